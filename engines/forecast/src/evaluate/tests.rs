use serde_json::Value;

use super::*;
use crate::{BacktestOptions, ForecastModel, ForecastOptions, backtest};

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

fn evaluated(forecasts: &Value, actuals: &Value, series: Option<&Value>) -> Evaluation {
    let series = series.map(table);
    let options = EvaluateOptions::default();
    let (forecasts, actuals) = (table(forecasts), table(actuals));
    evaluate(
        &forecasts,
        &actuals,
        series.as_ref(),
        &options,
        &Control::new(),
    )
    .unwrap()
}

#[test]
fn a_backtest_evaluated_from_outside_has_the_same_scores() {
    let y: Vec<f64> = (0..40).map(|t| 50.0 + f64::from(t * 7 % 13)).collect();
    let steps: Vec<usize> = (0..40).collect();
    let series = json!({"ds": steps, "y": y});
    let options = ForecastOptions::default()
        .horizon(6)
        .season_length(1)
        .models([ForecastModel::AutoEts]);
    let options = BacktestOptions::from(options).windows(1);
    let inside = backtest(&table(&series), &options, &Control::new()).unwrap();
    let outside = evaluated(&inside.forecasts.to_json().unwrap(), &series, Some(&series));
    let (inside, outside) = (
        inside.scores.to_json().unwrap(),
        outside.scores.to_json().unwrap(),
    );
    for name in ["mae", "mase", "rmsse", "owa", "coverage_80", "msis_95"] {
        let (a, b) = (
            inside[name][0].as_f64().unwrap(),
            outside[name][0].as_f64().unwrap(),
        );
        assert!((a - b).abs() < 1e-12, "{name} {a} {b}");
    }
}

#[test]
fn without_the_past_there_is_no_scale() {
    let found = evaluated(
        &json!({"ds": [4, 5, 6], "mean": [10.0, 12.0, 1.0]}),
        &json!({"ds": [5, 4], "y": [9.0, 11.0]}),
        None,
    );
    let scores = found.scores.to_json().unwrap();
    assert_eq!(scores["mae"], json!([2.0]));
    assert_eq!(scores["points"], json!([2]));
    assert_eq!(scores["mase"], json!([null]));
    assert_eq!(scores["sql"], json!([null]));
}

#[test]
fn what_has_not_come_is_told() {
    let found = evaluated(
        &json!({"unique_id": ["a", "b"], "ds": [4, 4], "mean": [1.0, 2.0]}),
        &json!({"unique_id": ["a"], "ds": [4], "y": [1.5]}),
        None,
    );
    assert_eq!(found.scores.to_json().unwrap()["unique_id"], json!(["a"]));
    let issues = found.issues.to_json().unwrap();
    assert_eq!(issues["code"], json!(["ACTUALS_MISSING"]));
    assert_eq!(issues["unit"], json!(["b"]));
}

#[test]
fn two_values_for_one_time_are_told() {
    let (forecasts, actuals) = (
        table(&json!({"ds": [4], "mean": [1.0]})),
        table(&json!({"ds": [4, 4], "y": [1.0, 2.0]})),
    );
    let options = EvaluateOptions::default();
    let error = evaluate(&forecasts, &actuals, None, &options, &Control::new()).unwrap_err();
    assert_eq!(error.column(), Some("y"));
}
