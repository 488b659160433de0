//! Forecasts with honest uncertainty.

mod arima;
mod baseline;
mod choice;
mod classical;
mod ets;
#[cfg(test)]
mod hostile_series;
mod intake;
mod intermittent;
mod metrics;
mod model;
mod mstl;
mod theta;
