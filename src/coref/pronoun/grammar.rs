//! Where a mention stands in its sentence, as far as parts of speech tell it.

use super::super::page::Page;
use super::super::person::fold_eq;
use crate::lexicon::WordSet;
use crate::mention::Slot;
use crate::segment::TokenKind;
use crate::syntax::Upos;

/// How many tokens a phrase before the subject of its sentence has, at most.
const FRONTED: usize = 10;

/// The slot of a mention.
pub(super) fn slot(page: Page, at: usize) -> Slot {
    page.sight().slot(page.mention(at))
}

/// The tag behind a mention, adverbs passed.
pub(super) fn tag_behind(page: Page, at: usize) -> Option<Upos> {
    page.sight().tag_behind(page.mention(at))
}

/// The tag of a token.
pub(super) fn tag(page: Page, token: usize) -> Option<Upos> {
    page.sight().tag(token)
}

/// "him", "them", "himself", "her" that is no possessive.
pub(super) fn is_object(page: Page, at: usize) -> bool {
    page.sight().is_object(page.mention(at))
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
