//! What a demand series is made of.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use crate::model::Unfit;

/// The observed steps of a demand series, none below zero.
///
/// A missing step is left out: these methods know no season whose place it holds.
///
/// # Errors
///
/// [`Unfit::NotPositive`] for a negative value, [`Unfit::TooShort`] without values.
pub(super) fn observed(series: &[f64]) -> Result<Vec<f64>, Unfit> {
    let known: Vec<f64> = series.iter().copied().filter(|y| y.is_finite()).collect();
    if known.is_empty() {
        return Err(Unfit::TooShort { needed: 1 });
    }
    if known.iter().any(|y| *y < 0.0) {
        return Err(Unfit::NotPositive);
    }
    Ok(known)
}

/// The steps from each demand to the next, the first from before the start.
pub(super) fn intervals(demand: &[f64]) -> Vec<f64> {
    let (mut found, mut since) = (Vec::new(), 0.0);
    for y in demand {
        since += 1.0;
        if *y > 0.0 {
            found.push(since);
            since = 0.0;
        }
    }
    found
}

/// How large demands are: order statistics of those above zero.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Sizes {
    sorted: Vec<f64>,
    whole: bool,
}

/// The most order statistics that are kept.
const MOST: usize = 32;

impl Sizes {
    pub(super) fn of(demand: &[f64]) -> Self {
        let mut sizes: Vec<f64> = demand.iter().copied().filter(|y| *y > 0.0).collect();
        sizes.sort_unstable_by(f64::total_cmp);
        let whole = sizes.iter().all(|y| y.fract() == 0.0);
        let count = sizes.len();
        let sorted = if count <= MOST {
            sizes
        } else {
            // The middle of each of as many equal parts.
            let middle = |part: usize| sizes[(2 * part + 1) * count / (2 * MOST)];
            (0..MOST).map(middle).collect()
        };
        Self { sorted, whole }
    }

    /// Independent demands of a mean `rate`: sizes as they were seen, as often as
    /// the mean asks for; where each step does not suffice, larger ones.
    pub(super) fn path(&self, rate: f64, random: &mut Random, path: &mut [f64]) {
        let count = self.sorted.len() as f64;
        let mean: f64 = self.sorted.iter().map(|y| y / count).sum();
        let often = if mean > 0.0 { rate / mean } else { 0.0 };
        let larger = often.max(1.0);
        for y in path {
            let (occurs, pick) = (random.uniform() < often, random.below(self.sorted.len()));
            let size = self.sorted.get(pick).map_or(0.0, |size| larger * size);
            // Rounded by chance, so that the mean stays.
            let size = if self.whole && larger > 1.0 {
                (size + random.uniform()).floor()
            } else {
                size
            };
            *y = if occurs { size } else { 0.0 };
        }
    }
}
