//! The coefficients of the four polynomials, and their products.
//!
//! Signs: φ(B) = 1 − φ₁B − … and θ(B) = 1 + θ₁B + ….

use serde::{Deserialize, Serialize};

use super::order::Order;
use super::partial;

/// The coefficients of φ, θ, Φ and Θ.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Coefficients {
    pub(crate) ar: Vec<f64>,
    pub(crate) ma: Vec<f64>,
    pub(crate) seasonal_ar: Vec<f64>,
    pub(crate) seasonal_ma: Vec<f64>,
}

impl Coefficients {
    /// The coefficients at a point of the search (see [`partial`]), in the order
    /// φ, θ, Φ, Θ.
    pub(super) fn at(order: &Order, point: &[f64]) -> Self {
        let (ar, rest) = point.split_at(order.ar);
        let (ma, rest) = rest.split_at(order.ma);
        let (seasonal_ar, seasonal_ma) = rest.split_at(order.seasonal_ar);
        let negative = |point: &[f64]| partial::coefficients(point).iter().map(|c| -c).collect();
        Self {
            ar: partial::coefficients(ar),
            ma: negative(ma),
            seasonal_ar: partial::coefficients(seasonal_ar),
            seasonal_ma: negative(seasonal_ma),
        }
    }

    /// The point of the search where the coefficients are these.
    #[cfg(test)]
    pub(super) fn point(&self) -> Vec<f64> {
        let negative = |c: &[f64]| c.iter().map(|c| -c).collect::<Vec<f64>>();
        [
            partial::point(&self.ar),
            partial::point(&negative(&self.ma)),
            partial::point(&self.seasonal_ar),
            partial::point(&negative(&self.seasonal_ma)),
        ]
        .concat()
    }

    /// Turns derivatives by the multiplied polynomials into derivatives by the
    /// point of the search.
    pub(super) fn chain(&self, period: usize, product: &Slopes, point: &[f64], out: &mut [f64]) {
        let (ar, seasonal_ar) = factors(&self.ar, &self.seasonal_ar, period, -1.0, &product.ar);
        let (ma, seasonal_ma) = factors(&self.ma, &self.seasonal_ma, period, 1.0, &product.ma);
        let mut from = 0;
        let parts = [
            (ar, 1.0),
            (ma, -1.0),
            (seasonal_ar, 1.0),
            (seasonal_ma, -1.0),
        ];
        for (slopes, sign) in parts {
            let to = from + slopes.len();
            partial::chain(&point[from..to], &slopes, sign, &mut out[from..to]);
            from = to;
        }
    }

    /// Whether every root of each of the four polynomials, the seasonal ones in
    /// `B^m`, has a modulus of at least `bound`.
    pub(super) fn roots_beyond(&self, bound: f64) -> bool {
        [
            &self.ar,
            &negated(&self.ma),
            &self.seasonal_ar,
            &negated(&self.seasonal_ma),
        ]
        .into_iter()
        .all(|factor| partial::roots_beyond(factor, bound))
    }
}

fn negated(coefficients: &[f64]) -> Vec<f64> {
    coefficients.iter().map(|c| -c).collect()
}

/// Derivatives of a value by the coefficients of the multiplied polynomials.
#[derive(Clone, Debug, Default)]
pub(super) struct Slopes {
    pub(super) ar: Vec<f64>,
    pub(super) ma: Vec<f64>,
}

/// The multiplied polynomials φ(B)Φ(Bᵐ) and θ(B)Θ(Bᵐ): coefficients by lag less
/// 1, and the lags where they may differ from 0.
#[derive(Clone, Debug, Default)]
pub(super) struct Polynomials {
    pub(super) ar: Vec<f64>,
    pub(super) ma: Vec<f64>,
    pub(super) ar_lags: Vec<usize>,
    pub(super) ma_lags: Vec<usize>,
}

impl Polynomials {
    pub(super) fn new(coefficients: &Coefficients, period: usize) -> Self {
        let (ar, ar_lags) = product(&coefficients.ar, &coefficients.seasonal_ar, period, -1.0);
        let (ma, ma_lags) = product(&coefficients.ma, &coefficients.seasonal_ma, period, 1.0);
        Self {
            ar,
            ma,
            ar_lags,
            ma_lags,
        }
    }

    /// The length of the state, max(p, q + 1) of the products.
    pub(super) fn states(&self) -> usize {
        self.ar.len().max(self.ma.len() + 1)
    }

    /// φ(B)Φ(Bᵐ)(1 − B)ᵈ(1 − Bᵐ)ᴰ, coefficients by lag less 1.
    pub(super) fn integrated(&self, order: &Order) -> Vec<f64> {
        let mut polynomial = vec![1.0];
        polynomial.extend(self.ar.iter().map(|c| -c));
        let lags = std::iter::repeat_n(1, order.differences).chain(std::iter::repeat_n(
            order.period,
            order.seasonal_differences,
        ));
        for lag in lags {
            let mut next = polynomial.clone();
            next.resize(polynomial.len() + lag, 0.0);
            for (i, c) in polynomial.iter().enumerate() {
                next[i + lag] -= c;
            }
            polynomial = next;
        }
        polynomial[1..].iter().map(|c| -c).collect()
    }
}

/// The product of 1 + sign·Σaᵢ Bⁱ and 1 + sign·Σbⱼ Bʲᵐ, in the same form.
fn product(plain: &[f64], seasonal: &[f64], period: usize, sign: f64) -> (Vec<f64>, Vec<usize>) {
    let mut coefficients = vec![0.0; plain.len() + seasonal.len() * period];
    let mut lags = Vec::new();
    for j in 0..=seasonal.len() {
        for i in 0..=plain.len() {
            let lag = i + j * period;
            if lag == 0 {
                continue;
            }
            coefficients[lag - 1] += match (i, j) {
                (0, j) => seasonal[j - 1],
                (i, 0) => plain[i - 1],
                (i, j) => sign * plain[i - 1] * seasonal[j - 1],
            };
            lags.push(lag);
        }
    }
    lags.sort_unstable();
    lags.dedup();
    (coefficients, lags)
}

/// The derivatives by the factors of [`product`] from those by the product.
fn factors(
    plain: &[f64],
    seasonal: &[f64],
    period: usize,
    sign: f64,
    slopes: &[f64],
) -> (Vec<f64>, Vec<f64>) {
    let at = |i: usize, j: usize| slopes[i + j * period - 1];
    let by_plain = (1..=plain.len()).map(|i| {
        let crossed = seasonal.iter().zip(1..).map(|(s, j)| sign * s * at(i, j));
        at(i, 0) + crossed.sum::<f64>()
    });
    let by_seasonal = (1..=seasonal.len()).map(|j| {
        let crossed = plain.iter().zip(1..).map(|(c, i)| sign * c * at(i, j));
        at(0, j) + crossed.sum::<f64>()
    });
    (by_plain.collect(), by_seasonal.collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn factors_are_multiplied_out() {
        let given = Coefficients {
            ar: vec![0.5],
            ma: vec![0.4],
            seasonal_ar: vec![0.2],
            seasonal_ma: vec![-0.3],
        };
        let found = Polynomials::new(&given, 4);
        assert_eq!(found.ar, [0.5, 0.0, 0.0, 0.2, -0.1]);
        assert_eq!(found.ma, [0.4, 0.0, 0.0, -0.3, -0.12]);
        assert_eq!(found.ma_lags, [1, 4, 5]);
        let order = Order::plain(1, 1, 1).season(1, 0, 1, 4);
        let wanted = [1.5, -0.5, 0.0, 0.2, -0.3, 0.1];
        for (found, wanted) in found.integrated(&order).iter().zip(wanted) {
            assert!((found - wanted).abs() < 1e-15);
        }
    }

    #[test]
    fn a_point_of_the_search_comes_back() {
        let order = Order::plain(2, 0, 1).season(1, 0, 2, 12);
        let point = [0.3, -0.8, 0.4, 1.2, -0.5, 0.6];
        let back = Coefficients::at(&order, &point).point();
        for (found, wanted) in back.iter().zip(point) {
            assert!((found - wanted).abs() < 1e-12);
        }
    }

    #[test]
    fn a_root_near_the_circle_is_told_in_every_factor() {
        let given = |theta: f64| Coefficients {
            ar: vec![0.5],
            seasonal_ma: vec![-theta],
            ..Coefficients::default()
        };
        assert!(given(0.98).roots_beyond(1.01));
        assert!(!given(0.995).roots_beyond(1.01));
    }
}
