//! Where exponential smoothing starts: states from the first seasons.

use super::filter::States;
use super::spec::{Part, Spec};

/// The initial states by a decomposition of the first seasons and a line through
/// what is left of the first points (Hyndman and others 2008, section 2.6.1).
///
/// Missing observations are passed over.
pub(super) fn states(spec: &Spec, series: &[f64]) -> States {
    let seasons = seasons(spec, series);
    let period = spec.period.max(1);
    let adjusted = |t: usize| match spec.season {
        Part::None => series[t],
        Part::Additive => series[t] - seasons[t % period],
        Part::Multiplicative => series[t] / seasons[t % period].max(1e-2),
    };
    let first = series.len().min((2 * period).max(10));
    let known = (0..first).filter(|&t| !series[t].is_nan());
    let points: Vec<(f64, f64)> = known.map(|t| (t as f64 + 1.0, adjusted(t))).collect();
    let (at_zero, slope) = line(&points);
    let mean = points.iter().map(|(_, y)| y).sum::<f64>() / points.len().max(1) as f64;
    let (level, trend) = match spec.trend {
        Part::None => (mean, 0.0),
        Part::Additive => (at_zero, slope),
        Part::Multiplicative => ratio(at_zero, slope, mean),
    };
    States {
        level: away_from_zero(level, spec.relative_error),
        trend,
        seasons,
    }
}

/// A level and a growth factor for a line.
fn ratio(at_zero: f64, slope: f64, mean: f64) -> (f64, f64) {
    let level = if at_zero.abs() < 1e-8 {
        1e-8_f64.max(mean * 1e-3)
    } else {
        at_zero
    };
    let growth = (level + slope) / level;
    let usable = growth.is_finite() && growth > 0.0 && level > 0.0;
    if usable {
        (level, growth.clamp(0.5, 2.0))
    } else {
        (mean.abs().max(1e-8), 1.0)
    }
}

fn away_from_zero(level: f64, relative_error: bool) -> f64 {
    if relative_error && level.abs() < 1e-8 {
        1e-8
    } else {
        level
    }
}

/// The seasons by position, adding up to 0 or to the period: means of what
/// remains beside a moving average, over at most the first four seasons.
fn seasons(spec: &Spec, series: &[f64]) -> Vec<f64> {
    let period = spec.period;
    if spec.season == Part::None {
        return Vec::new();
    }
    let relative = spec.season == Part::Multiplicative;
    let used = &series[..series.len().min(4 * period + 1)];
    let (mut sums, mut counts) = (vec![0.0; period], vec![0.0; period]);
    for t in 0..used.len() {
        let Some(trend) = moving_average(used, t, period) else {
            continue;
        };
        let rest = if relative {
            used[t] / trend
        } else {
            used[t] - trend
        };
        if rest.is_finite() {
            sums[t % period] += rest;
            counts[t % period] += 1.0;
        }
    }
    let neutral = f64::from(u8::from(relative));
    let mut found: Vec<f64> = sums
        .iter()
        .zip(&counts)
        .map(|(sum, count)| if *count > 0.0 { sum / count } else { neutral })
        .collect();
    let mean = found.iter().sum::<f64>() / period as f64;
    for season in &mut found {
        if relative {
            *season = (*season / mean).max(1e-2);
        } else {
            *season -= mean;
        }
    }
    found
}

/// The centred moving average over one season; where the ends or gaps leave too
/// little of it, none.
fn moving_average(series: &[f64], t: usize, period: usize) -> Option<f64> {
    let half = period / 2;
    let first = t.checked_sub(half)?;
    let window = series.get(first..=t + half)?;
    let even = period.is_multiple_of(2);
    let weight = |at: usize| {
        if even && (at == 0 || at == 2 * half) {
            0.5
        } else {
            1.0
        }
    };
    let known = || window.iter().enumerate().filter(|(_, y)| !y.is_nan());
    let weights: f64 = known().map(|(at, _)| weight(at)).sum();
    let sum: f64 = known().map(|(at, y)| weight(at) * y).sum();
    (weights >= 0.75 * period as f64).then(|| sum / weights)
}

/// Intercept and slope of the least-squares line.
fn line(points: &[(f64, f64)]) -> (f64, f64) {
    let n = points.len().max(1) as f64;
    let (x, y) = points
        .iter()
        .fold((0.0, 0.0), |(x, y), p| (x + p.0 / n, y + p.1 / n));
    let xx: f64 = points.iter().map(|p| (p.0 - x).powi(2)).sum();
    let xy: f64 = points.iter().map(|p| (p.0 - x) * (p.1 - y)).sum();
    let slope = if xx > 0.0 { xy / xx } else { 0.0 };
    (y - slope * x, slope)
}
