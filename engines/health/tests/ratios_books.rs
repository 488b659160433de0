//! Ratios of books, with and without statements, against sums done by hand.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use serde_json::{Value, json};
use trimtab_core::books::Books;
use trimtab_core::{Code, Control, Table};
use trimtab_health::{
    Orders, ProfileOptions, Ratios, RatiosOptions, RecommendOptions, ScoreOptions,
    StatementsOptions, books_inputs, profile, ratios, recommend, score, statements,
};

fn books(tables: &Value) -> Books {
    let tables = tables.as_object().unwrap().iter();
    tables.fold(Books::new(), |books, (name, columns)| {
        let table = Table::from_json(columns).unwrap();
        books.with(name, table).unwrap()
    })
}

fn of(tables: &Value, statements: Option<&Table>, options: &RatiosOptions) -> Ratios {
    ratios(&books(tables), statements, options, &Control::new()).unwrap()
}

fn column(table: &Table, name: &str) -> Vec<Value> {
    table.to_json().unwrap()[name].as_array().unwrap().clone()
}

fn number(found: &Ratios, name: &str) -> Option<f64> {
    column(&found.ratios, name)[0].as_f64()
}

fn close(found: &Ratios, name: &str, want: f64) {
    let got = number(found, name).unwrap_or(f64::NAN);
    assert!((got - want).abs() < 1e-9, "{name}: {got} for {want}");
}

/// What the details of the first business say of an input: status, source, note.
fn detail(found: &Ratios, name: &str) -> [String; 3] {
    let at = column(&found.details, "input")
        .iter()
        .position(|input| input == name)
        .unwrap();
    ["status", "source", "note"].map(|wanted| {
        let value = &column(&found.details, wanted)[at];
        value.as_str().unwrap_or_default().to_owned()
    })
}

fn codes(found: &Ratios) -> Vec<Value> {
    column(&found.issues, "code")
}

/// The inputs that have a value.
fn supplied(found: &Ratios) -> Vec<String> {
    let names = column(&found.details, "input");
    let status = column(&found.details, "status");
    let both = names.iter().zip(&status);
    let values = both.filter(|(_, status)| *status == "supplied");
    values
        .map(|(name, _)| name.as_str().unwrap().to_owned())
        .collect()
}

/// One document a day-of-month of each month from 2024 on, of the amounts given;
/// `NaN` is a month without any.
fn monthly(kind: &str, status: &str, amounts: &[f64]) -> Value {
    let days = [1, 11, 28];
    let dated: Vec<(String, f64)> = amounts
        .iter()
        .enumerate()
        .filter(|(_, amount)| !amount.is_nan())
        .flat_map(|(m, amount)| {
            days.map(|day| {
                let date = format!("{}-{:02}-{day:02}", 2024 + m / 12, m % 12 + 1);
                (date, amount / 3.0)
            })
        })
        .collect();
    let count = dated.len();
    json!({
        "document_id": (0..count).map(|at| at.to_string()).collect::<Vec<_>>(),
        "kind": vec![kind; count], "status": vec![status; count],
        "date": dated.iter().map(|row| row.0.clone()).collect::<Vec<_>>(),
        "total": dated.iter().map(|row| row.1).collect::<Vec<_>>(),
    })
}

fn year(lines: &[(&str, f64)]) -> Table {
    let count = lines.len();
    Table::from_json(&json!({
        "period_start": vec!["2025-01-01"; count], "period_end": vec!["2025-12-31"; count],
        "line": lines.iter().map(|line| line.0).collect::<Vec<_>>(),
        "amount": lines.iter().map(|line| line.1).collect::<Vec<_>>(),
    }))
    .unwrap()
}

#[test]
fn orders_alone_give_growth_and_what_customers_tell() {
    let mut amounts = vec![300.0; 12];
    amounts.extend([360.0; 12]);
    // January 2026 is not over and does not count.
    amounts.push(9000.0);
    let tables = json!({"documents": monthly("order", "paid", &amounts)});
    let found = of(&tables, None, &RatiosOptions::default());
    close(&found, "sales_growth", 360.0 / 300.0);
    assert_eq!(
        supplied(&found),
        ["sales_growth", "credit_share"],
        "nobody is named, nothing is invoiced"
    );
    assert_eq!(column(&found.ratios, "as_of"), [json!("2026-01-28")]);
    assert_eq!(
        detail(&found, "sales_growth")[1],
        "orders from 2024-01-01 to 2025-12-31"
    );
    assert!(detail(&found, "receivables_days")[2].contains("invoices"));
    // Orders that are invoiced too are no sales.
    let never = RatiosOptions::default()
        .orders(Orders::Never)
        .as_of("2026-01-28");
    assert_eq!(supplied(&of(&tables, None, &never)), Vec::<String>::new());
    // One year alone has none before it.
    let short = json!({"documents": monthly("order", "paid", &amounts[13..])});
    assert!(
        detail(&of(&short, None, &RatiosOptions::default()), "sales_growth")[2]
            .contains("year before")
    );
}

#[test]
fn invoices_give_growth_receivables_and_what_is_overdue() {
    let amounts: Vec<f64> = (0..24)
        .map(|m| if m < 12 { 300.0 } else { 270.0 })
        .collect();
    let mut documents = monthly("invoice", "paid", &amounts);
    let rows = documents["total"].as_array().unwrap().len();
    // The last three, 90 each, are open; one of them is due in December.
    for (at, due) in [
        (rows - 3, "2025-12-20"),
        (rows - 2, "2026-01-10"),
        (rows - 1, "2026-01-27"),
    ] {
        documents["status"][at] = json!("open");
        if documents.get("due_date").is_none() {
            documents["due_date"] = json!(vec![Value::Null; rows]);
        }
        documents["due_date"][at] = json!(due);
    }
    let tables = json!({"documents": documents});
    let found = of(&tables, None, &RatiosOptions::default().as_of("2026-01-01"));
    close(&found, "sales_growth", 0.9);
    close(&found, "receivables_days", 365.0 * 270.0 / (12.0 * 270.0));
    close(&found, "overdue_share", 1.0 / 3.0);
    assert_eq!(
        detail(&found, "receivables_days")[1],
        "invoices and receipts from 2025-01-01 to 2025-12-31; invoices open on 2026-01-01"
    );
    assert_eq!(
        detail(&found, "overdue_share")[1],
        "invoices open on 2026-01-01"
    );

    // Nothing is open: a share of nothing does not apply, and score takes that.
    let paid = json!({"documents": monthly("invoice", "paid", &amounts)});
    let found = of(&paid, None, &RatiosOptions::default().as_of("2026-01-01"));
    assert_eq!(detail(&found, "overdue_share")[0], "does_not_apply");
    assert_eq!(detail(&found, "days_to_collect")[0], "not_supplied");
    close(&found, "receivables_days", 0.0);
    assert_eq!(
        column(&found.ratios, "not_applicable"),
        [json!(["overdue_share"])]
    );
    let scores = score(&found.ratios, &ScoreOptions::default(), &Control::new()).unwrap();
    assert_eq!(scores.issues.num_rows(), 0, "{:?}", scores.issues.to_json());
}

#[test]
fn a_misspelled_name_is_still_told() {
    let table =
        json!({"business_id": ["a"], "debt_ratio": [0.5], "not_applicable": [["overdue_shar"]]});
    let table = Table::from_json(&table).unwrap();
    let scores = score(&table, &ScoreOptions::default(), &Control::new()).unwrap();
    assert_eq!(
        column(&scores.issues, "code"),
        [json!("HEALTH_INPUT_UNKNOWN")]
    );
}

#[test]
fn statements_win_and_a_ratio_of_two_years_does_not_mix() {
    let mut amounts = vec![90.0; 12];
    amounts.extend([135.0; 12]);
    let tables = json!({
        "documents": monthly("invoice", "open", &amounts),
        "bank": {"date": ["2025-11-01", "2025-12-30"], "amount": [10, -4], "balance": [10, 6]},
    });
    let statements = year(&[("net_revenue", 5000.0), ("net_result", 500.0)]);
    let found = of(&tables, Some(&statements), &RatiosOptions::default());
    close(&found, "net_margin", 0.1);
    // Growth is that of the documents, 1.5, and not 5000 over 1080.
    close(&found, "sales_growth", 1.5);
    // All invoices are open: 12 times 90 and 12 times 135, over 5000.
    close(&found, "receivables_days", 365.0 * 2700.0 / 5000.0);
    assert_eq!(
        detail(&found, "receivables_days")[1],
        "statements from 2025-01-01 to 2025-12-31; invoices open on 2025-12-31"
    );
    assert_eq!(column(&found.ratios, "as_of"), [json!("2025-12-31")]);

    // What the statements say is not asked of the books.
    let all = year(&[
        ("net_revenue", 5000.0),
        ("receivables", 50.0),
        ("cash", 70.0),
        ("short_term_investments", 0.0),
        ("total_liabilities", 1070.0),
    ]);
    let found = of(&tables, Some(&all), &RatiosOptions::default());
    close(&found, "receivables_days", 3.65);
    close(&found, "net_debt_to_sales", 0.2);
    assert_eq!(
        detail(&found, "receivables_days")[1],
        "statements from 2025-01-01 to 2025-12-31"
    );
}

#[test]
fn cash_of_the_bank_in_another_currency_stands_in_for_the_balance_sheet() {
    let statements = year(&[
        ("net_revenue", 1000.0),
        ("short_term_investments", 20.0),
        ("total_liabilities", 400.0),
        ("total_assets", 900.0),
    ]);
    let tables = json!({
        "business": {"business_id": ["acme"], "currency": ["EUR"]},
        "rates": {"date": ["2025-01-01"], "currency": ["USD"], "base": ["EUR"], "rate": [0.5]},
        "bank": {
            "date": ["2025-11-01", "2025-12-15", "2026-02-01"], "amount": [300, -100, 7],
            "balance": [300, 200, 207], "currency": ["USD", "USD", "USD"],
        },
    });
    let found = of(&tables, Some(&statements), &RatiosOptions::default());
    // 200 dollars on the last day of the year are 100 euros.
    close(&found, "net_debt_to_sales", (400.0 - 120.0) / 1000.0);
    assert_eq!(
        detail(&found, "net_debt_to_sales")[1],
        "statements from 2025-01-01 to 2025-12-31; bank balance of 2025-12-15"
    );
    // The statements name no currency: it is the business's, 1 EUR is 4 PLN.
    close(&found, "log_assets", 3.6_f64.log10());
    // The id comes from the table `business`, for the statements' rows too, and
    // what reads on finds them.
    assert_eq!(column(&found.ratios, "business_id"), [json!("acme")]);
    let advice = recommend(
        &found.ratios,
        Some(&statements),
        &RecommendOptions::default(),
        &Control::new(),
    );
    let codes = column(&advice.unwrap().issues, "code");
    assert!(!codes.contains(&json!("STATEMENTS_MISSING")), "{codes:?}");
    // Statements in a currency of their own are not mixed with the books.
    let mut dollars = statements.to_json().unwrap();
    dollars["currency"] = json!(["USD", "USD", "USD", "USD"]);
    for name in ["period_start", "period_end"] {
        dollars[name] = json!({"type": "Date32", "values": dollars[name]});
    }
    let dollars = Table::from_json(&dollars).unwrap();
    let found = of(&tables, Some(&dollars), &RatiosOptions::default());
    assert_eq!(detail(&found, "net_debt_to_sales")[0], "not_supplied");
    assert!(codes_of(&found).contains(&"CURRENCY_MIXED".to_owned()));
}

fn codes_of(found: &Ratios) -> Vec<String> {
    let codes = codes(found).into_iter();
    codes
        .map(|code| code.as_str().unwrap().to_owned())
        .collect()
}

#[test]
fn measures_are_those_of_the_profile() {
    let mut documents = monthly("invoice", "open", &[120.0; 24]);
    let count = documents["total"].as_array().unwrap().len();
    documents["party_id"] = (0..count).map(|at| ["ann", "bob", "cy"][at % 3]).collect();
    documents["kind"][count - 1] = json!("credit_note");
    let tables = json!({
        "documents": documents,
        "payments": {
            "payment_id": ["p"], "date": ["2025-12-21"], "amount": [40], "document_id": [(count - 2).to_string()],
        },
        "bank": {"date": ["2025-06-01", "2025-12-20"], "amount": [1000, -100], "balance": [1000, 900]},
        "people": {"person_id": ["e"], "pay": [12], "pay_per": ["month"]},
    });
    let found = of(&tables, None, &RatiosOptions::default().as_of("2026-01-01"));
    // Three of 40 a month, the last of them a credit; 2025-01-01 is not in the
    // 365 days: 34 sales and a credit are 1320, of which bob has 12 times 40.
    close(&found, "credit_share", 40.0 / 1360.0);
    close(&found, "customer_top_1_share", 480.0 / 1320.0);
    // The twelve months are 12 times 120, less a sale and its credit.
    close(&found, "payroll_share", 144.0 / 1360.0);
    close(&found, "days_to_collect", 10.0);
    let options = ProfileOptions::default().as_of("2026-01-01");
    let profile = profile(&books(&tables), None, &options, &Control::new()).unwrap();
    let measures = column(&profile.profile, "measure");
    let values = column(&profile.profile, "value");
    let mut compared = 0;
    for input in books_inputs() {
        if let Some(at) = measures.iter().position(|name| name == input.name) {
            assert_eq!(
                number(&found, input.name),
                values[at].as_f64(),
                "{}",
                input.name
            );
            compared += 1;
        }
    }
    assert_eq!(
        compared,
        books_inputs().len() - 2,
        "no overdue day, no bill"
    );
}

#[test]
fn payroll_that_is_nobodys_does_not_apply_and_that_is_not_given_is_missing() {
    let documents = monthly("order", "paid", &[120.0; 12]);
    let status = |people: Value| {
        let tables = json!({"documents": documents, "people": people});
        let found = of(&tables, None, &RatiosOptions::default().as_of("2025-01-01"));
        detail(&found, "payroll_share")
    };
    let [is, source, _] = status(json!({"person_id": ["a"], "pay": [144], "pay_per": ["year"]}));
    assert_eq!(is, "supplied");
    assert_eq!(
        source,
        "people of 2025-01-01; orders from 2024-01-01 to 2024-12-31"
    );
    let left = json!({"person_id": ["a"], "left": ["2024-05-01"], "pay": [1], "pay_per": ["year"]});
    assert_eq!(status(left)[0], "does_not_apply");
    let unpaid = status(json!({"person_id": ["a"]}));
    assert_eq!(unpaid[0], "not_supplied");
    assert!(unpaid[2].contains("`pay`"), "{}", unpaid[2]);
}

#[test]
fn a_gap_in_the_records_is_no_fall_in_sales() {
    let mut amounts = vec![300.0; 24];
    amounts[17] = f64::NAN;
    amounts[18] = f64::NAN;
    let tables = json!({"documents": monthly("order", "paid", &amounts)});
    let options = RatiosOptions::default().as_of("2026-01-01");
    let found = of(&tables, None, &options);
    assert_eq!(number(&found, "sales_growth"), None);
    assert!(codes_of(&found).contains(&"SALES_GAP".to_owned()));
    // The five months after it are extrapolated, and said to be.
    assert!(codes_of(&found).contains(&"YEAR_INCOMPLETE".to_owned()));

    // The records end in September, the bank goes on.
    let tables = json!({
        "documents": monthly("order", "paid", &[300.0; 21]),
        "bank": {"date": ["2024-01-01", "2025-12-31"], "amount": [1, 1], "balance": [1, 2]},
    });
    let found = of(&tables, None, &RatiosOptions::default());
    assert_eq!(number(&found, "sales_growth"), None);
    assert_eq!(number(&found, "credit_share"), None);
    assert!(codes_of(&found).contains(&"DATA_STALE".to_owned()));
    // The bank is silent before, but not now.
    assert!(!detail(&found, "cash_buffer_days")[2].contains("end on"));

    // Closed in both winters: a season.
    let mut winters = vec![300.0; 24];
    for month in [0, 1, 12, 13] {
        winters[month + 9] = f64::NAN;
    }
    let found = of(
        &json!({"documents": monthly("order", "paid", &winters)}),
        None,
        &options,
    );
    close(&found, "sales_growth", 1.0);
    assert!(codes(&found).is_empty(), "{:?}", codes(&found));
}

#[test]
fn returns_lower_sales() {
    let mut amounts = vec![300.0; 12];
    amounts.extend([330.0; 12]);
    let mut documents = monthly("order", "paid", &amounts);
    let count = documents["total"].as_array().unwrap().len();
    documents["kind"][count - 1] = json!("credit_note");
    let tables = json!({"documents": documents});
    let found = of(&tables, None, &RatiosOptions::default().as_of("2026-01-01"));
    // 12 times 330 less an order of 110 and its return of 110, over 3600.
    close(&found, "sales_growth", (3960.0 - 220.0) / 3600.0);
    // 34 orders in the 365 days, which 2025-01-01 is not in.
    close(&found, "credit_share", 110.0 / 3740.0);
}

#[test]
fn history_gives_each_month_that_closes_a_year() {
    let amounts: Vec<f64> = (0..26).map(|m| 300.0 + 3.0 * f64::from(m)).collect();
    let mut documents = monthly("invoice", "open", &amounts);
    documents["business_id"] = vec!["shop"; 78].into();
    let tables = json!({"documents": documents});
    let options = RatiosOptions::default().history(true).as_of("2026-03-10");
    let found = of(&tables, None, &options);
    let days = column(&found.ratios, "as_of");
    // December 2024 to February 2026, and the day asked for.
    assert_eq!(days.len(), 16);
    assert_eq!(
        (&days[0], &days[15]),
        (&json!("2024-12-31"), &json!("2026-03-10"))
    );
    let growth = column(&found.ratios, "sales_growth");
    assert!(growth[..12].iter().all(Value::is_null));
    let sum = |from: usize| amounts[from..from + 12].iter().sum::<f64>();
    assert!((growth[12].as_f64().unwrap() - sum(12) / sum(0)).abs() < 1e-9);
    assert_eq!(growth[14], growth[15]);
    // What was open then, by an answer for that day alone.
    let past = of(&tables, None, &RatiosOptions::default().as_of("2025-06-30"));
    let open = column(&found.ratios, "receivables_days")[6]
        .as_f64()
        .unwrap();
    assert!((open - 365.0 * amounts[..18].iter().sum::<f64>() / sum(6)).abs() < 1e-9);
    assert_eq!(column(&past.ratios, "as_of"), [json!("2025-06-30")]);
}

#[test]
fn a_bad_business_does_not_spoil_another() {
    let mut documents = monthly("order", "paid", &[300.0; 24]);
    documents["business_id"] = vec!["good"; 72].into();
    documents["currency"] = vec!["EUR"; 72].into();
    for (at, code) in [(0, "USD"), (1, "GBP")] {
        documents["business_id"][at] = json!("bad");
        documents["currency"][at] = json!(code);
    }
    // The first month of the good one begins on the 28th and is not full.
    let found = of(
        &json!({"documents": documents}),
        None,
        &RatiosOptions::default().as_of("2026-02-01"),
    );
    assert_eq!(column(&found.ratios, "business_id"), [json!("good")]);
    assert!(codes_of(&found).contains(&"CURRENCY_MISSING".to_owned()));
    assert_eq!(column(&found.issues, "unit")[0], json!("bad"));
}

#[test]
fn one_table_at_least_must_be_there() {
    let options = RatiosOptions::default();
    let error = ratios(&Books::new(), None, &options, &Control::new()).unwrap_err();
    assert_eq!(error.code(), Code::InputMissing);
    // People alone have no day.
    let people = json!({"people": {"person_id": ["a"], "pay": [1], "pay_per": ["year"]}});
    let found = of(&people, None, &options);
    assert_eq!(
        (found.ratios.num_rows(), codes(&found)),
        (0, vec![json!("DATA_MISSING")])
    );
    // Nothing was there on that day.
    let later = json!({"documents": monthly("order", "paid", &[300.0])});
    let found = of(&later, None, &RatiosOptions::default().as_of("2020-01-01"));
    assert_eq!(
        (found.ratios.num_rows(), codes(&found)),
        (0, vec![json!("DATA_MISSING")])
    );
    let empty = json!({"documents": {"document_id": [], "kind": [], "date": []}});
    assert_eq!(of(&empty, None, &options).ratios.num_rows(), 0);
}

#[test]
fn statements_ratios_and_profile_agree_on_the_business() {
    let tables = json!({
        "business": {"business_id": ["acme"], "currency": ["EUR"]},
        "documents": monthly("invoice", "open", &[300.0; 24]),
    });
    let books = books(&tables);
    let control = Control::new();
    let drawn = statements(&books, &StatementsOptions::default(), &control)
        .unwrap()
        .statements;
    assert_eq!(column(&drawn, "business_id")[0], json!("acme"));
    let found = ratios(&books, Some(&drawn), &RatiosOptions::default(), &control).unwrap();
    assert_eq!(column(&found.ratios, "business_id"), [json!("acme")]);
    let profile = profile(&books, Some(&drawn), &ProfileOptions::default(), &control).unwrap();
    assert_eq!(column(&profile.profile, "business_id")[0], json!("acme"));
}

#[test]
fn a_document_of_no_kind_is_told() {
    let documents = Table::from_json(&json!({
        "document_id": ["1", "2", "3"], "kind": ["invoice", "Rechnung", "quote"],
        "date": ["2026-01-05", "2026-01-06", "2026-01-07"], "total": [100, 200, 300],
    }))
    .unwrap();
    let books = Books::new().with("documents", documents).unwrap();
    let found = ratios(&books, None, &RatiosOptions::default(), &Control::new()).unwrap();
    let built = statements(&books, &StatementsOptions::default(), &Control::new()).unwrap();
    for issues in [found.issues, built.issues] {
        let issues = issues.to_json().unwrap();
        let codes = issues["code"].as_array().unwrap();
        let at = codes
            .iter()
            .position(|code| code == "DOCUMENT_KIND_UNKNOWN");
        let at = at.unwrap_or_else(|| panic!("{codes:?}"));
        assert_eq!(issues["row"][at], json!(1));
        assert!(
            issues["message"][at]
                .as_str()
                .unwrap()
                .contains("`Rechnung`")
        );
    }
}
