//! The catalogue and the call by name.

use pyo3::IntoPyObjectExt;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyDict, PyString};
use trimtab::{Code, Error, Ports, Value};

use crate::control::{NativeControl, control_of_call};
use crate::document::NativeDocument;
use crate::ending::Running;
use crate::failure::{Outcome, guarded};
use crate::options::options_text;
use crate::table::NativeTable;

/// Every operation, as a JSON text.
#[pyfunction]
pub(crate) fn catalogue(py: Python<'_>) -> PyResult<String> {
    guarded(py, || Ok(trimtab_bindings::catalogue_json()?))
}

/// Calls an operation by name, with the interpreter free for other threads.
#[pyfunction]
pub(crate) fn call<'py>(
    py: Python<'py>,
    name: &str,
    inputs: &Bound<'py, PyDict>,
    options: &Bound<'py, PyDict>,
    control: Option<&NativeControl>,
) -> PyResult<Bound<'py, PyDict>> {
    let running = Running::begin(py);
    guarded(py, || {
        let inputs = ports(inputs)?;
        let options = options_text(options)?;
        let (control, interruption) = control_of_call(control);
        running.cancels(&control);
        let outcome = running.detached(py, || {
            trimtab_bindings::call(name, &inputs, &options, &control)
        });
        if let Some(error) = interruption.take() {
            return Err(error.into());
        }
        outputs(py, outcome?)
    })
}

fn ports(inputs: &Bound<'_, PyDict>) -> Outcome<Ports> {
    let mut ports = Ports::new();
    for (name, value) in inputs {
        let name = name.cast::<PyString>().map_err(PyErr::from)?.to_str()?;
        ports = ports.with(name, port(name, &value)?);
    }
    Ok(ports)
}

fn port(name: &str, value: &Bound<'_, PyAny>) -> Outcome<Value> {
    if let Ok(table) = value.cast::<NativeTable>() {
        return Ok(Value::Table(table.get().0.clone()));
    }
    if let Ok(document) = value.cast::<NativeDocument>() {
        return Ok(Value::Document(document.get().0.clone()));
    }
    if let Ok(text) = value.cast::<PyString>() {
        return Ok(Value::Text(text.to_str()?.to_owned()));
    }
    if let Ok(bytes) = value.cast::<PyBytes>() {
        return Ok(Value::Bytes(bytes.as_bytes().to_vec()));
    }
    let message = format!("`{name}` needs a table, a document, bytes or text");
    Err(Error::new(Code::InputType, message)
        .with_argument(name)
        .into())
}

fn outputs(py: Python<'_>, ports: Ports) -> Outcome<Bound<'_, PyDict>> {
    let outputs = PyDict::new(py);
    for (name, value) in ports {
        let value = match value {
            Value::Table(table) => NativeTable(table).into_bound_py_any(py)?,
            Value::Document(document) => NativeDocument(document).into_bound_py_any(py)?,
            Value::Bytes(bytes) => PyBytes::new(py, &bytes).into_any(),
            Value::Text(text) => PyString::new(py, &text).into_any(),
            _ => return Err(Error::internal("an output has no form in Python").into()),
        };
        outputs.set_item(name, value)?;
    }
    Ok(outputs)
}
