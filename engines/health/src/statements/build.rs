//! The three statements of a business, period by period.

use std::collections::BTreeSet;

use trimtab_core::calendar::{Date, Frequency, Period};
use trimtab_core::{Code, Control, Error, Result};

use super::ledger::{Ledger, PLACES, Posting, Slot, place};
use super::line::{LINES, Line, Statement};

/// One row of the statements.
#[derive(Clone, Debug)]
pub(super) struct Cell {
    pub(super) period: Period,
    pub(super) unfinished: bool,
    pub(super) statement: Statement,
    pub(super) line: &'static str,
    pub(super) subtotal: bool,
    /// Ten-thousandths.
    pub(super) units: i128,
}

/// Debits less credits by place.
type Sums = [i128; PLACES];

/// The most periods of one business: 27 years of days.
const MOST_PERIODS: usize = 10_000;

/// About how many cells a period has.
const LINES_A_PERIOD: usize = 78;

/// The statements of every period from the first posting (or `from`) to the
/// last one (or `as_of`).
pub(super) fn build(
    ledger: &Ledger,
    frequency: Frequency,
    (from, as_of): (Option<Date>, Option<Date>),
    control: &Control,
) -> Result<Vec<Cell>> {
    let (Some(first), Some(last)) = (ledger.postings.first(), ledger.postings.last()) else {
        return Ok(Vec::new());
    };
    let start = from.unwrap_or(first.date);
    let end = as_of.unwrap_or(last.date);
    let periods: Vec<Period> = ledger
        .calendar
        .periods(frequency, start, end)
        .take(MOST_PERIODS + 1)
        .collect();
    if periods.len() > MOST_PERIODS {
        let message = format!(
            "the postings span more than {MOST_PERIODS} periods, from {start} to {end}; correct the dates, or set `from`"
        );
        return Err(Error::data(Code::DataUnfit, message));
    }
    control.reserve((periods.len() * LINES_A_PERIOD * size_of::<Cell>()) as u64)?;
    let results = Results::of(ledger);
    let told = (!ledger.whole).then(|| told(ledger));
    let mut cells = Vec::with_capacity(periods.len() * LINES_A_PERIOD);
    let mut balance: Sums = [0; PLACES];
    let mut postings = ledger.postings.iter().peekable();
    // What was posted before the first period is its opening balance.
    if let Some(first) = periods.first() {
        while let Some(posting) = postings.next_if(|posting| posting.date < first.start) {
            add(&mut balance, posting);
        }
    }
    for period in periods {
        if control.is_cancelled() {
            control.check(1.0)?;
        }
        let opening = balance;
        let mut moved: Sums = [0; PLACES];
        while let Some(posting) = postings.next_if(|posting| posting.date <= period.end) {
            add(&mut balance, posting);
            if !posting.closing {
                add(&mut moved, posting);
            }
        }
        let mut page = Page {
            period,
            // The day of the last posting counts as over, a day asked for does not.
            unfinished: period.is_unfinished(as_of.unwrap_or_else(|| end.add_days(1))),
            told: told.as_ref(),
            cells: &mut cells,
        };
        let net = profit_and_loss(&mut page, &moved);
        if ledger.whole {
            let year = results.of_year(ledger, period.end.min(end));
            balance_sheet(&mut page, &balance, year);
            cash_flow(&mut page, &opening, &moved, net);
        }
    }
    Ok(cells)
}

fn add(sums: &mut Sums, posting: &Posting) {
    let place = place(posting.slot);
    sums[place] = sums[place].saturating_add(posting.units);
}

/// The lines that documents tell of: those that any document is about, and the
/// subtotals that need no other. What a ledger would add, such as wages, is not
/// 0 but unknown.
fn told(ledger: &Ledger) -> BTreeSet<&'static str> {
    let mut told: BTreeSet<&'static str> = BTreeSet::from(["net_revenue"]);
    for posting in &ledger.postings {
        told.insert(match posting.slot {
            Slot::Line(line) => line.as_str(),
            Slot::UnmappedResult | Slot::UnmappedBalance => "unmapped_result",
        });
    }
    if told.contains(Line::CostOfSales.as_str()) {
        told.insert("gross_profit");
    }
    told
}

/// The results posted up to each posting, closing entries included: a profit is
/// positive.
struct Results(Vec<i128>);

impl Results {
    fn of(ledger: &Ledger) -> Self {
        let mut sum = 0_i128;
        let sums = ledger.postings.iter().map(|posting| {
            if posting.slot.is_result() {
                sum = sum.saturating_sub(posting.units);
            }
            sum
        });
        Self(sums.collect())
    }

    /// The result of the fiscal year up to a date, after what was closed.
    fn of_year(&self, ledger: &Ledger, date: Date) -> i128 {
        let start = ledger.calendar.period(Frequency::FiscalYear, date).start;
        let before = |until: usize| until.checked_sub(1).map_or(0, |last| self.0[last]);
        let from = ledger
            .postings
            .partition_point(|posting| posting.date < start);
        let to = ledger
            .postings
            .partition_point(|posting| posting.date <= date);
        before(to) - before(from)
    }
}

/// Collects the cells of one period.
struct Page<'a> {
    period: Period,
    unfinished: bool,
    /// The lines to show; all where there is a whole ledger.
    told: Option<&'a BTreeSet<&'static str>>,
    cells: &'a mut Vec<Cell>,
}

impl Page<'_> {
    fn put(&mut self, statement: Statement, line: &'static str, subtotal: bool, units: i128) {
        if self.told.is_some_and(|told| !told.contains(line)) {
            return;
        }
        self.cells.push(Cell {
            period: self.period,
            unfinished: self.unfinished,
            statement,
            line,
            subtotal,
            units,
        });
    }

    /// Puts a line as it is shown and gives what it adds in debits.
    fn line(&mut self, sums: &Sums, line: Line) -> i128 {
        let debits = sums[place(Slot::Line(line))];
        self.put(
            line.statement(),
            line.as_str(),
            false,
            debits.saturating_mul(line.debit()),
        );
        debits
    }

    fn lines(&mut self, sums: &Sums, lines: &[Line]) -> i128 {
        lines
            .iter()
            .fold(0, |sum, line| sum.saturating_add(self.line(sums, *line)))
    }
}

fn profit_and_loss(page: &mut Page<'_>, moved: &Sums) -> i128 {
    use Line::{
        CostOfSales, Depreciation, ExceptionalExpense, ExceptionalIncome, FinancialExpense,
        FinancialIncome, IncomeTax, OtherIncome, OtherOperatingExpenses, Personnel, Premises,
        ProfessionalFees, Revenue, SalesDeductions, Selling, Travel,
    };
    const PL: Statement = Statement::ProfitAndLoss;
    let net_revenue = -page.lines(moved, &[Revenue, SalesDeductions]);
    page.put(PL, "net_revenue", true, net_revenue);
    let gross = net_revenue - page.line(moved, CostOfSales);
    page.put(PL, "gross_profit", true, gross);
    let other = -page.line(moved, OtherIncome);
    let expenses = page.lines(
        moved,
        &[
            Personnel,
            Premises,
            Selling,
            Travel,
            ProfessionalFees,
            OtherOperatingExpenses,
        ],
    );
    page.put(PL, "operating_expenses", true, expenses);
    let ebitda = gross + other - expenses;
    page.put(PL, "ebitda", true, ebitda);
    let ebit = ebitda - page.line(moved, Depreciation);
    page.put(PL, "ebit", true, ebit);
    let rest = page.lines(
        moved,
        &[
            FinancialIncome,
            FinancialExpense,
            ExceptionalIncome,
            ExceptionalExpense,
        ],
    );
    let unmapped = moved[place(Slot::UnmappedResult)];
    page.put(PL, "unmapped_result", false, -unmapped);
    let before_tax = ebit - rest - unmapped;
    page.put(PL, "result_before_tax", true, before_tax);
    let net = before_tax - page.line(moved, IncomeTax);
    page.put(PL, "net_result", true, net);
    net
}

fn balance_sheet(page: &mut Page<'_>, balance: &Sums, year: i128) {
    use Line::{
        AccumulatedDepreciation, Cash, Clearing, DeferredRevenue, FinancialAssets, FixedAssets,
        IntangibleAssets, Inventory, LongTermDebt, OtherCurrentAssets, OtherCurrentLiabilities,
        OtherNoncurrentAssets, OtherNoncurrentLiabilities, OwnerDrawings, Payables, PayrollPayable,
        PrepaidExpenses, Provisions, Receivables, Reserves, RetainedEarnings, ShareCapital,
        ShortTermDebt, ShortTermInvestments, TaxPayable, TaxReceivable,
    };
    const BS: Statement = Statement::BalanceSheet;
    let current = page.lines(
        balance,
        &[
            Cash,
            ShortTermInvestments,
            Receivables,
            Inventory,
            PrepaidExpenses,
            TaxReceivable,
            OtherCurrentAssets,
            Clearing,
        ],
    );
    page.put(BS, "current_assets", true, current);
    let lasting = page.lines(
        balance,
        &[
            FixedAssets,
            AccumulatedDepreciation,
            IntangibleAssets,
            FinancialAssets,
            OtherNoncurrentAssets,
        ],
    );
    page.put(BS, "noncurrent_assets", true, lasting);
    let unmapped = balance[place(Slot::UnmappedBalance)];
    page.put(BS, "unmapped_balance", false, unmapped);
    let assets = current + lasting + unmapped;
    page.put(BS, "total_assets", true, assets);

    let short = -page.lines(
        balance,
        &[
            Payables,
            ShortTermDebt,
            TaxPayable,
            PayrollPayable,
            DeferredRevenue,
            OtherCurrentLiabilities,
        ],
    );
    page.put(BS, "current_liabilities", true, short);
    let long = -page.lines(
        balance,
        &[LongTermDebt, Provisions, OtherNoncurrentLiabilities],
    );
    page.put(BS, "noncurrent_liabilities", true, long);
    page.put(BS, "total_liabilities", true, short + long);

    let paid_in = -page.lines(balance, &[ShareCapital, Reserves]);
    // Results of past years that no entry has closed are retained all the same.
    let results: i128 = LINES
        .iter()
        .filter(|line| line.statement() == Statement::ProfitAndLoss)
        .map(|line| balance[place(Slot::Line(*line))])
        .sum::<i128>()
        + balance[place(Slot::UnmappedResult)];
    let retained = -balance[place(Slot::Line(RetainedEarnings))] - results - year;
    page.put(BS, RetainedEarnings.as_str(), false, retained);
    page.put(BS, "current_result", false, year);
    let drawings = page.line(balance, OwnerDrawings);
    let equity = paid_in + retained + year - drawings;
    page.put(BS, "total_equity", true, equity);
    // 0 where every entry balances.
    let difference = assets - short - long - equity;
    page.put(BS, "difference", false, difference);
    page.put(
        BS,
        "total_liabilities_and_equity",
        true,
        short + long + equity + difference,
    );
}

fn cash_flow(page: &mut Page<'_>, opening: &Sums, moved: &Sums, net: i128) {
    const CF: Statement = Statement::CashFlow;
    let at = |sums: &Sums, line: Line| sums[place(Slot::Line(line))];
    // What a change of these lines brings in cash: assets that grow take it.
    let change = |lines: &[Line]| -lines.iter().map(|line| at(moved, *line)).sum::<i128>();
    let depreciation = at(moved, Line::Depreciation);
    page.put(CF, "net_result", false, net);
    page.put(CF, "depreciation", false, depreciation);
    let operating: [(&'static str, &[Line]); 6] = [
        ("change_in_receivables", &[Line::Receivables]),
        ("change_in_inventory", &[Line::Inventory]),
        (
            "change_in_other_current_assets",
            &[
                Line::PrepaidExpenses,
                Line::TaxReceivable,
                Line::OtherCurrentAssets,
                Line::Clearing,
            ],
        ),
        ("change_in_payables", &[Line::Payables]),
        ("change_in_deferred_revenue", &[Line::DeferredRevenue]),
        (
            "change_in_other_liabilities",
            &[
                Line::TaxPayable,
                Line::PayrollPayable,
                Line::OtherCurrentLiabilities,
                Line::Provisions,
            ],
        ),
    ];
    let mut from_operations = net + depreciation;
    for (name, lines) in operating {
        let change = change(lines);
        page.put(CF, name, false, change);
        from_operations += change;
    }
    page.put(CF, "operating_cash_flow", true, from_operations);

    let invested = change(&[
        Line::FixedAssets,
        Line::IntangibleAssets,
        Line::AccumulatedDepreciation,
    ]) - depreciation;
    page.put(CF, "capital_expenditure", false, invested);
    let financial = change(&[
        Line::ShortTermInvestments,
        Line::FinancialAssets,
        Line::OtherNoncurrentAssets,
    ]);
    page.put(CF, "change_in_financial_assets", false, financial);
    page.put(CF, "investing_cash_flow", true, invested + financial);

    let debt = change(&[
        Line::ShortTermDebt,
        Line::LongTermDebt,
        Line::OtherNoncurrentLiabilities,
    ]);
    page.put(CF, "change_in_debt", false, debt);
    let capital = change(&[Line::ShareCapital, Line::Reserves, Line::RetainedEarnings]);
    page.put(CF, "change_in_capital", false, capital);
    let drawings = change(&[Line::OwnerDrawings]);
    page.put(CF, "drawings", false, drawings);
    page.put(CF, "financing_cash_flow", true, debt + capital + drawings);

    let unmapped = -moved[place(Slot::UnmappedBalance)];
    page.put(CF, "unmapped_balance", false, unmapped);
    let cash = at(moved, Line::Cash);
    let explained = from_operations + invested + financial + debt + capital + drawings + unmapped;
    // 0 where every entry balances.
    page.put(CF, "difference", false, cash - explained);
    page.put(CF, "net_change_in_cash", true, cash);
    let opening = at(opening, Line::Cash);
    page.put(CF, "opening_cash", false, opening);
    page.put(CF, "closing_cash", true, opening + cash);
}
