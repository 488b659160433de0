//! The best level and weight of the line for a smoothing parameter.
//!
//! Symbols, as in Fiorucci and others (2016), with *i* = 0, 1, … the time and
//! *w* = 1 − 1/θ: the one-step forecast is
//!
//! μᵢ = ℓᵢ₋₁ + *w* dᵢ, dᵢ = Aᵢ₋₁ (1 − α)ⁱ + Bᵢ₋₁ (1 − (1 − α)ⁱ⁺¹) / α,
//!
//! and the level ℓᵢ = α yᵢ + (1 − α) ℓᵢ₋₁. *A* and *B* are the line through the
//! points, so given α the forecast is linear in ℓ₋₁ and *w*:
//! μᵢ = sᵢ + cᵢ δ + gᵢ ω, where ℓ₋₁ = y₀ + δ and *w* = 1/2 + ω.

use super::form::Form;
use super::line::{Coefficients, Line};

/// The points before the line through them has settled. Of their errors only the
/// first is counted: without it no point would tell the level at the start where
/// α is near 1.
pub(super) const SETTLING: usize = 3;

/// The prior standard deviation of *w* around 1/2: wide against its range of
/// [0, 1], for the series that tell nothing of it.
const PRIOR_OF_WEIGHT: f64 = 1.0;

/// Squares below this, at a mean magnitude of 1, are rounding.
const ROUNDING: f64 = 1e-24;

/// A series with the lines that the forms lean on. The series is of mean
/// magnitude 1 and starts with a point that is seen.
#[derive(Debug)]
pub(super) struct Prepared<'a> {
    series: &'a [f64],
    /// Through all points.
    whole: Coefficients,
    /// Before each point, through those before it.
    moving: Vec<Coefficients>,
    /// How many errors are counted.
    counted: usize,
}

/// What is best given α.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(super) struct Best {
    pub(super) alpha: f64,
    /// ℓ₋₁.
    pub(super) level: f64,
    /// *w*.
    pub(super) weight: f64,
    /// Σ *e*² over the errors counted.
    pub(super) squares: f64,
    /// How unlikely the series is given α: `squares` times what δ and ω take.
    pub(super) unlikely: f64,
}

/// Sums of products of the parts of the errors *r* − *c* δ − *g* ω.
#[derive(Clone, Copy, Debug, Default)]
struct Moments {
    rr: f64,
    rc: f64,
    rg: f64,
    cc: f64,
    cg: f64,
    gg: f64,
}

impl<'a> Prepared<'a> {
    pub(super) fn new(series: &'a [f64], counted: usize) -> Self {
        let mut line = Line::default();
        let mut moving = Vec::with_capacity(series.len());
        for (t, &y) in series.iter().enumerate() {
            moving.push(line.coefficients());
            if !y.is_nan() {
                line.add(t as f64 + 1.0, y);
            }
        }
        // The line through one point is level, from its own time on.
        moving[0] = Coefficients {
            intercept: series[0],
            slope: 0.0,
        };
        Self {
            series,
            whole: line.coefficients(),
            moving,
            counted,
        }
    }

    /// The best δ and, for a form that is free to, ω.
    pub(super) fn best(&self, form: Form, alpha: f64) -> Best {
        let moments = if form.is_dynamic() {
            self.moments(alpha, |t| self.moving[t])
        } else {
            self.moments(alpha, |_| self.whole)
        };
        let n = self.counted as f64;
        let (omega, taken) = if form.is_optimised() {
            moments.weight(n)
        } else {
            (0.0, 0.0)
        };
        let delta = moments.level(omega);
        let squares = moments.squares(omega);
        Best {
            alpha,
            level: self.series[0] + delta,
            weight: 0.5 + omega,
            squares,
            unlikely: squares * ((taken + moments.cc.ln()) / n).exp(),
        }
    }

    fn moments(&self, alpha: f64, line: impl Fn(usize) -> Coefficients) -> Moments {
        let keep = 1.0 - alpha;
        let per_alpha = 1.0 / alpha;
        let mut sums = Moments::default();
        // The level is s + c δ + g ω; `power` is (1 − α)ⁱ.
        let (mut s, mut c, mut g, mut power) = (self.series[0], 1.0, 0.0, 1.0);
        let mut seen = 0;
        for (t, &y) in self.series.iter().enumerate() {
            let line = line(t);
            let d = line.intercept * power + line.slope * (1.0 - keep * power) * per_alpha;
            if y.is_nan() {
                s += alpha * 0.5 * d;
                g += alpha * d;
            } else {
                if seen == 0 || seen >= SETTLING {
                    sums.add(y - s - 0.5 * d, c, g + d);
                }
                seen += 1;
                s += alpha * (y - s);
                c *= keep;
                g *= keep;
            }
            power *= keep;
        }
        sums
    }
}

impl Moments {
    fn add(&mut self, r: f64, c: f64, g: f64) {
        self.rr += r * r;
        self.rc += r * c;
        self.rg += r * g;
        self.cc += c * c;
        self.cg += c * g;
        self.gg += g * g;
    }

    /// δ of least squares given ω.
    fn level(&self, omega: f64) -> f64 {
        (self.rc - omega * self.cg) / self.cc
    }

    /// Σ *e*² with that δ.
    fn squares(&self, omega: f64) -> f64 {
        let delta = self.level(omega);
        let linear = self.rc * delta + self.rg * omega;
        let quadratic =
            self.cc * delta * delta + 2.0 * self.cg * delta * omega + self.gg * omega * omega;
        (self.rr - 2.0 * linear + quadratic).max(ROUNDING)
    }

    /// The most likely ω under its prior, with *w* in [0, 1], and what the prior
    /// and the integral over ω add to −2 log-likelihood.
    fn weight(&self, n: f64) -> (f64, f64) {
        let left = (self.gg - self.cg * self.cg / self.cc).max(0.0);
        let right = self.rg - self.cg * self.rc / self.cc;
        let prior = PRIOR_OF_WEIGHT * PRIOR_OF_WEIGHT;
        let (mut omega, mut ridge) = (0.0, 0.0);
        // The prior counts against the variance of the errors, which ω moves but
        // little: a few rounds settle it.
        for _ in 0..4 {
            let pull = left + ridge;
            omega = if pull > 0.0 {
                (right / pull).clamp(-0.5, 0.5)
            } else {
                0.0
            };
            ridge = self.squares(omega) / (n * prior);
        }
        (omega, omega * omega / prior + (1.0 + left / ridge).ln())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Σ *e*² by the recursions as they stand in the paper.
    fn squares(series: &[f64], form: Form, by: &Best) -> f64 {
        let (mut level, mut sum) = (by.level, 0.0);
        let mut line = if form.is_dynamic() {
            Line::default()
        } else {
            Line::through(series)
        };
        for (t, &y) in series.iter().enumerate() {
            let keep = 1.0 - by.alpha;
            let power = keep.powf(t as f64);
            let of = line.coefficients();
            let at_start = form.is_dynamic() && t == 0;
            let intercept = if at_start { series[0] } else { of.intercept };
            let lean = intercept * power + of.slope * (1.0 - keep * power) / by.alpha;
            let forecast = level + by.weight * lean;
            let known = if y.is_nan() { forecast } else { y };
            if !y.is_nan() && (t == 0 || t >= SETTLING) {
                sum += (y - forecast).powi(2);
            }
            if !y.is_nan() && form.is_dynamic() {
                line.add(t as f64 + 1.0, y);
            }
            level += by.alpha * (known - level);
        }
        sum
    }

    #[test]
    fn the_squares_are_those_of_the_recursion_and_least() {
        let mut series: Vec<f64> = (0..30)
            .map(|t| {
                let t = f64::from(t);
                1.0 + 0.02 * t + 0.2 * (t * t * 0.37).cos()
            })
            .collect();
        series[7] = f64::NAN;
        let prepared = Prepared::new(&series, 26);
        for form in Form::ALL {
            for alpha in [0.1, 0.45, 0.99] {
                let best = prepared.best(form, alpha);
                let direct = squares(&series, form, &best);
                assert!((best.squares - direct).abs() < 1e-9, "{form:?} {alpha}");
                for step in [-0.01, 0.01] {
                    let level = best.level + step;
                    let beside = squares(&series, form, &Best { level, ..best });
                    assert!(beside >= direct, "{form:?} {alpha}");
                }
            }
        }
    }
}
