//! Clusters of words: which words stand in the same places (Brown et al. 1992).
//!
//! A cluster is a path of bits; words whose paths begin alike are used alike, and
//! the first 4, 6 or 10 bits are coarser clusters. The words themselves are not
//! shipped, only eight bits of each one's hash, so that one word in several
//! hundred that is not listed is taken for one that is.
//!
//! Sections of `models/words.bin`:
//!
//! ```text
//! cluster-paths   a cluster in 5 bytes: its path, first bit highest (u32), and
//!                 how many bits it has; in the order of the paths
//! cluster-parts   one part for each [`Form`] in 12 bytes: how many buckets, words
//!                 and ranks it has (u32 each)
//! cluster-ranks   for each part its clusters (u16), the most frequent first
//! cluster-counts  for each part how many words each bucket has, 4 bits each, low
//!                 bits first; padded to whole blocks of 32 buckets
//! cluster-prints  for each word eight bits of its hash, by part and bucket
//! cluster-low     for each word the low byte of its cluster's rank
//! cluster-high    for each word the high byte of it
//! ```
//!
//! Words are parted by their form since the form tells much of the cluster: in the
//! parts the ranks take a bit less each, and the parts cost the look-up nothing.

use std::sync::OnceLock;

use super::form::{Form, Spelling};
use super::format::{Model, number};
use super::hash::hash;
use crate::error::Error;

/// The file that ships with the crate.
const SHIPPED: &[u8] = include_bytes!("../../models/words.bin");

/// Buckets of one block, whose counts are summed by the look-up.
pub(super) const BLOCK: usize = 32;

/// Bytes of a block's counts.
const BLOCK_BYTES: usize = BLOCK / 2;

/// A number of a cluster, in the order of the paths.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ClusterId(pub u16);

/// The path of a cluster.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ClusterPath {
    /// The bits, the first one highest; noughts behind the last.
    pub bits: u32,
    /// How many bits it has.
    pub length: u8,
}

impl ClusterPath {
    /// The first `bits` bits as a number; all where the path is shorter, so that
    /// noughts stand behind them.
    pub fn prefix(self, bits: u8) -> u32 {
        self.bits >> (32 - u32::from(bits.clamp(1, 32)))
    }
}

/// The clusters of all listed words.
#[derive(Debug, Default)]
pub struct Clusters<'m> {
    paths: &'m [u8],
    parts: Vec<Part<'m>>,
}

/// The words of one form.
#[derive(Debug, Default)]
struct Part<'m> {
    buckets: u32,
    ranks: &'m [u8],
    counts: &'m [u8],
    prints: &'m [u8],
    low: &'m [u8],
    high: &'m [u8],
    /// The number of words before each block.
    before: Vec<u32>,
}

impl Clusters<'static> {
    /// The clusters that ship with the crate; none, should their file be broken.
    pub fn shipped() -> &'static Self {
        static CLUSTERS: OnceLock<Clusters<'static>> = OnceLock::new();
        CLUSTERS.get_or_init(|| {
            let model = Model::open(SHIPPED);
            model
                .and_then(|model| Self::read(&model))
                .unwrap_or_default()
        })
    }
}

impl<'m> Clusters<'m> {
    /// The clusters of a model.
    ///
    /// # Errors
    /// `model-incomplete` where a section is missing, `model-damaged` where they
    /// do not fit together.
    pub fn read(model: &Model<'m>) -> Result<Self, Error> {
        let mut parts = model.section("cluster-parts")?;
        let mut read = Sections {
            ranks: model.section("cluster-ranks")?,
            counts: model.section("cluster-counts")?,
            prints: model.section("cluster-prints")?,
            low: model.section("cluster-low")?,
            high: model.section("cluster-high")?,
        };
        let mut clusters = Self {
            paths: model.section("cluster-paths")?,
            parts: Vec::new(),
        };
        while let Some((row, rest)) = parts.split_at_checked(12) {
            let part = read.part(row).ok_or_else(Error::damaged_model)?;
            clusters.parts.push(part);
            parts = rest;
        }
        Ok(clusters)
    }

    /// The cluster of a word: as it is written, otherwise in lower case, otherwise,
    /// where it is all in capitals, with one capital. A listed word always has its
    /// own; of words that are not listed one in several hundred has somebody else's.
    pub fn of(&self, word: &str) -> Option<ClusterId> {
        let mut spelling = Spelling::new(word)?;
        let (exact, form) = (spelling.as_bytes(), spelling.form());
        if let Some(found) = self.exact(exact, form) {
            return Some(found);
        }
        if !spelling.has_capitals() {
            return None;
        }
        let all_capitals = spelling.form() == Form::Upper;
        spelling.lower();
        if let Some(found) = self.exact(spelling.as_bytes(), spelling.form()) {
            return Some(found);
        }
        if !all_capitals {
            return None;
        }
        spelling.capitalise();
        self.exact(spelling.as_bytes(), spelling.form())
    }

    /// The path of a cluster.
    pub fn path(&self, cluster: ClusterId) -> ClusterPath {
        let at = usize::from(cluster.0) * 5;
        let bits = number(self.paths, at).unwrap_or_default();
        let length = self.paths.get(at + 4).copied().unwrap_or_default();
        ClusterPath { bits, length }
    }

    /// How many words are listed.
    pub fn len(&self) -> usize {
        self.parts.iter().map(|part| part.prints.len()).sum()
    }

    /// Whether no words are listed.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn exact(&self, word: &[u8], form: Form) -> Option<ClusterId> {
        let part = self.parts.get(form as usize)?;
        let (bucket, print) = place(hash(word), part.buckets)?;
        part.find(bucket as usize, print)
    }
}

impl Part<'_> {
    fn find(&self, bucket: usize, print: u8) -> Option<ClusterId> {
        let block = bucket / BLOCK;
        let counts = self.counts.get(block * BLOCK_BYTES..)?;
        let counts: &[u8; BLOCK_BYTES] = counts.first_chunk()?;
        let (before, count) = sum_before(u128::from_le_bytes(*counts), bucket % BLOCK);
        let start = (*self.before.get(block)? + before) as usize;
        let prints = self.prints.get(start..start + count as usize)?;
        let at = start + prints.iter().position(|other| *other == print)?;
        let rank = u16::from_le_bytes([*self.low.get(at)?, *self.high.get(at)?]);
        let cluster = self.ranks.get(usize::from(rank) * 2..)?.first_chunk()?;
        Some(ClusterId(u16::from_le_bytes(*cluster)))
    }
}

/// The bucket of a hash among `buckets`, and the eight bits that tell it there from
/// others; none where there are no buckets.
pub(super) fn place(hash: u64, buckets: u32) -> Option<(u32, u8)> {
    let range = u64::from(buckets) << 8;
    let place = ((hash >> 32) * range) >> 32;
    (buckets > 0).then_some(((place >> 8) as u32, place as u8))
}

/// The sum of the first `index` of 32 counts of four bits, and the count after them.
fn sum_before(counts: u128, index: usize) -> (u32, u32) {
    let below = counts & ((1 << (4 * index)) - 1);
    let nibbles = u128::from_le_bytes([0x0f; 16]);
    let bytes = (below & nibbles) + ((below >> 4) & nibbles);
    let sum = bytes
        .to_le_bytes()
        .iter()
        .map(|byte| u32::from(*byte))
        .sum();
    (sum, (counts >> (4 * index)) as u32 & 15)
}

/// What is left of each section.
struct Sections<'m> {
    ranks: &'m [u8],
    counts: &'m [u8],
    prints: &'m [u8],
    low: &'m [u8],
    high: &'m [u8],
}

impl<'m> Sections<'m> {
    /// Takes the next part off each section.
    fn part(&mut self, row: &[u8]) -> Option<Part<'m>> {
        let buckets = number(row, 0)?;
        let words = number(row, 4)? as usize;
        let ranks = number(row, 8)? as usize;
        let blocks = (buckets as usize).div_ceil(BLOCK);
        let part = Part {
            buckets,
            ranks: take(&mut self.ranks, ranks.checked_mul(2)?)?,
            counts: take(&mut self.counts, blocks.checked_mul(BLOCK_BYTES)?)?,
            prints: take(&mut self.prints, words)?,
            low: take(&mut self.low, words)?,
            high: take(&mut self.high, words)?,
            before: Vec::with_capacity(blocks),
        };
        Some(part.summed())
    }
}

impl Part<'_> {
    /// Counts the words before each block.
    fn summed(mut self) -> Self {
        let mut before = 0;
        for block in self.counts.as_chunks::<BLOCK_BYTES>().0 {
            self.before.push(before);
            let nibbles = block
                .iter()
                .map(|byte| u32::from(byte & 15) + u32::from(byte >> 4));
            before += nibbles.sum::<u32>();
        }
        self
    }
}

fn take<'m>(bytes: &mut &'m [u8], length: usize) -> Option<&'m [u8]> {
    let (taken, rest) = bytes.split_at_checked(length)?;
    *bytes = rest;
    Some(taken)
}

#[cfg(test)]
mod tests;
