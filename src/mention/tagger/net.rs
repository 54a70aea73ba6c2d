//! The network that scores tags, in whole numbers: the same bits on every machine.
//!
//! A token is the sum of the rows of its features. A first layer sees five
//! tokens; what it finds of a word with a capital is kept for the article, the
//! greatest value of each unit over all places where the word stands. A second
//! layer sees three tokens and what is kept of the middle one; a last one scores
//! the tags. The units of a layer are cut at nought (rectified; Glorot et al.
//! 2011). `cargo lab train names` makes the weights.

use super::features::Key;
use super::rows::Rows;
use super::tags::TAGS;
use crate::error::{Error, Kind};
use crate::model::{Dense, Model, numbers};

/// Tokens that the first layer sees, and the second.
pub(crate) const WINDOWS: [usize; 2] = [5, 3];

/// Seven numbers of four bytes: values of a row; units of the first and the second
/// layer; bits that are cut from the sums of each layer; what one in a score is
/// worth in nats, a floating-point number.
pub(crate) const SHAPE: &str = "names.shape";
/// The layers, in the order of their use.
pub(crate) const LAYERS: [&str; 3] = ["names.layer1", "names.layer2", "names.layer3"];
/// Scores of each tag after each tag.
pub(crate) const STEPS: &str = "names.steps";

/// A network with its weights.
#[derive(Debug)]
pub(crate) struct Net<'m> {
    rows: Rows<'m>,
    layers: [Dense; 3],
    /// Scores of a tag (column) after a tag (row).
    pub(super) steps: Vec<i32>,
    /// What one in a score is worth, in nats.
    pub(super) unit: f32,
}

impl<'m> Net<'m> {
    /// Reads a network from its model.
    ///
    /// # Errors
    /// Where a section is missing or has another length than the others ask for.
    pub(crate) fn open(model: &Model<'m>) -> Result<Self, Error> {
        let shape = model.section(SHAPE)?.as_chunks().0;
        let Some([row, first, second, cuts @ .., unit]) = shape.first_chunk::<7>() else {
            return Err(Kind::ModelIncomplete { section: SHAPE }.into());
        };
        let [row, first, second] =
            [row, first, second].map(|size| u32::from_le_bytes(*size) as usize);
        let inputs = [row * WINDOWS[0], first * (WINDOWS[1] + 1), second];
        let outputs = [first, second, TAGS];
        let layer = |at: usize| {
            let (section, cut) = (LAYERS[at], u32::from_le_bytes(cuts[at]));
            Dense::read(model.section(section)?, inputs[at], outputs[at], cut)
                .ok_or_else(|| Error::from(Kind::ModelIncomplete { section }))
        };
        let steps = numbers(model.section(STEPS)?);
        if steps.len() != TAGS * TAGS {
            return Err(Kind::ModelIncomplete { section: STEPS }.into());
        }
        Ok(Self {
            rows: Rows::open(model, row)?,
            layers: [layer(0)?, layer(1)?, layer(2)?],
            steps,
            unit: f32::from_le_bytes(*unit),
        })
    }

    /// Values of a token's sum of rows.
    pub(super) fn row(&self) -> usize {
        self.rows.width()
    }

    /// Units of the first layer.
    pub(super) fn units(&self) -> usize {
        self.layers[0].outputs()
    }

    /// Adds the rows of some features to `sum`.
    pub(super) fn embed(&self, keys: &[Key], sum: &mut [i16]) {
        keys.iter().for_each(|key| self.rows.add(*key, sum));
    }

    /// The units of the first layer for a window of sums.
    pub(super) fn first(&self, window: &[i16], scratch: &mut Scratch, units: &mut [i16]) {
        self.layers[0].units(window, &mut scratch.sums, units);
    }

    /// The score of each tag, from a window of units and what is kept of the
    /// middle word.
    pub(super) fn scores(&self, window: &[i16], scratch: &mut Scratch) -> [i32; TAGS] {
        let Scratch { sums, units } = scratch;
        units.resize(self.layers[1].outputs(), 0);
        self.layers[1].units(window, sums, units);
        let mut scores = [0; TAGS];
        self.layers[2].sums(units, &mut scores);
        scores
    }
}

/// Room for sums and units of a layer, kept from token to token.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    sums: Vec<i32>,
    units: Vec<i16>,
}
