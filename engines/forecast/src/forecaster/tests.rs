use serde_json::{Value, json};
use trimtab_core::{Control, Table};

use super::*;
use crate::options::Transform;

fn series(id: &str, from: usize, to: usize) -> Table {
    let y = |t: usize| {
        let t = t as f64;
        100.0 + t + 10.0 * (t * std::f64::consts::TAU / 4.0).sin() + (t * 7.0) % 5.0
    };
    let date = |t: usize| format!("{}-{:02}-01", 2020 + t / 12, t % 12 + 1);
    Table::from_json(&json!({
        "unique_id": vec![id; to - from],
        "ds": (from..to).map(date).collect::<Vec<_>>(),
        "y": (from..to).map(y).collect::<Vec<_>>(),
    }))
    .unwrap()
}

fn columns(table: &Table) -> Value {
    table.to_json().unwrap()
}

fn options(model: ForecastModel) -> ForecastOptions {
    ForecastOptions::default()
        .horizon(6)
        .season_length(4)
        .models([model])
}

fn asked(forecaster: &Forecaster) -> Value {
    let options = AheadOptions::default().horizon(6);
    columns(
        &ahead(forecaster, &options, &Control::new())
            .unwrap()
            .forecasts,
    )
}

/// Of several methods.
const SEVERAL: [ForecastModel; 2] = [ForecastModel::Auto, ForecastModel::Ensemble];
pub(super) const MODELS: [ForecastModel; 10] = [
    ForecastModel::Auto,
    ForecastModel::Ensemble,
    ForecastModel::AutoEts,
    ForecastModel::AutoTheta,
    ForecastModel::AutoCes,
    ForecastModel::AutoArima,
    ForecastModel::Mstl,
    ForecastModel::SeasonalNaive,
    ForecastModel::Drift,
    ForecastModel::Mean,
];

#[test]
fn a_forecaster_says_what_predict_says() {
    let series = series("a", 0, 48);
    for model in MODELS {
        let predicted = crate::predict(&series, &options(model).into(), &Control::new()).unwrap();
        let forecaster = fit(&series, &options(model), &Control::new())
            .unwrap()
            .forecaster;
        let (a, b) = (columns(&predicted.forecasts), asked(&forecaster));
        assert_eq!(a["ds"], b["ds"]);
        for column in ["mean", "lo_80", "hi_95"] {
            for step in 0..6 {
                let (a, b) = (
                    a[column][step].as_f64().unwrap(),
                    b[column][step].as_f64().unwrap(),
                );
                assert!(
                    (a - b).abs() < 1e-9 * a.abs(),
                    "{model:?} {column} {step} {a} {b}"
                );
            }
        }
    }
}

#[test]
fn the_written_form_says_the_same_and_is_small() {
    let series = series("a", 0, 48);
    for model in MODELS {
        let forecaster = fit(&series, &options(model), &Control::new())
            .unwrap()
            .forecaster;
        let document = forecaster.to_document().unwrap();
        let again = Document::from_json(&document.to_json()).unwrap();
        let again = Forecaster::from_document(&again).unwrap();
        assert_eq!(again, forecaster, "{model:?}");
        let text = serde_json::to_string(&forecaster.kept.series).unwrap();
        let most = if SEVERAL.contains(&model) { 8000 } else { 1000 };
        assert!(text.len() < most, "{model:?} {}", text.len());
    }
}

#[test]
fn a_monthly_series_takes_a_thousand_bytes() {
    let golden: Value =
        serde_json::from_str(include_str!("../../tests/golden/arima.json")).unwrap();
    let date = |t: usize| format!("{}-{:02}-01", 1949 + t / 12, t % 12 + 1);
    for name in ["passengers", "passengers with gaps"] {
        let y = golden["series"][name].as_array().unwrap();
        let series = Table::from_json(&json!({
            "unique_id": vec!["AirPassengers"; y.len()],
            "ds": (0..y.len()).map(date).collect::<Vec<_>>(),
            "y": y,
        }))
        .unwrap();
        for model in MODELS.into_iter().filter(|model| !SEVERAL.contains(model)) {
            let options = options(model)
                .season_length(12)
                .intervals(crate::Intervals::Model);
            let forecaster = fit(&series, &options, &Control::new()).unwrap().forecaster;
            let text = serde_json::to_string(&forecaster.kept.series).unwrap();
            assert!(
                text.len() <= 1000,
                "{model:?} of {name}: {} {text}",
                text.len()
            );
            let again = Forecaster::from_document(&forecaster.to_document().unwrap()).unwrap();
            assert_eq!(asked(&again), asked(&forecaster), "{model:?} of {name}");
        }
    }
}

#[test]
fn new_points_move_a_forecaster_to_what_the_whole_series_gives_at_its_parameters() {
    // Methods without parameters: a fit of the whole is the same.
    for model in [ForecastModel::SeasonalNaive, ForecastModel::Mean] {
        let early = fit(&series("a", 0, 40), &options(model), &Control::new()).unwrap();
        let moved = update(&early.forecaster, &series("a", 40, 48), &Control::new()).unwrap();
        let whole = fit(&series("a", 0, 48), &options(model), &Control::new()).unwrap();
        let (a, b) = (asked(&moved.forecaster), asked(&whole.forecaster));
        assert_eq!(a["ds"], b["ds"]);
        for step in 0..6 {
            let (a, b) = (
                a["mean"][step].as_f64().unwrap(),
                b["mean"][step].as_f64().unwrap(),
            );
            assert!((a - b).abs() < 1e-9, "{model:?} {a} {b}");
        }
    }
    // All others: in one piece or point by point is the same.
    for model in MODELS {
        let early = fit(&series("a", 0, 40), &options(model), &Control::new()).unwrap();
        let at_once = update(&early.forecaster, &series("a", 40, 48), &Control::new()).unwrap();
        let mut stepped = early.forecaster;
        for t in 40..48 {
            stepped = update(&stepped, &series("a", t, t + 1), &Control::new())
                .unwrap()
                .forecaster;
        }
        let (a, b) = (asked(&at_once.forecaster), asked(&stepped));
        for step in 0..6 {
            let (a, b) = (
                a["mean"][step].as_f64().unwrap(),
                b["mean"][step].as_f64().unwrap(),
            );
            assert!((a - b).abs() < 1e-9 * a.abs(), "{model:?} {a} {b}");
        }
    }
}

#[test]
fn what_is_not_new_is_told_and_moves_nothing() {
    let forecaster = fit(
        &series("a", 0, 40),
        &options(ForecastModel::AutoEts),
        &Control::new(),
    )
    .unwrap()
    .forecaster;
    let old = update(&forecaster, &series("a", 30, 40), &Control::new()).unwrap();
    assert_eq!(columns(&old.issues)["code"], json!(["POINT_OLD"]));
    assert_eq!(old.forecaster, forecaster);
    let other = update(&forecaster, &series("b", 40, 44), &Control::new()).unwrap();
    assert_eq!(columns(&other.issues)["code"], json!(["SERIES_UNKNOWN"]));
    assert_eq!(other.forecaster, forecaster);
    let steps = Table::from_json(&json!({"unique_id": ["a"], "ds": [3], "y": [1.0]})).unwrap();
    let error = update(&forecaster, &steps, &Control::new()).unwrap_err();
    assert_eq!(error.column(), Some("ds"));
}

#[test]
fn a_gap_is_missing_values() {
    let forecaster = fit(
        &series("a", 0, 40),
        &options(ForecastModel::AutoEts),
        &Control::new(),
    )
    .unwrap()
    .forecaster;
    let moved = update(&forecaster, &series("a", 43, 44), &Control::new()).unwrap();
    assert_eq!(asked(&moved.forecaster)["ds"][0], json!("2023-09-01"));
}

#[test]
fn a_document_that_was_tampered_with_is_refused() {
    let forecaster = fit(
        &series("a", 0, 40),
        &options(ForecastModel::AutoEts),
        &Control::new(),
    )
    .unwrap()
    .forecaster;
    let mut body = serde_json::to_value(&forecaster.kept).unwrap();
    body["bands"] = json!([]);
    let document = Document::new(KIND, VERSION, body);
    assert!(Forecaster::from_document(&document).is_err());
}

#[test]
fn a_transform_is_kept_and_new_points_go_through_it() {
    let points = series("a", 0, 48);
    for transform in [Transform::Log, Transform::BoxCox] {
        let options = options(ForecastModel::Ensemble)
            .transform(transform)
            .bias_adjust(true);
        let predicted = crate::predict(&points, &options.clone().into(), &Control::new()).unwrap();
        let forecaster = fit(&points, &options, &Control::new()).unwrap().forecaster;
        let document = forecaster.to_document().unwrap();
        let forecaster = Forecaster::from_document(&document).unwrap();
        let (a, b) = (columns(&predicted.forecasts), asked(&forecaster));
        for column in ["mean", "lo_80", "hi_95"] {
            for step in 0..6 {
                let [a, b] = [&a, &b].map(|found| found[column][step].as_f64().unwrap());
                assert!(
                    (a - b).abs() < 1e-9 * a.abs(),
                    "{transform:?} {column} {a} {b}"
                );
            }
        }
        let more = update(&forecaster, &series("a", 48, 60), &Control::new()).unwrap();
        let found = asked(&more.forecaster);
        let mean = found["mean"][0].as_f64().unwrap();
        assert!((100.0..250.0).contains(&mean), "{transform:?} {mean}");
        let zero = Table::from_json(&json!({"unique_id": ["a"], "ds": ["2024-01-01"], "y": [0.0]}));
        let moved = update(&forecaster, &zero.unwrap(), &Control::new()).unwrap();
        let issues = columns(&moved.issues);
        assert_eq!(issues["code"], json!(["TRANSFORM_UNFIT"]));
        assert_eq!(asked(&moved.forecaster)["mean"], asked(&forecaster)["mean"]);
    }
}
