//! Columns on their way out: in few arrays that JavaScript reads fast.

use napi::bindgen_prelude::{BigInt64Array, BigUint64Array, Float64Array, Int32Array, Uint8Array};
use napi_derive::napi;
use trimtab_bindings::quoted;
use trimtab_bindings::trimtab::arrow::array::{Array, ArrayRef, AsArray, RecordBatch};
use trimtab_bindings::trimtab::arrow::compute::{CastOptions, cast_with_options};
use trimtab_bindings::trimtab::arrow::datatypes::{DataType, Float64Type, Int64Type, UInt64Type};
use trimtab_bindings::trimtab::{Code, Error, Table};

/// The values of a column in the one form that its type has in JavaScript.
///
/// Whole numbers of 64 bits come as `numbers` where no digit is lost, as
/// `integers` or `naturals` otherwise; what JavaScript has no number for comes
/// as text.
#[napi(object, object_from_js = false)]
#[derive(Default)]
pub struct NativeColumn {
    /// Numbers.
    pub numbers: Option<Float64Array>,
    /// Whole numbers beyond 2^53.
    pub integers: Option<BigInt64Array>,
    /// Whole numbers beyond 2^53, without sign.
    pub naturals: Option<BigUint64Array>,
    /// Truths, one byte each.
    pub flags: Option<Uint8Array>,
    /// All texts, one after the other, in UTF-8.
    pub text: Option<Uint8Array>,
    /// Where each text begins, and the end of the last.
    pub offsets: Option<Int32Array>,
    /// A JSON list of all values, nulls among them.
    pub json: Option<String>,
    /// One byte a row, 0 for null; absent where no value is null.
    pub valid: Option<Uint8Array>,
}

impl std::fmt::Debug for NativeColumn {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("NativeColumn").finish_non_exhaustive()
    }
}

/// The values of the column at `index`.
pub(crate) fn read_column(table: &Table, index: usize) -> Result<NativeColumn, Error> {
    let array = table.column_at(index)?;
    let name = table.column_names().nth(index).unwrap_or_default();
    let array = plain(name, array)?;
    let valid = (array.null_count() > 0).then(|| {
        let valid = (0..array.len()).map(|i| u8::from(array.is_valid(i)));
        Uint8Array::new(valid.collect())
    });
    let column = match array.data_type() {
        DataType::Float64 => {
            let numbers = array.as_primitive::<Float64Type>().values().to_vec();
            NativeColumn {
                numbers: Some(Float64Array::new(numbers)),
                ..NativeColumn::default()
            }
        }
        DataType::Int64 => whole_numbers(&array),
        DataType::UInt64 => natural_numbers(&array),
        DataType::Boolean => {
            let flags = array.as_boolean().values().iter().map(u8::from).collect();
            NativeColumn {
                flags: Some(Uint8Array::new(flags)),
                ..NativeColumn::default()
            }
        }
        DataType::Utf8 => texts(&array),
        _ => return as_json(name, array),
    };
    Ok(NativeColumn { valid, ..column })
}

/// The column in one of the few types that cross; what JavaScript has no
/// value for stays as it is and takes the form that it has in JSON.
fn plain(name: &str, array: ArrayRef) -> Result<ArrayRef, Error> {
    let values = match array.data_type() {
        DataType::Dictionary(_, values) => values.as_ref().clone(),
        DataType::RunEndEncoded(_, values) => values.data_type().clone(),
        other => other.clone(),
    };
    let wanted = match &values {
        DataType::Float16 | DataType::Float32 => DataType::Float64,
        DataType::UInt64 => DataType::UInt64,
        integer if integer.is_integer() => DataType::Int64,
        DataType::LargeUtf8 | DataType::Utf8View => DataType::Utf8,
        _ => values,
    };
    if *array.data_type() == wanted {
        return Ok(array);
    }
    cast_with_options(&array, &wanted, &CastOptions::default()).map_err(|cause| {
        let found = quoted(&array.data_type().to_string());
        let message = format!(
            "column {} of type {found} has no form in JavaScript; read it by `toIPC`",
            quoted(name)
        );
        Error::new(Code::Unsupported, message)
            .with_column(name)
            .with_source(cause)
    })
}

/// The largest whole number up to which every whole number is a JavaScript
/// number.
const SAFE: i64 = (1 << 53) - 1;

fn whole_numbers(array: &ArrayRef) -> NativeColumn {
    let array = array.as_primitive::<Int64Type>();
    // The slot of a null may hold anything and is not looked at.
    if array
        .iter()
        .flatten()
        .all(|value| (-SAFE..=SAFE).contains(&value))
    {
        let numbers = array.values().iter().map(|value| *value as f64).collect();
        return NativeColumn {
            numbers: Some(Float64Array::new(numbers)),
            ..NativeColumn::default()
        };
    }
    NativeColumn {
        integers: Some(BigInt64Array::new(array.values().to_vec())),
        ..NativeColumn::default()
    }
}

fn natural_numbers(array: &ArrayRef) -> NativeColumn {
    let array = array.as_primitive::<UInt64Type>();
    if array
        .iter()
        .flatten()
        .all(|value| value <= SAFE.unsigned_abs())
    {
        let numbers = array.values().iter().map(|value| *value as f64).collect();
        return NativeColumn {
            numbers: Some(Float64Array::new(numbers)),
            ..NativeColumn::default()
        };
    }
    NativeColumn {
        naturals: Some(BigUint64Array::new(array.values().to_vec())),
        ..NativeColumn::default()
    }
}

fn texts(array: &ArrayRef) -> NativeColumn {
    let array = array.as_string::<i32>();
    NativeColumn {
        text: Some(Uint8Array::new(array.value_data().to_vec())),
        offsets: Some(Int32Array::new(array.value_offsets().to_vec())),
        ..NativeColumn::default()
    }
}

fn as_json(name: &str, array: ArrayRef) -> Result<NativeColumn, Error> {
    let batch = RecordBatch::try_from_iter_with_nullable([(name, array, true)])
        .map_err(|cause| Error::internal("a column is no table").with_source(cause))?;
    let json = Table::from(batch).to_json()?;
    Ok(NativeColumn {
        json: Some(json[name].to_string()),
        ..NativeColumn::default()
    })
}
