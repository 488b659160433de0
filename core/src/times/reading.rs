//! Times from the columns of a table.

use arrow::array::{Array, ArrayRef, AsArray};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{DataType, Date32Type, Int64Type, TimeUnit};

use super::{DAY_MICROS, TimeForm, Times};
use crate::calendar::{Calendar, Frequency, Moment, Zone};
use crate::error::{Code, Error, Result, quoted};
use crate::read::{Reader, found, is_number, is_text, value_type};
use crate::read_time::{micros_of, moments};
use crate::spec::ColumnKind;

impl Reader<'_> {
    /// The column as times, in the form in which they came.
    ///
    /// | the column holds | form |
    /// | --- | --- |
    /// | dates; `Date64` at midnight; nulls alone | [`TimeForm::Date`] |
    /// | timestamps without a zone; `Date64` at other hours | [`TimeForm::Wall`] |
    /// | timestamps with a zone | [`TimeForm::Instant`] in that zone |
    /// | numbers without a fraction | [`TimeForm::Step`] |
    /// | texts: dates such as `2026-01-31`, periods such as `2026-W05`, `2026-01`, `2026-Q1` and `2026` (as their first day) | [`TimeForm::Date`] |
    /// | texts with a time of day, dates among them (as their midnight) | [`TimeForm::Wall`] |
    /// | texts with a time of day and an offset | [`TimeForm::Instant`] in `UTC` |
    ///
    /// What is finer than a microsecond is cut off. All null, of the form
    /// [`TimeForm::Step`], where an optional column is missing.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`]; `COLUMN_TYPE` if the zone is not known; and
    /// `COLUMN_VALUE` at the first value that is no time, lies outside the
    /// years 1 to 9999 or has a fraction, or that has an offset where those
    /// before it have none, or none where they have one.
    pub fn times(&self, name: &str) -> Result<Times> {
        let times = match self.find_or_require(name)? {
            None => Times::new(TimeForm::Step, std::iter::repeat_n(None, self.num_rows())),
            Some(array) => self.times_of(name, &array)?,
        };
        self.check_null_at(name, times.first_null())?;
        Ok(times)
    }

    fn times_of(&self, name: &str, array: &ArrayRef) -> Result<Times> {
        let plain = value_type(array.data_type());
        if is_number(plain) {
            return Ok(Times::of_ticks(TimeForm::Step, self.integer(name)?));
        }
        if let DataType::Timestamp(_, Some(zone)) = plain {
            self.check_zone(name, zone)?;
        }
        let times = if let Some(times) = of_ticks(array) {
            times.map_err(|row| self.no_time(name, array, row))?
        } else {
            let Some(read) = moments(array) else {
                return Err(self.bad_type(name, ColumnKind::Time, array.data_type()));
            };
            if is_text(plain) {
                self.times_of_texts(name, array, &read)?
            } else {
                let row = read.iter().position(|moment| *moment == Some(None));
                if let Some(row) = row {
                    return Err(self.no_time(name, array, row));
                }
                let moments: Vec<Option<Moment>> = read.into_iter().map(Option::flatten).collect();
                in_form(form_of(&moments), &moments)
            }
        };
        match times.first_outside() {
            Some(row) => Err(self.no_time(name, array, row)),
            None => Ok(times),
        }
    }

    /// What moments are read from the texts, and from labels of periods.
    #[expect(clippy::option_option, reason = "as `moments` gives them")]
    fn times_of_texts(
        &self,
        name: &str,
        array: &ArrayRef,
        read: &[Option<Option<Moment>>],
    ) -> Result<Times> {
        let texts = cast_with_options(array, &DataType::Utf8, &CastOptions::default());
        let texts = texts.map_err(|_| self.bad_type(name, ColumnKind::Time, array.data_type()))?;
        let texts = texts.as_string::<i32>();
        let mut moments = Vec::with_capacity(read.len());
        for (row, moment) in read.iter().enumerate() {
            moments.push(match moment {
                Some(None) => match first_day(texts.value(row)) {
                    None => return Err(self.no_time(name, array, row)),
                    day => day,
                },
                _ => moment.flatten(),
            });
        }
        let has_offset = |moment: &Moment| matches!(moment, Moment::Instant(_));
        let first = moments.iter().flatten().next().is_some_and(has_offset);
        let differs = |moment: &Moment| has_offset(moment) != first;
        if let Some(row) = moments.iter().position(|m| m.as_ref().is_some_and(differs)) {
            let (here, before) = if first {
                ("no offset", "one")
            } else {
                ("an offset", "none")
            };
            let problem = format!(
                "has {here} where the rows before it have {before}; give each time an offset such as `Z`, or none{}",
                found(array, row)
            );
            return Err(self.bad_value(name, row, problem));
        }
        let form = if first {
            TimeForm::Instant { zone: "UTC".into() }
        } else if moments
            .iter()
            .flatten()
            .any(|m| matches!(m, Moment::Wall(_)))
        {
            TimeForm::Wall
        } else {
            TimeForm::Date
        };
        Ok(in_form(form, &moments))
    }

    fn check_zone(&self, name: &str, zone: &str) -> Result<()> {
        Zone::try_new(zone).map(drop).map_err(|cause| {
            let problem = format!(
                "column {} of `{}` has the time zone {}, which is not known; convert it to an IANA time zone such as `Europe/Berlin`, or to `UTC`",
                quoted(name),
                self.port(),
                quoted(zone)
            );
            Error::new(Code::ColumnType, problem)
                .with_argument(self.port())
                .with_column(name)
                .with_source(cause)
        })
    }

    fn no_time(&self, name: &str, array: &ArrayRef, row: usize) -> Error {
        let problem = "is not a time of the form 2026-01-31, 2026-01 or 2026-01-31T10:00:00 in the years 1 to 9999";
        self.bad_value(name, row, format!("{problem}{}", found(array, row)))
    }
}

/// The first day of a period whose label says it for every business: weeks
/// begin on Monday, as in ISO 8601, and fiscal years are not read.
fn first_day(label: &str) -> Option<Moment> {
    let period = Calendar::default().parse(label.trim()).ok()?;
    let fiscal = matches!(
        period.frequency,
        Frequency::FiscalQuarter | Frequency::FiscalYear
    );
    (!fiscal).then_some(Moment::Day(period.start))
}

/// Days and timestamps as they count, without a moment made of each, for they may be
/// millions; or the first row that does not fit. None of other types.
fn of_ticks(array: &ArrayRef) -> Option<Result<Times, usize>> {
    let plain = value_type(array.data_type());
    let cast = |array: &ArrayRef, wanted| cast_with_options(array, wanted, &CastOptions::default());
    let (form, unit) = match plain {
        DataType::Date32 => {
            let days = cast(array, plain).ok()?;
            return Some(Ok(Times::of_days(
                days.as_primitive::<Date32Type>().clone(),
            )));
        }
        DataType::Timestamp(unit, zone) => {
            let form = zone
                .as_ref()
                .map_or(TimeForm::Wall, |zone| TimeForm::Instant {
                    zone: zone.as_ref().into(),
                });
            (form, *unit)
        }
        _ => return None,
    };
    let ticks = cast(&cast(array, plain).ok()?, &DataType::Int64).ok()?;
    let ticks = ticks.as_primitive::<Int64Type>();
    if unit == TimeUnit::Microsecond {
        return Some(Ok(Times::of_ticks(form, ticks.clone())));
    }
    let micros = micros_of(unit);
    let unfit = |row: &usize| ticks.is_valid(*row) && micros(ticks.value(*row)).is_none();
    let micros = |ticks: i64| micros(ticks).unwrap_or_default();
    Some(match (0..ticks.len()).find(unfit) {
        Some(row) => Err(row),
        None => Ok(Times::of_ticks(form, ticks.unary(micros))),
    })
}

/// The form of a column of `Date64` or of nulls alone.
fn form_of(moments: &[Option<Moment>]) -> TimeForm {
    let midnight = |moment: &Moment| match moment {
        Moment::Wall(wall) => wall.rem_euclid(DAY_MICROS) == 0,
        _ => true,
    };
    if moments.iter().flatten().all(midnight) {
        TimeForm::Date
    } else {
        TimeForm::Wall
    }
}

fn in_form(form: TimeForm, moments: &[Option<Moment>]) -> Times {
    let as_date = form == TimeForm::Date;
    let value = |moment: &Moment| match (*moment, as_date) {
        (Moment::Day(date), true) => i64::from(date.days()),
        (Moment::Day(date), false) => i64::from(date.days()) * DAY_MICROS,
        (Moment::Wall(micros) | Moment::Instant(micros), true) => micros.div_euclid(DAY_MICROS),
        (Moment::Wall(micros) | Moment::Instant(micros), false) => micros,
    };
    Times::new(form, moments.iter().map(|m| m.as_ref().map(value)))
}
