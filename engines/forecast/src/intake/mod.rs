//! From a table to series on regular grids.

mod axis;
mod grid;
mod panel;
mod step;

pub(crate) use panel::{Panel, Rows, Series};
pub(crate) use step::Step;
