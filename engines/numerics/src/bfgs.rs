//! Minimising a smooth function of few variables.

/// Options of [`minimise`].
#[derive(Clone, Copy, Debug, PartialEq)]
#[non_exhaustive]
pub struct BfgsOptions {
    /// The most steps. Default: 200.
    pub steps: usize,
    /// A step that lowers the function by less than this share of it, twice in a
    /// row, ends the search. Default: 10^-9.
    pub tolerance: f64,
    /// A gradient whose every entry is below this ends the search. Default: 10^-6.
    pub gradient: f64,
}

impl Default for BfgsOptions {
    fn default() -> Self {
        Self {
            steps: 200,
            tolerance: 1e-9,
            gradient: 1e-6,
        }
    }
}

impl BfgsOptions {
    /// Sets [`BfgsOptions::steps`].
    #[must_use]
    pub fn steps(mut self, most: usize) -> Self {
        self.steps = most;
        self
    }

    /// Sets [`BfgsOptions::tolerance`].
    #[must_use]
    pub fn tolerance(mut self, share: f64) -> Self {
        self.tolerance = share;
        self
    }

    /// Sets [`BfgsOptions::gradient`].
    #[must_use]
    pub fn gradient(mut self, below: f64) -> Self {
        self.gradient = below;
        self
    }
}

/// Where a search ended.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Minimum {
    /// The point.
    pub at: Vec<f64>,
    /// The function there.
    pub value: f64,
    /// The steps taken.
    pub steps: usize,
}

/// The nearest minimum of a function that gives its value and writes its
/// gradient, by BFGS with a line search on the weak Wolfe conditions.
///
/// A value that is not finite counts as a wall: the line search turns back.
/// Where the start has no finite value it is returned as it is.
///
/// # Examples
///
/// ```
/// use trimtab_numerics::{BfgsOptions, minimise};
///
/// // Rosenbrock's valley.
/// let found = minimise(&[-1.2, 1.0], &BfgsOptions::default(), |x, gradient| {
///     let (a, b) = (1.0 - x[0], x[1] - x[0] * x[0]);
///     gradient.copy_from_slice(&[-2.0 * a - 400.0 * x[0] * b, 200.0 * b]);
///     a * a + 100.0 * b * b
/// });
/// assert!((found.at[0] - 1.0).abs() < 1e-4 && (found.at[1] - 1.0).abs() < 1e-4);
/// ```
///
/// # References
///
/// - Nocedal and Wright (2006), *Numerical Optimization*, chapter 6.
/// - Lewis and Overton (2013), *Nonsmooth optimization via quasi-Newton
///   methods*, Mathematical Programming 141, for the line search.
pub fn minimise(
    start: &[f64],
    options: &BfgsOptions,
    mut function: impl FnMut(&[f64], &mut [f64]) -> f64,
) -> Minimum {
    let n = start.len();
    let mut at = start.to_vec();
    let mut gradient = vec![0.0; n];
    let mut value = function(&at, &mut gradient);
    let mut found = Minimum {
        at: at.clone(),
        value,
        steps: 0,
    };
    if !value.is_finite() || n == 0 {
        return found;
    }
    let mut inverse = Inverse::new(n);
    let (mut next, mut next_gradient) = (vec![0.0; n], vec![0.0; n]);
    let mut still = 0;
    while found.steps < options.steps && largest(&gradient) > options.gradient {
        let mut direction = inverse.times(&gradient, -1.0);
        let mut slope = dot(&direction, &gradient);
        if slope.is_nan() || slope >= 0.0 {
            inverse = Inverse::new(n);
            direction = inverse.times(&gradient, -1.0);
            slope = dot(&direction, &gradient);
        }
        let (mut low, mut high, mut length) = (0.0, f64::INFINITY, 1.0);
        if found.steps == 0 {
            length = (1.0 / dot(&direction, &direction).sqrt()).min(1.0);
        }
        let mut taken = None;
        for _ in 0..30 {
            for ((x, from), d) in next.iter_mut().zip(&at).zip(&direction) {
                *x = from + length * d;
            }
            let reached = function(&next, &mut next_gradient);
            if reached.is_nan() || reached > value + 1e-4 * length * slope {
                high = length;
            } else if dot(&direction, &next_gradient) < 0.9 * slope {
                low = length;
                taken = Some((reached, length));
            } else {
                taken = Some((reached, length));
                break;
            }
            length = if high.is_finite() {
                0.5 * (low + high)
            } else {
                2.0 * low
            };
        }
        let Some((reached, reached_at)) = taken else {
            break;
        };
        if (reached_at - length).abs() > 0.0 {
            // The search ended beside its best point.
            for ((x, from), d) in next.iter_mut().zip(&at).zip(&direction) {
                *x = from + reached_at * d;
            }
            function(&next, &mut next_gradient);
        }
        inverse.update(&at, &next, &gradient, &next_gradient);
        still = if value - reached <= options.tolerance * (value.abs() + 1.0) {
            still + 1
        } else {
            0
        };
        std::mem::swap(&mut at, &mut next);
        std::mem::swap(&mut gradient, &mut next_gradient);
        value = reached;
        found.steps += 1;
        if still >= 2 {
            break;
        }
    }
    found.at = at;
    found.value = value;
    found
}

/// The inverse of the second derivatives, as far as it is known.
struct Inverse {
    n: usize,
    entries: Vec<f64>,
    fresh: bool,
}

impl Inverse {
    fn new(n: usize) -> Self {
        let mut entries = vec![0.0; n * n];
        for i in 0..n {
            entries[i * n + i] = 1.0;
        }
        Self {
            n,
            entries,
            fresh: true,
        }
    }

    fn times(&self, x: &[f64], sign: f64) -> Vec<f64> {
        let rows = self.entries.chunks_exact(self.n);
        rows.map(|row| sign * dot(row, x)).collect()
    }

    fn update(&mut self, from: &[f64], to: &[f64], before: &[f64], after: &[f64]) {
        let s: Vec<f64> = to.iter().zip(from).map(|(a, b)| a - b).collect();
        let y: Vec<f64> = after.iter().zip(before).map(|(a, b)| a - b).collect();
        let (sy, yy) = (dot(&s, &y), dot(&y, &y));
        if sy.is_nan() || sy <= 1e-12 * (dot(&s, &s) * yy).sqrt() {
            return;
        }
        if self.fresh {
            for i in 0..self.n {
                self.entries[i * self.n + i] = sy / yy;
            }
            self.fresh = false;
        }
        let hy = self.times(&y, 1.0);
        let scale = (1.0 + dot(&y, &hy) / sy) / sy;
        for (i, row) in self.entries.chunks_exact_mut(self.n).enumerate() {
            for (j, h) in row.iter_mut().enumerate() {
                *h += scale * s[i] * s[j] - (hy[i] * s[j] + s[i] * hy[j]) / sy;
            }
        }
    }
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn largest(values: &[f64]) -> f64 {
    values.iter().fold(0.0, |most, value| value.abs().max(most))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quadratic_is_solved() {
        let found = minimise(&[5.0, -3.0, 1.0], &BfgsOptions::default(), |x, g| {
            let mut value = 0.0;
            for (i, (g, x)) in g.iter_mut().zip(x).enumerate() {
                let weight = 10.0_f64.powi(i32::try_from(i).unwrap());
                let off = x - i as f64;
                *g = 2.0 * weight * off;
                value += weight * off * off;
            }
            value
        });
        for (i, x) in found.at.iter().enumerate() {
            assert!((x - i as f64).abs() < 1e-5, "{found:?}");
        }
        assert!(found.steps < 30);
    }

    #[test]
    fn a_wall_turns_the_search_back() {
        let found = minimise(&[2.0], &BfgsOptions::default(), |x, g| {
            g[0] = 1.0;
            if x[0] < 0.5 { f64::NAN } else { x[0] }
        });
        assert!(found.at[0] >= 0.5 && found.at[0] < 0.51, "{found:?}");
    }
}
