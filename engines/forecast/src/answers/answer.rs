//! The forecast of one series by one model.

use std::sync::Arc;

use trimtab_core::{Issue, Severity};
use trimtab_numerics::normal_quantile;

use super::part::{Part, last_value, parts};
use crate::combine::{Bands, Candidate, Forecast};
use crate::history::{Bounds, History, Kind, of_unit};
use crate::options::ForecastModel;

/// The forecast of one series by one model, within the series' bounds.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    /// The place of the series in the call.
    pub(crate) at: usize,
    pub(crate) model: ForecastModel,
    pub(crate) mean: Vec<f64>,
    pub(super) bounds: Bounds,
    pub(super) source: Source,
}

/// Where a forecast comes from.
#[derive(Clone, Debug)]
pub(super) enum Source {
    Combined {
        forecast: Forecast,
        bands: Arc<Bands>,
        candidates: Arc<[Candidate]>,
    },
    /// A random walk from the last value.
    Plain { last: f64, spread: f64, kind: Kind },
}

impl Answer {
    pub(super) fn combined(
        at: usize,
        model: ForecastModel,
        series: &History,
        forecast: Forecast,
        bands: &Arc<Bands>,
        candidates: &Arc<[Candidate]>,
    ) -> Self {
        let within = |y: &f64| series.bounds.within(*y);
        Self {
            at,
            model,
            mean: forecast.mean.iter().map(within).collect(),
            bounds: series.bounds,
            source: Source::Combined {
                forecast,
                bands: Arc::clone(bands),
                candidates: Arc::clone(candidates),
            },
        }
    }

    pub(super) fn plain(at: usize, model: ForecastModel, series: &History, horizon: usize) -> Self {
        let (last, spread) = series.plain();
        Self {
            at,
            model,
            mean: vec![series.bounds.within(last); horizon],
            bounds: series.bounds,
            source: Source::Plain {
                last,
                spread,
                kind: series.kind,
            },
        }
    }

    /// The quantiles of a step ahead, counted from 0, at rising probabilities.
    pub(crate) fn quantiles(&self, step: usize, probabilities: &[f64]) -> Vec<f64> {
        let mut found = match &self.source {
            Source::Combined {
                forecast, bands, ..
            } => forecast.quantiles(bands, step, probabilities),
            Source::Plain { last, spread, .. } => walk(*last, *spread, step, probabilities),
        };
        for y in &mut found {
            *y = self.bounds.within(*y);
        }
        found
    }

    /// By level, in rising order: the ends of the band of a step.
    pub(crate) fn bands(&self, step: usize, levels: &[f64]) -> Vec<[f64; 2]> {
        let tails = levels.iter().rev().map(|level| 0.5 * (1.0 - level / 100.0));
        let tails: Vec<f64> = tails.collect();
        let upper = tails.iter().rev().map(|tail| 1.0 - tail);
        let probabilities: Vec<f64> = tails.iter().copied().chain(upper).collect();
        let all = self.quantiles(step, &probabilities);
        let count = levels.len();
        // The tails stand from the widest level in, then out again.
        let ends = |level: usize| [all[count - 1 - level], all[count + level]];
        let band = |level: usize| self.bounds.band(ends(level), self.mean[step]);
        (0..count).map(band).collect()
    }

    /// What stands behind it.
    pub(crate) fn parts(&self) -> Vec<Part> {
        match &self.source {
            Source::Combined {
                forecast,
                candidates,
                ..
            } => parts(candidates, &forecast.members),
            Source::Plain { kind, .. } => vec![last_value(*kind)],
        }
    }

    /// That the last value stands in for a method which has no fit.
    pub(crate) fn notes(&self, series: &[History]) -> Option<Issue> {
        let unfit = matches!(
            self.source,
            Source::Plain {
                kind: Kind::Ordinary | Kind::Intermittent,
                ..
            }
        );
        let message = format!(
            "`{}` could not be fitted: the last value stands in, with a plain band",
            self.model.as_str()
        );
        let issue = Issue::new(Severity::Warning, "METHOD_UNFIT", message);
        let issue = issue.detail("model", self.model.as_str());
        unfit.then(|| of_unit(issue, &series[self.at].series))
    }
}

/// The quantiles of a random walk so many steps from its last value.
fn walk(last: f64, spread: f64, step: usize, levels: &[f64]) -> Vec<f64> {
    let deviation = spread * ((step + 1) as f64).sqrt();
    let quantile = |&level: &f64| match deviation {
        // A quantile may be infinite, and nothing times it is not a number.
        deviation if deviation > 0.0 => last + deviation * normal_quantile(level),
        _ => last,
    };
    levels.iter().map(quantile).collect()
}
