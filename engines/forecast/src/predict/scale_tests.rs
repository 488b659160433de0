//! The median, other scales, limits and what series are like.

use serde_json::{Value, json};
use trimtab_core::{Control, ErrorKind, Table};

use super::tests::{codes, numbers, panel, run, table};
use super::*;
use crate::hostile_series::hostile_series;
use crate::options::{ForecastModel, Intervals, Transform};

fn column(table: &Table, name: &str) -> Vec<Value> {
    table.to_json().unwrap()[name].as_array().unwrap().clone()
}

/// A level of 100 that grows by 2 % a step, with a season and noise in proportion.
fn growing(length: usize) -> Vec<f64> {
    let of_season = |t: usize| [1.2, 1.0, 0.7, 1.1][t % 4] + (t * 7 % 5) as f64 / 50.0;
    (0..length)
        .map(|t| 100.0 * 1.02_f64.powi(i32::try_from(t).unwrap()) * of_season(t))
        .collect()
}

#[test]
fn an_ensemble_is_the_median_of_the_members_that_it_tells() {
    // Below zero at times, so that no logarithm is among them.
    let series = growing(48).iter().map(|y| y - 120.0).collect();
    let series = panel(&[("a", series)]);
    let options = ForecastOptions::default().horizon(4).season_length(4);
    let found = run(&series, &options.clone().models([ForecastModel::Ensemble]));
    let shares = numbers(&found.models, "share");
    let fitted = shares.iter().filter(|share| **share > 0.0).count();
    assert!(fitted > 4);
    for share in shares.iter().filter(|share| **share > 0.0) {
        assert!((share - 1.0 / fitted as f64).abs() < 1e-12);
    }
    let mut said = Vec::new();
    let members = column(&found.models, "member");
    for (member, _) in members
        .iter()
        .zip(&shares)
        .filter(|(_, share)| **share > 0.0)
    {
        let model: ForecastModel = serde_json::from_value(member.clone()).unwrap();
        let alone = run(&series, &options.clone().models([model]));
        said.push(numbers(&alone.forecasts, "mean"));
    }
    for (step, mean) in numbers(&found.forecasts, "mean").into_iter().enumerate() {
        let mut numbers: Vec<f64> = said.iter().map(|mean| mean[step]).collect();
        numbers.sort_by(f64::total_cmp);
        let median = trimtab_numerics::quantile_sorted(&numbers, 0.5);
        assert!(
            (mean / median - 1.0).abs() < 1e-9,
            "{step}: {mean} {median}"
        );
    }
}

#[test]
fn a_transform_brings_quantiles_back_as_they_are() {
    let series = growing(48);
    let logarithms: Vec<f64> = series.iter().map(|y| y.ln()).collect();
    let options = ForecastOptions::default()
        .horizon(6)
        .season_length(4)
        .models([ForecastModel::Drift, ForecastModel::SeasonalNaive]);
    let direct = run(&panel(&[("a", logarithms)]), &options);
    let log = options.transform(Transform::Log);
    let found = run(&panel(&[("a", series)]), &log);
    for name in ["mean", "lo_80", "hi_80", "lo_95", "hi_95"] {
        let wanted = numbers(&direct.forecasts, name);
        for (y, z) in numbers(&found.forecasts, name).iter().zip(wanted) {
            assert!((y.ln() - z).abs() < 1e-9, "{name}: {y} {}", z.exp());
        }
    }
    let fitted = column(&found.models, "fitted")[0].clone();
    assert!(fitted.as_str().unwrap().ends_with(" of ln(y)"), "{fitted}");
}

#[test]
fn means_lie_above_medians_within_the_same_bands() {
    let series = panel(&[("a", growing(48))]);
    for transform in [Transform::Log, Transform::BoxCox] {
        let options = ForecastOptions::default()
            .horizon(6)
            .season_length(4)
            .transform(transform);
        let medians = run(&series, &options);
        let means = run(&series, &options.bias_adjust(true));
        let pairs = |name: &str| {
            let medians = numbers(&medians.forecasts, name);
            medians.into_iter().zip(numbers(&means.forecasts, name))
        };
        assert!(pairs("mean").all(|(median, mean)| mean > median && mean < 1.1 * median));
        assert!(pairs("lo_80").all(|(a, b)| (a / b - 1.0).abs() < 1e-12));
    }
}

#[test]
fn a_series_that_has_no_logarithm_is_told_and_spoils_no_other() {
    let mut broken = growing(40);
    broken[7] = -1.0;
    let series = panel(&[
        ("broken", broken),
        ("good", growing(40)),
        ("flat", vec![0.0; 9]),
    ]);
    let options = ForecastOptions::default()
        .transform(Transform::Log)
        .horizon(2);
    let found = run(&series, &options);
    let ids = column(&found.forecasts, "unique_id");
    assert_eq!(
        ids,
        [json!("good"), json!("good"), json!("flat"), json!("flat")]
    );
    assert_eq!(codes(&found), ["TRANSFORM_UNFIT", "SERIES_CONSTANT"]);
    let of_demand = options.models([ForecastModel::Croston]);
    let error = predict(&series, &of_demand.into(), &Control::new()).unwrap_err();
    assert_eq!(error.kind(), ErrorKind::InvalidInput);
    assert!(error.message().contains("croston"), "{error}");
}

#[test]
fn every_transform_stays_sound_on_hostile_series() {
    for (name, series) in hostile_series() {
        for transform in [Transform::Log, Transform::BoxCox] {
            let options = ForecastOptions::default()
                .models([
                    ForecastModel::AutoEts,
                    ForecastModel::Drift,
                    ForecastModel::Ensemble,
                ])
                .transform(transform)
                .bias_adjust(true)
                .season_length(4)
                .frequency("step");
            let found = run(&panel(&[("a", series.clone())]), &options);
            let ends = ["lo_95", "lo_80", "mean", "hi_80", "hi_95"];
            let ends = ends.map(|name| numbers(&found.forecasts, name));
            for at in 0..found.forecasts.num_rows() {
                let row: Vec<f64> = ends.iter().map(|values| values[at]).collect();
                assert!(
                    row.is_sorted() && row.iter().all(|y| y.is_finite()),
                    "{name} {row:?}"
                );
            }
        }
    }
}

#[test]
fn a_limit_of_work_is_kept_told_and_the_same_on_any_threads() {
    let series: Vec<Vec<f64>> = (30..70).map(growing).collect();
    let names: Vec<String> = (0..series.len()).map(|at| format!("s{at}")).collect();
    let series: Vec<(&str, Vec<f64>)> = names.iter().map(String::as_str).zip(series).collect();
    let series = panel(&series);
    let options = ForecastOptions::default().horizon(3).season_length(4);
    let whole = run(&series, &options);
    assert!(!codes(&whole).contains(&"WORK_LIMIT".to_owned()));
    let generous = run(&series, &options.clone().work_limit(1_000_000));
    assert_eq!(generous.forecasts, whole.forecasts);
    let tight = options.work_limit(200);
    let found = run(&series, &tight);
    assert_eq!(found.forecasts.num_rows(), whole.forecasts.num_rows());
    assert!(found.models.num_rows() < whole.models.num_rows());
    assert!(codes(&found).contains(&"WORK_LIMIT".to_owned()));
    let alone = predict(&series, &tight.clone().into(), &Control::new().threads(1)).unwrap();
    assert_eq!(alone, found);
    let none = ForecastOptions::default().work_limit(0);
    assert!(predict(&series, &none.into(), &Control::new()).is_err());
}

#[test]
fn a_cancel_is_heeded_within_one_fit() {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    let series = panel(&[("a", growing(160))]);
    for model in [ForecastModel::AutoArima, ForecastModel::AutoEts] {
        let options = ForecastOptions::default()
            .models([model])
            .intervals(Intervals::Model)
            .season_length(4);
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        let control = Control::new().threads(1).watch(move || {
            counter.fetch_add(1, Ordering::Relaxed);
        });
        predict(&series, &options.clone().into(), &control).unwrap();
        let all = asked.load(Ordering::Relaxed);
        assert!(all > 10, "{model:?} asked {all} times");
        // Cancelled half way through the fit, it ends within a few questions.
        let asked = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&asked);
        let control = Control::new().threads(1);
        let stop = control.clone();
        let control = control.watch(move || {
            if counter.fetch_add(1, Ordering::Relaxed) == all / 2 {
                stop.cancel();
            }
        });
        let error = predict(&series, &options.into(), &control).unwrap_err();
        assert_eq!(error.kind(), ErrorKind::Cancelled);
        let after = asked.load(Ordering::Relaxed);
        assert!(after < all / 2 + 150, "{model:?}: {after} of {all}");
    }
}

#[test]
fn the_seed_changes_what_is_left_to_chance_alone() {
    let series: Vec<Vec<f64>> = (40..60).map(growing).collect();
    let names: Vec<String> = (0..series.len()).map(|at| format!("s{at}")).collect();
    let series: Vec<(&str, Vec<f64>)> = names.iter().map(String::as_str).zip(series).collect();
    let series = panel(&series);
    let with = |model, seed| {
        let options = ForecastOptions::default().horizon(3).models([model]);
        run(&series, &options.season_length(4).seed(seed)).forecasts
    };
    assert_eq!(with(ForecastModel::Gbm, 5), with(ForecastModel::Gbm, 5));
    assert_ne!(with(ForecastModel::Gbm, 5), with(ForecastModel::Gbm, 6));
    assert_eq!(
        with(ForecastModel::AutoEts, 5),
        with(ForecastModel::AutoEts, 6)
    );
}

#[test]
fn quality_tells_gaps_duplicates_stock_outs_and_shifts() {
    let steady: Vec<f64> = (0..60).map(|t| 50.0 + f64::from(t * 7 % 11)).collect();
    let mut gappy = steady.clone();
    gappy[10..13].fill(f64::NAN);
    gappy[30] = f64::NAN;
    let mut empty = steady.clone();
    empty[40..46].fill(0.0);
    let shifted: Vec<f64> = steady
        .iter()
        .enumerate()
        .map(|(t, y)| y + if t < 45 { 0.0 } else { 60.0 })
        .collect();
    let sparse: Vec<f64> = (0..60)
        .map(|t| if t * t % 7 == 1 { 3.0 } else { 0.0 })
        .collect();
    let mut columns = panel(&[
        ("steady", steady),
        ("gappy", gappy),
        ("empty", empty),
        ("shifted", shifted),
        ("sparse", sparse),
    ])
    .to_json()
    .unwrap();
    for (id, step, y) in [("steady", 3, 60.0), ("steady", 0, 50.0)] {
        columns["unique_id"].as_array_mut().unwrap().push(json!(id));
        columns["ds"].as_array_mut().unwrap().push(json!(step));
        columns["y"].as_array_mut().unwrap().push(json!(y));
    }
    let options = ForecastOptions::default()
        .models([ForecastModel::Naive])
        .season_length(1)
        .horizon(1);
    let found = run(&table(&columns), &options);
    let quality = found.quality.to_json().unwrap();
    assert_eq!(quality["gaps"], json!([0, 2, 0, 0, 0]));
    assert_eq!(quality["longest_gap"], json!([0, 3, 0, 0, 0]));
    assert_eq!(quality["duplicates"], json!([2, 0, 0, 0, 0]));
    assert_eq!(quality["stock_outs"], json!([0, 0, 1, 0, 0]));
    assert_eq!(quality["stock_out_steps"], json!([0, 0, 6, 0, 0]));
    assert_eq!(
        quality["last_stock_out"],
        json!([null, null, 40, null, null])
    );
    assert_eq!(quality["level_shifts"], json!([0, 0, 0, 1, 0]));
    assert_eq!(
        quality["last_level_shift"],
        json!([null, null, null, 45, null])
    );
    let change = quality["last_level_change"][3].as_f64().unwrap();
    assert!((change - 60.0).abs() < 2.0, "{change}");
    assert_eq!(codes(&found), ["ROW_DUPLICATE", "STOCK_OUT", "LEVEL_SHIFT"]);
}
