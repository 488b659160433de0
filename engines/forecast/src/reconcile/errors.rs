//! Errors of earlier forecasts, series by series.

/// Errors by series of the structure and step; NaN where one is missing.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Errors {
    steps: usize,
    /// Series by series.
    values: Vec<f64>,
}

/// The most steps that count: the latest.
const MOST_STEPS: usize = 1_000;

impl Errors {
    /// The errors of `series` series from places, times and values; of two errors of
    /// a series at one time the first counts.
    pub(super) fn of(series: usize, found: &[(usize, i64, f64)]) -> Self {
        let mut times: Vec<i64> = found.iter().map(|(_, time, _)| *time).collect();
        times.sort_unstable();
        times.dedup();
        let latest = times.split_off(times.len().saturating_sub(MOST_STEPS));
        let steps = latest.len();
        let mut values = vec![f64::NAN; series * steps];
        for (place, time, error) in found {
            if let Ok(step) = latest.binary_search(time) {
                let value = &mut values[place * steps + step];
                if value.is_nan() {
                    *value = *error;
                }
            }
        }
        Self { steps, values }
    }

    pub(super) fn steps(&self) -> usize {
        self.steps
    }

    pub(super) fn of_series(&self, place: usize) -> &[f64] {
        &self.values[place * self.steps..(place + 1) * self.steps]
    }

    fn known(&self, place: usize) -> impl Iterator<Item = f64> {
        let values = self.of_series(place).iter().copied();
        values.filter(|error| error.is_finite())
    }

    pub(super) fn count(&self, place: usize) -> usize {
        self.known(place).count()
    }

    /// The mean squared error; none without errors.
    pub(super) fn mean_square(&self, place: usize) -> Option<f64> {
        let (sum, count) = self
            .known(place)
            .fold((0.0, 0_u32), |(sum, count), e| (sum + e * e, count + 1));
        (count > 0).then(|| sum / f64::from(count))
    }

    /// The errors less their mean, with a sum of squares of 1 and 0 where one is
    /// missing, and their variance; none with fewer than two errors.
    pub(super) fn standardized(&self, place: usize) -> Option<(Vec<f64>, f64)> {
        let count = self.count(place);
        if count < 2 {
            return None;
        }
        let mean = self.known(place).sum::<f64>() / count as f64;
        let centred = self.of_series(place).iter().map(|e| e - mean);
        let mut centred: Vec<f64> = centred
            .map(|e| if e.is_finite() { e } else { 0.0 })
            .collect();
        let squares: f64 = centred.iter().map(|e| e * e).sum();
        if squares > 0.0 {
            let size = squares.sqrt();
            for error in &mut centred {
                *error /= size;
            }
        }
        Some((centred, squares / (count - 1) as f64))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_errors_are_passed_over() {
        let errors = Errors::of(2, &[(0, 5, 1.0), (0, 7, 3.0), (0, 7, 9.0), (1, 6, 2.0)]);
        assert_eq!(errors.steps(), 3);
        assert_eq!((errors.count(0), errors.count(1)), (2, 1));
        assert_eq!(errors.mean_square(0), Some(5.0));
        let (z, variance) = errors.standardized(0).unwrap();
        assert!((variance - 2.0).abs() < 1e-12);
        assert!((z[0] + 0.5_f64.sqrt()).abs() < 1e-12 && z[1].abs() < 1e-12);
        assert!(errors.standardized(1).is_none());
    }
}
