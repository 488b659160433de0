//! What curves amount to over the training firms.

use trimtab_numerics::{isotonic, sigmoid};

use crate::model::Direction;

/// A curve at `x`: linear between knots, flat beyond them.
pub(super) fn at(x: f64, knots: &[f64], values: &[f64]) -> f64 {
    let (k, passed) = passed(x, knots);
    values[k] + passed * (values[k + 1] - values[k])
}

/// The knot at or before `x`, and the share of the way to the next.
fn passed(x: f64, knots: &[f64]) -> (usize, f64) {
    let last = knots.len() - 2;
    let k = knots[1..=last].partition_point(|knot| *knot <= x);
    let passed = ((x - knots[k]) / (knots[k + 1] - knots[k])).clamp(0.0, 1.0);
    (k, passed)
}

/// What an input alone tells of `rest`: local means at the knots, each row shared
/// out to the two nearest, drawn towards 0 by [`DRAWN`] rows, then made monotone.
pub(super) fn told_of(
    rest: &[f64],
    column: &[f64],
    knots: &[f64],
    direction: Direction,
) -> Vec<f64> {
    /// Rows of mean 0 that each knot is given.
    const DRAWN: f64 = 10.0;
    let (mut sums, mut counts) = (vec![0.0; knots.len()], vec![0.0; knots.len()]);
    for (&r, &x) in rest.iter().zip(column).filter(|(_, x)| x.is_finite()) {
        let (k, passed) = passed(x, knots);
        for (k, share) in [(k, 1.0 - passed), (k + 1, passed)] {
            sums[k] += share * r;
            counts[k] += share;
        }
    }
    for count in &mut counts {
        *count += DRAWN;
    }
    let means: Vec<f64> = sums.iter().zip(&counts).map(|(s, c)| s / c).collect();
    match direction {
        Direction::Up => isotonic(&means, &counts),
        Direction::Down => {
            let falling: Vec<f64> = means.iter().map(|m| -m).collect();
            isotonic(&falling, &counts).iter().map(|m| -m).collect()
        }
        Direction::Free => means,
    }
}

/// The lower triangle of the covariance of the effects.
pub(super) fn covariance<'a>(effects: impl Iterator<Item = &'a Vec<f64>>) -> Vec<Vec<f64>> {
    let centred: Vec<Vec<f64>> = effects
        .map(|c| {
            let mean = c.iter().sum::<f64>() / c.len() as f64;
            c.iter().map(|x| x - mean).collect()
        })
        .collect();
    let product = |a: &[f64], b: &[f64]| -> f64 {
        a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>() / a.len() as f64
    };
    (0..centred.len())
        .map(|j| (0..=j).map(|k| product(&centred[j], &centred[k])).collect())
        .collect()
}

/// The intercept of the outcome's log-odds that makes the fitted rate the
/// observed one, beside these sums of health.
pub(super) fn intercept(positive: &[bool], health: &[f64], weights: &[f64]) -> f64 {
    let weight = |i: usize| weights.get(i).copied().unwrap_or(1.0);
    let total: f64 = (0..health.len()).map(weight).sum();
    let ones: f64 = (0..health.len()).filter(|&i| positive[i]).map(weight).sum();
    let excess = |intercept: f64| -> f64 {
        let fitted = (0..health.len()).map(|i| weight(i) * sigmoid(intercept - health[i]));
        fitted.sum::<f64>() - ones.clamp(1e-9 * total, (1.0 - 1e-9) * total)
    };
    // The excess rises with the intercept, so that halving finds its zero.
    let (mut low, mut high) = (-60.0, 60.0);
    for _ in 0..60 {
        let middle = 0.5 * (low + high);
        if excess(middle) < 0.0 {
            low = middle;
        } else {
            high = middle;
        }
    }
    0.5 * (low + high)
}
