use serde::Deserialize;
use serde_json::{Value, json};
use trimtab_core::{Control, Table};
use trimtab_numerics::Random;

use super::cost::Costs;
use super::pelt::pelt;
use super::*;
use crate::hostile_series::hostile_series;

fn run(values: &[f64], options: &ChangepointsOptions) -> Changepoints {
    let known = values.iter().map(|y| y.is_finite().then_some(*y));
    let columns =
        json!({"ds": (0..values.len()).collect::<Vec<_>>(), "y": known.collect::<Vec<_>>()});
    changepoints(
        &Table::from_json(&columns).unwrap(),
        options,
        &Control::new(),
    )
    .unwrap()
}

fn changes(values: &[f64], options: &ChangepointsOptions) -> Value {
    run(values, options).changepoints.to_json().unwrap()
}

fn noise(rho: f64, length: usize, random: &mut Random) -> Vec<f64> {
    let mut y = 0.0;
    (0..length)
        .map(|_| {
            y = rho * y + random.normal();
            y
        })
        .collect()
}

fn options() -> ChangepointsOptions {
    ChangepointsOptions::default().season_length(1)
}

#[derive(Deserialize)]
struct Case {
    y: Vec<f64>,
    shape: Shape,
    least: usize,
    penalty: f64,
    starts: Vec<usize>,
    total: f64,
}

#[test]
fn changes_are_those_of_ruptures() {
    #[derive(Deserialize)]
    struct Golden {
        cases: Vec<Case>,
    }
    let golden: Golden =
        serde_json::from_str(include_str!("../../tests/golden/changepoints.json")).unwrap();
    for (at, case) in golden.cases.iter().enumerate() {
        let x: Vec<f64> = (0..case.y.len()).map(|t| t as f64).collect();
        let costs = Costs::of(case.shape, &x, &case.y, 1e-12);
        let cost = |from: usize, to: usize| costs.of_segment(from, to);
        let stops: Vec<usize> = (1..=x.len()).collect();
        let found = pelt(cost, &stops, case.least, case.penalty, &Control::new()).unwrap();
        let ends: Vec<usize> = [0]
            .into_iter()
            .chain(found.clone())
            .chain([x.len()])
            .collect();
        let total: f64 = ends.windows(2).map(|pair| cost(pair[0], pair[1])).sum();
        let total = total + case.penalty * found.len() as f64;
        // Theirs may prune a start too early and cost more.
        assert!(
            total <= case.total + 1e-6,
            "{at} {:?}: {total} {}",
            case.shape,
            case.total
        );
        if case.total <= total + 1e-6 {
            assert_eq!(found, case.starts, "{at} {:?}", case.shape);
        }
    }
}

#[test]
fn noise_that_goes_on_has_no_change() {
    let mut random = Random::new(21);
    for rho in [0.0, 0.5, 0.8] {
        for length in [60, 200] {
            let told = (0..100).filter(|_| {
                let found = changes(&noise(rho, length, &mut random), &options());
                found["ds"].as_array().is_some_and(|ds| !ds.is_empty())
            });
            let share = told.count();
            assert!(share <= 8, "{rho} {length}: {share} %");
        }
    }
}

#[test]
fn a_level_that_shifts_is_found_where_it_does() {
    let mut random = Random::new(22);
    for (rho, size) in [(0.0, 2.0), (0.5, 5.0)] {
        let mut near = 0;
        for _ in 0..40 {
            let mut series = noise(rho, 120, &mut random);
            for y in &mut series[70..] {
                *y += size;
            }
            let found = changes(&series, &options());
            near += usize::from(
                found["ds"]
                    .as_array()
                    .unwrap()
                    .iter()
                    .any(|ds| ds.as_i64().unwrap().abs_diff(70) <= 3),
            );
        }
        assert!(near >= 32, "{rho}: {near} of 40");
    }
}

#[test]
fn a_trend_that_turns_is_a_change_of_trend() {
    let mut random = Random::new(23);
    let series: Vec<f64> = (0..100)
        .map(|t| if t < 50 { 2.0 * f64::from(t) } else { 100.0 - f64::from(t - 50) } + random.normal())
        .collect();
    let found = changes(&series, &options());
    assert_eq!(found["kind"], json!(["trend"]));
    assert!(
        (found["change"][0].as_f64().unwrap() + 3.0).abs() < 0.2,
        "{found}"
    );
    assert!(found["ds"][0].as_i64().unwrap().abs_diff(50) <= 3);
}

#[test]
fn a_steady_trend_has_no_change() {
    let mut random = Random::new(24);
    let series: Vec<f64> = (0..100)
        .map(|t| 0.5 * f64::from(t) + random.normal())
        .collect();
    assert_eq!(changes(&series, &options())["ds"], json!([]));
}

#[test]
fn a_variance_that_grows_is_told() {
    let mut random = Random::new(25);
    let series: Vec<f64> = (0..300)
        .map(|t| random.normal() * if t < 150 { 1.0 } else { 4.0 })
        .collect();
    let found = changes(&series, &options().model(ChangepointModel::LevelVariance));
    assert_eq!(found["kind"], json!(["variance"]));
    assert!(
        found["ds"][0].as_i64().unwrap().abs_diff(150) <= 10,
        "{found}"
    );
}

#[test]
fn a_point_alone_is_no_change() {
    let mut random = Random::new(26);
    let mut series = noise(0.0, 100, &mut random);
    series[40] = 1000.0;
    series[70] = f64::NAN;
    for model in [ChangepointModel::Auto, ChangepointModel::LevelVariance] {
        assert_eq!(changes(&series, &options().model(model))["ds"], json!([]));
    }
}

#[test]
fn seasons_are_taken_out() {
    let mut random = Random::new(27);
    let series: Vec<f64> = (0..120)
        .map(|t| {
            10.0 * [3.0, 0.0, -1.0, -2.0][t % 4] + random.normal() + if t < 60 { 0.0 } else { 4.0 }
        })
        .collect();
    let found = changes(&series, &ChangepointsOptions::default());
    assert_eq!(found["kind"], json!(["level"]), "{found}");
    assert!(found["ds"][0].as_i64().unwrap().abs_diff(60) <= 2);
}

#[test]
fn long_series_are_searched_too() {
    let mut random = Random::new(28);
    let mut series = noise(0.3, 100_000, &mut random);
    for (from, size) in [(20_000, 3.0), (20_050, -3.0), (77_777, 2.0)] {
        for y in &mut series[from..] {
            *y += size;
        }
    }
    let found = changes(&series, &options());
    let places: Vec<i64> = serde_json::from_value(found["ds"].clone()).unwrap();
    assert_eq!(places.len(), 3, "{places:?}");
    for (place, wanted) in places.iter().zip([20_000, 20_050, 77_777_i64]) {
        assert!(place.abs_diff(wanted) <= 10, "{places:?}");
    }
}

#[test]
fn hostile_series_have_sound_answers_that_do_not_vary() {
    for (name, series) in hostile_series() {
        for model in [
            ChangepointModel::Auto,
            ChangepointModel::Level,
            ChangepointModel::LevelVariance,
            ChangepointModel::Trend,
        ] {
            for options in [
                options(),
                ChangepointsOptions::default()
                    .season_length(4)
                    .min_segment(2)
                    .level(1.0),
            ] {
                let options = options.model(model).frequency("step");
                let found = run(&series, &options);
                assert_eq!(found, run(&series, &options), "{name}");
                let told = found.changepoints.to_json().unwrap();
                for column in ["before", "after", "change", "p_value"] {
                    let sound = told[column]
                        .as_array()
                        .is_none_or(|values| !values.contains(&Value::Null));
                    assert!(sound, "{name} {model:?} {column}: {told}");
                }
            }
        }
    }
}

#[test]
fn options_out_of_range_are_told() {
    let series = Table::from_json(&json!({"ds": [1], "y": [1.0]})).unwrap();
    for (argument, options) in [
        ("penalty_factor", options().penalty_factor(0.0)),
        ("min_segment", options().min_segment(1)),
        ("level", options().level(0.0)),
    ] {
        let problem = changepoints(&series, &options, &Control::new()).unwrap_err();
        assert!(format!("{problem:?}").contains(argument), "{problem:?}");
    }
}
