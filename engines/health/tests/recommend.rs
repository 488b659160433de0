//! Recommendations: ranked, open, and true to the model.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use serde_json::{Value, json};
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
    ratios(statements, &RatiosOptions::default(), &Control::new())
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
    let change = |code: &str| {
        let at = actions.iter().position(|action| action == code);
        at.map(|at| column(&found.actions, "score_change")[at].as_f64().unwrap())
    };
    // A quarter of 260 is collected: the same balance sheet with 65 in cash.
    let mut after = before.to_json().unwrap();
    let lines: Vec<String> = column(&before, "line")
        .iter()
        .map(|line| line.as_str().unwrap().to_owned())
        .collect();
    let at = |name: &str| lines.iter().position(|line| line == name).unwrap();
    after["amount"][at("receivables")] = json!(195.0);
    after["amount"][at("cash")] = json!(125.0);
    let dates = |day: &str| json!({"type": "Date32", "values": vec![day; lines.len()]});
    after["period_start"] = dates("2025-01-01");
    after["period_end"] = dates("2025-12-31");
    let amounts = after["amount"].as_array().unwrap().iter();
    after["amount"] = amounts
        .map(|amount| json!(amount.as_f64().or_else(|| amount.as_str()?.parse().ok())))
        .collect();
    let after = Table::from_json(&after).unwrap();
    let expected = score_of(&ratios_of(&after)) - score_of(&ratios_of(&before));
    match change("COLLECT_FASTER") {
        Some(change) => assert!((change - expected).abs() < 1e-9, "{change} for {expected}"),
        None => assert!(expected < 0.0, "{expected}"),
    }
    assert!(actions.len() >= 4, "{actions:?}");
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
