//! Where the filter of a stationary series starts.
//!
//! Legend: γ the autocovariances at unit shocks, ψ the moving-average weights, φ
//! and θ the multiplied polynomials, *k* the covariance of the second state with
//! the first observation.

use super::coefficients::{Polynomials, Slopes};

/// The first step of the filter, and what its derivatives need.
#[derive(Clone, Debug, Default)]
pub(super) struct Start {
    /// The variance γ₀ of the series at unit shocks.
    pub(super) variance: f64,
    /// The gain of the first observation, *k* / γ₀.
    pub(super) gain: Vec<f64>,
    /// γ₀ … γₚ.
    autocovariances: Vec<f64>,
    /// ψ₀ … up to lag *q*.
    weights: Vec<f64>,
    equations: Factored,
}

impl Start {
    /// Solves the Yule-Walker equations of the mixed process; none where it is too
    /// near to having no variance (Brockwell and Davis 1991, section 3.3).
    pub(super) fn new(polynomials: &Polynomials) -> Option<Self> {
        let Polynomials { ar, ma, .. } = polynomials;
        let weights = weights(polynomials);
        let mut right = vec![0.0; ar.len() + 1];
        let theta = |j: usize| if j == 0 { 1.0 } else { ma[j - 1] };
        for (k, b) in right.iter_mut().enumerate().take(ma.len() + 1) {
            *b = (k..=ma.len()).map(|j| theta(j) * weights[j - k]).sum();
        }
        let equations = Factored::new(yule_walker(polynomials), right.len())?;
        let autocovariances = equations.solve(&right);
        let variance = autocovariances[0];
        if !(variance.is_finite() && variance > 0.0) {
            return None;
        }
        let mut gain = vec![0.0; polynomials.states()];
        for &lag in &polynomials.ar_lags {
            let phi = ar[lag - 1];
            for (g, gamma) in gain.iter_mut().zip(autocovariances[..lag].iter().rev()) {
                *g += phi * gamma;
            }
        }
        for &lag in &polynomials.ma_lags {
            let theta = ma[lag - 1];
            for (g, psi) in gain.iter_mut().zip(weights[..lag].iter().rev()) {
                *g += theta * psi;
            }
        }
        for g in &mut gain {
            *g /= variance;
        }
        Some(Self {
            variance,
            gain,
            autocovariances,
            weights,
            equations,
        })
    }

    /// Adds the derivatives by the polynomials, from those by the gain and the
    /// variance.
    pub(super) fn chain(
        &self,
        polynomials: &Polynomials,
        by_gain: &[f64],
        by_variance: f64,
        slopes: &mut Slopes,
    ) {
        let mut by_gamma = vec![0.0; self.autocovariances.len()];
        let mut by_psi = vec![0.0; self.weights.len()];
        let dot = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a * b).sum::<f64>();
        by_gamma[0] = by_variance - dot(by_gain, &self.gain) / self.variance;
        for &lag in &polynomials.ar_lags {
            let phi = polynomials.ar[lag - 1] / self.variance;
            let mut slope = 0.0;
            for (at, bar) in (0..lag).rev().zip(by_gain) {
                slope += bar * self.autocovariances[at];
                by_gamma[at] += phi * bar;
            }
            slopes.ar[lag - 1] += slope / self.variance;
        }
        for &lag in &polynomials.ma_lags {
            let theta = polynomials.ma[lag - 1] / self.variance;
            let mut slope = 0.0;
            for (at, bar) in (0..lag).rev().zip(by_gain) {
                slope += bar * self.weights[at];
                by_psi[at] += theta * bar;
            }
            slopes.ma[lag - 1] += slope / self.variance;
        }
        let multipliers = self.equations.solve_transposed(by_gamma);
        for &lag in &polynomials.ar_lags {
            let gammas = (0..multipliers.len()).map(|k| self.autocovariances[k.abs_diff(lag)]);
            slopes.ar[lag - 1] += multipliers
                .iter()
                .zip(gammas)
                .map(|(m, g)| m * g)
                .sum::<f64>();
        }
        self.chain_right(polynomials, &multipliers, &mut by_psi, slopes);
        chain_weights(polynomials, &self.weights, &mut by_psi, slopes);
    }

    fn chain_right(
        &self,
        polynomials: &Polynomials,
        multipliers: &[f64],
        by_psi: &mut [f64],
        slopes: &mut Slopes,
    ) {
        by_psi[0] += multipliers[0];
        for &lag in &polynomials.ma_lags {
            let theta = polynomials.ma[lag - 1];
            for (k, m) in multipliers.iter().enumerate().take(lag + 1) {
                slopes.ma[lag - 1] += m * self.weights[lag - k];
                by_psi[lag - k] += theta * m;
            }
        }
    }
}

/// ψ₀ … up to lag *q*.
fn weights(polynomials: &Polynomials) -> Vec<f64> {
    let mut weights = vec![0.0; polynomials.ma.len() + 1];
    weights[0] = 1.0;
    weights[1..].copy_from_slice(&polynomials.ma);
    for k in 1..weights.len() {
        let lags = polynomials.ar_lags.iter().take_while(|lag| **lag <= k);
        weights[k] += lags
            .map(|lag| polynomials.ar[lag - 1] * weights[k - lag])
            .sum::<f64>();
    }
    weights
}

fn chain_weights(
    polynomials: &Polynomials,
    weights: &[f64],
    by_psi: &mut [f64],
    slopes: &mut Slopes,
) {
    for k in (1..weights.len()).rev() {
        slopes.ma[k - 1] += by_psi[k];
        for lag in polynomials.ar_lags.iter().take_while(|lag| **lag <= k) {
            slopes.ar[lag - 1] += by_psi[k] * weights[k - lag];
            by_psi[k - lag] += polynomials.ar[lag - 1] * by_psi[k];
        }
    }
}

/// The matrix of γₖ − Σφₗγ₍ₖ₋ₗ₎ for k = 0 … p.
fn yule_walker(polynomials: &Polynomials) -> Vec<f64> {
    let n = polynomials.ar.len() + 1;
    let mut matrix = vec![0.0; n * n];
    for k in 0..n {
        matrix[k * n + k] += 1.0;
        for &lag in &polynomials.ar_lags {
            matrix[k * n + k.abs_diff(lag)] -= polynomials.ar[lag - 1];
        }
    }
    matrix
}

/// A square matrix as the product of triangles, with its rows exchanged.
#[derive(Clone, Debug, Default)]
struct Factored {
    n: usize,
    entries: Vec<f64>,
    rows: Vec<usize>,
}

impl Factored {
    fn new(mut entries: Vec<f64>, n: usize) -> Option<Self> {
        let mut rows: Vec<usize> = (0..n).collect();
        for column in 0..n {
            let size = |row: usize| entries[row * n + column].abs();
            let pivot = (column..n).fold(column, |a, b| if size(b) > size(a) { b } else { a });
            if size(pivot).is_nan() || size(pivot) < 1e-14 {
                return None;
            }
            if pivot != column {
                rows.swap(pivot, column);
                for at in 0..n {
                    entries.swap(pivot * n + at, column * n + at);
                }
            }
            let (above, below) = entries.split_at_mut((column + 1) * n);
            let top = &above[column * n..];
            for row in below.chunks_exact_mut(n) {
                let factor = row[column] / top[column];
                row[column] = factor;
                if factor.abs() > 0.0 {
                    for (x, t) in row[column + 1..].iter_mut().zip(&top[column + 1..]) {
                        *x -= factor * t;
                    }
                }
            }
        }
        Some(Self { n, entries, rows })
    }

    fn row(&self, i: usize) -> &[f64] {
        &self.entries[i * self.n..(i + 1) * self.n]
    }

    fn solve(&self, right: &[f64]) -> Vec<f64> {
        let mut x: Vec<f64> = self.rows.iter().map(|row| right[*row]).collect();
        for i in 1..self.n {
            let known: f64 = self.row(i)[..i].iter().zip(&x).map(|(a, x)| a * x).sum();
            x[i] -= known;
        }
        for i in (0..self.n).rev() {
            let known: f64 = self.row(i)[i + 1..]
                .iter()
                .zip(&x[i + 1..])
                .map(|(a, x)| a * x)
                .sum();
            x[i] = (x[i] - known) / self.row(i)[i];
        }
        x
    }

    fn solve_transposed(&self, mut x: Vec<f64>) -> Vec<f64> {
        for i in 0..self.n {
            x[i] /= self.row(i)[i];
            let (done, rest) = x.split_at_mut(i + 1);
            for (x, a) in rest.iter_mut().zip(&self.row(i)[i + 1..]) {
                *x -= a * done[i];
            }
        }
        for i in (1..self.n).rev() {
            let (rest, done) = x.split_at_mut(i);
            for (x, a) in rest.iter_mut().zip(self.row(i)) {
                *x -= a * done[0];
            }
        }
        let mut found = vec![0.0; self.n];
        for (row, x) in self.rows.iter().zip(x) {
            found[*row] = x;
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::super::coefficients::Coefficients;
    use super::*;

    fn mixed() -> Polynomials {
        let given = Coefficients {
            ar: vec![0.5, 0.2],
            ma: vec![0.4],
            seasonal_ar: vec![0.3],
            seasonal_ma: vec![-0.6],
        };
        Polynomials::new(&given, 4)
    }

    #[test]
    fn autocovariances_are_those_of_the_weights() {
        // γₖ = Σ ψⱼψⱼ₊ₖ
        let polynomials = mixed();
        let mut psi = vec![0.0; 800];
        psi[0] = 1.0;
        for k in 1..psi.len() {
            psi[k] = polynomials.ma.get(k - 1).copied().unwrap_or(0.0);
            for (i, phi) in polynomials.ar.iter().enumerate().take(k) {
                psi[k] += phi * psi[k - 1 - i];
            }
        }
        let start = Start::new(&polynomials).unwrap();
        for (k, found) in start.autocovariances.iter().enumerate() {
            let wanted: f64 = psi.iter().zip(&psi[k..]).map(|(a, b)| a * b).sum();
            assert!((found - wanted).abs() < 1e-10, "{k}: {found} for {wanted}");
        }
        // The second state holds what the first observation tells of it.
        let forecast = start.autocovariances[1] / start.variance;
        assert!((start.gain[0] - forecast).abs() < 1e-12);
    }

    #[test]
    fn derivatives_are_those_of_differences() {
        let at = mixed();
        let value = |polynomials: &Polynomials| {
            let start = Start::new(polynomials).unwrap();
            let gains = start.gain.iter().enumerate();
            0.3 * start.variance + gains.map(|(i, g)| g * (1.0 + i as f64)).sum::<f64>()
        };
        let start = Start::new(&at).unwrap();
        let by_gain: Vec<f64> = (0..start.gain.len()).map(|i| 1.0 + i as f64).collect();
        let mut slopes = Slopes {
            ar: vec![0.0; at.ar.len()],
            ma: vec![0.0; at.ma.len()],
        };
        start.chain(&at, &by_gain, 0.3, &mut slopes);
        for &lag in &at.ar_lags {
            let moved = |step: f64| {
                let mut to = at.clone();
                to.ar[lag - 1] += step;
                value(&to)
            };
            let wanted = (moved(1e-6) - moved(-1e-6)) / 2e-6;
            assert!((slopes.ar[lag - 1] - wanted).abs() < 1e-6 * (1.0 + wanted.abs()));
        }
        for &lag in &at.ma_lags {
            let moved = |step: f64| {
                let mut to = at.clone();
                to.ma[lag - 1] += step;
                value(&to)
            };
            let wanted = (moved(1e-6) - moved(-1e-6)) / 2e-6;
            assert!((slopes.ma[lag - 1] - wanted).abs() < 1e-6 * (1.0 + wanted.abs()));
        }
    }
}
