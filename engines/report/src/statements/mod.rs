//! The chapter on the statements: the operation `report.statements`.

mod chapter;
mod read;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Example, Operation, Port, Ports, Result, Table,
    TableSpec,
};

use crate::options::chapter_options;
use crate::report::{REPORT, REPORT_VERSION, Report};
use crate::rows::{Rows, business};
use crate::words::label;
pub(crate) use chapter::monthly_charts;
use read::Ledger;
pub(crate) use read::statements_spec;

chapter_options! {
    /// Options of [`statements`].
    StatementsOptions {
        /// What stands under the title of a new report. Default: the span of the
        /// statements.
        subtitle,
    }
}

/// What `health.statements` gave beside the statements by month; a table
/// without columns is one that there is not.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct StatementsTables {
    /// The report that the chapter is appended to; a new one is begun without.
    pub report: Option<Report>,
    /// The statements by fiscal year; the months are summed without.
    pub years: Table,
    /// The accounts without a line.
    pub unmapped: Table,
}

impl StatementsTables {
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

    /// Sets the statements by fiscal year.
    #[must_use]
    pub fn years(mut self, years: Table) -> Self {
        self.years = years;
        self
    }

    /// Sets the accounts without a line.
    #[must_use]
    pub fn unmapped(mut self, unmapped: Table) -> Self {
        self.unmapped = unmapped;
        self
    }
}

/// A report with the chapter on the statements of one business: profit and
/// loss by year, revenue, result and cash by month.
///
/// The years are the rows that span one, from `statements` or `years`; without
/// any, shorter periods are summed by the calendar year in which they end, to
/// the last digit. A period that was not over is marked in the table and left
/// out of the charts.
///
/// # Arguments
///
/// - `statements`: what `health.statements` gives, by month or another period.
/// - `more`: the statements by fiscal year, the accounts without a line, the
///   report to append to.
///
/// # Errors
///
/// - `OPTION_VALUE` if the tables hold several businesses and `business_id`
///   names none of them.
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_VALUE` or `COLUMN_DUPLICATE` if a
///   table does not fit.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_report::{StatementsOptions, StatementsTables, statements};
///
/// let months = Table::from_json(&json!({
///     "period": ["2026-01"],
///     "period_start": {"type": "Date32", "values": ["2026-01-01"]},
///     "period_end": {"type": "Date32", "values": ["2026-01-31"]},
///     "line": ["net_revenue"], "amount": [1200],
/// }))?;
/// let options = StatementsOptions::default();
/// let report = statements(&months, &StatementsTables::new(), &options, &Control::new())?;
/// assert_eq!(report.chapters[0].id, "statements");
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn statements(
    statements: &Table,
    more: &StatementsTables,
    options: &StatementsOptions,
    control: &Control,
) -> Result<Report> {
    control.check(0.0)?;
    let months = Rows::read("statements", statements, &statements_spec())?;
    let years = Rows::read("years", &more.years, &statements_spec())?;
    let unmapped = Rows::read("unmapped", &more.unmapped, &unmapped_spec())?;
    let tables = [
        ("statements", &months),
        ("years", &years),
        ("unmapped", &unmapped),
    ];
    let business = business(options.business_id.as_deref(), &tables)?;
    let business = business.as_deref();
    control.check(0.5)?;
    let ledger = Ledger::read([&months, &years], business);
    let report = more.report.clone().unwrap_or_else(|| {
        let title = options.title.clone().or_else(|| business.map(label));
        let subtitle = options.subtitle.clone().or_else(|| ledger.span());
        let title = title.unwrap_or_else(|| "Statements".to_owned());
        Report::new(title, subtitle.unwrap_or_default())
    });
    let chapter = chapter::chapter(&ledger, &unmapped, business);
    let report = report.appended(chapter, business);
    control.check(1.0)?;
    Ok(report)
}

fn unmapped_spec() -> TableSpec {
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        column(
            "business_id",
            ColumnKind::Id,
            "The business; null where there is one.",
        )
        .optional(),
        column("name", ColumnKind::Text, "The account's name.").nullable(),
        column("postings", ColumnKind::Integer, "How many postings it has.").optional(),
    ])
}

const DESCRIPTION: &str = "\
The profit and loss by fiscal year, then charts of revenue, result and cash by month. The years are the rows that span one, from `statements` or `years`; without any, shorter periods are summed by the calendar year in which they end, to the last digit. A period that was not over is marked in the table and left out of the charts.

Where the tables hold several businesses, `business_id` picks one. Each sentence has a code and its parameters beside its English text.";

/// The declaration of `report.statements`.
pub(crate) fn operation() -> Operation {
    let months = |name, doc| Port::table(name, doc, statements_spec());
    let report = Port::document(
        "report",
        "The report that the chapter is appended to; a new one is begun without.",
        REPORT,
        REPORT_VERSION,
    );
    Operation::new(
        "report.statements",
        "The report with a chapter on the statements of a business.",
    )
    .description(DESCRIPTION)
    .input(months("statements", "The statements by month, from `health.statements`."))
    .input(months("years", "The same by fiscal year; the months are summed without.").optional())
    .input(Port::table("unmapped", "The accounts without a line.", unmapped_spec()).optional())
    .input(report.optional())
    .options::<StatementsOptions>()
    .output(Port::document("report", "The report with its chapter.", REPORT, REPORT_VERSION))
    .error(
        Code::OptionValue,
        "there are several businesses and `business_id` names none of them",
    )
    .error(Code::DocumentInvalid, "`report` is not a report of this version")
    .cost("linear in the rows of the tables")
    .example(Example {
        inputs: json!({"statements": {
            "period": ["2026-01", "2026-01", "2026-02", "2026-02"],
            "period_start": {"type": "Date32", "values": ["2026-01-01", "2026-01-01", "2026-02-01", "2026-02-01"]},
            "period_end": {"type": "Date32", "values": ["2026-01-31", "2026-01-31", "2026-02-28", "2026-02-28"]},
            "line": ["net_revenue", "cash", "net_revenue", "cash"],
            "amount": [1200, 300, 1500, 450]
        }}),
        options: json!({"title": "Bakery & Sons"}),
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
    let more = StatementsTables {
        report: Report::given(call)?,
        years: given("years")?,
        unmapped: given("unmapped")?,
    };
    let months = call.table("statements")?;
    let report = statements(months, &more, &call.options()?, call.control())?;
    Ok(Ports::new().with_document("report", Some(report.to_document()?)))
}
