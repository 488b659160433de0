//! Small tables as JSON: for examples, case files and hosts without Arrow.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Float64Array, Int64Array, ListBuilder, NullArray,
    RecordBatch, RecordBatchOptions, StringArray, StringBuilder,
};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{DataType, Field, Float64Type, Int64Type, Schema};
use serde_json::{Map, Value, json};

use crate::error::{Code, Error, Result, quoted};
use crate::read_time::moments;
use crate::table::Table;

impl Table {
    /// A table from columns of values: `{"a": [1, 2.5, null], "b": ["x", "y", "z"]}`.
    ///
    /// A column's type follows from its values: whole numbers, numbers, texts,
    /// booleans, lists of texts, or all null. A column may also be
    /// `{"type": "Date32", "values": ["2026-01-31"]}` with an Arrow type by
    /// name.
    ///
    /// # Errors
    ///
    /// - `TABLE_UNREADABLE` if the form is another or lengths differ.
    /// - `COLUMN_TYPE` if a column mixes types or does not fit its type.
    pub fn from_json(columns: &Value) -> Result<Self> {
        let Value::Object(columns) = columns else {
            return Err(Error::new(
                Code::TableUnreadable,
                "a table in JSON is an object of columns, each a list of values",
            ));
        };
        let mut fields = Vec::new();
        let mut arrays: Vec<ArrayRef> = Vec::new();
        for (name, column) in columns {
            let array = read_column(name, column)?;
            if let Some(first) = arrays.first().filter(|first| first.len() != array.len()) {
                let (found, needed) = (array.len(), first.len());
                return Err(Error::new(
                    Code::TableUnreadable,
                    format!(
                        "column {} has {found} values where the first has {needed}",
                        quoted(name)
                    ),
                )
                .with_column(name));
            }
            fields.push(Field::new(name, array.data_type().clone(), true));
            arrays.push(array);
        }
        let rows = arrays.first().map_or(0, Array::len);
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options)
            .map(Self::from)
            .map_err(|cause| {
                Error::new(Code::TableUnreadable, cause.to_string()).with_source(cause)
            })
    }

    /// The table as columns of values; dates and times are ISO 8601 texts,
    /// decimals are texts, NaN and infinities are null.
    ///
    /// # Errors
    ///
    /// `UNSUPPORTED` if a column's type has no form in JSON here.
    pub fn to_json(&self) -> Result<Value> {
        let mut columns = Map::new();
        for (index, field) in self.schema().fields().iter().enumerate() {
            let array = self.column_at(index)?;
            columns.insert(field.name().clone(), write_column(field.name(), &array)?);
        }
        Ok(Value::Object(columns))
    }
}

fn read_column(name: &str, column: &Value) -> Result<ArrayRef> {
    let (values, wanted) = match column {
        Value::Array(values) => (values, None),
        Value::Object(parts) => match (parts.get("values"), parts.get("type")) {
            (Some(Value::Array(values)), Some(Value::String(wanted))) => (values, Some(wanted)),
            _ => return Err(mixed(name, "needs `type` (a text) and `values` (a list)")),
        },
        _ => return Err(mixed(name, "must be a list of values")),
    };
    let array = infer(name, values)?;
    let Some(wanted) = wanted else {
        return Ok(array);
    };
    let wanted: DataType = wanted.parse().map_err(|_| {
        mixed(
            name,
            format!("has the type {}, which is not Arrow's", quoted(wanted)),
        )
    })?;
    let options = CastOptions {
        safe: false,
        ..CastOptions::default()
    };
    cast_with_options(&array, &wanted, &options)
        .map_err(|cause| mixed(name, format!("does not fit its type: {cause}")).with_source(cause))
}

fn infer(name: &str, values: &[Value]) -> Result<ArrayRef> {
    let all = |test: fn(&Value) -> bool| values.iter().all(|value| value.is_null() || test(value));
    if values.iter().all(Value::is_null) {
        return Ok(Arc::new(NullArray::new(values.len())));
    }
    if all(Value::is_boolean) {
        return Ok(Arc::new(
            values.iter().map(Value::as_bool).collect::<BooleanArray>(),
        ));
    }
    if all(Value::is_i64) {
        return Ok(Arc::new(
            values.iter().map(Value::as_i64).collect::<Int64Array>(),
        ));
    }
    if all(Value::is_number) {
        return Ok(Arc::new(
            values.iter().map(Value::as_f64).collect::<Float64Array>(),
        ));
    }
    if all(Value::is_string) {
        return Ok(Arc::new(
            values.iter().map(Value::as_str).collect::<StringArray>(),
        ));
    }
    if all(is_text_list) {
        let mut lists = ListBuilder::new(StringBuilder::new());
        for value in values {
            for text in value.as_array().into_iter().flatten() {
                lists.values().append_option(text.as_str());
            }
            lists.append(value.is_array());
        }
        return Ok(Arc::new(lists.finish()));
    }
    Err(mixed(
        name,
        "mixes types; give numbers, texts, booleans or lists of texts alone",
    ))
}

fn is_text_list(value: &Value) -> bool {
    let texts = |items: &Vec<Value>| items.iter().all(|item| item.is_string() || item.is_null());
    value.as_array().is_some_and(texts)
}

fn write_column(name: &str, array: &ArrayRef) -> Result<Value> {
    let cast = |wanted: &DataType| {
        cast_with_options(array, wanted, &CastOptions::default()).map_err(|cause| {
            let found = quoted(&array.data_type().to_string());
            let message = format!(
                "column {} of type {found} has no form in JSON",
                quoted(name)
            );
            Error::new(Code::Unsupported, message)
                .with_column(name)
                .with_source(cause)
        })
    };
    let values: Vec<Value> = match array.data_type() {
        DataType::Null => vec![Value::Null; array.len()],
        DataType::Boolean => array
            .as_boolean()
            .iter()
            .map(|value| json!(value))
            .collect(),
        DataType::Float16 | DataType::Float32 | DataType::Float64 => cast(&DataType::Float64)?
            .as_primitive::<Float64Type>()
            .iter()
            .map(|v| json!(v))
            .collect(),
        found if found.is_integer() && *found != DataType::UInt64 => cast(&DataType::Int64)?
            .as_primitive::<Int64Type>()
            .iter()
            .map(|v| json!(v))
            .collect(),
        DataType::List(_) => {
            let lists = array.as_list::<i32>();
            let item =
                |list: Option<ArrayRef>| list.map(|list| write_column(name, &list)).transpose();
            lists
                .iter()
                .map(|list| Ok(item(list)?.unwrap_or_default()))
                .collect::<Result<_>>()?
        }
        DataType::Timestamp(_, Some(_)) => moments(array)
            .unwrap_or_default()
            .into_iter()
            .map(|moment| json!(moment.flatten().map(|moment| moment.to_string())))
            .collect(),
        _ => cast(&DataType::Utf8)?
            .as_string::<i32>()
            .iter()
            .map(|value| json!(value))
            .collect(),
    };
    Ok(Value::Array(values))
}

fn mixed(name: &str, problem: impl std::fmt::Display) -> Error {
    Error::new(
        Code::ColumnType,
        format!("column {} {problem}", quoted(name)),
    )
    .with_column(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn columns_come_back_as_they_went_in() {
        let columns = json!({
            "i": [1, null, 3], "f": [1.5, 2, null], "t": ["a", null, "c"], "b": [true, false, null],
            "l": [["x"], [], null], "n": [null, null, null]
        });
        let table = Table::from_json(&columns).unwrap();
        let back = table.to_json().unwrap();
        assert_eq!(back["f"], json!([1.5, 2.0, null]));
        for name in ["i", "t", "b", "l", "n"] {
            assert_eq!(back[name], columns[name], "{name}");
        }
    }

    #[test]
    fn an_instant_is_written_in_utc() {
        let spec = crate::TableSpec::new([crate::ColumnSpec::new(
            "at",
            crate::ColumnKind::Timestamp,
            "When.",
        )]);
        let writer = crate::TableWriter::new(&spec).timestamp([Some(1_500_000)]);
        let table = writer.finish().unwrap().to_json().unwrap();
        assert_eq!(table, json!({"at": ["1970-01-01T00:00:01.5Z"]}));
    }

    #[test]
    fn a_named_type_is_kept() {
        let table = Table::from_json(&json!({
            "d": {"type": "Date32", "values": ["2026-01-31"]},
            "k": {"type": "Dictionary(Int8, Utf8)", "values": ["x"]},
            "m": {"type": "Decimal128(18, 4)", "values": [1.25]}
        }))
        .unwrap();
        assert_eq!(table.schema().field(0).data_type(), &DataType::Date32);
        let back = table.to_json().unwrap();
        assert_eq!(
            back,
            json!({"d": ["2026-01-31"], "k": ["x"], "m": ["1.2500"]})
        );
    }

    #[test]
    fn wrong_forms_are_refused_by_column() {
        for (columns, column) in [
            (json!({"a": [1, "x"]}), "a"),
            (json!({"a": [1], "b": [1, 2]}), "b"),
            (json!({"a": {"type": "Nope", "values": [1]}}), "a"),
            (json!({"a": {"type": "Date32", "values": ["x"]}}), "a"),
            (json!({"a": 3}), "a"),
        ] {
            assert_eq!(
                Table::from_json(&columns).unwrap_err().column(),
                Some(column),
                "{columns}"
            );
        }
        assert!(Table::from_json(&json!([1])).is_err());
    }
}
