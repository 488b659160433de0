//! Business health: from books to statements.

mod statements;

pub use statements::{
    LINES, Line, Statement, StatementOutput, Statements, StatementsOptions, statements,
    statements_operation,
};
