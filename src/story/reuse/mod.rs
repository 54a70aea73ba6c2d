//! Shared copy: passages outside quotations that several articles print word for word
//! or nearly, as where two of them print the same agency's text.
//!
//! ```text
//! text       the words of an article as they are compared
//! passages   runs of words that two articles share, from seeds of six words
//! ```
//!
//! The way from seeds to passages is the one of text reuse detection (Lyon et al. 2001;
//! Smith et al. 2013): short runs by hash, joined along the diagonal. A run that many
//! articles print is looked up between neighbours only, so that time and memory are
//! linear in the words.

mod passages;
mod text;

#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use super::joined::Joined;
use super::{SharedCopy, Versions};
use crate::document::Document;
use crate::text::{ByteSpan, Id};
use passages::{Passage, passages};
use text::Text;

/// Two articles are versions of one text from this share of the words of each on.
const VERSION: f32 = 0.8;

/// What articles share of their text.
#[derive(Debug, Default)]
pub(super) struct Reuse {
    pub(super) copies: Vec<SharedCopy>,
    pub(super) versions: Vec<Versions>,
}

/// Finds the passages that two articles or more share; the order of the articles
/// decides only the order of the answers.
pub(super) fn find(documents: &[Document], forms: &[Vec<u64>]) -> Reuse {
    let texts = documents.iter().zip(forms);
    let texts: Vec<Text> = texts
        .map(|(document, forms)| Text::of(document, forms))
        .collect();
    let passages = passages(&texts);
    Reuse {
        versions: versions(&texts, &passages),
        copies: copies(&texts, &passages),
    }
}

/// Passages of two articles joined to copies of any number: those that overlap in an
/// article by half of the shorter are one.
fn copies(texts: &[Text], passages: &[Passage]) -> Vec<SharedCopy> {
    let told: Vec<&Passage> = passages.iter().filter(|one| one.is_copy(texts)).collect();
    let mut places: Vec<(usize, ByteSpan, usize)> = Vec::new();
    for (index, passage) in told.iter().enumerate() {
        for side in passage.sides() {
            places.push((side.text, side.bytes(texts), index));
        }
    }
    places.sort_by_key(|(text, span, index)| (*text, span.start, span.end, *index));
    let mut joined = Joined::new(told.len());
    for (at, (text, span, index)) in places.iter().enumerate() {
        let behind = places[at + 1..].iter();
        let near = behind.take_while(|(other, next, _)| other == text && next.start < span.end);
        for (_, next, other) in near.take(NEAR) {
            let shared = span.end.min(next.end) - next.start;
            if 2 * shared >= span.len().min(next.len()) {
                joined.join(*index, *other);
            }
        }
    }
    let mut gathered: BTreeMap<usize, SharedCopy> = BTreeMap::new();
    for (text, span, index) in places {
        let words = told[index].words;
        let copy = gathered.entry(joined.root(index)).or_insert(SharedCopy {
            words: 0,
            places: Vec::new(),
        });
        copy.words = copy.words.max(words);
        match copy.places.last_mut() {
            Some((last, known)) if last.index() == text && span.start < known.end => {
                *known = known.join(span);
            }
            _ => copy.places.push((Id::at(text), span)),
        }
    }
    let mut copies: Vec<SharedCopy> = gathered.into_values().collect();
    copies.sort_by_key(|copy| (copy.places[0].0, copy.places[0].1.start));
    copies
}

/// How many places that begin inside another are looked at.
const NEAR: usize = 64;

/// Articles of which each shares most of its words with another.
fn versions(texts: &[Text], passages: &[Passage]) -> Vec<Versions> {
    let mut shared: BTreeMap<(usize, usize), [usize; 2]> = BTreeMap::new();
    for passage in passages {
        let [one, other] = passage.sides();
        let counts = shared.entry((one.text, other.text)).or_default();
        counts[0] += one.words.len();
        counts[1] += other.words.len();
    }
    let mut joined = Joined::new(texts.len());
    for ((one, other), counts) in shared {
        let most = |text: usize, count: usize| count as f32 >= VERSION * texts[text].len() as f32;
        if most(one, counts[0]) && most(other, counts[1]) {
            joined.join(one, other);
        }
    }
    // What is too short for a passage is the same all the same.
    let mut by_words: BTreeMap<u64, usize> = BTreeMap::new();
    for (index, text) in texts.iter().enumerate().filter(|(_, text)| text.len() > 0) {
        match by_words.get(&text.whole()) {
            Some(first) => joined.join(*first, index),
            None => drop(by_words.insert(text.whole(), index)),
        }
    }
    let mut gathered: BTreeMap<usize, Vec<usize>> = BTreeMap::new();
    for index in 0..texts.len() {
        gathered.entry(joined.root(index)).or_default().push(index);
    }
    let several = gathered.into_values().filter(|texts| texts.len() > 1);
    let versions = several.map(|alike| Versions {
        same: alike
            .windows(2)
            .all(|pair| texts[pair[0]].whole() == texts[pair[1]].whole()),
        documents: alike.into_iter().map(Id::at).collect(),
    });
    versions.collect()
}
