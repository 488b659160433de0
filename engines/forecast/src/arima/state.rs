//! The filter after the fit: where a series stands, and how sure that is.
//!
//! The state is that of the whole model with its differences multiplied out: an
//! autoregression φ* that need not be stationary, and θ. Legend: *a* the state,
//! *T* its transition, *R* = (1, θ₁, …), *P* = RR′ + *U* its covariance before an
//! observation, in units of the shocks' variance.

use serde::{Deserialize, Serialize};

use super::coefficients::Polynomials;
use super::filter::Gains;
use super::order::Order;

/// *U* below this is none.
const NEGLIGIBLE: f64 = 1e-10;

/// The state before the next observation.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct State {
    pub(super) mean: Vec<f64>,
    pub(super) doubt: Doubt,
    /// None where it is too long to be followed.
    pub(super) course: Option<Course>,
}

/// What is not known of the state beside the next shock.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Doubt {
    /// Nothing: the gain stays.
    Settled,
    /// What the shocks before the series leave, as in [`Gains`].
    Moving {
        gain: Vec<f64>,
        change: Vec<f64>,
        variance: f64,
    },
    /// *U* by rows, after missing values.
    Spread(Vec<f64>),
}

impl Doubt {
    fn at_start(gains: &Gains) -> Self {
        let (gain, change, variance) = gains.first();
        Self::Moving {
            gain: gain.to_vec(),
            change: change.to_vec(),
            variance,
        }
    }
}

impl Default for State {
    fn default() -> Self {
        Self {
            mean: vec![0.0],
            doubt: Doubt::Settled,
            course: Some(Course::default()),
        }
    }
}

/// How the doubt came about. It does not depend on the values of the points, so
/// that this is enough to make it anew.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Course {
    /// Whether it began at the start of the series, not with a settled gain.
    #[serde(default, skip_serializing_if = "is_false")]
    from_start: bool,
    /// Points seen, then missed, then seen and so on.
    runs: Vec<usize>,
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "as serde calls it")]
fn is_false(value: &bool) -> bool {
    !value
}

impl Course {
    /// The course with one point more.
    fn followed(mut self, is_seen: bool) -> Self {
        if self.runs.is_empty() {
            self.runs.push(0);
        }
        // Runs at even places are of points seen.
        if self.runs.len() % 2 != usize::from(is_seen) {
            self.runs.push(0);
        }
        if let Some(run) = self.runs.last_mut() {
            *run += 1;
        }
        self
    }

    /// The multiplications of making the doubt of so many states anew.
    fn work(&self, states: usize) -> usize {
        let (seen, rest) = self.runs.split_first().unwrap_or((&0, &[]));
        let steps = rest
            .iter()
            .fold(0, |sum: usize, run| sum.saturating_add(*run));
        let first = seen.saturating_mul(states);
        first.saturating_add(steps.saturating_mul(states * states))
    }
}

impl State {
    /// The forecast of the next point and its variance in units of the shocks'.
    pub(super) fn next(&self) -> (f64, f64) {
        let variance = match &self.doubt {
            Doubt::Settled => 1.0,
            Doubt::Moving { variance, .. } => variance.max(1.0),
            // Never below the shock's own, but for rounding.
            Doubt::Spread(spread) => 1.0 + spread[0].max(0.0),
        };
        (self.mean[0], variance)
    }
}

/// The transition of the state.
#[derive(Clone, Debug)]
pub(super) struct Dynamics {
    polynomials: Polynomials,
    /// φ*, padded to the length of the state.
    ar: Vec<f64>,
    /// *R*.
    shocks: Vec<f64>,
}

impl Dynamics {
    pub(super) fn new(polynomials: Polynomials, order: &Order) -> Self {
        let mut ar = polynomials.integrated(order);
        let mut shocks = vec![1.0];
        shocks.extend(&polynomials.ma);
        let states = ar.len().max(shocks.len());
        ar.resize(states, 0.0);
        shocks.resize(states, 0.0);
        Self {
            polynomials,
            ar,
            shocks,
        }
    }

    /// The state after the points that differencing takes, given those.
    pub(super) fn start(&self, order: &Order, points: &[f64], gains: &Gains) -> State {
        let differences = Polynomials::default().integrated(order);
        let (mut path, r) = (points.to_vec(), self.ar.len());
        for _ in 0..r {
            let next = differences
                .iter()
                .zip(path.iter().rev())
                .map(|(d, y)| d * y)
                .sum();
            path.push(next);
        }
        let path = &path[points.len()..];
        // The state is φ*(B) over the path of forecasts.
        let mean = (0..r)
            .map(|i| {
                let known = self.ar[..i].iter().zip(path[..i].iter().rev());
                path[i] - known.map(|(phi, f)| phi * f).sum::<f64>()
            })
            .collect();
        let doubt = Doubt::at_start(gains);
        let course = Course {
            from_start: true,
            runs: Vec::new(),
        };
        State {
            mean,
            doubt,
            course: Some(course),
        }
    }

    /// Moves the state past the next point; NaN is one that was not seen.
    pub(super) fn observe(&self, state: &mut State, point: f64) {
        if point.is_nan() {
            self.step_over(state);
            return;
        }
        let innovation = point - state.mean[0];
        let gain = self.seen(&mut state.doubt, &mut state.course);
        self.transit(&mut state.mean);
        for (a, k) in state.mean.iter_mut().zip(gain) {
            *a += k * innovation;
        }
    }

    fn step_over(&self, state: &mut State) {
        self.missed(&mut state.doubt, &mut state.course);
        self.transit(&mut state.mean);
    }

    /// The gain of a point that is seen; the doubt and its course move past it.
    fn seen(&self, doubt: &mut Doubt, course: &mut Option<Course>) -> Vec<f64> {
        let gain = self.take(doubt);
        if *doubt == Doubt::Settled {
            *course = Some(Course::default());
        } else {
            self.follow(course, true);
        }
        gain
    }

    /// Moves the doubt and its course past a point that was not seen.
    fn missed(&self, doubt: &mut Doubt, course: &mut Option<Course>) {
        let mut spread = self.covariance(doubt);
        self.transit_covariance(&mut spread);
        *doubt = Doubt::Spread(spread);
        self.follow(course, false);
    }

    fn follow(&self, course: &mut Option<Course>, is_seen: bool) {
        let followed = course.take().map(|course| course.followed(is_seen));
        *course = followed.filter(|course| self.can_repeat(course));
    }

    fn can_repeat(&self, course: &Course) -> bool {
        const MOST_WORK: usize = 20_000_000;
        course.work(self.ar.len()) <= MOST_WORK
    }

    /// The doubt after a course; none where the course is not one that a series
    /// takes.
    pub(super) fn repeated(&self, course: &Course) -> Option<Doubt> {
        let mut doubt = if course.from_start {
            Doubt::at_start(&Gains::new(self.polynomials.clone(), 1)?)
        } else {
            Doubt::Settled
        };
        if !self.can_repeat(course) {
            return None;
        }
        let mut made = Some(Course {
            from_start: course.from_start,
            runs: Vec::new(),
        });
        for (place, run) in course.runs.iter().enumerate() {
            for _ in 0..*run {
                if place % 2 == 0 {
                    self.seen(&mut doubt, &mut made);
                } else {
                    self.missed(&mut doubt, &mut made);
                }
            }
        }
        (made.as_ref() == Some(course)).then_some(doubt)
    }

    /// Whether a state has the form of this model's.
    pub(super) fn holds(&self, state: &State) -> bool {
        let r = self.ar.len();
        let fits = match &state.doubt {
            Doubt::Settled => true,
            Doubt::Moving { gain, change, .. } => {
                let states = self.polynomials.states();
                gain.len() == states && change.len() == states
            }
            Doubt::Spread(spread) => spread.len() == r * r,
        };
        fits && state.mean.len() == r
    }

    /// The gain of the next point, after which the doubt is that of the step after.
    fn take(&self, doubt: &mut Doubt) -> Vec<f64> {
        let r = self.ar.len();
        match doubt {
            Doubt::Settled => self.steady_gain(),
            Doubt::Moving {
                gain,
                change,
                variance,
            } => {
                let own = |i: usize| self.polynomials.ar.get(i).copied().unwrap_or(0.0);
                let whole = (0..r)
                    .map(|i| gain.get(i).copied().unwrap_or(0.0) + self.ar[i] - own(i))
                    .collect();
                let length = self.lattice(gain, change, variance);
                if length < NEGLIGIBLE {
                    *doubt = Doubt::Settled;
                }
                whole
            }
            Doubt::Spread(_) => {
                let mut spread = self.covariance(doubt);
                let variance = spread[0].max(1.0);
                let mut gain: Vec<f64> = (0..r).map(|i| spread[i * r] / variance).collect();
                self.transit(&mut gain);
                self.transit_covariance(&mut spread);
                let mut most: f64 = 0.0;
                for (row, k) in spread.chunks_exact_mut(r).zip(&gain) {
                    for (u, l) in row.iter_mut().zip(&gain) {
                        *u -= variance * k * l;
                        most = most.max(u.abs());
                    }
                }
                *doubt = if most < NEGLIGIBLE {
                    Doubt::Settled
                } else {
                    Doubt::Spread(spread)
                };
                gain
            }
        }
    }

    /// φ*ᵢ + θᵢ.
    fn steady_gain(&self) -> Vec<f64> {
        let mut gain = self.ar.clone();
        for (k, theta) in gain.iter_mut().zip(&self.shocks[1..]) {
            *k += theta;
        }
        gain
    }

    /// One step of the recursion of [`Gains`]; the largest square of the change.
    fn lattice(&self, gain: &mut [f64], change: &mut [f64], variance: &mut f64) -> f64 {
        let s = change[0];
        let scale = 1.0 / ((1.0 - s) * (1.0 + s));
        change.rotate_left(1);
        if let Some(last) = change.last_mut() {
            *last = 0.0;
        }
        for &lag in &self.polynomials.ar_lags {
            change[lag - 1] += self.polynomials.ar[lag - 1] * s;
        }
        let mut most: f64 = 0.0;
        for (k, g) in gain.iter_mut().zip(change) {
            let (old, t) = (*k, *g);
            *k = (old - s * t) * scale;
            *g = (t - s * old) * scale;
            most = most.max(*g * *g);
        }
        *variance /= scale;
        most
    }

    /// *P* by rows.
    fn covariance(&self, doubt: &Doubt) -> Vec<f64> {
        let r = self.ar.len();
        let mut spread = self.spread(doubt);
        for (row, a) in spread.chunks_exact_mut(r).zip(&self.shocks) {
            for (u, b) in row.iter_mut().zip(&self.shocks) {
                *u += a * b;
            }
        }
        spread
    }

    /// *U* by rows.
    fn spread(&self, doubt: &Doubt) -> Vec<f64> {
        // A moving average near the unit circle keeps its doubt long; what is left
        // after so many steps is less than its share of one.
        const STEPS: usize = 2000;
        let r = self.ar.len();
        let mut spread = vec![0.0; r * r];
        match doubt {
            Doubt::Settled => {}
            Doubt::Spread(given) => spread.copy_from_slice(given),
            Doubt::Moving {
                gain,
                change,
                variance,
            } => {
                // U is the sum of all changes to come.
                let (mut gain, mut change, mut variance) =
                    (gain.clone(), change.clone(), *variance);
                for _ in 0..STEPS {
                    for (row, a) in spread.chunks_exact_mut(r).zip(&change) {
                        for (u, b) in row.iter_mut().zip(&change) {
                            *u += variance * a * b;
                        }
                    }
                    if self.lattice(&mut gain, &mut change, &mut variance) < NEGLIGIBLE {
                        break;
                    }
                }
            }
        }
        spread
    }

    /// T a.
    fn transit(&self, a: &mut [f64]) {
        let first = a[0];
        a.rotate_left(1);
        if let Some(last) = a.last_mut() {
            *last = 0.0;
        }
        for (a, phi) in a.iter_mut().zip(&self.ar) {
            *a += phi * first;
        }
    }

    /// T P T′.
    fn transit_covariance(&self, spread: &mut [f64]) {
        let r = self.ar.len();
        for row in spread.chunks_exact_mut(r) {
            self.transit(row);
        }
        let first = spread[..r].to_vec();
        spread.copy_within(r.., 0);
        spread[(r - 1) * r..].fill(0.0);
        for (row, phi) in spread.chunks_exact_mut(r).zip(&self.ar) {
            for (u, f) in row.iter_mut().zip(&first) {
                *u += phi * f;
            }
        }
    }

    /// The forecasts of the next points.
    pub(super) fn forecasts(&self, state: &State, horizon: usize) -> Vec<f64> {
        let mut a = state.mean.clone();
        (0..horizon)
            .map(|_| {
                let forecast = a[0];
                self.transit(&mut a);
                forecast
            })
            .collect()
    }

    /// The variances of the forecasts in units of the shocks': Σψ², and what the
    /// doubt adds.
    pub(super) fn variances(&self, state: &State, horizon: usize) -> Vec<f64> {
        let r = self.ar.len();
        let is_settled = state.doubt == Doubt::Settled;
        let spread = if is_settled {
            Vec::new()
        } else {
            self.spread(&state.doubt)
        };
        // How a forecast answers to the first state of each step before it.
        let mut answers: Vec<f64> = Vec::with_capacity(horizon);
        let mut sum = 0.0;
        (0..horizon)
            .map(|h| {
                let before = self.ar.iter().zip(answers.iter().rev());
                let answer = if h == 0 {
                    1.0
                } else {
                    before.map(|(p, x)| p * x).sum()
                };
                answers.push(answer);
                let row: Vec<f64> = answers.iter().rev().take(r).copied().collect();
                let psi: f64 = row.iter().zip(&self.shocks).map(|(c, r)| c * r).sum();
                sum += psi * psi;
                let doubts = spread
                    .chunks_exact(r)
                    .zip(&row)
                    .map(|(u, c)| c * u.iter().zip(&row).map(|(u, c)| u * c).sum::<f64>());
                sum + doubts.sum::<f64>().max(0.0)
            })
            .collect()
    }
}
