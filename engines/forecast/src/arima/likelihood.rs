//! The exact likelihood of a regression whose errors are a differenced mixed
//! process, with the regression solved at every point.
//!
//! A missing value is a regressor that is 1 where the value misses and 0
//! elsewhere: its coefficient is the value that the model expects there. Taking
//! it out of the likelihood by integration, not by fitting, leaves exactly the
//! likelihood of the points that were seen, which is also that of a filter that
//! steps over the missing ones (Gómez, Maravall and Peña 1999, *Missing
//! observations in ARIMA models: skipping approach versus additive outlier
//! approach*, Journal of Econometrics 88).
//!
//! Differencing first gives the likelihood of a diffuse start; a filter that
//! starts the levels with a large finite variance comes near it.

use super::coefficients::{Coefficients, Polynomials, Slopes};
use super::filter::{Column, Gains};
use super::order::Order;

/// A differenced series with its differenced regressors.
#[derive(Clone, Debug)]
pub(super) struct Sample {
    /// The series, missing values at 0.
    pub(super) series: Vec<f64>,
    /// One column for each missing value, then one for each regressor.
    pub(super) regressors: Vec<Vec<f64>>,
    /// How many of the columns stand for missing values.
    pub(super) missing: usize,
}

impl Sample {
    /// The points that count: those of the differenced series that were seen.
    pub(super) fn points(&self) -> usize {
        self.series.len().saturating_sub(self.missing)
    }
}

/// The likelihood at one point.
#[derive(Clone, Debug)]
pub(super) struct Evaluation {
    pub(super) gains: Gains,
    /// The coefficients of the regressors, those of missing values first.
    pub(super) regression: Vec<f64>,
    /// Half the concentrated deviance a point: ½ log σ² + ½ Σ log F / n.
    pub(super) value: f64,
    /// σ² by maximum likelihood.
    pub(super) variance: f64,
}

/// Evaluates the likelihood again and again, with the work it took.
#[derive(Debug)]
pub(super) struct Evaluator<'a> {
    pub(super) sample: &'a Sample,
    pub(super) order: Order,
    /// The regressors in use, from the first.
    pub(super) columns: usize,
    /// Multiplications so far.
    pub(super) work: u64,
    /// σ² below which the fit counts as perfect.
    pub(super) least_variance: f64,
}

impl Evaluator<'_> {
    /// The likelihood at a point, with its gradient where `gradient` is given.
    pub(super) fn at(&mut self, point: &[f64], gradient: Option<&mut [f64]>) -> Option<Evaluation> {
        let coefficients = Coefficients::at(&self.order, point);
        let polynomials = Polynomials::new(&coefficients, self.order.period);
        let gains = Gains::new(polynomials, self.sample.series.len())?;
        if !gains.is_usable() {
            return None;
        }
        self.work += gains.work(1 + self.columns);
        let columns = self.sample.regressors[..self.columns].iter();
        let series: Vec<&[f64]> = columns.map(Vec::as_slice).collect();
        let innovations: Vec<Vec<f64>> = series
            .iter()
            .copied()
            .chain([self.sample.series.as_slice()])
            .map(|column| {
                let mut found = Vec::new();
                gains.innovations(column, &mut found);
                found
            })
            .collect();
        let solved = Regression::new(&innovations, &gains.variances, self.sample.missing);
        let n = self.sample.points() as f64;
        let variance = solved.squares / n;
        if !(variance.is_finite() && variance > self.least_variance) {
            return None;
        }
        let value = 0.5 * variance.ln() + 0.5 * (gains.log_determinant() + solved.log) / n;
        if let Some(gradient) = gradient {
            let slopes = self.slopes(&gains, &solved, &series, &innovations);
            gradient.fill(0.0);
            coefficients.chain(self.order.period, &slopes, point, gradient);
        }
        Some(Evaluation {
            regression: solved.coefficients(),
            gains,
            value,
            variance,
        })
    }

    fn slopes(
        &self,
        gains: &Gains,
        solved: &Regression,
        series: &[&[f64]],
        innovations: &[Vec<f64>],
    ) -> Slopes {
        let n = self.sample.points() as f64;
        let mut all: Vec<&[f64]> = series.to_vec();
        all.push(&self.sample.series);
        let innovations: Vec<&[f64]> = innovations.iter().map(Vec::as_slice).collect();
        // The residuals, and the orthonormal directions of the missing values.
        let directions = (0..self.sample.missing).chain([series.len()]);
        let made: Vec<(Vec<f64>, Vec<f64>, f64)> = directions
            .map(|at| {
                let combination = solved.direction(at);
                let is_residual = at == series.len();
                let weight = if is_residual {
                    0.5 / solved.squares
                } else {
                    0.5 / n
                };
                (
                    combined(&all, &combination),
                    combined(&innovations, &combination),
                    weight,
                )
            })
            .collect();
        let columns: Vec<Column<'_>> = made
            .iter()
            .map(|(series, innovations, weight)| Column {
                series,
                innovations,
                weight: *weight,
            })
            .collect();
        gains.gradient(&columns, 0.5 / n)
    }
}

fn combined(columns: &[&[f64]], weights: &[f64]) -> Vec<f64> {
    let mut found = vec![0.0; columns[0].len()];
    for (column, weight) in columns.iter().zip(weights) {
        if weight.abs() > 0.0 {
            for (f, c) in found.iter_mut().zip(*column) {
                *f += weight * c;
            }
        }
    }
    found
}

/// Least squares by orthogonalization (modified Gram and Schmidt) of innovations
/// over their deviations. The last column is the series.
#[derive(Debug)]
struct Regression {
    /// Row *i*: how column *j* leans on direction *i*; the diagonal its length.
    triangle: Vec<Vec<f64>>,
    /// The sum of squares of what is left of the series.
    squares: f64,
    /// Twice the logarithms of the lengths of the missing values' directions.
    log: f64,
}

impl Regression {
    fn new(innovations: &[Vec<f64>], variances: &[f64], missing: usize) -> Self {
        let count = innovations.len();
        let weights: Vec<f64> = variances.iter().map(|f| 1.0 / f.sqrt()).collect();
        let mut columns: Vec<Vec<f64>> = innovations
            .iter()
            .map(|v| v.iter().zip(&weights).map(|(v, w)| v * w).collect())
            .collect();
        let mut triangle = vec![vec![0.0; count]; count];
        let mut log = 0.0;
        for i in 0..count - 1 {
            let (done, rest) = columns.split_at_mut(i + 1);
            let direction = &mut done[i];
            let before: f64 = innovations[i]
                .iter()
                .zip(&weights)
                .map(|(v, w)| (v * w).powi(2))
                .sum();
            let length = direction.iter().map(|x| x * x).sum::<f64>().sqrt();
            // What leans wholly on the columns before it adds nothing.
            let is_new = length > 1e-7 * before.sqrt() && length > 0.0;
            triangle[i][i] = if is_new { length } else { 0.0 };
            if !is_new {
                direction.fill(0.0);
                continue;
            }
            if i < missing {
                log += 2.0 * length.ln();
            }
            for x in direction.iter_mut() {
                *x /= length;
            }
            for (column, j) in rest.iter_mut().zip(i + 1..) {
                let lean: f64 = direction
                    .iter()
                    .zip(column.iter())
                    .map(|(a, b)| a * b)
                    .sum();
                triangle[i][j] = lean;
                for (x, d) in column.iter_mut().zip(direction.iter()) {
                    *x -= lean * d;
                }
            }
        }
        let squares = columns[count - 1].iter().map(|x| x * x).sum();
        Self {
            triangle,
            squares,
            log,
        }
    }

    /// Direction `at` as a combination of the columns; that of the last column is
    /// the residual, not scaled.
    fn direction(&self, at: usize) -> Vec<f64> {
        let count = self.triangle.len();
        let mut found = vec![0.0; count];
        let is_residual = at == count - 1;
        let length = self.triangle[at][at];
        if !is_residual && length <= 0.0 {
            return found;
        }
        let scale = if is_residual { 1.0 } else { 1.0 / length };
        found[at] = scale;
        for i in (0..at).rev() {
            let own = self.triangle[i][i];
            if own > 0.0 {
                let lean: f64 = (i + 1..=at).map(|j| self.triangle[i][j] * found[j]).sum();
                found[i] = -lean / own;
            }
        }
        found
    }

    fn coefficients(&self) -> Vec<f64> {
        let count = self.triangle.len();
        let residual = self.direction(count - 1);
        residual[..count - 1].iter().map(|c| -c).collect()
    }
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    fn sample(n: usize, seed: u64) -> Sample {
        let mut random = Random::new(seed);
        let mut level = 0.0;
        let series: Vec<f64> = (0..n)
            .map(|t| {
                level = 0.6 * level + random.normal();
                if t == 20 || t == 33 { 0.0 } else { level }
            })
            .collect();
        let missing = |at: usize| (0..n).map(|t| f64::from(u8::from(t == at))).collect();
        let trend = (0..n).map(|t| t as f64 / n as f64).collect();
        Sample {
            series,
            regressors: vec![missing(20), missing(33), trend],
            missing: 2,
        }
    }

    #[test]
    fn the_gradient_is_that_of_differences() {
        let orders = [
            Order::plain(2, 0, 1),
            Order::plain(0, 0, 2),
            Order::plain(3, 0, 0),
            Order::plain(1, 0, 1).season(1, 0, 1, 4),
            Order::plain(0, 0, 1).season(0, 0, 2, 6),
            Order::plain(2, 0, 2).season(2, 0, 1, 5),
        ];
        for (order, n) in orders.into_iter().flat_map(|o| [(o, 60), (o, 400)]) {
            let sample = sample(n, 3);
            let mut evaluator = Evaluator {
                sample: &sample,
                order,
                columns: 3,
                work: 0,
                least_variance: 0.0,
            };
            let k = order.coefficients();
            let point: Vec<f64> = (0..k).map(|i| 0.5 - 0.35 * ((i * 7 % 5) as f64)).collect();
            let mut gradient = vec![0.0; k];
            evaluator.at(&point, Some(&mut gradient)).unwrap();
            for i in 0..k {
                let mut moved = |step: f64| {
                    let mut to = point.clone();
                    to[i] += step;
                    evaluator.at(&to, None).unwrap().value
                };
                let wanted = (moved(1e-5) - moved(-1e-5)) / 2e-5;
                assert!(
                    (gradient[i] - wanted).abs() < 1e-6 * (1.0 + wanted.abs()),
                    "{} of {n}, {i}: {} for {wanted}",
                    order.name(),
                    gradient[i]
                );
            }
        }
    }
}
