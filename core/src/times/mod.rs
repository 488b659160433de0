//! Times in the form in which they came: dates, timestamps or steps.

mod form;
mod reading;
#[cfg(test)]
mod tests;

pub use form::TimeForm;

use std::sync::Arc;

use arrow::array::{Array, ArrayRef, Date32Array, Int64Array};
use arrow::datatypes::TimestampMicrosecondType;

use crate::read_time::in_range;

const DAY_MICROS: i64 = 86_400_000_000;

/// The values of a column of kind [`Time`](crate::ColumnKind::Time), and their form.
///
/// What an operation answers in the same form fits the table that it was given:
/// dates come back as dates, steps as steps. Where the table's own column has Arrow's
/// type for its form, they are that column and no copy.
///
/// # Examples
///
/// ```
/// use trimtab_core::arrow::datatypes::DataType;
/// use trimtab_core::{ColumnKind, ColumnSpec, Reader, Table, TableSpec, TimeForm, Times};
///
/// let spec = TableSpec::new([ColumnSpec::new("ds", ColumnKind::Time, "When.")]);
/// let table = Table::from_json(&serde_json::json!({"ds": ["2026-01-30", "2026-01-31"]}))?;
///
/// let times = Reader::try_new("table", &table, &spec)?.times("ds")?;
/// assert_eq!(times.form(), &TimeForm::Date);
/// assert_eq!(times.get(1), Some(20_484));
///
/// let next = Times::new(times.form().clone(), [Some(20_485)]);
/// assert_eq!(next.to_array().data_type(), &DataType::Date32);
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Times {
    form: TimeForm,
    values: Values,
}

#[derive(Clone, Debug, PartialEq)]
enum Values {
    /// Of dates.
    Days(Date32Array),
    /// Of all other forms.
    Ticks(Int64Array),
}

impl Times {
    /// Times of that form, one a row, null where there is none.
    ///
    /// A date that is too far away for 32 bits is the furthest that there is,
    /// which no reader takes.
    pub fn new(form: TimeForm, values: impl IntoIterator<Item = Option<i64>>) -> Self {
        let values = values.into_iter();
        let values = match form {
            TimeForm::Date => Values::Days(values.map(|days| days.map(held)).collect()),
            _ => Values::Ticks(values.collect()),
        };
        Self { form, values }
    }

    /// So many dates.
    fn of_days(days: Date32Array) -> Self {
        Self {
            form: TimeForm::Date,
            values: Values::Days(days),
        }
    }

    /// Times of a form that is not that of dates.
    fn of_ticks(form: TimeForm, ticks: Int64Array) -> Self {
        Self {
            form,
            values: Values::Ticks(ticks),
        }
    }

    /// What the values count.
    pub fn form(&self) -> &TimeForm {
        &self.form
    }

    /// The number of rows.
    pub fn len(&self) -> usize {
        self.array().len()
    }

    /// Whether there are no rows.
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// The time in a row, as its form counts; none where it is null, and beyond the
    /// last row.
    pub fn get(&self, row: usize) -> Option<i64> {
        let array = self.array();
        if row >= array.len() || array.is_null(row) {
            return None;
        }
        Some(match &self.values {
            Values::Days(days) => i64::from(days.value(row)),
            Values::Ticks(ticks) => ticks.value(row),
        })
    }

    /// The times row by row.
    pub fn iter(&self) -> impl ExactSizeIterator<Item = Option<i64>> + Clone + '_ {
        (0..self.len()).map(|row| self.get(row))
    }

    /// Whether there is a time in any row.
    pub fn has_any(&self) -> bool {
        self.array().null_count() < self.len()
    }

    /// The times as a column of Arrow's type for their form: `Date32`,
    /// `Timestamp` in microseconds without or with the zone, or `Int64`.
    pub fn to_array(&self) -> ArrayRef {
        let micros = |ticks: &Int64Array| ticks.reinterpret_cast::<TimestampMicrosecondType>();
        match (&self.values, &self.form) {
            (Values::Days(days), _) => Arc::new(days.clone()),
            (Values::Ticks(ticks), TimeForm::Wall) => Arc::new(micros(ticks)),
            (Values::Ticks(ticks), TimeForm::Instant { zone }) => {
                Arc::new(micros(ticks).with_timezone(zone.as_ref()))
            }
            (Values::Ticks(ticks), _) => Arc::new(ticks.clone()),
        }
    }

    /// The first row without a time.
    pub(crate) fn first_null(&self) -> Option<usize> {
        let array = self.array();
        let row = || (0..array.len()).find(|&row| array.is_null(row));
        (array.null_count() > 0).then(row).flatten()
    }

    /// The first row outside the years 1 to 9999; steps have no end.
    pub(crate) fn first_outside(&self) -> Option<usize> {
        let day = |value: i64| match self.form {
            TimeForm::Date => value,
            _ => value.div_euclid(DAY_MICROS),
        };
        let outside =
            |value: Option<i64>| value.is_some_and(|value| in_range(day(value)).is_none());
        match self.form {
            TimeForm::Step => None,
            _ => self.iter().position(outside),
        }
    }

    fn array(&self) -> &dyn Array {
        match &self.values {
            Values::Days(days) => days,
            Values::Ticks(ticks) => ticks,
        }
    }
}

fn held(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}
