//! `forecast.decompose`: what a series is made of.

mod loess;
mod parts;
mod tables;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Example, Issue, OneOrMany, Operation, Port, Ports, Result, Severity,
    Table, issues_spec, issues_table,
};

pub(crate) use self::loess::{loess_weighed, spans};
pub use self::parts::DecompositionForm;
pub(crate) use self::parts::{Parts, parts_in_form};
use self::tables::{components_spec, components_table, strengths_spec, strengths_table};
use crate::explored::{SeriesReading, each, note};
use crate::history::History;
use crate::inputs::series_port;

/// Options of [`decompose`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct DecomposeOptions {
    /// How far apart the points are: `month`, `week`, `day`, `weekday`, `hour`,
    /// `quarter`, `year`, or several, such as `15 minutes` or `4 weeks`; for whole
    /// numbers `step` or `2 steps`. Default: told from the times of each series.
    pub frequency: Option<String>,
    /// How many steps a season has: 12 for months, 7 for days; 1 for none; several,
    /// such as 24 and 168, where seasons lie in one another. Default: those of the
    /// frequency, and for whole numbers one found in the series.
    pub season_length: Option<OneOrMany<usize>>,
    /// The day of the look, such as `2026-01-31`: the last periods, of a day or longer,
    /// that are not over then are left out. Default: every period is over.
    pub as_of: Option<String>,
    /// Whether the parts add up or multiply. Default: `auto`, which is likelier.
    pub form: DecompositionForm,
    /// Whether points far off count less, so that they stay in the remainder. Default:
    /// false.
    pub robust: bool,
}

impl DecomposeOptions {
    /// Sets [`DecomposeOptions::frequency`].
    #[must_use]
    pub fn frequency(mut self, frequency: impl Into<String>) -> Self {
        self.frequency = Some(frequency.into());
        self
    }

    /// Sets [`DecomposeOptions::season_length`].
    #[must_use]
    pub fn season_length(mut self, steps: impl Into<OneOrMany<usize>>) -> Self {
        self.season_length = Some(steps.into());
        self
    }

    /// Sets [`DecomposeOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, day: impl Into<String>) -> Self {
        self.as_of = Some(day.into());
        self
    }

    /// Sets [`DecomposeOptions::form`].
    #[must_use]
    pub fn form(mut self, form: DecompositionForm) -> Self {
        self.form = form;
        self
    }

    /// Sets [`DecomposeOptions::robust`].
    #[must_use]
    pub fn robust(mut self, robust: bool) -> Self {
        self.robust = robust;
        self
    }

    fn reading(&self) -> SeriesReading<'_> {
        SeriesReading {
            frequency: self.frequency.as_deref(),
            season_length: self.season_length.as_ref(),
            as_of: self.as_of.as_deref(),
        }
    }
}

/// What [`decompose`] gives.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Decomposed {
    /// Trend, seasons and remainder of each point.
    pub components: Table,
    /// How strong trend and seasons are.
    pub strengths: Table,
    /// What could not be read or decomposed.
    pub issues: Table,
}

/// A series and its parts.
struct Split<'a> {
    series: &'a History,
    form: DecompositionForm,
    parts: Parts,
}

/// The fewest values of a series that is decomposed.
const FEWEST: usize = 5;

/// Splits each series into trend, seasons and remainder.
///
/// A series with seasons is decomposed by MSTL: each season is smoothed along its
/// positions by loess, one after the other and again, and the trend is the loess of
/// what is left. A missing value weighs nothing: parts are given there, but no
/// remainder. A series without a season has a trend of local straight lines, over the
/// share of the points (0.1 to 1) with which each is best told from the others.
///
/// Parts add up, *y* = *T* + *S* + *R*, or multiply, *y* = *T* × *S* × *R*, where the
/// logarithm is decomposed; `auto` takes the logarithm where all values are above 0 and
/// the remainder is likelier so, the normal likelihoods of both compared in the unit of
/// *y*. The strength of a trend is max(0, 1 − Var(*R*)/Var(*T* + *R*)), that of a season
/// max(0, 1 − Var(*R*)/Var(*S* + *R*)), of logarithms where parts multiply.
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
/// A series that is too short is an issue, and so is a season that is.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{DecomposeOptions, decompose};
///
/// let series = Table::from_json(&json!({
///     "ds": [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12],
///     "y": [12.0, 8.0, 10.0, 13.0, 9.0, 11.0, 14.0, 10.0, 12.0, 15.0, 11.0, 13.0],
/// }))?;
/// let options = DecomposeOptions::default().season_length(3);
/// let found = decompose(&series, &options, &Control::new())?;
/// let strengths = found.strengths.to_json()?;
/// assert_eq!(strengths["component"], json!(["trend", "season"]));
/// assert_eq!(strengths["period"], json!([null, 3]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// - Cleveland and others (1990), *STL: a seasonal-trend
///   decomposition procedure based on loess*, Journal of Official Statistics 6(1).
/// - Bandara, Hyndman and Bergmeir (2021), *MSTL: a seasonal-trend decomposition
///   algorithm for time series with multiple seasonal patterns*, arXiv:2107.13462.
/// - Wang, Smith and Hyndman (2006), *Characteristic-based clustering for time series
///   data*, Data Mining and Knowledge Discovery 13, for the strengths.
pub fn decompose(
    series: &Table,
    options: &DecomposeOptions,
    control: &Control,
) -> Result<Decomposed> {
    let (mut panel, series) = options.reading().histories(series)?;
    let points: usize = series.iter().map(|one| one.values.len()).sum();
    control.reserve((points as u64).saturating_mul(120))?;
    let found = each(&series, control, |one| Ok(split(one, options)))?;
    let mut splits = Vec::with_capacity(found.len());
    for (split, issues) in found {
        panel.issues.extend(issues);
        splits.extend(split);
    }
    Ok(Decomposed {
        components: components_table(&panel.form, &splits)?,
        strengths: strengths_table(&splits)?,
        issues: issues_table(&panel.issues)?,
    })
}

fn split<'a>(series: &'a History, options: &DecomposeOptions) -> (Option<Split<'a>>, Vec<Issue>) {
    let mut issues = Vec::new();
    if series.observed() < FEWEST {
        let message = "the series has fewer than five observed values: it is not decomposed";
        let issue = note(series, Severity::Warning, "SERIES_SHORT", message);
        return (None, vec![issue.detail("points", series.observed())]);
    }
    let (form, parts) = parts_in_form(
        &series.values,
        &series.periods,
        options.form,
        options.robust,
    );
    if options.form == DecompositionForm::Multiplicative && form != options.form {
        let message = "the series has values that are not above 0: its parts add up";
        issues.push(note(series, Severity::Warning, "NOT_POSITIVE", message));
    }
    let asked = options.season_length.iter().flat_map(|lengths| &lengths.0);
    let mut missed: Vec<usize> = asked
        .filter(|period| **period > 1 && !series.periods.contains(period))
        .chain(&parts.left_out)
        .copied()
        .collect();
    missed.sort_unstable();
    missed.dedup();
    for period in missed {
        let message = format!(
            "a season of {period} steps is left out: two of it are needed, each of its steps observed at least once"
        );
        let issue = note(series, Severity::Warning, "SEASON_SHORT", message);
        issues.push(issue.detail("season_length", period));
    }
    let split = Split {
        series,
        form,
        parts,
    };
    (Some(split), issues)
}

/// The declaration of `forecast.decompose`.
pub(crate) fn operation() -> Operation {
    series_port(Operation::new(
        "forecast.decompose",
        "Trend, seasons and remainder of each series.",
    ))
    .description(include_str!("decompose.md"))
    .options::<DecomposeOptions>()
    .output(Port::table("components", "Trend, seasons and remainder of each point.", components_spec()))
    .output(Port::table("strengths", "How strong trend and seasons are.", strengths_spec()))
    .output(Port::table("issues", "What could not be read or decomposed.", issues_spec()))
    .error(Code::OptionValue, "an option is out of range")
    .cost("about 1 ms for a monthly series of ten years")
    .example(Example {
        inputs: json!({
            "series": {
                "ds": ["2024-01-01", "2024-04-01", "2024-07-01", "2024-10-01", "2025-01-01", "2025-04-01", "2025-07-01", "2025-10-01", "2026-01-01", "2026-04-01", "2026-07-01", "2026-10-01"],
                "y": [100.0, 130.0, 90.0, 160.0, 110.0, 141.0, 99.0, 172.0, 118.0, 155.0, 108.0, 188.0],
            },
        }),
        options: json!({}),
        output: "strengths",
        column: "strength",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let found = decompose(call.table("series")?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("components", found.components)
        .with_table("strengths", found.strengths)
        .with_table("issues", found.issues))
}
