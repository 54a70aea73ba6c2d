//! Dates, amounts of money and other quantities, as far as lists tell them.

mod date;
mod when;

pub(crate) use when::{Shift, Unit, When};

use super::reader::{Range, Reader, id, span};
use super::types::{Gender, Label, Mention, MentionKind, Number};
use crate::lexicon::WordSet;
use crate::segment::TokenKind;

/// The date, amount or quantity that begins at `at`.
pub(super) fn value(reader: Reader, at: usize, end: usize) -> Option<Mention> {
    let (range, label) = match reader.kind(at) {
        TokenKind::Currency => (at..money_after_sign(reader, at, end)?, Label::Money),
        TokenKind::Number | TokenKind::Word => number_or_word(reader, at, end)?,
        _ => return None,
    };
    Some(Mention {
        span: reader.bytes(range.clone()),
        tokens: span(range.clone()),
        head: id(range.end - 1),
        kind: MentionKind::Name,
        label,
        gender: Gender::Neuter,
        number: Number::Unknown,
        role: None,
        confidence: 0.9,
    })
}

/// What the date at `at` says, which ends before `end`.
pub(super) fn when(reader: Reader, at: usize, end: usize) -> Option<When> {
    date::date(reader, at, end).map(|(_, when)| when)
}

fn number_or_word(reader: Reader, at: usize, end: usize) -> Option<(Range, Label)> {
    if let Some((stop, _)) = date::date(reader, at, end) {
        return Some((at..stop, Label::Date));
    }
    match reader.kind(at) {
        TokenKind::Number => number(reader, at, end),
        _ => word(reader, at, end),
    }
}

/// "$3.5 million".
fn money_after_sign(reader: Reader, at: usize, end: usize) -> Option<usize> {
    let number = at + 1 < end && reader.kind(at + 1) == TokenKind::Number;
    number.then(|| magnitude(reader, at + 2, end))
}

fn magnitude(reader: Reader, at: usize, end: usize) -> usize {
    let big = at < end && reader.words(at).contains(WordSet::NUMBER_WORD);
    at + usize::from(big)
}

/// "3 million dollars", "20 km", "5%".
fn number(reader: Reader, at: usize, end: usize) -> Option<(Range, Label)> {
    let next = magnitude(reader, at + 1, end);
    let words = if next < end {
        reader.words(next)
    } else {
        WordSet::empty()
    };
    if words.contains(WordSet::MONEY_WORD) {
        return Some((at..next + 1, Label::Money));
    }
    let unit = words.contains(WordSet::UNIT) || reader.is(next, "%");
    unit.then_some((at..next + 1, Label::Quantity))
}

/// "two weeks", "three million dollars".
fn word(reader: Reader, at: usize, end: usize) -> Option<(Range, Label)> {
    let next = magnitude(reader, at + 1, end);
    if !reader.words(at).contains(WordSet::NUMBER_WORD) || next >= end {
        return None;
    }
    let unit = reader.words(next);
    if unit.contains(WordSet::MONEY_WORD) {
        return Some((at..next + 1, Label::Money));
    }
    let unit = unit.contains(WordSet::UNIT);
    unit.then_some((at..next + 1, Label::Quantity))
}
