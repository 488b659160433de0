//! The negative binomial distribution of a mean λ and the variance λ (1 + θ).

use trimtab_numerics::{Random, ln_gamma, normal_cdf};

/// The logarithm of the probability of a count `y`.
pub(super) fn log_probability(y: f64, mean: f64, theta: f64) -> f64 {
    let r = mean / theta;
    let none = -r * theta.ln_1p();
    if y <= 0.0 {
        return none;
    }
    let ways = if y <= 16.0 {
        // Γ(r + y) / (Γ(r) y!) as a product: cheaper, and exact for large r.
        let (mut product, mut j) = (1.0, 0.0);
        while j < y {
            product *= (r + j) / (j + 1.0);
            j += 1.0;
        }
        f64::ln(product)
    } else {
        ln_gamma(r + y) - ln_gamma(r) - ln_gamma(y + 1.0)
    };
    ways + none + y * (theta / (1.0 + theta)).ln()
}

/// Up to this mean draws invert the distribution function.
const SUMMED: f64 = 300.0;

/// A draw.
pub(super) fn draw(mean: f64, theta: f64, random: &mut Random) -> f64 {
    if mean.is_nan() || mean <= 0.0 {
        return 0.0;
    }
    if mean > SUMMED {
        // A gamma draw of equal mean and variance: rounding is nothing at this size.
        return ((1.0 + theta) * random.gamma(mean / (1.0 + theta))).round();
    }
    let r = mean / theta;
    let (ratio, mut left) = (theta / (1.0 + theta), random.uniform());
    let (mut probability, mut count) = ((-r * theta.ln_1p()).exp(), 0.0);
    while left >= probability && (count < mean || probability > 1e-18) {
        left -= probability;
        probability *= ratio * (r + count) / (count + 1.0);
        count += 1.0;
    }
    count
}

/// A mixture of negative binomial distributions, each with a weight, a mean and θ.
pub(super) struct Mixture(pub(super) Vec<(f64, f64, f64)>);

impl Mixture {
    /// The least counts that hold at least the probabilities of rising `levels`.
    pub(super) fn quantiles(&self, levels: &[f64]) -> Vec<f64> {
        if self.0.iter().any(|(_, mean, _)| *mean > SUMMED) {
            return levels.iter().map(|level| self.bisected(*level)).collect();
        }
        self.summed(levels)
    }

    /// Adds up the probabilities of 0, 1, 2, ...
    fn summed(&self, levels: &[f64]) -> Vec<f64> {
        let none = |(weight, mean, theta): &(f64, f64, f64)| {
            let r = mean / theta;
            (
                weight * (-r * theta.ln_1p()).exp(),
                theta / (1.0 + theta),
                r,
            )
        };
        let mut terms: Vec<(f64, f64, f64)> = self.0.iter().map(none).collect();
        let (mut below, mut count) = (0.0, 0.0);
        let mut found = Vec::with_capacity(levels.len());
        while found.len() < levels.len() && count < FARTHEST {
            below += terms.iter().map(|(p, _, _)| p).sum::<f64>();
            let reached = levels[found.len()..].iter().take_while(|l| below >= **l);
            found.extend(reached.map(|_| count));
            for (p, ratio, r) in &mut terms {
                *p *= *ratio * (*r + count) / (count + 1.0);
            }
            count += 1.0;
        }
        found.resize(levels.len(), count);
        found
    }

    /// Halves the counts in question, with the probabilities of gamma variables of
    /// equal mean and variance, which at this size are near enough.
    fn bisected(&self, level: f64) -> f64 {
        let (mut low, mut high) = (-1.0, 1.0);
        while self.below(high) < level && high < 1e300 {
            high *= 2.0;
        }
        while high - low > 1.0_f64.max(1e-12 * high) {
            let middle = f64::midpoint(low, high).floor();
            if self.below(middle) < level {
                low = middle;
            } else {
                high = middle;
            }
        }
        high.round()
    }

    /// The probability of at most `count` (Wilson and Hilferty 1931).
    fn below(&self, count: f64) -> f64 {
        let parts = self.0.iter().map(|(weight, mean, theta)| {
            let shape = mean / (1.0 + theta);
            let ninth = 1.0 / (9.0 * shape);
            let root = ((count + 0.5) / mean).max(0.0).cbrt();
            weight * normal_cdf((root - 1.0 + ninth) / ninth.sqrt())
        });
        parts.sum()
    }
}

/// Where adding up ends whatever is left: far beyond what the means allow.
const FARTHEST: f64 = 1e6;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn probabilities_add_up_to_one_with_their_mean_and_variance() {
        for (mean, theta) in [(0.1, 0.05), (2.0, 3.0), (40.0, 0.01), (15.0, 8.0)] {
            let (mut sum, mut first, mut second) = (0.0, 0.0, 0.0);
            for y in 0..2000 {
                let y = f64::from(y);
                let p = log_probability(y, mean, theta).exp();
                sum += p;
                first += p * y;
                second += p * y * y;
            }
            assert!((sum - 1.0).abs() < 1e-9, "{sum}");
            assert!((first / mean - 1.0).abs() < 1e-8, "{first}");
            let variance = second - first * first;
            assert!((variance / (mean * (1.0 + theta)) - 1.0).abs() < 1e-6);
        }
    }

    #[test]
    fn quantiles_are_those_of_draws() {
        let mut random = Random::new(12);
        let levels = [0.05, 0.25, 0.5, 0.75, 0.95, 0.99];
        for means in [(0.3, 2.0), (20.0, 30.0), (900.0, 1400.0)] {
            let parts = vec![(0.4, means.0, 0.5), (0.6, means.1, 3.0)];
            let mut draws: Vec<f64> = (0..100_000)
                .map(|_| {
                    let (_, mean, theta) = parts[usize::from(random.uniform() > 0.4)];
                    draw(mean, theta, &mut random)
                })
                .collect();
            draws.sort_unstable_by(f64::total_cmp);
            let found = Mixture(parts).quantiles(&levels);
            for (level, count) in levels.iter().zip(found) {
                let up_to = draws.partition_point(|y| *y <= count) as f64 / 1e5;
                let under = draws.partition_point(|y| *y < count) as f64 / 1e5;
                assert!(count.fract() == 0.0, "{count}");
                assert!(under - 0.006 <= *level && *level <= up_to + 0.006);
            }
        }
    }

    #[test]
    fn draws_are_counts_of_that_mean_and_variance() {
        let mut random = Random::new(4);
        for (mean, theta) in [(0.1, 0.05), (2.0, 3.0), (40.0, 0.01), (1e4, 8.0)] {
            let draws: Vec<f64> = (0..40_000)
                .map(|_| draw(mean, theta, &mut random))
                .collect();
            assert!(draws.iter().all(|y| y.fract() == 0.0 && *y >= 0.0));
            let found = draws.iter().sum::<f64>() / 4e4;
            let variance = draws.iter().map(|y| (y - found).powi(2)).sum::<f64>() / 4e4;
            assert!((found / mean - 1.0).abs() < 0.05, "{found}");
            assert!((variance / (mean * (1.0 + theta)) - 1.0).abs() < 0.08);
        }
    }
}
