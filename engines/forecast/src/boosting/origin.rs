//! What the trees are told: a series as it is known at one step.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Monotone;

use super::history::{History, Shape};
use super::season::same_season;

/// The latest values are told one by one.
const LAGS: usize = 6;
/// Means are over so many steps, and over all.
const MEANS: [usize; 4] = [4, 13, 26, usize::MAX];
/// Deviations likewise.
const DEVIATIONS: [usize; 3] = [4, 13, usize::MAX];
/// A regressor is told beside its means over so many steps.
const REGRESSOR_MEANS: [usize; 2] = [8, 26];

/// A series as it was known after one step.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Origin {
    pub(super) level: f64,
    /// What errors are measured in.
    pub(super) scale: f64,
    /// What does not depend on the step ahead, in the order of [`directions`].
    #[serde(with = "super::blanks")]
    fixed: Vec<f64>,
    /// By step ahead.
    seasons: Vec<SeasonAhead>,
    /// By regressor: the two last values and the means up to then.
    pub(super) recent: Vec<Recent>,
    #[serde(with = "super::blanks")]
    statics: Vec<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct SeasonAhead {
    step: usize,
    /// What the base of the forecast takes of all seasons and of siblings.
    base: f64,
    #[serde(with = "super::blanks")]
    told: Vec<f64>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Recent {
    /// The value before the last, and the last.
    pub(super) last: [f64; 2],
    pub(super) means: [f64; REGRESSOR_MEANS.len()],
    pub(super) coefficient: f64,
}

/// How the forecast may move with each input of the trees, in their order: the step
/// ahead, the history, the seasons, the regressors, what never changes.
pub(super) fn directions(shape: &Shape) -> Vec<Monotone> {
    let zeros = if shape.zeros { 2 } else { 0 };
    let history = LAGS + MEANS.len() + DEVIATIONS.len() + 1 + zeros;
    let mut found = vec![Monotone::Free; 1 + history + 4 * shape.periods.len()];
    for sign in &shape.signs {
        found.extend([*sign; 4]);
        found.extend([Monotone::Free; 3]);
    }
    found.resize(found.len() + shape.statics, Monotone::Free);
    found
}

impl Origin {
    /// The series as it was known after step `at`, for these steps ahead; none where
    /// nothing was.
    pub(super) fn at(
        history: &History,
        shape: &Shape,
        at: usize,
        steps: std::ops::RangeInclusive<usize>,
    ) -> Option<Self> {
        let level = *history.levels.get(at)?;
        if !level.is_finite() {
            return None;
        }
        let scale = history.scales[at];
        let recent = |(j, column): (usize, &Vec<f64>)| Recent {
            last: [column[at.saturating_sub(1)], column[at]],
            means: REGRESSOR_MEANS.map(|length| history.regressor_windows[j].mean(at, length)),
            coefficient: history.coefficients[j],
        };
        Some(Self {
            level,
            scale,
            fixed: fixed(history, shape, at),
            seasons: steps
                .map(|step| SeasonAhead::at(history, shape, at, step))
                .collect(),
            recent: history.regressors.iter().enumerate().map(recent).collect(),
            statics: history.statics.clone(),
        })
    }

    /// What never changes within the series.
    pub(super) fn statics(&self) -> &[f64] {
        &self.statics
    }

    /// What the forecast starts from: the level, its season and its regressors.
    pub(super) fn base(&self, step: usize, regressors: &[f64]) -> f64 {
        let effects = self.recent.iter().zip(regressors);
        let season = self.ahead(step).map_or(0.0, |ahead| ahead.base);
        self.level
            + season
            + effects
                .map(|(recent, x)| recent.coefficient * x)
                .sum::<f64>()
    }

    fn ahead(&self, step: usize) -> Option<&SeasonAhead> {
        let first = self.seasons.first()?.step;
        self.seasons.get(step.checked_sub(first)?)
    }

    /// The inputs of one step ahead, with the regressors of that step and of the two
    /// before it.
    pub(super) fn row(&self, step: usize, regressors: [&[f64]; 3]) -> Vec<f64> {
        let mut row = vec![step as f64];
        row.extend(&self.fixed);
        if let Some(ahead) = self.ahead(step) {
            row.extend(&ahead.told);
        }
        let [earlier, before, now] = regressors;
        for (j, recent) in self.recent.iter().enumerate() {
            let [short, long] = recent.means;
            row.extend([
                now[j],
                now[j] - short,
                now[j] - long,
                now[j] - before[j],
                recent.last[1] - short,
                earlier[j] - short,
                recent.coefficient,
            ]);
        }
        row.extend(&self.statics);
        row
    }
}

fn fixed(history: &History, shape: &Shape, at: usize) -> Vec<f64> {
    let (level, scale) = (history.levels[at], history.scales[at]);
    let mut fixed: Vec<f64> = (0..LAGS)
        .map(|k| {
            let value = at.checked_sub(k).map_or(f64::NAN, |t| history.rest[t]);
            (value - level) / scale
        })
        .collect();
    fixed.extend(MEANS.map(|length| (history.window.mean(at, length) - level) / scale));
    fixed.extend(DEVIATIONS.map(|length| history.window.deviation(at, length) / scale));
    fixed.push(scale.ln());
    if shape.zeros {
        fixed.push(history.zeros.mean(at, MEANS[2]));
        fixed.push(history.since[at]);
    }
    fixed
}

impl SeasonAhead {
    fn at(history: &History, shape: &Shape, at: usize, step: usize) -> Self {
        let (level, scale) = (history.levels[at], history.scales[at]);
        let mut told = Vec::with_capacity(4 * shape.periods.len());
        let mut base = history.beside.get(at + step).copied().unwrap_or(0.0);
        let seasons = history.seasons.iter().zip(&shape.strengths);
        for ((season, strength), &period) in seasons.zip(&shape.periods) {
            let known = season.known(at + step, at);
            if known.is_finite() {
                base += strength * known;
            }
            told.push(known / scale);
            let past = same_season(at + step, period, at + 1);
            for neighbour in [0, 1, 2] {
                // The season before, that one, and the one after.
                let t = past.and_then(|t| (t + neighbour).checked_sub(1));
                let value = t
                    .filter(|t| *t <= at)
                    .map_or(f64::NAN, |t| history.adjusted[t]);
                told.push((value - level) / scale);
            }
        }
        Self { step, base, told }
    }
}
