//! Writes the sections of sets and clusters, for the laboratory and for tests.

use std::collections::{BTreeMap, BTreeSet};

use super::buckets::{BLOCK, place};
use super::build::Builder;
use super::form::{Form, Spelling};
use super::hash::hash;

/// The most members that a bucket's count can tell.
const FULL: usize = 15;

/// Collects hashes for a set, the most important first.
#[derive(Debug)]
pub struct BucketWriter {
    buckets: u32,
    counts: Vec<usize>,
    members: BTreeMap<(u32, u8), u64>,
}

impl BucketWriter {
    /// A set of about `members`, with `buckets` buckets for a hundred of them: more
    /// buckets take room, and fewer others are taken for members.
    pub fn new(members: usize, buckets: usize) -> Self {
        let buckets = (members * buckets).div_ceil(100);
        Self {
            buckets: buckets as u32,
            counts: vec![0; buckets],
            members: BTreeMap::new(),
        }
    }

    /// Adds a hash, unless its place is taken; whether it was added.
    pub fn add(&mut self, hash: u64) -> bool {
        let Some((bucket, print)) = place(hash, self.buckets) else {
            return false;
        };
        let count = &mut self.counts[bucket as usize];
        let free = *count < FULL && !self.members.contains_key(&(bucket, print));
        if free {
            *count += 1;
            self.members.insert((bucket, print), hash);
        }
        free
    }

    /// The members in the order of their indexes.
    pub fn order(&self) -> Vec<u64> {
        self.members.values().copied().collect()
    }

    /// How many buckets and members there are.
    pub fn sizes(&self) -> [u32; 2] {
        [self.buckets, self.members.len() as u32]
    }

    /// The counts of the buckets.
    pub fn counts(&self) -> Vec<u8> {
        let mut bytes = vec![0; self.counts.len().next_multiple_of(BLOCK) / 2];
        for (bucket, count) in self.counts.iter().enumerate() {
            bytes[bucket / 2] |= (*count as u8) << (4 * (bucket % 2));
        }
        bytes
    }

    /// Eight bits of each member.
    pub fn prints(&self) -> Vec<u8> {
        self.members.iter().map(|((_, print), _)| *print).collect()
    }

    /// Sizes, counts and prints as one section.
    pub fn section(&self) -> Vec<u8> {
        let mut section: Vec<u8> = self
            .sizes()
            .into_iter()
            .flat_map(u32::to_le_bytes)
            .collect();
        section.extend(self.counts());
        section.extend(self.prints());
        section
    }
}

/// Collects words with their clusters, the most important first.
#[derive(Debug)]
pub struct ClusterWriter {
    /// How many buckets there are for a hundred words.
    buckets: usize,
    words: Vec<(u64, Form, String)>,
}

impl ClusterWriter {
    /// A writer that makes `buckets` buckets for a hundred words.
    pub fn new(buckets: usize) -> Self {
        Self {
            buckets,
            words: Vec::new(),
        }
    }

    /// Adds a word with the path of its cluster in noughts and ones; words that are
    /// too long are left out.
    pub fn add(&mut self, word: &str, path: &str) {
        if let Some(spelling) = Spelling::new(word) {
            let hash = hash(spelling.as_bytes());
            self.words.push((hash, spelling.form(), path.to_owned()));
        }
    }

    /// Adds the sections to `builder`. Of two words at one place the first stays;
    /// the answer is how many were left out.
    pub fn finish(&self, builder: &mut Builder) -> usize {
        let paths: BTreeSet<&str> = self.words.iter().map(|(.., path)| &path[..]).collect();
        let paths: Vec<&str> = paths.into_iter().collect();
        let mut sections = Sections::default();
        let placed: usize = Form::ALL
            .iter()
            .map(|form| self.part(*form, &paths, &mut sections))
            .sum();
        let packed = paths.iter().flat_map(|path| packed(path)).collect();
        builder.add("cluster-paths", packed);
        builder.add("cluster-parts", sections.parts);
        builder.add("cluster-ranks", sections.ranks);
        builder.add("cluster-counts", sections.counts);
        builder.add("cluster-prints", sections.prints);
        builder.add("cluster-low", sections.low);
        builder.add("cluster-high", sections.high);
        self.words.len() - placed
    }

    /// Appends the words of one form; how many it has.
    fn part(&self, form: Form, paths: &[&str], sections: &mut Sections) -> usize {
        let words: Vec<_> = self.words.iter().filter(|word| word.1 == form).collect();
        let mut set = BucketWriter::new(words.len(), self.buckets);
        let mut cluster_of = BTreeMap::new();
        for (hash, _, path) in words {
            if set.add(*hash) {
                let cluster = paths.binary_search(&&path[..]).unwrap_or_default() as u16;
                cluster_of.insert(*hash, cluster);
            }
        }
        let clusters: Vec<u16> = set.order().iter().map(|hash| cluster_of[hash]).collect();
        sections.part(&set, &clusters);
        clusters.len()
    }
}

/// A path in 5 bytes.
fn packed(path: &str) -> [u8; 5] {
    let bits = path.bytes().enumerate().fold(0, |bits, (at, bit)| {
        bits | u32::from(bit == b'1') << (31 - at)
    });
    let [a, b, c, d] = bits.to_le_bytes();
    [a, b, c, d, path.len() as u8]
}

#[derive(Default)]
struct Sections {
    parts: Vec<u8>,
    ranks: Vec<u8>,
    counts: Vec<u8>,
    prints: Vec<u8>,
    low: Vec<u8>,
    high: Vec<u8>,
}

impl Sections {
    fn part(&mut self, set: &BucketWriter, clusters: &[u16]) {
        let ranks = ranks(clusters);
        let [buckets, words] = set.sizes();
        for number in [buckets, words, ranks.len() as u32] {
            self.parts.extend(number.to_le_bytes());
        }
        for cluster in clusters {
            let rank = ranks.iter().position(|other| other == cluster);
            let [low, high] = (rank.unwrap_or_default() as u16).to_le_bytes();
            self.low.push(low);
            self.high.push(high);
        }
        self.counts.extend(set.counts());
        self.prints.extend(set.prints());
        self.ranks
            .extend(ranks.iter().flat_map(|cluster| cluster.to_le_bytes()));
    }
}

/// The clusters of a part, the most frequent first.
fn ranks(clusters: &[u16]) -> Vec<u16> {
    let mut counts = BTreeMap::<u16, usize>::new();
    for cluster in clusters {
        *counts.entry(*cluster).or_default() += 1;
    }
    let mut ranks: Vec<(u16, usize)> = counts.into_iter().collect();
    ranks.sort_by_key(|(cluster, count)| (std::cmp::Reverse(*count), *cluster));
    ranks.into_iter().map(|(cluster, _)| cluster).collect()
}
