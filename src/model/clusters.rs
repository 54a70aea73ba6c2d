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
//! cluster-counts  for each part the counts of its buckets ([`Buckets`])
//! cluster-prints  for each word eight bits of its hash, by part and bucket
//! cluster-low     for each word the low byte of its cluster's rank
//! cluster-high    for each word the high byte of it
//! ```
//!
//! Words are parted by their form since the form tells much of the cluster: in the
//! parts the ranks take a bit less each, and the parts cost the look-up nothing.

use std::sync::OnceLock;

use super::buckets::{Buckets, take};
use super::form::{Form, Spelling};
use super::format::{Model, number};
use super::hash::hash;
use crate::error::Error;

/// The file that ships with the crate.
const SHIPPED: &[u8] = include_bytes!("../../models/words.bin");

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
    words: Buckets<'m>,
    ranks: &'m [u8],
    low: &'m [u8],
    high: &'m [u8],
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
        self.parts.iter().map(|part| part.words.len()).sum()
    }

    /// Whether no words are listed.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    fn exact(&self, word: &[u8], form: Form) -> Option<ClusterId> {
        let part = self.parts.get(form as usize)?;
        part.find(hash(word))
    }
}

impl Part<'_> {
    fn find(&self, hash: u64) -> Option<ClusterId> {
        let at = self.words.find(hash)?;
        let rank = u16::from_le_bytes([*self.low.get(at)?, *self.high.get(at)?]);
        let cluster = self.ranks.get(usize::from(rank) * 2..)?.first_chunk()?;
        Some(ClusterId(u16::from_le_bytes(*cluster)))
    }
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
        let [buckets, words] = [number(row, 0)?, number(row, 4)?];
        let ranks = number(row, 8)? as usize;
        Some(Part {
            words: Buckets::take(buckets, words, &mut self.counts, &mut self.prints)?,
            ranks: take(&mut self.ranks, ranks.checked_mul(2)?)?,
            low: take(&mut self.low, words as usize)?,
            high: take(&mut self.high, words as usize)?,
        })
    }
}

#[cfg(test)]
mod tests;
