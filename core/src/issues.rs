//! What went wrong with one unit, without failing the call.

use serde_json::{Map, Value};

use crate::error::Result;
use crate::spec::{ColumnKind, ColumnSpec, TableSpec};
use crate::table::Table;
use crate::write::TableWriter;

/// How much an issue matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Severity {
    /// Something worth knowing; the answer stands.
    Info,
    /// The answer stands on less than was given.
    Warning,
    /// The unit has no answer.
    Error,
}

impl Severity {
    /// The severity's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Info => "info",
            Self::Warning => "warning",
            Self::Error => "error",
        }
    }
}

/// One issue: the unit it concerns, a code with its parameters, a message.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Issue {
    /// The series, business, account or line.
    pub unit: Option<String>,
    /// How much it matters.
    pub severity: Severity,
    /// What it is, the same text in every language.
    pub code: &'static str,
    /// The column at fault.
    pub column: Option<String>,
    /// The row at fault, counted from 0.
    pub row: Option<u64>,
    /// What happened, in English.
    pub message: String,
    /// The code's parameters, so that a host can word the message itself.
    pub details: Map<String, Value>,
}

impl Issue {
    /// An issue that concerns the whole call.
    pub fn new(severity: Severity, code: &'static str, message: impl Into<String>) -> Self {
        Self {
            unit: None,
            severity,
            code,
            column: None,
            row: None,
            message: message.into(),
            details: Map::new(),
        }
    }

    /// Names the unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Names the column.
    #[must_use]
    pub fn column(mut self, column: impl Into<String>) -> Self {
        self.column = Some(column.into());
        self
    }

    /// Names the row.
    #[must_use]
    pub fn row(mut self, row: usize) -> Self {
        self.row = Some(row as u64);
        self
    }

    /// Adds a parameter.
    #[must_use]
    pub fn detail(mut self, name: &str, value: impl Into<Value>) -> Self {
        self.details.insert(name.to_owned(), value.into());
        self
    }
}

/// The specification of an `issues` output.
pub fn issues_spec() -> TableSpec {
    TableSpec::new([
        ColumnSpec::new(
            "unit",
            ColumnKind::Id,
            "The series, business, account or line; null for the whole call.",
        )
        .nullable(),
        ColumnSpec::new(
            "severity",
            ColumnKind::Text,
            "`info`, `warning` or `error`.",
        ),
        ColumnSpec::new(
            "code",
            ColumnKind::Text,
            "What it is; the same text in every language.",
        ),
        ColumnSpec::new("column", ColumnKind::Text, "The column at fault.").nullable(),
        ColumnSpec::new(
            "row",
            ColumnKind::Integer,
            "The row at fault, counted from 0.",
        )
        .nullable(),
        ColumnSpec::new("message", ColumnKind::Text, "What happened, in English."),
        ColumnSpec::new(
            "details",
            ColumnKind::Text,
            "The code's parameters, as a JSON object.",
        ),
    ])
    .order("by row of the input, as found")
}

/// The `issues` output of these issues.
///
/// # Errors
///
/// `INTERNAL` if the table cannot be built.
pub fn issues_table(issues: &[Issue]) -> Result<Table> {
    TableWriter::new(&issues_spec())
        .text(issues.iter().map(|issue| issue.unit.as_deref()))
        .text(issues.iter().map(|issue| Some(issue.severity.as_str())))
        .text(issues.iter().map(|issue| Some(issue.code)))
        .text(issues.iter().map(|issue| issue.column.as_deref()))
        .integer(
            issues
                .iter()
                .map(|issue| issue.row.and_then(|row| i64::try_from(row).ok())),
        )
        .text(issues.iter().map(|issue| Some(issue.message.as_str())))
        .text(
            issues
                .iter()
                .map(|issue| Some(Value::Object(issue.details.clone()).to_string())),
        )
        .finish()
}
