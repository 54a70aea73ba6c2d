//! Trees as the parser learns them: features of words, predicted tags, heads.

use std::collections::HashMap;
use std::io;
use std::path::Path;

use foldhash::fast::FixedState;

use super::lines::Lines;
use super::oracle::Gold;
use crate::lab::Corpus;
use crate::lab::conllu::{GoldSyntax, GoldWord, read_syntax};
use crate::lab::parts::{TREEBANKS, jackknife, join_hyphens};
use crate::lexicon::Lexicon;
use crate::model::Clusters;
use crate::syntax::parse::LONGEST;
use crate::syntax::{Upos, of_word, places};

/// Taggers that tag what the others learned from.
const FOLDS: usize = 5;

/// A sentence.
pub(super) struct Example {
    /// The features of each word.
    features: Vec<Vec<u64>>,
    /// The tag of each word, as it was found.
    tags: Vec<Upos>,
    pub(super) gold: Gold,
}

impl Example {
    pub(super) fn new(text: &str, words: &[GoldWord], tags: &[Upos]) -> Self {
        let (lexicon, clusters) = (Lexicon::shipped(), Clusters::shipped());
        let places = places(words.iter().map(|word| &text[word.span]));
        let features = words.iter().zip(places).map(|(word, place)| {
            let (written, mut keys) = (&text[word.span], Vec::new());
            let lists = lexicon.lookup(written);
            of_word(written, lists, place, lexicon, clusters, &mut |key| {
                keys.push(key)
            });
            keys
        });
        let root = words.len() as u16;
        let head = |word: &GoldWord| word.head_at().map_or(root, |at| at as u16);
        Self {
            features: features.collect(),
            tags: tags.to_vec(),
            gold: Gold::new(
                words.iter().map(head).collect(),
                words.iter().map(|word| word.relation).collect(),
            ),
        }
    }

    pub(super) fn len(&self) -> usize {
        self.tags.len()
    }
}

/// Which features have a row in the table; the first rows are those of tags.
pub(super) struct Vocabulary {
    rows: HashMap<u64, u32, FixedState>,
    /// The features in the order of their rows.
    pub(super) keys: Vec<u64>,
}

impl Vocabulary {
    /// The `most` most frequent features.
    pub(super) fn count<'e>(examples: impl Iterator<Item = &'e Example>, most: usize) -> Self {
        let mut counts: HashMap<u64, u32, FixedState> = HashMap::default();
        for key in examples.flat_map(|example| &example.features).flatten() {
            *counts.entry(*key).or_default() += 1;
        }
        let mut keys: Vec<(u32, u64)> = counts
            .into_iter()
            .filter(|(_, count)| *count >= LEAST)
            .map(|(key, count)| (count, key))
            .collect();
        keys.sort_by_key(|(count, key)| (std::cmp::Reverse(*count), *key));
        keys.truncate(most);
        let keys: Vec<u64> = keys.into_iter().map(|(_, key)| key).collect();
        let rows = keys.iter().zip(TAGS as u32..).map(|(key, row)| (*key, row));
        Self {
            rows: rows.collect(),
            keys,
        }
    }

    /// The row of a feature that has one.
    pub(super) fn row(&self, key: u64) -> usize {
        self.rows[&key] as usize
    }

    /// How many rows there are.
    pub(super) fn len(&self) -> usize {
        TAGS + self.keys.len()
    }
}

/// Rows of tags.
const TAGS: usize = Upos::ALL.len();

/// How often a feature must be seen to have a row.
const LEAST: u32 = 4;

/// Shares of what is hidden: words, other features, tags.
pub(super) type Hidden = [f32; 3];

/// Appends a sentence, with some features left out.
pub(super) fn add_line(
    lines: &mut Lines,
    example: &Example,
    vocabulary: &Vocabulary,
    hidden: Hidden,
    random: &mut fastrand::Rng,
) {
    for (keys, tag) in example.features.iter().zip(&example.tags) {
        let mut drop = |share: f32| share > 0.0 && random.f32() < share;
        let row = Some(*tag as u32).filter(|_| !drop(hidden[2]));
        let rows = keys.iter().enumerate().filter_map(|(at, key)| {
            // The word itself is the first feature.
            let share = if at == 0 { hidden[0] } else { hidden[1] };
            vocabulary.rows.get(key).copied().filter(|_| !drop(share))
        });
        lines.word(*tag, row.into_iter().chain(rows));
    }
    lines.end(example.len());
}

/// Sentences of which nothing is hidden.
pub(super) fn lines_of(examples: &[Example], vocabulary: &Vocabulary) -> Lines {
    let (mut lines, mut random) = (Lines::default(), fastrand::Rng::with_seed(0));
    for example in examples {
        add_line(&mut lines, example, vocabulary, [0.0; 3], &mut random);
    }
    lines
}

/// A document with its sentences as they are and, where the treebank parts words at
/// hyphens and we do not, with these joined; and the tags of all.
pub(super) struct Document {
    /// The number of its treebank.
    pub(super) treebank: usize,
    pub(super) shapes: [GoldSyntax; 2],
    pub(super) tags: [Vec<Upos>; 2],
}

impl Document {
    /// Its sentences; those that are too long are left out.
    pub(super) fn examples(&self, shape: usize) -> impl Iterator<Item = Example> {
        let (document, mut tags) = (&self.shapes[shape], &self.tags[shape][..]);
        let examples = document.sentences.iter().map(move |words| {
            let (first, rest) = tags.split_at(words.len());
            tags = rest;
            (words, first)
        });
        let short = examples.filter(|(words, _)| words.len() <= LONGEST);
        short.map(|(words, tags)| Example::new(&document.text, words, tags))
    }
}

/// What is learned from. Tags are found by taggers that did not see the words, or
/// read from `cache`.
pub(super) fn documents(cache: Option<&Path>) -> io::Result<Vec<Document>> {
    let mut documents = Vec::new();
    for (number, treebank) in TREEBANKS.into_iter().enumerate() {
        let read = read_syntax(treebank, Corpus::Train)?;
        documents.extend(read.into_iter().map(|read| (number, with_joined(read))));
    }
    // Both shapes of a document one behind the other are one document to the folds.
    let joint: Vec<GoldSyntax> = documents.iter().map(|(_, shapes)| joint(shapes)).collect();
    let tags = match cache {
        Some(path) if path.exists() => from_bytes(&joint, &std::fs::read(path)?),
        _ => jackknife(&joint, FOLDS)?,
    };
    if let Some(path) = cache {
        let bytes = tags.iter().flatten().map(|tag| *tag as u8);
        std::fs::write(path, bytes.collect::<Vec<u8>>())?;
    }
    let documents = documents
        .into_iter()
        .zip(tags)
        .map(|((treebank, shapes), mut tags)| {
            let second = tags.split_off(shapes[0].sentences.iter().map(Vec::len).sum());
            Document {
                treebank,
                shapes,
                tags: [tags, second],
            }
        });
    Ok(documents.collect())
}

fn from_bytes(documents: &[GoldSyntax], mut bytes: &[u8]) -> Vec<Vec<Upos>> {
    let tags = documents.iter().map(|document| {
        let words = document.sentences.iter().map(Vec::len).sum::<usize>();
        let (first, rest) = bytes.split_at(words);
        bytes = rest;
        first
            .iter()
            .map(|tag| Upos::ALL[usize::from(*tag)])
            .collect()
    });
    tags.collect()
}

fn joint([parted, joined]: &[GoldSyntax; 2]) -> GoldSyntax {
    let sentences = parted.sentences.iter().chain(&joined.sentences);
    GoldSyntax {
        text: parted.text.clone(),
        sentences: sentences.cloned().collect(),
    }
}

fn with_joined(document: GoldSyntax) -> [GoldSyntax; 2] {
    let text = &document.text;
    let joined = document.sentences.iter().filter_map(|words| {
        let joined = join_hyphens(text, words);
        (joined.len() < words.len() && is_tree(&joined)).then_some(joined)
    });
    let joined = GoldSyntax {
        sentences: joined.collect(),
        text: text.clone(),
    };
    [document, joined]
}

/// Whether every word leads to the one root.
fn is_tree(words: &[GoldWord]) -> bool {
    let roots = words.iter().filter(|word| word.head == 0).count();
    let leads = |start: usize| {
        let mut at = Some(start);
        for _ in 0..words.len() {
            at = at.and_then(|at| words[at].head_at());
        }
        at.is_none()
    };
    roots == 1 && (0..words.len()).all(leads)
}
