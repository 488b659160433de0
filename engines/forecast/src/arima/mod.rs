//! Seasonal ARIMA models with a regression.
//!
//! yₜ = xₜ′β + ηₜ, φ(B) Φ(Bᵐ) (1 − B)ᵈ (1 − Bᵐ)ᴰ ηₜ = θ(B) Θ(Bᵐ) εₜ, with B the
//! step back, φ(B) = 1 − φ₁B − … and θ(B) = 1 + θ₁B + ….
//!
//! # References
//!
//! - Box and Jenkins (1976), *Time Series Analysis: Forecasting and Control*.
//! - Gardner, Harvey and Phillips (1980), AS 154, and Mélard (1984), AS 197:
//!   the exact likelihood.
//! - Hyndman and Khandakar (2008), *Automatic time series forecasting: the forecast
//!   package for R*, Journal of Statistical Software 27(3).

mod auto;
mod coefficients;
mod design;
mod differences;
mod explained;
mod filter;
mod fit;
#[cfg(test)]
mod given;
mod likelihood;
mod model;
mod order;
mod outcome;
mod partial;
mod prior;
mod search;
mod state;
mod stationary;
#[cfg(test)]
mod tests;
mod written;
#[cfg(test)]
mod written_tests;

pub(crate) use auto::{AutoOptions, auto_arima_until};
pub(crate) use model::{Arima, Constant};
