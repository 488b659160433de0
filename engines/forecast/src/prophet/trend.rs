//! A trend that bends.

use serde::{Deserialize, Serialize};

/// A piecewise-linear trend over the history, which goes on after it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Trend {
    /// The first and the last step of the history.
    pub(super) first: usize,
    pub(super) last: usize,
    /// The value at the first step.
    pub(super) offset: f64,
    /// The slope there, a history.
    pub(super) slope: f64,
    /// The steps at which the slope changes, and by how much.
    pub(super) changes: Vec<(usize, f64)>,
    /// The share of the last slope that goes on.
    pub(super) kept: f64,
    /// The share of it that is left after each step ahead.
    pub(super) damping: f64,
}

impl Trend {
    /// The steps of the history.
    pub(super) fn span(&self) -> f64 {
        (self.last.max(self.first + 1) - self.first) as f64
    }

    /// The value at a step.
    pub(super) fn at(&self, step: usize) -> f64 {
        let inside = step.min(self.last);
        let time = (inside as f64 - self.first as f64) / self.span();
        let bends = self.changes.iter().map(|(at, by)| {
            let from = (*at as f64 - self.first as f64) / self.span();
            by * (time - from).max(0.0)
        });
        let value = self.offset + self.slope * time + bends.sum::<f64>();
        value + self.slope_ahead() * damped(self.damping, step - inside)
    }

    /// The slope that goes on, a step.
    pub(super) fn slope_ahead(&self) -> f64 {
        let changes = self.changes.iter().map(|(_, by)| by).sum::<f64>();
        self.kept * (self.slope + changes) / self.span()
    }
}

/// φ + φ² + … + φʰ.
pub(super) fn damped(damping: f64, steps: usize) -> f64 {
    if damping < 1.0 {
        damping * (1.0 - damping.powf(steps as f64)) / (1.0 - damping)
    } else {
        steps as f64
    }
}

/// Where the slope may change: evenly over the first share of the observations, the
/// first left out.
pub(super) fn changepoints(observations: usize, most: usize, range: f64) -> Vec<usize> {
    let share = observations as f64 * range;
    let early = (1..=observations)
        .take_while(|i| *i as f64 <= share)
        .count();
    let steps = early.saturating_sub(1);
    let count = most.min(steps);
    (1..=count).map(|i| rounded(i * steps, count)).collect()
}

/// The quotient, a half rounded to the even number.
fn rounded(of: usize, by: usize) -> usize {
    let (whole, twice) = (of / by, 2 * (of % by));
    let is_up = twice > by || twice == by && whole % 2 == 1;
    whole + usize::from(is_up)
}
