//! The forecast of one series by one model.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use trimtab_core::{Issue, Severity};
use trimtab_numerics::normal_quantile;

use super::part::{Part, last_value, parts};
use crate::box_cox::BoxCox;
use crate::combine::{Bands, Forecast};
use crate::history::{Bounds, History, Kind, of_unit};
use crate::model::{Ahead, Model};
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
pub(crate) enum Source {
    Combined {
        forecast: Forecast,
        bands: Arc<Bands>,
        /// The members' names.
        names: Arc<[Arc<str>]>,
        /// The scale that forecast and bands are on; none of the series' own.
        scale: Option<BoxCox>,
    },
    Plain(Walk),
}

/// A random walk from the last value of a series of that kind.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Walk {
    pub(crate) last: f64,
    pub(crate) spread: f64,
    pub(crate) kind: Kind,
}

impl Answer {
    pub(crate) fn combined(
        at: usize,
        model: ForecastModel,
        bounds: Bounds,
        forecast: Forecast,
        bands: &Arc<Bands>,
        names: &Arc<[Arc<str>]>,
    ) -> Self {
        let within = |y: &f64| bounds.within(*y);
        Self {
            at,
            model,
            mean: forecast.mean.iter().map(within).collect(),
            bounds,
            source: Source::Combined {
                forecast,
                bands: Arc::clone(bands),
                names: Arc::clone(names),
                scale: None,
            },
        }
    }

    /// The same of a forecast that is on another scale: brought back from there. None
    /// where it comes back as what no series with values in that `range` does: a step
    /// further than five times the range outside it.
    pub(crate) fn brought_back(mut self, from: BoxCox, range: (f64, f64)) -> Option<Self> {
        if let Source::Combined {
            forecast,
            bands,
            scale,
            ..
        } = &mut self.source
        {
            *scale = Some(from);
            let back = |(step, middle): (usize, &f64)| {
                from.forecast(*middle, |levels| forecast.quantiles(bands, step, levels))
            };
            self.mean = forecast.mean.iter().enumerate().map(back).collect();
        }
        let (low, high) = range;
        let far = 5.0 * (high - low);
        let possible = |y: &f64| *y >= low - far && *y <= high + far;
        let sound = self.mean.iter().all(possible);
        for y in &mut self.mean {
            *y = self.bounds.within(*y);
        }
        sound.then_some(self)
    }

    pub(crate) fn plain(
        at: usize,
        model: ForecastModel,
        bounds: Bounds,
        walk: Walk,
        horizon: usize,
    ) -> Self {
        Self {
            at,
            model,
            mean: vec![bounds.within(walk.last); horizon],
            bounds,
            source: Source::Plain(walk),
        }
    }

    /// The mean with other regressors ahead, bounds aside.
    pub(crate) fn mean_with(&self, regressors: &[Vec<f64>]) -> Vec<f64> {
        let horizon = self.mean.len();
        match &self.source {
            Source::Plain(walk) => vec![walk.last; horizon],
            Source::Combined {
                forecast, scale, ..
            } => {
                let ahead = Ahead {
                    horizon,
                    regressors,
                };
                let members = forecast.members.iter().flatten();
                let said: Vec<(f64, Vec<f64>)> = members
                    .map(|(share, model)| (*share, model.mean(&ahead)))
                    .collect();
                let together = |step: usize| {
                    let mut numbers: Vec<(f64, f64)> = said
                        .iter()
                        .map(|(share, mean)| (*share, mean[step]))
                        .collect();
                    let y = forecast.unit * forecast.combination.value(&mut numbers);
                    scale.map_or(y, |scale| scale.back(y))
                };
                (0..horizon).map(together).collect()
            }
        }
    }

    /// The quantiles of a step ahead, counted from 0, at rising probabilities.
    pub(crate) fn quantiles(&self, step: usize, probabilities: &[f64]) -> Vec<f64> {
        let mut found = match &self.source {
            Source::Combined {
                forecast,
                bands,
                scale,
                ..
            } => {
                let mut found = forecast.quantiles(bands, step, probabilities);
                if let Some(scale) = scale {
                    for y in &mut found {
                        *y = scale.back(*y);
                    }
                }
                found
            }
            Source::Plain(walk) => walk.quantiles(step, probabilities),
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

    /// What to keep of it: the combination with its bands, or the walk.
    pub(crate) fn source(&self) -> &Source {
        &self.source
    }

    /// What stands behind it.
    pub(crate) fn parts(&self) -> Vec<Part> {
        match &self.source {
            Source::Combined {
                forecast,
                names,
                scale,
                ..
            } => parts(names, forecast, scale.as_ref()),
            Source::Plain(walk) => vec![last_value(walk.kind)],
        }
    }

    /// That the last value stands in for a method which has no fit.
    pub(crate) fn notes(&self, series: &[History]) -> Option<Issue> {
        let unfit = matches!(
            self.source,
            Source::Plain(Walk {
                kind: Kind::Ordinary | Kind::Intermittent,
                ..
            })
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

impl Walk {
    pub(crate) fn of(series: &History) -> Self {
        let (last, spread) = series.plain();
        Self {
            last,
            spread,
            kind: series.kind,
        }
    }

    /// The quantiles so many steps from the last value.
    fn quantiles(&self, step: usize, levels: &[f64]) -> Vec<f64> {
        let deviation = self.spread * ((step + 1) as f64).sqrt();
        let quantile = |&level: &f64| match deviation {
            // A quantile may be infinite, and nothing times it is not a number.
            deviation if deviation > 0.0 => self.last + deviation * normal_quantile(level),
            _ => self.last,
        };
        levels.iter().map(quantile).collect()
    }
}
