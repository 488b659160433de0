//! Holidays and other events that are known by their days.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trimtab_core::{ColumnKind, ColumnSpec, Error, Reader, Result, Table, TableSpec};

use super::axis::Axis;

/// The days before or after a holiday that may count with it.
const WIDEST: i64 = 60;

pub(crate) fn holidays_spec() -> TableSpec {
    TableSpec::new([
        ColumnSpec::new(
            "unique_id",
            ColumnKind::Id,
            "The series that it concerns; null or left out: all.",
        )
        .optional()
        .nullable(),
        ColumnSpec::new("ds", ColumnKind::Date, "The day."),
        ColumnSpec::new(
            "holiday",
            ColumnKind::Text,
            "Its name: days of one name have one effect. Default: `holiday`.",
        )
        .optional()
        .nullable(),
        ColumnSpec::new(
            "lower_window",
            ColumnKind::Integer,
            "0, or below it the days before that have effects of their own.",
        )
        .optional()
        .nullable(),
        ColumnSpec::new(
            "upper_window",
            ColumnKind::Integer,
            "0, or above it the days after that have effects of their own.",
        )
        .optional()
        .nullable(),
    ])
}

/// The days of holidays, by the name of their effect.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Holidays {
    days: BTreeMap<String, Vec<Day>>,
    /// By the name of the holiday: how far before and after it there are effects.
    windows: BTreeMap<String, (i32, i32)>,
}

#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
struct Day {
    day: i32,
    /// None for all series.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    series: Option<String>,
}

impl Holidays {
    /// # Errors
    ///
    /// As a [`Reader`] gives them, and `COLUMN_VALUE` where a window is too wide or
    /// on the wrong side.
    pub(crate) fn of(table: &Table) -> Result<Self> {
        Self::beside(table, &Self::default())
    }

    /// The same where there are others: days of one name have the windows that they have
    /// there, too.
    pub(crate) fn beside(table: &Table, others: &Self) -> Result<Self> {
        let spec = holidays_spec();
        let reader = Reader::try_new("holidays", table, &spec)?;
        let (ids, names) = (reader.id("unique_id")?, reader.text("holiday")?);
        let days = reader.date("ds")?;
        let lower = reader.integer("lower_window")?;
        let upper = reader.integer("upper_window")?;
        let mut found: BTreeMap<String, Vec<Day>> = BTreeMap::new();
        let mut windows: BTreeMap<String, (i32, i32)> = BTreeMap::new();
        for (row, day) in days.iter().enumerate() {
            let Some(day) = day else { continue };
            let window = |values: &[Option<i64>; 1], name: &str, allowed: (i64, i64)| {
                let value = values[0].unwrap_or(0);
                if value < allowed.0 || value > allowed.1 {
                    let problem = format!(
                        "must be between {} and {}, got {value}",
                        allowed.0, allowed.1
                    );
                    return Err(Error::column_value(name, Some(row as u64), problem)
                        .with_argument("holidays"));
                }
                Ok(i32::try_from(value).unwrap_or(0))
            };
            let at = |values: &trimtab_core::arrow::array::Int64Array| {
                [values.iter().nth(row).flatten()]
            };
            let from = window(&at(&lower), "lower_window", (-WIDEST, 0))?;
            let to = window(&at(&upper), "upper_window", (0, WIDEST))?;
            let name = names.iter().nth(row).flatten().unwrap_or("holiday");
            let series = ids.iter().nth(row).flatten().map(str::to_owned);
            let (least, most) = others.windows.get(name).copied().unwrap_or_default();
            let (from, to) = (from.min(least), to.max(most));
            let widest = windows.entry(name.to_owned()).or_default();
            *widest = (widest.0.min(from), widest.1.max(to));
            for offset in from..=to {
                let name = match offset {
                    0 => name.to_owned(),
                    _ => format!("{name}{offset:+}"),
                };
                found.entry(name).or_default().push(Day {
                    day: day.saturating_add(offset),
                    series: series.clone(),
                });
            }
        }
        for days in found.values_mut() {
            days.sort_unstable();
            days.dedup();
        }
        Ok(Self {
            days: found,
            windows,
        })
    }

    /// Those of which `keeps` says so by the name of their effect, from a day on.
    pub(crate) fn since(&self, first: i32, keeps: impl Fn(&str) -> bool) -> Self {
        let later = |days: &Vec<Day>| -> Vec<Day> {
            let days = days.iter().filter(|day| day.day >= first);
            days.cloned().collect()
        };
        let days = self.days.iter().filter(|(name, _)| keeps(name));
        Self {
            days: days
                .map(|(name, days)| (name.clone(), later(days)))
                .collect(),
            windows: self.windows.clone(),
        }
    }

    /// Takes the days of others in, of the effects that it has; the holidays of which it
    /// has none.
    pub(crate) fn extend(&mut self, others: Self) -> Vec<String> {
        for (name, days) in others.days {
            if let Some(own) = self.days.get_mut(&name) {
                own.extend(days);
                own.sort_unstable();
                own.dedup();
            }
        }
        let names = others.windows.into_keys();
        names
            .filter(|name| !self.windows.contains_key(name))
            .collect()
    }

    /// Whether there is a day from this one on.
    pub(crate) fn reach(&self, first: i32) -> bool {
        self.days.values().flatten().any(|day| day.day >= first)
    }

    pub(crate) fn is_none(&self) -> bool {
        self.days.is_empty()
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.days.keys().map(String::as_str)
    }

    /// By name: how many of its days lie in each of so many periods from a position
    /// on; none where times are no dates.
    pub(crate) fn columns(
        &self,
        id: Option<&str>,
        axis: &Axis,
        first: i64,
        count: usize,
    ) -> Option<Vec<Vec<f64>>> {
        if self.days.is_empty() {
            return Some(Vec::new());
        }
        let periods = periods(axis, first, count)?;
        let column = |days: &Vec<Day>| held(days, id, &periods);
        Some(self.days.values().map(column).collect())
    }

    /// The same of one effect; 0 where it has no days.
    pub(crate) fn column(
        &self,
        name: &str,
        id: Option<&str>,
        axis: &Axis,
        first: i64,
        count: usize,
    ) -> Option<Vec<f64>> {
        let days = self.days.get(name).map_or(&[][..], Vec::as_slice);
        Some(held(days, id, &periods(axis, first, count)?))
    }
}

/// The first and the last day of so many periods from a position on.
fn periods(axis: &Axis, first: i64, count: usize) -> Option<Vec<(i32, i32)>> {
    let periods = (0..count).map(|at| axis.days(first + i64::try_from(at).ok()?));
    periods.collect()
}

/// How many of the days that concern a series lie in each period.
fn held(days: &[Day], id: Option<&str>, periods: &[(i32, i32)]) -> Vec<f64> {
    let concerns = |day: &&Day| day.series.is_none() || day.series.as_deref() == id;
    let mut own: Vec<i32> = days.iter().filter(concerns).map(|day| day.day).collect();
    own.dedup();
    let before = |day: i32| own.partition_point(|other| *other < day);
    let count =
        |(from, to): &(i32, i32)| before(to.saturating_add(1)).saturating_sub(before(*from)) as f64;
    periods.iter().map(count).collect()
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trimtab_core::TimeForm;
    use trimtab_core::calendar::Date;

    use super::*;
    use crate::intake::Step;

    fn day(text: &str) -> i64 {
        i64::from(text.parse::<Date>().unwrap().days())
    }

    fn holidays() -> Holidays {
        let table = json!({
            "ds": ["2026-12-24", "2026-12-25", "2026-04-05"],
            "holiday": ["christmas", "christmas", "easter"],
            "upper_window": [0, 1, 0],
            "unique_id": [null, null, "b"],
        });
        Holidays::of(&Table::from_json(&table).unwrap()).unwrap()
    }

    #[test]
    fn days_are_counted_in_the_months_where_they_lie() {
        let times = [day("2026-01-31"), day("2026-02-28")];
        let axis = Axis::of(&TimeForm::Date, &times, None).unwrap();
        let found = holidays();
        assert_eq!(
            found.names().collect::<Vec<_>>(),
            ["christmas", "christmas+1", "easter"]
        );
        let columns = found.columns(Some("b"), &axis, 0, 12).unwrap();
        assert_eq!(columns[0][10..], [0.0, 2.0]);
        assert_eq!(columns[1][11..], [1.0]);
        assert_eq!(columns[2][2..5], [0.0, 1.0, 0.0]);
        let of_another = found.columns(Some("a"), &axis, 0, 12).unwrap();
        assert_eq!(of_another[2][3..4], [0.0]);
    }

    #[test]
    fn hours_of_a_holiday_all_are_one() {
        let hour = 3_600_000_000;
        let start = day("2026-12-23") * 24 * hour;
        let axis = Axis::of(&TimeForm::Wall, &[start, start + hour], None).unwrap();
        let columns = holidays().columns(None, &axis, 0, 73).unwrap();
        let held = columns[0].iter().filter(|count| **count > 0.0);
        assert_eq!(held.count(), 48);
        assert_eq!(columns[0][23..25], [0.0, 1.0]);
    }

    #[test]
    fn steps_have_no_holidays_and_windows_have_an_end() {
        let axis = Axis::of(&TimeForm::Step, &[1, 2], Some(Step::Numbers(1))).unwrap();
        assert_eq!(holidays().columns(None, &axis, 0, 3), None);
        let table = json!({"ds": ["2026-12-24"], "lower_window": [2]});
        let error = Holidays::of(&Table::from_json(&table).unwrap()).unwrap_err();
        assert!(error.message().contains("between -60 and 0"), "{error}");
    }
}
