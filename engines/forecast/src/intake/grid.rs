//! The regular times of a series: from a time to its position, and back.

use serde::{Deserialize, Serialize};

use super::step::{MonthDay, Step, month, weekday};

/// Times a step apart, positions counted from the first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Grid {
    step: Step,
    first: i64,
    day: MonthDay,
}

impl Grid {
    /// The grid of times in rising order, in the unit of the step: whole numbers,
    /// microseconds or days. None where there are no times, or where months are
    /// asked of times without one.
    pub(crate) fn of(step: Step, times: &[i64]) -> Option<Self> {
        let first = *times.first()?;
        let day = match step {
            Step::Months(_) => {
                let days: Option<Vec<i32>> = times.iter().map(|&t| i32::try_from(t).ok()).collect();
                let days = days?;
                MonthDay::of(&days).or_else(|| MonthDay::of(&days[..1]))?
            }
            _ => MonthDay::of(&[0])?,
        };
        Some(Self { step, first, day })
    }

    pub(crate) fn step(&self) -> Step {
        self.step
    }

    /// Whether months stand at their last day.
    pub(crate) fn at_month_ends(&self) -> bool {
        self.day.is_last()
    }

    /// The position of a time; none where it lies between two, or too far away.
    pub(crate) fn position(&self, time: i64) -> Option<i64> {
        let whole = |distance: i64, every: i64| (distance % every == 0).then(|| distance / every);
        match self.step {
            Step::Numbers(every) | Step::Micros(every) | Step::Days(every) => {
                whole(time.checked_sub(self.first)?, every)
            }
            Step::Weekdays => {
                let (from, to) = (i32::try_from(self.first).ok()?, i32::try_from(time).ok()?);
                (weekday(from) < 5 && weekday(to) < 5).then(|| workdays(to) - workdays(from))
            }
            Step::Months(every) => {
                let (from, to) = (i32::try_from(self.first).ok()?, i32::try_from(time).ok()?);
                whole(month(to).checked_sub(month(from))?, every)
            }
        }
    }

    /// The position of the period that a time lies in.
    pub(crate) fn floor(&self, time: i64) -> Option<i64> {
        match self.step {
            Step::Numbers(every) | Step::Micros(every) | Step::Days(every) => {
                Some(time.checked_sub(self.first)?.div_euclid(every))
            }
            Step::Weekdays => {
                let (from, to) = (i32::try_from(self.first).ok()?, i32::try_from(time).ok()?);
                let weekend = (weekday(to) - 4).max(0);
                Some(workdays(to.checked_sub(weekend)?) - workdays(from))
            }
            Step::Months(every) => {
                let (from, to) = (i32::try_from(self.first).ok()?, i32::try_from(time).ok()?);
                Some(month(to).checked_sub(month(from))?.div_euclid(every))
            }
        }
    }

    /// The time at a position; none beyond what the calendar holds.
    pub(crate) fn time(&self, position: i64) -> Option<i64> {
        match self.step {
            Step::Numbers(every) | Step::Micros(every) | Step::Days(every) => {
                self.first.checked_add(position.checked_mul(every)?)
            }
            Step::Weekdays => {
                let count = workdays(i32::try_from(self.first).ok()?).checked_add(position)?;
                // Workday 0 is the Monday of the week of 1970-01-01, which is day −3.
                Some(count.div_euclid(5) * 7 + count.rem_euclid(5) - 3)
            }
            Step::Months(every) => {
                let from = month(i32::try_from(self.first).ok()?);
                let to = from.checked_add(position.checked_mul(every)?)?;
                self.day.in_month(to).map(i64::from)
            }
        }
    }
}

/// The days of Monday to Friday from the Monday of the week of 1970-01-01.
fn workdays(day: i32) -> i64 {
    let since = i64::from(day) + 3;
    since.div_euclid(7) * 5 + since.rem_euclid(7).min(5)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use trimtab_core::calendar::Date;

    use super::*;

    fn day(text: &str) -> i64 {
        i64::from(text.parse::<Date>().unwrap().days())
    }

    #[test]
    fn month_ends_go_on_at_month_ends() {
        let times = [day("2024-01-31"), day("2024-02-29"), day("2024-04-30")];
        let grid = Grid::of(Step::Months(1), &times).unwrap();
        assert_eq!(grid.position(times[2]), Some(3));
        assert_eq!(grid.time(4), Some(day("2024-05-31")));
        assert_eq!(grid.time(13), Some(day("2025-02-28")));
    }

    #[test]
    fn weekdays_pass_over_the_weekend() {
        let friday = day("2024-01-05");
        let grid = Grid::of(Step::Weekdays, &[friday]).unwrap();
        assert_eq!(grid.time(1), Some(day("2024-01-08")));
        assert_eq!(grid.time(-5), Some(day("2023-12-29")));
        assert_eq!(grid.position(day("2024-01-07")), None);
        assert_eq!(grid.position(day("2024-01-12")), Some(5));
    }

    proptest! {
        #[test]
        fn positions_and_times_undo_each_other(
            first in -40_000_i64..40_000,
            position in -500_i64..500,
            every in 1_i64..20,
            kind in 0_usize..4,
        ) {
            let step = [Step::Numbers(every), Step::Days(every), Step::Months(every), Step::Weekdays][kind];
            let first = if step == Step::Weekdays { first.div_euclid(7) * 7 + 4 } else { first };
            let grid = Grid::of(step, &[first]).unwrap();
            let time = grid.time(position).unwrap();
            prop_assert_eq!(grid.position(time), Some(position));
            prop_assert_eq!(grid.floor(time), Some(position));
            // A month is floored to as a month, on whatever day of it the points stand.
            if kind != 2 {
                let last = grid.time(position + 1).unwrap() - 1;
                prop_assert_eq!(grid.floor(last), Some(position));
            }
        }
    }
}
