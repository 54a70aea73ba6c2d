//! Where a noun phrase ends or starts, told by marks, function words and verbs.

use super::grammar::{CONJUNCTION, SUBJECT_PRONOUN};
use super::subject::LONGEST;
use super::units::{Line, Sort};
use crate::lexicon::WordSet;

/// The end of the noun phrase that starts at `from`: up to a mark, a preposition, a verb.
pub(crate) fn phrase_end(line: &Line, from: usize) -> usize {
    if line.is(from, &SUBJECT_PRONOUN) {
        return from + 1;
    }
    let mut at = from;
    while at < line.len() && at < from + LONGEST {
        let over = ends_phrase(line, at, from)
            || (at > from && line.time_length(at) > 0)
            || (at > from + 1 && line.starts_phrase(at));
        if over {
            break;
        }
        at += 1;
        if line.units[at - 1].last {
            break;
        }
    }
    at.max((from + 1).min(line.len()))
}

/// Words after which a noun phrase does not go on.
const AFTER_PHRASE: [&str; 10] = [
    "who", "which", "that", "whose", "when", "while", "as", "after", "before", "told",
];

/// Whether the noun phrase that starts at `from` is over before `at`.
fn ends_phrase(line: &Line, at: usize, from: usize) -> bool {
    !line.is_word(at)
        || line.is(at, &AFTER_PHRASE)
        || (line.is_preposition(at) && !line.is(at, &["of"]))
        || (at > from && (line.is_auxiliary(at) || is_plain_verb(line, at)))
}

/// A word in lower case that is mostly a verb.
fn is_plain_verb(line: &Line, at: usize) -> bool {
    line.is_lower(at)
        && line.has(at, WordSet::VERB | WordSet::REPORTING)
        && !line.has(at, WordSet::NOUN | WordSet::ADJECTIVE)
        && !line.is_gerund(at)
}

/// Where the noun phrase that ends at `end` starts: after the last mark,
/// conjunction or finite verb.
pub(crate) fn phrase_start(line: &Line, end: usize) -> usize {
    let mut start = end;
    while start > 0 && end - start < LONGEST {
        let at = start - 1;
        if !line.is_word(at) && line.sort(at) != Some(Sort::Mark) && !is_inner_quote(line, at, end)
        {
            break;
        }
        if line.units[at].last || is_edge(line, at, start, end) {
            break;
        }
        start = at;
    }
    start.min(end.saturating_sub(1))
}

/// A nickname within a name: Jane “Jay” Doe.
fn is_inner_quote(line: &Line, at: usize, end: usize) -> bool {
    line.is_quote(at)
        && line.units[at].tokens.len() <= 4
        && at + 1 < end
        && at > 0
        && line.is_capitalised(at - 1)
        && line.is_capitalised(at + 1)
}

/// Whether the unit at `at` ends the clause before a subject that starts after it.
fn is_edge(line: &Line, at: usize, start: usize, end: usize) -> bool {
    let joins_names = line.is(at, &["and", "or"])
        && start < end
        && at > 0
        && line.is_word(at - 1)
        && (line.is_capitalised(start) == line.is_capitalised(at - 1));
    if joins_names {
        return false;
    }
    let clause = line.is(at, &CONJUNCTION) && !(line.is(at, &["that"]) && start == end)
        || line.is(at, &["what", "how", "why", "whether", "which", "who"]) && start < end;
    clause
        || (line.is_auxiliary(at) && start < end)
        || (start < end
            && line.is_lower(at)
            && line.has(at, WordSet::REPORTING)
            && !line.has(at, WordSet::NOUN))
}
