//! The operation `health.ratios`: from statements to the inputs of a score.

pub(crate) mod formulas;
pub(crate) mod sheet;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::calendar::Date;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Error, Example, Issue, Operation, Port, Ports,
    Result, Severity, Table, TableSpec, TableWriter, issues_spec, issues_table,
};

use crate::inputs::{Input, inputs};
use formulas::{Finding, finding};
use sheet::{Pages, Sheet};

/// An output of [`ratios`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RatiosOutput {
    /// One row a business and day, as `health.score` takes it.
    Ratios,
    /// One row an input: its value, or why there is none.
    Details,
    /// What could not be used.
    Issues,
}

/// Options of [`ratios`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RatiosOptions {
    /// The day on which the statements are looked at, such as `2026-01-31`;
    /// later periods are left out. Default: the end of the last finished period.
    pub as_of: Option<String>,
    /// Whether every period that ends a whole year of statements gives a row, and
    /// not the last alone. Default: false.
    pub history: bool,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<RatiosOutput>>,
}

impl RatiosOptions {
    /// Sets [`RatiosOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, date: impl Into<String>) -> Self {
        self.as_of = Some(date.into());
        self
    }

    /// Sets [`RatiosOptions::history`].
    #[must_use]
    pub fn history(mut self, history: bool) -> Self {
        self.history = history;
        self
    }

    /// Sets [`RatiosOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = RatiosOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    fn wants(&self, output: RatiosOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }
}

/// What [`ratios`] gives; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Ratios {
    /// One row a business and day: a column an input, and the inputs that do not
    /// apply.
    pub ratios: Table,
    /// One row an input: value, status, formula, what it came from.
    pub details: Table,
    /// What could not be used.
    pub issues: Table,
}

/// The inputs of a health score from statements.
///
/// Results are those of the year up to `as_of`: the finished periods, without a
/// gap, that cover 360 days or more. Between 85 and 359 days are extrapolated to
/// a year and marked so; fewer give no result. Balances are those of the last
/// day. A denominator of 0 *does not apply* where the business has nothing of
/// the kind (no debt, no inventory), and is *not supplied* where nothing can be
/// said (no sales). The formulas are those of [`inputs`].
///
/// `log_assets` is in the training data's currency, converted at a rate of its
/// years that is rounded to about one digit.
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_NULL`, `COLUMN_VALUE` or
///   `COLUMN_DUPLICATE` if the table does not fit.
/// - `OPTION_VALUE` if `as_of` is not a date.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{RatiosOptions, ratios};
///
/// let year = |line: &str, amount: f64| json!([line, amount]);
/// let statements = Table::from_json(&json!({
///     "period_start": {"type": "Date32", "values": ["2025-01-01", "2025-01-01", "2025-01-01"]},
///     "period_end": {"type": "Date32", "values": ["2025-12-31", "2025-12-31", "2025-12-31"]},
///     "line": ["net_revenue", "net_result", "total_assets"],
///     "amount": [1000, 50, 400],
/// }))?;
/// let found = ratios(&statements, &RatiosOptions::default(), &Control::new())?;
/// assert_eq!(found.ratios.to_json()?["net_margin"], json!([0.05]));
/// assert_eq!(found.ratios.to_json()?["asset_turnover"], json!([2.5]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn ratios(statements: &Table, options: &RatiosOptions, control: &Control) -> Result<Ratios> {
    let as_of = as_of(options.as_of.as_deref())?;
    let mut issues = Vec::new();
    let businesses = sheet::read(statements, as_of, &mut issues)?;
    let mut days: Vec<Day> = Vec::new();
    for (done, (id, pages)) in businesses.iter().enumerate() {
        control.check(done as f64 / businesses.len() as f64)?;
        days.extend(days_of(id, pages, options.history, &mut issues));
    }
    Ok(Ratios {
        ratios: if options.wants(RatiosOutput::Ratios) {
            ratios_table(&days)?
        } else {
            Table::default()
        },
        details: if options.wants(RatiosOutput::Details) {
            details_table(&days)?
        } else {
            Table::default()
        },
        issues: if options.wants(RatiosOutput::Issues) {
            issues_table(&issues)?
        } else {
            Table::default()
        },
    })
}

pub(crate) fn as_of(text: Option<&str>) -> Result<Option<Date>> {
    text.map(|text| {
        text.parse().map_err(|_| {
            let shown: String = text.chars().take(40).collect();
            Error::invalid(
                "as_of",
                format!("must be a date such as `2026-01-31`, got `{shown}`"),
            )
        })
    })
    .transpose()
}

/// The inputs of one business on one day.
struct Day {
    business: String,
    as_of: Date,
    source: String,
    /// In the order of [`inputs`].
    findings: Vec<Finding>,
}

fn days_of(id: &str, pages: &Pages, history: bool, issues: &mut Vec<Issue>) -> Vec<Day> {
    let Some(last) = pages.ends().next_back() else {
        let message = "no period is finished; give statements of a period that is over";
        issues.push(Issue::new(Severity::Warning, "PERIOD_UNFINISHED", message).unit(id));
        return Vec::new();
    };
    let mut days = Vec::new();
    for end in pages.ends().filter(|end| history || *end == last) {
        let Some(sheet) = pages.sheet(end) else {
            continue;
        };
        if end != last && !sheet.is_year() {
            continue;
        }
        if end == last && !sheet.is_year() {
            issues.push(short(id, &sheet));
        }
        let currency = pages.currency.as_deref();
        let findings = inputs()
            .iter()
            .filter_map(|input| finding(input.name, &sheet, currency));
        days.push(Day {
            business: id.to_owned(),
            as_of: end,
            source: source(&sheet, end),
            findings: findings.collect(),
        });
    }
    days
}

fn source(sheet: &Sheet, end: Date) -> String {
    let start = end.add_days(1 - sheet.days);
    let extrapolated = match sheet.to_year() {
        Some(_) if !sheet.is_year() => ", extrapolated to a year",
        _ => "",
    };
    format!("statements from {start} to {end}{extrapolated}")
}

fn short(id: &str, sheet: &Sheet) -> Issue {
    let days = sheet.days;
    let message = match sheet.to_year() {
        Some(_) => format!(
            "the statements cover {days} days without a gap; their results are extrapolated to a year, whatever the season"
        ),
        None => format!(
            "the statements cover {days} days without a gap, too few to stand for a year; ratios of results are not supplied"
        ),
    };
    Issue::new(Severity::Warning, "YEAR_INCOMPLETE", message)
        .unit(id)
        .column("period_start")
        .detail("days", i64::from(days))
}

fn ratios_spec() -> TableSpec {
    let keys = [
        ColumnSpec::new(
            "business_id",
            ColumnKind::Id,
            "The business; empty where there is one.",
        ),
        ColumnSpec::new("as_of", ColumnKind::Date, "The last day of the statements."),
        ColumnSpec::new(
            "not_applicable",
            ColumnKind::TextList,
            "The inputs that do not apply.",
        ),
    ];
    let values = inputs().iter().map(|input| {
        ColumnSpec::new(
            input.name,
            ColumnKind::Number,
            format!("{}.", input.formula),
        )
        .unit(input.unit)
        .nullable()
    });
    TableSpec::new(keys.into_iter().chain(values)).order("by business and day")
}

fn details_spec() -> TableSpec {
    use ColumnKind::{Date, Id, Number, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        column("business_id", Id, "The business; empty where there is one."),
        column("as_of", Date, "The last day of the statements."),
        column("input", Text, "The input."),
        column("pillar", Text, "The part of the business that it tells of."),
        column("value", Number, "Its value.").nullable(),
        column("unit", Text, "The unit of the value."),
        column(
            "status",
            Text,
            "`supplied`, `does_not_apply` or `not_supplied`.",
        ),
        column("formula", Text, "How it is computed."),
        column("source", Text, "What it came from."),
        column("note", Text, "Why it does not apply, or what to supply.").nullable(),
    ])
    .order("by business, day and input, as the models list them")
}

fn ratios_table(days: &[Day]) -> Result<Table> {
    let spec = ratios_spec();
    let not_applicable = days.iter().map(|day| {
        let names = inputs().iter().zip(&day.findings);
        let names = names.filter(|(_, finding)| matches!(finding, Finding::DoesNotApply(_)));
        Some(names.map(|(input, _)| input.name).collect::<Vec<_>>())
    });
    let mut writer = TableWriter::new(&spec)
        .text(days.iter().map(|day| Some(day.business.as_str())))
        .date(days.iter().map(|day| Some(day.as_of.days())))
        .text_list(not_applicable);
    for at in 0..inputs().len() {
        writer = writer.number(days.iter().map(|day| day.findings.get(at).and_then(value)));
    }
    writer.finish()
}

fn details_table(days: &[Day]) -> Result<Table> {
    let rows: Vec<(&Day, &Input, &Finding)> = days
        .iter()
        .flat_map(|day| {
            inputs()
                .iter()
                .zip(&day.findings)
                .map(move |(input, finding)| (day, input, finding))
        })
        .collect();
    let note = |finding: &Finding| match finding {
        Finding::Value(_) => None,
        Finding::DoesNotApply(why) => Some((*why).to_owned()),
        Finding::Missing(what) => Some(what.clone()),
    };
    TableWriter::new(&details_spec())
        .text(rows.iter().map(|(day, ..)| Some(day.business.as_str())))
        .date(rows.iter().map(|(day, ..)| Some(day.as_of.days())))
        .text(rows.iter().map(|(_, input, _)| Some(input.name)))
        .text(rows.iter().map(|(_, input, _)| Some(input.pillar)))
        .number(rows.iter().map(|(.., finding)| value(finding)))
        .text(rows.iter().map(|(_, input, _)| Some(input.unit)))
        .text(rows.iter().map(|(.., finding)| Some(status(finding))))
        .text(rows.iter().map(|(_, input, _)| Some(input.formula)))
        .text(rows.iter().map(|(day, ..)| Some(day.source.as_str())))
        .text(rows.iter().map(|(.., finding)| note(finding)))
        .finish()
}

fn value(finding: &Finding) -> Option<f64> {
    match finding {
        Finding::Value(value) => Some(*value),
        _ => None,
    }
}

fn status(finding: &Finding) -> &'static str {
    match finding {
        Finding::Value(_) => "supplied",
        Finding::DoesNotApply(_) => "does_not_apply",
        Finding::Missing(_) => "not_supplied",
    }
}

/// The declaration of `health.ratios`.
pub(crate) fn operation() -> Operation {
    Operation::new("health.ratios", "The inputs of a health score, from statements.")
        .description(include_str!("ratios.md"))
        .input(Port::table(
            "statements",
            "Statements by period, as `health.statements` gives them.",
            sheet::spec(),
        ))
        .options::<RatiosOptions>()
        .output(Port::table(
            "ratios",
            "One row a business and day, as `health.score` takes it.",
            ratios_spec(),
        ))
        .output(Port::table(
            "details",
            "One row an input: its value, or why there is none.",
            details_spec(),
        ))
        .output(Port::table("issues", "What could not be used.", issues_spec()))
        .error(Code::OptionValue, "`as_of` is not a date")
        .cost("linear in the rows of the statements")
        .example(Example {
            inputs: json!({"statements": {
                "period_start": {"type": "Date32", "values": ["2025-01-01", "2025-01-01", "2025-01-01", "2025-01-01"]},
                "period_end": {"type": "Date32", "values": ["2025-12-31", "2025-12-31", "2025-12-31", "2025-12-31"]},
                "line": ["net_revenue", "net_result", "total_assets", "total_liabilities"],
                "amount": [1000, 50, 400, 0],
            }}),
            options: json!({}),
            output: "ratios",
            column: "net_margin",
        })
        .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let found = ratios(call.table("statements")?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("ratios", found.ratios)
        .with_table("details", found.details)
        .with_table("issues", found.issues))
}
