//! Forecasts with honest uncertainty.
