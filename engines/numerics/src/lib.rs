//! The numerics that the engines of Trimtab share.
//!
//! - [`Booster`]: gradient-boosted trees on histograms, with monotone
//!   constraints, weights and missing values; losses for means ([`Squared`],
//!   [`Poisson`], [`Tweedie`]), for quantiles ([`Quantile`]) and for classes
//!   ([`Logistic`]).
//! - [`AdditiveLogistic`]: a logistic regression that is a sum of one
//!   piecewise-linear, monotone curve per input.
//! - [`minimise`]: the minimum of a smooth function of few variables.
//! - [`isotonic`]: the rising sequence nearest to a sequence.
//! - [`Random`]: chance that follows from a seed alone.
//! - [`auc`], [`brier_skill`], [`calibration_error`], [`fit_platt`]: how good
//!   probabilities are, and how to repair them.
//! - [`SparseCholesky`]: linear systems of a sparse positive definite matrix.
//! - [`normal_cdf`], [`normal_quantile`]: the normal distribution.
//! - [`chi_square_tail`], [`f_tail`]: tail probabilities of tests; [`ln_gamma`].
//!
//! Data go in as plain slices of columns; `NaN` marks a missing value. The same
//! data, options and seed give the same bits on any number of threads.

mod additive;
mod bfgs;
mod boosting;
mod classification;
mod isotonic;
mod normal;
mod quantiles;
mod random;
mod sparse_cholesky;
mod tails;

pub use additive::{AdditiveData, AdditiveLogistic, AdditiveOptions};
pub use bfgs::{BfgsOptions, Minimum, minimise};
pub use boosting::{
    Booster, BoosterOptions, Logistic, Loss, Missing, Node, Poisson, Quantile, Squared, Training,
    Tree, Tweedie,
};
pub use classification::{Platt, auc, brier, brier_skill, calibration_error, fit_platt, sigmoid};
pub use isotonic::isotonic;
pub use normal::{normal_cdf, normal_quantile};
pub use quantiles::{quantile_sorted, sorted_finite};
pub use random::{Random, stratified_folds};
pub use sparse_cholesky::SparseCholesky;
pub use tails::{chi_square_critical, chi_square_tail, f_tail, ln_gamma};

use serde::{Deserialize, Serialize};

/// How an outcome may move with an input, all else equal.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "there is no fourth way")]
pub enum Monotone {
    /// The outcome never falls when the input rises.
    Increasing,
    /// The outcome never rises when the input rises.
    Decreasing,
    /// Either way.
    #[default]
    Free,
}
