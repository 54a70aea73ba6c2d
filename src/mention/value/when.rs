//! What a date says, before it is known on which day it was written.

/// The expression of a date: what its words say and no more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum When {
    /// "June 12", "12 June 2018", "Tuesday, June 12".
    Day {
        year: Option<u16>,
        month: u8,
        day: u8,
        weekday: Option<u8>,
    },
    /// "Monday", "next Monday"; Monday is 0.
    Weekday(u8, Shift),
    /// "June", "June 2018", "last June".
    Month {
        year: Option<u16>,
        month: u8,
        shift: Shift,
    },
    /// "summer", "last summer", "summer of 2018"; spring is 0.
    Season {
        year: Option<u16>,
        season: u8,
        shift: Shift,
    },
    /// "2018".
    Year(u16),
    /// "2017-18", "2017/18": the first and the last year.
    Years(u16, u16),
    /// "the 1990s": the first year.
    Decade(u16),
    /// "the 19th century": the hundreds of its years.
    Century(u16),
    /// "yesterday", "last week", "three months ago": units from the article's day.
    Counted(Unit, i32),
    /// "Mondays": many days, or what is counted from another day of the text.
    Open,
}

/// Which of several days of one name is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Shift {
    /// "last Monday".
    Last,
    /// "this Monday".
    This,
    /// "next Monday".
    Next,
    /// "Monday".
    Bare,
}

/// Units of the calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Unit {
    Day,
    Week,
    Weekend,
    Month,
    Quarter,
    Year,
    Decade,
    Century,
}
