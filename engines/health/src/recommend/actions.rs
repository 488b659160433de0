//! What an owner can do, and what it does to the statements.

use crate::ratios::sheet::Sheet;

/// How much work an action is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum Effort {
    Low,
    Medium,
    High,
}

impl Effort {
    pub(crate) const fn as_str(self) -> &'static str {
        match self {
            Self::Low => "low",
            Self::Medium => "medium",
            Self::High => "high",
        }
    }
}

/// Something to do.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Action {
    pub(crate) code: &'static str,
    pub(crate) title: &'static str,
    /// The input that it is about.
    pub(crate) driver: &'static str,
    /// What must hold for it to be possible, or to be meant.
    pub(crate) precondition: &'static str,
    pub(crate) effort: Effort,
    /// Changes of plain lines, results for a year; `None` where it is not open.
    pub(crate) on_sheet: fn(&Sheet) -> Option<Step>,
    /// Changed inputs, where only inputs are known.
    pub(crate) on_inputs: fn(&Inputs<'_>) -> Option<Changes>,
}

/// Lines or inputs by name, with a change or a value.
pub(crate) type Changes = Vec<(&'static str, f64)>;

/// A step of an action.
#[derive(Clone, Debug, Default)]
pub(crate) struct Step {
    pub(crate) changes: Changes,
    /// The money that it is about.
    pub(crate) amount: f64,
}

/// The value of an input by its name.
pub(crate) type Inputs<'a> = dyn Fn(&str) -> Option<f64> + 'a;

/// Customers pay within this many days.
const COLLECT_WITHIN: f64 = 30.0;
/// The share that one step takes off receivables and stock at most.
const STEP: f64 = 0.25;
/// Stock for this many days is left alone.
const STOCK_DAYS: f64 = 30.0;
/// Cash for this many days of costs stays at hand.
const CASH_DAYS: f64 = 60.0;
/// What prices rise, and purchases and other costs fall, in one step.
const PRICES: f64 = 0.02;
const PURCHASES: f64 = 0.03;
const EXPENSES: f64 = 0.05;
/// Fresh capital, as a share of total assets.
const CAPITAL: f64 = 0.05;

pub(crate) const ACTIONS: &[Action] = &[
    Action {
        code: "COLLECT_FASTER",
        title: "Collect what customers owe sooner",
        driver: "receivables_days",
        precondition: "customers pay later than 30 days and can be asked to pay sooner",
        effort: Effort::Medium,
        on_sheet: |sheet| {
            let days = 365.0 * sheet.line("receivables")? / sheet.line("net_revenue")?;
            let amount = sheet.line("receivables")? * shortened(days, COLLECT_WITHIN)?;
            Some(Step {
                changes: vec![("receivables", -amount), ("cash", amount)],
                amount,
            })
        },
        on_inputs: |of| {
            let days = of("receivables_days")?;
            let saved = days * shortened(days, COLLECT_WITHIN)?;
            Some(less_days(
                of,
                "receivables_days",
                "operating_cycle_days",
                saved,
            ))
        },
    },
    Action {
        code: "REDUCE_STOCK",
        title: "Sell down stock that moves slowly",
        driver: "inventory_days",
        precondition: "part of the stock is more than the sales of the next weeks need",
        effort: Effort::Medium,
        on_sheet: |sheet| {
            let days = 365.0 * sheet.line("inventory")? / sheet.line("cost_of_sales")?;
            let amount = sheet.line("inventory")? * shortened(days, STOCK_DAYS)?;
            Some(Step {
                changes: vec![("inventory", -amount), ("cash", amount)],
                amount,
            })
        },
        on_inputs: |of| {
            let days = of("inventory_days")?;
            let saved = days * shortened(days, STOCK_DAYS)?;
            Some(less_days(
                of,
                "inventory_days",
                "operating_cycle_days",
                saved,
            ))
        },
    },
    Action {
        code: "REPAY_SHORT_DEBT",
        title: "Repay short-term loans from cash that lies idle",
        driver: "debt_ratio",
        precondition: "cash for 60 days of costs stays at hand, and no better use is planned",
        effort: Effort::Low,
        on_sheet: |sheet| {
            let kept = (sheet.line("cost_of_sales")? + sheet.line("operating_expenses")?)
                * CASH_DAYS
                / 365.0;
            let amount = (sheet.line("cash")? - kept).min(sheet.line("short_term_debt")?);
            worth(
                sheet,
                Step {
                    changes: vec![("cash", -amount), ("short_term_debt", -amount)],
                    amount,
                },
            )
        },
        on_inputs: |_| None,
    },
    Action {
        code: "REFINANCE_SHORT_DEBT",
        title: "Turn half of the short-term loans into a long-term one",
        driver: "current_ratio",
        precondition: "a lender agrees to a longer term",
        effort: Effort::Medium,
        on_sheet: |sheet| {
            let amount = 0.5 * sheet.line("short_term_debt")?;
            let change = vec![("short_term_debt", -amount), ("long_term_debt", amount)];
            worth(
                sheet,
                Step {
                    changes: change,
                    amount,
                },
            )
        },
        on_inputs: |_| None,
    },
    Action {
        code: "RAISE_PRICES",
        title: "Raise prices by 2 %",
        driver: "operating_margin",
        precondition: "customers keep buying as much at the higher price",
        effort: Effort::Medium,
        on_sheet: |sheet| earned(sheet, "revenue", PRICES * sheet.line("net_revenue")?),
        on_inputs: |of| more_margin(of, PRICES),
    },
    Action {
        code: "BUY_CHEAPER",
        title: "Buy goods and materials 3 % cheaper",
        driver: "gross_margin",
        precondition: "suppliers are open to talks, or others offer the same",
        effort: Effort::Medium,
        on_sheet: |sheet| {
            earned(
                sheet,
                "cost_of_sales",
                -PURCHASES * sheet.line("cost_of_sales")?,
            )
        },
        on_inputs: |of| more_margin(of, PURCHASES * (1.0 - of("gross_margin")?)),
    },
    Action {
        code: "CUT_EXPENSES",
        title: "Cut overheads by 5 %",
        driver: "operating_margin",
        precondition: "there are overheads that sales do not depend on",
        effort: Effort::Medium,
        on_sheet: |sheet| {
            let lines = [
                "premises",
                "travel",
                "professional_fees",
                "other_operating_expenses",
            ];
            let all: f64 = lines
                .iter()
                .map(|line| sheet.line(line))
                .sum::<Option<f64>>()?;
            earned(sheet, "other_operating_expenses", -EXPENSES * all)
        },
        on_inputs: |_| None,
    },
    Action {
        code: "ADD_EQUITY",
        title: "Put in equity of 5 % of total assets",
        driver: "equity_to_assets",
        precondition: "owners or investors have the money to leave in the business",
        effort: Effort::High,
        on_sheet: |sheet| {
            let amount = CAPITAL * sheet.line("total_assets")?;
            worth(
                sheet,
                Step {
                    changes: vec![("cash", amount), ("share_capital", amount)],
                    amount,
                },
            )
        },
        on_inputs: |_| None,
    },
    Action {
        code: "ADD_EQUITY_REPAY_DEBT",
        title: "Put in equity of 5 % of total assets to repay loans",
        driver: "debt_ratio",
        precondition: "owners or investors have the money to leave in the business",
        effort: Effort::High,
        on_sheet: |sheet| {
            let short = sheet.line("short_term_debt")?.max(0.0);
            let long = sheet.line("long_term_debt")?.max(0.0);
            let amount = (CAPITAL * sheet.line("total_assets")?).min(short + long);
            let first = amount.min(short);
            let changes = vec![
                ("share_capital", amount),
                ("short_term_debt", -first),
                ("long_term_debt", first - amount),
            ];
            worth(sheet, Step { changes, amount })
        },
        on_inputs: |of| {
            let debt = of("debt_ratio")?;
            let repaid = CAPITAL.min(debt);
            let mut changed = vec![("debt_ratio", debt - repaid)];
            let equity = of("equity_to_assets");
            changed.extend(equity.map(|equity| ("equity_to_assets", equity + repaid)));
            (repaid > 0.0).then_some(changed)
        },
    },
    Action {
        code: "SELL_IDLE_ASSETS",
        title: "Sell a tenth of the fixed assets to repay loans",
        driver: "debt_ratio",
        precondition: "part of the equipment is idle and fetches its book value",
        effort: Effort::High,
        on_sheet: |sheet| {
            let short = sheet.line("short_term_debt")?.max(0.0);
            let long = sheet.line("long_term_debt")?.max(0.0);
            let book = sheet.line("fixed_assets")? - sheet.line("accumulated_depreciation")?;
            let amount = (0.1 * book).min(short + long);
            let first = amount.min(short);
            let changes = vec![
                ("fixed_assets", -amount),
                ("short_term_debt", -first),
                ("long_term_debt", first - amount),
            ];
            worth(sheet, Step { changes, amount })
        },
        on_inputs: |_| None,
    },
];

/// The share to take off so many days, at most a step; `None` if there is
/// nothing to take off.
fn shortened(days: f64, goal: f64) -> Option<f64> {
    let share = (1.0 - goal / days).min(STEP);
    (days > goal && share > 0.0).then_some(share)
}

/// A step that is worth a thousandth of total assets.
fn worth(sheet: &Sheet, step: Step) -> Option<Step> {
    (step.amount > 0.001 * sheet.line("total_assets")?).then_some(step)
}

/// A better result of a year: what is left after tax has become cash and equity.
fn earned(sheet: &Sheet, line: &'static str, change: f64) -> Option<Step> {
    /// A tax of more than this share is one of other years.
    const LARGEST_TAX: f64 = 0.4;
    let (tax, result) = (sheet.line("income_tax")?, sheet.line("result_before_tax")?);
    let rate = if result > 0.0 {
        (tax / result).clamp(0.0, LARGEST_TAX)
    } else {
        0.0
    };
    let amount = change.abs();
    let tax = amount * rate;
    let changes = vec![
        (line, change),
        ("income_tax", tax),
        ("cash", amount - tax),
        ("current_result", amount - tax),
    ];
    worth(sheet, Step { changes, amount })
}

fn less_days(of: &Inputs<'_>, input: &'static str, cycle: &'static str, saved: f64) -> Changes {
    let changed = [input, cycle]
        .into_iter()
        .filter_map(|name| Some((name, of(name)? - saved)));
    changed.collect()
}

/// Margins before tax that rise by the same share of sales.
fn more_margin(of: &Inputs<'_>, more: f64) -> Option<Changes> {
    let margins = [
        "gross_margin",
        "operating_margin",
        "sales_margin",
        "pretax_margin",
        "pretax_cash_margin",
        "margin_before_interest",
    ];
    let changed: Vec<_> = margins
        .into_iter()
        .filter_map(|name| Some((name, of(name)? + more)))
        .collect();
    (!changed.is_empty()).then_some(changed)
}

#[cfg(test)]
mod tests {
    use serde_json::json;
    use trimtab_core::Table;

    use super::*;

    /// A firm with something of every kind.
    fn sheet() -> Sheet {
        let lines = [
            ("revenue", 1200.0),
            ("cost_of_sales", 500.0),
            ("personnel", 300.0),
            ("premises", 60.0),
            ("other_operating_expenses", 90.0),
            ("depreciation", 40.0),
            ("income_tax", 50.0),
            ("cash", 250.0),
            ("receivables", 200.0),
            ("inventory", 180.0),
            ("fixed_assets", 500.0),
            ("accumulated_depreciation", 130.0),
            ("payables", 190.0),
            ("short_term_debt", 130.0),
            ("long_term_debt", 180.0),
            ("share_capital", 100.0),
            ("retained_earnings", 240.0),
            ("current_result", 160.0),
        ];
        let count = lines.len();
        let dates = |day: &str| json!({"type": "Date32", "values": vec![day; count]});
        let table = json!({
            "period_start": dates("2025-01-01"), "period_end": dates("2025-12-31"),
            "line": lines.map(|line| line.0), "amount": lines.map(|line| line.1),
        });
        let table = Table::from_json(&table).unwrap();
        let pages = crate::ratios::pages::read(&table, "", None, &mut Vec::new()).unwrap();
        let pages = &pages[""];
        pages.sheet(pages.ends().next_back().unwrap()).unwrap()
    }

    fn imbalance(sheet: &Sheet) -> f64 {
        let line = |name| sheet.line(name).unwrap();
        line("total_assets") - line("total_liabilities") - line("total_equity")
    }

    #[test]
    fn every_action_is_open_and_keeps_the_balance_sheet_balanced() {
        let before = sheet();
        assert!(imbalance(&before).abs() < 1e-9);
        for action in ACTIONS {
            let step = (action.on_sheet)(&before).unwrap_or_else(|| panic!("{}", action.code));
            assert!(step.amount > 0.0, "{}", action.code);
            let after = before.changed(&step.changes).unwrap();
            assert!(imbalance(&after).abs() < 1e-9, "{}", action.code);
            let earned = after.line("net_result").unwrap() - before.line("net_result").unwrap();
            let kept =
                after.line("current_result").unwrap() - before.line("current_result").unwrap();
            assert!(
                (earned - kept).abs() < 1e-9,
                "{}: {earned} {kept}",
                action.code
            );
        }
    }

    #[test]
    fn every_driver_is_a_built_in_input() {
        for action in ACTIONS {
            assert!(
                crate::inputs()
                    .iter()
                    .any(|input| input.name == action.driver),
                "{}",
                action.code
            );
        }
    }
}
