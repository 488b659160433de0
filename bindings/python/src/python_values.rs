//! The values of a column as Python's own.

use pyo3::IntoPyObjectExt;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyList, PyString};
use pyo3_arrow::PyScalar;
use trimtab::arrow::array::{Array, ArrayRef, AsArray};
use trimtab::arrow::compute::cast;
use trimtab::arrow::datatypes::{
    ArrowPrimitiveType, DataType, Date32Type, Float32Type, Float64Type, Int8Type, Int16Type,
    Int32Type, Int64Type, TimeUnit, TimestampMicrosecondType, UInt8Type, UInt16Type, UInt32Type,
    UInt64Type,
};
use trimtab::{Code, Error};

use crate::failure::Outcome;

/// The days from the first day of Python's calendar to 1970-01-01.
const EPOCH: i32 = 719_163;

/// The values as a list; null is `None`.
pub(crate) fn list_of_values<'py>(
    py: Python<'py>,
    array: &ArrayRef,
) -> Outcome<Bound<'py, PyList>> {
    let values: Vec<Option<Bound<'py, PyAny>>> = match array.data_type() {
        DataType::Null => vec![None; array.len()],
        DataType::Boolean => objects(py, array.as_boolean().iter())?,
        DataType::Int8 => numbers::<Int8Type>(py, array)?,
        DataType::Int16 => numbers::<Int16Type>(py, array)?,
        DataType::Int32 => numbers::<Int32Type>(py, array)?,
        DataType::Int64 => numbers::<Int64Type>(py, array)?,
        DataType::UInt8 => numbers::<UInt8Type>(py, array)?,
        DataType::UInt16 => numbers::<UInt16Type>(py, array)?,
        DataType::UInt32 => numbers::<UInt32Type>(py, array)?,
        DataType::UInt64 => numbers::<UInt64Type>(py, array)?,
        DataType::Float32 => numbers::<Float32Type>(py, array)?,
        DataType::Float64 => numbers::<Float64Type>(py, array)?,
        DataType::Utf8 => texts(py, array.as_string::<i32>().iter()),
        DataType::LargeUtf8 => texts(py, array.as_string::<i64>().iter()),
        DataType::Utf8View => texts(py, array.as_string_view().iter()),
        DataType::Date32 => dates(py, array)?,
        DataType::Decimal128(..) | DataType::Decimal256(..) => decimals(py, array)?,
        DataType::Timestamp(_, zone) if zone.as_deref().is_none_or(|zone| zone == "UTC") => {
            times(py, array, zone.is_some())?
        }
        DataType::Dictionary(_, values) => {
            let array = cast(array, values).map_err(|cause| no_form(array, &cause.to_string()))?;
            return list_of_values(py, &array);
        }
        DataType::List(_) => {
            let lists = array.as_list::<i32>().iter();
            let list = |list: ArrayRef| Ok(list_of_values(py, &list)?.into_any());
            lists
                .map(|value| value.map(list).transpose())
                .collect::<Outcome<_>>()?
        }
        _ => others(py, array)?,
    };
    Ok(PyList::new(py, values)?)
}

fn numbers<'py, T>(py: Python<'py>, array: &ArrayRef) -> PyResult<Vec<Option<Bound<'py, PyAny>>>>
where
    T: ArrowPrimitiveType,
    T::Native: IntoPyObject<'py>,
{
    objects(py, array.as_primitive::<T>().iter())
}

fn objects<'py, V: IntoPyObject<'py>>(
    py: Python<'py>,
    values: impl Iterator<Item = Option<V>>,
) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
    values
        .map(|value| value.map(|value| value.into_bound_py_any(py)).transpose())
        .collect()
}

fn texts<'py, 'a>(
    py: Python<'py>,
    values: impl Iterator<Item = Option<&'a str>>,
) -> Vec<Option<Bound<'py, PyAny>>> {
    let text = |text| PyString::new(py, text).into_any();
    values.map(|value| value.map(text)).collect()
}

fn dates<'py>(py: Python<'py>, array: &ArrayRef) -> PyResult<Vec<Option<Bound<'py, PyAny>>>> {
    let from_ordinal = py
        .import(intern!(py, "datetime"))?
        .getattr(intern!(py, "date"))?
        .getattr(intern!(py, "fromordinal"))?;
    let date = |day: i32| from_ordinal.call1((day.saturating_add(EPOCH),));
    let days = array.as_primitive::<Date32Type>().iter();
    days.map(|day| day.map(date).transpose()).collect()
}

fn decimals<'py>(py: Python<'py>, array: &ArrayRef) -> Outcome<Vec<Option<Bound<'py, PyAny>>>> {
    let decimal = py
        .import(intern!(py, "decimal"))?
        .getattr(intern!(py, "Decimal"))?;
    let texts = cast(array, &DataType::Utf8).map_err(|cause| no_form(array, &cause.to_string()))?;
    let texts = texts.as_string::<i32>().iter();
    let values = texts.map(|text| text.map(|text| decimal.call1((text,))).transpose());
    Ok(values.collect::<PyResult<_>>()?)
}

/// Times without a zone or in UTC; Python counts them to the microsecond.
fn times<'py>(
    py: Python<'py>,
    array: &ArrayRef,
    utc: bool,
) -> Outcome<Vec<Option<Bound<'py, PyAny>>>> {
    let module = py.import(intern!(py, "datetime"))?;
    let zone = if utc {
        Some(
            module
                .getattr(intern!(py, "timezone"))?
                .getattr(intern!(py, "utc"))?,
        )
    } else {
        None
    };
    let epoch = (1970, 1, 1, 0, 0, 0, 0, zone);
    let epoch = module.getattr(intern!(py, "datetime"))?.call1(epoch)?;
    let length = module.getattr(intern!(py, "timedelta"))?;
    let micros = DataType::Timestamp(TimeUnit::Microsecond, None);
    let ticks = cast(array, &micros).map_err(|cause| no_form(array, &cause.to_string()))?;
    let time = |tick: i64| epoch.add(length.call1((0, 0, tick))?);
    let ticks = ticks.as_primitive::<TimestampMicrosecondType>().iter();
    let values = ticks.map(|tick| tick.map(time).transpose());
    Ok(values.collect::<PyResult<_>>()?)
}

/// Types that no output has, one value at a time.
fn others<'py>(py: Python<'py>, array: &ArrayRef) -> Outcome<Vec<Option<Bound<'py, PyAny>>>> {
    let mut values = Vec::with_capacity(array.len());
    for index in 0..array.len() {
        let scalar = PyScalar::try_from_array_ref(array.slice(index, 1)).map_err(PyErr::from)?;
        let value = Bound::new(py, scalar)?.call_method0(intern!(py, "as_py"))?;
        values.push((!value.is_none()).then_some(value));
    }
    Ok(values)
}

fn no_form(array: &ArrayRef, cause: &str) -> Error {
    let message = format!(
        "a column of `{}` has no form in Python: {cause}",
        array.data_type()
    );
    Error::new(Code::Unsupported, message)
}
