//! What every model of one series gives.

use trimtab_numerics::Random;

/// A model after its fit: parameters and the states after the last point, small
/// enough to keep for a long time.
///
/// A series is a slice, oldest first, one value a step; NaN marks a missing
/// value, which a model steps over without filling it in.
pub(crate) trait Model {
    /// The name in the literature, such as `ETS(M,Ad,M)` or
    /// `ARIMA(1,1,1)(0,1,1)[12]`.
    fn name(&self) -> String;

    /// The fitted parameters, by name.
    fn parameters(&self) -> Vec<(&'static str, f64)>;

    /// The mean of each step ahead.
    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64>;

    /// The standard deviation of each step ahead, errors normal and parameters
    /// known; none where there is no closed form and paths must tell.
    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>>;

    /// One draw of the next steps, as many as `path` is long.
    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]);

    /// How many regressors it was fitted with.
    fn regressors(&self) -> usize {
        0
    }

    /// Whether its parts fit one another; those of a model that was read may not.
    fn is_sound(&self) -> bool {
        true
    }

    /// Moves on by further points of the series, parameters as they are.
    fn append(&mut self, points: &[f64]);

    /// The same beside a column for each regressor, each as long as the points.
    fn append_with(&mut self, points: &[f64], _regressors: &[Vec<f64>]) {
        self.append(points);
    }
}

/// No series is longer.
pub(crate) const MOST_STEPS: usize = 1 << 40;

/// What is known of the steps ahead.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Ahead<'a> {
    pub(crate) horizon: usize,
    /// A column for each regressor, each as long as the horizon.
    pub(crate) regressors: &'a [Vec<f64>],
}

impl Ahead<'_> {
    /// So many steps, without regressors.
    pub(crate) fn steps(horizon: usize) -> Self {
        Self {
            horizon,
            regressors: &[],
        }
    }
}

/// Whether a search is to end at once, of no use to anyone any more.
pub(crate) type Stop<'a> = &'a dyn Fn() -> bool;

/// A model and how it did on its series.
#[derive(Clone, Debug)]
pub(crate) struct Fit<M> {
    pub(crate) model: M,
    /// The one-step forecast of each point; NaN where the model makes none.
    pub(crate) fitted: Vec<f64>,
    /// None where the model has no likelihood.
    pub(crate) likelihood: Option<Likelihood>,
}

/// A likelihood and what it took.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Likelihood {
    pub(crate) log: f64,
    /// The fitted numbers, initial states and the variance counted.
    pub(crate) parameters: usize,
    /// The points that were seen.
    pub(crate) points: usize,
}

impl Likelihood {
    /// Akaike's criterion.
    pub(crate) fn aic(&self) -> f64 {
        2.0 * self.parameters as f64 - 2.0 * self.log
    }

    /// Akaike's criterion for few points (Hurvich and Tsai 1989); infinite where
    /// the points do not suffice.
    pub(crate) fn aicc(&self) -> f64 {
        let (k, n) = (self.parameters as f64, self.points as f64);
        if n - k - 1.0 > 0.0 {
            self.aic() + 2.0 * k * (k + 1.0) / (n - k - 1.0)
        } else {
            f64::INFINITY
        }
    }
}

/// Why a model cannot be fitted to a series.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Unfit {
    /// Fewer observed points than the method needs.
    TooShort { needed: usize },
    /// A value at or below zero where the method divides by the level.
    NotPositive,
    /// The search found no parameters of finite likelihood.
    NoFit,
}
