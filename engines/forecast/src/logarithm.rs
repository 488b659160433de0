//! Models of the logarithm of a series.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use crate::method::{Fitted, Method};
use crate::model::{Ahead, Model, Unfit};
use crate::sample::Sample;
use crate::without_siblings::without_siblings;

/// A model of ln *y*, for series whose changes are in proportion to their level:
/// what it adds is multiplied in *y*.
///
/// Its mean is exp of the mean of ln *y*, the median of *y* where errors are
/// normal: combined with others it must not carry half a variance that the others
/// lack.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Logarithmic(Box<Fitted>);

/// Fits a method to the logarithm of a series above 0.
pub(crate) fn logarithmic(method: Method, sample: &Sample<'_>) -> Result<Logarithmic, Unfit> {
    if sample.values.iter().any(|&y| y <= 0.0) {
        return Err(Unfit::NotPositive);
    }
    let logarithms: Vec<f64> = sample.values.iter().map(|y| y.ln()).collect();
    let sample = sample.with_values(&logarithms);
    let told = method.uses_regressors() && sample.beside.len() >= sample.values.len();
    let model = if told && !sample.beside.is_empty() {
        Fitted::WithoutSiblings(without_siblings(method, &sample)?)
    } else {
        method.fit(&sample)?
    };
    Ok(Logarithmic(Box::new(model)))
}

impl Model for Logarithmic {
    fn name(&self) -> String {
        format!("{} of ln(y)", self.0.name())
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        self.0.parameters()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut mean = self.0.mean(ahead);
        for y in &mut mean {
            *y = y.exp();
        }
        mean
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        // To the first order, so that few large ones do not rule the others.
        let mean = self.mean(ahead);
        let deviations = self.0.deviations(ahead)?;
        Some(mean.iter().zip(&deviations).map(|(m, d)| m * d).collect())
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        self.0.path(ahead, random, path);
        for y in path {
            *y = y.exp();
        }
    }

    fn regressors(&self) -> usize {
        self.0.regressors()
    }

    fn is_sound(&self) -> bool {
        self.0.is_sound()
    }

    fn append(&mut self, points: &[f64]) {
        self.append_with(points, &[]);
    }

    fn append_with(&mut self, points: &[f64], regressors: &[Vec<f64>]) {
        // What has no logarithm is missing.
        let logarithm = |y: &f64| if *y > 0.0 { y.ln() } else { f64::NAN };
        let logarithms: Vec<f64> = points.iter().map(logarithm).collect();
        self.0.append_with(&logarithms, regressors);
    }
}
