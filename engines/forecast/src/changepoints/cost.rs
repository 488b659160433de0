//! What a segment costs.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// What a series has between two changes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Shape {
    /// A mean.
    Level,
    /// A mean and a variance.
    LevelVariance,
    /// A straight line.
    Trend,
}

impl Shape {
    /// The parameters of a segment.
    pub(super) fn parameters(self) -> f64 {
        match self {
            Self::Level => 1.0,
            Self::LevelVariance | Self::Trend => 2.0,
        }
    }
}

/// The costs of all segments of a series, each from sums over its start.
///
/// - Level: Σ (*y* − mean)².
/// - Level and variance: *m* ln(Σ (*y* − mean)² / *m*), minus twice the logarithm of a
///   normal likelihood but for a constant.
/// - Trend: Σ (*y* − line)².
#[derive(Clone, Debug)]
pub(super) struct Costs {
    shape: Shape,
    /// What x is counted from in the sums.
    origin: f64,
    /// The sums of 1, *x*, *x*², *y*, *xy* and *y*² up to each point.
    sums: Vec<[f64; 6]>,
    /// The least variance, so that a run of equal values is not infinitely likely.
    floor: f64,
}

/// The fit of a segment.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Line {
    /// At the middle of the segment.
    pub(super) mean: f64,
    /// Where that is.
    pub(super) middle: f64,
    /// A step; 0 unless the shape is a trend.
    pub(super) slope: f64,
    /// The sum of squares beside it.
    pub(super) squares: f64,
    /// The number of points, and Σ (*x* − middle)².
    pub(super) points: f64,
    pub(super) spread: f64,
}

impl Line {
    pub(super) fn at(&self, x: f64) -> f64 {
        self.mean + self.slope * (x - self.middle)
    }
}

impl Costs {
    /// Of points in rising order of `x`, whole numbers.
    pub(super) fn of(shape: Shape, x: &[f64], y: &[f64], floor: f64) -> Self {
        // About their middle, where products are small.
        let origin = x.get(x.len() / 2).copied().unwrap_or(0.0);
        let mut sums = Vec::with_capacity(x.len() + 1);
        let mut all = [0.0; 6];
        sums.push(all);
        for (x, y) in x.iter().zip(y) {
            let x = x - origin;
            for (sum, term) in all.iter_mut().zip([1.0, x, x * x, *y, x * y, y * y]) {
                *sum += term;
            }
            sums.push(all);
        }
        Self {
            shape,
            origin,
            sums,
            floor,
        }
    }

    /// Of the points from one to before another, of which there are two or more.
    pub(super) fn of_segment(&self, from: usize, to: usize) -> f64 {
        match self.shape {
            Shape::Level => self.about_mean(from, to),
            Shape::Trend => self.line(from, to).squares,
            Shape::LevelVariance => {
                let count = (to - from) as f64;
                count * (self.about_mean(from, to) / count).max(self.floor).ln()
            }
        }
    }

    /// The sum of squares about the mean of a segment, as [`Costs::line`] has it.
    fn about_mean(&self, from: usize, to: usize) -> f64 {
        let (a, b) = (&self.sums[from], &self.sums[to]);
        let [count, y, yy] = [0, 3, 5].map(|i| b[i] - a[i]);
        (yy - y * (y / count)).max(0.0)
    }

    /// The fit of a segment.
    pub(super) fn line(&self, from: usize, to: usize) -> Line {
        let (a, b) = (&self.sums[from], &self.sums[to]);
        let [count, x, xx, y, xy, yy] = std::array::from_fn(|i| b[i] - a[i]);
        let (mean, middle) = (y / count, x / count);
        let whole = (yy - y * mean).max(0.0);
        let mut line = Line {
            mean,
            middle: middle + self.origin,
            slope: 0.0,
            squares: whole,
            points: count,
            spread: xx - x * middle,
        };
        if self.shape == Shape::Trend && line.spread > 0.0 {
            let both = xy - x * mean;
            line.slope = both / line.spread;
            line.squares = (whole - both * line.slope).max(0.0);
        }
        line
    }
}
