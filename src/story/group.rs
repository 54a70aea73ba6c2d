//! Which articles are on one story, where different stories were put in together.

use std::collections::BTreeMap;

use super::Statement;
use super::joined::Joined;
use super::reuse::Reuse;
use crate::document::Document;
use crate::lexicon::WordSet;
use crate::quote::QuoteKind;
use crate::segment::{ParagraphKind, TokenKind};
use crate::text::Id;

/// How much of the telling words of the shorter article must stand in the other.
const SHARED: f32 = 0.23;

/// The same where an article would stand alone and this is its nearest.
const SHARED_ALONE: f32 = 0.13;

/// How many neighbours of an article are compared for each word that they share.
const NEIGHBOURS: usize = 3;

/// How many shared words make two articles worth comparing.
const COMMON: usize = 4;

/// The articles by story, each group in the order given.
pub(super) fn by_story(
    documents: &[Document],
    forms: &[Vec<u64>],
    statements: &[Statement],
    reuse: &Reuse,
) -> Vec<Vec<Id<Document>>> {
    let mut joined = Joined::new(documents.len());
    for copy in &reuse.copies {
        join_all(
            &mut joined,
            copy.places.iter().map(|(document, _)| *document),
        );
    }
    for versions in &reuse.versions {
        join_all(&mut joined, versions.documents.iter().copied());
    }
    for statement in statements {
        let printed = statement.variants.iter().filter(|variant| {
            let quotes = &documents[variant.document.index()].quotes;
            quotes[variant.quote.index()].kind != QuoteKind::Indirect
        });
        join_all(&mut joined, printed.map(|variant| variant.document));
    }
    by_words(documents, forms, &mut joined);
    let mut groups: BTreeMap<usize, Vec<Id<Document>>> = BTreeMap::new();
    for index in 0..documents.len() {
        let group = groups.entry(joined.root(index)).or_default();
        group.push(Id::at(index));
    }
    groups.into_values().collect()
}

fn join_all(joined: &mut Joined, documents: impl Iterator<Item = Id<Document>>) {
    let mut first = None;
    for document in documents {
        let first = *first.get_or_insert(document);
        joined.join(first.index(), document.index());
    }
}

/// Words in order, each once.
type Words = Vec<u64>;

/// Joins articles that share many telling words, and those that stand alone with the one
/// that is nearest.
fn by_words(documents: &[Document], forms: &[Vec<u64>], joined: &mut Joined) {
    let telling = documents.iter().zip(forms).map(telling);
    let telling: Vec<Words> = telling.collect();
    let mut places: Vec<(u64, u32)> = Vec::new();
    for (index, words) in telling.iter().enumerate() {
        places.extend(words.iter().map(|word| (*word, index as u32)));
    }
    places.sort_unstable();
    let mut common: Vec<(u32, u32)> = Vec::new();
    for places in places.chunk_by(|a, b| a.0 == b.0) {
        for (at, (_, one)) in places.iter().enumerate() {
            let near = places[at + 1..].iter().take(NEIGHBOURS);
            common.extend(near.map(|(_, other)| (*one, *other)));
        }
    }
    let mut nearest: Vec<(f32, usize)> = vec![(0.0, 0); documents.len()];
    common.sort_unstable();
    for pairs in common.chunk_by(|a, b| a == b) {
        let (one, other) = (pairs[0].0 as usize, pairs[0].1 as usize);
        let alike = shared(&telling[one], &telling[other]);
        if pairs.len() >= COMMON && alike >= SHARED {
            joined.join(one, other);
        }
        for (here, there) in [(one, other), (other, one)] {
            if alike > nearest[here].0 {
                nearest[here] = (alike, there);
            }
        }
    }
    for index in alone(documents.len(), joined) {
        let (alike, other) = nearest[index];
        if alike >= SHARED_ALONE {
            joined.join(index, other);
        }
    }
}

/// The articles that are joined with no other.
fn alone(count: usize, joined: &mut Joined) -> Vec<usize> {
    let mut sizes = vec![0; count];
    (0..count).for_each(|index| sizes[joined.root(index)] += 1);
    let single = (0..count).filter(|index| sizes[joined.root(*index)] == 1);
    single.collect()
}

/// The part of the smaller set that is in the other.
fn shared(one: &Words, other: &Words) -> f32 {
    let (small, large) = if one.len() < other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let has = |word: &&u64| large.binary_search(word).is_ok();
    let both = small.iter().filter(has).count();
    both as f32 / small.len().max(1) as f32
}

/// The words of an article that tell what it is about: names and words that are not in
/// everybody's mouth.
fn telling((document, forms): (&Document, &Vec<u64>)) -> Words {
    let segments = &document.segments;
    let wanted = segments.paragraphs.iter();
    let wanted = wanted.filter(|paragraph| paragraph.kind != ParagraphKind::Furniture);
    let tokens = wanted.flat_map(|paragraph| paragraph.tokens.range());
    let usual = WordSet::COMMON
        | WordSet::DETERMINER
        | WordSet::PREPOSITION
        | WordSet::CONJUNCTION
        | WordSet::PRONOUN
        | WordSet::AUXILIARY
        | WordSet::ADVERB
        | WordSet::REPORTING
        | WordSet::MONTH
        | WordSet::WEEKDAY;
    let telling = tokens.filter(|at| {
        let token = &segments.tokens[*at];
        token.kind == TokenKind::Word && !token.words.intersects(usual)
    });
    let mut telling: Words = telling.map(|at| forms[at]).collect();
    telling.sort_unstable();
    telling.dedup();
    telling
}
