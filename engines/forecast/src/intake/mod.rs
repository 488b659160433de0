//! From a table to series on regular grids.

mod grid;
mod step;
