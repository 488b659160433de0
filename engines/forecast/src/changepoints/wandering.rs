//! A level that is never for long what it was.

use std::collections::BTreeMap;

use trimtab_numerics::normal_cdf;

use super::noise::middle_and_deviation;

/// A series as a level that wanders: simple exponential smoothing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Wandering {
    /// The mean square of one-step errors, those at jumps left out.
    pub(super) innovation: f64,
    /// The places among those asked about where it jumped, and how likely noise does.
    pub(super) jumps: BTreeMap<usize, f64>,
}

/// The smoothing parameters that are tried.
const ALPHAS: [f64; 10] = [0.05, 0.1, 0.2, 0.3, 0.4, 0.5, 0.6, 0.75, 0.9, 1.0];

impl Wandering {
    /// The level moves on by a share of each error, and all the way at a jump: where an
    /// error at one of `places` has by noise a probability of at most `level` among all.
    pub(super) fn of(values: &[f64], places: &[usize], level: f64) -> Self {
        let found = ALPHAS
            .iter()
            .map(|alpha| Self::with(*alpha, values, places, level));
        let least = found.min_by(|a, b| a.innovation.total_cmp(&b.innovation));
        least.unwrap_or(Self {
            innovation: 0.0,
            jumps: BTreeMap::new(),
        })
    }

    fn with(alpha: f64, values: &[f64], places: &[usize], level: f64) -> Self {
        let plain = errors(alpha, values, &BTreeMap::new());
        let (_, deviation) = middle_and_deviation(plain.iter().copied());
        let count = plain.len() as f64;
        let p_value = |place: &usize| {
            let size = plain[*place].abs() / deviation.max(f64::MIN_POSITIVE);
            (2.0 * count * normal_cdf(-size)).min(1.0)
        };
        let jumps: BTreeMap<usize, f64> = places
            .iter()
            .map(|place| (*place, p_value(place)))
            .filter(|(_, p_value)| *p_value <= level)
            .collect();
        let errors = errors(alpha, values, &jumps);
        let squares: f64 = errors.iter().map(|e| e * e).sum();
        Self {
            innovation: squares / (count - 1.0 - jumps.len() as f64).max(1.0),
            jumps,
        }
    }
}

/// One-step errors; 0 at the start and at jumps.
fn errors(alpha: f64, values: &[f64], jumps: &BTreeMap<usize, f64>) -> Vec<f64> {
    // From the mean of the first few, so that the first alone does not set the level.
    let few = values.len().clamp(1, 5);
    let mut level = values.iter().take(few).sum::<f64>() / few as f64;
    let step = |(at, y): (usize, &f64)| {
        if jumps.contains_key(&at) {
            level = *y;
            return 0.0;
        }
        let error = y - level;
        level += alpha * error;
        error
    };
    values.iter().enumerate().map(step).collect()
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    #[test]
    fn only_a_step_far_longer_than_the_others_is_a_jump() {
        let mut random = Random::new(4);
        let mut level = 0.0;
        let values: Vec<f64> = (0..200)
            .map(|t| {
                level += random.normal() + if t == 120 { 20.0 } else { 0.0 };
                level
            })
            .collect();
        let walk = Wandering::of(&values, &[40, 120], 0.01);
        assert_eq!(walk.jumps.keys().copied().collect::<Vec<_>>(), [120]);
        assert!((walk.innovation - 1.0).abs() < 0.3, "{}", walk.innovation);
    }
}
