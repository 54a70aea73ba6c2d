//! The weights of features, read from `models/parts.bin`.
//!
//! ```text
//! part-features   the hashes of the features, a set (`model::Buckets`)
//! part-weights    85 columns, one for each place and tag, places first; in each
//!                 the weights of all features in the order of the set, from -8
//!                 to 7 in 4 bits, low bits first; padded to whole bytes
//! part-chain      weights of transitions (i16): from each tag to each, from the
//!                 start to each, from each to the end; eight times finer
//! ```
//!
//! Columns take fewer bytes to send than rows. Four weights of five are noughts, so
//! they are gathered once into rows of those that are not.

use std::sync::OnceLock;

use super::chain::STEPS;
use crate::error::Error;
use crate::model::{Buckets, Model};

/// The file that ships with the crate.
const SHIPPED: &[u8] = include_bytes!("../../models/parts.bin");

/// How many tags there are.
pub(crate) const TAGS: usize = 17;

/// Places of whose tag a feature tells something: from two before to two after.
pub(crate) const OFFSETS: usize = 5;

/// Weights of one feature.
pub(crate) const ROW: usize = OFFSETS * TAGS;

/// How much finer the weights of transitions are than those of features.
pub(crate) const FINER: i32 = 8;

/// What the features of one token tell, place by place and tag by tag.
/// Rounded up to a power of two, so that a column of seven bits is always in it.
pub(crate) type Row = [i16; 128];

/// A row that tells nothing.
pub(crate) const NOTHING: Row = [0; 128];

/// All weights.
#[derive(Debug, Default)]
pub(crate) struct Weights {
    features: Buckets<'static>,
    /// Where the cells of each feature begin, and where those of the last end.
    starts: Vec<u32>,
    cells: Vec<Cell>,
    /// The weights of transitions.
    pub(crate) chain: [[i32; TAGS]; STEPS],
}

/// A weight that is not nought.
#[derive(Debug, Clone, Copy)]
struct Cell {
    column: u8,
    weight: i8,
}

impl Weights {
    /// The weights that ship with the crate; none, should their file be broken.
    pub(crate) fn shipped() -> &'static Self {
        static WEIGHTS: OnceLock<Weights> = OnceLock::new();
        WEIGHTS.get_or_init(|| Self::read(SHIPPED).unwrap_or_default())
    }

    /// The weights of a model file.
    ///
    /// # Errors
    /// As [`Model::open`]; `model-damaged` where the sections do not fit together.
    pub(crate) fn read(bytes: &'static [u8]) -> Result<Self, Error> {
        let model = Model::open(bytes)?;
        let features = model.section("part-features")?;
        let columns = model.section("part-weights")?;
        let chain = model.section("part-chain")?;
        Self::join(features, columns, chain).ok_or_else(Error::damaged_model)
    }

    fn join(features: &'static [u8], columns: &[u8], chain: &[u8]) -> Option<Self> {
        let mut weights = Self {
            features: Buckets::read(features)?,
            ..Self::default()
        };
        let count = weights.features.len();
        if columns.len() != count.div_ceil(2) * ROW || chain.len() != STEPS * TAGS * 2 {
            return None;
        }
        for (cell, bytes) in weights
            .chain
            .as_flattened_mut()
            .iter_mut()
            .zip(chain.as_chunks().0)
        {
            *cell = i32::from(i16::from_le_bytes(*bytes));
        }
        weights.gather(columns, count);
        Some(weights)
    }

    /// Turns columns to rows: counts the cells of each row, then puts them there.
    fn gather(&mut self, columns: &[u8], count: usize) {
        let mut starts = vec![0; count + 1];
        for (_, row, _) in cells(columns, count) {
            starts[row + 1] += 1;
        }
        for row in 0..count {
            starts[row + 1] += starts[row];
        }
        let nothing = Cell {
            column: 0,
            weight: 0,
        };
        self.cells = vec![nothing; starts[count] as usize];
        let mut next = starts.clone();
        for (column, row, weight) in cells(columns, count) {
            self.cells[next[row] as usize] = Cell { column, weight };
            next[row] += 1;
        }
        self.starts = starts;
    }

    /// Adds what a feature tells, nothing if it is not known.
    #[inline]
    pub(crate) fn add(&self, feature: u64, row: &mut Row) {
        let Some(at) = self.features.find(feature) else {
            return;
        };
        let cells = self.starts[at] as usize..self.starts[at + 1] as usize;
        for cell in &self.cells[cells] {
            row[usize::from(cell.column & 127)] += i16::from(cell.weight);
        }
    }
}

/// Column, row and weight of every cell that is not nought.
fn cells(columns: &[u8], count: usize) -> impl Iterator<Item = (u8, usize, i8)> {
    let columns = columns.chunks_exact(count.div_ceil(2).max(1)).zip(0..);
    columns.flat_map(move |(bytes, column)| {
        let pairs = bytes.iter().enumerate().filter(|(_, byte)| **byte != 0);
        pairs
            .flat_map(|(at, byte)| {
                // Shifted up and down again, so that the sign is kept.
                [
                    (2 * at, (byte << 4) as i8 >> 4),
                    (2 * at + 1, *byte as i8 >> 4),
                ]
            })
            .filter(move |(row, weight)| *weight != 0 && *row < count)
            .map(move |(row, weight)| (column, row, weight))
    })
}
