//! Reading dates and instants in a business's time zone.

use arrow::array::{Array, ArrayRef, AsArray, Date32Array, TimestampMicrosecondArray};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{DataType, Date32Type, Int64Type, TimeUnit};

use crate::calendar::{Date, Moment, Zone, parse_moment};
use crate::error::{Error, Result};
use crate::read::{Reader, found, is_text, value_type};
use crate::spec::ColumnKind;

const DAY_MICROS: i64 = 86_400_000_000;

impl Reader<'_> {
    /// The column as dates at the business: days since 1970-01-01.
    ///
    /// A date stays as it is; of a naive timestamp the time of day is dropped;
    /// an instant (a timestamp with a zone, a text with an offset) becomes the
    /// date that the business's calendar shows then, in `zone`.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`], and `COLUMN_VALUE` at the first text that is
    /// neither a date nor a time, or a date outside the years 1 to 9999.
    pub fn date_in(&self, name: &str, zone: &Zone) -> Result<Date32Array> {
        let dates = self.moments(name, ColumnKind::Date, |moment| match moment {
            Moment::Day(date) => Some(date.days()),
            Moment::Wall(wall) => in_range(wall.div_euclid(DAY_MICROS)),
            Moment::Instant(instant) => Some(zone.date(instant).days()),
        })?;
        let dates: Date32Array = dates.into_iter().collect();
        self.check_nulls(name, &dates)?;
        Ok(dates)
    }

    /// The column as instants: microseconds since 1970-01-01T00:00:00Z.
    ///
    /// A naive timestamp is read as wall-clock time in `zone` ([`Zone`] says
    /// what happens when clocks change); a date is its first instant there.
    ///
    /// # Errors
    ///
    /// As [`Reader::date_in`].
    pub fn timestamp(&self, name: &str, zone: &Zone) -> Result<TimestampMicrosecondArray> {
        let instants = self.moments(name, ColumnKind::Timestamp, |moment| match moment {
            Moment::Day(date) => Some(zone.start_of_day(date)),
            Moment::Wall(wall) => in_range(wall.div_euclid(DAY_MICROS)).map(|_| zone.instant(wall)),
            Moment::Instant(instant) => Some(instant),
        })?;
        let instants: TimestampMicrosecondArray = instants.into_iter().collect();
        self.check_nulls(name, &instants)?;
        Ok(instants)
    }

    fn moments<T>(
        &self,
        name: &str,
        kind: ColumnKind,
        convert: impl Fn(Moment) -> Option<T>,
    ) -> Result<Vec<Option<T>>> {
        let Some(array) = self.find_or_require(name)? else {
            return Ok((0..self.num_rows()).map(|_| None).collect());
        };
        let Some(read) = moments(&array) else {
            return Err(self.bad_type(name, kind, array.data_type()));
        };
        let mut values = Vec::with_capacity(read.len());
        for (row, moment) in read.into_iter().enumerate() {
            values.push(match moment {
                None => None,
                Some(moment) => match moment.and_then(&convert) {
                    None => return Err(self.no_moment(name, kind, row, &found(&array, row))),
                    converted => converted,
                },
            });
        }
        Ok(values)
    }

    fn no_moment(&self, name: &str, kind: ColumnKind, row: usize, found: &str) -> Error {
        let problem = match kind {
            ColumnKind::Timestamp => {
                "is not a time of the form 2026-01-31T10:00:00Z in the years 1 to 9999"
            }
            _ => "is not a date of the form 2026-01-31 in the years 1 to 9999",
        };
        self.bad_value(name, row, format!("{problem}{found}"))
    }
}

/// The days, if they are of the years 1 to 9999.
pub(crate) fn in_range(days: i64) -> Option<i32> {
    let date = Date::from_days(i32::try_from(days).ok()?)?;
    Some(date.days())
}

/// What each value says about time; the inner `None` is a value that says
/// nothing readable, the outer one a type that cannot.
#[expect(clippy::option_option, reason = "null and unreadable are two things")]
pub(crate) fn moments(array: &ArrayRef) -> Option<Vec<Option<Option<Moment>>>> {
    let plain = value_type(array.data_type());
    let cast = |wanted: &DataType| cast_with_options(array, wanted, &CastOptions::default()).ok();
    let ticks = |micros: fn(i64) -> Option<i64>, moment: fn(i64) -> Moment| {
        let values = cast_with_options(&cast(plain)?, &DataType::Int64, &CastOptions::default());
        let values = values.ok()?;
        let values = values.as_primitive::<Int64Type>();
        let read = |value: i64| micros(value).map(moment);
        Some(values.iter().map(|value| value.map(read)).collect())
    };
    match plain {
        DataType::Null => Some(vec![None; array.len()]),
        DataType::Date32 => {
            let days = cast(plain)?;
            let days = days.as_primitive::<Date32Type>();
            let read = |days: i32| Date::from_days(days).map(Moment::Day);
            Some(days.iter().map(|days| days.map(read)).collect())
        }
        DataType::Date64 => ticks(from_millis, Moment::Wall),
        DataType::Timestamp(unit, zone) => {
            let moment = if zone.is_some() {
                Moment::Instant
            } else {
                Moment::Wall
            };
            ticks(micros_of(*unit), moment)
        }
        found if is_text(found) => {
            let texts = cast(&DataType::Utf8)?;
            let texts = texts.as_string::<i32>();
            Some(texts.iter().map(|text| text.map(parse_moment)).collect())
        }
        _ => None,
    }
}

/// The microseconds of so many ticks; none beyond what can be counted.
pub(crate) fn micros_of(unit: TimeUnit) -> fn(i64) -> Option<i64> {
    match unit {
        TimeUnit::Second => |ticks| ticks.checked_mul(1_000_000),
        TimeUnit::Millisecond => from_millis,
        TimeUnit::Microsecond => Some,
        TimeUnit::Nanosecond => |ticks| Some(ticks.div_euclid(1000)),
    }
}

fn from_millis(ticks: i64) -> Option<i64> {
    ticks.checked_mul(1000)
}

/// The dates of timestamps with a zone that are all midnight there: days, or
/// the first row that is not.
pub(crate) fn zoned_midnights(array: &ArrayRef) -> Option<Result<Date32Array, usize>> {
    let DataType::Timestamp(_, Some(zone)) = value_type(array.data_type()) else {
        return None;
    };
    let zone = Zone::try_new(zone).ok()?;
    let mut dates = Vec::with_capacity(array.len());
    for (row, moment) in moments(array)?.into_iter().enumerate() {
        dates.push(match moment {
            None => None,
            Some(Some(Moment::Instant(instant)))
                if zone.start_of_day(zone.date(instant)) == instant =>
            {
                Some(zone.date(instant).days())
            }
            Some(_) => return Some(Err(row)),
        });
    }
    Some(Ok(dates.into_iter().collect()))
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use arrow::array::{
        Date64Array, DictionaryArray, RecordBatch, StringArray, TimestampNanosecondArray,
        TimestampSecondArray,
    };
    use arrow::datatypes::Int8Type;

    use super::*;
    use crate::error::Code;
    use crate::spec::{ColumnSpec, TableSpec};
    use crate::table::Table;

    /// The column as instants and as dates.
    type Both = (Vec<Option<i64>>, Vec<Option<String>>);

    fn read(array: ArrayRef, zone: &str) -> Result<Both> {
        let zone = Zone::try_new(zone).unwrap();
        let table = Table::from(RecordBatch::try_from_iter([("at", array)]).unwrap());
        let spec = |kind| TableSpec::new([ColumnSpec::new("at", kind, "When.").nullable()]);
        let spec = (spec(ColumnKind::Timestamp), spec(ColumnKind::Date));
        let instants = Reader::try_new("table", &table, &spec.0)?.timestamp("at", &zone)?;
        let dates = Reader::try_new("table", &table, &spec.1)?.date_in("at", &zone)?;
        let text = |days: Option<i32>| days.and_then(Date::from_days).map(|date| date.to_string());
        Ok((instants.iter().collect(), dates.iter().map(text).collect()))
    }

    #[test]
    fn every_form_of_one_moment_reads_the_same() {
        // 2026-07-01T00:30 in Berlin is 2026-06-30T22:30Z.
        let instant = 1_782_858_600;
        let wall = instant + 7200;
        let text: DictionaryArray<Int8Type> = ["2026-07-01T00:30:00+02:00"].into_iter().collect();
        let forms: [ArrayRef; 7] = [
            Arc::new(TimestampSecondArray::from(vec![instant]).with_timezone("America/New_York")),
            Arc::new(
                TimestampNanosecondArray::from(vec![instant * 1_000_000_000])
                    .with_timezone("+05:30"),
            ),
            Arc::new(TimestampSecondArray::from(vec![wall])),
            Arc::new(Date64Array::from(vec![wall * 1000])),
            Arc::new(StringArray::from(vec!["2026-07-01 00:30:00"])),
            Arc::new(StringArray::from(vec!["2026-06-30T22:30:00Z"])),
            Arc::new(text),
        ];
        for form in forms {
            let found = form.data_type().clone();
            let (instants, dates) = read(form, "Europe/Berlin").unwrap();
            assert_eq!(instants, [Some(instant * 1_000_000)], "{found}");
            assert_eq!(dates, [Some("2026-07-01".to_owned())], "{found}");
        }
    }

    #[test]
    fn a_date_is_its_first_instant_in_the_zone() {
        let dates: ArrayRef = Arc::new(Date32Array::from(vec![Some(0), None]));
        let (instants, days) = read(dates, "Asia/Kolkata").unwrap();
        assert_eq!(instants, [Some(-19_800_000_000), None]);
        assert_eq!(days, [Some("1970-01-01".to_owned()), None]);
    }

    #[test]
    fn what_is_no_time_is_refused_with_its_row() {
        let bad: [ArrayRef; 3] = [
            Arc::new(StringArray::from(vec![
                Some("2026-01-01"),
                None,
                Some("soon"),
            ])),
            Arc::new(TimestampSecondArray::from(vec![0, 0, i64::MAX])),
            Arc::new(Date32Array::from(vec![0, 0, i32::MAX])),
        ];
        for array in bad {
            let error = read(array, "UTC").unwrap_err();
            assert_eq!(
                (error.code(), error.row()),
                (Code::ColumnValue, Some(2)),
                "{error}"
            );
            assert_eq!(error.column(), Some("at"));
        }
        let number: ArrayRef = Arc::new(arrow::array::Float64Array::from(vec![1.0]));
        assert_eq!(read(number, "UTC").unwrap_err().code(), Code::ColumnType);
    }

    #[test]
    fn a_date_column_takes_zoned_midnights_and_no_other_hour() {
        let spec = TableSpec::new([ColumnSpec::new("at", ColumnKind::Date, "When.")]);
        let date = |seconds: i64| {
            let array = TimestampSecondArray::from(vec![seconds]).with_timezone("Europe/Berlin");
            let array: ArrayRef = Arc::new(array);
            let table = Table::from(RecordBatch::try_from_iter([("at", array)]).unwrap());
            let dates = Reader::try_new("table", &table, &spec)?.date("at")?;
            Ok::<_, Error>(dates.value(0))
        };
        assert_eq!(date(-3600).unwrap(), 0);
        assert_eq!(date(0).unwrap_err().code(), Code::ColumnValue);
    }
}
