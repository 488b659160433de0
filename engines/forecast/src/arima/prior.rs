//! A weak prior on the autoregression.
//!
//! Each partial autocorrelation *r* of φ has a density in proportion to
//! (1 − r²)ʷ, a beta density on (−1, 1): 0 in the middle, none at the ends. In a
//! short series the likelihood is nearly flat up to a unit root, and orders gain
//! by what they say of a few points; the prior is worth *w* such points.
//!
//! Source: Barnett, Kohn and Sheather (1996), *Bayesian estimation of an
//! autoregressive model using Markov chain Monte Carlo*, Journal of Econometrics
//! 74, for priors on partial autocorrelations.

use super::order::Order;

/// The prior by its weight *w*.
#[derive(Clone, Copy, Debug)]
pub(super) struct Prior(f64);

impl Prior {
    /// None: the likelihood alone.
    pub(super) const FLAT: Self = Self(0.0);

    /// That of a search over orders.
    pub(super) const WEAK: Self = Self(1.0);

    /// −w Σ log(1 − r²) at a point of the search, where r is tanh *x*; adds its
    /// gradient times `scale`.
    pub(super) fn penalty(
        self,
        order: &Order,
        point: &[f64],
        scale: f64,
        gradient: &mut [f64],
    ) -> f64 {
        let mut sum = 0.0;
        for (x, slope) in point.iter().zip(gradient).take(order.ar) {
            // log cosh x without overflow.
            let size = x.abs();
            sum += size + (-2.0 * size).exp().ln_1p() - std::f64::consts::LN_2;
            *slope += 2.0 * self.0 * scale * x.tanh();
        }
        2.0 * self.0 * sum
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_penalty_is_that_of_partial_autocorrelations() {
        let order = Order::plain(2, 1, 1);
        let point = [0.7, -1.9, 3.0];
        let mut gradient = [0.0; 3];
        let found = Prior::WEAK.penalty(&order, &point, 0.5, &mut gradient);
        let wanted: f64 = point[..2]
            .iter()
            .map(|x| -(1.0 - x.tanh().powi(2)).ln())
            .sum();
        assert!((found - wanted).abs() < 1e-12);
        let wanted = [point[0].tanh(), point[1].tanh(), 0.0];
        for (found, wanted) in gradient.iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-12);
        }
        let far = Prior::WEAK.penalty(&order, &[900.0, 0.0, 0.0], 1.0, &mut gradient);
        assert!(far.is_finite());
    }
}
