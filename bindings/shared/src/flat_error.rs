//! The error as it crosses into a language: plain fields.

use serde::Serialize;
use trimtab::Error;

/// Every field of [`Error`] as plain data; each face rebuilds its own
/// `TrimtabError` from it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[non_exhaustive]
pub struct FlatError {
    /// What the caller can do: `invalid_input`, `data`, …
    pub kind: &'static str,
    /// What exactly happened: `COLUMN_MISSING`, …
    pub code: &'static str,
    /// What happened, in words.
    pub message: String,
    /// The argument, input or option at fault.
    pub argument: Option<String>,
    /// The column at fault.
    pub column: Option<String>,
    /// The row at fault, counted from 0.
    pub row: Option<u64>,
    /// The messages of the causes, nearest first.
    pub causes: Vec<String>,
}

impl From<&Error> for FlatError {
    fn from(error: &Error) -> Self {
        let mut causes = Vec::new();
        let mut cause = std::error::Error::source(error);
        while let Some(inner) = cause {
            causes.push(inner.to_string());
            cause = inner.source();
        }
        Self {
            kind: error.kind().as_str(),
            code: error.code().as_str(),
            message: error.message().to_owned(),
            argument: error.argument().map(str::to_owned),
            column: error.column().map(str::to_owned),
            row: error.row(),
            causes,
        }
    }
}

impl FlatError {
    /// The error as a JSON object, for faces whose errors carry text alone.
    pub fn to_json(&self) -> String {
        serde_json::json!(self).to_string()
    }
}
