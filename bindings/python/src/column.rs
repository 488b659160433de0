//! Columns: from what Python holds them in, and back.

use std::sync::Arc;

use pyo3::prelude::*;
use pyo3::types::{PyByteArray, PyCapsule, PyList, PyTuple};
use trimtab::arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, DictionaryArray, NullArray, PrimitiveArray,
    StructArray, make_array,
};
use trimtab::arrow::buffer::{BooleanBuffer, Buffer, NullBuffer};
use trimtab::arrow::compute::concat;
use trimtab::arrow::datatypes::{
    ArrowPrimitiveType, DataType, Date32Type, Field, Float16Type, Float32Type, Float64Type,
    Int8Type, Int16Type, Int32Type, Int64Type, TimeUnit, TimestampMicrosecondType,
    TimestampMillisecondType, TimestampNanosecondType, TimestampSecondType, UInt8Type, UInt16Type,
    UInt32Type, UInt64Type,
};
use trimtab::{Code, Error};
use trimtab_core::quoted;

use crate::ending::Running;
use crate::failure::{Outcome, guarded};
use crate::infer::array_of_values;
use crate::python_values::list_of_values;
use crate::table::{array_capsules, array_reader};

/// A column of a table.
#[pyclass(module = "trimtab._internal", name = "Column", frozen)]
pub(crate) struct NativeColumn(pub(crate) ArrayRef);

#[pymethods]
impl NativeColumn {
    /// A column of Python values, of the type that holds them all.
    #[staticmethod]
    fn from_values(
        py: Python<'_>,
        argument: &str,
        name: &str,
        values: &Bound<'_, PyList>,
    ) -> PyResult<Self> {
        guarded(py, || Ok(Self(array_of_values(argument, name, values)?)))
    }

    #[staticmethod]
    fn from_arrow(
        py: Python<'_>,
        argument: &str,
        name: &str,
        value: &Bound<'_, PyAny>,
    ) -> PyResult<Self> {
        let running = Running::begin(py);
        guarded(py, || {
            let reader = array_reader(argument, value)?;
            let empty = trimtab::arrow::array::new_empty_array(reader.field().data_type());
            let chunks: Vec<ArrayRef> =
                running
                    .detached(py, || reader.collect::<Result<_, _>>())
                    .map_err(|cause| column_type(argument, name, &cause.to_string()))?;
            let chunks: Vec<&dyn Array> = chunks.iter().map(AsRef::as_ref).collect();
            Ok(Self(match chunks.as_slice() {
                [] => empty,
                [one] => make_array(one.to_data()),
                _ => concat(&chunks)
                    .map_err(|cause| column_type(argument, name, &cause.to_string()))?,
            }))
        })
    }

    /// A column of numbers or flags in memory; `form` is NumPy's, such as `f8`.
    #[staticmethod]
    fn from_buffer(
        py: Python<'_>,
        form: &str,
        data: &[u8],
        nulls: Option<&[u8]>,
    ) -> PyResult<Self> {
        guarded(py, || {
            let nulls = nulls.map(|nulls| nulls.iter().map(|null| *null == 0).collect());
            Ok(Self(array_of_buffer(form, data, nulls)?))
        })
    }

    /// A column of times since 1970, where the least number is no time; the
    /// unit `D` makes dates.
    #[staticmethod]
    fn from_times(py: Python<'_>, unit: &str, zone: Option<&str>, data: &[u8]) -> PyResult<Self> {
        guarded(py, || {
            let array = array_of_buffer("i8", data, None)?;
            let ticks = array.as_primitive::<Int64Type>();
            let present = ticks.values().iter().map(|tick| *tick != i64::MIN);
            let nulls: NullBuffer = present.collect();
            let ticks = PrimitiveArray::<Int64Type>::new(ticks.values().clone(), Some(nulls));
            if unit == "D" {
                // A day past 32 bits lies as far outside the calendar as the furthest.
                let furthest = |day: i64| if day < 0 { i32::MIN } else { i32::MAX };
                let date = |day: i64| i32::try_from(day).unwrap_or(furthest(day));
                let dates: PrimitiveArray<Date32Type> = ticks.unary(date);
                return Ok(Self(Arc::new(dates)));
            }
            let unit = match unit {
                "s" => TimeUnit::Second,
                "ms" => TimeUnit::Millisecond,
                "us" => TimeUnit::Microsecond,
                _ => TimeUnit::Nanosecond,
            };
            let wanted = DataType::Timestamp(unit, zone.map(Into::into));
            let data = ticks.into_data().into_builder().data_type(wanted);
            let data = data.build().map_err(|cause| internal(&cause))?;
            Ok(Self(make_array(data)))
        })
    }

    /// A column of categories, where a negative code is no category.
    #[staticmethod]
    fn from_categories(
        py: Python<'_>,
        codes: &[u8],
        categories: &Bound<'_, Self>,
    ) -> PyResult<Self> {
        guarded(py, || {
            let codes = array_of_buffer("i4", codes, None)?;
            let codes: PrimitiveArray<Int32Type> = codes
                .as_primitive::<Int32Type>()
                .iter()
                .map(|code| code.filter(|code| *code >= 0))
                .collect();
            let values = Arc::clone(&categories.get().0);
            let array =
                DictionaryArray::try_new(codes, values).map_err(|cause| internal(&cause))?;
            Ok(Self(Arc::new(array)))
        })
    }

    /// A column whose values have no Arrow form: it is carried so that tables
    /// may hold it, and refused by `found` where it would be read.
    #[staticmethod]
    fn opaque(py: Python<'_>, found: &str, length: usize) -> PyResult<Self> {
        guarded(py, || {
            let field = Field::new(found, DataType::Null, true);
            let values: ArrayRef = Arc::new(NullArray::new(length));
            let array = StructArray::from(vec![(Arc::new(field), values)]);
            Ok(Self(Arc::new(array)))
        })
    }

    fn __len__(&self, py: Python<'_>) -> PyResult<usize> {
        guarded(py, || Ok(self.0.len()))
    }

    #[getter]
    fn type_name(&self, py: Python<'_>) -> PyResult<String> {
        guarded(py, || Ok(type_name(self.0.data_type())))
    }

    fn to_pylist<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyList>> {
        guarded(py, || list_of_values(py, &self.0))
    }

    /// Numbers, flags, dates and times as NumPy's form, the values' bytes and one byte
    /// a value that is 1 where it is null; `None` for other columns.
    fn to_buffer<'py>(&self, py: Python<'py>) -> PyResult<Option<BufferParts<'py>>> {
        guarded(py, || Ok(buffer_of_array(py, &self.0)))
    }

    #[pyo3(signature = (requested_schema=None))]
    fn __arrow_c_array__<'py>(
        &self,
        py: Python<'py>,
        requested_schema: Option<Bound<'py, PyCapsule>>,
    ) -> PyResult<Bound<'py, PyTuple>> {
        guarded(py, || array_capsules(py, &self.0, requested_schema))
    }
}

/// A column's values could not be read.
pub(crate) fn column_type(argument: &str, name: &str, problem: &str) -> Error {
    let message = format!("column {} of `{argument}` {problem}", quoted(name));
    Error::new(Code::ColumnType, message)
        .with_argument(argument)
        .with_column(name)
}

fn internal(cause: &dyn std::error::Error) -> Error {
    Error::internal(format!("a column could not be built: {cause}"))
}

fn array_of_buffer(form: &str, data: &[u8], nulls: Option<NullBuffer>) -> Outcome<ArrayRef> {
    fn primitive<T: ArrowPrimitiveType>(data: &[u8], nulls: Option<NullBuffer>) -> ArrayRef {
        // The copy is aligned to the type.
        let values = Buffer::from(data);
        let length = data.len() / size_of::<T::Native>();
        let values = trimtab::arrow::buffer::ScalarBuffer::new(values, 0, length);
        Arc::new(PrimitiveArray::<T>::new(values, nulls))
    }
    let array: ArrayRef = match form {
        "b1" => {
            let values: BooleanBuffer = data.iter().map(|byte| *byte != 0).collect();
            Arc::new(BooleanArray::new(values, nulls))
        }
        "i1" => primitive::<Int8Type>(data, nulls),
        "i2" => primitive::<Int16Type>(data, nulls),
        "i4" => primitive::<Int32Type>(data, nulls),
        "i8" => primitive::<Int64Type>(data, nulls),
        "u1" => primitive::<UInt8Type>(data, nulls),
        "u2" => primitive::<UInt16Type>(data, nulls),
        "u4" => primitive::<UInt32Type>(data, nulls),
        "u8" => primitive::<UInt64Type>(data, nulls),
        "f2" => primitive::<Float16Type>(data, nulls),
        "f4" => primitive::<Float32Type>(data, nulls),
        "f8" => primitive::<Float64Type>(data, nulls),
        other => return Err(Error::internal(format!("the form {other} is not known")).into()),
    };
    Ok(array)
}

type BufferParts<'py> = (
    &'static str,
    Bound<'py, PyByteArray>,
    Option<Bound<'py, PyByteArray>>,
);

fn buffer_of_array<'py>(py: Python<'py>, array: &ArrayRef) -> Option<BufferParts<'py>> {
    fn bytes<T: ArrowPrimitiveType>(array: &ArrayRef) -> &[u8] {
        array.as_primitive::<T>().values().inner().as_slice()
    }
    let flags: Vec<u8>;
    let (form, data) = match array.data_type() {
        DataType::Boolean => {
            let values = array.as_boolean().values();
            flags = values.iter().map(u8::from).collect();
            ("b1", flags.as_slice())
        }
        DataType::Int8 => ("i1", bytes::<Int8Type>(array)),
        DataType::Int16 => ("i2", bytes::<Int16Type>(array)),
        DataType::Int32 => ("i4", bytes::<Int32Type>(array)),
        DataType::Int64 => ("i8", bytes::<Int64Type>(array)),
        DataType::UInt8 => ("u1", bytes::<UInt8Type>(array)),
        DataType::UInt16 => ("u2", bytes::<UInt16Type>(array)),
        DataType::UInt32 => ("u4", bytes::<UInt32Type>(array)),
        DataType::UInt64 => ("u8", bytes::<UInt64Type>(array)),
        DataType::Float16 => ("f2", bytes::<Float16Type>(array)),
        DataType::Float32 => ("f4", bytes::<Float32Type>(array)),
        DataType::Float64 => ("f8", bytes::<Float64Type>(array)),
        DataType::Date32 => ("M4", bytes::<Date32Type>(array)),
        DataType::Timestamp(TimeUnit::Second, _) => ("M8[s]", bytes::<TimestampSecondType>(array)),
        DataType::Timestamp(TimeUnit::Millisecond, _) => {
            ("M8[ms]", bytes::<TimestampMillisecondType>(array))
        }
        DataType::Timestamp(TimeUnit::Microsecond, _) => {
            ("M8[us]", bytes::<TimestampMicrosecondType>(array))
        }
        DataType::Timestamp(TimeUnit::Nanosecond, _) => {
            ("M8[ns]", bytes::<TimestampNanosecondType>(array))
        }
        _ => return None,
    };
    let nulls = array
        .nulls()
        .filter(|nulls| nulls.null_count() > 0)
        .map(|nulls| {
            let nulls: Vec<u8> = nulls.iter().map(|valid| u8::from(!valid)).collect();
            PyByteArray::new(py, &nulls)
        });
    Some((form, PyByteArray::new(py, data), nulls))
}

/// A short name of a type, as data frames write it.
pub(crate) fn type_name(found: &DataType) -> String {
    let name = match found {
        DataType::Boolean => "bool",
        DataType::Int8 => "i8",
        DataType::Int16 => "i16",
        DataType::Int32 => "i32",
        DataType::Int64 => "i64",
        DataType::UInt8 => "u8",
        DataType::UInt16 => "u16",
        DataType::UInt32 => "u32",
        DataType::UInt64 => "u64",
        DataType::Float16 => "f16",
        DataType::Float32 => "f32",
        DataType::Float64 => "f64",
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View => "str",
        DataType::Date32 | DataType::Date64 => "date",
        DataType::Timestamp(_, None) => "datetime",
        DataType::Timestamp(_, Some(zone)) => return format!("datetime[{zone}]"),
        DataType::Decimal128(digits, scale) | DataType::Decimal256(digits, scale) => {
            return format!("decimal[{digits}, {scale}]");
        }
        DataType::List(item)
        | DataType::LargeList(item)
        | DataType::ListView(item)
        | DataType::LargeListView(item)
        | DataType::FixedSizeList(item, _) => {
            return format!("list[{}]", type_name(item.data_type()));
        }
        DataType::Dictionary(_, values) => return format!("category[{}]", type_name(values)),
        DataType::Null => "null",
        other => return other.to_string(),
    };
    name.to_owned()
}
