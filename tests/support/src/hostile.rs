//! Input made to break things, from a declaration alone.

use std::sync::Arc;

use serde_json::{Map, Value as Json, json};
use trimtab_core::arrow::array::{
    Array, ArrayRef, BinaryArray, BooleanArray, Date32Array, DictionaryArray, Float64Array,
    Int64Array, NullArray, RecordBatch, RecordBatchOptions, StringArray, StructArray,
    TimestampNanosecondArray, UInt64Array,
};
use trimtab_core::arrow::compute::cast;
use trimtab_core::arrow::datatypes::{DataType, Field, Int8Type, Schema};
use trimtab_core::{Table, TableSpec};

/// Tables that a specification must survive: `good` with each column replaced
/// by every hostile array, and the table as a whole cut, doubled and emptied.
///
/// Each comes with a name for the failing test's message.
pub fn hostile_tables(spec: &TableSpec, good: &Table) -> Vec<(String, Table)> {
    let mut tables = whole_tables(good);
    let names = spec.columns.iter().map(|column| column.name.to_string());
    let extra = [
        "an_extra_column".to_owned(),
        "x".repeat(1_000_000),
        String::new(),
    ];
    for name in names.chain(extra) {
        for (what, array) in hostile_arrays(good.num_rows().max(1)) {
            let shown: String = name.chars().take(40).collect();
            tables.push((format!("{shown} as {what}"), replaced(good, &name, &array)));
        }
    }
    tables
}

fn whole_tables(good: &Table) -> Vec<(String, Table)> {
    let mut tables = vec![
        ("the good table".to_owned(), good.clone()),
        ("no columns".to_owned(), Table::default()),
    ];
    let Ok(batch) = good.to_batch() else {
        return tables;
    };
    let rows = batch.num_rows();
    let mut push = |name: &str, batches: Vec<RecordBatch>| {
        if let Ok(table) = Table::try_new(batch.schema(), batches) {
            tables.push((name.to_owned(), table));
        }
    };
    push("no batches", vec![]);
    push("no rows", vec![batch.slice(0, 0)]);
    push(
        "empty chunks between",
        vec![batch.slice(0, 0), batch.clone(), batch.slice(0, 0)],
    );
    push("one row", vec![batch.slice(0, rows.min(1))]);
    push("a slice", vec![batch.slice(rows / 2, rows - rows / 2)]);
    push("the rows twice", vec![batch.clone(), batch.clone()]);
    let doubled = |names: Vec<String>, columns: Vec<ArrayRef>| table_of(names, columns);
    let names: Vec<String> = good.column_names().map(str::to_owned).collect();
    tables.push((
        "each column twice".to_owned(),
        doubled(
            names.iter().chain(&names).cloned().collect(),
            batch
                .columns()
                .iter()
                .chain(batch.columns())
                .cloned()
                .collect(),
        ),
    ));
    tables
}

fn replaced(good: &Table, name: &str, array: &ArrayRef) -> Table {
    let mut names: Vec<String> = good.column_names().map(str::to_owned).collect();
    let mut columns: Vec<ArrayRef> = (0..names.len())
        .filter_map(|i| good.column_at(i).ok())
        .map(|column| column.slice(0, column.len().min(array.len())))
        .collect();
    if let Some(i) = names.iter().position(|other| other == name) {
        columns[i] = Arc::clone(array);
    } else {
        names.push(name.to_owned());
        columns.push(Arc::clone(array));
    }
    table_of(names, columns)
}

fn table_of(names: Vec<String>, columns: Vec<ArrayRef>) -> Table {
    let fields: Vec<Field> = names
        .into_iter()
        .zip(&columns)
        .map(|(name, column)| Field::new(name, column.data_type().clone(), true))
        .collect();
    let rows = columns.first().map_or(0, Array::len);
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), columns, &options)
        .map(Table::from)
        .unwrap_or_default()
}

fn hostile_arrays(rows: usize) -> Vec<(&'static str, ArrayRef)> {
    let numbers = |value: f64| -> ArrayRef { Arc::new(Float64Array::from(vec![value; rows])) };
    let long = "x".repeat(100_000);
    let keys: DictionaryArray<Int8Type> = vec!["a"; rows].into_iter().collect();
    let whole: ArrayRef = Arc::new(Int64Array::from_iter_values((0..).take(rows + 2)));
    let mut arrays: Vec<(&'static str, ArrayRef)> = vec![
        ("NaN", numbers(f64::NAN)),
        ("infinity", numbers(f64::INFINITY)),
        ("minus infinity", numbers(f64::NEG_INFINITY)),
        ("the largest number", numbers(f64::MAX)),
        ("the smallest number", numbers(f64::MIN_POSITIVE)),
        ("minus zero", numbers(-0.0)),
        ("half", numbers(0.5)),
        (
            "the largest integer",
            Arc::new(Int64Array::from(vec![i64::MAX; rows])),
        ),
        (
            "an integer past 63 bits",
            Arc::new(UInt64Array::from(vec![u64::MAX; rows])),
        ),
        ("nulls without a type", Arc::new(NullArray::new(rows))),
        (
            "typed nulls",
            Arc::new(Float64Array::from(vec![None; rows])),
        ),
        ("empty texts", Arc::new(StringArray::from(vec![""; rows]))),
        (
            "long texts",
            Arc::new(StringArray::from(vec![long.as_str(); rows])),
        ),
        (
            "texts of numbers",
            Arc::new(StringArray::from(vec!["12,5"; rows])),
        ),
        ("truths", Arc::new(BooleanArray::from(vec![true; rows]))),
        (
            "the last date",
            Arc::new(Date32Array::from(vec![i32::MAX; rows])),
        ),
        (
            "the first date",
            Arc::new(Date32Array::from(vec![i32::MIN; rows])),
        ),
        (
            "the last instant",
            Arc::new(TimestampNanosecondArray::from(vec![i64::MAX; rows])),
        ),
        (
            "the last instant with a zone",
            Arc::new(TimestampNanosecondArray::from(vec![i64::MAX; rows]).with_timezone("+14:00")),
        ),
        (
            "an unknown zone",
            Arc::new(TimestampNanosecondArray::from(vec![0; rows]).with_timezone("Mars/Base")),
        ),
        (
            "texts of instants",
            Arc::new(StringArray::from(vec!["2026-01-31T10:00:00+02:00"; rows])),
        ),
        (
            "texts of periods",
            Arc::new(StringArray::from(vec!["2026-Q1"; rows])),
        ),
        (
            "bytes",
            Arc::new(BinaryArray::from_vec(vec![b"\xff\xfe"; rows])),
        ),
        ("a dictionary", Arc::new(keys)),
        ("a slice of integers", whole.slice(2, rows)),
    ];
    let field = Arc::new(Field::new("inner", DataType::Int64, true));
    arrays.push((
        "a struct",
        Arc::new(StructArray::from(vec![(field, whole.slice(0, rows))])),
    ));
    for (what, wanted) in [
        ("decimals", DataType::Decimal128(38, 10)),
        ("wide decimals", DataType::Decimal256(76, 10)),
        ("half floats", DataType::Float16),
        ("long texts' type", DataType::LargeUtf8),
        ("text views", DataType::Utf8View),
        (
            "seconds",
            DataType::Timestamp(arrow::datatypes::TimeUnit::Second, None),
        ),
        ("days in milliseconds", DataType::Date64),
    ] {
        if let Ok(array) = cast(&whole.slice(0, rows), &wanted) {
            arrays.push((what, array));
        }
    }
    arrays
}

/// Options that a schema must refuse or survive: each option with every
/// hostile value, an unknown name, and a deep nest.
pub fn hostile_options(schema: &Json) -> Vec<(String, Json)> {
    let values = [
        json!(null),
        json!(true),
        json!(-1),
        json!(0),
        json!(1),
        json!(0.5),
        json!(1e300),
        json!(-1e300),
        json!(i64::MAX),
        json!(u64::MAX),
        json!("NaN"),
        json!(""),
        json!("x".repeat(100_000)),
        json!([]),
        json!([null]),
        json!([1, "a"]),
        json!({}),
        json!({"": null}),
        json!({"kind": "x", "version": 1, "body": {}}),
    ];
    let properties = schema["properties"].as_object();
    let mut options: Vec<(String, Json)> = Vec::new();
    for name in properties.into_iter().flat_map(Map::keys) {
        for value in &values {
            let mut option = Map::new();
            option.insert(name.clone(), value.clone());
            let shown: String = value.to_string().chars().take(40).collect();
            options.push((format!("{name} = {shown}"), Json::Object(option)));
        }
    }
    options.push(("an unknown option".to_owned(), json!({"no_such_option": 1})));
    options.push(("a long name".to_owned(), json!({"x".repeat(1_000_000): 1})));
    options.push(("a list".to_owned(), json!([1])));
    options.push((
        "a nest".to_owned(),
        (0..100).fold(json!(1), |inner, _| json!({"a": inner})),
    ));
    options
}
