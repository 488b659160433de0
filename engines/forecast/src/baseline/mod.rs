//! The simple methods that every other has to beat: the last value, the last
//! season, the last value with drift, and means.
//!
//! # References
//!
//! Hyndman and Athanasopoulos (2021), *Forecasting: Principles and Practice*,
//! third edition, sections 5.2 and 5.5.

pub(crate) mod drift;
pub(crate) mod mean;
pub(crate) mod naive;
pub(crate) mod naive2;
mod residuals;
pub(crate) mod window;

#[cfg(test)]
mod tests;
