//! The curves of one fit: two additive monotone methods, blended.

use trimtab_core::{Control, Result};
use trimtab_numerics::{
    AdditiveData, AdditiveLogistic, AdditiveOptions, Booster, BoosterOptions, Logistic, Monotone,
    Random, Training, quantile_sorted, sorted_finite,
};

use super::effects::{at, covariance, intercept, told_of};
use super::method::Sample;
use super::settings::{FitInput, FitSettings};
use crate::model::{Direction, six_digits};

/// The shares of the training firms at which a curve has its knots: closer at
/// the ends, where failing firms are.
const LEVELS: [f64; 21] = [
    0.005, 0.01, 0.02, 0.04, 0.07, 0.11, 0.16, 0.23, 0.31, 0.4, 0.5, 0.6, 0.69, 0.77, 0.84, 0.89,
    0.93, 0.96, 0.98, 0.99, 0.995,
];
/// Curves of health on their knots, centred over the sample.
pub(super) struct Additive {
    pub(super) knots: Vec<Vec<f64>>,
    pub(super) levels: Vec<Vec<f64>>,
    pub(super) curves: Vec<Vec<f64>>,
    pub(super) stand_ins: Vec<Vec<f64>>,
    pub(super) covariance: Vec<Vec<f64>>,
    /// The log-odds of the outcome where every curve is at its mean.
    pub(super) intercept: f64,
}

impl Additive {
    pub(super) fn fit(
        sample: &Sample<'_>,
        settings: &FitSettings,
        seed: u64,
        control: &Control,
    ) -> Result<Self> {
        let columns: Vec<Vec<f64>> = (0..sample.inputs.len()).map(|j| sample.column(j)).collect();
        let (knots, levels): (Vec<_>, Vec<_>) = columns.iter().map(|c| knots(c)).unzip();
        let mut curves: Vec<Vec<f64>> = knots.iter().map(|k| vec![0.0; k.len()]).collect();

        let smooth = settings.smooth_share;
        if smooth > 0.0 {
            let filled = hot_deck(&columns, &mut Random::of_part(seed, 0));
            let fitted = penalised_curves(sample, &filled, &knots, settings, control)?;
            add(&mut curves, &fitted, -smooth);
        }
        let bags = if smooth < 1.0 { settings.bags } else { 0 };
        for bag in 1..=bags {
            let filled = hot_deck(&columns, &mut Random::of_part(seed, bag as u64));
            let bag_seed = Random::of_part(seed, (bags + bag) as u64).bits();
            let fitted = stump_curves(sample, &filled, &knots, settings, bag_seed, control)?;
            add(&mut curves, &fitted, -(1.0 - smooth) / bags as f64);
        }

        let filled = hot_deck(&columns, &mut Random::of_part(seed, u64::MAX));
        let contributions = centre(&mut curves, &knots, &columns, &filled);
        let total: Vec<f64> = (0..sample.rows.len())
            .map(|i| contributions.iter().map(|c| c[i]).sum())
            .collect();
        let mut stand_ins: Vec<Vec<f64>> = (0..columns.len())
            .map(|j| {
                let rest = total.iter().zip(&contributions[j]).map(|(s, f)| s - f);
                let rest: Vec<f64> = rest.collect();
                told_of(&rest, &columns[j], &knots[j], sample.inputs[j].direction)
            })
            .collect();
        let told = centre(&mut stand_ins, &knots, &columns, &filled);
        let effects = contributions.iter().zip(&told).flat_map(|(f, g)| [f, g]);
        let weights = sample.row_weights().unwrap_or_default();
        Ok(Self {
            covariance: covariance(effects),
            intercept: intercept(&sample.outcome(), &total, &weights),
            knots,
            levels,
            curves,
            stand_ins,
        })
    }
}

/// Knots at the quantiles of the supplied values, and the mid-rank of each.
fn knots(column: &[f64]) -> (Vec<f64>, Vec<f64>) {
    let sorted = sorted_finite(column);
    let mut knots: Vec<f64> = LEVELS
        .iter()
        .map(|&level| six_digits(quantile_sorted(&sorted, level)))
        .collect();
    knots.dedup();
    if knots.len() < 2 {
        // Nearly constant: its two ends, or a flat curve around the one value.
        let ends = [sorted.first(), sorted.last()].map(|end| end.copied().unwrap_or(0.0));
        let [low, high] = ends.map(six_digits);
        knots = if low < high {
            vec![low, high]
        } else {
            vec![low, low.abs() + 1.0 + low]
        };
    }
    let n = sorted.len().max(1) as f64;
    let level = |&knot: &f64| {
        let below = sorted.partition_point(|x| *x < knot);
        let upto = sorted.partition_point(|x| *x <= knot);
        six_digits((below + upto) as f64 / 2.0 / n)
    };
    let levels = knots.iter().map(level).collect();
    (knots, levels)
}

/// Each blank filled with a random supplied value of its own input.
fn hot_deck(columns: &[Vec<f64>], random: &mut Random) -> Vec<Vec<f64>> {
    let fill = |column: &Vec<f64>| {
        let supplied: Vec<f64> = column.iter().copied().filter(|x| x.is_finite()).collect();
        let mut draw = || {
            supplied
                .get(random.below(supplied.len()))
                .copied()
                .unwrap_or(0.0)
        };
        column
            .iter()
            .map(|&x| if x.is_finite() { x } else { draw() })
            .collect()
    };
    columns.iter().map(fill).collect()
}

/// The curves of the outcome's log-odds by penalised regression.
fn penalised_curves(
    sample: &Sample<'_>,
    filled: &[Vec<f64>],
    knots: &[Vec<f64>],
    settings: &FitSettings,
    control: &Control,
) -> Result<Vec<Vec<f64>>> {
    let columns: Vec<&[f64]> = filled.iter().map(Vec::as_slice).collect();
    let (outcome, weights) = (sample.outcome(), sample.row_weights());
    let data = AdditiveData {
        columns: &columns,
        knots,
        monotone: &monotone(sample.inputs),
        positive: &outcome,
        weights: weights.as_deref(),
    };
    let mut options = AdditiveOptions::default();
    options.penalty = settings.penalty;
    Ok(AdditiveLogistic::fit(&data, &options, control)?.curves)
}

/// The curves of the outcome's log-odds by boosted stumps, read at the knots.
fn stump_curves(
    sample: &Sample<'_>,
    filled: &[Vec<f64>],
    knots: &[Vec<f64>],
    settings: &FitSettings,
    seed: u64,
    control: &Control,
) -> Result<Vec<Vec<f64>>> {
    let columns: Vec<&[f64]> = filled.iter().map(Vec::as_slice).collect();
    let target: Vec<f64> = sample
        .outcome()
        .iter()
        .map(|&y| f64::from(u8::from(y)))
        .collect();
    let weights = sample.row_weights();
    let data = Training {
        columns: &columns,
        target: &target,
        weights: weights.as_deref(),
    };
    let mut options = BoosterOptions::default();
    options.rounds = settings.rounds;
    options.max_depth = 1;
    options.min_child_rows = 30;
    options.min_child_weight = 1e-3;
    options.l2 = 5.0;
    options.row_share = 0.6;
    options.column_share = 0.3;
    options.seed = seed;
    let booster = Booster::fit(
        &data,
        &monotone(sample.inputs),
        &Logistic,
        &options,
        None,
        control,
    )?;
    let mut curves: Vec<Vec<f64>> = knots.iter().map(|k| vec![0.0; k.len()]).collect();
    for tree in &booster.trees {
        let Some(split) = &tree.nodes[0].split else {
            continue;
        };
        let input = split.input;
        for (value, &knot) in curves[input].iter_mut().zip(&knots[input]) {
            *value += tree.value(|_| knot);
        }
    }
    Ok(curves)
}

fn monotone(inputs: &[FitInput]) -> Vec<Monotone> {
    inputs
        .iter()
        .map(|input| match input.direction {
            // Healthier means a smaller chance of the outcome.
            Direction::Up => Monotone::Decreasing,
            Direction::Down => Monotone::Increasing,
            Direction::Free => Monotone::Free,
        })
        .collect()
}

fn add(curves: &mut [Vec<f64>], more: &[Vec<f64>], share: f64) {
    for (curve, more) in curves.iter_mut().zip(more) {
        for (value, more) in curve.iter_mut().zip(more) {
            *value += share * more;
        }
    }
}

/// Centres each curve at its mean over the supplied values; the contributions of
/// the filled rows come back.
fn centre(
    curves: &mut [Vec<f64>],
    knots: &[Vec<f64>],
    columns: &[Vec<f64>],
    filled: &[Vec<f64>],
) -> Vec<Vec<f64>> {
    let mut contributions = Vec::with_capacity(curves.len());
    for (j, curve) in curves.iter_mut().enumerate() {
        let supplied = columns[j].iter().filter(|x| x.is_finite());
        let (sum, count) = supplied.fold((0.0, 0.0), |(sum, count), &x| {
            (sum + at(x, &knots[j], curve), count + 1.0)
        });
        let mean = if count > 0.0 { sum / count } else { 0.0 };
        for value in curve.iter_mut() {
            *value -= mean;
        }
        contributions.push(filled[j].iter().map(|&x| at(x, &knots[j], curve)).collect());
    }
    contributions
}
