//! Forecasts with honest uncertainty: what comes next, and how sure that is.
//!
//! - [`predict`]: the forecasts of a panel of series, with bands.

mod answers;
mod arima;
mod baseline;
mod ces;
mod choice;
mod classical;
mod combine;
mod ets;
mod history;
#[cfg(test)]
mod hostile_series;
mod inputs;
mod intake;
mod intermittent;
mod logarithm;
mod method;
mod metrics;
mod model;
mod mstl;
mod options;
mod predict;
mod regressors;
mod sample;
mod seasons;
mod theta;

use trimtab_core::Operation;

pub use inputs::ForecastInputs;
pub use options::{ForecastModel, ForecastOptions};
pub use predict::{PredictOptions, PredictOutput, Prediction, predict};

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    vec![predict::operation()]
}
