//! Forecasts with honest uncertainty: what comes next, and how sure that is.
//!
//! - [`predict`]: the forecasts of a panel of series, with bands.
//! - [`paths`]: joint draws of all steps ahead.
//! - [`probability`]: how likely a target is met.
//! - [`backtest`]: what methods would have said before, and how far off.
//! - [`evaluate`]: how far off forecasts were.
//! - [`explain`]: what a forecast is made of, and what drives it.
//! - [`fit`], [`update`], [`ahead`]: a [`Forecaster`] that is fitted once and kept.
//! - [`reconcile`]: forecasts of totals and parts that add up.
//! - [`decompose`]: trend, seasons and remainder of each series.
//! - [`seasons`]: which seasons each series has.
//! - [`changepoints`]: when each series changed for good.
//! - [`anomalies`]: which points are unlike the others.

mod adjustment;
mod anomalies;
mod answers;
mod arima;
mod backtest;
mod baseline;
mod boosting;
mod box_cox;
mod ces;
mod changepoints;
mod choice;
mod cholesky;
mod classical;
mod combine;
mod decompose;
mod ets;
mod evaluate;
mod explain;
mod explored;
mod forecaster;
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
mod packed;
mod paths;
mod predict;
mod probability;
mod prophet;
mod quality;
mod reconcile;
mod regressors;
mod sample;
mod scores;
mod seasons;
mod tbats;
mod theta;
mod without_siblings;

use trimtab_core::Operation;

pub use anomalies::{Anomalies, AnomaliesOptions, AnomalyKind, anomalies};
pub use backtest::{Backtest, BacktestOptions, BacktestOutput, backtest};
pub use changepoints::{
    ChangepointModel, ChangepointPenalty, Changepoints, ChangepointsOptions, changepoints,
};
pub use decompose::{DecomposeOptions, Decomposed, DecompositionForm, decompose};
pub use evaluate::{EvaluateOptions, Evaluation, evaluate};
pub use explain::{ExplainOptions, Explanation, explain};
pub use forecaster::{
    AheadForecasts, AheadInputs, AheadOptions, Fitted, Forecaster, Updated, ahead, fit, update,
};
pub use inputs::ForecastInputs;
pub use options::{ForecastModel, ForecastOptions, Intervals, Transform};
pub use paths::{Paths, PathsOptions, paths};
pub use predict::{PredictOptions, PredictOutput, Prediction, predict};
pub use probability::{Probabilities, ProbabilityOptions, probability};
pub use reconcile::{
    Proportions, ReconcileMethod, ReconcileOptions, ReconcileOutput, Reconciliation, reconcile,
};
pub use seasons::operation::{FoundSeasons, SeasonsOptions, seasons};

/// The declarations of this engine.
pub fn operations() -> Vec<Operation> {
    let mut found = vec![
        predict::operation(),
        paths::operation(),
        probability::operation(),
        backtest::operation(),
        evaluate::operation(),
        explain::operation(),
        reconcile::operation(),
        decompose::operation(),
        seasons::operation::operation(),
        changepoints::operation(),
        anomalies::operation(),
    ];
    found.extend(forecaster::operations());
    found
}
