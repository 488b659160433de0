//! The search for first states and parameters.

use crate::cholesky::Cholesky;

use super::form::{Form, Parameters};
use super::states::{States, forgets};
use super::sweep::{Squares, derivatives, pass};

/// Where a search stands: the first states, the parameters, and what errors they leave.
#[derive(Clone, Debug)]
pub(super) struct Found {
    pub(super) form: Form,
    pub(super) by: Parameters,
    /// Level, slope and waves before the first step.
    pub(super) first: Vec<f64>,
    pub(super) squares: Squares,
}

/// The most steps of a search, and of one of its line searches.
const STEPS: usize = 15;
const TRIES: usize = 8;

/// Squares below this a point, of a series of variance 1, are rounding.
const ROUNDING: f64 = 1e-20;

impl Found {
    /// The start of a search: all states 0.
    pub(super) fn start(form: Form, by: Parameters, series: &[f64]) -> Self {
        let first = vec![0.0; form.states()];
        Self::at(form, by, first, series)
    }

    pub(super) fn at(form: Form, by: Parameters, first: Vec<f64>, series: &[f64]) -> Self {
        let squares = pass(&form, &by, &mut States::new(&first), series, |_, _| {});
        Self {
            form,
            by,
            first,
            squares,
        }
    }

    /// *n* ln Σε²/*n*.
    pub(super) fn cost(&self) -> f64 {
        let n = self.squares.count as f64;
        n * (self.squares.sum / n + ROUNDING).ln()
    }

    /// Akaike's criterion, up to a constant, with `more` numbers that are fitted
    /// elsewhere.
    pub(super) fn aicc(&self, more: usize) -> f64 {
        let (n, k) = (
            self.squares.count as f64,
            (self.form.numbers() + more + 1) as f64,
        );
        let few = (n - k - 1.0).max(1.0);
        self.cost() + 2.0 * k * n / few
    }

    /// The least squares of first states and parameters together, by the method of
    /// Levenberg and Marquardt: the errors are linear in the first states and nearly
    /// so in the parameters, so that few steps do.
    pub(super) fn searched(mut self, series: &[f64]) -> Self {
        let mut caution = 1e-3;
        for _ in 0..STEPS {
            let before = self.cost();
            if !self.improve(series, &mut caution) || before - self.cost() < 0.02 {
                break;
            }
        }
        self
    }

    /// A step; whether it led to fewer squares.
    fn improve(&mut self, series: &[f64], caution: &mut f64) -> bool {
        let states = self.form.states();
        let free = self.form.free();
        let free: Vec<usize> = (0..free.len()).filter(|i| free[*i]).collect();
        let first = States::new(&self.first);
        let mut products = derivatives(&self.form, &self.by, &first, series);
        let (matrix, against) = products.normal_equations(&free);
        for _ in 0..TRIES {
            let moves = step(&matrix, &against, &free, states, *caution);
            let mut all = vec![0.0; states + self.by.row().len()];
            for (i, by) in free.iter().zip(&moves) {
                all[*i] = *by;
            }
            let (of_states, of_parameters) = all.split_at(states);
            let by = self.by.moved(of_parameters);
            let first = self.first.iter().zip(of_states).map(|(x, by)| x + by);
            if by.has_sound_errors() && forgets(&self.form, &by, series.len()) {
                let found = Self::at(self.form.clone(), by, first.collect(), series);
                if found.squares.sum < self.squares.sum {
                    *self = found;
                    *caution = (*caution / 10.0).max(1e-6);
                    return true;
                }
            }
            *caution *= 8.0;
        }
        false
    }
}

/// The least squares of the linear model, held back in the parameters by the share
/// `caution` of their own squares, and hardly in the states.
fn step(matrix: &[f64], against: &[f64], free: &[usize], states: usize, caution: f64) -> Vec<f64> {
    let n = free.len();
    let mut matrix = matrix.to_vec();
    for (i, column) in free.iter().enumerate() {
        let share = if *column < states {
            (0.01 * caution).min(0.1)
        } else {
            caution
        };
        matrix[i * n + i] *= 1.0 + share;
    }
    let factor = Cholesky::new(&matrix, n);
    let mut moves: Vec<f64> = against.iter().map(|x| -x).collect();
    factor.forward(&mut moves);
    factor.backward(&mut moves);
    moves
}
