//! Days of the calendar, as sites write them.

use super::types::{Date, Token};

const MONTHS: [&str; 12] = [
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december",
];

/// Words of a line that tells when something was published.
const DATE_WORDS: [&str; 38] = [
    "monday",
    "tuesday",
    "wednesday",
    "thursday",
    "friday",
    "saturday",
    "sunday",
    "mon",
    "tue",
    "wed",
    "thu",
    "fri",
    "sat",
    "sun",
    "am",
    "pm",
    "a.m",
    "p.m",
    "et",
    "est",
    "edt",
    "gmt",
    "utc",
    "ist",
    "bst",
    "pst",
    "pdt",
    "cst",
    "updated",
    "published",
    "posted",
    "last",
    "modified",
    "on",
    "at",
    "first",
    "date",
    "of",
];

/// The first whole date in `tokens`, if nothing but when is said before it or
/// from it on: "Ferry stays 4 March 2021", "Updated 4 March 2021 by Ida Brandt".
pub(super) fn find(text: &str, tokens: &[Token]) -> Option<Date> {
    let (at, date) = first(text, tokens)?;
    let led = at > 0 && says_when(text, &tokens[..at]);
    (led || says_when(text, &tokens[at..])).then_some(date)
}

fn first(text: &str, tokens: &[Token]) -> Option<(usize, Date)> {
    (0..tokens.len()).find_map(|at| Some((at, read(text, &tokens[at..])?)))
}

/// Whether the words of `tokens` say nothing but when.
pub(super) fn is_date_line(text: &str, tokens: &[Token]) -> bool {
    tokens.len() <= 24 && first(text, tokens).is_some() && says_when(text, tokens)
}

fn says_when(text: &str, tokens: &[Token]) -> bool {
    tokens.iter().all(|token| is_date_word(&text[token.span]))
}

fn is_date_word(word: &str) -> bool {
    let bare = word.trim_end_matches('.');
    !bare.starts_with(char::is_alphabetic)
        || month(word).is_some()
        || DATE_WORDS
            .iter()
            .any(|known| known.eq_ignore_ascii_case(bare))
}

/// The date with which `tokens` start: "Sept. 3, 2020", "3 September 2020",
/// "2020-09-03", "23/9/2020".
fn read(text: &str, tokens: &[Token]) -> Option<Date> {
    let first = &text[tokens.first()?.span];
    if let Some(date) = figures(first) {
        return Some(date);
    }
    let mut words = tokens[1..]
        .iter()
        .map(|token| &text[token.span])
        .filter(|word| *word != ",");
    let (second, third) = (words.next()?, words.next()?);
    match (month(first), month(second)) {
        (Some(month), _) => date(year(third)?, month, day(second)?),
        (_, Some(month)) => date(year(third)?, month, day(first)?),
        _ => None,
    }
}

/// A date in figures. Where day and month could be either, there is none.
fn figures(word: &str) -> Option<Date> {
    if word.len() > 32 || !word.starts_with(|c: char| c.is_ascii_digit()) {
        return None;
    }
    let mut parts = word.split(['-', '/', '.', 'T']);
    let (first, second, third) = (parts.next()?, parts.next()?, parts.next()?);
    if let Some(year) = year(first) {
        return date(year, second.parse().ok()?, third.parse().ok()?);
    }
    let (year, first, second) = (
        year(third)?,
        first.parse::<u8>().ok()?,
        second.parse::<u8>().ok()?,
    );
    match (first, second) {
        (13.., _) => date(year, second, first),
        (_, 13..) => date(year, first, second),
        _ if first == second => date(year, first, second),
        _ => None,
    }
}

/// The number of a month: in full, or its first three letters, or "Sept".
pub(super) fn month(word: &str) -> Option<u8> {
    let word = word.strip_suffix('.').unwrap_or(word);
    let names = |name: &&str| {
        let short = word.len() == 3 || (word.len() == 4 && name.starts_with("sept"));
        name.get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
            && (short || word.len() == name.len())
    };
    let capital = word.starts_with(|c: char| c.is_ascii_uppercase());
    let at = MONTHS.iter().position(names).filter(|_| capital)?;
    Some(at as u8 + 1)
}

/// A year of four figures, 1800 to 2199.
pub(super) fn year(word: &str) -> Option<u16> {
    let year = word.parse().ok().filter(|_| word.len() == 4)?;
    (1800..2200).contains(&year).then_some(year)
}

fn day(word: &str) -> Option<u8> {
    let digits = word.trim_end_matches(|c: char| c.is_ascii_alphabetic());
    let ending = &word[digits.len()..];
    matches!(ending, "" | "st" | "nd" | "rd" | "th").then(|| digits.parse().ok())?
}

/// The date, if its month has that day.
fn date(year: u16, month: u8, day: u8) -> Option<Date> {
    let leap = year.is_multiple_of(4) && (!year.is_multiple_of(100) || year.is_multiple_of(400));
    let days = match month {
        2 => 28 + u8::from(leap),
        4 | 6 | 9 | 11 => 30,
        1..=12 => 31,
        _ => return None,
    };
    (1..=days)
        .contains(&day)
        .then_some(Date { year, month, day })
}
