//! Forecasts with honest uncertainty.

mod baseline;
mod ets;
#[cfg(test)]
mod hostile_series;
mod intermittent;
mod metrics;
mod model;
mod mstl;
mod seasons;
