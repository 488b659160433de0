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
            ReconcileMethod::MintShrink => Self::shrunk(errors?, &sizes, None),
            ReconcileMethod::MintSample => Self::shrunk(errors?, &sizes, Some(0.0)),
            _ => Some(Self::diagonal(vec![1.0; sizes.len()])),
        }
    }

    fn diagonal(diagonal: Vec<f64>) -> Self {
        Self {
            diagonal,
            factors: Vec::new(),
        }
    }

    /// The sample covariance with its correlations shrunk towards 0.
    fn shrunk(errors: &Errors, sizes: &[f64], intensity: Option<f64>) -> Option<Self> {
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
        let shrinkage = intensity
            .unwrap_or_else(|| shrinkage(&scores, points))
            .clamp(LEAST_SHRINKAGE, 1.0);
        let mut factors = vec![vec![0.0; sizes.len()]; errors.steps()];
        let mut diagonal = variances;
        let least = LEAST_VARIANCE * mean(&diagonal);
        for (at, one) in found.iter().enumerate() {
            if let Some((scores, variance)) = one {
                let size = ((1.0 - shrinkage) * variance).sqrt();
                for (factor, score) in factors.iter_mut().zip(scores) {
                    factor[at] = size * score;
                }
                diagonal[at] = (shrinkage * variance).max(least);
            }
        }
        if shrinkage >= 1.0 {
            factors.clear();
        }
        Some(Self { diagonal, factors })
    }
}

/// How much correlations are shrunk: the sum of the variances of their estimates
/// over the sum of their squares, both over all pairs of series.
///
/// The scores of each series have a sum of squares of 1, so that their products
/// add up to the correlation *r*. With *z* for them and *T* points, the sums over
/// pairs follow from sums over steps:
/// Σᵢⱼ Σₜ (*zᵢₜ zⱼₜ*)² = Σₜ (Σᵢ *zᵢₜ*²)², and Σᵢⱼ *rᵢⱼ*² is the square of the norm of
/// *Zᵀ Z*.
///
/// # References
///
/// Schäfer and Strimmer (2005), *A shrinkage approach to large-scale covariance
/// matrix estimation*, Statistical Applications in Genetics and Molecular Biology 4,
/// for the target D of unequal variances.
fn shrinkage(scores: &[&[f64]], points: f64) -> f64 {
    let steps = scores.first().map_or(0, |scores| scores.len());
    let mut products = vec![0.0; steps * steps];
    let mut fourth = 0.0;
    for series in scores {
        for (t, a) in series.iter().enumerate() {
            fourth += a.powi(4);
            let row = &mut products[t * steps..(t + 1) * steps];
            for (product, b) in row.iter_mut().zip(*series) {
                *product += a * b;
            }
        }
    }
    let count = scores.len() as f64;
    let squares = products.iter().map(|p| p * p).sum::<f64>() - count;
    let by_step = (0..steps).map(|t| products[t * steps + t].powi(2));
    let pairs = by_step.sum::<f64>() - fourth;
    let variances = points / (points - 1.0) * (pairs - squares / points);
    // Rounding alone may be left of uncorrelated series, and of one alone.
    if squares > 1e-12 * count && variances.is_finite() {
        variances / squares
    } else {
        1.0
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
