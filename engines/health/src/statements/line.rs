//! The canonical lines of the three statements.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use Class::{Asset, Equity, Expense, Income, Liability};

/// One of the three statements.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[non_exhaustive]
pub enum Statement {
    /// Revenue, costs and the result of a period.
    ProfitAndLoss,
    /// What is owned and owed at the end of a period.
    BalanceSheet,
    /// Why cash changed in a period.
    CashFlow,
}

impl Statement {
    /// The statement's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::ProfitAndLoss => "profit_and_loss",
            Self::BalanceSheet => "balance_sheet",
            Self::CashFlow => "cash_flow",
        }
    }
}

/// The five roots of a chart of accounts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Class {
    Asset,
    Liability,
    Equity,
    Income,
    Expense,
}

macro_rules! lines {
    ($($(#[doc = $doc:literal])+ $variant:ident = $name:literal, $class:ident, $sign:literal;)+) => {
        /// A line that accounts are mapped to.
        ///
        /// Each line is shown in the direction that its name says: a revenue of
        /// 100 is 100, a cost of 40 is 40, a debt of 30 is 30, depreciation
        /// accumulated to 20 is 20. What a line takes away shows in the formula
        /// of the subtotal.
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
        )]
        #[serde(rename_all = "snake_case")]
        #[non_exhaustive]
        pub enum Line {
            $($(#[doc = $doc])+ $variant,)+
        }

        /// Every line that accounts are mapped to, in the statements' order.
        pub const LINES: &[Line] = &[$(Line::$variant),+];

        impl Line {
            /// The line's name.
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$variant => $name,)+ }
            }

            /// What belongs on the line.
            pub const fn meaning(self) -> &'static str {
                match self { $(Self::$variant => concat!($($doc),+),)+ }
            }

            /// The root that the line belongs to.
            pub(super) const fn class(self) -> Class {
                match self { $(Self::$variant => $class,)+ }
            }

            /// What a debit does to the line as it is shown: 1 adds, -1 takes away.
            pub(super) const fn debit(self) -> i128 {
                match self { $(Self::$variant => $sign,)+ }
            }
        }
    };
}

lines! {
    /// Sales of goods and services, without tax.
    Revenue = "revenue", Income, -1;
    /// Discounts, rebates and returns granted on sales.
    SalesDeductions = "sales_deductions", Income, 1;
    /// Goods, materials, purchased services, freight in, changes of stock.
    CostOfSales = "cost_of_sales", Expense, 1;
    /// Operating income beside sales: grants, rents, own work capitalized.
    OtherIncome = "other_income", Income, -1;
    /// Wages, salaries, social charges, benefits, temporary staff.
    Personnel = "personnel", Expense, 1;
    /// Rent and leases, energy, water, cleaning, repairs and maintenance.
    Premises = "premises", Expense, 1;
    /// Advertising, sales commissions, freight to customers.
    Selling = "selling", Expense, 1;
    /// Travel, vehicles, entertainment.
    Travel = "travel", Expense, 1;
    /// Lawyers, accountants, auditors, consultants.
    ProfessionalFees = "professional_fees", Expense, 1;
    /// Office, telephone, insurance, other taxes, bad debts and the rest.
    OtherOperatingExpenses = "other_operating_expenses", Expense, 1;
    /// Depreciation, amortization and impairment of fixed assets.
    Depreciation = "depreciation", Expense, 1;
    /// Interest, dividends and exchange gains.
    FinancialIncome = "financial_income", Income, -1;
    /// Interest, exchange losses and the cost of finance.
    FinancialExpense = "financial_expense", Expense, 1;
    /// Income outside ordinary business: gains on disposals, past years.
    ExceptionalIncome = "exceptional_income", Income, -1;
    /// Expense outside ordinary business: losses on disposals, past years.
    ExceptionalExpense = "exceptional_expense", Expense, 1;
    /// Tax on the result.
    IncomeTax = "income_tax", Expense, 1;
    /// Cash, bank accounts, money in transit.
    Cash = "cash", Asset, 1;
    /// Securities and deposits that are money within a year.
    ShortTermInvestments = "short_term_investments", Asset, 1;
    /// What customers owe, less what is doubtful.
    Receivables = "receivables", Asset, 1;
    /// Goods, materials, work in progress.
    Inventory = "inventory", Asset, 1;
    /// Expenses paid ahead.
    PrepaidExpenses = "prepaid_expenses", Asset, 1;
    /// Taxes to be got back, input tax.
    TaxReceivable = "tax_receivable", Asset, 1;
    /// Other claims within a year.
    OtherCurrentAssets = "other_current_assets", Asset, 1;
    /// Clearing, suspense, opening-balance and memorandum accounts; should be 0.
    Clearing = "clearing", Asset, 1;
    /// Land, buildings, machines, equipment, at cost.
    FixedAssets = "fixed_assets", Asset, 1;
    /// Depreciation of fixed and intangible assets so far; taken away.
    AccumulatedDepreciation = "accumulated_depreciation", Asset, -1;
    /// Software, licences, goodwill, at cost.
    IntangibleAssets = "intangible_assets", Asset, 1;
    /// Holdings, long-term securities and loans given.
    FinancialAssets = "financial_assets", Asset, 1;
    /// Deposits, deferred tax and other long-term claims.
    OtherNoncurrentAssets = "other_noncurrent_assets", Asset, 1;
    /// What suppliers are owed, billed or not.
    Payables = "payables", Liability, -1;
    /// Overdrafts, credit cards and loans due within a year.
    ShortTermDebt = "short_term_debt", Liability, -1;
    /// Taxes owed: on sales, on wages withheld, on the result.
    TaxPayable = "tax_payable", Liability, -1;
    /// Wages, social charges and deductions owed.
    PayrollPayable = "payroll_payable", Liability, -1;
    /// Advances of customers and income received ahead.
    DeferredRevenue = "deferred_revenue", Liability, -1;
    /// Other debts and accruals within a year.
    OtherCurrentLiabilities = "other_current_liabilities", Liability, -1;
    /// Loans and bonds due after a year.
    LongTermDebt = "long_term_debt", Liability, -1;
    /// Provisions for pensions, taxes, warranties, disputes.
    Provisions = "provisions", Liability, -1;
    /// Deferred tax, deposits received and other long-term debts.
    OtherNoncurrentLiabilities = "other_noncurrent_liabilities", Liability, -1;
    /// What the owners paid in.
    ShareCapital = "share_capital", Equity, -1;
    /// Reserves, revaluation, investment grants.
    Reserves = "reserves", Equity, -1;
    /// Results of past years.
    RetainedEarnings = "retained_earnings", Equity, -1;
    /// What the owners took out, less what they put in beside capital; taken away.
    OwnerDrawings = "owner_drawings", Equity, 1;
}

impl Line {
    /// The line of that name.
    pub fn find(name: &str) -> Option<Self> {
        LINES.iter().copied().find(|line| line.as_str() == name)
    }

    /// The statement that shows the line.
    pub const fn statement(self) -> Statement {
        match self.class() {
            Income | Expense => Statement::ProfitAndLoss,
            Asset | Liability | Equity => Statement::BalanceSheet,
        }
    }
}
