//! The layer that `date` makes.

use std::fmt;

use super::calendar;
use crate::mention::Mention;
use crate::segment::Date;
use crate::text::Id;

/// The dates of one article that are known, in text order.
#[derive(Debug, Clone, Default)]
pub struct Dates {
    /// One for each mention of a date that has a value.
    pub list: Vec<Resolved>,
    /// The article's day, from which others are counted.
    pub published: Option<Date>,
}

/// A mention of a date with its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Resolved {
    /// The mention.
    pub mention: Id<Mention>,
    /// What it means.
    pub value: Value,
    /// How that is known.
    pub ground: Ground,
}

/// A stretch of the calendar, by its precision. Written as ISO 8601 and, where
/// that has no form, as the values of TIMEX3 in ISO-TimeML (Pustejovsky et al.
/// 2010): "2018-W21-WE", "2018-SU". Longer stretches are intervals of years.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Value {
    /// "2018-05-24".
    Day(Date),
    /// "2018-W21": a year of ISO 8601 and its week.
    Week(u16, u8),
    /// "2018-W21-WE": the Saturday and the Sunday of that week.
    Weekend(u16, u8),
    /// "2018-05".
    Month(u16, u8),
    /// "2018-Q2".
    Quarter(u16, u8),
    /// "2018-SU"; spring is 0.
    Season(u16, u8),
    /// "2018".
    Year(u16),
    /// "2017/2018", "1990/1999", "1900/1999": the first and the last year.
    Years(u16, u16),
}

/// How the value of a date is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Ground {
    /// The text writes it in full.
    Written,
    /// Counted from the article's day.
    Counted,
    /// The nearest up to the article's day, as the sentence looks back.
    Past,
    /// The nearest from the article's day on, as the sentence looks ahead.
    Future,
    /// The nearest to the article's day.
    Nearest,
    /// The year in which the day falls on the weekday that the text gives.
    Weekday,
}

impl Dates {
    /// The value of a mention, and how it is known.
    pub fn of(&self, mention: Id<Mention>) -> Option<&Resolved> {
        let at = self.list.binary_search_by_key(&mention, |one| one.mention);
        at.ok().map(|at| &self.list[at])
    }
}

impl Value {
    /// "day", "week", "month" and so on.
    pub fn precision(self) -> &'static str {
        match self {
            Self::Day(_) => "day",
            Self::Week(..) => "week",
            Self::Weekend(..) => "weekend",
            Self::Month(..) => "month",
            Self::Quarter(..) => "quarter",
            Self::Season(..) => "season",
            Self::Year(_) => "year",
            Self::Years(first, last) => match last - first {
                9 => "decade",
                99 => "century",
                _ => "years",
            },
        }
    }
}

impl Value {
    /// Its first and its last day.
    pub fn days(self) -> [Date; 2] {
        let day = |year: u16, month: u8, day: u8| Date { year, month, day };
        let months = |year: u16, first: u8, length: u8| {
            let next = u16::from(first + length - 1);
            let after = day(year + next / 12, (next % 12) as u8 + 1, 1);
            [
                day(year, first, 1),
                calendar::date(calendar::number(after) - 1),
            ]
        };
        let of_week = |year, week: u8, from: i32, to: i32| {
            let monday = calendar::monday(year, week);
            [calendar::date(monday + from), calendar::date(monday + to)]
        };
        match self {
            Self::Day(date) => [date, date],
            Self::Week(year, week) => of_week(year, week, 0, 6),
            Self::Weekend(year, week) => of_week(year, week, 5, 6),
            Self::Month(year, month) => months(year, month, 1),
            Self::Quarter(year, quarter) => months(year, quarter * 3 - 2, 3),
            Self::Season(year, season) => months(year, season * 3 + 3, 3),
            Self::Year(year) => [day(year, 1, 1), day(year, 12, 31)],
            Self::Years(first, last) => [day(first, 1, 1), day(last, 12, 31)],
        }
    }
}

impl fmt::Display for Value {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::Day(Date { year, month, day }) => write!(f, "{year:04}-{month:02}-{day:02}"),
            Self::Week(year, week) => write!(f, "{year:04}-W{week:02}"),
            Self::Weekend(year, week) => write!(f, "{year:04}-W{week:02}-WE"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Quarter(year, quarter) => write!(f, "{year:04}-Q{quarter}"),
            Self::Season(year, season) => {
                let season = ["SP", "SU", "FA", "WI"][usize::from(season) % 4];
                write!(f, "{year:04}-{season}")
            }
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Years(first, last) => write!(f, "{first:04}/{last:04}"),
        }
    }
}
