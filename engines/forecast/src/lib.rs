//! Forecasts with honest uncertainty.

mod baseline;
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
mod seasons;
mod theta;
