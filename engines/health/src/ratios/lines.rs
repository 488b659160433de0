//! The lines that ratios are made of, and how they add up.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

/// The amount of each line of [`LINES`]; NaN where it is not known.
pub(super) type Amounts = Vec<f64>;

/// The statement of a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Result,
    Balance,
}

/// A subtotal with the lines that add to it and those that take from it; in the
/// order in which they build on each other.
pub(super) const SUBTOTALS: &[(&str, &[&str], &[&str])] = &[
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
pub(super) static LINES: LazyLock<BTreeMap<&'static str, (usize, Kind, bool)>> =
    LazyLock::new(|| {
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

/// Adds the subtotals of a statement of plain lines, in which a line that is not
/// there is 0. A statement with subtotals of its own stays as it is: what it
/// leaves out is not known.
pub(super) fn complete(amounts: &mut Amounts, kind: Kind) {
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

pub(super) fn amount(amounts: &[f64], line: &str) -> f64 {
    LINES.get(line).map_or(f64::NAN, |&(at, ..)| amounts[at])
}

/// Amounts of which only one line is known.
pub(super) fn only(line: &str, value: f64) -> Amounts {
    let mut amounts = vec![f64::NAN; LINES.len()];
    if let Some(&(at, ..)) = LINES.get(line) {
        amounts[at] = value;
    }
    amounts
}
