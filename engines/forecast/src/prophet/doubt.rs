//! How sure the coefficients are.

use super::moments::Moments;
use super::posterior::{Mode, Priors};
use crate::cholesky::{Cholesky, dot};

/// The posterior variances of the effects, the trend as it is.
pub(super) fn effect_variances(moments: &Moments, priors: &Priors, mode: &Mode) -> Vec<f64> {
    let factor = Cholesky::new(&priors.free(moments, mode.variance), moments.free);
    let diagonal = factor.inverse_diagonal();
    diagonal[2..].iter().map(|d| d * mode.variance).collect()
}

/// The posterior variance of the slope at the end, the changes that are not 0 taken
/// for normal ones of the variance of their prior.
pub(super) fn slope_variance(moments: &Moments, priors: &Priors, mode: &Mode) -> f64 {
    let (free, changes) = (moments.free, moments.changes);
    let active: Vec<usize> = (0..changes).filter(|i| mode.changes[*i] != 0.0).collect();
    let size = free + active.len();
    let mut matrix = vec![0.0; size * size];
    let own = priors.free(moments, mode.variance);
    for (to, from) in matrix.chunks_mut(size).zip(own.chunks(free)) {
        to[..free].copy_from_slice(from);
    }
    for (to, i) in matrix.chunks_mut(size).skip(free).zip(&active) {
        to[..free].copy_from_slice(&moments.change_free[i * free..(i + 1) * free]);
        for (x, j) in to[free..].iter_mut().zip(&active) {
            let prior = if i == j {
                mode.variance / (2.0 * priors.changes.powi(2))
            } else {
                0.0
            };
            *x = moments.change_change[i * changes + j] + prior;
        }
    }
    let mut slope = vec![0.0; size];
    slope[1] = 1.0;
    slope[free..].fill(1.0);
    Cholesky::new(&matrix, size).forward(&mut slope);
    dot(&slope, &slope) * mode.variance
}
