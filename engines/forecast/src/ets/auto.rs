//! The form that a series asks for.

use super::fit::fit;
use super::smoothed::Ets;
use super::spec::{Part, Spec};
use crate::choice::{Chosen, smallest};
use crate::model::{Fit, Stop, Unfit};

/// Seasons longer than this are not fitted: every step of a season is a
/// parameter.
pub(crate) const LONGEST_SEASON: usize = 24;

/// The form of the lowest `AICc` among those that a series allows.
///
/// Tried are added and relative errors, no trend, an added and a damped one, and
/// no season, an added and a multiplied one; not a multiplied trend, which
/// explodes, nor an added error with a multiplied season, which is unstable.
/// Relative errors and multiplied seasons want a series above 0.
#[cfg(test)]
pub(crate) fn auto_ets(series: &[f64], period: usize) -> Result<Chosen<Fit<Ets>>, Unfit> {
    auto_ets_until(series, period, &|| false)
}

/// The same of the forms that were tried before it was to stop.
pub(crate) fn auto_ets_until(
    series: &[f64],
    period: usize,
    stop: Stop<'_>,
) -> Result<Chosen<Fit<Ets>>, Unfit> {
    let mut refused = None;
    let mut found = Vec::new();
    for spec in forms(series, period) {
        if stop() {
            break;
        }
        match fit(&spec, series) {
            Ok(fit) => {
                let criterion = fit.likelihood.map_or(f64::INFINITY, |l| l.aicc());
                found.push((spec.name(), criterion, fit));
            }
            Err(unfit) => refused = refused.or(Some(unfit)),
        }
    }
    smallest("aicc", 0.0, found).ok_or(refused.unwrap_or(Unfit::NoFit))
}

/// The forms to try, the plainest first.
fn forms(series: &[f64], period: usize) -> Vec<Spec> {
    let positive = series.iter().all(|&y| y.is_nan() || y > 0.0);
    let seasonal = (2..=LONGEST_SEASON).contains(&period) && series.len() > period;
    let mut seasons = vec![Part::None];
    if seasonal {
        seasons.push(Part::Additive);
    }
    if seasonal && positive {
        seasons.push(Part::Multiplicative);
    }
    let trends = [
        (Part::None, false),
        (Part::Additive, false),
        (Part::Additive, true),
    ];
    let mut found = Vec::new();
    for season in seasons {
        for (trend, damped) in trends {
            for relative_error in [false, true] {
                let allowed = if relative_error {
                    positive
                } else {
                    season != Part::Multiplicative
                };
                if allowed {
                    found.push(Spec {
                        relative_error,
                        trend,
                        damped,
                        season,
                        period: if season == Part::None { 1 } else { period },
                    });
                }
            }
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::{Ahead, Model};

    #[test]
    fn a_line_with_a_season_is_continued() {
        let season = [30.0, -10.0, -15.0, -5.0];
        let series: Vec<f64> = (0..40_u8)
            .map(|t| {
                200.0
                    + 3.0 * f64::from(t)
                    + season[usize::from(t) % 4]
                    + f64::from(u16::from(t) * 7 % 5)
            })
            .collect();
        let chosen = auto_ets(&series, 4).unwrap();
        assert!(chosen.best.model.spec.has_trend() && chosen.best.model.spec.has_season());
        let mean = chosen.best.model.mean(&Ahead::steps(8));
        for (h, found) in mean.iter().enumerate() {
            let wanted = 202.0 + 3.0 * (40 + h) as f64 + season[(40 + h) % 4];
            assert!(
                (found - wanted).abs() < 8.0,
                "step {h}: {found} for {wanted}"
            );
        }
    }

    #[test]
    fn zeros_and_negative_values_rule_out_what_is_multiplied() {
        for low in [0.0, -5.0] {
            let series: Vec<f64> = (0..30).map(|t| low + f64::from(t * 7 % 11)).collect();
            let chosen = auto_ets(&series, 4).unwrap();
            for candidate in &chosen.choice.candidates {
                assert!(!candidate.name.contains('M'), "{candidate:?}");
            }
        }
    }

    #[test]
    fn missing_values_do_not_shift_the_season() {
        let season = [50.0, 0.0, 0.0, -50.0];
        let mut series: Vec<f64> = (0..60_u8)
            .map(|t| 100.0 + season[usize::from(t) % 4] + f64::from(u16::from(t) * 13 % 7))
            .collect();
        for t in [5, 6, 7, 30, 41] {
            series[t] = f64::NAN;
        }
        let mean = auto_ets(&series, 4)
            .unwrap()
            .best
            .model
            .mean(&Ahead::steps(4));
        assert!(mean[0] > 130.0 && mean[3] < 80.0, "{mean:?}");
    }

    #[test]
    fn too_short_a_series_is_told() {
        assert!(matches!(
            auto_ets(&[1.0, 2.0, 3.0], 1),
            Err(Unfit::TooShort { .. })
        ));
    }
}
