//! The words of a text: what each gives to the first layer, computed once for each
//! spelling and place and not once for each token.

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
    /// The number of each word.
    known: HashMap<(&'a str, Place), u32, FixedState>,
    /// What each word gives to the first layer, by places in the window.
    given: Vec<i32>,
    /// The sum of the rows of one word.
    sum: Vec<i16>,
    /// The numbers of the words of the sentence.
    pub(super) sentence: Vec<u32>,
}

impl<'a> Words<'a> {
    pub(super) fn new(net: &'a Net<'a>, text: &'a str, lexicon: &'a Lexicon) -> Self {
        Self {
            net,
            text,
            lexicon,
            known: HashMap::default(),
            given: Vec::new(),
            sum: vec![0; net.row],
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

    /// What a word gives to the first layer.
    pub(super) fn given(&self, word: u32) -> &[i32] {
        let width = self.net.first.outputs();
        &self.given[word as usize * width..][..width]
    }

    fn word(&mut self, token: &Token, place: Place) -> u32 {
        let written = &self.text[token.span];
        let entry = match self.known.entry((written, place)) {
            Entry::Occupied(known) => return *known.get(),
            Entry::Vacant(entry) => entry,
        };
        self.sum.fill(0);
        let (lists, clusters) = (token.words, Clusters::shipped());
        of_word(written, lists, place, self.lexicon, clusters, &mut |key| {
            self.net.add_feature(key, &mut self.sum);
        });
        let start = self.given.len();
        self.given.resize(start + self.net.first.outputs(), 0);
        self.net.first.sums(&self.sum, &mut self.given[start..]);
        let number = start / self.net.first.outputs();
        *entry.insert(number as u32)
    }
}
