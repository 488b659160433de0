//! The search for the smoothing parameters.

use super::form::Form;
use super::passes::{Normal, normal};
use super::states::States;

/// The range of each parameter, as in the reference implementations.
const LEAST: f64 = 0.01;
const MOST: [f64; 4] = [1.8, 1.9, 1.5, 1.5];

/// The prior standard deviation of α₁ and β₁ around 1, where the level neither
/// decays nor explodes: roughly, 1 − α₁ is the share by which forecasts change each
/// step. On 15 to 40 points least squares alone find decay and explosion that are
/// not there.
const PRIOR: f64 = 0.15;

/// A step that lowers the objective by less than this share ends the search: on 100
/// points the criterion of the forms is then good to about a thousandth.
const TOLERANCE: f64 = 1e-5;

/// The most likely parameters near the usual start.
///
/// There are many local minima. Those that searches from other starts find in the
/// simpler forms have smaller squares and worse forecasts, so those are searched
/// from one start; the full form, whose season can take over from the level, has a
/// second.
pub(super) fn most_likely(form: Form, series: &[f64], start: &States) -> Vec<f64> {
    match form {
        Form::None | Form::Simple => Search::new(form, series, start).from(&[[1.3, 1.0]]),
        // From a season that hardly moves the search ends, on long series, where the
        // level takes the season's place.
        Form::Partial => Search::new(form, series, start).from(&[[1.3, 1.0, 0.5]]),
        Form::Full => {
            let starts = [[1.3, 1.0, 1.3, 1.0], [1.5, 0.8, 1.1, 1.0]];
            Search::new(form, series, start).from(&starts)
        }
    }
}

/// The search over the parameters of a form.
struct Search<'a> {
    form: Form,
    series: &'a [f64],
    start: &'a States,
    seen: f64,
}

impl<'a> Search<'a> {
    fn new(form: Form, series: &'a [f64], start: &'a States) -> Self {
        Self {
            form,
            series,
            start,
            seen: series.iter().filter(|y| !y.is_nan()).count() as f64,
        }
    }

    fn from<const K: usize>(&self, starts: &[[f64; K]]) -> Vec<f64> {
        let ends = starts.iter().map(|start| self.descend(*start));
        let best = ends.min_by(|(a, _), (b, _)| a.total_cmp(b));
        best.map_or_else(Vec::new, |(_, parameters)| parameters.to_vec())
    }

    /// Levenberg and Marquardt's method within the range: the objective at the end
    /// and the parameters.
    fn descend<const K: usize>(&self, from: [f64; K]) -> (f64, [f64; K]) {
        let mut at = from;
        let mut here = self.penalised(&at);
        let mut damping = 1e-2;
        for _ in 0..50 {
            let Some(next) = step(&here, &at, damping) else {
                break;
            };
            let there = self.penalised(&next);
            if there.squares < here.squares {
                let gain = (here.squares - there.squares) / here.squares;
                (at, here) = (next, there);
                damping *= 0.1;
                if gain < TOLERANCE {
                    break;
                }
            } else {
                damping *= 8.0;
                if damping > 1e6 {
                    break;
                }
            }
        }
        (here.squares, at)
    }

    /// The sums with the prior: the squares times what it takes from the
    /// likelihood, and its part in the derivatives of ln Σ *e*².
    fn penalised<const K: usize>(&self, at: &[f64; K]) -> Normal<K> {
        let mut sums = normal(self.form, self.series, self.start, at);
        let variance = sums.squares / self.seen;
        let mut taken = 0.0;
        // α₁ and β₁ are number 1 and 3.
        for k in (1..K).step_by(2) {
            let off = (at[k] - 1.0) / PRIOR;
            taken += off * off;
            sums.gradient[k] += variance * off / PRIOR;
            sums.curvature[k][k] += variance / (PRIOR * PRIOR);
        }
        sums.squares *= (taken / self.seen).exp();
        sums
    }
}

/// The next point of least squares; none where no parameter can move. A parameter
/// at the end of its range that would leave it stays.
fn step<const K: usize>(here: &Normal<K>, at: &[f64; K], damping: f64) -> Option<[f64; K]> {
    let mut free = [true; K];
    for k in 0..K {
        let outwards = if here.gradient[k] > 0.0 {
            at[k] <= LEAST
        } else {
            at[k] >= MOST[k]
        };
        free[k] = !outwards;
    }
    let moved = solve(here, free, damping)?;
    let mut next = *at;
    for k in 0..K {
        next[k] = (at[k] + moved[k]).clamp(LEAST, MOST[k]);
    }
    Some(next)
}

/// The damped normal equations over the free parameters, by elimination.
fn solve<const K: usize>(here: &Normal<K>, free: [bool; K], damping: f64) -> Option<[f64; K]> {
    let mut a = here.curvature;
    let mut b = here.gradient.map(|g| -g);
    for k in 0..K {
        if free[k] {
            a[k][k] *= 1.0 + damping;
        } else {
            for row in &mut a {
                row[k] = 0.0;
            }
            a[k] = [0.0; K];
            (a[k][k], b[k]) = (1.0, 0.0);
        }
    }
    for k in 0..K {
        let pivot = a[k];
        if pivot[k].is_nan() || pivot[k] <= 0.0 {
            return None;
        }
        for row in k + 1..K {
            let factor = a[row][k] / pivot[k];
            for (entry, above) in a[row].iter_mut().zip(&pivot).skip(k) {
                *entry -= factor * above;
            }
            b[row] -= factor * b[k];
        }
    }
    let mut x = [0.0; K];
    for k in (0..K).rev() {
        let later = a[k].iter().zip(&x).skip(k + 1);
        let known: f64 = later.map(|(entry, x)| entry * x).sum();
        x[k] = (b[k] - known) / a[k][k];
    }
    (free.contains(&true) && x.iter().all(|x| x.is_finite())).then_some(x)
}
