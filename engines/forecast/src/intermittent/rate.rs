//! The methods that forecast the rate of demand.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use super::aggregation::{Bucket, mean_interval};
use super::croston::Croston;
use super::demand::{Sizes, intervals, observed};
use super::smoothing::{Smoothed, best_alpha};
use super::tsb::Tsb;
use crate::model::{Ahead, Fit, Model, Unfit};

/// A method of the family of Croston.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum RateMethod {
    /// Croston's with both smoothing constants 0.1.
    Croston,
    /// Croston's with constants between 0.1 and 0.3 by least squares.
    CrostonOptimized,
    /// The approximation of Syntetos and Boylan: Croston's without its bias.
    Sba,
    /// Teunter, Syntetos and Babai's, with the constants of sizes and probability.
    Tsb { sizes: f64, probability: f64 },
    /// One aggregation, over the mean interval.
    Adida,
    /// The mean over all aggregations up to the mean interval.
    Imapa,
}

/// The most aggregations of [`RateMethod::Imapa`]: the work grows with each, and
/// over so many steps they say the same.
const WIDEST: usize = 64;

/// A rate of demand that stands still from here on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct DemandRate {
    name: String,
    state: State,
    sizes: Sizes,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
enum State {
    Croston(Croston),
    Tsb(Tsb),
    Buckets(Vec<Bucket>),
}

/// The rate of demand by a method; never below zero, and zero where there was no
/// demand.
///
/// The fitted value of a step is the rate before it, at the final constants. Paths
/// draw independent demands of the forecast rate with the sizes that were seen:
/// these methods come without a distribution of their own.
///
/// # Errors
///
/// [`Unfit::NotPositive`] for a negative value, [`Unfit::TooShort`] without values.
pub(crate) fn demand_rate(series: &[f64], method: RateMethod) -> Result<Fit<DemandRate>, Unfit> {
    let demand = observed(series)?;
    let mut state = State::before(&demand, method);
    let mut fitted = Vec::with_capacity(series.len());
    for y in series {
        fitted.push(state.rate().unwrap_or(f64::NAN));
        if y.is_finite() {
            state.step(*y);
        }
    }
    let model = DemandRate {
        name: method.name().to_owned(),
        state,
        sizes: Sizes::of(&demand),
    };
    Ok(Fit {
        model,
        fitted,
        likelihood: None,
    })
}

impl RateMethod {
    fn name(self) -> &'static str {
        match self {
            Self::Croston => "Croston",
            Self::CrostonOptimized => "Croston optimized",
            Self::Sba => "SBA",
            Self::Tsb { .. } => "TSB",
            Self::Adida => "ADIDA",
            Self::Imapa => "IMAPA",
        }
    }
}

impl State {
    /// The state before the first step.
    fn before(demand: &[f64], method: RateMethod) -> Self {
        match method {
            RateMethod::Croston => croston(0.1, 0.1, false),
            RateMethod::Sba => croston(0.1, 0.1, true),
            RateMethod::CrostonOptimized => {
                let sizes: Vec<f64> = demand.iter().copied().filter(|y| *y > 0.0).collect();
                let sizes = best_alpha(&sizes, 0.1, 0.3);
                croston(sizes, best_alpha(&intervals(demand), 0.1, 0.3), false)
            }
            RateMethod::Tsb { sizes, probability } => Self::Tsb(Tsb {
                sizes: Smoothed::new(sizes),
                probability: Smoothed::new(probability),
            }),
            RateMethod::Adida => Self::Buckets(vec![Bucket::new(demand, mean_interval(demand))]),
            RateMethod::Imapa => {
                let widths = 1..=mean_interval(demand).min(WIDEST);
                Self::Buckets(widths.map(|width| Bucket::new(demand, width)).collect())
            }
        }
    }

    /// The mean demand of a step; none before the first is known.
    fn rate(&self) -> Option<f64> {
        match self {
            Self::Croston(croston) => croston.rate(),
            Self::Tsb(tsb) => tsb.rate(),
            Self::Buckets(buckets) => {
                let rates: Option<Vec<f64>> = buckets.iter().map(Bucket::rate).collect();
                let count = buckets.len() as f64;
                rates.map(|rates| rates.iter().map(|rate| rate / count).sum())
            }
        }
    }

    fn step(&mut self, y: f64) {
        match self {
            Self::Croston(croston) => croston.step(y),
            Self::Tsb(tsb) => tsb.step(y),
            Self::Buckets(buckets) => buckets.iter_mut().for_each(|bucket| bucket.step(y)),
        }
    }
}

fn croston(sizes: f64, intervals: f64, unbiased: bool) -> State {
    State::Croston(Croston {
        sizes: Smoothed::new(sizes),
        intervals: Smoothed::new(intervals),
        unbiased,
        since: 0.0,
    })
}

impl Model for DemandRate {
    fn name(&self) -> String {
        self.name.clone()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        match &self.state {
            State::Croston(croston) => vec![
                ("alpha_size", croston.sizes.alpha),
                ("alpha_interval", croston.intervals.alpha),
            ],
            State::Tsb(tsb) => vec![
                ("alpha_size", tsb.sizes.alpha),
                ("alpha_probability", tsb.probability.alpha),
            ],
            State::Buckets(buckets) => {
                let widest = buckets.last().map_or(1, |bucket| bucket.width);
                vec![("aggregation", widest as f64)]
            }
        }
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        vec![self.state.rate().unwrap_or(0.0); ahead.horizon]
    }

    fn deviations(&self, _: &Ahead<'_>) -> Option<Vec<f64>> {
        None
    }

    fn path(&self, _: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let rate = self.state.rate().unwrap_or(0.0);
        self.sizes.path(rate, random, path);
    }

    fn is_sound(&self) -> bool {
        match &self.state {
            State::Buckets(buckets) => buckets.iter().all(Bucket::is_sound),
            State::Croston(_) | State::Tsb(_) => true,
        }
    }

    fn append(&mut self, points: &[f64]) {
        for y in points.iter().filter(|y| y.is_finite()) {
            self.state.step(*y);
        }
    }
}
