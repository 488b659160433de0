//! The rows that the trees learn from.

use trimtab_numerics::Random;

use super::history::{History, Shape};
use super::origin::{Origin, directions};

/// Steps before which nothing is forecast, where a series is long enough.
const WARM: usize = 8;

/// What came, beside what was known.
#[derive(Debug, Default)]
pub(super) struct Rows {
    /// By input.
    pub(super) columns: Vec<Vec<f64>>,
    /// What came less the base, in the units of its origin.
    pub(super) target: Vec<f64>,
    pub(super) steps: Vec<usize>,
    /// Steps from what came to the end of its series.
    pub(super) ages: Vec<usize>,
}

impl Rows {
    /// Every point of the panel from a few steps before it, about `most` rows in all:
    /// steps are drawn by the seed and the series.
    pub(super) fn drawn(histories: &[History], shape: &Shape, most: usize, seed: u64) -> Self {
        let points: usize = histories.iter().map(|h| h.values.len()).sum();
        let each = most as f64 / points.max(1) as f64;
        let mut rows = Self {
            columns: vec![Vec::new(); directions(shape).len()],
            ..Self::default()
        };
        for (i, history) in histories.iter().enumerate() {
            let mut random = Random::of_part(seed, i as u64);
            for target in warm(history)..history.values.len() {
                for step in steps(target, shape.horizon, each, &mut random) {
                    rows.add(history, shape, target, step);
                }
            }
        }
        rows
    }

    fn add(&mut self, history: &History, shape: &Shape, target: usize, step: usize) {
        let value = history.values[target];
        let at = target - step;
        if value.is_nan() {
            return;
        }
        let Some(origin) = Origin::at(history, shape, at, step..=step) else {
            return;
        };
        let regressors = [2, 1, 0].map(|back: usize| -> Vec<f64> {
            let t = target.saturating_sub(back);
            history.regressors.iter().map(|column| column[t]).collect()
        });
        let came = (value - origin.base(step, &regressors[2])) / origin.scale;
        if !came.is_finite() {
            return;
        }
        let row = origin.row(step, regressors.each_ref().map(Vec::as_slice));
        for (column, x) in self.columns.iter_mut().zip(row) {
            column.push(x);
        }
        self.target.push(came);
        self.steps.push(step);
        self.ages.push(history.values.len() - target);
    }

    pub(super) fn len(&self) -> usize {
        self.target.len()
    }

    /// Those rows alone.
    pub(super) fn only(&self, chosen: &[usize]) -> Self {
        let of = |column: &Vec<f64>| chosen.iter().map(|&row| column[row]).collect();
        Self {
            columns: self.columns.iter().map(of).collect(),
            target: of(&self.target),
            steps: chosen.iter().map(|&row| self.steps[row]).collect(),
            ages: chosen.iter().map(|&row| self.ages[row]).collect(),
        }
    }

    /// The rows before a time, and the rows whose origin is not before it, so that the
    /// second know all of the first: about a quarter of the panel's time is held out.
    pub(super) fn parted(&self, horizon: usize) -> [Vec<usize>; 2] {
        let mut ages = self.ages.clone();
        ages.sort_unstable();
        let at = |share: usize| ages.get(ages.len() * share / 4).copied().unwrap_or(0);
        let cut = at(1).max(2 * horizon).min(at(2));
        let (mut before, mut after) = (Vec::new(), Vec::new());
        for (row, (&age, step)) in self.ages.iter().zip(&self.steps).enumerate() {
            if age > cut {
                before.push(row);
            } else if age + step <= cut {
                after.push(row);
            }
        }
        [before, after]
    }
}

fn warm(history: &History) -> usize {
    WARM.min(history.values.len() / 3).max(1)
}

/// The steps ahead from which a point is forecast: all where rows are few.
fn steps(target: usize, horizon: usize, each: f64, random: &mut Random) -> Vec<usize> {
    let most = horizon.min(target);
    // Each number of draws on average: the whole part, and one more by chance.
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the number is held to the horizon"
    )]
    let count = (each + random.uniform()).min(most as f64) as usize;
    random
        .sample(most, count)
        .into_iter()
        .map(|k| k + 1)
        .collect()
}
