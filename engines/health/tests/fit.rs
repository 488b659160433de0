//! What a fit promises: curves that keep their direction and find the truth,
//! and clear words for tables that it cannot use.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use serde_json::{Value, json};
use trimtab_core::{Code, Control, Table};
use trimtab_health::{Direction, FitOptions, HealthModel, ScoreOptions, fit, score};
use trimtab_numerics::{Random, sigmoid};

/// Margin helps, debt hurts, noise tells nothing.
fn simulated(rows: usize, seed: u64) -> Value {
    let mut random = Random::new(seed);
    let mut columns = vec![Vec::new(); 3];
    let mut failed = Vec::new();
    for _ in 0..rows {
        let row: Vec<f64> = (0..3).map(|_| random.uniform()).collect();
        failed.push(random.uniform() < sigmoid(-1.0 - 4.0 * row[0] + 3.0 * row[1]));
        for (column, x) in columns.iter_mut().zip(row) {
            column.push(if random.uniform() < 0.1 {
                None
            } else {
                Some(x)
            });
        }
    }
    json!({
        "business_id": (0..rows).collect::<Vec<usize>>(),
        "margin": columns[0], "debt": columns[1], "noise": columns[2], "failed": failed
    })
}

fn options() -> FitOptions {
    FitOptions::default()
        .label("failed")
        .direction("margin", Direction::Up)
        .direction("debt", Direction::Down)
}

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

#[test]
fn simulated_effects_come_back_in_their_direction() {
    let data = table(&simulated(4000, 1));
    let fitted = fit(&data, &options(), &Control::new()).unwrap();
    let quality = fitted.quality.to_json().unwrap();
    assert!(quality["auc"][0].as_f64().unwrap() > 0.78, "{quality}");
    assert!((quality["calibration_slope"][0].as_f64().unwrap() - 1.0).abs() < 0.05);
    let model = HealthModel::from_document(&fitted.model.unwrap()).unwrap();
    let rise = |j: usize| {
        let values = &model.inputs[j].values;
        values[values.len() - 1] - values[0]
    };
    assert!((2.5..5.0).contains(&rise(0)), "{}", rise(0));
    assert!((-4.0..-1.8).contains(&rise(1)), "{}", rise(1));
    assert!(rise(2).abs() < 0.6, "{}", rise(2));
    assert!(fitted.curves.num_rows() > 20);
}

#[test]
fn a_fitted_model_scores() {
    let data = table(&simulated(1000, 2));
    let fitted = fit(&data, &options(), &Control::new()).unwrap();
    let scoring = ScoreOptions::default().model(fitted.model.unwrap());
    let health = score(&data, &scoring, &Control::new()).unwrap();
    assert_eq!(health.scores.num_rows(), 1000);
}

#[test]
fn the_same_seed_gives_the_same_document_on_any_number_of_threads() {
    let data = table(&simulated(600, 3));
    let hash = |threads, seed| {
        let control = Control::new().threads(threads);
        let fitted = fit(&data, &options().seed(seed), &control).unwrap();
        fitted.model.unwrap().hash().to_owned()
    };
    assert_eq!(hash(1, 5), hash(2, 5));
    assert_ne!(hash(1, 5), hash(1, 6));
}

#[test]
fn a_blank_tells_nothing() {
    // Every failed business leaves the column blank, every other gives noise.
    let mut random = Random::new(4);
    let rows = 1000;
    let failed: Vec<bool> = (0..rows).map(|i| i % 5 == 0).collect();
    let mut column = |failed: bool| (!failed).then(|| random.uniform());
    let told: Vec<Option<f64>> = failed.iter().map(|&f| column(f)).collect();
    let noise: Vec<Option<f64>> = failed.iter().map(|_| column(false)).collect();
    let data = table(&json!({"told": told, "noise": noise, "failed": failed}));
    let options = FitOptions::default().label("failed");
    let quality = fit(&data, &options, &Control::new())
        .unwrap()
        .quality
        .to_json()
        .unwrap();
    assert!(
        (quality["auc"][0].as_f64().unwrap() - 0.5).abs() < 0.1,
        "{quality}"
    );
}

#[test]
fn what_cannot_be_used_is_named() {
    let mut data = simulated(200, 5);
    data["name"] = json!(vec!["x"; 200]);
    data["same"] = json!(vec![3.0; 200]);
    data["empty"] = json!(vec![Value::Null; 200]);
    data["failed"][7] = Value::Null;
    let fitted = fit(&table(&data), &options(), &Control::new()).unwrap();
    let issues = fitted.issues.to_json().unwrap();
    let mut seen: Vec<(String, String)> = (0..fitted.issues.num_rows())
        .map(|i| {
            let at = |name: &str| issues[name][i].as_str().unwrap().to_owned();
            (at("column"), at("code"))
        })
        .collect();
    seen.sort();
    let seen: Vec<(&str, &str)> = seen.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    assert_eq!(
        seen,
        [
            ("empty", "HEALTH_COLUMN_IGNORED"),
            ("failed", "HEALTH_LABEL_MISSING"),
            ("name", "HEALTH_COLUMN_IGNORED"),
            ("same", "HEALTH_COLUMN_CONSTANT"),
        ]
    );
}

#[test]
fn tables_that_cannot_be_fitted_are_refused_in_words() {
    let refused = |data: &Value, options: FitOptions| {
        let error = fit(&table(data), &options, &Control::new()).unwrap_err();
        (error.code(), error.message().to_owned())
    };
    let data = simulated(200, 6);
    assert_eq!(refused(&data, FitOptions::default()).0, Code::ColumnMissing);
    assert_eq!(
        refused(&data, options().direction("margn", Direction::Up)).0,
        Code::OptionValue
    );
    assert_eq!(
        refused(&data, options().weights("debt")).0,
        Code::OptionValue
    );
    let mut one_class = data.clone();
    one_class["failed"] = json!(vec![false; 200]);
    assert_eq!(refused(&one_class, options()).0, Code::DataTooFew);
    let same = json!({"x": vec![1.0; 50], "failed": (0..50).map(|i| i % 2).collect::<Vec<i32>>()});
    let (code, message) = refused(&same, FitOptions::default().label("failed"));
    assert_eq!(code, Code::DataConstant, "{message}");
    assert_eq!(
        refused(&data, FitOptions::default().label("margin")).0,
        Code::ColumnValue
    );
}

#[test]
fn weights_change_the_base_rate() {
    let mut data = simulated(400, 7);
    let weights: Vec<f64> = data["failed"]
        .as_array()
        .unwrap()
        .iter()
        .map(|failed| if failed == true { 1.0 } else { 9.0 })
        .collect();
    data["weight"] = json!(weights);
    let plain = fit(&table(&data), &options().weights("weight"), &Control::new()).unwrap();
    let rate = plain.quality.to_json().unwrap()["base_rate"][0]
        .as_f64()
        .unwrap();
    let count = data["failed"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|f| **f == true)
        .count() as f64;
    let expected = count / (count + 9.0 * (400.0 - count));
    assert!((rate - expected).abs() < 1e-4, "{rate} {expected}");
}
