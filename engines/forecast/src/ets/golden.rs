//! Against statsforecast at its own parameters; see `tests/golden/ets.py`.

use serde_json::Value;

use super::filter::{Pass, Smoothing, States};
use super::smoothed::Ets;
use super::spec::{Part, Spec};
use crate::model::{Ahead, Model};

fn golden() -> Value {
    serde_json::from_str(include_str!("../../tests/golden/ets.json")).unwrap()
}

fn numbers(value: &Value) -> Vec<f64> {
    let values = value.as_array().unwrap().iter();
    values.map(|v| v.as_f64().unwrap()).collect()
}

fn model(case: &Value) -> Ets {
    let form = case["form"].as_str().unwrap().as_bytes();
    let part = |letter| match letter {
        b'A' => Part::Additive,
        b'M' => Part::Multiplicative,
        _ => Part::None,
    };
    let number = |of: &Value, without| of.as_f64().unwrap_or(without);
    let by = &case["smoothing"];
    Ets {
        spec: Spec {
            relative_error: form[0] == b'M',
            trend: part(form[1]),
            damped: case["damped"].as_bool().unwrap(),
            season: part(form[2]),
            period: usize::try_from(case["period"].as_u64().unwrap()).unwrap(),
        },
        smoothing: Smoothing {
            alpha: number(&by[0], 0.0),
            beta: number(&by[1], 0.0),
            gamma: number(&by[2], 0.0),
            phi: number(&by[3], 1.0),
        },
        states: States {
            level: number(&case["level"], 0.0),
            trend: number(&case["trend"], 0.0),
            seasons: numbers(&case["seasons"]),
        },
        deviation: case["sigma2"].as_f64().unwrap().sqrt(),
    }
}

#[test]
fn likelihoods_and_forecasts_are_those_of_statsforecast() {
    let golden = golden();
    for case in golden["cases"].as_array().unwrap() {
        let series = numbers(&golden["series"][case["series"].as_str().unwrap()]);
        let mut model = model(case);
        let what = format!("{} {}", case["series"], model.name());
        let mut pass = Pass::default();
        pass.run(&model.spec, &series, model.smoothing, &model.states);
        let wanted = case["log_likelihood"].as_f64().unwrap();
        let found = -0.5 * pass.deviance();
        assert!(
            (found - wanted).abs() < 1e-6,
            "{what}: {found} for {wanted}"
        );

        model.append(&series);
        let wanted = numbers(&case["mean"]);
        let mean = model.mean(&Ahead::steps(wanted.len()));
        if model.spec.damped {
            // From the second step on it counts the first damped step twice.
            continue;
        }
        for (found, wanted) in mean.iter().zip(&wanted) {
            assert!(
                (found - wanted).abs() < 1e-9 * wanted.abs(),
                "{what}: {found} for {wanted}"
            );
        }
    }
}
