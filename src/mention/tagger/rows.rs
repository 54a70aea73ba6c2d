//! The rows of features: a table of weights behind a table of hashes.
//!
//! A feature's key has 32 bits. Its upper bits choose a bucket; the buckets hold
//! 16-bit fingerprints in order, and the place of a fingerprint is its row. A
//! feature without a row adds nothing; one in some ten thousands is taken for
//! another.

use super::features::Key;
use crate::error::{Error, Kind};
use crate::model::Model;

/// Where each bucket begins: two bytes a bucket, and two behind the last.
pub(crate) const BUCKETS: &str = "names.buckets";
/// The fingerprints, two bytes each.
pub(crate) const PRINTS: &str = "names.prints";
/// The rows, a byte for each weight.
pub(crate) const TABLE: &str = "names.table";

/// The table, read where it lies.
#[derive(Debug)]
pub(crate) struct Rows<'m> {
    buckets: &'m [[u8; 2]],
    prints: &'m [[u8; 2]],
    table: &'m [u8],
    width: usize,
    /// By how many bits a key is shifted to give its bucket.
    shift: u32,
}

impl<'m> Rows<'m> {
    /// Reads the three sections; rows have `width` weights.
    pub(crate) fn open(model: &Model<'m>, width: usize) -> Result<Self, Error> {
        let (buckets, _) = model.section(BUCKETS)?.as_chunks();
        let (prints, _) = model.section(PRINTS)?.as_chunks();
        let table = model.section(TABLE)?;
        let count = buckets.len().saturating_sub(1);
        let begin = |at: usize| usize::from(u16::from_le_bytes(buckets[at]));
        let ordered = count.is_power_of_two() && (0..count).all(|at| begin(at) <= begin(at + 1));
        if !ordered || begin(count) != prints.len() || table.len() != prints.len() * width {
            return Err(Kind::ModelIncomplete { section: TABLE }.into());
        }
        Ok(Self {
            buckets,
            prints,
            table,
            width,
            shift: 32 - count.trailing_zeros(),
        })
    }

    /// Weights of a row.
    pub(crate) fn width(&self) -> usize {
        self.width
    }

    /// Adds the row of a feature, if it has one, to `sum`.
    pub(crate) fn add(&self, key: Key, sum: &mut [i16]) {
        let Some(row) = self.find(key) else {
            return;
        };
        let weights = &self.table[row * self.width..][..self.width];
        for (sum, weight) in sum.iter_mut().zip(weights) {
            *sum = sum.wrapping_add(i16::from(*weight as i8));
        }
    }

    fn find(&self, key: Key) -> Option<usize> {
        let bucket = bucket(key, self.shift);
        let begin = |at: usize| usize::from(u16::from_le_bytes(self.buckets[at]));
        let print = print(key).to_le_bytes();
        let (start, end) = (begin(bucket), begin(bucket + 1));
        let prints = &self.prints[start..end];
        prints
            .iter()
            .position(|other| *other == print)
            .map(|at| start + at)
    }
}

/// The bucket of a key: its upper bits.
pub(crate) fn bucket(key: Key, shift: u32) -> usize {
    key.checked_shr(shift).unwrap_or(0) as usize
}

/// The fingerprint of a key: its lower bits.
pub(crate) fn print(key: Key) -> u16 {
    key as u16
}
