use serde_json::{Value, json};

use super::*;

fn series() -> Table {
    let y = |t: usize| 100.0 + (t * 7 % 11) as f64;
    let date = |t: usize| format!("{}-{:02}-01", 2023 + t / 12, t % 12 + 1);
    Table::from_json(&json!({
        "ds": (0..42).map(date).collect::<Vec<_>>(),
        "y": (0..42).map(y).collect::<Vec<_>>(),
    }))
    .unwrap()
}

fn asked(targets: &Value) -> (Value, Value) {
    let targets = Table::from_json(targets).unwrap();
    let options = ForecastOptions::default().horizon(3).into();
    let found = probability(&series(), &targets, &options, &Control::new()).unwrap();
    (
        found.probabilities.to_json().unwrap(),
        found.issues.to_json().unwrap(),
    )
}

#[test]
fn what_was_observed_counts_as_it_is() {
    // The series ends in June 2026; its first half year of 2026 sums to a known value.
    let observed: f64 = (36..42).map(|t| 100.0 + f64::from(t * 7 % 11)).sum();
    let (found, issues) = asked(&json!({
        "target": [observed, observed + 1.0, observed + 6.0 * 80.0, observed + 6.0 * 130.0],
        "start": ["2026-01-01", "2026-01-01", "2026-01-01", "2026-01-01"],
        "end": ["2026-06-01", "2026-06-01", "2026-12-01", "2026-12-01"],
    }));
    assert_eq!(found["probability"], json!([1.0, 0.0, 1.0, 0.0]));
    assert_eq!(found["observed"], json!([6, 6, 6, 6]));
    assert_eq!(found["steps"], json!([0, 0, 6, 6]));
    assert_eq!(found["end"][2], json!("2026-12-01"));
    assert_eq!(issues["code"], json!([]));
}

#[test]
fn statistics_and_comparisons_are_those_asked_for() {
    let (found, _) = asked(&json!({
        "target": [105.0, 105.0, 90.0, 120.0, 105.0],
        "statistic": ["mean", "mean", "minimum", "maximum", "last"],
        "comparison": ["at_least", "at_most", "at_least", "at_most", null],
    }));
    let p: Vec<f64> = (0..5)
        .map(|i| found["probability"][i].as_f64().unwrap())
        .collect();
    assert!((p[0] + p[1] - 1.0).abs() < 1e-9, "{p:?}");
    assert!(
        p[2] > 0.95 && p[3] > 0.95 && (0.2..=0.8).contains(&p[4]),
        "{p:?}"
    );
    let mean = |i: usize| found["mean"][i].as_f64().unwrap();
    assert!(mean(2) < mean(0) && mean(0) < mean(3));
}

#[test]
fn a_day_within_a_month_stands_for_the_month() {
    let (found, _) = asked(&json!({"target": [0.0], "end": ["2026-08-31"]}));
    assert_eq!(found["end"], json!(["2026-08-01"]));
    assert_eq!(found["steps"], json!([2]));
}

#[test]
fn windows_that_cannot_be_are_told() {
    let (found, issues) = asked(&json!({
        "unique_id": ["other", null],
        "target": [1.0, 1.0],
        "start": [null, "2026-10-01"],
        "end": [null, "2026-09-01"],
    }));
    assert_eq!(found["target"], json!([]));
    assert_eq!(issues["code"], json!(["TARGET_ALONE", "WINDOW_EMPTY"]));
}

#[test]
fn wrong_words_are_told() {
    let targets = Table::from_json(&json!({"target": [1.0], "statistic": ["total"]})).unwrap();
    let options = ProbabilityOptions::default();
    let error = probability(&series(), &targets, &options, &Control::new()).unwrap_err();
    assert!(error.message().contains("`sum`"), "{error}");
    assert_eq!(error.column(), Some("statistic"));
}
