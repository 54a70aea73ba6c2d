//! Days of the Gregorian calendar as numbers, and back.
//!
//! Howard Hinnant's `days_from_civil` and `civil_from_days` ("chrono-compatible
//! low-level date algorithms", 2013): exact for every year, without a loop. Forty
//! lines weigh less than any crate for times, none of whose clocks, zones and
//! formats are wanted here.

use crate::segment::Date;

/// Days since 1970-01-01.
pub(super) fn number(date: Date) -> i32 {
    let (month, day) = (i32::from(date.month), i32::from(date.day));
    let year = i32::from(date.year) - i32::from(month <= 2);
    let (era, of_era) = (year.div_euclid(400), year.rem_euclid(400));
    let of_year = (153 * ((month + 9) % 12) + 2) / 5 + day - 1;
    era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468
}

/// The day of a number of days since 1970-01-01.
pub(super) fn date(number: i32) -> Date {
    let shifted = number + 719_468;
    let (era, of_era) = (shifted.div_euclid(146_097), shifted.rem_euclid(146_097));
    let year_of_era = (of_era - of_era / 1_460 + of_era / 36_524 - of_era / 146_096) / 365;
    let of_year = of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let from_march = (5 * of_year + 2) / 153;
    let month = if from_march < 10 {
        from_march + 3
    } else {
        from_march - 9
    };
    let year = era * 400 + year_of_era + i32::from(month <= 2);
    Date {
        year: year as u16,
        month: month as u8,
        day: (of_year - (153 * from_march + 2) / 5 + 1) as u8,
    }
}

/// The day of the week of a day's number; Monday is 0.
pub(super) fn weekday(number: i32) -> i32 {
    (number + 3).rem_euclid(7)
}

/// The year and week of ISO 8601 in which a day's number lies: the week belongs
/// to the year in which its Thursday lies.
pub(super) fn week(number: i32) -> (u16, u8) {
    let thursday = number - weekday(number) + 3;
    let year = date(thursday).year;
    let first = self::number(Date {
        year,
        month: 1,
        day: 1,
    });
    (year, ((thursday - first) / 7 + 1) as u8)
}

/// The number of the Monday of a week of ISO 8601.
pub(super) fn monday(year: u16, week: u8) -> i32 {
    let fourth = number(Date {
        year,
        month: 1,
        day: 4,
    });
    fourth - weekday(fourth) + 7 * (i32::from(week) - 1)
}

/// The number of a day, if its month has it.
pub(super) fn checked(year: i32, month: u8, day: u8) -> Option<i32> {
    let date = Date {
        year: u16::try_from(year).ok()?,
        month,
        day,
    };
    let number = number(date);
    (self::date(number) == date).then_some(number)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_numbers_are_each_others_inverse() {
        for day in (-150_000..60_000).step_by(7).chain(-800..800) {
            assert_eq!(number(date(day)), day);
        }
        let leap = Date {
            year: 2000,
            month: 2,
            day: 29,
        };
        assert_eq!((number(leap), weekday(number(leap))), (11_016, 1));
        assert_eq!(checked(2019, 2, 29), None);
        assert_eq!(checked(2018, 4, 31), None);
    }

    #[test]
    fn weeks_belong_to_the_year_of_their_thursday() {
        let week_of = |year, month, day| week(number(Date { year, month, day }));
        assert_eq!(week_of(2018, 5, 24), (2018, 21));
        assert_eq!(week_of(2018, 12, 31), (2019, 1));
        assert_eq!(week_of(2021, 1, 3), (2020, 53));
        assert_eq!(week_of(2016, 1, 4), (2016, 1));
    }
}
