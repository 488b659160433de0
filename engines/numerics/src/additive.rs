//! A logistic regression that is a sum of monotone piecewise-linear curves.

use trimtab_core::{Code, Control, Error, Result};

use crate::Monotone;
use crate::classification::{sigmoid, softplus};

/// Options of [`AdditiveLogistic::fit`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AdditiveOptions {
    /// The L2 penalty on the rise of a curve between neighbouring knots, in
    /// units of the log-likelihood. Default: 40.
    pub penalty: f64,
    /// How often the penalty is shared out anew, so that inputs of weak curves
    /// are pressed harder than those of strong ones. Default: 3.
    pub reweightings: usize,
    /// The most sweeps over the inputs between two reweightings. Default: 60.
    pub sweeps: usize,
    /// A sweep that lowers the objective by less than this share ends the
    /// sweeping. Default: 10^-6.
    pub tolerance: f64,
}

impl Default for AdditiveOptions {
    fn default() -> Self {
        Self {
            penalty: 40.0,
            reweightings: 3,
            sweeps: 60,
            tolerance: 1e-6,
        }
    }
}

/// What an additive model learns from.
#[derive(Clone, Copy, Debug)]
#[expect(clippy::exhaustive_structs, reason = "callers build it")]
pub struct AdditiveData<'a> {
    /// One slice per input, without `NaN`.
    pub columns: &'a [&'a [f64]],
    /// The knots of each input's curve: rising, at least two.
    pub knots: &'a [Vec<f64>],
    /// How the log-odds may move with each input.
    pub monotone: &'a [Monotone],
    /// The outcome of each row.
    pub positive: &'a [bool],
    /// The weight of each row; `None` for equal ones.
    pub weights: Option<&'a [f64]>,
}

impl AdditiveData<'_> {
    fn weight(&self, row: usize) -> f64 {
        self.weights.map_or(1.0, |weights| weights[row])
    }

    /// The weight of the rows, and of the positive ones.
    fn totals(&self) -> (f64, f64) {
        let weigh = |(all, ones), row: usize| {
            let w = self.weight(row);
            (all + w, if self.positive[row] { ones + w } else { ones })
        };
        (0..self.positive.len()).fold((0.0, 0.0), weigh)
    }
}

/// Log-odds as an intercept and one curve per input:
/// *logit P(y = 1 | x) = α + Σⱼ fⱼ(xⱼ)*.
///
/// A curve is linear between its knots, flat beyond them and 0 at its first
/// knot. Its rises *δ* between neighbouring knots keep the input's direction
/// and carry the penalty ½ λⱼ Σ δ². The λⱼ average to
/// [`AdditiveOptions::penalty`]; after each fit they are set in inverse
/// proportion to the spread of the input's contribution, which makes the
/// penalty act on whole curves as a group lasso does.
///
/// The fit goes input by input: a Newton step of the curve and the intercept on
/// the weights of the current probabilities, inside the constraints, halved
/// until the objective falls. Time is linear in rows × inputs × sweeps.
///
/// # Examples
///
/// ```
/// use trimtab_core::Control;
/// use trimtab_numerics::{AdditiveData, AdditiveLogistic, AdditiveOptions, Monotone};
///
/// let x: Vec<f64> = (0..400).map(|i| f64::from(i) / 400.0).collect();
/// let positive: Vec<bool> = (0..400).map(|i| i % 400 > 200 && i % 3 > 0).collect();
/// let data = AdditiveData {
///     columns: &[&x],
///     knots: &[vec![0.0, 0.25, 0.5, 0.75, 1.0]],
///     monotone: &[Monotone::Increasing],
///     positive: &positive,
///     weights: None,
/// };
/// let model = AdditiveLogistic::fit(&data, &AdditiveOptions::default(), &Control::new())?;
/// assert!(model.curves[0].windows(2).all(|pair| pair[0] <= pair[1]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// - Hastie and Tibshirani (1990), *Generalized additive models*, section 6.
/// - Grandvalet (1998), *Least absolute shrinkage is equivalent to quadratic
///   penalization*, for the reweighting.
/// - Ramsay (1988), *Monotone regression splines in action*, Statistical
///   Science 3(4), of which these are the linear ones.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AdditiveLogistic {
    /// The log-odds where every curve is 0.
    pub intercept: f64,
    /// Each curve's values at its knots.
    pub curves: Vec<Vec<f64>>,
    /// The penalised negative log-likelihood at the end.
    pub objective: f64,
    /// The sweeps taken.
    pub sweeps: usize,
}

impl AdditiveLogistic {
    /// Fits the curves.
    ///
    /// # Errors
    ///
    /// - `OPTION_VALUE` if lengths, knots or an option are out of range.
    /// - `DATA_CONSTANT` if only one class is there.
    /// - `CANCELLED` or `TIME_LIMIT` from `control`.
    pub fn fit(
        data: &AdditiveData<'_>,
        options: &AdditiveOptions,
        control: &Control,
    ) -> Result<Self> {
        validate(data, options)?;
        let mut fit = Fit::new(data, options.penalty);
        let stages = options.reweightings + 1;
        for stage in 0..stages {
            for _ in 0..options.sweeps {
                control.check(stage as f64 / stages as f64)?;
                if fit.sweep() <= options.tolerance * fit.objective {
                    break;
                }
            }
            if stage + 1 < stages {
                fit.reweight(options.penalty);
            }
        }
        Ok(fit.finish())
    }
}

fn validate(data: &AdditiveData<'_>, options: &AdditiveOptions) -> Result<()> {
    let (inputs, rows) = (data.columns.len(), data.positive.len());
    if data.knots.len() != inputs || data.monotone.len() != inputs {
        return Err(Error::invalid(
            "knots",
            format!("must have, as `monotone`, one entry an input ({inputs})"),
        ));
    }
    if data
        .columns
        .iter()
        .any(|c| c.len() != rows || c.iter().any(|x| x.is_nan()))
    {
        return Err(Error::invalid(
            "columns",
            format!("must hold {rows} values each, none missing"),
        ));
    }
    let rising = |knots: &Vec<f64>| {
        knots.len() >= 2
            && knots.iter().all(|x| x.is_finite())
            && knots.windows(2).all(|pair| pair[0] < pair[1])
    };
    if !data.knots.iter().all(rising) {
        return Err(Error::invalid(
            "knots",
            "must be finite, rising and at least 2",
        ));
    }
    if !(options.penalty.is_finite() && options.penalty > 0.0) {
        let problem = format!("must be above 0, got {}", options.penalty);
        return Err(Error::invalid("penalty", problem));
    }
    if let Some(weights) = data.weights
        && (weights.len() != rows || !weights.iter().all(|w| w.is_finite() && *w >= 0.0))
    {
        return Err(Error::invalid(
            "weights",
            "must be one finite number per row, none below 0",
        ));
    }
    let (all, ones) = data.totals();
    if ones <= 0.0 || ones >= all {
        return Err(Error::data(
            Code::DataConstant,
            "both outcomes must occur, found one only",
        ));
    }
    Ok(())
}

/// Where a value lies: the interval of the knots and the share of it passed.
type Place = (u32, f64);

/// The state of the fit. Rises are kept in the direction of the constraint, so
/// that a monotone curve has rises of at least 0: `sign` turns them back.
struct Fit<'a> {
    data: &'a AdditiveData<'a>,
    places: Vec<Vec<Place>>,
    sign: Vec<f64>,
    rises: Vec<Vec<f64>>,
    penalty: Vec<f64>,
    intercept: f64,
    logits: Vec<f64>,
    objective: f64,
    sweeps: usize,
}

impl<'a> Fit<'a> {
    fn new(data: &'a AdditiveData<'a>, penalty: f64) -> Self {
        let rows = data.positive.len();
        let (all, ones) = data.totals();
        let rate = ones / all;
        let intercept = (rate / (1.0 - rate)).ln();
        let mut fit = Self {
            data,
            places: data
                .columns
                .iter()
                .zip(data.knots)
                .map(|(column, knots)| column.iter().map(|&x| place(x, knots)).collect())
                .collect(),
            sign: data
                .monotone
                .iter()
                .map(|m| {
                    if *m == Monotone::Decreasing {
                        -1.0
                    } else {
                        1.0
                    }
                })
                .collect(),
            rises: data.knots.iter().map(|k| vec![0.0; k.len() - 1]).collect(),
            penalty: vec![penalty; data.columns.len()],
            intercept,
            logits: vec![intercept; rows],
            objective: 0.0,
            sweeps: 0,
        };
        fit.objective = fit.loss(&fit.logits) + fit.penalties();
        fit
    }

    /// One Newton step for each input; how far the objective fell.
    fn sweep(&mut self) -> f64 {
        let before = self.objective;
        self.sweeps += 1;
        for input in 0..self.rises.len() {
            self.step(input);
        }
        before - self.objective
    }

    fn step(&mut self, input: usize) {
        let system = self.system(input);
        let free = self.data.monotone[input] == Monotone::Free;
        let target = system.solve(&self.rises[input], self.penalty[input], free);
        let step: Vec<f64> = target
            .iter()
            .zip(&self.rises[input])
            .map(|(t, r)| t - r)
            .collect();
        if step.iter().all(|s| s.abs() < 1e-12) {
            return;
        }
        let shift = system.intercept_step(&step);
        let old = self.rises[input].clone();
        let penalties = self.penalties() - self.penalty_of(input);
        for halving in 0..12 {
            let share = 0.5_f64.powi(halving);
            for ((rise, old), step) in self.rises[input].iter_mut().zip(&old).zip(&step) {
                *rise = old + share * step;
            }
            let logits = self.moved(input, &step, shift, share);
            let objective = self.loss(&logits) + penalties + self.penalty_of(input);
            if objective < self.objective {
                self.intercept += share * shift;
                (self.logits, self.objective) = (logits, objective);
                return;
            }
        }
        self.rises[input] = old;
    }

    /// The logits after a share of the step.
    fn moved(&self, input: usize, step: &[f64], shift: f64, share: f64) -> Vec<f64> {
        let sign = self.sign[input];
        let scaled: Vec<f64> = step.iter().map(|s| share * sign * s).collect();
        let below = cumulated(&scaled);
        self.logits
            .iter()
            .zip(&self.places[input])
            .map(|(z, &(interval, passed))| {
                let k = interval as usize;
                z + share * shift + below[k] + passed * scaled[k]
            })
            .collect()
    }

    /// Gradient and second derivatives of one input's rises and the intercept.
    fn system(&self, input: usize) -> System {
        // For each interval: residual, residual × share passed, weight, weight ×
        // share, weight × share².
        let mut sums = vec![[0.0; 5]; self.rises[input].len()];
        for (row, &(interval, passed)) in self.places[input].iter().enumerate() {
            let p = sigmoid(self.logits[row]);
            let weight = self.data.weight(row);
            let r = weight * (p - f64::from(u8::from(self.data.positive[row])));
            let w = weight * p * (1.0 - p);
            let s = &mut sums[interval as usize];
            s[0] += r;
            s[1] += r * passed;
            s[2] += w;
            s[3] += w * passed;
            s[4] += w * passed * passed;
        }
        System::new(&sums, self.sign[input])
    }

    fn loss(&self, logits: &[f64]) -> f64 {
        logits
            .iter()
            .zip(self.data.positive)
            .enumerate()
            .map(|(row, (&z, &y))| self.data.weight(row) * (softplus(z) - if y { z } else { 0.0 }))
            .sum()
    }

    fn penalty_of(&self, input: usize) -> f64 {
        0.5 * self.penalty[input] * self.rises[input].iter().map(|r| r * r).sum::<f64>()
    }

    fn penalties(&self) -> f64 {
        (0..self.rises.len())
            .map(|input| self.penalty_of(input))
            .sum()
    }

    /// Shares the penalty out in inverse proportion to each input's spread.
    fn reweight(&mut self, penalty: f64) {
        // Keeps an input without a curve in play: its penalty is at most about
        // ten times the average.
        const FLOOR: f64 = 0.1;
        let spread: Vec<f64> = (0..self.rises.len()).map(|j| self.spread(j)).collect();
        let mean = spread.iter().sum::<f64>() / spread.len() as f64;
        if mean <= 0.0 {
            return;
        }
        let share = |s: &f64| 1.0 / (s / mean + FLOOR);
        let level = spread.iter().map(|s| s * share(s)).sum::<f64>() / spread.iter().sum::<f64>();
        self.penalty = spread.iter().map(|s| penalty * share(s) / level).collect();
        self.objective = self.loss(&self.logits) + self.penalties();
    }

    /// The standard deviation of an input's contribution over the rows.
    fn spread(&self, input: usize) -> f64 {
        let below = cumulated(&self.rises[input]);
        let (mut total, mut sum, mut squares) = (0.0, 0.0, 0.0);
        for (row, &(interval, passed)) in self.places[input].iter().enumerate() {
            let (k, w) = (interval as usize, self.data.weight(row));
            let f = below[k] + passed * self.rises[input][k];
            total += w;
            sum += w * f;
            squares += w * f * f;
        }
        (squares / total - (sum / total).powi(2)).max(0.0).sqrt()
    }

    fn finish(self) -> AdditiveLogistic {
        let curves = self
            .rises
            .iter()
            .zip(&self.sign)
            .map(|(rises, sign)| cumulated(rises).iter().map(|f| sign * f + 0.0).collect())
            .collect();
        AdditiveLogistic {
            intercept: self.intercept,
            curves,
            objective: self.objective,
            sweeps: self.sweeps,
        }
    }
}

/// The quadratic model of the objective around the current rises of one input,
/// with the intercept eliminated.
struct System {
    gradient: Vec<f64>,
    curvature: Vec<Vec<f64>>,
    /// How the intercept answers to each rise, and its own step.
    answer: Vec<f64>,
    own: f64,
}

impl System {
    fn new(sums: &[[f64; 5]], sign: f64) -> Self {
        let n = sums.len();
        let (mut gradient, mut level, mut square) = (vec![0.0; n], vec![0.0; n], vec![0.0; n]);
        let (mut residual, mut weight) = (0.0, 0.0);
        // A row in a later interval has passed this one whole.
        for k in (0..n).rev() {
            gradient[k] = sign * (sums[k][1] + residual);
            level[k] = sums[k][3] + weight;
            square[k] = sums[k][4] + weight;
            residual += sums[k][0];
            weight += sums[k][2];
        }
        let weight = weight.max(1e-12);
        let mut curvature = vec![vec![0.0; n]; n];
        for k in 0..n {
            gradient[k] -= sign * level[k] * residual / weight;
            for l in 0..n {
                let joint = if k == l { square[k] } else { level[k.max(l)] };
                curvature[k][l] = joint - level[k] * level[l] / weight;
            }
        }
        Self {
            gradient,
            curvature,
            answer: level.iter().map(|s| -sign * s / weight).collect(),
            own: -residual / weight,
        }
    }

    /// The rises that minimise the quadratic model, by coordinate descent.
    fn solve(&self, rises: &[f64], penalty: f64, free: bool) -> Vec<f64> {
        let n = rises.len();
        let mut at = rises.to_vec();
        // The gradient of the smooth part at `at`.
        let mut slope = self.gradient.clone();
        for _ in 0..100 {
            let mut largest: f64 = 0.0;
            for k in 0..n {
                let h = self.curvature[k][k] + penalty;
                let wanted = at[k] - (slope[k] + penalty * at[k]) / h;
                let next = if free { wanted } else { wanted.max(0.0) };
                let step = next - at[k];
                if step.abs() > 0.0 {
                    at[k] = next;
                    largest = largest.max(step.abs());
                    for (s, c) in slope.iter_mut().zip(&self.curvature[k]) {
                        *s += c * step;
                    }
                }
            }
            if largest < 1e-9 {
                break;
            }
        }
        at
    }

    fn intercept_step(&self, step: &[f64]) -> f64 {
        self.own
            + self
                .answer
                .iter()
                .zip(step)
                .map(|(a, s)| a * s)
                .sum::<f64>()
    }
}

/// The interval of `x` and the share of it passed; flat beyond the ends.
fn place(x: f64, knots: &[f64]) -> Place {
    let last = knots.len() - 2;
    let k = knots
        .partition_point(|knot| *knot <= x)
        .saturating_sub(1)
        .min(last);
    let (low, high) = (knots[k], knots[k + 1]);
    let passed = (x / 2.0 - low / 2.0) / (high / 2.0 - low / 2.0);
    // INVARIANT: a curve has fewer than 2^32 knots.
    (u32::try_from(k).unwrap_or(u32::MAX), passed.clamp(0.0, 1.0))
}

/// 0 and the running sums.
fn cumulated(rises: &[f64]) -> Vec<f64> {
    let mut sum = 0.0;
    let mut values = vec![0.0];
    values.extend(rises.iter().map(|r| {
        sum += r;
        sum
    }));
    values
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Random;

    fn simulated(rows: usize) -> (Vec<Vec<f64>>, Vec<bool>) {
        let mut random = Random::new(11);
        let columns: Vec<Vec<f64>> = (0..3)
            .map(|_| (0..rows).map(|_| random.uniform()).collect())
            .collect();
        let positive = (0..rows)
            .map(|i| {
                let z = -1.0 + 3.0 * columns[0][i] - 2.0 * columns[1][i];
                random.uniform() < sigmoid(z)
            })
            .collect();
        (columns, positive)
    }

    fn fit(monotone: [Monotone; 3], penalty: f64) -> AdditiveLogistic {
        let (columns, positive) = simulated(20_000);
        let columns: Vec<&[f64]> = columns.iter().map(Vec::as_slice).collect();
        let knots = vec![(0..=8).map(|k| f64::from(k) / 8.0).collect::<Vec<f64>>(); 3];
        let data = AdditiveData {
            columns: &columns,
            knots: &knots,
            monotone: &monotone,
            positive: &positive,
            weights: None,
        };
        let options = AdditiveOptions {
            penalty,
            ..AdditiveOptions::default()
        };
        AdditiveLogistic::fit(&data, &options, &Control::new()).unwrap()
    }

    #[test]
    fn simulated_curves_come_back() {
        use Monotone::{Decreasing, Free, Increasing};
        let model = fit([Increasing, Decreasing, Free], 1.0);
        let rise = |j: usize| model.curves[j][8];
        assert!((rise(0) - 3.0).abs() < 0.25, "{:?}", model.curves[0]);
        assert!((rise(1) + 2.0).abs() < 0.25, "{:?}", model.curves[1]);
        assert!(model.curves[2].iter().all(|f| f.abs() < 0.2));
    }

    #[test]
    fn a_curve_against_the_truth_is_flat() {
        use Monotone::{Decreasing, Increasing};
        let model = fit([Decreasing, Increasing, Increasing], 1.0);
        assert!(model.curves[0].iter().all(|f| f.abs() < 0.05));
        assert!(model.curves[1].iter().all(|f| f.abs() < 0.05));
    }

    #[test]
    fn the_fitted_rate_is_the_observed_rate() {
        use Monotone::{Decreasing, Free, Increasing};
        let model = fit([Increasing, Decreasing, Free], 40.0);
        let (columns, positive) = simulated(20_000);
        let rate = (0..20_000)
            .map(|i| {
                let curve = |j: usize| {
                    let knots: Vec<f64> = (0..=8).map(|k| f64::from(k) / 8.0).collect();
                    let (k, u) = place(columns[j][i], &knots);
                    let k = k as usize;
                    let f = &model.curves[j];
                    f[k] + u * (f[k + 1] - f[k])
                };
                sigmoid(model.intercept + curve(0) + curve(1) + curve(2))
            })
            .sum::<f64>()
            / 20_000.0;
        let observed = positive.iter().filter(|&&y| y).count() as f64 / 20_000.0;
        assert!((rate - observed).abs() < 1e-3, "{rate} {observed}");
    }

    #[test]
    fn one_class_alone_is_refused() {
        let x = [0.0, 1.0];
        let data = AdditiveData {
            columns: &[&x],
            knots: &[vec![0.0, 1.0]],
            monotone: &[Monotone::Free],
            positive: &[true, true],
            weights: None,
        };
        let error = AdditiveLogistic::fit(&data, &AdditiveOptions::default(), &Control::new());
        assert_eq!(error.unwrap_err().code(), Code::DataConstant);
    }
}
