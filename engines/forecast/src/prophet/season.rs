//! Seasons as sums of waves.

use std::f64::consts::TAU;

use serde::{Deserialize, Serialize};

/// A season of any length, whole or not, as a Fourier series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Season {
    /// The steps of a cycle.
    pub(super) period: f64,
    /// The coefficients of sine and cosine, the longest wave first. Of a wave of two
    /// steps only that of the cosine: the sine is 0 at each step.
    pub(super) coefficients: Vec<f64>,
}

impl Season {
    fn new(period: f64, harmonics: usize) -> Self {
        let alternates = (period - 2.0 * harmonics as f64).abs() < 1e-9;
        Self {
            period,
            coefficients: vec![0.0; 2 * harmonics - usize::from(alternates)],
        }
    }

    /// Writes the waves at a step, as many as the row is long.
    pub(super) fn write(&self, step: usize, row: &mut [f64]) {
        let angle = TAU * (step as f64 % self.period) / self.period;
        let (sine, cosine) = angle.sin_cos();
        let (mut s, mut c) = (sine, cosine);
        for pair in row.chunks_mut(2) {
            match pair {
                [first, second] => (*first, *second) = (s, c),
                [last] => *last = c,
                _ => {}
            }
            (s, c) = (s * cosine + c * sine, c * cosine - s * sine);
        }
    }

    /// The season at a step.
    pub(super) fn at(&self, step: usize) -> f64 {
        let mut row = vec![0.0; self.coefficients.len()];
        self.write(step, &mut row);
        let terms = row.iter().zip(&self.coefficients);
        terms.map(|(x, b)| x * b).sum()
    }
}

/// The seasons among `periods` that a history of so many steps holds one and a half
/// times, the shortest first: the prior holds in check what has come once.
pub(super) fn seasons(periods: &[f64], steps: usize, detailed: bool) -> Vec<Season> {
    let fits = |period: &f64| *period >= 2.0 && 1.5 * period <= steps as f64;
    let mut periods: Vec<f64> = periods.iter().copied().filter(fits).collect();
    periods.sort_by(f64::total_cmp);
    periods.dedup_by(|a, b| (*a / *b - 1.0).abs() < 1e-6);
    let season = |period: &f64| Season::new(*period, harmonics(*period, detailed));
    periods.iter().map(season).collect()
}

/// The waves of a season, at most half its steps. Prophet gives 3 to a week, 4 to a day
/// and 10 to a year, which any other period takes for its own.
fn harmonics(period: f64, detailed: bool) -> usize {
    let near = |steps: f64| (period / steps - 1.0).abs() < 0.01;
    let (of_hours, of_week) = (near(24.0), near(7.0) || near(168.0));
    let most: usize = match (detailed, of_hours, of_week) {
        // Fewer do not set apart the hours of a working day.
        (true, _, true) => 24,
        (true, ..) => 12,
        (false, true, _) => 4,
        (false, _, true) => 3,
        _ => 10,
    };
    let waves = 1..=most;
    waves.take_while(|k| 2.0 * *k as f64 <= period).count()
}
