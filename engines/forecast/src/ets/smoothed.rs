//! A form of exponential smoothing after its fit.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::filter::{Pass, Smoothing, States, joined_by, trended_by};
use super::spec::{Part, Spec};
use super::variance;
use crate::model::{Ahead, Model};

/// A fitted form: parameters and last states.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Ets {
    pub(crate) spec: Spec,
    pub(crate) smoothing: Smoothing,
    pub(crate) states: States,
    /// Of the errors: in the series' unit, or a share where the error is
    /// relative.
    pub(crate) deviation: f64,
}

impl Model for Ets {
    fn name(&self) -> String {
        self.spec.name()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        let by = &self.smoothing;
        let mut found = vec![("alpha", by.alpha)];
        if self.spec.has_trend() {
            found.push(("beta", by.beta));
        }
        if self.spec.has_season() {
            found.push(("gamma", by.gamma));
        }
        if self.spec.damped {
            found.push(("phi", by.phi));
        }
        found.push(("sigma", self.deviation));
        found
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut pass = Pass::default();
        let missing = vec![f64::NAN; ahead.horizon];
        pass.run(&self.spec, &missing, self.smoothing, &self.states);
        pass.forecasts
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        variance::deviations(self, &self.mean(&Ahead::steps(horizon)))
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let spec = &self.spec;
        let by = &self.smoothing;
        let States {
            mut level,
            mut trend,
            mut seasons,
        } = self.states.clone();
        for (step, y) in path.iter_mut().enumerate() {
            let at = step % spec.period.max(1);
            let s = seasons.get(at).copied().unwrap_or(0.0);
            let steady = trended_by(spec.trend, trend, by.phi);
            let q = joined_by(spec.trend, level, steady);
            let f = joined_by(spec.season, q, s);
            let drawn = self.deviation * random.normal();
            // A relative error of -100 % or worse has no meaning.
            *y = if spec.relative_error {
                f * (1.0 + drawn.max(-0.99))
            } else {
                f + drawn
            };
            let off = match spec.season {
                Part::None => *y,
                Part::Additive => *y - s,
                Part::Multiplicative => *y / s,
            } - q;
            let before = level;
            level = q + by.alpha * off;
            trend = match spec.trend {
                Part::None => trend,
                Part::Additive => steady + by.beta * off,
                Part::Multiplicative => (steady + by.beta * off / before).max(1e-3),
            };
            if let Some(season) = seasons.get_mut(at) {
                *season = match spec.season {
                    Part::Multiplicative => (s + by.gamma * (*y / q - s)).max(1e-3),
                    _ => s + by.gamma * (*y - q - s),
                };
            }
        }
    }

    fn is_sound(&self) -> bool {
        let seasons = self.states.seasons.len();
        if self.spec.has_season() {
            seasons > 0 && seasons == self.spec.period
        } else {
            self.spec.period == 1
        }
    }

    fn append(&mut self, points: &[f64]) {
        let mut pass = Pass::default();
        pass.run(&self.spec, points, self.smoothing, &self.states);
        self.states = pass.last;
    }
}
