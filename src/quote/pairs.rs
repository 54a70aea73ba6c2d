//! Opening and closing marks joined to pairs, paragraph by paragraph.
//!
//! Marks are not simply taken in turn: among all readings of a paragraph's marks
//! the cheapest is taken (Viterbi over four states), so that a mark that leans the
//! wrong way, a missing one or a sign for inches costs something but spoils
//! nothing after it. Families pair apart, nested by the pairs found before.

use super::marks::{Cost, Family, Mark, STRAY, scan};
use crate::segment::{ParagraphKind, Segments};
use crate::text::ByteSpan;

/// A stretch in quotation marks that ends with its paragraph.
#[derive(Debug, Clone)]
pub(super) struct Pair {
    /// Marks included.
    pub(super) span: ByteSpan,
    /// Its paragraph, as an index.
    pub(super) paragraph: usize,
    /// The innermost pair around it.
    pub(super) parent: Option<usize>,
    /// It goes on from the paragraph before: the last piece there was not closed.
    pub(super) continues: bool,
    /// Nothing closes it before the paragraph ends.
    pub(super) unclosed: bool,
    /// What its reading cost, in tenths of a stray mark.
    pub(super) cost: Cost,
}

/// What an unclosed quote costs where the next paragraph opens anew, and elsewhere.
const RUNS_ON: Cost = 1;
const NEVER_CLOSED: Cost = 8;
/// A closing mark whose opening mark is missing; the quote starts the paragraph.
const NEVER_OPENED: Cost = 9;
/// A mark that opens within an open quote of the same family.
const NESTED: Cost = 7;

/// All pairs outside furniture, ordered by start, outer before inner.
pub(super) fn pair(text: &str, segments: &Segments) -> Vec<Pair> {
    let mut pairs: Vec<Pair> = Vec::new();
    let mut marks = Vec::new();
    let mut open_before = false;
    let bodies: Vec<usize> = (0..segments.paragraphs.len())
        .filter(|&index| segments.paragraphs[index].kind != ParagraphKind::Furniture)
        .collect();
    for (position, &paragraph) in bodies.iter().enumerate() {
        let span = segments.paragraphs[paragraph].span;
        let first = pairs.len();
        scan(text, span, &mut marks);
        if !marks.is_empty() {
            let next = bodies
                .get(position + 1)
                .map_or("", |&next| &text[segments.paragraphs[next].span]);
            let place = Place {
                text,
                span,
                paragraph,
                open_before,
                next_opens: opens(next),
            };
            for family in [Family::Double, Family::Angle, Family::Single] {
                pair_family(&place, &marks, family, &mut pairs, first);
            }
        }
        let found = &mut pairs[first..];
        if let Some(pair) = found
            .first_mut()
            .filter(|pair| pair.span.start == span.start)
        {
            pair.continues = open_before && !is_turn(&text[pair.span]);
        }
        open_before = found
            .iter()
            .any(|pair| pair.unclosed && pair.parent.is_none());
    }
    pairs
}

/// Whether a paragraph starts with an opening mark.
fn opens(paragraph: &str) -> bool {
    paragraph.starts_with(['"', '“', '„', '«', '‘', '\''])
        || paragraph.starts_with("``")
        || paragraph.starts_with('”')
}

/// Whether marked words begin with a speaker of a transcript, "“HOLM: We": another one's
/// words do not go on there.
fn is_turn(marked: &str) -> bool {
    let label = marked.trim_start_matches(|letter: char| !letter.is_alphanumeric());
    let mut ends = label.char_indices().take(LABEL);
    let name = ends.find(|(_, letter)| *letter == ':' || letter.is_lowercase());
    name.is_some_and(|(end, letter)| letter == ':' && end > 1)
}

/// The most letters before the colon in a transcript.
const LABEL: usize = 30;

/// Where marks are paired.
struct Place<'a> {
    text: &'a str,
    span: ByteSpan,
    paragraph: usize,
    open_before: bool,
    next_opens: bool,
}

/// Adds the pairs of one family to those of the paragraph, which start at `first`.
fn pair_family(place: &Place, marks: &[Mark], family: Family, pairs: &mut Vec<Pair>, first: usize) {
    if !marks.iter().any(|mark| mark.family == family) {
        return;
    }
    let mut found: Vec<Pair> = Vec::new();
    let outer = &pairs[first..];
    if outer.is_empty() {
        let own: Vec<Mark> = marks
            .iter()
            .filter(|m| m.family == family)
            .copied()
            .collect();
        resolve(place, &own, true, &mut found);
    } else {
        for (scope, own) in by_scope(marks, family, outer) {
            resolve(place, &own, scope == outer.len(), &mut found);
        }
    }
    if found.is_empty() {
        return;
    }
    pairs.extend(found);
    let added = &mut pairs[first..];
    added.sort_by_key(|pair| (pair.span.start, std::cmp::Reverse(pair.span.end)));
    set_parents(added, first);
}

/// The marks of `family` sorted by the innermost pair of `outer` around them
/// (`outer.len()` for none), in text order within each.
fn by_scope(marks: &[Mark], family: Family, outer: &[Pair]) -> Vec<(usize, Vec<Mark>)> {
    let mut scoped: Vec<(usize, Mark)> = Vec::new();
    let (mut next, mut open): (usize, Vec<usize>) = (0, Vec::new());
    for mark in marks.iter().filter(|mark| mark.family == family) {
        while next < outer.len() && outer[next].span.start < mark.span.start {
            open.push(next);
            next += 1;
        }
        while open
            .last()
            .is_some_and(|&top| outer[top].span.end <= mark.span.start)
        {
            open.pop();
        }
        // A closed pair may lie under an open one only if they cross, which they never do.
        scoped.push((open.last().copied().unwrap_or(outer.len()), *mark));
    }
    scoped.sort_by_key(|(scope, mark)| (*scope, mark.span.start));
    let mut groups: Vec<(usize, Vec<Mark>)> = Vec::new();
    for (scope, mark) in scoped {
        match groups.last_mut() {
            Some((last, group)) if *last == scope => group.push(mark),
            _ => groups.push((scope, vec![mark])),
        }
    }
    groups
}

/// Sets each pair's parent; `pairs` are sorted, outer before inner.
fn set_parents(pairs: &mut [Pair], offset: usize) {
    let mut open: Vec<usize> = Vec::new();
    for index in 0..pairs.len() {
        let span = pairs[index].span;
        while open
            .last()
            .is_some_and(|&top| pairs[top].span.end <= span.start)
        {
            open.pop();
        }
        pairs[index].parent = open.last().map(|&top| offset + top);
        open.push(index);
    }
}

/// How far a reading has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(usize)]
enum State {
    Closed = 0,
    Open = 1,
    /// Opened by `„`.
    Low = 2,
    /// A second mark of the family opened within.
    Nested = 3,
}
use State::{Closed, Low, Nested, Open};

/// What a step makes of its mark.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Step {
    Stray,
    Opens,
    Closes,
    /// Closes what the paragraph's start opened.
    ClosesFirst,
}

const NEVER: Cost = Cost::MAX / 2;

/// The cheapest reading of `marks`, appended to `found` as pairs.
fn resolve(place: &Place, marks: &[Mark], outermost: bool, found: &mut Vec<Pair>) {
    let mut cost = [0, NEVER, NEVER, NEVER];
    let mut back: Vec<[(State, Step); 4]> = Vec::with_capacity(marks.len());
    for (index, mark) in marks.iter().enumerate() {
        let mut next = [NEVER; 4];
        let mut from = [(Closed, Step::Stray); 4];
        let mut offer = |to: State, price: Cost, way: (State, Step)| {
            if price < next[to as usize] {
                next[to as usize] = price;
                from[to as usize] = way;
            }
        };
        for state in [Closed, Open, Low, Nested] {
            let so_far = cost[state as usize];
            if so_far < NEVER {
                offer(state, so_far + mark.stray, (state, Step::Stray));
                for (to, price, step) in moves(place, mark, state, index == 0 && outermost) {
                    offer(to, so_far + price, (state, step));
                }
            }
        }
        cost = next;
        back.push(from);
    }
    let unclosed = match outermost && marks[0].family != Family::Angle {
        true if place.next_opens => RUNS_ON,
        true if marks[0].family == Family::Single => NEVER,
        true => NEVER_CLOSED,
        false => NEVER,
    };
    let ends = [0, unclosed, unclosed, NEVER];
    let last = [Closed, Open, Low]
        .into_iter()
        .min_by_key(|&state| cost[state as usize].saturating_add(ends[state as usize]))
        .unwrap_or(Closed);
    trace(place, marks, &back, last, found);
}

/// Where a mark may lead from `state`, and at what price.
fn moves(
    place: &Place,
    mark: &Mark,
    state: State,
    first: bool,
) -> impl Iterator<Item = (State, Cost, Step)> {
    let opened = if mark.low { Low } else { Open };
    // After „ the mark “ closes, whatever it looks like.
    let closes_low = mark.close.min(mark.open + 1);
    let ways = match state {
        Closed if first && mark.close < 3 && leans_on_stop(place, mark) => [
            Some((opened, mark.open, Step::Opens)),
            Some((Closed, never_opened(place), Step::ClosesFirst)),
        ],
        Closed => [Some((opened, mark.open, Step::Opens)), None],
        Open => [
            Some((Closed, mark.close, Step::Closes)),
            Some((Nested, mark.open + NESTED, Step::Opens)),
        ],
        Low => [Some((Closed, closes_low, Step::Closes)), None],
        Nested => [Some((Open, mark.close, Step::Closes)), None],
    };
    ways.into_iter().flatten()
}

/// Whether a comma or a stop stands before a mark, as before one that closes.
fn leans_on_stop(place: &Place, mark: &Mark) -> bool {
    mark.family == Family::Double
        && place.text[..mark.span.start as usize].ends_with([',', '.', '?', '!', '…'])
}

fn never_opened(place: &Place) -> Cost {
    if place.open_before { 1 } else { NEVER_OPENED }
}

/// Walks the cheapest reading back and appends its pairs, in order of their start.
fn trace(
    place: &Place,
    marks: &[Mark],
    back: &[[(State, Step); 4]],
    last: State,
    found: &mut Vec<Pair>,
) {
    let start = found.len();
    let mut closing: Vec<usize> = Vec::new();
    let mut state = last;
    for (index, from) in back.iter().enumerate().rev() {
        let (before, step) = from[state as usize];
        match step {
            Step::Stray => {}
            Step::Closes => closing.push(index),
            Step::ClosesFirst => found.push(make(place, marks, None, Some(index))),
            Step::Opens => {
                let closes = closing.pop();
                found.push(make(place, marks, Some(index), closes));
            }
        }
        state = before;
    }
    found[start..].reverse();
}

/// The pair from one mark to another; without a mark, from or to the paragraph's edge.
fn make(place: &Place, marks: &[Mark], opens: Option<usize>, closes: Option<usize>) -> Pair {
    let start = opens.map_or(place.span.start, |index| marks[index].span.start);
    let end = closes.map_or(place.span.end, |index| marks[index].span.end);
    let price = opens.map_or(STRAY, |index| marks[index].open)
        + closes.map_or(0, |index| marks[index].close);
    Pair {
        span: ByteSpan::new(start, end),
        paragraph: place.paragraph,
        parent: None,
        continues: false,
        unclosed: closes.is_none(),
        cost: price,
    }
}
