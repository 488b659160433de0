//! Forecasts with honest uncertainty.

mod baseline;
mod ets;
#[cfg(test)]
mod hostile_series;
mod metrics;
mod model;
