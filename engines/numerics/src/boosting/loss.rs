//! What a booster minimises.

use trimtab_core::{Code, Error, Result};

use super::Training;
use crate::classification::{sigmoid, softplus};

/// A loss of one row, twice differentiable in the score.
pub trait Loss: Sync {
    /// The score before any tree.
    fn start(&self, data: &Training<'_>) -> f64;

    /// First and second derivative in the score.
    fn derivatives(&self, target: f64, score: f64) -> (f64, f64);

    /// The loss itself.
    fn value(&self, target: f64, score: f64) -> f64;

    /// The best value of a leaf, from what is left of each of its rows (target less
    /// score) and the row's weight; none where a step of Newton's serves. May order
    /// the rows anew.
    fn leaf_value(&self, rows: &mut [(f64, f64)]) -> Option<f64> {
        let _ = rows;
        None
    }

    /// Whether the loss takes these targets.
    ///
    /// # Errors
    ///
    /// `DATA_UNFIT` at the first target that it does not take.
    fn check(&self, target: &[f64]) -> Result<()>;
}

/// Half the squared error; the score is the mean of the outcome.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "it has no parameters")]
pub struct Squared;

impl Loss for Squared {
    fn start(&self, data: &Training<'_>) -> f64 {
        mean(data)
    }

    fn derivatives(&self, target: f64, score: f64) -> (f64, f64) {
        (score - target, 1.0)
    }

    fn value(&self, target: f64, score: f64) -> f64 {
        0.5 * (score - target) * (score - target)
    }

    fn check(&self, target: &[f64]) -> Result<()> {
        refuse(target, f64::is_finite, "finite")
    }
}

/// The logistic loss of an outcome of 0 or 1; the score is the log-odds of 1.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "it has no parameters")]
pub struct Logistic;

impl Loss for Logistic {
    fn start(&self, data: &Training<'_>) -> f64 {
        // One class alone would start at infinite log-odds.
        let rate = mean(data).clamp(1e-6, 1.0 - 1e-6);
        (rate / (1.0 - rate)).ln()
    }

    fn derivatives(&self, target: f64, score: f64) -> (f64, f64) {
        let p = sigmoid(score);
        (p - target, p * (1.0 - p))
    }

    fn value(&self, target: f64, score: f64) -> f64 {
        softplus(score) - target * score
    }

    fn check(&self, target: &[f64]) -> Result<()> {
        refuse(target, |y| (0.0..=1.0).contains(&y), "in 0..=1")
    }
}

pub(super) fn mean(data: &Training<'_>) -> f64 {
    let (mut sum, mut total) = (0.0, 0.0);
    for (row, y) in data.target.iter().enumerate() {
        let w = data.weight(row);
        sum += w * y;
        total += w;
    }
    sum / total
}

pub(super) fn refuse(target: &[f64], takes: impl Fn(f64) -> bool, what: &str) -> Result<()> {
    match target.iter().position(|&y| !takes(y)) {
        None => Ok(()),
        Some(row) => Err(Error::data(
            Code::DataUnfit,
            format!(
                "the target must be {what}, got {} at row {row}",
                target[row]
            ),
        )
        .with_row(row as u64)),
    }
}
