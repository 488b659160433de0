//! Ratios of statements, against sums done by hand.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use serde_json::{Value, json};
use trimtab_core::books::Books;
use trimtab_core::{Control, Table};
use trimtab_health::{Ratios, RatiosOptions, ratios};

fn date(text: &str) -> i32 {
    text.parse::<trimtab_core::calendar::Date>().unwrap().days()
}

/// Statements from rows of business, start, end, line and amount.
fn statements(rows: &[(&str, &str, &str, &str, f64)]) -> Table {
    let dates = |days: Vec<i32>| json!({"type": "Date32", "values": days});
    Table::from_json(&json!({
        "business_id": rows.iter().map(|row| row.0).collect::<Vec<_>>(),
        "period_start": dates(rows.iter().map(|row| date(row.1)).collect()),
        "period_end": dates(rows.iter().map(|row| date(row.2)).collect()),
        "line": rows.iter().map(|row| row.3).collect::<Vec<_>>(),
        "amount": rows.iter().map(|row| row.4).collect::<Vec<_>>(),
        "currency": rows.iter().map(|_| "EUR").collect::<Vec<_>>(),
    }))
    .unwrap()
}

fn year<'a>(
    business: &'a str,
    lines: &[(&'a str, f64)],
) -> Vec<(&'a str, &'a str, &'a str, &'a str, f64)> {
    lines
        .iter()
        .map(|(line, amount)| (business, "2025-01-01", "2025-12-31", *line, *amount))
        .collect()
}

fn of(rows: &[(&str, &str, &str, &str, f64)], options: &RatiosOptions) -> Ratios {
    ratios(
        &Books::new(),
        Some(&statements(rows)),
        options,
        &Control::new(),
    )
    .unwrap()
}

fn column(table: &Table, name: &str) -> Vec<Value> {
    table.to_json().unwrap()[name].as_array().unwrap().clone()
}

fn number(found: &Ratios, name: &str) -> Option<f64> {
    column(&found.ratios, name)[0].as_f64()
}

/// What `details` says of an input: status and note.
fn detail(found: &Ratios, name: &str) -> (String, String) {
    let inputs = column(&found.details, "input");
    let at = inputs.iter().position(|input| input == name).unwrap();
    let text = |column_name: &str| {
        column(&found.details, column_name)[at]
            .as_str()
            .unwrap_or_default()
            .to_owned()
    };
    (text("status"), text("note"))
}

const PLAIN: &[(&str, f64)] = &[
    ("revenue", 1200.0),
    ("sales_deductions", 200.0),
    ("cost_of_sales", 400.0),
    ("other_income", 20.0),
    ("personnel", 300.0),
    ("premises", 60.0),
    ("depreciation", 40.0),
    ("financial_expense", 10.0),
    ("income_tax", 50.0),
    ("cash", 150.0),
    ("receivables", 100.0),
    ("inventory", 80.0),
    ("fixed_assets", 500.0),
    ("accumulated_depreciation", 130.0),
    ("payables", 90.0),
    ("short_term_debt", 30.0),
    ("long_term_debt", 180.0),
    ("share_capital", 100.0),
    ("retained_earnings", 140.0),
    ("current_result", 160.0),
];

#[test]
fn plain_lines_are_added_up_and_divided() {
    let found = of(&year("a", PLAIN), &RatiosOptions::default());
    // Net revenue 1000, gross profit 600, operating expenses 360, EBITDA 260,
    // EBIT 220, before tax 210, net 160; assets 700, short-term liabilities 120,
    // liabilities 300, equity 400.
    for (name, value) in [
        ("return_on_assets", 160.0 / 700.0),
        ("debt_ratio", 300.0 / 700.0),
        ("working_capital_to_assets", (330.0 - 120.0) / 700.0),
        ("current_ratio", 330.0 / 120.0),
        ("net_liquid_days", 365.0 * (250.0 - 120.0) / 760.0),
        ("retained_earnings_to_assets", 300.0 / 700.0),
        ("ebit_to_assets", 210.0 / 700.0),
        ("asset_turnover", 1000.0 / 700.0),
        ("equity_to_assets", 400.0 / 700.0),
        ("profit_and_financing_costs_to_assets", 220.0 / 700.0),
        ("inventory_days", 365.0 * 80.0 / 1000.0),
        ("cash_flow_to_debt", 200.0 / 300.0),
        ("interest_coverage", 22.0),
        ("log_assets", (700.0_f64 * 4.0 / 1000.0).log10()),
        ("payables_days", 365.0 * 120.0 / 400.0),
        ("operating_margin", 0.22),
        ("receivables_days", 36.5),
        ("quick_ratio", 250.0 / 120.0),
        ("reserves_to_assets", 300.0 / 700.0),
        ("sales_margin", 0.2),
        ("gross_margin", 0.6),
        ("cost_ratio", 810.0 / 1020.0),
        ("debt_repayment_days", 365.0 * 300.0 / 250.0),
        ("fixed_asset_turnover", 1000.0 / 370.0),
    ] {
        let got = number(&found, name).unwrap_or(f64::NAN);
        assert!((got - value).abs() < 1e-12, "{name}: {got} for {value}");
    }
    assert_eq!(detail(&found, "sales_growth").0, "not_supplied");
    assert_eq!(column(&found.ratios, "as_of").len(), 1);
}

#[test]
fn what_a_business_does_not_have_does_not_apply() {
    let lines: Vec<(&str, f64)> = PLAIN
        .iter()
        .filter(|(line, _)| {
            !matches!(
                *line,
                "financial_expense"
                    | "inventory"
                    | "payables"
                    | "short_term_debt"
                    | "long_term_debt"
            )
        })
        .copied()
        .collect();
    let found = of(&year("a", &lines), &RatiosOptions::default());
    for name in [
        "interest_coverage",
        "inventory_days",
        "current_ratio",
        "cash_flow_to_debt",
        "profit_to_inventory",
    ] {
        assert_eq!(detail(&found, name).0, "does_not_apply", "{name}");
        assert_eq!(number(&found, name), None, "{name}");
    }
    let not_applicable = &column(&found.ratios, "not_applicable")[0];
    assert!(
        not_applicable
            .as_array()
            .unwrap()
            .contains(&json!("interest_coverage"))
    );
    // Debt of 0 is a value.
    assert_eq!(number(&found, "debt_ratio"), Some(0.0));
}

#[test]
fn a_statement_with_subtotals_keeps_its_gaps() {
    let lines = [("net_revenue", 1000.0), ("net_result", 50.0)];
    let found = of(&year("a", &lines), &RatiosOptions::default());
    assert_eq!(number(&found, "net_margin"), Some(0.05));
    let (status, note) = detail(&found, "gross_margin");
    assert_eq!(status, "not_supplied");
    assert!(note.contains("gross_profit"), "{note}");
    assert!(detail(&found, "debt_ratio").1.contains("balance sheet"));
}

#[test]
fn months_make_a_year_and_the_years_before_it_count() {
    let mut rows = Vec::new();
    let starts: Vec<String> = (0..36)
        .map(|m| format!("{}-{:02}-01", 2023 + m / 12, m % 12 + 1))
        .collect();
    let ends: Vec<String> = (1..=36)
        .map(|m| {
            let next: trimtab_core::calendar::Date =
                format!("{}-{:02}-01", 2023 + m / 12, m % 12 + 1)
                    .parse()
                    .unwrap();
            next.add_days(-1).to_string()
        })
        .collect();
    for m in 0..36 {
        let sales = 100.0 + 10.0 * f64::from(i32::try_from(m).unwrap());
        rows.push((
            "a",
            starts[m].as_str(),
            ends[m].as_str(),
            "net_revenue",
            sales,
        ));
        rows.push((
            "a",
            starts[m].as_str(),
            ends[m].as_str(),
            "result_before_tax",
            7.0,
        ));
        rows.push((
            "a",
            starts[m].as_str(),
            ends[m].as_str(),
            "total_assets",
            1000.0,
        ));
    }
    let found = of(&rows, &RatiosOptions::default());
    let sum = |from: i32| {
        (from..from + 12)
            .map(|m| 100.0 + 10.0 * f64::from(m))
            .sum::<f64>()
    };
    assert!((number(&found, "sales_growth").unwrap() - sum(24) / sum(12)).abs() < 1e-12);
    assert!((number(&found, "three_year_profit_to_assets").unwrap() - 0.252).abs() < 1e-12);
    assert!((number(&found, "asset_turnover").unwrap() - sum(24) / 1000.0).abs() < 1e-12);

    // Every month that ends a whole year.
    let history = of(&rows, &RatiosOptions::default().history(true));
    assert_eq!(history.ratios.num_rows(), 25);
    // Up to a day in the past.
    let past = of(&rows, &RatiosOptions::default().as_of("2024-12-31"));
    assert!((number(&past, "asset_turnover").unwrap() - sum(12) / 1000.0).abs() < 1e-12);
    assert_eq!(number(&past, "three_year_profit_to_assets"), None);
    // A gap ends the year.
    let gap: Vec<_> = rows
        .iter()
        .filter(|row| row.1 != "2025-08-01")
        .copied()
        .collect();
    let found = of(&gap, &RatiosOptions::default());
    assert!(
        column(&found.details, "source")[0]
            .as_str()
            .unwrap()
            .contains("extrapolated")
    );
    assert_eq!(column(&found.issues, "code"), [json!("YEAR_INCOMPLETE")]);
}

#[test]
fn what_is_out_of_order_is_told_and_spoils_nothing_else() {
    let mut rows = year("good", PLAIN);
    rows.extend(year(
        "bad",
        &[
            ("net_revenue", 0.0),
            ("net_result", 5.0),
            ("total_assets", -3.0),
        ],
    ));
    rows.push(("bad", "2025-12-31", "2025-01-01", "net_revenue", 5.0));
    rows.push(("good", "2025-01-01", "2025-12-31", "cash", 150.0));
    rows.push(("good", "2025-12-01", "2025-12-31", "cash", 150.0));
    rows.push(("good", "2025-01-01", "2025-12-31", "nonsense", 150.0));
    let found = of(&rows, &RatiosOptions::default());
    let codes = column(&found.issues, "code");
    for code in [
        "PERIOD_BACKWARDS",
        "STATEMENT_LINE_TWICE",
        "PERIODS_OVERLAP",
    ] {
        assert!(codes.contains(&json!(code)), "{code} in {codes:?}");
    }
    assert_eq!(
        column(&found.ratios, "business_id"),
        [json!("bad"), json!("good")]
    );
    assert_eq!(column(&found.ratios, "return_on_assets")[0], json!(null));
}

#[test]
fn no_rows_give_no_rows_and_a_wrong_day_is_refused() {
    let empty = of(&[], &RatiosOptions::default());
    assert_eq!((empty.ratios.num_rows(), empty.details.num_rows()), (0, 0));
    let error = ratios(
        &Books::new(),
        Some(&statements(&[])),
        &RatiosOptions::default().as_of("soon"),
        &Control::new(),
    )
    .unwrap_err();
    assert_eq!(error.argument(), Some("as_of"));
}
