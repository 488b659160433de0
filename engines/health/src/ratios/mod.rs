//! From statements and books to the inputs of a score.

mod day;
pub(crate) mod formulas;
mod lines;
mod measures;
mod operation;
pub(crate) mod pages;
mod records;
mod sales;
pub(crate) mod sheet;
mod tables;

pub(crate) use operation::operation;
pub use operation::{Ratios, RatiosOptions, RatiosOutput, ratios};
