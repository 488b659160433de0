//! The mean of the last few values.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::residuals::{deviation, observed};
use crate::model::{Ahead, Fit, Model, Unfit};

/// Independent values about the mean of the latest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct WindowAverage {
    /// The latest observations, oldest first.
    window: Vec<f64>,
    /// Of a one-step error, that of the mean included.
    deviation: f64,
}

/// The moving-average method: each forecast is the mean of the last `window`
/// observed values.
///
/// The deviation is the root mean square of the errors that the method made one
/// step ahead, the same for each step, as for a level that stands still.
///
/// # Errors
///
/// [`Unfit::TooShort`] unless more points than the window were observed.
pub(crate) fn window_average(series: &[f64], window: usize) -> Result<Fit<WindowAverage>, Unfit> {
    let window = window.max(1);
    let needed = window.saturating_add(1);
    let points: Vec<(usize, f64)> = observed(series).collect();
    if points.len() < needed {
        return Err(Unfit::TooShort { needed });
    }
    let values: Vec<f64> = points.iter().map(|(_, y)| *y).collect();
    let mut fitted = vec![f64::NAN; series.len()];
    let mut residuals = Vec::with_capacity(values.len() - window);
    for (seen, before) in values.windows(window).enumerate() {
        let forecast = average(before);
        let from = points[seen + window - 1].0 + 1;
        let next = points.get(seen + window);
        let to = next.map_or(series.len(), |(t, _)| t + 1);
        fitted[from..to].fill(forecast);
        if let Some((_, y)) = next {
            residuals.push(y - forecast);
        }
    }
    let model = WindowAverage {
        window: values[values.len() - window..].to_vec(),
        deviation: deviation(&residuals, 0).ok_or(Unfit::TooShort { needed })?,
    };
    Ok(Fit {
        model,
        fitted,
        likelihood: None,
    })
}

fn average(values: &[f64]) -> f64 {
    let count = values.len() as f64;
    values.iter().map(|y| y / count).sum()
}

impl Model for WindowAverage {
    fn name(&self) -> String {
        format!("Window average[{}]", self.window.len())
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        vec![("sigma", self.deviation)]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        vec![average(&self.window); ahead.horizon]
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        Some(vec![self.deviation; horizon])
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        // A one-step error has the variance σ² (1 + 1/w), and the part of the
        // mean is one draw for the whole path.
        let w = self.window.len() as f64;
        let noise = self.deviation / (1.0 + 1.0 / w).sqrt();
        let mean = average(&self.window) + noise / w.sqrt() * random.normal();
        for y in path {
            *y = mean + noise * random.normal();
        }
    }

    fn append(&mut self, points: &[f64]) {
        for y in points.iter().filter(|y| y.is_finite()) {
            self.window[0] = *y;
            self.window.rotate_left(1);
        }
    }
}
