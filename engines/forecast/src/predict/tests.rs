use serde_json::{Value, json};
use trimtab_core::{Control, ErrorKind, Table};

use super::*;
use crate::hostile_series::hostile_series;
use crate::options::{ForecastModel, Intervals};

const ALL: [ForecastModel; 20] = [
    ForecastModel::Auto,
    ForecastModel::Ensemble,
    ForecastModel::Naive,
    ForecastModel::SeasonalNaive,
    ForecastModel::Drift,
    ForecastModel::Mean,
    ForecastModel::AutoArima,
    ForecastModel::AutoEts,
    ForecastModel::AutoTheta,
    ForecastModel::DynamicTheta,
    ForecastModel::AutoCes,
    ForecastModel::Mstl,
    ForecastModel::Prophet,
    ForecastModel::Tbats,
    ForecastModel::Gbm,
    ForecastModel::Croston,
    ForecastModel::Sba,
    ForecastModel::Tsb,
    ForecastModel::Adida,
    ForecastModel::Imapa,
];

pub(super) fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

/// A panel of steps without gaps.
pub(super) fn panel(series: &[(&str, Vec<f64>)]) -> Table {
    let (mut ids, mut steps, mut values) = (vec![], vec![], vec![]);
    for (id, series) in series {
        for (step, y) in series.iter().enumerate() {
            ids.push(*id);
            steps.push(step);
            values.push(y.is_finite().then_some(*y));
        }
    }
    table(&json!({"unique_id": ids, "ds": steps, "y": values}))
}

pub(super) fn run(series: &Table, options: &ForecastOptions) -> Prediction {
    predict(series, &options.clone().into(), &Control::new()).unwrap()
}

pub(super) fn numbers(table: &Table, column: &str) -> Vec<f64> {
    let columns = table.to_json().unwrap();
    let values = columns[column].as_array().unwrap().iter();
    values.map(|v| v.as_f64().unwrap()).collect()
}

pub(super) fn codes(prediction: &Prediction) -> Vec<String> {
    let issues = prediction.issues.to_json().unwrap();
    let codes = issues["code"].as_array().unwrap().iter();
    codes
        .map(|code| code.as_str().unwrap().to_owned())
        .collect()
}

fn season(t: usize) -> f64 {
    [30.0, 10.0, -15.0, -25.0][t % 4] + (t * 7 % 5) as f64
}

#[test]
fn every_method_stays_sound_on_hostile_series() {
    for (name, series) in hostile_series() {
        let known: Vec<f64> = series.iter().copied().filter(|y| y.is_finite()).collect();
        let low = known.iter().copied().fold(f64::INFINITY, f64::min);
        let high = known.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        for season_length in [1, 4, 12] {
            let options = ForecastOptions::default()
                .models(ALL)
                .season_length(season_length)
                .frequency("step")
                .horizon(14);
            let found = run(&panel(&[("a", series.clone())]), &options);
            if known.is_empty() {
                assert_eq!(found.forecasts.num_rows(), 0, "{name}");
                continue;
            }
            for column in ["mean", "lo_95", "hi_95"] {
                let told = &found.forecasts.to_json().unwrap()[column];
                assert!(
                    !told.as_array().unwrap().contains(&Value::Null),
                    "{name} {column}: {told}"
                );
            }
            let mean = numbers(&found.forecasts, "mean");
            assert_eq!(mean.len(), 14 * ALL.len(), "{name}");
            let ends = ["lo_95", "lo_80", "hi_80", "hi_95"].map(|c| numbers(&found.forecasts, c));
            let range = 10.0 * (high - low);
            for (at, mean) in mean.iter().enumerate() {
                let model = ALL[at / 14];
                let [lo_95, lo_80, hi_80, hi_95] = [0, 1, 2, 3].map(|end: usize| ends[end][at]);
                assert!(
                    lo_95 <= lo_80 && lo_80 <= *mean && *mean <= hi_80 && hi_80 <= hi_95,
                    "{name} {model:?} {season_length}: {lo_95} {lo_80} {mean} {hi_80} {hi_95}"
                );
                assert!(
                    *mean >= low - range && *mean <= high + range,
                    "{name} {model:?} {season_length}: {mean} outside {low} to {high}"
                );
            }
        }
    }
}

#[test]
fn dates_come_back_as_dates_and_in_order() {
    let found = run(
        &table(&json!({
            "ds": ["2026-04-30", "2026-01-31", "2026-02-28", "2026-03-31", "2026-05-31", "2026-06-30"],
            "y": [4.0, 1.0, 2.0, 3.0, 5.0, 6.0],
        })),
        &ForecastOptions::default().horizon(3),
    );
    let forecasts = found.forecasts.to_json().unwrap();
    assert_eq!(
        forecasts["ds"],
        json!(["2026-07-31", "2026-08-31", "2026-09-30"])
    );
    assert_eq!(forecasts["unique_id"], json!([null, null, null]));
    let quality = found.quality.to_json().unwrap();
    assert_eq!(quality["frequency"], json!(["month"]));
    assert_eq!(quality["start"], json!(["2026-01-31"]));
}

#[test]
fn a_period_that_is_not_over_is_left_out() {
    let months = [
        "2026-01-01",
        "2026-02-01",
        "2026-03-01",
        "2026-04-01",
        "2026-05-01",
        "2026-06-01",
    ];
    let series = table(&json!({"ds": months, "y": [100.0, 101.0, 99.0, 100.0, 102.0, 7.0]}));
    let whole = run(&series, &ForecastOptions::default().horizon(1));
    assert_eq!(
        whole.forecasts.to_json().unwrap()["ds"],
        json!(["2026-07-01"])
    );
    let cut = run(
        &series,
        &ForecastOptions::default().horizon(1).as_of("2026-06-03"),
    );
    let forecasts = cut.forecasts.to_json().unwrap();
    assert_eq!(forecasts["ds"], json!(["2026-06-01"]));
    assert!(numbers(&cut.forecasts, "mean")[0] > 90.0);
    assert_eq!(cut.quality.to_json().unwrap()["unfinished"], json!([true]));
}

#[test]
fn one_bad_series_spoils_no_other() {
    let good: Vec<f64> = (0..40).map(|t| 100.0 + season(t)).collect();
    let alone = run(
        &panel(&[("good", good.clone())]),
        &ForecastOptions::default(),
    );
    let mut columns = panel(&[("good", good), ("none", vec![f64::NAN; 9])])
        .to_json()
        .unwrap();
    for (id, step, y) in [("twice", 1, 5.0), ("twice", 1, 6.0), ("one", 3, 2.0)] {
        columns["unique_id"].as_array_mut().unwrap().push(json!(id));
        columns["ds"].as_array_mut().unwrap().push(json!(step));
        columns["y"].as_array_mut().unwrap().push(json!(y));
    }
    let found = run(&table(&columns), &ForecastOptions::default());
    let ids = found.forecasts.to_json().unwrap()["unique_id"].clone();
    let of_good = ids
        .as_array()
        .unwrap()
        .iter()
        .filter(|id| **id == json!("good"))
        .count();
    assert_eq!(of_good, 12);
    assert_eq!(
        numbers(&found.forecasts, "mean")[..12],
        numbers(&alone.forecasts, "mean")[..]
    );
    assert_eq!(
        codes(&found),
        ["TIME_TWICE", "SERIES_EMPTY", "SERIES_SHORT"]
    );
}

#[test]
fn bounds_hold_for_every_end() {
    let series: Vec<f64> = (0..40).map(|t| (40.0 + season(t)).max(16.0)).collect();
    let options = ForecastOptions::default()
        .min(20.0)
        .max(60.5)
        .integer(true)
        .models(ALL);
    let found = run(&panel(&[("a", series)]), &options);
    for column in ["mean", "lo_80", "hi_80", "lo_95", "hi_95"] {
        for y in numbers(&found.forecasts, column) {
            assert!((20.0..=60.5).contains(&y), "{column} {y}");
            assert!(column == "mean" || y.fract() == 0.0 || (y - 60.5).abs() < 1e-9);
        }
    }
}

#[test]
fn a_constant_is_forecast_by_itself() {
    let found = run(
        &panel(&[("a", vec![7.25; 30])]),
        &ForecastOptions::default(),
    );
    for column in ["mean", "lo_95", "hi_95"] {
        assert!(
            numbers(&found.forecasts, column)
                .iter()
                .all(|y| (y - 7.25).abs() < 1e-12),
            "{column}"
        );
    }
    assert_eq!(codes(&found), ["SERIES_CONSTANT"]);
}

#[test]
fn threads_change_no_bit() {
    let series: Vec<(String, Vec<f64>)> = (0..12)
        .map(|i| {
            let values = (0..60).map(|t| 100.0 + season(t + i) * (1.0 + t as f64 / 40.0));
            (format!("s{i}"), values.collect())
        })
        .collect();
    let series: Vec<(&str, Vec<f64>)> = series
        .iter()
        .map(|(id, values)| (id.as_str(), values.clone()))
        .collect();
    let series = panel(&series);
    let with = |threads| {
        let control = Control::new().threads(threads);
        predict(
            &series,
            &ForecastOptions::default().season_length(4).into(),
            &control,
        )
        .unwrap()
    };
    assert_eq!(with(1), with(2));
}

#[test]
fn wrong_options_are_told() {
    let series = panel(&[("a", vec![1.0, 2.0, 3.0])]);
    for (options, argument) in [
        (ForecastOptions::default().horizon(0), "horizon"),
        (ForecastOptions::default().levels([100.0]), "levels"),
        (
            ForecastOptions::default().frequency("fortnight"),
            "frequency",
        ),
        (ForecastOptions::default().min(2.0).max(1.0), "min"),
        (ForecastOptions::default().max(f64::NAN), "max"),
        (ForecastOptions::default().models([]), "models"),
        (ForecastOptions::default().as_of("soon"), "as_of"),
    ] {
        let error = predict(&series, &options.into(), &Control::new()).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::InvalidInput);
        assert_eq!(error.argument(), Some(argument));
    }
}

#[test]
fn models_tell_what_was_fitted_and_shares_add_up() {
    let series: Vec<f64> = (0..48).map(|t| 100.0 + season(t)).collect();
    let found = run(
        &panel(&[("a", series)]),
        &ForecastOptions::default().season_length(4),
    );
    let shares = numbers(&found.models, "share");
    assert!(
        (shares.iter().sum::<f64>() - 1.0).abs() < 1e-12,
        "{shares:?}"
    );
    let models = found.models.to_json().unwrap();
    assert_eq!(models["member"][0], json!("auto_ets"));
    assert!(models["fitted"][0].as_str().unwrap().starts_with("ETS("));
}

#[test]
fn a_bound_that_is_asked_for_stands_above_one_that_is_told() {
    let series: Vec<f64> = (0..40).map(|t| f64::from(u8::from(t % 3 == 0))).collect();
    let found = run(
        &panel(&[("a", series)]),
        &ForecastOptions::default().max(-5.0),
    );
    for column in ["mean", "lo_95", "hi_95"] {
        let all = numbers(&found.forecasts, column);
        assert!(
            all.iter().all(|y| (y + 5.0).abs() < 1e-12),
            "{column} {all:?}"
        );
    }
}

#[test]
fn a_method_without_a_fit_is_told() {
    let series: Vec<f64> = (0..12).map(|t| -season(t)).collect();
    let options = ForecastOptions::default().models([ForecastModel::Croston]);
    let found = run(&panel(&[("a", series)]), &options);
    assert_eq!(codes(&found), ["METHOD_UNFIT"]);
    assert_eq!(found.models.to_json().unwrap()["member"], json!(["naive"]));
}

#[test]
fn names_are_those_of_the_option() {
    for model in ALL {
        assert_eq!(json!(model), json!(model.as_str()));
    }
}

/// Days of sales that fall by 8 for each unit of price.
fn priced(days: usize) -> (Vec<usize>, Vec<f64>, Vec<f64>) {
    let price = |t: usize| 5.0 + [0.0, 1.0, -1.0, 0.5, 2.0][t * t % 5];
    let sales = |t: usize| 100.0 + season(t) - 8.0 * price(t) + (t * 13 % 7) as f64 / 3.0;
    let steps: Vec<usize> = (0..days).collect();
    let y = steps.iter().map(|&t| sales(t)).collect();
    let prices = steps.iter().map(|&t| price(t)).collect();
    (steps, y, prices)
}

#[test]
fn regressors_are_heeded_where_they_are_known_ahead() {
    let (steps, y, prices) = priced(80);
    let series = table(&json!({"ds": steps, "y": y, "price": prices, "shop": vec!["a"; 80]}));
    let ahead = |price: f64| table(&json!({"ds": [80, 81, 82, 83], "price": vec![price; 4]}));
    let (low, high) = (ahead(4.0), ahead(6.0));
    for model in [ForecastModel::AutoArima, ForecastModel::Auto] {
        let options = ForecastOptions::default()
            .horizon(4)
            .season_length(4)
            .models([model])
            .into();
        let of = |future: &Table| {
            let inputs = ForecastInputs::from(&series).future(future);
            predict(inputs, &options, &Control::new()).unwrap()
        };
        let (cheap, dear) = (of(&low), of(&high));
        let fall = numbers(&cheap.forecasts, "mean")[2] - numbers(&dear.forecasts, "mean")[2];
        assert!((6.0..=18.0).contains(&fall), "{model:?} {fall}");
        assert_eq!(codes(&dear), ["COLUMNS_UNUSED"]);
    }
}

#[test]
fn rows_without_y_at_the_end_are_what_is_known_ahead() {
    let (steps, y, prices) = priced(84);
    let mut known: Vec<Option<f64>> = y.iter().copied().map(Some).collect();
    known[80..].fill(None);
    let within = table(&json!({"ds": steps, "y": known, "price": prices}));
    let past = table(&json!({"ds": steps[..80], "y": y[..80], "price": prices[..80]}));
    let future = table(&json!({"ds": steps[80..], "price": prices[80..]}));
    let options = ForecastOptions::default()
        .horizon(4)
        .season_length(4)
        .models([ForecastModel::AutoArima])
        .into();
    let control = Control::new();
    let inputs = ForecastInputs::from(&past).future(&future);
    let beside = predict(inputs, &options, &control).unwrap();
    assert_eq!(predict(&within, &options, &control).unwrap(), beside);
    let mean = numbers(&beside.forecasts, "mean");
    for (mean, came) in mean.iter().zip(&y[80..]) {
        assert!((mean - came).abs() < 5.0, "{mean} {came}");
    }
}

#[test]
fn what_is_not_known_ahead_is_told_and_left_out() {
    let (steps, y, prices) = priced(60);
    let series = table(&json!({"ds": steps, "y": y, "price": prices}));
    let options = ForecastOptions::default().horizon(4).season_length(4);
    let found = run(&series, &options);
    assert_eq!(codes(&found), ["REGRESSOR_UNKNOWN"]);
    let bare = table(&json!({"ds": steps, "y": y}));
    assert_eq!(run(&bare, &options).forecasts, found.forecasts);
    let ets = options.models([ForecastModel::AutoEts]);
    let known = table(&json!({"ds": [60, 61, 62, 63], "price": [5, 5, 5, 5]}));
    let inputs = ForecastInputs::from(&series).future(&known);
    let found = predict(inputs, &ets.into(), &Control::new()).unwrap();
    assert_eq!(codes(&found), ["REGRESSORS_UNUSED"]);
}

#[test]
fn holidays_raise_the_days_on_which_they_fall() {
    let day = |t: usize| 20_454 + t; // 2026-01-01
    let date = |t: usize| {
        let days = i32::try_from(day(t)).unwrap();
        trimtab_core::calendar::Date::from_days(days)
            .unwrap()
            .to_string()
    };
    let feasts = [20, 61, 95, 130, 171, 204, 240, 266];
    let sales = |t: usize| {
        100.0 + (t % 7) as f64 + (t * 11 % 5) as f64 + if feasts.contains(&t) { 60.0 } else { 0.0 }
    };
    let series = table(&json!({
        "ds": (0..260).map(date).collect::<Vec<_>>(),
        "y": (0..260).map(sales).collect::<Vec<_>>(),
    }));
    let holidays = table(&json!({"ds": feasts.map(date), "holiday": vec!["feast"; 8]}));
    let options = ForecastOptions::default()
        .horizon(10)
        .models([ForecastModel::AutoArima])
        .into();
    let inputs = ForecastInputs::from(&series).holidays(&holidays);
    let found = predict(inputs, &options, &Control::new()).unwrap();
    let mean = numbers(&found.forecasts, "mean");
    assert!(mean[6] > 150.0 && mean[5] < 120.0, "{mean:?}");
    assert!(codes(&found).is_empty());
}

#[test]
fn bands_of_the_model_are_normal_about_its_mean() {
    let series: Vec<f64> = (0..60).map(|t| 100.0 + season(t)).collect();
    let options = ForecastOptions::default()
        .season_length(4)
        .models([ForecastModel::AutoEts])
        .intervals(Intervals::Model);
    let found = run(&panel(&[("a", series.clone())]), &options);
    let column = |name: &str| numbers(&found.forecasts, name);
    let (mean, wide, narrow) = (column("mean"), column("hi_95"), column("hi_80"));
    for step in 0..12 {
        let ratio = (wide[step] - mean[step]) / (narrow[step] - mean[step]);
        assert!((ratio - 1.959_964 / 1.281_552).abs() < 1e-3, "{ratio}");
    }
    let conformal = options.intervals(Intervals::Conformal);
    let conformal = run(&panel(&[("a", series)]), &conformal);
    assert_eq!(numbers(&conformal.forecasts, "mean"), mean);
}
