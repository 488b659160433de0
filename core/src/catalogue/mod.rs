//! The catalogue: every operation, declared once, from which the faces, the
//! tools, the reference pages and the tests are derived.

mod operation;
mod options;
mod port;

pub use operation::{Call, Example, Operation};
pub use port::{DocumentSpec, Port, PortKind, Ports, Value};

use serde_json::json;

use crate::control::Control;
use crate::error::{Code, Error, Result, quoted};

/// Every operation of a build, in the order of their engines.
#[derive(Debug)]
pub struct Catalogue {
    operations: Vec<Operation>,
}

impl Catalogue {
    /// A catalogue of these operations.
    pub fn new(operations: impl IntoIterator<Item = Operation>) -> Self {
        Self {
            operations: operations.into_iter().collect(),
        }
    }

    /// The operations, in order.
    pub fn operations(&self) -> &[Operation] {
        &self.operations
    }

    /// The operation of that name, such as `health.score`.
    ///
    /// # Errors
    ///
    /// `OPERATION_UNKNOWN`, with the nearest name.
    pub fn operation(&self, name: &str) -> Result<&Operation> {
        self.operations
            .iter()
            .find(|operation| operation.name() == name)
            .ok_or_else(|| {
                let hint = options::nearest(name, self.operations.iter().map(Operation::name));
                Error::new(
                    Code::OperationUnknown,
                    format!("{} is not an operation{hint}", quoted(name)),
                )
                .with_argument("name")
            })
    }

    /// Calls an operation by name, with its options as a JSON object; an empty
    /// text is no options.
    ///
    /// # Errors
    ///
    /// - `OPERATION_UNKNOWN`, `INPUT_MISSING`, `INPUT_UNKNOWN`, `INPUT_TYPE`,
    ///   `OPTIONS_UNREADABLE`, `OPTION_UNKNOWN`, `OPTION_TYPE` or
    ///   `OPTION_VALUE` if the call does not fit the declaration.
    /// - What the operation itself declares.
    pub fn call(
        &self,
        name: &str,
        inputs: &Ports,
        options: &str,
        control: &Control,
    ) -> Result<Ports> {
        self.operation(name)?.call(inputs, options, control)
    }

    /// The whole catalogue as JSON: one entry an operation, as
    /// [`Operation::describe`] gives it.
    pub fn describe(&self) -> serde_json::Value {
        json!(
            self.operations
                .iter()
                .map(Operation::describe)
                .collect::<Vec<_>>()
        )
    }
}
