//! The negative binomial distribution of a mean λ and the variance λ (1 + θ).

use trimtab_numerics::{Random, ln_gamma};

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
