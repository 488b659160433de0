//! The season that the Theta method takes out beforehand.

use serde::{Deserialize, Serialize};

use crate::classical::{Way, seasonal_indices};

/// Beyond this a correlation over one season is more than chance: two-sided
/// 90 %.
const CRITICAL: f64 = 1.644_853_626_951_472_2;

/// A factor below this would blow up what is divided by it.
const LEAST_FACTOR: f64 = 0.01;

/// The season of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Season {
    pub(super) way: Way,
    /// The index of the next point first.
    indices: Vec<f64>,
}

impl Season {
    pub(super) fn is_sound(&self) -> bool {
        !self.indices.is_empty()
    }

    /// The season where there is one, by the classical decomposition: factors,
    /// but terms where the series is not positive or a factor is near 0.
    pub(super) fn of(series: &[f64], period: usize) -> Option<Self> {
        if !is_seasonal(series, period) {
            return None;
        }
        let positive = series.iter().all(|&y| y.is_nan() || y > 0.0);
        let factors = if positive {
            seasonal_indices(series, period, Way::Multiplicative)
        } else {
            None
        };
        let usable = factors.filter(|all| all.iter().all(|&factor| factor >= LEAST_FACTOR));
        let (way, indices) = match usable {
            Some(factors) => (Way::Multiplicative, factors),
            None => (
                Way::Additive,
                seasonal_indices(series, period, Way::Additive)?,
            ),
        };
        Some(Self { way, indices })
    }

    /// The index so many steps on.
    pub(super) fn index(&self, ahead: usize) -> f64 {
        self.indices[ahead % self.indices.len()]
    }

    pub(super) fn advance(&mut self, steps: usize) {
        let period = self.indices.len();
        self.indices.rotate_left(steps % period);
    }

    /// The point without its season.
    pub(super) fn adjusted(&self, y: f64, ahead: usize) -> f64 {
        match self.way {
            Way::Additive => y - self.index(ahead),
            Way::Multiplicative => y / self.index(ahead),
        }
    }

    /// The point with its season.
    pub(super) fn restored(&self, y: f64, ahead: usize) -> f64 {
        match self.way {
            Way::Additive => y + self.index(ahead),
            Way::Multiplicative => y * self.index(ahead),
        }
    }

    /// The width of an error with its season.
    pub(super) fn restored_width(&self, width: f64, ahead: usize) -> f64 {
        match self.way {
            Way::Additive => width,
            Way::Multiplicative => width * self.index(ahead),
        }
    }
}

/// Whether the correlation over one season *m* stands out:
/// |r(*m*)| > 1.645 √((1 + 2 Σ r(*k*)²) / *n*), the sum over *k* < *m*.
///
/// # References
///
/// Fiorucci and others (2016), section 2.4; Assimakopoulos and Nikolopoulos
/// (2000).
fn is_seasonal(series: &[f64], period: usize) -> bool {
    let seen = series.iter().filter(|y| !y.is_nan());
    let count = seen.clone().count();
    if period < 2 || count / 2 < period {
        return false;
    }
    let mean = seen.sum::<f64>() / count as f64;
    let off: Vec<f64> = series
        .iter()
        .map(|y| if y.is_nan() { 0.0 } else { y - mean })
        .collect();
    let covariance = |lag: usize| -> f64 { off.iter().zip(&off[lag..]).map(|(a, b)| a * b).sum() };
    let variance = covariance(0);
    let others: f64 = (1..period)
        .map(|lag| (covariance(lag) / variance).powi(2))
        .sum();
    let limit = CRITICAL * ((1.0 + 2.0 * others) / count as f64).sqrt();
    (covariance(period) / variance).abs() > limit
}

#[cfg(test)]
mod tests {
    use super::*;

    fn monthly(swing: f64) -> Vec<f64> {
        (0..60)
            .map(|t| {
                let t = f64::from(t);
                100.0 + swing * (t * std::f64::consts::TAU / 12.0).sin() + (t * t * 0.7).sin()
            })
            .collect()
    }

    #[test]
    fn a_season_is_told_from_none() {
        assert!(Season::of(&monthly(5.0), 12).is_some());
        assert!(Season::of(&monthly(0.0), 12).is_none());
        assert!(Season::of(&monthly(5.0)[..23], 12).is_none());
        assert!(Season::of(&[4.0; 40], 12).is_none());
    }

    #[test]
    fn a_season_of_a_series_that_is_not_positive_is_added() {
        let shifted: Vec<f64> = monthly(5.0).iter().map(|y| y - 100.0).collect();
        assert_eq!(Season::of(&shifted, 12).unwrap().way, Way::Additive);
        assert_eq!(
            Season::of(&monthly(5.0), 12).unwrap().way,
            Way::Multiplicative
        );
    }
}
