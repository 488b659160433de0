//! The states of the model and a step of them.

use serde::{Deserialize, Serialize};

use super::form::{Form, MOST_ORDER, Parameters, Trend};

/// Level ℓ, slope *b*, the waves *s* with what they turn into, and the last errors.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct States {
    pub(super) level: f64,
    pub(super) slope: f64,
    /// By season and wave.
    pub(super) waves: Vec<[f64; 2]>,
    /// The last errors *d* of level, slope and waves, the latest first.
    pub(super) off: [f64; MOST_ORDER],
    /// The last errors ε that nothing foretold.
    pub(super) surprises: [f64; MOST_ORDER],
}

/// What does not change from step to step: how much each wave turns.
#[derive(Clone, Debug)]
pub(super) struct Turns {
    /// By season and wave, cosine and sine, with the place of the season.
    pub(super) waves: Vec<(f64, f64, usize)>,
}

impl Turns {
    pub(super) fn new(form: &Form) -> Self {
        let seasons = form.seasons.iter().enumerate();
        let waves = seasons.flat_map(|(at, one)| one.turns().map(move |(c, s)| (c, s, at)));
        Self {
            waves: waves.collect(),
        }
    }
}

impl States {
    /// States from a row: level, slope, waves.
    pub(super) fn new(row: &[f64]) -> Self {
        let (pairs, _) = row.as_chunks::<2>();
        let (trend, waves) = pairs.split_first().unwrap_or((&[0.0; 2], &[]));
        Self {
            level: trend[0],
            slope: trend[1],
            waves: waves.to_vec(),
            off: [0.0; MOST_ORDER],
            surprises: [0.0; MOST_ORDER],
        }
    }

    /// What level, slope and waves make of the next step.
    pub(super) fn smooth(&self, by: &Parameters) -> f64 {
        let waves: f64 = self.waves.iter().map(|wave| wave[0]).sum();
        self.level + by.phi * self.slope + waves
    }

    /// What the last errors say of the next error.
    pub(super) fn error(&self, by: &Parameters) -> f64 {
        let past = by.ar.iter().zip(&self.off);
        let filtered = by.ma.iter().zip(&self.surprises);
        past.chain(filtered).map(|(a, e)| a * e).sum()
    }

    /// Moves on by the error *d* of level, slope and waves, of which ε was not
    /// foretold.
    pub(super) fn step(&mut self, by: &Parameters, turns: &Turns, d: f64, surprise: f64) {
        let slope = by.phi * self.slope;
        self.level += slope + by.alpha * d;
        self.slope = slope + by.beta * d;
        for (wave, (cosine, sine, season)) in self.waves.iter_mut().zip(&turns.waves) {
            let [first, second] = by.gamma[*season];
            *wave = [
                wave[0] * cosine + wave[1] * sine + first * d,
                wave[1] * cosine - wave[0] * sine + second * d,
            ];
        }
        remember(&mut self.off, d);
        remember(&mut self.surprises, surprise);
    }

    /// Moves on by a value, NaN where it is missing; the surprise, NaN likewise.
    pub(super) fn see(&mut self, by: &Parameters, turns: &Turns, y: f64) -> f64 {
        let foretold = self.error(by);
        let d = y - self.smooth(by);
        if d.is_nan() {
            self.step(by, turns, foretold, 0.0);
            f64::NAN
        } else {
            self.step(by, turns, d, d - foretold);
            d - foretold
        }
    }

    /// The states of a series so many times as large about another mean.
    pub(super) fn rescaled(mut self, times: f64, mean: f64) -> Self {
        let trend = [&mut self.level, &mut self.slope];
        let errors = self.off.iter_mut().chain(&mut self.surprises);
        for x in self.waves.iter_mut().flatten().chain(trend).chain(errors) {
            *x *= times;
        }
        self.level += mean;
        self
    }

    /// The length of the row of states.
    pub(super) fn size(&self) -> f64 {
        let waves = self.waves.iter().flatten();
        let all = waves.chain([&self.level, &self.slope]);
        all.map(|x| x * x).sum::<f64>().sqrt()
    }
}

/// Puts a value before the others, the last of which goes.
pub(super) fn remember(values: &mut [f64; MOST_ORDER], value: f64) {
    values.rotate_right(1);
    values[0] = value;
}

/// Whether the first states are forgotten, or at least do not grow: without that the
/// model cannot be told from its series.
pub(super) fn forgets(form: &Form, by: &Parameters, steps: usize) -> bool {
    const GROWTH: f64 = 1.25;
    let turns = Turns::new(form);
    let mut row = vec![1.0; form.states()];
    let steps = steps.clamp(20, 1000);
    row[1] = match form.trend {
        Trend::None | Trend::Flat => 0.0,
        Trend::Straight | Trend::Damped => 0.1 / steps as f64,
    };
    let mut states = States::new(&row);
    let (mut before, mut after) = (states.size(), 0.0_f64);
    for t in 0..steps {
        let d = -states.smooth(by);
        states.step(by, &turns, d, 0.0);
        if t < steps / 4 {
            before = before.max(states.size());
        } else if t >= steps - steps / 4 {
            after = after.max(states.size());
        }
    }
    after <= GROWTH * before
}
