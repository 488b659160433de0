//! The mean of all that was seen.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::residuals::{deviation, observed};
use crate::model::{Ahead, Fit, Model, Unfit};

/// Independent values about one mean.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct HistoricMean {
    mean: f64,
    deviation: f64,
    /// The observations behind the mean.
    count: f64,
}

/// The mean method: each forecast is the mean of the observed values; its
/// deviation is σ √(1 + 1/*T*).
///
/// # Errors
///
/// [`Unfit::TooShort`] below two observed points.
pub(crate) fn historic_mean(series: &[f64]) -> Result<Fit<HistoricMean>, Unfit> {
    let known: Vec<f64> = observed(series).map(|(_, y)| y).collect();
    let count = known.len() as f64;
    let mean = known.iter().map(|y| y / count).sum();
    let residuals: Vec<f64> = known.iter().map(|y| y - mean).collect();
    let deviation = deviation(&residuals, 1).ok_or(Unfit::TooShort { needed: 2 })?;
    let model = HistoricMean {
        mean,
        deviation,
        count,
    };
    Ok(Fit {
        model,
        fitted: vec![mean; series.len()],
        likelihood: None,
    })
}

impl Model for HistoricMean {
    fn name(&self) -> String {
        "Historic mean".to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        vec![("mean", self.mean), ("sigma", self.deviation)]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        vec![self.mean; ahead.horizon]
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        Some(vec![
            self.deviation * (1.0 + 1.0 / self.count).sqrt();
            horizon
        ])
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        // The error of the mean is one draw for the whole path.
        let mean = self.mean + self.deviation / self.count.sqrt() * random.normal();
        for y in path {
            *y = mean + self.deviation * random.normal();
        }
    }

    fn append(&mut self, points: &[f64]) {
        for y in points.iter().filter(|y| y.is_finite()) {
            self.count += 1.0;
            self.mean += y / self.count - self.mean / self.count;
        }
    }
}
