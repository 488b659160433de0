//! Recommendations: ranked, open, and true to the model.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use serde_json::{Value, json};
use trimtab_core::books::Books;
use trimtab_core::{Control, Table};
use trimtab_health::{RatiosOptions, RecommendOptions, ScoreOptions, ratios, recommend, score};

fn column(table: &Table, name: &str) -> Vec<Value> {
    table.to_json().unwrap()[name].as_array().unwrap().clone()
}

/// A firm that sells on long credit and owes much; `receivables` as given.
fn statements(receivables: f64) -> Table {
    let equity = receivables + 60.0 + 90.0 + 300.0 - 190.0 - 130.0 - 180.0 - 50.0;
    let lines = [
        ("revenue", 1200.0),
        ("cost_of_sales", 700.0),
        ("personnel", 300.0),
        ("premises", 60.0),
        ("other_operating_expenses", 60.0),
        ("depreciation", 40.0),
        ("financial_expense", 30.0),
        ("income_tax", 2.0),
        ("cash", 60.0),
        ("receivables", receivables),
        ("inventory", 90.0),
        ("fixed_assets", 500.0),
        ("accumulated_depreciation", 200.0),
        ("payables", 190.0),
        ("short_term_debt", 130.0),
        ("long_term_debt", 180.0),
        ("share_capital", 50.0),
        ("retained_earnings", equity - 8.0),
        ("current_result", 8.0),
    ];
    let count = lines.len();
    let dates = |day: &str| json!({"type": "Date32", "values": vec![day; count]});
    Table::from_json(&json!({
        "business_id": vec!["garage"; count],
        "period_start": dates("2025-01-01"), "period_end": dates("2025-12-31"),
        "line": lines.map(|line| line.0), "amount": lines.map(|line| line.1),
        "currency": vec!["EUR"; count],
    }))
    .unwrap()
}

fn ratios_of(statements: &Table) -> Table {
    let options = RatiosOptions::default();
    ratios(&Books::new(), Some(statements), &options, &Control::new())
        .unwrap()
        .ratios
}

fn score_of(ratios: &Table) -> f64 {
    let scores = score(ratios, &ScoreOptions::default(), &Control::new())
        .unwrap()
        .scores;
    column(&scores, "score")[0].as_f64().unwrap()
}

#[test]
fn the_change_is_that_of_the_scores_of_the_changed_statements() {
    let before = statements(260.0);
    let options = RecommendOptions::default().least_change(0.0).limit(99);
    let found = recommend(
        &ratios_of(&before),
        Some(&before),
        &options,
        &Control::new(),
    )
    .unwrap();
    let actions = column(&found.actions, "action");
    // Half of the short-term loans become long-term; prices rise by 2 %, and of
    // the 24 a fifth is tax, as in the books.
    let refinanced = with(
        &before,
        &[("short_term_debt", 65.0), ("long_term_debt", 245.0)],
    );
    let dearer = with(
        &before,
        &[
            ("revenue", 1224.0),
            ("income_tax", 6.8),
            ("cash", 79.2),
            ("current_result", 27.2),
        ],
    );
    for (code, after) in [
        ("REFINANCE_SHORT_DEBT", refinanced),
        ("RAISE_PRICES", dearer),
    ] {
        let expected = score_of(&ratios_of(&after)) - score_of(&ratios_of(&before));
        assert!(expected > 0.0, "{code}: {expected}");
        let at = actions.iter().position(|action| action == code);
        let change = at.map(|at| column(&found.actions, "score_change")[at].as_f64().unwrap());
        assert!(
            change.is_some_and(|change| (change - expected).abs() < 1e-9),
            "{code}: {change:?} for {expected}"
        );
    }
}

/// The statements with other amounts on some lines.
fn with(statements: &Table, changes: &[(&str, f64)]) -> Table {
    let mut json = statements.to_json().unwrap();
    let count = statements.num_rows();
    for row in 0..count {
        let line = json["line"][row].as_str().unwrap().to_owned();
        let change = changes.iter().find(|(name, _)| *name == line);
        let amount = &json["amount"][row];
        let old = amount.as_f64().or_else(|| amount.as_str()?.parse().ok());
        json["amount"][row] = json!(change.map_or(old, |change| Some(change.1)));
    }
    let dates = |day: &str| json!({"type": "Date32", "values": vec![day; count]});
    json["period_start"] = dates("2025-01-01");
    json["period_end"] = dates("2025-12-31");
    Table::from_json(&json).unwrap()
}

#[test]
fn a_row_that_the_statements_do_not_reach_is_told() {
    let table = statements(260.0);
    let ratios = Table::from_json(&json!({
        "business_id": ["garage", "mill", null], "sales_margin": [-0.02, -0.02, -0.02],
    }))
    .unwrap();
    let options = RecommendOptions::default();
    let found = recommend(&ratios, Some(&table), &options, &Control::new()).unwrap();
    assert_eq!(
        column(&found.issues, "code"),
        [json!("STATEMENTS_MISSING"), json!("HEALTH_ID_MISSING")]
    );
    assert_eq!(column(&found.issues, "unit")[0], json!("mill"));
}

#[test]
fn a_row_that_contradicts_itself_gets_nothing() {
    let ratios = Table::from_json(&json!({
        "business_id": ["garage", "mill"], "sales_margin": [-0.02, -0.02],
        "not_applicable": [["sales_margin"], null],
    }))
    .unwrap();
    let found = recommend(&ratios, None, &RecommendOptions::default(), &Control::new()).unwrap();
    assert_eq!(
        column(&found.issues, "code"),
        [json!("HEALTH_INPUT_CONTRADICTED")]
    );
    let firms = column(&found.actions, "business_id");
    assert!(!firms.is_empty() && firms.iter().all(|firm| *firm == json!("mill")));
}

#[test]
fn actions_are_ranked_within_their_interval_and_limited() {
    let table = statements(260.0);
    let options = RecommendOptions::default().limit(3);
    let found = recommend(&ratios_of(&table), Some(&table), &options, &Control::new()).unwrap();
    let number = |name: &str| -> Vec<f64> {
        column(&found.actions, name)
            .iter()
            .map(|value| value.as_f64().unwrap())
            .collect()
    };
    let (change, low, high) = (
        number("score_change"),
        number("score_change_low"),
        number("score_change_high"),
    );
    assert_eq!(change.len(), 3);
    assert_eq!(number("rank"), [1.0, 2.0, 3.0]);
    for i in 0..3 {
        assert!(low[i] < change[i] && change[i] < high[i]);
        assert!(change[i] >= 0.5 && (i == 0 || change[i] <= change[i - 1]));
    }
    assert!(
        column(&found.actions, "basis")
            .iter()
            .all(|basis| basis == "model")
    );
}

#[test]
fn ratios_alone_give_actions_that_change_their_own_inputs() {
    let ratios = Table::from_json(&json!({
        "business_id": ["a", null, "b"],
        "receivables_days": [90.0, 90.0, null],
        "debt_ratio": [0.9, 0.9, null],
        "sales_margin": [-0.02, 0.01, null],
    }))
    .unwrap();
    let found = recommend(&ratios, None, &RecommendOptions::default(), &Control::new()).unwrap();
    let businesses = column(&found.actions, "business_id");
    assert!(
        !businesses.is_empty() && businesses.iter().all(|id| id == "a"),
        "{businesses:?}"
    );
    let error = recommend(
        &ratios,
        None,
        &RecommendOptions::default().least_change(-1.0),
        &Control::new(),
    );
    assert_eq!(error.unwrap_err().argument(), Some("least_change"));
}
