//! Business health: from books to statements.

mod statements;

use trimtab_core::Operation;

pub use statements::{
    LINES, Line, Statement, StatementOutput, Statements, StatementsOptions, statements,
    statements_operation,
};

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    vec![statements_operation()]
}
