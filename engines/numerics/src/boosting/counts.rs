//! Losses of counts and of amounts with many zeros, on the logarithm of the mean.

use serde::{Deserialize, Serialize};
use trimtab_core::{Error, Result};

use super::loss::{mean, refuse};
use super::{Loss, Training};

/// Beyond it an exponential tells no more.
const FARTHEST: f64 = 300.0;
/// No step of Newton's from an exact curvature: a mean far too low would overshoot
/// by its whole ratio. *e* to this more of it keeps steps at half.
const CAUTION: f64 = 0.7;

/// The Poisson loss μ − *y* ln μ with μ = *e*ᶠ; the score *F* is the logarithm of the
/// mean, which is then never below 0.
#[derive(Clone, Copy, Debug, Default)]
#[expect(clippy::exhaustive_structs, reason = "it has no parameters")]
pub struct Poisson;

impl Loss for Poisson {
    fn start(&self, data: &Training<'_>) -> f64 {
        logarithm_of_mean(data)
    }

    fn derivatives(&self, target: f64, score: f64) -> (f64, f64) {
        let mean = exp(score);
        (mean - target, exp(score + CAUTION))
    }

    fn value(&self, target: f64, score: f64) -> f64 {
        exp(score) - target * score
    }

    fn check(&self, target: &[f64]) -> Result<()> {
        refuse(
            target,
            |y| y.is_finite() && y >= 0.0,
            "finite and not below 0",
        )
    }
}

/// The Tweedie loss −*y* μ¹⁻ᵖ/(1 − *p*) + μ²⁻ᵖ/(2 − *p*) with μ = *e*ᶠ, of amounts whose
/// variance is as μᵖ: 1 < *p* < 2 is a Poisson number of gamma amounts, with a mass
/// at 0. The score *F* is the logarithm of the mean.
///
/// # References
///
/// Jørgensen (1987), *Exponential dispersion models*, Journal of the Royal Statistical
/// Society B 49(2).
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct Tweedie {
    power: f64,
}

impl Tweedie {
    /// The loss of variance power `power`.
    ///
    /// # Errors
    ///
    /// `OPTION_VALUE` if the power is not between 1 and 2.
    pub fn try_new(power: f64) -> Result<Self> {
        if power > 1.0 && power < 2.0 {
            return Ok(Self { power });
        }
        let problem = format!("must be above 1 and below 2, got {power}");
        Err(Error::invalid("power", problem))
    }
}

impl Loss for Tweedie {
    fn start(&self, data: &Training<'_>) -> f64 {
        logarithm_of_mean(data)
    }

    fn derivatives(&self, target: f64, score: f64) -> (f64, f64) {
        let (a, b) = (1.0 - self.power, 2.0 - self.power);
        let (low, high) = (target * exp(a * score), exp(b * score));
        (high - low, b * high - a * low)
    }

    fn value(&self, target: f64, score: f64) -> f64 {
        let (a, b) = (1.0 - self.power, 2.0 - self.power);
        exp(b * score) / b - target * exp(a * score) / a
    }

    fn check(&self, target: &[f64]) -> Result<()> {
        refuse(
            target,
            |y| y.is_finite() && y >= 0.0,
            "finite and not below 0",
        )
    }
}

fn logarithm_of_mean(data: &Training<'_>) -> f64 {
    // Nothing but zeros would start at minus infinity.
    mean(data).max(1e-9).ln()
}

fn exp(score: f64) -> f64 {
    score.clamp(-FARTHEST, FARTHEST).exp()
}

#[cfg(test)]
mod tests {
    use trimtab_core::Control;

    use super::*;
    use crate::{Booster, BoosterOptions};

    fn means(loss: &impl Loss, target: &[f64]) -> [f64; 2] {
        let x: Vec<f64> = (0..target.len()).map(|i| f64::from(i % 2 == 0)).collect();
        let columns = [x.as_slice()];
        let data = Training {
            columns: &columns,
            target,
            weights: None,
        };
        let options = BoosterOptions::default();
        let fitted = Booster::fit(&data, &[], loss, &options, None, &Control::new()).unwrap();
        [fitted.score(&[0.0]).exp(), fitted.score(&[1.0]).exp()]
    }

    #[test]
    fn the_means_of_two_groups_come_back() {
        // Rows at even places have the mean 2, the others 8.
        let target: Vec<f64> = (0..800_u32)
            .map(|i| f64::from((i / 2 % 2) * if i % 2 == 0 { 4 } else { 16 }))
            .collect();
        let tweedie = Tweedie::try_new(1.5).unwrap();
        for [odd, even] in [means(&Poisson, &target), means(&tweedie, &target)] {
            assert!(
                (even - 2.0).abs() < 0.1 && (odd - 8.0).abs() < 0.2,
                "{even} {odd}"
            );
        }
    }

    #[test]
    fn nothing_but_zeros_stays_finite() {
        let [odd, even] = means(&Poisson, &[0.0; 100]);
        assert!(odd < 1e-6 && even < 1e-6);
    }

    #[test]
    fn derivatives_are_those_of_the_value() {
        let tweedie = Tweedie::try_new(1.3).unwrap();
        let losses: [&dyn Loss; 2] = [&Poisson, &tweedie];
        for loss in losses {
            let slope = (loss.value(3.0, 0.4 + 1e-5) - loss.value(3.0, 0.4 - 1e-5)) / 2e-5;
            assert!((loss.derivatives(3.0, 0.4).0 - slope).abs() < 1e-6);
            assert!(loss.check(&[-1.0]).is_err());
        }
        assert!(Tweedie::try_new(2.0).is_err());
    }
}
