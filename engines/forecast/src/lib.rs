//! Forecasts with honest uncertainty.

mod ets;
mod model;
