//! Where a mention stands in its sentence, as far as parts of speech tell it.

use super::super::page::Page;
use super::super::person::fold_eq;
use crate::lexicon::WordSet;
use crate::mention::MentionKind;
use crate::segment::TokenKind;
use crate::syntax::Upos;

/// How many tokens a phrase before the subject of its sentence has, at most.
const FRONTED: usize = 10;

/// What a mention is to the words beside it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Slot {
    /// A verb follows: "Marsh said".
    Subject,
    /// First in its sentence, with anything else behind it: "Marsh, a poet, said".
    Start,
    /// After a verb.
    Object,
    /// After a preposition.
    Prepositional,
    /// "Marsh's", "her bell".
    Possessor,
    /// Any other.
    Other,
}

/// How many slots there are.
pub(super) const SLOTS: usize = 6;

/// The slot of a mention.
pub(super) fn slot(page: Page, at: usize) -> Slot {
    let mention = page.mention(at);
    if is_possessor(page, at) {
        return Slot::Possessor;
    }
    let start = mention.role.map_or(mention.span.start, |role| {
        role.start.min(mention.span.start)
    });
    let first = match start < mention.span.start {
        true => page.segments.token_from(start).index(),
        false => mention.tokens.start as usize,
    };
    let before = before(page, first);
    let behind = tag_behind(page, at);
    let verb_behind = matches!(behind, Some(Upos::Verb | Upos::Aux));
    match before {
        Some(Upos::Adp) => Slot::Prepositional,
        Some(Upos::Verb) if !verb_behind => Slot::Object,
        _ if verb_behind => Slot::Subject,
        None => Slot::Start,
        _ => Slot::Other,
    }
}

/// The tag of the word before, determiners, adjectives and adverbs passed; none where
/// the sentence begins.
fn before(page: Page, first: usize) -> Option<Upos> {
    let token = page.segments.tokens.get(first)?;
    let start = page.segments.sentences[token.sentence].tokens.start as usize;
    let passes = |at: &usize| {
        let tag = tag(page, *at);
        let mark = page.segments.tokens[*at].kind == TokenKind::Punctuation;
        let modifier = matches!(tag, Some(Upos::Det | Upos::Adj | Upos::Num));
        !(modifier || mark && *at == start)
    };
    let low = start.max(first.saturating_sub(4));
    (low..first).rev().find(passes).and_then(|at| tag(page, at))
}

/// The tag behind a mention, adverbs passed.
pub(super) fn tag_behind(page: Page, at: usize) -> Option<Upos> {
    let end = page.mention(at).tokens.end as usize;
    let mut tags = (end..end + 3).map_while(|at| tag(page, at));
    tags.find(|tag| !matches!(tag, Upos::Adv | Upos::Part))
}

/// The tag of a token.
pub(super) fn tag(page: Page, token: usize) -> Option<Upos> {
    page.syntax.tags.get(token).copied()
}

/// Whether a verb that reports speech follows: "Marsh has said".
pub(super) fn reports(page: Page, at: usize) -> bool {
    let end = page.mention(at).tokens.end as usize;
    let tokens = page.segments.tokens.get(end..).unwrap_or_default();
    let verb = tokens
        .iter()
        .take(3)
        .take_while(|token| token.kind == TokenKind::Word)
        .find(|token| !token.words.contains(WordSet::AUXILIARY));
    verb.is_some_and(|token| token.words.contains(WordSet::REPORTING))
}

pub(super) fn begins_sentence(page: Page, at: usize) -> bool {
    let sentence = &page.segments.sentences[page.sentence_of(at) as usize];
    page.mention(at).tokens.start == sentence.tokens.start
}

/// "Marsh's", "his", and "her" before a noun.
fn is_possessor(page: Page, at: usize) -> bool {
    let mention = page.mention(at);
    if mention.kind == MentionKind::Pronoun {
        let word = page.text_of(at);
        let always = ["his", "its", "their"]
            .iter()
            .any(|other| fold_eq(other, word));
        return always || (fold_eq(word, "her") && !is_object(page, at));
    }
    let next = page.segments.tokens.get(mention.tokens.end as usize);
    let next = next.filter(|token| token.span.start == mention.span.end);
    next.is_some_and(|token| matches!(&page.text[token.span], "'s" | "’s" | "'" | "’"))
}

/// "him", "them", "himself", "her" that is no possessive.
pub(super) fn is_object(page: Page, at: usize) -> bool {
    let word = page.text_of(at);
    if fold_eq(word, "her") {
        let next = tag(page, page.mention(at).tokens.end as usize);
        let noun = matches!(next, Some(Upos::Noun | Upos::Adj | Upos::Propn | Upos::Num));
        return !noun;
    }
    fold_eq(word, "him") || fold_eq(word, "them")
}

/// "himself", "themselves".
pub(super) fn is_reflexive(word: &str) -> bool {
    word.len() > 5 && (fold_eq(&word[word.len() - 4..], "self") || word.ends_with("selves"))
}

/// The form of a pronoun: 0 for a subject, 1 for an object, 2 for a possessor, 3 for a
/// reflexive.
pub(super) fn form(page: Page, at: usize) -> usize {
    match slot(page, at) {
        _ if is_reflexive(page.text_of(at)) => 3,
        Slot::Possessor => 2,
        _ if is_object(page, at) => 1,
        Slot::Object | Slot::Prepositional => 1,
        _ => 0,
    }
}

/// Whether the pronoun at `at` cannot mean `other` because both hang on one verb,
/// "Marsh praised him", or because one holds the other.
pub(super) fn is_bound(page: Page, at: usize, other: usize) -> bool {
    let (pronoun, mention) = (page.mention(at), page.mention(other));
    if mention.span.covers(pronoun.span) {
        return true;
    }
    let subject = matches!(slot(page, other), Slot::Subject | Slot::Start);
    if !is_object(page, at) || !subject {
        return false;
    }
    let mut between = mention.tokens.end as usize..pronoun.tokens.start as usize;
    let clause = |at: usize| {
        let token = &page.segments.tokens[at];
        let mark = matches!(
            &page.text[token.span],
            "," | ";" | ":" | "who" | "that" | "which"
        );
        mark || token.words.intersects(WordSet::CONJUNCTION)
    };
    between.len() < 8 && !between.any(clause)
}

/// Where the subject may begin before which a phrase with the mention at `at` stands:
/// "After his speech, Marsh". The phrase begins the sentence with a preposition and
/// ends at its first comma.
pub(super) fn fronted_before(page: Page, at: usize) -> Option<usize> {
    let sentence = &page.segments.sentences[page.sentence_of(at) as usize];
    let tokens = sentence.tokens.range();
    let preposition = matches!(tag(page, tokens.start), Some(Upos::Adp | Upos::Sconj));
    let phrase = tokens.start..tokens.end.min(tokens.start + FRONTED);
    let mut marks = phrase.filter(|at| tag(page, *at) == Some(Upos::Punct));
    let comma = marks.next().filter(|_| preposition)?;
    let is_comma = &page.text[page.segments.tokens[comma].span] == ",";
    (is_comma && (page.mention(at).tokens.end as usize) < comma).then_some(comma + 1)
}
