//! The network that scores what the parser may do, in whole numbers: the same bits
//! on every machine. `cargo lab train parser` makes the weights.
//!
//! A word is the sum of the rows of its features. A first layer sees five words;
//! memories carry what it finds along the sentence in both directions; a layer joins
//! both to the word's vector. A state is the sum of what the words at its slots
//! (Chen and Manning 2014) and its signs give to hidden units, and these score
//! actions and relations. What a word gives at a slot is computed once.
//!
//! ```text
//! tree-shape     nine numbers of four bytes: values of a row, units of the first
//!                layer, values remembered, values of a word's vector, hidden units;
//!                bits that are cut from the sums of the first layer, that stand for
//!                1 in a gate, that are cut from new values, from a word's vector
//! tree-features  the hashes of the features, a set (`model::Buckets`)
//! tree-table     a row for each tag and each feature, a byte for each value
//! tree-layer1    a layer (`model::Dense`) from one word to the units at each place
//!                in the window; what is added stands at the middle place
//! tree-drives    a layer
//! tree-word      a layer
//! tree-slots     for each slot a layer; nothing is added
//! tree-signs     hidden units by rows: each sign, each slot without a word, each
//!                slot with the root, and what is always added; a byte each
//! tree-cuts      bits that are cut from what words give; what one in a byte of
//!                tree-signs is worth
//! tree-actions   a layer
//! tree-left      a layer that scores the relations of an arc to the left
//! tree-right     the same of an arc to the right
//! ```

use super::memory::Cuts;
use super::view::{SIGNS, SLOTS};
use super::{Action, WINDOW};
use crate::error::{Error, Kind};
use crate::model::{Buckets, Dense, Model};
use crate::syntax::{Relation, Upos};

/// Rows of tags, before those of features.
const TAGS: usize = Upos::ALL.len();

/// The network.
#[derive(Debug)]
pub(crate) struct Net<'m> {
    features: Buckets<'m>,
    table: &'m [u8],
    /// Values of a row.
    pub(super) row: usize,
    /// Units of the first layer.
    pub(super) units: usize,
    /// Values that are remembered in each direction.
    pub(super) memory: usize,
    /// What a word gives to the units of the first layer at each place in the window.
    pub(super) first: Dense,
    /// The same for each tag.
    tags: Vec<i32>,
    pub(super) drives: Dense,
    pub(super) cuts: Cuts,
    pub(super) word: Dense,
    slots: Vec<Dense>,
    /// Hidden units by rows, and how many units a row has.
    signs: Vec<i16>,
    pub(super) hidden: usize,
    pub(super) actions: Dense,
    relations: [Dense; 2],
}

impl<'m> Net<'m> {
    /// Reads a network from its model.
    ///
    /// # Errors
    /// Where a section is missing or has another length than the others ask for.
    pub(crate) fn open(model: &Model<'m>) -> Result<Self, Error> {
        let shape = numbers("tree-shape", model)?;
        let [row, units, memory, word, hidden, cut, gate, value, word_cut] = shape;
        let [row, units, memory, word, hidden] =
            [row, units, memory, word, hidden].map(|size| size as usize);
        let dense = |section, inputs, outputs, cut| {
            let bytes = model.section(section)?;
            Dense::read(bytes, inputs, outputs, cut).ok_or_else(|| broken(section))
        };
        let [given_cut, worth] = numbers("tree-cuts", model)?;
        let (slots, length) = (model.section("tree-slots")?, hidden * (4 + word));
        let slots = slots.chunks_exact(length.max(1)).map(|slot| {
            Dense::read(slot, word, hidden, given_cut).ok_or_else(|| broken("tree-slots"))
        });
        let signs = model.section("tree-signs")?.iter();
        let sign = |byte: &u8| i16::from(*byte as i8).wrapping_mul(worth as i16);
        let mut net = Self {
            features: Buckets::read(model.section("tree-features")?)
                .ok_or_else(|| broken("tree-features"))?,
            table: model.section("tree-table")?,
            row,
            units,
            memory,
            first: dense("tree-layer1", row, units * WINDOW, cut)?,
            tags: Vec::new(),
            drives: dense("tree-drives", units, 4 * memory, 0)?,
            cuts: Cuts { gate, value },
            word: dense("tree-word", units + 2 * memory, word, word_cut)?,
            slots: slots.collect::<Result<_, Error>>()?,
            signs: signs.map(sign).collect(),
            hidden,
            actions: dense("tree-actions", hidden, Action::COUNT, 0)?,
            relations: [
                dense("tree-left", hidden, Relation::COUNT, 0)?,
                dense("tree-right", hidden, Relation::COUNT, 0)?,
            ],
        };
        net.check()?;
        net.read_tags();
        Ok(net)
    }

    /// Computes what tags give; what is always added stands with the words.
    fn read_tags(&mut self) {
        let width = self.first.outputs();
        self.tags = vec![0; (TAGS + 1) * width];
        let mut row = vec![0; self.row];
        let (tags, nothing) = self.tags.split_at_mut(TAGS * width);
        self.first.sums(&row, nothing);
        for (tag, sums) in tags.chunks_exact_mut(width).enumerate() {
            let values = &self.table[tag * self.row..][..self.row];
            row.iter_mut()
                .zip(values)
                .for_each(|(value, byte)| *value = i16::from(*byte as i8));
            self.first.sums(&row, sums);
            sums.iter_mut()
                .zip(&*nothing)
                .for_each(|(sum, always)| *sum = sum.wrapping_sub(*always));
        }
    }

    fn check(&self) -> Result<(), Error> {
        let rows = TAGS + self.features.len();
        if self.table.len() != rows * self.row {
            return Err(broken("tree-table"));
        }
        if self.slots.len() != SLOTS {
            return Err(broken("tree-slots"));
        }
        if self.signs.len() != ROWS * self.hidden || self.cuts.gate > 24 || self.cuts.value > 24 {
            return Err(broken("tree-signs"));
        }
        Ok(())
    }

    /// Adds the row of a feature, if it has one, to `sum`.
    pub(super) fn add_feature(&self, feature: u64, sum: &mut [i16]) {
        let Some(at) = self.features.find(feature) else {
            return;
        };
        let weights = &self.table[(TAGS + at) * self.row..][..self.row];
        for (sum, weight) in sum.iter_mut().zip(weights) {
            *sum = sum.wrapping_add(i16::from(*weight as i8));
        }
    }

    /// What a tag gives to the first layer.
    pub(super) fn tag(&self, tag: Upos) -> &[i32] {
        let width = self.first.outputs();
        &self.tags[tag as usize * width..][..width]
    }

    /// What a word's vector gives to the hidden units at a slot; `sums` is scratch.
    pub(super) fn give(&self, slot: usize, word: &[i16], sums: &mut Vec<i32>, given: &mut [i16]) {
        self.slots[slot].rounded(word, sums, given);
    }

    /// What is given by a row of signs.
    pub(super) fn sign(&self, row: usize) -> &[i16] {
        &self.signs[row * self.hidden..][..self.hidden]
    }

    /// The layer that scores the relations of an arc.
    pub(super) fn relations(&self, action: Action) -> &Dense {
        &self.relations[usize::from(action == Action::Right)]
    }
}

/// The row of signs for a slot that has no word, or the root.
pub(super) fn special(number: u16, slot: usize) -> usize {
    SIGNS + usize::from(number) * SLOTS + slot
}

/// The row of signs that is always there.
pub(super) const ALWAYS: usize = SIGNS + 2 * SLOTS;

/// Rows of signs.
const ROWS: usize = ALWAYS + 1;

fn broken(section: &'static str) -> Error {
    Kind::ModelIncomplete { section }.into()
}

fn numbers<const N: usize>(section: &'static str, model: &Model) -> Result<[u32; N], Error> {
    let numbers = model.section(section)?.as_chunks().0.first_chunk::<N>();
    let numbers = numbers.ok_or_else(|| broken(section))?;
    Ok(numbers.map(u32::from_le_bytes))
}
