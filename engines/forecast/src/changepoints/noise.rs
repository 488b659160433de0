//! How much of what looks like a change is noise.

use trimtab_numerics::quantile_sorted;

/// The most observations before that explain the next.
const LAGS: usize = 30;

/// A normal variable's deviation over its median distance from the middle.
pub(crate) const PER_MEDIAN: f64 = 1.482_602_218_505_602;

/// The middle of values, and their deviation told from the median distance to it, or from
/// the mean one where more than half are equal.
pub(crate) fn middle_and_deviation(values: impl Iterator<Item = f64>) -> (f64, f64) {
    let mut values: Vec<f64> = values.filter(|v| v.is_finite()).collect();
    if values.is_empty() {
        return (0.0, 0.0);
    }
    let middle = median(&mut values);
    for v in &mut values {
        *v = (*v - middle).abs();
    }
    let median = median(&mut values);
    let most = values.iter().copied().fold(0.0, f64::max);
    let deviation = if median > 1e-12 * most {
        PER_MEDIAN * median
    } else {
        // In rising order, so that the sum is the same in whatever order they came.
        values.sort_unstable_by(f64::total_cmp);
        // The mean distance of a normal variable is 0.798 deviations.
        1.2533 * values.iter().sum::<f64>() / values.len() as f64
    };
    (middle, deviation)
}

/// The median of values, one or more, which are put in another order: a sixth of the time
/// that it takes to sort them.
fn median(values: &mut [f64]) -> f64 {
    let last = values.len() - 1;
    let (_, below, rest) = values.select_nth_unstable_by(last / 2, f64::total_cmp);
    let below = *below;
    let above = match last % 2 {
        0 => below,
        _ => rest.iter().copied().min_by(f64::total_cmp).unwrap_or(below),
    };
    quantile_sorted(&[below, above], 0.5)
}

/// The values with each that stands alone brought to within 3.5 deviations of the median
/// of those around it, of `reach` on either side: deviations of all values from such
/// medians, or of those around where they vary more.
///
/// A level that lasts for more than `reach` points keeps its values.
pub(super) fn without_outliers(values: &[f64], reach: usize) -> Vec<f64> {
    let medians = running_medians(values, reach);
    let off: Vec<f64> = values.iter().zip(&medians).map(|(y, m)| y - m).collect();
    let (_, whole) = middle_and_deviation(off.iter().copied());
    let sizes: Vec<f64> = off.iter().map(|e| e.abs()).collect();
    let around = running_medians(&sizes, 3 * reach + 3);
    let clip = |at: usize| {
        let far = 3.5 * whole.max(PER_MEDIAN * around[at]);
        medians[at] + off[at].clamp(-far, far)
    };
    (0..values.len()).map(clip).collect()
}

/// The medians of so many values on either side of each, fewer at the ends.
fn running_medians(values: &[f64], reach: usize) -> Vec<f64> {
    let mut window: Vec<f64> = Vec::with_capacity(2 * reach + 1);
    let place =
        |window: &[f64], value: f64| window.partition_point(|v| v.total_cmp(&value).is_lt());
    for value in values.iter().take(reach) {
        window.insert(place(&window, *value), *value);
    }
    let mut medians = Vec::with_capacity(values.len());
    for at in 0..values.len() {
        if let Some(next) = values.get(at + reach) {
            window.insert(place(&window, *next), *next);
        }
        if at > reach {
            window.remove(place(&window, values[at - reach - 1]));
        }
        medians.push(quantile_sorted(&window, 0.5));
    }
    medians
}

/// The noise about levels or slopes that change now and then.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Noise {
    pub(super) variance: f64,
    /// How the variance of a mean of *n* points falls, times *n*, as *n* grows.
    pub(super) long_run: f64,
}

impl Noise {
    /// The noise is taken for an autoregression of order 1 and told from steps of one and
    /// two points, of which few cross a change: Var(Δ₂)/Var(Δ₁) = 1 + ρ. Steps are brought
    /// to within three deviations of their middle, and ρ is at most 0.8: a trend that
    /// turns looks like more.
    ///
    /// # References
    ///
    /// Chakar, Lebarbier, Lévy-Leduc and Robin (2017), *A robust approach for estimating
    /// change-points in the mean of an AR(1) process*, Bernoulli 23(2).
    pub(super) fn about_changes(values: &[f64]) -> Self {
        let spread = |lag: usize| {
            let pairs = values.iter().zip(values.get(lag..).unwrap_or_default());
            let steps: Vec<f64> = pairs.map(|(a, b)| b - a).collect();
            let (middle, deviation) = middle_and_deviation(steps.iter().copied());
            let far = 3.0 * deviation;
            let squares = steps.iter().map(|e| (e - middle).clamp(-far, far).powi(2));
            squares.sum::<f64>() / steps.len().max(1) as f64
        };
        let (one, two) = (spread(1), spread(2));
        let rho = if one > 0.0 {
            (two / one - 1.0).clamp(0.0, 0.8)
        } else {
            0.0
        };
        // Values are about 1: below this is rounding.
        let variance = (0.5 * one / (1.0 - rho)).max(1e-12);
        Self {
            variance,
            long_run: variance * (1.0 + rho) / (1.0 - rho),
        }
    }
}

/// What a remainder is like: an autoregression of the order of least corrected Akaike
/// criterion.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Remainder {
    /// Of what the points before do not tell.
    pub(super) innovation: f64,
    /// σ² / (1 − Σφ)², not less than the variance.
    pub(super) long_run: f64,
    pub(super) order: usize,
}

impl Remainder {
    /// Of a remainder beside so many `fitted` parameters.
    ///
    /// Autocorrelations of a remainder are too small by about (1 + 3ρ) for each parameter
    /// over the points; that is put back.
    ///
    /// # References
    ///
    /// Kendall (1954), *Note on bias in the estimation of autocorrelation*, Biometrika 41.
    pub(super) fn of(rest: &[f64], fitted: f64) -> Self {
        let count = rest.len() as f64;
        let squares: f64 = rest.iter().map(|e| e * e).sum();
        let variance = squares / (count - fitted).max(1.0);
        let mut best = Self {
            innovation: variance,
            long_run: variance,
            order: 0,
        };
        if variance <= 0.0 {
            return best;
        }
        // Few points tell few of them: more would make any long-run variance.
        let most = LAGS
            .min(rest.len() / 20 + 1)
            .min(rest.len().saturating_sub(1));
        let found: Vec<f64> = (0..=most)
            .map(|lag| {
                let pairs = rest.iter().zip(rest.get(lag..).unwrap_or_default());
                pairs.map(|(a, b)| a * b).sum::<f64>() / squares
            })
            .collect();
        let (left, _, order) = autoregression(&found, count);
        best.innovation = variance * left;
        best.order = order;
        let put_back = |r: &f64| (r + (1.0 + 3.0 * r.max(0.0)) * fitted / count).clamp(-0.99, 0.99);
        let (left, sum, _) =
            autoregression(&found.iter().map(put_back).collect::<Vec<f64>>(), count);
        best.long_run = variance * (left / (1.0 - sum).max(0.05).powi(2)).max(1.0);
        best
    }
}

/// The share of the variance that is left to the errors of an autoregression of the order
/// of least corrected Akaike criterion, the sum of its coefficients, and the order, by
/// Levinson's recursion.
fn autoregression(correlations: &[f64], count: f64) -> (f64, f64, usize) {
    let mut phi: Vec<f64> = Vec::new();
    let (mut left, mut lowest, mut best) = (1.0_f64, 0.0, (1.0, 0.0, 0));
    for order in 1..correlations.len() {
        let told = phi
            .iter()
            .enumerate()
            .map(|(i, p)| p * correlations[order - 1 - i]);
        let partial = ((correlations[order] - told.sum::<f64>()) / left).clamp(-0.99, 0.99);
        let mirrored: Vec<f64> = phi.iter().rev().map(|p| partial * p).collect();
        for (p, m) in phi.iter_mut().zip(mirrored) {
            *p -= m;
        }
        phi.push(partial);
        left *= 1.0 - partial * partial;
        let free = order as f64;
        let criterion = count * left.ln() + 2.0 * free * count / (count - free - 1.0).max(1.0);
        if criterion < lowest {
            (lowest, best) = (criterion, (left, phi.iter().sum(), order));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    fn autoregression(rho: f64, length: usize, random: &mut Random) -> Vec<f64> {
        let mut y = 0.0;
        let step = |_| {
            y = rho * y + random.normal();
            y
        };
        (0..length).map(step).collect()
    }

    #[test]
    fn the_variance_of_means_is_told() {
        let mut random = Random::new(8);
        for rho in [0.0, 0.5, 0.8] {
            let wanted = 1.0 / (1.0_f64 - rho).powi(2);
            let mut values = autoregression(rho, 4000, &mut random);
            let told = Remainder::of(&values, 1.0).long_run;
            assert!((told / wanted).ln().abs() < 0.3, "{rho}: {told} {wanted}");
            for y in &mut values[2000..] {
                *y += 10.0;
            }
            let told = Noise::about_changes(&values).long_run;
            assert!((told / wanted).ln().abs() < 0.3, "{rho}: {told} {wanted}");
        }
    }

    #[test]
    fn the_median_is_that_of_sorted_values() {
        let mut random = Random::new(10);
        for length in 1..40 {
            let mut values = autoregression(0.0, length, &mut random);
            values[length / 3] = values[length / 2];
            let mut sorted = values.clone();
            sorted.sort_unstable_by(f64::total_cmp);
            let wanted = quantile_sorted(&sorted, 0.5);
            assert_eq!(median(&mut values).to_bits(), wanted.to_bits(), "{length}");
        }
    }

    #[test]
    fn a_point_alone_is_brought_back_and_a_level_stays() {
        let mut random = Random::new(9);
        let mut values = autoregression(0.0, 100, &mut random);
        for y in &mut values[50..] {
            *y += 20.0;
        }
        values[20] = 100.0;
        let kept = without_outliers(&values, 4);
        assert!(kept[20] < 6.0);
        assert!((kept[49] - values[49]).abs() < 1e-12 && (kept[50] - values[50]).abs() < 1e-12);
    }
}
