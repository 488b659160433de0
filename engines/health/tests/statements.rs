//! The statements as a host calls them: exact sums, balance, cash that ties.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use trimtab_core::books::Books;
use trimtab_core::money::Amount;
use trimtab_core::{Code, Control, Table};
use trimtab_health::{
    LINES, Line, Statement, StatementOutput, Statements, StatementsOptions, statements,
    statements_operation,
};

fn books(tables: &Value) -> Books {
    let tables = tables.as_object().unwrap().iter();
    tables.fold(Books::new(), |books, (name, columns)| {
        books
            .with(name, Table::from_json(columns).unwrap())
            .unwrap()
    })
}

fn run(tables: &Value, options: &StatementsOptions) -> Statements {
    statements(&books(tables), options, &Control::new()).unwrap()
}

/// Amounts by business, period, statement and line.
type Amounts = BTreeMap<(String, String, String, String), Amount>;

fn amounts(result: &Statements) -> Amounts {
    let columns = result.statements.to_json().unwrap();
    let text = |name: &str, row: usize| columns[name][row].as_str().unwrap_or_default().to_owned();
    (0..result.statements.num_rows())
        .map(|row| {
            let key = (
                text("business_id", row),
                text("period", row),
                text("statement", row),
                text("line", row),
            );
            (key, text("amount", row).parse().unwrap())
        })
        .collect()
}

fn amount(amounts: &Amounts, period: &str, statement: &str, line: &str) -> String {
    let key = [String::new(), period.into(), statement.into(), line.into()];
    let [business, period, statement, line] = key;
    amounts[&(business, period, statement, line)].to_string()
}

/// A small company: opening, sale on account, payment, rent, machine, wear,
/// loan, wages, tax.
fn company() -> Value {
    let account =
        |id: &str, name: &str, root: &str| (id.to_owned(), name.to_owned(), root.to_owned());
    let accounts = [
        account("bank", "Bank account", "Asset"),
        account("ar", "Accounts receivable", "Asset"),
        account("stock", "Inventory", "Asset"),
        account("machine", "Machinery", "Asset"),
        account("wear", "Accumulated depreciation", "Asset"),
        account("ap", "Accounts payable", "Liability"),
        account("loan", "Long-term loan", "Liability"),
        account("capital", "Share capital", "Equity"),
        account("retained", "Retained earnings", "Equity"),
        account("draw", "Owner's drawings", "Equity"),
        account("sales", "Sales", "Income"),
        account("cogs", "Cost of goods sold", "Expense"),
        account("rent", "Office rent", "Expense"),
        account("dep", "Depreciation", "Expense"),
        account("mystery", "Blob", "Expense"),
    ];
    let entries = [
        ("2025-12-01", "bank", 10_000.0),
        ("2025-12-01", "capital", -10_000.0),
        ("2025-12-10", "stock", 3_000.0),
        ("2025-12-10", "ap", -3_000.0),
        ("2025-12-20", "ar", 1_500.5),
        ("2025-12-20", "sales", -1_500.5),
        ("2025-12-20", "cogs", 700.25),
        ("2025-12-20", "stock", -700.25),
        ("2026-01-05", "bank", 1_500.5),
        ("2026-01-05", "ar", -1_500.5),
        ("2026-01-06", "machine", 6_000.0),
        ("2026-01-06", "loan", -5_000.0),
        ("2026-01-06", "bank", -1_000.0),
        ("2026-01-20", "rent", 400.0),
        ("2026-01-20", "bank", -400.0),
        ("2026-01-25", "draw", 250.0),
        ("2026-01-25", "bank", -250.0),
        ("2026-01-31", "dep", 100.0),
        ("2026-01-31", "wear", -100.0),
        ("2026-01-31", "mystery", 12.3456),
        ("2026-01-31", "bank", -12.3456),
    ];
    json!({
        "business": {"currency": ["EUR"], "zone": ["Europe/Berlin"]},
        "accounts": {
            "account_id": accounts.iter().map(|a| a.0.clone()).collect::<Vec<_>>(),
            "name": accounts.iter().map(|a| a.1.clone()).collect::<Vec<_>>(),
            "root_type": accounts.iter().map(|a| a.2.clone()).collect::<Vec<_>>(),
        },
        "entries": {
            "date": entries.iter().map(|e| e.0).collect::<Vec<_>>(),
            "account_id": entries.iter().map(|e| e.1).collect::<Vec<_>>(),
            "amount": entries.iter().map(|e| e.2).collect::<Vec<_>>(),
        },
    })
}

#[test]
fn a_small_companys_statements_are_as_computed_by_hand() {
    let result = run(&company(), &StatementsOptions::default());
    let amounts = amounts(&result);
    let at = |period: &str, statement: &str, line: &str| amount(&amounts, period, statement, line);
    let pl = "profit_and_loss";
    assert_eq!(at("2025-12", pl, "revenue"), "1500.50");
    assert_eq!(at("2025-12", pl, "gross_profit"), "800.25");
    assert_eq!(at("2025-12", pl, "net_result"), "800.25");
    assert_eq!(at("2026-01", pl, "premises"), "400.00");
    assert_eq!(at("2026-01", pl, "unmapped_result"), "-12.3456");
    assert_eq!(at("2026-01", pl, "net_result"), "-512.3456");
    let bs = "balance_sheet";
    assert_eq!(at("2026-01", bs, "cash"), "9838.1544");
    assert_eq!(at("2026-01", bs, "accumulated_depreciation"), "100.00");
    assert_eq!(at("2026-01", bs, "noncurrent_assets"), "5900.00");
    assert_eq!(at("2026-01", bs, "retained_earnings"), "800.25");
    assert_eq!(at("2026-01", bs, "current_result"), "-512.3456");
    assert_eq!(at("2026-01", bs, "owner_drawings"), "250.00");
    assert_eq!(at("2026-01", bs, "difference"), "0.00");
    assert_eq!(
        at("2026-01", bs, "total_assets"),
        at("2026-01", bs, "total_liabilities_and_equity")
    );
    let cf = "cash_flow";
    assert_eq!(at("2025-12", cf, "operating_cash_flow"), "0.00");
    assert_eq!(at("2026-01", cf, "change_in_receivables"), "1500.50");
    assert_eq!(at("2026-01", cf, "capital_expenditure"), "-6000.00");
    assert_eq!(at("2026-01", cf, "change_in_debt"), "5000.00");
    assert_eq!(at("2026-01", cf, "drawings"), "-250.00");
    assert_eq!(at("2026-01", cf, "opening_cash"), "10000.00");
    assert_eq!(at("2026-01", cf, "closing_cash"), "9838.1544");
    assert_eq!(at("2026-01", cf, "difference"), "0.00");

    let unmapped = result.unmapped.to_json().unwrap();
    assert_eq!(unmapped["account_id"], json!(["mystery"]));
    assert_eq!(unmapped["balance"], json!(["12.3456"]));
    let issues = result.issues.to_json().unwrap();
    assert_eq!(issues["code"], json!(["ACCOUNTS_UNMAPPED"]));
    assert_eq!(
        result.statements.to_json().unwrap()["currency"][0],
        json!("EUR")
    );
}

#[test]
fn the_period_of_the_day_asked_for_is_unfinished_and_later_postings_are_out() {
    let result = run(
        &company(),
        &StatementsOptions::default().as_of("2026-01-20"),
    );
    let columns = result.statements.to_json().unwrap();
    let rows = columns["period"].as_array().unwrap().len();
    for row in 0..rows {
        let unfinished = columns["period"][row] == json!("2026-01");
        assert_eq!(columns["unfinished"][row], json!(unfinished));
    }
    let amounts = amounts(&result);
    assert_eq!(
        amount(&amounts, "2026-01", "profit_and_loss", "depreciation"),
        "0.00"
    );
    assert_eq!(
        amount(&amounts, "2026-01", "profit_and_loss", "premises"),
        "400.00"
    );
}

#[test]
fn a_first_day_to_show_turns_what_was_before_into_the_opening() {
    let result = run(
        &company(),
        &StatementsOptions::default().from_date("2026-01-01"),
    );
    let amounts = amounts(&result);
    assert_eq!(
        amount(&amounts, "2026-01", "cash_flow", "opening_cash"),
        "10000.00"
    );
    assert!(!amounts.keys().any(|(_, period, _, _)| period == "2025-12"));
}

#[test]
fn closing_entries_move_the_result_and_show_in_no_flow() {
    let mut tables = company();
    let entries = &mut tables["entries"];
    let count = entries["date"].as_array().unwrap().len();
    entries["entry_id"] = json!(vec![Value::Null; count]);
    for (account, amount) in [("sales", 1500.5), ("cogs", -700.25), ("retained", -800.25)] {
        for (column, value) in [
            ("date", json!("2025-12-31")),
            ("account_id", json!(account)),
            ("amount", json!(amount)),
            ("entry_id", json!("close")),
        ] {
            entries[column].as_array_mut().unwrap().push(value);
        }
    }
    let amounts = amounts(&run(&tables, &StatementsOptions::default()));
    let at = |period: &str, statement: &str, line: &str| amount(&amounts, period, statement, line);
    assert_eq!(at("2025-12", "profit_and_loss", "net_result"), "800.25");
    assert_eq!(at("2025-12", "balance_sheet", "current_result"), "0.00");
    assert_eq!(
        at("2025-12", "balance_sheet", "retained_earnings"),
        "800.25"
    );
    assert_eq!(
        at("2026-01", "balance_sheet", "retained_earnings"),
        "800.25"
    );
    assert_eq!(at("2025-12", "cash_flow", "difference"), "0.00");
}

#[test]
fn postings_in_other_currencies_are_converted_at_the_rate_of_their_day() {
    let tables = json!({
        "business": {"currency": ["EUR"]},
        "rates": {"date": ["2026-01-01", "2026-01-10"], "currency": ["USD", "USD"], "base": ["EUR", "EUR"], "rate": [0.9, 0.8]},
        "accounts": {"account_id": ["b", "s"], "name": ["Bank", "Sales"], "root_type": ["Asset", "Income"]},
        "entries": {
            "date": ["2026-01-05", "2026-01-05", "2026-01-15", "2026-01-15", "2026-01-16", "2026-01-16"],
            "account_id": ["b", "s", "b", "s", "b", "s"], "amount": [10, -10, 10, -10, 7, -7],
            "currency": ["USD", "USD", "USD", "USD", "JPY", "JPY"],
        },
    });
    let result = run(&tables, &StatementsOptions::default());
    assert_eq!(
        amount(&amounts(&result), "2026-01", "profit_and_loss", "revenue"),
        "17.00"
    );
    assert_eq!(
        result.issues.to_json().unwrap()["code"],
        json!(["RATE_MISSING"])
    );
}

#[test]
fn an_entry_that_does_not_balance_is_shown_and_told() {
    let tables = json!({
        "accounts": {"account_id": ["b", "s"], "name": ["Bank", "Sales"], "root_type": ["Asset", "Income"]},
        "entries": {"date": ["2026-01-05", "2026-01-05"], "account_id": ["b", "s"], "amount": [10, -9]},
    });
    let result = run(&tables, &StatementsOptions::default());
    let amounts = amounts(&result);
    assert_eq!(
        amount(&amounts, "2026-01", "balance_sheet", "difference"),
        "1.00"
    );
    assert_eq!(
        amount(&amounts, "2026-01", "cash_flow", "difference"),
        "1.00"
    );
    assert_eq!(
        result.issues.to_json().unwrap()["code"],
        json!(["LEDGER_UNBALANCED"])
    );
}

#[test]
fn documents_alone_give_a_profit_and_loss() {
    let tables = json!({
        "accounts": {"account_id": ["x"], "name": ["Office rent"], "root_type": ["Expense"]},
        "documents": {
            "document_id": ["a", "b", "c", "d"], "kind": ["invoice", "credit_note", "bill", "quote"],
            "date": ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08"],
            "total": [119, 11.9, null, 5], "tax": [19, 1.9, null, 0],
        },
        "lines": {"document_id": ["c", "c"], "amount": [40, 2], "account_id": ["x", null]},
    });
    let result = run(&tables, &StatementsOptions::default());
    let amounts = amounts(&result);
    let at = |line: &str| amount(&amounts, "2026-01", "profit_and_loss", line);
    assert_eq!(
        (at("net_revenue"), at("premises"), at("cost_of_sales")),
        ("90.00".into(), "40.00".into(), "2.00".into())
    );
    assert!(
        !amounts
            .keys()
            .any(|(_, _, statement, _)| statement != "profit_and_loss")
    );
    // What no document tells is unknown, not 0.
    let lines: Vec<&str> = amounts.keys().map(|key| key.3.as_str()).collect();
    assert_eq!(
        lines,
        [
            "cost_of_sales",
            "gross_profit",
            "net_revenue",
            "premises",
            "revenue",
            "sales_deductions"
        ]
    );
    assert_eq!(
        result.issues.to_json().unwrap()["code"],
        json!(["NO_ENTRIES"])
    );
}

#[test]
fn a_chart_alone_is_mapped() {
    let mut tables = company();
    tables.as_object_mut().unwrap().remove("entries");
    let result = run(&tables, &StatementsOptions::default());
    assert_eq!(result.mapping.num_rows(), 15);
    assert_eq!(result.statements.num_rows(), 0);
}

#[test]
fn groups_lend_their_names_and_are_not_listed() {
    let tables = json!({"accounts": {
        "account_id": ["g", "x", "e"], "name": ["Accumulated depreciation", "Motor vehicles", ""],
        "parent_id": [null, "g", null], "group": [true, false, true], "root_type": ["Asset", null, null],
    }});
    let mapping = run(&tables, &StatementsOptions::default())
        .mapping
        .to_json()
        .unwrap();
    assert_eq!(mapping["account_id"], json!(["x"]));
    assert_eq!(mapping["line"], json!(["accumulated_depreciation"]));
}

#[test]
fn the_hosts_own_lines_count_before_everything() {
    let options = StatementsOptions::default().line("mystery", Line::Travel);
    let result = run(&company(), &options);
    assert_eq!(
        amount(&amounts(&result), "2026-01", "profit_and_loss", "travel"),
        "12.3456"
    );
    assert_eq!(result.unmapped.num_rows(), 0);
}

#[test]
fn outputs_that_were_not_asked_for_have_no_columns() {
    let options = StatementsOptions::default().outputs([StatementOutput::Mapping]);
    let result = run(&company(), &options);
    assert_eq!(result.statements.num_columns(), 0);
    assert!(result.mapping.num_rows() > 0);
}

#[test]
fn a_zoned_time_of_posting_is_a_date_of_the_business() {
    let mut tables = company();
    // 23:30 UTC on New Year's Eve is the new year in Berlin.
    tables["entries"] = json!({
        "date": ["2025-12-31T23:30:00Z", "2025-12-31T23:30:00Z"], "account_id": ["bank", "sales"], "amount": [5, -5],
    });
    let amounts = amounts(&run(&tables, &StatementsOptions::default()));
    assert_eq!(
        amount(&amounts, "2026-01", "profit_and_loss", "revenue"),
        "5.00"
    );
}

#[test]
fn wrong_options_and_dates_are_refused_by_name() {
    let fail = |options: &StatementsOptions| {
        statements(&books(&company()), options, &Control::new()).unwrap_err()
    };
    let mut options = StatementsOptions::default();
    options.threshold = f64::NAN;
    assert_eq!(fail(&options).argument(), Some("threshold"));
    assert_eq!(
        fail(&StatementsOptions::default().as_of("soon")).argument(),
        Some("as_of")
    );
    let mut options = StatementsOptions::default();
    options.zone = Some("Mars".to_owned());
    assert_eq!(fail(&options).argument(), Some("zone"));
    let mut tables = company();
    tables["entries"]["date"][0] = json!("0001-01-01");
    let options = StatementsOptions::default().frequency(trimtab_core::calendar::Frequency::Day);
    let error = statements(&books(&tables), &options, &Control::new()).unwrap_err();
    assert_eq!(error.code(), Code::DataUnfit);
}

#[test]
fn the_operations_example_runs_and_its_schema_names_its_options() {
    let operation = statements_operation();
    let example = operation.example_call().unwrap();
    let inputs = example.inputs.as_object().unwrap().iter();
    let ports = inputs.fold(trimtab_core::Ports::new(), |ports, (name, columns)| {
        ports.with_table(name.clone(), Table::from_json(columns).unwrap())
    });
    let outputs = operation
        .call(&ports, &example.options.to_string(), &Control::new())
        .unwrap();
    let mapping = outputs.table("mapping").unwrap().to_json().unwrap();
    assert_eq!(mapping["line"], json!(["cash", "revenue", "premises"]));
    let error = operation
        .call(&ports, r#"{"freqency": "month"}"#, &Control::new())
        .unwrap_err();
    assert_eq!(error.code(), Code::OptionUnknown);
}

#[test]
fn every_line_has_a_name_a_meaning_and_a_statement() {
    for line in LINES {
        assert_eq!(Line::find(line.as_str()), Some(*line));
        assert!(!line.meaning().is_empty());
        assert_ne!(line.statement(), Statement::CashFlow);
        assert_eq!(serde_json::to_value(line).unwrap(), json!(line.as_str()));
    }
}

/// The columns of a CSV file of the sample business, blanks as null.
fn sample(name: &str) -> Value {
    let path = format!(
        "{}/../../examples/books/{name}.csv",
        env!("CARGO_MANIFEST_DIR")
    );
    let text = std::fs::read_to_string(path).unwrap();
    let cells = |line: &str| -> Vec<String> {
        let mut cells = vec![String::new()];
        let mut quoted = false;
        for letter in line.chars() {
            match letter {
                '"' => quoted = !quoted,
                ',' if !quoted => cells.push(String::new()),
                letter => cells.last_mut().unwrap().push(letter),
            }
        }
        cells
    };
    let mut lines = text.lines();
    let names = cells(lines.next().unwrap());
    let mut columns = vec![Vec::new(); names.len()];
    for line in lines {
        for (column, cell) in columns.iter_mut().zip(cells(line)) {
            column.push(if cell.is_empty() {
                Value::Null
            } else {
                json!(cell)
            });
        }
    }
    names
        .into_iter()
        .zip(columns.into_iter().map(Value::from))
        .collect()
}

#[test]
fn the_sample_business_is_mapped_whole_balances_and_ties_to_its_bank() {
    let mut business = sample("business");
    business["fiscal_year_start"] = json!([4]);
    let tables = json!({
        "business": business, "accounts": sample("accounts"), "entries": sample("entries"),
    });
    let options =
        StatementsOptions::default().frequency(trimtab_core::calendar::Frequency::FiscalYear);
    let result = run(&tables, &options);
    assert_eq!(result.unmapped.to_json().unwrap()["name"], json!([]));
    assert_eq!(result.issues.to_json().unwrap()["code"], json!([]));
    let mapping = result.mapping.to_json().unwrap();
    let lines: Vec<&str> = mapping["line"]
        .as_array()
        .unwrap()
        .iter()
        .map(|line| line.as_str().unwrap())
        .collect();
    assert_eq!(
        lines,
        [
            "fixed_assets",
            "accumulated_depreciation",
            "inventory",
            "receivables",
            "prepaid_expenses",
            "cash",
            "payables",
            "tax_payable",
            "tax_payable",
            "long_term_debt",
            "tax_payable",
            "share_capital",
            "retained_earnings",
            "owner_drawings",
            "revenue",
            "revenue",
            "sales_deductions",
            "cost_of_sales",
            "cost_of_sales",
            "selling",
            "personnel",
            "personnel",
            "premises",
            "premises",
            "other_operating_expenses",
            "other_operating_expenses",
            "financial_expense",
            "depreciation",
            "other_operating_expenses",
            "other_operating_expenses",
            "income_tax",
        ]
    );
    let amounts = amounts(&result);
    let differences = amounts
        .iter()
        .filter(|((_, _, _, line), _)| line == "difference");
    assert!(differences.clone().count() > 4);
    for (key, amount) in differences {
        assert_eq!(*amount, Amount::ZERO, "{key:?}");
    }
    let (_, closing) = amounts
        .iter()
        .rfind(|((_, _, _, line), _)| line == "closing_cash")
        .unwrap();
    let bank =
        sample("bank")["amount"]
            .as_array()
            .unwrap()
            .iter()
            .fold(Amount::ZERO, |sum, amount| {
                sum.checked_add(amount.as_str().unwrap().parse().unwrap())
                    .unwrap()
            });
    assert_eq!(*closing, bank);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    /// Any ledger of balanced entries over any lines, with any unmapped
    /// accounts: the balance sheet balances and cash ties, to the last digit.
    #[test]
    fn balanced_books_balance_and_tie(
        entries in prop::collection::vec(
            (0..900_i32, 0..LINES.len() + 2, 0..LINES.len() + 2, -1_000_000_000_000_i64..1_000_000_000_000), 1..60),
        fiscal in 1..=12_u32,
        frequency in 0..7_usize,
    ) {
        let count = LINES.len() + 2;
        let id = |at: usize| format!("a{at}");
        let line = |at: usize| LINES.get(at).map(|line| line.as_str());
        let root = |at: usize| if at == LINES.len() { "Expense" } else { "Asset" };
        let (mut dates, mut accounts, mut amounts_in) = (Vec::new(), Vec::new(), Vec::new());
        for (day, debit, credit, units) in entries {
            let date = trimtab_core::calendar::Date::from_days(19_000 + day).unwrap().to_string();
            for (account, units) in [(debit, units), (credit, -units)] {
                dates.push(date.clone());
                accounts.push(id(account));
                amounts_in.push(Amount::from_units(i128::from(units)).unwrap().to_string());
            }
        }
        let tables = json!({
            "accounts": {
                "account_id": (0..count).map(id).collect::<Vec<_>>(),
                "name": vec!["?"; count],
                "root_type": (0..count).map(root).collect::<Vec<_>>(),
                "line": (0..count).map(line).collect::<Vec<_>>(),
            },
            "entries": {"date": dates, "account_id": accounts, "amount": amounts_in},
        });
        let mut options = StatementsOptions::default()
            .frequency(trimtab_core::calendar::Frequency::ALL[frequency.max(1)]);
        options.fiscal_year_start = Some(fiscal);
        let result = run(&tables, &options);
        let amounts = amounts(&result);
        let zero = Amount::ZERO;
        let mut closing = None;
        let columns = result.statements.to_json().unwrap();
        for ((_, period, statement, line), amount) in &amounts {
            if line == "difference" {
                prop_assert_eq!(*amount, zero, "{} {}", period, statement);
            }
            if line == "total_assets" {
                let other = amounts[&(String::new(), period.clone(), statement.clone(), "total_liabilities_and_equity".into())];
                prop_assert_eq!(*amount, other);
            }
            if line == "closing_cash" {
                let cash = amounts[&(String::new(), period.clone(), "balance_sheet".into(), "cash".into())];
                prop_assert_eq!(*amount, cash);
            }
        }
        // Each period opens with the cash that the one before closed with.
        for row in 0..result.statements.num_rows() {
            let amount: Amount = columns["amount"][row].as_str().unwrap().parse().unwrap();
            match columns["line"][row].as_str().unwrap() {
                "opening_cash" => prop_assert_eq!(amount, closing.unwrap_or(zero)),
                "closing_cash" => closing = Some(amount),
                _ => {}
            }
        }
    }

    #[test]
    fn no_chart_panics(
        names in prop::collection::vec("\\PC{0,24}", 1..12),
        numbers in prop::collection::vec("\\PC{0,6}", 12),
        parents in prop::collection::vec(0..14_usize, 12),
        kinds in prop::collection::vec("\\PC{0,8}", 12),
    ) {
        let count = names.len();
        let ids: Vec<String> = (0..count).map(|at| at.to_string()).collect();
        let parents: Vec<String> = parents[..count].iter().map(ToString::to_string).collect();
        let tables = json!({"accounts": {
            "account_id": ids, "name": names, "number": &numbers[..count],
            "parent_id": parents, "type": &kinds[..count],
        }});
        let result = run(&tables, &StatementsOptions::default());
        prop_assert_eq!(result.mapping.num_rows(), count);
    }
}
