//! The mode of the posterior density.

use super::lasso::lasso;
use super::moments::Moments;
use crate::cholesky::{Cholesky, dot};

/// The priors.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Priors {
    /// The variance of each effect.
    pub(super) effects: Vec<f64>,
    /// The scale of the Laplace prior of a change of slope.
    pub(super) changes: f64,
}

/// The variance of the normal priors of offset and slope, and of the half-normal one
/// of the deviation of the noise; Prophet's, in largest values.
const LINE: f64 = 25.0;
const NOISE: f64 = 0.25;

impl Priors {
    pub(super) fn of_free(&self, column: usize) -> f64 {
        if column < 2 {
            LINE
        } else {
            self.effects[column - 2]
        }
    }

    /// The normal equations of the free columns with what the priors add.
    pub(super) fn free(&self, moments: &Moments, variance: f64) -> Vec<f64> {
        let mut matrix = moments.free_free.clone();
        for i in 0..moments.free {
            matrix[i * moments.free + i] += variance / self.of_free(i);
        }
        matrix
    }
}

/// A point of the posterior density.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Mode {
    /// Offset, slope and effects.
    pub(super) free: Vec<f64>,
    pub(super) changes: Vec<f64>,
    /// The variance of the noise.
    pub(super) variance: f64,
}

impl Mode {
    /// The negative logarithm of the density for a sum of squares, up to a constant.
    pub(super) fn energy(&self, squares: f64, observations: usize, priors: &Priors) -> f64 {
        let free = self.free.iter().enumerate();
        let normal: f64 = free.map(|(i, b)| b * b / priors.of_free(i)).sum();
        let changes: f64 = self.changes.iter().map(|d| d.abs()).sum();
        let noise = observations as f64 * self.variance.ln() + self.variance / NOISE;
        (noise + squares / self.variance + normal) / 2.0 + changes / priors.changes
    }

    /// The point a share of the way to another.
    pub(super) fn towards(&self, other: &Self, share: f64) -> Self {
        let mix = |a: f64, b: f64| a + share * (b - a);
        let each = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| mix(*a, *b)).collect();
        Self {
            free: each(&self.free, &other.free),
            changes: each(&self.changes, &other.changes),
            variance: mix(self.variance, other.variance),
        }
    }
}

/// The most turns between the coefficients and the variance.
const TURNS: usize = 60;

/// The least variance of the noise: below it lies rounding, and a density without
/// bound where the coefficients are as many as the observations.
const LEAST: f64 = 1e-16;

/// The mode of a linear model with normal noise, by turns: the coefficients under a
/// variance are a lasso of the changes of slope, the free columns projected out, and
/// the variance σ² under the coefficients solves *n* σ² + σ⁴/*s*² = SSE, with *s* the
/// scale of its prior.
pub(super) fn mode(moments: &Moments, priors: &Priors, start: Mode) -> Mode {
    let mut mode = start;
    for _ in 0..TURNS {
        set_coefficients(moments, priors, &mut mode);
        let before = mode.variance;
        mode.variance = noise(squares(moments, &mode), moments.observations).max(LEAST);
        if (mode.variance - before).abs() <= 1e-5 * before {
            break;
        }
    }
    mode
}

/// The variance at the mode for a sum of squares, the root written without
/// cancellation.
fn noise(squares: f64, observations: usize) -> f64 {
    let n = observations as f64;
    2.0 * squares / (n + (n * n + 4.0 * squares / NOISE).sqrt())
}

/// The coefficients at the mode under the variance.
fn set_coefficients(moments: &Moments, priors: &Priors, mode: &mut Mode) {
    let (free, changes) = (moments.free, moments.changes);
    let factor = Cholesky::new(&priors.free(moments, mode.variance), free);
    let mut target = moments.free_target.clone();
    factor.forward(&mut target);
    let mut crossed = moments.change_free.clone();
    for row in crossed.chunks_mut(free) {
        factor.forward(row);
    }
    let rows: Vec<&[f64]> = crossed.chunks(free).collect();
    let mut left = moments.change_change.clone();
    for i in 0..changes {
        for j in 0..=i {
            left[i * changes + j] -= dot(rows[i], rows[j]);
            left[j * changes + i] = left[i * changes + j];
        }
    }
    let pairs = moments.change_target.iter().zip(&rows);
    let goal: Vec<f64> = pairs.map(|(b, row)| b - dot(row, &target)).collect();
    lasso(
        &left,
        &goal,
        mode.variance / priors.changes,
        &mut mode.changes,
    );
    for (row, change) in rows.iter().zip(&mode.changes) {
        for (b, x) in target.iter_mut().zip(*row) {
            *b -= x * change;
        }
    }
    factor.backward(&mut target);
    mode.free = target;
}

/// The sum of squares that the coefficients leave.
fn squares(moments: &Moments, mode: &Mode) -> f64 {
    let (free, changes) = (moments.free, moments.changes);
    let product =
        |matrix: &[f64], i: usize, b: &[f64]| dot(&matrix[i * b.len()..(i + 1) * b.len()], b);
    let mut sum = moments.target_target;
    for i in 0..free {
        let own = product(&moments.free_free, i, &mode.free);
        sum += mode.free[i] * (own - 2.0 * moments.free_target[i]);
    }
    for i in (0..changes).filter(|i| mode.changes[*i] != 0.0) {
        let own = product(&moments.change_change, i, &mode.changes);
        let cross = product(&moments.change_free, i, &mode.free);
        sum += mode.changes[i] * (own + 2.0 * cross - 2.0 * moments.change_target[i]);
    }
    sum.max(0.0)
}
