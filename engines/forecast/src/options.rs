//! What every operation that forecasts may be told.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use trimtab_core::calendar::Date;
use trimtab_core::{Error, OneOrMany, Result};

use crate::combine::{Combination, Member};
use crate::history::Reading;
use crate::intake::Step;
use crate::intermittent::rate::RateMethod;
use crate::method::Method;

/// A method by name.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ForecastModel {
    /// Several methods together, each with the weight that its errors at earlier
    /// points of these series earn it.
    #[default]
    Auto,
    /// The median, step by step, of the methods that `auto` weighs, each counting as
    /// much: one that goes astray moves nothing, and no weight has to be learnt.
    Ensemble,
    /// The last value.
    Naive,
    /// The last value of the same season.
    SeasonalNaive,
    /// The last value and the mean change.
    Drift,
    /// The mean of all values.
    Mean,
    /// A seasonal ARIMA model of the order that fits best.
    AutoArima,
    /// Exponential smoothing in the form that fits best.
    AutoEts,
    /// The Theta method in the form that fits best.
    AutoTheta,
    /// The dynamic optimised Theta method.
    DynamicTheta,
    /// Complex exponential smoothing in the form that fits best.
    AutoCes,
    /// Seasons by loess, each repeated, and exponential smoothing of the rest.
    Mstl,
    /// A trend that bends, all seasons that such times have, holidays and regressors
    /// in the form of the program Prophet, with errors that go together.
    Prophet,
    /// Exponential smoothing of level, damped trend and seasons of any length, each a
    /// sum of waves whose size and phase move.
    Tbats,
    /// Boosted trees that learn from all series of the call together: lags, means,
    /// seasons, regressors and what sets series apart.
    Gbm,
    /// Croston's method for intermittent demand.
    Croston,
    /// Croston's method without its bias, after Syntetos and Boylan.
    Sba,
    /// The method of Teunter, Syntetos and Babai for demand that may end.
    Tsb,
    /// Intermittent demand added up over its mean interval.
    Adida,
    /// Intermittent demand added up over many intervals.
    Imapa,
}

impl ForecastModel {
    /// The name.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ensemble => "ensemble",
            other => other.member().map_or("auto", |one| one.method.name()),
        }
    }

    /// Whether it is of demand that comes and goes.
    fn is_of_demand(self) -> bool {
        let method = self.member().map(|member| member.method);
        matches!(method, Some(Method::Rate(_)))
    }

    /// How its members are put together.
    pub(crate) const fn combination(self) -> Combination {
        match self {
            Self::Ensemble => Combination::Median,
            _ => Combination::Weighted,
        }
    }

    /// Whether regressors change its forecasts.
    pub(crate) fn uses_regressors(self) -> bool {
        self.member()
            .is_none_or(|member| member.method.uses_regressors())
    }

    /// The one member that it stands for; none for several together.
    pub(crate) const fn member(self) -> Option<Member> {
        let method = match self {
            Self::Auto | Self::Ensemble => return None,
            Self::Naive => Method::Naive,
            Self::SeasonalNaive => Method::SeasonalNaive,
            Self::Drift => Method::Drift,
            Self::Mean => Method::Mean,
            Self::AutoArima => Method::AutoArima,
            Self::AutoEts => Method::AutoEts,
            Self::AutoTheta => Method::AutoTheta,
            Self::DynamicTheta => Method::DynamicTheta,
            Self::AutoCes => Method::AutoCes,
            Self::Mstl => Method::Mstl,
            Self::Prophet => Method::Prophet,
            Self::Tbats => Method::Tbats,
            Self::Gbm => Method::Boosting,
            Self::Croston => Method::Rate(RateMethod::Croston),
            Self::Sba => Method::Rate(RateMethod::Sba),
            Self::Tsb => Method::Rate(RateMethod::Tsb {
                sizes: 0.1,
                probability: 0.1,
            }),
            Self::Adida => Method::Rate(RateMethod::Adida),
            Self::Imapa => Method::Rate(RateMethod::Imapa),
        };
        Some(Member::plain(method))
    }
}

/// Where bands come from.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Intervals {
    /// The errors that the method would have made at earlier points of the series of
    /// the call.
    #[default]
    Conformal,
    /// What the fitted model says of itself, errors normal and parameters known:
    /// several times as fast for one method, and often too narrow.
    Model,
}

/// The scale on which methods work.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Transform {
    /// That of the series; `auto` tries logarithms by itself.
    #[default]
    None,
    /// Logarithms, for series above 0 whose seasons and errors grow with their level.
    Log,
    /// The power between 0, the logarithm, and 1, none, at which seasons vary alike at
    /// all levels (Box and Cox; the power by Guerrero's method), for series above 0.
    BoxCox,
}

/// How series are read and forecast: options of every operation that forecasts.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[non_exhaustive]
pub struct ForecastOptions {
    /// How many steps ahead, 1 to 10000. Default: 12.
    pub horizon: usize,
    /// How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    /// `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
    /// numbers `step` or `2 steps`. Default: told from the times of each series.
    pub frequency: Option<String>,
    /// How many steps a season has: 12 for months, 7 for days; 1 for none; several,
    /// such as 24 and 168, where seasons lie in one another. Default: those of the
    /// frequency, and for whole numbers one found in the series.
    pub season_length: Option<OneOrMany<usize>>,
    /// The methods, each of which gives forecasts of its own. Default: `auto`.
    pub models: OneOrMany<ForecastModel>,
    /// The shares of 100 that bands are to cover, above 0 and below 100. Default:
    /// 80 and 95.
    pub levels: Vec<f64>,
    /// Where bands come from. Default: `conformal`.
    pub intervals: Intervals,
    /// The scale on which methods work, and from which forecasts and the ends of bands
    /// are brought back. A series with a value at or below 0 is left out and told.
    /// Default: `none`.
    pub transform: Transform,
    /// Whether forecasts brought back from another scale are means, which add up;
    /// otherwise they are medians, which are lower where the logarithm is taken. Without
    /// `transform` of no effect. Default: false.
    pub bias_adjust: bool,
    /// What no forecast falls below. Default: 0 for a series that has zeros and
    /// nothing below them, else nothing.
    pub min: Option<f64>,
    /// What no forecast rises above. Default: nothing.
    pub max: Option<f64>,
    /// Whether bands end at whole numbers. Default: false.
    pub integer: bool,
    /// The most fits, of one method to one series each, that the call may take. Weights
    /// and bands are then learnt from fewer earlier points, then from fewer series (30 at
    /// the least), then `auto` and `ensemble` are of fewer methods (one at the least),
    /// which is told. The same limit gives the same forecasts on every machine. Default:
    /// no limit.
    pub work_limit: Option<usize>,
    /// Fixes what is left to chance: paths, and which points and columns boosted trees
    /// learn from. The same seed gives the same forecasts; in all other methods nothing
    /// is left to chance. Default: 0.
    pub seed: u64,
    /// The day of the forecast, such as `2026-01-31`: the last periods, of a day
    /// or longer, that are not over then are left out. Default: every period is over.
    pub as_of: Option<String>,
}

impl Default for ForecastOptions {
    fn default() -> Self {
        Self {
            horizon: 12,
            frequency: None,
            season_length: None,
            models: ForecastModel::Auto.into(),
            levels: vec![80.0, 95.0],
            intervals: Intervals::Conformal,
            transform: Transform::None,
            bias_adjust: false,
            min: None,
            max: None,
            integer: false,
            work_limit: None,
            seed: 0,
            as_of: None,
        }
    }
}

impl ForecastOptions {
    /// Sets [`ForecastOptions::horizon`].
    #[must_use]
    pub fn horizon(mut self, steps: usize) -> Self {
        self.horizon = steps;
        self
    }

    /// Sets [`ForecastOptions::frequency`].
    #[must_use]
    pub fn frequency(mut self, frequency: impl Into<String>) -> Self {
        self.frequency = Some(frequency.into());
        self
    }

    /// Sets [`ForecastOptions::season_length`].
    #[must_use]
    pub fn season_length(mut self, steps: impl Into<OneOrMany<usize>>) -> Self {
        self.season_length = Some(steps.into());
        self
    }

    /// Sets [`ForecastOptions::models`].
    #[must_use]
    pub fn models(mut self, models: impl IntoIterator<Item = ForecastModel>) -> Self {
        self.models = models.into_iter().collect();
        self
    }

    /// Sets [`ForecastOptions::levels`].
    #[must_use]
    pub fn levels(mut self, levels: impl IntoIterator<Item = f64>) -> Self {
        self.levels = levels.into_iter().collect();
        self
    }

    /// Sets [`ForecastOptions::intervals`].
    #[must_use]
    pub fn intervals(mut self, intervals: Intervals) -> Self {
        self.intervals = intervals;
        self
    }

    /// Sets [`ForecastOptions::transform`].
    #[must_use]
    pub fn transform(mut self, transform: Transform) -> Self {
        self.transform = transform;
        self
    }

    /// Sets [`ForecastOptions::bias_adjust`].
    #[must_use]
    pub fn bias_adjust(mut self, means: bool) -> Self {
        self.bias_adjust = means;
        self
    }

    /// Sets [`ForecastOptions::min`].
    #[must_use]
    pub fn min(mut self, least: f64) -> Self {
        self.min = Some(least);
        self
    }

    /// Sets [`ForecastOptions::max`].
    #[must_use]
    pub fn max(mut self, most: f64) -> Self {
        self.max = Some(most);
        self
    }

    /// Sets [`ForecastOptions::integer`].
    #[must_use]
    pub fn integer(mut self, whole: bool) -> Self {
        self.integer = whole;
        self
    }

    /// Sets [`ForecastOptions::work_limit`].
    #[must_use]
    pub fn work_limit(mut self, fits: usize) -> Self {
        self.work_limit = Some(fits);
        self
    }

    /// Sets [`ForecastOptions::seed`].
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    /// Sets [`ForecastOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, day: impl Into<String>) -> Self {
        self.as_of = Some(day.into());
        self
    }

    /// The options in the form that the work needs.
    pub(crate) fn checked(&self) -> Result<Settings> {
        if !(1..=10_000).contains(&self.horizon) {
            let problem = format!("must be between 1 and 10000, got {}", self.horizon);
            return Err(Error::invalid("horizon", problem));
        }
        let season_lengths = season_lengths(self.season_length.as_ref())?;
        if self.models.0.is_empty() {
            return Err(Error::invalid("models", "must name at least one method"));
        }
        if let Some(level) = self
            .levels
            .iter()
            .find(|level| !(**level > 0.0 && **level < 100.0))
        {
            let problem = format!("must be above 0 and below 100, got {level}");
            return Err(Error::invalid("levels", problem));
        }
        for (name, bound) in [("min", self.min), ("max", self.max)] {
            if bound.is_some_and(|bound| !bound.is_finite()) {
                return Err(Error::invalid(name, "must be a finite number"));
            }
        }
        if let (Some(min), Some(max)) = (self.min, self.max)
            && min > max
        {
            let problem = format!("must not be above `max`, {max}, got {min}");
            return Err(Error::invalid("min", problem));
        }
        let of_demand = self.models.0.iter().find(|model| model.is_of_demand());
        if let (Some(model), true) = (of_demand, self.transform != Transform::None) {
            let problem = format!(
                "must be `none` with `{}`, which forecasts demand with zeros, of which there is no logarithm",
                model.as_str()
            );
            return Err(Error::invalid("transform", problem));
        }
        if self.work_limit == Some(0) {
            return Err(Error::invalid("work_limit", "must be at least 1, got 0"));
        }
        let mut levels = self.levels.clone();
        levels.sort_unstable_by(f64::total_cmp);
        levels.dedup();
        let mut models: Vec<ForecastModel> = Vec::new();
        for model in &self.models.0 {
            if !models.contains(model) {
                models.push(*model);
            }
        }
        Ok(Settings {
            step: step(self.frequency.as_deref())?,
            reading: Reading {
                horizon: self.horizon,
                backward: false,
                season_lengths,
                as_of: Date::option("as_of", self.as_of.as_deref())?,
                min: self.min,
                max: self.max,
                integer: self.integer,
                transform: self.transform,
            },
            levels,
            models,
            intervals: self.intervals,
            bias_adjust: self.bias_adjust,
            work_limit: self.work_limit,
            seed: self.seed,
        })
    }
}

/// Options that were checked.
#[derive(Clone, Debug)]
pub(crate) struct Settings {
    pub(crate) step: Option<Step>,
    pub(crate) reading: Reading,
    pub(crate) levels: Vec<f64>,
    pub(crate) models: Vec<ForecastModel>,
    pub(crate) intervals: Intervals,
    pub(crate) bias_adjust: bool,
    pub(crate) work_limit: Option<usize>,
    pub(crate) seed: u64,
}

/// The option `frequency`.
pub(crate) fn step(frequency: Option<&str>) -> Result<Option<Step>> {
    let read = |frequency: &str| {
        Step::named(frequency).ok_or_else(|| {
            let problem = format!(
                "must be `month`, `week`, `day`, `weekday`, `hour`, `minute`, `quarter`, `year`, `step` or several of one, such as `15 minutes`, got `{frequency}`"
            );
            Error::invalid("frequency", problem)
        })
    };
    frequency.map(read).transpose()
}

/// The option `season_length`; empty where it is not given.
pub(crate) fn season_lengths(given: Option<&OneOrMany<usize>>) -> Result<Vec<usize>> {
    let lengths = given.map_or(&[][..], |lengths| lengths.0.as_slice());
    let outside = |length: &&usize| !(1..=100_000).contains(*length);
    if let Some(length) = lengths.iter().find(outside) {
        let problem = format!("must be between 1 and 100000, got {length}");
        return Err(Error::invalid("season_length", problem));
    }
    Ok(lengths.to_vec())
}
