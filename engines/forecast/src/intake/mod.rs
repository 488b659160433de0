//! From a table to series on regular grids.

mod axis;
mod grid;
mod panel;
mod step;
