//! Forecasts with honest uncertainty: what comes next, and how sure that is.
//!
//! - [`predict`]: the forecasts of a panel of series, with bands.

mod arima;
mod baseline;
mod boosting;
mod ces;
mod choice;
mod classical;
mod combine;
mod ets;
#[cfg(test)]
mod hostile_series;
mod intake;
mod intermittent;
mod logarithm;
mod method;
mod metrics;
mod model;
mod mstl;
mod predict;
mod seasons;
mod theta;

use trimtab_core::Operation;

pub use predict::{ForecastModel, PredictOptions, PredictOutput, Prediction, predict};

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    vec![predict::operation()]
}
