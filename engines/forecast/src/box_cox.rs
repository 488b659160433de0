//! Series on another scale: their logarithm, or a power of them.

use serde::{Deserialize, Serialize};

/// The transformation of Box and Cox, of a series in units of its mean *u*:
/// *z* = ((*y*/*u*)^λ − 1)/λ, and ln(*y*/*u*) for λ = 0.
///
/// With λ between 0 and 1: below 0 all above some *z* is infinite, and bands with it;
/// above 1 what is large would vary less than what is small.
///
/// # References
///
/// Box and Cox (1964), *An analysis of transformations*, Journal of the Royal
/// Statistical Society B 26(2).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct BoxCox {
    lambda: f64,
    unit: f64,
    /// Whether forecasts are means, where they would be medians.
    means: bool,
}

/// Below this a power is the logarithm.
const LEAST: f64 = 1e-6;

/// A mean is that of so many quantiles, at the middles of equal shares.
const QUANTILES: usize = 200;

impl BoxCox {
    /// With the power of Guerrero's method for seasons of `period` steps; none where a
    /// value is not above 0.
    pub(crate) fn of(values: &[f64], period: usize, means: bool) -> Option<Self> {
        let log = Self::logarithm(values, means)?;
        let lambda = guerrero(values, period, (0.0, 1.0)).unwrap_or(1.0);
        Some(Self { lambda, ..log })
    }

    /// The logarithm; none where a value is not above 0.
    pub(crate) fn logarithm(values: &[f64], means: bool) -> Option<Self> {
        let known = || values.iter().copied().filter(|y| y.is_finite());
        let largest = known().fold(0.0, f64::max);
        // In units of the largest, so that no sum leaves what a float holds.
        let mean = known().map(|y| y / largest).sum::<f64>() / known().count() as f64;
        let unit = largest * mean;
        let sound = known().all(|y| y > 0.0) && unit.is_finite() && unit > 0.0;
        sound.then_some(Self {
            lambda: 0.0,
            unit,
            means,
        })
    }

    /// Whether it could have been made.
    pub(crate) fn is_sound(&self) -> bool {
        (0.0..=1.0).contains(&self.lambda) && self.unit.is_finite() && self.unit > 0.0
    }

    /// The value on the other scale; NaN of one that is not above 0.
    pub(crate) fn there(&self, y: f64) -> f64 {
        let share = y / self.unit;
        if share.is_nan() || share <= 0.0 {
            f64::NAN
        } else if self.lambda < LEAST {
            share.ln()
        } else {
            (share.powf(self.lambda) - 1.0) / self.lambda
        }
    }

    /// The value on the series' own scale: rises with `z`, from 0 on, and is finite.
    pub(crate) fn back(&self, z: f64) -> f64 {
        let share = if self.lambda < LEAST {
            z.exp()
        } else {
            (self.lambda * z + 1.0).max(0.0).powf(1.0 / self.lambda)
        };
        (self.unit * share).min(f64::MAX)
    }

    /// The forecast of a step, of which `quantiles` gives those at rising
    /// probabilities: what the middle comes back as, or the mean over all.
    pub(crate) fn forecast(&self, middle: f64, quantiles: impl Fn(&[f64]) -> Vec<f64>) -> f64 {
        if !self.means {
            return self.back(middle);
        }
        let count = QUANTILES as f64;
        let probabilities: Vec<f64> = (0..QUANTILES).map(|i| (i as f64 + 0.5) / count).collect();
        let values = quantiles(&probabilities);
        values.iter().map(|z| self.back(*z) / count).sum()
    }

    /// What of the series is modelled, such as `ln(y)` or `y^0.31`.
    pub(crate) fn name(&self) -> String {
        if self.lambda < LEAST {
            "ln(y)".to_owned()
        } else {
            format!("y^{:.2}", self.lambda)
        }
    }
}

/// The power λ within `range` for which the deviation of a season, over its mean to the
/// power of 1 − λ, varies least from season to season: the least coefficient of
/// variation. Without a season pairs of steps stand for seasons. None where fewer than
/// two seasons have values that vary.
///
/// # References
///
/// Guerrero (1993), *Time-series analysis supported by power transformations*, Journal of
/// Forecasting 12(1).
pub(crate) fn guerrero(values: &[f64], period: usize, range: (f64, f64)) -> Option<f64> {
    const GRID: u32 = 40;
    let period = period.max(2);
    let largest = values.iter().copied().fold(0.0, f64::max);
    // Whole seasons, up to the end.
    let seasons: Vec<(f64, f64)> = values[values.len() % period..]
        .chunks_exact(period)
        .filter_map(|season| mean_and_deviation(season.iter().map(|y| y / largest)))
        .filter(|(mean, deviation)| *mean > 0.0 && deviation.is_finite())
        .collect();
    if seasons.len() < 2 || seasons.iter().all(|(_, deviation)| *deviation <= 0.0) {
        return None;
    }
    let variation = |lambda: f64| {
        let ratios = seasons.iter().map(|(m, s)| s / m.powf(1.0 - lambda));
        mean_and_deviation(ratios).map_or(f64::INFINITY, |(mean, s)| s / mean)
    };
    let width = (range.1 - range.0) / f64::from(GRID);
    let at = |k: u32| range.0 + width * f64::from(k);
    let best = (0..=GRID).min_by(|a, b| variation(at(*a)).total_cmp(&variation(at(*b))))?;
    let (low, high) = (at(best.saturating_sub(1)), at((best + 1).min(GRID)));
    Some(least_between(variation, low, high))
}

/// The mean and the deviation (over n − 1) of what is known; none of fewer than two.
fn mean_and_deviation(values: impl Iterator<Item = f64>) -> Option<(f64, f64)> {
    let known: Vec<f64> = values.filter(|y| y.is_finite()).collect();
    let count = known.len() as f64;
    let mean = known.iter().sum::<f64>() / count;
    let squares: f64 = known.iter().map(|y| (y - mean).powi(2)).sum();
    (known.len() > 1).then(|| (mean, (squares / (count - 1.0)).sqrt()))
}

/// The place of the least value by golden sections.
fn least_between(of: impl Fn(f64) -> f64, mut low: f64, mut high: f64) -> f64 {
    const GOLDEN: f64 = 0.618_033_988_749_894_8;
    while high - low > 1e-6 {
        let (left, right) = (high - GOLDEN * (high - low), low + GOLDEN * (high - low));
        if of(left) <= of(right) {
            high = right;
        } else {
            low = left;
        }
    }
    // The ends are powers of their own: a search that runs into one is to say it.
    [low, 0.5 * (low + high), high]
        .into_iter()
        .min_by(|a, b| of(*a).total_cmp(&of(*b)))
        .unwrap_or(low)
}

#[cfg(test)]
mod tests {
    use super::*;

    const AIR: [f64; 48] = [
        112.0, 118.0, 132.0, 129.0, 121.0, 135.0, 148.0, 148.0, 136.0, 119.0, 104.0, 118.0, 115.0,
        126.0, 141.0, 135.0, 125.0, 149.0, 170.0, 170.0, 158.0, 133.0, 114.0, 140.0, 145.0, 150.0,
        178.0, 163.0, 172.0, 178.0, 199.0, 199.0, 184.0, 162.0, 146.0, 166.0, 171.0, 180.0, 193.0,
        181.0, 183.0, 218.0, 230.0, 242.0, 209.0, 191.0, 172.0, 194.0,
    ];

    #[test]
    fn values_come_back() {
        for means in [false, true] {
            for box_cox in [
                BoxCox::of(&AIR, 12, means).unwrap(),
                BoxCox::logarithm(&AIR, means).unwrap(),
                BoxCox {
                    lambda: 1.0,
                    unit: 3e-12,
                    means,
                },
            ] {
                for y in [1e-12, 0.5, 112.0, 3e9] {
                    let back = box_cox.back(box_cox.there(y));
                    let rounding = 1e-9 * y + 1e-12 * box_cox.unit;
                    assert!((back - y).abs() < rounding, "{box_cox:?} {y} {back}");
                }
                assert!(box_cox.there(0.0).is_nan() && box_cox.there(-1.0).is_nan());
                let told: Vec<f64> = (-50..50)
                    .map(|z| box_cox.back(f64::from(z) * 30.0))
                    .collect();
                assert!(told.is_sorted() && told.iter().all(|y| y.is_finite() && *y >= 0.0));
            }
        }
    }

    #[test]
    fn a_series_at_or_below_zero_has_no_logarithm() {
        for series in [&[1.0, 0.0, 2.0][..], &[1.0, -2.0], &[f64::NAN], &[]] {
            assert!(BoxCox::logarithm(series, false).is_none());
            assert!(BoxCox::of(series, 4, false).is_none());
        }
        assert!(BoxCox::logarithm(&[1.0, f64::NAN, 2.0], false).is_some());
        assert!(
            BoxCox::logarithm(&[1e308, 1.7e308], false)
                .unwrap()
                .is_sound()
        );
    }

    #[test]
    fn the_mean_of_a_lognormal_is_above_its_median() {
        let box_cox = |means| BoxCox {
            lambda: 0.0,
            unit: 1.0,
            means,
        };
        let quantiles = |levels: &[f64]| -> Vec<f64> {
            let normal = |p: &f64| 0.4 * trimtab_numerics::normal_quantile(*p);
            levels.iter().map(normal).collect()
        };
        assert!((box_cox(false).forecast(0.0, quantiles) - 1.0).abs() < 1e-12);
        let mean = box_cox(true).forecast(0.0, quantiles);
        assert!((mean - (0.5_f64 * 0.16).exp()).abs() < 1e-3, "{mean}");
    }

    #[test]
    fn the_power_is_that_of_the_reference() {
        // coreforecast 0.0.20: boxcox_lambda(AIR, "guerrero", season, lower, 2).
        for (period, wanted) in [(12, 0.123_9), (4, 0.168_97), (2, 0.436_27)] {
            let found = guerrero(&AIR, period, (-0.9, 2.0)).unwrap();
            assert!((found - wanted).abs() < 5e-5, "{period}: {found}");
        }
        let longer: Vec<f64> = AIR.into_iter().chain([200.0, 210.0, 190.0]).collect();
        let found = guerrero(&longer, 12, (-0.9, 2.0)).unwrap();
        assert!((found - 0.370_23).abs() < 5e-5, "{found}");
    }

    #[test]
    fn a_season_in_proportion_asks_for_the_logarithm_and_a_steady_one_for_none() {
        let with = |grows: bool| -> Vec<f64> {
            let season = [1.2, 0.8, 0.9, 1.1];
            (0..80_usize)
                .map(|t| {
                    let level = 50.0 + 5.0 * (t / 4) as f64;
                    let size = if grows { level } else { 50.0 };
                    level + size * (season[t % 4] - 1.0)
                })
                .collect()
        };
        assert!(guerrero(&with(true), 4, (-1.0, 2.0)).unwrap().abs() < 1e-3);
        assert!((guerrero(&with(false), 4, (-1.0, 2.0)).unwrap() - 1.0).abs() < 1e-3);
        assert!(guerrero(&[5.0; 40], 4, (0.0, 1.0)).is_none());
        assert!(guerrero(&[5.0, 6.0, 7.0], 4, (0.0, 1.0)).is_none());
    }
}
