//! The parameters of the model, and which of them are fitted.

use serde::{Deserialize, Serialize};

use super::season::Season;

/// What the trend does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) enum Trend {
    /// No level either: errors alone.
    None,
    Flat,
    Straight,
    Damped,
}

/// Which components the model has.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Form {
    pub(super) trend: Trend,
    pub(super) seasons: Vec<Season>,
    /// How many past errors the error is made of, before and after they are
    /// filtered: the orders *p* and *q* of an ARMA.
    pub(super) orders: (usize, usize),
}

/// The highest order of an ARMA.
pub(super) const MOST_ORDER: usize = 2;

/// How states answer to errors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Parameters {
    pub(super) alpha: f64,
    pub(super) beta: f64,
    /// The share of the slope that is left after a step.
    pub(super) phi: f64,
    /// By season: of the waves and of what they turn into.
    pub(super) gamma: Vec<[f64; 2]>,
    pub(super) ar: [f64; MOST_ORDER],
    pub(super) ma: [f64; MOST_ORDER],
}

/// The parameters before those of the seasons: α, β and φ.
pub(super) const OF_TREND: usize = 3;

impl Parameters {
    /// All values in one row.
    pub(super) fn row(&self) -> Vec<f64> {
        let trend = [self.alpha, self.beta, self.phi];
        let gamma = self.gamma.iter().flatten().copied();
        let errors = self.ar.into_iter().chain(self.ma);
        trend.into_iter().chain(gamma).chain(errors).collect()
    }

    /// Those `by` away, within bounds.
    pub(super) fn moved(&self, by: &[f64]) -> Self {
        let mut moved = self.clone();
        let mut by = by.iter().copied();
        let mut add = |value: &mut f64| *value += by.next().unwrap_or(0.0);
        add(&mut moved.alpha);
        add(&mut moved.beta);
        add(&mut moved.phi);
        moved.gamma.iter_mut().flatten().for_each(&mut add);
        moved.ar.iter_mut().for_each(&mut add);
        moved.ma.iter_mut().for_each(&mut add);
        moved.alpha = moved.alpha.clamp(0.0, 1.5);
        moved.beta = moved.beta.clamp(0.0, 1.0);
        if moved.phi.to_bits() != self.phi.to_bits() {
            moved.phi = moved.phi.clamp(LEAST_PHI, MOST_PHI);
        }
        moved
    }

    /// Whether the errors are stationary and can be told from the series.
    pub(super) fn has_sound_errors(&self) -> bool {
        let negative = self.ma.map(|theta| -theta);
        is_stationary(self.ar) && is_stationary(negative)
    }
}

/// The bounds of φ where it is fitted.
const LEAST_PHI: f64 = 0.8;
const MOST_PHI: f64 = 0.998;

/// Whether 1 − *a* z − *b* z² has its roots outside a circle a little wider than the
/// unit circle.
fn is_stationary([a, b]: [f64; MOST_ORDER]) -> bool {
    const MOST: f64 = 0.99;
    let (a, b) = (a / MOST, b / MOST.powi(2));
    b.abs() < 1.0 && a.abs() < 1.0 - b
}

impl Form {
    /// The waves of all seasons.
    pub(super) fn waves(&self) -> usize {
        self.seasons.iter().map(|one| one.harmonics.len()).sum()
    }

    /// The states before the errors: level, slope and two of each wave.
    pub(super) fn states(&self) -> usize {
        2 + 2 * self.waves()
    }

    /// Which states and parameters are fitted, in the order of the states and of
    /// [`Parameters::row`].
    pub(super) fn free(&self) -> Vec<bool> {
        let level = self.trend != Trend::None;
        let slope = level && self.trend != Trend::Flat;
        let mut free = vec![level, slope];
        for season in &self.seasons {
            for k in &season.harmonics {
                free.extend([true, !season.alternates(*k)]);
            }
        }
        free.extend([level, slope, self.trend == Trend::Damped]);
        for season in &self.seasons {
            let phases = season.harmonics.iter().any(|k| !season.alternates(*k));
            free.extend([true, phases]);
        }
        let (p, q) = self.orders;
        free.extend((0..MOST_ORDER).map(|i| i < p));
        free.extend((0..MOST_ORDER).map(|i| i < q));
        free
    }

    /// How many numbers are fitted.
    pub(super) fn numbers(&self) -> usize {
        self.free().into_iter().filter(|free| *free).count()
    }

    /// Where a search starts.
    pub(super) fn start(&self, alpha: f64) -> Parameters {
        Parameters {
            alpha,
            beta: match self.trend {
                Trend::None | Trend::Flat => 0.0,
                Trend::Straight | Trend::Damped => alpha / 20.0,
            },
            phi: match self.trend {
                Trend::Damped => 0.98,
                _ => 1.0,
            },
            gamma: vec![[0.0; 2]; self.seasons.len()],
            ar: [0.0; MOST_ORDER],
            ma: [0.0; MOST_ORDER],
        }
    }
}
