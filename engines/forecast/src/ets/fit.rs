//! The parameters and initial states of one form.

use trimtab_numerics::{BfgsOptions, minimise};

use super::filter::{Gradient, Pass, Smoothing, States};
use super::initial;
use super::smoothed::Ets;
use super::spec::{Part, Spec};
use crate::model::{Fit, Likelihood, Unfit};

/// The usual bounds: α and γ from here, β from here up to α, γ up to 1 − α.
const LEAST: f64 = 1e-4;
const MOST: f64 = 0.9999;
/// The bounds of the damping.
const DAMPING: (f64, f64) = (0.8, 0.98);

/// What is held likely before a series is seen: the shares of the way between
/// their bounds follow Beta(1 + a, 1 + b), α rather high and the trend rather
/// steady, γ and φ anywhere; the initial level and seasons lie within about three
/// usual steps of the series from where a decomposition puts them.
#[derive(Clone, Copy)]
enum Prior {
    Share([f64; 2]),
    Normal(f64),
}

const OF_ALPHA: [f64; 2] = [1.0, 0.0];
const OF_BETA: [f64; 2] = [0.2, 20.0];
const FLAT: [f64; 2] = [0.0, 0.0];
/// One over the variance.
const OF_STATES: f64 = 0.1;

impl Prior {
    /// −2 ln of the density at a coordinate, without its constant.
    fn penalty(self, x: f64) -> f64 {
        match self {
            // ln p = −ln(1 + exp(−x)), which stays finite at both ends.
            Self::Share([a, b]) => 2.0 * (a * (-x).exp().ln_1p() + b * x.exp().ln_1p()),
            Self::Normal(weight) => weight * x * x,
        }
    }

    fn slope(self, x: f64) -> f64 {
        match self {
            Self::Share([a, b]) => 2.0 * (b * logistic(x) - a * logistic(-x)),
            Self::Normal(weight) => 2.0 * weight * x,
        }
    }
}

/// Squared errors of this size, in units of the series' mean size, are those of
/// rounding: no fit is better than that.
const ROUNDING: f64 = 1e-20;

/// Fits a form to a series: smoothing parameters within the usual bounds and all
/// initial states at once, where the likelihood times a weak prior is highest.
///
/// Likelihood alone follows a short series too closely: on the yearly, quarterly
/// and monthly series of the M3, M1 and tourism competitions its forecasts are
/// worse than those of searches that stop early, and the prior's better (see
/// [`Prior`]). The likelihood that is given back is without the prior.
///
/// The search is BFGS on the exact gradient, which a second pass, backwards,
/// gives (see [`Pass::gradient`]).
pub(crate) fn fit(spec: &Spec, series: &[f64]) -> Result<Fit<Ets>, Unfit> {
    let points = series.iter().filter(|y| !y.is_nan()).count();
    let parameters = spec.smoothing() + spec.states() + 1;
    if points < parameters + 2 {
        return Err(Unfit::TooShort {
            needed: parameters + 2,
        });
    }
    let positive = spec.relative_error || spec.season == Part::Multiplicative;
    if positive && series.iter().any(|&y| y <= 0.0) {
        return Err(Unfit::NotPositive);
    }
    let scale = mean_size(series);
    let scaled: Vec<f64> = series.iter().map(|y| y / scale).collect();
    let coordinates = Coordinates::new(spec, &scaled);
    let mut pass = Pass::default();
    let found = minimise(
        &coordinates.start(),
        &BfgsOptions::default().tolerance(1e-8).gradient(1e-4),
        |x, gradient| {
            let (by, start) = coordinates.at(x);
            pass.run(spec, &scaled, by, &start);
            if !pass.is_sound(spec) {
                return f64::INFINITY;
            }
            pass.squares += points as f64 * ROUNDING;
            coordinates.pull_back(x, &pass.gradient(spec, &scaled, by), gradient);
            pass.deviance() + coordinates.penalty(x, gradient)
        },
    );
    let (by, start) = coordinates.at(&found.at);
    pass.run(spec, &scaled, by, &start);
    if !pass.is_sound(spec) {
        return Err(Unfit::NoFit);
    }
    let n = points as f64;
    let spread = if spec.relative_error { 1.0 } else { scale };
    let fitted = pass.forecasts.iter().map(|f| f * scale).collect();
    let variance = pass.squares / (n - parameters as f64).max(1.0);
    pass.squares += n * ROUNDING;
    // The deviance of the scaled series lacks the scale and the constant.
    let constant = n * (std::f64::consts::TAU / n).ln() + n + 2.0 * n * scale.ln();
    Ok(Fit {
        model: Ets {
            spec: *spec,
            smoothing: by,
            states: pass.last.clone().scaled(spec, scale),
            deviation: variance.sqrt() * spread,
        },
        fitted,
        likelihood: Some(Likelihood {
            log: -0.5 * (pass.deviance() + constant),
            parameters,
            points,
        }),
    })
}

/// The mean absolute value; 1 where that is 0.
pub(super) fn mean_size(series: &[f64]) -> f64 {
    let (sum, count) = series
        .iter()
        .filter(|y| !y.is_nan())
        .fold((0.0, 0.0), |(sum, count), y| (sum + y.abs(), count + 1.0));
    let mean: f64 = sum / count;
    if mean > 0.0 { mean } else { 1.0 }
}

/// Unbounded coordinates of the parameters: the smoothing parameters through
/// logistic curves between their bounds, the initial states as distances from
/// where a decomposition puts them, in units of the series' spread.
struct Coordinates {
    spec: Spec,
    initial: States,
    /// What one unit of a state's coordinate is: of level and trend, of a season.
    units: [f64; 2],
}

impl Coordinates {
    fn new(spec: &Spec, series: &[f64]) -> Self {
        let initial = initial::states(spec, series);
        let spread = step_spread(series);
        let of_season = match spec.season {
            Part::Multiplicative => spread / initial.level.abs().max(spread),
            _ => spread,
        };
        Self {
            spec: *spec,
            initial,
            units: [spread, of_season],
        }
    }

    /// α = 0.1 or less, the trend steady, the season slow.
    fn start(&self) -> Vec<f64> {
        let mut x = vec![-2.0];
        if self.spec.has_trend() {
            x.push(-2.0);
        }
        if self.spec.has_season() {
            x.push(-3.0);
        }
        if self.spec.damped {
            x.push(2.0);
        }
        x.resize(self.spec.smoothing() + self.spec.states(), 0.0);
        x
    }

    fn at(&self, x: &[f64]) -> (Smoothing, States) {
        let mut next = x.iter().copied();
        let mut take = || next.next().unwrap_or(0.0);
        let spec = &self.spec;
        let alpha = between(LEAST, MOST, take());
        let beta = if spec.has_trend() {
            between(LEAST, alpha, take())
        } else {
            0.0
        };
        let gamma = if spec.has_season() {
            between(LEAST, 1.0 - alpha, take())
        } else {
            0.0
        };
        let phi = if spec.damped {
            between(DAMPING.0, DAMPING.1, take())
        } else {
            1.0
        };
        let [unit, of_season] = self.units;
        let level = self.initial.level + unit * take();
        let trend = if spec.has_trend() {
            self.initial.trend + self.trend_unit() * take()
        } else {
            0.0
        };
        let mut seasons = self.initial.seasons.clone();
        if let Some((last, free)) = seasons.split_last_mut() {
            for season in free {
                let moved = of_season * take();
                *season += moved;
                *last -= moved;
            }
        }
        (
            Smoothing {
                alpha,
                beta,
                gamma,
                phi,
            },
            States {
                level,
                trend,
                seasons,
            },
        )
    }

    fn trend_unit(&self) -> f64 {
        match self.spec.trend {
            Part::Multiplicative => 0.1,
            _ => 0.1 * self.units[0],
        }
    }

    /// −2 times the logarithm of [`Prior`] at a point, whose gradient is added.
    fn penalty(&self, x: &[f64], gradient: &mut [f64]) -> f64 {
        let spec = &self.spec;
        let mut smoothing = [Some(OF_ALPHA), None, None, None];
        smoothing[1] = spec.has_trend().then_some(OF_BETA);
        smoothing[2] = spec.has_season().then_some(FLAT);
        smoothing[3] = spec.damped.then_some(FLAT);
        let priors = smoothing.into_iter().flatten().map(Prior::Share);
        let trend = spec.has_trend().then_some(Prior::Normal(0.0));
        let states = [Prior::Normal(OF_STATES)].into_iter().chain(trend);
        let seasons = std::iter::repeat(Prior::Normal(OF_STATES));
        let mut sum = 0.0;
        for ((prior, &x), g) in priors.chain(states).chain(seasons).zip(x).zip(gradient) {
            sum += prior.penalty(x);
            *g += prior.slope(x);
        }
        sum
    }

    /// The gradient by coordinate.
    fn pull_back(&self, x: &[f64], by: &Gradient, gradient: &mut [f64]) {
        let spec = &self.spec;
        let [mut d_alpha, d_beta, d_gamma, d_phi] = by.smoothing;
        let alpha = between(LEAST, MOST, x[0]);
        let mut at = 1;
        if spec.has_trend() {
            d_alpha += d_beta * logistic(x[at]);
            gradient[at] = d_beta * slope(LEAST, alpha, x[at]);
            at += 1;
        }
        if spec.has_season() {
            d_alpha -= d_gamma * logistic(x[at]);
            gradient[at] = d_gamma * slope(LEAST, 1.0 - alpha, x[at]);
            at += 1;
        }
        if spec.damped {
            gradient[at] = d_phi * slope(DAMPING.0, DAMPING.1, x[at]);
            at += 1;
        }
        gradient[0] = d_alpha * slope(LEAST, MOST, x[0]);
        let [unit, of_season] = self.units;
        gradient[at] = unit * by.level;
        at += 1;
        if spec.has_trend() {
            gradient[at] = self.trend_unit() * by.trend;
            at += 1;
        }
        if let Some((last, free)) = by.seasons.split_last() {
            for (g, season) in gradient[at..].iter_mut().zip(free) {
                *g = of_season * (season - last);
            }
        }
    }
}

/// The mean size of the steps from one observation to the next, which is about
/// that of the errors; never 0.
fn step_spread(series: &[f64]) -> f64 {
    let known: Vec<f64> = series.iter().copied().filter(|y| !y.is_nan()).collect();
    let sum: f64 = known.windows(2).map(|pair| (pair[1] - pair[0]).abs()).sum();
    (sum / known.len().max(2) as f64).max(1e-6)
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

fn between(low: f64, high: f64, x: f64) -> f64 {
    low + (high - low).max(0.0) * logistic(x)
}

/// The derivative of [`between`] by x.
fn slope(low: f64, high: f64, x: f64) -> f64 {
    let p = logistic(x);
    (high - low).max(0.0) * p * (1.0 - p)
}
