//! Exponential smoothing with several seasons of waves: TBATS.
//!
//! # References
//!
//! De Livera, Hyndman and Snyder (2011), *Forecasting time series with complex
//! seasonal patterns using exponential smoothing*, Journal of the American Statistical
//! Association 106(496).

mod errors;
mod fit;
mod form;
mod model;
mod power;
mod products;
mod search;
mod season;
mod states;
mod sweep;
#[cfg(test)]
mod tests;
mod waves;

pub(crate) use fit::tbats;
pub(crate) use model::Tbats;
