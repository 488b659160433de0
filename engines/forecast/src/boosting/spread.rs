//! How far from the median of a forecast what comes lies.

use serde::{Deserialize, Serialize};
use trimtab_numerics::{quantile_sorted, sorted_finite};

/// The probabilities at which errors are kept.
const LEVELS: [f64; 27] = [
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6,
    0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99, 0.995,
];
/// A step with fewer errors takes its neighbours' too.
const ENOUGH: usize = 300;
/// No band is narrower than this share of the usual one.
const LEAST: f64 = 0.02;

/// The quantiles of a forecast that the trees give: low, median, high.
pub(super) type Band = [f64; 3];

/// The quantiles of errors by step, over the side of the trees' band that they are on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Spread {
    /// By step ahead, at [`LEVELS`].
    quantiles: Vec<Vec<f64>>,
    /// The least width of a side.
    least: f64,
}

impl Spread {
    /// From bands, what came, and the step ahead.
    pub(super) fn of(bands: &[Band], came: &[f64], steps: &[usize], horizon: usize) -> Self {
        let width: f64 = bands.iter().map(|[low, _, high]| high - low).sum();
        let least = (LEAST * width / (2.0 * bands.len().max(1) as f64)).max(1e-6);
        let mut errors = vec![Vec::new(); horizon];
        for ((band, came), step) in bands.iter().zip(came).zip(steps) {
            let [low, middle, high] = apart(*band, least);
            let error = came - middle;
            let side = if error > 0.0 {
                high - middle
            } else {
                middle - low
            };
            errors[step - 1].push(error / side);
        }
        let of_step = |step: usize| {
            let sorted = sorted_finite(&with_neighbours(&errors, step));
            LEVELS.map(|level| quantile_sorted(&sorted, level)).to_vec()
        };
        Self {
            quantiles: (0..horizon).map(of_step).collect(),
            least,
        }
    }

    /// Whether it knows all steps up to the horizon.
    pub(super) fn reaches(&self, horizon: usize) -> bool {
        let whole = |quantiles: &Vec<f64>| quantiles.len() == LEVELS.len();
        self.quantiles.len() >= horizon && self.quantiles.iter().all(whole)
    }

    /// The quantile at `level` of what comes at `step`, from 1.
    pub(super) fn quantile(&self, band: Band, step: usize, level: f64) -> f64 {
        let [low, middle, high] = apart(band, self.least);
        let error = between(&self.quantiles[step - 1], level);
        let side = if error > 0.0 {
            high - middle
        } else {
            middle - low
        };
        middle + side * error
    }
}

/// The band in order, with both sides of some width.
fn apart(mut band: Band, least: f64) -> Band {
    band.sort_unstable_by(f64::total_cmp);
    let [low, middle, high] = band;
    [low.min(middle - least), middle, high.max(middle + least)]
}

/// The errors of a step and of as many steps on both sides as it takes.
fn with_neighbours(errors: &[Vec<f64>], step: usize) -> Vec<f64> {
    let mut reach = 0;
    loop {
        let (first, last) = (
            step.saturating_sub(reach),
            (step + reach).min(errors.len() - 1),
        );
        let found = errors[first..=last].concat();
        if found.len() >= ENOUGH || (first == 0 && last == errors.len() - 1) {
            return found;
        }
        reach += 1;
    }
}

/// Linear between the kept levels, and their ends beyond them.
fn between(quantiles: &[f64], level: f64) -> f64 {
    let above = LEVELS.partition_point(|kept| *kept < level);
    if above == 0 {
        return quantiles[0];
    }
    if above == LEVELS.len() {
        return quantiles[above - 1];
    }
    let share = (level - LEVELS[above - 1]) / (LEVELS[above] - LEVELS[above - 1]);
    quantiles[above - 1] + share * (quantiles[above] - quantiles[above - 1])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_those_of_what_came() {
        let came: Vec<f64> = (0..1001).map(|i| f64::from(i) / 1000.0 - 0.3).collect();
        let bands = vec![[-1.0, 0.0, 2.0]; came.len()];
        let spread = Spread::of(&bands, &came, &vec![1; came.len()], 1);
        for level in [0.1, 0.33, 0.5, 0.9] {
            let got = spread.quantile([-1.0, 0.0, 2.0], 1, level);
            assert!((got - (level - 0.3)).abs() < 2e-3, "{level}: {got}");
        }
        // Of a band twice as wide, twice as far.
        assert!((spread.quantile([-2.0, 0.0, 4.0], 1, 0.9) - 1.2).abs() < 4e-3);
        let level = |level| spread.quantile([3.0, 3.0, 1.0], 1, level);
        assert!((1..100).map(|i| level(f64::from(i) / 100.0)).is_sorted());
    }
}
