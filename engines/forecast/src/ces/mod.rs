//! Complex exponential smoothing.
//!
//! # References
//!
//! Svetunkov, Kourentzes and Ord (2022), *Complex exponential smoothing*, Naval
//! Research Logistics 69(8).

mod form;
mod initial;
mod model;
mod passes;
mod search;
mod states;
#[cfg(test)]
mod tests;

pub(crate) use form::Form;
pub(crate) use model::Ces;

use crate::choice::{Chosen, smallest};
use crate::model::{Fit, Likelihood, Unfit};
use states::{Smoothing, States};

/// Squares below this a point, at a mean magnitude of 1, are rounding.
const ROUNDING: f64 = 1e-24;

/// The complex exponential smoothing of a form, as far as its forecasts stay within
/// reach of the series.
///
/// The parameters are those of least squares, but for a prior on what makes a level
/// decay or explode (see [`search`]); the reference implementations have none.
///
/// The log-likelihood is −*n*/2 (ln(2π Σ*e*²/*n*) + 1) over the errors of the last
/// pass. As in the reference implementations, each component counts as one fitted
/// number, be it one state or one for each position of the season.
#[cfg(test)]
pub(crate) fn ces(series: &[f64], period: usize, form: Form) -> Result<Fit<Ces>, Unfit> {
    Scaled::new(series)?.fit(period, form)
}

/// The form with the smallest corrected Akaike criterion; the seasonal ones are
/// tried where there are two seasons.
pub(crate) fn auto_ces(series: &[f64], period: usize) -> Result<Chosen<Fit<Ces>>, Unfit> {
    let scaled = Scaled::new(series)?;
    let candidates = Form::ALL.into_iter().filter_map(|form| {
        let fit = scaled.fit(period, form).ok()?;
        let value = fit.likelihood.as_ref().map_or(f64::NAN, Likelihood::aicc);
        Some((form.name().to_owned(), value, fit))
    });
    smallest("aicc", 0.0, candidates).ok_or(Unfit::NoFit)
}

/// A series at a mean magnitude of 1.
struct Scaled {
    points: Vec<f64>,
    seen: usize,
    scale: f64,
}

impl Scaled {
    fn new(series: &[f64]) -> Result<Self, Unfit> {
        let seen = series.iter().filter(|y| y.is_finite()).count();
        let needed = components(Form::None) + 3;
        if seen < needed {
            return Err(Unfit::TooShort { needed });
        }
        let known = series.iter().filter(|y| y.is_finite());
        let magnitude: f64 = known.map(|y| y.abs() / seen as f64).sum();
        let scale = if magnitude > 0.0 { magnitude } else { 1.0 };
        let scaled = |y: &f64| if y.is_finite() { y / scale } else { f64::NAN };
        Ok(Self {
            points: series.iter().map(scaled).collect(),
            seen,
            scale,
        })
    }

    /// Whether the forecasts of the next seasons leave what the series knows far
    /// behind.
    fn explodes(&self, form: Form, by: Smoothing, states: &States, period: usize) -> bool {
        let known = self.points.iter().filter(|y| !y.is_nan());
        let limit = REACH * known.fold(0.0, |most: f64, y| most.max(y.abs()));
        let mut states = states.clone();
        (0..period.saturating_mul(2).clamp(8, 100)).any(|_| {
            let forecast = states.forecast();
            states.step(form, by, 0.0);
            forecast.is_nan() || forecast.abs() > limit
        })
    }

    fn fit(&self, period: usize, form: Form) -> Result<Fit<Ces>, Unfit> {
        self.fit_at(period, form, |start| {
            Smoothing::new(&search::most_likely(form, &self.points, start))
        })
    }

    /// The model with the parameters that `smoothing` finds from the rough states
    /// at the start.
    fn fit_at(
        &self,
        period: usize,
        form: Form,
        smoothing: impl FnOnce(&States) -> Smoothing,
    ) -> Result<Fit<Ces>, Unfit> {
        let parameters = components(form) + 1;
        let mut needed = parameters + 2;
        if form.is_seasonal() {
            if period < 2 {
                return Err(Unfit::NoFit);
            }
            needed = needed.max(period.saturating_mul(2));
        }
        if self.seen < needed {
            return Err(Unfit::TooShort { needed });
        }
        let start = initial::states(form, &self.points, period).ok_or(Unfit::NoFit)?;
        let by = smoothing(&start);
        let last = passes::last(form, &self.points, &start, by);
        if !last.squares.is_finite() || self.explodes(form, by, &last.states, period) {
            return Err(Unfit::NoFit);
        }
        let n = self.seen as f64;
        let squares = last.squares + n * ROUNDING;
        let variance = last.squares / (n - parameters as f64);
        let log_variance = (squares / n).ln() + 2.0 * self.scale.ln();
        Ok(Fit {
            model: Ces {
                form,
                by,
                states: last.states.scaled(self.scale),
                deviation: variance.sqrt() * self.scale,
            },
            fitted: last.forecasts.iter().map(|f| f * self.scale).collect(),
            likelihood: Some(Likelihood {
                log: -0.5 * n * (std::f64::consts::TAU.ln() + log_variance + 1.0),
                parameters,
                points: self.seen,
            }),
        })
    }
}

/// How many times the largest value a forecast may be.
const REACH: f64 = 10.0;

/// The components of the state.
fn components(form: Form) -> usize {
    match form {
        Form::None | Form::Simple => 2,
        Form::Partial => 3,
        Form::Full => 4,
    }
}
