//! How far forecasts are off, and how alike.
//!
//! *W* = *Λ* + *E Eᵀ*: a diagonal and as many factors as there are steps with
//! errors, so that no matrix of all series by all series is ever formed.

use super::errors::Errors;
use super::options::ReconcileMethod;
use super::structure::Structure;

/// The covariance of the errors of base forecasts, up to a factor.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Covariance {
    /// *Λ*, by series.
    pub(super) diagonal: Vec<f64>,
    /// *E*, factor by factor, each by series.
    pub(super) factors: Vec<Vec<f64>>,
}

/// The least that the sample covariance is shrunk: its rank is no larger than the
/// number of errors, and errors may add up by themselves.
const LEAST_SHRINKAGE: f64 = 1e-4;
/// The least variance of a series, as a share of the mean of all.
const LEAST_VARIANCE: f64 = 1e-10;

impl Covariance {
    /// What the method weighs by; none where there are too few errors for it.
    pub(super) fn of(
        method: ReconcileMethod,
        structure: &Structure,
        errors: Option<&Errors>,
    ) -> Option<Self> {
        let sizes = sizes(structure);
        match method {
            ReconcileMethod::Wls => Some(Self::diagonal(sizes)),
            ReconcileMethod::WlsVariance => {
                let errors = errors?;
                let squares = (0..sizes.len()).map(|at| errors.mean_square(at));
                Some(Self::diagonal(filled(
                    &squares.collect::<Vec<_>>(),
                    &sizes,
                )?))
            }
            ReconcileMethod::MintCommon => Self::shrunk(errors?, &sizes, Shrinkage::towards_common),
            ReconcileMethod::MintShrink => Self::shrunk(errors?, &sizes, Shrinkage::towards_none),
            ReconcileMethod::MintSample => {
                Self::shrunk(errors?, &sizes, |_, _| Shrinkage::default())
            }
            _ => Some(Self::diagonal(vec![1.0; sizes.len()])),
        }
    }

    fn diagonal(diagonal: Vec<f64>) -> Self {
        Self {
            diagonal,
            factors: Vec::new(),
        }
    }

    /// The sample covariance with its correlations shrunk.
    fn shrunk(
        errors: &Errors,
        sizes: &[f64],
        shrinkage: fn(&[&[f64]], f64) -> Shrinkage,
    ) -> Option<Self> {
        let found: Vec<Option<(Vec<f64>, f64)>> =
            (0..sizes.len()).map(|at| errors.standardized(at)).collect();
        let known: Vec<Option<f64>> = found.iter().map(|one| Some(one.as_ref()?.1)).collect();
        let variances = filled(&known, sizes)?;
        let scores: Vec<&[f64]> = found
            .iter()
            .flatten()
            .filter(|(_, variance)| *variance > 0.0)
            .map(|(scores, _)| scores.as_slice())
            .collect();
        let counts: usize = (0..sizes.len()).map(|at| errors.count(at)).sum();
        let points = counts as f64 / known.iter().flatten().count() as f64;
        let Shrinkage { intensity, common } = shrinkage(&scores, points);
        let intensity = intensity.clamp(LEAST_SHRINKAGE, 1.0);
        let mut factors = vec![vec![0.0; sizes.len()]; errors.steps()];
        let mut shared = vec![0.0; sizes.len()];
        let mut diagonal = variances;
        let least = LEAST_VARIANCE * mean(&diagonal);
        for (at, one) in found.iter().enumerate() {
            if let Some((scores, variance)) = one {
                let size = ((1.0 - intensity) * variance).sqrt();
                for (factor, score) in factors.iter_mut().zip(scores) {
                    factor[at] = size * score;
                }
                diagonal[at] = (intensity * (1.0 - common) * variance).max(least);
                shared[at] = (intensity * common * variance).sqrt();
            }
        }
        if intensity >= 1.0 {
            factors.clear();
        }
        if common > 0.0 {
            factors.push(shared);
        }
        Some(Self { diagonal, factors })
    }
}

/// How much correlations are shrunk, and towards which.
///
/// The intensity is the sum of the variances of the estimated correlations over the
/// sum of their squared distances from the target, both over all pairs of series.
///
/// # References
///
/// Schäfer and Strimmer (2005), *A shrinkage approach to large-scale covariance
/// matrix estimation*, Statistical Applications in Genetics and Molecular Biology 4,
/// targets D (correlations of 0) and F (one common to all pairs).
#[derive(Clone, Copy, Debug, Default, PartialEq)]
struct Shrinkage {
    intensity: f64,
    common: f64,
}

/// The most that series may have in common.
const MOST_COMMON: f64 = 0.99;

impl Shrinkage {
    fn towards_none(scores: &[&[f64]], points: f64) -> Self {
        Self::of(&Pairs::of(scores), points, 0.0)
    }

    fn towards_common(scores: &[&[f64]], points: f64) -> Self {
        let pairs = Pairs::of(scores);
        let mean = pairs.sum / pairs.count;
        // Below 0 the target would be no correlation of many series.
        let common = if mean > 0.0 {
            mean.min(MOST_COMMON)
        } else {
            0.0
        };
        Self::of(&pairs, points, common)
    }

    fn of(pairs: &Pairs, points: f64, common: f64) -> Self {
        let variances = points / (points - 1.0) * (pairs.fourth - pairs.squares / points);
        let apart = pairs.squares - common * (2.0 * pairs.sum - common * pairs.count);
        // Rounding alone may be left where all pairs are alike.
        let apart_at_all = apart > 1e-12 * pairs.count && variances.is_finite();
        Self {
            intensity: if apart_at_all { variances / apart } else { 1.0 },
            common,
        }
    }
}

/// Sums over all pairs of different series.
struct Pairs {
    count: f64,
    /// Of correlations, and of their squares.
    sum: f64,
    squares: f64,
    /// Of the squared products of scores at each step.
    fourth: f64,
}

impl Pairs {
    /// The scores *z* of each series have a sum of squares of 1, so that their products
    /// add up to the correlation *r*. Sums over pairs then follow from sums over steps:
    /// Σᵢⱼ *rᵢⱼ* = Σₜ (Σᵢ *zᵢₜ*)², Σᵢⱼ *rᵢⱼ*² is the square of the norm of *Zᵀ Z*, and
    /// Σᵢⱼ Σₜ (*zᵢₜ zⱼₜ*)² = Σₜ (Σᵢ *zᵢₜ*²)².
    fn of(scores: &[&[f64]]) -> Self {
        let steps = scores.first().map_or(0, |scores| scores.len());
        let mut products = vec![0.0; steps * steps];
        let mut sums = vec![0.0; steps];
        let mut own = 0.0;
        for series in scores {
            for (t, a) in series.iter().enumerate() {
                own += a.powi(4);
                sums[t] += a;
                let row = &mut products[t * steps..(t + 1) * steps];
                for (product, b) in row.iter_mut().zip(*series) {
                    *product += a * b;
                }
            }
        }
        let count = scores.len() as f64;
        let by_step = (0..steps).map(|t| products[t * steps + t].powi(2));
        Self {
            count: count * (count - 1.0),
            sum: sums.iter().map(|sum| sum * sum).sum::<f64>() - count,
            squares: products.iter().map(|p| p * p).sum::<f64>() - count,
            fourth: by_step.sum::<f64>() - own,
        }
    }
}

/// The variance that each series has by its structure: of as many independent
/// bottom series of the variance 1.
fn sizes(structure: &Structure) -> Vec<f64> {
    let squares = |sum: &Vec<(usize, f64)>| sum.iter().map(|(_, weight)| weight * weight).sum();
    let totals = structure.sums.iter().map(squares);
    let bottoms = std::iter::repeat_n(1.0, structure.bottoms());
    totals.chain(bottoms).collect()
}

/// The variances above a floor, and for series that have none what the structure
/// makes of the median of the others; none where no series has any.
fn filled(known: &[Option<f64>], sizes: &[f64]) -> Option<Vec<f64>> {
    let mut ratios: Vec<f64> = known
        .iter()
        .zip(sizes)
        .filter_map(|(variance, size)| Some((*variance)? / size))
        .filter(|ratio| ratio.is_finite() && *ratio > 0.0)
        .collect();
    if ratios.is_empty() {
        return None;
    }
    ratios.sort_unstable_by(f64::total_cmp);
    let typical = ratios[ratios.len() / 2];
    let all = known.iter().zip(sizes);
    let mut variances: Vec<f64> = all
        .map(|(variance, size)| variance.unwrap_or(typical * size))
        .collect();
    let least = LEAST_VARIANCE * mean(&variances);
    for variance in &mut variances {
        *variance = variance.max(least);
    }
    Some(variances)
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len().max(1) as f64
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The same sums, pair by pair.
    #[test]
    fn sums_over_pairs_are_those_of_all_pairs() {
        let mut random = trimtab_numerics::Random::new(1);
        let found: Vec<(usize, i64, f64)> = (0..7)
            .flat_map(|place| (0..9).map(move |time| (place, time)))
            .map(|(place, time)| (place, time, random.normal()))
            .collect();
        let errors = Errors::of(7, &found);
        let scores: Vec<Vec<f64>> = (0..7)
            .map(|at| errors.standardized(at).unwrap().0)
            .collect();
        let scores: Vec<&[f64]> = scores.iter().map(Vec::as_slice).collect();
        let (mut sum, mut squares, mut variances) = (0.0, 0.0, 0.0);
        for (i, a) in scores.iter().enumerate() {
            for b in scores
                .iter()
                .enumerate()
                .filter(|(j, _)| *j != i)
                .map(|(_, b)| b)
            {
                let w: Vec<f64> = a.iter().zip(*b).map(|(a, b)| 8.0 * a * b).collect();
                let mean = w.iter().sum::<f64>() / 9.0;
                let r = w.iter().sum::<f64>() / 8.0;
                sum += r;
                squares += r * r;
                let spread: f64 = w.iter().map(|w| (w - mean).powi(2)).sum();
                variances += 9.0 / 512.0 * spread;
            }
        }
        let pairs = Pairs::of(&scores);
        assert!((pairs.sum - sum).abs() < 1e-9 && (pairs.squares - squares).abs() < 1e-9);
        let none = Shrinkage::towards_none(&scores, 9.0);
        assert!((none.intensity - variances / squares).abs() < 1e-9);
    }
}
