//! The search for the smoothing parameter.

use super::form::Form;
use super::profile::{Best, Prepared};

/// The range of α in the reference implementations.
const LEAST: f64 = 0.1;
const MOST: f64 = 0.99;

/// Steps of the grid that finds the valley; between its points the profile has
/// no more than one minimum worth having.
const GRID: u32 = 12;

/// α is as good as found within this.
const TOLERANCE: f64 = 1e-4;

/// The most likely α with its level and weight.
///
/// Given α the rest is linear ([`Prepared::best`]), so the search is over one
/// number and finds the least of all minima. Level and weight are integrated out,
/// as in a restricted likelihood: on short series the least squares themselves
/// are often at the smallest α, where level and weight together draw a line
/// through the series, and its forecasts are worse.
pub(super) fn most_likely(series: &Prepared<'_>, form: Form) -> Best {
    let at = |alpha| series.best(form, alpha);
    let step = (MOST - LEAST) / f64::from(GRID);
    let grid: Vec<Best> = (0..=GRID)
        .map(|k| at(LEAST + step * f64::from(k)))
        .collect();
    let mut low = 0;
    for (k, candidate) in grid.iter().enumerate() {
        if candidate.unlikely < grid[low].unlikely {
            low = k;
        }
    }
    let left = grid[low.saturating_sub(1)].alpha;
    let right = grid[(low + 1).min(grid.len() - 1)].alpha;
    refine(at, grid[low], left, right)
}

/// Brent's minimum of a function of one number between `left` and `right`, from
/// the best point known.
fn refine(at: impl Fn(f64) -> Best, known: Best, mut left: f64, mut right: f64) -> Best {
    const GOLDEN: f64 = 0.381_966_011_250_105_1;
    let (mut best, mut second, mut third) = (known, known, known);
    let (mut step, mut before): (f64, f64) = (0.0, 0.0);
    for _ in 0..40 {
        let middle = 0.5 * (left + right);
        if (best.alpha - middle).abs() <= 2.0 * TOLERANCE - 0.5 * (right - left) {
            break;
        }
        let parabola = parabolic_step(&best, &second, &third);
        let next = best.alpha + parabola;
        let inside = next > left + TOLERANCE && next < right - TOLERANCE;
        if inside && parabola.abs() < 0.5 * before.abs() {
            before = step;
            step = parabola;
        } else {
            before = if best.alpha < middle { right } else { left } - best.alpha;
            step = GOLDEN * before;
        }
        let moved = if step.abs() < TOLERANCE {
            TOLERANCE.copysign(step)
        } else {
            step
        };
        let tried = at(best.alpha + moved);
        if tried.unlikely <= best.unlikely {
            *(if moved > 0.0 { &mut left } else { &mut right }) = best.alpha;
            (third, second, best) = (second, best, tried);
        } else {
            *(if moved > 0.0 { &mut right } else { &mut left }) = tried.alpha;
            if tried.unlikely <= second.unlikely || same(&second, &best) {
                (third, second) = (second, tried);
            } else if tried.unlikely <= third.unlikely
                || same(&third, &best)
                || same(&third, &second)
            {
                third = tried;
            }
        }
    }
    best
}

fn same(a: &Best, b: &Best) -> bool {
    a.alpha.total_cmp(&b.alpha).is_eq()
}

/// From the best point to the bottom of the parabola through three; NaN where
/// there is none.
fn parabolic_step(best: &Best, second: &Best, third: &Best) -> f64 {
    let (a, b) = (best.alpha - second.alpha, best.alpha - third.alpha);
    let (fa, fb) = (
        best.unlikely - third.unlikely,
        best.unlikely - second.unlikely,
    );
    -0.5 * (a * a * fa - b * b * fb) / (a * fa - b * fb)
}
