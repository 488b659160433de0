//! The operation `health.statements`.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::books::Books;
use trimtab_core::calendar::{Date, Frequency, Weekday};
use trimtab_core::money::{Amount, Currency};
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Error, Example, Issue, Operation, Port, Ports,
    Result, Severity, Table, TableSpec, TableWriter, issues_spec, issues_table,
};

use super::build::{Cell, build};
use super::ledger::{Ledger, ledgers, with_unit};
use super::line::Line;

/// An output of [`statements`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum StatementOutput {
    /// The three statements.
    Statements,
    /// The line of each account.
    Mapping,
    /// The accounts without a line.
    Unmapped,
    /// What could not be used.
    Issues,
}

/// Options of [`statements`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct StatementsOptions {
    /// How long a period is. Default: `month`, the rhythm of bookkeeping.
    pub frequency: Frequency,
    /// The day on which the books are looked at, such as `2026-01-31`: later
    /// postings are left out, and a period is finished after its last day.
    /// Default: the end of the day of the last posting.
    pub as_of: Option<String>,
    /// The first day to show; what was posted before its period is the opening
    /// balance. Default: the first posting.
    pub from: Option<String>,
    /// The currency of the statements, by its ISO 4217 code. Default: the base
    /// currency of the business, else the only currency of its postings.
    pub currency: Option<String>,
    /// The month, 1 to 12, in which fiscal years start. Default: what the
    /// business says, else 1.
    pub fiscal_year_start: Option<u32>,
    /// The time zone of the business. Default: what the business says, else UTC.
    pub zone: Option<String>,
    /// The first day of a week. Default: `monday`, as in ISO 8601.
    pub week_start: Weekday,
    /// The confidence that a mapping needs, 0 to 1; accounts below it go to
    /// `unmapped`. Default: 0.6, where no account of five real charts was wrong.
    pub threshold: f64,
    /// The line of an account, by its id; overrides what its name says.
    pub account_lines: BTreeMap<String, Line>,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<StatementOutput>>,
}

impl Default for StatementsOptions {
    fn default() -> Self {
        Self {
            frequency: Frequency::Month,
            as_of: None,
            from: None,
            currency: None,
            fiscal_year_start: None,
            zone: None,
            week_start: Weekday::Monday,
            threshold: 0.6,
            account_lines: BTreeMap::new(),
            outputs: None,
        }
    }
}

impl StatementsOptions {
    /// Sets [`StatementsOptions::frequency`].
    #[must_use]
    pub fn frequency(mut self, frequency: Frequency) -> Self {
        self.frequency = frequency;
        self
    }

    /// Sets [`StatementsOptions::as_of`].
    #[must_use]
    pub fn as_of(mut self, date: impl Into<String>) -> Self {
        self.as_of = Some(date.into());
        self
    }

    /// Sets [`StatementsOptions::from`].
    #[must_use]
    pub fn from_date(mut self, date: impl Into<String>) -> Self {
        self.from = Some(date.into());
        self
    }

    /// Sets [`StatementsOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = StatementOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    /// Sets the line of one account.
    #[must_use]
    pub fn line(mut self, account_id: impl Into<String>, line: Line) -> Self {
        self.account_lines.insert(account_id.into(), line);
        self
    }

    pub(super) fn as_of_date(&self) -> Result<Option<Date>> {
        Date::option("as_of", self.as_of.as_deref())
    }

    fn validate(&self) -> Result<()> {
        let threshold = self.threshold;
        if !(0.0..=1.0).contains(&threshold) {
            return Err(Error::invalid(
                "threshold",
                format!("must be between 0 and 1, got {threshold}"),
            ));
        }
        let (from, as_of) = (
            Date::option("from", self.from.as_deref())?,
            self.as_of_date()?,
        );
        match (from, as_of) {
            (Some(from), Some(as_of)) if from > as_of => Err(Error::invalid(
                "from",
                format!("must not be after `as_of` ({as_of}), got {from}"),
            )),
            _ => Ok(()),
        }
    }

    fn wants(&self, output: StatementOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }
}

/// What [`statements`] gives.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Statements {
    /// The three statements, long: one row a business, period and line.
    pub statements: Table,
    /// The line of each account.
    pub mapping: Table,
    /// The accounts without a line.
    pub unmapped: Table,
    /// What could not be used.
    pub issues: Table,
}

/// Profit and loss, balance sheet and cash flow by period, and how the chart of
/// accounts was read.
///
/// Reads `accounts` and `entries` of the books, `business` and `rates` where
/// there are any, and `documents` with `lines` where there are no entries. All
/// sums are exact. The description of the operation `health.statements` says
/// what each line holds.
///
/// # Errors
///
/// - `OPTION_VALUE` if an option is out of its range.
/// - `COLUMN_TYPE`, `COLUMN_NULL` or `COLUMN_VALUE` if a column cannot be read.
/// - `DATA_UNFIT` if the postings span more than 10,000 periods, or a sum does
///   not fit 34 digits.
/// - `MEMORY_LIMIT` if the statements would have more than 20 million rows.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::books::Books;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{StatementsOptions, statements};
///
/// let books = Books::new()
///     .with("accounts", Table::from_json(&json!({
///         "account_id": ["1", "2"], "name": ["Bank account", "Sales"],
///         "root_type": ["Asset", "Income"],
///     }))?)?
///     .with("entries", Table::from_json(&json!({
///         "date": ["2026-01-31", "2026-01-31"], "account_id": ["1", "2"], "amount": [100, -100],
///     }))?)?;
/// let result = statements(&books, &StatementsOptions::default(), &Control::new())?;
/// assert_eq!(result.mapping.to_json()?["line"], json!(["cash", "revenue"]));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn statements(
    books: &Books,
    options: &StatementsOptions,
    control: &Control,
) -> Result<Statements> {
    options.validate()?;
    let mut issues = Vec::new();
    let ledgers = ledgers(books, options, control, &mut issues)?;
    let mut pages: Vec<(usize, Vec<Cell>)> = Vec::new();
    let mut count = 0;
    let needs_pages =
        options.wants(StatementOutput::Statements) || options.wants(StatementOutput::Issues);
    for (at, ledger) in ledgers.iter().enumerate() {
        control.check(0.7 + 0.2 * at as f64 / ledgers.len() as f64)?;
        if needs_pages {
            let span = (
                Date::option("from", options.from.as_deref())?,
                options.as_of_date()?,
            );
            let cells = build(ledger, options.frequency, span, control)?;
            count += cells.len();
            if count > MOST_ROWS {
                let message = format!(
                    "the statements have more than {MOST_ROWS} rows; ask for longer periods, set `from`, or call for fewer businesses at a time"
                );
                return Err(Error::new(Code::MemoryLimit, message));
            }
            report(ledger, &cells, &mut issues);
            pages.push((at, cells));
        }
    }
    let table = |output, table: fn(&[Ledger]) -> Result<Table>| {
        if options.wants(output) {
            table(&ledgers)
        } else {
            Ok(Table::default())
        }
    };
    Ok(Statements {
        statements: if options.wants(StatementOutput::Statements) {
            statements_table(&ledgers, &pages)?
        } else {
            Table::default()
        },
        mapping: table(StatementOutput::Mapping, mapping_table)?,
        unmapped: table(StatementOutput::Unmapped, unmapped_table)?,
        issues: if options.wants(StatementOutput::Issues) {
            issues_table(&issues)?
        } else {
            Table::default()
        },
    })
}

/// The most rows of an answer: a few thousand businesses with three years of
/// months, and no more memory than a gigabyte or two.
const MOST_ROWS: usize = 20_000_000;

/// Tells of accounts without a line that hold money, and of a ledger that does
/// not balance.
fn report(ledger: &Ledger, cells: &[Cell], issues: &mut Vec<Issue>) {
    let business = ledger.business.as_deref().unwrap_or_default();
    let chart = &ledger.chart;
    let posted = (0..chart.accounts.len())
        .filter(|&at| chart.mappings[at].line.is_none() && chart.postings[at] > 0)
        .count();
    if posted > 0 {
        let message = format!(
            "{posted} accounts with postings have no line; they stand under `unmapped_result` and `unmapped_balance`, and `unmapped` lists them"
        );
        let issue = Issue::new(Severity::Warning, "ACCOUNTS_UNMAPPED", message);
        issues.push(with_unit(issue.detail("accounts", posted), business));
    }
    let off = cells
        .iter()
        .rfind(|cell| cell.line == "difference" && cell.units != 0);
    if let Some(cell) = off {
        let amount = Amount::from_units(cell.units).unwrap_or_default();
        let message = format!(
            "debits and credits differ by {amount} at the end of {}; some entries do not balance",
            cell.period
        );
        let issue = Issue::new(Severity::Error, "LEDGER_UNBALANCED", message);
        let issue = issue.detail("difference", amount.to_string());
        issues.push(with_unit(issue, business));
    }
}

fn business_column() -> ColumnSpec {
    ColumnSpec::new(
        "business_id",
        ColumnKind::Id,
        "The business; null where no table names one.",
    )
    .nullable()
}

fn statements_spec() -> TableSpec {
    use ColumnKind::{Date, Flag, MoneySum, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        business_column(),
        column("period", Text, "The period's label, such as `2026-01` or `FY2026-Q1`."),
        column("period_start", Date, "The period's first day."),
        column("period_end", Date, "The period's last day."),
        column("unfinished", Flag, "Whether the period was not over."),
        column("statement", Text, "`profit_and_loss`, `balance_sheet` or `cash_flow`."),
        column("line", Text, "The line."),
        column("subtotal", Flag, "Whether the line is computed from lines above it."),
        column("amount", MoneySum, "The amount, in the direction that the line's name says; of a balance sheet at the period's end."),
        column("currency", Text, "The currency, where it is known.").nullable(),
    ])
    .order("by business, period, statement and line")
}

fn mapping_spec() -> TableSpec {
    use ColumnKind::{Id, Number, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        business_column(),
        column("account_id", Id, "The account."),
        column("name", Text, "The account's name."),
        column(
            "line",
            Text,
            "The line; null where the evidence is too thin or divided.",
        )
        .nullable(),
        column(
            "confidence",
            Number,
            "How sure the line, or the guess, is: 0 to 1.",
        )
        .unit("fraction"),
        column("reason", Text, "What spoke for it."),
    ])
    .order("by business, and as in `accounts`")
}

fn unmapped_spec() -> TableSpec {
    use ColumnKind::{Id, Integer, MoneySum, Number, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        business_column(),
        column("account_id", Id, "The account."),
        column("name", Text, "The account's name."),
        column(
            "guess",
            Text,
            "The likeliest line, if any evidence spoke for one.",
        )
        .nullable(),
        column("confidence", Number, "How sure the guess is: 0 to 1.").unit("fraction"),
        column("reason", Text, "What spoke for it."),
        column("postings", Integer, "How many postings the account has."),
        column(
            "balance",
            MoneySum,
            "What was posted to it: debits less credits.",
        ),
    ])
    .order("by business, and as in `accounts`")
}

fn statements_table(ledgers: &[Ledger], pages: &[(usize, Vec<Cell>)]) -> Result<Table> {
    let cells: Vec<(&Ledger, &Cell)> = pages
        .iter()
        .flat_map(|(at, cells)| cells.iter().map(|cell| (&ledgers[*at], cell)))
        .collect();
    let amounts: Vec<Option<Amount>> = cells
        .iter()
        .map(|(_, cell)| amount(cell.units).map(Some))
        .collect::<Result<_>>()?;
    TableWriter::new(&statements_spec())
        .text(cells.iter().map(|(ledger, _)| ledger.business.as_deref()))
        .text(cells.iter().map(|(_, cell)| Some(cell.period.label())))
        .date(cells.iter().map(|(_, cell)| Some(cell.period.start.days())))
        .date(cells.iter().map(|(_, cell)| Some(cell.period.end.days())))
        .flag(cells.iter().map(|(_, cell)| Some(cell.unfinished)))
        .text(cells.iter().map(|(_, cell)| Some(cell.statement.as_str())))
        .text(cells.iter().map(|(_, cell)| Some(cell.line)))
        .flag(cells.iter().map(|(_, cell)| Some(cell.subtotal)))
        .money(amounts)
        .text(
            cells
                .iter()
                .map(|(ledger, _)| ledger.currency.map(Currency::code)),
        )
        .finish()
}

fn amount(units: i128) -> Result<Amount> {
    Amount::from_units(units).ok_or_else(|| {
        Error::data(
            Code::DataUnfit,
            "a sum of money has more than 34 digits before the point",
        )
        .with_column("amount")
    })
}

fn listed(ledger: &Ledger) -> impl Iterator<Item = (&Ledger, usize)> {
    ledger.chart.listed().map(move |at| (ledger, at))
}

fn mapping_table(ledgers: &[Ledger]) -> Result<Table> {
    let rows = || ledgers.iter().flat_map(listed);
    TableWriter::new(&mapping_spec())
        .text(rows().map(|(ledger, _)| ledger.business.as_deref()))
        .text(rows().map(|(ledger, at)| Some(ledger.chart.accounts[at].id.as_str())))
        .text(rows().map(|(ledger, at)| Some(ledger.chart.accounts[at].name.as_str())))
        .text(rows().map(|(ledger, at)| ledger.chart.mappings[at].line.map(Line::as_str)))
        .number(rows().map(|(ledger, at)| Some(ledger.chart.mappings[at].confidence)))
        .text(rows().map(|(ledger, at)| Some(ledger.chart.mappings[at].reason.as_str())))
        .finish()
}

fn unmapped_table(ledgers: &[Ledger]) -> Result<Table> {
    let rows: Vec<(&Ledger, usize)> = ledgers
        .iter()
        .flat_map(listed)
        .filter(|(ledger, at)| ledger.chart.mappings[*at].line.is_none())
        .collect();
    let balances: Vec<Option<Amount>> = rows
        .iter()
        .map(|(ledger, at)| amount(ledger.chart.balances[*at]).map(Some))
        .collect::<Result<_>>()?;
    TableWriter::new(&unmapped_spec())
        .text(rows.iter().map(|(ledger, _)| ledger.business.as_deref()))
        .text(
            rows.iter()
                .map(|(ledger, at)| Some(ledger.chart.accounts[*at].id.as_str())),
        )
        .text(
            rows.iter()
                .map(|(ledger, at)| Some(ledger.chart.accounts[*at].name.as_str())),
        )
        .text(
            rows.iter()
                .map(|(ledger, at)| ledger.chart.mappings[*at].guess.map(Line::as_str)),
        )
        .number(
            rows.iter()
                .map(|(ledger, at)| Some(ledger.chart.mappings[*at].confidence)),
        )
        .text(
            rows.iter()
                .map(|(ledger, at)| Some(ledger.chart.mappings[*at].reason.as_str())),
        )
        .integer(
            rows.iter()
                .map(|(ledger, at)| i64::try_from(ledger.chart.postings[*at]).ok()),
        )
        .money(balances)
        .finish()
}

const DESCRIPTION: &str = "\
Postings are summed exactly, by line and period, in the business's calendar. Rows without a `business_id` belong to the only business that other rows name, else to the only one of `business`.

**Signs.** Each line is shown in the direction that its name says: a revenue of 100 is 100, a cost of 40 is 40, a debt of 30 is 30. `sales_deductions`, `accumulated_depreciation` and `owner_drawings` are positive and taken away in their subtotals.

**Profit and loss.** `net_revenue` = revenue − sales_deductions; `gross_profit` = net_revenue − cost_of_sales; `operating_expenses` = personnel + premises + selling + travel + professional_fees + other_operating_expenses; `ebitda` = gross_profit + other_income − operating_expenses; `ebit` = ebitda − depreciation; `result_before_tax` = ebit + financial_income − financial_expense + exceptional_income − exceptional_expense + unmapped_result; `net_result` = result_before_tax − income_tax.

**Balance sheet**, at the period's end. `total_assets` = current_assets + noncurrent_assets + unmapped_balance. `current_result` is the result of the fiscal year so far; `retained_earnings` holds what was posted there and the results of past years that no entry closed. `total_liabilities_and_equity` = current_liabilities + noncurrent_liabilities + total_equity + difference, and equals `total_assets`; `difference` is 0 where every entry balances.

**Cash flow**, indirect. operating + investing + financing + unmapped_balance + difference = `net_change_in_cash`, the change of the line `cash`, to the last digit. What changes in `owner_drawings` is `drawings`; loans are `change_in_debt`, paid-in capital and reserves `change_in_capital`.

**Closing entries** (at least two postings to results, one to retained earnings, and no other) are left out of the profit and loss and of the cash flow.

**Mapping.** An account goes to the line that its number (PCG, SKR03, SKR04 and SAT, recognized by agreement), its type, its name and the names of its groups speak for, in English, German, French and Spanish. Evidence is weighed; below `threshold` or where it is divided, the account is listed in `unmapped`, and its postings stand under `unmapped_result` or `unmapped_balance`. The column `line` of `accounts` and the option `account_lines` override it.

Without entries, invoices, receipts, credit notes and bills give the lines of the profit and loss that they are about, `net_revenue`, and with bills `gross_profit`; what only a ledger knows is left out.";

/// The declaration of `health.statements`.
pub fn statements_operation() -> Operation {
    let books = |name: &'static str, doc: &'static str| {
        let spec = Books::spec(name).map_or_else(|_| TableSpec::new([]), Clone::clone);
        Port::table(name, doc, spec)
    };
    Operation::new(
        "health.statements",
        "Profit and loss, balance sheet and cash flow by period, from a ledger.",
    )
    .description(DESCRIPTION)
    .input(books("accounts", "The chart of accounts; without it no posting has a line.").optional())
    .input(books("entries", "The postings of the ledger.").optional())
    .input(books("business", "Base currency, zone and fiscal year.").optional())
    .input(books("rates", "Exchange rates, for postings in other currencies.").optional())
    .input(books("documents", "Invoices and bills, used where there are no entries.").optional())
    .input(books("lines", "The lines of the documents.").optional())
    .options::<StatementsOptions>()
    .output(Port::table("statements", "The three statements.", statements_spec()))
    .output(Port::table("mapping", "The line of each account.", mapping_spec()))
    .output(Port::table("unmapped", "The accounts without a line.", unmapped_spec()))
    .output(Port::table("issues", "What could not be used.", issues_spec()))
    .error(Code::OptionValue, "an option is out of its range")
    .error(Code::DataUnfit, "the postings span more than 10,000 periods, or a sum has more than 34 digits")
    .error(Code::MemoryLimit, "the statements would have more than 20 million rows")
    .cost("linear in the postings times their logarithm, and in the accounts times the rules of the mapping")
    .example(Example {
        inputs: json!({
            "accounts": {
                "account_id": ["1", "2", "3"], "name": ["Bank account", "Sales", "Office rent"],
                "root_type": ["Asset", "Income", "Expense"],
            },
            "entries": {
                "date": {"type": "Date32", "values": ["2026-01-15", "2026-01-15", "2026-01-31", "2026-01-31"]},
                "account_id": ["1", "2", "3", "1"], "amount": [100, -100, 40, -40],
            },
        }),
        options: json!({"frequency": "month"}),
        output: "mapping",
        column: "line",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let options: StatementsOptions = call.options()?;
    let mut books = Books::new();
    for name in [
        "accounts",
        "entries",
        "business",
        "rates",
        "documents",
        "lines",
    ] {
        if call.inputs().get(name).is_some() {
            books = books.with(name, call.table(name)?.clone())?;
        }
    }
    let result = statements(&books, &options, call.control())?;
    Ok(Ports::new()
        .with_table("statements", result.statements)
        .with_table("mapping", result.mapping)
        .with_table("unmapped", result.unmapped)
        .with_table("issues", result.issues))
}
