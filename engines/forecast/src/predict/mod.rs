//! `forecast.predict`: what comes next, and how sure that is.

mod rows;
#[cfg(test)]
mod scale_tests;
mod tables;
#[cfg(test)]
mod tests;
mod texts;

pub(crate) use rows::{ForecastRows, ModelRows};
pub(crate) use tables::{
    forecasts_spec, level_columns, level_name, models_spec, quality_spec, quality_table, series_id,
};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Example, Issue, Operation, Port, Ports, Result, Severity, Table,
    issues_spec, issues_table,
};

use crate::answers::told;
use crate::history::{End, History};
use crate::inputs::{ForecastInputs, input_ports};
use crate::intake::Panel;
use crate::options::{ForecastOptions, Settings};
use crate::quality::qualities;

/// An output of [`predict`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum PredictOutput {
    /// Mean and bands of each step ahead.
    Forecasts,
    /// What was fitted, and how much it counts.
    Models,
    /// What each series is like.
    Quality,
    /// What could not be read or forecast.
    Issues,
}

/// Options of [`predict`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default)]
#[schemars(deny_unknown_fields)]
#[non_exhaustive]
pub struct PredictOptions {
    /// How series are read and forecast.
    #[serde(flatten)]
    pub forecast: ForecastOptions,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<PredictOutput>>,
}

impl From<ForecastOptions> for PredictOptions {
    fn from(forecast: ForecastOptions) -> Self {
        Self {
            forecast,
            outputs: None,
        }
    }
}

impl PredictOptions {
    /// Sets [`PredictOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = PredictOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    fn wants(&self, output: PredictOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }
}

/// What [`predict`] gives; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Prediction {
    /// Mean and bands of each step ahead.
    pub forecasts: Table,
    /// What was fitted, and how much it counts.
    pub models: Table,
    /// What each series is like.
    pub quality: Table,
    /// What could not be read or forecast.
    pub issues: Table,
}

/// Forecasts each series of a panel, with bands that have covered what came before.
///
/// Each series is laid on a regular grid of its times; steps without a value stay
/// missing and are stepped over by the models. `auto` is the weighted mean of
/// several methods: their errors at earlier points of these series (rolling
/// origins) decide how much each counts, *w* = exp(−25 (*e* / *e*ₘᵢₙ − 1)) with *e*
/// the mean absolute scaled error over all series that have a season in common and,
/// of the first 300 of them the longer a series is, over its own.
/// `ensemble` is their median, step by step.
/// The bands of every method are conformal: the quantiles of its errors at the
/// earlier origins of all those series, by step ahead, in units of the deviation
/// that the models themselves give.
///
/// Series of a call therefore learn from one another; give those together that are
/// alike.
///
/// With [`ForecastOptions::transform`] all of this is done on another scale, and means
/// and quantiles are brought back from there.
///
/// # Arguments
///
/// - `series`: rows of `unique_id` (may be left out), `ds` and `y`, in any order.
///   A row without `ds` or `unique_id` is left out; a missing `y` is a missing
///   value, and what lies after the last observed value of a series is forecast.
///   Further columns are regressors, used by the methods that can where they are
///   known ahead; at a step where one is not, its last value before is taken, which
///   is told.
/// - `future`: regressors at the steps ahead.
/// - `holidays`: days with effects of their own.
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_VALUE` or `COLUMN_DUPLICATE` if the
///   table does not fit.
/// - `OPTION_VALUE` if an option is out of range.
/// - `DATA_UNFIT` if forecasts would lie beyond the year 9999.
/// - `CANCELLED`, `TIME_LIMIT` or `MEMORY_LIMIT` from `control`.
///
/// A series that cannot be forecast is an issue, and spoils no other.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_forecast::{ForecastOptions, predict};
///
/// let series = Table::from_json(&json!({
///     "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
///     "y": [100.0, 102.0, 104.0, 106.0, 108.0, 110.0],
/// }))?;
/// let options = ForecastOptions::default().horizon(2).into();
/// let result = predict(&series, &options, &Control::new())?;
/// let forecasts = result.forecasts.to_json()?;
/// assert_eq!(forecasts["ds"], json!(["2026-07-01", "2026-08-01"]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
///
/// # References
///
/// Bates and Granger (1969), *The combination of forecasts*, Operational Research
/// Quarterly 20, for the combination; Lei, G'Sell, Rinaldo, Tibshirani and
/// Wasserman (2018), *Distribution-free predictive inference for regression*,
/// Journal of the American Statistical Association 113, for the bands; Box and Cox (1964),
/// *An analysis of transformations*, Journal of the Royal Statistical Society B 26(2), and
/// Guerrero (1993), *Time-series analysis supported by power transformations*, Journal of
/// Forecasting 12(1), for other scales.
pub fn predict<'a>(
    inputs: impl Into<ForecastInputs<'a>>,
    options: &PredictOptions,
    control: &Control,
) -> Result<Prediction> {
    let settings = options.forecast.checked()?;
    let (mut panel, series) = inputs.into().histories(&settings)?;
    panel.issues.extend(unheeded(&settings, &panel, &series));
    let rows = series.len() * settings.models.len() * options.forecast.horizon;
    let columns = 4 + 4 * settings.levels.len();
    control.reserve((rows as u64).saturating_mul(8 * columns as u64))?;
    let ends: Vec<End<'_>> = series.iter().map(History::end).collect();
    let wanted = |output| options.wants(output);
    let mut forecasts = wanted(PredictOutput::Forecasts).then(|| {
        let horizon = options.forecast.horizon;
        ForecastRows::new(&settings.levels).expecting(horizon, &ends, &settings.models)
    });
    let answers = series.len() * settings.models.len();
    let mut models = wanted(PredictOutput::Models).then(|| ModelRows::new(answers));
    if forecasts.is_some() || models.is_some() {
        told(&series, &settings, &mut panel.issues, control, |answer| {
            let end = &ends[answer.at];
            if let Some(rows) = &mut forecasts {
                rows.push(&answer, end);
            }
            if let Some(rows) = &mut models {
                rows.push(&answer, end);
            }
        })?;
    }
    let qualities = if wanted(PredictOutput::Quality) || wanted(PredictOutput::Issues) {
        qualities(&series, &mut panel.issues, control)?
    } else {
        Vec::new()
    };
    let table = |output, table: &dyn Fn() -> Result<Table>| {
        if options.wants(output) {
            table()
        } else {
            Ok(Table::default())
        }
    };
    Ok(Prediction {
        forecasts: forecasts.map_or(Ok(Table::default()), |rows| rows.finish(&panel.form))?,
        models: models.map_or(Ok(Table::default()), ModelRows::finish)?,
        quality: table(PredictOutput::Quality, &|| {
            quality_table(&panel.form, &series, &qualities)
        })?,
        issues: table(PredictOutput::Issues, &|| issues_table(&panel.issues))?,
    })
}

/// That there are regressors which no method heeds.
pub(crate) fn unheeded(settings: &Settings, panel: &Panel, series: &[History]) -> Option<Issue> {
    if settings.models.iter().any(|model| model.uses_regressors()) {
        return None;
    }
    let series = series.iter().find(|one| !one.used.is_empty())?;
    let column = panel.columns.first().map_or("ds", |column| &column.name);
    let message = "there are regressors, which none of `models` uses; `auto`, `ensemble`, `auto_arima`, `prophet` and `gbm` do";
    let issue = Issue::new(Severity::Info, "REGRESSORS_UNUSED", message);
    Some(issue.column(column).detail("regressors", series.used.len()))
}

/// The declaration of `forecast.predict`.
pub(crate) fn operation() -> Operation {
    input_ports(Operation::new(
        "forecast.predict",
        "What comes next in each series, and between which bounds.",
    ))
    .description(include_str!("predict.md"))
    .options::<PredictOptions>()
    .output(Port::table("forecasts", "Mean and bands of each step ahead.", forecasts_spec()))
    .output(Port::table("models", "What was fitted, and how much it counts.", models_spec()))
    .output(Port::table("quality", "What each series is like.", quality_spec()))
    .output(Port::table("issues", "What could not be read or forecast.", issues_spec()))
    .error(Code::OptionValue, "an option is out of range")
    .error(Code::DataUnfit, "a forecast would lie beyond the year 9999")
    .cost("about 10 ms for a monthly series of ten years with `auto`, 1 ms with one method, and up to 300 series of a group again at four earlier origins, of few series at eight")
    .example(Example {
        inputs: json!({
            "series": {
                "unique_id": ["a", "a", "a", "a", "a", "a", "a", "a"],
                "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01", "2026-07-01", "2026-08-01"],
                "y": [100.0, 108.0, 103.0, 111.0, 106.0, 115.0, 109.0, 118.0],
            },
        }),
        options: json!({"horizon": 3, "models": ["auto_ets"]}),
        output: "forecasts",
        column: "mean",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let result = predict(ForecastInputs::of(call)?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("forecasts", result.forecasts)
        .with_table("models", result.models)
        .with_table("quality", result.quality)
        .with_table("issues", result.issues))
}
