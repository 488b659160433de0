//! How good forecasts were.
//!
//! Every measure passes over the steps whose actual value is missing and is none
//! where nothing is left, or where its scale is zero. Lower is better, but for
//! [`coverage`].
//!
//! # References
//!
//! - Hyndman and Koehler (2006), *Another look at measures of forecast accuracy*,
//!   International Journal of Forecasting 22(4): MASE.
//! - Makridakis, Spiliotis and Assimakopoulos (2020), *The M4 competition*,
//!   International Journal of Forecasting 36(1): sMAPE, OWA, MSIS.
//! - Makridakis, Spiliotis and Assimakopoulos (2022), *The M5 competition*,
//!   International Journal of Forecasting 38(4): RMSSE, scaled quantile loss.
//! - Gneiting and Raftery (2007), *Strictly proper scoring rules, prediction, and
//!   estimation*, Journal of the American Statistical Association 102: CRPS,
//!   interval score.

/// The mean absolute error.
pub(crate) fn mae(actual: &[f64], forecast: &[f64]) -> Option<f64> {
    mean(errors(actual, forecast).map(f64::abs))
}

/// The root of the mean squared error.
pub(crate) fn rmse(actual: &[f64], forecast: &[f64]) -> Option<f64> {
    mean(errors(actual, forecast).map(|e| e * e)).map(f64::sqrt)
}

/// The mean of forecast less actual: above zero where forecasts are too high.
pub(crate) fn bias(actual: &[f64], forecast: &[f64]) -> Option<f64> {
    mean(errors(actual, forecast).map(|e| -e))
}

/// The symmetric mean absolute percentage error on the scale from 0 to 200:
/// the mean of 200 |a − f| / (|a| + |f|), 0 where both are zero.
pub(crate) fn smape(actual: &[f64], forecast: &[f64]) -> Option<f64> {
    mean(pairs(actual, forecast).map(|(a, f)| {
        let size = a.abs() + f.abs();
        if size > 0.0 {
            200.0 * (a - f).abs() / size
        } else {
            0.0
        }
    }))
}

/// What MASE, MSIS and the scaled quantile loss are measured in: the mean absolute
/// difference of the training series to the season before, or to the step before
/// where there is no whole season.
pub(crate) fn mase_scale(train: &[f64], period: usize) -> Option<f64> {
    let lag = if train.len() <= period {
        1
    } else {
        period.max(1)
    };
    mean(differences(train, lag).map(f64::abs)).filter(|scale| *scale > 0.0)
}

/// What RMSSE is measured in: the root of the mean squared one-step difference of
/// the training series.
pub(crate) fn rmsse_scale(train: &[f64]) -> Option<f64> {
    let squares = mean(differences(train, 1).map(|d| d * d));
    squares.map(f64::sqrt).filter(|scale| *scale > 0.0)
}

/// The mean absolute scaled error.
pub(crate) fn mase(actual: &[f64], forecast: &[f64], scale: f64) -> Option<f64> {
    scaled(mae(actual, forecast), scale)
}

/// The root mean squared scaled error.
pub(crate) fn rmsse(actual: &[f64], forecast: &[f64], scale: f64) -> Option<f64> {
    scaled(rmse(actual, forecast), scale)
}

/// The overall weighted average: the mean of sMAPE and MASE, each over that of
/// Naive2. Over several series all four are means over the series first.
pub(crate) fn owa(smape: f64, mase: f64, naive2_smape: f64, naive2_mase: f64) -> Option<f64> {
    let parts = scaled(Some(smape), naive2_smape).zip(scaled(Some(mase), naive2_mase));
    parts.map(|(smape, mase)| f64::midpoint(smape, mase))
}

/// The mean pinball loss of forecasts of the quantile at `level`:
/// max(τ (a − q), (τ − 1)(a − q)).
pub(crate) fn pinball(actual: &[f64], quantile: &[f64], level: f64) -> Option<f64> {
    mean(errors(actual, quantile).map(|e| (level * e).max((level - 1.0) * e)))
}

/// The scaled quantile loss: the mean over the levels of twice the pinball loss,
/// over the scale of MASE. Each quantile is its level and a value for each step.
pub(crate) fn scaled_quantile_loss(
    actual: &[f64],
    quantiles: &[(f64, Vec<f64>)],
    scale: f64,
) -> Option<f64> {
    let losses: Option<Vec<f64>> = quantiles
        .iter()
        .map(|(level, quantile)| pinball(actual, quantile, *level))
        .collect();
    scaled(mean(losses?.into_iter().map(|loss| 2.0 * loss)), scale)
}

/// The mean scaled interval score of the central interval that misses with
/// probability `alpha`: its width, and 2/α times what the actual value is outside.
pub(crate) fn msis(
    actual: &[f64],
    low: &[f64],
    high: &[f64],
    alpha: f64,
    scale: f64,
) -> Option<f64> {
    let bounds = low.iter().zip(high);
    let scores = actual
        .iter()
        .zip(bounds)
        .filter(|(a, _)| !a.is_nan())
        .map(|(a, (low, high))| {
            (high - low) + 2.0 / alpha * ((low - a).max(0.0) + (a - high).max(0.0))
        });
    scaled(mean(scores), scale)
}

/// The share of the actual values from `low` to `high`, bounds included.
pub(crate) fn coverage(actual: &[f64], low: &[f64], high: &[f64]) -> Option<f64> {
    let bounds = low.iter().zip(high);
    let known = actual.iter().zip(bounds).filter(|(a, _)| !a.is_nan());
    mean(known.map(|(a, (low, high))| f64::from(u8::from(low <= a && a <= high))))
}

#[cfg(test)]
/// The continuous ranked probability score of one value by a sample of forecasts:
/// E|X − a| − E|X − X′|/2 over the sample.
pub(crate) fn crps_sample(actual: f64, sample: &[f64]) -> Option<f64> {
    if actual.is_nan() || sample.is_empty() || sample.iter().any(|x| x.is_nan()) {
        return None;
    }
    let mut sorted = sample.to_vec();
    sorted.sort_unstable_by(f64::total_cmp);
    let n = sorted.len() as f64;
    let off = sorted.iter().map(|x| (x - actual).abs()).sum::<f64>() / n;
    // Half the mean absolute difference of a sorted sample in one pass.
    let weights = (1..=sorted.len()).map(|i| 2.0 * i as f64 - n - 1.0);
    let spread: f64 = weights.zip(&sorted).map(|(weight, x)| weight * x).sum();
    Some(off - spread / (n * n))
}

/// The mean continuous ranked probability score by quantiles, as twice the integral
/// of the pinball loss over the levels, each level standing for those next to it.
///
/// `quantiles` hold rising levels and a value for each step.
pub(crate) fn crps_quantiles(actual: &[f64], quantiles: &[(f64, Vec<f64>)]) -> Option<f64> {
    let levels: Vec<f64> = quantiles.iter().map(|(level, _)| *level).collect();
    let edge = |i: usize| match i {
        0 => 0.0,
        i if i == levels.len() => 1.0,
        i => f64::midpoint(levels[i - 1], levels[i]),
    };
    let mut score = None;
    for (i, (level, quantile)) in quantiles.iter().enumerate() {
        let loss = pinball(actual, quantile, *level)?;
        *score.get_or_insert(0.0) += 2.0 * loss * (edge(i + 1) - edge(i));
    }
    score
}

fn pairs<'a>(actual: &'a [f64], forecast: &'a [f64]) -> impl Iterator<Item = (f64, f64)> + 'a {
    let both = actual.iter().copied().zip(forecast.iter().copied());
    both.filter(|(a, _)| !a.is_nan())
}

/// Actual less forecast.
fn errors<'a>(actual: &'a [f64], forecast: &'a [f64]) -> impl Iterator<Item = f64> + 'a {
    pairs(actual, forecast).map(|(a, f)| a - f)
}

fn differences(series: &[f64], lag: usize) -> impl Iterator<Item = f64> + '_ {
    let later = series.get(lag..).unwrap_or_default();
    let all = later.iter().zip(series).map(|(a, b)| a - b);
    all.filter(|d| !d.is_nan())
}

fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let (sum, count) = values.fold((0.0, 0.0), |(sum, count), v| (sum + v, count + 1.0));
    (count > 0.0).then_some(sum / count)
}

fn scaled(value: Option<f64>, scale: f64) -> Option<f64> {
    value.filter(|_| scale > 0.0).map(|value| value / scale)
}

#[cfg(test)]
mod tests {
    use serde::Deserialize;

    use super::*;
    use crate::baseline::naive2::naive2;

    #[derive(Deserialize)]
    struct Golden {
        cases: Vec<Case>,
    }

    #[derive(Deserialize)]
    struct Case {
        period: usize,
        train: Vec<Option<f64>>,
        actual: Vec<Option<f64>>,
        forecast: Vec<f64>,
        levels: Vec<f64>,
        quantiles: Vec<Vec<f64>>,
        mase_scale: f64,
        smape: f64,
        mase: f64,
        rmsse: f64,
        naive2: Vec<f64>,
        coverage: f64,
        msis: f64,
        sql: f64,
        sample_crps: f64,
    }

    fn known(values: &[Option<f64>]) -> Vec<f64> {
        values.iter().map(|v| v.unwrap_or(f64::NAN)).collect()
    }

    fn close(got: Option<f64>, want: f64) {
        let got = got.unwrap_or(f64::NAN);
        assert!((got - want).abs() <= 1e-10 * want.abs(), "{got} {want}");
    }

    #[test]
    fn the_measures_are_those_of_the_reference() {
        let golden: Golden =
            serde_json::from_str(include_str!("../tests/golden/metrics.json")).unwrap();
        for case in golden.cases {
            let (train, actual) = (known(&case.train), known(&case.actual));
            let quantiles: Vec<(f64, Vec<f64>)> =
                case.levels.iter().copied().zip(case.quantiles).collect();
            let (low, high) = (&quantiles[0].1, &quantiles[8].1);
            let scale = case.mase_scale;
            close(mase_scale(&train, case.period), scale);
            close(smape(&actual, &case.forecast), case.smape);
            close(mase(&actual, &case.forecast, scale), case.mase);
            let root = rmsse_scale(&train).unwrap();
            close(rmsse(&actual, &case.forecast, root), case.rmsse);
            close(coverage(&actual, low, high), case.coverage);
            close(msis(&actual, low, high, 0.2, scale), case.msis);
            close(scaled_quantile_loss(&actual, &quantiles, scale), case.sql);
            let sample: Vec<f64> = quantiles.iter().map(|(_, values)| values[0]).collect();
            close(crps_sample(actual[0], &sample), case.sample_crps);
            let reference = naive2(&train, case.period, actual.len()).unwrap();
            for (got, want) in reference.iter().zip(&case.naive2) {
                close(Some(*got), *want);
            }
        }
    }

    #[test]
    fn a_missing_actual_value_is_passed_over() {
        let (actual, forecast) = ([1.0, f64::NAN, 5.0], [2.0, 100.0, 4.0]);
        close(mae(&actual, &forecast), 1.0);
        close(rmse(&actual, &forecast), 1.0);
        assert!(bias(&actual, &forecast).unwrap().abs() < 1e-15);
        assert_eq!(mae(&[f64::NAN], &[1.0]), None);
        assert_eq!(mae(&[], &[]), None);
    }

    #[test]
    fn a_series_without_movement_has_no_scale() {
        assert_eq!(mase_scale(&[3.0; 20], 4), None);
        assert_eq!(rmsse_scale(&[3.0; 20]), None);
        assert_eq!(mase(&[1.0], &[2.0], 0.0), None);
    }

    #[test]
    fn the_reference_has_an_average_of_one() {
        close(owa(12.0, 0.8, 12.0, 0.8), 1.0);
        close(owa(6.0, 0.8, 12.0, 0.8), 0.75);
    }

    #[test]
    fn many_quantiles_score_like_their_sample() {
        let levels: Vec<f64> = (0..999).map(|i| (f64::from(i) + 0.5) / 999.0).collect();
        let sample: Vec<f64> = levels
            .iter()
            .map(|p| trimtab_numerics::normal_quantile(*p))
            .collect();
        let quantiles: Vec<(f64, Vec<f64>)> = levels
            .iter()
            .copied()
            .zip(sample.iter().map(|x| vec![*x]))
            .collect();
        // Gneiting and Raftery, for the standard normal at its mean: √(2/π) − 1/√π.
        let want = (2.0 / std::f64::consts::PI).sqrt() - 1.0 / std::f64::consts::PI.sqrt();
        let by_quantiles = crps_quantiles(&[0.0], &quantiles).unwrap();
        let by_sample = crps_sample(0.0, &sample).unwrap();
        assert!((by_quantiles - want).abs() < 1e-3, "{by_quantiles}");
        assert!((by_sample - want).abs() < 1e-3, "{by_sample}");
    }
}
