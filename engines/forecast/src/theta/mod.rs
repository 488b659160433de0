//! The Theta method.
//!
//! # References
//!
//! - Assimakopoulos and Nikolopoulos (2000), *The theta model: a decomposition
//!   approach to forecasting*, International Journal of Forecasting 16(4).
//! - Hyndman and Billah (2003), *Unmasking the Theta method*, International
//!   Journal of Forecasting 19(2): simple exponential smoothing with drift.
//! - Fiorucci, Pellegrini, Louzada, Petropoulos and Koehler (2016), *Models for
//!   optimising the theta method and their relationship to state space models*,
//!   International Journal of Forecasting 32(4).

mod form;
mod line;
mod model;
mod profile;
mod search;
mod season;
#[cfg(test)]
mod tests;

pub(crate) use form::Form;
pub(crate) use model::Theta;

use crate::choice::{Chosen, smallest};
use crate::model::{Fit, Unfit};
use line::Line;
use profile::{Best, Prepared, SETTLING};
use season::Season;

/// A form must be better by this share than a simpler one: on long series the
/// errors of forms that differ in nothing that matters differ by less.
const MARGIN: f64 = 1e-3;

/// The most likely model of a form; the season, where the series has one of
/// `period` steps, is taken out beforehand.
///
/// α is in [0.1, 0.99] and θ ≥ 1, as in the reference implementations. Where
/// those minimise the squares of the errors, this takes the likelihood with level
/// and θ integrated out, and counts the first error.
pub(crate) fn theta(series: &[f64], period: usize, form: Form) -> Result<Fit<Theta>, Unfit> {
    let adjusted = Adjusted::new(series, period)?;
    let prepared = Prepared::new(&adjusted.points, adjusted.counted());
    let best = search::most_likely(&prepared, form);
    Ok(adjusted.fit(form, best))
}

/// The form with the smallest mean of squared errors.
pub(crate) fn auto_theta(series: &[f64], period: usize) -> Result<Chosen<Fit<Theta>>, Unfit> {
    let adjusted = Adjusted::new(series, period)?;
    let prepared = Prepared::new(&adjusted.points, adjusted.counted());
    let candidates = Form::ALL.map(|form| {
        let best = search::most_likely(&prepared, form);
        let mean = best.squares / adjusted.counted() as f64;
        let mean = mean.sqrt() * adjusted.scale;
        (form.name().to_owned(), mean * mean, (form, best))
    });
    let Chosen { best, choice } = smallest("mse", MARGIN, candidates).ok_or(Unfit::NoFit)?;
    let (form, best) = best;
    Ok(Chosen {
        best: adjusted.fit(form, best),
        choice,
    })
}

/// A series without its season, from its first point on and at a mean magnitude
/// of 1.
struct Adjusted {
    /// Missing points before the first.
    missing: usize,
    points: Vec<f64>,
    seen: usize,
    scale: f64,
    /// The index of the first point first.
    season: Option<Season>,
}

impl Adjusted {
    fn new(series: &[f64], period: usize) -> Result<Self, Unfit> {
        let clean = |y: &f64| if y.is_finite() { *y } else { f64::NAN };
        let missing = series.iter().take_while(|y| !y.is_finite()).count();
        let mut points: Vec<f64> = series[missing..].iter().map(clean).collect();
        let seen = points.iter().filter(|y| !y.is_nan()).count();
        if seen <= SETTLING {
            let needed = SETTLING + 1;
            return Err(Unfit::TooShort { needed });
        }
        let season = Season::of(&points, period);
        if let Some(season) = &season {
            for (t, y) in points.iter_mut().enumerate() {
                *y = season.adjusted(*y, t);
            }
        }
        let known = points.iter().filter(|y| !y.is_nan());
        let magnitude: f64 = known.map(|y| y.abs() / seen as f64).sum();
        let scale = if magnitude > 0.0 { magnitude } else { 1.0 };
        for y in &mut points {
            *y /= scale;
        }
        Ok(Self {
            missing,
            points,
            seen,
            scale,
            season,
        })
    }

    /// How many errors are counted: the first and those after the line has
    /// settled.
    fn counted(&self) -> usize {
        self.seen - SETTLING + 1
    }

    fn fit(self, form: Form, best: Best) -> Fit<Theta> {
        let free = if form.is_optimised() { 3 } else { 2 };
        let left = self.counted().saturating_sub(free).max(1);
        let line = if form.is_dynamic() {
            Line::default()
        } else {
            Line::through(&self.points).scaled(self.scale)
        };
        let mut model = Theta {
            form,
            alpha: best.alpha,
            weight: best.weight,
            initial: best.level * self.scale,
            deviation: (best.squares / left as f64).sqrt() * self.scale,
            now: model::Now::default(),
            season: None,
        };
        let mut now = model.restarted(line);
        let mut fitted = vec![f64::NAN; self.missing];
        for (t, &y) in self.points.iter().enumerate() {
            let expected = model.next(&now);
            let first = t == 0 && form.is_dynamic();
            fitted.push(match &self.season {
                _ if first => f64::NAN,
                Some(season) => season.restored(expected, t),
                None => expected,
            });
            let seen = (!y.is_nan()).then_some(y * self.scale);
            model.step(&mut now, expected, seen);
        }
        model.now = now;
        model.season = self.season.map(|mut season| {
            season.advance(self.points.len());
            season
        });
        Fit {
            model,
            fitted,
            likelihood: None,
        }
    }
}
