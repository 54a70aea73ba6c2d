//! From what a date says to a stretch of the calendar.

use super::calendar;
use super::direction::Direction;
use super::types::{Ground, Value};
use crate::mention::{Shift, Unit, When};
use crate::segment::Date;

/// A bare date further back than this many days would carry its year.
const FAR: i32 = 270;
/// Days of a half year: the longest way to the nearest of the days of one name.
const HALF_YEAR: i32 = 183;

/// The value of a date, given the article's day and where its sentence looks.
pub(super) fn resolve(
    when: When,
    published: Option<Date>,
    direction: impl Fn() -> Direction,
) -> Option<(Value, Ground)> {
    if let Some(value) = written(when) {
        return Some((value, Ground::Written));
    }
    let today = Today::new(published?);
    match when {
        When::Counted(Unit::Weekend, 0) => Some(today.this_weekend(direction)),
        When::Counted(unit, count) => Some((today.counted(unit, count)?, Ground::Counted)),
        When::Weekday(day, shift) => Some(today.weekday(day.into(), shift, direction)),
        When::Month { month, shift, .. } => today.month(month, shift, direction),
        When::Season { season, shift, .. } => Some((today.season(season, shift)?, Ground::Counted)),
        When::Day {
            month,
            day,
            weekday: Some(weekday),
            ..
        } => today.day_on(month, day, weekday.into()),
        When::Day { month, day, .. } => today.day(month, day, direction()),
        _ => None,
    }
}

/// What needs no other day.
fn written(when: When) -> Option<Value> {
    Some(match when {
        When::Day {
            year: Some(year),
            month,
            day,
            ..
        } => Value::Day(calendar::date(calendar::checked(year.into(), month, day)?)),
        When::Month {
            year: Some(year),
            month,
            ..
        } => Value::Month(year, month),
        When::Season {
            year: Some(year),
            season,
            ..
        } => Value::Season(year, season),
        When::Year(year) => Value::Year(year),
        When::Years(first, last) => Value::Years(first, last),
        When::Decade(first) => Value::Years(first, first + 9),
        When::Century(hundred) => Value::Years(hundred * 100, hundred * 100 + 99),
        _ => return None,
    })
}

/// The article's day.
struct Today {
    date: Date,
    number: i32,
}

impl Today {
    fn new(date: Date) -> Self {
        let number = calendar::number(date);
        Self { date, number }
    }

    fn year(&self) -> i32 {
        self.date.year.into()
    }

    /// Units counted from this day, as precise as the unit.
    fn counted(&self, unit: Unit, count: i32) -> Option<Value> {
        let year = |year: i32| u16::try_from(year).ok();
        let of_week = |value: fn(u16, u8) -> Value| {
            let (year, week) = calendar::week(self.number + 7 * count);
            value(year, week)
        };
        Some(match unit {
            Unit::Day => Value::Day(calendar::date(self.number + count)),
            Unit::Week => of_week(Value::Week),
            Unit::Weekend => of_week(Value::Weekend),
            Unit::Month => {
                let months = self.year() * 12 + i32::from(self.date.month) - 1 + count;
                Value::Month(
                    year(months.div_euclid(12))?,
                    months.rem_euclid(12) as u8 + 1,
                )
            }
            Unit::Quarter => {
                let quarters = self.year() * 4 + i32::from(self.date.month - 1) / 3 + count;
                Value::Quarter(
                    year(quarters.div_euclid(4))?,
                    quarters.rem_euclid(4) as u8 + 1,
                )
            }
            Unit::Year => Value::Year(year(self.year() + count)?),
            Unit::Decade if count == -1 => Value::Year(year(self.year() - 10)?),
            Unit::Decade => Value::Year(year(self.year() + 10 * count)?),
            Unit::Century => Value::Year(year(self.year() + 100 * count)?),
        })
    }

    /// Early in a week that looks back, "this weekend" is the one before.
    fn this_weekend(&self, direction: impl Fn() -> Direction) -> (Value, Ground) {
        let early = calendar::weekday(self.number) < 3;
        let past = early && direction() == Direction::Past;
        let (days, ground) = match past {
            true => (-7, Ground::Past),
            false => (0, Ground::Counted),
        };
        let (year, week) = calendar::week(self.number + days);
        (Value::Weekend(year, week), ground)
    }

    /// The day itself counts where nothing says "last" or "next".
    fn weekday(
        &self,
        day: i32,
        shift: Shift,
        direction: impl Fn() -> Direction,
    ) -> (Value, Ground) {
        let back = (calendar::weekday(self.number) - day).rem_euclid(7);
        let ahead = (7 - back) % 7;
        let (days, ground) = match shift {
            Shift::Last => (if back == 0 { -7 } else { -back }, Ground::Counted),
            Shift::Next => (if ahead == 0 { 7 } else { ahead }, Ground::Counted),
            Shift::This if direction() == Direction::Past => (-back, Ground::Past),
            Shift::This => (ahead, Ground::Counted),
            Shift::Bare if direction() == Direction::Future => (ahead, Ground::Future),
            Shift::Bare => (-back, Ground::Past),
        };
        (Value::Day(calendar::date(self.number + days)), ground)
    }

    /// The month itself counts in either direction.
    fn month(
        &self,
        month: u8,
        shift: Shift,
        direction: impl Fn() -> Direction,
    ) -> Option<(Value, Ground)> {
        let back = (i32::from(self.date.month) - i32::from(month)).rem_euclid(12);
        let ahead = (12 - back) % 12;
        let (months, ground) = match shift {
            Shift::Last => (if back == 0 { -12 } else { -back }, Ground::Counted),
            Shift::Next => (if ahead == 0 { 12 } else { ahead }, Ground::Counted),
            Shift::This => return self.value(month, 0).map(|value| (value, Ground::Counted)),
            Shift::Bare => match direction() {
                Direction::Future => (ahead, Ground::Future),
                Direction::Past if back * 30 < FAR => (-back, Ground::Past),
                _ if back <= 6 => (-back, Ground::Nearest),
                _ => (ahead, Ground::Nearest),
            },
        };
        Some((self.counted(Unit::Month, months)?, ground))
    }

    fn value(&self, month: u8, years: i32) -> Option<Value> {
        let year = u16::try_from(self.year() + years).ok()?;
        Some(Value::Month(year, month))
    }

    fn season(&self, season: u8, shift: Shift) -> Option<Value> {
        // Spring ends with May, winter with the next year's February.
        let now = (i32::from(self.date.month) + 9) % 12 / 3;
        let year = self.year() - i32::from(self.date.month < 3);
        let over = now > i32::from(season);
        let year = match shift {
            Shift::Last => year - i32::from(!over),
            Shift::Next => year + i32::from(now >= i32::from(season)),
            Shift::This | Shift::Bare => year,
        };
        Some(Value::Season(u16::try_from(year).ok()?, season))
    }

    /// A day of a month, in the year in which it is a `weekday` and that is nearest.
    fn day_on(&self, month: u8, day: u8, weekday: i32) -> Option<(Value, Ground)> {
        let days = [0, -1, 1].into_iter();
        let mut fitting = days
            .filter_map(|years| calendar::checked(self.year() + years, month, day))
            .filter(|number| calendar::weekday(*number) == weekday);
        let number = fitting.next()?;
        Some((Value::Day(calendar::date(number)), Ground::Weekday))
    }

    /// A day of a month without its year.
    fn day(&self, month: u8, day: u8, direction: Direction) -> Option<(Value, Ground)> {
        let years = [-1, 0, 1].into_iter();
        let away: Vec<i32> = years
            .filter_map(|years| calendar::checked(self.year() + years, month, day))
            .map(|number| number - self.number)
            .collect();
        let back = away.iter().copied().filter(|days| *days <= 0).max();
        let ahead = away.iter().copied().filter(|days| *days >= 0).min();
        let (days, ground) = match (direction, back, ahead) {
            (Direction::Future, _, Some(ahead)) => (ahead, Ground::Future),
            (Direction::Past, Some(back), _) if -back < FAR => (back, Ground::Past),
            (_, Some(back), _) if -back <= HALF_YEAR => (back, Ground::Nearest),
            (_, _, Some(ahead)) => (ahead, Ground::Nearest),
            (_, Some(back), None) => (back, Ground::Nearest),
            _ => return None,
        };
        Some((Value::Day(calendar::date(self.number + days)), ground))
    }
}
