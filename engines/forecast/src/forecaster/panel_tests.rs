//! Forecasters of boosted panels.

use serde_json::{Value, json};
use trimtab_core::{Control, Table};

use super::*;
use crate::{AheadInputs, ForecastInputs, Intervals, predict};

const SHOPS: usize = 12;
const PAST: usize = 96;
const HORIZON: usize = 6;

/// Sales of shops that fall with the price, with a season and some noise.
pub(super) fn shops(steps: std::ops::Range<usize>) -> Value {
    let price = |i: usize, t: usize| 4.0 + ((t * 7 + i * 3) * (t + 1) % 11) as f64 / 5.0;
    let noise = |i: usize, t: usize| ((t * 31 + i * 17) * (t + 3) % 23) as f64 / 230.0;
    let sales = |i: usize, t: usize| {
        let season = 1.0 + 0.2 * (t as f64 * std::f64::consts::TAU / 4.0).sin();
        (50.0 + 20.0 * i as f64) * season * price(i, t).powf(-1.2) * (1.0 + noise(i, t))
    };
    let mut found = json!({"unique_id": [], "ds": [], "y": [], "price": [], "region": []});
    for i in 0..SHOPS {
        for t in steps.clone() {
            let cells = [
                ("unique_id", json!(format!("s{i}"))),
                ("ds", json!(t)),
                ("y", json!(sales(i, t))),
                ("price", json!(price(i, t))),
                ("region", json!(["north", "south"][i % 2])),
            ];
            for (name, cell) in cells {
                found[name].as_array_mut().unwrap().push(cell);
            }
        }
    }
    found
}

pub(super) fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

pub(super) fn ahead_of(from: usize) -> Table {
    let mut columns = shops(from..from + HORIZON);
    columns.as_object_mut().unwrap().remove("y");
    table(&columns)
}

pub(super) fn options(model: ForecastModel) -> ForecastOptions {
    ForecastOptions::default()
        .horizon(HORIZON)
        .season_length(4)
        .models([model])
}

pub(super) fn fitted(steps: std::ops::Range<usize>, options: &ForecastOptions) -> Forecaster {
    let found = fit(&table(&shops(steps)), options, &Control::new());
    found.unwrap().forecaster
}

fn asked(forecaster: &Forecaster, from: usize) -> Table {
    let future = ahead_of(from);
    let inputs = AheadInputs::from(forecaster).future(&future);
    let options = AheadOptions::default().horizon(HORIZON);
    let found = ahead(inputs, &options, &Control::new()).unwrap();
    found.forecasts
}

fn numbers(table: &Table, column: &str) -> Vec<f64> {
    let found = table.to_json().unwrap();
    let cells = found[column].as_array().unwrap().iter();
    cells.map(|cell| cell.as_f64().unwrap()).collect()
}

/// The mean distance in shares of the first.
fn apart(a: &Table, b: &Table, column: &str) -> f64 {
    let (a, b) = (numbers(a, column), numbers(b, column));
    assert_eq!(a.len(), b.len());
    let pairs = a.iter().zip(&b);
    pairs.map(|(a, b)| (a - b).abs() / a.abs()).sum::<f64>() / a.len() as f64
}

#[test]
fn a_kept_panel_says_what_predict_says() {
    let quick = options(ForecastModel::Gbm)
        .models([ForecastModel::Ensemble, ForecastModel::Gbm])
        .intervals(Intervals::Model);
    for options in [options(ForecastModel::Gbm), quick] {
        let (series, future) = (table(&shops(0..PAST)), ahead_of(PAST));
        let inputs = ForecastInputs::from(&series).future(&future);
        let control = Control::new();
        let predicted = predict(inputs, &options.clone().into(), &control).unwrap();
        let forecaster = fitted(0..PAST, &options);
        let found = asked(&forecaster, PAST);
        for column in ["mean", "lo_80", "hi_95"] {
            assert!(
                apart(&predicted.forecasts, &found, column) < 1e-9,
                "{column}"
            );
        }
        let text = forecaster.to_document().unwrap().to_json();
        let read = Forecaster::from_document(&Document::from_json(&text).unwrap()).unwrap();
        assert_eq!(read, forecaster);
        assert_eq!(asked(&read, PAST), found);
        let members = serde_json::to_value(&forecaster.kept).unwrap();
        assert!(text.contains("of_panel"));
        assert_eq!(members["panels"].as_array().unwrap().len(), 1);
    }
}

#[test]
fn a_kept_panel_moves_on_without_learning() {
    let options = options(ForecastModel::Gbm);
    let early = fitted(0..PAST, &options);
    let control = Control::new();
    let new = table(&shops(PAST..PAST + 8));
    let moved = update(&early, &new, &control).unwrap().forecaster;
    let mut stepped = early.clone();
    for t in PAST..PAST + 8 {
        let points = table(&shops(t..t + 1));
        stepped = update(&stepped, &points, &control).unwrap().forecaster;
    }
    assert_eq!(stepped, moved);
    let whole = asked(&fitted(0..PAST + 8, &options), PAST + 8);
    let found = asked(&moved, PAST + 8);
    let came = table(&shops(PAST + 8..PAST + 8 + HORIZON));
    let off = |found: &Table| {
        let pairs = numbers(found, "mean").into_iter().zip(numbers(&came, "y"));
        let errors = pairs.map(|(mean, y)| (mean - y).abs() / y);
        errors.sum::<f64>() / (SHOPS * HORIZON) as f64
    };
    let own = serde_json::to_string(&early.kept.series[0]).unwrap().len();
    assert!(apart(&whole, &found, "mean") < 0.01);
    assert!(off(&found) < 1.1 * off(&whole));
    // The trees are the document's, once.
    let panels =
        |forecaster: &Forecaster| serde_json::to_value(&forecaster.kept).unwrap()["panels"].clone();
    assert_eq!(panels(&moved), panels(&early));
    assert!(own < 3000, "{own}");
}

#[test]
fn points_that_have_no_logarithm_are_missing_to_a_panel_of_logarithms() {
    let early = fitted(0..PAST, &options(ForecastModel::Gbm));
    let mut columns = shops(PAST..PAST + 1);
    columns["y"] = json!(vec![0.0; SHOPS]);
    let moved = update(&early, &table(&columns), &Control::new()).unwrap();
    let found = asked(&moved.forecaster, PAST + 1);
    let (low, high) = (
        numbers(&found, "mean"),
        numbers(&asked(&early, PAST), "mean"),
    );
    let mean = |all: &[f64]| all.iter().sum::<f64>() / all.len() as f64;
    assert!((mean(&low) / mean(&high) - 1.0).abs() < 0.3);
}

#[test]
fn hostile_points_leave_forecasts_finite() {
    let quick = options(ForecastModel::Ensemble).intervals(Intervals::Model);
    for options in [options(ForecastModel::Gbm), quick] {
        let early = fitted(0..PAST, &options);
        for y in [0.0, -1e9, 1e12, 1e-300] {
            let mut columns = shops(PAST + 300..PAST + 303);
            columns["y"] = json!(vec![y; 3 * SHOPS]);
            columns["price"] = json!(vec![-y; 3 * SHOPS]);
            let moved = update(&early, &table(&columns), &Control::new()).unwrap();
            let text = moved.forecaster.to_document().unwrap().to_json();
            let read = Document::from_json(&text).unwrap();
            let read = Forecaster::from_document(&read).unwrap();
            let found = asked(&read, PAST + 303);
            for column in ["mean", "lo_95", "hi_95"] {
                let all = numbers(&found, column);
                assert_eq!(all.len(), SHOPS * HORIZON);
                assert!(all.iter().all(|y| y.is_finite()), "{y} {column}");
            }
        }
    }
}

#[test]
fn a_panel_that_was_tampered_with_is_refused() {
    let early = fitted(0..PAST, &options(ForecastModel::Gbm));
    let body = serde_json::to_value(&early.kept).unwrap();
    let refused = |change: &dyn Fn(&mut Value)| {
        let mut body = body.clone();
        change(&mut body);
        let document = Document::new(KIND, VERSION, body);
        Forecaster::from_document(&document).is_err()
    };
    assert!(!refused(&|_| {}));
    assert!(refused(&|body| body["panels"] = json!([])));
    assert!(refused(
        &|body| body["panels"][0]["shape"]["horizon"] = json!(900)
    ));
    assert!(refused(&|body| {
        let trees = &mut body["panels"][0]["trees"]["boosters"][0]["trees"][0];
        trees["nodes"][0]["split"]["left"] = json!(0);
    }));
    assert!(refused(&|body| {
        let state = &mut body["series"][0]["models"][0]["state"]["combined"];
        state["members"][0]["model"]["of_panel"]["used"] = json!([7]);
    }));
}
