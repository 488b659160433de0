//! Times in the form in which they came: dates, timestamps or steps.

use std::sync::Arc;

use arrow::array::{ArrayRef, AsArray, Date32Array, Int64Array, TimestampMicrosecondArray};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{DataType, Date32Type, Int64Type, TimeUnit};

use crate::calendar::{Calendar, Frequency, Moment, Zone};
use crate::error::{Code, Error, Result, quoted};
use crate::read::{Reader, found, is_number, is_text, value_type};
use crate::read_time::{in_range, micros_of, moments};
use crate::spec::ColumnKind;

const DAY_MICROS: i64 = 86_400_000_000;

/// How a column says when.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeForm {
    /// Days since 1970-01-01.
    Date,
    /// Microseconds of a clock on the wall since it showed 1970-01-01T00:00:00,
    /// in no zone that is known.
    Wall,
    /// Microseconds since 1970-01-01T00:00:00Z.
    Instant {
        /// The zone in which they are shown: its IANA name or its offset, as
        /// [`Zone::try_new`] takes it.
        zone: Box<str>,
    },
    /// A whole number.
    Step,
}

impl TimeForm {
    /// The Arrow type of a column of that form.
    pub fn arrow_type(&self) -> DataType {
        match self {
            Self::Date => DataType::Date32,
            Self::Wall => DataType::Timestamp(TimeUnit::Microsecond, None),
            Self::Instant { zone } => {
                DataType::Timestamp(TimeUnit::Microsecond, Some(zone.as_ref().into()))
            }
            Self::Step => DataType::Int64,
        }
    }
}

/// The values of a column of [`ColumnKind::Time`], and their form.
///
/// What an operation answers in the same form fits the table that it was given:
/// dates come back as dates, steps as steps.
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
/// let mut times = Reader::try_new("table", &table, &spec)?.times("ds")?;
/// assert_eq!(times, Times::new(TimeForm::Date, vec![Some(20_483), Some(20_484)]));
/// times.values = vec![Some(20_485)];
/// assert_eq!(times.to_array().data_type(), &DataType::Date32);
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Times {
    /// What the values count.
    pub form: TimeForm,
    /// The values, one a row.
    pub values: Vec<Option<i64>>,
}

impl Times {
    /// Times of that form.
    pub fn new(form: TimeForm, values: Vec<Option<i64>>) -> Self {
        Self { form, values }
    }

    /// The times as a column of Arrow's type for their form: `Date32`,
    /// `Timestamp` in microseconds without or with the zone, or `Int64`.
    ///
    /// A date that is too far away for 32 bits is the furthest that there is,
    /// which no reader takes.
    pub fn to_array(&self) -> ArrayRef {
        let values = self.values.iter().copied();
        let micros = || values.clone().collect::<TimestampMicrosecondArray>();
        match &self.form {
            TimeForm::Date => Arc::new(values.map(|days| days.map(held)).collect::<Date32Array>()),
            TimeForm::Wall => Arc::new(micros()),
            TimeForm::Instant { zone } => Arc::new(micros().with_timezone(zone.as_ref())),
            TimeForm::Step => Arc::new(values.collect::<Int64Array>()),
        }
    }

    /// The first row outside the years 1 to 9999; steps have no end.
    pub(crate) fn first_outside(&self) -> Option<usize> {
        let day = |value: i64| match self.form {
            TimeForm::Date => value,
            _ => value.div_euclid(DAY_MICROS),
        };
        let outside =
            |value: &Option<i64>| value.is_some_and(|value| in_range(day(value)).is_none());
        match self.form {
            TimeForm::Step => None,
            _ => self.values.iter().position(outside),
        }
    }
}

fn held(days: i64) -> i32 {
    i32::try_from(days).unwrap_or(if days < 0 { i32::MIN } else { i32::MAX })
}

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
            None => Times::new(TimeForm::Step, vec![None; self.num_rows()]),
            Some(array) => self.times_of(name, &array)?,
        };
        let null = times.values.iter().position(Option::is_none);
        self.check_null_at(name, null)?;
        Ok(times)
    }

    fn times_of(&self, name: &str, array: &ArrayRef) -> Result<Times> {
        let plain = value_type(array.data_type());
        if is_number(plain) {
            let steps = self.integer(name)?;
            return Ok(Times::new(TimeForm::Step, steps.iter().collect()));
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
    let (form, micros) = match plain {
        DataType::Date32 => {
            let days = cast(array, plain).ok()?;
            let days = days.as_primitive::<Date32Type>().iter();
            let values = days.map(|days| days.map(i64::from)).collect();
            return Some(Ok(Times::new(TimeForm::Date, values)));
        }
        DataType::Timestamp(unit, zone) => {
            let form = zone
                .as_ref()
                .map_or(TimeForm::Wall, |zone| TimeForm::Instant {
                    zone: zone.as_ref().into(),
                });
            (form, micros_of(*unit))
        }
        _ => return None,
    };
    let ticks = cast(&cast(array, plain).ok()?, &DataType::Int64).ok()?;
    let mut values = Vec::with_capacity(ticks.len());
    for (row, ticks) in ticks.as_primitive::<Int64Type>().iter().enumerate() {
        values.push(match ticks.map(micros) {
            Some(None) => return Some(Err(row)),
            value => value.flatten(),
        });
    }
    Some(Ok(Times::new(form, values)))
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
    let values = moments.iter().map(|m| m.as_ref().map(value)).collect();
    Times::new(form, values)
}

#[cfg(test)]
mod tests {
    use arrow::array::{
        BooleanArray, Date64Array, Decimal128Array, DictionaryArray, Float64Array, Int16Array,
        LargeStringArray, NullArray, RecordBatch, StringArray, TimestampMillisecondArray,
        TimestampNanosecondArray, TimestampSecondArray, UInt64Array,
    };
    use arrow::datatypes::Int8Type;

    use super::*;
    use crate::calendar::Date;
    use crate::spec::{ColumnSpec, TableSpec};
    use crate::table::Table;
    use crate::write::TableWriter;

    /// 2026-01-31.
    const DAY: i64 = 20_484;

    fn table(array: ArrayRef) -> Table {
        Table::from(RecordBatch::try_from_iter([("ds", array)]).unwrap())
    }

    fn spec() -> TableSpec {
        TableSpec::new([ColumnSpec::new("ds", ColumnKind::Time, "When.").nullable()])
    }

    fn read(array: ArrayRef) -> Result<Times> {
        Reader::try_new("rows", &table(array), &spec())?.times("ds")
    }

    fn texts(texts: &[&str]) -> ArrayRef {
        Arc::new(StringArray::from(texts.to_vec()))
    }

    fn utc() -> TimeForm {
        TimeForm::Instant { zone: "UTC".into() }
    }

    fn ok(array: ArrayRef, form: &TimeForm, values: &[Option<i64>]) {
        let shown = format!("{array:?}");
        let times = read(array).unwrap();
        assert_eq!(
            (&times.form, times.values.as_slice()),
            (form, values),
            "{shown}"
        );
    }

    #[test]
    fn dates_are_dates_in_every_type() {
        let millis = |days: i64| days * DAY_MICROS / 1000;
        let dictionary: DictionaryArray<Int8Type> =
            [Some("2026-01-31"), None].into_iter().collect();
        let arrays: [ArrayRef; 4] = [
            Arc::new(Date32Array::from(vec![Some(20_484), None])),
            Arc::new(Date64Array::from(vec![Some(millis(DAY)), None])),
            Arc::new(LargeStringArray::from(vec![Some("2026-01-31"), None])),
            Arc::new(dictionary),
        ];
        for array in arrays {
            ok(array, &TimeForm::Date, &[Some(DAY), None]);
        }
    }

    #[test]
    fn nulls_alone_are_dates_unless_their_type_says_more() {
        let none = [None, None];
        ok(Arc::new(NullArray::new(2)), &TimeForm::Date, &none);
        ok(
            Arc::new(StringArray::from(vec![None::<&str>; 2])),
            &TimeForm::Date,
            &none,
        );
        ok(
            Arc::new(Date64Array::from(vec![None; 2])),
            &TimeForm::Date,
            &none,
        );
        ok(
            Arc::new(Float64Array::from(vec![None, Some(f64::NAN)])),
            &TimeForm::Step,
            &none,
        );
        ok(
            Arc::new(TimestampSecondArray::from(vec![None; 2])),
            &TimeForm::Wall,
            &none,
        );
        ok(texts(&[]), &TimeForm::Date, &[]);
    }

    #[test]
    fn timestamps_keep_their_zone_or_have_none() {
        let wall: ArrayRef = Arc::new(TimestampSecondArray::from(vec![Some(-1), None]));
        ok(wall, &TimeForm::Wall, &[Some(-1_000_000), None]);
        let fine: ArrayRef = Arc::new(TimestampNanosecondArray::from(vec![-1]));
        ok(fine, &TimeForm::Wall, &[Some(-1)]);
        let date: ArrayRef = Arc::new(Date64Array::from(vec![0, 1]));
        ok(date, &TimeForm::Wall, &[Some(0), Some(1000)]);
        for zone in ["Europe/Berlin", "+05:30", "UTC"] {
            let millis = TimestampMillisecondArray::from(vec![1]).with_timezone(zone);
            let form = TimeForm::Instant { zone: zone.into() };
            ok(Arc::new(millis), &form, &[Some(1000)]);
        }
    }

    #[test]
    fn numbers_are_steps() {
        let arrays: [ArrayRef; 4] = [
            Arc::new(Int16Array::from(vec![Some(7), None])),
            Arc::new(UInt64Array::from(vec![Some(7), None])),
            Arc::new(Float64Array::from(vec![Some(7.0), None])),
            Arc::new(
                Decimal128Array::from(vec![Some(70), None])
                    .with_precision_and_scale(9, 1)
                    .unwrap(),
            ),
        ];
        for array in arrays {
            ok(array, &TimeForm::Step, &[Some(7), None]);
        }
        let last = i64::MAX;
        ok(
            Arc::new(Int64Array::from(vec![last])),
            &TimeForm::Step,
            &[Some(last)],
        );
    }

    #[test]
    fn texts_say_their_form() {
        let noon = DAY * DAY_MICROS + DAY_MICROS / 2;
        let midnight = DAY * DAY_MICROS;
        let walls = texts(&["2026-01-31", " 2026-01-31 12:00", "2026-01-31T12:00:00"]);
        ok(
            walls,
            &TimeForm::Wall,
            &[Some(midnight), Some(noon), Some(noon)],
        );
        let instants = texts(&["2026-01-31T12:00:00Z", "2026-01-31T13:00+01:00"]);
        ok(instants, &utc(), &[Some(noon), Some(noon)]);
    }

    #[test]
    fn periods_are_their_first_day() {
        let first = |year, month| Date::from_ymd(year, month, 1).map(|date| i64::from(date.days()));
        ok(
            texts(&["2026-04", "2026-05"]),
            &TimeForm::Date,
            &[first(2026, 4), first(2026, 5)],
        );
        ok(texts(&["2026-Q2"]), &TimeForm::Date, &[first(2026, 4)]);
        ok(
            texts(&["2025", "2026"]),
            &TimeForm::Date,
            &[first(2025, 1), first(2026, 1)],
        );
        // ISO 8601: the week of the year's first Thursday, from Monday.
        ok(texts(&["2026-W01"]), &TimeForm::Date, &[Some(20_451)]);
        for label in ["FY2026", "FY2026-Q1", "2026-13", "2026-1", "1"] {
            assert_eq!(
                read(texts(&[label])).unwrap_err().code(),
                Code::ColumnValue,
                "{label}"
            );
        }
    }

    #[test]
    fn a_date_without_hyphens_is_a_date() {
        ok(texts(&["20260131"]), &TimeForm::Date, &[Some(DAY)]);
    }

    #[test]
    fn offsets_stand_in_all_rows_or_in_none() {
        for (values, row) in [
            (
                ["2026-01-31T00:00", "2026-01-31T00:00", "2026-01-31T00:00Z"],
                2,
            ),
            (["2026-01-31", "2026-01-31T00:00Z", "2026-01-31"], 1),
            (["2026-01-31T00:00Z", "2026-01-31", "2026-01-31T00:00"], 1),
        ] {
            let error = read(texts(&values)).unwrap_err();
            assert_eq!(
                (error.code(), error.row()),
                (Code::ColumnValue, Some(row)),
                "{error}"
            );
            assert!(
                error.message().contains("give each time an offset"),
                "{error}"
            );
            assert!(
                error
                    .message()
                    .ends_with(&format!("got `{}`", values[usize::try_from(row).unwrap()]))
            );
        }
    }

    #[test]
    fn what_is_no_time_is_refused_by_row() {
        let bad: [ArrayRef; 8] = [
            Arc::new(StringArray::from(vec![
                Some("2026-01-31"),
                None,
                Some("31.01.2026"),
            ])),
            Arc::new(Float64Array::from(vec![1.0, 2.0, 2.5])),
            Arc::new(UInt64Array::from(vec![1, 2, u64::MAX])),
            Arc::new(Date32Array::from(vec![0, 0, i32::MIN])),
            Arc::new(Date64Array::from(vec![0, 0, i64::MAX])),
            Arc::new(TimestampSecondArray::from(vec![0, 0, i64::MAX])),
            Arc::new(TimestampMillisecondArray::from(vec![0, 0, 1 << 60])),
            Arc::new(TimestampMicrosecondArray::from(vec![0, 0, i64::MAX]).with_timezone("UTC")),
        ];
        for array in bad {
            let error = read(array).unwrap_err();
            assert_eq!(
                (error.code(), error.row()),
                (Code::ColumnValue, Some(2)),
                "{error}"
            );
            assert_eq!(
                (error.argument(), error.column()),
                (Some("rows"), Some("ds"))
            );
        }
    }

    #[test]
    fn what_cannot_say_when_is_refused_by_type() {
        let error = read(Arc::new(BooleanArray::from(vec![true]))).unwrap_err();
        assert_eq!(
            error.message(),
            "column `ds` of `rows` is `Boolean` and needs a date, a timestamp or a whole number of steps; cast it to date32, a timestamp or int64"
        );
        let foreign = TimestampSecondArray::from(vec![0]).with_timezone("Mars/Base");
        let error = read(Arc::new(foreign)).unwrap_err();
        assert_eq!(
            (error.code(), error.column()),
            (Code::ColumnType, Some("ds"))
        );
        assert!(error.message().contains("`Mars/Base`"), "{error}");
    }

    #[test]
    fn nulls_are_refused_where_there_may_be_none() {
        let spec = TableSpec::new([ColumnSpec::new("ds", ColumnKind::Time, "When.")]);
        let table = table(Arc::new(Date32Array::from(vec![Some(0), None])));
        let error = Reader::try_new("rows", &table, &spec)
            .unwrap()
            .times("ds")
            .unwrap_err();
        assert_eq!((error.code(), error.row()), (Code::ColumnNull, Some(1)));
    }

    #[test]
    fn a_column_that_is_left_out_is_null() {
        let column = ColumnSpec::new("at", ColumnKind::Time, "When.").optional();
        let spec = TableSpec::new([column]);
        let table = table(Arc::new(Date32Array::from(vec![0])));
        let times = Reader::try_new("rows", &table, &spec)
            .unwrap()
            .times("at")
            .unwrap();
        assert_eq!(times, Times::new(TimeForm::Step, vec![None]));
    }

    #[test]
    fn times_are_written_in_their_form_and_read_again() {
        let spec = spec();
        let zone = |zone: &str| TimeForm::Instant { zone: zone.into() };
        for (form, json) in [
            (TimeForm::Date, serde_json::json!(["1970-01-02", null])),
            (
                TimeForm::Wall,
                serde_json::json!(["1970-01-01T00:00:00.000001", null]),
            ),
            (
                zone("UTC"),
                serde_json::json!(["1970-01-01T00:00:00.000001Z", null]),
            ),
            (
                zone("Europe/Berlin"),
                serde_json::json!(["1970-01-01T00:00:00.000001Z", null]),
            ),
            (TimeForm::Step, serde_json::json!([1, null])),
        ] {
            let times = Times::new(form, vec![Some(1), None]);
            let written = TableWriter::new(&spec).times(&times).finish().unwrap();
            assert_eq!(
                written.schema().field(0).data_type(),
                &times.form.arrow_type()
            );
            let again = Reader::try_new("rows", &written, &spec)
                .unwrap()
                .times("ds");
            assert_eq!(again.unwrap(), times);
            assert_eq!(written.to_json().unwrap()["ds"], json);
            let back = Table::from_json(&serde_json::json!({"ds": json})).unwrap();
            let back = Reader::try_new("rows", &back, &spec)
                .unwrap()
                .times("ds")
                .unwrap();
            assert_eq!(back.values, times.values);
        }
    }

    #[test]
    fn no_other_type_is_written() {
        let spec = spec();
        let foreign: [ArrayRef; 3] = [
            Arc::new(Date64Array::from(vec![0])),
            Arc::new(TimestampSecondArray::from(vec![0])),
            Arc::new(StringArray::from(vec!["2026-01-31"])),
        ];
        for array in foreign {
            let error = TableWriter::new(&spec).array(array).finish().unwrap_err();
            assert_eq!(error.code(), Code::Internal);
        }
        let far = Times::new(TimeForm::Date, vec![Some(0), Some(i64::MAX)]);
        let error = TableWriter::new(&spec).times(&far).finish().unwrap_err();
        assert_eq!((error.code(), error.row()), (Code::DataUnfit, Some(1)));
        assert_eq!(error.column(), Some("ds"));
    }
}
