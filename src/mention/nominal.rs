//! Nominals: noun phrases that stand for people and for whoever is reported to
//! speak: "the North Korean leader", "some analysts", "the statement said".

use super::reader::{Range, Reader, id, span};
use super::source::{ALONE, is_share, is_source};
use super::types::{Gender, Label, Mention, MentionKind, Number};
use crate::lexicon::WordSet;
use crate::segment::{Case, TokenKind};

/// How far a noun phrase reaches before its head, in tokens.
const REACH: usize = 8;

/// Words for people.
const PEOPLE: WordSet = WordSet::ROLE.union(WordSet::PERSON_NOUN);

/// The nominal whose head stands at `at`. `taken` tells which tokens belong to
/// names already, `start` and `end` bound the sentence.
pub(super) fn nominal(
    reader: Reader,
    at: usize,
    sentence: &Range,
    taken: &dyn Fn(usize) -> bool,
) -> Option<Mention> {
    let token = reader.token(at)?;
    if token.kind != TokenKind::Word || taken(at) {
        return None;
    }
    let words = token.words;
    let person = words.intersects(PEOPLE) && is_head(reader, at, sentence.end, taken);
    let speaks = !person && is_source(reader, at, sentence);
    if !person && !speaks {
        return None;
    }
    let first = phrase_start(reader, at, sentence.start);
    if person && !is_definite(reader, first, at) && !is_source(reader, at, sentence) {
        return None;
    }
    Some(mention(reader, first, at, person, sentence.end))
}

/// A share of people that speaks, "63 percent said", is no quantity but stands for them.
pub(super) fn speaking(reader: Reader, value: Mention, sentence: &Range) -> Mention {
    let end = value.tokens.end as usize;
    if value.label != Label::Quantity || !is_share(reader, end, sentence) {
        return value;
    }
    Mention {
        kind: MentionKind::Nominal,
        label: Label::Person,
        gender: Gender::Unknown,
        number: Number::Plural,
        ..value
    }
}

/// Whether a word for people is the head of its phrase, not part of another:
/// "police officer", "the president's letter", "leader Kim Jong Un".
fn is_head(reader: Reader, at: usize, end: usize, taken: &dyn Fn(usize) -> bool) -> bool {
    let (words, next) = (reader.words(at), reader.words(at + 1));
    let noun = words.contains(WordSet::NOUN) || reader.case(at) != Case::Lower;
    let (_, before) = reader.before(at);
    let verb = (words.contains(WordSet::VERB) && !has_left_side(reader, at))
        || (words.contains(WordSet::REPORTING) && !before.contains(WordSet::DETERMINER));
    if words.contains(WordSet::ADJECTIVE) && at + 1 < end && qualifies_next(reader, at + 1) {
        return false;
    }
    if !noun || verb || at + 1 >= end {
        return noun && !verb;
    }
    let follows = reader.kind(at + 1) == TokenKind::Word && !taken(at + 1);
    let compound = follows
        && next.contains(WordSet::NOUN)
        && !next.intersects(WordSet::REPORTING | WordSet::AUXILIARY | WordSet::VERB)
        && !next.intersects(WordSet::PREPOSITION | WordSet::CONJUNCTION | WordSet::PRONOUN)
        && !next.contains(WordSet::ADVERB)
        && !words.contains(WordSet::PLURAL);
    let title = taken(at + 1) && reader.is_capital(at + 1) && !words.contains(WordSet::PLURAL);
    !compound && !title
}

/// Whether the word at `at` can be a noun that an adjective before it
/// qualifies: "setback" in "a major setback".
fn qualifies_next(reader: Reader, at: usize) -> bool {
    let bars = WordSet::PREPOSITION
        | WordSet::CONJUNCTION
        | WordSet::PRONOUN
        | WordSet::AUXILIARY
        | WordSet::DETERMINER
        | WordSet::ADVERB
        | WordSet::REPORTING;
    let words = reader.words(at);
    let verb = words.contains(WordSet::VERB) && !words.contains(WordSet::NOUN);
    reader.kind(at) == TokenKind::Word
        && reader.case(at) == Case::Lower
        && !words.intersects(bars)
        && !verb
}

/// Whether a determiner, an adjective or a noun stands before `at`.
fn has_left_side(reader: Reader, at: usize) -> bool {
    let (_, words) = reader.before(at);
    words.intersects(WordSet::DETERMINER | WordSet::ADJECTIVE | WordSet::ROLE_MODIFIER)
        || words.intersects(WordSet::DEMONYM)
}

/// Where the noun phrase with its head at `head` begins.
pub(super) fn phrase_start(reader: Reader, head: usize, start: usize) -> usize {
    let low = head.saturating_sub(REACH).max(start);
    let mut first = head;
    while first > low {
        let words = reader.words(first - 1);
        if reader.kind(first - 1) == TokenKind::Clitic
            && reader.is_one_of(first - 1, &["'s", "’s", "'", "’"])
        {
            first -= 1;
            continue;
        }
        if words.contains(WordSet::DETERMINER) && reader.case(first - 1) != Case::Upper {
            return first - 1;
        }
        if !modifies(reader, first - 1, words) {
            break;
        }
        first -= 1;
    }
    while reader.kind(first) == TokenKind::Clitic {
        first += 1;
    }
    first
}

fn modifies(reader: Reader, at: usize, words: WordSet) -> bool {
    let kinds = WordSet::ADJECTIVE | WordSet::NOUN | WordSet::ROLE_MODIFIER | WordSet::NUMBER_WORD;
    let bars = WordSet::PREPOSITION
        | WordSet::CONJUNCTION
        | WordSet::PRONOUN
        | WordSet::AUXILIARY
        | WordSet::WEEKDAY
        | WordSet::REPORTING;
    match reader.kind(at) {
        TokenKind::Number => true,
        TokenKind::Word if reader.is_capital(at) => {
            !words.intersects(bars) || words.contains(WordSet::COUNTRY)
        }
        TokenKind::Word => {
            let odd = words.is_empty() && reader.word(at).contains('-');
            (words.intersects(kinds) || odd)
                && (!words.intersects(bars) || words.contains(WordSet::ROLE_MODIFIER))
                && (!words.contains(WordSet::VERB) || words.intersects(kinds))
        }
        _ => false,
    }
}

/// Whether the phrase can stand for somebody: it has a determiner or a
/// modifier, is plural, or is an office with a capital.
fn is_definite(reader: Reader, first: usize, head: usize) -> bool {
    first < head || reader.words(head).contains(WordSet::PLURAL) || reader.is_capital(head)
}

fn mention(reader: Reader, first: usize, head: usize, person: bool, end: usize) -> Mention {
    let words = reader.words(head);
    let last = office_end(reader, head, end);
    let alone = reader.is_one_of(head, &ALONE);
    let office = words.contains(WordSet::ORGANIZATION_WORD)
        || reader.is_one_of(
            head,
            &["police", "media", "authorities", "firm", "administration"],
        );
    let label = if person || alone {
        Label::Person
    } else if office {
        Label::Organization
    } else {
        // A report, a letter, a statement: a thing that speaks.
        Label::Product
    };
    Mention {
        span: reader.bytes(first..last),
        tokens: span(first..last),
        head: id(head),
        kind: MentionKind::Nominal,
        label,
        gender: gender(words, label),
        number: number(reader, first, head),
        role: None,
        confidence: 0.9,
    }
}

/// The end of an office of several words: "Secretary of State".
fn office_end(reader: Reader, head: usize, end: usize) -> usize {
    match reader.phrase(head, end) {
        Some((length, classes)) if classes.contains(WordSet::ROLE) => head + length,
        _ => head + 1,
    }
}

fn gender(words: WordSet, label: Label) -> Gender {
    if label != Label::Person {
        Gender::Neuter
    } else if words.contains(WordSet::FEMALE) {
        Gender::Female
    } else if words.contains(WordSet::MALE) {
        Gender::Male
    } else {
        Gender::Unknown
    }
}

fn number(reader: Reader, first: usize, head: usize) -> Number {
    let words = reader.words(head);
    let word = reader.word(head);
    let several = [
        "some", "others", "many", "most", "both", "few", "several", "all", "half", "police",
        "media",
    ];
    let singular = reader.is_one_of(
        first,
        &["a", "an", "one", "another", "each", "every", "this", "that"],
    );
    let ending = word.ends_with('s') && !word.ends_with("ss") && !words.intersects(PEOPLE);
    if !singular && (words.contains(WordSet::PLURAL) || reader.is_one_of(head, &several) || ending)
    {
        Number::Plural
    } else {
        Number::Singular
    }
}
