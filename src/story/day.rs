//! On which day an article says that something was said: "said on Monday".

use std::collections::BTreeMap;

use super::saying::Place;
use super::types::{Flag, FlagKind};
use crate::date::Value;
use crate::document::Document;
use crate::quote::Quote;
use crate::segment::Date;

/// How many tokens stand between a cue and its day at most.
const NEAR: u32 = 4;

/// A day as an article prints it.
#[derive(Debug, Clone)]
pub(super) struct Day {
    date: Date,
    printed: String,
}

/// The day beside the cue of a quote, outside of what is said.
pub(super) fn of(document: &Document, quote: &Quote) -> Option<Day> {
    let cue = quote.cue.as_ref()?.tokens;
    let apart = |start: u32, end: u32| {
        start
            .saturating_sub(cue.end)
            .max(cue.start.saturating_sub(end))
    };
    let near = document.dates.list.iter().filter_map(|resolved| {
        let mention = &document.mentions[resolved.mention.index()];
        let Value::Day(date) = resolved.value else {
            return None;
        };
        let said = quote.spans.iter().any(|span| span.overlaps(mention.span));
        let away = apart(mention.tokens.start, mention.tokens.end);
        (!said && away <= NEAR).then_some((away, date, mention.span))
    });
    let (_, date, span) = near.min_by_key(|(away, ..)| *away)?;
    Some(Day {
        date,
        printed: document.text[span.range()].to_owned(),
    })
}

/// The day that most printings give; of equals that of the original.
pub(super) fn usual(
    places: impl Iterator<Item = Place>,
    days: &[Option<Day>],
    original: Place,
) -> Option<Date> {
    let mut counts: BTreeMap<Date, (usize, bool)> = BTreeMap::new();
    for (place, day) in places.zip(days) {
        if let Some(day) = day {
            let count = counts.entry(day.date).or_default();
            count.0 += 1;
            count.1 |= place == original;
        }
    }
    let most = counts.into_iter().rev().max_by_key(|(_, count)| *count);
    most.map(|(date, _)| date)
}

/// That another day is given than usual.
pub(super) fn other(day: Option<&Day>, usual: Option<Date>) -> Option<Flag> {
    let day = day.filter(|day| Some(day.date) != usual)?;
    Some(Flag {
        kind: FlagKind::Date,
        words: day.printed.clone(),
    })
}
