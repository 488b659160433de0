//! The operation `health.ratios`: the inputs of a score from statements and books.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::books::Books;
use trimtab_core::calendar::Date;
use trimtab_core::{
    Call, Code, Control, Example, Issue, Operation, Port, Ports, Reader, Result, Severity, Table,
    issues_spec, issues_table, map_indexed,
};

use super::day::{Case, Day, days};
use super::pages;
use super::tables::{details_spec, details_table, ratios_spec, ratios_table};
use crate::profile::{
    Orders, TABLES, books_ports, counted_twice, firms, read_books, require_tables, with_unit,
};
use crate::statements::input_spec;

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
    /// The day on which the business is looked at, such as `2026-01-31`: later
    /// periods, and what comes later in the books, are left out. Default: the end
    /// of the last finished period of each business; without statements, the last
    /// day in its books.
    pub as_of: Option<String>,
    /// Whether every period that ends a whole year of statements gives a row, and
    /// not the last alone; without statements, every month that ends a whole year
    /// of sales. Default: false.
    pub history: bool,
    /// Which orders are sales beside invoices and receipts. Default: `paid`, as
    /// a shop has them; say `never` where each order is invoiced too, as books
    /// do not link the two.
    pub orders: Orders,
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

    /// Sets [`RatiosOptions::orders`].
    #[must_use]
    pub fn orders(mut self, orders: Orders) -> Self {
        self.orders = orders;
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

/// The inputs of a health score from statements and books.
///
/// Results are those of the year up to `as_of`: the finished periods, without a
/// gap, that cover 360 days or more. Between 85 and 359 days are extrapolated to
/// a year and marked so; fewer give no result. Balances are those of the last
/// day. A denominator of 0 *does not apply* where the business has nothing of
/// the kind (no debt, no inventory), and is *not supplied* where nothing can be
/// said (no sales). The formulas are those of [`inputs`](crate::inputs()).
///
/// What the statements lack is measured from `books`: net revenue by full month
/// from the sales of `documents` and `lines`, receivables from open invoices,
/// cash from the balances of `bank`. Statements win, and no ratio of two years
/// mixes the two. The inputs of [`books_inputs`](crate::books_inputs()) are the
/// measures of [`profile`](crate::profile()) of those names. The description of
/// the operation `health.ratios` says more.
///
/// `log_assets` is in the training data's currency, converted at a rate of its
/// years that is rounded to about one digit.
///
/// # Arguments
///
/// - `books`: the tables `documents`, `lines`, `payments`, `bank`, `people`,
///   `business` and `rates`, each if it is there; others are not read.
/// - `statements`: the table `statements` of [`Statements`](crate::Statements).
///
/// # Errors
///
/// - `INPUT_MISSING` if none of the tables is there.
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_NULL`, `COLUMN_VALUE` or
///   `COLUMN_DUPLICATE` if a table does not fit.
/// - `OPTION_VALUE` if `as_of` is not a date.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::books::Books;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{RatiosOptions, ratios};
///
/// let statements = Table::from_json(&json!({
///     "period_start": {"type": "Date32", "values": ["2025-01-01", "2025-01-01", "2025-01-01"]},
///     "period_end": {"type": "Date32", "values": ["2025-12-31", "2025-12-31", "2025-12-31"]},
///     "line": ["net_revenue", "net_result", "total_assets"],
///     "amount": [1000, 50, 400],
/// }))?;
/// let books = Books::new().with("documents", Table::from_json(&json!({
///     "document_id": ["1", "2"], "kind": ["invoice", "invoice"],
///     "date": ["2025-03-01", "2025-11-30"], "total": [300, 100],
///     "status": ["paid", "open"],
/// }))?)?;
/// let found = ratios(&books, Some(&statements), &RatiosOptions::default(), &Control::new())?;
/// let ratios = found.ratios.to_json()?;
/// assert_eq!(ratios["net_margin"], json!([0.05]));
/// // The open invoice over the sales of the statements.
/// assert_eq!(ratios["receivables_days"], json!([36.5]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn ratios(
    books: &Books,
    statements: Option<&Table>,
    options: &RatiosOptions,
    control: &Control,
) -> Result<Ratios> {
    let as_of = Date::option("as_of", options.as_of.as_deref())?;
    require_tables(books, statements, "ratios need")?;
    let mut issues = Vec::new();
    let cases = cases(books, statements, options, as_of, control, &mut issues)?;
    control.check(0.5)?;
    let count = cases.len();
    let found = map_indexed(count, control, |at| {
        let check = || control.check(0.5 + 0.5 * at as f64 / count as f64);
        days(&cases[at], as_of, options.history, &check)
    });
    let mut all: Vec<Day> = Vec::new();
    for found in found.into_iter().collect::<Result<Vec<_>>>()? {
        all.extend(found.0);
        issues.extend(found.1);
    }
    Ok(Ratios {
        ratios: if options.wants(RatiosOutput::Ratios) {
            ratios_table(&all)?
        } else {
            Table::default()
        },
        details: if options.wants(RatiosOutput::Details) {
            details_table(&all)?
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

/// What there is of each business, in the order of their ids.
fn cases(
    books: &Books,
    statements: Option<&Table>,
    options: &RatiosOptions,
    as_of: Option<Date>,
    control: &Control,
    issues: &mut Vec<Issue>,
) -> Result<Vec<Case>> {
    let spec = input_spec();
    let reader = statements
        .map(|table| Reader::try_new("statements", table, &spec))
        .transpose()?;
    let mut told = Vec::new();
    let (firms, owner) = firms(books, reader, options.orders, control, &mut told)?;
    // The statements count in their own currency, whatever the books say.
    if TABLES.iter().any(|name| books.get(name).is_some()) {
        told.retain(|issue| !is_of_statements(issue));
        issues.append(&mut told);
    }
    let mut cases: BTreeMap<String, Case> = BTreeMap::new();
    for firm in firms {
        if let Some(message) = counted_twice(&firm, options.orders) {
            let issue = Issue::new(Severity::Warning, "ORDERS_AND_INVOICES", message);
            issues.push(with_unit(issue.column("kind"), &firm.id));
        }
        let id = firm.id.clone();
        cases.entry(id).or_default().firm = Some(firm);
    }
    if let Some(table) = statements {
        for (id, pages) in pages::read(table, &owner, as_of, issues)? {
            cases.entry(id).or_default().pages = Some(pages);
        }
    }
    let cases = cases.into_iter().map(|(id, case)| Case { id, ..case });
    Ok(cases.collect())
}

fn is_of_statements(issue: &Issue) -> bool {
    issue
        .details
        .get("table")
        .is_some_and(|table| table == "statements")
}

/// The declaration of `health.ratios`.
pub(crate) fn operation() -> Operation {
    books_ports(Operation::new(
        "health.ratios",
        "The inputs of a health score, from statements, bank, documents, orders and payroll.",
    ))
    .description(include_str!("ratios.md"))
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
    .error(Code::InputMissing, "none of the tables is there")
    .error(Code::OptionValue, "`as_of` is not a date")
    .cost("linear in the rows times their logarithm; with `history`, times the months")
    .example(Example {
        inputs: json!({
            "statements": {
                "period_start": {"type": "Date32", "values": ["2025-01-01", "2025-01-01", "2025-01-01", "2025-01-01"]},
                "period_end": {"type": "Date32", "values": ["2025-12-31", "2025-12-31", "2025-12-31", "2025-12-31"]},
                "line": ["net_revenue", "net_result", "total_assets", "total_liabilities"],
                "amount": [1000, 50, 400, 0],
            },
            "documents": {
                "document_id": ["1", "2"], "kind": ["invoice", "invoice"],
                "date": {"type": "Date32", "values": ["2025-03-01", "2025-11-30"]},
                "total": [300, 100], "status": ["paid", "open"],
            },
        }),
        options: json!({}),
        output: "ratios",
        column: "receivables_days",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let (books, statements) = read_books(call)?;
    let found = ratios(&books, statements, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("ratios", found.ratios)
        .with_table("details", found.details)
        .with_table("issues", found.issues))
}
