//! Forecasts with honest uncertainty.

mod ces;
mod choice;
mod classical;
mod ets;
#[cfg(test)]
mod hostile_series;
mod model;
mod theta;
