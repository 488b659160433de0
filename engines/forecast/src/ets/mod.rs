//! Exponential smoothing.

mod filter;
mod spec;
