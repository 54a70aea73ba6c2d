//! Parts of speech: one universal tag for each token; and trees of the sentences in
//! which somebody may be reported to say something.
//!
//! ```text
//! place      where words stand, as far as it changes what a capital means
//! features   what a token shows
//! weights    what each feature tells of the tags here and at its neighbours
//! chain      the best row of tags of a sentence
//! wanted     which sentences are parsed; parse: how
//! tree       heads and relations; relation: their names
//! ```
//!
//! A linear chain: every feature of a token adds to the scores of the tags at five
//! places, from two tokens before to two after, and the best row of tags under these
//! and the weights of transitions is the answer. All sums are of whole numbers, so
//! that it is the same on every machine. The weights are learned by
//! `cargo lab train tagger`; see `models/README.md`.

mod chain;
mod features;
pub(crate) mod parse;
mod place;
mod relation;
mod tree;
mod types;
mod wanted;
mod weights;

pub(crate) use features::{Gist, of_pair, of_word};
pub use parse::parse;
pub(crate) use place::places;
pub use relation::Relation;
pub use tree::{Tree, Trees};
pub use types::{Syntax, Upos};
#[cfg(feature = "lab")]
pub(crate) use weights::FINER;
pub(crate) use weights::Weights;

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::FixedState;

use chain::Chain;
use features::Place;
use weights::{NOTHING, OFFSETS, ROW, Row, TAGS};

use crate::lexicon::Lexicon;
use crate::model::Clusters;
use crate::segment::{Segments, Sentence, Token};

/// The part of speech of every token, and the trees of the sentences in which
/// somebody may be reported to say something.
pub fn read(text: &str, segments: &Segments, lexicon: &Lexicon) -> Syntax {
    let mut syntax = tag(text, segments, lexicon);
    let wanted = wanted::wanted(text, segments, &syntax, lexicon);
    syntax.trees = parse(text, segments, &syntax, lexicon, |sentence| {
        let first = sentence.tokens.ids().next();
        first.is_some_and(|first| wanted[segments.tokens[first].sentence.index()])
    });
    syntax
}

/// The part of speech of every token.
pub fn tag(text: &str, segments: &Segments, lexicon: &Lexicon) -> Syntax {
    tag_with(Weights::shipped(), text, segments, lexicon)
}

/// The same with other weights, for the laboratory.
pub(crate) fn tag_with(
    weights: &Weights,
    text: &str,
    segments: &Segments,
    lexicon: &Lexicon,
) -> Syntax {
    let mut tagger = Tagger {
        text,
        lexicon,
        clusters: Clusters::shipped(),
        weights,
        known: HashMap::default(),
        words: Vec::new(),
        scores: Vec::new(),
        chain: Chain::default(),
    };
    let mut tags = Vec::with_capacity(segments.tokens.len());
    for sentence in &segments.sentences {
        tagger.sentence(segments, sentence, &mut tags);
    }
    tags.resize(segments.tokens.len(), Upos::X);
    Syntax {
        tags,
        trees: Trees::NONE,
    }
}

/// What a word tells whatever stands beside it.
struct Word {
    row: Row,
    gist: Gist,
}

struct Tagger<'a> {
    text: &'a str,
    lexicon: &'a Lexicon,
    clusters: &'a Clusters<'a>,
    weights: &'a Weights,
    /// The words of this text that have been read, by spelling and place.
    known: HashMap<(&'a str, Place), u32, FixedState>,
    words: Vec<Word>,
    /// Scores of the sentence at hand, with two places before it and two after.
    scores: Vec<[i32; TAGS]>,
    chain: Chain,
}

impl Tagger<'_> {
    /// Appends the tags of a sentence.
    fn sentence(&mut self, segments: &Segments, sentence: &Sentence, tags: &mut Vec<Upos>) {
        let tokens = &segments.tokens[sentence.tokens];
        let places = places(tokens.iter().map(|token| &self.text[token.span]));
        self.scores.clear();
        self.scores.resize(tokens.len() + OFFSETS - 1, [0; TAGS]);
        let mut before = Gist::default();
        for (at, (token, place)) in tokens.iter().zip(places).enumerate() {
            let word = self.word(token, place);
            let word = &self.words[word as usize];
            let (mut row, gist) = (word.row, word.gist);
            of_pair(before, gist, &mut |feature| {
                self.weights.add(feature, &mut row)
            });
            before = gist;
            for (scores, told) in self.scores[at..].iter_mut().zip(row[..ROW].as_chunks().0) {
                add(scores, told);
            }
        }
        let inner = &self.scores[OFFSETS / 2..][..tokens.len()];
        self.chain.best(inner, &self.weights.chain, tags);
    }

    /// The index of a word among those that have been read.
    fn word(&mut self, token: &Token, place: Place) -> u32 {
        let written = &self.text[token.span];
        let entry = match self.known.entry((written, place)) {
            Entry::Occupied(known) => return *known.get(),
            Entry::Vacant(entry) => entry,
        };
        let mut row = NOTHING;
        let mut emit = |feature| self.weights.add(feature, &mut row);
        let gist = of_word(
            written,
            token.words,
            place,
            self.lexicon,
            self.clusters,
            &mut emit,
        );
        self.words.push(Word { row, gist });
        *entry.insert(self.words.len() as u32 - 1)
    }
}

fn add(scores: &mut [i32; TAGS], told: &[i16; TAGS]) {
    for (score, told) in scores.iter_mut().zip(told) {
        *score += i32::from(*told);
    }
}

#[cfg(test)]
mod tests;
