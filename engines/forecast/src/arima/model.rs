//! An ARIMA model after its fit.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::coefficients::{Coefficients, Polynomials};
use super::design::{Design, Terms};
use super::order::Order;
use super::state::{Dynamics, State};
use super::written::Written;
use crate::model::{Ahead, MOST_STEPS, Model};

/// A seasonal ARIMA model with a regression, after its fit:
///
/// yₜ = xₜ′β + ηₜ, φ(B) Φ(Bᵐ) (1 − B)ᵈ (1 − Bᵐ)ᴰ ηₜ = θ(B) Θ(Bᵐ) εₜ
///
/// with normal shocks ε.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(into = "Written", try_from = "Written")]
pub(crate) struct Arima {
    pub(crate) order: Order,
    pub(crate) coefficients: Coefficients,
    /// The coefficients of the caller's regressors.
    pub(crate) regression: Vec<f64>,
    /// The mean or the drift.
    pub(crate) constant: Constant,
    /// The long season that `harmonics` stand for.
    pub(super) terms: Terms,
    pub(super) harmonics: Vec<f64>,
    /// The standard deviation of the shocks.
    pub(crate) deviation: f64,
    /// The step after the last point, from 0.
    pub(super) next: usize,
    pub(super) state: State,
}

/// What a series does without its errors.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) enum Constant {
    /// Nothing, or what its differences leave open.
    None,
    /// Stays at a mean.
    Mean(f64),
    /// Moves by so much a step.
    Drift(f64),
}

impl Arima {
    pub(super) fn new(
        order: Order,
        coefficients: Coefficients,
        design: &Design,
        constant: bool,
        regression: &[f64],
    ) -> Self {
        let (given, rest) = regression.split_at(design.given);
        let (harmonics, rest) =
            rest.split_at(rest.len() - usize::from(constant && design.terms.constant));
        let constant = match (rest, order.all_differences()) {
            ([value], 0) => Constant::Mean(*value),
            ([value], 1) => Constant::Drift(*value),
            _ => Constant::None,
        };
        Self {
            order,
            coefficients,
            regression: given.to_vec(),
            constant,
            // The constant stands in its own field.
            terms: Terms {
                constant: false,
                ..design.terms
            },
            harmonics: harmonics.to_vec(),
            deviation: 0.0,
            next: 0,
            state: State::default(),
        }
    }

    pub(super) fn dynamics(&self) -> Dynamics {
        let polynomials = Polynomials::new(&self.coefficients, self.order.period);
        Dynamics::new(polynomials, &self.order)
    }

    /// What the regression says of a step.
    pub(super) fn mean_at(&self, step: usize, regressors: impl Iterator<Item = f64>) -> f64 {
        let given: f64 = self
            .regression
            .iter()
            .zip(regressors)
            .map(|(b, x)| b * x)
            .sum();
        let constant = match self.constant {
            Constant::None => 0.0,
            Constant::Mean(mean) => mean,
            Constant::Drift(drift) => drift * step as f64,
        };
        if self.harmonics.is_empty() {
            return given + constant;
        }
        let waves = self.terms.harmonics_at(step);
        given
            + constant
            + waves
                .iter()
                .zip(&self.harmonics)
                .map(|(x, b)| x * b)
                .sum::<f64>()
    }

    fn means(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        (0..ahead.horizon)
            .map(|h| {
                let row = ahead
                    .regressors
                    .iter()
                    .map(|x| x.get(h).copied().unwrap_or(0.0));
                self.mean_at(self.next + h, row)
            })
            .collect()
    }

    /// The name of a model of other orders with the same regression.
    pub(super) fn named(&self, order: &Order, constant: bool) -> String {
        let mut with = Vec::new();
        if !self.regression.is_empty() {
            with.push("regressors".to_owned());
        }
        if self.terms.harmonics > 0 {
            let Terms {
                harmonics,
                long_period,
                ..
            } = self.terms;
            with.push(format!("Fourier({harmonics},{long_period})"));
        }
        if constant {
            let drifts = order.all_differences() == 1;
            with.push(if drifts { "drift" } else { "mean" }.to_owned());
        }
        if with.is_empty() {
            return order.name();
        }
        format!("{} with {}", order.name(), with.join(" and "))
    }
}

impl Model for Arima {
    fn name(&self) -> String {
        self.named(&self.order, self.constant != Constant::None)
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        const AR: [&str; 5] = ["ar1", "ar2", "ar3", "ar4", "ar5"];
        const MA: [&str; 5] = ["ma1", "ma2", "ma3", "ma4", "ma5"];
        const SEASONAL_AR: [&str; 2] = ["seasonal_ar1", "seasonal_ar2"];
        const SEASONAL_MA: [&str; 2] = ["seasonal_ma1", "seasonal_ma2"];
        fn named(names: &[&'static str], values: &[f64]) -> Vec<(&'static str, f64)> {
            names.iter().copied().zip(values.iter().copied()).collect()
        }
        let mut found = named(&AR, &self.coefficients.ar);
        found.extend(named(&MA, &self.coefficients.ma));
        found.extend(named(&SEASONAL_AR, &self.coefficients.seasonal_ar));
        found.extend(named(&SEASONAL_MA, &self.coefficients.seasonal_ma));
        match self.constant {
            Constant::None => {}
            Constant::Mean(mean) => found.push(("mean", mean)),
            Constant::Drift(drift) => found.push(("drift", drift)),
        }
        found.push(("deviation", self.deviation));
        found
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let errors = self.dynamics().forecasts(&self.state, ahead.horizon);
        self.means(ahead)
            .iter()
            .zip(errors)
            .map(|(m, e)| m + e)
            .collect()
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        let variances = self.dynamics().variances(&self.state, horizon);
        Some(
            variances
                .iter()
                .map(|v| v.sqrt() * self.deviation)
                .collect(),
        )
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let dynamics = self.dynamics();
        let mut state = self.state.clone();
        let ahead = Ahead {
            horizon: path.len(),
            ..*ahead
        };
        for (point, mean) in path.iter_mut().zip(self.means(&ahead)) {
            let (forecast, variance) = state.next();
            let error = forecast + variance.sqrt() * self.deviation * random.normal();
            dynamics.observe(&mut state, error);
            *point = mean + error;
        }
    }

    fn regressors(&self) -> usize {
        self.regression.len()
    }

    /// Points of a model with regressors are stepped over, as what the regressors
    /// were is not known; see [`Model::append_with`].
    fn is_sound(&self) -> bool {
        self.next <= MOST_STEPS
    }

    fn append(&mut self, points: &[f64]) {
        self.append_with(points, &[]);
    }

    fn append_with(&mut self, points: &[f64], regressors: &[Vec<f64>]) {
        let dynamics = self.dynamics();
        for (t, point) in points.iter().enumerate() {
            let row = (0..self.regression.len()).map(|column| {
                regressors
                    .get(column)
                    .and_then(|x| x.get(t))
                    .copied()
                    .unwrap_or(f64::NAN)
            });
            let error = point - self.mean_at(self.next, row);
            let error = if error.is_finite() { error } else { f64::NAN };
            dynamics.observe(&mut self.state, error);
            self.next += 1;
        }
    }
}
