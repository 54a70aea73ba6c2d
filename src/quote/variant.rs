//! The ways in which the content of a report may be cut: where it starts and ends.

use super::content::{rest_after, trim_end};
use super::report::Report;
use super::units::{Line, Sort};
use crate::lexicon::{Construction, WordSet};
use crate::syntax::Upos;

/// One way to cut the content of a report.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Variant {
    /// The pieces, each from a unit to one past its last.
    pub(crate) pieces: Vec<(usize, usize)>,
    /// It is the one that grammar offers.
    pub(super) offered: bool,
}

/// How many places are tried for an end or a start.
const PLACES: usize = 14;

/// How far an end is looked for, in units.
const REACH: usize = 90;

/// Words before which content may end.
const JOINING: [&str; 26] = [
    "and",
    "but",
    "or",
    "while",
    "when",
    "after",
    "before",
    "because",
    "since",
    "as",
    "if",
    "though",
    "although",
    "until",
    "where",
    "who",
    "which",
    "with",
    "during",
    "in",
    "on",
    "at",
    "for",
    "according",
    "by",
    "to",
];

/// All ways to cut a report's content; the one that grammar offers first.
pub(super) fn variants(line: &Line, report: &Report) -> Vec<Variant> {
    let mut all = vec![Variant {
        pieces: report.pieces.clone(),
        offered: true,
    }];
    let last = report.pieces[report.pieces.len() - 1];
    let first = report.pieces[0];
    if last.0 >= report.cue.1 {
        forward(line, report, last, &mut all);
    }
    if first.1 <= report.cue.0 {
        backward(line, report, first, &mut all);
    }
    all
}

/// Other ends of the piece behind the cue, and other starts where its first word may
/// belong to the verb.
fn forward(line: &Line, report: &Report, piece: (usize, usize), all: &mut Vec<Variant>) {
    let before = &report.pieces[..report.pieces.len() - 1];
    let mut starts = vec![piece.0];
    let particle = matches!(
        report.construction,
        Construction::Preposition | Construction::Bare | Construction::Passive
    );
    if particle && (line.is_preposition(piece.0) || line.is(piece.0, &["out"])) {
        starts.push(piece.0 + 1);
    }
    if particle && let Some(comma) = comma_after(line, piece) {
        starts.push(comma + 1);
    }
    for start in starts {
        for end in ends(line, start, piece.1) {
            let mut pieces = before.to_vec();
            pieces.push((start, end));
            add(all, pieces);
        }
    }
    if !before.is_empty() {
        add(all, before.to_vec());
    }
}

/// The first comma within a piece: "points out in a column, the plan".
fn comma_after(line: &Line, piece: (usize, usize)) -> Option<usize> {
    let near = piece.0 + 1..piece.1.min(piece.0 + 14);
    let mut near = near.filter(|at| line.sort(*at) == Some(Sort::Comma));
    near.next().filter(|comma| comma + 1 < piece.1)
}

/// Where a piece that starts at `start` may end: at marks, before words that join, and
/// where grammar says.
fn ends(line: &Line, start: usize, offered: usize) -> Vec<usize> {
    let mut ends = vec![offered];
    let mut at = start + 1;
    while at < line.len().min(start + REACH) {
        if ends.len() < PLACES && may_end(line, start, at) {
            push(&mut ends, trim_end(line, start, at));
        }
        if line.units[at - 1].last {
            break;
        }
        at += 1;
    }
    push(&mut ends, trim_end(line, start, at.min(line.len())));
    ends.retain(|end| *end > start);
    ends
}

fn may_end(line: &Line, start: usize, at: usize) -> bool {
    match line.units[at].sort {
        Sort::Comma | Sort::Dash | Sort::Semicolon | Sort::Colon | Sort::Opens | Sort::Closes => {
            true
        }
        Sort::Word if line.is(at, &JOINING) => true,
        Sort::Word => {
            let verb = matches!(line.tag(at), Some(Upos::Aux | Upos::Verb));
            let gerund = line.is_gerund(at) && line.has(at, WordSet::REPORTING);
            line.is_quote(at - 1) || gerund || (verb && at > start + 1 && is_nominal(line, at - 1))
        }
        _ => line.is_quote(at - 1),
    }
}

fn is_nominal(line: &Line, at: usize) -> bool {
    matches!(line.tag(at), Some(Upos::Noun | Upos::Propn | Upos::Pron))
}

/// Other starts of the piece before the cue, and what follows the cue with it.
fn backward(line: &Line, report: &Report, piece: (usize, usize), all: &mut Vec<Variant>) {
    let behind = &report.pieces[1..];
    let mut starts: Vec<usize> = vec![piece.0];
    for at in (piece.1.saturating_sub(REACH).max(1)..piece.1).rev() {
        let opens = match line.sort(at - 1) {
            Some(Sort::Comma | Sort::Dash | Sort::Semicolon | Sort::Colon) => true,
            Some(Sort::Word) => {
                line.is(at - 1, &["that", "but", "and", "while", "as"]) || line.is(at, &["that"])
            }
            _ => false,
        };
        if opens && starts.len() < PLACES && (line.is_word(at) || line.is_quote(at)) {
            push(&mut starts, at);
        }
    }
    if piece.1 < REACH && (line.is_word(0) || line.is_quote(0)) {
        push(&mut starts, 0);
    }
    for start in starts {
        let mut pieces = vec![(start, piece.1)];
        add(all, pieces.clone());
        if behind.is_empty() {
            continue;
        }
        pieces.extend_from_slice(behind);
        add(all, pieces);
    }
    if behind.is_empty()
        && let Some(rest) = rest_of(line, report)
    {
        for end in ends(line, rest.0, rest.1) {
            add(all, vec![piece, (rest.0, end)]);
        }
    }
}

/// What follows the comma behind the cue and its subject.
fn rest_of(line: &Line, report: &Report) -> Option<(usize, usize)> {
    let near = report.cue.1..line.len().min(report.cue.1 + 30);
    let mut near = near.filter(|at| line.sort(*at) == Some(Sort::Comma));
    rest_after(line, near.next()?)
}

fn add(all: &mut Vec<Variant>, pieces: Vec<(usize, usize)>) {
    let known = all.iter().any(|known| known.pieces == pieces);
    if !known {
        all.push(Variant {
            pieces,
            offered: false,
        });
    }
}

fn push(places: &mut Vec<usize>, place: usize) {
    if !places.contains(&place) {
        places.push(place);
    }
}
