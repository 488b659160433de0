use serde_json::{Value, json};

use super::*;
use crate::books::Books;
use crate::table::Table;

fn issues(tables: Value) -> Vec<(String, String, Option<u64>)> {
    found(tables, &Checks::default())
}

fn found(tables: Value, checks: &Checks) -> Vec<(String, String, Option<u64>)> {
    let Value::Object(tables) = tables else {
        panic!("tables")
    };
    let books = tables.iter().fold(Books::new(), |books, (name, columns)| {
        books
            .with(name, Table::from_json(columns).unwrap())
            .unwrap()
    });
    let issues = books.check(checks).into_iter();
    let mut found: Vec<_> = issues
        .map(|issue| {
            (
                issue.details["table"].as_str().unwrap().to_owned(),
                issue.code.to_owned(),
                issue.row,
            )
        })
        .collect();
    found.sort();
    found
}

fn one(tables: Value, table: &str, code: &str, row: u64) {
    assert_eq!(
        issues(tables),
        [(table.to_owned(), code.to_owned(), Some(row))]
    );
}

#[test]
fn books_that_fit_have_no_issues() {
    let tables = json!({
        "business": {"zone": ["Europe/Berlin"], "currency": ["EUR"], "fiscal_year_start": [1]},
        "rates": {"date": ["2026-01-01"], "currency": ["USD"], "base": ["EUR"], "rate": [0.9]},
        "accounts": {"account_id": ["1", "2"], "name": ["Bank", "Sales"], "parent_id": [null, "1"]},
        "entries": {"date": ["2026-01-02", "2026-01-02"], "account_id": ["1", "2"], "amount": [5.5, -5.5], "entry_id": ["e", "e"]},
        "parties": {"party_id": [7], "name": ["A"]},
        "documents": {"document_id": ["d"], "kind": ["invoice"], "date": ["2026-01-02"], "party_id": [7], "total": [11.9], "tax": [1.9], "currency": ["USD"], "due_date": ["2026-02-01"]},
        "lines": {"document_id": ["d", "d"], "amount": [4, 6]},
        "payments": {"payment_id": ["p"], "date": ["2026-01-09"], "amount": ["11.90"], "document_id": ["d"], "currency": ["USD"]},
    });
    assert_eq!(issues(tables), []);
}

#[test]
fn references_that_lead_nowhere_are_named() {
    one(
        json!({"accounts": {"account_id": ["1"], "name": ["x"]}, "entries": {"date": ["2026-01-01", "2026-01-01"], "account_id": ["1", "2"], "amount": [1, -1]}}),
        "entries",
        "ACCOUNT_UNKNOWN",
        1,
    );
    one(
        json!({"documents": {"document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"]}, "lines": {"document_id": ["a", "b"], "amount": [1, 2]}}),
        "lines",
        "DOCUMENT_UNKNOWN",
        1,
    );
    // The other business's document is not this one's.
    one(
        json!({"documents": {"business_id": ["x"], "document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"]}, "lines": {"business_id": ["y"], "document_id": ["a"], "amount": [1]}}),
        "lines",
        "DOCUMENT_UNKNOWN",
        0,
    );
}

#[test]
fn an_entry_that_does_not_balance_is_named() {
    one(
        json!({"entries": {"date": ["2026-01-01", "2026-01-01", "2026-01-01"], "account_id": ["1", "2", "3"], "amount": [1, -1, 0.0001], "entry_id": ["a", "a", "b"]}}),
        "entries",
        "ENTRY_UNBALANCED",
        2,
    );
    one(
        json!({"entries": {"date": ["2026-01-01", "2026-01-02"], "account_id": ["1", "2"], "amount": [0, 2]}}),
        "entries",
        "ENTRY_UNBALANCED",
        1,
    );
}

#[test]
fn documents_and_payments_are_held_against_each_other() {
    one(
        json!({"documents": {"document_id": ["a", "b"], "kind": ["order", "Rechnung"], "date": ["2026-01-01", "2026-01-01"]}}),
        "documents",
        "DOCUMENT_KIND_UNKNOWN",
        1,
    );
    one(
        json!({"documents": {"document_id": ["a"], "kind": ["bill"], "date": ["2026-01-01"]}}),
        "documents",
        "DOCUMENT_WITHOUT_PARTY",
        0,
    );
    one(
        json!({"documents": {"document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"], "total": [10]}, "lines": {"document_id": ["a"], "amount": [9.5]}}),
        "documents",
        "DOCUMENT_TOTAL",
        0,
    );
    one(
        json!({"documents": {"document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"], "total": [10]}, "payments": {"payment_id": ["p", "q"], "date": ["2026-01-01", "2026-01-02"], "amount": [6, 6], "document_id": ["a", "a"]}}),
        "payments",
        "PAYMENT_EXCEEDS",
        1,
    );
}

#[test]
fn settings_currencies_and_dates_are_held_against_their_ranges() {
    one(
        json!({"business": {"zone": ["Mars"], "currency": ["EUR"]}}),
        "business",
        "ZONE_UNKNOWN",
        0,
    );
    one(
        json!({"business": {"fiscal_year_start": [0], "currency": ["EUR"]}}),
        "business",
        "MONTH_INVALID",
        0,
    );
    one(
        json!({"business": {"currency": ["EURO"]}}),
        "business",
        "CURRENCY_UNKNOWN",
        0,
    );
    one(
        json!({"rates": {"date": ["2026-01-01"], "currency": ["USD"], "base": ["EUR"], "rate": [-1]}}),
        "rates",
        "RATE_INVALID",
        0,
    );
    one(
        json!({"business": {"currency": ["EUR"]}, "bank": {"date": ["2026-01-01"], "amount": [1], "currency": ["USD"]}}),
        "bank",
        "RATE_MISSING",
        0,
    );
    one(
        json!({"bank": {"date": ["1926-01-01"], "amount": [1]}}),
        "bank",
        "DATE_RANGE",
        0,
    );
    one(
        json!({"campaigns": {"campaign_id": ["c"], "start": ["2026-02-01"], "end": ["2026-01-01"]}}),
        "campaigns",
        "DATE_ORDER",
        0,
    );
}

#[test]
fn a_cycle_of_accounts_ends() {
    one(
        json!({"accounts": {"account_id": ["1", "2", "3"], "name": ["a", "b", "c"], "parent_id": ["2", "1", "1"]}}),
        "accounts",
        "ACCOUNT_CYCLE",
        0,
    );
}

#[test]
fn an_unreadable_column_is_an_issue_and_the_rest_is_checked() {
    let tables = json!({"accounts": {"account_id": ["1", "1"], "name": ["a", "b"], "parent_id": [1.5, 2.5]}});
    let codes: Vec<String> = issues(tables)
        .into_iter()
        .map(|(_, code, _)| code)
        .collect();
    assert_eq!(codes, ["COLUMN_UNREADABLE", "ID_DUPLICATE"]);
}

#[test]
fn many_issues_of_one_code_are_counted() {
    let ids = vec!["x"; 500];
    let issues = issues(json!({"items": {"item_id": ids}}));
    assert_eq!(issues.len(), 101);
    assert_eq!(
        issues[0],
        ("items".to_owned(), "ID_DUPLICATE".to_owned(), None)
    );
}

#[test]
fn what_is_dated_after_the_day_asked_for_is_named() {
    let checks = Checks {
        as_of: Some("2026-01-31".parse().unwrap()),
        ..Checks::default()
    };
    let tables = json!({"bank": {"date": ["2026-01-31", "2026-02-01"], "amount": [1, 1]}});
    assert_eq!(
        found(tables, &checks),
        [("bank".to_owned(), "DATE_RANGE".to_owned(), Some(1))]
    );
}
