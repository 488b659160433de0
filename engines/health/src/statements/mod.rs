//! From books to profit and loss, balance sheet and cash flow.

mod build;
#[cfg(test)]
mod charts_test;
mod documents;
mod input;
mod ledger;
mod line;
mod mapping;
mod numbers;
mod operation;
mod words;

pub(crate) use input::input_spec;
pub use line::{LINES, Line, Statement};
pub use operation::{
    StatementOutput, Statements, StatementsOptions, statements, statements_operation,
};
