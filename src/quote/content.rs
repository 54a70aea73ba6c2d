//! The content of a cue: which units before it or after it are what is reported.

use super::complement::Complement;
use super::grammar::CONJUNCTION;
use super::subject::Shape;
use super::units::{Line, Sort};
use crate::lexicon::{Construction, VerbForm, WordSet};

/// Pieces of content, from a unit to one past the last.
pub(super) type Pieces = Vec<(usize, usize)>;

/// Decides between content before the clause that starts at `first` and content
/// after it.
pub(super) fn content(
    line: &Line,
    shape: Shape,
    first: usize,
    after: usize,
    forward: Option<Complement>,
    floor: usize,
) -> Option<(Construction, Pieces)> {
    let may_follow = matches!(shape, Shape::Finite | Shape::Passive);
    let quote_before = quote_before(line, first).filter(|quote| *quote >= floor && may_follow);
    if let Some(quote) = quote_before {
        let alone = quote == 0 || line.units[quote - 1].last || quote == floor;
        let clause = forward.is_some_and(|next| next.construction != Construction::Quote);
        if alone || !clause {
            let start = content_start(line, quote, floor);
            let mut pieces = vec![(start, quote + 1)];
            pieces.extend(resumed(line, after, forward));
            return Some((Construction::AfterQuote, pieces));
        }
    }
    if let Some(next) = forward {
        let whole = content_end(line, next.start, next.construction);
        // "Citing costs, Doe …": the participle ends with its comma.
        let comma = (next.start..whole).find(|&at| line.sort(at) == Some(Sort::Comma));
        let opens = shape == Shape::Gerund && first == 0;
        let end = comma
            .filter(|_| opens)
            .or_else(|| inserted_end(line, shape, first, next, whole))
            .unwrap_or(whole);
        return Some((next.construction, vec![(next.start, end)]));
    }
    let mut comma = first.checked_sub(1).filter(|_| may_follow)?;
    if line.is(comma, &["as"]) {
        // "As the paper noted, …" and "…, as the paper noted".
        match comma.checked_sub(1) {
            Some(before) => comma = before,
            None => return Some((Construction::After, vec![rest_after(line, after)?])),
        }
    }
    if line.sort(comma) != Some(Sort::Comma) {
        return None;
    }
    let start = content_start(line, comma, 0);
    if comma < start + 3
        && !line.units[start..comma]
            .iter()
            .any(|unit| matches!(unit.sort, Sort::Quote(_)))
    {
        return interrupted(line, start, comma, after);
    }
    let mut pieces = vec![(start, comma)];
    pieces.extend(rest(line, after));
    Some((Construction::After, pieces))
}

/// "Officials, citing costs, say": the comma after which the main verb goes on,
/// where a participle is set between commas.
fn inserted_end(
    line: &Line,
    shape: Shape,
    first: usize,
    next: Complement,
    whole: usize,
) -> Option<usize> {
    let inserted = shape == Shape::Gerund
        && first > 0
        && matches!(line.sort(first - 1), Some(Sort::Comma | Sort::Dash))
        && matches!(
            next.construction,
            Construction::Bare | Construction::Preposition
        );
    let end = (next.start..whole).filter(|_| inserted).find(|&at| {
        line.is_auxiliary(at) || line.is(at, &["that", "who", "which"]) || {
            matches!(line.sort(at), Some(Sort::Comma | Sort::Dash)) && line.is_finite(at + 1)
        }
    })?;
    (!line.is_word(end)).then_some(end)
}

/// The quotation right before a clause, a comma passed over.
fn quote_before(line: &Line, first: usize) -> Option<usize> {
    let at = first.checked_sub(1)?;
    if line.is_quote(at) {
        return Some(at);
    }
    let before = at.checked_sub(1)?;
    let passed = matches!(line.sort(at), Some(Sort::Comma | Sort::Dash));
    (passed && line.is_quote(before)).then_some(before)
}

/// Where the content that ends at `end` starts: the line's start, or after what
/// is taken already.
pub(super) fn content_start(line: &Line, end: usize, floor: usize) -> usize {
    let mut start = floor.max(end.saturating_sub(LONGEST)).min(end);
    while start < end
        && (!line.is_word(start) && !line.is_quote(start)
            || (floor > 0 && line.is(start, &["and", "but"])))
    {
        start += 1;
    }
    start
}

/// The second part of "“…,” she said, “…”".
fn resumed(line: &Line, after: usize, forward: Option<Complement>) -> Option<(usize, usize)> {
    let next = forward.filter(|next| next.construction == Construction::Quote)?;
    let comma = next.start.checked_sub(1)?;
    let interrupted = matches!(
        line.sort(comma),
        Some(Sort::Comma | Sort::Dash | Sort::Colon)
    );
    (interrupted && next.start >= after && next.start < after + 14)
        .then_some((next.start, next.start + 1))
}

/// "The plan, officials said, would fail": short content before, the rest after.
fn interrupted(
    line: &Line,
    start: usize,
    comma: usize,
    after: usize,
) -> Option<(Construction, Pieces)> {
    let rest = rest_after(line, after)?;
    (start < comma).then(|| (Construction::After, vec![(start, comma), rest]))
}

/// What follows the comma at `after`, whatever it is but another report: "Doe said, adding
/// that".
pub(super) fn rest_after(line: &Line, after: usize) -> Option<(usize, usize)> {
    let start = after + 1;
    let reports = line.is_gerund(start) && line.has(start, WordSet::REPORTING);
    let goes_on = line.sort(after) == Some(Sort::Comma)
        && (line.is_word(start) || line.is_quote(start))
        && !reports;
    goes_on.then(|| (start, content_end(line, start, Construction::Bare)))
}

/// What follows the comma after a cue set between commas.
fn rest(line: &Line, after: usize) -> Option<(usize, usize)> {
    let start = after + 1;
    let goes_on = line.sort(after) == Some(Sort::Comma)
        && line.is_word(start)
        && !line.is_gerund(start)
        && !line.is(
            start,
            &[
                "and",
                "but",
                "while",
                "as",
                "who",
                "which",
                "according",
                "when",
                "after",
                "though",
                "although",
                "with",
                "where",
            ],
        );
    goes_on.then(|| (start, content_end(line, start, Construction::Bare)))
}

/// The longest content without marks, in units.
const LONGEST: usize = 300;

/// Where the content that starts at `start` ends: with its sentence, or before
/// the next report.
pub(super) fn content_end(line: &Line, start: usize, construction: Construction) -> usize {
    if construction == Construction::Quote && line.is_quote(start) {
        let next = start + 1;
        if line.units[start].last
            || !line.is_word(next)
            || line.is(
                next,
                &[
                    "and", "but", "as", "while", "when", "after", "before", "in", "on", "at",
                    "during",
                ],
            )
        {
            return next;
        }
    }
    let (mut at, mut depth) = (start, 0_usize);
    while at < line.len().min(start + LONGEST) {
        let stop = match line.units[at].sort {
            Sort::Opens => {
                depth += 1;
                false
            }
            Sort::Comma | Sort::Dash => {
                starts_report(line, at + 1)
                    || (construction == Construction::Wh && answers(line, at + 1))
            }
            Sort::Closes if depth == 0 => true,
            Sort::Closes => {
                depth -= 1;
                false
            }
            Sort::Semicolon => starts_report(line, at + 1),
            Sort::Word => at > start && word_stops(line, at),
            _ => false,
        };
        if stop {
            break;
        }
        at += 1;
        if line.units[at - 1].last {
            break;
        }
    }
    trim_end(line, start, at)
}

/// Whether another report starts at a word without a comma of its own: after
/// marks that hold the comma, or joined by "and".
fn word_stops(line: &Line, at: usize) -> bool {
    (line.is_quote(at - 1) && starts_report(line, at))
        || (line.is(at, &["and", "but"]) && joins_report(line, at + 1))
}

/// Leaves out the stop, comma or dash at the end.
pub(super) fn trim_end(line: &Line, start: usize, end: usize) -> usize {
    let mut end = end;
    while end > start + 1
        && !line.is_word(end - 1)
        && !line.is_quote(end - 1)
        && line.sort(end - 1) != Some(Sort::Closes)
    {
        end -= 1;
    }
    end
}

/// Whether a report starts after a comma: ", adding", ", according to", ", but she said".
fn starts_report(line: &Line, at: usize) -> bool {
    let verb = if line.is_adverb(at) { at + 1 } else { at };
    if line.is_gerund(verb) && line.has(verb, WordSet::REPORTING) {
        return true;
    }
    if line.is(at, &["according"]) {
        return true;
    }
    let conjunction = line.is(
        at,
        &["but", "and", "though", "although", "while", "as", "yet"],
    );
    conjunction && (at + 1..(at + 9).min(line.len())).any(|next| is_reporting_verb(line, next))
}

/// "asked whether the ferry sails, but she would not say": after a question a new
/// clause with a subject of its own goes on with the story.
fn answers(line: &Line, at: usize) -> bool {
    line.is(at, &["but", "and", "though"])
        && line.is(at + 1, &["he", "she", "they", "we", "i"])
        && !line.is(at + 2, &CONJUNCTION)
}

/// Whether "and" joins a second report: "and added that".
fn joins_report(line: &Line, at: usize) -> bool {
    let verb = if line.is_adverb(at) { at + 1 } else { at };
    if is_reporting_verb(line, verb) {
        return true;
    }
    // "and others have said".
    let most = (at + 5).min(line.len());
    let next = (at + 1..most).find(|&next| !line.is_word(next) || is_reporting_verb(line, next));
    next.is_some_and(|next| line.is(next, &["said", "says", "added", "told", "noted"]))
}

fn is_reporting_verb(line: &Line, at: usize) -> bool {
    line.has(at, WordSet::REPORTING)
        && line.is_lower(at)
        && line
            .page
            .lexicon
            .reporting
            .verb(line.word(at))
            .is_some_and(|(verb, form)| {
                let speaks = verb.rates[Construction::That as usize] >= 60;
                speaks && matches!(form, VerbForm::Past | VerbForm::Third)
            })
}
