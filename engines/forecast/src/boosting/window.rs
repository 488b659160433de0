//! Means and deviations over the last steps, from running sums.

/// Sums of a series up to each step; NaN is stepped over.
#[derive(Clone, Debug)]
pub(super) struct Window {
    /// Before each step: count, sum and sum of squares, about the first value.
    sums: Vec<[f64; 3]>,
    origin: f64,
}

impl Window {
    pub(super) fn of(values: &[f64]) -> Self {
        let origin = values
            .iter()
            .copied()
            .find(|v| v.is_finite())
            .unwrap_or(0.0);
        let mut sum = [0.0; 3];
        let mut sums = Vec::with_capacity(values.len() + 1);
        sums.push(sum);
        for value in values {
            if value.is_finite() {
                let x = value - origin;
                sum = [sum[0] + 1.0, sum[1] + x, sum[2] + x * x];
            }
            sums.push(sum);
        }
        Self { sums, origin }
    }

    /// The mean of the `length` steps up to and with `end`; NaN without any.
    pub(super) fn mean(&self, end: usize, length: usize) -> f64 {
        let [count, sum, _] = self.over(end, length);
        self.origin + sum / count
    }

    /// The standard deviation over the same steps; NaN for fewer than two.
    pub(super) fn deviation(&self, end: usize, length: usize) -> f64 {
        let [count, sum, squares] = self.over(end, length);
        if count < 2.0 {
            return f64::NAN;
        }
        (squares / count - (sum / count).powi(2)).max(0.0).sqrt()
    }

    /// How many of those steps are known.
    pub(super) fn count(&self, end: usize, length: usize) -> f64 {
        self.over(end, length)[0]
    }

    fn over(&self, end: usize, length: usize) -> [f64; 3] {
        let last = (end + 1).min(self.sums.len() - 1);
        let first = (end + 1).saturating_sub(length).min(last);
        let (a, b) = (self.sums[first], self.sums[last]);
        [b[0] - a[0], b[1] - a[1], b[2] - a[2]]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn missing_values_are_stepped_over() {
        let window = Window::of(&[1.0, f64::NAN, 3.0, 5.0]);
        assert!((window.mean(3, 2) - 4.0).abs() < 1e-12);
        assert!((window.mean(2, 9) - 2.0).abs() < 1e-12);
        assert!((window.deviation(3, 2) - 1.0).abs() < 1e-12);
        assert!(window.mean(1, 1).is_nan() && window.deviation(0, 4).is_nan());
    }
}
