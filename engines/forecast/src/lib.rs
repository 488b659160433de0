//! Forecasts with honest uncertainty.

mod ets;
mod intake;
mod model;
