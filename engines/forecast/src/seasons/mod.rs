//! Which seasons a series has.

mod evidence;
pub(crate) mod names;
pub(crate) mod operation;
mod projection;
pub(crate) mod search;

use serde::{Deserialize, Serialize};

use crate::mstl::decomposition::{StlOptions, decompose};
use evidence::Evidence;

/// A season and what speaks for it.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Season {
    /// Its length in steps; a year of days has 365.25.
    pub(crate) period: f64,
    /// 1 − Var(R)/Var(S + R) of a decomposition into all seasons found, from 0 to
    /// 1; 0 where a gap leaves no decomposition.
    pub(crate) strength: f64,
    /// How likely a series without this season shows as much of it, the number of
    /// candidates counted in.
    pub(crate) p_value: f64,
}

/// The largest p-value of a season. Noise of eight kinds passes it up to 5 times in
/// 100 where the series holds few cycles, and once or twice where it holds many: the
/// regression is not exact in short series.
const LEVEL: f64 = 0.01;

/// The lengths of the seasons of a series among the candidate periods of its frequency,
/// such as 7 and 365.25 for days, the shortest first.
///
/// Each candidate is tested beside the shorter ones that were found (see
/// [`Evidence`]); one of which the series holds less than two is passed over. How strong
/// they are is not measured, for that takes a decomposition.
pub(crate) fn season_lengths(series: &[f64], candidates: &[f64]) -> Vec<f64> {
    let tested = tested(series, candidates, candidates.len());
    let found = tested.into_iter().filter(|season| season.p_value < LEVEL);
    found.map(|season| season.period).collect()
}

/// The seasons among candidates that were chosen out of `tried`.
fn found(series: &[f64], candidates: &[f64], tried: usize) -> Vec<Season> {
    let mut found = tested(series, candidates, tried);
    found.retain(|season| season.p_value < LEVEL);
    measure(series, &mut found);
    found
}

/// The candidates of which the series holds two or more, the shortest first, each
/// tested beside the shorter ones that are seasons; without strengths.
fn tested(series: &[f64], candidates: &[f64], tried: usize) -> Vec<Season> {
    let usable = |period: &f64| *period >= 2.0 && 2.0 * period <= series.len() as f64;
    let mut candidates: Vec<f64> = candidates.iter().copied().filter(usable).collect();
    candidates.sort_unstable_by(f64::total_cmp);
    candidates.dedup();
    let Some(evidence) = Evidence::of(series) else {
        return Vec::new();
    };
    let mut periods = Vec::new();
    let mut all = Vec::new();
    for period in candidates {
        let p_value = (evidence.p_value(period, &periods) * tried as f64).min(1.0);
        if p_value < LEVEL {
            periods.push(period);
        }
        all.push(Season {
            period,
            strength: 0.0,
            p_value,
        });
    }
    all
}

/// Fills in the strengths.
fn measure(series: &[f64], found: &mut [Season]) {
    let steps = |season: &Season| whole_steps(season.period);
    let periods: Vec<usize> = found.iter().map(steps).collect();
    let Ok(parts) = decompose(series, &periods, StlOptions::default()) else {
        return;
    };
    for ((period, _), strength) in parts.seasons.iter().zip(parts.strengths()) {
        for season in found.iter_mut().filter(|season| steps(season) == *period) {
            season.strength = strength;
        }
    }
}

/// The nearest whole number of steps.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a period is from 2 to the length of the series"
)]
fn whole_steps(period: f64) -> usize {
    period.round() as usize
}

#[cfg(test)]
mod tests;
