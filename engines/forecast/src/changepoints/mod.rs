//! `forecast.changepoints`: when a series changed for good.

mod candidates;
pub(crate) mod cost;
mod evidence;
pub(crate) mod noise;
mod pelt;
pub(crate) mod segments;
mod tables;
#[cfg(test)]
mod tests;
mod wandering;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Error, Example, OneOrMany, Operation, Port, Ports, Result, Severity,
    Table, issues_spec, issues_table,
};

use self::cost::Shape;
use self::segments::{Search, Segmentation, segmentation};
use self::tables::{changes_spec, changes_table, segments_spec, segments_table};
use crate::adjustment::{present_seasons, without_seasons};
use crate::explored::{SeriesReading, each, note};
use crate::history::History;
use crate::inputs::series_port;

/// What a series has between two changes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChangepointModel {
    /// A level, or a trend where that is likelier.
    #[default]
    Auto,
    /// A level.
    Level,
    /// A level and a variance.
    LevelVariance,
    /// A straight line.
    Trend,
}

/// What a change has to earn.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ChangepointPenalty {
    /// The modified Bayesian criterion of Zhang and Siegmund, which charges more for
    /// segments that are uneven.
    #[default]
    Mbic,
    /// The Bayesian criterion.
    Bic,
}

/// Options of [`changepoints`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ChangepointsOptions {
    /// How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    /// `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
    /// numbers `step` or `2 steps`. Default: told from the times of each series.
    pub frequency: Option<String>,
    /// How many steps a season has: 12 for months, 7 for days; 1 for none; several,
    /// such as 24 and 168, where seasons lie in one another. Those that are given are
    /// taken out; else, of those of the frequency (for whole numbers one found in the
    /// series), the ones that a test finds. Default: those of the frequency.
    pub season_length: Option<OneOrMany<usize>>,
    /// The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    /// that are not over then are left out. Default: every period is over.
    pub as_of: Option<String>,
    /// What a series has between two changes. Default: `auto`, a level or a trend.
    pub model: ChangepointModel,
    /// What a change has to earn. Default: `mbic`.
    pub penalty: ChangepointPenalty,
    /// What the penalty is multiplied by, above 0: more for fewer changes. Default: 1.
    pub penalty_factor: f64,
    /// The fewest observed points between two changes, 2 to 10000: what passes sooner is
    /// no change but an outlier. Default: 5.
    pub min_segment: usize,
    /// How likely noise may make a change that is told, above 0 and at most 1: about the
    /// share of series without a change in which one is told. Default: 0.01.
    pub level: f64,
    /// Whether seasons are taken out first. Default: true.
    pub without_seasons: bool,
}

impl Default for ChangepointsOptions {
    fn default() -> Self {
        Self {
            frequency: None,
            season_length: None,
            as_of: None,
            model: ChangepointModel::Auto,
            penalty: ChangepointPenalty::Mbic,
            penalty_factor: 1.0,
            min_segment: 5,
            level: 0.01,
            without_seasons: true,
        }
    }
}

impl ChangepointsOptions {
    /// Sets [`ChangepointsOptions::frequency`].
    #[must_use]
    pub fn frequency(mut self, frequency: impl Into<String>) -> Self {
        self.frequency = Some(frequency.into());
        self
    }

    /// Sets [`ChangepointsOptions::season_length`].
    #[must_use]
    pub fn season_length(mut self, steps: impl Into<OneOrMany<usize>>) -> Self {
        self.season_length = Some(steps.into());
        self
    }

    /// Sets [`ChangepointsOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, day: impl Into<String>) -> Self {
        self.as_of = Some(day.into());
        self
    }

    /// Sets [`ChangepointsOptions::model`].
    #[must_use]
    pub fn model(mut self, model: ChangepointModel) -> Self {
        self.model = model;
        self
    }

    /// Sets [`ChangepointsOptions::penalty`].
    #[must_use]
    pub fn penalty(mut self, penalty: ChangepointPenalty) -> Self {
        self.penalty = penalty;
        self
    }

    /// Sets [`ChangepointsOptions::penalty_factor`].
    #[must_use]
    pub fn penalty_factor(mut self, factor: f64) -> Self {
        self.penalty_factor = factor;
        self
    }

    /// Sets [`ChangepointsOptions::min_segment`].
    #[must_use]
    pub fn min_segment(mut self, points: usize) -> Self {
        self.min_segment = points;
        self
    }

    /// Sets [`ChangepointsOptions::level`].
    #[must_use]
    pub fn level(mut self, level: f64) -> Self {
        self.level = level;
        self
    }

    /// Sets [`ChangepointsOptions::without_seasons`].
    #[must_use]
    pub fn without_seasons(mut self, without: bool) -> Self {
        self.without_seasons = without;
        self
    }

    fn reading(&self) -> SeriesReading<'_> {
        SeriesReading {
            frequency: self.frequency.as_deref(),
            season_length: self.season_length.as_ref(),
            as_of: self.as_of.as_deref(),
        }
    }

    fn search(&self) -> Result<Search> {
        if !(self.penalty_factor > 0.0 && self.penalty_factor.is_finite()) {
            let problem = format!("must be a number above 0, got {}", self.penalty_factor);
            return Err(Error::invalid("penalty_factor", problem));
        }
        if !(2..=10_000).contains(&self.min_segment) {
            let problem = format!("must be between 2 and 10000, got {}", self.min_segment);
            return Err(Error::invalid("min_segment", problem));
        }
        if !(self.level > 0.0 && self.level <= 1.0) {
            let problem = format!("must be above 0 and at most 1, got {}", self.level);
            return Err(Error::invalid("level", problem));
        }
        Ok(Search {
            shape: match self.model {
                ChangepointModel::Auto => None,
                ChangepointModel::Level => Some(Shape::Level),
                ChangepointModel::LevelVariance => Some(Shape::LevelVariance),
                ChangepointModel::Trend => Some(Shape::Trend),
            },
            modified: self.penalty == ChangepointPenalty::Mbic,
            factor: self.penalty_factor,
            least: self.min_segment,
            level: self.level,
        })
    }
}

/// What [`changepoints`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Changepoints {
    /// When each series changed, and how.
    pub changepoints: Table,
    /// What each series was between its changes.
    pub segments: Table,
    /// What could not be read.
    pub issues: Table,
}

/// Tells when each series changed for good: its level, its trend or its variance.
///
/// Seasons are taken out first (robust MSTL), and points that stand alone are brought to
/// within 3.5 deviations of the median of those around them. The segmentation is that of
/// least cost, Σ *C*(segment) + penalty × changes, found exactly by PELT in a series of
/// up to 3000 points and over some 2000 to 4000 likely places in a longer one. *C* is the
/// sum of squares beside the mean or the line of a segment, or *m* ln(variance) where
/// the variance changes too. The penalty of a change is σ² (*p* + 2) ln *n* (`mbic`, with
/// σ² ln(*m* / *n*) for a segment of *m* points) or σ² (*p* + 1) ln *n* (`bic`), with *p*
/// the parameters of a segment and σ² the long-run variance of the noise: with the plain
/// variance, noise whose points go with those before is full of changes.
///
/// A change is kept where noise of that long-run variance makes such a change, at any
/// place between its neighbours, with a probability of at most
/// [`ChangepointsOptions::level`]; the least sure are given up first.
///
/// # Arguments
///
/// - `series`: rows of `unique_id` (may be left out), `ds` and `y`, in any order; a
///   missing `y` is a missing value. Further columns are not used.
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_VALUE` or `COLUMN_DUPLICATE` if the
///   table does not fit.
/// - `OPTION_VALUE` if an option is out of range.
/// - `CANCELLED`, `TIME_LIMIT` or `MEMORY_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{ChangepointsOptions, changepoints};
///
/// let level = |t: i32| if t < 20 { 100.0 } else { 80.0 };
/// let series = Table::from_json(&json!({
///     "ds": (0..40).collect::<Vec<i32>>(),
///     "y": (0..40).map(|t| level(t) + f64::from(t * 7 % 5)).collect::<Vec<f64>>(),
/// }))?;
/// let options = ChangepointsOptions::default().season_length(1);
/// let found = changepoints(&series, &options, &Control::new())?;
/// let told = found.changepoints.to_json()?;
/// assert_eq!(told["ds"], json!([20]));
/// assert_eq!(told["kind"], json!(["level"]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// - Killick, Fearnhead and Eckley (2012), *Optimal detection of changepoints with a
///   linear computational cost*, Journal of the American Statistical Association 107.
/// - Zhang and Siegmund (2007), *A modified Bayes information criterion with applications
///   to the analysis of comparative genomic hybridization data*, Biometrics 63.
/// - Chakar, Lebarbier, Lévy-Leduc and Robin (2017), *A robust approach for estimating
///   change-points in the mean of an AR(1) process*, Bernoulli 23(2), for the noise.
/// - Fearnhead and Rigaill (2019), *Changepoint detection in the presence of outliers*,
///   Journal of the American Statistical Association 114; here outliers are brought in
///   beforehand instead of bounding their loss.
/// - Csörgő and Horváth (1997), *Limit Theorems in Change-Point Analysis*, for p-values.
pub fn changepoints(
    series: &Table,
    options: &ChangepointsOptions,
    control: &Control,
) -> Result<Changepoints> {
    let search = options.search()?;
    let (mut panel, series) = options.reading().histories(series)?;
    let given = options.season_length.is_some();
    let found = each(&series, control, |one| {
        if one.observed() < 2 * search.least {
            return Ok(None);
        }
        let seasons = if options.without_seasons {
            present_seasons(one, &one.values, given)
        } else {
            Vec::new()
        };
        let (adjusted, _) = without_seasons(&one.values, &seasons);
        segmentation(&adjusted, &search, control).map(Some)
    })?;
    for (one, _) in series
        .iter()
        .zip(&found)
        .filter(|(_, found)| found.is_none())
    {
        let message = format!(
            "the series has fewer than {} observed values: changes of it cannot be told",
            2 * search.least
        );
        let issue = note(one, Severity::Warning, "SERIES_SHORT", message);
        panel.issues.push(issue.detail("points", one.observed()));
    }
    let told: Vec<(&History, Segmentation)> = series
        .iter()
        .zip(found)
        .filter_map(|(one, found)| Some((one, found?)))
        .collect();
    Ok(Changepoints {
        changepoints: changes_table(&panel.form, &told)?,
        segments: segments_table(&panel.form, &told)?,
        issues: issues_table(&panel.issues)?,
    })
}

/// The declaration of `forecast.changepoints`.
pub(crate) fn operation() -> Operation {
    series_port(Operation::new(
        "forecast.changepoints",
        "When each series changed for good: its level, trend or variance.",
    ))
    .description(include_str!("changepoints.md"))
    .options::<ChangepointsOptions>()
    .output(Port::table("changepoints", "When each series changed, and how.", changes_spec()))
    .output(Port::table("segments", "What each series was between its changes.", segments_spec()))
    .output(Port::table("issues", "What could not be read.", issues_spec()))
    .error(Code::OptionValue, "an option is out of range")
    .cost("about 1 ms for a monthly series of ten years, a second for 100000 points")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
                "y": [100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 121.0, 118.0, 122.0, 119.0, 120.0, 123.0, 117.0, 121.0, 120.0, 119.0],
            },
        }),
        options: json!({"season_length": 1}),
        output: "changepoints",
        column: "change",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let found = changepoints(call.table("series")?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("changepoints", found.changepoints)
        .with_table("segments", found.segments)
        .with_table("issues", found.issues))
}
