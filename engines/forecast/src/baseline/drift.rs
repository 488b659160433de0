//! A random walk with drift.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::residuals::{deviation, observed};
use crate::model::{Ahead, Fit, Model, Unfit};

/// A random walk whose mean step is that from the first point to the last.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Drift {
    last: f64,
    slope: f64,
    deviation: f64,
    /// The steps between the first and the last point of the fit.
    span: f64,
    /// The steps since the last observation.
    missed: f64,
}

/// The drift method: the line from the first observed value to the last, drawn on.
///
/// The deviation of step *h* is σ √(*h* (1 + *h*/(*T* − 1))), the uncertain slope
/// included, where σ² takes *T* − 2 degrees of freedom (R and the book do; some
/// programs divide by *T* − 1). A residual over *k* steps counts for its square
/// over *k*, and steps missing at the end count into *h*.
///
/// # Errors
///
/// [`Unfit::TooShort`] below three observed points.
pub(crate) fn drift(series: &[f64]) -> Result<Fit<Drift>, Unfit> {
    let too_short = Unfit::TooShort { needed: 3 };
    let mut points = observed(series);
    let (Some((first, start)), Some((end, last))) = (points.next(), points.next_back()) else {
        return Err(too_short);
    };
    let span = (end - first) as f64;
    // Divided first: the difference of two large values may not be finite.
    let slope = last / span - start / span;
    let mut fitted = vec![f64::NAN; series.len()];
    let mut residuals = Vec::with_capacity(series.len());
    let (mut at, mut from) = (first, start);
    for t in first + 1..series.len() {
        let steps = (t - at) as f64;
        fitted[t] = from + slope * steps;
        if series[t].is_finite() {
            residuals.push((series[t] - fitted[t]) / steps.sqrt());
            (at, from) = (t, series[t]);
        }
    }
    let model = Drift {
        last,
        slope,
        deviation: deviation(&residuals, 1).ok_or(too_short)?,
        span,
        missed: (series.len() - 1 - end) as f64,
    };
    Ok(Fit {
        model,
        fitted,
        likelihood: None,
    })
}

impl Drift {
    /// The steps from the last observation to a step ahead.
    fn steps(&self, step: usize) -> f64 {
        self.missed + (step + 1) as f64
    }
}

impl Model for Drift {
    fn name(&self) -> String {
        "Random walk with drift".to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        vec![("drift", self.slope), ("sigma", self.deviation)]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let steps = 0..ahead.horizon;
        steps
            .map(|step| self.last + self.slope * self.steps(step))
            .collect()
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        let variance = |h: f64| h * (1.0 + h / self.span);
        let steps = 0..horizon;
        Some(
            steps
                .map(|step| self.deviation * variance(self.steps(step)).sqrt())
                .collect(),
        )
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        // The error of the slope is one draw for the whole path.
        let slope = self.slope + self.deviation / self.span.sqrt() * random.normal();
        let mut at = self.last;
        for (step, y) in path.iter_mut().enumerate() {
            let steps = if step == 0 { self.steps(0) } else { 1.0 };
            at += slope * steps + self.deviation * steps.sqrt() * random.normal();
            *y = at;
        }
    }

    fn append(&mut self, points: &[f64]) {
        for &y in points {
            if y.is_finite() {
                (self.last, self.missed) = (y, 0.0);
            } else {
                self.missed += 1.0;
            }
        }
    }
}
