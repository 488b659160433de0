//! The method of Teunter, Syntetos and Babai.

use serde::{Deserialize, Serialize};

use super::smoothing::Smoothed;

/// Smoothed sizes of demand, times a probability of demand that is smoothed at
/// every step and so falls while there is none.
///
/// # References
///
/// Teunter, Syntetos and Babai (2011), *Intermittent demand: linking forecasting
/// to inventory obsolescence*, European Journal of Operational Research 214(3).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Tsb {
    pub(super) sizes: Smoothed,
    pub(super) probability: Smoothed,
}

impl Tsb {
    pub(super) fn rate(&self) -> Option<f64> {
        let levels = self.sizes.level.zip(self.probability.level);
        levels.map(|(size, probability)| size * probability)
    }

    pub(super) fn step(&mut self, y: f64) {
        self.probability.step(f64::from(u8::from(y > 0.0)));
        if y > 0.0 {
            self.sizes.step(y);
        }
    }
}
