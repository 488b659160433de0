//! What can go wrong in the native module, and how it is raised.

use pyo3::exceptions::{PyException, PyRuntimeError};
use pyo3::intern;
use pyo3::prelude::*;
use trimtab::{Code, Error};
use trimtab_bindings::{FlatError, guard};

/// An error of the library, or an exception of the interpreter that passes
/// through.
pub(crate) enum Failure {
    Flat(Box<FlatError>),
    Python(PyErr),
}

pub(crate) type Outcome<T> = Result<T, Failure>;

impl From<Error> for Failure {
    fn from(error: Error) -> Self {
        Self::Flat(Box::new(FlatError::from(&error)))
    }
}

impl From<Box<FlatError>> for Failure {
    fn from(error: Box<FlatError>) -> Self {
        Self::Flat(error)
    }
}

impl From<PyErr> for Failure {
    fn from(error: PyErr) -> Self {
        Self::Python(error)
    }
}

/// Runs an exported function: a panic becomes the error `INTERNAL`, and a
/// failure the exception of its kind.
pub(crate) fn guarded<T>(py: Python<'_>, work: impl FnOnce() -> Outcome<T>) -> PyResult<T> {
    match guard(|| Ok(work())) {
        Ok(Ok(value)) => Ok(value),
        Ok(Err(Failure::Python(error))) => Err(error),
        Ok(Err(Failure::Flat(error))) | Err(error) => Err(exception(py, &error)),
    }
}

/// The exception of an error, with its causes chained.
fn exception(py: Python<'_>, error: &FlatError) -> PyErr {
    let fields = (
        error.kind,
        error.code,
        &error.message,
        &error.argument,
        &error.column,
        error.row,
        &error.causes,
    );
    let made = py
        .import(intern!(py, "trimtab._errors"))
        .and_then(|module| module.getattr(intern!(py, "from_fields")))
        .and_then(|make| make.call1(fields));
    match made {
        Ok(made) => PyErr::from_value(made),
        Err(problem) => problem,
    }
}

/// A failure of foreign code that was asked for data: an error of the library
/// with the exception as its cause, unless the exception is one that must
/// pass, such as `KeyboardInterrupt`.
pub(crate) fn foreign(py: Python<'_>, error: &Error, cause: PyErr) -> Failure {
    if !cause.is_instance_of::<PyException>(py) {
        return Failure::Python(cause);
    }
    let raised = exception(py, &FlatError::from(error));
    raised.set_cause(py, Some(cause));
    Failure::Python(raised)
}

/// A table that cannot be read, given as `argument`.
pub(crate) fn unreadable(argument: &str, problem: &str) -> Error {
    let message = format!("`{argument}` cannot be read as a table: {problem}");
    Error::new(Code::TableUnreadable, message).with_argument(argument)
}

/// A short text of an exception, for a message.
pub(crate) fn brief(py: Python<'_>, error: &PyErr) -> String {
    let text = error.value(py).to_string();
    text.chars().take(200).collect()
}

/// A value that is not there although the interpreter promised it.
pub(crate) fn missing(what: &str) -> PyErr {
    PyRuntimeError::new_err(format!("{what} is missing"))
}
