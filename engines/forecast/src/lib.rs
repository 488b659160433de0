//! Forecasts with honest uncertainty.

mod ets;
