//! What a score promises: monotone in its drivers, sums that hold, blanks that
//! tell nothing, and an answer to every table.

#![expect(
    clippy::unwrap_used,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "tests may unwrap, and count little"
)]

use std::collections::BTreeMap;

use proptest::prelude::*;
use serde_json::{Value, json};
use trimtab_core::{Code, Control, Table};
use trimtab_health::{
    Direction, HealthModel, HealthModelName, HealthScores, ScoreOptions, ScoreOutput, inputs, score,
};

fn scored(ratios: &Value, options: &ScoreOptions) -> HealthScores {
    score(&Table::from_json(ratios).unwrap(), options, &Control::new()).unwrap()
}

fn hundredths(value: &Value) -> i64 {
    (value.as_f64().unwrap() * 100.0).round() as i64
}

/// Rows of `values` by input, in one table; NaN is null.
fn table(rows: &[Vec<f64>]) -> Value {
    let mut columns = serde_json::Map::new();
    let ids: Vec<String> = (0..rows.len()).map(|i| format!("b{i}")).collect();
    columns.insert("business_id".into(), json!(ids));
    for (j, input) in inputs().iter().enumerate() {
        let column: Vec<Value> = rows
            .iter()
            .map(|row| {
                if row[j].is_nan() {
                    Value::Null
                } else {
                    json!(row[j])
                }
            })
            .collect();
        columns.insert(input.name.into(), Value::Array(column));
    }
    Value::Object(columns)
}

/// The values that a curve is about: its knots, between them and far outside.
fn value(model: &HealthModel, input: usize, at: f64, wild: u8) -> f64 {
    let knots = &model.inputs[input].knots;
    let (low, high) = (knots[0], knots[knots.len() - 1]);
    match wild {
        0 => -1e6,
        1 => 1e6,
        2 => 0.0,
        3 => knots[(at * (knots.len() - 1) as f64) as usize],
        _ => low + at * (high - low),
    }
}

fn row() -> impl Strategy<Value = Vec<(f64, u8, bool)>> {
    prop::collection::vec(
        (0.0..1.0, 0_u8..20, prop::bool::weighted(0.3)),
        inputs().len(),
    )
}

fn values(model: &HealthModel, row: &[(f64, u8, bool)]) -> Vec<f64> {
    row.iter()
        .enumerate()
        .map(|(j, &(at, wild, blank))| {
            if blank {
                f64::NAN
            } else {
                value(model, j, at, wild)
            }
        })
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(48) })]

    #[test]
    fn no_signed_input_improved_alone_lowers_a_score(
        row in row(),
        moves in prop::collection::vec((0.0_f64..1.0, 0_u8..20), inputs().len()),
        five in any::<bool>(),
    ) {
        let name = if five { HealthModelName::FiveYear } else { HealthModelName::OneYear };
        let model = HealthModel::built_in(name).unwrap();
        let start = values(&model, &row);
        let mut rows = vec![start.clone()];
        for (j, input) in model.inputs.iter().enumerate() {
            let other = value(&model, j, moves[j].0, moves[j].1);
            let healthier = match input.direction {
                Direction::Up => other > start[j],
                Direction::Down => other < start[j],
                Direction::Free => continue,
            };
            if start[j].is_nan() || !healthier {
                continue;
            }
            let mut better = start.clone();
            better[j] = other;
            rows.push(better);
        }
        let options = ScoreOptions::default()
            .model(trimtab_core::Named::Name(name))
            .outputs([ScoreOutput::Scores]);
        let scores = scored(&table(&rows), &options).scores.to_json().unwrap();
        let first = hundredths(&scores["score"][0]);
        let risk = scores["probability"][0].as_f64().unwrap();
        for i in 1..rows.len() {
            prop_assert!(hundredths(&scores["score"][i]) >= first);
            prop_assert!(scores["probability"][i].as_f64().unwrap() <= risk + 1e-12);
        }
    }

    #[test]
    fn points_add_up_to_the_score(row in row()) {
        let model = HealthModel::built_in(HealthModelName::OneYear).unwrap();
        let health = scored(&table(&[values(&model, &row)]), &ScoreOptions::default());
        let points = health.points.to_json().unwrap();
        let sum: i64 = points["points"].as_array().unwrap().iter().map(hundredths).sum();
        let score = hundredths(&health.scores.to_json().unwrap()["score"][0]);
        prop_assert_eq!(sum, score);
        prop_assert!((0..=10_000).contains(&score));
        prop_assert_eq!(&points["input"][0], "base");
    }

    #[test]
    fn a_remedy_reaches_the_band_that_it_names(row in row()) {
        let model = HealthModel::built_in(HealthModelName::OneYear).unwrap();
        let start = values(&model, &row);
        let health = scored(&table(std::slice::from_ref(&start)), &ScoreOptions::default());
        let found = health.counterfactuals.to_json().unwrap();
        let mut changed: BTreeMap<i64, Vec<f64>> = BTreeMap::new();
        for i in 0..found["option"].as_array().unwrap().len() {
            let option = found["option"][i].as_i64().unwrap();
            let at = model.inputs.iter().position(|x| found["input"][i] == x.name.as_str());
            let at = at.unwrap();
            let target = found["target"][i].as_f64().unwrap();
            match model.inputs[at].direction {
                Direction::Up => prop_assert!(target > start[at]),
                Direction::Down => prop_assert!(target < start[at]),
                Direction::Free => prop_assert!(false, "a free input was moved"),
            }
            changed.entry(option).or_insert_with(|| start.clone())[at] = target;
        }
        prop_assert!(changed.len() <= 3);
        for (option, values) in changed {
            let again = scored(&table(&[values]), &ScoreOptions::default()).scores;
            let again = again.to_json().unwrap();
            let options = found["option"].as_array().unwrap();
            let i = options.iter().position(|other| *other == json!(option)).unwrap();
            prop_assert_eq!(&again["score"][0], &found["score"][i]);
            prop_assert_eq!(&again["band"][0], &found["band"][i]);
            prop_assert_ne!(&again["band"][0], &health.scores.to_json().unwrap()["band"][0]);
        }
    }

    #[test]
    fn what_does_not_apply_is_neutral(row in row(), which in any::<prop::sample::Index>()) {
        let model = HealthModel::built_in(HealthModelName::OneYear).unwrap();
        let mut start = values(&model, &row);
        let j = which.index(start.len());
        start[j] = f64::NAN;
        let mut ratios = table(&[start]);
        ratios["not_applicable"] = json!([[inputs()[j].name]]);
        let health = scored(&ratios, &ScoreOptions::default());
        let points = health.points.to_json().unwrap();
        let at = (0..points["input"].as_array().unwrap().len())
            .find(|&i| points["input"][i] == inputs()[j].name)
            .unwrap();
        prop_assert_eq!(hundredths(&points["points"][at]), 0);
        let missing = health.missing.to_json().unwrap();
        let named = missing["input"].as_array().unwrap().iter().any(|x| x == inputs()[j].name);
        prop_assert!(!named);
    }
}

#[test]
fn nothing_known_is_the_base_rate_without_confidence() {
    let ratios = json!({"business_id": ["a"], "current_ratio": [null]});
    let options = ScoreOptions::default().base_rate(0.01);
    let health = scored(&ratios, &options);
    let scores = health.scores.to_json().unwrap();
    assert_eq!(scores["confidence"], json!([0.0]));
    assert!((scores["probability"][0].as_f64().unwrap() - 0.01).abs() < 1e-9);
    assert_eq!(scores["score"], json!([50.0]));
    assert_eq!(
        health.issues.to_json().unwrap()["code"],
        json!(["HEALTH_ROW_EMPTY"])
    );
}

#[test]
fn more_known_is_more_confidence_and_a_narrower_interval() {
    let model = HealthModel::built_in(HealthModelName::OneYear).unwrap();
    let full: Vec<f64> = model
        .inputs
        .iter()
        .map(|input| input.knots[input.knots.len() / 2])
        .collect();
    let rows: Vec<Vec<f64>> = [4, 16, full.len()]
        .iter()
        .map(|&known| {
            (0..full.len())
                .map(|j| if j < known { full[j] } else { f64::NAN })
                .collect()
        })
        .collect();
    let scores = scored(&table(&rows), &ScoreOptions::default())
        .scores
        .to_json()
        .unwrap();
    let at = |name: &str, i: usize| scores[name][i].as_f64().unwrap();
    for i in 0..2 {
        assert!(at("confidence", i) < at("confidence", i + 1));
    }
    assert!((at("confidence", 2) - 1.0).abs() < 1e-12);
    for i in 0..3 {
        assert!(at("probability_low", i) < at("probability", i));
        assert!(at("probability", i) < at("probability_high", i));
    }
}

/// An input whose part in the whole others have taken over still tells the good
/// from the bad where it stands alone.
#[test]
fn one_input_alone_speaks() {
    for (input, good, bad) in [
        ("debt_ratio", 0.2, 0.95),
        ("return_on_assets", 0.15, -0.15),
        ("ebit_to_assets", 0.15, -0.15),
        ("operating_margin", 0.15, -0.1),
        ("current_ratio", 3.0, 0.5),
        ("interest_coverage", 8.0, -2.0),
    ] {
        let mut ratios = json!({"business_id": ["good", "bad"]});
        ratios[input] = json!([good, bad]);
        let scores = scored(&ratios, &ScoreOptions::default()).scores;
        let scores = scores.to_json().unwrap()["score"].clone();
        let [good, bad] = [0, 1].map(|row| scores[row].as_f64().unwrap());
        assert!(good > bad + 5.0, "{input}: {good} and {bad}");
    }
}

#[test]
fn bad_rows_are_reported_and_the_others_answered() {
    let ratios = json!({
        "business_id": ["a", null, "c", "d"],
        "interest_coverage": [1.0, 2.0, 3.0, null],
        "debt_ratio": [0.4, 0.4, 0.4, 0.4],
        "not_applicable": [null, null, ["interest_coverage"], ["interest_coverage", "nonsense"]]
    });
    let health = scored(&ratios, &ScoreOptions::default());
    assert_eq!(
        health.scores.to_json().unwrap()["business_id"],
        json!(["a", "d"])
    );
    let issues = health.issues.to_json().unwrap();
    assert_eq!(
        issues["code"],
        json!([
            "HEALTH_ID_MISSING",
            "HEALTH_INPUT_CONTRADICTED",
            "HEALTH_INPUT_UNKNOWN"
        ])
    );
    assert_eq!(issues["row"], json!([1, 2, 3]));
}

#[test]
fn infinities_and_nan_are_not_supplied() {
    use std::sync::Arc;
    use trimtab_core::arrow::array::{ArrayRef, Float64Array, RecordBatch, StringArray};
    let ids: ArrayRef = Arc::new(StringArray::from(vec!["a", "b", "c"]));
    let numbers: ArrayRef = Arc::new(Float64Array::from(vec![f64::INFINITY, f64::NAN, 1.5]));
    let batch = RecordBatch::try_from_iter([("business_id", ids), ("current_ratio", numbers)]);
    let table = Table::from(batch.unwrap());
    let health = score(&table, &ScoreOptions::default(), &Control::new()).unwrap();
    let scores = health.scores.to_json().unwrap();
    assert_eq!(scores["score"][0], scores["score"][1]);
    let issues = health.issues.to_json().unwrap();
    assert_eq!(issues["code"][0], "HEALTH_VALUE_INFINITE");
    assert_eq!(issues["column"][0], "current_ratio");
}

#[test]
fn only_what_is_asked_for_is_computed() {
    let ratios = json!({"business_id": ["a"], "current_ratio": [1.5]});
    let options = ScoreOptions::default().outputs([ScoreOutput::Missing]);
    let health = scored(&ratios, &options);
    assert_eq!(health.scores.num_columns(), 0);
    assert_eq!(health.issues.num_columns(), 0);
    assert_eq!(health.missing.num_rows(), inputs().len() - 1);
}

#[test]
fn an_empty_table_gives_empty_outputs() {
    let health = scored(&json!({"business_id": []}), &ScoreOptions::default());
    assert_eq!(health.scores.num_rows(), 0);
    assert!(health.scores.num_columns() > 0);
}

#[test]
fn the_answer_does_not_depend_on_threads_or_blocks() {
    let model = HealthModel::built_in(HealthModelName::OneYear).unwrap();
    let rows: Vec<Vec<f64>> = (0..9000_u32)
        .map(|i| {
            let at = |j: usize| f64::from((i * 37 + 11 * j as u32) % 101) / 100.0;
            (0..model.inputs.len())
                .map(|j| value(&model, j, at(j), 9))
                .collect()
        })
        .collect();
    let ratios = Table::from_json(&table(&rows)).unwrap();
    let options = ScoreOptions::default();
    let one = score(&ratios, &options, &Control::new().threads(1)).unwrap();
    let two = score(&ratios, &options, &Control::new().threads(2)).unwrap();
    assert_eq!(one.points, two.points);
    assert_eq!(one.counterfactuals, two.counterfactuals);
    assert_eq!(one.scores.num_rows(), 9000);
}

#[test]
fn the_base_rate_shifts_probabilities_and_not_scores() {
    let ratios = json!({"business_id": ["a"], "current_ratio": [1.5], "debt_ratio": [0.5]});
    let at = |rate| {
        let scores = scored(&ratios, &ScoreOptions::default().base_rate(rate)).scores;
        let scores = scores.to_json().unwrap();
        (
            scores["score"][0].as_f64().unwrap(),
            scores["probability"][0].as_f64().unwrap(),
        )
    };
    let (low, high) = (at(0.01), at(0.2));
    assert!((low.0 - high.0).abs() < 1e-12 && low.1 < high.1);
    let options = ScoreOptions::default().base_rate(1.0);
    let table = Table::from_json(&ratios).unwrap();
    let error = score(&table, &options, &Control::new()).unwrap_err();
    assert_eq!(
        (error.code(), error.argument()),
        (Code::OptionValue, Some("base_rate"))
    );
}

#[test]
fn a_model_that_breaks_its_direction_is_refused() {
    let mut model = HealthModel::built_in(HealthModelName::OneYear).unwrap();
    let document = model.to_document().unwrap();
    let ratios = Table::from_json(&json!({"business_id": ["a"], "current_ratio": [1.5]})).unwrap();
    let options = ScoreOptions::default().model(document);
    let own = score(&ratios, &options, &Control::new()).unwrap();
    let built_in = score(&ratios, &ScoreOptions::default(), &Control::new()).unwrap();
    assert_eq!(own.points, built_in.points);

    let at = model
        .inputs
        .iter()
        .position(|input| input.name == "current_ratio")
        .unwrap();
    model.inputs[at].values.reverse();
    let options = ScoreOptions::default().model(model.to_document().unwrap());
    let error = score(&ratios, &options, &Control::new()).unwrap_err();
    assert_eq!(error.code(), Code::DocumentInvalid);
    assert!(error.message().contains("current_ratio"), "{error}");
}
