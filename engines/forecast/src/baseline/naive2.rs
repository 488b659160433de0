//! The reference of the M competitions.

/// The forecasts of Naive2: the last value, seasonally adjusted where a season
/// shows in the autocorrelation at the 90 % level.
///
/// The test is |r(m)| > 1.645 √((1 + 2 Σ r(i)²)/n) over at least three seasons,
/// the adjustment classical and multiplicative. The method knows no missing
/// values: they are filled linearly, for this reference alone. Series with values
/// at or below zero are not adjusted.
///
/// # References
///
/// Makridakis, Spiliotis and Assimakopoulos (2020), *The M4 competition: 100,000
/// time series and 61 forecasting methods*, International Journal of Forecasting
/// 36(1), appendix A.
pub(crate) fn naive2(series: &[f64], period: usize, horizon: usize) -> Option<Vec<f64>> {
    let filled = filled(series)?;
    let n = filled.len();
    let last = *filled.last()?;
    let seasons = (filled.iter().all(|y| *y > 0.0) && is_seasonal(&filled, period))
        .then(|| factors(&filled, period))
        .flatten();
    let factor = |t: usize| seasons.as_ref().map_or(1.0, |s| s[t % s.len()]);
    let level = last / factor(n - 1);
    Some((n..n + horizon).map(|t| level * factor(t)).collect())
}

/// Gaps bridged by straight lines, ends by the nearest value.
fn filled(series: &[f64]) -> Option<Vec<f64>> {
    let known: Vec<usize> = (0..series.len())
        .filter(|t| series[*t].is_finite())
        .collect();
    let (&first, &last) = (known.first()?, known.last()?);
    let mut filled = series.to_vec();
    filled[..first].fill(series[first]);
    filled[last + 1..].fill(series[last]);
    for gap in known.windows(2) {
        let (from, to) = (gap[0], gap[1]);
        let span = (to - from) as f64;
        for (step, y) in filled[from..to].iter_mut().enumerate().skip(1) {
            let share = step as f64 / span;
            *y = series[from] * (1.0 - share) + series[to] * share;
        }
    }
    Some(filled)
}

fn is_seasonal(y: &[f64], period: usize) -> bool {
    let n = y.len();
    if period < 2 || n / 3 < period {
        return false;
    }
    let mean = y.iter().sum::<f64>() / n as f64;
    let largest = y.iter().fold(0.0_f64, |most, y| most.max((y - mean).abs()));
    if largest <= 0.0 {
        return false;
    }
    let z: Vec<f64> = y.iter().map(|y| (y - mean) / largest).collect();
    let product = |lag: usize| -> f64 { z[lag..].iter().zip(&z).map(|(a, b)| a * b).sum() };
    let r = |lag: usize| product(lag) / product(0);
    let before: f64 = (1..period).map(|lag| r(lag).powi(2)).sum();
    r(period).abs() > 1.645 * ((1.0 + 2.0 * before) / n as f64).sqrt()
}

/// Mean ratios to the centred moving average, one for each position; none where
/// one is next to zero.
fn factors(y: &[f64], period: usize) -> Option<Vec<f64>> {
    let (even, half) = (period.is_multiple_of(2), period / 2);
    let (mut sums, mut counts) = (vec![0.0; period], vec![0.0; period]);
    for t in half..y.len().saturating_sub(half) {
        let window = &y[t - half..=t + half];
        let ends = if even {
            0.5 * (window[0] + window[period])
        } else {
            0.0
        };
        let inner = if even { &window[1..period] } else { window };
        let trend = (ends + inner.iter().sum::<f64>()) / period as f64;
        sums[t % period] += y[t] / trend;
        counts[t % period] += 1.0;
    }
    let means: Vec<f64> = sums.iter().zip(&counts).map(|(s, c)| s / c).collect();
    let scale = period as f64 / means.iter().sum::<f64>();
    let factors: Vec<f64> = means.iter().map(|mean| mean * scale).collect();
    factors.iter().all(|f| *f > 1e-9).then_some(factors)
}
