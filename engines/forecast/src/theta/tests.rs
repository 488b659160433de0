//! Against statsforecast at its own parameters (see `tests/golden/theta.py`), and
//! on series on which programs break.

use serde::Deserialize;
use std::collections::BTreeMap;
use trimtab_numerics::Random;

use super::profile::Best;
use super::{Adjusted, Form, Theta, auto_theta, theta};
use crate::hostile_series::hostile_series;
use crate::model::{Ahead, Fit, Model, Unfit};

#[derive(Deserialize)]
struct Golden {
    series: BTreeMap<String, Vec<f64>>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    series: String,
    form: String,
    period: usize,
    seasonal: bool,
    alpha: f64,
    theta: f64,
    level: f64,
    mean: Vec<f64>,
}

fn golden() -> Golden {
    serde_json::from_str(include_str!("../../tests/golden/theta.json")).unwrap()
}

#[test]
fn forecasts_at_equal_parameters_are_those_of_statsforecast() {
    let golden = golden();
    for case in &golden.cases {
        let series = &golden.series[&case.series];
        let adjusted = Adjusted::new(series, case.period).unwrap();
        assert_eq!(adjusted.season.is_some(), case.seasonal, "{}", case.series);
        let form = Form::ALL.into_iter().find(|form| form.name() == case.form);
        let best = Best {
            alpha: case.alpha,
            level: case.level / adjusted.scale,
            weight: 1.0 - 1.0 / case.theta,
            ..Best::default()
        };
        let model = adjusted.fit(form.unwrap(), best).model;
        let mean = model.mean(&Ahead::steps(case.mean.len()));
        for (got, want) in mean.iter().zip(&case.mean) {
            let name = format!("{} {}", case.series, case.form);
            assert!(
                (got - want).abs() <= 1e-7 * want.abs(),
                "{name}: {got} {want}"
            );
        }
    }
}

#[test]
fn no_series_breaks_a_fit() {
    for (name, series) in hostile_series() {
        let largest = series.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
        for period in [0, 1, 2, 4, 7, 12, 100, usize::MAX] {
            match auto_theta(&series, period) {
                Ok(chosen) => check(&chosen.best, &series, largest, name),
                Err(unfit) => {
                    let seen = series.iter().filter(|y| y.is_finite()).count();
                    assert_eq!(unfit, Unfit::TooShort { needed: 4 }, "{name}");
                    assert!(seen < 4, "{name}");
                }
            }
        }
    }
}

fn check(fit: &Fit<Theta>, series: &[f64], largest: f64, name: &str) {
    let ahead = Ahead::steps(30);
    let mean = fit.model.mean(&ahead);
    let in_reach = |y: &f64| y.is_finite() && y.abs() <= 10.0 * largest;
    assert!(mean.iter().all(in_reach), "{name}: {mean:?}");
    let widths = fit.model.deviations(&Ahead::steps(30)).unwrap();
    let rising = |width: &f64| width.is_finite() && *width >= 0.0;
    assert!(widths.iter().all(rising), "{name}: {widths:?}");
    let mut path = vec![0.0; 30];
    fit.model.path(&ahead, &mut Random::new(1), &mut path);
    assert!(path.iter().all(|y| y.is_finite()), "{name}: {path:?}");
    assert_eq!(fit.fitted.len(), series.len());
    let seen = series.iter().position(|y| y.is_finite()).unwrap();
    assert!(
        fit.fitted[seen + 1..].iter().all(|y| y.is_finite()),
        "{name}"
    );
}

#[test]
fn the_state_is_small_and_comes_back() {
    let golden = golden();
    let fit = auto_theta(&golden.series["airpassengers"], 12)
        .unwrap()
        .best;
    let text = serde_json::to_string(&fit.model).unwrap();
    assert!(text.len() <= 1024, "{}", text.len());
    let back: Theta = serde_json::from_str(&text).unwrap();
    let (a, b) = (
        fit.model.mean(&Ahead::steps(3)),
        back.mean(&Ahead::steps(3)),
    );
    assert!(a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 1e-9 * a));
}

#[test]
fn points_appended_move_the_states_as_the_fit_does() {
    let golden = golden();
    let mut series = golden.series["airpassengers"].clone();
    series[130] = f64::NAN;
    for form in Form::ALL {
        let adjusted = Adjusted::new(&series, 12).unwrap();
        let season = adjusted.season.clone().unwrap();
        let best = Best {
            alpha: 0.4,
            level: 0.5,
            weight: 0.3,
            ..Best::default()
        };
        let whole = adjusted.fit(form, best).model;
        let mut early = whole.clone();
        // The line of a form that is not dynamic stays that of the fit.
        let line = if form.is_dynamic() {
            super::line::Line::default()
        } else {
            whole.now.line
        };
        early.now = early.restarted(line);
        early.season = Some(season);
        early.append(&series[..50]);
        early.append(&series[50..]);
        let (a, b) = (whole.mean(&Ahead::steps(14)), early.mean(&Ahead::steps(14)));
        assert!(
            a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 1e-9 * a),
            "{form:?}"
        );
    }
}

#[test]
fn deviations_are_those_of_paths() {
    let golden = golden();
    for form in [Form::Optimised, Form::DynamicOptimised] {
        let model = theta(&golden.series["airpassengers"][..60], 12, form)
            .unwrap()
            .model;
        let (mean, widths) = (
            model.mean(&Ahead::steps(18)),
            model.deviations(&Ahead::steps(18)).unwrap(),
        );
        let (mut random, mut path) = (Random::new(5), vec![0.0; 18]);
        let mut squares = [0.0; 18];
        for _ in 0..20_000 {
            model.path(&Ahead::steps(18), &mut random, &mut path);
            for ((sum, y), m) in squares.iter_mut().zip(&path).zip(&mean) {
                *sum += (y - m).powi(2) / 20_000.0;
            }
        }
        for (width, square) in widths.iter().zip(squares) {
            assert!((width / square.sqrt() - 1.0).abs() < 0.03, "{form:?}");
        }
    }
}

#[test]
fn a_fit_does_not_depend_on_the_unit() {
    let golden = golden();
    let series = &golden.series["woolyrnq"];
    let by = |factor: f64| {
        let scaled: Vec<f64> = series.iter().map(|y| y * factor).collect();
        auto_theta(&scaled, 4)
            .unwrap()
            .best
            .model
            .mean(&Ahead::steps(8))
    };
    for (a, b) in by(1.0).iter().zip(by(1e-9)) {
        assert!((a * 1e-9 - b).abs() < 1e-9 * b);
    }
}

#[test]
fn drift_and_choice_are_told() {
    let series: Vec<f64> = (0..40).map(|t| 10.0 + 0.5 * f64::from(t)).collect();
    let chosen = auto_theta(&series, 1).unwrap();
    assert_eq!(chosen.choice.criterion, "mse");
    let names: Vec<&str> = chosen
        .choice
        .candidates
        .iter()
        .map(|c| c.name.as_str())
        .collect();
    assert_eq!(names, ["STM", "OTM", "DSTM", "DOTM"]);
    assert_eq!(chosen.choice.chosen, chosen.best.model.name());
    let names = chosen
        .best
        .model
        .parameters()
        .into_iter()
        .map(|(name, _)| name);
    assert_eq!(names.collect::<Vec<_>>(), ["alpha", "theta", "level"]);
    let mean = chosen.best.model.mean(&Ahead::steps(4));
    assert!((mean[3] - 31.5).abs() < 1.0, "{mean:?}");
}
