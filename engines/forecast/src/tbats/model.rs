//! The model after its fit.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::form::{Form, Parameters, Trend};
use super::power::Power;
use super::states::{States, Turns};
use crate::model::{Ahead, Model};

/// A TBATS model: parameters and the states after the last point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Tbats {
    pub(super) power: Power,
    pub(super) form: Form,
    pub(super) by: Parameters,
    /// Those of the transformed series.
    pub(super) states: States,
    /// The standard deviation of a surprise, of the transformed series.
    pub(super) deviation: f64,
}

impl Tbats {
    /// Writes the next transformed values, each off its expectation by what `surprise`
    /// says.
    fn write(&self, path: &mut [f64], mut surprise: impl FnMut() -> f64) {
        let turns = Turns::new(&self.form);
        let mut states = self.states.clone();
        for value in path {
            let e = surprise();
            let d = states.error(&self.by) + e;
            *value = states.smooth(&self.by) + d;
            states.step(&self.by, &turns, d, e);
        }
    }

    /// The expectations of the transformed values.
    fn transformed(&self, horizon: usize) -> Vec<f64> {
        let mut path = vec![0.0; horizon];
        self.write(&mut path, || 0.0);
        path
    }
}

impl Model for Tbats {
    /// As its authors write it: power, orders of the ARMA, damping, and of each season
    /// length and waves.
    fn name(&self) -> String {
        let damping = match self.form.trend {
            Trend::Damped => format!("{:.3}", self.by.phi),
            Trend::Straight => "1".to_owned(),
            Trend::None | Trend::Flat => "-".to_owned(),
        };
        let (p, q) = self.form.orders;
        let seasons = self.form.seasons.iter();
        let seasons = seasons.map(|one| {
            let period = (100.0 * one.period).round() / 100.0;
            format!("<{period},{}>", one.harmonics.len())
        });
        let seasons: Vec<String> = seasons.collect();
        format!(
            "TBATS({}, {{{p},{q}}}, {damping}, {{{}}})",
            self.power.lambda,
            seasons.join(", ")
        )
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        let mut found = vec![("lambda", self.power.lambda), ("alpha", self.by.alpha)];
        if matches!(self.form.trend, Trend::Straight | Trend::Damped) {
            found.extend([("beta", self.by.beta), ("phi", self.by.phi)]);
        }
        for [first, second] in &self.by.gamma {
            found.extend([("gamma_1", *first), ("gamma_2", *second)]);
        }
        let (p, q) = self.form.orders;
        found.extend(["ar_1", "ar_2"].into_iter().zip(self.by.ar).take(p));
        found.extend(["ma_1", "ma_2"].into_iter().zip(self.by.ma).take(q));
        found
    }

    /// The value whose power is the mean of the powers, the median where errors are
    /// normal.
    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut path = self.transformed(ahead.horizon);
        for z in &mut path {
            *z = self.power.back(*z);
        }
        path
    }

    /// σ √(1 + Σ *c*ⱼ²), where *c*ⱼ is how a forecast answers to a surprise *j* steps
    /// before: on its own scale the model is linear. In units of the series to the
    /// first order.
    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let mut states = States::new(&vec![0.0; self.form.states()]);
        let turns = Turns::new(&self.form);
        let (mut sum, mut surprise) = (0.0, 1.0);
        let path = self.transformed(ahead.horizon);
        let widths = path.iter().map(|z| {
            let d = states.error(&self.by) + surprise;
            sum += (states.smooth(&self.by) + d).powi(2);
            states.step(&self.by, &turns, d, surprise);
            surprise = 0.0;
            (self.deviation * f64::sqrt(sum) * self.power.slope(*z)).min(f64::MAX)
        });
        Some(widths.collect())
    }

    fn path(&self, _ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        self.write(path, || self.deviation * random.normal());
        for z in path {
            *z = self.power.back(*z);
        }
    }

    fn is_sound(&self) -> bool {
        let waves = Turns::new(&self.form).waves.len();
        self.by.gamma.len() == self.form.seasons.len() && self.states.waves.len() == waves
    }

    fn append(&mut self, points: &[f64]) {
        let turns = Turns::new(&self.form);
        for y in points {
            // Of what has no power nothing is learnt.
            let z = self.power.of(*y);
            let z = if z.is_finite() { z } else { f64::NAN };
            self.states.see(&self.by, &turns, z);
        }
    }
}
