use arrow::array::{
    BooleanArray, Date64Array, Decimal128Array, DictionaryArray, Float64Array, Int16Array,
    LargeStringArray, NullArray, RecordBatch, StringArray, TimestampMicrosecondArray,
    TimestampMillisecondArray, TimestampNanosecondArray, TimestampSecondArray, UInt64Array,
};
use arrow::datatypes::Int8Type;

use super::*;
use crate::calendar::Date;
use crate::error::{Code, Result};
use crate::read::Reader;
use crate::spec::{ColumnKind, ColumnSpec, TableSpec};
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
    let found: Vec<Option<i64>> = times.iter().collect();
    assert_eq!((times.form(), found.as_slice()), (form, values), "{shown}");
}

#[test]
fn dates_are_dates_in_every_type() {
    let millis = |days: i64| days * DAY_MICROS / 1000;
    let dictionary: DictionaryArray<Int8Type> = [Some("2026-01-31"), None].into_iter().collect();
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
    assert_eq!(times, Times::new(TimeForm::Step, [None]));
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
        let times = Times::new(form, [Some(1), None]);
        let written = TableWriter::new(&spec).times(&times).finish().unwrap();
        assert_eq!(
            written.schema().field(0).data_type(),
            &times.form().arrow_type()
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
        assert_eq!(
            back.iter().collect::<Vec<_>>(),
            times.iter().collect::<Vec<_>>()
        );
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
    let far = Times::new(TimeForm::Date, [Some(0), Some(i64::MAX)]);
    let error = TableWriter::new(&spec).times(&far).finish().unwrap_err();
    assert_eq!((error.code(), error.row()), (Code::DataUnfit, Some(1)));
    assert_eq!(error.column(), Some("ds"));
}
