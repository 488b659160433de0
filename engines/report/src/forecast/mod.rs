//! The chapter on what comes next: the operation `report.forecast`.

mod chapter;
mod methods;
mod notes;
mod periods;
mod read;
mod tables;
mod targets;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{Call, Code, Control, Error, Example, Operation, Port, Ports, Result, Table};

use crate::options::chapter_options;
use crate::report::{REPORT, REPORT_VERSION, Report};
use crate::rows::business;
use crate::words::label;
use read::Subject;

/// The most series that a chapter can show.
const MOST: usize = 50;
/// The series that a chapter shows where nothing else is said.
const SHOWN: usize = 6;

chapter_options! {
    /// Options of [`forecast`].
    ForecastOptions {
        /// What stands under the title of a new report. Default: the last point that
        /// was observed.
        subtitle,
        /// The series to show, in this order. Default: all that have a forecast, as
        /// they first stand in the tables.
        unique_ids: Option<Vec<String>>,
        /// The most series to show, 1 to 50. Default: 6, or as many as `unique_ids`
        /// names.
        max_series: Option<usize>,
        /// The method whose forecasts are shown. Default: `auto` where there is one,
        /// else the first of each series.
        model: Option<String>,
        /// The unit of the values, such as `GBP`, where `names` has none. Default:
        /// none.
        unit: Option<String>,
    }
}

impl ForecastOptions {
    /// Sets [`ForecastOptions::unique_ids`].
    #[must_use]
    pub fn unique_ids<T: Into<String>>(mut self, ids: impl IntoIterator<Item = T>) -> Self {
        self.unique_ids = Some(ids.into_iter().map(Into::into).collect());
        self
    }

    /// Sets [`ForecastOptions::max_series`].
    #[must_use]
    pub fn max_series(mut self, most: usize) -> Self {
        self.max_series = Some(most);
        self
    }

    /// Sets [`ForecastOptions::model`].
    #[must_use]
    pub fn model(mut self, model: impl Into<String>) -> Self {
        self.model = Some(model.into());
        self
    }

    /// Sets [`ForecastOptions::unit`].
    #[must_use]
    pub fn unit(mut self, unit: impl Into<String>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    fn validate(&self) -> Result<()> {
        if let Some(most) = self.max_series.filter(|most| !(1..=MOST).contains(most)) {
            let problem = format!("must be between 1 and {MOST}, got {most}");
            return Err(Error::invalid("max_series", problem));
        }
        match self.unique_ids.as_ref().map(Vec::len) {
            Some(count) if !(1..=MOST).contains(&count) => {
                let problem = format!("must name between 1 and {MOST} series, got {count}");
                Err(Error::invalid("unique_ids", problem))
            }
            _ => Ok(()),
        }
    }

    fn most(&self) -> usize {
        let named = self.unique_ids.as_ref().map(Vec::len);
        self.max_series.or(named).unwrap_or(SHOWN)
    }
}

/// What the forecast engine gave beside the forecasts; a table without columns
/// is one that there is not.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct ForecastTables {
    /// The report that the chapter is appended to; a new one is begun without.
    pub report: Option<Report>,
    /// What stands behind the forecasts, from `forecast.predict`.
    pub models: Table,
    /// What each series is like, from `forecast.predict`.
    pub quality: Table,
    /// How likely targets are met, from `forecast.probability`.
    pub probabilities: Table,
    /// What could not be read or forecast.
    pub issues: Table,
    /// What people call each series, and its unit.
    pub names: Table,
}

impl ForecastTables {
    /// No tables, and a new report.
    pub fn new() -> Self {
        Self::default()
    }

    /// Sets the report that the chapter is appended to.
    #[must_use]
    pub fn report(mut self, report: Report) -> Self {
        self.report = Some(report);
        self
    }

    /// Sets what stands behind the forecasts.
    #[must_use]
    pub fn models(mut self, models: Table) -> Self {
        self.models = models;
        self
    }

    /// Sets what each series is like.
    #[must_use]
    pub fn quality(mut self, quality: Table) -> Self {
        self.quality = quality;
        self
    }

    /// Sets how likely targets are met.
    #[must_use]
    pub fn probabilities(mut self, probabilities: Table) -> Self {
        self.probabilities = probabilities;
        self
    }

    /// Sets what could not be read or forecast.
    #[must_use]
    pub fn issues(mut self, issues: Table) -> Self {
        self.issues = issues;
        self
    }

    /// Sets what people call each series, and its unit.
    #[must_use]
    pub fn names(mut self, names: Table) -> Self {
        self.names = names;
        self
    }
}

/// A report with the chapter on what comes next: of each series the next point
/// with its band, and a fan chart of what was observed and what is expected.
///
/// Below each chart stand the last point ahead, what `probabilities` says of
/// totals and targets (the sum of bands is no band of a sum, so that a total
/// stands there alone), and the methods behind it. What was observed where the
/// forecast begins, such as a month that is not over, is left out of the chart,
/// and that is said.
///
/// # Arguments
///
/// - `series`: rows of `unique_id` (may be left out), `ds` and `y`, in any order.
/// - `forecasts`: what `forecast.predict` gives of them; bands of any levels.
/// - `more`: the other tables, the report to append to.
///
/// # Errors
///
/// - `OPTION_VALUE` if an option is out of range, or names a series or a method
///   that the tables do not have.
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_VALUE` or `COLUMN_DUPLICATE` if a
///   table does not fit, or its times have another form than those of `series`.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_report::{ForecastOptions, ForecastTables, forecast};
///
/// let series = Table::from_json(&json!({
///     "ds": ["2026-07-01", "2026-08-01", "2026-09-01"], "y": [100.0, 104.0, 99.0],
/// }))?;
/// let forecasts = Table::from_json(&json!({
///     "ds": ["2026-10-01", "2026-11-01"], "mean": [101.0, 102.0],
///     "lo_80": [95.0, 94.0], "hi_80": [107.0, 110.0],
/// }))?;
/// let options = ForecastOptions::default().unit("GBP");
/// let report = forecast(&series, &forecasts, &ForecastTables::new(), &options, &Control::new())?;
/// assert_eq!(report.chapters[0].id, "forecast");
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn forecast(
    series: &Table,
    forecasts: &Table,
    more: &ForecastTables,
    options: &ForecastOptions,
    control: &Control,
) -> Result<Report> {
    options.validate()?;
    control.check(0.0)?;
    let subject = Subject::read(series, forecasts, more, options)?;
    let business = business(options.business_id.as_deref(), &[])?;
    control.check(0.5)?;
    let report = more.report.clone().unwrap_or_else(|| {
        let title = options
            .title
            .clone()
            .or_else(|| business.as_deref().map(label));
        let subtitle = options.subtitle.clone().or_else(|| chapter::last(&subject));
        let title = title.unwrap_or_else(|| "Forecast".to_owned());
        Report::new(title, subtitle.unwrap_or_default())
    });
    let report = report.appended(chapter::chapter(&subject), business.as_deref());
    control.check(1.0)?;
    Ok(report)
}

const DESCRIPTION: &str = "\
Of each series the next point with its band and how it compares with a year before, then a fan chart of what was observed and what is expected, with all the bands that there are. Below each chart: the last point ahead; totals and targets, from `probabilities` alone, for the sum of bands is no band of a sum; and the methods behind it, from `models`. At the end, what to know: series that are short, have gaps or no forecast, a last period that was not over, from `quality` and `issues`.

`names` says what people call a series and in which unit it is. Where there are many series, `unique_ids` picks some, and `max_series` bounds how many are shown.

Each sentence has a code and its parameters beside its English text, so that a host can word it anew.";

/// The declaration of `report.forecast`.
pub(crate) fn operation() -> Operation {
    let report = Port::document(
        "report",
        "The report that the chapter is appended to; a new one is begun without.",
        REPORT,
        REPORT_VERSION,
    );
    let table = |name, doc, spec| Port::table(name, doc, spec).optional();
    Operation::new(
        "report.forecast",
        "The report with a chapter on what comes next.",
    )
    .description(DESCRIPTION)
    .input(Port::table(
        "series",
        "What was observed.",
        tables::series_spec(),
    ))
    .input(Port::table(
        "forecasts",
        "What is expected, from `forecast.predict`.",
        tables::forecasts_spec(),
    ))
    .input(table(
        "models",
        "What stands behind the forecasts, from `forecast.predict`.",
        tables::models_spec(),
    ))
    .input(table(
        "quality",
        "What each series is like, from `forecast.predict`.",
        tables::quality_spec(),
    ))
    .input(table(
        "probabilities",
        "How likely targets are met, from `forecast.probability`.",
        tables::probabilities_spec(),
    ))
    .input(table(
        "issues",
        "What could not be read or forecast, from `forecast.predict`.",
        tables::issues_spec(),
    ))
    .input(table(
        "names",
        "What people call each series, and its unit.",
        tables::names_spec(),
    ))
    .input(report.optional())
    .options::<ForecastOptions>()
    .output(Port::document(
        "report",
        "The report with its chapter.",
        REPORT,
        REPORT_VERSION,
    ))
    .error(
        Code::OptionValue,
        "an option is out of range, or names a series or a method that the tables do not have",
    )
    .error(
        Code::ColumnType,
        "a table's times have another form than those of `series`",
    )
    .error(Code::DocumentInvalid, "`report` is not a report")
    .cost("linear in the rows of the tables, times the series shown")
    .example(Example {
        inputs: json!({
            "series": {
                "unique_id": ["revenue", "revenue", "revenue"],
                "ds": ["2026-07-01", "2026-08-01", "2026-09-01"],
                "y": [81000.0, 84000.0, 79500.0]
            },
            "forecasts": {
                "unique_id": ["revenue", "revenue"],
                "ds": ["2026-10-01", "2026-11-01"],
                "model": ["auto", "auto"],
                "mean": [80600.0, 80900.0],
                "lo_80": [76000.0, 75100.0], "hi_80": [85200.0, 86700.0],
                "lo_95": [73300.0, 71900.0], "hi_95": [88000.0, 90100.0]
            }
        }),
        options: json!({"title": "Bakery & Sons", "unit": "GBP"}),
        output: "report",
        column: "",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let given = |name: &str| match call.inputs().get(name) {
        None => Ok(Table::default()),
        Some(_) => call.table(name).cloned(),
    };
    let more = ForecastTables {
        report: Report::given(call)?,
        models: given("models")?,
        quality: given("quality")?,
        probabilities: given("probabilities")?,
        issues: given("issues")?,
        names: given("names")?,
    };
    let (series, forecasts) = (call.table("series")?, call.table("forecasts")?);
    let report = forecast(series, forecasts, &more, &call.options()?, call.control())?;
    Ok(Ports::new().with_document("report", Some(report.to_document()?)))
}
