//! The nearest forecasts that add up.

use trimtab_numerics::SparseCholesky;

use super::covariance::Covariance;
use super::structure::Structure;

/// The projection of base forecasts on those that add up, in the norm of *W*⁻¹.
///
/// With *U* = (*I*, −*A*)ᵀ, so that *Uᵀ ŷ* is by how much each total differs from its
/// parts, *ỹ* = *ŷ* − *W U* (*Uᵀ W U*)⁻¹ *Uᵀ ŷ*. The system has a row for each total
/// alone. For *W* = *Λ* + *E Eᵀ* it is *K* + *F Fᵀ* with *K* = *Uᵀ Λ U*, which is
/// sparse, and *F* = *Uᵀ E*, and is solved by the formula of Woodbury.
///
/// # References
///
/// Wickramasuriya, Athanasopoulos and Hyndman (2019), *Optimal forecast
/// reconciliation for hierarchical and grouped time series through trace
/// minimization*, Journal of the American Statistical Association 114, equation 10.
#[derive(Debug)]
pub(super) struct Projection<'a> {
    structure: &'a Structure,
    covariance: &'a Covariance,
    /// The totals that have a forecast, those of few parts first, which keeps the
    /// factor sparse: without fill-in for a tree.
    totals: Vec<usize>,
    /// The lower triangle of *K*, by rows.
    lower: Vec<Vec<(usize, f64)>>,
    factor: SparseCholesky,
    /// *F*, *K*⁻¹ *F*, column by column, and the factor of *I* + *Fᵀ K*⁻¹ *F*.
    factors: Vec<Vec<f64>>,
    solved: Vec<Vec<f64>>,
    inner: SparseCholesky,
}

impl<'a> Projection<'a> {
    /// The projection that these totals take part in; none where weights cannot be
    /// held by a float.
    pub(super) fn try_new(
        structure: &'a Structure,
        covariance: &'a Covariance,
        has_forecast: &[bool],
    ) -> Option<Self> {
        let mut totals: Vec<usize> = (0..structure.totals())
            .filter(|total| has_forecast[*total])
            .collect();
        totals.sort_by_key(|total| structure.sums[*total].len());
        let lower = lower(structure, covariance, &totals);
        let factor = SparseCholesky::try_new(&lower)?;
        let mut factors: Vec<Vec<f64>> = Vec::with_capacity(covariance.factors.len());
        let mut solved: Vec<Vec<f64>> = Vec::with_capacity(covariance.factors.len());
        for errors in covariance.factors.chunks(AT_ONCE) {
            let found: Vec<Vec<f64>> = errors
                .iter()
                .map(|errors| gaps(structure, &totals, errors))
                .collect();
            solved.extend(solved_at_once(&factor, &found));
            factors.extend(found);
        }
        let row = |(i, solved): (usize, &Vec<f64>)| {
            let products = factors[..=i].iter().map(|column| dot(column, solved));
            let ones = (0..=i).map(|j| f64::from(u8::from(i == j)));
            ones.zip(products)
                .map(|(one, product)| one + product)
                .enumerate()
                .collect()
        };
        let inner: Vec<Vec<(usize, f64)>> = solved.iter().enumerate().map(row).collect();
        let inner = SparseCholesky::try_new(&inner)?;
        Some(Self {
            structure,
            covariance,
            totals,
            lower,
            factor,
            factors,
            solved,
            inner,
        })
    }

    /// The bottom series of the projected forecasts.
    pub(super) fn bottoms(&self, base: &[f64]) -> Vec<f64> {
        let right = gaps(self.structure, &self.totals, base);
        self.moved(base, &self.solve(right))
    }

    /// The same for many at once and without the refinement, for where a few digits do.
    pub(super) fn bottoms_of_all(&self, bases: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let rights: Vec<Vec<f64>> = bases
            .iter()
            .map(|base| gaps(self.structure, &self.totals, base))
            .collect();
        let pulls = self.solve_once(&rights);
        let both = bases.iter().zip(&pulls);
        both.map(|(base, pulls)| self.moved(base, pulls)).collect()
    }

    /// The bottom series of *ŷ* − *W U x*.
    fn moved(&self, base: &[f64], pulls: &[f64]) -> Vec<f64> {
        let count = self.structure.totals();
        let mut found = base[count..].to_vec();
        let diagonal = &self.covariance.diagonal[count..];
        for (total, pull) in self.totals.iter().zip(pulls) {
            for &(part, weight) in &self.structure.sums[*total] {
                found[part] += diagonal[part] * weight * pull;
            }
        }
        for (errors, factor) in self.covariance.factors.iter().zip(&self.factors) {
            let common = dot(factor, pulls);
            for (value, error) in found.iter_mut().zip(&errors[count..]) {
                *value -= error * common;
            }
        }
        found
    }

    /// (*K* + *F Fᵀ*)⁻¹ *d*, refined once: the formula loses digits where *K* is
    /// small beside *F*.
    fn solve(&self, right: Vec<f64>) -> Vec<f64> {
        let right = [right];
        let mut found = self.solve_once(&right).swap_remove(0);
        if !self.factors.is_empty() {
            let rest = self.residual(&right[0], &found);
            for step in self.solve_once(&[rest]) {
                found.iter_mut().zip(&step).for_each(|(x, s)| *x += s);
            }
        }
        found
    }

    fn solve_once(&self, rights: &[Vec<f64>]) -> Vec<Vec<f64>> {
        let mut all = solved_at_once(&self.factor, rights);
        for found in &mut all {
            let mut common: Vec<f64> = self.factors.iter().map(|f| dot(f, found)).collect();
            self.inner.solve(&mut common);
            for (column, share) in self.solved.iter().zip(&common) {
                found
                    .iter_mut()
                    .zip(column)
                    .for_each(|(x, s)| *x -= share * s);
            }
        }
        all
    }

    fn residual(&self, right: &[f64], found: &[f64]) -> Vec<f64> {
        let mut rest = right.to_vec();
        for (i, row) in self.lower.iter().enumerate() {
            for &(j, value) in row {
                rest[i] -= value * found[j];
                if i != j {
                    rest[j] -= value * found[i];
                }
            }
        }
        for column in &self.factors {
            let common = dot(column, found);
            rest.iter_mut()
                .zip(column)
                .for_each(|(r, f)| *r -= f * common);
        }
        rest
    }
}

/// How many right-hand sides are solved for at once.
pub(super) const AT_ONCE: usize = 16;

/// The solutions for right-hand sides of the same length.
fn solved_at_once(factor: &SparseCholesky, rights: &[Vec<f64>]) -> Vec<Vec<f64>> {
    let (count, rows) = (rights.len(), rights.first().map_or(0, Vec::len));
    let mut all: Vec<f64> = (0..rows)
        .flat_map(|row| rights.iter().map(move |right| right[row]))
        .collect();
    factor.solve_many(&mut all, count);
    let column = |at: usize| all.iter().skip(at).step_by(count).copied().collect();
    (0..count).map(column).collect()
}

/// *Uᵀ y*: by how much each total is above its parts.
fn gaps(structure: &Structure, totals: &[usize], values: &[f64]) -> Vec<f64> {
    let bottom = &values[structure.totals()..];
    let gap = |total: &usize| values[*total] - structure.sum(*total, bottom);
    totals.iter().map(gap).collect()
}

/// The lower triangle of *Uᵀ Λ U* = *Λₐ* + *A Λᵦ Aᵀ*, totals in this order.
fn lower(
    structure: &Structure,
    covariance: &Covariance,
    totals: &[usize],
) -> Vec<Vec<(usize, f64)>> {
    let count = structure.totals();
    let mut above: Vec<Vec<(usize, f64)>> = vec![Vec::new(); structure.bottoms()];
    let mut sums = vec![0.0; totals.len()];
    let mut rows = Vec::with_capacity(totals.len());
    for (place, &total) in totals.iter().enumerate() {
        let mut touched = vec![place];
        sums[place] = covariance.diagonal[total];
        for &(part, weight) in &structure.sums[total] {
            above[part].push((place, weight));
            let own = weight * covariance.diagonal[count + part];
            for &(other, weight) in &above[part] {
                if sums[other].abs() < f64::MIN_POSITIVE {
                    touched.push(other);
                }
                sums[other] += own * weight;
            }
        }
        touched.sort_unstable();
        touched.dedup();
        let entries = touched
            .iter()
            .map(|&at| (at, std::mem::take(&mut sums[at])));
        rows.push(entries.collect());
    }
    rows
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}
