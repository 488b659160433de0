//! A fitted Theta model.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::form::Form;
use super::line::Line;
use super::season::Season;
use crate::model::{Ahead, MOST_STEPS, Model};

/// A fitted Theta model: parameters and what it knows after the last point.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Theta {
    pub(super) form: Form,
    pub(super) alpha: f64,
    /// 1 − 1/θ.
    pub(super) weight: f64,
    /// The level before the first point, without season.
    pub(super) initial: f64,
    /// The standard deviation of an error, without season.
    pub(super) deviation: f64,
    pub(super) now: Now,
    pub(super) season: Option<Season>,
}

/// What moves from point to point, without season.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Now {
    /// The steps since the first point.
    pub(super) steps: usize,
    pub(super) level: f64,
    pub(super) line: Line,
}

impl Theta {
    /// The model before the first point of the series that it is for.
    pub(super) fn restarted(&self, line: Line) -> Now {
        Now {
            steps: 0,
            level: self.initial,
            line,
        }
    }

    /// The factors of intercept and slope in the forecast of the next point.
    fn leaning(&self, steps: usize) -> (f64, f64) {
        let keep = 1.0 - self.alpha;
        let power = keep.powf(steps as f64);
        (
            self.weight * power,
            self.weight * (1.0 - keep * power) / self.alpha,
        )
    }

    /// The forecast of the next point, without season; where there is no line
    /// yet, the level.
    pub(super) fn next(&self, now: &Now) -> f64 {
        let (a, b) = self.leaning(now.steps);
        let line = now.line.coefficients();
        now.level + a * line.intercept + b * line.slope
    }

    /// Moves on to `y`, which takes the place of `expected`.
    pub(super) fn step(&self, now: &mut Now, expected: f64, y: Option<f64>) {
        now.level += self.alpha * (y.unwrap_or(expected) - now.level);
        now.steps += 1;
        if let Some(y) = y
            && self.form.is_dynamic()
        {
            now.line.add(now.steps as f64, y);
        }
    }

    fn restored(&self, y: f64, ahead: usize) -> f64 {
        match &self.season {
            Some(season) => season.restored(y, ahead),
            None => y,
        }
    }

    /// Writes the next values, each off its expectation by what `error` says.
    fn write(&self, path: &mut [f64], mut error: impl FnMut() -> f64) {
        let mut now = self.now;
        for (ahead, value) in path.iter_mut().enumerate() {
            let expected = self.next(&now);
            let y = expected + error();
            *value = self.restored(y, ahead);
            self.step(&mut now, expected, Some(y));
        }
    }
}

impl Model for Theta {
    fn name(&self) -> String {
        self.form.name().to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        let theta = 1.0 / (1.0 - self.weight).max(1e-10);
        vec![
            ("alpha", self.alpha),
            ("theta", theta),
            ("level", self.initial),
        ]
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let mut path = vec![0.0; ahead.horizon];
        self.write(&mut path, || 0.0);
        path
    }

    /// From the covariance of the states: they answer linearly to the errors. With
    /// a line through the whole series this is σ √(1 + (*h* − 1) α²); where the
    /// line moves, its answer to the errors ahead is counted in.
    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        let mut line = self.now.line;
        let mut spread = Covariance::default();
        let widths = (0..horizon).map(|ahead| {
            let steps = self.now.steps + ahead;
            let (a, b) = self.leaning(steps);
            let [of_mean, of_product] = line.factors(a, b);
            let seen = [1.0, of_mean, of_product];
            let width = self.deviation * (1.0 + spread.along(&seen)).sqrt();
            let mut steady = [1.0 - self.alpha, 1.0, 1.0];
            let mut gain = [self.alpha, 0.0, 0.0];
            let mut cross = 0.0;
            if self.form.is_dynamic() {
                let time = steps as f64 + 1.0;
                let response = line.response(time);
                steady[1] = 1.0 - response.mean;
                gain = [self.alpha, response.mean, response.product];
                cross = -response.product;
                line.add(time, line.mean);
            }
            spread.advance(steady, cross, gain, &seen);
            match &self.season {
                Some(season) => season.restored_width(width, ahead),
                None => width,
            }
        });
        Some(widths.collect())
    }

    fn path(&self, _ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        self.write(path, || self.deviation * random.normal());
    }

    fn is_sound(&self) -> bool {
        self.now.steps <= MOST_STEPS && self.season.as_ref().is_none_or(Season::is_sound)
    }

    fn append(&mut self, points: &[f64]) {
        let mut now = self.now;
        for (ahead, &y) in points.iter().enumerate() {
            let expected = self.next(&now);
            let seen = y.is_finite().then(|| match &self.season {
                Some(season) => season.adjusted(y, ahead),
                None => y,
            });
            self.step(&mut now, expected, seen);
        }
        self.now = now;
        if let Some(season) = &mut self.season {
            season.advance(points.len());
        }
    }
}

/// The covariance of level, mean and product of the line, in units of the variance
/// of an error.
#[derive(Clone, Copy, Debug, Default)]
struct Covariance([[f64; 3]; 3]);

impl Covariance {
    /// The variance of the sum of the states by `factors`.
    fn along(&self, factors: &[f64; 3]) -> f64 {
        let of = |row: &[f64; 3]| row.iter().zip(factors).map(|(p, f)| p * f).sum::<f64>();
        self.0.iter().zip(factors).map(|(row, f)| f * of(row)).sum()
    }

    /// A step: states keep the share `steady`, the product takes `cross` of the
    /// mean, and all take the value, which is the sum by `seen` and an error, by
    /// `gain`.
    fn advance(&mut self, steady: [f64; 3], cross: f64, gain: [f64; 3], seen: &[f64; 3]) {
        let mut matrix = [[0.0; 3]; 3];
        for (i, row) in matrix.iter_mut().enumerate() {
            for (entry, seen) in row.iter_mut().zip(seen) {
                *entry = gain[i] * seen;
            }
            row[i] += steady[i];
        }
        matrix[2][1] += cross;
        let mut next = [[0.0; 3]; 3];
        for i in 0..3 {
            for j in 0..3 {
                let mut sum = gain[i] * gain[j];
                for (k, row) in self.0.iter().enumerate() {
                    for (l, p) in row.iter().enumerate() {
                        sum += matrix[i][k] * p * matrix[j][l];
                    }
                }
                next[i][j] = sum;
            }
        }
        self.0 = next;
    }
}
