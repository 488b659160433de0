//! A quadratic with an absolute penalty.

use crate::cholesky::{Cholesky, dot};

/// The minimum of ½ *x*′*H* *x* − *c*′*x* + λ Σ |*xᵢ*|, from the point `x`, by an
/// active set of signs: exact, and in few steps where the start is near.
///
/// # References
///
/// Lee, Battle, Raina and Ng (2007), *Efficient sparse coding algorithms*, NIPS 19,
/// feature-sign search.
pub(super) fn lasso(h: &[f64], c: &[f64], penalty: f64, x: &mut [f64]) {
    let n = c.len();
    let row = |i: usize| &h[i * n..(i + 1) * n];
    let largest = c.iter().fold(0.0_f64, |most, c| most.max(c.abs()));
    let tolerance = 1e-9 * (penalty + 1e-3 * largest);
    let mut signs: Vec<f64> = x.iter().map(|x| sign(*x)).collect();
    settle(h, c, penalty, x, &mut signs);
    for _ in 0..8 * n {
        let slopes = (0..n).map(|i| dot(row(i), x) - c[i]);
        let resting = slopes.enumerate().filter(|(i, _)| signs[*i] == 0.0);
        let steepest = resting.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs()));
        match steepest {
            Some((i, slope)) if slope.abs() > penalty + tolerance => {
                signs[i] = -sign(slope);
                settle(h, c, penalty, x, &mut signs);
            }
            _ => break,
        }
    }
}

/// The minimum under the signs as they are, those set to 0 that a straight way
/// there crosses it in.
fn settle(h: &[f64], c: &[f64], penalty: f64, x: &mut [f64], signs: &mut [f64]) {
    let n = c.len();
    loop {
        let active: Vec<usize> = (0..n).filter(|i| signs[*i] != 0.0).collect();
        let mut matrix = Vec::with_capacity(active.len() * active.len());
        for i in &active {
            matrix.extend(active.iter().map(|j| h[i * n + j]));
        }
        let factor = Cholesky::new(&matrix, active.len());
        let mut goal: Vec<f64> = active.iter().map(|i| c[*i] - penalty * signs[*i]).collect();
        factor.forward(&mut goal);
        factor.backward(&mut goal);
        let crossing = |(i, goal): (&usize, &f64)| {
            let share = (goal * signs[*i] <= 0.0).then(|| x[*i] / (x[*i] - goal));
            share.map(|share| (*i, if share.is_finite() { share } else { 0.0 }))
        };
        let crossings = active.iter().zip(&goal).filter_map(crossing);
        let first = crossings.min_by(|a, b| a.1.total_cmp(&b.1));
        let share = first.map_or(1.0, |(_, share)| share);
        for (i, goal) in active.iter().zip(&goal) {
            x[*i] = if first.is_some() {
                x[*i] + share * (goal - x[*i])
            } else {
                *goal
            };
        }
        let Some((i, _)) = first else { break };
        (x[i], signs[i]) = (0.0, 0.0);
    }
}

fn sign(x: f64) -> f64 {
    if x == 0.0 { 0.0 } else { x.signum() }
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    #[test]
    fn the_slope_at_the_minimum_is_the_penalty_or_below_it() {
        let mut random = Random::new(4);
        for n in [1, 2, 5, 25] {
            let rows: Vec<Vec<f64>> = (0..2 * n)
                .map(|_| (0..n).map(|_| random.normal()).collect())
                .collect();
            let entry = |i: usize, j: usize| rows.iter().map(|r| r[i] * r[j]).sum::<f64>();
            let h: Vec<f64> = (0..n * n).map(|at| entry(at / n, at % n)).collect();
            let c: Vec<f64> = (0..n).map(|_| 10.0 * random.normal()).collect();
            let mut x = vec![0.0; n];
            for penalty in [100.0, 10.0, 1.0, 5.0] {
                // From the minimum under another penalty, as in use.
                lasso(&h, &c, penalty, &mut x);
                for i in 0..n {
                    let slope = dot(&h[i * n..(i + 1) * n], &x) - c[i];
                    if x[i] == 0.0 {
                        assert!(slope.abs() <= penalty + 1e-6);
                    } else {
                        assert!((slope + penalty * x[i].signum()).abs() < 1e-6);
                    }
                }
            }
        }
    }
}
