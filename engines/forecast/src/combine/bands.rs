//! How far from a forecast what comes lies, learnt from what came.

use serde::{Deserialize, Serialize};

use super::combination::Mixture;
use super::origins::Origin;
use super::prior::logistic;
use trimtab_numerics::normal_quantile;

/// The probabilities at which errors are kept.
const LEVELS: [f64; 27] = [
    0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6,
    0.65, 0.7, 0.75, 0.8, 0.85, 0.9, 0.925, 0.95, 0.975, 0.99, 0.995,
];
/// An origin counts this share of the next later one: what comes is most like what
/// came last.
const RECENCY: f64 = 0.3;
/// A step takes the errors of those around it within this part of the horizon: steps
/// of one origin share the days they fall on, so that a step's own errors, however
/// many series there are, tell of those days.
const NEIGHBOURS: usize = 8;
/// The weight of errors with their sign turned: half as much as the errors have,
/// for what was too low in one year may be too high in another.
const MIRRORED: f64 = 1.0 / 3.0;
/// What is held before any errors weighs as much as so many origins,
const OF_PRIOR: f64 = 6.0;
/// and as this share of all errors: those of one time have a cause in common, so
/// that however many series there are, they are few draws. From one time to the next
/// the scale of a group's errors changes by about as much as it lies from 1.
const PRIOR_SHARE: f64 = 0.4;

/// The distribution of errors over deviations, by step ahead.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub(crate) struct Bands {
    /// By step, at [`LEVELS`].
    quantiles: Vec<[f64; LEVELS.len()]>,
}

impl Bands {
    /// Those of normal errors with just those deviations, at every step.
    pub(super) fn normal() -> Self {
        Self {
            quantiles: vec![LEVELS.map(normal_quantile)],
        }
    }

    /// The bands of what mixtures said at the origins of their series (split
    /// conformal prediction over series and origins, with weights for origins).
    ///
    /// # References
    ///
    /// Lei, G'Sell, Rinaldo, Tibshirani and Wasserman (2018), *Distribution-free
    /// predictive inference for regression*, Journal of the American Statistical
    /// Association 113; Barber, Candès, Ramdas and Tibshirani (2023), *Conformal
    /// prediction beyond exchangeability*, Annals of Statistics 51, for the weights.
    pub(super) fn of<'a>(
        said: impl Iterator<Item = (&'a Origin, Mixture)>,
        horizon: usize,
    ) -> Self {
        let mut errors: Vec<Vec<(f64, f64)>> = vec![Vec::new(); horizon];
        for (origin, mixture) in said {
            let age = i32::try_from(origin.age).unwrap_or(i32::MAX);
            let weight = RECENCY.powi(age);
            let steps = origin
                .came
                .iter()
                .zip(&mixture.mean)
                .zip(&mixture.deviations);
            for (step, ((came, mean), deviation)) in steps.enumerate() {
                let error = (came - mean) / deviation;
                if error.is_finite() {
                    errors[step].push((error, weight));
                    errors[step].push((-error, weight * MIRRORED));
                }
            }
        }
        let reach = (horizon / NEIGHBOURS).max(1);
        let quantiles = (0..horizon).map(|step| {
            let near = step.saturating_sub(reach)..(step + reach + 1).min(horizon);
            let errors = &errors[near];
            quantiles(errors.concat(), errors.len())
        });
        Self {
            quantiles: quantiles.collect(),
        }
    }

    /// Whether it has a step, and rising quantiles at each.
    pub(crate) fn is_sound(&self) -> bool {
        let rises = |quantiles: &[f64; LEVELS.len()]| quantiles.is_sorted();
        !self.quantiles.is_empty() && self.quantiles.iter().all(rises)
    }

    /// The quantile of a step's error over its deviation.
    pub(crate) fn quantile(&self, step: usize, level: f64) -> f64 {
        let known = &self.quantiles[step.min(self.quantiles.len() - 1)];
        let at = LEVELS.partition_point(|known| *known < level);
        if at == 0 || at == LEVELS.len() {
            // Beyond what is kept, as the tail held before.
            let end = if at == 0 { 0 } else { LEVELS.len() - 1 };
            return known[end] * logistic(level) / logistic(LEVELS[end]);
        }
        let share = (level - LEVELS[at - 1]) / (LEVELS[at] - LEVELS[at - 1]);
        known[at - 1] + share * (known[at] - known[at - 1])
    }
}

/// The quantiles of weighted errors, of so many steps and each with its mirror image,
/// and of what is held before them.
fn quantiles(mut errors: Vec<(f64, f64)>, steps: usize) -> [f64; LEVELS.len()] {
    const PRIOR: u32 = 99;
    let found: f64 = errors.iter().map(|(_, weight)| weight).sum();
    let held = OF_PRIOR * steps as f64 * (1.0 + MIRRORED) + PRIOR_SHARE * found;
    let weight = held / f64::from(PRIOR);
    errors.extend((0..PRIOR).map(|i| {
        let level = (f64::from(i) + 0.5) / f64::from(PRIOR);
        (logistic(level), weight)
    }));
    errors.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let total: f64 = errors.iter().map(|(_, weight)| weight).sum();
    let mut found = [0.0; LEVELS.len()];
    let (mut below, mut before) = (0.0, (0.0, errors[0].0));
    let mut next = 0;
    for (error, weight) in &errors {
        let here = ((below + 0.5 * weight) / total, *error);
        while next < LEVELS.len() && LEVELS[next] <= here.0 {
            let span = here.0 - before.0;
            let share = if span > 0.0 {
                (LEVELS[next] - before.0) / span
            } else {
                1.0
            };
            found[next] = before.1 + share * (here.1 - before.1);
            next += 1;
        }
        before = here;
        below += weight;
    }
    found[next..].fill(before.1);
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::combine::member::Said;

    #[test]
    fn without_errors_bands_are_those_held_before() {
        let bands = Bands::of(std::iter::empty(), 3);
        assert!((bands.quantile(0, 0.9) - logistic(0.9)).abs() < 0.03);
        assert!(bands.quantile(2, 0.5).abs() < 1e-9);
        assert!(bands.quantile(1, 0.999) > bands.quantile(1, 0.99));
    }

    #[test]
    fn many_errors_make_the_bands() {
        let origin = |came: f64| Origin {
            age: 0,
            length: 50,
            said: vec![None::<Said>],
            came: vec![came],
            scale: 1.0,
        };
        let origins: Vec<Origin> = (0..10_000).map(|i| origin(f64::from(i % 1000))).collect();
        let mixture = Mixture {
            mean: vec![0.0],
            deviations: vec![1.0],
        };
        let bands = Bands::of(origins.iter().map(|o| (o, mixture.clone())), 1);
        // Two sevenths of the weight are held before, about 0; of the rest a quarter
        // is of mirrored errors, below 0. So 13 of 28 parts are not above 0, and 0.7
        // is 44 % of the way through the other 15.
        assert!((bands.quantile(0, 0.7) - 440.0).abs() < 5.0);
        assert!(bands.quantile(0, 0.1) < 0.0);
    }

    #[test]
    fn bands_widen_with_the_level() {
        let origin = |i: u32| Origin {
            age: 0,
            length: 50,
            said: vec![None::<Said>],
            came: vec![f64::from(i * i % 17), f64::NAN, 1.0],
            scale: 1.0,
        };
        let origins: Vec<Origin> = (0..40).map(origin).collect();
        let mixture = Mixture {
            mean: vec![3.0, 0.0, 1.0],
            deviations: vec![2.0, 1.0, 0.0],
        };
        let bands = Bands::of(origins.iter().map(|o| (o, mixture.clone())), 3);
        for step in 0..3 {
            let quantiles = (1..1000).map(|i| bands.quantile(step, f64::from(i) / 1000.0));
            let quantiles: Vec<f64> = quantiles.collect();
            assert!(quantiles.iter().all(|q| q.is_finite()));
            assert!(quantiles.is_sorted());
        }
    }
}
