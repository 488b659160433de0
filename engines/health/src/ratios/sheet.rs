//! A year of statements of one business, ready for ratios.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use trimtab_core::arrow::array::Array;
use trimtab_core::calendar::Date;
use trimtab_core::{ColumnKind, ColumnSpec, Issue, Reader, Result, Severity, Table, TableSpec};

/// A window of at least this many days counts as a whole year.
const YEAR: i32 = 360;
/// Fewer days than these are too few to stand for a year.
const LEAST: i32 = 85;

/// The amounts of one period, by line.
#[derive(Clone, Debug)]
struct Page {
    start: Date,
    end: Date,
    amounts: Amounts,
}

/// The amount of each line of [`LINES`]; NaN where it is not known.
type Amounts = Vec<f64>;

/// The pages of one business without gaps, in order.
#[derive(Clone, Debug, Default)]
pub(crate) struct Pages {
    pages: Vec<Page>,
    pub(crate) currency: Option<String>,
}

/// The results of a year up to a day, and the balance sheet of that day.
#[derive(Clone, Debug, Default)]
pub(crate) struct Sheet {
    /// The days that the results cover.
    pub(crate) days: i32,
    /// The results of the whole window.
    results: Amounts,
    /// The amounts of its last period.
    last: Amounts,
    /// Net revenue of the year before.
    pub(crate) sales_before: Option<f64>,
    /// The result before tax of the last three years.
    pub(crate) three_year_result: Option<f64>,
}

/// The statement of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Result,
    Balance,
}

/// A subtotal with the lines that add to it and those that take from it; in the
/// order in which they build on each other.
const SUBTOTALS: &[(&str, &[&str], &[&str])] = &[
    ("net_revenue", &["revenue"], &["sales_deductions"]),
    ("gross_profit", &["net_revenue"], &["cost_of_sales"]),
    (
        "operating_expenses",
        &[
            "personnel",
            "premises",
            "selling",
            "travel",
            "professional_fees",
            "other_operating_expenses",
        ],
        &[],
    ),
    (
        "ebitda",
        &["gross_profit", "other_income"],
        &["operating_expenses"],
    ),
    ("ebit", &["ebitda"], &["depreciation"]),
    (
        "result_before_tax",
        &[
            "ebit",
            "financial_income",
            "exceptional_income",
            "unmapped_result",
        ],
        &["financial_expense", "exceptional_expense"],
    ),
    ("net_result", &["result_before_tax"], &["income_tax"]),
    (
        "current_assets",
        &[
            "cash",
            "short_term_investments",
            "receivables",
            "inventory",
            "prepaid_expenses",
            "tax_receivable",
            "other_current_assets",
            "clearing",
        ],
        &[],
    ),
    (
        "noncurrent_assets",
        &[
            "fixed_assets",
            "intangible_assets",
            "financial_assets",
            "other_noncurrent_assets",
        ],
        &["accumulated_depreciation"],
    ),
    (
        "total_assets",
        &["current_assets", "noncurrent_assets", "unmapped_balance"],
        &[],
    ),
    (
        "current_liabilities",
        &[
            "payables",
            "short_term_debt",
            "tax_payable",
            "payroll_payable",
            "deferred_revenue",
            "other_current_liabilities",
        ],
        &[],
    ),
    (
        "noncurrent_liabilities",
        &[
            "long_term_debt",
            "provisions",
            "other_noncurrent_liabilities",
        ],
        &[],
    ),
    (
        "total_liabilities",
        &["current_liabilities", "noncurrent_liabilities"],
        &[],
    ),
    (
        "total_equity",
        &[
            "share_capital",
            "reserves",
            "retained_earnings",
            "current_result",
        ],
        &["owner_drawings"],
    ),
];

/// Every line that ratios are made of, with its statement and whether it is a
/// subtotal.
static LINES: LazyLock<BTreeMap<&'static str, (usize, Kind, bool)>> = LazyLock::new(|| {
    let mut names: BTreeSet<&'static str> = BTreeSet::new();
    for (name, plus, minus) in SUBTOTALS {
        names.insert(name);
        names.extend(plus.iter().chain(*minus));
    }
    let first_balance = SUBTOTALS
        .iter()
        .position(|(name, ..)| *name == "current_assets");
    let balances = &SUBTOTALS[first_balance.unwrap_or(0)..];
    let of_balance = |wanted: &str| {
        balances.iter().any(|(name, plus, minus)| {
            *name == wanted || plus.contains(&wanted) || minus.contains(&wanted)
        })
    };
    let line = |(at, name): (usize, &'static str)| {
        let kind = if of_balance(name) {
            Kind::Balance
        } else {
            Kind::Result
        };
        (
            name,
            (at, kind, SUBTOTALS.iter().any(|(other, ..)| *other == name)),
        )
    };
    names.into_iter().enumerate().map(line).collect()
});

/// What the operation reads of statements.
pub(crate) fn spec() -> TableSpec {
    use ColumnKind::{Date, Flag, Id, MoneySum, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        column("business_id", Id, "The business; blank where there is one.").optional(),
        column("period_start", Date, "The period's first day."),
        column("period_end", Date, "The period's last day."),
        column("line", Text, "The line, as `health.statements` names it."),
        column(
            "amount",
            MoneySum,
            "The amount, in the direction that the line's name says; of a balance sheet at the period's end.",
        ),
        column(
            "statement",
            Text,
            "`profit_and_loss`, `balance_sheet` or `cash_flow`; blank is what the line's name says.",
        )
        .optional(),
        column("unfinished", Flag, "Whether the period was not over; such periods are left out.").optional(),
        column("currency", Text, "The currency, by its ISO 4217 code.").optional(),
    ])
}

/// The finished periods of each business that end by `as_of`.
pub(crate) fn read(
    table: &Table,
    as_of: Option<Date>,
    issues: &mut Vec<Issue>,
) -> Result<BTreeMap<String, Pages>> {
    let spec = spec();
    let reader = Reader::try_new("statements", table, &spec)?;
    let (ids, lines) = (reader.id("business_id")?, reader.text("line")?);
    let (starts, ends) = (reader.date("period_start")?, reader.date("period_end")?);
    let (amounts, kinds) = (reader.money("amount")?, reader.text("statement")?);
    let (unfinished, currencies) = (reader.flag("unfinished")?, reader.text("currency")?);
    let mut found: BTreeMap<String, BTreeMap<(Date, Date), Page>> = BTreeMap::new();
    let mut currency_of: BTreeMap<String, String> = BTreeMap::new();
    for row in 0..reader.num_rows() {
        let id = if ids.is_valid(row) {
            ids.value(row)
        } else {
            ""
        };
        // The first row makes the business known, even if no period is over.
        if !found.contains_key(id) {
            found.insert(id.to_owned(), BTreeMap::new());
        }
        if unfinished.is_valid(row) && unfinished.value(row) {
            continue;
        }
        let dates = (
            Date::from_days(starts.value(row)),
            Date::from_days(ends.value(row)),
        );
        let (Some(start), Some(end)) = dates else {
            continue;
        };
        if as_of.is_some_and(|as_of| end > as_of) {
            continue;
        }
        if start > end {
            let message =
                format!("the period starts on {start}, after its end on {end}, and is left out");
            let issue = Issue::new(Severity::Error, "PERIOD_BACKWARDS", message);
            issues.push(issue.unit(id).column("period_start").row(row));
            continue;
        }
        if currencies.is_valid(row) && !currency_of.contains_key(id) {
            currency_of.insert(id.to_owned(), currencies.value(row).to_owned());
        }
        // The cash flow repeats lines of the other two.
        if kinds.is_valid(row) && kinds.value(row) == "cash_flow" {
            continue;
        }
        let (Some(pages), Some(&(at, ..))) = (found.get_mut(id), LINES.get(lines.value(row)))
        else {
            continue;
        };
        let page = pages.entry((start, end)).or_insert_with(|| Page {
            start,
            end,
            amounts: vec![f64::NAN; LINES.len()],
        });
        if !page.amounts[at].is_nan() {
            let line = lines.value(row);
            let message =
                format!("`{line}` stands twice for the period up to {end}; the last amount counts");
            let issue = Issue::new(Severity::Warning, "STATEMENT_LINE_TWICE", message);
            issues.push(issue.unit(id).column("line").row(row));
        }
        page.amounts[at] = amounts.value(row) as f64 / 10_000.0;
    }
    let mut all = BTreeMap::new();
    for (id, pages) in found {
        let pages = pages.into_values().collect();
        let mut pages = apart(&id, pages, issues);
        for page in &mut pages {
            complete(&mut page.amounts, Kind::Result);
            complete(&mut page.amounts, Kind::Balance);
        }
        let currency = currency_of.remove(&id);
        all.insert(id, Pages { pages, currency });
    }
    Ok(all)
}

/// The pages that do not overlap: of two that do, the one that ends first stays,
/// and of two with one end the shorter, so that months count before their year.
fn apart(id: &str, mut pages: Vec<Page>, issues: &mut Vec<Issue>) -> Vec<Page> {
    pages.sort_by_key(|page| (page.end, std::cmp::Reverse(page.start)));
    let mut kept: Vec<Page> = Vec::with_capacity(pages.len());
    let mut dropped = 0_usize;
    for page in pages {
        if kept.last().is_some_and(|last| page.start <= last.end) {
            dropped += 1;
        } else {
            kept.push(page);
        }
    }
    if dropped > 0 {
        let message = format!(
            "{dropped} periods overlap others and are left out; give statements of one frequency"
        );
        let issue = Issue::new(Severity::Warning, "PERIODS_OVERLAP", message);
        issues.push(
            issue
                .unit(id)
                .column("period_start")
                .detail("periods", dropped),
        );
    }
    kept
}

/// Adds the subtotals of a statement of plain lines, in which a line that is not
/// there is 0. A statement with subtotals of its own stays as it is: what it
/// leaves out is not known.
fn complete(amounts: &mut Amounts, kind: Kind) {
    let of_kind = || LINES.values().filter(|line| line.1 == kind);
    let known =
        |subtotal: bool| of_kind().any(|&(at, _, sum)| sum == subtotal && !amounts[at].is_nan());
    if known(true) || !known(false) {
        return;
    }
    for &(at, _, subtotal) in of_kind() {
        if !subtotal && amounts[at].is_nan() {
            amounts[at] = 0.0;
        }
    }
    for (name, plus, minus) in SUBTOTALS {
        if let Some(&(at, of, _)) = LINES.get(name)
            && of == kind
        {
            let sum = |names: &[&str]| names.iter().map(|name| amount(amounts, name)).sum::<f64>();
            amounts[at] = sum(plus) - sum(minus);
        }
    }
}

fn amount(amounts: &[f64], line: &str) -> f64 {
    LINES.get(line).map_or(f64::NAN, |&(at, ..)| amounts[at])
}

impl Pages {
    /// The days on which a period ends.
    pub(crate) fn ends(&self) -> impl DoubleEndedIterator<Item = Date> {
        self.pages.iter().map(|page| page.end)
    }

    /// The year up to the end of a period.
    pub(crate) fn sheet(&self, end: Date) -> Option<Sheet> {
        let last = self.pages.iter().rposition(|page| page.end == end)?;
        let first = self.window(last);
        let year = &self.pages[first..=last];
        let whole = |first: usize, last: usize| days(&self.pages[first..=last]) >= YEAR;
        let before = self.before(first).filter(|_| whole(first, last));
        let before = before.map(|end| (self.window(end), end));
        let before = before.filter(|&(first, last)| whole(first, last));
        let oldest = before.and_then(|(first, _)| self.before(first));
        let oldest = oldest.map(|end| (self.window(end), end));
        let oldest = oldest.filter(|&(first, last)| whole(first, last));
        let sum =
            |(first, last): (usize, usize), line: &str| total(&self.pages[first..=last], line);
        let result = |years| sum(years, "result_before_tax");
        Some(Sheet {
            days: days(year),
            results: totals(year),
            last: self.pages[last].amounts.clone(),
            sales_before: before.and_then(|years| sum(years, "net_revenue")),
            three_year_result: before.zip(oldest).and_then(|(before, oldest)| {
                Some(result((first, last))? + result(before)? + result(oldest)?)
            }),
        })
    }

    /// The first page of the year that ends with page `last`.
    fn window(&self, last: usize) -> usize {
        let mut first = last;
        while days(&self.pages[first..=last]) < YEAR
            && let Some(before) = self.before(first)
        {
            first = before;
        }
        first
    }

    /// The page that ends on the day before page `at` starts.
    fn before(&self, at: usize) -> Option<usize> {
        let before = at.checked_sub(1)?;
        (self.pages[before].end.add_days(1) == self.pages[at].start).then_some(before)
    }
}

fn days(pages: &[Page]) -> i32 {
    match (pages.first(), pages.last()) {
        (Some(first), Some(last)) => last.end.days() - first.start.days() + 1,
        _ => 0,
    }
}

/// The sum of a line that every page has.
fn total(pages: &[Page], line: &str) -> Option<f64> {
    let sum: f64 = pages.iter().map(|page| amount(&page.amounts, line)).sum();
    (!sum.is_nan()).then_some(sum)
}

fn totals(pages: &[Page]) -> Amounts {
    let mut sums = vec![0.0; LINES.len()];
    for page in pages {
        for (sum, amount) in sums.iter_mut().zip(&page.amounts) {
            *sum += amount;
        }
    }
    sums
}

impl Sheet {
    /// The sheet after changes of plain lines, results for a year; `None` if it
    /// lacks one of the lines, or one that a subtotal needs.
    pub(crate) fn changed(&self, changes: &[(&'static str, f64)]) -> Option<Self> {
        let mut sheet = self.clone();
        for (name, change) in changes {
            let &(at, kind, _) = LINES.get(name)?;
            let (amount, change) = match kind {
                Kind::Balance => (sheet.last.get_mut(at)?, *change),
                Kind::Result => (sheet.results.get_mut(at)?, change / self.to_year()?),
            };
            *amount += change;
        }
        for (name, plus, minus) in SUBTOTALS {
            let &(at, kind, _) = LINES.get(name)?;
            let amounts = match kind {
                Kind::Balance => &mut sheet.last,
                Kind::Result => &mut sheet.results,
            };
            let sum = |names: &[&str]| names.iter().map(|name| amount(amounts, name)).sum::<f64>();
            let total = sum(plus) - sum(minus);
            let known = amounts.get(at).is_some_and(|total| !total.is_nan());
            match total.is_nan() {
                true if known => return None,
                true => {}
                false => amounts[at] = total,
            }
        }
        Some(sheet)
    }

    /// Whether the line stands on the balance sheet.
    pub(crate) fn is_balance(line: &str) -> bool {
        LINES.get(line).is_some_and(|line| line.1 == Kind::Balance)
    }

    /// Whether the results are those of a whole year.
    pub(crate) fn is_year(&self) -> bool {
        self.days >= YEAR
    }

    /// What turns the results into those of a year; `None` if they cover too
    /// little of one.
    pub(crate) fn to_year(&self) -> Option<f64> {
        match self.days {
            days if days >= YEAR => Some(1.0),
            days if days >= LEAST => Some(365.0 / f64::from(days)),
            _ => None,
        }
    }

    /// A line: of the balance sheet as it stands, of the profit and loss for a
    /// year.
    pub(crate) fn line(&self, name: &str) -> Option<f64> {
        let &(at, kind, _) = LINES.get(name)?;
        let amount = match kind {
            Kind::Balance => *self.last.get(at)?,
            Kind::Result => self.results.get(at)? * self.to_year()?,
        };
        (!amount.is_nan()).then_some(amount)
    }
}
