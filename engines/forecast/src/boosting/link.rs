//! The units in which a panel is learnt.

use serde::{Deserialize, Serialize};

use super::PanelSeries;

/// How values become units that series of any size share.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Link {
    /// The logarithm, for panels that are above 0 everywhere.
    Logarithm,
    /// Shares of the series' mean absolute value.
    Share,
}

impl Link {
    pub(super) fn of(panel: &[PanelSeries<'_>]) -> Self {
        let mut observed = panel
            .iter()
            .flat_map(|s| s.values)
            .filter(|y| y.is_finite());
        if observed.all(|y| *y > 0.0) {
            Self::Logarithm
        } else {
            Self::Share
        }
    }
}

/// What turns one series into those units and back.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Units {
    link: Link,
    /// The mean absolute value; 1 for a series of nothing but zeros.
    scale: f64,
    /// Forecasts stay between these two, in units of the link.
    bounds: [f64; 2],
}

impl Units {
    pub(super) fn of(series: &[f64], link: Link) -> Self {
        // Of the largest value first, so that sums of huge values stay finite.
        let observed = || series.iter().filter(|y| y.is_finite());
        let largest = observed().fold(0.0, |most: f64, y| most.max(y.abs()));
        let unit = if largest > 0.0 { largest } else { 1.0 };
        let count = observed().count().max(1) as f64;
        let mean = observed().map(|y| (y / unit).abs()).sum::<f64>() / count * unit;
        let scale = if mean > 0.0 { mean } else { 1.0 };
        let mut units = Self {
            link,
            scale,
            bounds: [f64::NEG_INFINITY, f64::INFINITY],
        };
        let seen = || observed().map(|y| units.of_value(*y));
        let low = seen().fold(f64::INFINITY, f64::min);
        let high = seen().fold(f64::NEG_INFINITY, f64::max);
        if low <= high {
            let never_below_zero = observed().all(|y| *y >= 0.0);
            units.bounds = match link {
                Link::Logarithm => [low - 5.0, high + 1.5],
                Link::Share if never_below_zero => [0.0, high + (high - low) + 1.0],
                Link::Share => [low - (high - low) - 1.0, high + (high - low) + 1.0],
            };
        }
        units
    }

    /// A value in these units; NaN if it is missing.
    pub(super) fn of_value(&self, value: f64) -> f64 {
        if !value.is_finite() {
            return f64::NAN;
        }
        match self.link {
            Link::Logarithm => (value / self.scale).max(f64::MIN_POSITIVE).ln(),
            Link::Share => value / self.scale,
        }
    }

    /// The same of a value that came later: missing where it has no logarithm.
    pub(super) fn of_later(&self, value: f64) -> f64 {
        match self.link {
            Link::Logarithm if value <= 0.0 => f64::NAN,
            _ => self.of_value(value),
        }
    }

    /// The value of a forecast, held inside what the history makes possible.
    pub(super) fn value(&self, forecast: f64) -> f64 {
        let inside = forecast.max(self.bounds[0]).min(self.bounds[1]);
        let share = match self.link {
            Link::Logarithm => inside.exp(),
            Link::Share => inside,
        };
        (share * self.scale).clamp(f64::MIN, f64::MAX)
    }
}

/// Which regressors are learnt as logarithms: those above 0 everywhere, in a panel
/// of logarithms, so that a coefficient is an elasticity.
pub(super) fn logarithmic(panel: &[PanelSeries<'_>], link: Link, count: usize) -> Vec<bool> {
    let positive = |j: usize| {
        let mut known = panel
            .iter()
            .filter_map(|series| series.regressors.get(j))
            .flatten()
            .filter(|x| x.is_finite());
        known.all(|x| *x > 0.0)
    };
    (0..count)
        .map(|j| link == Link::Logarithm && positive(j))
        .collect()
}

/// A regressor as it is learnt: its logarithm or itself, the last known value where
/// it is missing, and the first one before that.
pub(super) fn learnt(column: &[f64], logarithmic: bool) -> Vec<f64> {
    let turned = |x: f64| if logarithmic { x.ln() } else { x };
    let known = |x: &f64| x.is_finite();
    let first = column.iter().copied().find(known).map_or(0.0, turned);
    let mut last = first;
    column
        .iter()
        .map(|x| {
            let now = turned(*x);
            if now.is_finite() {
                last = now;
            }
            last
        })
        .collect()
}
