//! Tables with holes, doubles and surprises: what can be said is said, and the
//! rest is an issue.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use proptest::prelude::*;
use serde_json::{Value, json};
use trimtab_core::books::Books;
use trimtab_core::calendar::Date;
use trimtab_core::{Code, Control, Table};
use trimtab_health::{Orders, Profile, ProfileOptions, ProfileOutput, profile};

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

fn books(tables: &Value) -> Books {
    let tables = tables.as_object().unwrap().iter();
    tables.fold(Books::new(), |books, (name, columns)| {
        books.with(name, table(columns)).unwrap()
    })
}

fn run(tables: &Value, options: &ProfileOptions) -> Profile {
    profile(&books(tables), None, options, &Control::new()).unwrap()
}

fn plain(tables: &Value) -> Profile {
    run(tables, &ProfileOptions::default())
}

fn with_statements(tables: &Value, statements: &Value) -> Profile {
    let statements = table(statements);
    profile(
        &books(tables),
        Some(&statements),
        &ProfileOptions::default(),
        &Control::new(),
    )
    .unwrap()
}

fn rows(table: &Table) -> Vec<Value> {
    let columns = table.to_json().unwrap();
    let columns = columns.as_object().unwrap();
    (0..table.num_rows())
        .map(|row| {
            columns
                .iter()
                .map(|(name, values)| (name.clone(), values[row].clone()))
                .collect()
        })
        .collect()
}

fn of(profile: &Profile, business: &Value, measure: &str) -> Option<Value> {
    rows(&profile.profile)
        .into_iter()
        .find(|row| row["measure"] == measure && row["business_id"] == *business)
}

fn row(profile: &Profile, measure: &str) -> Value {
    of(profile, &Value::Null, measure).unwrap()
}

fn value(profile: &Profile, measure: &str) -> f64 {
    row(profile, measure)["value"].as_f64().unwrap()
}

fn has(profile: &Profile, measure: &str) -> bool {
    of(profile, &Value::Null, measure).is_some()
}

fn codes(profile: &Profile) -> Vec<String> {
    rows(&profile.issues)
        .iter()
        .map(|row| row["code"].as_str().unwrap().to_owned())
        .collect()
}

fn close(got: f64, want: f64) {
    assert!(
        (got - want).abs() <= 1e-9 * want.abs().max(1.0),
        "{got} {want}"
    );
}

/// That many dates from a day on, so many days apart.
fn dates(first: &str, count: i32, step: i32) -> Vec<String> {
    let first: Date = first.parse().unwrap();
    (0..count)
        .map(|i| first.add_days(i * step).to_string())
        .collect()
}

/// An invoice a month on its first, of these amounts.
fn monthly(first: &str, amounts: &[f64]) -> Value {
    let first: Date = first.parse().unwrap();
    let at = |i: usize| first.add_months(i32::try_from(i).unwrap()).to_string();
    let n = amounts.len();
    json!({
        "document_id": (0..n).collect::<Vec<_>>(), "kind": vec!["invoice"; n],
        "date": (0..n).map(at).collect::<Vec<_>>(), "total": amounts,
    })
}

#[test]
fn without_any_table_the_call_is_refused() {
    let error = profile(
        &Books::new(),
        None,
        &ProfileOptions::default(),
        &Control::new(),
    )
    .unwrap_err();
    assert_eq!(
        (error.code(), error.argument()),
        (Code::InputMissing, Some("books"))
    );
}

#[test]
fn tables_without_rows_have_an_empty_answer() {
    let empty = plain(&json!({
        "documents": {"document_id": [], "kind": [], "date": []}, "lines": {"document_id": [], "amount": []},
        "payments": {"payment_id": [], "date": [], "amount": []}, "bank": {"date": [], "amount": []},
        "people": {"person_id": []}, "business": {"currency": []},
    }));
    assert_eq!(
        (empty.profile.num_rows(), empty.segments.num_rows()),
        (0, 0)
    );
    let lonely = plain(&json!({"business": {"business_id": ["a"], "currency": ["EUR"]}}));
    assert_eq!(lonely.profile.num_rows(), 0);
}

#[test]
fn one_row_is_answered() {
    let one = plain(
        &json!({"documents": {"document_id": ["1"], "kind": ["invoice"], "date": ["2026-01-05"], "total": [10], "party_id": ["a"]}}),
    );
    close(value(&one, "average_order_value"), 10.0);
    assert_eq!(rows(&one.segments)[0]["segment"], "one_time");
    assert!(!has(&one, "annual_revenue") && codes(&one).contains(&"DATA_TOO_SHORT".to_owned()));
    let one = plain(&json!({"bank": {"date": ["2026-01-05"], "amount": [-10]}}));
    assert!(!has(&one, "cash_buffer_days"));
    let one = plain(&json!({"people": {"person_id": ["a"]}}));
    assert_eq!(
        (
            value(&one, "headcount"),
            row(&one, "size_class")["text"].clone()
        ),
        (1.0, json!("micro"))
    );
    assert_eq!(row(&one, "headcount")["as_of"], Value::Null);
}

#[test]
fn credits_count_against_sales_and_drafts_not_at_all() {
    let found = plain(&json!({"documents": {
        "document_id": ["1", "2", "3", "4", "5", "6"],
        "kind": ["invoice", "credit_note", "invoice", "invoice", "quote", "order"],
        "date": ["2026-01-05", "2026-01-06", "2026-01-07", "2026-01-08", "2026-01-09", "2026-01-09"],
        "party_id": ["a", "a", "b", "b", "b", null], "total": [120, 30, 60, 1000, 1000, 500], "tax": [20, 5, null, 0, 0, 0],
        "status": ["open", null, "paid", "draft", "open", "open"],
    }}));
    close(value(&found, "average_order_value"), 80.0);
    close(value(&found, "credit_share"), 25.0 / 160.0);
    close(value(&found, "customer_top_1_share"), 75.0 / 135.0);
    assert_eq!(rows(&found.segments)[0]["revenue"], "75.0000");
    // The day of the last document counts, be it a quote: it is not read.
    assert_eq!(row(&found, "customers")["as_of"], "2026-01-07");
    // A customer with credits alone is none.
    let only = plain(
        &json!({"documents": {"document_id": ["1"], "kind": ["credit_note"], "date": ["2026-01-05"], "total": [10], "party_id": ["a"]}}),
    );
    assert_eq!(only.segments.num_rows(), 0);
    assert!(!has(&only, "customer_top_1_share") && !has(&only, "average_order_value"));
}

#[test]
fn lines_give_the_amount_without_tax_and_the_first_of_two_rows_counts() {
    let found = plain(&json!({
        "documents": {
            "document_id": ["1", "2", "2", "3"], "kind": ["invoice", "invoice", "invoice", "receipt"],
            "date": ["2026-01-05", "2026-01-06", "2026-01-06", "2026-01-07"], "total": [119, 50, 70, null],
        },
        "lines": {"document_id": ["1", "1", "9"], "amount": [60, 40, 7]},
    }));
    close(value(&found, "average_order_value"), 75.0);
    let mut codes = codes(&found);
    codes.retain(|code| code.starts_with("ROW") || code.starts_with("DOCUMENT"));
    assert_eq!(codes, ["DOCUMENT_EMPTY", "ROW_DUPLICATE"]);
    assert!(
        rows(&found.issues)
            .iter()
            .any(|row| row["code"] == "DATA_MISSING"
                && row["message"].as_str().unwrap().contains("party_id"))
    );
}

#[test]
fn orders_are_sales_as_the_option_says() {
    let tables = json!({"documents": {
        "document_id": ["1", "2", "3"], "kind": ["order", "order", "invoice"], "date": ["2026-01-05", "2026-01-06", "2026-01-07"],
        "total": [10, 20, 60], "status": ["paid", "open", "open"],
    }});
    let average = |orders| {
        value(
            &run(&tables, &ProfileOptions::default().orders(orders)),
            "average_order_value",
        )
    };
    close(average(Orders::Paid), 35.0);
    close(average(Orders::Never), 60.0);
    close(average(Orders::Always), 30.0);
    assert!(codes(&plain(&tables)).contains(&"ORDERS_AND_INVOICES".to_owned()));
}

#[test]
fn an_order_and_its_invoice_may_have_one_id() {
    let found = plain(&json!({"documents": {
        "document_id": ["1", "1"], "kind": ["order", "invoice"], "date": ["2026-01-05", "2026-01-06"],
        "total": [10, 10], "status": ["open", "open"],
    }}));
    assert!(!codes(&found).contains(&"ROW_DUPLICATE".to_owned()));
}

/// A year of bank lines of one account, 100 in and 50 out every other day.
fn bank(balance: f64) -> Value {
    let date = dates("2025-01-01", 366, 1);
    let amount: Vec<f64> = (0..366)
        .map(|i| if i % 2 == 0 { 100.0 } else { -50.0 })
        .collect();
    let mut sum = balance;
    let balance: Vec<f64> = amount
        .iter()
        .map(|amount| {
            sum += amount;
            sum
        })
        .collect();
    json!({"date": date, "amount": amount, "balance": balance})
}

#[test]
fn the_newest_line_may_come_first() {
    let rising = bank(0.0);
    let mut falling = rising.clone();
    for column in falling.as_object_mut().unwrap().values_mut() {
        column.as_array_mut().unwrap().reverse();
    }
    let (a, b) = (
        plain(&json!({"bank": rising})),
        plain(&json!({"bank": falling})),
    );
    assert_eq!(a.profile, b.profile);
    // Two lines of one day, the newest first: the day ends at 30.
    let mut day = dates("2026-01-01", 40, 1);
    day.reverse();
    day.insert(0, "2026-02-09".to_owned());
    let mut balance: Vec<f64> = (0..40).map(|i| f64::from(60 - i)).collect();
    balance.insert(0, 30.0);
    let mut amount = vec![1.0; 40];
    amount.insert(0, -30.0);
    let found = plain(&json!({"bank": {"date": day, "amount": amount, "balance": balance}}));
    close(value(&found, "cash_balance"), 30.0);
}

#[test]
fn the_balances_of_all_accounts_are_added_and_transfers_are_no_flow() {
    let date = dates("2026-01-01", 40, 1);
    let n = date.len();
    let two = json!({
        "date": [&date[0], &date[10], &date[10], &date[39]],
        "amount": [100, -60, 60, -10], "balance": [100, 40, 60, 30],
        "bank_account": ["a", "a", "b", "a"],
    });
    let found = plain(&json!({"bank": two}));
    // 100 for 39 days, 90 on the last.
    close(
        value(&found, "average_daily_balance"),
        (39.0 * 100.0 + 90.0) / n as f64,
    );
    close(value(&found, "average_daily_outflow"), 10.0 / n as f64);
    close(
        value(&found, "cash_buffer_days"),
        (39.0 * 100.0 + 90.0) / 10.0,
    );
    close(value(&found, "cash_balance"), 90.0);
}

#[test]
fn a_negative_balance_is_told_in_days() {
    let found = plain(&json!({"bank": {
        "date": ["2026-01-01", "2026-01-11", "2026-01-21", "2026-02-09"],
        "amount": [10, -30, 25, -1], "balance": [10, -20, 5, 4],
    }}));
    close(value(&found, "days_below_zero"), 10.0);
    close(
        value(&found, "average_daily_balance"),
        (100.0 - 200.0 + 19.0 * 5.0 + 4.0) / 40.0,
    );
    assert!(value(&found, "cash_buffer_days") < 0.0);
}

#[test]
fn without_balances_the_buffer_is_not_said() {
    let mut lines = bank(0.0);
    lines.as_object_mut().unwrap().remove("balance");
    let found = plain(&json!({"bank": lines}));
    assert!(!has(&found, "cash_buffer_days") && has(&found, "weekly_net_flow_volatility"));
    assert!(codes(&found).contains(&"BALANCE_MISSING".to_owned()));
    // One balance is enough: the others follow.
    let mut lines = bank(1000.0);
    let whole = plain(&json!({"bank": lines}));
    for (at, balance) in lines["balance"]
        .as_array_mut()
        .unwrap()
        .iter_mut()
        .enumerate()
    {
        if at != 100 {
            *balance = Value::Null;
        }
    }
    assert_eq!(plain(&json!({"bank": lines})).profile, whole.profile);
}

#[test]
fn a_sector_has_its_own_benchmark() {
    for (sector, benchmark) in [
        ("Restaurants", 16.0),
        ("real_estate", 47.0),
        ("retail", 27.0),
    ] {
        let business = json!({"currency": ["USD"], "sector": [sector]});
        let found = plain(&json!({"bank": bank(0.0), "business": business}));
        assert_eq!(row(&found, "cash_buffer_days")["benchmark"], benchmark);
    }
}

#[test]
fn without_documents_the_payers_of_the_bank_stand_for_customers() {
    let found = plain(&json!({"bank": {
        "date": dates("2026-01-01", 5, 10), "amount": [60, 30, -50, 10, 100],
        "counterparty": ["Ann", "Bob", "Rent", null, "Own"], "party_id": [null, null, null, null, "p1"],
    }}));
    close(value(&found, "payer_top_1_share"), 0.5);
    assert_eq!(row(&found, "payer_top_1_share")["text"], "p1");
    close(value(&found, "payer_known_share"), 0.95);
    assert!(!has(&found, "customer_top_1_share"));
}

#[test]
fn each_business_is_answered_alone_and_as_of_its_own_day() {
    let found = plain(&json!({
        "business": {"business_id": ["a", "b"], "currency": ["EUR", "USD"]},
        "documents": {
            "business_id": ["a", "b", "a", "b"], "document_id": ["1", "1", "2", "2"], "kind": vec!["invoice"; 4],
            "date": ["2026-01-05", "2026-02-05", "2026-01-09", "2026-02-09"], "party_id": ["x", "x", "y", "x"], "total": [10, 50, 30, 50],
        },
    }));
    let (a, b) = (json!("a"), json!("b"));
    let at = |business, measure| of(&found, business, measure).unwrap();
    assert_eq!(
        (
            at(&a, "customers")["as_of"].clone(),
            at(&b, "customers")["as_of"].clone()
        ),
        (json!("2026-01-09"), json!("2026-02-09"))
    );
    close(
        at(&a, "customer_top_1_share")["value"].as_f64().unwrap(),
        0.75,
    );
    close(
        at(&b, "customer_top_1_share")["value"].as_f64().unwrap(),
        1.0,
    );
    assert_eq!(
        (
            at(&a, "average_order_value")["unit"].clone(),
            at(&b, "average_order_value")["unit"].clone()
        ),
        (json!("EUR"), json!("USD"))
    );
    // Alone, each is answered the same.
    let alone = plain(&json!({
        "business": {"business_id": ["b"], "currency": ["USD"]},
        "documents": {
            "business_id": ["b", "b"], "document_id": ["1", "2"], "kind": vec!["invoice"; 2],
            "date": ["2026-02-05", "2026-02-09"], "party_id": ["x", "x"], "total": [50, 50],
        },
    }));
    let of_b: Vec<Value> = rows(&found.profile)
        .into_iter()
        .filter(|row| row["business_id"] == "b")
        .collect();
    assert_eq!(rows(&alone.profile), of_b);
}

#[test]
fn rows_without_a_business_belong_to_the_only_one() {
    let found = plain(&json!({
        "documents": {"business_id": ["a", null], "document_id": ["1", "2"], "kind": ["invoice", "invoice"], "date": ["2026-01-05", "2026-01-06"], "total": [10, 30]},
        "people": {"person_id": ["p"]},
    }));
    let a = json!("a");
    close(
        of(&found, &a, "average_order_value").unwrap()["value"]
            .as_f64()
            .unwrap(),
        20.0,
    );
    assert!(
        of(&found, &a, "headcount").is_some() && of(&found, &Value::Null, "headcount").is_none()
    );
}

#[test]
fn other_currencies_need_rates() {
    let documents = json!({
        "document_id": ["1", "2"], "kind": ["invoice", "invoice"], "date": ["2026-01-05", "2026-01-06"],
        "total": [10, 30], "currency": [null, "USD"],
    });
    let business = json!({"currency": ["EUR"]});
    let found = plain(&json!({"documents": documents, "business": business}));
    close(value(&found, "average_order_value"), 10.0);
    assert_eq!(codes(&found)[0], "RATE_MISSING");
    let rates =
        json!({"date": ["2026-01-01"], "currency": ["USD"], "base": ["EUR"], "rate": [0.5]});
    let found = plain(&json!({"documents": documents, "business": business, "rates": rates}));
    close(value(&found, "average_order_value"), 12.5);
    // Without a base currency the only one named is it; two are a question.
    let mut two = documents.clone();
    two["currency"] = json!(["EUR", "USD"]);
    let found = plain(&json!({"documents": two}));
    assert_eq!(
        (found.profile.num_rows(), codes(&found)),
        (0, vec!["CURRENCY_MISSING".to_owned()])
    );
    two["currency"] = json!(["USD", null]);
    assert_eq!(
        row(&plain(&json!({"documents": two})), "average_order_value")["unit"],
        "USD"
    );
}

#[test]
fn an_unfinished_month_is_not_a_full_one() {
    let mut amounts = vec![100.0; 24];
    amounts.extend([7.0]);
    let tables = json!({"documents": monthly("2024-01-01", &amounts)});
    // The books end on 2026-01-01: January is not over.
    let found = plain(&tables);
    close(value(&found, "annual_revenue"), 1200.0);
    close(value(&found, "growth_rate"), 0.0);
    assert_eq!(row(&found, "stage")["text"], "steady");
    // On 2025-12-31 December is not over; on the day after it is.
    let at = |day: &str| run(&tables, &ProfileOptions::default().as_of(day));
    assert!(!has(&at("2025-12-31"), "growth_rate"));
    assert!(has(&at("2026-01-01"), "growth_rate"));
    // A first month that begins late is not full either.
    let late = json!({"documents": monthly("2024-01-05", &amounts)});
    assert!(!has(&plain(&late), "growth_rate"));
}

#[test]
fn the_stage_follows_growth_and_age() {
    let stage = |factor: f64| {
        let amounts: Vec<f64> = (0..25)
            .map(|i| if i < 12 { 100.0 } else { 100.0 * factor })
            .collect();
        row(
            &plain(&json!({"documents": monthly("2024-01-01", &amounts)})),
            "stage",
        )["text"]
            .clone()
    };
    assert_eq!(
        (stage(1.06), stage(0.94), stage(1.04)),
        (json!("growing"), json!("shrinking"), json!("steady"))
    );
    let young = json!({"documents": monthly("2025-01-01", &[100.0; 8])});
    assert_eq!(row(&plain(&young), "stage")["text"], "startup");
    close(value(&plain(&young), "age_months"), 7.0);
    // Money was there before: the books are young, the business is not.
    let older = json!({"bank": {"date": dates("2026-01-01", 40, 1), "amount": vec![1; 40], "balance": (0..40).map(|i| 501 + i).collect::<Vec<_>>()}});
    assert!(!has(&plain(&older), "stage"));
}

#[test]
fn a_year_of_statements_may_be_of_any_periods() {
    let statement = |starts: &[&str], ends: &[&str], amounts: &[f64]| {
        let n = starts.len();
        json!({
            "period_start": starts, "period_end": ends, "statement": vec!["profit_and_loss"; n],
            "line": vec!["net_revenue"; n], "amount": amounts, "currency": vec!["EUR"; n],
        })
    };
    let years = statement(
        &["2024-01-01", "2025-01-01"],
        &["2024-12-31", "2025-12-31"],
        &[1e6, 3e6],
    );
    let found = with_statements(&json!({}), &years);
    close(value(&found, "annual_revenue"), 3e6);
    close(value(&found, "growth_rate"), 2.0);
    // Half a year is none, and neither is a year with a hole.
    let half = statement(
        &["2025-01-01", "2025-04-01"],
        &["2025-03-31", "2025-06-30"],
        &[1.0, 1.0],
    );
    assert!(!has(&with_statements(&json!({}), &half), "annual_revenue"));
    let hole = statement(
        &["2024-01-01", "2025-07-01"],
        &["2024-12-31", "2025-12-31"],
        &[1.0, 1.0],
    );
    assert!(!has(&with_statements(&json!({}), &hole), "annual_revenue"));
    // Turnover in euro counts for the class: nine people, three million.
    let people = json!({"person_id": (0..9).collect::<Vec<_>>()});
    let found = with_statements(&json!({"people": people}), &years);
    assert_eq!(row(&found, "size_class")["text"], "small");
    assert!(
        row(&found, "size_class")["message"]
            .as_str()
            .unwrap()
            .contains("turnover")
    );
}

#[test]
fn people_count_while_they_are_there_and_pay_is_a_years() {
    let people = json!({
        "person_id": ["a", "a", "b", "c", "d", "e"],
        "hired": ["2020-01-01", "2020-01-01", "2026-06-01", null, "2020-01-01", "2020-01-01"],
        "left": [null, null, null, "2026-01-15", "2026-01-14", null],
        "pay": [1000, 1000, 1, 10, 1, 5], "pay_per": ["month", "month", "month", "hour", "year", "day"],
        "hours_per_week": [40, 40, 40, 20, 40, 60],
    });
    let found = run(
        &json!({"people": people}),
        &ProfileOptions::default().as_of("2026-01-15"),
    );
    close(value(&found, "headcount"), 3.0);
    close(value(&found, "full_time_equivalents"), 2.5);
    close(
        value(&found, "annual_payroll"),
        12_000.0 + 10.0 * 20.0 * 52.0,
    );
    assert_eq!(codes(&found)[0], "PAY_PERIOD_UNKNOWN");
}

#[test]
fn what_was_open_on_a_day_is_known_from_payments() {
    let tables = json!({
        "documents": {
            "document_id": ["1", "2", "3"], "kind": vec!["invoice"; 3], "date": ["2026-01-01", "2026-01-01", "2026-01-20"],
            "due_date": ["2026-01-15", "2026-03-01", null], "total": [100, 200, 50], "status": ["paid", "open", "paid"], "party_id": ["a", "b", "c"],
        },
        "payments": {"payment_id": ["p", "q", "q", "r"], "date": ["2026-02-10", "2026-01-11", "2026-01-11", "2026-01-25"], "amount": [100, 80, 80, 9], "document_id": ["1", "2", "2", null]},
    });
    let found = run(&tables, &ProfileOptions::default().as_of("2026-01-31"));
    // The first was paid later, the second in part (its payment is twice there).
    close(value(&found, "receivables"), 220.0);
    close(value(&found, "overdue_share"), 100.0 / 220.0);
    close(value(&found, "days_to_collect"), 10.0);
    assert!(codes(&found).contains(&"ROW_DUPLICATE".to_owned()));
    let found = plain(&tables);
    close(value(&found, "receivables"), 120.0);
}

#[test]
fn segments_follow_the_rhythm_of_the_business() {
    // The whole calendar stretched by ten gives the same segments.
    let segments = |stretch: i32| {
        let buys: &[(&str, &[i32])] = &[
            ("big", &[0, 10, 20, 30, 40, 50, 60, 70, 80, 90, 100]),
            ("steady", &[0, 10, 20, 30, 40, 50, 60, 70, 80, 90]),
            ("late", &[0, 10, 20, 30, 40, 50, 60]),
            ("gone", &[0, 10, 20]),
            ("slow", &[0, 35, 70]),
            ("fresh", &[85, 95]),
            ("first", &[98]),
            ("once", &[5]),
        ];
        let (mut party, mut date, mut total) = (vec![], vec![], vec![]);
        for (name, days) in buys {
            for day in *days {
                party.push(*name);
                let first: Date = "2020-01-01".parse().unwrap();
                date.push(first.add_days(day * stretch).to_string());
                total.push(if *name == "big" { 100 } else { 10 });
            }
        }
        let ids: Vec<usize> = (0..party.len()).collect();
        let kind = vec!["invoice"; ids.len()];
        let found = plain(
            &json!({"documents": {"document_id": ids, "kind": kind, "date": date, "party_id": party, "total": total}}),
        );
        let rows = rows(&found.segments);
        rows.iter()
            .map(|row| {
                format!(
                    "{}: {}",
                    row["party_id"].as_str().unwrap(),
                    row["segment"].as_str().unwrap()
                )
            })
            .collect::<Vec<_>>()
    };
    let want = [
        "big: champion",
        "first: new",
        "fresh: new",
        "gone: lost",
        "late: at_risk",
        "once: one_time",
        "slow: loyal",
        "steady: loyal",
    ];
    assert_eq!(segments(1), want);
    assert_eq!(segments(10), want);
}

#[test]
fn options_and_control_are_heeded() {
    let tables = books(&json!({"bank": bank(0.0)}));
    let error =
        |options: &ProfileOptions| profile(&tables, None, options, &Control::new()).unwrap_err();
    let wrong = error(&ProfileOptions::default().as_of("soon"));
    assert_eq!(
        (wrong.code(), wrong.argument()),
        (Code::OptionValue, Some("as_of"))
    );
    let wrong = error(&ProfileOptions::default().full_time_hours(f64::NAN));
    assert_eq!(
        (wrong.code(), wrong.argument()),
        (Code::OptionValue, Some("full_time_hours"))
    );
    let control = Control::new();
    control.cancel();
    let stopped = profile(&tables, None, &ProfileOptions::default(), &control).unwrap_err();
    assert_eq!(stopped.code(), Code::Cancelled);
    let only = profile(
        &tables,
        None,
        &ProfileOptions::default().outputs([ProfileOutput::Segments]),
        &Control::new(),
    )
    .unwrap();
    assert_eq!(
        (
            only.profile.num_columns(),
            only.issues.num_columns(),
            only.segments.num_columns()
        ),
        (0, 0, 7)
    );
    let early = run(
        &json!({"bank": bank(0.0)}),
        &ProfileOptions::default().as_of("2020-01-01"),
    );
    assert!(!has(&early, "cash_buffer_days"));
}

/// A million documents with a million lines: run with `--ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn a_million_documents_take_a_second_or_two() {
    use std::sync::Arc;
    use trimtab_core::arrow::array::{
        ArrayRef, Date32Array, Float64Array, RecordBatch, StringArray,
    };
    let n = 1_000_000_i32;
    let text = |make: &dyn Fn(i32) -> String| -> ArrayRef {
        Arc::new((0..n).map(|i| Some(make(i))).collect::<StringArray>())
    };
    let number = |make: &dyn Fn(i32) -> f64| -> ArrayRef {
        Arc::new(Float64Array::from_iter_values((0..n).map(make)))
    };
    let date: ArrayRef = Arc::new(Date32Array::from_iter_values(
        (0..n).map(|i| 19_000 + (i.wrapping_mul(7919)).rem_euclid(1400)),
    ));
    for firms in [1, 10_000] {
        let business = text(&|i| format!("b{}", i % firms));
        let id = text(&|i| format!("D{i:08}"));
        let table = |columns: Vec<(&str, ArrayRef)>| {
            Table::from(RecordBatch::try_from_iter(columns).unwrap())
        };
        let documents = table(vec![
            ("business_id", Arc::clone(&business)),
            ("document_id", Arc::clone(&id)),
            ("kind", text(&|_| "invoice".to_owned())),
            ("date", Arc::clone(&date)),
            (
                "party_id",
                text(&|i| format!("P{}", i.wrapping_mul(31).rem_euclid(50_000))),
            ),
            ("total", number(&|i| f64::from(i % 1000))),
            (
                "status",
                text(&|i| if i % 9 == 0 { "open" } else { "paid" }.to_owned()),
            ),
        ]);
        let lines = table(vec![
            ("business_id", Arc::clone(&business)),
            ("document_id", id),
            ("amount", number(&|i| f64::from(i % 1000) * 0.8)),
        ]);
        let bank = table(vec![
            ("business_id", business),
            ("date", date.clone()),
            ("amount", number(&|i| f64::from(i % 100) - 48.0)),
            ("balance", number(&|i| f64::from(i))),
            ("counterparty", text(&|i| format!("C{}", i % 3000))),
        ]);
        let time = |books: &Books| {
            let start = std::time::Instant::now();
            let found = profile(books, None, &ProfileOptions::default(), &Control::new()).unwrap();
            println!(
                "{firms} firms: {:?}, {} rows",
                start.elapsed(),
                found.profile.num_rows()
            );
        };
        time(&Books::new().with("bank", bank).unwrap());
        time(
            &Books::new()
                .with("documents", documents)
                .unwrap()
                .with("lines", lines)
                .unwrap(),
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn the_order_of_documents_says_nothing(
        sales in prop::collection::vec((0_i32..800, 0_u8..6, -50_i32..500), 1..60),
    ) {
        let make = |order: &[usize]| {
            let first: Date = "2024-01-01".parse().unwrap();
            let at = |i: usize| sales[order[i]];
            let n = order.len();
            plain(&json!({"documents": {
                "document_id": order, "kind": (0..n).map(|i| if at(i).2 < 0 { "credit_note" } else { "invoice" }).collect::<Vec<_>>(),
                "date": (0..n).map(|i| first.add_days(at(i).0).to_string()).collect::<Vec<_>>(),
                "party_id": (0..n).map(|i| (at(i).1 > 0).then(|| format!("p{}", at(i).1))).collect::<Vec<_>>(),
                "total": (0..n).map(|i| at(i).2.abs()).collect::<Vec<_>>(),
            }}))
        };
        let order: Vec<usize> = (0..sales.len()).collect();
        let back: Vec<usize> = order.iter().rev().copied().collect();
        let (a, b) = (make(&order), make(&back));
        prop_assert_eq!(rows(&a.segments), rows(&b.segments));
        for (a, b) in rows(&a.profile).iter().zip(rows(&b.profile)) {
            prop_assert_eq!(a, &b);
        }
    }
}
