//! Dates, amounts of money and other quantities, as far as lists tell them.

use super::reader::{Range, Reader, id, span};
use super::types::{Gender, Label, Mention, MentionKind, Number};
use crate::lexicon::WordSet;
use crate::segment::TokenKind;

/// The date, amount or quantity that begins at `at`.
pub(super) fn value(reader: Reader, at: usize, end: usize) -> Option<Mention> {
    let (range, label) = match reader.kind(at) {
        TokenKind::Currency => (at..money_after_sign(reader, at, end)?, Label::Money),
        TokenKind::Number => number(reader, at, end)?,
        TokenKind::Word => word(reader, at, end)?,
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

/// "$3.5 million".
fn money_after_sign(reader: Reader, at: usize, end: usize) -> Option<usize> {
    let number = at + 1 < end && reader.kind(at + 1) == TokenKind::Number;
    number.then(|| magnitude(reader, at + 2, end))
}

fn magnitude(reader: Reader, at: usize, end: usize) -> usize {
    let big = at < end && reader.words(at).contains(WordSet::NUMBER_WORD);
    at + usize::from(big)
}

/// "3 million dollars", "15 March 2018", "20 km", "2018".
fn number(reader: Reader, at: usize, end: usize) -> Option<(Range, Label)> {
    if is_day(reader, at) && at + 1 < end && is_month(reader, at + 1) {
        let year = at + 2 < end && is_year(reader, at + 2);
        return Some((at..at + 2 + usize::from(year), Label::Date));
    }
    let next = magnitude(reader, at + 1, end);
    let words = if next < end {
        reader.words(next)
    } else {
        WordSet::empty()
    };
    if words.contains(WordSet::MONEY_WORD) {
        return Some((at..next + 1, Label::Money));
    }
    if words.contains(WordSet::UNIT) || reader.is(next, "%") {
        return Some((at..next + 1, Label::Quantity));
    }
    let (_, before) = reader.before(at);
    let year = is_year(reader, at) && before.intersects(WordSet::PREPOSITION | WordSet::DETERMINER);
    year.then_some((at..at + 1, Label::Date))
}

/// "March 15, 2018", "Monday", "two weeks".
fn word(reader: Reader, at: usize, end: usize) -> Option<(Range, Label)> {
    let words = reader.words(at);
    if words.contains(WordSet::WEEKDAY) && reader.is_capital(at) && reader.word(at).len() > 3 {
        return Some((at..at + 1, Label::Date));
    }
    if is_month(reader, at) {
        return month(reader, at, end).map(|end| (at..end, Label::Date));
    }
    let next = magnitude(reader, at + 1, end);
    if words.contains(WordSet::NUMBER_WORD) && next < end {
        let unit = reader.words(next);
        if unit.contains(WordSet::MONEY_WORD) {
            return Some((at..next + 1, Label::Money));
        }
        if unit.contains(WordSet::UNIT) {
            return Some((at..next + 1, Label::Quantity));
        }
    }
    None
}

/// Where the date that begins with a month ends.
fn month(reader: Reader, at: usize, end: usize) -> Option<usize> {
    let mut stop = at + 1;
    if stop < end && is_day(reader, stop) {
        stop += 1;
        if stop + 1 < end && reader.is(stop, ",") && is_year(reader, stop + 1) {
            stop += 2;
        }
    }
    if stop < end && is_year(reader, stop) {
        stop += 1;
    }
    let words = reader.words(at);
    let sure = stop > at + 1 || !words.intersects(WordSet::AUXILIARY | WordSet::VERB);
    let (_, before) = reader.before(at);
    (sure || before.intersects(WordSet::PREPOSITION | WordSet::ADJECTIVE)).then_some(stop)
}

fn is_month(reader: Reader, at: usize) -> bool {
    reader.words(at).contains(WordSet::MONTH) && reader.is_capital(at)
}

fn is_day(reader: Reader, at: usize) -> bool {
    let digits = reader
        .word(at)
        .trim_end_matches(|c: char| c.is_ascii_alphabetic());
    reader.kind(at) == TokenKind::Number
        && digits.len() <= 2
        && digits
            .parse::<u8>()
            .is_ok_and(|day| (1..=31).contains(&day))
}

fn is_year(reader: Reader, at: usize) -> bool {
    let word = reader.word(at);
    reader.kind(at) == TokenKind::Number
        && word.len() == 4
        && word
            .parse::<u16>()
            .is_ok_and(|year| (1500..2100).contains(&year))
}
