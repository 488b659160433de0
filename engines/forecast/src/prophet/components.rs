//! What the mean is the sum of.

use std::ops::Range;

use super::model::Prophet;
use super::options::Joined;

/// A part of the mean.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Component {
    Trend,
    /// The season of a period.
    Season(f64),
    /// The effect of a regressor, by its place among the regressors.
    Regressor(usize),
    /// What errors before tell of steps ahead; 0 for the steps of the series.
    Errors,
}

impl Prophet {
    /// The components of the mean at steps, past and to come, counted from the first
    /// point of the series; they add up to it. `regressors` has a column each, from
    /// the first of the steps on. An effect that multiplies counts as trend × effect.
    pub(crate) fn components(
        &self,
        steps: Range<usize>,
        regressors: &[Vec<f64>],
    ) -> Vec<(Component, Vec<f64>)> {
        let trend: Vec<f64> = steps.clone().map(|t| self.trend.at(t)).collect();
        let scaled = |effects: &mut dyn Iterator<Item = f64>| -> Vec<f64> {
            let both = trend.iter().zip(effects);
            both.map(|(trend, effect)| match self.joined {
                Joined::Additive => self.in_units(effect),
                Joined::Multiplicative => self.in_units(trend * effect),
            })
            .collect()
        };
        let mut parts = vec![(
            Component::Trend,
            trend.iter().map(|y| self.in_units(*y)).collect(),
        )];
        for season in &self.seasons {
            let mut effects = steps.clone().map(|t| season.at(t));
            parts.push((Component::Season(season.period), scaled(&mut effects)));
        }
        for (i, (regressor, column)) in self.regressors.iter().zip(regressors).enumerate() {
            let value = |h: usize| column.get(h).copied().unwrap_or(f64::NAN);
            let mut effects = (0..steps.len()).map(|h| regressor.at(value(h)));
            parts.push((Component::Regressor(i), scaled(&mut effects)));
        }
        if self.residual.decay > 0.0 {
            let error = |t: usize| match t.checked_sub(self.next) {
                Some(h) => self.residual.next * self.residual.decay.powf(h as f64),
                None => 0.0,
            };
            let errors = steps.map(|t| self.in_units(error(t)));
            parts.push((Component::Errors, errors.collect()));
        }
        parts
    }
}
