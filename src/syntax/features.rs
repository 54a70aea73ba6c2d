//! What a token shows: features, each a hash under which its weights are looked up.
//!
//! Most features are of the word alone, so that they are gathered once for a word
//! and not once for a token; pairs of neighbours are the exception.

use crate::lexicon::{Lexicon, WordSet};
use crate::model::{ClusterId, Clusters, hash, mix};

/// The longest word whose letters are looked at, in bytes; of longer ones, the end.
const LONGEST: usize = 48;

/// Where a word stands, as far as it changes what its capital means.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum Place {
    /// Inside a sentence.
    Inside,
    /// The first word of a sentence, marks left aside.
    Start,
    /// In a sentence most of whose words have a capital.
    Title,
}

/// What kind of feature it is; part of the hash.
#[derive(Debug, Clone, Copy)]
enum Kind {
    Word = 1,
    Cased,
    Suffix,
    Prefix,
    Shape,
    Cluster,
    List,
    Lists,
    LastPart,
    SuffixShape,
    SmallCluster,
    Words,
    Clusters,
    WordCluster,
    ClusterWord,
}

/// What pairs need of a word.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Gist {
    /// The hash of the word in lower case.
    word: u64,
    /// The ten first bits of its cluster; without one, its shape.
    class: u64,
}

/// Gives the features of a word alone to `emit`.
pub(crate) fn of_word(
    word: &str,
    lists: WordSet,
    place: Place,
    lexicon: &Lexicon,
    clusters: &Clusters,
    emit: &mut impl FnMut(u64),
) -> Gist {
    let letters = Letters::new(word);
    let small = letters.small();
    let mut give = |kind: Kind, value: u64| emit(feature(kind, value));
    let whole = hash(small);
    give(Kind::Word, whole);
    if letters.has_capitals() {
        give(Kind::Cased, hash(letters.cased()) ^ place as u64);
    }
    for length in 1..=4.min(small.len()) {
        give(Kind::Suffix, hash(&small[small.len() - length..]));
    }
    for length in 1..=3.min(small.len()) {
        give(Kind::Prefix, hash(&small[..length]));
    }
    let shape = letters.shape();
    give(Kind::Shape, shape * 4 + place as u64);
    let ending = &small[small.len().saturating_sub(3)..];
    give(
        Kind::SuffixShape,
        mix(hash(ending) ^ mix(shape * 4 + place as u64)),
    );
    lists_of(lists, &mut give);
    if let Some(at) = small.iter().rposition(|byte| *byte == b'-')
        && at > 0
    {
        let last = &small[at + 1..];
        give(Kind::LastPart, hash(last));
        let last = str::from_utf8(last).unwrap_or_default();
        for list in lexicon.lookup(last).iter() {
            give(Kind::LastPart, list.bits());
        }
    }
    let cluster = clusters.of(word);
    clusters_of(cluster, clusters, &mut give);
    if letters.has_capitals() {
        let small = str::from_utf8(small).unwrap_or_default();
        let cluster = clusters.of(small).map_or(u64::MAX, |id| u64::from(id.0));
        give(Kind::SmallCluster, cluster);
    }
    let class = cluster.map_or(mix(shape), |id| u64::from(clusters.path(id).prefix(10)));
    Gist { word: whole, class }
}

/// Gives the features of two neighbours to `emit`.
pub(crate) fn of_pair(left: Gist, right: Gist, emit: &mut impl FnMut(u64)) {
    let mut give = |kind: Kind, left: u64, right: u64| emit(feature(kind, mix(left) ^ right));
    give(Kind::Words, left.word, right.word);
    give(Kind::Clusters, left.class, right.class);
    give(Kind::WordCluster, left.word, right.class);
    give(Kind::ClusterWord, left.class, right.word);
}

fn feature(kind: Kind, value: u64) -> u64 {
    mix(value ^ ((kind as u64) << 58))
}

fn lists_of(lists: WordSet, give: &mut impl FnMut(Kind, u64)) {
    for list in lists.iter() {
        give(Kind::List, list.bits());
    }
    give(Kind::Lists, lists.bits());
}

fn clusters_of(cluster: Option<ClusterId>, clusters: &Clusters, give: &mut impl FnMut(Kind, u64)) {
    let Some(id) = cluster else {
        return give(Kind::Cluster, u64::MAX);
    };
    let path = clusters.path(id);
    for bits in [4, 6, 10] {
        give(
            Kind::Cluster,
            u64::from(path.prefix(bits)) << 8 | u64::from(bits),
        );
    }
    give(Kind::Cluster, u64::from(id.0) << 8);
}

/// A word's bytes on the stack: as written, and in lower case with each digit a nought.
struct Letters {
    cased: [u8; LONGEST],
    small: [u8; LONGEST],
    length: usize,
}

impl Letters {
    fn new(word: &str) -> Self {
        let mut letters = Self {
            cased: [0; LONGEST],
            small: [0; LONGEST],
            length: 0,
        };
        for c in word.chars() {
            letters.push(match c {
                '’' | '‘' => '\'',
                '“' | '”' => '"',
                '–' | '—' => '-',
                _ => c,
            });
        }
        letters
    }

    /// Appends a character, unless the word is too long already.
    fn push(&mut self, c: char) {
        let end = self.length + c.len_utf8();
        let small = match c {
            '0'..='9' => '0',
            _ => c
                .to_lowercase()
                .next()
                .filter(|small| small.len_utf8() == c.len_utf8())
                .unwrap_or(c),
        };
        if end <= LONGEST {
            c.encode_utf8(&mut self.cased[self.length..end]);
            small.encode_utf8(&mut self.small[self.length..end]);
            self.length = end;
        }
    }

    fn cased(&self) -> &[u8] {
        &self.cased[..self.length]
    }

    fn small(&self) -> &[u8] {
        &self.small[..self.length]
    }

    fn has_capitals(&self) -> bool {
        self.cased().iter().any(u8::is_ascii_uppercase)
    }

    /// Capitals, small letters, digits and marks in turn, rows as one: at most eight
    /// of them, four bits each.
    fn shape(&self) -> u64 {
        let (mut shape, mut last, mut steps) = (0u64, 0, 0);
        for byte in self.cased() {
            let class = match byte {
                b'A'..=b'Z' => 1,
                b'a'..=b'z' => 2,
                b'0'..=b'9' => 3,
                b'-' => 4,
                b'.' => 5,
                b'\'' => 6,
                b',' => 7,
                0x80.. => 8,
                _ => 9,
            };
            if class != last && steps < 8 {
                (shape, last, steps) = (shape << 4 | class, class, steps + 1);
            }
        }
        shape
    }
}
