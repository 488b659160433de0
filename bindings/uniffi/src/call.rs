//! The catalogue and the call by name.

use std::sync::Arc;

use trimtab_bindings::trimtab;
use trimtab_bindings::trimtab::{Document, Ports, Result};

use crate::control::{Control, ProgressListener};
use crate::failure::{Failure, run};
use crate::table::Table;

/// What a port holds in one call.
#[derive(Debug, uniffi::Enum)]
#[non_exhaustive]
pub enum Value {
    /// A table.
    Table {
        /// The table.
        table: Arc<Table>,
    },
    /// A document.
    Document {
        /// Its written form.
        json: String,
    },
    /// Bytes.
    Bytes {
        /// The bytes.
        bytes: Vec<u8>,
    },
    /// Text.
    Text {
        /// The text.
        text: String,
    },
}

/// A named input or output of one call.
#[derive(Debug, uniffi::Record)]
pub struct Port {
    /// The port's name.
    pub name: String,
    /// What it holds.
    pub value: Value,
}

/// Every operation of this build as JSON.
///
/// # Errors
///
/// `INTERNAL` after a panic.
#[uniffi::export]
pub fn catalogue() -> Result<String, Failure> {
    trimtab_bindings::catalogue_json().map_err(Failure::from)
}

/// Calls an operation by name, with its options as a JSON object.
///
/// # Errors
///
/// Those of the call's checks and those that the operation declares.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "owned text crosses the border"
)]
pub fn call(
    name: String,
    inputs: Vec<Port>,
    options: String,
    control: Control,
    progress: Option<Box<dyn ProgressListener>>,
) -> Result<Vec<Port>, Failure> {
    let (inputs, control) = run(|| Ok((read(inputs)?, control.into_core(progress)?)))?;
    let outputs = trimtab_bindings::call(&name, &inputs, &options, &control)?;
    Ok(outputs
        .into_iter()
        .filter_map(|(name, value)| write(value).map(|value| Port { name, value }))
        .collect())
}

fn read(inputs: Vec<Port>) -> Result<Ports> {
    let mut ports = Ports::new();
    for Port { name, value } in inputs {
        let value = match value {
            Value::Table { table } => trimtab::Value::Table(table.core().clone()),
            Value::Document { json } => {
                let document = Document::from_json(&json);
                trimtab::Value::Document(document.map_err(|error| error.with_argument(&name))?)
            }
            Value::Bytes { bytes } => trimtab::Value::Bytes(bytes),
            Value::Text { text } => trimtab::Value::Text(text),
        };
        ports = ports.with(name, value);
    }
    Ok(ports)
}

fn write(value: trimtab::Value) -> Option<Value> {
    match value {
        trimtab::Value::Table(table) => Some(Value::Table {
            table: Arc::new(Table::from(table)),
        }),
        trimtab::Value::Document(document) => Some(Value::Document {
            json: document.to_json(),
        }),
        trimtab::Value::Bytes(bytes) => Some(Value::Bytes { bytes }),
        trimtab::Value::Text(text) => Some(Value::Text { text }),
        _ => None,
    }
}
