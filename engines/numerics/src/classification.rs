//! How good probabilities of a yes-or-no outcome are, and how to repair them.

/// 1 / (1 + e^−x), without overflow.
pub fn sigmoid(x: f64) -> f64 {
    if x >= 0.0 {
        1.0 / (1.0 + (-x).exp())
    } else {
        let e = x.exp();
        e / (1.0 + e)
    }
}

/// The area under the ROC curve: the share of pairs of a positive and a negative
/// row that `scores` ranks rightly, ties counting half; `NaN` where a class is
/// empty.
///
/// # Examples
///
/// ```
/// use trimtab_numerics::auc;
///
/// assert_eq!(auc(&[false, true, true], &[0.1, 0.4, 0.4]), 1.0);
/// ```
pub fn auc(positive: &[bool], scores: &[f64]) -> f64 {
    let order = rising(scores);
    let (mut rank_sum, mut start) = (0.0, 0);
    while start < order.len() {
        let tied = |&i: &usize| scores[i].total_cmp(&scores[order[start]]).is_eq();
        let end = start + order[start..].iter().take_while(|i| tied(i)).count();
        let mean_rank = (start + 1 + end) as f64 / 2.0;
        let ones = order[start..end].iter().filter(|&&i| positive[i]).count();
        rank_sum += mean_rank * ones as f64;
        start = end;
    }
    let ones = positive.iter().filter(|&&p| p).count() as f64;
    let zeros = positive.len() as f64 - ones;
    (rank_sum - ones * (ones + 1.0) / 2.0) / (ones * zeros)
}

/// The mean squared error of the probabilities (Brier 1950).
pub fn brier(positive: &[bool], probabilities: &[f64]) -> f64 {
    let sum: f64 = positive
        .iter()
        .zip(probabilities)
        .map(|(&y, p)| (p - f64::from(u8::from(y))).powi(2))
        .sum();
    sum / positive.len() as f64
}

/// One less the Brier score over that of the sample's own base rate: 1 is
/// perfect, 0 is no better than the base rate.
pub fn brier_skill(positive: &[bool], probabilities: &[f64]) -> f64 {
    let rate = positive.iter().filter(|&&p| p).count() as f64 / positive.len() as f64;
    1.0 - brier(positive, probabilities) / (rate * (1.0 - rate))
}

/// The expected calibration error: the mean distance between the probability
/// and the rate of the outcome over `bins` bins of equal count.
pub fn calibration_error(positive: &[bool], probabilities: &[f64], bins: usize) -> f64 {
    let order = rising(probabilities);
    let (n, bins) = (order.len(), bins.max(1));
    let mut error = 0.0;
    for bin in 0..bins {
        let rows = &order[bin * n / bins..(bin + 1) * n / bins];
        let excess: f64 = rows
            .iter()
            .map(|&i| f64::from(u8::from(positive[i])) - probabilities[i])
            .sum();
        error += excess.abs();
    }
    error / n as f64
}

/// A logistic recalibration: probability = sigmoid(intercept + slope × score).
#[derive(Clone, Copy, Debug, PartialEq)]
#[expect(clippy::exhaustive_structs, reason = "a line has two parameters")]
pub struct Platt {
    /// The log-odds at score 0.
    pub intercept: f64,
    /// The log-odds a unit of score.
    pub slope: f64,
}

/// The logistic regression of the outcome on one score (Platt 1999), by
/// Newton's method with step halving.
///
/// The slope of a calibrated logit is 1; less means that the scores are too
/// extreme. `weights` may be empty for equal ones. A pull of one part in 10^6
/// towards 0 keeps the answer finite where the classes are separate.
pub fn fit_platt(positive: &[bool], scores: &[f64], weights: &[f64]) -> Platt {
    let weight = |i: usize| weights.get(i).copied().unwrap_or(1.0);
    let target = |i: usize| f64::from(u8::from(positive[i]));
    let total: f64 = (0..scores.len()).map(weight).sum();
    let ridge = 1e-6 * total;
    let loss = |line: Platt| -> f64 {
        let fit: f64 = (0..scores.len())
            .map(|i| {
                let z = line.intercept + line.slope * scores[i];
                weight(i) * (softplus(z) - target(i) * z)
            })
            .sum();
        fit + 0.5 * ridge * line.slope * line.slope
    };
    let rate = (0..scores.len())
        .map(|i| weight(i) * target(i))
        .sum::<f64>()
        / total;
    let rate = rate.clamp(1e-9, 1.0 - 1e-9);
    let mut line = Platt {
        intercept: (rate / (1.0 - rate)).ln(),
        slope: 0.0,
    };
    let mut best = loss(line);
    for _ in 0..100 {
        let (mut g, mut h) = ([0.0, ridge * line.slope], [1e-12, 0.0, ridge + 1e-12]);
        for (i, &s) in scores.iter().enumerate() {
            let p = sigmoid(line.intercept + line.slope * s);
            let (r, w) = (weight(i) * (p - target(i)), weight(i) * p * (1.0 - p));
            g = [g[0] + r, g[1] + r * s];
            h = [h[0] + w, h[1] + w * s, h[2] + w * s * s];
        }
        let det = h[0] * h[2] - h[1] * h[1];
        if det <= 0.0 {
            break;
        }
        let step = [
            (h[2] * g[0] - h[1] * g[1]) / det,
            (h[0] * g[1] - h[1] * g[0]) / det,
        ];
        let moved = |share: f64| Platt {
            intercept: line.intercept - share * step[0],
            slope: line.slope - share * step[1],
        };
        let Some((next, value)) = (0..30)
            .map(|k| moved(0.5_f64.powi(k)))
            .map(|next| (next, loss(next)))
            .find(|(_, value)| *value < best)
        else {
            break;
        };
        let gain = best - value;
        (line, best) = (next, value);
        if gain < 1e-12 * (1.0 + best.abs()) {
            break;
        }
    }
    line
}

/// ln(1 + e^x), without overflow.
pub(crate) fn softplus(x: f64) -> f64 {
    x.max(0.0) + (-x.abs()).exp().ln_1p()
}

/// The indices in rising order of their values, equal ones in their own order.
fn rising(values: &[f64]) -> Vec<usize> {
    let mut order: Vec<usize> = (0..values.len()).collect();
    order.sort_by(|&a, &b| values[a].total_cmp(&values[b]));
    order
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Random;

    #[test]
    fn ties_count_half_in_the_area() {
        let area = auc(&[true, false, true, false], &[0.5, 0.5, 0.9, 0.1]);
        assert!((area - 0.875).abs() < 1e-12);
        assert!(auc(&[true, true], &[0.1, 0.2]).is_nan());
    }

    #[test]
    fn a_line_comes_back_from_simulated_outcomes() {
        let mut random = Random::new(5);
        let scores: Vec<f64> = (0..40_000).map(|_| 4.0 * random.uniform() - 2.0).collect();
        let positive: Vec<bool> = scores
            .iter()
            .map(|s| random.uniform() < sigmoid(-1.0 + 0.7 * s))
            .collect();
        let line = fit_platt(&positive, &scores, &[]);
        assert!((line.intercept + 1.0).abs() < 0.05, "{line:?}");
        assert!((line.slope - 0.7).abs() < 0.05, "{line:?}");
    }

    #[test]
    fn separate_classes_give_a_finite_line() {
        let line = fit_platt(&[false, false, true, true], &[0.0, 1.0, 2.0, 3.0], &[]);
        assert!(line.slope.is_finite() && line.slope > 1.0);
    }

    #[test]
    fn the_base_rate_has_no_skill_and_no_error() {
        let positive = [true, false, false, false];
        assert!(brier_skill(&positive, &[0.25; 4]).abs() < 1e-12);
        assert!(calibration_error(&positive, &[0.25; 4], 1).abs() < 1e-12);
    }
}
