//! Seasonal-trend decomposition by loess, for one or several seasons.

use stlrs::{Mstl, MstlResult, StlParams};

use super::gaps::bridged;
use crate::model::Unfit;

/// How to decompose.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct StlOptions {
    /// Whether points far off count less.
    pub(crate) robust: bool,
    /// In so few rounds that points far off hardly weigh, but a fit does not settle on
    /// half the points: remainders then keep the tails of the noise.
    pub(crate) few_rounds: bool,
    /// Whether the smoothers stop at every point, which takes several times as long;
    /// else at ten points a window, between which they draw straight lines.
    pub(crate) exact: bool,
}

/// What a series is the sum of.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Decomposition {
    /// Each period with its values, the shortest first.
    pub(crate) seasons: Vec<(usize, Vec<f64>)>,
    pub(crate) trend: Vec<f64>,
    /// NaN where the series is missing.
    pub(crate) remainder: Vec<f64>,
}

/// The most rounds of filling and decomposing.
const ROUNDS: usize = 8;

/// The decomposition of a series into its seasons, trend and remainder.
///
/// Each season is smoothed along its positions by a loess of degree 0 over 7 + 4*i*
/// seasons, *i* = 1 for the shortest period; several seasons are taken out in turn,
/// twice (MSTL). A missing value weighs nothing: it is set to what the decomposition
/// makes of it, again and again until it stays, which is the fixed point where it
/// lies on the fit; its remainder is missing.
///
/// # Errors
///
/// [`Unfit::TooShort`] below two of the longest period, or where a position in a
/// season was never observed; [`Unfit::NoFit`] without a period above 1.
///
/// # References
///
/// - Cleveland and others (1990), *STL: a seasonal-trend decomposition procedure
///   based on loess*, Journal of Official Statistics 6(1).
/// - Bandara, Hyndman and Bergmeir (2021), *MSTL: a seasonal-trend decomposition
///   algorithm for time series with multiple seasonal patterns*, arXiv:2107.13462.
pub(crate) fn decompose(
    series: &[f64],
    periods: &[usize],
    options: StlOptions,
) -> Result<Decomposition, Unfit> {
    let mut periods: Vec<usize> = periods.iter().copied().filter(|p| *p > 1).collect();
    periods.sort_unstable();
    periods.dedup();
    let (Some(&shortest), Some(&longest)) = (periods.first(), periods.last()) else {
        return Err(Unfit::NoFit);
    };
    let too_short = Unfit::TooShort {
        needed: longest.saturating_mul(2),
    };
    if series.len() / 2 < longest {
        return Err(too_short);
    }
    let missing: Vec<usize> = (0..series.len())
        .filter(|t| !series[*t].is_finite())
        .collect();
    for period in &periods {
        bridged(series, *period).ok_or(too_short)?;
    }
    let mut filled = bridged(series, shortest).ok_or(too_short)?;
    // About one, so that no sum or product inside leaves the finite numbers.
    let largest = filled.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
    let scale = if largest > 0.0 { largest } else { 1.0 };
    for y in &mut filled {
        *y /= scale;
    }
    let mut found = stl(&filled, &periods, options)?;
    for _ in 1..ROUNDS {
        let moved = refill(&mut filled, &missing, &found);
        if moved <= 1e-4 {
            break;
        }
        found = stl(&filled, &periods, options)?;
    }
    let (mut seasons, mut trend, mut remainder) = found.into_parts();
    for part in seasons.iter_mut().chain([&mut trend, &mut remainder]) {
        for y in part {
            *y *= scale;
        }
    }
    for t in missing {
        remainder[t] = f64::NAN;
    }
    Ok(Decomposition {
        seasons: periods.into_iter().zip(seasons).collect(),
        trend,
        remainder,
    })
}

/// Sets the missing values to the fit, and says how far the farthest moved.
fn refill(filled: &mut [f64], missing: &[usize], found: &MstlResult<f64>) -> f64 {
    let mut most = 0.0_f64;
    for &t in missing {
        let seasons: f64 = found.seasonal().iter().map(|season| season[t]).sum();
        let fit = found.trend()[t] + seasons;
        most = most.max((fit - filled[t]).abs());
        filled[t] = fit;
    }
    most
}

fn stl(filled: &[f64], periods: &[usize], options: StlOptions) -> Result<MstlResult<f64>, Unfit> {
    let mut stl = StlParams::new();
    stl.robust(options.robust);
    // Two loops, as in the first program, leave long and several seasons unsettled:
    // errors of forecasts are up to 4 % larger.
    stl.inner_loops(if options.robust { 2 } else { 5 });
    if options.robust && options.few_rounds {
        stl.outer_loops(3);
    }
    if options.exact {
        stl.seasonal_jump(1).trend_jump(1).low_pass_jump(1);
    }
    let found = Mstl::params().stl_params(stl).fit(filled, periods);
    found.map_err(|_| Unfit::NoFit)
}

impl Decomposition {
    /// The series less its seasons; NaN where it is missing.
    pub(crate) fn adjusted(&self) -> Vec<f64> {
        let parts = self.trend.iter().zip(&self.remainder);
        parts.map(|(trend, rest)| trend + rest).collect()
    }

    /// How strong each season is: 1 − Var(R)/Var(S + R) over the observed points,
    /// from 0 to 1 (Wang, Smith and Hyndman 2006, *Characteristic-based clustering
    /// for time series data*).
    pub(crate) fn strengths(&self) -> Vec<f64> {
        let largest = |values: &[f64]| values.iter().fold(0.0_f64, |most, v| most.max(v.abs()));
        let seasons = self.seasons.iter().map(|(_, values)| values);
        seasons
            .map(|season| {
                let scale = largest(season).max(largest(&self.remainder));
                if scale <= 0.0 {
                    return 0.0;
                }
                let known = || {
                    let both = season.iter().zip(&self.remainder);
                    both.filter(|(_, rest)| rest.is_finite())
                };
                let rest = variance(known().map(|(_, rest)| rest / scale));
                let whole = variance(known().map(|(season, rest)| season / scale + rest / scale));
                if whole > 0.0 {
                    (1.0 - rest / whole).clamp(0.0, 1.0)
                } else {
                    0.0
                }
            })
            .collect()
    }
}

fn variance(values: impl Iterator<Item = f64> + Clone) -> f64 {
    let count = values.clone().count().max(1) as f64;
    let mean = values.clone().sum::<f64>() / count;
    values.map(|v| (v - mean).powi(2)).sum::<f64>() / count
}
