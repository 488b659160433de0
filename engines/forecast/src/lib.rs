//! Forecasts with honest uncertainty.

mod choice;
mod classical;
mod ets;
#[cfg(test)]
mod hostile_series;
mod intake;
mod model;
mod theta;
