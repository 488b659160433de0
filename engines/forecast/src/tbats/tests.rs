use std::f64::consts::TAU;

use trimtab_numerics::Random;

use super::form::{Form, Parameters, Trend};
use super::power::Power;
use super::season::Season;
use super::states::{States, Turns};
use super::*;
use crate::hostile_series::hostile_series;
use crate::model::{Ahead, Model, Unfit};

/// A level that wanders under seasons of 24 and of 100.6 steps.
fn two_seasons(n: usize, seed: u64) -> Vec<f64> {
    let mut random = Random::new(seed);
    let mut level = 20.0;
    let value = |t: usize| {
        level += 0.05 * random.normal();
        let wave = |period: f64, size: f64| size * (TAU * t as f64 / period).sin();
        level + wave(24.0, 3.0) + wave(8.0, 1.0) + wave(100.6, 2.0) + 0.3 * random.normal()
    };
    (0..n).map(value).collect()
}

#[test]
fn seasons_of_any_length_go_on() {
    let series = two_seasons(700, 1);
    let (known, came) = series.split_at(600);
    let fit = tbats(known, &[24.0, 100.6]).unwrap();
    let mean = fit.model.mean(&Ahead::steps(100));
    let off: f64 = mean.iter().zip(came).map(|(a, b)| (a - b).abs()).sum();
    assert!(off / 100.0 < 0.5, "{} {off}", fit.model.name());
    let waves: Vec<usize> = fit
        .model
        .form
        .seasons
        .iter()
        .map(|s| s.harmonics.len())
        .collect();
    assert!((3..9).contains(&waves[0]) && waves[1] < 4, "{waves:?}");
}

#[test]
fn missing_values_are_stepped_over() {
    let mut series = two_seasons(600, 2);
    let whole = tbats(&series, &[24.0, 100.6]).unwrap().model;
    for t in (5..600).step_by(11).chain(300..330) {
        series[t] = f64::NAN;
    }
    let fit = tbats(&series, &[24.0, 100.6]).unwrap();
    assert!(fit.fitted[301].is_finite());
    let ahead = Ahead::steps(48);
    let pairs = whole.mean(&ahead).into_iter().zip(fit.model.mean(&ahead));
    let off: f64 = pairs.map(|(a, b)| (a - b).abs()).sum();
    assert!(off / 48.0 < 0.3, "{off}");
}

#[test]
fn hostile_series_have_finite_forecasts_or_none() {
    for (name, series) in hostile_series() {
        for periods in [
            &[][..],
            &[7.0, 12.0],
            &[1.0, 0.0, 365.25],
            &[2.0, 3.3, 25.0],
        ] {
            let Ok(fit) = tbats(&series, periods) else {
                let seen = series.iter().filter(|y| y.is_finite()).count();
                assert!(seen < 5, "{name}");
                continue;
            };
            assert_eq!(fit.fitted.len(), series.len());
            let ahead = Ahead::steps(30);
            let mut path = vec![0.0; 30];
            fit.model.path(&ahead, &mut Random::new(1), &mut path);
            let deviations = fit.model.deviations(&ahead).unwrap();
            assert!(deviations.iter().all(|d| *d >= 0.0));
            let all = fit
                .model
                .mean(&ahead)
                .into_iter()
                .chain(deviations)
                .chain(path);
            assert!(all.into_iter().all(f64::is_finite), "{name} {periods:?}");
        }
    }
}

#[test]
fn few_values_are_too_short() {
    let needed = Unfit::TooShort { needed: 5 };
    assert_eq!(tbats(&[], &[7.0]).unwrap_err(), needed);
    assert_eq!(tbats(&[1.0, f64::NAN, 2.0, 3.0], &[]).unwrap_err(), needed);
}

#[test]
fn deviations_are_those_of_paths() {
    let model = tbats(&two_seasons(400, 3), &[24.0]).unwrap().model;
    let ahead = Ahead::steps(40);
    let deviations = model.deviations(&ahead).unwrap();
    let mean = model.mean(&ahead);
    let mut random = Random::new(5);
    let mut path = vec![0.0; 40];
    let mut squares = vec![0.0; 40];
    for _ in 0..4000 {
        model.path(&ahead, &mut random, &mut path);
        for ((sum, y), mean) in squares.iter_mut().zip(&path).zip(&mean) {
            *sum += (y - mean).powi(2) / 4000.0;
        }
    }
    for (square, deviation) in squares.iter().zip(&deviations) {
        assert!((square.sqrt() / deviation - 1.0).abs() < 0.1);
    }
}

#[test]
fn a_model_that_moved_on_is_the_one_that_saw_it_all() {
    let series = two_seasons(300, 4);
    let mut model = tbats(&series, &[24.0]).unwrap().model;
    let text = serde_json::to_string(&model).unwrap();
    let mut again: Tbats = serde_json::from_str(&text).unwrap();
    let next = [series[0], f64::NAN, series[2]];
    model.append(&next);
    for y in next {
        again.append(&[y]);
    }
    let ahead = Ahead::steps(20);
    assert_eq!(model.mean(&ahead), again.mean(&ahead));
    assert!(text.len() < 2000, "{}", text.len());
}

#[test]
fn the_unit_of_a_series_does_not_matter() {
    let series = two_seasons(300, 6);
    let large: Vec<f64> = series.iter().map(|y| y * 1024.0).collect();
    let ahead = Ahead::steps(24);
    let mean = |series: &[f64]| tbats(series, &[24.0]).unwrap().model.mean(&ahead);
    for (one, other) in mean(&series).iter().zip(mean(&large)) {
        assert!((other / one / 1024.0 - 1.0).abs() < 1e-9);
    }
}

#[derive(serde::Deserialize)]
struct Golden {
    series: Vec<f64>,
    first: Vec<f64>,
    errors: Vec<f64>,
    mean: Vec<f64>,
    deviations: Vec<f64>,
}

/// The model of `tests/golden/tbats.py` before its series.
fn golden_model(first: &[f64]) -> Tbats {
    let season = |period: f64, waves: usize| Season {
        period,
        harmonics: (1..=waves).collect(),
    };
    let form = Form {
        trend: Trend::Damped,
        seasons: vec![season(4.0, 2), season(13.3, 3)],
        orders: (2, 1),
    };
    let by = Parameters {
        beta: 0.05,
        phi: 0.9,
        gamma: vec![[0.03, -0.02], [0.01, 0.04]],
        ar: [0.4, -0.2],
        ma: [0.3, 0.0],
        ..form.start(0.2)
    };
    // There the cosines of a season stand before its sines.
    let mut row = first[..2].to_vec();
    for own in [&first[2..6], &first[6..12]] {
        let (cosines, sines) = own.split_at(own.len() / 2);
        row.extend(cosines.iter().zip(sines).flat_map(|(c, s)| [*c, *s]));
    }
    Tbats {
        power: Power {
            lambda: 1.0,
            unit: 1.0,
        },
        form,
        by,
        states: States::new(&row),
        deviation: 1.0,
    }
}

#[test]
fn errors_and_forecasts_are_those_of_statsforecast() {
    let golden: Golden =
        serde_json::from_str(include_str!("../../tests/golden/tbats.json")).unwrap();
    let mut model = golden_model(&golden.first);
    let turns = Turns::new(&model.form);
    for (y, expected) in golden.series.iter().zip(&golden.errors) {
        let error = model.states.see(&model.by, &turns, *y);
        assert!((error - expected).abs() < 1e-9);
    }
    let ahead = Ahead::steps(golden.mean.len());
    // The power 1 takes 1 away, which the reference does not.
    let means = model.mean(&ahead).into_iter().map(|y| y - 1.0);
    let deviations = model.deviations(&ahead).unwrap();
    let theirs = golden.mean.iter().chain(&golden.deviations);
    for (ours, theirs) in means.chain(deviations).zip(theirs) {
        assert!((ours - theirs).abs() < 1e-9);
    }
}
