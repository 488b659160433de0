//! Columns of Python values: the type that holds them all, and the array.

use std::sync::Arc;

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{
    PyAnyMethods, PyBool, PyDate, PyDateTime, PyFloat, PyInt, PyList, PyString, PyTuple,
};
use trimtab::arrow::array::{
    ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, ListBuilder, NullArray,
    StringArray, StringBuilder, TimestampMicrosecondArray,
};
use trimtab::arrow::compute::{CastOptions, cast_with_options};
use trimtab::arrow::datatypes::DataType;

use crate::column::column_type;
use crate::failure::{Outcome, missing};
use crate::options::simplified;

/// What a value is, as one bit, so that a column's values can be united.
#[derive(Clone, Copy, PartialEq)]
struct Form(u16);

impl Form {
    const NULL: Self = Self(1);
    /// A NaN is a number among numbers and null among others, as in pandas.
    const NAN: Self = Self(1 << 1);
    const FLAG: Self = Self(1 << 2);
    const INTEGER: Self = Self(1 << 3);
    /// A number with a fraction, or a whole one beyond 64 bits.
    const FLOAT: Self = Self(1 << 4);
    const DECIMAL: Self = Self(1 << 5);
    const TEXT: Self = Self(1 << 6);
    const DATE: Self = Self(1 << 7);
    const TIME: Self = Self(1 << 8);
    const ZONED_TIME: Self = Self(1 << 9);
    const TEXTS: Self = Self(1 << 10);

    const fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    const fn within(self, other: Self) -> bool {
        self.0 & !other.0 == 0
    }

    const fn without_nulls(self) -> Self {
        Self(self.0 & !(Self::NULL.0 | Self::NAN.0))
    }
}

/// The days from the first day of Python's calendar to 1970-01-01.
const EPOCH: i64 = 719_163;
const DAY: i64 = 86_400_000_000;

/// The array of a list of Python values.
pub(crate) fn array_of_values(
    argument: &str,
    name: &str,
    values: &Bound<'_, PyList>,
) -> Outcome<ArrayRef> {
    let mut plain: Vec<Bound<'_, PyAny>> = Vec::with_capacity(values.len());
    let mut forms = Vec::with_capacity(values.len());
    let mut all = Form::NULL;
    for value in values {
        let (value, form) = formed(argument, name, value)?;
        all = all.and(form);
        plain.push(value);
        forms.push(form);
    }
    build(argument, name, &plain, &forms, all)
}

/// The value in a form that a column can hold.
fn formed<'py>(
    argument: &str,
    name: &str,
    value: Bound<'py, PyAny>,
) -> Outcome<(Bound<'py, PyAny>, Form)> {
    if let Some(form) = form_of(&value)? {
        return Ok((value, form));
    }
    let value = simplified(&value)?;
    if let Some(form) = form_of(&value)? {
        return Ok((value, form));
    }
    let found = value.get_type().qualname()?;
    let problem =
        format!("holds a `{found}`; give numbers, texts, booleans, dates or lists of texts");
    Err(column_type(argument, name, &problem).into())
}

fn form_of(value: &Bound<'_, PyAny>) -> PyResult<Option<Form>> {
    let form = if let Ok(number) = value.cast::<PyFloat>() {
        if number.value().is_nan() {
            Form::NAN
        } else {
            Form::FLOAT
        }
    } else if value.is_instance_of::<PyString>() {
        Form::TEXT
    } else if value.is_none() {
        Form::NULL
    } else if value.is_exact_instance_of::<PyBool>() {
        Form::FLAG
    } else if value.is_exact_instance_of::<PyInt>() {
        match value.extract::<i64>() {
            Ok(_) => Form::INTEGER,
            Err(_) => Form::FLOAT,
        }
    } else if value.is_instance_of::<PyDateTime>() {
        // The missing time of pandas is a datetime that differs from itself.
        if value.ne(value)? {
            Form::NULL
        } else if value.getattr(intern!(value.py(), "tzinfo"))?.is_none() {
            Form::TIME
        } else {
            Form::ZONED_TIME
        }
    } else if value.is_instance_of::<PyDate>() {
        Form::DATE
    } else if is_text_list(value)? {
        Form::TEXTS
    } else if is_decimal(value)? {
        Form::DECIMAL
    } else {
        return Ok(None);
    };
    Ok(Some(form))
}

fn is_text_list(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    if !value.is_instance_of::<PyList>() && !value.is_instance_of::<PyTuple>() {
        return Ok(false);
    }
    for item in value.try_iter()? {
        let item = item?;
        if !item.is_none() && !item.is_instance_of::<PyString>() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn is_decimal(value: &Bound<'_, PyAny>) -> PyResult<bool> {
    let kind = value.get_type();
    Ok(kind.name()? == "Decimal" && kind.module()? == "decimal")
}

fn build(
    argument: &str,
    name: &str,
    values: &[Bound<'_, PyAny>],
    forms: &[Form],
    all: Form,
) -> Outcome<ArrayRef> {
    let rows = || values.iter().zip(forms);
    let present = |form: &Form| !form.within(Form::NULL.and(Form::NAN));
    let numbers = Form::INTEGER.and(Form::FLOAT).and(Form::DECIMAL);
    let has_nan = !Form::NAN.within(Form(!all.0));
    let kinds = all.without_nulls();
    let array: ArrayRef = if kinds == Form(0) {
        Arc::new(NullArray::new(values.len()))
    } else if kinds == Form::FLAG {
        let flags =
            rows().map(|(value, form)| present(form).then(|| value.is_truthy()).transpose());
        Arc::new(flags.collect::<PyResult<BooleanArray>>()?)
    } else if kinds == Form::INTEGER && !has_nan {
        let integers =
            rows().map(|(value, form)| present(form).then(|| value.extract::<i64>()).transpose());
        Arc::new(integers.collect::<PyResult<Int64Array>>()?)
    } else if kinds.within(Form::INTEGER.and(Form::DECIMAL)) && !has_nan {
        decimals(argument, name, values, forms)?
    } else if kinds.within(numbers) {
        let floats = rows().map(|(value, form)| match *form {
            Form::NULL => Ok(None),
            _ => value
                .call_method0(intern!(value.py(), "__float__"))?
                .extract::<f64>()
                .map(Some),
        });
        Arc::new(floats.collect::<PyResult<Float64Array>>()?)
    } else if kinds == Form::TEXT {
        let mut texts = StringBuilder::with_capacity(values.len(), values.len() * 8);
        for (value, form) in rows() {
            if present(form) {
                texts.append_value(value.cast::<PyString>().map_err(PyErr::from)?.to_str()?);
            } else {
                texts.append_null();
            }
        }
        Arc::new(texts.finish())
    } else if kinds == Form::DATE {
        let days = rows().map(|(value, form)| present(form).then(|| days(value)).transpose());
        let days = days.collect::<PyResult<Vec<Option<i64>>>>()?;
        let days = days
            .into_iter()
            .map(|day| day.and_then(|day| i32::try_from(day).ok()));
        Arc::new(days.collect::<Date32Array>())
    } else if kinds.within(Form::DATE.and(Form::TIME)) || kinds == Form::ZONED_TIME {
        let ticks = rows().map(|(value, form)| present(form).then(|| micros(value)).transpose());
        let ticks = ticks.collect::<PyResult<TimestampMicrosecondArray>>()?;
        Arc::new(if kinds == Form::ZONED_TIME {
            ticks.with_timezone("UTC")
        } else {
            ticks
        })
    } else if kinds == Form::TEXTS {
        let mut lists = ListBuilder::new(StringBuilder::new());
        for (value, form) in rows() {
            if present(form) {
                for text in value.try_iter()? {
                    lists
                        .values()
                        .append_option(text?.extract::<Option<String>>()?);
                }
            }
            lists.append(present(form));
        }
        Arc::new(lists.finish())
    } else {
        let problem = mixture(values, forms)?;
        return Err(column_type(argument, name, &problem).into());
    };
    Ok(array)
}

/// Decimals keep every digit: through their texts, with the most digits after
/// the point that any of them has.
fn decimals(
    argument: &str,
    name: &str,
    values: &[Bound<'_, PyAny>],
    forms: &[Form],
) -> Outcome<ArrayRef> {
    let mut scale: i8 = 0;
    let mut texts: Vec<Option<String>> = Vec::with_capacity(values.len());
    for (value, form) in values.iter().zip(forms) {
        if *form == Form::NULL {
            texts.push(None);
            continue;
        }
        let fixed = value.call_method1(intern!(value.py(), "__format__"), ("f",))?;
        let text = fixed.extract::<String>()?;
        // A whole number is formatted with a fraction of zeros.
        let text = match *form {
            Form::INTEGER => value.str()?.to_str()?.to_owned(),
            _ => text,
        };
        let digits = text.split_once('.').map_or(0, |(_, digits)| digits.len());
        scale = scale.max(i8::try_from(digits).unwrap_or(i8::MAX));
        texts.push((!text.contains("NaN")).then_some(text));
    }
    let wanted = DataType::Decimal128(38, scale);
    let options = CastOptions {
        safe: false,
        ..CastOptions::default()
    };
    cast_with_options(
        &texts.into_iter().collect::<StringArray>(),
        &wanted,
        &options,
    )
    .map_err(|cause| {
        column_type(
            argument,
            name,
            &format!("holds decimals that do not fit 38 digits: {cause}"),
        )
        .into()
    })
}

fn days(value: &Bound<'_, PyAny>) -> PyResult<i64> {
    let ordinal = value.call_method0(intern!(value.py(), "toordinal"))?;
    Ok(ordinal.extract::<i64>()? - EPOCH)
}

fn micros(value: &Bound<'_, PyAny>) -> PyResult<i64> {
    let py = value.py();
    if !value.is_instance_of::<PyDateTime>() {
        return Ok(days(value)? * DAY);
    }
    let zone = value.getattr(intern!(py, "tzinfo"))?;
    let utc = if zone.is_none() {
        value.clone()
    } else {
        let utc = py
            .import(intern!(py, "datetime"))?
            .getattr(intern!(py, "timezone"))?
            .getattr(intern!(py, "utc"))?;
        value.call_method1(intern!(py, "astimezone"), (utc,))?
    };
    let part = |name| utc.getattr(name)?.extract::<i64>();
    let seconds = part(intern!(py, "hour"))? * 3600
        + part(intern!(py, "minute"))? * 60
        + part(intern!(py, "second"))?;
    Ok(days(&utc)? * DAY + seconds * 1_000_000 + part(intern!(py, "microsecond"))?)
}

/// Two of the types that do not go together.
fn mixture(values: &[Bound<'_, PyAny>], forms: &[Form]) -> PyResult<String> {
    let mut found: Vec<String> = Vec::new();
    for (value, form) in values.iter().zip(forms) {
        let name = value.get_type().qualname()?.to_string();
        if !form.within(Form::NULL.and(Form::NAN)) && !found.contains(&name) {
            found.push(name);
        }
        if let [one, other] = found.as_slice() {
            return Ok(format!(
                "mixes `{one}` and `{other}`; give numbers, texts, booleans, dates or lists of \
                 texts alone"
            ));
        }
    }
    Err(missing("the second type of a mixed column"))
}
