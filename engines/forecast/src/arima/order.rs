//! The orders of a seasonal ARIMA model.

use serde::{Deserialize, Serialize};

/// The orders (p, d, q)(P, D, Q)\[m\].
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Order {
    /// Autoregressive terms, *p*.
    pub(crate) ar: usize,
    /// Differences, *d*.
    pub(crate) differences: usize,
    /// Moving-average terms, *q*.
    pub(crate) ma: usize,
    /// Seasonal autoregressive terms, *P*.
    pub(crate) seasonal_ar: usize,
    /// Seasonal differences, *D*.
    pub(crate) seasonal_differences: usize,
    /// Seasonal moving-average terms, *Q*.
    pub(crate) seasonal_ma: usize,
    /// Steps a season, *m*; 1 without one.
    pub(crate) period: usize,
}

impl Order {
    /// No term and no difference.
    pub(super) fn empty(period: usize) -> Self {
        Self {
            period,
            ..Self::default()
        }
    }

    /// The orders (p, d, q) without a season.
    #[cfg(test)]
    pub(crate) fn plain(ar: usize, differences: usize, ma: usize) -> Self {
        Self {
            ar,
            differences,
            ma,
            period: 1,
            ..Self::default()
        }
    }

    /// The same orders with a seasonal part.
    #[cfg(test)]
    pub(crate) fn season(self, ar: usize, differences: usize, ma: usize, period: usize) -> Self {
        Self {
            seasonal_ar: ar,
            seasonal_differences: differences,
            seasonal_ma: ma,
            period,
            ..self
        }
    }

    /// The coefficients of the four polynomials.
    pub(crate) fn coefficients(&self) -> usize {
        self.ar + self.ma + self.seasonal_ar + self.seasonal_ma
    }

    /// The differences of both kinds, d + D.
    pub(crate) fn all_differences(&self) -> usize {
        self.differences + self.seasonal_differences
    }

    /// The points that differencing takes, d + Dm.
    pub(crate) fn lost_points(&self) -> usize {
        self.differences + self.seasonal_differences * self.period
    }

    /// The name in the literature, such as `ARIMA(1,1,1)(0,1,1)[12]`.
    pub(crate) fn name(&self) -> String {
        let plain = format!("ARIMA({},{},{})", self.ar, self.differences, self.ma);
        if self.seasonal_ar + self.seasonal_differences + self.seasonal_ma == 0 {
            return plain;
        }
        format!(
            "{plain}({},{},{})[{}]",
            self.seasonal_ar, self.seasonal_differences, self.seasonal_ma, self.period
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_leaves_out_a_season_that_is_not_there() {
        assert_eq!(Order::plain(2, 1, 0).name(), "ARIMA(2,1,0)");
        let airline = Order::plain(0, 1, 1).season(0, 1, 1, 12);
        assert_eq!(airline.name(), "ARIMA(0,1,1)(0,1,1)[12]");
    }
}
