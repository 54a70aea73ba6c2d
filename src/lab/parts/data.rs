//! Examples for the tagger: treebanks as numbers of features.

use std::collections::HashMap;

use super::crf::Example;
use super::hyphens::join_hyphens;
use crate::lab::conllu::{GoldSyntax, GoldWord};
use crate::lexicon::Lexicon;
use crate::model::Clusters;
use crate::syntax::{Gist, of_pair, of_word, places};

/// A feature that stands less often is not learned.
const RARE: u32 = 2;

/// Features by number.
#[derive(Debug, Default)]
pub(super) struct Features {
    ids: HashMap<u64, u32>,
    /// The hash of each.
    pub(super) hashes: Vec<u64>,
    counts: Vec<u32>,
}

impl Features {
    fn id(&mut self, feature: u64) -> u32 {
        let next = self.hashes.len() as u32;
        let id = *self.ids.entry(feature).or_insert(next);
        if id == next {
            self.hashes.push(feature);
            self.counts.push(0);
        }
        self.counts[id as usize] += 1;
        id
    }

    /// Those that are not rare.
    pub(super) fn frequent(&self) -> Vec<usize> {
        let counts = self.counts.iter().enumerate();
        let frequent = counts.filter(|(_, count)| **count >= RARE);
        frequent.map(|(id, _)| id).collect()
    }

    /// Keeps these alone, numbered anew in their order; in the examples too.
    pub(super) fn keep(&mut self, kept: &[usize], examples: &mut [Example]) {
        let mut new = vec![None; self.hashes.len()];
        for (number, old) in kept.iter().enumerate() {
            new[*old] = Some(number as u32);
        }
        for features in examples
            .iter_mut()
            .flat_map(|example| &mut example.features)
        {
            features.retain_mut(|id| {
                let kept = new[*id as usize];
                *id = kept.unwrap_or_default();
                kept.is_some()
            });
        }
        self.hashes = kept.iter().map(|old| self.hashes[*old]).collect();
        self.counts = kept.iter().map(|old| self.counts[*old]).collect();
        self.ids.clear();
    }
}

/// The sentences of some documents. Sentences with words that the treebank parts at
/// hyphens and we do not come twice, parted and whole.
pub(super) fn examples<'d>(
    documents: impl Iterator<Item = &'d GoldSyntax>,
    features: &mut Features,
) -> Vec<Example> {
    let mut examples = Vec::new();
    for document in documents {
        for words in &document.sentences {
            examples.push(example(&document.text, words, features));
            let whole = join_hyphens(&document.text, words);
            if whole.len() < words.len() {
                examples.push(example(&document.text, &whole, features));
            }
        }
    }
    examples
}

fn example(text: &str, words: &[GoldWord], features: &mut Features) -> Example {
    let (lexicon, clusters) = (Lexicon::shipped(), Clusters::shipped());
    let places = places(words.iter().map(|word| &text[word.span]));
    let mut example = Example::default();
    let mut before = Gist::default();
    for (word, place) in words.iter().zip(places) {
        let mut ids = Vec::new();
        let mut emit = |feature| ids.push(features.id(feature));
        let written = &text[word.span];
        let lists = lexicon.lookup(written);
        let gist = of_word(written, lists, place, lexicon, clusters, &mut emit);
        of_pair(before, gist, &mut emit);
        before = gist;
        example.features.push(ids);
        example.tags.push(word.tag as u8);
    }
    example
}
