//! `forecast.ahead`: what a forecaster says comes next.

use std::borrow::Cow;
use std::collections::BTreeSet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Error, Example, Issue, Operation, Port, Ports, Result, Severity, Table,
    issues_spec, issues_table, quoted_list,
};

use super::beside::Missing;
use super::kept::{Kept, KeptSeries};
use super::rows::{Placed, Rows};
use super::{Forecaster, forecaster_port, holidays_port};
use crate::inputs::optional;
use crate::intake::future_spec;
use crate::options::ForecastOptions;
use crate::predict::{ForecastRows, forecasts_spec};

/// Options of [`ahead`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct AheadOptions {
    /// How many steps ahead, 1 to 10000. Default: 12.
    pub horizon: usize,
    /// The shares of 100 that bands are to cover, above 0 and below 100. Default:
    /// 80 and 95.
    pub levels: Vec<f64>,
}

impl Default for AheadOptions {
    fn default() -> Self {
        let ForecastOptions {
            horizon, levels, ..
        } = ForecastOptions::default();
        Self { horizon, levels }
    }
}

impl AheadOptions {
    /// Sets [`AheadOptions::horizon`].
    #[must_use]
    pub fn horizon(mut self, steps: usize) -> Self {
        self.horizon = steps;
        self
    }

    /// Sets [`AheadOptions::levels`].
    #[must_use]
    pub fn levels(mut self, levels: impl IntoIterator<Item = f64>) -> Self {
        self.levels = levels.into_iter().collect();
        self
    }
}

/// A forecaster, and what is known ahead of its series.
///
/// A forecaster alone is one.
#[derive(Clone, Copy, Debug)]
#[non_exhaustive]
pub struct AheadInputs<'a> {
    /// As [`fit`](crate::fit()) or [`update`](crate::update()) gave it.
    pub forecaster: &'a Forecaster,
    /// Regressors at the steps ahead.
    pub future: Option<&'a Table>,
    /// Days with effects of their own that the forecaster does not know yet.
    pub holidays: Option<&'a Table>,
}

impl<'a> From<&'a Forecaster> for AheadInputs<'a> {
    fn from(forecaster: &'a Forecaster) -> Self {
        Self {
            forecaster,
            future: None,
            holidays: None,
        }
    }
}

impl<'a> AheadInputs<'a> {
    /// Sets [`AheadInputs::future`].
    #[must_use]
    pub fn future(mut self, future: &'a Table) -> Self {
        self.future = Some(future);
        self
    }

    /// Sets [`AheadInputs::holidays`].
    #[must_use]
    pub fn holidays(mut self, holidays: &'a Table) -> Self {
        self.holidays = Some(holidays);
        self
    }
}

/// What [`ahead`] gives.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct AheadForecasts {
    /// Mean and bands of each step ahead.
    pub forecasts: Table,
    /// What could not be read or forecast.
    pub issues: Table,
}

/// What a forecaster says comes next.
///
/// # Arguments
///
/// - `inputs`: the forecaster and, where it was fitted with regressors, what is known of
///   them ahead, as [`predict`](crate::predict()) takes it: at a step where one is not
///   known, its last value before is taken, which is told. A series of which a regressor
///   is known at no step ahead is an issue, and has no forecast.
///
/// # Errors
///
/// `INPUT_MISSING` or `COLUMN_MISSING` if a column that the forecaster was fitted with is
/// missing; `COLUMN_TYPE` if one holds what it did not hold in the fit; `OPTION_VALUE` if
/// an option is out of range; `DATA_UNFIT` if forecasts would lie beyond the year 9999;
/// `MEMORY_LIMIT` from `control`.
///
/// # Examples
///
/// See [`Forecaster`].
pub fn ahead<'a>(
    inputs: impl Into<AheadInputs<'a>>,
    options: &AheadOptions,
    control: &Control,
) -> Result<AheadForecasts> {
    let inputs = inputs.into();
    let of_all = ForecastOptions::default()
        .horizon(options.horizon)
        .levels(options.levels.iter().copied());
    let settings = of_all.checked()?;
    let mut issues = Vec::new();
    let with_holidays = inputs.holidays.map(|_| inputs.forecaster.kept.clone());
    let kept = match with_holidays {
        Some(mut kept) => {
            issues.extend(kept.take_holidays(inputs.holidays)?);
            Cow::Owned(kept)
        }
        None => Cow::Borrowed(&inputs.forecaster.kept),
    };
    let rows = (kept.series.len() * options.horizon) as u64;
    control.reserve(rows.saturating_mul(8 * (4 + 4 * settings.levels.len() as u64)))?;
    control.check(0.0)?;
    let known = known(&kept, inputs.future, options.horizon, &mut issues)?;
    let ends = kept.ends();
    let mut forecasts = ForecastRows::new(&settings.levels);
    for answer in kept.answers(options.horizon, &known) {
        forecasts.push(&answer, &ends[answer.at]);
    }
    let form = kept.form.times();
    Ok(AheadForecasts {
        forecasts: forecasts.finish(&form)?,
        issues: issues_table(&issues)?,
    })
}

/// The regressors of each series at the steps ahead; none of one where a regressor is
/// known at no step.
fn known(
    kept: &Kept,
    future: Option<&Table>,
    horizon: usize,
    issues: &mut Vec<Issue>,
) -> Result<Vec<Option<Vec<Vec<f64>>>>> {
    let spec = future_spec();
    let rows = match future {
        Some(future) => Rows::of("future", (future, &spec), kept, issues)?,
        None => Rows::none("future"),
    };
    if future.is_none() {
        refuse_without(kept)?;
    } else {
        rows.check(kept, kept.series.iter(), issues)?;
    }
    let mut missing = Missing::default();
    let mut found = Vec::with_capacity(kept.series.len());
    for one in &kept.series {
        let own = rows.series.get(&one.id).map_or(&[][..], Vec::as_slice);
        let placed = rows.placed(one, own);
        issues.extend(off_grid(one, &placed));
        let mut columns = rows.regressors(kept, one, &placed, horizon);
        let blank = |column: &Vec<f64>| column.iter().all(|x| x.is_nan());
        let pairs = kept.beside.own(&one.beside).zip(&columns);
        let lacking: BTreeSet<&str> = pairs
            .filter(|(_, column)| blank(column))
            .filter_map(|(regressor, _)| regressor.column())
            .collect();
        if !lacking.is_empty() {
            issues.push(unknown_ahead(one, &lacking));
            found.push(None);
            continue;
        }
        one.beside
            .clone()
            .fill(&mut columns, |_| true, &mut missing);
        found.push(Some(columns));
    }
    issues.extend(missing.note(&kept.beside, "steps ahead"));
    issues.extend(kept.without_days_ahead());
    issues.extend(rows.unknown(kept, Severity::Warning));
    Ok(found)
}

/// Refuses to forecast without what is known ahead, where it is needed.
fn refuse_without(kept: &Kept) -> Result<()> {
    let columns = kept.series.iter();
    let columns = columns.flat_map(|one| kept.beside.columns(&one.beside));
    let columns: BTreeSet<&str> = columns.collect();
    let Some(first) = columns.first() else {
        return Ok(());
    };
    let message = format!(
        "the forecaster was fitted with {}: give `future` with their values at the steps ahead, or fit anew without them",
        quoted_list(columns.iter().copied())
    );
    Err(Error::new(Code::InputMissing, message)
        .with_argument("future")
        .with_column(*first))
}

/// That regressors of a series are known at no step ahead.
fn unknown_ahead(series: &KeptSeries, columns: &BTreeSet<&str>) -> Issue {
    let message = format!(
        "{} not known at any step ahead, with which the series was fitted: it has no forecast; give it in `future`",
        quoted_list(columns.iter().copied())
    );
    let issue = Issue::new(Severity::Error, "REGRESSOR_UNKNOWN", message);
    let names: Vec<&str> = columns.iter().copied().collect();
    let first = names.first().copied().unwrap_or_default();
    series.named(issue.column(first).detail("columns", names))
}

fn off_grid(series: &KeptSeries, placed: &Placed) -> Option<Issue> {
    let first = placed.off.first()?;
    let message = format!(
        "{} rows of `future` left out: between two steps of a {} from the series' last time, without a time or too far ahead",
        placed.off.len(),
        series.step_name()
    );
    let issue = Issue::new(Severity::Warning, "FUTURE_OFF_GRID", message);
    let issue = issue
        .column("ds")
        .row(*first)
        .detail("rows", placed.off.len());
    Some(series.named(issue))
}

/// The declaration of `forecast.ahead`.
pub(super) fn operation() -> Operation {
    Operation::new("forecast.ahead", "What a forecaster says comes next.")
        .description(include_str!("ahead.md"))
        .input(forecaster_port(
            "As `forecast.fit` or `forecast.update` gave it.",
        ))
        .input(
            Port::table(
                "future",
                "The regressors that the forecaster was fitted with, at the steps ahead.",
                future_spec(),
            )
            .optional(),
        )
        .input(holidays_port(
            "Holidays and events that the forecaster does not know yet.",
        ))
        .options::<AheadOptions>()
        .output(Port::table(
            "forecasts",
            "Mean and bands of each step ahead.",
            forecasts_spec(),
        ))
        .output(Port::table(
            "issues",
            "What could not be read or forecast.",
            issues_spec(),
        ))
        .error(Code::OptionValue, "an option is out of range")
        .error(Code::DataUnfit, "a forecast would lie beyond the year 9999")
        .cost("0.01 to 0.2 ms a series, most of it the reading of the document")
        .example(Example {
            inputs: json!({"forecaster": super::example()}),
            options: json!({"horizon": 2}),
            output: "forecasts",
            column: "mean",
        })
        .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let forecaster = Forecaster::from_document(call.document("forecaster")?)?;
    let inputs = AheadInputs {
        forecaster: &forecaster,
        future: optional(call, "future")?,
        holidays: optional(call, "holidays")?,
    };
    let result = ahead(inputs, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("forecasts", result.forecasts)
        .with_table("issues", result.issues))
}
