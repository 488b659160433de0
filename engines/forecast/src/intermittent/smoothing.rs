//! Simple exponential smoothing.

use serde::{Deserialize, Serialize};

/// A level that moves by a share of each error; the first value starts it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Smoothed {
    pub(super) alpha: f64,
    pub(super) level: Option<f64>,
}

impl Smoothed {
    pub(super) fn new(alpha: f64) -> Self {
        Self { alpha, level: None }
    }

    pub(super) fn step(&mut self, value: f64) {
        let level = self.level.unwrap_or(value);
        self.level = Some(self.alpha * value + (1.0 - self.alpha) * level);
    }
}

/// The smoothing constant between `low` and `high` of least squared one-step
/// errors, by the golden section; the middle where all are as good.
pub(super) fn best_alpha(values: &[f64], low: f64, high: f64) -> f64 {
    let golden = f64::midpoint(5.0_f64.sqrt(), -1.0);
    let (mut low, mut high) = (low, high);
    let inner = |low: f64, high: f64| (high - golden * (high - low), low + golden * (high - low));
    let (mut left, mut right) = inner(low, high);
    let (mut at_left, mut at_right) = (squares(values, left), squares(values, right));
    while high - low > 1e-12 {
        if at_left < at_right {
            high = right;
            (right, at_right) = (left, at_left);
            left = inner(low, high).0;
            at_left = squares(values, left);
        } else if at_left > at_right {
            low = left;
            (left, at_left) = (right, at_right);
            right = inner(low, high).1;
            at_right = squares(values, right);
        } else {
            (low, high) = (left, right);
            (left, right) = inner(low, high);
            (at_left, at_right) = (squares(values, left), squares(values, right));
        }
    }
    f64::midpoint(low, high)
}

/// The sum of squared one-step errors.
fn squares(values: &[f64], alpha: f64) -> f64 {
    let Some((&first, rest)) = values.split_first() else {
        return 0.0;
    };
    let (mut level, mut sum) = (first, 0.0);
    for value in rest {
        let error = value - level;
        sum += error * error;
        level += alpha * error;
    }
    sum
}
