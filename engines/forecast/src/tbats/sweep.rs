//! A pass over the series with the derivatives of its errors.

use super::form::{Form, MOST_ORDER, OF_TREND, Parameters};
use super::products::Products;
use super::states::{States, Turns};

/// The squared errors of a pass and their count.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Squares {
    pub(super) sum: f64,
    pub(super) count: usize,
}

/// A pass that moves the states to the end of the series; `tell` is told of each step
/// and its surprise, NaN where the value is missing.
pub(super) fn pass(
    form: &Form,
    by: &Parameters,
    states: &mut States,
    series: &[f64],
    mut tell: impl FnMut(usize, f64),
) -> Squares {
    let turns = Turns::new(form);
    let mut squares = Squares::default();
    for (t, y) in series.iter().enumerate() {
        let surprise = states.see(by, &turns, *y);
        if !surprise.is_nan() {
            squares.sum += surprise * surprise;
            squares.count += 1;
        }
        tell(t, surprise);
    }
    squares
}

/// The sums of products of the surprises' derivatives by each first state and each
/// parameter, and of the surprises, which are the last column.
pub(super) fn derivatives(
    form: &Form,
    by: &Parameters,
    first: &States,
    series: &[f64],
) -> Products {
    let mut sweep = Sweep::new(form, by, first);
    let mut products = Products::new(sweep.width + 1);
    for y in series {
        if sweep.see(*y) {
            products.add(&sweep.surprise);
        }
    }
    products
}

/// The states under way with their derivatives.
///
/// Errors, states and derivatives obey the same linear equations, so that a step is
/// a few operations on rows.
struct Sweep<'a> {
    by: &'a Parameters,
    turns: Turns,
    states: States,
    /// First states and parameters.
    width: usize,
    /// The place of α among the columns.
    parameters: usize,
    /// The derivatives of level, slope and waves.
    rows: Vec<Vec<f64>>,
    /// Those of the last errors and surprises, the latest first.
    off: [Vec<f64>; MOST_ORDER],
    surprises: [Vec<f64>; MOST_ORDER],
    /// Those of this step's error, and of its surprise with the surprise itself.
    error: Vec<f64>,
    surprise: Vec<f64>,
}

impl<'a> Sweep<'a> {
    fn new(form: &'a Form, by: &'a Parameters, first: &States) -> Self {
        let parameters = form.states();
        let width = parameters + OF_TREND + 2 * form.seasons.len() + 2 * MOST_ORDER;
        let row = |i: usize| {
            let mut row = vec![0.0; width];
            row[i] = 1.0;
            row
        };
        let blank = || [vec![0.0; width], vec![0.0; width]];
        Self {
            by,
            turns: Turns::new(form),
            states: first.clone(),
            width,
            parameters,
            rows: (0..parameters).map(row).collect(),
            off: blank(),
            surprises: blank(),
            error: vec![0.0; width],
            surprise: vec![0.0; width + 1],
        }
    }

    /// Moves on by a value; whether there was one.
    fn see(&mut self, y: f64) -> bool {
        let d = y - self.states.smooth(self.by);
        let foretold = self.states.error(self.by);
        let seen = !d.is_nan();
        self.foretell();
        if seen {
            self.derive_error();
            for (de, dd) in self.surprise.iter_mut().zip(&self.error) {
                *de += dd;
            }
            self.surprise[self.width] = d - foretold;
        } else {
            // The error is the foretold one, of which `surprise` holds the negative.
            for (dd, de) in self.error.iter_mut().zip(&self.surprise) {
                *dd = -de;
            }
            self.surprise.fill(0.0);
        }
        let (d, e) = if seen {
            (d, d - foretold)
        } else {
            (foretold, 0.0)
        };
        self.step(d);
        self.states.step(self.by, &self.turns, d, e);
        seen
    }

    /// Writes the negative derivative of the foretold error into `surprise`.
    fn foretell(&mut self) {
        self.surprise.fill(0.0);
        let of_errors = self.width - 2 * MOST_ORDER;
        for i in 0..MOST_ORDER {
            let terms = [
                (self.by.ar[i], &self.off[i]),
                (self.by.ma[i], &self.surprises[i]),
            ];
            for (weight, row) in terms {
                if weight != 0.0 {
                    take(&mut self.surprise, weight, row);
                }
            }
            self.surprise[of_errors + i] -= self.states.off[i];
            self.surprise[of_errors + MOST_ORDER + i] -= self.states.surprises[i];
        }
    }

    /// Writes the derivative of *y* − ℓ − φ *b* − Σ *s* into `error`.
    fn derive_error(&mut self) {
        self.error.fill(0.0);
        let [level, slope, waves @ ..] = self.rows.as_slice() else {
            return;
        };
        take(&mut self.error, 1.0, level);
        take(&mut self.error, self.by.phi, slope);
        for wave in waves.iter().step_by(2) {
            take(&mut self.error, 1.0, wave);
        }
        self.error[self.parameters + 2] -= self.states.slope;
    }

    /// Moves the derivatives on by an error, `states` being those before it.
    fn step(&mut self, d: f64) {
        let (by, parameters) = (self.by, self.parameters);
        let [level, slope, waves @ ..] = self.rows.as_mut_slice() else {
            return;
        };
        for ((l, b), dd) in level.iter_mut().zip(slope.iter_mut()).zip(&self.error) {
            let moved = by.phi * *b;
            *l += moved + by.alpha * dd;
            *b = moved + by.beta * dd;
        }
        level[parameters] += d;
        slope[parameters + 1] += d;
        level[parameters + 2] += self.states.slope;
        slope[parameters + 2] += self.states.slope;
        let (pairs, _) = waves.as_chunks_mut::<2>();
        for ([first, second], (cosine, sine, season)) in pairs.iter_mut().zip(&self.turns.waves) {
            let [of_first, of_second] = by.gamma[*season];
            for ((a, b), dd) in first.iter_mut().zip(second.iter_mut()).zip(&self.error) {
                (*a, *b) = (
                    *a * cosine + *b * sine + of_first * dd,
                    *b * cosine - *a * sine + of_second * dd,
                );
            }
            let own = parameters + OF_TREND + 2 * season;
            first[own] += d;
            second[own + 1] += d;
        }
        self.off.rotate_right(1);
        self.off[0].copy_from_slice(&self.error);
        self.surprises.rotate_right(1);
        self.surprises[0].copy_from_slice(&self.surprise[..self.width]);
    }
}

/// Takes a multiple of a row away.
fn take(from: &mut [f64], weight: f64, row: &[f64]) {
    for (x, y) in from.iter_mut().zip(row) {
        *x -= weight * y;
    }
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::super::form::Trend;
    use super::super::season::Season;
    use super::*;

    fn example() -> (Form, Parameters, States, Vec<f64>) {
        let season = |period: f64, harmonics: Vec<usize>| Season { period, harmonics };
        let form = Form {
            trend: Trend::Damped,
            seasons: vec![season(4.0, vec![1, 2]), season(13.3, vec![1, 3])],
            orders: (2, 1),
        };
        let by = Parameters {
            beta: 0.05,
            phi: 0.9,
            gamma: vec![[0.03, -0.02], [0.01, 0.04]],
            ar: [0.4, -0.2],
            ma: [0.3, 0.0],
            ..form.start(0.2)
        };
        let row: Vec<f64> = (0..form.states()).map(|i| 1.0 / (1.0 + i as f64)).collect();
        let mut random = Random::new(3);
        let value = |t: i32| {
            if t % 7 == 3 {
                f64::NAN
            } else {
                random.normal()
            }
        };
        let series = (0..40).map(value).collect();
        (form, by, States::new(&row), series)
    }

    #[test]
    fn derivatives_are_those_of_differences() {
        let (form, by, first, series) = example();
        let surprises = |by: &Parameters, first: &States| {
            let mut found = Vec::new();
            pass(&form, by, &mut first.clone(), &series, |_, e| found.push(e));
            found
        };
        let base = surprises(&by, &first);
        let states = form.states();
        let mut products = derivatives(&form, &by, &first, &series);
        let width = states + by.row().len();
        let (_, against) = products.normal_equations(&(0..width).collect::<Vec<_>>());
        let step = 1e-5;
        for (column, slope) in against.iter().enumerate() {
            let moved = |step: f64| {
                let (mut by, mut row) = (by.clone(), vec![first.level, first.slope]);
                row.extend(first.waves.iter().flatten());
                if column < states {
                    row[column] += step;
                } else {
                    let mut moves = vec![0.0; width - states];
                    moves[column - states] = step;
                    by = by.moved(&moves);
                }
                surprises(&by, &States::new(&row))
            };
            let (below, above) = (moved(-step), moved(step));
            let pairs = base.iter().zip(below.iter().zip(&above));
            let pairs = pairs.filter(|(e, _)| !e.is_nan());
            let expected: f64 = pairs.map(|(e, (a, b))| e * (b - a) / (2.0 * step)).sum();
            assert!(
                (slope - expected).abs() < 1e-4,
                "{column}: {slope} {expected}"
            );
        }
        let squares: f64 = base.iter().filter(|e| !e.is_nan()).map(|e| e * e).sum();
        assert!((products.squares() - squares).abs() < 1e-9);
    }
}
