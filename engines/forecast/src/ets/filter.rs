//! The recursion of exponential smoothing and the derivatives of its errors.
//!
//! Symbols: *l* level, *b* trend, *s* season, *q* the level after the trend,
//! *f* the one-step forecast, *p* the observation without its season, *e* the
//! error; *α β γ φ* the smoothing parameters.

use serde::{Deserialize, Serialize};

use super::spec::{Part, Spec};

/// The smoothing parameters; 0 where they are not there, φ then 1.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Smoothing {
    pub(crate) alpha: f64,
    pub(crate) beta: f64,
    pub(crate) gamma: f64,
    pub(crate) phi: f64,
}

/// The states after an observation.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct States {
    pub(crate) level: f64,
    pub(crate) trend: f64,
    /// By position in the season: that of the next observation first.
    pub(crate) seasons: Vec<f64>,
}

/// What a pass over a series leaves behind.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pass {
    /// The one-step forecasts.
    pub(crate) forecasts: Vec<f64>,
    /// The errors, in the form that the model has; NaN where the observation is
    /// missing.
    pub(crate) errors: Vec<f64>,
    /// Level, trend and season before each observation.
    before: Vec<[f64; 3]>,
    /// The states after the last.
    pub(crate) last: States,
    /// Σ *e*².
    pub(crate) squares: f64,
    /// Σ ln |*f*| where the error is relative, else 0.
    pub(crate) logs: f64,
    /// How many observations there are.
    pub(crate) count: usize,
}

/// The derivatives of −2 log-likelihood.
#[derive(Clone, Debug, Default)]
pub(crate) struct Gradient {
    /// By α, β, γ and φ.
    pub(crate) smoothing: [f64; 4],
    pub(crate) level: f64,
    pub(crate) trend: f64,
    /// By initial season, as if all were free.
    pub(crate) seasons: Vec<f64>,
}

impl States {
    /// The same states in another unit.
    pub(crate) fn scaled(mut self, spec: &Spec, scale: f64) -> Self {
        self.level *= scale;
        if spec.trend == Part::Additive {
            self.trend *= scale;
        }
        if spec.season == Part::Additive {
            for season in &mut self.seasons {
                *season *= scale;
            }
        }
        self
    }
}

impl Pass {
    /// Runs the recursion over `series`, in which NaN is missing: states then go
    /// on without an error.
    pub(crate) fn run(&mut self, spec: &Spec, series: &[f64], by: Smoothing, start: &States) {
        match (spec.trend, spec.season) {
            (Part::None, Part::None) => self.pass::<0, 0>(spec, series, by, start),
            (Part::None, Part::Additive) => self.pass::<0, 1>(spec, series, by, start),
            (Part::None, Part::Multiplicative) => self.pass::<0, 2>(spec, series, by, start),
            (Part::Additive, Part::None) => self.pass::<1, 0>(spec, series, by, start),
            (Part::Additive, Part::Additive) => self.pass::<1, 1>(spec, series, by, start),
            (Part::Additive, Part::Multiplicative) => self.pass::<1, 2>(spec, series, by, start),
            (Part::Multiplicative, Part::None) => self.pass::<2, 0>(spec, series, by, start),
            (Part::Multiplicative, Part::Additive) => self.pass::<2, 1>(spec, series, by, start),
            (Part::Multiplicative, Part::Multiplicative) => {
                self.pass::<2, 2>(spec, series, by, start);
            }
        }
    }

    fn pass<const TREND: u8, const SEASON: u8>(
        &mut self,
        spec: &Spec,
        series: &[f64],
        by: Smoothing,
        start: &States,
    ) {
        let period = spec.period.max(1);
        let (mut l, mut b) = (start.level, start.trend);
        let mut seasons = start.seasons.clone();
        self.clear(series.len());
        let mut position = 0;
        for &y in series {
            let s = if SEASON > 0 { seasons[position] } else { 0.0 };
            let steady = trended::<TREND>(b, by.phi);
            let q = joined::<TREND>(l, steady);
            let f = joined::<SEASON>(q, s);
            self.before.push([l, b, s]);
            self.forecasts.push(f);
            if y.is_nan() {
                self.errors.push(f64::NAN);
                (l, b) = (q, steady);
            } else {
                let e = if spec.relative_error {
                    (y - f) / f
                } else {
                    y - f
                };
                let off = apart::<SEASON>(y, s) - q;
                self.errors.push(e);
                self.squares += e * e;
                if spec.relative_error {
                    self.logs += f.abs().ln();
                }
                self.count += 1;
                let before = l;
                l = q + by.alpha * off;
                b = match TREND {
                    1 => steady + by.beta * off,
                    2 => steady + by.beta * off / before,
                    _ => b,
                };
                if SEASON > 0 {
                    seasons[position] = s + by.gamma * (apart::<SEASON>(y, q) - s);
                }
            }
            position += 1;
            if position == period {
                position = 0;
            }
        }
        if SEASON > 0 {
            seasons.rotate_left(position);
        }
        self.last = States {
            level: l,
            trend: b,
            seasons,
        };
    }

    fn clear(&mut self, capacity: usize) {
        for values in [&mut self.forecasts, &mut self.errors] {
            values.clear();
            values.reserve(capacity);
        }
        self.before.clear();
        self.before.reserve(capacity);
        (self.squares, self.logs, self.count) = (0.0, 0.0, 0);
    }

    /// Whether errors can be told from these forecasts: all finite, and above 0
    /// where something is multiplied.
    pub(crate) fn is_sound(&self, spec: &Spec) -> bool {
        let multiplied = spec.relative_error
            || spec.trend == Part::Multiplicative
            || spec.season == Part::Multiplicative;
        let lowest = if multiplied { 0.0 } else { f64::NEG_INFINITY };
        self.squares.is_finite() && self.forecasts.iter().all(|&f| f.is_finite() && f > lowest)
    }

    /// −2 log-likelihood without its constant: *n* ln Σ*e*² + 2 Σ ln |*f*|.
    pub(crate) fn deviance(&self) -> f64 {
        self.count as f64 * self.squares.ln() + 2.0 * self.logs
    }

    /// The derivatives of [`Pass::deviance`], by going back through the pass.
    pub(crate) fn gradient(&self, spec: &Spec, series: &[f64], by: Smoothing) -> Gradient {
        match (spec.trend, spec.season) {
            (Part::None, Part::None) => self.back::<0, 0>(spec, series, by),
            (Part::None, Part::Additive) => self.back::<0, 1>(spec, series, by),
            (Part::None, Part::Multiplicative) => self.back::<0, 2>(spec, series, by),
            (Part::Additive, Part::None) => self.back::<1, 0>(spec, series, by),
            (Part::Additive, Part::Additive) => self.back::<1, 1>(spec, series, by),
            (Part::Additive, Part::Multiplicative) => self.back::<1, 2>(spec, series, by),
            (Part::Multiplicative, Part::None) => self.back::<2, 0>(spec, series, by),
            (Part::Multiplicative, Part::Additive) => self.back::<2, 1>(spec, series, by),
            (Part::Multiplicative, Part::Multiplicative) => self.back::<2, 2>(spec, series, by),
        }
    }

    /// The adjoint of [`Pass::pass`]: each `d` is the derivative of the deviance.
    fn back<const TREND: u8, const SEASON: u8>(
        &self,
        spec: &Spec,
        series: &[f64],
        by: Smoothing,
    ) -> Gradient {
        let period = spec.period.max(1);
        let mut found = Gradient {
            seasons: vec![0.0; if SEASON > 0 { period } else { 0 }],
            ..Gradient::default()
        };
        let [mut d_alpha, mut d_beta, mut d_gamma, mut d_phi] = [0.0; 4];
        let (mut d_level, mut d_trend) = (0.0, 0.0);
        let per_error = 2.0 * self.count as f64 / self.squares;
        for (t, &y) in series.iter().enumerate().rev() {
            let [l, b, s] = self.before[t];
            let steady = trended::<TREND>(b, by.phi);
            let q = joined::<TREND>(l, steady);
            let (mut d_q, mut d_steady, mut d_before) = (0.0, 0.0, 0.0);
            if y.is_nan() {
                d_q += d_level;
                d_steady += d_trend;
            } else {
                let f = self.forecasts[t];
                let off = apart::<SEASON>(y, s) - q;
                // b after.
                let mut d_off = by.alpha * d_level;
                d_alpha += d_level * off;
                match TREND {
                    1 => {
                        d_steady += d_trend;
                        d_off += by.beta * d_trend;
                        d_beta += d_trend * off;
                    }
                    2 => {
                        d_steady += d_trend;
                        d_off += by.beta * d_trend / l;
                        d_beta += d_trend * off / l;
                        d_before -= by.beta * off / (l * l) * d_trend;
                    }
                    _ => {}
                }
                // l after: q + α off, with off = p − q.
                d_q += d_level - d_off;
                let at = t % period;
                let mut d_s = 0.0;
                if SEASON > 0 {
                    let d_after = found.seasons[at];
                    d_gamma += d_after * (apart::<SEASON>(y, q) - s);
                    d_s += (1.0 - by.gamma) * d_after;
                    d_q -= by.gamma * d_after * if SEASON == 2 { y / (q * q) } else { 1.0 };
                    d_s -= d_off * if SEASON == 2 { y / (s * s) } else { 1.0 };
                }
                // e and f.
                let d_e = per_error * self.errors[t];
                let d_f = if spec.relative_error {
                    2.0 / f - d_e * y / (f * f)
                } else {
                    -d_e
                };
                match SEASON {
                    1 => {
                        d_q += d_f;
                        d_s += d_f;
                    }
                    2 => {
                        d_q += d_f * s;
                        d_s += d_f * q;
                    }
                    _ => d_q += d_f,
                }
                if SEASON > 0 {
                    found.seasons[at] = d_s;
                }
            }
            // q and the steady trend.
            let (mut d_l, mut d_b) = (d_before, if TREND == 0 { d_trend } else { 0.0 });
            match TREND {
                1 => {
                    d_l += d_q;
                    d_steady += d_q;
                    d_b += by.phi * d_steady;
                    d_phi += d_steady * b;
                }
                2 => {
                    d_l += d_q * steady;
                    d_steady += d_q * l;
                    d_b += d_steady * by.phi * b.powf(by.phi - 1.0);
                    d_phi += d_steady * steady * b.ln();
                }
                _ => d_l += d_q,
            }
            (d_level, d_trend) = (d_l, d_b);
        }
        found.smoothing = [d_alpha, d_beta, d_gamma, d_phi];
        (found.level, found.trend) = (d_level, d_trend);
        found
    }
}

/// The trend of the next step.
fn trended<const TREND: u8>(b: f64, phi: f64) -> f64 {
    match TREND {
        1 => phi * b,
        // Few models are damped, and a power costs.
        2 if (phi - 1.0).abs() < f64::EPSILON => b,
        2 => b.powf(phi),
        _ => 0.0,
    }
}

/// A value with a component.
fn joined<const PART: u8>(value: f64, component: f64) -> f64 {
    match PART {
        1 => value + component,
        2 => value * component,
        _ => value,
    }
}

/// A value without a component.
fn apart<const PART: u8>(value: f64, component: f64) -> f64 {
    match PART {
        1 => value - component,
        2 => value / component,
        _ => value,
    }
}

/// [`trended`] where the form is not known when it is compiled.
pub(super) fn trended_by(part: Part, b: f64, phi: f64) -> f64 {
    match part {
        Part::None => trended::<0>(b, phi),
        Part::Additive => trended::<1>(b, phi),
        Part::Multiplicative => trended::<2>(b, phi),
    }
}

/// [`joined`] where the form is not known when it is compiled.
pub(super) fn joined_by(part: Part, value: f64, component: f64) -> f64 {
    match part {
        Part::None => joined::<0>(value, component),
        Part::Additive => joined::<1>(value, component),
        Part::Multiplicative => joined::<2>(value, component),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn series() -> Vec<f64> {
        (0..40)
            .map(|t| {
                let t = f64::from(t);
                100.0 + t + 10.0 * (t * 1.7).sin() + 3.0 * (t * t * 0.37).cos()
            })
            .collect()
    }

    fn all() -> Vec<Spec> {
        let parts = [Part::None, Part::Additive, Part::Multiplicative];
        let mut specs = Vec::new();
        for relative_error in [false, true] {
            for trend in parts {
                for season in parts {
                    for damped in [false, true] {
                        let period = if season == Part::None { 1 } else { 4 };
                        if !damped || trend != Part::None {
                            specs.push(Spec {
                                relative_error,
                                trend,
                                damped,
                                season,
                                period,
                            });
                        }
                    }
                }
            }
        }
        specs
    }

    fn start(spec: &Spec) -> (Smoothing, States) {
        let smoothing = Smoothing {
            alpha: 0.3,
            beta: 0.1,
            gamma: 0.15,
            phi: if spec.damped { 0.9 } else { 1.0 },
        };
        let seasons = match spec.season {
            Part::None => vec![],
            Part::Additive => vec![3.0, -2.0, 1.0, -2.0],
            Part::Multiplicative => vec![1.1, 0.9, 1.05, 0.95],
        };
        let trend = if spec.trend == Part::Multiplicative {
            1.01
        } else {
            0.8
        };
        let states = States {
            level: 98.0,
            trend,
            seasons,
        };
        (smoothing, states)
    }

    #[test]
    fn the_gradient_is_that_of_differences() {
        let mut series = series();
        series[7] = f64::NAN;
        for spec in all() {
            let (smoothing, states) = start(&spec);
            let value = |smoothing: Smoothing, states: &States| {
                let mut pass = Pass::default();
                pass.run(&spec, &series, smoothing, states);
                pass.deviance()
            };
            let mut pass = Pass::default();
            pass.run(&spec, &series, smoothing, &states);
            let found = pass.gradient(&spec, &series, smoothing);
            let check = |what: &str, found: f64, up: f64, down: f64, step: f64| {
                let wanted = (up - down) / (2.0 * step);
                assert!(
                    (found - wanted).abs() < 1e-4 * (1.0 + wanted.abs()),
                    "{} {what}: {found} for {wanted}",
                    spec.name()
                );
            };
            let h = 1e-6;
            for (i, name) in ["alpha", "beta", "gamma", "phi"].iter().enumerate() {
                let there = [true, spec.has_trend(), spec.has_season(), spec.damped][i];
                if !there {
                    continue;
                }
                let moved = |step: f64| {
                    let mut by = smoothing;
                    *[&mut by.alpha, &mut by.beta, &mut by.gamma, &mut by.phi][i] += step;
                    value(by, &states)
                };
                check(name, found.smoothing[i], moved(h), moved(-h), h);
            }
            let level = |step: f64| {
                let mut states = states.clone();
                states.level += step;
                value(smoothing, &states)
            };
            check("level", found.level, level(1e-4), level(-1e-4), 1e-4);
            if spec.has_trend() {
                let trend = |step: f64| {
                    let mut states = states.clone();
                    states.trend += step;
                    value(smoothing, &states)
                };
                check("trend", found.trend, trend(h), trend(-h), h);
            }
            for at in 0..states.seasons.len() {
                let season = |step: f64| {
                    let mut states = states.clone();
                    states.seasons[at] += step;
                    value(smoothing, &states)
                };
                check("season", found.seasons[at], season(h), season(-h), h);
            }
        }
    }

    #[test]
    fn seasons_after_the_pass_start_with_the_next() {
        let spec = Spec {
            relative_error: false,
            trend: Part::None,
            damped: false,
            season: Part::Additive,
            period: 3,
        };
        let by = Smoothing {
            alpha: 0.5,
            beta: 0.0,
            gamma: 0.0,
            phi: 1.0,
        };
        let start = States {
            level: 10.0,
            trend: 0.0,
            seasons: vec![1.0, 2.0, -3.0],
        };
        let mut pass = Pass::default();
        pass.run(&spec, &[11.0, 12.0, 7.0, 11.0], by, &start);
        assert_eq!(pass.last.seasons, [2.0, -3.0, 1.0]);
        assert!(pass.squares < 1e-20);
    }
}
