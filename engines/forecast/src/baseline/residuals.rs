//! How far residuals spread.

/// The root of the sum of squares over the count less `lost` degrees of freedom;
/// none where that leaves nothing to divide by.
pub(super) fn deviation(residuals: &[f64], lost: usize) -> Option<f64> {
    let freedom = residuals.len().checked_sub(lost).filter(|left| *left > 0)?;
    let largest = residuals.iter().fold(0.0_f64, |most, e| most.max(e.abs()));
    if largest <= 0.0 {
        return Some(0.0);
    }
    // Scaled, because the square of a large number may not be finite.
    let squares: f64 = residuals.iter().map(|e| (e / largest).powi(2)).sum();
    Some(largest * (squares / freedom as f64).sqrt())
}

/// The positions and values that were observed.
pub(super) fn observed(series: &[f64]) -> impl DoubleEndedIterator<Item = (usize, f64)> {
    let points = series.iter().copied().enumerate();
    points.filter(|(_, y)| y.is_finite())
}
