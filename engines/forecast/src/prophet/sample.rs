//! The observations of a fit and their columns.

use super::options::ProphetOptions;
use super::regressor::Regressor;
use super::season::{Season, seasons};
use super::trend::changepoints;

/// The observations of a fit.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    pub(super) seasons: Vec<Season>,
    pub(super) regressors: Vec<Regressor>,
    /// The waves and the regressors, `(observations, effects)`.
    columns: Vec<f64>,
    /// The steps that were seen with all regressors.
    pub(super) steps: Vec<usize>,
    /// Their places in the history, from 0 to 1.
    pub(super) times: Vec<f64>,
    /// Their values over the largest.
    pub(super) values: Vec<f64>,
    /// The largest absolute value.
    pub(super) unit: f64,
    /// The observations at which the slope may change.
    pub(super) changepoints: Vec<usize>,
}

/// The most steps that are modelled, the latest.
const MOST_STEPS: usize = 20_000;

impl Sample {
    pub(super) fn new(
        series: &[f64],
        given: &[Vec<f64>],
        periods: &[f64],
        options: &ProphetOptions,
    ) -> Self {
        let steps = observed(series, given);
        let first = steps.first().copied().unwrap_or(0);
        let span = steps.last().map_or(0, |last| last - first);
        let values = || steps.iter().map(|t| series[*t]);
        let largest = values().fold(0.0_f64, |most, y| most.max(y.abs()));
        let unit = if largest > 0.0 { largest } else { 1.0 };
        let time = |t: &usize| (t - first) as f64 / span.max(1) as f64;
        let mut sample = Self {
            seasons: seasons(periods, span + 1, options.detailed),
            regressors: given.iter().map(|x| Regressor::new(x, &steps)).collect(),
            columns: Vec::new(),
            times: steps.iter().map(time).collect(),
            values: values().map(|y| y / unit).collect(),
            unit,
            changepoints: changepoints(
                steps.len(),
                options.changepoints,
                options.changepoint_range,
            ),
            steps,
        };
        sample.columns = sample.written(given);
        sample
    }

    /// The columns of the effects, by rows.
    fn written(&self, given: &[Vec<f64>]) -> Vec<f64> {
        let width = self.effects();
        let mut columns = vec![0.0; width * self.steps.len()];
        for (row, step) in columns.chunks_mut(width.max(1)).zip(&self.steps) {
            let mut rest = row;
            for season in &self.seasons {
                let (own, after) = rest.split_at_mut(season.coefficients.len());
                season.write(*step, own);
                rest = after;
            }
            for (x, (regressor, column)) in rest.iter_mut().zip(self.regressors.iter().zip(given)) {
                *x = regressor.scaled(column[*step]);
            }
        }
        columns
    }

    /// The count of the columns of seasons and regressors.
    pub(super) fn effects(&self) -> usize {
        let waves = self.seasons.iter().map(|s| s.coefficients.len());
        waves.sum::<usize>() + self.regressors.len()
    }

    /// The columns of the effects at an observation.
    pub(super) fn row(&self, observation: usize) -> &[f64] {
        let width = self.effects();
        &self.columns[observation * width..(observation + 1) * width]
    }

    /// The values of the observations at the steps of the series, NaN elsewhere.
    pub(super) fn spread(&self, values: &[f64], steps: usize) -> Vec<f64> {
        let mut spread = vec![f64::NAN; steps];
        for (t, value) in self.steps.iter().zip(values) {
            spread[*t] = *value;
        }
        spread
    }
}

/// The steps with a value and all regressors.
fn observed(series: &[f64], given: &[Vec<f64>]) -> Vec<usize> {
    let has = |x: &Vec<f64>, t: usize| x.get(t).is_some_and(|x| x.is_finite());
    let seen = |t: &usize| series[*t].is_finite() && given.iter().all(|x| has(x, *t));
    let from = series.len().saturating_sub(MOST_STEPS);
    (from..series.len()).filter(seen).collect()
}
