//! The native library under the Swift and Kotlin packages.
//!
//! It exports the catalogue, the call by name, tables, documents as text,
//! cancellation and progress; what a user sees is written in Swift and Kotlin
//! on top. Every function runs inside the panic guard and returns a `Result`:
//! a panic in a function that cannot throw would end the app.

mod call;
mod column;
mod control;
mod document;
mod failure;
mod table;

pub use call::{Port, Value, call, catalogue};
pub use column::{Column, ColumnKind};
pub use control::{CancelToken, Control, ProgressListener};
pub use document::{DocumentParts, read_document};
pub use failure::Failure;
pub use table::Table;

uniffi::setup_scaffolding!();
