//! From which distance on a point is odd.

use trimtab_numerics::{f_tail, quantile_sorted, sorted_finite};

use crate::changepoints::noise::middle_and_deviation;

/// The 90 % quantile of the distance from the middle over its median, of Student's
/// distributions, by one over their degrees of freedom.
const TAILS: [(f64, f64); 7] = [
    (2.439, 0.0),
    (2.589, 0.1),
    (2.773, 0.2),
    (2.879, 0.25),
    (3.077, 1.0 / 3.0),
    (3.576, 0.5),
    (6.314, 1.0),
];

/// What is taken for the tails before any value is seen, in one over the degrees of
/// freedom, and the number of points that weighs as much.
const BEFORE: (f64, f64) = (0.02, 100.0);

/// How far good points are from what was expected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Usual {
    /// The deviation, told from the median distance.
    pub(super) deviation: f64,
    /// The degrees of freedom of Student's distribution with such tails.
    pub(super) degrees: f64,
}

impl Usual {
    /// Of remainders, beside those of white noise treated in the same way, which tell how
    /// much of the spread a fit takes, and what it does to the tails.
    ///
    /// The tails are told from the quantiles up to 90 %, which a few odd points do not
    /// move, and drawn towards those of fifty degrees of freedom where there are few; one
    /// over 0.37 *n* is added to one over the degrees, since the deviation is told too.
    pub(super) fn of(rest: &[f64], noise: Option<&Noise>, least: f64) -> Self {
        let (deviation, ratio) = spread(rest);
        let (shrunk, usual) = noise.map_or((1.0, TAILS[0].0), |noise| (noise.shrunk, noise.ratio));
        let count = rest.iter().filter(|e| e.is_finite()).count().max(1) as f64;
        let own = tail(ratio * TAILS[0].0 / usual);
        let (before, weight) = BEFORE;
        let tails = (count * own + weight * before) / (count + weight) + 1.0 / (0.37 * count);
        Self {
            deviation: (deviation / shrunk).max(least),
            degrees: 1.0 / tails.clamp(0.005, 1.0),
        }
    }

    /// How likely a good point is so many deviations or more off, on either side.
    pub(super) fn p_value(&self, score: f64) -> f64 {
        if score.is_finite() {
            f_tail(score * score, 1.0, self.degrees)
        } else {
            0.0
        }
    }

    /// How many deviations a good point exceeds with such a probability.
    pub(super) fn reach(&self, p_value: f64) -> f64 {
        let (mut low, mut high) = (0.0, 1.0);
        while self.p_value(high) > p_value && high < 1e6 {
            high *= 2.0;
        }
        for _ in 0..60 {
            let middle = f64::midpoint(low, high);
            if self.p_value(middle) > p_value {
                low = middle;
            } else {
                high = middle;
            }
        }
        high
    }
}

/// What a fit makes of white noise.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Noise {
    /// The deviation of the remainder over that of the noise.
    shrunk: f64,
    /// The 90 % quantile of the size of the remainder over its median.
    ratio: f64,
}

impl Noise {
    pub(super) fn of(noise: &[f64], rest: &[f64]) -> Self {
        let ((before, _), (after, ratio)) = (spread(noise), spread(rest));
        let shrunk = if before > 0.0 { after / before } else { 1.0 };
        Self {
            shrunk: shrunk.clamp(0.2, 1.0),
            ratio: ratio.max(TAILS[0].0),
        }
    }
}

/// The robust deviation, and the 90 % quantile of the distance from the middle over its
/// median.
fn spread(values: &[f64]) -> (f64, f64) {
    let (middle, deviation) = middle_and_deviation(values.iter().copied());
    let sizes: Vec<f64> = values.iter().map(|e| (e - middle).abs()).collect();
    let sorted = sorted_finite(&sizes);
    let ratio = quantile_sorted(&sorted, 0.9) / quantile_sorted(&sorted, 0.5);
    // Of values half of which are equal the tails are heavy.
    (
        deviation,
        if ratio.is_finite() { ratio } else { TAILS[5].0 },
    )
}

/// One over the degrees of freedom with such a ratio; below 0 for a lighter tail than a
/// normal one, so that it is not too high on average.
fn tail(ratio: f64) -> f64 {
    let above = TAILS.iter().position(|(other, _)| *other > ratio);
    match above {
        Some(at) => {
            let at = at.max(1);
            let ((low, from), (high, to)) = (TAILS[at - 1], TAILS[at]);
            from + (to - from) * (ratio - low) / (high - low)
        }
        None => 1.0,
    }
}

/// The largest p-value that is odd: of the points with it and below, the share `level` is
/// expected to be good (Benjamini and Hochberg); at least `level` over the number of
/// points.
///
/// # References
///
/// Benjamini and Hochberg (1995), *Controlling the false discovery rate: a practical and
/// powerful approach to multiple testing*, Journal of the Royal Statistical Society B 57.
pub(super) fn largest_odd(p_values: impl Iterator<Item = f64>, level: f64) -> f64 {
    let mut sorted: Vec<f64> = p_values.filter(|p| p.is_finite()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    let count = sorted.len().max(1) as f64;
    let allowed = |at: usize| level * (at + 1) as f64 / count;
    let last = (0..sorted.len())
        .rev()
        .find(|&at| sorted[at] <= allowed(at));
    last.map_or(level / count, allowed)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn more_small_p_values_let_pass_larger_ones() {
        assert!((largest_odd([0.001, 0.5, 0.6, 0.9].into_iter(), 0.05) - 0.0125).abs() < 1e-12);
        assert!((largest_odd([0.001, 0.02, 0.6, 0.9].into_iter(), 0.05) - 0.025).abs() < 1e-12);
        assert!((largest_odd([0.3, 0.5, 0.6, 0.9].into_iter(), 0.05) - 0.0125).abs() < 1e-12);
    }

    #[test]
    fn distances_and_probabilities_undo_each_other() {
        let usual = Usual {
            deviation: 1.0,
            degrees: 12.0,
        };
        for p in [0.5, 0.01, 1e-5] {
            assert!((usual.p_value(usual.reach(p)) - p).abs() < 1e-6 * p);
        }
    }
}
