//! Partial autocorrelations in place of coefficients, so that a search over all
//! numbers meets stationary autoregressions only.
//!
//! A point *x* stands for the partial autocorrelations tanh *x*, and these for
//! the coefficients *a* of 1 − a₁B − … by the recursion of Levinson and Durbin.
//!
//! Sources: Jones (1980), *Maximum likelihood fitting of ARMA models to time
//! series with missing observations*, Technometrics 22; Monahan (1984), *A note on
//! enforcing stationarity in autoregressive-moving average models*, Biometrika 71.

/// The coefficients at a point.
pub(super) fn coefficients(point: &[f64]) -> Vec<f64> {
    let mut found = Vec::with_capacity(point.len());
    for x in point {
        lengthen(&mut found, correlation(*x));
    }
    found
}

/// The point with these coefficients; where they are not stationary, the point
/// of the nearest partial autocorrelations that are.
#[cfg(test)]
pub(super) fn point(coefficients: &[f64]) -> Vec<f64> {
    let (correlations, _) = shorten(coefficients);
    let inside = |r: f64| {
        if r.is_finite() {
            r.clamp(-0.99, 0.99)
        } else {
            0.0
        }
    };
    let given = |r: f64| if r.abs() < 1.0 { r } else { inside(r) };
    correlations.iter().map(|r| given(*r).atanh()).collect()
}

/// Adds `sign` times the derivatives by the point, from those by the coefficients.
pub(super) fn chain(point: &[f64], by_coefficient: &[f64], sign: f64, out: &mut [f64]) {
    let p = point.len();
    // Levinson's recursion backwards: each step is linear in the shorter
    // coefficients.
    let mut steps: Vec<Vec<f64>> = vec![Vec::new()];
    for (k, x) in point.iter().enumerate() {
        let mut next = steps[k].clone();
        lengthen(&mut next, correlation(*x));
        steps.push(next);
    }
    let mut slopes = by_coefficient.to_vec();
    for k in (0..p).rev() {
        let (r, shorter) = (correlation(point[k]), &steps[k]);
        let crossed: f64 = (0..k).map(|j| slopes[j] * shorter[k - 1 - j]).sum();
        out[k] += sign * (slopes[k] - crossed) * (1.0 - r * r);
        slopes = (0..k).map(|j| slopes[j] - r * slopes[k - 1 - j]).collect();
    }
}

/// Whether every root of 1 − a₁z − … has a modulus of at least `bound`.
pub(super) fn roots_beyond(coefficients: &[f64], bound: f64) -> bool {
    let mut power = 1.0;
    let stretched: Vec<f64> = coefficients
        .iter()
        .map(|c| {
            power *= bound;
            c * power
        })
        .collect();
    shorten(&stretched).1
}

fn correlation(x: f64) -> f64 {
    // At 1 itself the series has no variance.
    const MOST: f64 = 1.0 - 1e-9;
    x.tanh().clamp(-MOST, MOST)
}

/// One step of the recursion of Levinson and Durbin.
fn lengthen(coefficients: &mut Vec<f64>, correlation: f64) {
    let shorter = coefficients.clone();
    for (c, mirrored) in coefficients.iter_mut().zip(shorter.iter().rev()) {
        *c -= correlation * mirrored;
    }
    coefficients.push(correlation);
}

/// The partial autocorrelations, and whether all are within (−1, 1).
fn shorten(coefficients: &[f64]) -> (Vec<f64>, bool) {
    let mut left = coefficients.to_vec();
    let mut correlations = vec![0.0; left.len()];
    let mut stationary = true;
    for k in (0..left.len()).rev() {
        let r = left[k];
        correlations[k] = r;
        if r.is_nan() || r.abs() >= 1.0 {
            stationary = false;
            // Nothing shorter follows from a correlation of 1 or more.
            break;
        }
        let longer = left.clone();
        for j in 0..k {
            left[j] = (longer[j] + r * longer[k - 1 - j]) / (1.0 - r * r);
        }
        left.truncate(k);
    }
    (correlations, stationary)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_point_is_stationary() {
        for point in [[3.0, -4.0, 2.5], [-0.1, 0.2, -5.0], [0.0, 0.0, 0.0]] {
            assert!(roots_beyond(&coefficients(&point), 1.0), "{point:?}");
        }
    }

    #[test]
    fn roots_are_told_without_finding_them() {
        // (1 - z/1.2)(1 - z/1.5)
        let given = [1.0 / 1.2 + 1.0 / 1.5, -1.0 / 1.8];
        assert!(roots_beyond(&given, 1.19));
        assert!(!roots_beyond(&given, 1.21));
    }

    #[test]
    fn the_chain_is_that_of_differences() {
        let at = [0.4, -0.7, 0.9, 0.1];
        let weights = [0.3, -1.1, 0.7, 2.0];
        let value = |point: &[f64]| -> f64 {
            coefficients(point)
                .iter()
                .zip(weights)
                .map(|(c, w)| c * w)
                .sum()
        };
        let mut found = [0.0; 4];
        chain(&at, &weights, 1.0, &mut found);
        for k in 0..4 {
            let (mut up, mut down) = (at, at);
            up[k] += 1e-6;
            down[k] -= 1e-6;
            let wanted = (value(&up) - value(&down)) / 2e-6;
            assert!((found[k] - wanted).abs() < 1e-8);
        }
    }
}
