//! From tables to series on regular grids.

mod axis;
mod columns;
mod grid;
mod holidays;
mod panel;
mod points;
mod rows;
mod step;
mod table;

pub(crate) use axis::Axis;
pub(crate) use columns::{Column, Columns};
pub(crate) use holidays::{Holidays, holidays_spec};
pub(crate) use panel::{Panel, Series};
pub(crate) use step::Step;
pub(crate) use table::{Inputs, future_spec, series_spec};
