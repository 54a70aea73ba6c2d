//! Writes the sections of clusters, for the laboratory and for tests.

use std::collections::{BTreeMap, BTreeSet};

use super::build::Builder;
use super::clusters::{BLOCK, place};
use super::form::{Form, Spelling};
use super::hash::hash;

/// The most words that a bucket's count can tell.
const FULL: usize = 15;

/// Collects words with their clusters, the most important first.
#[derive(Debug)]
pub struct ClusterWriter {
    /// How many buckets there are for a hundred words.
    buckets: usize,
    words: Vec<(Vec<u8>, Form, String)>,
}

/// One word in its part.
struct Placed {
    bucket: u32,
    print: u8,
    cluster: u16,
}

impl ClusterWriter {
    /// A writer that makes `buckets` buckets for a hundred words: more of them
    /// take room, and fewer words that are not listed are taken for others.
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
            let word = spelling.as_bytes().to_vec();
            self.words.push((word, spelling.form(), path.to_owned()));
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
            .map(|form| sections.part(&self.place(*form, &paths)))
            .sum();
        builder.add(
            "cluster-paths",
            paths.iter().flat_map(|path| packed(path)).collect(),
        );
        builder.add("cluster-parts", sections.parts);
        builder.add("cluster-ranks", sections.ranks);
        builder.add("cluster-counts", sections.counts);
        builder.add("cluster-prints", sections.prints);
        builder.add("cluster-low", sections.low);
        builder.add("cluster-high", sections.high);
        self.words.len() - placed
    }

    /// The words of one form, by bucket, with the number of buckets.
    fn place(&self, form: Form, paths: &[&str]) -> (u32, Vec<Placed>) {
        let words: Vec<_> = self.words.iter().filter(|word| word.1 == form).collect();
        let buckets = (words.len() * self.buckets).div_ceil(100) as u32;
        let mut taken = BTreeMap::new();
        let mut counts = vec![0; buckets as usize];
        for (word, _, path) in words {
            let cluster = paths.binary_search(&&path[..]).unwrap_or_default() as u16;
            let Some((bucket, print)) = place(hash(word), buckets) else {
                continue;
            };
            let count = &mut counts[bucket as usize];
            if *count < FULL && !taken.contains_key(&(bucket, print)) {
                *count += 1;
                taken.insert((bucket, print), cluster);
            }
        }
        let placed = taken.into_iter().map(|((bucket, print), cluster)| Placed {
            bucket,
            print,
            cluster,
        });
        (buckets, placed.collect())
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
    /// Appends a part; how many words it has.
    fn part(&mut self, (buckets, words): &(u32, Vec<Placed>)) -> usize {
        let ranks = ranks(words);
        for number in [*buckets, words.len() as u32, ranks.len() as u32] {
            self.parts.extend(number.to_le_bytes());
        }
        let mut counts = vec![0u8; (*buckets as usize).next_multiple_of(BLOCK) / 2];
        for word in words {
            counts[word.bucket as usize / 2] += if word.bucket % 2 == 0 { 1 } else { 16 };
            self.prints.push(word.print);
            let rank = ranks.iter().position(|cluster| *cluster == word.cluster);
            let [low, high] = (rank.unwrap_or_default() as u16).to_le_bytes();
            self.low.push(low);
            self.high.push(high);
        }
        self.counts.extend(counts);
        self.ranks
            .extend(ranks.iter().flat_map(|cluster| cluster.to_le_bytes()));
        words.len()
    }
}

/// The clusters of a part, the most frequent first.
fn ranks(words: &[Placed]) -> Vec<u16> {
    let mut counts = BTreeMap::<u16, usize>::new();
    for word in words {
        *counts.entry(word.cluster).or_default() += 1;
    }
    let mut ranks: Vec<(usize, u16)> = counts.into_iter().map(|(id, n)| (n, id)).collect();
    ranks.sort_by_key(|(count, cluster)| (std::cmp::Reverse(*count), *cluster));
    ranks.into_iter().map(|(_, cluster)| cluster).collect()
}
