//! Regressors in units of their own.

use serde::{Deserialize, Serialize};

/// A regressor's effect: *b* (*x* − centre)/unit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Regressor {
    pub(super) coefficient: f64,
    centre: f64,
    /// 0 where the values do not differ, so that they have no effect.
    per_unit: f64,
}

/// How far a value may lie from the centre, in units.
const FARTHEST: f64 = 1e9;

impl Regressor {
    /// Standardised over the steps, or as it is where it takes no values but 0 and 1,
    /// as a holiday does.
    pub(super) fn new(column: &[f64], steps: &[usize]) -> Self {
        let values = || steps.iter().filter_map(|t| column.get(*t));
        let is_flag = |x: &f64| (0.0..=1.0).contains(x) && x.fract() == 0.0;
        let mut regressor = Self {
            coefficient: 0.0,
            centre: 0.0,
            per_unit: 1.0,
        };
        if values().all(is_flag) {
            return regressor;
        }
        // About one, so that no square leaves the finite numbers.
        let largest = values().fold(0.0_f64, |most, x| most.max(x.abs()));
        let n = values().count() as f64;
        let mean = values().map(|x| x / largest / n).sum::<f64>();
        let squares = values().map(|x| (x / largest - mean).powi(2));
        let deviation = (squares.sum::<f64>() / (n - 1.0).max(1.0)).sqrt();
        regressor.centre = mean * largest;
        let per_unit = 1.0 / (deviation * largest);
        regressor.per_unit = if deviation > 1e-12 && per_unit.is_finite() {
            per_unit
        } else {
            0.0
        };
        regressor
    }

    /// The value in its unit; a missing one is taken for the mean.
    pub(super) fn scaled(&self, x: f64) -> f64 {
        if x.is_finite() && self.per_unit > 0.0 {
            let scaled = (x / 2.0 - self.centre / 2.0) * self.per_unit * 2.0;
            scaled.clamp(-FARTHEST, FARTHEST)
        } else {
            0.0
        }
    }

    /// The effect of a value.
    pub(super) fn at(&self, x: f64) -> f64 {
        self.coefficient * self.scaled(x)
    }
}
