//! What every engine of Trimtab shares: tables and their specifications,
//! books, calendar, money, documents, errors, control, and the catalogue of operations.
//!
//! Someone who embeds Trimtab uses the façade crate `trimtab`, which re-exports
//! what is needed from here.

pub mod books;
pub mod calendar;
mod catalogue;
mod clock;
mod control;
mod document;
mod error;
#[cfg(feature = "ipc")]
mod ipc;
mod issues;
mod json;
pub mod money;
mod named;
mod one_or_many;
mod parallel;
mod read;
mod read_money;
mod read_time;
mod spec;
mod table;
mod times;
mod write;

pub use arrow;
pub use schemars;

pub use catalogue::{
    Call, Catalogue, DocumentSpec, Example, Operation, Port, PortKind, Ports, Value,
};
pub use clock::{Clock, FixedClock, SystemClock};
pub use control::{Control, Progress, Watch};
pub use document::Document;
pub use error::{Cause, Code, Error, ErrorKind, Result, quoted, quoted_list};
#[cfg(feature = "ipc")]
pub use ipc::{table_from_ipc, table_to_ipc};
pub use issues::{Issue, Severity, issues_spec, issues_table};
pub use named::{BuiltIn, Named};
pub use one_or_many::OneOrMany;
pub use parallel::map_indexed;
pub use read::Reader;
pub use spec::{ColumnKind, ColumnSpec, ExtraColumns, TableSpec};
pub use table::Table;
pub use times::{TimeForm, Times};
pub use write::TableWriter;
