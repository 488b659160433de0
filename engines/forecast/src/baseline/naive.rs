//! The last value, and the last value of the same season.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::residuals::deviation;
use crate::model::{Ahead, Fit, Model, Unfit};

/// A random walk for each position of the season; one walk where the period is 1.
///
/// A missing point leaves its walk where it was last seen and makes it one step
/// less certain: the variance *k* steps after the last observation is *k*σ².
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct SeasonalNaive {
    /// The last observation of each position, the next position first.
    last: Vec<f64>,
    /// The seasons that passed since without an observation.
    missed: Vec<u32>,
    deviation: f64,
}

/// The naive method: each forecast is the last observed value.
///
/// # Errors
///
/// [`Unfit::TooShort`] below two observed points.
pub(crate) fn naive(series: &[f64]) -> Result<Fit<SeasonalNaive>, Unfit> {
    seasonal_naive(series, 1)
}

/// The seasonal naive method: each forecast is the last observed value of the
/// same position in the season.
///
/// σ² is the mean of squared seasonal differences, a difference over *k* seasons
/// counting for its square over *k*.
///
/// # Errors
///
/// [`Unfit::TooShort`] if a position was never observed or none was observed twice.
pub(crate) fn seasonal_naive(series: &[f64], period: usize) -> Result<Fit<SeasonalNaive>, Unfit> {
    let period = period.max(1);
    let too_short = Unfit::TooShort { needed: period + 1 };
    if series.len() <= period {
        return Err(too_short);
    }
    let mut fitted = vec![f64::NAN; series.len()];
    let mut residuals = Vec::with_capacity(series.len());
    let mut walks: Vec<Option<(f64, u32)>> = vec![None; period];
    for (t, &y) in series.iter().enumerate() {
        let walk = &mut walks[t % period];
        if let Some((last, missed)) = walk {
            fitted[t] = *last;
            if y.is_finite() {
                residuals.push((y - *last) / f64::from(*missed + 1).sqrt());
            } else {
                *missed += 1;
            }
        }
        if y.is_finite() {
            *walk = Some((y, 0));
        }
    }
    walks.rotate_left(series.len() % period);
    let walks: Option<Vec<_>> = walks.into_iter().collect();
    let (last, missed) = walks.ok_or(too_short)?.into_iter().unzip();
    let deviation = deviation(&residuals, 0).ok_or(too_short)?;
    let model = SeasonalNaive {
        last,
        missed,
        deviation,
    };
    Ok(Fit {
        model,
        fitted,
        likelihood: None,
    })
}

impl SeasonalNaive {
    /// The variance of a step ahead, in units of that of one season's walk.
    fn walked(&self, step: usize) -> f64 {
        let period = self.last.len();
        (step / period + 1) as f64 + f64::from(self.missed[step % period])
    }
}

impl Model for SeasonalNaive {
    fn name(&self) -> String {
        match self.last.len() {
            1 => "Naive".to_owned(),
            period => format!("Seasonal naive[{period}]"),
        }
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        vec![("sigma", self.deviation)]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let seasons = self.last.iter().copied().cycle();
        seasons.take(ahead.horizon).collect()
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        let steps = 0..horizon;
        Some(
            steps
                .map(|step| self.deviation * self.walked(step).sqrt())
                .collect(),
        )
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let period = self.last.len();
        for step in 0..path.len() {
            let (from, steps) = match step.checked_sub(period) {
                Some(before) => (path[before], 1.0),
                None => (self.last[step], self.walked(step)),
            };
            path[step] = from + self.deviation * steps.sqrt() * random.normal();
        }
    }

    fn is_sound(&self) -> bool {
        !self.last.is_empty() && self.last.len() == self.missed.len()
    }

    fn append(&mut self, points: &[f64]) {
        for y in points {
            if y.is_finite() {
                (self.last[0], self.missed[0]) = (*y, 0);
            } else {
                self.missed[0] = self.missed[0].saturating_add(1);
            }
            self.last.rotate_left(1);
            self.missed.rotate_left(1);
        }
    }
}
