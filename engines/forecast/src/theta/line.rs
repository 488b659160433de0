//! The line that the Theta method leans on.

use serde::{Deserialize, Serialize};

/// The least-squares line through the points added so far.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Line {
    count: f64,
    mean_time: f64,
    pub(super) mean: f64,
    /// Σ (t − mean t)².
    spread: f64,
    /// Σ (t − mean t)(y − mean y).
    product: f64,
}

/// How a line answers to a next point: each is a factor of what the point is off
/// the mean.
#[derive(Clone, Copy, Debug)]
pub(super) struct Response {
    pub(super) mean: f64,
    pub(super) product: f64,
}

/// A line written as intercept + slope · time, or how much of its mean and
/// product a value on it takes.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Coefficients {
    pub(super) intercept: f64,
    pub(super) slope: f64,
}

impl Line {
    pub(super) fn through(series: &[f64]) -> Self {
        let mut line = Self::default();
        for (t, &y) in series.iter().enumerate() {
            if !y.is_nan() {
                line.add(t as f64 + 1.0, y);
            }
        }
        line
    }

    pub(super) fn add(&mut self, time: f64, y: f64) {
        let response = self.response(time);
        let off = y - self.mean;
        let off_time = time - self.mean_time;
        self.count += 1.0;
        self.mean_time += off_time / self.count;
        self.mean += response.mean * off;
        self.spread += off_time * (time - self.mean_time);
        self.product += response.product * off;
    }

    pub(super) fn response(&self, time: f64) -> Response {
        let share = 1.0 / (self.count + 1.0);
        Response {
            mean: share,
            product: (time - self.mean_time) * self.count * share,
        }
    }

    pub(super) fn coefficients(&self) -> Coefficients {
        let slope = if self.spread > 0.0 {
            self.product / self.spread
        } else {
            0.0
        };
        Coefficients {
            intercept: self.mean - slope * self.mean_time,
            slope,
        }
    }

    /// The factors of mean and product in *a* · intercept + *b* · slope.
    pub(super) fn factors(&self, a: f64, b: f64) -> [f64; 2] {
        let of_slope = b - a * self.mean_time;
        let product = if self.spread > 0.0 {
            of_slope / self.spread
        } else {
            0.0
        };
        [a, product]
    }

    pub(super) fn scaled(self, by: f64) -> Self {
        Self {
            mean: self.mean * by,
            product: self.product * by,
            ..self
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn points_on_a_line_give_it_back() {
        let line = Line::through(&[5.0, f64::NAN, 9.0, 11.0]);
        let found = line.coefficients();
        assert!((found.intercept - 3.0).abs() < 1e-12 && (found.slope - 2.0).abs() < 1e-12);
        let [mean, product] = line.factors(1.0, 6.0);
        let value = mean * line.mean + product * line.product;
        assert!((value - 15.0).abs() < 1e-12);
    }
}
