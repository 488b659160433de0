//! What of the errors can be foretold.

use serde::{Deserialize, Serialize};

/// Errors as an ARMA(1, 1): noise about a part that lasts. The expected error decays
/// by φ a step and takes up the share α of each surprise,
///
/// rₜ₊₁ = φ rₜ + α eₜ, eₜ = errorₜ − rₜ, 0 ≤ α ≤ φ < 1.
///
/// White noise is φ = α = 0, a first-order autoregression α = φ.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Residual {
    pub(super) decay: f64,
    pub(super) gain: f64,
    /// What is expected of the next error.
    pub(super) next: f64,
}

/// The most of an error that lasts a step.
const MOST: f64 = 0.99;

impl Residual {
    /// The variance of an error of which nothing was expected, in that of a surprise.
    pub(super) fn first_variance(&self) -> f64 {
        1.0 + self.gain.powi(2) / (1.0 - self.decay.powi(2))
    }

    /// What the first error says of the next, as a share.
    pub(super) fn first_gain(&self) -> f64 {
        let all = self.first_variance();
        (self.decay * (all - 1.0) + self.gain) / all
    }

    /// Moves on by an error, NaN where it is not known; the surprise.
    pub(super) fn step(&mut self, error: f64) -> f64 {
        let surprise = error - self.next;
        self.next *= self.decay;
        if surprise.is_finite() {
            self.next += self.gain * surprise;
        }
        surprise
    }

    /// Moves over errors, from the first that is known on; the surprises that are
    /// known, each as a multiple of the same deviation, and the step before each
    /// expectation is told.
    pub(super) fn run(&mut self, errors: &[f64], mut tell: impl FnMut(usize, f64)) -> Squares {
        let first = errors.iter().position(|e| e.is_finite());
        let mut squares = Squares::default();
        for (t, error) in errors
            .iter()
            .enumerate()
            .skip(first.unwrap_or(errors.len()))
        {
            tell(t, self.next);
            let surprise = if Some(t) == first {
                self.next = self.first_gain() * error;
                error / self.first_variance().sqrt()
            } else {
                self.step(*error)
            };
            if surprise.is_finite() {
                squares.sum += surprise * surprise;
                squares.count += 1.0;
            }
        }
        squares.log_determinant = self.first_variance().ln();
        squares
    }

    /// The parameters of the greatest likelihood: the nearest to these, or, from white
    /// noise, the best on a grid that narrows.
    pub(super) fn fit(&self, errors: &[f64]) -> Self {
        let share = if self.decay > 0.0 {
            self.gain / self.decay
        } else {
            0.0
        };
        let mut best = Candidate::new(errors, self.decay, share);
        if self.gain <= 0.0 {
            for decay in [0.2, 0.4, 0.6, 0.8, 0.9, 0.95] {
                for share in [0.1, 0.25, 0.5, 0.75, 1.0] {
                    best = best.or(Candidate::new(errors, decay, share));
                }
            }
        }
        let (mut wide, mut high) = (0.1, 0.125);
        for _ in 0..5 {
            let Candidate { decay, share, .. } = best;
            for (by, up) in [(wide, 0.0), (-wide, 0.0), (0.0, high), (0.0, -high)] {
                best = best.or(Candidate::new(errors, decay + by, share + up));
            }
            (wide, high) = (wide / 2.0, high / 2.0);
        }
        best.residual()
    }
}

/// Parameters under search: the decay and the share of it that the gain is.
#[derive(Clone, Copy, Debug)]
struct Candidate {
    cost: f64,
    decay: f64,
    share: f64,
}

impl Candidate {
    fn new(errors: &[f64], decay: f64, share: f64) -> Self {
        let mut candidate = Self {
            cost: 0.0,
            decay: decay.clamp(0.0, MOST),
            share: share.clamp(0.0, 1.0),
        };
        candidate.cost = candidate.residual().run(errors, |_, _| {}).cost();
        candidate
    }

    fn or(self, other: Self) -> Self {
        if other.cost < self.cost { other } else { self }
    }

    fn residual(&self) -> Residual {
        Residual {
            decay: self.decay,
            gain: self.decay * self.share,
            next: 0.0,
        }
    }
}

/// The surprises in a likelihood.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Squares {
    pub(super) sum: f64,
    pub(super) count: f64,
    pub(super) log_determinant: f64,
}

impl Squares {
    /// The negative logarithm of the likelihood at its best variance, up to a constant.
    pub(super) fn cost(&self) -> f64 {
        let variance = self.sum / self.count.max(1.0);
        self.count / 2.0 * variance.max(f64::MIN_POSITIVE).ln() + self.log_determinant / 2.0
    }
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    #[test]
    fn simulated_parameters_come_back() {
        for (decay, gain) in [(0.0, 0.0), (0.8, 0.8), (0.9, 0.3)] {
            let mut random = Random::new(9);
            let mut truth = Residual {
                decay,
                gain,
                next: 0.0,
            };
            let errors: Vec<f64> = (0..4000)
                .map(|t| {
                    let error = truth.next + random.normal();
                    truth.step(error);
                    if t % 9 == 0 { f64::NAN } else { error }
                })
                .collect();
            let found = Residual::default().fit(&errors);
            assert!((found.gain - gain).abs() < 0.05, "{found:?}");
            assert!(
                gain <= 0.0 || (found.decay - decay).abs() < 0.05,
                "{found:?}"
            );
        }
    }
}
