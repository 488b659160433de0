//! Against statsforecast at its own parameters (see `tests/golden/ces.py`), and on
//! series on which programs break.

use serde::Deserialize;
use std::collections::BTreeMap;
use trimtab_numerics::Random;

use super::states::Smoothing;
use super::{Ces, Form, Scaled, auto_ces, ces};
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
    parameters: Vec<f64>,
    log_likelihood: f64,
    aicc: f64,
    mean: Vec<f64>,
}

impl Case {
    fn form(&self) -> Form {
        let of_name = |form: &Form| form.name() == format!("CES({})", self.form);
        Form::ALL.into_iter().find(of_name).unwrap()
    }
}

fn golden() -> Golden {
    serde_json::from_str(include_str!("../../tests/golden/ces.json")).unwrap()
}

#[test]
fn likelihoods_and_forecasts_at_equal_parameters_are_those_of_statsforecast() {
    let golden = golden();
    for case in &golden.cases {
        let series = &golden.series[&case.series];
        let name = format!("{} {}", case.series, case.form);
        let scaled = Scaled::new(series).unwrap();
        let by = Smoothing::new(&case.parameters);
        let fit = scaled.fit_at(case.period, case.form(), |_| by).unwrap();
        let n = series.len() as f64;
        // Its likelihood leaves out what is the same for all models.
        let constant = 0.5 * n * ((std::f64::consts::TAU / n).ln() + 1.0);
        let likelihood = fit.likelihood.unwrap();
        let off = likelihood.log + constant - case.log_likelihood;
        assert!(off.abs() < 1e-6, "{name}: {off}");
        let off = likelihood.aicc() - 2.0 * constant - case.aicc;
        assert!(off.abs() < 1e-6, "{name}: {off}");
        let mean = fit.model.mean(&Ahead::steps(case.mean.len()));
        for (got, want) in mean.iter().zip(&case.mean) {
            assert!(
                (got - want).abs() <= 1e-7 * want.abs(),
                "{name}: {got} {want}"
            );
        }
    }
}

#[test]
fn the_search_is_about_as_good_as_that_of_statsforecast() {
    let golden = golden();
    for case in &golden.cases {
        let fit = ces(&golden.series[&case.series], case.period, case.form()).unwrap();
        let likelihood = fit.likelihood.unwrap();
        let n = likelihood.points as f64;
        let log = likelihood.log + 0.5 * n * ((std::f64::consts::TAU / n).ln() + 1.0);
        // What a prior may take.
        let name = format!("{} {}", case.series, case.form);
        assert!(
            log > case.log_likelihood - 1.5,
            "{name}: {log} {}",
            case.log_likelihood
        );
    }
}

#[test]
fn no_series_breaks_a_fit() {
    for (name, series) in hostile_series() {
        let largest = series.iter().fold(0.0_f64, |most, y| most.max(y.abs()));
        for period in [0, 1, 2, 4, 7, 12, 100, usize::MAX] {
            match auto_ces(&series, period) {
                Ok(chosen) => check(&chosen.best, &series, largest, name),
                Err(Unfit::TooShort { needed: 5 }) => {
                    assert!(
                        series.iter().filter(|y| y.is_finite()).count() < 5,
                        "{name}"
                    );
                }
                // Their best fits explode.
                Err(unfit) => assert!(["explosion", "five"].contains(&name), "{name} {unfit:?}"),
            }
        }
    }
}

fn check(fit: &Fit<Ces>, series: &[f64], largest: f64, name: &str) {
    let ahead = Ahead::steps(8);
    let mean = fit.model.mean(&ahead);
    let in_reach = |y: &f64| y.is_finite() && y.abs() <= 10.0 * largest;
    assert!(mean.iter().all(in_reach), "{name}: {mean:?}");
    let widths = fit.model.deviations(&Ahead::steps(8)).unwrap();
    let sound = |width: &f64| width.is_finite() && *width >= 0.0;
    assert!(widths.iter().all(sound), "{name}: {widths:?}");
    let mut path = vec![0.0; 8];
    fit.model.path(&ahead, &mut Random::new(1), &mut path);
    assert!(path.iter().all(|y| y.is_finite()), "{name}: {path:?}");
    assert_eq!(fit.fitted.len(), series.len());
    assert!(fit.fitted.iter().all(|y| y.is_finite()), "{name}");
    assert!(fit.likelihood.unwrap().aicc().is_finite(), "{name}");
}

#[test]
fn the_state_is_small_and_comes_back() {
    let golden = golden();
    for form in Form::ALL {
        let model = ces(&golden.series["airpassengers"], 12, form)
            .unwrap()
            .model;
        let text = serde_json::to_string(&model).unwrap();
        assert!(text.len() <= 1024, "{form:?} {}", text.len());
        let back: Ces = serde_json::from_str(&text).unwrap();
        let (a, b) = (model.mean(&Ahead::steps(3)), back.mean(&Ahead::steps(3)));
        assert!(a.iter().zip(&b).all(|(a, b)| (a - b).abs() < 1e-9 * a));
    }
}

#[test]
fn forecasts_as_points_change_nothing() {
    let golden = golden();
    for form in Form::ALL {
        let model = ces(&golden.series["airpassengers"], 12, form)
            .unwrap()
            .model;
        let mean = model.mean(&Ahead::steps(20));
        let mut later = model.clone();
        later.append(&mean[..4]);
        later.append(&[f64::NAN]);
        let rest = later.mean(&Ahead::steps(15));
        let close = |(a, b): (&f64, &f64)| (a - b).abs() < 1e-9 * a;
        assert!(mean[5..].iter().zip(&rest).all(close), "{form:?}");
    }
}

#[test]
fn deviations_are_those_of_paths() {
    let golden = golden();
    for form in Form::ALL {
        let model = ces(&golden.series["airpassengers"], 12, form)
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
    let by = |factor: f64| {
        let series = &golden.series["woolyrnq"];
        let scaled: Vec<f64> = series.iter().map(|y| y * factor).collect();
        auto_ces(&scaled, 4)
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
fn the_choice_is_told() {
    let golden = golden();
    let chosen = auto_ces(&golden.series["airpassengers"], 12).unwrap();
    let names: Vec<&str> = chosen
        .choice
        .candidates
        .iter()
        .map(|c| c.name.as_str())
        .collect();
    assert_eq!(names, ["CES(N)", "CES(S)", "CES(P)", "CES(F)"]);
    assert_eq!(chosen.choice.chosen, chosen.best.model.name());
    assert_eq!(chosen.best.model.parameters().len(), 4);
    let short = auto_ces(&golden.series["airpassengers"][..20], 12).unwrap();
    assert_eq!(short.choice.chosen, "CES(N)");
}
