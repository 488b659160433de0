//! Options as the JSON text in which they cross.

use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{PyBool, PyDict, PyFloat, PyInt, PyList, PyString, PyTuple};
use serde_json::{Map, Number, Value};
use trimtab::{Code, Error};

use crate::document::NativeDocument;
use crate::failure::{Outcome, guarded};

/// A value that contains itself would never end.
const DEEPEST: usize = 64;

/// The options as JSON; no options are the empty text.
pub(crate) fn options_text(options: &Bound<'_, PyDict>) -> Outcome<String> {
    if options.is_empty() {
        return Ok(String::new());
    }
    let mut object = Map::new();
    for (name, value) in options {
        let name = name.str()?.to_str()?.to_owned();
        let value = json(&name, &value, DEEPEST)?;
        object.insert(name, value);
    }
    Ok(Value::Object(object).to_string())
}

fn json(name: &str, value: &Bound<'_, PyAny>, depth: usize) -> Outcome<Value> {
    if depth == 0 {
        let message = format!("`{name}` is nested too deeply");
        return Err(Error::new(Code::OptionType, message)
            .with_argument(name)
            .into());
    }
    if let Some(json) = plain(name, value, depth)? {
        return Ok(json);
    }
    let value = by_python(value, "plain_option")?;
    match plain(name, &value, depth)? {
        Some(json) => Ok(json),
        None => Err(no_form(name, &value)?.into()),
    }
}

/// The JSON of a value of Python's own types; `None` for others.
fn plain(name: &str, value: &Bound<'_, PyAny>, depth: usize) -> Outcome<Option<Value>> {
    let json = if value.is_none() {
        Value::Null
    } else if let Ok(text) = value.cast_exact::<PyString>() {
        Value::String(text.to_str()?.to_owned())
    } else if let Ok(truth) = value.cast_exact::<PyBool>() {
        Value::Bool(truth.is_true())
    } else if let Ok(number) = value.cast_exact::<PyFloat>() {
        number_json(number.value())
    } else if value.is_exact_instance_of::<PyInt>() {
        integer_json(value)
    } else if let Ok(items) = value.cast::<PyList>() {
        let items = items.iter().map(|item| json(name, &item, depth - 1));
        Value::Array(items.collect::<Outcome<_>>()?)
    } else if let Ok(items) = value.cast::<PyTuple>() {
        let items = items.iter().map(|item| json(name, &item, depth - 1));
        Value::Array(items.collect::<Outcome<_>>()?)
    } else if let Ok(fields) = value.cast::<PyDict>() {
        let mut object = Map::new();
        for (key, value) in fields {
            let key = simplified_key(&key)?;
            object.insert(key, json(name, &value, depth - 1)?);
        }
        Value::Object(object)
    } else if let Ok(document) = value.cast::<NativeDocument>() {
        document.get().0.to_value()
    } else {
        return Ok(None);
    };
    Ok(Some(json))
}

/// NaN and infinities have no form in JSON; as texts they are refused by type
/// instead of being read as null.
fn number_json(number: f64) -> Value {
    Number::from_f64(number).map_or_else(
        || {
            let text = match number {
                f64::INFINITY => "Infinity",
                f64::NEG_INFINITY => "-Infinity",
                _ => "NaN",
            };
            Value::String(text.to_owned())
        },
        Value::Number,
    )
}

/// A whole number beyond 64 bits becomes the nearest float, as in any reader
/// of JSON.
fn integer_json(value: &Bound<'_, PyAny>) -> Value {
    if let Ok(number) = value.extract::<i64>() {
        return number.into();
    }
    if let Ok(number) = value.extract::<u64>() {
        return number.into();
    }
    number_json(value.extract::<f64>().unwrap_or(f64::INFINITY))
}

/// A foreign value, such as a NumPy scalar, as one of Python's own types.
pub(crate) fn simplified<'py>(value: &Bound<'py, PyAny>) -> PyResult<Bound<'py, PyAny>> {
    by_python(value, "plain")
}

fn by_python<'py>(value: &Bound<'py, PyAny>, function: &str) -> PyResult<Bound<'py, PyAny>> {
    let py = value.py();
    py.import(intern!(py, "trimtab._plain"))?
        .getattr(function)?
        .call1((value,))
}

fn simplified_key(key: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(text) = key.cast_exact::<PyString>() {
        return Ok(text.to_str()?.to_owned());
    }
    Ok(by_python(key, "plain_option")?.str()?.to_str()?.to_owned())
}

fn no_form(name: &str, value: &Bound<'_, PyAny>) -> PyResult<Error> {
    let found = value.get_type().qualname()?;
    let message = format!(
        "`{name}` cannot be a `{found}`; give a number, a text, true or false, a date, a list, a \
         dict or a Document"
    );
    Ok(Error::new(Code::OptionType, message).with_argument(name))
}

/// A value of Python as a JSON text, by the rule of options.
#[pyfunction]
pub(crate) fn json_text(
    py: Python<'_>,
    argument: &str,
    value: &Bound<'_, PyAny>,
) -> PyResult<String> {
    guarded(py, || Ok(json(argument, value, DEEPEST)?.to_string()))
}
