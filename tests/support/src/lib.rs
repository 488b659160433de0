//! What only tests need: assertions, hostile tables and the case files that
//! every face runs.

mod assert;
mod cases;
mod hostile;
mod sample;

pub use cases::{Case, Expected, outputs_to_json, read_cases};
pub use hostile::{hostile_options, hostile_tables};
pub use sample::{Account, GAP, MONTHS, START, Sample, sample};
