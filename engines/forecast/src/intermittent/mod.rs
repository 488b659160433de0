//! Intermittent demand: many steps without any.
//!
//! The methods after Croston forecast a rate; the count model forecasts how likely
//! each count is.

mod aggregation;
pub(crate) mod counts;
mod croston;
mod demand;
mod negative_binomial;
pub(crate) mod rate;
mod smoothing;
mod tsb;

#[cfg(test)]
mod tests;
