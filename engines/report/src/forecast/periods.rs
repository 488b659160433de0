//! How the points of a series follow one another, and what they are called.

use std::collections::BTreeSet;

use trimtab_core::TimeForm;
use trimtab_core::calendar::{Date, Zone};

use crate::words::{date, month_and_year};

const DAY_MICROS: i64 = 86_400_000_000;

/// Fifty-two weeks: the same day of the week a year before.
const WEEKS: i32 = 364;

/// The longest gap in months that is shown at its length.
const MOST: i32 = 120;

/// What the times of a series are.
#[derive(Clone, Debug)]
pub(super) struct Periods {
    form: TimeForm,
    /// In which times of that form are shown.
    zone: Option<Zone>,
    every: Every,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Every {
    Year,
    Quarter,
    Month,
    Day,
    Hour,
    Step,
}

impl Periods {
    /// What these times are, which are in rising order.
    pub(super) fn of(form: &TimeForm, times: impl Iterator<Item = i64>) -> Self {
        let zone = match form {
            TimeForm::Instant { zone } => Zone::try_new(zone).ok(),
            _ => None,
        };
        let mut periods = Self {
            form: form.clone(),
            zone,
            every: Every::Step,
        };
        if *form != TimeForm::Step {
            let walls: Vec<(Date, i64)> = times.filter_map(|time| periods.wall(time)).collect();
            periods.every = every(&walls);
        }
        periods
    }

    /// Date and microseconds of the day, as a clock on the wall shows them.
    fn wall(&self, time: i64) -> Option<(Date, i64)> {
        let micros = match (&self.form, &self.zone) {
            (TimeForm::Step, _) => return None,
            (TimeForm::Date, _) => time.checked_mul(DAY_MICROS)?,
            (_, Some(zone)) => zone.wall_micros(time),
            (_, None) => time,
        };
        let day = i32::try_from(micros.div_euclid(DAY_MICROS)).ok()?;
        Some((Date::from_days(day)?, micros.rem_euclid(DAY_MICROS)))
    }

    /// The time that a clock on the wall shows so.
    fn time(&self, day: Date, micros: i64) -> i64 {
        let wall = i64::from(day.days()) * DAY_MICROS + micros;
        match (&self.form, &self.zone) {
            (TimeForm::Date, _) => i64::from(day.days()),
            (_, Some(zone)) => zone.instant(wall),
            (_, None) => wall,
        }
    }

    /// What a point is called: `Sep 2026`, `Q3 2026`, `30 Sep 2026`.
    pub(super) fn label(&self, time: i64) -> String {
        let Some((day, micros)) = self.wall(time) else {
            return time.to_string();
        };
        match self.every {
            Every::Year => day.year().to_string(),
            Every::Quarter => format!("Q{} {}", day.month().div_ceil(3), day.year()),
            Every::Month => month_and_year(day),
            Every::Day => date(day.days()),
            Every::Hour | Every::Step => {
                let minutes = micros / 60_000_000;
                let (hour, minute) = (minutes / 60, minutes % 60);
                format!("{} {hour:02}:{minute:02}", date(day.days()))
            }
        }
    }

    /// Within which one of these points lies, in the middle of a title.
    pub(super) const fn name(&self) -> &'static str {
        match self.every {
            Every::Year => "year",
            Every::Quarter => "quarter",
            Every::Month => "month",
            Every::Day => "day",
            Every::Hour => "hour",
            Every::Step => "step",
        }
    }

    /// The point a year before; of days the same day of the week.
    pub(super) fn year_before(&self, time: i64) -> Option<i64> {
        let (day, micros) = self.wall(time)?;
        let before = match self.every {
            Every::Day | Every::Hour => day.add_days(-WEEKS),
            // The last day of a month stays one.
            _ if day.add_days(1).day() == 1 => day.add_days(1).add_months(-12).add_days(-1),
            _ => day.add_months(-12),
        };
        Some(self.time(before, micros))
    }

    /// The months between two points that have none of their own.
    pub(super) fn between(&self, from: i64, to: i64) -> Vec<i64> {
        let (Every::Month, Some((from, micros)), Some((to, _))) =
            (self.every, self.wall(from), self.wall(to))
        else {
            return Vec::new();
        };
        let count = month(to).saturating_sub(month(from));
        if count > MOST {
            return Vec::new();
        }
        let at = |months: i32| {
            let day = if from.add_days(1).day() == 1 {
                from.add_days(1).add_months(months).add_days(-1)
            } else {
                from.add_months(months)
            };
            self.time(day, micros)
        };
        (1..count).map(at).collect()
    }
}

/// The months since the year 0.
fn month(day: Date) -> i32 {
    let month = i32::try_from(day.month()).unwrap_or(1);
    day.year().saturating_mul(12).saturating_add(month)
}

fn every(walls: &[(Date, i64)]) -> Every {
    if walls.iter().any(|(_, micros)| *micros != 0) {
        return Every::Hour;
    }
    let first = walls.iter().all(|(day, _)| day.day() == 1);
    let last = walls
        .iter()
        .all(|(day, _)| day.add_days(1).day() == 1 && day.day() > 1);
    let months: BTreeSet<i32> = walls.iter().map(|(day, _)| month(*day)).collect();
    if !(first || last) || months.len() < walls.len().max(2) {
        return Every::Day;
    }
    // A quarter begins in January, a year too; their last months are two and
    // eleven months later.
    let (quarter, year) = if first { (1, 1) } else { (0, 0) };
    let all = |length: i32, month: i32| months.iter().all(|at| at.rem_euclid(length) == month);
    if all(12, year) {
        Every::Year
    } else if all(3, quarter) {
        Every::Quarter
    } else {
        Every::Month
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn days(days: &[&str]) -> Vec<i64> {
        let day = |text: &&str| i64::from(text.parse::<Date>().unwrap().days());
        days.iter().map(day).collect()
    }

    fn label(given: &[&str]) -> (String, &'static str) {
        let times = days(given);
        let periods = Periods::of(&TimeForm::Date, times.iter().copied());
        (periods.label(times[0]), periods.name())
    }

    #[test]
    fn a_point_is_called_as_people_call_its_period() {
        for (given, text, name) in [
            (["2026-01-01", "2026-02-01"], "Jan 2026", "month"),
            (["2026-01-31", "2026-02-28"], "Jan 2026", "month"),
            (["2026-01-01", "2026-04-01"], "Q1 2026", "quarter"),
            (["2026-03-31", "2026-06-30"], "Q1 2026", "quarter"),
            (["2025-01-01", "2026-01-01"], "2025", "year"),
            (["2025-12-31", "2026-12-31"], "2025", "year"),
            (["2026-01-05", "2026-01-12"], "5 Jan 2026", "day"),
            (["2026-01-01", "2026-01-02"], "1 Jan 2026", "day"),
        ] {
            assert_eq!(label(&given), (text.to_owned(), name), "{given:?}");
        }
        let hours = [0, 3_600_000_000];
        let periods = Periods::of(&TimeForm::Wall, hours.into_iter());
        assert_eq!(periods.label(hours[1]), "1 Jan 1970 01:00");
        let steps = Periods::of(&TimeForm::Step, [1, 2].into_iter());
        assert_eq!((steps.label(7).as_str(), steps.year_before(7)), ("7", None));
    }

    #[test]
    fn instants_are_shown_in_their_zone() {
        let zone = TimeForm::Instant {
            zone: "Europe/Berlin".into(),
        };
        // The first of June and of July in Berlin, an evening before in UTC.
        let times = [20_604, 20_634].map(|day| day * DAY_MICROS + 22 * 3_600_000_000);
        let periods = Periods::of(&zone, times.into_iter());
        assert_eq!(periods.label(times[0]), "Jun 2026");
        let before = periods.year_before(times[0]).unwrap();
        assert_eq!(periods.label(before), "Jun 2025");
    }

    #[test]
    fn a_year_before_is_the_same_month_or_day_of_the_week() {
        for (given, before) in [
            (["2028-01-31", "2028-02-29"], "2027-02-28"),
            (["2026-02-01", "2026-03-01"], "2025-03-01"),
            (["2026-10-05", "2026-10-06"], "2025-10-07"),
        ] {
            let times = days(&given);
            let periods = Periods::of(&TimeForm::Date, times.iter().copied());
            let found = periods.year_before(times[1]);
            assert_eq!(found, days(&[before]).first().copied(), "{given:?}");
        }
    }

    #[test]
    fn months_that_are_not_there_are_named() {
        let times = days(&["2025-11-30", "2025-12-31", "2026-03-31"]);
        let periods = Periods::of(&TimeForm::Date, times.iter().copied());
        assert_eq!(
            periods.between(times[1], times[2]),
            days(&["2026-01-31", "2026-02-28"])
        );
        assert!(periods.between(times[0], times[1]).is_empty());
    }

    #[test]
    fn one_point_alone_is_a_day() {
        assert_eq!(label(&["2026-01-01"]).0, "1 Jan 2026");
        Periods::of(&TimeForm::Date, std::iter::empty());
    }
}
