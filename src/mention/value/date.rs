//! The grammar of dates: where one ends and what it says.
//!
//! Extents follow TimeML: "last" and "ago" belong to the date, an article and a
//! preposition do not. Hours are left out, the day that they belong to is not.

use super::when::{Shift, Unit, When};
use crate::lexicon::WordSet;
use crate::mention::reader::Reader;
use crate::segment::TokenKind;

const MONTHS: [&str; 12] = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
];
const WEEKDAYS: [&str; 7] = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const SEASONS: [&str; 5] = ["spring", "summer", "autumn", "winter", "fall"];
const COUNTS: [&str; 12] = [
    "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve",
];

/// The date that begins at `at`: where it ends and what it says.
pub(super) fn date(reader: Reader, at: usize, end: usize) -> Option<(usize, When)> {
    match reader.kind(at) {
        TokenKind::Number => number(reader, at, end),
        TokenKind::Word => word(reader, at, end),
        _ => None,
    }
}

/// "12 June 2018", "2018-06-12", "2018", "2017-18", "1990s", "19th century",
/// "3 days ago".
fn number(reader: Reader, at: usize, end: usize) -> Option<(usize, When)> {
    if let Some(day) = day(reader, at) {
        let of = at + 1 + usize::from(reader.is(at + 1, "of"));
        if of < end && is_month(reader, of) {
            return Some(with_year(reader, of + 1, end, month(reader, of)?, day));
        }
    }
    let word = reader.word(at);
    figures(word)
        .map(|when| (at + 1, when))
        .or_else(|| century(reader, at, end))
        .or_else(|| ago(reader, at, end))
        .or_else(|| Some((at + 1, When::Year(lone_year(reader, at, end)?))))
}

/// What one token of figures says: "2018-06-12", "2017-18", "1990s".
fn figures(word: &str) -> Option<When> {
    if let Some(decade) = word.strip_suffix('s') {
        let decade = decade.trim_end_matches(['\'', '’']);
        return decade_of(decade);
    }
    let mut parts = word.split(['-', '/']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next());
    let first = year_of(first)?;
    match third {
        Some(third) if second.len() == 2 && third.len() == 2 => Some(When::Day {
            year: Some(first),
            month: in_range(second, 12)?,
            day: in_range(third, 31)?,
            weekday: None,
        }),
        Some(_) => None,
        None if second.len() == 2 => {
            let last = first - first % 100 + second.parse::<u16>().ok()?;
            (last == first + 1).then_some(When::Years(first, last))
        }
        None => {
            let last = year_of(second).filter(|last| *last > first)?;
            Some(When::Years(first, last))
        }
    }
}

fn decade_of(word: &str) -> Option<When> {
    let year = year_of(word)?;
    let whole = year % 100 == 0 && year < 2000;
    match year % 10 {
        0 if whole => Some(When::Century(year / 100)),
        0 => Some(When::Decade(year)),
        _ => None,
    }
}

/// "19th century".
fn century(reader: Reader, at: usize, end: usize) -> Option<(usize, When)> {
    let ordinal = ["st", "nd", "rd", "th"]
        .iter()
        .find_map(|ending| reader.word(at).strip_suffix(ending))?;
    let is_century = at + 1 < end && reader.is(at + 1, "century");
    let hundred = in_range(ordinal, 21)?.checked_sub(1)?;
    is_century.then_some((at + 2, When::Century(hundred.into())))
}

/// A year that no noun follows which it could count: "in 2018", "2018 election".
fn lone_year(reader: Reader, at: usize, end: usize) -> Option<u16> {
    let year = year(reader, at)?;
    let led = is_led(reader, at) || is_listed(reader, at);
    let next = if at + 1 < end {
        reader.words(at + 1)
    } else {
        WordSet::empty()
    };
    let counts = next.intersects(WordSet::UNIT | WordSet::MONEY_WORD | WordSet::NUMBER_WORD);
    (led && !counts).then_some(year)
}

/// "in 2018", "the 2018", "early 2018", "(2018".
fn is_led(reader: Reader, at: usize) -> bool {
    let (word, before) = reader.before(at);
    before.intersects(WordSet::PREPOSITION | WordSet::DETERMINER)
        || ["(", "early", "late", "mid"]
            .iter()
            .any(|other| word.eq_ignore_ascii_case(other))
}

/// "2009 and 2013", "1914-1918" in three words, "2012, 2013".
fn is_listed(reader: Reader, at: usize) -> bool {
    let joined = at > 1 && reader.is_one_of(at - 1, &["and", "or", "to", ",", "-", "–", "—", ";"]);
    joined && year(reader, at - 2).is_some()
}

fn word(reader: Reader, at: usize, end: usize) -> Option<(usize, When)> {
    if let Some(weekday) = weekday(reader, at) {
        return Some(after_weekday(reader, at, end, weekday));
    }
    if is_month(reader, at) {
        return after_month(reader, at, end, month(reader, at)?);
    }
    today(reader, at)
        .or_else(|| shifted(reader, at, end))
        .or_else(|| season(reader, at, end))
        .or_else(|| ago(reader, at, end))
}

/// "Monday", "Tuesday, June 12, 2018", "Tuesday 12 June", "Mondays".
fn after_weekday(reader: Reader, at: usize, end: usize, weekday: u8) -> (usize, When) {
    let bare = (at + 1, When::Weekday(weekday, Shift::Bare));
    if reader.word(at).ends_with('s') && reader.word(at).len() > 5 {
        return (at + 1, When::Open);
    }
    let mut next = at + 1;
    next += usize::from(reader.is(next, ","));
    next += usize::from(reader.is(next, "the"));
    if next >= end || !(is_month(reader, next) || day(reader, next).is_some()) {
        return bare;
    }
    match date(reader, next, end) {
        Some((
            stop,
            When::Day {
                year, month, day, ..
            },
        )) => {
            let weekday = Some(weekday);
            let when = When::Day {
                year,
                month,
                day,
                weekday,
            };
            (stop, when)
        }
        _ => bare,
    }
}

/// "June 12, 2018", "June 12", "June 2018", "June".
fn after_month(reader: Reader, at: usize, end: usize, month: u8) -> Option<(usize, When)> {
    let next = at + 1;
    if let Some(day) = (next < end).then(|| day(reader, next)).flatten() {
        return Some(with_year(reader, next + 1, end, month, day));
    }
    let comma = usize::from(reader.is(next, ",") || reader.is(next, "of"));
    let shift = Shift::Bare;
    if let Some(year) = (next + comma < end)
        .then(|| year(reader, next + comma))
        .flatten()
    {
        let year = Some(year);
        return Some((next + comma + 1, When::Month { year, month, shift }));
    }
    let words = reader.words(at);
    let (_, before) = reader.before(at);
    let sure = !words.intersects(WordSet::AUXILIARY | WordSet::VERB);
    let led = before.intersects(WordSet::PREPOSITION | WordSet::ADJECTIVE | WordSet::DETERMINER)
        || is_month(reader, at.wrapping_sub(2));
    let year = None;
    (sure || led).then_some((next, When::Month { year, month, shift }))
}

/// The day of a month, with the year if one stands at `at`, after a comma or not.
fn with_year(reader: Reader, at: usize, end: usize, month: u8, day: u8) -> (usize, When) {
    let comma = at + usize::from(reader.is(at, ","));
    let year = (comma < end).then(|| year(reader, comma)).flatten();
    let stop = if year.is_some() { comma + 1 } else { at };
    let weekday = None;
    (
        stop,
        When::Day {
            year,
            month,
            day,
            weekday,
        },
    )
}

/// "yesterday", "today", "tomorrow".
fn today(reader: Reader, at: usize) -> Option<(usize, When)> {
    let days = match reader.word(at) {
        "yesterday" | "Yesterday" => -1,
        "today" | "Today" | "tonight" | "Tonight" => 0,
        "tomorrow" | "Tomorrow" => 1,
        _ => return None,
    };
    Some((at + 1, When::Counted(Unit::Day, days)))
}

/// "last week", "next Monday", "this June", "earlier this month", "last night".
fn shifted(reader: Reader, at: usize, end: usize) -> Option<(usize, When)> {
    let at = at + usize::from(reader.is_one_of(at, &["earlier", "later"]));
    let (shift, by) = match reader.word(at) {
        "last" | "Last" => (Shift::Last, -1),
        "this" | "This" => (Shift::This, 0),
        "next" | "Next" => (Shift::Next, 1),
        _ => return None,
    };
    // "the last week" is as a rule a length of time, not a week of the calendar.
    let (before, _) = reader.before(at);
    let next = at + 1;
    if next >= end || before.eq_ignore_ascii_case("the") {
        return None;
    }
    let year = None;
    let when = if let Some(weekday) = weekday(reader, next) {
        When::Weekday(weekday, shift)
    } else if is_month(reader, next) {
        let month = month(reader, next)?;
        When::Month { year, month, shift }
    } else if let Some(season) = season_of(reader, next) {
        When::Season {
            year,
            season,
            shift,
        }
    } else if reader.is_one_of(next, &["night", "morning", "afternoon", "evening"]) {
        (shift != Shift::Next).then_some(When::Counted(Unit::Day, by))?
    } else {
        let unit = unit(reader.word(next)).filter(|(unit, plural)| *unit != Unit::Day && !plural);
        When::Counted(unit?.0, by)
    };
    Some((next + 1, when))
}

/// "the summer of 2018"; a season alone is no date.
fn season(reader: Reader, at: usize, end: usize) -> Option<(usize, When)> {
    let season = season_of(reader, at)?;
    let next = at + 1 + usize::from(reader.is(at + 1, "of"));
    let year = (next < end).then(|| year(reader, next)).flatten()?;
    let (year, shift) = (Some(year), Shift::Bare);
    Some((
        next + 1,
        When::Season {
            year,
            season,
            shift,
        },
    ))
}

/// "three days ago", "a year ago", "two weeks from now".
fn ago(reader: Reader, at: usize, end: usize) -> Option<(usize, When)> {
    let count = count(reader.word(at))?;
    let after = at + 2;
    if after >= end {
        return None;
    }
    let (unit, _) = unit(reader.word(at + 1))?;
    if reader.is(after, "ago") {
        return Some((after + 1, When::Counted(unit, -count)));
    }
    let from_now = reader.is(after, "from") && after + 1 < end && reader.is(after + 1, "now");
    from_now.then_some((after + 2, When::Counted(unit, count)))
}

fn count(word: &str) -> Option<i32> {
    let at = COUNTS
        .iter()
        .position(|other| word.eq_ignore_ascii_case(other));
    match word {
        "a" | "an" | "A" | "An" => Some(1),
        _ => at.map(|at| at as i32 + 1).or_else(|| {
            let digits = word.len() <= 3 && word.bytes().all(|byte| byte.is_ascii_digit());
            digits.then(|| word.parse().ok())?
        }),
    }
}

/// A unit, and whether it stands in the plural.
fn unit(word: &str) -> Option<(Unit, bool)> {
    let one = match word.len() {
        0..=12 => word.to_ascii_lowercase(),
        _ => return None,
    };
    let (stem, plural) = match one.as_str() {
        "decades" => ("decade", true),
        "centuries" => ("century", true),
        other => match other.strip_suffix('s') {
            Some(stem) => (stem, true),
            None => (other, false),
        },
    };
    let unit = match stem {
        "day" => Unit::Day,
        "week" => Unit::Week,
        "weekend" => Unit::Weekend,
        "month" => Unit::Month,
        "quarter" => Unit::Quarter,
        "year" => Unit::Year,
        "decade" => Unit::Decade,
        "century" => Unit::Century,
        _ => return None,
    };
    Some((unit, plural))
}

fn season_of(reader: Reader, at: usize) -> Option<u8> {
    let season = SEASONS.iter().position(|season| reader.is(at, season))?;
    Some(if season == 4 { 2 } else { season as u8 })
}

fn is_month(reader: Reader, at: usize) -> bool {
    reader.words(at).contains(WordSet::MONTH) && reader.is_capital(at)
}

fn month(reader: Reader, at: usize) -> Option<u8> {
    let start = reader.word(at).get(..3)?;
    let month = MONTHS
        .iter()
        .position(|month| start.eq_ignore_ascii_case(month))?;
    Some(month as u8 + 1)
}

/// The day of the week at `at`, in full or in four letters and more.
fn weekday(reader: Reader, at: usize) -> Option<u8> {
    let word = reader.word(at);
    let listed = reader.words(at).contains(WordSet::WEEKDAY) && reader.is_capital(at);
    let start = word.get(..3).filter(|_| listed && word.len() > 3)?;
    let weekday = WEEKDAYS
        .iter()
        .position(|day| start.eq_ignore_ascii_case(day))?;
    Some(weekday as u8)
}

/// "12", "12th".
fn day(reader: Reader, at: usize) -> Option<u8> {
    let word = reader.word(at);
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = matches!(&word[digits.len()..], "" | "st" | "nd" | "rd" | "th");
    let number = reader.kind(at) == TokenKind::Number && ending;
    number.then(|| in_range(digits, 31)).flatten()
}

fn year(reader: Reader, at: usize) -> Option<u16> {
    let number = reader.kind(at) == TokenKind::Number;
    number.then(|| year_of(reader.word(at))).flatten()
}

/// Four figures from 1500 to 2099.
fn year_of(word: &str) -> Option<u16> {
    let figures = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    let year = figures.then(|| word.parse().ok())??;
    (1500..2100).contains(&year).then_some(year)
}

/// One or two figures, from 1 to `most`.
fn in_range(word: &str, most: u8) -> Option<u8> {
    let number = (word.len() <= 2).then(|| word.parse().ok())??;
    (1..=most).contains(&number).then_some(number)
}
