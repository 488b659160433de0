use serde_json::{Value, json};
use trimtab_core::{Control, Table};

use super::*;

pub(super) const METHODS: [ReconcileMethod; 8] = [
    ReconcileMethod::BottomUp,
    ReconcileMethod::TopDown,
    ReconcileMethod::Ols,
    ReconcileMethod::Wls,
    ReconcileMethod::WlsVariance,
    ReconcileMethod::MintCommon,
    ReconcileMethod::MintShrink,
    ReconcileMethod::MintSample,
];

pub(super) fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

pub(super) fn structure(rows: &[(&str, &str)]) -> Table {
    let totals: Vec<&str> = rows.iter().map(|row| row.0).collect();
    let parts: Vec<&str> = rows.iter().map(|row| row.1).collect();
    table(&json!({"unique_id": totals, "part": parts}))
}

/// Forecasts of one time, each with a band of 80 % 10 below and 20 above.
pub(super) fn forecasts(rows: &[(&str, Option<f64>)]) -> Table {
    let ids: Vec<&str> = rows.iter().map(|row| row.0).collect();
    let by = |change: f64| -> Vec<Option<f64>> {
        rows.iter()
            .map(|row| row.1.map(|mean| mean + change))
            .collect()
    };
    let times = vec![1; rows.len()];
    table(&json!({
        "unique_id": ids, "ds": times, "mean": by(0.0), "lo_80": by(-10.0), "hi_80": by(20.0),
    }))
}

pub(super) fn run(
    forecasts: &Table,
    structure: &Table,
    options: &ReconcileOptions,
) -> Reconciliation {
    reconcile(forecasts, structure, None, None, options, &Control::new()).unwrap()
}

pub(super) fn refused(forecasts: &Table, structure: &Table, options: &ReconcileOptions) -> Error {
    reconcile(forecasts, structure, None, None, options, &Control::new()).unwrap_err()
}

pub(super) fn column(table: &Table, name: &str) -> Vec<Value> {
    let columns = table.to_json().unwrap();
    columns[name].as_array().unwrap().clone()
}

pub(super) fn numbers(table: &Table, name: &str) -> Vec<f64> {
    let values = column(table, name).into_iter();
    values.map(|v| v.as_f64().unwrap_or(f64::NAN)).collect()
}

pub(super) fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (a, b) in found.iter().zip(expected) {
        assert!(
            (a - b).abs() <= 1e-9 * (1.0 + b.abs()),
            "{found:?} {expected:?}"
        );
    }
}

pub(super) fn codes(found: &Reconciliation) -> Vec<Value> {
    column(&found.issues, "code")
}

pub(super) fn of(method: ReconcileMethod) -> ReconcileOptions {
    ReconcileOptions::default().method(method)
}

pub(super) const TREE: [(&str, &str); 4] = [("all", "n"), ("all", "c"), ("n", "a"), ("n", "b")];

#[test]
fn golden_values_of_hierarchicalforecast() {
    let golden: Value =
        serde_json::from_str(include_str!("../../tests/golden/reconcile.json")).unwrap();
    for case in golden["cases"].as_array().unwrap() {
        let long = |name: &str, values: &Value| {
            let (mut ids, mut times, mut column) = (vec![], vec![], vec![]);
            for (id, series) in case["ids"]
                .as_array()
                .unwrap()
                .iter()
                .zip(values.as_array().unwrap())
            {
                for (time, value) in series.as_array().unwrap().iter().enumerate() {
                    ids.push(id.clone());
                    times.push(time);
                    column.push(value.clone());
                }
            }
            table(&json!({"unique_id": ids, "ds": times, name: column}))
        };
        let mut rows = Vec::new();
        for (total, parts) in case["sums"].as_object().unwrap() {
            rows.extend(
                parts
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|p| (total.as_str(), p.as_str().unwrap())),
            );
        }
        let base = long("mean", &case["base"]);
        let (errors, past) = (long("error", &case["errors"]), long("y", &case["past"]));
        for (name, expected) in case["found"].as_object().unwrap() {
            let mut words = name.split(' ');
            let method = serde_json::from_value(json!(words.next())).unwrap();
            let proportions = words.next().map_or(Proportions::Forecast, |name| {
                serde_json::from_value(json!(name)).unwrap()
            });
            let found = reconcile(
                &base,
                &structure(&rows),
                Some(&errors),
                Some(&past),
                &of(method).proportions(proportions),
                &Control::new(),
            );
            let found = numbers(&found.unwrap().forecasts, "mean");
            let expected = expected
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|row| row.as_array().unwrap());
            for (ours, theirs) in found.iter().zip(expected) {
                let theirs = theirs.as_f64().unwrap();
                assert!(
                    (ours - theirs).abs() < 1e-6 * theirs.abs(),
                    "{} {name}: {ours} {theirs}",
                    case["name"]
                );
            }
        }
    }
}

#[test]
fn rows_come_back_in_their_order_and_form() {
    let base = table(&json!({
        "unique_id": ["b", "all", "a", "b", "all", "a"],
        "ds": ["2026-02-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-02-01", "2026-02-01"],
        "model": ["m", "m", "m", "m", "m", "m"],
        "mean": [3.0, 10.0, 4.0, 5.0, 7.0, 4.0],
        "note": [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    }));
    let found = run(
        &base,
        &structure(&[("all", "a"), ("all", "b")]),
        &of(ReconcileMethod::BottomUp),
    );
    let names: Vec<&str> = found.forecasts.column_names().collect();
    assert_eq!(names, ["unique_id", "ds", "model", "mean"]);
    near(
        &numbers(&found.forecasts, "mean"),
        &[3.0, 9.0, 4.0, 5.0, 7.0, 4.0],
    );
    assert_eq!(column(&found.forecasts, "ds")[0], json!("2026-02-01"));
    assert_eq!(codes(&found), [json!("COLUMNS_UNUSED")]);
}

#[test]
fn each_model_is_reconciled_on_its_own() {
    let base = table(&json!({
        "unique_id": ["all", "a", "b", "all", "a", "b"],
        "ds": [1, 1, 1, 1, 1, 1],
        "model": ["x", "x", "x", "y", "y", "y"],
        "mean": [9.0, 3.0, 3.0, 4.0, 2.0, 2.0],
    }));
    let found = run(
        &base,
        &structure(&[("all", "a"), ("all", "b")]),
        &of(ReconcileMethod::Ols),
    );
    near(
        &numbers(&found.forecasts, "mean"),
        &[8.0, 4.0, 4.0, 4.0, 2.0, 2.0],
    );
}

#[test]
fn a_difference_adds_up_too() {
    let parts = table(&json!({
        "unique_id": ["profit", "profit"], "part": ["revenue", "cost"], "weight": [1.0, -1.0],
    }));
    let base = forecasts(&[
        ("profit", Some(30.0)),
        ("revenue", Some(100.0)),
        ("cost", Some(76.0)),
    ]);
    let found = run(&base, &parts, &of(ReconcileMethod::Ols));
    near(&numbers(&found.forecasts, "mean"), &[28.0, 102.0, 74.0]);
    // What is far above in costs is far below in profit.
    let parts_alone = forecasts(&[("revenue", Some(100.0)), ("cost", Some(76.0))]);
    let found = run(&parts_alone, &parts, &ReconcileOptions::default());
    let [lo, hi] = ["lo_80", "hi_80"].map(|name| numbers(&found.forecasts, name)[2]);
    let held = |d: [f64; 2], sum: f64| (0.9 * (d[0] * d[0] + d[1] * d[1]) + 0.1 * sum * sum).sqrt();
    assert!((24.0 - lo - held([10.0, 20.0], 0.0)).abs() < 1e-9, "{lo}");
    assert!((hi - 24.0 - held([20.0, 10.0], 0.0)).abs() < 1e-9, "{hi}");
}

#[test]
fn top_down_goes_level_by_level() {
    let base = forecasts(&[
        ("all", Some(100.0)),
        ("n", Some(30.0)),
        ("c", Some(20.0)),
        ("a", Some(1.0)),
        ("b", Some(3.0)),
    ]);
    let found = run(&base, &structure(&TREE), &of(ReconcileMethod::TopDown));
    near(
        &numbers(&found.forecasts, "mean"),
        &[100.0, 60.0, 40.0, 15.0, 45.0],
    );
    // Parts that are all nothing share alike.
    let base = forecasts(&[
        ("all", Some(9.0)),
        ("n", Some(0.0)),
        ("c", Some(0.0)),
        ("a", Some(0.0)),
        ("b", Some(0.0)),
    ]);
    let found = run(&base, &structure(&TREE), &of(ReconcileMethod::TopDown));
    near(
        &numbers(&found.forecasts, "mean"),
        &[9.0, 4.5, 4.5, 2.25, 2.25],
    );
}

#[test]
fn top_down_needs_one_total_above_those_that_cross() {
    let crossed = structure(&[("n", "a"), ("n", "b"), ("x", "a"), ("x", "c")]);
    let base = forecasts(&[("a", Some(1.0)), ("b", Some(1.0)), ("c", Some(1.0))]);
    let error = refused(&base, &crossed, &of(ReconcileMethod::TopDown));
    assert_eq!(error.code(), Code::DataUnfit);
    assert!(error.message().contains("add the grand total"));
}

#[test]
fn two_trees_do_not_touch() {
    let both = structure(&[("s", "a"), ("s", "b"), ("t", "c"), ("t", "d")]);
    let base = forecasts(&[
        ("s", Some(9.0)),
        ("a", Some(3.0)),
        ("b", Some(3.0)),
        ("t", Some(5.0)),
        ("c", Some(2.0)),
        ("d", Some(3.0)),
    ]);
    for method in [ReconcileMethod::Ols, ReconcileMethod::TopDown] {
        let found = numbers(&run(&base, &both, &of(method)).forecasts, "mean");
        near(&found[3..], &[5.0, 2.0, 3.0]);
        assert!((found[0] - found[1] - found[2]).abs() < 1e-9);
    }
}
