//! Demand over wider steps.

use serde::{Deserialize, Serialize};

use super::demand::intervals;
use super::smoothing::{Smoothed, best_alpha};

/// The smoothed sums of steps taken together, a whole number of them at a time.
///
/// # References
///
/// - Nikolopoulos and others (2011), *An aggregate-disaggregate intermittent
///   demand approach (ADIDA) to forecasting*, Journal of the Operational Research
///   Society 62(3).
/// - Petropoulos and Kourentzes (2015), *Forecast combinations for intermittent
///   demand* (IMAPA), Journal of the Operational Research Society 66(6).
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Bucket {
    pub(super) width: usize,
    pub(super) sums: Smoothed,
    /// The steps to leave out, so that the last bucket ends with the series.
    skip: usize,
    seen: usize,
    sum: f64,
}

impl Bucket {
    /// The empty bucket for a series, α between 0.1 and 0.3 by least squares.
    pub(super) fn new(demand: &[f64], width: usize) -> Self {
        let skip = demand.len() % width;
        let whole = demand[skip..].chunks_exact(width);
        let sums: Vec<f64> = whole.map(|bucket| bucket.iter().sum()).collect();
        Self {
            width,
            sums: Smoothed::new(best_alpha(&sums, 0.1, 0.3)),
            skip,
            seen: 0,
            sum: 0.0,
        }
    }

    /// Whether it is filled in part.
    pub(super) fn is_sound(&self) -> bool {
        self.seen < self.width
    }

    pub(super) fn rate(&self) -> Option<f64> {
        self.sums.level.map(|level| level / self.width as f64)
    }

    pub(super) fn step(&mut self, y: f64) {
        if self.skip > 0 {
            self.skip -= 1;
            return;
        }
        self.sum += y;
        self.seen += 1;
        if self.seen == self.width {
            self.sums.step(self.sum);
            (self.seen, self.sum) = (0, 0.0);
        }
    }
}

/// The mean interval between demands in whole steps: the width of ADIDA's bucket
/// and the widest of IMAPA's.
pub(super) fn mean_interval(demand: &[f64]) -> usize {
    let intervals = intervals(demand);
    let mean = intervals.iter().sum::<f64>() / intervals.len().max(1) as f64;
    // Half to even, as the reference rounds.
    let wanted = mean.round_ties_even();
    (1..=demand.len())
        .take_while(|width| *width as f64 <= wanted)
        .last()
        .unwrap_or(1)
}
