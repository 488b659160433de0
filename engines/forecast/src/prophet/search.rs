//! The search for the fit, round by round.

use super::doubt::{effect_variances, slope_variance};
use super::moments::{Linearised, Moments};
use super::options::{Joined, ProphetOptions};
use super::posterior::{Mode, Priors, mode};
use super::residual::{Residual, Squares};
use super::sample::Sample;

/// Where a search stands.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) joined: Joined,
    pub(super) mode: Mode,
    pub(super) residual: Residual,
    priors: Priors,
    pieces: Pieces,
    /// The negative logarithm of the likelihood at its best variance.
    cost: f64,
    /// The posterior variance of the slope at the end.
    pub(super) slope_variance: f64,
    /// The effects that the series, rather than their prior, sets.
    pub(super) effective: f64,
    settled: bool,
}

/// A fit at the observations.
#[derive(Clone, Debug)]
struct Pieces {
    trend: Vec<f64>,
    effects: Vec<f64>,
    errors: Vec<f64>,
}

/// The rounds before it is decided how effects join the trend, and in all.
const TRIAL: usize = 3;
const ROUNDS: usize = 6;

/// The rounds of Gauss and Newton where nothing but the mode is sought.
const PLAIN_ROUNDS: usize = 15;

/// The best fit of a sample.
pub(super) fn search(sample: &Sample, options: &ProphetOptions) -> Found {
    let is_plain = !options.correlated && options.effect_scale.is_some();
    let rounds = if is_plain { PLAIN_ROUNDS } else { ROUNDS };
    if let Some(joined) = options.joined {
        return start(sample, options, joined).rounds(sample, options, rounds);
    }
    let trial = if is_plain { rounds } else { TRIAL };
    let added = start(sample, options, Joined::Additive).rounds(sample, options, trial);
    let best = if sample.effects() > 0 && sample.values.iter().all(|y| *y >= 0.0) {
        let other = added
            .multiplied(sample, options)
            .rounds(sample, options, trial);
        added.or_better(other)
    } else {
        added
    };
    best.rounds(sample, options, rounds - trial)
}

fn start(sample: &Sample, options: &ProphetOptions, joined: Joined) -> Found {
    let mut free = vec![0.0; 2 + sample.effects()];
    free[0] = sample.values.iter().sum::<f64>() / sample.values.len() as f64;
    let mode = Mode {
        free,
        changes: vec![0.0; sample.changepoints.len()],
        variance: 0.25,
    };
    let scale = options.effect_scale.unwrap_or(10.0);
    Found {
        joined,
        pieces: Pieces::new(sample, joined, &mode),
        mode,
        residual: Residual::default(),
        priors: Priors {
            effects: vec![scale.powi(2); sample.effects()],
            changes: options.changepoint_scale,
        },
        cost: f64::INFINITY,
        slope_variance: 0.0,
        effective: 0.0,
        settled: false,
    }
}

impl Found {
    fn rounds(mut self, sample: &Sample, options: &ProphetOptions, most: usize) -> Self {
        for _ in 0..most {
            if self.settled {
                break;
            }
            self.round(sample, options);
        }
        self
    }

    /// A step to the mode, then the errors' and the priors' parameters under it.
    fn round(&mut self, sample: &Sample, options: &ProphetOptions) {
        let moments = self.moments(sample);
        let goal = mode(&moments, &self.priors, self.mode.clone());
        let moved = self.approach(sample, &goal);
        self.slope_variance = slope_variance(&moments, &self.priors, &self.mode);
        self.learn(sample, &moments, options);
        if options.correlated {
            self.residual = self.residual.fit(&self.errors(sample));
        }
        let before = self.cost;
        self.cost = self.squares(sample).cost();
        let is_linear = self.joined == Joined::Additive;
        let is_done = is_linear && !options.correlated && options.effect_scale.is_some();
        self.settled = !moved || is_done || (before - self.cost).abs() < 1e-3;
    }

    /// The normal equations about the fit.
    fn moments(&self, sample: &Sample) -> Moments {
        let Pieces { trend, effects, .. } = &self.pieces;
        if self.joined == Joined::Additive {
            let ones = vec![1.0; trend.len()];
            let around = Linearised {
                of_trend: &ones,
                of_effects: &ones,
                target: &sample.values,
            };
            return Moments::new(sample, around, self.residual);
        }
        // y ≈ T(1 + s) + (1 + s) dT + T ds, with dT and ds the ways from T and s.
        let of_trend: Vec<f64> = effects.iter().map(|s| 1.0 + s).collect();
        let both = trend.iter().zip(effects).zip(&sample.values);
        let target: Vec<f64> = both.map(|((t, s), y)| y + t * s).collect();
        let around = Linearised {
            of_trend: &of_trend,
            of_effects: trend,
            target: &target,
        };
        Moments::new(sample, around, self.residual)
    }

    /// Goes to the mode of the linear model, half as far as often as the density of
    /// the model itself falls; whether it went at all.
    fn approach(&mut self, sample: &Sample, goal: &Mode) -> bool {
        let n = sample.values.len();
        let energy =
            |mode: &Mode, squares: Squares, priors: &Priors| mode.energy(squares.sum, n, priors);
        let before = if self.cost.is_finite() && self.joined == Joined::Multiplicative {
            energy(&self.mode, self.squares(sample), &self.priors)
        } else {
            f64::INFINITY
        };
        let mut share = 1.0;
        for _ in 0..6 {
            let mode = self.mode.towards(goal, share);
            let pieces = Pieces::new(sample, self.joined, &mode);
            let old = std::mem::replace(&mut self.pieces, pieces);
            if energy(&mode, self.squares(sample), &self.priors) <= before {
                self.mode = mode;
                return true;
            }
            self.pieces = old;
            share /= 2.0;
        }
        false
    }

    /// Learns the variance of each season's coefficients from them (`MacKay` 1992,
    /// *Bayesian interpolation*, Neural Computation 4(3)): their squares over as many
    /// of them as the series sets.
    fn learn(&mut self, sample: &Sample, moments: &Moments, options: &ProphetOptions) {
        let variances = effect_variances(moments, &self.priors, &self.mode);
        let shares = variances.iter().zip(&self.priors.effects);
        let set: Vec<f64> = shares.map(|(after, before)| 1.0 - after / before).collect();
        self.effective = set.iter().sum();
        if options.effect_scale.is_some() {
            return;
        }
        let mut from = 0;
        for season in &sample.seasons {
            let own = from..from + season.coefficients.len();
            let squares = self.mode.free[2..][own.clone()].iter().map(|b| b * b);
            let set: f64 = set[own.clone()].iter().sum();
            let variance = squares.sum::<f64>() / set.max(0.1);
            self.priors.effects[own.clone()].fill(variance.clamp(1e-8, 100.0));
            from = own.end;
        }
    }

    /// The errors at the steps up to the last observation.
    fn errors(&self, sample: &Sample) -> Vec<f64> {
        let steps = sample.steps.last().map_or(0, |last| last + 1);
        sample.spread(&self.pieces.errors, steps)
    }

    fn squares(&self, sample: &Sample) -> Squares {
        let mut residual = self.residual;
        residual.run(&self.errors(sample), |_, _| {})
    }

    /// The start of a search for the same trend with effects that multiply.
    fn multiplied(&self, sample: &Sample, options: &ProphetOptions) -> Self {
        let mut other = start(sample, options, Joined::Multiplicative);
        let trend = &self.pieces.trend;
        let mean = trend.iter().sum::<f64>() / trend.len() as f64;
        if mean > 0.0 && trend.iter().all(|t| *t > 0.1 * mean) {
            other.mode = self.mode.clone();
            other.residual = self.residual;
            for b in &mut other.mode.free[2..] {
                *b /= mean;
            }
            other.pieces = Pieces::new(sample, other.joined, &other.mode);
        }
        other
    }

    /// The likelier of two fits. The other is not taken where its trend and effects
    /// leave far more than this one's: errors near a random walk make up for whatever
    /// is wrong with effects.
    fn or_better(self, other: Self) -> Self {
        let squares = |found: &Self| found.pieces.errors.iter().map(|e| e * e).sum::<f64>();
        let is_near = squares(&other) <= 4.0 * squares(&self);
        if other.cost < self.cost && is_near {
            other
        } else {
            self
        }
    }
}

impl Pieces {
    fn new(sample: &Sample, joined: Joined, mode: &Mode) -> Self {
        let n = sample.values.len();
        let (mut trend, mut effects) = (Vec::with_capacity(n), Vec::with_capacity(n));
        let places = sample.changepoints.iter().map(|c| sample.times[*c]);
        let bends: Vec<(f64, f64)> = places
            .zip(mode.changes.iter().copied())
            .filter(|(_, by)| *by != 0.0)
            .collect();
        for (i, time) in sample.times.iter().enumerate() {
            let terms = sample.row(i).iter().zip(&mode.free[2..]);
            effects.push(terms.map(|(x, b)| x * b).sum::<f64>());
            let bends = bends.iter().map(|(at, by)| by * (time - at).max(0.0));
            trend.push(mode.free[0] + mode.free[1] * time + bends.sum::<f64>());
        }
        let parts = trend.iter().zip(&effects).zip(&sample.values);
        let errors = parts.map(|((t, s), y)| match joined {
            Joined::Additive => y - (t + s),
            Joined::Multiplicative => y - t * (1.0 + s),
        });
        Self {
            errors: errors.collect(),
            trend,
            effects,
        }
    }
}
