//! Series without their seasons.

use crate::decompose::Parts;
use crate::history::History;
use crate::seasons::season_lengths;

/// The seasons of a series that are there: all that it is read with where they were
/// `given`, else those that a test finds.
pub(crate) fn present_seasons(series: &History, values: &[f64], given: bool) -> Vec<usize> {
    let periods = || series.periods.iter().copied().filter(|period| *period > 1);
    if given {
        return periods().collect();
    }
    let candidates: Vec<f64> = periods().map(|period| period as f64).collect();
    let found = season_lengths(values, &candidates);
    let near = |period: &usize| {
        let there = |length: f64| (length - *period as f64).abs() < 0.5;
        found.iter().any(|length| there(*length))
    };
    periods().filter(near).collect()
}

/// The values without their seasons, and what those were at each step; points far off
/// count less.
pub(crate) fn without_seasons(values: &[f64], periods: &[usize]) -> (Vec<f64>, Vec<f64>) {
    if periods.is_empty() {
        return (values.to_vec(), vec![0.0; values.len()]);
    }
    let parts = Parts::heedless(values, periods);
    let season: Vec<f64> = (0..values.len()).map(|t| parts.season(t)).collect();
    let pairs = values.iter().zip(&season);
    (pairs.map(|(y, season)| y - season).collect(), season)
}
