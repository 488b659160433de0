//! Seasons of a series of unknown frequency.

use super::{Season, found};

/// The longest period that is looked for.
const LONGEST: usize = 1000;

/// The most peaks that are tested.
const PEAKS: usize = 8;

/// The seasons of a series whose frequency is not known, the shortest first.
///
/// Candidates are the highest peaks of the autocorrelation of its differences, up to
/// a third of its length. They are tested like those of [`super::season_lengths`], the p-value
/// times the number of lags looked at. Of a period and a multiple of it the one of
/// the higher peak stays, or both where the peaks are about as high.
pub(crate) fn search_seasons(series: &[f64]) -> Vec<Season> {
    let longest = (series.len() / 3).min(LONGEST);
    let correlations = autocorrelations(&differences(series), longest + 1);
    let mut peaks: Vec<(usize, f64)> = (2..=longest)
        .filter_map(|lag| {
            let around = correlations.get(lag - 1..=lag + 1)?;
            let peak = around[1] > 0.1 && around[1] >= around[0] && around[1] > around[2];
            peak.then_some((lag, around[1]))
        })
        .collect();
    peaks.sort_by(|a, b| b.1.total_cmp(&a.1));
    peaks.truncate(PEAKS);
    let noise = 1.0 / (series.len().max(1) as f64).sqrt();
    let periods: Vec<f64> = peaks
        .iter()
        .filter(|peak| !peaks.iter().any(|other| hides(*other, **peak, noise)))
        .map(|(lag, _)| *lag as f64)
        .collect();
    let tried = longest.saturating_sub(1);
    found(series, &periods, tried)
}

/// Whether a peak is there because of another: as a part of its season, or as a
/// repetition.
fn hides(other: (usize, f64), peak: (usize, f64), noise: f64) -> bool {
    let part = other.0 > peak.0 && other.0.is_multiple_of(peak.0);
    let repetition = other.0 < peak.0 && peak.0.is_multiple_of(other.0);
    part && peak.1 < 0.7 * other.1 || repetition && peak.1 < other.1 + noise
}

/// Steps from one observed point to the next, where both are seen.
fn differences(series: &[f64]) -> Vec<f64> {
    let largest = series.iter().copied().filter(|y| y.is_finite());
    let scale = largest.fold(0.0_f64, |most, y| most.max(y.abs()));
    let scale = if scale > 0.0 { scale } else { 1.0 };
    let pairs = series.windows(2);
    pairs
        .map(|pair| pair[1] / scale - pair[0] / scale)
        .collect()
}

/// The autocorrelations from lag 0 on, over the pairs that are seen.
fn autocorrelations(values: &[f64], count: usize) -> Vec<f64> {
    let known: Vec<f64> = values.iter().copied().filter(|v| v.is_finite()).collect();
    let mean = known.iter().sum::<f64>() / known.len().max(1) as f64;
    let off: Vec<f64> = values
        .iter()
        .map(|v| if v.is_finite() { v - mean } else { 0.0 })
        .collect();
    let product = |lag: usize| -> f64 {
        let later = off.get(lag..).unwrap_or_default();
        later.iter().zip(&off).map(|(a, b)| a * b).sum()
    };
    let whole = product(0);
    if whole <= 0.0 || !whole.is_finite() {
        return Vec::new();
    }
    (0..=count).map(|lag| product(lag) / whole).collect()
}
