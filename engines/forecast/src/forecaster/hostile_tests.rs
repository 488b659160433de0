//! Documents that somebody changed are refused or answered, never a panic.

use serde_json::{Value, json};
use trimtab_core::{Control, Document, Table};

use super::*;

/// Every way to one value of a document.
fn ways(value: &Value, way: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    let inner: Vec<(String, &Value)> = match value {
        Value::Array(items) => (0..).map(|i: usize| i.to_string()).zip(items).collect(),
        Value::Object(items) => items.iter().map(|(key, v)| (key.clone(), v)).collect(),
        _ => Vec::new(),
    };
    found.push(way.clone());
    // Of long lists the ends say as much as all.
    let long = value.is_array();
    let count = inner.len();
    for (i, (key, value)) in inner.into_iter().enumerate() {
        if !long || i == 0 || i + 1 == count {
            way.push(key);
            ways(value, way, found);
            way.pop();
        }
    }
}

fn at<'a>(value: &'a mut Value, way: &[String]) -> &'a mut Value {
    way.iter().fold(value, |value, key| match value {
        Value::Array(items) => &mut items[key.parse::<usize>().unwrap()],
        Value::Object(items) => items.get_mut(key).unwrap(),
        other => other,
    })
}

/// What may stand there in place of a value.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Number(_) => [
            json!(0),
            json!(-1),
            json!(1),
            json!(0.5),
            json!(1e300),
            json!(-1e300),
        ]
        .into_iter()
        .chain([json!(u64::MAX), json!(i64::MIN), json!(usize::MAX / 2)])
        .collect(),
        Value::String(text) => {
            let shorter: String = text.chars().take(text.len().saturating_sub(11)).collect();
            vec![
                json!(""),
                json!("AAAAAAAAAAA"),
                json!(shorter),
                json!(format!("{text}{text}")),
            ]
        }
        Value::Array(items) => {
            let mut found = vec![json!([])];
            if let Some(last) = items.last() {
                found.push(Value::from(&items[1..]));
                found.push(items.iter().chain([last]).cloned().collect());
            }
            found
        }
        Value::Object(_) | Value::Bool(_) => vec![Value::Null],
        Value::Null => vec![json!(1), json!([]), json!("a")],
    }
}

/// What a forecaster is told after it was fitted.
struct Later {
    points: Table,
    future: Option<Table>,
}

fn points(from: usize, to: usize) -> Table {
    let date = |t: usize| format!("{}-{:02}-01", 2020 + t / 12, t % 12 + 1);
    let y = |t: usize| {
        let t = t as f64;
        100.0 + t + 10.0 * (t * std::f64::consts::TAU / 4.0).sin() + (t * 7.0) % 5.0
    };
    Table::from_json(&json!({
        "ds": (from..to).map(date).collect::<Vec<_>>(),
        "y": (from..to).map(y).collect::<Vec<_>>(),
    }))
    .unwrap()
}

/// Whether it is refused, or says what can be said.
fn survives(document: &Document, later: &Later) {
    let control = Control::new();
    let Ok(forecaster) = Forecaster::from_document(document) else {
        return;
    };
    let options = AheadOptions::default().horizon(6);
    let moved = update(&forecaster, &later.points, &control).map(|moved| moved.forecaster);
    for forecaster in [Ok(forecaster), moved].into_iter().flatten() {
        let mut inputs = AheadInputs::from(&forecaster);
        if let Some(future) = &later.future {
            inputs = inputs.future(future);
        }
        let Ok(found) = ahead(inputs, &options, &control) else {
            continue;
        };
        let table = found.forecasts.to_json().unwrap();
        for column in ["mean", "lo_80", "hi_95"] {
            let said = table[column].as_array().unwrap();
            assert!(said.iter().all(Value::is_number), "{column} {said:?}");
        }
    }
}

/// Changes each value of the document in turn.
fn withstands(forecaster: &Forecaster, later: &Later) {
    let document = forecaster.to_document().unwrap();
    let mut body = document.body().clone();
    let mut found = Vec::new();
    ways(&body, &mut Vec::new(), &mut found);
    for way in found {
        let old = at(&mut body, &way).clone();
        for other in others(&old) {
            *at(&mut body, &way) = other;
            let changed = Document::new(document.kind(), document.version(), body.clone());
            survives(&changed, later);
        }
        *at(&mut body, &way) = old;
    }
}

#[test]
fn changed_documents_are_refused_or_answered() {
    let later = Later {
        points: points(48, 51),
        future: None,
    };
    let more = [
        ForecastModel::WindowAverage,
        ForecastModel::SeasonalWindowAverage,
        ForecastModel::Prophet,
        ForecastModel::Tbats,
        ForecastModel::Croston,
        ForecastModel::Tsb,
        ForecastModel::Adida,
        ForecastModel::Counts,
    ];
    for model in tests::MODELS.into_iter().chain(more) {
        let options = ForecastOptions::default()
            .horizon(6)
            .season_length(4)
            .models([model]);
        let found = fit(&points(0, 48), &options, &Control::new()).unwrap();
        withstands(&found.forecaster, &later);
    }
}

#[test]
fn changed_documents_with_regressors_are_refused_or_answered() {
    let later = Later {
        points: panel_tests::table(&panel_tests::shops(96..98)),
        future: Some(panel_tests::ahead_of(98)),
    };
    for model in [
        ForecastModel::AutoArima,
        ForecastModel::Prophet,
        ForecastModel::Gbm,
    ] {
        let options = panel_tests::options(model).intervals(crate::Intervals::Model);
        withstands(&panel_tests::fitted(0..96, &options), &later);
    }
}
