//! Croston's method.

use serde::{Deserialize, Serialize};

use super::smoothing::Smoothed;

/// Smoothed sizes of demand over smoothed intervals between demands, each moved
/// when there is demand.
///
/// # References
///
/// - Croston (1972), *Forecasting and stock control for intermittent demands*,
///   Operational Research Quarterly 23(3).
/// - Syntetos and Boylan (2005), *The accuracy of intermittent demand estimates*,
///   International Journal of Forecasting 21(2), for the factor 1 − α/2.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Croston {
    pub(super) sizes: Smoothed,
    pub(super) intervals: Smoothed,
    /// Whether the bias of the ratio is taken off.
    pub(super) unbiased: bool,
    /// Steps since the last demand.
    pub(super) since: f64,
}

impl Croston {
    pub(super) fn rate(&self) -> Option<f64> {
        let factor = if self.unbiased {
            1.0 - self.intervals.alpha / 2.0
        } else {
            1.0
        };
        let levels = self.sizes.level.zip(self.intervals.level);
        levels.map(|(size, interval)| factor * size / interval)
    }

    pub(super) fn step(&mut self, y: f64) {
        self.since += 1.0;
        if y > 0.0 {
            self.sizes.step(y);
            self.intervals.step(self.since);
            self.since = 0.0;
        }
    }
}
