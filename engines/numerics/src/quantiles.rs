//! Quantiles of a sample.

/// The finite values, sorted.
pub fn sorted_finite(values: &[f64]) -> Vec<f64> {
    let mut sorted: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    sorted.sort_unstable_by(f64::total_cmp);
    sorted
}

/// The quantile of a sorted sample at `level` in `[0, 1]`, linear between order
/// statistics (Hyndman and Fan's type 7); `NaN` for an empty sample.
pub fn quantile_sorted(sorted: &[f64], level: f64) -> f64 {
    let Some(last) = sorted.len().checked_sub(1) else {
        return f64::NAN;
    };
    let position = level.clamp(0.0, 1.0) * last as f64;
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the position is in 0..=last"
    )]
    let below = (position as usize).min(last);
    let above = (below + 1).min(last);
    let (low, high) = (sorted[below], sorted[above]);
    // Halves keep the difference of two huge values finite.
    low + 2.0 * ((position - below as f64) * (high / 2.0 - low / 2.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn quantiles_are_linear_between_order_statistics() {
        let sorted = sorted_finite(&[3.0, f64::NAN, 1.0, 2.0, f64::INFINITY]);
        let at = |level| quantile_sorted(&sorted, level);
        assert!((at(0.25) - 1.5).abs() < 1e-12 && (at(1.0) - 3.0).abs() < 1e-12);
        assert!(quantile_sorted(&[], 0.5).is_nan());
    }
}
