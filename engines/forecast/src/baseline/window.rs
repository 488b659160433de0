//! The mean of the last few values, of the whole series or of each season.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::residuals::deviation;
use crate::model::{Ahead, Fit, Model, Unfit};
use crate::packed;

/// Independent values about the mean of the latest ones of the same position in the
/// season; of all where the period is 1.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WindowAverage {
    /// The latest observations of each position, the next position first, the
    /// oldest observation first.
    #[serde(with = "packed::lists")]
    latest: Vec<Vec<f64>>,
    /// How many of them count at most.
    window: usize,
    /// Of a one-step error, that of the mean included.
    deviation: f64,
}

/// The moving-average method: each forecast is the mean of the last `window`
/// observed values of the same position in the season, of fewer where there are no
/// more.
///
/// The deviation is the root mean square of the errors that the method made one
/// season ahead, the same for each step, as for a level that stands still.
///
/// # Errors
///
/// [`Unfit::TooShort`] if a position was never observed or none was observed twice.
pub(crate) fn window_average(
    series: &[f64],
    period: usize,
    window: usize,
) -> Result<Fit<WindowAverage>, Unfit> {
    let (period, window) = (period.max(1), window.max(1));
    let too_short = Unfit::TooShort { needed: period + 1 };
    if series.len() <= period {
        return Err(too_short);
    }
    let mut model = WindowAverage {
        latest: vec![Vec::with_capacity(window.min(series.len())); period],
        window,
        deviation: 0.0,
    };
    let mut fitted = Vec::with_capacity(series.len());
    let mut residuals = Vec::new();
    for y in series {
        let forecast = average(&model.latest[0]);
        fitted.push(forecast);
        if y.is_finite() && forecast.is_finite() {
            residuals.push(y - forecast);
        }
        model.see(*y);
    }
    if model.latest.iter().any(Vec::is_empty) {
        return Err(too_short);
    }
    model.deviation = deviation(&residuals, 0).ok_or(too_short)?;
    Ok(Fit {
        model,
        fitted,
        likelihood: None,
    })
}

/// NaN of none.
fn average(values: &[f64]) -> f64 {
    match values.len() {
        0 => f64::NAN,
        count => values.iter().map(|y| y / count as f64).sum(),
    }
}

impl WindowAverage {
    fn see(&mut self, y: f64) {
        let latest = &mut self.latest[0];
        if y.is_finite() {
            if latest.len() == self.window {
                latest.remove(0);
            }
            latest.push(y);
        }
        self.latest.rotate_left(1);
    }

    fn at(&self, step: usize) -> &[f64] {
        &self.latest[step % self.latest.len()]
    }
}

impl Model for WindowAverage {
    fn name(&self) -> String {
        match self.latest.len() {
            1 => format!("Window average[{}]", self.window),
            period => format!("Seasonal window average[{period}, {}]", self.window),
        }
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        vec![("sigma", self.deviation)]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let means = self.latest.iter().map(|latest| average(latest));
        let means: Vec<f64> = means.collect();
        means.into_iter().cycle().take(ahead.horizon).collect()
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        Some(vec![self.deviation; ahead.horizon])
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let period = self.latest.len();
        // A one-step error has the variance σ² (1 + 1/w), and the part of a
        // position's mean is one draw for the whole path.
        let of = |latest: &[f64]| {
            let w = latest.len() as f64;
            let noise = self.deviation / (1.0 + 1.0 / w).sqrt();
            (noise, noise / w.sqrt())
        };
        let mut means = Vec::with_capacity(period.min(path.len()));
        for step in 0..path.len() {
            let latest = self.at(step);
            let (noise, of_mean) = of(latest);
            if step < period {
                means.push(average(latest) + of_mean * random.normal());
            }
            path[step] = means[step % period] + noise * random.normal();
        }
    }

    fn is_sound(&self) -> bool {
        let held = |latest: &Vec<f64>| (1..=self.window).contains(&latest.len());
        !self.latest.is_empty() && self.latest.iter().all(held)
    }

    fn append(&mut self, points: &[f64]) {
        for y in points {
            self.see(*y);
        }
    }
}
