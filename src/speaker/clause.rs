//! The mention that stands at a subject's place.

use crate::lexicon::WordSet;
use crate::mention::{Label, Mention, MentionKind};
use crate::quote::{Line, Sort, phrase_start};
use crate::syntax::Upos;
use crate::text::Id;

/// Whether a mention can speak.
pub(super) fn can_speak(mention: &Mention) -> bool {
    matches!(
        mention.label,
        Label::Person
            | Label::Organization
            | Label::Place
            | Label::Group
            | Label::Product
            | Label::Event
    )
}

/// The mentions that lie inside units `from..to` and outside marks, in text order.
fn mentions_in(
    line: &Line,
    from: usize,
    to: usize,
) -> impl DoubleEndedIterator<Item = Id<Mention>> {
    let tokens = line.tokens(from, to.max(from + 1));
    let all = line.page.mentions;
    let first = all.partition_point(|mention| mention.tokens.start < tokens.start);
    let end = first + all[first..].partition_point(|mention| mention.tokens.start < tokens.end);
    let units = line.units;
    let in_marks = move |mention: &Mention| {
        let at = units.partition_point(|unit| unit.tokens.end <= mention.tokens.start);
        matches!(units.get(at).map(|unit| unit.sort), Some(Sort::Quote(_)))
    };
    (first..end)
        .filter(move |&index| {
            let mention = &all[index];
            mention.tokens.end <= tokens.end && can_speak(mention) && !in_marks(mention)
        })
        .map(Id::at)
}

/// The head of the noun phrase that ends at unit `to`: of "a spokesman for the
/// mayor" the spokesman.
pub(super) fn head_before(line: &Line, from: usize, to: usize) -> Option<Id<Mention>> {
    let inside: Vec<Id<Mention>> = mentions_in(line, from, to).collect();
    let of = |id: Id<Mention>| &line.page.mentions[id.index()];
    // The last that ends latest; of nested ones the outermost.
    let last_end = inside.iter().map(|&id| of(id).tokens.end).max()?;
    let mut head = *inside.iter().find(|&&id| of(id).tokens.end == last_end)?;
    for _ in 0..4 {
        let Some(start) = line.unit_of(of(head).tokens.start) else {
            break;
        };
        let Some(preposition) = preposition_before(line, from, start) else {
            break;
        };
        let governing = inside.iter().rev().find(|&&id| {
            let end = line.unit_of(of(id).tokens.end - 1).unwrap_or(usize::MAX);
            end < preposition && preposition - end <= 3
        });
        match governing {
            Some(&id) => head = id,
            None => break,
        }
    }
    Some(head)
}

/// The preposition that governs a phrase whose head starts at `start`, titles
/// and determiners passed over.
fn preposition_before(line: &Line, from: usize, start: usize) -> Option<usize> {
    let mut at = start;
    for _ in 0..5 {
        at = at.checked_sub(1).filter(|&at| at >= from)?;
        if line.is_preposition(at) {
            return Some(at);
        }
        if !line.is_word(at) || line.is(at, &["and", "or", "'s", "’s"]) {
            return None;
        }
    }
    None
}

/// The head of the noun phrase that starts at unit `from`: a name after its
/// titles, but not the name after a preposition.
pub(super) fn head_after(line: &Line, from: usize, to: usize) -> Option<Id<Mention>> {
    let of = |id: Id<Mention>| &line.page.mentions[id.index()];
    let preposition = (from + 1..to)
        .find(|&at| line.is_preposition(at))
        .unwrap_or(to);
    let inside: Vec<Id<Mention>> = mentions_in(line, from, to).collect();
    let before = |id: &Id<Mention>| {
        line.unit_of(of(*id).tokens.start)
            .is_some_and(|at| at < preposition)
    };
    let mut names = inside.iter().copied().filter(before);
    let head = names.clone().rfind(|&id| of(id).label == Label::Person);
    head.or_else(|| names.next_back())
        .or_else(|| inside.first().copied())
}

/// Which of several clauses of a sentence is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// The last that is not a subordinate one: "Doe said that …, adding".
    Main,
    /// The last: "… and said".
    Any,
}

/// The subject of the last clause of units `0..end`: a mention before a verb,
/// governed by no preposition.
pub(super) fn main_subject(line: &Line, end: usize, level: Level) -> Option<Id<Mention>> {
    let end = end.min(line.len());
    if end == 0 {
        return None;
    }
    let from = end.saturating_sub(WINDOW);
    let (mut main, mut any, mut first) = (None, None, None);
    for id in mentions_in(line, from, end) {
        let mention = &line.page.mentions[id.index()];
        let Some(start) = line.unit_of(mention.tokens.start) else {
            continue;
        };
        let next = line.unit_of(mention.tokens.end - 1).unwrap_or(start) + 1;
        if line.is_possessive(next) || is_object_pronoun(line, start, mention.kind) {
            continue;
        }
        let phrase = phrase_start(line, next);
        let governed = preposition_before(line, phrase, start).is_some();
        first = first.or((!governed).then_some(id));
        if governed || !verb_follows(line, next) {
            continue;
        }
        any = Some(id);
        let subordinate = phrase > 0 && line.is(phrase - 1, &SUBORDINATING);
        if !subordinate && !line.is(start, &["who", "which", "that"]) {
            main = Some(id);
        }
    }
    match level {
        Level::Main => main.or(any),
        Level::Any => any.or(main),
    }
    .or(first)
}

/// How far back a subject is looked for, in units.
const WINDOW: usize = 60;

/// Words that open a clause within a clause.
const SUBORDINATING: [&str; 16] = [
    "that", "whether", "if", "because", "how", "why", "what", "who", "which", "when", "where",
    "since", "until", "after", "before", "whom",
];

/// Whether a verb stands at `at`, adverbs and an aside passed over.
fn verb_follows(line: &Line, at: usize) -> bool {
    let mut at = at;
    if line.sort(at) == Some(Sort::Comma) {
        let close =
            (at + 1..(at + 20).min(line.len())).find(|&next| line.sort(next) == Some(Sort::Comma));
        let Some(close) = close else { return false };
        at = close + 1;
    }
    while line.is_adverb(at) {
        at += 1;
    }
    matches!(line.tag(at), Some(Upos::Verb | Upos::Aux)) || line.has(at, WordSet::REPORTING)
}

/// "him", "his": never a subject.
fn is_object_pronoun(line: &Line, at: usize, kind: MentionKind) -> bool {
    kind == MentionKind::Pronoun
        && line.is(
            at,
            &[
                "him", "his", "her", "them", "their", "me", "my", "us", "our", "your", "its",
                "himself", "herself",
            ],
        )
}

/// The mention whose possessive stands right before unit `at`: "Doe's “…”".
pub(super) fn possessor(line: &Line, at: usize) -> Option<Id<Mention>> {
    let clitic = at.checked_sub(1)?;
    let window = at.saturating_sub(8);
    if line.is(clitic, &["his", "her", "their", "my", "our", "your", "its"]) {
        return mentions_in(line, clitic, at).last();
    }
    line.is_possessive(clitic)
        .then(|| mentions_in(line, window, clitic).last())
        .flatten()
}
