//! The features of words, summed once for each word of a text.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use foldhash::fast::FixedState;

use super::net::Net;
use crate::lexicon::Lexicon;
use crate::model::Clusters;
use crate::segment::{Segments, Sentence, Token};
use crate::syntax::features::{Place, of_word};
use crate::syntax::place::places;

/// The words of a text that have been read, and those of the sentence at hand.
pub(super) struct Words<'a> {
    net: &'a Net<'a>,
    text: &'a str,
    lexicon: &'a Lexicon,
    /// The number of each word among the sums.
    known: HashMap<(&'a str, Place), u32, FixedState>,
    sums: Vec<i16>,
    sentence: Vec<u32>,
}

impl<'a> Words<'a> {
    pub(super) fn new(net: &'a Net<'a>, text: &'a str, lexicon: &'a Lexicon) -> Self {
        Self {
            net,
            text,
            lexicon,
            known: HashMap::default(),
            sums: Vec::new(),
            sentence: Vec::new(),
        }
    }

    /// Reads the words of a sentence.
    pub(super) fn sentence(&mut self, segments: &Segments, sentence: &Sentence) {
        let tokens = &segments.tokens[sentence.tokens];
        let places = places(tokens.iter().map(|token| &self.text[token.span]));
        self.sentence.clear();
        for (token, place) in tokens.iter().zip(places) {
            let word = self.word(token, place);
            self.sentence.push(word);
        }
    }

    /// Adds the rows of a word of the sentence to `sum`.
    pub(super) fn add(&self, word: usize, sum: &mut [i16]) {
        let start = self.sentence[word] as usize * self.net.row;
        for (sum, value) in sum.iter_mut().zip(&self.sums[start..]) {
            *sum = sum.wrapping_add(*value);
        }
    }

    fn word(&mut self, token: &Token, place: Place) -> u32 {
        let written = &self.text[token.span];
        let entry = match self.known.entry((written, place)) {
            Entry::Occupied(known) => return *known.get(),
            Entry::Vacant(entry) => entry,
        };
        let number = self.sums.len() / self.net.row;
        self.sums.resize(self.sums.len() + self.net.row, 0);
        let sum = &mut self.sums[number * self.net.row..];
        let (lists, clusters) = (token.words, Clusters::shipped());
        of_word(written, lists, place, self.lexicon, clusters, &mut |key| {
            self.net.add_feature(key, sum);
        });
        *entry.insert(number as u32)
    }
}
