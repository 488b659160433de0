//! What a comparison of two periods promises: what moved is seen, what did not
//! is left alone, and the order of rows says nothing.

#![expect(clippy::unwrap_used, reason = "tests may unwrap")]

use std::sync::Arc;

use proptest::prelude::*;
use serde_json::{Value, json};
use trimtab_core::arrow::array::{ArrayRef, Float64Array, Int32Array, RecordBatch};
use trimtab_core::{Code, Control, Table};
use trimtab_health::{
    Drift, DriftOptions, DriftOutput, HealthModel, HealthModelName, ScoreOptions, drift, score,
};
use trimtab_numerics::Random;

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

fn numbers(columns: &[(&str, Vec<f64>)]) -> Table {
    let arrays = columns.iter().map(|(name, values)| {
        let array: ArrayRef = Arc::new(Float64Array::from(values.clone()));
        (*name, array)
    });
    Table::from(RecordBatch::try_from_iter(arrays).unwrap())
}

fn run(reference: &Table, current: &Table, options: &DriftOptions) -> Drift {
    drift(reference, current, options, &Control::new()).unwrap()
}

/// A cell of the row of an input.
fn cell(drift: &Drift, input: &str, column: &str) -> Value {
    let rows = drift.drift.to_json().unwrap();
    let names = rows["input"].as_array().unwrap();
    let at = names.iter().position(|name| name == input).unwrap();
    rows[column][at].clone()
}

fn codes(drift: &Drift) -> Value {
    drift.issues.to_json().unwrap()["code"].clone()
}

fn normal(random: &mut Random) -> f64 {
    let radius = (-2.0 * (1.0 - random.uniform()).ln()).sqrt();
    radius * (2.0 * std::f64::consts::PI * random.uniform()).cos()
}

fn sample(seed: u64, n: usize, draw: impl Fn(&mut Random) -> f64) -> Vec<f64> {
    let mut random = Random::new(seed);
    (0..n).map(|_| draw(&mut random)).collect()
}

#[test]
fn the_index_of_quarters_is_as_worked_out_by_hand() {
    let before: Vec<f64> = (1..=100).map(f64::from).collect();
    // Of 100 values: 10, 20, 30 and 40 in the four quarters.
    let now: Vec<f64> = [(5.0, 10), (30.0, 20), (60.0, 30), (90.0, 40)]
        .into_iter()
        .flat_map(|(value, count)| vec![value; count])
        .collect();
    let options = DriftOptions::default().bins(4).inputs(["x"]);
    let found = run(
        &numbers(&[("x", before)]),
        &numbers(&[("x", now)]),
        &options,
    );
    let shares = [0.10_f64, 0.20, 0.30, 0.40];
    let want: f64 = shares.iter().map(|q| (0.25 - q) * (0.25 / q).ln()).sum();
    assert!((cell(&found, "x", "psi").as_f64().unwrap() - want).abs() < 1e-12);
    // 7.8147 is the 5 % point of chi-square with three degrees of freedom.
    let threshold = cell(&found, "x", "psi_threshold").as_f64().unwrap();
    assert!((threshold - 7.8147 * 0.02).abs() < 1e-5);
    let bins = found.bins.to_json().unwrap();
    assert_eq!(bins["bin"], json!([1, 2, 3, 4]));
    assert_eq!(bins["upper"], json!([25.0, 50.0, 75.0, null]));
    assert_eq!(bins["share_current"], json!([0.1, 0.2, 0.3, 0.4]));
    let sum: f64 = bins["contribution"]
        .as_array()
        .unwrap()
        .iter()
        .map(|c| c.as_f64().unwrap())
        .sum();
    assert!((sum - want).abs() < 1e-12);
    assert_eq!(cell(&found, "x", "band"), "moderate");
    // At 59: 59 of 100 before, 30 of 100 now.
    assert!((cell(&found, "x", "ks").as_f64().unwrap() - 0.29).abs() < 1e-12);
}

#[test]
fn two_samples_of_one_distribution_are_stable() {
    let mut moved = 0;
    for seed in 0..200 {
        let columns = |part: u64| {
            numbers(&[
                ("small", sample(2 * seed + part, 60, normal)),
                (
                    "whole",
                    sample(1000 + 2 * seed + part, 60, |r| (4.0 * r.uniform()).floor()),
                ),
            ])
        };
        let found = run(&columns(0), &columns(1), &DriftOptions::default());
        let bands = found.drift.to_json().unwrap()["band"].clone();
        moved += bands
            .as_array()
            .unwrap()
            .iter()
            .filter(|band| *band != "stable")
            .count();
    }
    assert!(moved <= 32, "{moved} of 400");
}

#[test]
fn a_shift_is_seen_and_large() {
    let before = numbers(&[("x", sample(1, 500, normal))]);
    let now = numbers(&[("x", sample(2, 500, |random| normal(random) + 0.8))]);
    let found = run(&before, &now, &DriftOptions::default());
    assert_eq!(cell(&found, "x", "band"), "large");
    assert!(cell(&found, "x", "p_value").as_f64().unwrap() < 1e-6);
    let message = cell(&found, "x", "message");
    assert!(
        message.as_str().unwrap().starts_with("`x` has moved far"),
        "{message}"
    );
}

#[test]
fn a_change_of_what_is_missing_is_seen() {
    let blank = |share: f64| {
        move |random: &mut Random| {
            if random.uniform() < share {
                f64::NAN
            } else {
                normal(random)
            }
        }
    };
    let before = numbers(&[("x", sample(1, 1000, blank(0.02)))]);
    let now = numbers(&[("x", sample(2, 1000, blank(0.30)))]);
    let found = run(&before, &now, &DriftOptions::default());
    assert_eq!(cell(&found, "x", "band"), "large");
    assert!(cell(&found, "x", "ks").as_f64().unwrap() < 0.1);
    let message = cell(&found, "x", "message");
    assert!(
        message.as_str().unwrap().contains("missing before"),
        "{message}"
    );
    assert_eq!(found.bins.to_json().unwrap()["bin"][0], 0);
}

#[test]
fn constant_null_absent_infinite_and_tiny_columns_are_answered() {
    let before = table(&json!({
        "same": [1, 1, 1], "moved": [1, 1, 1], "gone": [1.0, 2.0, 3.0], "never": [null, null, null],
        "came": [null, null, null], "only_before": [1, 2, 3], "name": ["a", "b", "c"],
    }));
    let now = table(&json!({
        "same": [1, 1], "moved": [2, 2], "gone": [null, null], "never": [null, null],
        "came": [1, 2], "only_now": [1, 2], "name": ["a", "b"],
    }));
    let found = run(&before, &now, &DriftOptions::default());
    let rows = found.drift.to_json().unwrap();
    assert_eq!(
        rows["input"],
        json!(["same", "moved", "gone", "never", "came"])
    );
    assert_eq!(rows["psi"][0], 0.0);
    assert_eq!(rows["p_value"][3], 1.0);
    assert_eq!(
        (&rows["ks"][2], &rows["mean_current"][2]),
        (&Value::Null, &Value::Null)
    );
    assert_eq!(rows["missing_current"][2], 1.0);
    // Three rows against two are no evidence.
    assert_eq!(
        rows["band"],
        json!(["stable", "stable", "stable", "stable", "stable"])
    );
    assert_eq!(
        codes(&found),
        json!([
            "DRIFT_COLUMN_ABSENT",
            "DRIFT_COLUMN_ABSENT",
            "DRIFT_NO_SCORE"
        ])
    );

    let wild = numbers(&[(
        "x",
        vec![
            f64::INFINITY,
            1e308,
            -1e308,
            f64::NEG_INFINITY,
            f64::NAN,
            -0.0,
        ],
    )]);
    let found = run(&wild, &wild, &DriftOptions::default());
    assert_eq!(
        (
            cell(&found, "x", "psi"),
            cell(&found, "x", "missing_reference")
        ),
        (json!(0.0), json!(0.5))
    );
    assert_eq!(codes(&found)[0], "HEALTH_VALUE_INFINITE");

    let found = run(&wild, &numbers(&[("x", vec![])]), &DriftOptions::default());
    assert_eq!(found.drift.num_rows(), 0);
    assert!(
        codes(&found)
            .as_array()
            .unwrap()
            .contains(&json!("DRIFT_NO_ROWS"))
    );
    let found = run(
        &Table::default(),
        &Table::default(),
        &DriftOptions::default(),
    );
    assert_eq!(found.drift.num_rows(), 0);
}

#[test]
fn a_constant_that_changes_is_seen_with_rows_enough() {
    let found = run(
        &numbers(&[("x", vec![1.0; 40])]),
        &numbers(&[("x", vec![2.0; 40])]),
        &DriftOptions::default(),
    );
    assert_eq!(cell(&found, "x", "band"), "large");
    assert_eq!(cell(&found, "x", "ks"), 1.0);
}

#[test]
fn the_score_drifts_as_scoring_says() {
    let model = HealthModel::built_in(HealthModelName::OneYear).unwrap();
    let make = |seed: u64, shift: f64| {
        let columns: Vec<(&str, Vec<f64>)> = model.inputs[..6]
            .iter()
            .zip(0_u64..)
            .map(|(input, j)| {
                let (low, high) = (input.knots[0], input.knots[input.knots.len() - 1]);
                let at =
                    |random: &mut Random| low + (high - low) * (0.3 * random.uniform() + shift);
                (input.name.as_str(), sample(seed * 100 + j, 300, at))
            })
            .collect();
        numbers(&columns)
    };
    let (before, now) = (make(1, 0.0), make(2, 0.5));
    let found = run(&before, &now, &DriftOptions::default());
    assert_eq!(cell(&found, "score", "missing_current"), 0.0);
    assert_ne!(cell(&found, "score", "band"), "stable");
    // The mean is that of health.score.
    let mut columns = before.to_json().unwrap();
    columns["business_id"] = json!((0..300).collect::<Vec<i32>>());
    let scores = score(&table(&columns), &ScoreOptions::default(), &Control::new()).unwrap();
    let scores = scores.scores.to_json().unwrap()["score"].clone();
    let mean = scores
        .as_array()
        .unwrap()
        .iter()
        .map(|s| s.as_f64().unwrap())
        .sum::<f64>()
        / 300.0;
    assert!((cell(&found, "score", "mean_reference").as_f64().unwrap() - mean).abs() < 1e-9);
    // A model of one's own is taken as a document.
    let own = DriftOptions::default()
        .model(model.to_document().unwrap())
        .inputs(["score"]);
    let again = run(&before, &now, &own);
    assert_eq!(cell(&again, "score", "psi"), cell(&found, "score", "psi"));
}

#[test]
fn what_does_not_apply_and_rows_without_id_are_scored_too() {
    let rows = table(&json!({
        "business_id": [null, "b", "b"], "debt_ratio": [0.2, 0.4, 0.9],
        "not_applicable": [["interest_coverage"], null, ["debt_ratio"]],
    }));
    let found = run(&rows, &rows, &DriftOptions::default());
    // The last row contradicts itself and has no score.
    let missing = cell(&found, "score", "missing_reference").as_f64().unwrap();
    assert!((missing - 1.0 / 3.0).abs() < 1e-12);
}

#[test]
fn wrong_options_and_columns_are_named() {
    let x = numbers(&[("x", vec![1.0])]);
    let error = |options: &DriftOptions| drift(&x, &x, options, &Control::new()).unwrap_err();
    for bins in [0, 1, 101] {
        let error = error(&DriftOptions::default().bins(bins));
        assert_eq!(
            (error.code(), error.argument()),
            (Code::OptionValue, Some("bins"))
        );
    }
    for inputs in [vec!["y"], vec!["x", "x"], vec!["business_id"]] {
        let error = error(&DriftOptions::default().inputs(inputs));
        assert_eq!(
            (error.code(), error.argument()),
            (Code::OptionValue, Some("inputs"))
        );
    }
    let text = table(&json!({"x": ["a"]}));
    let error = drift(
        &text,
        &x,
        &DriftOptions::default().inputs(["x"]),
        &Control::new(),
    )
    .unwrap_err();
    assert_eq!(
        (error.code(), error.argument(), error.column()),
        (Code::ColumnType, Some("reference"), Some("x"))
    );
    let control = Control::new();
    control.cancel();
    let error = drift(&x, &x, &DriftOptions::default(), &control).unwrap_err();
    assert_eq!(error.code(), Code::Cancelled);
}

#[test]
fn only_what_is_asked_for_is_made() {
    let x = numbers(&[("x", vec![1.0, 2.0])]);
    let found = run(
        &x,
        &x,
        &DriftOptions::default().outputs([DriftOutput::Bins]),
    );
    assert_eq!(
        (found.drift.num_columns(), found.issues.num_columns()),
        (0, 0)
    );
    assert_eq!(found.bins.num_columns(), 7);
}

#[test]
fn whole_numbers_of_any_width_are_read() {
    let whole: ArrayRef = Arc::new(Int32Array::from(
        (0..100).map(|i| i % 5).collect::<Vec<i32>>(),
    ));
    let whole = Table::from(RecordBatch::try_from_iter([("x", whole)]).unwrap());
    let found = run(&whole, &whole, &DriftOptions::default());
    assert_eq!(found.bins.num_rows(), 5);
}

/// A million rows of ten columns: run with `--ignored --nocapture`.
#[test]
#[ignore = "a measurement"]
fn a_million_rows_are_compared_in_seconds() {
    let names: Vec<String> = (0..10).map(|j| format!("x{j}")).collect();
    let make = |seed: u64| {
        let columns: Vec<(&str, Vec<f64>)> = names
            .iter()
            .zip(0_u64..)
            .map(|(name, j)| (name.as_str(), sample(seed + j, 1_000_000, normal)))
            .collect();
        numbers(&columns)
    };
    let (before, now) = (make(1), make(50));
    let start = std::time::Instant::now();
    let found = run(&before, &now, &DriftOptions::default());
    println!("{:?} for {} rows", start.elapsed(), found.drift.num_rows());
    let scored = |seed| numbers(&[("debt_ratio", sample(seed, 1_000_000, Random::uniform))]);
    let (before, now) = (scored(1), scored(2));
    let start = std::time::Instant::now();
    run(&before, &now, &DriftOptions::default());
    println!("{:?} with the score", start.elapsed());
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(64) })]

    #[test]
    fn the_order_of_rows_says_nothing(
        values in prop::collection::vec(prop_oneof![-2.0..2.0, Just(f64::NAN), Just(0.0), Just(1.0)], 1..200),
        seed in 0_u64..1000,
    ) {
        let mut shuffled = values.clone();
        Random::new(seed).shuffle(&mut shuffled);
        let other = sample(seed, 50, normal);
        let options = DriftOptions::default();
        let a = run(&numbers(&[("x", values)]), &numbers(&[("x", other.clone())]), &options);
        let b = run(&numbers(&[("x", shuffled.clone())]), &numbers(&[("x", other)]), &options);
        prop_assert_eq!(a.bins, b.bins);
        // Against itself nothing has moved.
        let same = numbers(&[("x", shuffled)]);
        let same = run(&same, &same, &options);
        prop_assert_eq!(cell(&same, "x", "psi"), json!(0.0));
        prop_assert_eq!(cell(&same, "x", "band"), json!("stable"));
    }
}
