use serde_json::Value;

use super::*;
use crate::ForecastModel;
use crate::hostile_series::hostile_series;

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

/// Sales that fall by 8 for each unit of price and rise by 30 in a promotion.
fn priced(points: usize, ahead: usize) -> Table {
    let price = |t: usize| 5.0 + [0.0, 1.0, -1.0, 0.5, 2.0][t * t % 5];
    let promoted = |t: usize| t % 9 == 4;
    let y = |t: usize| {
        let season = [20.0, 0.0, -15.0, -5.0][t % 4];
        let promotion = if promoted(t) { 30.0 } else { 0.0 };
        100.0 + season - 8.0 * price(t) + promotion + (t * 13 % 7) as f64 / 3.0
    };
    let all = 0..points + ahead;
    table(&json!({
        "ds": all.clone().collect::<Vec<_>>(),
        "y": all.clone().map(|t| (t < points).then(|| y(t))).collect::<Vec<_>>(),
        "price": all.clone().map(price).collect::<Vec<_>>(),
        "promoted": all.map(promoted).collect::<Vec<_>>(),
    }))
}

fn options(model: ForecastModel) -> ExplainOptions {
    ForecastOptions::default()
        .horizon(6)
        .season_length(4)
        .models([model])
        .into()
}

fn numbers(columns: &Value, name: &str) -> Vec<f64> {
    let values = columns[name].as_array().unwrap().iter();
    values.map(|y| y.as_f64().unwrap()).collect()
}

#[test]
fn parts_add_up_to_the_mean() {
    let series = priced(80, 6);
    for model in [
        ForecastModel::Auto,
        ForecastModel::Ensemble,
        ForecastModel::AutoArima,
        ForecastModel::Prophet,
        ForecastModel::Tbats,
    ] {
        let options = options(model);
        let found = explain(&series, &options, &Control::new()).unwrap();
        let predicted = crate::predict(&series, &options.forecast.into(), &Control::new());
        let predicted = predicted.unwrap().forecasts.to_json().unwrap();
        let components = found.components.to_json().unwrap();
        let values = numbers(&components, "value");
        for (step, mean) in numbers(&predicted, "mean").iter().enumerate() {
            let parts: f64 = values.iter().skip(step).step_by(6).sum();
            assert!(
                (parts - mean).abs() < 1e-9 * mean.abs(),
                "{model:?} {parts} {mean}"
            );
        }
    }
}

#[test]
fn effects_have_their_sign_and_size() {
    for model in [
        ForecastModel::AutoArima,
        ForecastModel::Prophet,
        ForecastModel::Auto,
    ] {
        let found = explain(&priced(80, 6), &options(model), &Control::new()).unwrap();
        let drivers = found.drivers.to_json().unwrap();
        assert_eq!(drivers["driver"], json!(["price", "promoted"]));
        let (effect, change) = (numbers(&drivers, "effect"), numbers(&drivers, "change"));
        let per_unit = |at: usize| effect[at] / change[at];
        assert!(
            (-11.0..=-5.0).contains(&per_unit(0)),
            "{model:?} {}",
            per_unit(0)
        );
        assert!(
            (20.0..=35.0).contains(&per_unit(1)),
            "{model:?} {}",
            per_unit(1)
        );
        assert_eq!(drivers["typical"][1], json!(0.0));
    }
}

#[test]
fn hostile_series_have_parts_too() {
    for (name, series) in hostile_series() {
        let values: Vec<Option<f64>> = series
            .iter()
            .map(|y| Some(*y).filter(|y| y.is_finite()))
            .collect();
        let panel = table(&json!({"ds": (0..values.len()).collect::<Vec<_>>(), "y": values}));
        let mut options = options(ForecastModel::AutoEts);
        options.forecast = options.forecast.frequency("step");
        let found = explain(&panel, &options, &Control::new()).unwrap();
        let components = found.components.to_json().unwrap();
        let values = components["value"].as_array().unwrap();
        assert!(values.iter().all(Value::is_number), "{name}");
    }
}
