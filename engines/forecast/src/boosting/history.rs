//! A panel as it was known at each step.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Monotone;

use super::elasticity::{elasticities, left_out};
use super::link::{Link, Units, learnt, logarithmic};
use super::season::Season;
use super::siblings::Kin;
use super::window::Window;
use super::{BoostingOptions, PanelSeries};

/// The shares of a new value in the level that are tried.
const SMOOTHING: [f64; 6] = [0.05, 0.1, 0.2, 0.3, 0.5, 0.8];
/// The error of the level is over so many steps.
const RECENT: usize = 52;
/// The panel's error weighs in a series' as so many points.
const BORROWED: f64 = 5.0;
/// No unit is below this share of a series' size.
const LEAST_UNIT: f64 = 0.01;
/// A season of less strength is none.
const LEAST_STRENGTH: f64 = 0.05;

/// What is the same for all series of a panel.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Shape {
    pub(super) link: Link,
    pub(super) periods: Vec<usize>,
    pub(super) horizon: usize,
    /// How much of each period's season is carried on.
    pub(super) strengths: Vec<f64>,
    /// The share of a new value in the level.
    pub(super) smoothing: f64,
    /// Which regressors are logarithms.
    pub(super) logarithmic: Vec<bool>,
    pub(super) signs: Vec<Monotone>,
    pub(super) statics: usize,
    /// Whether zeros are common enough to tell something.
    pub(super) zeros: bool,
}

/// One series, with what was known of it at each step.
#[derive(Clone, Debug)]
pub(super) struct History {
    pub(super) units: Units,
    /// In units, NaN where missing.
    pub(super) values: Vec<f64>,
    /// Without the effect of regressors.
    pub(super) adjusted: Vec<f64>,
    /// Without the season either.
    pub(super) rest: Vec<f64>,
    pub(super) window: Window,
    /// The exponentially weighted mean of `rest` up to each step.
    pub(super) levels: Vec<f64>,
    /// How far the rest is from the level a step before, on average up to each step.
    pub(super) scales: Vec<f64>,
    pub(super) seasons: Vec<Season>,
    pub(super) regressors: Vec<Vec<f64>>,
    pub(super) regressor_windows: Vec<Window>,
    pub(super) coefficients: Vec<f64>,
    /// What the regressors of its siblings do to it, at each step and those ahead.
    pub(super) beside: Vec<f64>,
    pub(super) statics: Vec<f64>,
    pub(super) zeros: Window,
    /// Steps since the last value other than 0.
    pub(super) since: Vec<f64>,
}

/// The histories of a panel, and what they share.
pub(super) fn histories(
    panel: &[PanelSeries<'_>],
    options: &BoostingOptions,
) -> (Shape, Vec<History>) {
    let link = Link::of(panel);
    let count = panel.iter().map(|s| s.regressors.len()).max().unwrap_or(0);
    let mut shape = Shape {
        link,
        periods: periods(panel, options),
        horizon: options.horizon,
        strengths: Vec::new(),
        smoothing: SMOOTHING[0],
        logarithmic: logarithmic(panel, link, count),
        signs: (0..count)
            .map(|j| options.signs.get(j).copied().unwrap_or_default())
            .collect(),
        statics: panel.iter().map(|s| s.statics.len()).max().unwrap_or(0),
        zeros: has_zeros(panel),
    };
    let mut histories: Vec<History> = panel.iter().map(|s| plain(s, &shape)).collect();
    take_regressors_out(&mut histories, &shape, panel, options.carried);
    take_seasons_out(&mut histories, &mut shape);
    shape.smoothing = smoothing(&histories, shape.horizon);
    follow_levels(&mut histories, shape.smoothing);
    (shape, histories)
}

/// The periods that some series has more than once, the shortest first.
fn periods(panel: &[PanelSeries<'_>], options: &BoostingOptions) -> Vec<usize> {
    let longest = panel.iter().map(|s| s.values.len()).max().unwrap_or(0);
    let mut periods: Vec<usize> = options
        .periods
        .iter()
        .copied()
        .filter(|p| *p > 1 && p.saturating_add(p / 4) <= longest)
        .collect();
    periods.sort_unstable();
    periods.dedup();
    periods
}

fn has_zeros(panel: &[PanelSeries<'_>]) -> bool {
    let observed = || {
        panel
            .iter()
            .flat_map(|s| s.values)
            .filter(|y| y.is_finite())
    };
    let zeros = observed().filter(|y| y.abs() <= 0.0).count();
    zeros as f64 > 0.05 * observed().count() as f64
}

pub(super) fn plain(series: &PanelSeries<'_>, shape: &Shape) -> History {
    let units = Units::of(series.values, shape.link);
    let values: Vec<f64> = series.values.iter().map(|y| units.of_value(*y)).collect();
    let length = values.len() + shape.horizon;
    let regressors: Vec<Vec<f64>> = shape
        .logarithmic
        .iter()
        .enumerate()
        .map(|(j, logarithmic)| {
            let column = series.regressors.get(j).map_or(&[][..], Vec::as_slice);
            let mut column = column.to_vec();
            column.resize(length, f64::NAN);
            learnt(&column, *logarithmic)
        })
        .collect();
    let statics = (0..shape.statics)
        .map(|k| series.statics.get(k).copied().unwrap_or(f64::NAN))
        .collect();
    let zero = |y: &f64| {
        if y.is_nan() {
            f64::NAN
        } else {
            f64::from(u8::from(y.abs() <= 0.0))
        }
    };
    let zeros: Vec<f64> = values.iter().map(zero).collect();
    History {
        units,
        adjusted: values.clone(),
        rest: Vec::new(),
        window: Window::of(&[]),
        levels: Vec::new(),
        scales: Vec::new(),
        seasons: Vec::new(),
        regressor_windows: regressors.iter().map(|column| Window::of(column)).collect(),
        regressors,
        coefficients: vec![0.0; shape.logarithmic.len()],
        beside: vec![0.0; length],
        statics,
        since: since(&zeros),
        zeros: Window::of(&zeros),
        values,
    }
}

fn since(zeros: &[f64]) -> Vec<f64> {
    let mut steps = 0.0;
    zeros
        .iter()
        .map(|zero| {
            steps = if *zero < 0.5 { 0.0 } else { steps + 1.0 };
            steps
        })
        .collect()
}

fn take_regressors_out(
    histories: &mut [History],
    shape: &Shape,
    panel: &[PanelSeries<'_>],
    carried: f64,
) {
    if shape.signs.is_empty() {
        return;
    }
    let values: Vec<Vec<f64>> = histories.iter().map(|h| h.values.clone()).collect();
    let mut regressors: Vec<Vec<Vec<f64>>> =
        histories.iter().map(|h| h.regressors.clone()).collect();
    let mut signs = shape.signs.clone();
    let beside = beside(panel, &values, &mut regressors);
    if beside {
        signs.resize(2 * shape.signs.len(), Monotone::Free);
    }
    let fitted = elasticities(&values, &regressors, &signs);
    let all = histories.iter_mut().zip(fitted).zip(&regressors);
    for ((history, mut coefficients), columns) in all {
        for b in &mut coefficients {
            *b *= carried;
        }
        for (b, column) in coefficients.iter().zip(columns) {
            for (u, x) in history.adjusted.iter_mut().zip(column) {
                *u -= b * x;
            }
        }
        let of_siblings = coefficients.split_off(shape.signs.len());
        let columns = columns.iter().skip(shape.signs.len());
        for (b, column) in of_siblings.iter().zip(columns) {
            for (effect, x) in history.beside.iter_mut().zip(column) {
                *effect += b * x;
            }
        }
        history.coefficients = coefficients;
    }
}

/// Puts the regressors of each series' siblings beside its own, of those that tell most
/// of times that were left out; whether any tell something.
fn beside(
    panel: &[PanelSeries<'_>],
    values: &[Vec<f64>],
    regressors: &mut Vec<Vec<Vec<f64>>>,
) -> bool {
    if panel.iter().all(|series| series.times.is_empty()) {
        return false;
    }
    let mut least = left_out(values, regressors);
    let mut best = None;
    for kin in Kin::all(panel) {
        let with = kin.beside(panel, regressors);
        let left = left_out(values, &with);
        if left < least {
            least = left;
            best = Some(with);
        }
    }
    let found = best.is_some();
    if let Some(with) = best {
        *regressors = with;
    }
    found
}

/// The seasons of each period in turn, in what those before left over.
fn take_seasons_out(histories: &mut [History], shape: &mut Shape) {
    for history in &mut *histories {
        history.rest.clone_from(&history.adjusted);
    }
    for &period in &shape.periods {
        let mut sums = [0.0; 2];
        for history in &mut *histories {
            let season = Season::of(&history.rest, period);
            let [products, squares] = season.evidence();
            sums = [sums[0] + products, sums[1] + squares];
            history.seasons.push(season);
        }
        let strength = if sums[1] > 0.0 {
            (sums[0] / sums[1]).min(1.0)
        } else {
            0.0
        };
        let strength = if strength > LEAST_STRENGTH {
            strength
        } else {
            0.0
        };
        shape.strengths.push(strength);
        for history in &mut *histories {
            take_season_out(history, strength);
        }
    }
}

/// Takes the season that was told last out of the rest, as far as it was known a step
/// before.
pub(super) fn take_season_out(history: &mut History, strength: f64) {
    let Some(season) = history.seasons.last() else {
        return;
    };
    for (t, x) in history.rest.iter_mut().enumerate().skip(1) {
        let known = season.known(t, t - 1);
        if known.is_finite() {
            *x -= strength * known;
        }
    }
}

/// The share of a new value that makes the level nearest to what came.
fn smoothing(histories: &[History], horizon: usize) -> f64 {
    let steps = [1, horizon.div_ceil(2), horizon];
    let cost = |alpha: f64| -> f64 {
        let of = |history: &History| {
            let levels = levels(&history.rest, alpha);
            let mut cost = 0.0;
            for (t, level) in levels.iter().enumerate() {
                for step in steps {
                    let came = history.rest.get(t + step).copied().unwrap_or(f64::NAN);
                    let error = (came - level).abs();
                    cost += if error.is_finite() { error } else { 0.0 };
                }
            }
            cost
        };
        histories.iter().map(of).sum()
    };
    let costs = SMOOTHING.map(|alpha| (cost(alpha), alpha));
    let best = costs
        .into_iter()
        .reduce(|best, next| if next.0 < best.0 { next } else { best });
    best.map_or(SMOOTHING[0], |(_, alpha)| alpha)
}

fn levels(rest: &[f64], alpha: f64) -> Vec<f64> {
    let (mut sum, mut weight) = (0.0, 0.0);
    rest.iter()
        .map(|x| {
            if x.is_finite() {
                sum = sum * (1.0 - alpha) + x;
                weight = weight * (1.0 - alpha) + 1.0;
            }
            sum / weight
        })
        .collect()
}

fn follow_levels(histories: &mut [History], alpha: f64) {
    let mut total = [0.0; 2];
    let mut errors = Vec::with_capacity(histories.len());
    for history in &mut *histories {
        let error = follow_level(history, alpha);
        for e in error.iter().filter(|e| e.is_finite()) {
            total = [total[0] + e, total[1] + 1.0];
        }
        errors.push(error);
    }
    let usual = (total[0] / f64::max(total[1], 1.0)).max(LEAST_UNIT);
    for (history, error) in histories.iter_mut().zip(errors) {
        history.scales = scales(&error, usual);
    }
}

/// Tells the levels of a series, and how far off each was a step before.
pub(super) fn follow_level(history: &mut History, alpha: f64) -> Vec<f64> {
    history.levels = levels(&history.rest, alpha);
    history.window = Window::of(&history.rest);
    let before = std::iter::once(f64::NAN).chain(history.levels.iter().copied());
    let pairs = history.rest.iter().zip(before);
    pairs.map(|(x, l)| (x - l).abs()).collect()
}

/// The mean of the errors up to each step, beside what is usual.
pub(super) fn scales(errors: &[f64], usual: f64) -> Vec<f64> {
    let window = Window::of(errors);
    let scale = |t: usize| {
        let points = window.count(t, RECENT);
        let own = if points > 0.0 {
            window.mean(t, RECENT)
        } else {
            0.0
        };
        ((own * points + usual * BORROWED) / (points + BORROWED)).max(LEAST_UNIT)
    };
    (0..errors.len()).map(scale).collect()
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;
    use crate::boosting::origin::Origin;

    #[test]
    fn what_comes_later_changes_nothing_that_was_told() {
        let mut random = Random::new(7);
        let mut values: Vec<f64> = (0..60).map(|_| random.normal().exp()).collect();
        let told = |values: &[f64]| {
            let series = PanelSeries {
                values,
                regressors: &[],
                statics: &[],
                times: &[],
            };
            let (shape, mut histories) = histories(&[series], &BoostingOptions::new(4, &[]));
            // The one share that the whole panel's time decides.
            follow_levels(&mut histories, 0.2);
            let origin = Origin::at(&histories[0], &shape, 30, 1..=4).unwrap();
            // Units are the whole panel's too: lags, means and deviations in the
            // series' own.
            let row = origin.row(3, [&[]; 3]);
            row[1..14]
                .iter()
                .map(|x| x * origin.scale)
                .collect::<Vec<f64>>()
        };
        let before = told(&values);
        values[31..].fill(1e6);
        for (a, b) in before.iter().zip(told(&values)) {
            assert!((a - b).abs() < 1e-9, "{a} {b}");
        }
    }
}
