//! The transformation of Box and Cox.

use serde::{Deserialize, Serialize};

/// (*y*^λ − 1)/λ, and ln *y* where λ is 0, of *y* in a unit.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Power {
    pub(super) lambda: f64,
    pub(super) unit: f64,
}

/// The powers that are tried of a series above 0, beside 1.
pub(super) const POWERS: [f64; 2] = [0.5, 0.0];

/// The largest transformed value that is taken back as it is where λ is 0.
const LARGEST: f64 = 300.0;

impl Power {
    pub(super) fn of(&self, y: f64) -> f64 {
        let y = y / self.unit;
        if self.lambda > 0.0 {
            (y.powf(self.lambda) - 1.0) / self.lambda
        } else {
            y.ln()
        }
    }

    /// *y* of a transformed value; 0 below those of any *y*.
    pub(super) fn back(&self, z: f64) -> f64 {
        let y = match self.base(z) {
            None => z + 1.0,
            Some(base) if self.lambda > 0.0 => base.powf(1.0 / self.lambda),
            Some(_) => z.min(LARGEST).exp(),
        };
        (y * self.unit).clamp(f64::MIN, f64::MAX)
    }

    /// The derivative of [`Self::back`].
    pub(super) fn slope(&self, z: f64) -> f64 {
        let slope = match self.base(z) {
            None => 1.0,
            Some(base) if self.lambda > 0.0 => base.powf(1.0 / self.lambda - 1.0),
            Some(_) => z.min(LARGEST).exp(),
        };
        (slope * self.unit).min(f64::MAX)
    }

    /// λ *z* + 1, 0 where it is below; none without a transformation.
    fn base(&self, z: f64) -> Option<f64> {
        (self.lambda < 1.0).then(|| (self.lambda * z + 1.0).max(0.0))
    }

    /// −2 ln of the density that the transformation takes from or gives to points.
    pub(super) fn cost(&self, series: &[f64]) -> f64 {
        if self.lambda < 1.0 {
            let known = series.iter().filter(|y| !y.is_nan());
            let logarithms: f64 = known.map(|y| (y / self.unit).ln()).sum();
            2.0 * (1.0 - self.lambda) * logarithms
        } else {
            0.0
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn back_undoes_and_its_slope_is_that_of_differences() {
        for lambda in [0.0, 0.3, 0.5, 1.0] {
            let power = Power { lambda, unit: 7.0 };
            for y in [0.1, 3.0, 20.0] {
                let z = power.of(y);
                assert!((power.back(z) - y).abs() < 1e-9);
                let slope = (power.back(z + 1e-6) - power.back(z - 1e-6)) / 2e-6;
                assert!((power.slope(z) - slope).abs() < 1e-4);
            }
            assert!(power.back(-1e9).is_finite() && power.back(1e9).is_finite());
        }
    }
}
