//! The chapter on health: the operation `report.health`.

mod advice;
mod chapter;
mod drivers;
mod facts;
mod read;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Document, Error, Example, Operation, Port, Ports, Result, Table,
};

use crate::options::chapter_options;
use crate::report::{REPORT, REPORT_VERSION, Report};
use read::{INPUTS, MODEL, MODEL_VERSION, Subject};

chapter_options! {
    /// Options of [`health`].
    HealthOptions {
        /// What stands under the title of a new report. Default: the day of the
        /// score.
        subtitle,
        /// The outcome whose probability the model gives, such as `bankruptcy`.
        /// Default: what the document `model` says.
        outcome: Option<String>,
        /// How far ahead the outcome lies, in years. Default: what the document
        /// `model` says.
        horizon_years: Option<f64>,
    }
}

impl HealthOptions {
    /// Sets [`HealthOptions::outcome`].
    #[must_use]
    pub fn outcome(mut self, outcome: impl Into<String>) -> Self {
        self.outcome = Some(outcome.into());
        self
    }

    /// Sets [`HealthOptions::horizon_years`].
    #[must_use]
    pub fn horizon_years(mut self, years: f64) -> Self {
        self.horizon_years = Some(years);
        self
    }

    fn validate(&self) -> Result<()> {
        match self.horizon_years {
            Some(years) if !(years > 0.0 && years <= 100.0) => Err(Error::invalid(
                "horizon_years",
                format!("must be above 0 and at most 100, got {years}"),
            )),
            _ => Ok(()),
        }
    }
}

/// What the health engine gave beside `scores`; a table without columns is one
/// that there is not.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct HealthTables {
    /// The report that the chapter is appended to; a new one is begun without.
    pub report: Option<Report>,
    /// The model's document, which says what the probability is of.
    pub model: Option<Document>,
    tables: Vec<(String, Table)>,
}

impl HealthTables {
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

    /// Sets the model's document.
    #[must_use]
    pub fn model(mut self, model: Document) -> Self {
        self.model = Some(model);
        self
    }

    /// Adds a table by the name of its input: `points`, `missing`, `actions`,
    /// `counterfactuals`, `details`, `ratios`, `statements`, `profile` or
    /// `issues`.
    ///
    /// # Errors
    ///
    /// `INPUT_UNKNOWN` if no input has that name.
    pub fn with(mut self, name: &str, table: Table) -> Result<Self> {
        // `scores` comes first and is an argument of its own.
        let known = || INPUTS.iter().skip(1).map(|input| input.name);
        if !known().any(|other| other == name) {
            let name = trimtab_core::quoted(name);
            let takes = trimtab_core::quoted_list(known());
            let message = format!("{name} is not an input of the chapter; it takes {takes}");
            return Err(Error::new(Code::InputUnknown, message).with_argument("name"));
        }
        self.tables.retain(|(other, _)| other != name);
        self.tables.push((name.to_owned(), table));
        Ok(self)
    }

    fn get(&self, name: &str) -> Option<&Table> {
        static NONE: std::sync::LazyLock<Table> = std::sync::LazyLock::new(Table::default);
        if name == "scores" {
            return None;
        }
        let found = self.tables.iter().find(|(other, _)| other == name);
        Some(found.map_or(&NONE, |(_, table)| table))
    }
}

/// A report with the chapter on the health of one business.
///
/// The headline is the latest day of `scores`: score, band, probability with
/// its interval, confidence. What follows is shown as far as there are tables
/// for it: what drives the score, by input and by part of the business; what to
/// do; what is missing and how far it could move the score; the ratios; the
/// profile; issues. Earlier days of `scores` become a line over time.
///
/// # Arguments
///
/// - `scores`: what `health.score` gives, one row a business and day.
/// - `more`: the other tables, the report to append to, the model.
///
/// # Errors
///
/// - `OPTION_VALUE` if the tables hold several businesses and `business_id`
///   names none of them, or an option is out of range.
/// - `COLUMN_MISSING`, `COLUMN_TYPE` or `COLUMN_DUPLICATE` if a table does not
///   fit.
/// - `DOCUMENT_INVALID` if `model` is not a health model.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_report::{HealthOptions, HealthTables, health};
///
/// let scores = Table::from_json(&json!({
///     "business_id": ["bakery"], "score": [72.4], "band": ["good"],
/// }))?;
/// let options = HealthOptions::default().title("Bakery & Sons");
/// let report = health(&scores, &HealthTables::new(), &options, &Control::new())?;
/// assert_eq!(report.chapters[0].id, "health");
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn health(
    scores: &Table,
    more: &HealthTables,
    options: &HealthOptions,
    control: &Control,
) -> Result<Report> {
    options.validate()?;
    control.check(0.0)?;
    let subject = Subject::read(scores, more, options)?;
    control.check(0.5)?;
    let report = match &more.report {
        Some(report) => report.clone(),
        None => chapter::begun(&subject, options),
    };
    let report = report.appended(chapter::chapter(&subject), subject.business.as_deref());
    control.check(1.0)?;
    Ok(report)
}

const DESCRIPTION: &str = "\
The headline is the latest day of `scores`: score, band, the probability of the model's outcome with its 90 % interval, and confidence. Then, as far as there are tables for it: what drives the score, by input and by part of the business; what to do, from `actions`, else from `counterfactuals`; what is missing and how far it could move the score; the ratios; the profile; issues. Earlier days of `scores` become a line over time.

Where the tables hold several businesses, `business_id` picks one. What `actions` and `counterfactuals` promise is what the model says, never an effect, and the chapter says so.

Each sentence has a code and its parameters beside its English text, so that a host can word it anew.";

/// The declaration of `report.health`.
pub(crate) fn operation() -> Operation {
    let report = Port::document(
        "report",
        "The report that the chapter is appended to; a new one is begun without.",
        REPORT,
        REPORT_VERSION,
    );
    let model = Port::document(
        "model",
        "The model of the scores, which says what the probability is of.",
        MODEL,
        MODEL_VERSION,
    );
    let mut operation = Operation::new(
        "report.health",
        "The report with a chapter on the health of a business.",
    )
    .description(DESCRIPTION);
    for (at, input) in INPUTS.iter().enumerate() {
        let port = Port::table(input.name, input.doc, (input.spec)());
        operation = operation.input(if at == 0 { port } else { port.optional() });
    }
    operation
        .input(report.optional())
        .input(model.optional())
        .options::<HealthOptions>()
        .output(Port::document("report", "The report with its chapter.", REPORT, REPORT_VERSION))
        .error(
            Code::OptionValue,
            "there are several businesses and `business_id` names none of them, or `horizon_years` is out of range",
        )
        .error(Code::DocumentInvalid, "`report` is not a report, or `model` is not a health model")
        .cost("linear in the rows of the tables")
        .example(Example {
            inputs: json!({
                "scores": {
                    "business_id": ["bakery"], "score": [72.4], "band": ["good"],
                    "probability": [0.021], "probability_low": [0.012],
                    "probability_high": [0.038], "confidence": [0.83]
                },
                "points": {
                    "business_id": ["bakery", "bakery", "bakery"],
                    "input": ["base", "return_on_assets", "debt_ratio"],
                    "pillar": [null, "profitability", "solvency"],
                    "value": [null, 0.12, 0.71], "points": [61.0, 14.6, -3.2]
                }
            }),
            options: json!({"outcome": "bankruptcy", "horizon_years": 1}),
            output: "report",
            column: "",
        })
        .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let mut more = HealthTables::new();
    for input in INPUTS.iter().skip(1) {
        if call.inputs().get(input.name).is_some() {
            more = more.with(input.name, call.table(input.name)?.clone())?;
        }
    }
    more.report = Report::given(call)?;
    if call.inputs().get("model").is_some() {
        more.model = Some(call.document("model")?.clone());
    }
    let report = health(
        call.table("scores")?,
        &more,
        &call.options()?,
        call.control(),
    )?;
    Ok(Ports::new().with_document("report", Some(report.to_document()?)))
}
