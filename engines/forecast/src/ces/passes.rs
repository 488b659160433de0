//! The errors of complex exponential smoothing with their derivatives.
//!
//! The series is passed forwards, backwards and forwards again, so that the errors
//! of the last pass come from states which the series itself has told (backcasting).
//! At each turn the states go one step without an error. Derivatives by the
//! parameters go along with the states, through all three passes.

use super::form::Form;
use super::states::{Smoothing, States, turned};

/// Sums over the errors of the last pass, with *K* parameters: what a step of
/// least squares takes.
#[derive(Clone, Copy, Debug)]
pub(super) struct Normal<const K: usize> {
    /// Σ *e*².
    pub(super) squares: f64,
    /// Half the derivative of that.
    pub(super) gradient: [f64; K],
    /// Σ of the products of the derivatives of *e*.
    pub(super) curvature: [[f64; K]; K],
}

/// The states after the last pass, and the one-step forecasts of it.
#[derive(Clone, Debug)]
pub(super) struct Last {
    pub(super) states: States,
    pub(super) forecasts: Vec<f64>,
    pub(super) squares: f64,
}

/// A state and its derivatives by the parameters.
#[derive(Clone, Copy)]
struct Moving<const K: usize> {
    state: [f64; 2],
    slopes: [[f64; 2]; K],
}

impl<const K: usize> Moving<K> {
    fn new(state: [f64; 2]) -> Self {
        Self {
            state,
            slopes: [[0.0; 2]; K],
        }
    }

    /// A step by parameters, the first of which is number `first`.
    fn turn(&mut self, by: [f64; 2], first: usize, e: f64, slopes: &[f64; K]) {
        for (own, slope) in self.slopes.iter_mut().zip(slopes) {
            *own = turned(*own, by, *slope);
        }
        let c = self.state[1];
        self.slopes[first][0] += e;
        self.slopes[first][1] += e - c;
        self.slopes[first + 1][0] += c - e;
        self.slopes[first + 1][1] += e;
        self.state = turned(self.state, by, e);
    }

    /// A step of a real season, whose parameter is number `first`.
    fn drift(&mut self, by: f64, first: usize, e: f64, slopes: &[f64; K]) {
        for (own, slope) in self.slopes.iter_mut().zip(slopes) {
            own[0] += by * slope;
        }
        self.slopes[first][0] += e;
        self.state[0] += by * e;
    }
}

/// The recursion of a form with *K* parameters.
struct Recursion<const K: usize> {
    form: Form,
    by: Smoothing,
    level: Vec<Moving<K>>,
    season: Vec<Moving<K>>,
}

impl<const K: usize> Recursion<K> {
    /// A step over `y`, which stands at a position of the season, and its error
    /// with derivatives.
    fn step(&mut self, y: f64, at: usize) -> (f64, [f64; K]) {
        let simple = self.form == Form::Simple;
        let level = &mut self.level[if simple { at } else { 0 }];
        let (mut e, mut slopes) = (0.0, [0.0; K]);
        if !y.is_nan() {
            e = y - level.state[0];
            slopes = level.slopes.map(|slope| -slope[0]);
            if self.form.adds_season() {
                let season = &self.season[at];
                e -= season.state[0];
                for (slope, of_season) in slopes.iter_mut().zip(&season.slopes) {
                    *slope -= of_season[0];
                }
            }
        }
        level.turn(self.by.alpha, 0, e, &slopes);
        match self.form {
            Form::Full => self.season[at].turn(self.by.beta, 2, e, &slopes),
            Form::Partial => self.season[at].drift(self.by.beta[0], 2, e, &slopes),
            Form::None | Form::Simple => {}
        }
        (e, slopes)
    }

    /// A step of every state without an error.
    fn turn(&mut self) {
        for level in &mut self.level {
            level.turn(self.by.alpha, 0, 0.0, &[0.0; K]);
        }
        if self.form == Form::Full {
            for season in &mut self.season {
                season.turn(self.by.beta, 2, 0.0, &[0.0; K]);
            }
        }
    }

    fn forwards(&mut self, series: &[f64], period: usize, mut each: impl FnMut(f64, &[f64; K])) {
        for season in series.chunks(period) {
            for (at, &y) in season.iter().enumerate() {
                let (e, slopes) = self.step(y, at);
                each(e, &slopes);
            }
        }
    }

    fn backwards(&mut self, series: &[f64], period: usize) {
        for season in series.chunks(period).rev() {
            for (at, &y) in season.iter().enumerate().rev() {
                self.step(y, at);
            }
        }
    }
}

/// The sums of the last pass, from the start `start`.
pub(super) fn normal<const K: usize>(
    form: Form,
    series: &[f64],
    start: &States,
    parameters: &[f64; K],
) -> Normal<K> {
    let moving = |states: &[[f64; 2]]| -> Vec<Moving<K>> {
        states.iter().copied().map(Moving::new).collect()
    };
    let period = start.level.len().max(start.season.len());
    let mut recursion = Recursion {
        form,
        by: Smoothing::new(parameters),
        level: moving(&start.level),
        season: moving(&start.season),
    };
    recursion.forwards(series, period, |_, _| {});
    recursion.turn();
    recursion.backwards(series, period);
    recursion.turn();
    let mut sums = Normal {
        squares: 0.0,
        gradient: [0.0; K],
        curvature: [[0.0; K]; K],
    };
    recursion.forwards(series, period, |e, slopes| {
        sums.squares += e * e;
        for i in 0..K {
            sums.gradient[i] += e * slopes[i];
            for j in 0..=i {
                sums.curvature[i][j] += slopes[i] * slopes[j];
            }
        }
    });
    for i in 0..K {
        for j in 0..i {
            sums.curvature[j][i] = sums.curvature[i][j];
        }
    }
    sums
}

/// The last pass itself.
pub(super) fn last(form: Form, series: &[f64], start: &States, by: Smoothing) -> Last {
    let mut states = start.clone();
    let known = |y: f64, forecast: f64| if y.is_nan() { 0.0 } else { y - forecast };
    for &y in series {
        let e = known(y, states.forecast());
        states.step(form, by, e);
    }
    turn(&mut states, form, by);
    for (t, &y) in series.iter().enumerate().rev() {
        let period = states.level.len().max(states.season.len());
        states.next = t % period;
        let e = known(y, states.forecast());
        states.step(form, by, e);
    }
    turn(&mut states, form, by);
    states.next = 0;
    let mut forecasts = Vec::with_capacity(series.len());
    let mut squares = 0.0;
    for &y in series {
        let forecast = states.forecast();
        let e = known(y, forecast);
        forecasts.push(forecast);
        squares += e * e;
        states.step(form, by, e);
    }
    Last {
        states,
        forecasts,
        squares,
    }
}

fn turn(states: &mut States, form: Form, by: Smoothing) {
    for level in &mut states.level {
        *level = turned(*level, by.alpha, 0.0);
    }
    if form == Form::Full {
        for season in &mut states.season {
            *season = turned(*season, by.beta, 0.0);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::initial;
    use super::*;

    fn series() -> Vec<f64> {
        let mut series: Vec<f64> = (0..31)
            .map(|t| {
                let t = f64::from(t);
                1.0 + 0.01 * t + 0.2 * (t * 1.6).sin() + 0.1 * (t * t * 0.37).cos()
            })
            .collect();
        series[9] = f64::NAN;
        series
    }

    fn check<const K: usize>(form: Form, parameters: [f64; K]) {
        let series = series();
        let start = initial::states(form, &series, 4).unwrap();
        let found = normal(form, &series, &start, &parameters);
        let direct = last(form, &series, &start, Smoothing::new(&parameters));
        assert!((found.squares - direct.squares).abs() < 1e-12 * found.squares);
        for k in 0..K {
            let moved = |step: f64| {
                let mut by = parameters;
                by[k] += step;
                last(form, &series, &start, Smoothing::new(&by)).squares
            };
            let wanted = (moved(1e-6) - moved(-1e-6)) / 4e-6;
            let off = (found.gradient[k] - wanted).abs();
            assert!(off < 1e-5 * (1.0 + wanted.abs()), "{form:?} {k}: {off}");
        }
    }

    #[test]
    fn the_gradient_is_that_of_differences() {
        check(Form::None, [1.3, 0.97]);
        check(Form::Simple, [1.2, 0.9]);
        check(Form::Partial, [1.3, 0.97, 0.2]);
        check(Form::Full, [1.3, 0.97, 0.9, 0.95]);
    }
}
