//! The effect of regressors, pooled over the panel.

use trimtab_numerics::Monotone;

use super::linear_solve::Cholesky;
use super::window::Window;

/// A change is from the mean of so many steps before.
const BEFORE: usize = 13;
/// Rounds of the expectation and maximisation; the shrinkage settles well before.
const ROUNDS: usize = 12;

/// Blocks of time, each of which is left out in turn.
const BLOCKS: usize = 8;

/// The normal equations of one series.
#[derive(Clone)]
struct Equations {
    squares: Vec<Vec<f64>>,
    products: Vec<f64>,
    target: f64,
    points: f64,
}

/// The coefficients of each series: how far it moves from its recent mean when its
/// regressors move from theirs by one.
///
/// Each coefficient is drawn, over the series of the panel, from a normal
/// distribution of its own mean and variance, both of which are learnt (empirical
/// Bayes, by expectation and maximisation), so that a series that tells little has
/// the panel's. A coefficient against its direction is 0.
///
/// # References
///
/// Laird and Ware (1982), *Random-effects models for longitudinal data*, Biometrics
/// 38(4).
pub(super) fn elasticities(
    series: &[Vec<f64>],
    regressors: &[Vec<Vec<f64>>],
    signs: &[Monotone],
) -> Vec<Vec<f64>> {
    let count = signs.len();
    let mut equations: Vec<Equations> = series
        .iter()
        .zip(regressors)
        .map(|(series, columns)| equations(series, columns))
        .collect();
    let scales = scales(&equations, count);
    for equation in &mut equations {
        equation.rescale(&scales);
    }
    let fitted = hierarchical(&equations, count);
    let of_sign = |(j, b): (usize, &f64)| {
        let b = match signs[j] {
            Monotone::Increasing => b.max(0.0),
            Monotone::Decreasing => b.min(0.0),
            Monotone::Free => *b,
        };
        b / scales[j]
    };
    fitted
        .iter()
        .map(|b| b.iter().enumerate().map(of_sign).collect())
        .collect()
}

/// The sum of squares that coefficients in common leave of blocks of time that they
/// were not learnt from: the errors of a time go together, so that many series alone
/// prove nothing of what they all share.
pub(super) fn left_out(series: &[Vec<f64>], regressors: &[Vec<Vec<f64>>]) -> f64 {
    let count = regressors.iter().map(Vec::len).max().unwrap_or(0);
    let longest = series.iter().map(Vec::len).max().unwrap_or(0).max(1);
    let mut blocks = vec![Equations::none(count); BLOCKS];
    for (series, columns) in series.iter().zip(regressors) {
        changes(series, columns, |t, change, changes| {
            let age = series.len() - 1 - t;
            blocks[age * BLOCKS / longest].add(change, changes);
        });
    }
    let scales = scales(&blocks, count);
    for block in &mut blocks {
        block.rescale(&scales);
    }
    let of_block = |left_out: usize| {
        let others = blocks.iter().enumerate().filter(|(k, _)| *k != left_out);
        let others: Vec<Equations> = others.map(|(_, block)| block.clone()).collect();
        blocks[left_out].left(&pooled(&others, count))
    };
    (0..BLOCKS).map(of_block).sum()
}

fn equations(series: &[f64], columns: &[Vec<f64>]) -> Equations {
    let mut equations = Equations::none(columns.len());
    changes(series, columns, |_, change, changes| {
        equations.add(change, changes);
    });
    equations
}

/// Calls `tell` with each step, how far the series is from its recent mean there, and
/// how far its regressors are from theirs.
fn changes(series: &[f64], columns: &[Vec<f64>], mut tell: impl FnMut(usize, f64, &[f64])) {
    let of_series = Window::of(series);
    // A regressor counts only where the series does, so that both means are over the
    // same steps.
    let seen = |column: &Vec<f64>| -> Vec<f64> {
        let pairs = column.iter().zip(series);
        pairs
            .map(|(x, y)| if y.is_nan() { f64::NAN } else { *x })
            .collect()
    };
    let windows: Vec<Window> = columns.iter().map(|c| Window::of(&seen(c))).collect();
    for (t, y) in series.iter().enumerate().skip(1) {
        let change = y - of_series.mean(t - 1, BEFORE);
        if !change.is_finite() {
            continue;
        }
        let changes: Vec<f64> = columns
            .iter()
            .zip(&windows)
            .map(|(column, window)| column[t] - window.mean(t - 1, BEFORE))
            .collect();
        if !changes.iter().all(|x| x.is_finite()) {
            continue;
        }
        tell(t, change, &changes);
    }
}

impl Equations {
    fn none(count: usize) -> Self {
        Self {
            squares: vec![vec![0.0; count]; count],
            products: vec![0.0; count],
            target: 0.0,
            points: 0.0,
        }
    }

    fn add(&mut self, change: f64, changes: &[f64]) {
        for (j, x) in changes.iter().enumerate() {
            for (k, z) in changes.iter().enumerate() {
                self.squares[j][k] += x * z;
            }
            self.products[j] += x * change;
        }
        self.target += change * change;
        self.points += 1.0;
    }

    fn rescale(&mut self, scales: &[f64]) {
        for (j, scale) in scales.iter().enumerate() {
            self.products[j] /= scale;
            for (k, other) in scales.iter().enumerate() {
                self.squares[j][k] /= scale * other;
            }
        }
    }

    /// The sum of squares that these coefficients leave.
    fn left(&self, b: &[f64]) -> f64 {
        let mut left = self.target;
        for (j, x) in b.iter().enumerate() {
            left -= 2.0 * x * self.products[j];
            for (k, z) in b.iter().enumerate() {
                left += x * z * self.squares[j][k];
            }
        }
        left.max(0.0)
    }
}

/// The standard deviation of each regressor's changes; 1 for one that never changes.
fn scales(equations: &[Equations], count: usize) -> Vec<f64> {
    let points: f64 = equations.iter().map(|e| e.points).sum();
    (0..count)
        .map(|j| {
            let squares: f64 = equations.iter().map(|e| e.squares[j][j]).sum();
            let scale = (squares / points.max(1.0)).sqrt();
            if scale.is_finite() && scale > 1e-12 {
                scale
            } else {
                1.0
            }
        })
        .collect()
}

fn hierarchical(equations: &[Equations], count: usize) -> Vec<Vec<f64>> {
    let series = equations.len().max(1) as f64;
    let points: f64 = equations.iter().map(|e| e.points).sum::<f64>().max(1.0);
    let mut mean = pooled(equations, count);
    let mut spread: Vec<f64> = mean.iter().map(|b| 0.25 * b * b + 1e-3).collect();
    let left = |b: &[f64]| equations.iter().map(|e| e.left(b)).sum::<f64>();
    let mut noise = (left(&mean) / points).max(1e-12);
    let mut fitted = vec![mean.clone(); equations.len()];
    for _ in 0..ROUNDS {
        let mut variances = vec![0.0; count];
        let mut rest = 0.0;
        for (equation, b) in equations.iter().zip(&mut fitted) {
            let (solution, variance) = posterior(equation, &mean, &spread, noise);
            *b = solution;
            rest += equation.left(b);
            for (j, v) in variance.iter().enumerate() {
                variances[j] += v;
                rest += v * equation.squares[j][j];
            }
        }
        for j in 0..count {
            mean[j] = fitted.iter().map(|b| b[j]).sum::<f64>() / series;
            let between: f64 = fitted.iter().map(|b| (b[j] - mean[j]).powi(2)).sum();
            spread[j] = ((between + variances[j]) / series).max(1e-9);
        }
        noise = (rest / points).max(1e-12);
    }
    fitted
}

/// One set of coefficients for all.
fn pooled(equations: &[Equations], count: usize) -> Vec<f64> {
    let mut squares = vec![vec![0.0; count]; count];
    let mut products = vec![0.0; count];
    for equation in equations {
        add(&mut products, &equation.products);
        for (row, of_series) in squares.iter_mut().zip(&equation.squares) {
            add(row, of_series);
        }
    }
    for (j, row) in squares.iter_mut().enumerate() {
        row[j] = row[j] * (1.0 + 1e-6) + 1e-6;
    }
    Cholesky::of(&squares).solve(&products)
}

fn add(sums: &mut [f64], terms: &[f64]) {
    for (sum, term) in sums.iter_mut().zip(terms) {
        *sum += term;
    }
}

/// The mean and variances of one series' coefficients, given the panel's.
fn posterior(
    equations: &Equations,
    mean: &[f64],
    spread: &[f64],
    noise: f64,
) -> (Vec<f64>, Vec<f64>) {
    let mut precision = equations.squares.clone();
    let mut target = equations.products.clone();
    for j in 0..mean.len() {
        for x in &mut precision[j] {
            *x /= noise;
        }
        precision[j][j] += 1.0 / spread[j];
        target[j] = target[j] / noise + mean[j] / spread[j];
    }
    let cholesky = Cholesky::of(&precision);
    (cholesky.solve(&target), cholesky.inverse_diagonal())
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    #[test]
    fn coefficients_come_back_and_are_drawn_together() {
        let mut random = Random::new(3);
        let truths: Vec<f64> = (0..60).map(|_| -2.0 + 0.5 * random.normal()).collect();
        let mut panel = (Vec::new(), Vec::new());
        for truth in &truths {
            let x: Vec<f64> = (0..60).map(|_| 0.3 * random.normal()).collect();
            let y: Vec<f64> = x
                .iter()
                .map(|x| truth * x + 0.4 * random.normal())
                .collect();
            panel.0.push(y);
            panel.1.push(vec![x, vec![1.0; 60]]);
        }
        let fitted = elasticities(&panel.0, &panel.1, &[Monotone::Free; 2]);
        let off: f64 = fitted
            .iter()
            .zip(&truths)
            .map(|(b, t)| (b[0] - t).abs())
            .sum();
        assert!(off / 60.0 < 0.17, "{}", off / 60.0);
        let mean = fitted.iter().map(|b| b[0]).sum::<f64>() / 60.0;
        assert!((mean + 2.0).abs() < 0.2, "{mean}");
        assert!(fitted.iter().all(|b| b[1].abs() < 1e-6));
        let held = elasticities(&panel.0, &panel.1, &[Monotone::Increasing, Monotone::Free]);
        assert!(held.iter().all(|b| b[0].abs() < 1e-12));
    }
}
