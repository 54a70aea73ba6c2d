//! What the tagger of names is told of each token, as hashed features.
//!
//! A feature is a kind and a value, hashed to a [`Key`]; training and inference
//! call the same code. What a feature means for names the network learns: no
//! feature says of itself that something is a name.

use super::article::Article;
use crate::lexicon::WordSet;
use crate::mention::capital::{is_titled, starts_sentence};
use crate::mention::reader::{Range, Reader};
use crate::model::Clusters;
use crate::segment::{Case, ParagraphKind, TokenKind};

/// A feature, hashed.
pub(crate) type Key = u32;

/// What a feature tells of its token. The numbers are part of the model's format.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub(crate) enum Kind {
    /// The word, in lower case, its digits as noughts.
    Word = 1,
    /// Its first two to four letters.
    Prefix = 2,
    /// Its last one to four letters.
    Suffix = 3,
    /// How capitals, digits and marks follow one another: "Xx-Xx".
    Shape = 4,
    /// Its cluster.
    Cluster = 5,
    /// A list in which it stands.
    List = 6,
    /// A list in which the phrase round it stands, and whether the phrase has begun before.
    Phrase = 7,
    /// Where it stands, and how its sentence is set.
    Place = 8,
    /// How the article spells it elsewhere.
    Elsewhere = 9,
    /// Its part of speech.
    PartOfSpeech = 10,
    /// The cluster of the word with a capital, where it has none.
    Capital = 11,
    /// The beginning of the path to its cluster.
    ClusterStart = 12,
    /// The corpus whose habits of marking names are learned; only while learning.
    #[cfg(feature = "lab")]
    Corpus = 13,
}

/// Hashes a feature: multiplication and the upper half, as in Knuth, TAOCP 6.4.
pub(crate) fn key(kind: Kind, value: u64) -> Key {
    let mixed = (value ^ (kind as u64) << 56).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    ((mixed ^ mixed >> 29).wrapping_mul(0xbf58_476d_1ce4_e5b9) >> 32) as Key
}

/// FNV-1a (Fowler, Noll and Vo).
pub(crate) fn hash(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x100_0000_01b3)
    })
}

/// The longest part of a word that is looked at, in bytes.
const LONGEST: usize = 48;

/// How many bits of the path to a cluster are features, beside the cluster.
const PATHS: [u8; 3] = [4, 7, 11];

/// Lists by which names are known as phrases.
const PHRASES: WordSet = WordSet::COUNTRY
    .union(WordSet::CITY)
    .union(WordSet::STATE)
    .union(WordSet::DEMONYM)
    .union(WordSet::ORGANIZATION)
    .union(WordSet::OUTLET)
    .union(WordSet::EVENT)
    .union(WordSet::ROLE)
    .union(WordSet::OTHER);

/// Features of the tokens of an article.
pub(crate) struct Features<'a> {
    article: &'a Article<'a>,
    /// The word that is being read, in lower case.
    lower: String,
    /// For each token of the sentence, the lists of the phrase round it; the
    /// upper bit says that the phrase has begun before.
    phrases: Vec<u64>,
}

/// The bit that says that a phrase goes on.
const GOES_ON: u64 = 1 << 63;

impl<'a> Features<'a> {
    pub(crate) fn new(article: &'a Article<'a>) -> Self {
        Self {
            article,
            lower: String::new(),
            phrases: Vec::new(),
        }
    }

    /// Calls `tell` with each wanted token of a sentence and its features.
    pub(crate) fn sentence(
        &mut self,
        sentence: Range,
        kind: ParagraphKind,
        wanted: impl Fn(usize) -> bool,
        mut tell: impl FnMut(usize, &[Key]),
    ) {
        let reader = self.article.reader;
        self.find_phrases(sentence.clone());
        let setting = setting(reader, sentence.clone(), kind);
        let mut keys = Vec::with_capacity(24);
        for at in sentence.clone().filter(|at| wanted(*at)) {
            keys.clear();
            self.word(at, &mut keys);
            self.place(at, &sentence, &setting, &mut keys);
            tell(at, &keys);
        }
    }

    fn find_phrases(&mut self, sentence: Range) {
        let reader = self.article.reader;
        self.phrases.clear();
        self.phrases.resize(sentence.len(), 0);
        let mut at = sentence.start;
        while at < sentence.end {
            let phrase = reader.phrase(at, sentence.end);
            let Some((length, classes)) = phrase.filter(|(_, found)| found.intersects(PHRASES))
            else {
                at += 1;
                continue;
            };
            for (place, bits) in self.phrases[at - sentence.start..][..length]
                .iter_mut()
                .enumerate()
            {
                *bits = (classes & PHRASES).bits() | if place > 0 { GOES_ON } else { 0 };
            }
            at += length;
        }
    }

    /// What the word itself tells.
    fn word(&mut self, at: usize, keys: &mut Vec<Key>) {
        let reader = self.article.reader;
        let word = reader.word(at);
        let word = &word[..word.floor_char_boundary(LONGEST)];
        self.lower(word);
        keys.push(key(Kind::Word, hash(&self.lower)));
        if matches!(
            reader.kind(at),
            TokenKind::Word | TokenKind::Handle | TokenKind::Number
        ) {
            self.affixes(keys);
            keys.push(key(Kind::Shape, shape(word)));
        }
        let clusters = Clusters::shipped();
        if let Some(cluster) = clusters.of(word) {
            let path = clusters.path(cluster);
            keys.push(key(Kind::Cluster, u64::from(cluster.0)));
            let cuts = PATHS.into_iter().filter(|cut| *cut < path.length);
            keys.extend(cuts.map(|cut| {
                let start = u64::from(path.prefix(cut)) << 8 | u64::from(cut);
                key(Kind::ClusterStart, start)
            }));
        }
        let plain = reader.words(at).contains(WordSet::COMMON);
        if reader.case(at) == Case::Lower && !plain {
            let capital = self.capital().and_then(|word| clusters.of(&word));
            keys.extend(capital.map(|cluster| key(Kind::Capital, u64::from(cluster.0))));
        }
        each_bit(reader.words(at).bits(), |bit| {
            keys.push(key(Kind::List, bit))
        });
    }

    fn lower(&mut self, word: &str) {
        self.lower.clear();
        for c in word.chars() {
            match c {
                '0'..='9' => self.lower.push('0'),
                '’' => self.lower.push('\''),
                c if c.is_ascii() => self.lower.push(c.to_ascii_lowercase()),
                c => self.lower.extend(c.to_lowercase()),
            }
        }
    }

    /// The word with a capital.
    fn capital(&self) -> Option<String> {
        let mut letters = self.lower.chars();
        let first = letters.next()?.to_uppercase();
        Some(first.chain(letters).collect())
    }

    fn affixes(&self, keys: &mut Vec<Key>) {
        let lower = &self.lower;
        let starts = lower.char_indices().map(|(at, _)| at).skip(2).take(3);
        keys.extend(starts.map(|end| key(Kind::Prefix, hash(&lower[..end]))));
        let ends = lower.char_indices().rev().map(|(at, _)| at).take(4);
        keys.extend(ends.map(|start| key(Kind::Suffix, hash(&lower[start..]))));
    }

    /// What its place and the rest of the article tell.
    fn place(&self, at: usize, sentence: &Range, setting: &[Key; 2], keys: &mut Vec<Key>) {
        let reader = self.article.reader;
        let phrase = self.phrases[at - sentence.start];
        let goes_on = u64::from(phrase & GOES_ON != 0);
        each_bit(phrase & !GOES_ON, |bit| {
            keys.push(key(Kind::Phrase, bit << 1 | goes_on))
        });
        keys.extend(setting);
        if starts_sentence(reader, at, sentence.start) {
            keys.push(key(Kind::Place, 1 + u64::from(at == sentence.start)));
        }
        let part = reader.part_of_speech(at);
        keys.push(key(Kind::PartOfSpeech, part as u64));
        if reader.is_capital(at) {
            keys.push(key(
                Kind::Elsewhere,
                self.article.elsewhere(reader.word(at)),
            ));
        }
    }
}

/// How a sentence is set: what its paragraph is, and whether its capitals tell anything.
fn setting(reader: Reader, sentence: Range, kind: ParagraphKind) -> [Key; 2] {
    let words = || {
        sentence
            .clone()
            .filter(|at| reader.kind(*at) == TokenKind::Word)
    };
    let upper = words().filter(|at| reader.case(*at) == Case::Upper).count();
    let lower = words().filter(|at| reader.case(*at) == Case::Lower).count();
    let capitals = match () {
        () if upper > 2 && upper > 4 * lower => 2,
        () if is_titled(reader, sentence.clone()) => 1,
        () if lower > 3 && words().count() == lower => 3,
        () => 0,
    };
    [
        key(Kind::Place, 8 + kind as u64),
        key(Kind::Place, 16 + capitals),
    ]
}

fn each_bit(mut bits: u64, mut tell: impl FnMut(u64)) {
    while bits != 0 {
        tell(u64::from(bits.trailing_zeros()));
        bits &= bits - 1;
    }
}

/// The order of capitals, small letters, digits and marks, each run as one sign, hashed.
fn shape(word: &str) -> u64 {
    let sign = |c: char| match c {
        c if c.is_uppercase() => 'X',
        c if c.is_lowercase() => 'x',
        c if c.is_numeric() => '0',
        c if c.is_alphabetic() => 'a',
        '’' => '\'',
        c => c,
    };
    let (mut hash, mut last, mut run) = (0u64, '\0', 0u32);
    for sign in word.chars().map(sign) {
        run = if sign == last { run + 1 } else { 0 };
        last = sign;
        // One capital, two or three, more: "U", "UN", "NATO" and "WASHINGTON".
        if run == 0 || (sign == 'X' && matches!(run, 1 | 4)) {
            hash = (hash ^ sign as u64).wrapping_mul(0x100_0000_01b3);
        }
    }
    hash
}
