//! Dates: which day, week, month or year of the calendar a mention means.
//!
//! A date written in full means itself. The others are counted from the article's
//! day, which its head tells; without one they stay unresolved.
//!
//! - “last” and “next” look back and ahead; so do “ago”, “yesterday”, “tomorrow”.
//! - A bare weekday or month is the nearest one in the direction of the nearest
//!   verb: ahead after “will”, “expected to”, “due”, “may” and the like, back after
//!   a past form and after “since”; back where no verb tells, since a report tells
//!   what was. After “by” and “until” it is ahead where no verb tells.
//! - The article's own weekday and month count as the nearest both ways.
//! - A day of a month without a year is the nearest in that direction, but not
//!   nine months back: that would be written with its year. Before a noun of its
//!   own (“the June 12 summit”) the verb says nothing of it, and it is the nearest.
//! - A weekday beside it decides the year.
//!
//! Words inside quotation marks are read as if said on the article's day.

mod calendar;
mod direction;
mod resolve;
mod types;

pub use types::{Dates, Ground, Resolved, Value};

use direction::Direction;

use crate::lexicon::Lexicon;
use crate::mention::{self, Label, Mention, When};
use crate::segment::{Date, Segments};
use crate::text::Id;

/// Finds the values of the dates among `mentions`, counted from the day that the
/// article's head tells.
pub fn resolve(text: &str, segments: &Segments, mentions: &[Mention], lexicon: &Lexicon) -> Dates {
    resolve_from(segments.head.published, text, segments, mentions, lexicon)
}

/// The same, counted from `published`.
pub(crate) fn resolve_from(
    published: Option<Date>,
    text: &str,
    segments: &Segments,
    mentions: &[Mention],
    lexicon: &Lexicon,
) -> Dates {
    let value = |(at, mention): (usize, &Mention)| {
        let when = mention::when(text, segments, lexicon, mention)?;
        let direction = || direction_of(text, segments, mention, when);
        let (value, ground) = resolve::resolve(when, published, direction)?;
        let mention = Id::at(at);
        Some(Resolved {
            mention,
            value,
            ground,
        })
    };
    let dates = mentions.iter().enumerate();
    let dates = dates.filter(|(_, mention)| mention.label == Label::Date);
    Dates {
        list: dates.filter_map(value).collect(),
        published,
    }
}

/// Where the sentence looks; nowhere from a day that stands before its noun.
fn direction_of(text: &str, segments: &Segments, mention: &Mention, when: When) -> Direction {
    let day = matches!(when, When::Day { .. });
    match day && direction::is_before_noun(text, segments, mention.tokens) {
        true => Direction::Unknown,
        false => direction::direction(text, segments, mention.tokens),
    }
}

#[cfg(test)]
mod tests;
