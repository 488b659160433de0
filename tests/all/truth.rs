//! The statements of the sample books against what its generator did.

use std::collections::BTreeMap;

use serde_json::{Value as Json, json};
use trimtab::books::Books;
use trimtab::health::{StatementsOptions, statements};
use trimtab::{Control, Table};
use trimtab_test_support::{Sample, sample};

/// The line of each account, by hand.
const LINES: &[(&str, &[&str])] = &[
    ("revenue", &["4000", "4100"]),
    ("sales_deductions", &["4009"]),
    ("cost_of_sales", &["5000", "5200"]),
    ("selling", &["6200"]),
    ("personnel", &["7000", "7006"]),
    ("premises", &["7100", "7200"]),
    (
        "other_operating_expenses",
        &["7500", "7901", "8100", "8200"],
    ),
    ("financial_expense", &["7903"]),
    ("depreciation", &["8000"]),
    ("income_tax", &["9000"]),
    ("fixed_assets", &["0030"]),
    ("accumulated_depreciation", &["0031"]),
    ("inventory", &["1001"]),
    ("receivables", &["1100"]),
    ("prepaid_expenses", &["1103"]),
    ("cash", &["1200"]),
    ("payables", &["2100"]),
    ("tax_payable", &["2200", "2210", "2320"]),
    ("long_term_debt", &["2300"]),
    ("share_capital", &["3000"]),
    ("owner_drawings", &["3210"]),
];

/// The lines that a credit makes larger.
const CREDITS: &[&str] = &[
    "revenue",
    "accumulated_depreciation",
    "payables",
    "tax_payable",
    "long_term_debt",
    "share_capital",
];

/// A CSV without quotes as a table of texts.
fn table(csv: &str) -> Table {
    let mut lines = csv.lines();
    let names: Vec<&str> = lines.next().unwrap().split(',').collect();
    let rows: Vec<Vec<&str>> = lines.map(|line| line.split(',').collect()).collect();
    let columns = names.iter().enumerate().map(|(at, name)| {
        let cells: Vec<Json> = rows
            .iter()
            .map(|row| match row[at] {
                "" => Json::Null,
                cell => json!(cell),
            })
            .collect();
        ((*name).to_owned(), Json::Array(cells))
    });
    Table::from_json(&Json::Object(columns.collect())).unwrap()
}

fn books(sample: &Sample) -> Books {
    ["accounts", "entries"]
        .into_iter()
        .fold(Books::new(), |books, name| {
            books.with(name, table(&sample.tables[name])).unwrap()
        })
}

/// Amounts in pennies by line, a month after the other.
fn by_line(statements: &Table) -> BTreeMap<String, Vec<i64>> {
    let json = statements.to_json().unwrap();
    let text = |column: &str, row: usize| json[column][row].as_str().unwrap_or_default().to_owned();
    let mut lines: BTreeMap<String, Vec<i64>> = BTreeMap::new();
    for row in 0..statements.num_rows() {
        let name = match text("statement", row).as_str() {
            "cash_flow" => format!("cash_flow.{}", text("line", row)),
            _ => text("line", row),
        };
        let (whole, rest) = {
            let amount = text("amount", row);
            let (whole, rest) = amount.split_once('.').unwrap_or((&amount, ""));
            (whole.to_owned(), format!("{rest:0<4}"))
        };
        let ten_thousandths: i64 = format!("{whole}{rest}").parse().unwrap();
        assert_eq!(ten_thousandths % 100, 0, "{name}");
        lines.entry(name).or_default().push(ten_thousandths / 100);
    }
    lines
}

#[test]
fn the_statements_of_the_sample_are_what_its_generator_did() {
    let sample = sample();
    let result = statements(
        &books(&sample),
        &StatementsOptions::default(),
        &Control::new(),
    )
    .unwrap();
    assert_eq!(
        (result.unmapped.num_rows(), result.issues.num_rows()),
        (0, 0)
    );
    let lines = by_line(&result.statements);
    for (line, accounts) in LINES {
        let sign = if CREDITS.contains(line) { -1 } else { 1 };
        let moved: Vec<i64> = sample
            .movements
            .iter()
            .map(|month| {
                let of = |account: &&str| month.get(*account).copied().unwrap_or_default();
                sign * accounts.iter().map(of).sum::<i64>()
            })
            .collect();
        let is_result = accounts[0] >= "4000";
        let mut truth = moved;
        if !is_result {
            let mut balance = 0;
            for amount in &mut truth {
                balance += *amount;
                *amount = balance;
            }
        }
        assert_eq!(lines[*line], truth, "{line}");
    }
    assert_eq!(sample.bank.len(), sample.movements.len());
    for (month, bank) in sample.bank.iter().enumerate() {
        let at = |line: &str| lines[line][month];
        assert_eq!(at("cash"), *bank, "month {month}");
        assert_eq!(at("cash_flow.closing_cash"), *bank);
        assert_eq!((at("difference"), at("cash_flow.difference")), (0, 0));
        assert_eq!(
            at("total_assets"),
            at("total_liabilities") + at("total_equity")
        );
    }
    // Every account is on a line by hand: all of the result is compared.
    let listed: usize = LINES.iter().map(|(_, accounts)| accounts.len()).sum();
    assert_eq!(listed + 1, sample.accounts.len(), "3200 alone has none");
}
