use serde::Deserialize;
use trimtab_numerics::Random;

use super::{Component, Joined, Prophet, ProphetOptions, prophet};
use crate::hostile_series::hostile_series;
use crate::model::{Ahead, Model, Unfit};

#[derive(Deserialize)]
struct Golden {
    series: std::collections::BTreeMap<String, Vec<f64>>,
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    series: String,
    period: f64,
    multiplicative: bool,
    missing: Vec<usize>,
    /// Over the series and the steps ahead.
    regressors: Vec<Vec<f64>>,
    deviation: f64,
    every_tenth: Vec<f64>,
    mean: Vec<f64>,
    trend: Vec<f64>,
    half_width: Vec<f64>,
}

fn golden() -> Golden {
    serde_json::from_str(include_str!("../../tests/golden/prophet_map.json")).unwrap()
}

fn classic(name: &str) -> Vec<f64> {
    golden().series[name].clone()
}

fn multiplied() -> ProphetOptions {
    ProphetOptions {
        joined: Some(Joined::Multiplicative),
        ..ProphetOptions::default()
    }
}

/// The mean distance of two rows.
fn apart(got: &[f64], want: &[f64]) -> f64 {
    assert_eq!(got.len(), want.len());
    let both = got.iter().zip(want);
    both.map(|(got, want)| (got - want).abs()).sum::<f64>() / want.len() as f64
}

#[test]
fn the_plain_form_is_near_the_reference() {
    let golden = golden();
    for case in &golden.cases {
        let mut y = golden.series[&case.series].clone();
        for t in &case.missing {
            y[*t] = f64::NAN;
        }
        let n = y.len();
        let past: Vec<Vec<f64>> = case.regressors.iter().map(|x| x[..n].to_vec()).collect();
        let ahead: Vec<Vec<f64>> = case.regressors.iter().map(|x| x[n..].to_vec()).collect();
        let options = if case.multiplicative {
            multiplied()
        } else {
            ProphetOptions::default()
        };
        let fit = prophet(&y, &past, &[case.period], &options).unwrap();
        let horizon = case.mean.len();
        let mean = fit.model.mean(&Ahead {
            horizon,
            regressors: &ahead,
        });
        let tenth: Vec<f64> = fit.fitted.iter().copied().step_by(10).collect();
        let parts = fit.model.components(n..n + horizon, &ahead);
        let widths = fit.model.deviations(&Ahead::steps(horizon)).unwrap();
        let sigma = case.deviation;
        let name = format!("{} {}", case.series, case.multiplicative);
        // Its optimiser stops a little short of the mode where effects multiply.
        let near = if case.multiplicative { 0.15 } else { 0.05 };
        assert!(apart(&tenth, &case.every_tenth) < 0.05 * sigma, "{name}");
        assert!(apart(&mean, &case.mean) < near * sigma, "{name}");
        assert!(apart(&parts[0].1, &case.trend) < near * sigma, "{name}");
        assert!(
            (fit.model.parameters()[1].1 / sigma - 1.0).abs() < 0.05,
            "{name}"
        );
        assert!(apart(&widths, &case.half_width) < 0.06 * sigma, "{name}");
    }
}

#[test]
fn the_steady_form_takes_effects_and_errors_as_they_are() {
    let y = classic("airpassengers");
    let fit = prophet(&y[..120], &[], &[12.0], &ProphetOptions::steady()).unwrap();
    assert_eq!(
        fit.model.name(),
        "Prophet[12] multiplicative with ARMA(1,1) errors"
    );
    let plain = prophet(&y[..120], &[], &[12.0], &ProphetOptions::default()).unwrap();
    assert_eq!(plain.model.name(), "Prophet[12]");
    let ahead = Ahead::steps(24);
    let far = |mean: &[f64]| apart(mean, &y[120..]);
    let (steady, plain) = (far(&fit.model.mean(&ahead)), far(&plain.model.mean(&ahead)));
    assert!(steady < 0.7 * plain, "{steady} {plain}");
}

/// A year of days that is not a whole number of them, a week, a trend that bends once,
/// and a regressor.
fn daily(n: usize) -> (Vec<f64>, Vec<f64>) {
    let mut random = Random::new(5);
    let x: Vec<f64> = (0..n).map(|_| 40.0 + 8.0 * random.normal()).collect();
    let y = x.iter().enumerate().map(|(t, x)| {
        let week = [3.0, 1.0, 0.0, -1.0, -2.0, -4.0, 3.0][t % 7];
        let year = 6.0 * (std::f64::consts::TAU * t as f64 / 365.25).sin();
        let bend = 0.05 * (t as f64 - 300.0).max(0.0);
        100.0 + bend + week + year + 0.5 * x + 0.5 * random.normal()
    });
    (y.collect(), x)
}

#[test]
fn parts_of_a_simulated_series_come_back() {
    let (y, x) = daily(1100);
    for options in [ProphetOptions::default(), ProphetOptions::steady()] {
        let past = [x[..1000].to_vec()];
        let fit = prophet(&y[..1000], &past, &[365.25, 7.0], &options).unwrap();
        let regressors = [x[1000..].to_vec()];
        let mean = fit.model.mean(&Ahead {
            horizon: 100,
            regressors: &regressors,
        });
        assert!(
            apart(&mean, &y[1000..]) < 1.0,
            "{}",
            apart(&mean, &y[1000..])
        );
        let parts = fit.model.components(0..14, &past);
        let kinds: Vec<Component> = parts.iter().map(|(kind, _)| *kind).collect();
        let week = &parts[1].1;
        assert_eq!(
            kinds[..4],
            [
                Component::Trend,
                Component::Season(7.0),
                Component::Season(365.25),
                Component::Regressor(0)
            ]
        );
        assert!((week[0] - week[5] - 7.0).abs() < 0.3 && (week[0] - week[7]).abs() < 1e-9);
        let rise = parts[3].1[1] - parts[3].1[0];
        assert!(
            (rise - 0.5 * (x[1] - x[0])).abs() < 0.02 * rise.abs(),
            "{rise}"
        );
    }
}

#[test]
fn components_add_up_to_the_mean_and_the_fit() {
    let (mut y, x) = daily(400);
    let (mut random, mut level) = (Random::new(2), 0.0);
    for y in &mut y {
        level = 0.8 * level + random.normal();
        *y += level;
    }
    for joined in [Joined::Additive, Joined::Multiplicative] {
        let options = ProphetOptions {
            joined: Some(joined),
            ..ProphetOptions::steady()
        };
        let fit = prophet(&y, std::slice::from_ref(&x), &[7.0], &options).unwrap();
        let regressors = [x[..30].to_vec()];
        let mean = fit.model.mean(&Ahead {
            horizon: 30,
            regressors: &regressors,
        });
        let parts = fit.model.components(400..430, &regressors);
        assert_eq!(parts.last().unwrap().0, Component::Errors);
        for (h, y) in mean.iter().enumerate() {
            let sum: f64 = parts.iter().map(|(_, part)| part[h]).sum();
            assert!((sum - y).abs() < 1e-9 * y.abs());
        }
        // The first point has no error before it.
        let first = fit.model.components(0..1, std::slice::from_ref(&x));
        let sum: f64 = first.iter().map(|(_, part)| part[0]).sum();
        assert!((sum - fit.fitted[0]).abs() < 1e-9 * sum);
    }
}

#[test]
fn missing_values_are_left_out() {
    let (mut y, x) = daily(500);
    let whole = prophet(
        &y,
        std::slice::from_ref(&x),
        &[7.0],
        &ProphetOptions::steady(),
    )
    .unwrap();
    for t in [0, 1, 50, 51, 52, 53, 200, 201, 333, 499] {
        y[t] = f64::NAN;
    }
    let gaps = prophet(&y, &[x], &[7.0], &ProphetOptions::steady()).unwrap();
    let ahead = Ahead::steps(20);
    let far = apart(&gaps.model.mean(&ahead), &whole.model.mean(&ahead));
    assert!(far < 0.3, "{far}");
    assert_eq!(gaps.likelihood.unwrap().points, 490);
}

#[test]
fn a_forecast_that_comes_true_changes_nothing() {
    let y = classic("wineind");
    for options in [
        ProphetOptions::default(),
        ProphetOptions {
            half_life: 0.1,
            ..ProphetOptions::steady()
        },
    ] {
        let fit = prophet(&y, &[], &[12.0], &options).unwrap();
        let mean = fit.model.mean(&Ahead::steps(30));
        let mut later = fit.model.clone();
        later.append(&mean[..9]);
        later.append(&[f64::NAN]);
        assert!(apart(&later.mean(&Ahead::steps(20)), &mean[10..]) < 1e-6 * mean[0].abs());
    }
}

const DRAWS: usize = 20_000;

#[test]
fn paths_have_the_mean_and_the_deviations() {
    let y = classic("airpassengers");
    for joined in [Joined::Additive, Joined::Multiplicative] {
        let options = ProphetOptions {
            joined: Some(joined),
            ..ProphetOptions::steady()
        };
        let model = prophet(&y, &[], &[12.0], &options).unwrap().model;
        let (ahead, mut random) = (Ahead::steps(20), Random::new(3));
        let (mean, widths) = (
            model.mean(&ahead),
            model.deviations(&Ahead::steps(20)).unwrap(),
        );
        let (mut path, mut sums, mut squares) = (vec![0.0; 20], vec![0.0; 20], vec![0.0; 20]);
        for _ in 0..DRAWS {
            model.path(&ahead, &mut random, &mut path);
            for h in 0..20 {
                sums[h] += (path[h] - mean[h]) / DRAWS as f64;
                squares[h] += (path[h] - mean[h]).powi(2) / DRAWS as f64;
            }
        }
        for h in 0..20 {
            assert!(sums[h].abs() < 0.04 * widths[h], "{h}");
            assert!((squares[h].sqrt() / widths[h] - 1.0).abs() < 0.05, "{h}");
        }
    }
}

#[test]
fn forecasts_follow_the_unit_of_the_series_and_not_that_of_a_regressor() {
    let (y, x) = daily(300);
    let fit = |y: &[f64], x: &[f64]| {
        let options = ProphetOptions::default();
        prophet(y, &[x.to_vec()], &[7.0], &options).unwrap().model
    };
    let mean = |model: &Prophet, x: f64| {
        let regressors = [vec![x; 10]];
        model.mean(&Ahead {
            horizon: 10,
            regressors: &regressors,
        })
    };
    let plain = mean(&fit(&y, &x), 35.0);
    let larger: Vec<f64> = y.iter().map(|y| y * 1e9).collect();
    let moved: Vec<f64> = x.iter().map(|x| x * 1e-9 + 1.0).collect();
    let other = mean(&fit(&larger, &moved), 35.0 * 1e-9 + 1.0);
    for (a, b) in plain.iter().zip(other) {
        assert!((a * 1e9 / b - 1.0).abs() < 1e-6, "{a} {b}");
    }
}

#[test]
fn a_slope_goes_on_as_far_as_it_is_sure_and_lasts() {
    let mut random = Random::new(8);
    let noise: Vec<f64> = (0..60).map(|_| 50.0 + random.normal()).collect();
    let line: Vec<f64> = (0..60).map(|t| noise[t] + t as f64).collect();
    let rise = |y: &[f64], options: &ProphetOptions| {
        let mean = prophet(y, &[], &[], options)
            .unwrap()
            .model
            .mean(&Ahead::steps(41));
        mean[40] - mean[20]
    };
    let steady = ProphetOptions::steady();
    assert!(
        rise(&noise, &steady).abs() < 0.05,
        "{}",
        rise(&noise, &steady)
    );
    assert!((rise(&line, &steady) - 20.0).abs() < 2.0);
    let damped = ProphetOptions {
        half_life: 0.1,
        ..ProphetOptions::default()
    };
    assert!((0.0..2.0).contains(&rise(&line, &damped)));
}

#[test]
fn a_period_is_used_where_the_series_holds_most_of_two() {
    let y = classic("wineind");
    let periods = |n: usize, periods: &[f64]| {
        let fit = prophet(&y[..n], &[], periods, &ProphetOptions::default()).unwrap();
        fit.model
            .seasons
            .iter()
            .map(|s| s.period)
            .collect::<Vec<_>>()
    };
    assert_eq!(periods(17, &[12.0, 4.0]), [4.0]);
    assert_eq!(periods(18, &[12.0, 4.0, 12.0]), [4.0, 12.0]);
    assert!(periods(60, &[f64::NAN, 0.0, 1.0, -3.0, f64::INFINITY]).is_empty());
    let fit = prophet(&y[..2], &[], &[], &ProphetOptions::default());
    assert_eq!(fit.unwrap_err(), Unfit::TooShort { needed: 3 });
}

#[test]
fn the_state_of_a_monthly_series_is_small() {
    for (name, y) in golden().series {
        for options in [ProphetOptions::default(), ProphetOptions::steady()] {
            let model = prophet(&y, &[], &[12.0], &options).unwrap().model;
            let text = serde_json::to_string(&model).unwrap();
            assert!(text.len() <= 1024, "{name} {}", text.len());
            assert_eq!(serde_json::from_str::<Prophet>(&text).unwrap(), model);
        }
    }
}

#[test]
fn hostile_series_give_finite_forecasts_or_none() {
    let wild = |n: usize| -> Vec<Vec<f64>> {
        let flag = (0..n).map(|t| f64::from(u8::from(t % 5 == 0))).collect();
        let gaps = (0..n)
            .map(|t| if t == 3 { f64::NAN } else { 1e300 * t as f64 })
            .collect();
        vec![flag, vec![7.0; n], gaps]
    };
    for (what, y) in hostile_series() {
        for options in [
            ProphetOptions::default(),
            multiplied(),
            ProphetOptions::steady(),
        ] {
            for periods in [
                &[][..],
                &[2.0],
                &[3.5, 12.0, 12.0],
                &[1e9],
                &[f64::NAN, 0.0],
            ] {
                for regressors in [vec![], wild(y.len())] {
                    let Ok(fit) = prophet(&y, &regressors, periods, &options) else {
                        assert!(y.iter().filter(|y| y.is_finite()).count() < 4, "{what}");
                        continue;
                    };
                    let values = wild(30);
                    let ahead = Ahead {
                        horizon: 30,
                        regressors: &values,
                    };
                    let mut path = vec![0.0; 30];
                    let mut model = fit.model;
                    model.path(&ahead, &mut Random::new(1), &mut path);
                    let finite = |numbers: &[f64]| numbers.iter().all(|y| y.is_finite());
                    assert!(finite(&path) && finite(&model.mean(&ahead)), "{what}");
                    assert!(
                        finite(&model.deviations(&Ahead::steps(30)).unwrap()),
                        "{what}"
                    );
                    assert!(finite(&fit.fitted), "{what}");
                    assert!(fit.likelihood.unwrap().log.is_finite(), "{what}");
                    model.append(&[f64::NAN, 1.0, -1e300]);
                    assert!(finite(&model.mean(&Ahead::steps(5))), "{what}");
                }
            }
        }
    }
}
