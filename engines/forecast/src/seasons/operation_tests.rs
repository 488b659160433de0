use serde_json::{Value, json};
use trimtab_core::{Control, Table};
use trimtab_numerics::Random;

use super::*;
use crate::hostile_series::hostile_series;

fn run(values: &[f64], options: &SeasonsOptions) -> Value {
    let known = values.iter().map(|y| y.is_finite().then_some(*y));
    let columns =
        json!({"ds": (0..values.len()).collect::<Vec<_>>(), "y": known.collect::<Vec<_>>()});
    let found = seasons(
        &Table::from_json(&columns).unwrap(),
        options,
        &Control::new(),
    )
    .unwrap();
    found.seasons.to_json().unwrap()
}

#[test]
fn given_lengths_are_told_beside_those_that_are_found() {
    let mut random = Random::new(3);
    let series: Vec<f64> = (0..140)
        .map(|t| [8.0, 0.0, 3.0, -4.0, 1.0, -8.0, 0.0][t % 7] + random.normal())
        .collect();
    let found = run(&series, &SeasonsOptions::default().season_length(5));
    assert_eq!(found["period"], json!([5.0, 7.0]));
    assert_eq!(found["source"], json!(["given", "found"]));
    assert_eq!(found["present"], json!([false, true]));
    assert_eq!(found["used"], json!([true, false]));
    assert!(found["strength"][0].as_f64() < Some(0.4), "{found}");
    assert!(found["strength"][1].as_f64() > Some(0.9), "{found}");
    let given = run(
        &series,
        &SeasonsOptions::default().season_length(5).search(false),
    );
    assert_eq!(given["period"], json!([5.0]));
}

#[test]
fn lengths_of_the_calendar_have_names() {
    let days: Vec<String> = (0..60)
        .map(|t| {
            trimtab_core::calendar::Date::from_days(20_000 + t)
                .unwrap()
                .to_string()
        })
        .collect();
    let y: Vec<f64> = (0..60)
        .map(|t| f64::from(t % 7) + 0.01 * f64::from(t * t % 11))
        .collect();
    let series = Table::from_json(&json!({"ds": days, "y": y})).unwrap();
    let found = seasons(&series, &SeasonsOptions::default(), &Control::new()).unwrap();
    let told = found.seasons.to_json().unwrap();
    assert_eq!(told["name"], json!(["week", "year"]));
    assert_eq!(told["present"], json!([true, false]));
    assert_eq!(told["p_value"][1], Value::Null);
    assert_eq!(
        found.issues.to_json().unwrap()["code"],
        json!(["SEASON_SHORT"])
    );
}

#[test]
fn hostile_series_have_sound_answers() {
    for (name, series) in hostile_series() {
        for options in [
            SeasonsOptions::default(),
            SeasonsOptions::default().season_length(4),
        ] {
            let found = run(&series, &options.frequency("step"));
            for share in ["strength", "p_value"] {
                for value in found[share].as_array().unwrap_or(&vec![]) {
                    let sound = value.as_f64().is_none_or(|v| (0.0..=1.0).contains(&v));
                    assert!(sound, "{name} {share}: {value}");
                }
            }
        }
    }
}
