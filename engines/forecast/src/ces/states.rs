//! The recursion of complex exponential smoothing.
//!
//! Symbols, as in Svetunkov and others (2022): *l* + i*c* the level and what it
//! knows beyond it, *s* + i*z* the season, α₀ + iα₁ and β₀ + iβ₁ the smoothing
//! parameters, *m* the period, *e* the error:
//!
//! *y*ₜ = *l*ₜ₋₁ + *s*ₜ₋ₘ + *e*ₜ
//! *l*ₜ = *l*ₜ₋₁ − (1 − α₁) *c*ₜ₋₁ + (α₀ − α₁) *e*ₜ
//! *c*ₜ = *l*ₜ₋₁ + (1 − α₀) *c*ₜ₋₁ + (α₀ + α₁) *e*ₜ
//!
//! The full form has the same for *s* and *z* with β and lag *m*; the partial form
//! has *s*ₜ = *s*ₜ₋ₘ + β₀ *e*ₜ; the simple form has the level's with lag *m*.

use serde::{Deserialize, Serialize};

use super::form::Form;
use crate::packed;

/// The smoothing parameters; 0 where they are not there.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Smoothing {
    pub(super) alpha: [f64; 2],
    pub(super) beta: [f64; 2],
}

/// The states, by position in the season where there is one.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct States {
    /// *l* and *c*.
    #[serde(with = "packed::pairs")]
    pub(super) level: Vec<[f64; 2]>,
    /// *s* and *z*.
    #[serde(with = "packed::pairs")]
    pub(super) season: Vec<[f64; 2]>,
    /// The position of the next point.
    pub(super) next: usize,
}

impl Smoothing {
    pub(super) fn new(parameters: &[f64]) -> Self {
        let at = |k: usize| parameters.get(k).copied().unwrap_or(0.0);
        Self {
            alpha: [at(0), at(1)],
            beta: [at(2), at(3)],
        }
    }
}

/// The next *l* and *c*, or *s* and *z*.
pub(super) fn turned([l, c]: [f64; 2], by: [f64; 2], e: f64) -> [f64; 2] {
    [
        l - (1.0 - by[1]) * c + (by[0] - by[1]) * e,
        l + (1.0 - by[0]) * c + (by[0] + by[1]) * e,
    ]
}

impl States {
    /// Whether they have the places that the form gives them.
    pub(super) fn are_sound(&self, form: Form) -> bool {
        let (levels, seasons) = (self.level.len(), self.season.len());
        let places = match form {
            Form::Simple => levels > 0 && seasons == 0,
            Form::None => levels == 1 && seasons == 0,
            Form::Partial | Form::Full => levels == 1 && seasons > 0,
        };
        places && self.next < levels.max(seasons)
    }

    /// The one-step forecast.
    pub(super) fn forecast(&self) -> f64 {
        let season = self.season.get(self.next).map_or(0.0, |[s, _]| *s);
        self.level[self.next % self.level.len()][0] + season
    }

    /// A step with an error, which is 0 where nothing is seen.
    pub(super) fn step(&mut self, form: Form, by: Smoothing, e: f64) {
        let at = self.next % self.level.len();
        self.level[at] = turned(self.level[at], by.alpha, e);
        if let Some(season) = self.season.get_mut(self.next) {
            *season = if form == Form::Full {
                turned(*season, by.beta, e)
            } else {
                [season[0] + by.beta[0] * e, 0.0]
            };
        }
        self.next += 1;
        if self.next >= self.level.len().max(self.season.len()) {
            self.next = 0;
        }
    }

    /// All states as they are 0, for how forecasts answer to an error.
    pub(super) fn silent(&self) -> Self {
        Self {
            level: vec![[0.0; 2]; self.level.len()],
            season: vec![[0.0; 2]; self.season.len()],
            next: self.next,
        }
    }

    pub(super) fn scaled(mut self, by: f64) -> Self {
        for state in self.level.iter_mut().chain(&mut self.season) {
            *state = state.map(|part| part * by);
        }
        self
    }
}
