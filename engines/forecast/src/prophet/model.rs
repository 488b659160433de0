//! The model after its fit.

use std::fmt::Write as _;

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::options::Joined;
use super::regressor::Regressor;
use super::residual::Residual;
use super::season::Season;
use super::trend::{Trend, damped};
use crate::model::{Ahead, MOST_STEPS, Model};

/// A piecewise-linear trend with seasons and regressors, after its fit.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Prophet {
    /// The largest absolute value of the series; everything else is in this unit.
    pub(super) unit: f64,
    pub(super) joined: Joined,
    pub(super) trend: Trend,
    pub(super) seasons: Vec<Season>,
    pub(super) regressors: Vec<Regressor>,
    /// How likely a change of slope is at a step.
    pub(super) change_rate: f64,
    /// The mean size of a change of slope, a step.
    pub(super) change_size: f64,
    /// The standard error of the slope ahead, a step; 0 where it counts as known.
    pub(super) slope_deviation: f64,
    /// The standard deviation of the noise.
    pub(super) deviation: f64,
    pub(super) residual: Residual,
    /// The step after the last point, from 0.
    pub(super) next: usize,
}

impl Prophet {
    /// What trend, seasons and regressors make of a step.
    pub(super) fn expected(
        &self,
        step: usize,
        regressors: impl Iterator<Item = Option<f64>>,
    ) -> f64 {
        self.joined(self.trend.at(step), self.effects(step, regressors))
    }

    fn effects(&self, step: usize, regressors: impl Iterator<Item = Option<f64>>) -> f64 {
        let seasons: f64 = self.seasons.iter().map(|season| season.at(step)).sum();
        let given = self.regressors.iter().zip(regressors);
        seasons + given.map(|(r, x)| r.at(x.unwrap_or(f64::NAN))).sum::<f64>()
    }

    fn joined(&self, trend: f64, effects: f64) -> f64 {
        match self.joined {
            Joined::Additive => trend + effects,
            Joined::Multiplicative => trend * (1.0 + effects),
        }
    }

    /// A value in the unit of the series.
    pub(super) fn in_units(&self, y: f64) -> f64 {
        (y * self.unit).clamp(f64::MIN, f64::MAX)
    }

    /// How much a change of the trend at a step moves the mean, regressors at their
    /// means.
    fn of_trend(&self, step: usize) -> f64 {
        match self.joined {
            Joined::Additive => 1.0,
            Joined::Multiplicative => 1.0 + self.effects(step, std::iter::empty()),
        }
    }
}

fn row<'a>(ahead: &Ahead<'a>, step: usize) -> impl Iterator<Item = Option<f64>> + use<'a> {
    ahead.regressors.iter().map(move |x| x.get(step).copied())
}

impl Model for Prophet {
    fn name(&self) -> String {
        let mut name = "Prophet".to_owned();
        let periods: Vec<String> = self.seasons.iter().map(|s| s.period.to_string()).collect();
        if !periods.is_empty() {
            // Writing to a string cannot fail.
            let _ = write!(name, "[{}]", periods.join(","));
        }
        if self.joined == Joined::Multiplicative {
            name.push_str(" multiplicative");
        }
        if self.residual.decay > 0.0 {
            name.push_str(" with ARMA(1,1) errors");
        }
        name
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        vec![
            ("slope", self.in_units(self.trend.slope_ahead())),
            ("sigma", self.in_units(self.deviation)),
            ("phi", self.residual.decay),
            ("theta", self.residual.gain - self.residual.decay),
        ]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut residual = self.residual;
        let steps = 0..ahead.horizon;
        steps
            .map(|h| {
                let expected = self.expected(self.next + h, row(ahead, h));
                let y = expected + residual.next;
                residual.step(f64::NAN);
                self.in_units(y)
            })
            .collect()
    }

    /// Of the noise, the changes of slope to come and, where it does not count as
    /// known, the slope.
    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        // Laplace with mean size s has the variance 2 s².
        let changes = 2.0 * self.change_rate * self.change_size.powi(2);
        let ahead = self.next - self.trend.last.min(self.next) - 1;
        let start = damped(self.trend.damping, ahead);
        let (mut bent, mut lasting) = (0.0, 0.0);
        let mut deviations = Vec::with_capacity(horizon);
        for h in 0..horizon {
            let way = damped(self.trend.damping, ahead + h + 1) - start;
            bent += changes * damped(self.trend.damping, h + 1).powi(2);
            let trend = bent + (self.slope_deviation * way).powi(2);
            let noise = self.deviation.powi(2) * (1.0 + lasting);
            lasting += (self.residual.gain * self.residual.decay.powf(h as f64)).powi(2);
            let variance = noise + trend * self.of_trend(self.next + h).powi(2);
            deviations.push(self.in_units(variance.sqrt()));
        }
        Some(deviations)
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let mut residual = self.residual;
        let (mut away, mut slope) = (0.0, self.slope_deviation * random.normal());
        for (h, y) in path.iter_mut().enumerate() {
            if random.uniform() < self.change_rate {
                slope += laplace(self.change_size, random);
            }
            slope *= self.trend.damping;
            away += slope;
            let trend = self.trend.at(self.next + h) + away;
            let effects = self.effects(self.next + h, row(ahead, h));
            let error = residual.next + self.deviation * random.normal();
            residual.step(error);
            *y = self.in_units(self.joined(trend, effects) + error);
        }
    }

    fn regressors(&self) -> usize {
        self.regressors.len()
    }

    fn is_sound(&self) -> bool {
        let Trend { first, last, .. } = self.trend;
        first <= last && last < self.next && self.next <= MOST_STEPS && self.unit > 0.0
    }

    /// Regressors of the points count at their means.
    fn append(&mut self, points: &[f64]) {
        self.append_with(points, &[]);
    }

    fn append_with(&mut self, points: &[f64], regressors: &[Vec<f64>]) {
        for (t, y) in points.iter().enumerate() {
            let row = regressors.iter().map(|x| x.get(t).copied());
            let expected = self.expected(self.next, row);
            self.residual.step(y / self.unit - expected);
            self.next += 1;
        }
    }
}

/// A draw of mean size `size` and either sign.
fn laplace(size: f64, random: &mut Random) -> f64 {
    let u = 2.0 * random.uniform() - 1.0;
    -size * u.signum() * (1.0 - u.abs()).max(f64::MIN_POSITIVE).ln()
}
