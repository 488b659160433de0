//! The fit of the model.

use std::f64::consts::TAU;

use super::errors::arma;
use super::form::{Form, Trend};
use super::model::Tbats;
use super::power::{POWERS, Power};
use super::search::Found;
use super::season::seasons;
use super::states::{States, Turns};
use super::sweep::pass;
use super::waves::{Needed, needed};
use crate::model::{Fit, Likelihood, Unfit};

/// The least observations of a fit.
const NEEDED: usize = 5;

/// The most steps that are modelled, the latest.
const MOST_STEPS: usize = 6000;

/// The largest value that a fit is made for.
const LARGEST: f64 = 1e290;

/// Exponential smoothing of level, damped slope and several seasons of waves, of any
/// length, with errors that are an ARMA, on a power of the series (TBATS):
///
/// *y*(λ)ₜ = ℓₜ₋₁ + φ *b*ₜ₋₁ + Σ *s*ⱼ,ₜ₋₁ + *d*ₜ,
/// ℓₜ = ℓₜ₋₁ + φ *b*ₜ₋₁ + α *d*ₜ, *b*ₜ = φ *b*ₜ₋₁ + β *d*ₜ,
/// *s*ⱼ,ₜ = *s*ⱼ,ₜ₋₁ cos ωⱼ + *s*\*ⱼ,ₜ₋₁ sin ωⱼ + γ₁ *d*ₜ,
/// *s*\*ⱼ,ₜ = *s*\*ⱼ,ₜ₋₁ cos ωⱼ − *s*ⱼ,ₜ₋₁ sin ωⱼ + γ₂ *d*ₜ,
///
/// with γ₁ and γ₂ of the season of wave *j*, and *d*ₜ = Σ φᵢ *d*ₜ₋ᵢ + Σ θᵢ εₜ₋ᵢ + εₜ.
/// Number of waves, power (1, ½ or 0), trend (none, straight, damped) and orders of
/// the ARMA (up to 2) are those of the smallest corrected Akaike criterion, one after
/// the other. A missing value moves the states on without an error.
///
/// Differences from the authors: first states and parameters are sought together,
/// where they fix the former; waves are counted under smoothing, by one regression
/// for all numbers; the power is one of three. Of more than 6000 steps the latest are
/// taken.
///
/// Cost: about 40 passes of *n* *p*² for *n* points and *p* states.
///
/// # Errors
///
/// [`Unfit::TooShort`] below five observations; [`Unfit::NoFit`] for values above
/// 10^290 and where no errors are finite.
///
/// # References
///
/// De Livera, Hyndman and Snyder (2011), *Forecasting time series with complex
/// seasonal patterns using exponential smoothing*, Journal of the American Statistical
/// Association 106(496).
pub(crate) fn tbats(series: &[f64], periods: &[f64]) -> Result<Fit<Tbats>, Unfit> {
    let skipped = skipped(series);
    let (before, modelled) = series.split_at(skipped);
    let scaled = Scaled::new(modelled)?;
    let best = scaled.best(periods).ok_or(Unfit::NoFit)?;
    let Fit {
        model,
        mut fitted,
        likelihood,
    } = scaled.told(&best)?;
    fitted.splice(0..0, before.iter().map(|_| f64::NAN));
    Ok(Fit {
        model,
        fitted,
        likelihood,
    })
}

/// The steps before the first value, or before the latest that are modelled.
fn skipped(series: &[f64]) -> usize {
    let first = series.iter().position(|y| y.is_finite());
    first
        .unwrap_or(series.len())
        .max(series.len().saturating_sub(MOST_STEPS))
}

/// A series in a unit in which its mean magnitude is 1.
struct Scaled<'a> {
    series: &'a [f64],
    seen: usize,
    unit: f64,
}

/// A power of a series, at mean 0 and variance 1.
#[derive(Clone)]
struct Transformed {
    power: Power,
    mean: f64,
    deviation: f64,
    values: Vec<f64>,
    /// What the criterion takes for it.
    cost: f64,
}

/// A power with the best model of it.
struct Best {
    of: Transformed,
    found: Found,
}

impl<'a> Scaled<'a> {
    fn new(series: &'a [f64]) -> Result<Self, Unfit> {
        let known = || series.iter().filter(|y| y.is_finite());
        let seen = known().count();
        if seen < NEEDED {
            return Err(Unfit::TooShort { needed: NEEDED });
        }
        if known().any(|y| y.abs() > LARGEST) {
            return Err(Unfit::NoFit);
        }
        let magnitude: f64 = known().map(|y| y.abs() / seen as f64).sum();
        Ok(Self {
            series,
            seen,
            unit: if magnitude > 0.0 { magnitude } else { 1.0 },
        })
    }

    /// A power of the series; none where the series has none.
    fn power(&self, lambda: f64) -> Option<Transformed> {
        let power = Power {
            lambda,
            unit: self.unit,
        };
        let known = self.series.iter().filter(|y| y.is_finite());
        if lambda < 1.0 && known.clone().any(|y| *y / self.unit < 1e-9) {
            return None;
        }
        let mut values: Vec<f64> = self
            .series
            .iter()
            .map(|y| {
                if y.is_finite() {
                    power.of(*y)
                } else {
                    f64::NAN
                }
            })
            .collect();
        let n = self.seen as f64;
        let of = |value: &dyn Fn(f64) -> f64, all: &[f64]| {
            let known = all.iter().filter(|z| !z.is_nan());
            known.map(|z| value(*z)).sum::<f64>() / n
        };
        let mean = of(&|z| z, &values);
        let deviation = of(&|z| (z - mean).powi(2), &values).sqrt();
        let spread = if deviation > 1e-14 { deviation } else { 1.0 };
        for z in &mut values {
            *z = (*z - mean) / spread;
        }
        Some(Transformed {
            power,
            mean,
            deviation: spread,
            values,
            cost: power.cost(self.series) + 2.0 * n * spread.ln(),
        })
    }

    /// Waves and power first, then trend and errors.
    fn best(&self, periods: &[f64]) -> Option<Best> {
        let plain = self.power(1.0)?;
        let seasons = seasons(periods, self.series.len(), self.seen);
        let mut waves = needed(&plain.values, &seasons, None);
        let mut of = plain;
        let mut least = waves.criterion + of.cost;
        for lambda in POWERS {
            let Some(other) = self.power(lambda) else {
                break;
            };
            let found = needed(&other.values, &seasons, Some(waves.rough));
            let value = found.criterion + other.cost + 2.0;
            if value < least {
                (least, of, waves) = (value, other, found);
            }
        }
        let found = with_trend(&of.values, &waves);
        let found = with_errors(&of.values, found);
        Some(Best { of, found })
    }

    /// The model in the units of the series, with what it made of each point.
    fn told(&self, best: &Best) -> Result<Fit<Tbats>, Unfit> {
        let Best { of, found } = best;
        let Transformed {
            power,
            mean,
            deviation,
            ..
        } = of;
        let mut states = States::new(&found.first);
        let mut fitted = Vec::with_capacity(self.series.len());
        let turns = Turns::new(&found.form);
        for y in &of.values {
            let expected = states.smooth(&found.by) + states.error(&found.by);
            fitted.push(power.back(expected * deviation + mean));
            states.see(&found.by, &turns, *y);
        }
        let squares = found.squares;
        if !squares.sum.is_finite() || !states.size().is_finite() {
            return Err(Unfit::NoFit);
        }
        let n = squares.count as f64;
        let numbers = found.form.numbers() + usize::from(power.lambda < 1.0);
        let variance = squares.sum / (n - numbers as f64).max(n / 4.0);
        let log_unit = 2.0 * n * self.unit.ln();
        let log = -0.5 * (found.cost() + of.cost + log_unit + n * (TAU.ln() + 1.0));
        Ok(Fit {
            model: Tbats {
                power: *power,
                form: found.form.clone(),
                by: found.by.clone(),
                states: states.rescaled(*deviation, *mean),
                deviation: variance.sqrt() * deviation,
            },
            fitted,
            likelihood: Some(Likelihood {
                log,
                parameters: numbers + 1,
                points: squares.count,
            }),
        })
    }
}

/// The best trend for those waves.
fn with_trend(series: &[f64], waves: &Needed) -> Found {
    let form = |trend| Form {
        trend,
        seasons: waves.seasons.clone(),
        orders: (0, 0),
    };
    let flat = form(Trend::Flat);
    let by = flat.start(waves.rough.0.max(0.05));
    let mut best = Found::start(flat, by, series).searched(series);
    let points = best.squares.count;
    let flat = best.clone();
    for trend in [Trend::Damped, Trend::Straight] {
        let form = form(trend);
        if form.numbers() + 4 > points {
            break;
        }
        let mut by = form.start(flat.by.alpha);
        by.gamma.clone_from(&flat.by.gamma);
        let other = Found::at(form, by, flat.first.clone(), series).searched(series);
        if other.aicc(0) < best.aicc(0) {
            best = other;
        }
    }
    best
}

/// The same with errors that follow from one another, where the criterion is for it.
fn with_errors(series: &[f64], found: Found) -> Found {
    let mut errors = Vec::with_capacity(series.len());
    let mut states = States::new(&found.first);
    pass(&found.form, &found.by, &mut states, series, |_, e| {
        errors.push(e);
    });
    let Some(arma) = arma(&errors) else {
        return found;
    };
    let order = |weights: &[f64]| weights.iter().rposition(|w| *w != 0.0).map_or(0, |i| i + 1);
    let mut form = found.form.clone();
    form.orders = (order(&arma.ar), order(&arma.ma));
    let mut by = found.by.clone();
    (by.ar, by.ma) = (arma.ar, arma.ma);
    let other = Found::at(form, by, found.first.clone(), series).searched(series);
    if other.aicc(0) < found.aicc(0) {
        other
    } else {
        found
    }
}
