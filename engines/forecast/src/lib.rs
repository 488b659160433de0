//! Forecasts with honest uncertainty: what comes next, and how sure that is.
//!
//! - [`predict`]: the forecasts of a panel of series, with bands.
//! - [`decompose`]: trend, seasons and remainder of each series.
//! - [`seasons`]: which seasons each series has.
//! - [`changepoints`]: when each series changed for good.
//! - [`anomalies`]: which points are unlike the others.

mod adjustment;
mod anomalies;
mod answers;
mod arima;
mod baseline;
mod ces;
mod changepoints;

mod choice;
mod classical;
mod combine;
mod decompose;
mod ets;
mod explored;
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

pub use anomalies::{Anomalies, AnomaliesOptions, AnomalyKind, anomalies};
pub use changepoints::{
    ChangepointModel, ChangepointPenalty, Changepoints, ChangepointsOptions, changepoints,
};
pub use decompose::{DecomposeOptions, Decomposed, DecompositionForm, decompose};
pub use inputs::ForecastInputs;
pub use options::{ForecastModel, ForecastOptions};
pub use predict::{PredictOptions, PredictOutput, Prediction, predict};
pub use seasons::operation::{FoundSeasons, SeasonsOptions, seasons};

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    vec![
        predict::operation(),
        decompose::operation(),
        seasons::operation::operation(),
        changepoints::operation(),
        anomalies::operation(),
    ]
}
