//! The step from one point of a series to the next.

use serde::{Deserialize, Serialize};
use trimtab_core::calendar::Date;

/// How far apart the points of a series are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Step {
    /// So many whole numbers.
    Numbers(i64),
    /// So many microseconds.
    Micros(i64),
    /// So many days.
    Days(i64),
    /// From one day to the next of Monday to Friday.
    Weekdays,
    /// So many months.
    Months(i64),
}

const SECOND: i64 = 1_000_000;
const HOUR: i64 = 3_600 * SECOND;

impl Step {
    /// Whether it leads on.
    pub(super) fn is_sound(self) -> bool {
        match self {
            Self::Numbers(every)
            | Self::Micros(every)
            | Self::Days(every)
            | Self::Months(every) => every > 0,
            Self::Weekdays => true,
        }
    }

    /// The step of points in rising order, each once; none from fewer than two.
    ///
    /// `days` are dates; they are months apart where each month has one of them,
    /// always on the same day, at the end or at the start.
    pub(crate) fn of_days(days: &[i32]) -> Option<Self> {
        let gap = common(
            days.windows(2)
                .map(|pair| i64::from(pair[1]) - i64::from(pair[0])),
        )?;
        let months: Vec<i64> = days.iter().map(|&day| month(day)).collect();
        let by_month = common(months.windows(2).map(|pair| pair[1] - pair[0]));
        if let (Some(by_month), true) = (by_month, gap % 7 != 0 || gap >= 28)
            && by_month > 0
            && MonthDay::of(days).is_some()
        {
            return Some(Self::Months(by_month));
        }
        if gap > 1 {
            return Some(Self::Days(gap));
        }
        let weekdays = days.iter().all(|&day| weekday(day) < 5);
        let span = days.last()? - days.first()?;
        Some(if weekdays && span >= 13 && days.len() >= 8 {
            Self::Weekdays
        } else {
            Self::Days(1)
        })
    }

    /// The step of whole numbers in rising order, each once.
    pub(crate) fn of_numbers(numbers: &[i64]) -> Option<Self> {
        common(numbers.windows(2).map(|pair| pair[1].wrapping_sub(pair[0]))).map(Self::Numbers)
    }

    /// The step of instants in rising order, each once, in microseconds.
    pub(crate) fn of_micros(micros: &[i64]) -> Option<Self> {
        common(micros.windows(2).map(|pair| pair[1].wrapping_sub(pair[0]))).map(Self::Micros)
    }

    /// How many steps make up the seasons that such a series may have, shortest
    /// first.
    pub(crate) fn seasons(self) -> &'static [usize] {
        match self {
            Self::Months(1) => &[12],
            Self::Months(2) => &[6],
            Self::Months(3) => &[4],
            Self::Months(6) => &[2],
            Self::Days(1) => &[7, 365],
            Self::Weekdays => &[5, 260],
            Self::Days(7) => &[52],
            Self::Days(14) => &[26],
            Self::Days(28) => &[13],
            Self::Micros(every) => match every {
                _ if every == HOUR => &[24, 168],
                _ if every == HOUR / 2 => &[48, 336],
                _ if every == HOUR / 4 => &[96, 672],
                _ if every == 2 * HOUR => &[12, 84],
                _ if every == 3 * HOUR => &[8, 56],
                _ if every == 4 * HOUR => &[6, 42],
                _ if every == 6 * HOUR => &[4, 28],
                _ if every == 8 * HOUR => &[3, 21],
                _ if every == 12 * HOUR => &[2, 14],
                _ => &[],
            },
            _ => &[],
        }
    }

    /// The step of a name such as `month` or `15 minutes`; none of another.
    pub(crate) fn named(text: &str) -> Option<Self> {
        let mut words = text.split_whitespace();
        let (first, second) = (words.next()?, words.next());
        let (every, unit) = match second {
            Some(unit) => (first.parse::<i64>().ok()?, unit),
            None => (1, first),
        };
        if words.next().is_some() || !(1..=100_000).contains(&every) {
            return None;
        }
        let unit = unit.strip_suffix('s').unwrap_or(unit);
        Some(match unit {
            "step" => Self::Numbers(every),
            "second" => Self::Micros(every * SECOND),
            "minute" => Self::Micros(every * 60 * SECOND),
            "hour" => Self::Micros(every * HOUR),
            "day" => Self::Days(every),
            "weekday" if every == 1 => Self::Weekdays,
            "week" => Self::Days(every * 7),
            "month" => Self::Months(every),
            "quarter" => Self::Months(every * 3),
            "year" => Self::Months(every * 12),
            _ => return None,
        })
    }

    /// The step as the option `frequency` names it.
    pub(crate) fn name(self) -> String {
        let many = |count: i64, unit: &str| {
            if count == 1 {
                unit.to_owned()
            } else {
                format!("{count} {unit}s")
            }
        };
        match self {
            Self::Numbers(every) => many(every, "step"),
            Self::Months(1) => "month".to_owned(),
            Self::Months(3) => "quarter".to_owned(),
            Self::Months(every) if every % 12 == 0 => many(every / 12, "year"),
            Self::Months(every) => many(every, "month"),
            Self::Weekdays => "weekday".to_owned(),
            Self::Days(every) if every % 7 == 0 => many(every / 7, "week"),
            Self::Days(every) => many(every, "day"),
            Self::Micros(every) if every % HOUR == 0 => many(every / HOUR, "hour"),
            Self::Micros(every) if every % (60 * SECOND) == 0 => {
                many(every / (60 * SECOND), "minute")
            }
            Self::Micros(every) if every % SECOND == 0 => many(every / SECOND, "second"),
            Self::Micros(every) => many(every, "microsecond"),
        }
    }
}

/// The day of the month on which the points of a series stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct MonthDay(u32);

impl MonthDay {
    /// Days of distinct months that are all the last of their month, all the
    /// same day of it, or all within four days of its start or its end.
    pub(crate) fn of(days: &[i32]) -> Option<Self> {
        let date = |&day: &i32| {
            let date = Date::from_days(day)?;
            let (year, month, day) = date.ymd();
            Some(((year, month), day, date.days_in_month()))
        };
        let dates: Vec<((i32, u32), u32, u32)> = days.iter().filter_map(date).collect();
        if !dates.windows(2).all(|pair| pair[0].0 < pair[1].0) {
            return None;
        }
        let all = |holds: &dyn Fn(u32, u32) -> bool| {
            dates.iter().all(|(_, day, last)| holds(*day, *last))
        };
        let latest = dates.iter().map(|(_, day, _)| *day).max()?;
        if all(&|day, last| day == last) {
            Some(Self(31))
        } else if all(&|day, last| day == latest.min(last)) {
            Some(Self(latest))
        } else if all(&|day, last| last - day < 4) {
            Some(Self(31))
        } else {
            all(&|day, _| day <= 4).then_some(Self(1))
        }
    }

    /// Whether it is the last day.
    pub(crate) fn is_last(self) -> bool {
        self.0 == 31
    }

    /// The day in a month, counted from the year 0.
    pub(crate) fn in_month(self, month: i64) -> Option<i32> {
        let year = i32::try_from(month.div_euclid(12)).ok()?;
        let month = u32::try_from(month.rem_euclid(12)).ok()? + 1;
        let last = Date::from_ymd(year, month, 1)?.days_in_month();
        Date::from_ymd(year, month, self.0.min(last)).map(Date::days)
    }
}

/// The month of a date, counted from the year 0.
pub(crate) fn month(day: i32) -> i64 {
    Date::from_days(day).map_or(i64::MIN, |date| {
        let (year, month, _) = date.ymd();
        i64::from(year) * 12 + i64::from(month) - 1
    })
}

/// 0 for Monday to 6 for Sunday.
pub(crate) fn weekday(day: i32) -> i32 {
    // 1970-01-01 was a Thursday.
    (day + 3).rem_euclid(7)
}

/// The greatest number that divides all; none of none.
fn common(differences: impl Iterator<Item = i64>) -> Option<i64> {
    let found = differences.fold(0_i64, |a, b| gcd(a, b.checked_abs().unwrap_or(1)));
    (found > 0).then_some(found)
}

fn gcd(a: i64, b: i64) -> i64 {
    if b == 0 { a } else { gcd(b, a % b) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(texts: &[&str]) -> Vec<i32> {
        texts
            .iter()
            .map(|text| text.parse::<Date>().unwrap().days())
            .collect()
    }

    #[test]
    fn steps_are_told_from_dates() {
        for (dates, wanted) in [
            (&["2024-01-01", "2024-02-01", "2024-03-01"][..], "month"),
            (&["2024-01-31", "2024-02-29", "2024-04-30"], "month"),
            (&["2024-01-31", "2024-02-28", "2024-03-29"], "month"),
            (&["2023-03-31", "2023-06-30", "2023-12-31"], "quarter"),
            (&["2020-06-30", "2021-06-30", "2024-06-30"], "year"),
            (&["2024-01-01", "2024-01-08", "2024-01-22"], "week"),
            (
                &["2024-01-01", "2024-01-29", "2024-02-26", "2024-03-25"],
                "4 weeks",
            ),
            (&["2024-01-01", "2024-01-02", "2024-01-04"], "day"),
        ] {
            assert_eq!(
                Step::of_days(&days(dates)).unwrap().name(),
                wanted,
                "{dates:?}"
            );
        }
        let monday = days(&["2024-01-01"])[0];
        let work: Vec<i32> = (0..20).filter(|d| d % 7 < 5).map(|d| monday + d).collect();
        assert_eq!(Step::of_days(&work), Some(Step::Weekdays));
        assert_eq!(Step::of_days(&[3]), None);
    }

    #[test]
    fn names_are_read_as_they_are_written() {
        for name in [
            "month",
            "4 weeks",
            "15 minutes",
            "weekday",
            "2 steps",
            "quarter",
            "3 years",
        ] {
            assert_eq!(Step::named(name).unwrap().name(), name);
        }
        for wrong in [
            "",
            "fortnight",
            "0 days",
            "2 weekdays",
            "1 2 days",
            "-1 day",
        ] {
            assert_eq!(Step::named(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn a_day_that_a_month_lacks_becomes_its_last() {
        let day = MonthDay::of(&days(&["2023-12-30", "2024-01-30", "2024-02-29"])).unwrap();
        let february = month(days(&["2023-02-01"])[0]);
        assert_eq!(day.in_month(february), Some(days(&["2023-02-28"])[0]));
        assert_eq!(day.in_month(february + 1), Some(days(&["2023-03-30"])[0]));
    }
}
