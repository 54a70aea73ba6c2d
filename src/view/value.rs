//! The value of a date as a report shows it.

use serde::Serialize;

use super::document::iso_day;
use super::words;
use crate::date::{Dates, Ground, Resolved};

/// What a date means.
#[derive(Debug, Serialize)]
pub struct ValueView {
    /// "2018-05-24", "2018-W21", "2018-05", "2018", "1990/1999": ISO 8601, and
    /// where that has no form, TIMEX3's: "2018-W21-WE", "2018-Q2", "2018-SU".
    pub iso: String,
    /// "day", "week", "weekend", "month", "quarter", "season", "year", "years",
    /// "decade" or "century".
    pub precision: &'static str,
    /// How that is known, in words.
    pub why: String,
}

impl ValueView {
    pub(super) fn new(dates: &Dates, resolved: &Resolved) -> Self {
        let ground = words::ground(resolved.ground);
        let from = dates
            .published
            .filter(|_| resolved.ground != Ground::Written);
        Self {
            iso: resolved.value.to_string(),
            precision: resolved.value.precision(),
            why: from.map_or_else(
                || ground.to_owned(),
                |day| format!("{ground}; the article is of {}", iso_day(day)),
            ),
        }
    }
}
