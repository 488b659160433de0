//! `forecast.anomalies`: which points are unlike the others.

mod backfitting;
mod expected;
mod odd;
pub(crate) mod runs;
mod tables;
#[cfg(test)]
mod tests;
mod threshold;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Error, Example, OneOrMany, Operation, Port, Ports, Result, Severity,
    Table, issues_spec, issues_table,
};

pub use self::odd::AnomalyKind;
use self::odd::{FEWEST, odd};
use self::tables::{anomalies_spec, anomalies_table};
use crate::explored::{SeriesReading, each, note};
use crate::inputs::series_port;

/// Options of [`anomalies`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct AnomaliesOptions {
    /// How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    /// `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
    /// numbers `step` or `2 steps`. Default: told from the times of each series.
    pub frequency: Option<String>,
    /// How many steps a season has: 12 for months, 7 for days; 1 for none; several,
    /// such as 24 and 168, where seasons lie in one another. Those that are given are
    /// expected; else, of those of the frequency (for whole numbers one found in the
    /// series), the ones that a test finds. Default: those of the frequency.
    pub season_length: Option<OneOrMany<usize>>,
    /// The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    /// that are not over then are left out. Default: every period is over.
    pub as_of: Option<String>,
    /// The share of points called odd that may be good, above 0 and below 1; in a series
    /// with nothing odd about the probability that any point is called so. More finds
    /// more, and more that is nothing. Default: 0.05.
    pub level: f64,
    /// What is looked for. Default: all kinds.
    pub kinds: Option<Vec<AnomalyKind>>,
}

impl Default for AnomaliesOptions {
    fn default() -> Self {
        Self {
            frequency: None,
            season_length: None,
            as_of: None,
            level: 0.05,
            kinds: None,
        }
    }
}

impl AnomaliesOptions {
    /// Sets [`AnomaliesOptions::frequency`].
    #[must_use]
    pub fn frequency(mut self, frequency: impl Into<String>) -> Self {
        self.frequency = Some(frequency.into());
        self
    }

    /// Sets [`AnomaliesOptions::season_length`].
    #[must_use]
    pub fn season_length(mut self, steps: impl Into<OneOrMany<usize>>) -> Self {
        self.season_length = Some(steps.into());
        self
    }

    /// Sets [`AnomaliesOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, day: impl Into<String>) -> Self {
        self.as_of = Some(day.into());
        self
    }

    /// Sets [`AnomaliesOptions::level`].
    #[must_use]
    pub fn level(mut self, level: f64) -> Self {
        self.level = level;
        self
    }

    /// Sets [`AnomaliesOptions::kinds`].
    #[must_use]
    pub fn kinds(mut self, kinds: impl IntoIterator<Item = AnomalyKind>) -> Self {
        self.kinds = Some(kinds.into_iter().collect());
        self
    }

    fn reading(&self) -> SeriesReading<'_> {
        SeriesReading {
            frequency: self.frequency.as_deref(),
            season_length: self.season_length.as_ref(),
            as_of: self.as_of.as_deref(),
        }
    }

    fn wants(&self, kind: AnomalyKind) -> bool {
        let kinds = self.kinds.as_ref();
        kinds.is_none_or(|kinds| kinds.contains(&kind))
    }
}

/// What [`anomalies`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Anomalies {
    /// Points, or several one after the other, unlike the others.
    pub anomalies: Table,
    /// What could not be read or judged.
    pub issues: Table,
}

/// Tells which points of each series are unlike the others.
///
/// What was to be expected at a point is a robust additive fit: a trend by loess and its
/// seasons by the means of their positions (of all cycles, or of those near where this
/// tells more), in which points far off weigh little, after shifts of the level (see
/// [`crate::changepoints`]) were taken out; of logarithms where these leave the likelier
/// remainder, of 2 √(*y* + 3/8) for counts up to about 30. Each remainder is corrected for
/// how much of its point stands in the fit; the score is that over a robust deviation.
///
/// Its p-value is the mean of those of Student's distributions of several scales and
/// degrees of freedom, each weighed by how likely the other points make it: the *k*
/// farthest points are put aside, and are odd together where the nearest of them has a
/// p-value up to *k* times [`AnomaliesOptions::level`] over the number of points. Of
/// intermittent demand the sizes are judged, by their logarithms.
///
/// Runs of missing values, and of zeros in a series that has none below, are odd where a
/// chain that begins and goes on as the other runs do seldom makes one as long.
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
/// use trimtab_forecast::{AnomaliesOptions, anomalies};
///
/// let mut y: Vec<f64> = (0..40).map(|t| 100.0 + f64::from(t * 7 % 5)).collect();
/// y[25] = 160.0;
/// let series = Table::from_json(&json!({"ds": (0..40).collect::<Vec<i32>>(), "y": y}))?;
/// let options = AnomaliesOptions::default().season_length(1);
/// let found = anomalies(&series, &options, &Control::new())?;
/// let told = found.anomalies.to_json()?;
/// assert_eq!(told["ds"], json!([25]));
/// assert_eq!(told["kind"], json!(["SPIKE"]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// - Buja, Hastie and Tibshirani (1989), *Linear smoothers and additive models*, Annals of
///   Statistics 17(2).
/// - Rosner (1983), *Percentage points for a generalized ESD many-outlier procedure*,
///   Technometrics 25(2).
/// - Benjamini and Hochberg (1995), *Controlling the false discovery rate: a practical
///   and powerful approach to multiple testing*, Journal of the Royal Statistical Society
///   B 57.
pub fn anomalies(
    series: &Table,
    options: &AnomaliesOptions,
    control: &Control,
) -> Result<Anomalies> {
    if !(options.level > 0.0 && options.level < 1.0) {
        let problem = format!("must be above 0 and below 1, got {}", options.level);
        return Err(Error::invalid("level", problem));
    }
    let (mut panel, series) = options.reading().histories(series)?;
    let given = options.season_length.is_some();
    let found = each(&series, control, |one| {
        odd(one, options.level, given, control)
    })?;
    for one in series.iter().filter(|one| one.observed() < FEWEST) {
        let message = "the series has fewer than eight observed values: none is judged";
        let issue = note(one, Severity::Warning, "SERIES_SHORT", message);
        panel.issues.push(issue.detail("points", one.observed()));
    }
    let rows: Vec<_> = series
        .iter()
        .zip(found)
        .flat_map(|(one, found)| found.into_iter().map(move |odd| (one, odd)))
        .filter(|(_, odd)| options.wants(odd.kind))
        .collect();
    Ok(Anomalies {
        anomalies: anomalies_table(&panel.form, &rows)?,
        issues: issues_table(&panel.issues)?,
    })
}

/// The declaration of `forecast.anomalies`.
pub(crate) fn operation() -> Operation {
    series_port(Operation::new(
        "forecast.anomalies",
        "Which points of each series are unlike the others.",
    ))
    .description(include_str!("anomalies.md"))
    .options::<AnomaliesOptions>()
    .output(Port::table("anomalies", "Points, or several one after the other, unlike the others.", anomalies_spec()))
    .output(Port::table("issues", "What could not be read or judged.", issues_spec()))
    .error(Code::OptionValue, "an option is out of range")
    .cost("about 10 ms for a monthly series of ten years")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20],
                "y": [100.0, 103.0, 99.0, 101.0, 98.0, 102.0, 100.0, 97.0, 101.0, 100.0, 161.0, 98.0, 102.0, 99.0, 100.0, 103.0, 97.0, 101.0, 100.0, 99.0],
            },
        }),
        options: json!({"season_length": 1}),
        output: "anomalies",
        column: "expected",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let found = anomalies(call.table("series")?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("anomalies", found.anomalies)
        .with_table("issues", found.issues))
}
