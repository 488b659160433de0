//! Tables from Arrow buffers: what an `apache-arrow` table of any version
//! holds, and what plain arrays and objects are packed into.

use std::sync::Arc;

use serde::Deserialize;
use trimtab_bindings::quoted;
use trimtab_bindings::trimtab::arrow::array::{
    Array, ArrayData, ArrayRef, BooleanArray, RecordBatch, RecordBatchOptions, make_array,
};
use trimtab_bindings::trimtab::arrow::buffer::{BooleanBuffer, Buffer, NullBuffer};
use trimtab_bindings::trimtab::arrow::compute::concat;
use trimtab_bindings::trimtab::arrow::datatypes::{
    DataType, Field, Fields, IntervalUnit, Schema, TimeUnit,
};
use trimtab_bindings::trimtab::{Code, Error, Table};

/// How the buffers of a table lie: its fields, and its batches.
#[derive(Debug, Deserialize)]
pub(crate) struct Layout {
    fields: Vec<FieldLayout>,
    batches: Vec<BatchLayout>,
}

#[derive(Debug, Deserialize)]
struct FieldLayout {
    name: String,
    #[serde(rename = "type")]
    kind: TypeLayout,
}

/// A type by the numbers that Arrow's own format gives it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, rename_all = "camelCase")]
struct TypeLayout {
    id: i8,
    bit_width: u16,
    is_signed: bool,
    precision: u8,
    scale: i8,
    unit: u8,
    timezone: Option<String>,
    byte_width: i32,
    list_size: i32,
    keys_sorted: bool,
    children: Vec<FieldLayout>,
    indices: Option<Box<TypeLayout>>,
    dictionary: Option<Box<TypeLayout>>,
}

#[derive(Debug, Deserialize)]
struct BatchLayout {
    length: usize,
    columns: Vec<ColumnLayout>,
}

/// One array. `offset` counts bits: it holds for the bitmaps alone, as other
/// buffers begin at the array's first value.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct ColumnLayout {
    length: usize,
    offset: usize,
    nulls: Option<usize>,
    buffers: Vec<usize>,
    children: Vec<ColumnLayout>,
    dictionary: Vec<ColumnLayout>,
}

impl Layout {
    /// The layout in JSON, as the TypeScript side of this package writes it.
    pub(crate) fn read(text: &str) -> Result<Self, Error> {
        serde_json::from_str(text)
            .map_err(|cause| unreadable("its layout is not Arrow's").with_source(cause))
    }
}

/// The table that the buffers hold; they are checked and shared, not copied.
pub(crate) fn table_from_parts(layout: &Layout, buffers: &[Buffer]) -> Result<Table, Error> {
    let types: Vec<DataType> = layout
        .fields
        .iter()
        .map(|field| data_type(&field.kind).ok_or_else(|| foreign_type(&field.name)))
        .collect::<Result<_, _>>()?;
    let fields = layout.fields.iter().zip(&types);
    let fields: Fields = fields
        .map(|(field, kind)| Field::new(&field.name, kind.clone(), true))
        .collect();
    let schema = Arc::new(Schema::new(fields));
    let mut batches = Vec::with_capacity(layout.batches.len());
    for batch in &layout.batches {
        let mut columns = Vec::with_capacity(types.len());
        for ((field, kind), column) in layout.fields.iter().zip(&types).zip(&batch.columns) {
            let array = array(column, kind, buffers);
            columns.push(array.map_err(|problem| broken(&field.name, &problem))?);
        }
        let options = RecordBatchOptions::new().with_row_count(Some(batch.length));
        let batch = RecordBatch::try_new_with_options(Arc::clone(&schema), columns, &options);
        batches.push(batch.map_err(|cause| unreadable(&cause.to_string()).with_source(cause))?);
    }
    Table::try_new(schema, batches)
}

/// The array of a column; the error is what is wrong with it.
fn array(column: &ColumnLayout, kind: &DataType, all: &[Buffer]) -> Result<ArrayRef, String> {
    let buffer = |index: &usize| all.get(*index).cloned().ok_or("a buffer is missing");
    let buffers: Vec<Buffer> = column
        .buffers
        .iter()
        .map(buffer)
        .collect::<Result<_, _>>()?;
    let nulls = column
        .nulls
        .as_ref()
        .map(|index| bits(column, buffer(index)?));
    let nulls = nulls.transpose()?.map(NullBuffer::new);
    match kind {
        DataType::Boolean => {
            let values = buffers.into_iter().next().ok_or("a buffer is missing")?;
            return Ok(Arc::new(BooleanArray::new(bits(column, values)?, nulls)));
        }
        DataType::Null => {
            return Ok(make_array(ArrayData::new_null(kind, column.length)));
        }
        _ => {}
    }
    let children: Vec<ArrayData> = if let DataType::Dictionary(_, values) = kind {
        vec![dictionary(column, values, all)?.to_data()]
    } else {
        let children = column.children.iter().zip(child_types(kind));
        children
            .map(|(child, kind)| Ok(array(child, kind, all)?.to_data()))
            .collect::<Result<_, String>>()?
    };
    ArrayData::builder(kind.clone())
        .len(column.length)
        .nulls(nulls)
        .buffers(buffers)
        .child_data(children)
        .align_buffers(true)
        .build()
        .map(make_array)
        .map_err(|cause| cause.to_string())
}

fn bits(column: &ColumnLayout, bytes: Buffer) -> Result<BooleanBuffer, String> {
    let end = column.offset.checked_add(column.length);
    if end.is_none_or(|end| end.div_ceil(8) > bytes.len()) {
        return Err("a bitmap is too short".to_owned());
    }
    Ok(BooleanBuffer::new(bytes, column.offset, column.length))
}

/// The values of a dictionary, which may come in chunks.
fn dictionary(column: &ColumnLayout, kind: &DataType, all: &[Buffer]) -> Result<ArrayRef, String> {
    let chunks = column
        .dictionary
        .iter()
        .map(|chunk| array(chunk, kind, all));
    let chunks: Vec<ArrayRef> = chunks.collect::<Result<_, _>>()?;
    let chunks: Vec<&dyn Array> = chunks.iter().map(AsRef::as_ref).collect();
    match chunks.as_slice() {
        [] => Ok(make_array(ArrayData::new_empty(kind))),
        chunks => concat(chunks).map_err(|cause| cause.to_string()),
    }
}

fn child_types(kind: &DataType) -> Vec<&DataType> {
    match kind {
        DataType::List(item)
        | DataType::LargeList(item)
        | DataType::FixedSizeList(item, _)
        | DataType::Map(item, _) => vec![item.data_type()],
        DataType::Struct(fields) => fields.iter().map(|field| field.data_type()).collect(),
        _ => Vec::new(),
    }
}

/// The type, if it is one that crosses.
fn data_type(kind: &TypeLayout) -> Option<DataType> {
    let child = || Some(Arc::new(nullable(kind.children.first()?)?));
    Some(match (kind.id, kind.bit_width) {
        (1, _) => DataType::Null,
        (2, 8) if kind.is_signed => DataType::Int8,
        (2, 16) if kind.is_signed => DataType::Int16,
        (2, 32) if kind.is_signed => DataType::Int32,
        (2, 64) if kind.is_signed => DataType::Int64,
        (2, 8) => DataType::UInt8,
        (2, 16) => DataType::UInt16,
        (2, 32) => DataType::UInt32,
        (2, 64) => DataType::UInt64,
        (3, _) => match kind.precision {
            0 => DataType::Float16,
            1 => DataType::Float32,
            2 => DataType::Float64,
            _ => return None,
        },
        (4, _) => DataType::Binary,
        (5, _) => DataType::Utf8,
        (6, _) => DataType::Boolean,
        (7, 256) => DataType::Decimal256(kind.precision, kind.scale),
        (7, _) => DataType::Decimal128(kind.precision, kind.scale),
        (8, _) if kind.unit == 0 => DataType::Date32,
        (8, _) => DataType::Date64,
        (9, 32) => DataType::Time32(time_unit(kind)?),
        (9, 64) => DataType::Time64(time_unit(kind)?),
        (10, _) => DataType::Timestamp(time_unit(kind)?, kind.timezone.as_deref().map(Arc::from)),
        (11, _) => DataType::Interval(match kind.unit {
            0 => IntervalUnit::YearMonth,
            1 => IntervalUnit::DayTime,
            2 => IntervalUnit::MonthDayNano,
            _ => return None,
        }),
        (12, _) => DataType::List(child()?),
        (13, _) => DataType::Struct(kind.children.iter().map(nullable).collect::<Option<_>>()?),
        (15, _) => DataType::FixedSizeBinary(kind.byte_width),
        (16, _) => DataType::FixedSizeList(child()?, kind.list_size),
        (17, _) => DataType::Map(child()?, kind.keys_sorted),
        (18, _) => DataType::Duration(time_unit(kind)?),
        (19, _) => DataType::LargeBinary,
        (20, _) => DataType::LargeUtf8,
        (21, _) => DataType::LargeList(child()?),
        (23, _) => DataType::BinaryView,
        (24, _) => DataType::Utf8View,
        (-1, _) => DataType::Dictionary(
            Box::new(data_type(kind.indices.as_ref()?)?),
            Box::new(data_type(kind.dictionary.as_ref()?)?),
        ),
        _ => return None,
    })
}

fn nullable(field: &FieldLayout) -> Option<Field> {
    Some(Field::new(&field.name, data_type(&field.kind)?, true))
}

fn time_unit(kind: &TypeLayout) -> Option<TimeUnit> {
    Some(match kind.unit {
        0 => TimeUnit::Second,
        1 => TimeUnit::Millisecond,
        2 => TimeUnit::Microsecond,
        3 => TimeUnit::Nanosecond,
        _ => return None,
    })
}

fn unreadable(problem: &str) -> Error {
    Error::new(
        Code::TableUnreadable,
        format!("the table cannot be read: {problem}"),
    )
}

fn broken(name: &str, problem: &str) -> Error {
    unreadable(&format!("column {}: {problem}", quoted(name))).with_column(name)
}

fn foreign_type(name: &str) -> Error {
    Error::new(
        Code::ColumnType,
        format!(
            "column {} has an Arrow type that is not read here; cast or drop it",
            quoted(name)
        ),
    )
    .with_column(name)
}
