//! A calendar date of the years 1 to 9999.

use std::fmt;
use std::str::FromStr;

use crate::error::{Code, Error, Result, quoted};

/// A date of the proleptic Gregorian calendar, from 0001-01-01 to 9999-12-31.
///
/// Written `2026-01-31`; in tables it is Arrow's `Date32`, the days since
/// 1970-01-01.
///
/// # Examples
///
/// ```
/// use trimtab_core::calendar::Date;
///
/// let date: Date = "2026-01-31".parse()?;
/// assert_eq!((date.year(), date.month(), date.day()), (2026, 1, 31));
/// assert_eq!(date.add_months(1).to_string(), "2026-02-28");
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date {
    days: i32,
}

impl Date {
    /// 0001-01-01.
    pub const MIN: Self = Self { days: -719_162 };
    /// 9999-12-31.
    pub const MAX: Self = Self { days: 2_932_896 };

    /// The date that many days after 1970-01-01, if it is in range.
    pub const fn from_days(days: i32) -> Option<Self> {
        if days < Self::MIN.days || days > Self::MAX.days {
            return None;
        }
        Some(Self { days })
    }

    /// The date of that year, month (1 to 12) and day (1 to 31), if there is one.
    pub const fn from_ymd(year: i32, month: u32, day: u32) -> Option<Self> {
        if year < 1 || year > 9999 || month < 1 || month > 12 {
            return None;
        }
        if day < 1 || day > days_in_month(year, month) {
            return None;
        }
        Some(Self {
            days: days_from_civil(year, month, day),
        })
    }

    /// The days since 1970-01-01, as Arrow's `Date32` counts them.
    pub const fn days(self) -> i32 {
        self.days
    }

    /// The year, 1 to 9999.
    pub const fn year(self) -> i32 {
        civil_from_days(self.days).0
    }

    /// The month, 1 to 12.
    pub const fn month(self) -> u32 {
        civil_from_days(self.days).1
    }

    /// The day of the month, 1 to 31.
    pub const fn day(self) -> u32 {
        civil_from_days(self.days).2
    }

    /// The year, the month and the day of the month, quicker than one by one.
    pub const fn ymd(self) -> (i32, u32, u32) {
        civil_from_days(self.days)
    }

    /// How many days its month has.
    pub const fn days_in_month(self) -> u32 {
        let (year, month, _) = self.ymd();
        days_in_month(year, month)
    }

    /// The day of the week: 0 is Monday, 6 is Sunday.
    pub const fn weekday(self) -> u32 {
        // 1970-01-01 was a Thursday.
        (self.days + 3).rem_euclid(7).unsigned_abs()
    }

    /// The date that many days later, held inside the range.
    #[must_use]
    pub fn add_days(self, days: i32) -> Self {
        let days = self.days.saturating_add(days);
        Self {
            days: days.clamp(Self::MIN.days, Self::MAX.days),
        }
    }

    /// The same day that many months later, or the month's last day where it is
    /// shorter; held inside the range.
    #[must_use]
    pub fn add_months(self, months: i32) -> Self {
        let (year, month, day) = civil_from_days(self.days);
        let index = i64::from(year) * 12 + i64::from(month) - 1 + i64::from(months);
        let (year, month) = (index.div_euclid(12), index.rem_euclid(12) + 1);
        let (Ok(year), Ok(month)) = (i32::try_from(year), u32::try_from(month)) else {
            return if months < 0 { Self::MIN } else { Self::MAX };
        };
        match year {
            ..1 => Self::MIN,
            10_000.. => Self::MAX,
            _ => Self {
                days: days_from_civil(year, month, day.min(days_in_month(year, month))),
            },
        }
    }

    /// The date that the option of that name says.
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if it says something that is no date.
    pub fn option(name: &str, text: Option<&str>) -> Result<Option<Self>> {
        text.map(|text| {
            text.parse().map_err(|_| {
                let shown: String = text.chars().take(40).collect();
                let problem = format!("must be a date such as `2026-01-31`, got `{shown}`");
                Error::invalid(name, problem)
            })
        })
        .transpose()
    }

    /// The days from `other` to this date.
    pub const fn days_since(self, other: Self) -> i32 {
        self.days - other.days
    }
}

impl fmt::Display for Date {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (year, month, day) = civil_from_days(self.days);
        write!(f, "{year:04}-{month:02}-{day:02}")
    }
}

impl FromStr for Date {
    type Err = Error;

    fn from_str(text: &str) -> Result<Self> {
        parse_iso(text).ok_or_else(|| {
            Error::new(
                Code::ColumnValue,
                format!("{} is not a date of the form 2026-01-31", quoted(text)),
            )
        })
    }
}

fn parse_iso(text: &str) -> Option<Date> {
    let bytes = text.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let part = |range: std::ops::Range<usize>| {
        let digits = text.get(range)?;
        let plain = digits.bytes().all(|byte| byte.is_ascii_digit());
        plain.then(|| digits.parse::<u32>().ok()).flatten()
    };
    let year = i32::try_from(part(0..4)?).ok()?;
    Date::from_ymd(year, part(5..7)?, part(8..10)?)
}

const fn is_leap(year: i32) -> bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
}

const fn days_in_month(year: i32, month: u32) -> u32 {
    match month {
        2 if is_leap(year) => 29,
        2 => 28,
        4 | 6 | 9 | 11 => 30,
        _ => 31,
    }
}

/// Hinnant (2021), *chrono-Compatible Low-Level Date Algorithms*, `days_from_civil`.
const fn days_from_civil(year: i32, month: u32, day: u32) -> i32 {
    let shifted = if month <= 2 { year - 1 } else { year };
    let era = shifted.div_euclid(400);
    let year_of_era = shifted.rem_euclid(400);
    let month_from_march = (month.cast_signed() + 9) % 12;
    let day_of_year = (153 * month_from_march + 2) / 5 + day.cast_signed() - 1;
    let day_of_era = year_of_era * 365 + year_of_era / 4 - year_of_era / 100 + day_of_year;
    era * 146_097 + day_of_era - 719_468
}

/// Hinnant (2021), `civil_from_days`: year, month and day.
const fn civil_from_days(days: i32) -> (i32, u32, u32) {
    let shifted = days + 719_468;
    let era = shifted.div_euclid(146_097);
    let day_of_era = shifted.rem_euclid(146_097);
    let year_of_era =
        (day_of_era - day_of_era / 1460 + day_of_era / 36_524 - day_of_era / 146_096) / 365;
    let day_of_year = day_of_era - (365 * year_of_era + year_of_era / 4 - year_of_era / 100);
    let month_from_march = (5 * day_of_year + 2) / 153;
    let day = (day_of_year - (153 * month_from_march + 2) / 5 + 1).unsigned_abs();
    let month = ((month_from_march + 2) % 12 + 1).unsigned_abs();
    let year = year_of_era + era * 400;
    (if month <= 2 { year + 1 } else { year }, month, day)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_range_ends_at_the_first_and_last_four_digit_years() {
        assert_eq!(Date::MIN.to_string(), "0001-01-01");
        assert_eq!(Date::MAX.to_string(), "9999-12-31");
        assert_eq!(Date::from_days(0).unwrap().to_string(), "1970-01-01");
        assert_eq!(Date::from_days(0).unwrap().weekday(), 3);
        assert_eq!(Date::MAX.add_days(1), Date::MAX);
        assert_eq!(Date::MIN.add_months(-1), Date::MIN);
        assert_eq!(Date::MAX.add_months(i32::MAX), Date::MAX);
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in [
            "2026-02-29",
            "2026-13-01",
            "0000-01-01",
            "2026-1-01",
            "+026-01-01",
            "",
            "2026-01-31T",
            "２０26-01-0",
        ] {
            assert!(text.parse::<Date>().is_err(), "{text}");
        }
        assert!("2024-02-29".parse::<Date>().is_ok());
    }

    proptest! {
        #[test]
        fn parts_and_text_round_trip(days in Date::MIN.days..=Date::MAX.days) {
            let date = Date::from_days(days).unwrap();
            prop_assert_eq!(Date::from_ymd(date.year(), date.month(), date.day()), Some(date));
            prop_assert_eq!(date.to_string().parse::<Date>().unwrap(), date);
        }

        #[test]
        fn civil_dates_agree_with_jiff(days in Date::MIN.days..=Date::MAX.days) {
            let date = Date::from_days(days).unwrap();
            let epoch = jiff::civil::date(1970, 1, 1);
            let theirs = epoch.checked_add(jiff::Span::new().days(days)).unwrap();
            prop_assert_eq!(theirs.to_string(), date.to_string());
            prop_assert_eq!(theirs.weekday().to_monday_zero_offset(), i8::try_from(date.weekday()).unwrap());
        }
    }
}
