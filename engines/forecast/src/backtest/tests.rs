use serde_json::Value;

use super::*;
use crate::hostile_series::hostile_series;
use crate::{ForecastModel, Transform};

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

fn column(table: &Table, name: &str) -> Vec<f64> {
    let columns = table.to_json().unwrap();
    let values = columns[name].as_array().unwrap().iter();
    values.map(|y| y.as_f64().unwrap_or(f64::NAN)).collect()
}

fn seasonal(points: usize) -> Table {
    let y = |t: usize| 100.0 + [20.0, 0.0, -15.0, -5.0][t % 4] + (t * 7 % 5) as f64;
    table(
        &json!({"ds": (0..points).collect::<Vec<_>>(), "y": (0..points).map(y).collect::<Vec<_>>()}),
    )
}

fn options(models: &[ForecastModel]) -> ForecastOptions {
    ForecastOptions::default()
        .horizon(4)
        .season_length(4)
        .models(models.iter().copied())
}

#[test]
fn a_window_says_what_predict_says_of_what_was_known_then() {
    let options = options(&[ForecastModel::AutoEts]);
    let found = backtest(&seasonal(60), &options.clone().into(), &Control::new()).unwrap();
    let said = column(&found.forecasts, "mean");
    for (window, known) in [(0, 48), (1, 52), (2, 56)] {
        let then = crate::predict(&seasonal(known), &options.clone().into(), &Control::new());
        let then = column(&then.unwrap().forecasts, "mean");
        assert_eq!(said[4 * window..4 * window + 4], then[..]);
    }
    assert_eq!(
        column(&found.forecasts, "cutoff")[..5],
        [47.0, 47.0, 47.0, 47.0, 51.0]
    );
    assert_eq!(
        column(&found.forecasts, "y")[..4],
        column(&seasonal(60), "y")[48..52]
    );
}

#[test]
fn measures_are_those_of_their_definitions() {
    // Naive on a line that rises by 2: errors of 2, 4, 6, 8 where changes are 2.
    let y: Vec<f64> = (0..30).map(|t| 2.0 * f64::from(t)).collect();
    let line = table(&json!({"ds": (0..30).collect::<Vec<_>>(), "y": y}));
    let options = ForecastOptions::default()
        .horizon(4)
        .season_length(1)
        .models([ForecastModel::Naive]);
    let found = backtest(
        &line,
        &BacktestOptions::from(options).windows(1),
        &Control::new(),
    );
    let found = found.unwrap();
    let one = |name: &str| column(&found.scores, name)[0];
    assert!((one("mae") - 5.0).abs() < 1e-12);
    assert!((one("bias") + 5.0).abs() < 1e-12);
    assert!((one("mase") - 2.5).abs() < 1e-12);
    assert!((one("owa") - 1.0).abs() < 1e-12);
    assert!((one("rmse") - 30.0_f64.sqrt()).abs() < 1e-12);
    assert_eq!(
        column(&found.summary, "mase"),
        column(&found.scores, "mase")
    );
}

#[test]
fn the_best_method_stands_first() {
    let models = [
        ForecastModel::Mean,
        ForecastModel::SeasonalNaive,
        ForecastModel::Auto,
    ];
    let found = backtest(&seasonal(80), &options(&models).into(), &Control::new()).unwrap();
    let mase = column(&found.summary, "mase");
    assert!(mase.is_sorted(), "{mase:?}");
    assert_eq!(found.summary.to_json().unwrap()["model"][2], json!("mean"));
    let coverage = column(&found.summary, "coverage_95");
    assert!(coverage.iter().all(|share| (0.0..=1.0).contains(share)));
}

#[test]
fn a_short_series_is_told_and_spoils_no_other() {
    let mut columns = seasonal(40).to_json().unwrap();
    columns["unique_id"] = json!(vec!["long"; 40]);
    for t in 0..5 {
        columns["unique_id"]
            .as_array_mut()
            .unwrap()
            .push(json!("short"));
        columns["ds"].as_array_mut().unwrap().push(json!(t));
        columns["y"].as_array_mut().unwrap().push(json!(t * t));
    }
    let options = options(&[ForecastModel::Naive]);
    let found = backtest(&table(&columns), &options.into(), &Control::new()).unwrap();
    assert_eq!(
        found.scores.to_json().unwrap()["unique_id"],
        json!(["long"])
    );
    let issues = found.issues.to_json().unwrap();
    assert_eq!(issues["code"], json!(["BACKTEST_SHORT"]));
    assert_eq!(issues["unit"], json!(["short"]));
}

#[test]
fn hostile_series_give_sound_scores_or_issues() {
    for (name, series) in hostile_series() {
        let values: Vec<Option<f64>> = series
            .iter()
            .map(|y| Some(*y).filter(|y| y.is_finite()))
            .collect();
        let panel = table(&json!({"ds": (0..values.len()).collect::<Vec<_>>(), "y": values}));
        let options = options(&[ForecastModel::Auto]).frequency("step");
        let found = backtest(&panel, &options.into(), &Control::new()).unwrap();
        for y in column(&found.forecasts, "mean") {
            assert!(y.is_finite(), "{name} {y}");
        }
    }
}

#[test]
fn regressors_are_taken_as_known() {
    let price = |t: usize| 5.0 + (t * t * 31 % 47) as f64 / 20.0;
    let y = |t: usize| 100.0 - 8.0 * price(t) + (t * 13 % 7) as f64 / 3.0;
    let steps: Vec<usize> = (0..80).collect();
    let bare = json!({"ds": steps, "y": steps.iter().map(|t| y(*t)).collect::<Vec<_>>()});
    let mut priced = bare.clone();
    priced["price"] = json!(steps.iter().map(|t| price(*t)).collect::<Vec<_>>());
    let options = options(&[ForecastModel::AutoArima]).season_length(1);
    let error = |columns: &Value| {
        let found = backtest(&table(columns), &options.clone().into(), &Control::new());
        let found = found.unwrap();
        assert_eq!(found.issues.num_rows(), 0);
        column(&found.scores, "mae")[0]
    };
    assert!(error(&priced) < 0.3 * error(&bare));
}

#[test]
fn a_power_is_told_from_what_was_known_then() {
    // The season grows with the root of the level, and is twice as large in the last window.
    let y = |t: usize| {
        let level = 100.0 + 5.0 * t as f64;
        let season = [0.3, 0.1, -0.2, -0.2][t % 4];
        let size = 8.0 * level.sqrt() * if t < 56 { 1.0 } else { 2.0 };
        level + size * season + (t * 7 % 5) as f64
    };
    let growing = |points: usize| {
        let steps = 0..points;
        let y: Vec<f64> = steps.clone().map(y).collect();
        table(&json!({"ds": steps.collect::<Vec<_>>(), "y": y}))
    };
    let options = options(&[ForecastModel::AutoEts]).transform(Transform::BoxCox);
    let with = BacktestOptions::from(options.clone()).windows(1);
    let found = backtest(&growing(60), &with, &Control::new()).unwrap();
    let then = crate::predict(&growing(56), &options.clone().into(), &Control::new()).unwrap();
    assert_eq!(
        column(&found.forecasts, "mean"),
        column(&then.forecasts, "mean")
    );
    let now = crate::predict(&growing(60), &options.into(), &Control::new()).unwrap();
    let fitted = |models: &Table| models.to_json().unwrap()["fitted"][0].clone();
    assert_ne!(fitted(&now.models), fitted(&then.models));
}

#[test]
fn a_limit_of_work_is_told_once() {
    let limited = options(&[ForecastModel::Ensemble]).work_limit(3);
    let found = backtest(&seasonal(60), &limited.into(), &Control::new()).unwrap();
    let issues = found.issues.to_json().unwrap();
    assert_eq!(issues["code"], json!(["WORK_LIMIT"]));
}
