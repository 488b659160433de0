//! Forecasts by a decomposition.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::decomposition::{StlOptions, decompose};
use crate::model::{Ahead, Fit, Model, Unfit};

/// Seasons that repeat themselves on top of a model of the rest.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Mstl<M> {
    /// The last cycle of each season, the next position first.
    cycles: Vec<Vec<f64>>,
    /// The model of the seasonally adjusted series.
    adjusted: M,
}

/// The forecast by a decomposition: `fit` models the seasonally adjusted series,
/// trend and remainder, and every season goes on as its last cycle.
///
/// Deviations and paths are those of the model of the adjusted series: the seasons
/// count as known, which leaves intervals somewhat narrow. There is no likelihood,
/// since that of the adjusted series compares with no other.
///
/// # Errors
///
/// Those of [`decompose`] and of `fit`.
///
/// # References
///
/// Bandara, Hyndman and Bergmeir (2021), *MSTL: a seasonal-trend decomposition
/// algorithm for time series with multiple seasonal patterns*, arXiv:2107.13462.
pub(crate) fn mstl<M: Model>(
    series: &[f64],
    periods: &[usize],
    options: StlOptions,
    fit: impl FnOnce(&[f64]) -> Result<Fit<M>, Unfit>,
) -> Result<Fit<Mstl<M>>, Unfit> {
    let parts = decompose(series, periods, options)?;
    let Fit {
        model, mut fitted, ..
    } = fit(&parts.adjusted())?;
    for (_, season) in &parts.seasons {
        for (y, season) in fitted.iter_mut().zip(season) {
            *y += season;
        }
    }
    let last = |(period, season): &(usize, Vec<f64>)| season[season.len() - period..].to_vec();
    let model = Mstl {
        cycles: parts.seasons.iter().map(last).collect(),
        adjusted: model,
    };
    Ok(Fit {
        model,
        fitted,
        likelihood: None,
    })
}

impl<M> Mstl<M> {
    fn add_seasons(&self, steps: &mut [f64]) {
        for cycle in &self.cycles {
            for (y, season) in steps.iter_mut().zip(cycle.iter().cycle()) {
                *y += season;
            }
        }
    }
}

impl<M: Model> Model for Mstl<M> {
    fn name(&self) -> String {
        let periods: Vec<String> = self.cycles.iter().map(|c| c.len().to_string()).collect();
        format!("MSTL[{}] with {}", periods.join(","), self.adjusted.name())
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        self.adjusted.parameters()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut mean = self.adjusted.mean(ahead);
        self.add_seasons(&mut mean);
        mean
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        self.adjusted.deviations(ahead)
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        self.adjusted.path(ahead, random, path);
        self.add_seasons(path);
    }

    fn is_sound(&self) -> bool {
        self.cycles.iter().all(|cycle| !cycle.is_empty()) && self.adjusted.is_sound()
    }

    fn append(&mut self, points: &[f64]) {
        for y in points {
            let seasons: f64 = self.cycles.iter().filter_map(|cycle| cycle.first()).sum();
            self.adjusted.append(&[y - seasons]);
            for cycle in &mut self.cycles {
                cycle.rotate_left(1);
            }
        }
    }
}
