//! A fitted complex exponential smoothing.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::form::Form;
use super::states::{Smoothing, States};
use crate::model::{Ahead, Model};

/// A fitted complex exponential smoothing: parameters and the states after the
/// last point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ces {
    pub(super) form: Form,
    pub(super) by: Smoothing,
    pub(super) states: States,
    /// The standard deviation of an error.
    pub(super) deviation: f64,
}

impl Ces {
    /// Writes the next values, each off its expectation by what `error` says.
    fn write(&self, path: &mut [f64], mut error: impl FnMut() -> f64) {
        let mut states = self.states.clone();
        for value in path {
            let e = error();
            *value = states.forecast() + e;
            states.step(self.form, self.by, e);
        }
    }
}

impl Model for Ces {
    fn name(&self) -> String {
        self.form.name().to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        let names = ["alpha_0", "alpha_1", "beta_0", "beta_1"];
        let values = self.by.alpha.into_iter().chain(self.by.beta);
        names
            .into_iter()
            .zip(values)
            .take(self.form.parameters())
            .collect()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut path = vec![0.0; ahead.horizon];
        self.write(&mut path, || 0.0);
        path
    }

    /// σ √(1 + Σ *a*ⱼ²), where *a*ⱼ is how a forecast answers to an error *j* steps
    /// before: the model is linear.
    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        let mut answer = self.states.silent();
        let (mut sum, mut error) = (1.0, 1.0);
        let widths = (0..horizon).map(|_| {
            let width = self.deviation * f64::sqrt(sum);
            answer.step(self.form, self.by, error);
            error = 0.0;
            sum += answer.forecast().powi(2);
            width
        });
        Some(widths.collect())
    }

    fn path(&self, _ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        self.write(path, || self.deviation * random.normal());
    }

    fn is_sound(&self) -> bool {
        self.states.are_sound(self.form)
    }

    fn append(&mut self, points: &[f64]) {
        for &y in points {
            let e = if y.is_finite() {
                y - self.states.forecast()
            } else {
                0.0
            };
            self.states.step(self.form, self.by, e);
        }
    }
}
