//! Forecasts of a fitted panel, what-ifs, and what they are made of.

use serde::{Deserialize, Serialize};

use super::history::{History, Shape};
use super::link::{Link, Units, learnt};
use super::origin::Origin;
use super::spread::Spread;
use super::trees::Trees;

/// No panel that was learnt has longer seasons, or more features that do not change.
const LONGEST: usize = 1_000_000;

/// The mean of a forecast is over so many quantiles, evenly apart.
const OF_MEAN: usize = 40;

/// Boosted trees over a panel, and where each of its series stands.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Boosted {
    shape: Shape,
    trees: Trees,
    spread: Spread,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ends: Vec<Option<End>>,
    levels: Vec<f64>,
}

/// The end of one series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct End {
    pub(super) units: Units,
    pub(super) origin: Origin,
    /// By regressor, as it is learnt, one a step ahead.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    ahead: Vec<Vec<f64>>,
    /// What the regressors of its siblings do to it at each step, in units of the link;
    /// none where they do nothing.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    beside: Vec<f64>,
}

impl End {
    pub(super) fn of(history: &History, origin: Origin) -> Self {
        let length = history.values.len();
        Self {
            units: history.units,
            origin,
            ahead: history
                .regressors
                .iter()
                .map(|c| c[length..].to_vec())
                .collect(),
            beside: if history.beside.iter().any(|effect| effect.abs() > 0.0) {
                history.beside.clone()
            } else {
                Vec::new()
            },
        }
    }
}

/// What comes next in one series.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct PanelForecast {
    /// One a step.
    pub(crate) mean: Vec<f64>,
    /// By step, one a level, rising.
    pub(crate) quantiles: Vec<Vec<f64>>,
}

impl Boosted {
    pub(super) fn new(
        shape: Shape,
        trees: Trees,
        spread: Spread,
        ends: Vec<Option<End>>,
        levels: Vec<f64>,
    ) -> Self {
        Self {
            shape,
            trees,
            spread,
            ends,
            levels,
        }
    }

    /// The forecast of a series by its place in the panel; none where it has no
    /// observed value.
    pub(crate) fn forecast(&self, series: usize) -> Option<PanelForecast> {
        let end = self.ends.get(series)?.as_ref()?;
        Some(self.from(end, &end.ahead))
    }

    /// What the regressors of other series do to the logarithm of a series at each step
    /// and those ahead; none where that is not known.
    pub(crate) fn beside(&self, series: usize) -> &[f64] {
        let end = self.ends.get(series).and_then(Option::as_ref);
        match (self.shape.link, end) {
            (Link::Logarithm, Some(end)) => &end.beside,
            _ => &[],
        }
    }

    /// The quantiles of a series at a step ahead, from 1; none where it has no observed
    /// value or the step was not learnt.
    pub(crate) fn quantiles(&self, series: usize, step: usize, levels: &[f64]) -> Option<Vec<f64>> {
        let end = self.ends.get(series)?.as_ref()?;
        self.quantiles_from(end, &end.ahead, step, levels)
    }

    /// The same from an end with those regressors, as they are learnt, ahead of it.
    pub(super) fn quantiles_from(
        &self,
        end: &End,
        ahead: &[Vec<f64>],
        step: usize,
        levels: &[f64],
    ) -> Option<Vec<f64>> {
        if !(1..=self.shape.horizon).contains(&step) {
            return None;
        }
        let (base, row) = Self::told(end, ahead, step);
        let band = self.trees.band(&row);
        let at = |level: &f64| {
            let left = self.spread.quantile(band, step, *level);
            end.units.value(base + end.origin.scale * left)
        };
        Some(levels.iter().map(at).collect())
    }

    /// The same with other regressors, each one value a step ahead: a missing one
    /// keeps the value before it.
    pub(crate) fn what_if(&self, series: usize, regressors: &[Vec<f64>]) -> Option<PanelForecast> {
        let end = self.ends.get(series)?.as_ref()?;
        Some(self.asked(end, regressors))
    }

    /// The forecast from an end with other regressors ahead of it.
    fn asked(&self, end: &End, regressors: &[Vec<f64>]) -> PanelForecast {
        self.from(end, &self.other(end, regressors))
    }

    /// The end of a series, without what was known ahead of it.
    pub(super) fn end(&self, series: usize) -> Option<End> {
        let end = self.ends.get(series)?.as_ref()?;
        Some(End {
            units: end.units,
            origin: end.origin.clone(),
            ahead: Vec::new(),
            beside: Vec::new(),
        })
    }

    /// The same without its series.
    pub(super) fn without_ends(&self) -> Self {
        Self {
            ends: Vec::new(),
            ..self.clone()
        }
    }

    /// Whether it learnt the same, wherever its series stand.
    pub(super) fn learnt_as(&self, other: &Self) -> bool {
        let same = self.shape == other.shape && self.spread == other.spread;
        same && self.levels == other.levels && self.trees == other.trees
    }

    pub(super) fn shape(&self) -> &Shape {
        &self.shape
    }

    /// Whether it is one that can be asked.
    pub(super) fn is_sound(&self) -> bool {
        let Shape {
            periods,
            horizon,
            strengths,
            logarithmic,
            signs,
            statics,
            ..
        } = &self.shape;
        let possible = |period: &usize| (2..=LONGEST).contains(period);
        let periods_held = periods.len() == strengths.len() && periods.iter().all(possible);
        let spread = self.spread.reaches(*horizon) && *horizon > 0;
        let columns_held = logarithmic.len() == signs.len() && *statics <= LONGEST;
        periods_held && columns_held && spread && self.trees.is_sound()
    }

    /// The regressors as they are learnt.
    pub(super) fn other(&self, end: &End, regressors: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let column = |(j, recent): (usize, &super::origin::Recent)| {
            let given = regressors.get(j).map_or(&[][..], Vec::as_slice);
            let turned = learnt(given, self.shape.logarithmic[j]);
            let mut last = recent.last[1];
            (0..self.shape.horizon)
                .map(|step| {
                    if given.get(step).is_some_and(|x| x.is_finite()) {
                        last = turned[step];
                    }
                    last
                })
                .collect()
        };
        end.origin.recent.iter().enumerate().map(column).collect()
    }

    pub(super) fn from(&self, end: &End, ahead: &[Vec<f64>]) -> PanelForecast {
        let mut forecast = PanelForecast {
            mean: Vec::with_capacity(self.shape.horizon),
            quantiles: Vec::with_capacity(self.shape.horizon),
        };
        for step in 1..=self.shape.horizon {
            let (base, row) = Self::told(end, ahead, step);
            let band = self.trees.band(&row);
            let at = |level: f64| {
                let left = self.spread.quantile(band, step, level);
                end.units.value(base + end.origin.scale * left)
            };
            let evenly = |k: usize| at((k as f64 + 0.5) / OF_MEAN as f64);
            // Shares are added, so that the sum of huge values stays finite.
            forecast
                .mean
                .push((0..OF_MEAN).map(|k| evenly(k) / OF_MEAN as f64).sum());
            let mut quantiles: Vec<f64> = self.levels.iter().map(|level| at(*level)).collect();
            quantiles.sort_unstable_by(f64::total_cmp);
            forecast.quantiles.push(quantiles);
        }
        forecast
    }

    /// The base of a step, and the inputs of the trees.
    fn told(end: &End, ahead: &[Vec<f64>], step: usize) -> (f64, Vec<f64>) {
        let [earlier, before, now] = [2, 1, 0].map(|back| values_at(end, ahead, step, back));
        let base = end.origin.base(step, &now);
        (base, end.origin.row(step, [&earlier, &before, &now]))
    }
}

/// The regressors so many steps before a step ahead.
fn values_at(end: &End, ahead: &[Vec<f64>], step: usize, back: usize) -> Vec<f64> {
    let value = |(recent, column): (&super::origin::Recent, &Vec<f64>)| {
        if step > back {
            column[step - back - 1]
        } else {
            recent.last[1 - (back - step).min(1)]
        }
    };
    end.origin.recent.iter().zip(ahead).map(value).collect()
}
