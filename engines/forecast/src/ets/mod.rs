//! Exponential smoothing in its state-space forms: error, trend and season each
//! added or multiplied (Hyndman, Koehler, Ord and Snyder 2008, *Forecasting with
//! exponential smoothing*).

mod auto;
mod filter;
mod fit;
#[cfg(test)]
mod golden;
mod initial;
mod smoothed;
mod spec;
mod variance;

pub(crate) use auto::{LONGEST_SEASON, auto_ets_until};
pub(crate) use smoothed::Ets;
