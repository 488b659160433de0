//! The exact Gaussian filter of a stationary mixed process, in time proportional
//! to the states, with its gradient.
//!
//! The covariance of the states changes by a matrix of rank one a step,
//! −Fₜgₜgₜ′, so that the gain *K*, the vector *g* and the variance *F* of the
//! innovation follow from each other without it (Morf, Sidhu and Kailath 1974).
//! With *s* = g₁, which is the partial autocorrelation of the step, and the
//! transition *T*,
//!
//! - Kₜ₊₁ = (Kₜ − s T gₜ) / (1 − s²),
//! - gₜ₊₁ = (T gₜ − s Kₜ) / (1 − s²),
//! - Fₜ₊₁ = Fₜ (1 − s²),
//!
//! from F₁ = γ₀ and g₁ = K₁. Once *g* is negligible the gain stays, and a step
//! costs no more than the coefficients that differ from 0.
//!
//! Sources: Morf, Sidhu and Kailath (1974), *Some new algorithms for recursive
//! estimation in constant, linear, discrete-time systems*, IEEE Transactions on
//! Automatic Control 19; Pearlman (1980), *An algorithm for the exact likelihood
//! of a high-order autoregressive-moving average process*, Biometrika 67; Mélard
//! (1984), AS 197.

use super::coefficients::{Polynomials, Slopes};
use super::stationary::Start;

/// A squared length of *g* below which the gain stays.
const SETTLED: f64 = 1e-15;

/// The gains of every step at one set of polynomials.
#[derive(Clone, Debug, Default)]
pub(super) struct Gains {
    pub(super) polynomials: Polynomials,
    start: Start,
    states: usize,
    /// *K* and *g*, one row a step, up to where the gain stays.
    gain: Vec<f64>,
    change: Vec<f64>,
    /// *F*, one a step.
    pub(super) variances: Vec<f64>,
    /// The steps with a gain of their own.
    moving: usize,
}

impl Gains {
    /// The gains of `steps` steps; none where the process has no finite variance.
    pub(super) fn new(polynomials: Polynomials, steps: usize) -> Option<Self> {
        let start = Start::new(&polynomials)?;
        let states = polynomials.states();
        let mut gains = Self {
            states,
            gain: start.gain.clone(),
            change: start.gain.clone(),
            variances: vec![start.variance],
            start,
            polynomials,
            moving: 1,
        };
        gains.gain.reserve(steps * states);
        gains.change.reserve(steps * states);
        gains.move_on(steps);
        let last = gains.variances.last().copied().unwrap_or(1.0);
        gains.variances.resize(steps.max(1), last);
        Some(gains)
    }

    fn move_on(&mut self, steps: usize) {
        let r = self.states;
        // The recursion with constant gain reaches back over all lags, so it takes
        // over that many steps after the gain has settled.
        let mut left = usize::MAX;
        while self.moving < steps {
            let from = (self.moving - 1) * r;
            self.gain.resize(from + 2 * r, 0.0);
            self.change.resize(from + 2 * r, 0.0);
            let (gain, next_gain) = self.gain[from..].split_at_mut(r);
            let (change, next_change) = self.change[from..].split_at_mut(r);
            let s = change[0];
            moved(&self.polynomials, change, next_change);
            let scale = 1.0 / ((1.0 - s) * (1.0 + s));
            for ((k, g), old) in next_gain.iter_mut().zip(next_change.iter_mut()).zip(gain) {
                let t = *g;
                *k = (*old - s * t) * scale;
                *g = (t - s * *old) * scale;
            }
            let variance = self.variances[self.moving - 1];
            self.variances.push(variance / scale);
            self.moving += 1;
            if left == usize::MAX && self.moving.is_multiple_of(4) {
                let length: f64 = next_change.iter().map(|g| g * g).sum();
                if length < SETTLED {
                    left = r;
                }
            } else if left != usize::MAX {
                left -= 1;
                if left == 0 {
                    break;
                }
            }
        }
    }

    /// Whether the digits suffice: they do not where the process nearly has a unit
    /// root, which shows in a variance far above the shocks' to begin with or below
    /// it later.
    pub(super) fn is_usable(&self) -> bool {
        const MOST: f64 = 1e8;
        const LEAST: f64 = 1.0 - 1e-6;
        self.start.variance < MOST && self.variances.iter().all(|f| *f > LEAST)
    }

    /// Σ log Fₜ.
    pub(super) fn log_determinant(&self) -> f64 {
        // A product is cheaper than logarithms; it is taken before it overflows.
        let (mut sum, mut product) = (0.0, 1.0);
        for f in &self.variances[..self.moving] {
            product *= f;
            if !(1e-200..1e200).contains(&product) {
                sum += product.ln();
                product = 1.0;
            }
        }
        let constant = self.variances.len() - self.moving;
        let last = self.variances[self.moving - 1];
        sum + product.ln() + constant as f64 * last.ln()
    }

    /// The innovations of a series.
    pub(super) fn innovations(&self, series: &[f64], found: &mut Vec<f64>) {
        let (n, r) = (series.len(), self.states);
        let first = series.iter().position(|w| w.abs() > 0.0).unwrap_or(n);
        // Holds the forecasts so far, until the innovation replaces them.
        found.clear();
        found.resize(n + r, 0.0);
        for t in first..self.moving.min(n) {
            let w = series[t];
            let v = w - found[t];
            found[t] = v;
            let gain = &self.gain[t * r..(t + 1) * r];
            let level = w - v;
            for (ahead, k) in found[t + 1..=t + r].iter_mut().zip(gain) {
                *ahead += k * v;
            }
            for &lag in &self.polynomials.ar_lags {
                found[t + lag] += self.polynomials.ar[lag - 1] * level;
            }
        }
        found.truncate(n);
        for t in self.moving.max(first)..n {
            let mut forecast = 0.0;
            for &lag in self.polynomials.ar_lags.iter().take_while(|lag| **lag <= t) {
                forecast += self.polynomials.ar[lag - 1] * series[t - lag];
            }
            for &lag in self.polynomials.ma_lags.iter().take_while(|lag| **lag <= t) {
                forecast += self.polynomials.ma[lag - 1] * found[t - lag];
            }
            found[t] = series[t] - forecast;
        }
    }

    /// *K*, *g* and *F* of the first step.
    pub(super) fn first(&self) -> (&[f64], &[f64], f64) {
        let r = self.states;
        (&self.gain[..r], &self.change[..r], self.variances[0])
    }

    /// The work of one gradient, in multiplications.
    pub(super) fn work(&self, columns: usize) -> u64 {
        let n = self.variances.len();
        let lags = self.polynomials.ar_lags.len() + self.polynomials.ma_lags.len();
        let moving = self.moving * self.states * (8 + 3 * columns);
        let constant = (n - self.moving) * lags * 3 * columns;
        (moving + constant + n * columns * (4 + columns)) as u64
    }

    /// The derivatives by the polynomials of
    /// Σ `weight` Σ vₜ²/Fₜ + `by_log` Σ log Fₜ
    /// over the given columns of series, innovations and weight.
    pub(super) fn gradient(&self, columns: &[Column<'_>], by_log: f64) -> Slopes {
        let (n, r) = (self.variances.len(), self.states);
        let mut slopes = Slopes {
            ar: vec![0.0; self.polynomials.ar.len()],
            ma: vec![0.0; self.polynomials.ma.len()],
        };
        let mut by_gain = vec![0.0; self.moving * r];
        let mut by_variance: Vec<f64> = self.variances.iter().map(|f| by_log / f).collect();
        for column in columns {
            for (bar, (v, f)) in by_variance
                .iter_mut()
                .zip(column.innovations.iter().zip(&self.variances))
            {
                *bar -= column.weight * v * v / (f * f);
            }
            self.back(column, &mut by_gain, &mut slopes);
        }
        let rest: f64 = by_variance[self.moving.min(n)..].iter().sum();
        by_variance.truncate(self.moving);
        by_variance[self.moving - 1] += rest;
        self.back_gains(by_gain, &by_variance, &mut slopes);
        slopes
    }

    /// One column backwards: adds to the derivatives by the gains and by the
    /// polynomials.
    fn back(&self, column: &Column<'_>, by_gain: &mut [f64], slopes: &mut Slopes) {
        let Polynomials {
            ar,
            ma,
            ar_lags,
            ma_lags,
        } = &self.polynomials;
        let (series, v) = (column.series, column.innovations);
        let (n, r) = (series.len(), self.states);
        let first = series.iter().position(|w| w.abs() > 0.0).unwrap_or(n);
        let mut by_v: Vec<f64> = v
            .iter()
            .zip(&self.variances)
            .map(|(v, f)| 2.0 * column.weight * v / f)
            .collect();
        for t in (self.moving.max(first)..n).rev() {
            let bar = by_v[t];
            for &lag in ma_lags.iter().take_while(|lag| **lag <= t) {
                by_v[t - lag] -= ma[lag - 1] * bar;
                slopes.ma[lag - 1] -= bar * v[t - lag];
            }
            for &lag in ar_lags.iter().take_while(|lag| **lag <= t) {
                slopes.ar[lag - 1] -= bar * series[t - lag];
            }
        }
        // The derivatives by the states of a step are those by the first state of
        // the following steps.
        let steps = self.moving.min(n);
        let mut by_state = vec![0.0; steps + r + 1];
        for t in (first..steps).rev() {
            let ahead = &by_state[t + 1..=t + r];
            let gain = &self.gain[t * r..(t + 1) * r];
            let by_gain = &mut by_gain[t * r..(t + 1) * r];
            let mut bar = by_v[t];
            for ((k, by_k), state) in gain.iter().zip(by_gain).zip(ahead) {
                bar += state * k;
                *by_k += state * v[t];
            }
            let level = series[t] - v[t];
            let mut state = -bar;
            for &lag in ar_lags {
                state += ar[lag - 1] * by_state[t + lag];
                slopes.ar[lag - 1] += by_state[t + lag] * level;
            }
            by_state[t] = state;
        }
    }

    /// The recursion of the gains backwards.
    fn back_gains(&self, mut by_gain: Vec<f64>, by_variance: &[f64], slopes: &mut Slopes) {
        let r = self.states;
        let mut by_change = vec![0.0; r];
        let mut by_moved = vec![0.0; r];
        let mut by_f = by_variance[self.moving - 1];
        for t in (0..self.moving - 1).rev() {
            let (change, next_change) = self.change[t * r..(t + 2) * r].split_at(r);
            let (gain, next_gain) = self.gain[t * r..(t + 2) * r].split_at(r);
            let (by_k, by_next_k) = by_gain[t * r..(t + 2) * r].split_at_mut(r);
            let s = change[0];
            let scale = 1.0 / ((1.0 - s) * (1.0 + s));
            let f = self.variances[t];
            let mut by_s = 0.0;
            for i in 0..r {
                let (bk, bg) = (by_next_k[i], by_change[i]);
                // T g, from what followed it.
                let t_g = next_change[i] + s * next_gain[i];
                by_s +=
                    bk * (2.0 * s * next_gain[i] - t_g) + bg * (2.0 * s * next_change[i] - gain[i]);
                by_k[i] += (bk - s * bg) * scale;
                by_moved[i] = (bg - s * bk) * scale;
            }
            by_s = by_s * scale - 2.0 * s * f * by_f;
            let mut first = by_s;
            for &lag in &self.polynomials.ar_lags {
                first += self.polynomials.ar[lag - 1] * by_moved[lag - 1];
                slopes.ar[lag - 1] += by_moved[lag - 1] * s;
            }
            by_change[0] = first;
            by_change[1..].copy_from_slice(&by_moved[..r - 1]);
            by_f = by_f / scale + by_variance[t];
        }
        for (change, gain) in by_change.iter_mut().zip(&by_gain) {
            *change += gain;
        }
        self.start
            .chain(&self.polynomials, &by_change, by_f, slopes);
    }
}

/// A series, its innovations, and the weight of their squares.
#[derive(Clone, Copy, Debug)]
pub(super) struct Column<'a> {
    pub(super) series: &'a [f64],
    pub(super) innovations: &'a [f64],
    pub(super) weight: f64,
}

/// T g.
fn moved(polynomials: &Polynomials, change: &[f64], moved: &mut [f64]) {
    let r = change.len();
    moved[..r - 1].copy_from_slice(&change[1..]);
    moved[r - 1] = 0.0;
    for &lag in &polynomials.ar_lags {
        moved[lag - 1] += polynomials.ar[lag - 1] * change[0];
    }
}
