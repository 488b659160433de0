//! The classical decomposition of a season.

use serde::{Deserialize, Serialize};

/// How a season acts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Way {
    /// Added to the rest.
    Additive,
    /// Multiplies the rest.
    Multiplicative,
}

/// The indices of a season by position, the first of the series first: means over
/// the seasons of what stands beside the centred moving average of one season,
/// brought to a mean of 0, or of 1 where they multiply.
///
/// Missing values are left out of both averages. None where a position is seen
/// nowhere beside the average, which two seasons suffice for.
///
/// # References
///
/// Kendall and Stuart (1983), *The Advanced Theory of Statistics*, volume 3,
/// section 46.
pub(crate) fn seasonal_indices(series: &[f64], period: usize, way: Way) -> Option<Vec<f64>> {
    let half = period / 2;
    let mut sums = vec![(0.0, 0.0); period];
    for (t, average) in moving_averages(series, period).into_iter().enumerate() {
        let t = t + half;
        let beside = match way {
            Way::Additive => series[t] - average,
            Way::Multiplicative => series[t] / average,
        };
        if beside.is_finite() {
            let (sum, count) = &mut sums[t % period];
            *sum += beside;
            *count += 1.0;
        }
    }
    let means = sums.iter().map(|(sum, count)| sum / count);
    let mut indices: Vec<f64> = means.collect();
    let mean = indices.iter().sum::<f64>() / period as f64;
    for index in &mut indices {
        match way {
            Way::Additive => *index -= mean,
            Way::Multiplicative => *index /= mean,
        }
    }
    let usable = indices.iter().all(|index| index.is_finite());
    usable.then_some(indices)
}

/// The centred moving averages over one season, the first of them half a season
/// after the start; NaN where less than three quarters of the weight is seen.
fn moving_averages(series: &[f64], period: usize) -> Vec<f64> {
    let half = period / 2;
    let even = period.is_multiple_of(2);
    let windows = series.windows(2 * half + 1);
    let averages = windows.map(|window| {
        let (mut sum, mut weight) = (0.0, 0.0);
        for &y in window {
            if !y.is_nan() {
                sum += y;
                weight += 1.0;
            }
        }
        if even {
            // An even season is spanned by half a weight at either end.
            for y in [window[0], window[2 * half]] {
                if !y.is_nan() {
                    sum -= 0.5 * y;
                    weight -= 0.5;
                }
            }
        }
        if weight >= 0.75 * period as f64 {
            sum / weight
        } else {
            f64::NAN
        }
    });
    averages.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series(way: Way) -> Vec<f64> {
        let season = [1.2, 0.9, 1.1, 0.8];
        let points = (0..24).map(|t| {
            let trend = 50.0 + 0.5 * t as f64;
            let index = season[t % 4];
            match way {
                Way::Additive => trend + 10.0 * (index - 1.0),
                Way::Multiplicative => trend * index,
            }
        });
        points.collect()
    }

    #[test]
    fn a_clean_season_comes_back() {
        let found = seasonal_indices(&series(Way::Additive), 4, Way::Additive).unwrap();
        for (found, wanted) in found.iter().zip([2.0, -1.0, 1.0, -2.0]) {
            assert!((found - wanted).abs() < 1e-9);
        }
        let found = seasonal_indices(&series(Way::Multiplicative), 4, Way::Multiplicative).unwrap();
        for (found, wanted) in found.iter().zip([1.2, 0.9, 1.1, 0.8]) {
            assert!((found - wanted).abs() < 5e-3);
        }
    }

    #[test]
    fn missing_values_are_left_out() {
        let mut gapped = series(Way::Additive);
        gapped[9] = f64::NAN;
        let found = seasonal_indices(&gapped, 4, Way::Additive).unwrap();
        assert!((found[0] - 2.0).abs() < 0.5 && found.iter().sum::<f64>().abs() < 1e-9);
    }

    #[test]
    fn a_position_that_is_never_seen_has_no_index() {
        let mut gapped = series(Way::Additive);
        for t in (1..24).step_by(4) {
            gapped[t] = f64::NAN;
        }
        assert_eq!(seasonal_indices(&gapped, 4, Way::Additive), None);
        assert_eq!(seasonal_indices(&[1.0, 2.0, 3.0], 4, Way::Additive), None);
    }
}
