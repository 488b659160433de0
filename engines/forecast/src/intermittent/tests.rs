use serde::Deserialize;
use trimtab_numerics::Random;

use super::rate::{DemandRate, RateMethod, demand_rate};
use crate::hostile_series::hostile_series;
use crate::model::{Ahead, Fit, Model, Unfit};

#[derive(Deserialize)]
struct Golden {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    series: Vec<f64>,
    croston: f64,
    croston_optimized: f64,
    sba: f64,
    tsb: f64,
    adida: f64,
    imapa: f64,
}

const TSB: RateMethod = RateMethod::Tsb {
    sizes: 0.2,
    probability: 0.1,
};

const METHODS: [RateMethod; 6] = [
    RateMethod::Croston,
    RateMethod::CrostonOptimized,
    RateMethod::Sba,
    TSB,
    RateMethod::Adida,
    RateMethod::Imapa,
];

#[test]
fn the_rates_are_those_of_the_reference() {
    let golden: Golden =
        serde_json::from_str(include_str!("../../tests/golden/intermittent.json")).unwrap();
    for case in golden.cases {
        let wanted = [
            case.croston,
            case.croston_optimized,
            case.sba,
            case.tsb,
            case.adida,
            case.imapa,
        ];
        for (method, want) in METHODS.into_iter().zip(wanted) {
            let fit = demand_rate(&case.series, method).unwrap();
            let got = fit.model.mean(&Ahead::steps(1))[0];
            assert!((got - want).abs() < 1e-6, "{method:?}: {got} {want}");
        }
    }
}

#[test]
fn a_missing_step_is_left_out() {
    let (nan, whole) = (f64::NAN, [0.0, 2.0, 0.0, 0.0, 3.0, 0.0, 1.0]);
    let gaps = [nan, 0.0, 2.0, 0.0, nan, 0.0, 3.0, nan, nan, 0.0, 1.0, nan];
    for method in METHODS {
        let mean = |series: &[f64]| {
            let fit = demand_rate(series, method).unwrap();
            fit.model.mean(&Ahead::steps(1))[0]
        };
        assert!((mean(&whole) - mean(&gaps)).abs() < 1e-12, "{method:?}");
    }
}

#[test]
fn returns_are_no_demand() {
    let fit = demand_rate(&[1.0, -1.0, 2.0], RateMethod::Sba);
    assert_eq!(fit.map(|_| ()), Err(Unfit::NotPositive));
}

#[test]
fn paths_have_the_mean_of_the_rate_and_the_sizes_that_were_seen() {
    let series: Vec<f64> = (0..60)
        .map(|t| {
            if t % 4 == 0 {
                f64::from(1 + t % 3)
            } else {
                0.0
            }
        })
        .collect();
    for method in METHODS {
        let model = demand_rate(&series, method).unwrap().model;
        let rate = model.mean(&Ahead::steps(1))[0];
        let mut path = vec![0.0; 50_000];
        model.path(&Ahead::steps(50_000), &mut Random::new(3), &mut path);
        let mean = path.iter().sum::<f64>() / 5e4;
        assert!(
            (mean / rate - 1.0).abs() < 0.05,
            "{method:?}: {mean} {rate}"
        );
        assert!(path.iter().all(|y| [0.0, 1.0, 2.0, 3.0].contains(y)));
    }
}

#[test]
fn appended_points_move_on_like_the_whole() {
    let series = [0.0, 2.0, 0.0, 0.0, 3.0, 0.0, 1.0, 0.0, 0.0, 4.0];
    for method in [RateMethod::Croston, RateMethod::Sba, TSB] {
        let mut part = demand_rate(&series[..5], method).unwrap().model;
        part.append(&series[5..]);
        let whole = demand_rate(&series, method).unwrap().model;
        let mean = |model: &DemandRate| model.mean(&Ahead::steps(1))[0];
        assert!((mean(&part) - mean(&whole)).abs() < 1e-12, "{method:?}");
    }
}

fn holds<M: Model>(fit: Fit<M>, length: usize, what: &str) {
    assert_eq!(fit.fitted.len(), length, "{what}");
    let mut model = fit.model;
    for _ in 0..2 {
        let ahead = Ahead::steps(20);
        let mut path = vec![0.0; 20];
        model.path(&ahead, &mut Random::new(1), &mut path);
        for numbers in [&path, &model.mean(&ahead)] {
            assert!(
                numbers.iter().all(|y| y.is_finite() && *y >= 0.0),
                "{what}: {numbers:?}"
            );
        }
        model.append(&[f64::NAN, 3.0, 0.0, f64::NAN]);
    }
}

#[test]
fn hostile_series_give_finite_demand_or_none() {
    for (what, y) in hostile_series() {
        for method in METHODS {
            if let Ok(fit) = demand_rate(&y, method) {
                let text = serde_json::to_string(&fit.model).unwrap();
                let back: DemandRate = serde_json::from_str(&text).unwrap();
                assert_eq!(back, fit.model, "{what}");
                holds(fit, y.len(), what);
            }
        }
    }
}
