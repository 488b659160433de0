//! The methods by name, and the models that they give.

use serde::{Deserialize, Serialize};
use trimtab_numerics::Random;

use crate::arima::{Arima, AutoOptions, auto_arima_until};
use crate::baseline::drift::{Drift, drift};
use crate::baseline::mean::{HistoricMean, historic_mean};
use crate::baseline::naive::{SeasonalNaive, naive, seasonal_naive};
use crate::baseline::window::{WindowAverage, window_average};
use crate::boosting::{BoostedSeries, KeptBoosted};
use crate::ces::{Ces, auto_ces};
use crate::ets::{Ets, auto_ets_until};
use crate::intermittent::counts::{Counts, counts};
use crate::intermittent::rate::{DemandRate, RateMethod, demand_rate};
use crate::logarithm::Logarithmic;
use crate::model::{Ahead, Model, Unfit};
use crate::mstl::decomposition::StlOptions;
use crate::mstl::forecast::{Mstl, mstl};
use crate::prophet::{Prophet, ProphetOptions, prophet};
use crate::sample::Sample;
use crate::tbats::{Tbats, tbats};
use crate::theta::{Form, Theta, auto_theta, theta};
use crate::without_siblings::WithoutSiblings;

/// The seasons of a mean over some, and its values where there is no season.
const WINDOW: usize = 3;

/// A method that fits one series.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Method {
    Naive,
    SeasonalNaive,
    Drift,
    Mean,
    WindowAverage,
    SeasonalWindowAverage,
    AutoArima,
    AutoEts,
    AutoCes,
    AutoTheta,
    DynamicTheta,
    Mstl,
    Prophet,
    Tbats,
    Boosting,
    Rate(RateMethod),
    Counts,
}

impl Method {
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Naive => "naive",
            Self::SeasonalNaive => "seasonal_naive",
            Self::Drift => "drift",
            Self::Mean => "mean",
            Self::WindowAverage => "window_average",
            Self::SeasonalWindowAverage => "seasonal_window_average",
            Self::AutoArima => "auto_arima",
            Self::AutoEts => "auto_ets",
            Self::AutoCes => "auto_ces",
            Self::AutoTheta => "auto_theta",
            Self::DynamicTheta => "dynamic_theta",
            Self::Mstl => "mstl",
            Self::Prophet => "prophet",
            Self::Tbats => "tbats",
            Self::Boosting => "gbm",
            Self::Rate(RateMethod::Croston) => "croston",
            Self::Rate(RateMethod::CrostonOptimized) => "croston_optimized",
            Self::Rate(RateMethod::Sba) => "sba",
            Self::Rate(RateMethod::Tsb { .. }) => "tsb",
            Self::Rate(RateMethod::Adida) => "adida",
            Self::Rate(RateMethod::Imapa) => "imapa",
            Self::Counts => "counts",
        }
    }

    /// Whether regressors change what it says.
    pub(crate) fn uses_regressors(self) -> bool {
        matches!(self, Self::AutoArima | Self::Prophet | Self::Boosting)
    }

    /// The fitted model; most methods heed the shortest season alone.
    pub(crate) fn fit(self, sample: &Sample<'_>) -> Result<Fitted, Unfit> {
        let (series, period) = (sample.values, sample.period());
        let stop = || sample.is_over();
        Ok(match self {
            Self::Naive => Fitted::SeasonalNaive(naive(series)?.model),
            Self::SeasonalNaive => Fitted::SeasonalNaive(seasonal_naive(series, period)?.model),
            Self::Drift => Fitted::Drift(drift(series)?.model),
            Self::Mean => Fitted::Mean(historic_mean(series)?.model),
            Self::WindowAverage => {
                let window = if period > 1 { period } else { WINDOW };
                Fitted::Window(window_average(series, 1, window)?.model)
            }
            Self::SeasonalWindowAverage => {
                Fitted::Window(window_average(series, period, WINDOW)?.model)
            }
            Self::AutoArima => {
                let options = AutoOptions {
                    period,
                    ..AutoOptions::default()
                };
                let chosen = auto_arima_until(series, &sample.past(), &options, &stop)?;
                Fitted::Arima(chosen.best.model)
            }
            Self::AutoEts => Fitted::Ets(auto_ets_until(series, period, &stop)?.best.model),
            Self::AutoCes => Fitted::Ces(auto_ces(series, period)?.best.model),
            Self::AutoTheta => Fitted::Theta(auto_theta(series, period)?.best.model),
            Self::DynamicTheta => {
                Fitted::Theta(theta(series, period, Form::DynamicOptimised)?.model)
            }
            Self::Mstl => {
                let trend = |rest: &[f64]| auto_ets_until(rest, 1, &stop).map(|chosen| chosen.best);
                Fitted::Mstl(mstl(series, sample.periods, StlOptions::default(), trend)?.model)
            }
            Self::Prophet => {
                let options = ProphetOptions::steady();
                let fit = prophet(series, &sample.past(), sample.cycles, &options)?;
                Fitted::Prophet(fit.model)
            }
            Self::Tbats => {
                let periods = sample.periods.iter().map(|period| *period as f64);
                let periods: Vec<f64> = if sample.cycles.is_empty() {
                    periods.collect()
                } else {
                    sample.cycles.to_vec()
                };
                Fitted::Tbats(tbats(series, &periods)?.model)
            }
            // It learns from all series at once, see `combine::panel`.
            Self::Boosting => return Err(Unfit::NoFit),
            Self::Rate(rate) => Fitted::Rate(demand_rate(series, rate)?.model),
            Self::Counts => Fitted::Counts(counts(series)?.model),
        })
    }
}

macro_rules! fitted {
    ($($(#[$attribute:meta])* $variant:ident($model:ty)),+ $(,)?) => {
        /// A model of any method.
        #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
        #[serde(rename_all = "snake_case")]
        pub(crate) enum Fitted {
            $($(#[$attribute])* $variant($model)),+
        }

        impl Fitted {
            fn model(&self) -> &dyn Model {
                match self {
                    $(Self::$variant(model) => model),+
                }
            }
            fn model_mut(&mut self) -> &mut dyn Model {
                match self {
                    $(Self::$variant(model) => model),+
                }
            }
        }
    };
}

fitted! {
    SeasonalNaive(SeasonalNaive),
    Drift(Drift),
    Mean(HistoricMean),
    Window(WindowAverage),
    Arima(Arima),
    Ets(Ets),
    Ces(Ces),
    Theta(Theta),
    Mstl(Mstl<Ets>),
    Prophet(Prophet),
    Tbats(Tbats),
    Rate(DemandRate),
    Counts(Counts),
    Logarithmic(Logarithmic),
    /// Not kept: a forecaster does not know what other series are given.
    #[serde(skip)]
    WithoutSiblings(WithoutSiblings),
    /// Not kept: see the next.
    #[serde(skip)]
    Boosted(BoostedSeries),
    #[serde(rename = "of_panel")]
    KeptBoosted(KeptBoosted),
}

impl Model for Fitted {
    fn name(&self) -> String {
        self.model().name()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        self.model().parameters()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        self.model().mean(ahead)
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        self.model().deviations(ahead)
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        self.model().path(ahead, random, path);
    }

    fn regressors(&self) -> usize {
        self.model().regressors()
    }

    fn is_sound(&self) -> bool {
        self.model().is_sound()
    }

    fn append(&mut self, points: &[f64]) {
        self.model_mut().append(points);
    }

    fn append_with(&mut self, points: &[f64], regressors: &[Vec<f64>]) {
        self.model_mut().append_with(points, regressors);
    }
}
