//! GUM, read for its dates: CoNLL-U with the marks of TEI in its last column.

use std::io::{self, BufRead};

use super::dates::GoldDates;
use crate::segment::Date;
use crate::text::ByteSpan;

/// The documents of one file.
///
/// # Errors
/// Where the file cannot be read.
pub(super) fn read(file: impl BufRead) -> io::Result<Vec<GoldDates>> {
    let mut documents = Vec::new();
    for line in file.lines() {
        add(&line?, &mut documents);
    }
    Ok(documents.into_iter().map(|open| open.gold).collect())
}

/// A document that is being read.
#[derive(Default)]
struct Open {
    gold: GoldDates,
    /// Dates that have begun, with their attributes.
    begun: Vec<(u32, String)>,
}

fn add(line: &str, documents: &mut Vec<Open>) {
    if line.starts_with("# newdoc") {
        documents.push(Open::default());
    }
    let Some(document) = documents.last_mut() else {
        return;
    };
    if let Some(day) = line.strip_prefix("# meta::dateCreated = ") {
        document.gold.day = days(day).map(|[first, _]| first);
    } else if line.starts_with("# newpar_block") || line == "# newpar" {
        document.gold.text.push_str("\n\n");
    }
    let columns: Vec<&str> = line.split('\t').collect();
    if let [id, word, .., rest] = columns[..]
        && id.bytes().all(|byte| byte.is_ascii_digit())
    {
        document.token(word, rest);
    }
}

impl Open {
    fn token(&mut self, word: &str, rest: &str) {
        let start = self.gold.text.len() as u32;
        self.gold.text.push_str(word);
        let end = self.gold.text.len() as u32;
        let marks = rest.split('|').find_map(|part| part.strip_prefix("XML="));
        for mark in marks.unwrap_or_default().split('<') {
            if let Some(attributes) = mark.strip_prefix("date ") {
                self.begun.push((start, attributes.to_owned()));
            } else if mark.starts_with("/date") {
                let date = self.begun.pop();
                let date = date.and_then(|(start, attributes)| {
                    Some((ByteSpan::new(start, end), interval(&attributes)?))
                });
                self.gold.dates.extend(date);
            }
        }
        if !rest.split('|').any(|part| part == "SpaceAfter=No") {
            self.gold.text.push(' ');
        }
    }
}

/// The first and the last day of a date's attributes.
fn interval(attributes: &str) -> Option<[Date; 2]> {
    let value = |key: &str| {
        let after = attributes.split(&format!("{key}:::\"")).nth(1)?;
        days(after.split('"').next()?)
    };
    match value("when") {
        Some(when) => Some(when),
        None => Some([value("from")?[0], value("to")?[1]]),
    }
}

/// The first and the last day of "2018", "2018-05", "2018-05-24"; none of "--05".
fn days(value: &str) -> Option<[Date; 2]> {
    let mut parts = value.split('-');
    let year = parts.next()?.parse().ok()?;
    let month: Option<u8> = parts.next().and_then(|month| month.parse().ok());
    let day: Option<u8> = parts.next().and_then(|day| day.parse().ok());
    let (first, last) = (month.unwrap_or(1), month.unwrap_or(12));
    let length = match last {
        2 => 28 + u8::from(u16::is_multiple_of(year, 4)),
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    };
    let date = |month, day| Date { year, month, day };
    Some([
        date(first, day.unwrap_or(1)),
        date(last, day.unwrap_or(length)),
    ])
}
