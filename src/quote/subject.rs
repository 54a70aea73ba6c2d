//! The subject of a reporting verb, from the words next to it.

use super::complement::takes_as;
use super::grammar::{BE, CONJUNCTION, HAVE, SUBJECT_PRONOUN, WH};
use super::noun_or_verb::is_noun;
use super::noun_phrase::{phrase_end, phrase_start};
use super::units::{Line, Sort};
use crate::lexicon::{VerbForm, WordSet};

/// How a verb stands in its clause.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shape {
    /// "said", "has said", "would say".
    Finite,
    /// "saying", "having said".
    Gerund,
    /// "to say".
    Infinitive,
    /// "was told", "been described".
    Passive,
    /// A noun or an adjective that looks like the verb: "the claims".
    NoVerb,
}

/// Where the subject of a verb stands, in units of its line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Subject {
    /// Before the verb: from, to (past the end).
    Before(usize, usize),
    /// After it: "said Sanders".
    After(usize, usize),
    /// That of the verb it is joined to: "spoke and said".
    Shared,
    /// Not there.
    None,
}

/// The longest subject that is looked at, in units.
pub(super) const LONGEST: usize = 40;

/// "the summit hailed as a success": a participle whose object stands before it.
fn is_reduced(line: &Line, verb: usize) -> bool {
    let lemma = line.page.lexicon.reporting.verb(line.word(verb));
    let object = line.is_quote(verb + 2) || line.is(verb + 2, &["a", "an", "the"]);
    let thing = verb > 0 && line.is_lower(verb - 1) && !speaks(line, verb - 1);
    line.is(verb + 1, &["as"])
        && object
        && thing
        && lemma.is_some_and(|(verb, _)| takes_as(verb.lemma))
        && !line.is(phrase_start(line, verb).wrapping_sub(1), &WH)
}

/// Whether a word by itself tells somebody who may speak.
pub(super) fn speaks(line: &Line, at: usize) -> bool {
    line.has(
        at,
        WordSet::PERSON_NOUN | WordSet::ROLE | WordSet::PRONOUN | WordSet::ORGANIZATION_WORD,
    )
}

/// What stands before the verb at `verb`: the last unit that is neither adverb
/// nor auxiliary, and what was passed.
#[derive(Debug, Clone, Copy, Default)]
struct Lead {
    /// One past the unit; 0 at the line's start.
    end: usize,
    auxiliary: bool,
    be: bool,
    have: bool,
    to: bool,
}

fn lead(line: &Line, verb: usize) -> Lead {
    let mut lead = Lead {
        end: verb,
        ..Lead::default()
    };
    while lead.end > 0 && verb - lead.end < 8 {
        let at = lead.end - 1;
        if line.is(at, &["to"]) {
            lead.to = true;
            // "went on to say", "is expected to say" are not looked through.
            break;
        }
        let time = time_before(line, lead.end);
        if time > 0 {
            lead.end -= time;
            continue;
        }
        if line.is_auxiliary(at) {
            let first = !lead.auxiliary;
            lead.auxiliary = true;
            lead.be |= first && line.is(at, &BE) && !is_has(line, at, verb);
            lead.have |= line.is(at, &HAVE);
        } else if !line.is_adverb(at) {
            break;
        }
        lead.end = at;
    }
    lead
}

/// "he's said", "she's told them": the clitic is "has" where an object follows.
fn is_has(line: &Line, at: usize, verb: usize) -> bool {
    line.is(at, &["'s", "’s"])
        && at > 0
        && line.is(at - 1, &SUBJECT_PRONOUN)
        && line.is_word(verb + 1)
        && !line.is_preposition(verb + 1)
}

/// Units of a time that ends at `end`: "Doe last week | said", "Doe on Monday | said".
fn time_before(line: &Line, end: usize) -> usize {
    let most = end.min(4);
    (1..=most)
        .rev()
        .find(|&length| end > length && line.time_length(end - length) == length)
        .unwrap_or(0)
}

/// The shape and the subject of the verb at `verb`.
pub(crate) fn subject(line: &Line, verb: usize, form: VerbForm) -> (Shape, Subject) {
    let lead = lead(line, verb);
    let shape = match form {
        _ if lead.to => Shape::Infinitive,
        VerbForm::Gerund if lead.be => Shape::Finite,
        VerbForm::Gerund => Shape::Gerund,
        VerbForm::Past if lead.be || (!lead.auxiliary && is_reduced(line, verb)) => Shape::Passive,
        _ => Shape::Finite,
    };
    let asked = form == VerbForm::Past
        && !lead.auxiliary
        && verb > 0
        && line.is(
            verb - 1,
            &[
                "when", "if", "as", "than", "once", "unless", "while", "though",
            ],
        );
    let opens = form == VerbForm::Past && verb == 0 && line.is(0, &["asked", "told"]);
    if asked
        || opens
        || (shape == Shape::Finite && !lead.auxiliary && is_noun(line, verb, lead.end, form))
    {
        return (Shape::NoVerb, Subject::None);
    }
    if shape == Shape::Finite
        && !lead.auxiliary
        && let Some(after) = inverted(line, verb, lead.end)
    {
        return (shape, after);
    }
    match shape {
        Shape::Finite | Shape::Passive => (shape, before(line, lead.end)),
        _ => (shape, Subject::None),
    }
}

/// "…," said Sanders: the subject after the verb, where content stands right before.
fn inverted(line: &Line, verb: usize, end: usize) -> Option<Subject> {
    let start = verb + 1;
    let not_subject = line.is_preposition(start)
        || line.is_adverb(start)
        || line.time_length(start) > 0
        || line.is(start, &OBJECT_START);
    if !line.is_word(start) || not_subject {
        return None;
    }
    let to = phrase_end(line, start);
    let marked = end > 0
        && (line.is_quote(end - 1)
            || (!line.is_word(end - 1) && end > 1 && line.is_quote(end - 2)));
    if marked {
        return Some(Subject::After(start, to));
    }
    let opens = end == 0 || matches!(line.sort(end - 1), Some(Sort::Comma | Sort::Dash));
    let person = line.is_capitalised(start)
        || line.is(start, &["he", "she", "they", "we", "i"])
        || (start..to).any(|at| {
            line.has(at, WordSet::ROLE | WordSet::PERSON_NOUN) || line.is_capitalised(at)
        });
    let alone = to >= line.len()
        || line.units[to - 1].last
        || !line.is_word(to)
        || line.is_preposition(to)
        || line.is(to, &["who", "as", "while", "when"])
        || line.time_length(to) > 0;
    let inverts = !line.is(
        verb,
        &["told", "tells", "called", "calls", "accused", "asked"],
    ) && line.is(verb, &INVERTING);
    (opens && person && alone && inverts).then_some(Subject::After(start, to))
}

/// Words after a verb that are its object, never its subject.
const OBJECT_START: [&str; 16] = [
    "that",
    "him",
    "them",
    "me",
    "us",
    "it",
    "how",
    "what",
    "whether",
    "if",
    "why",
    "himself",
    "herself",
    "themselves",
    "there",
    "so",
];

/// Verbs that stand before their subject after content without marks.
const INVERTING: [&str; 18] = [
    "said",
    "says",
    "added",
    "adds",
    "wrote",
    "writes",
    "noted",
    "notes",
    "explained",
    "explains",
    "reported",
    "reports",
    "according",
    "warned",
    "argued",
    "recalled",
    "concluded",
    "insisted",
];

/// The subject that ends at `end`, asides passed over.
fn before(line: &Line, end: usize) -> Subject {
    let Some(at) = end.checked_sub(1) else {
        return Subject::None;
    };
    match line.sort(at) {
        Some(Sort::Word) if line.is(at, &["and", "but", "or", "then"]) => Subject::Shared,
        Some(Sort::Word) if line.is(at, &CONJUNCTION) && !line.is(at, &["that"]) => Subject::None,
        Some(Sort::Word) => relative(line, end),
        Some(Sort::Comma | Sort::Closes | Sort::Dash) => match aside(line, at) {
            Some(end) => Subject::Before(phrase_start(line, end), end),
            None => Subject::None,
        },
        _ => Subject::None,
    }
}

/// The subject that ends at `end`; a relative clause within it is passed over:
/// "officials who saw the letter said".
fn relative(line: &Line, end: usize) -> Subject {
    let start = phrase_start(line, end);
    let lowest = start.saturating_sub(8);
    let verb = start > 0
        && (line.is_auxiliary(start - 1)
            || line.has(start - 1, WordSet::VERB | WordSet::REPORTING));
    let pronoun = (lowest..start)
        .rev()
        .find(|&at| line.is(at, &["who", "which"]));
    match pronoun {
        Some(at) if verb && at > 0 && line.is_word(at - 1) => {
            Subject::Before(phrase_start(line, at), at)
        }
        _ => Subject::Before(start, end),
    }
}

/// Where the phrase before an aside ends: "Jane Doe|, a lawyer from Ohio, said".
/// `at` is the mark that closes the aside. A phrase that starts its clause is
/// preferred to one within the aside: "Doe, facing a challenge in Iowa, a swing state, said".
fn aside(line: &Line, at: usize) -> Option<usize> {
    let (mut open, mut nearest) = (at, None);
    for _ in 0..6 {
        let Some(mark) = line.aside_start(open, LONGEST).filter(|&mark| mark > 0) else {
            break;
        };
        open = mark;
        if line.units[mark - 1].last {
            break;
        }
        if !may_head(line, mark - 1) {
            continue;
        }
        let start = phrase_start(line, mark);
        if line.is_preposition(start) || line.is_gerund(start) || line.is(start, &["who", "which"])
        {
            continue;
        }
        let edge = start == 0
            || line.is_quote(start - 1)
            || line.is(start - 1, &["and", "but", "that", "while", "as", "though"]);
        if edge {
            return Some(mark);
        }
        if !line.is(start - 1, &["who", "which", "whose", "where", "when"]) {
            nearest = nearest.or(Some(mark));
        }
    }
    nearest
}

/// Whether a word may carry a phrase before an aside.
fn may_head(line: &Line, at: usize) -> bool {
    let named = line.is_capitalised(at)
        || line.has(at, WordSet::PERSON_NOUN | WordSet::ROLE)
        || line.is(at, &SUBJECT_LIKE);
    line.is_word(at) && named && !line.is_date_part(at)
}

const SUBJECT_LIKE: [&str; 8] = [
    "he",
    "she",
    "they",
    "who",
    "others",
    "report",
    "statement",
    "official",
];

impl Line<'_> {
    fn is_date_part(&self, at: usize) -> bool {
        self.has(at, WordSet::WEEKDAY | WordSet::MONTH)
            || self.word(at).starts_with(|c: char| c.is_ascii_digit())
    }
}
