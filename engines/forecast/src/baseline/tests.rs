use serde::Deserialize;
use serde::{Serialize, de::DeserializeOwned};
use trimtab_numerics::Random;

use super::drift::drift;
use super::mean::historic_mean;
use super::naive::{naive, seasonal_naive};
use super::naive2::naive2;
use super::window::window_average;
use crate::hostile_series::hostile_series;
use crate::model::{Ahead, Fit, Model, Unfit};

#[derive(Deserialize)]
struct Golden {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    period: usize,
    series: Vec<f64>,
    naive: Forecast,
    seasonal_naive: Forecast,
    drift: Forecast,
    historic_mean: Forecast,
    window_average: Vec<f64>,
}

#[derive(Deserialize)]
struct Forecast {
    mean: Vec<f64>,
    deviations: Vec<f64>,
    fitted_last: f64,
}

fn all_close(got: &[f64], want: &[f64], tolerance: f64) {
    assert_eq!(got.len(), want.len());
    for (got, want) in got.iter().zip(want) {
        assert!((got - want).abs() <= tolerance * want.abs(), "{got} {want}");
    }
}

fn agrees<M: Model>(fit: Result<Fit<M>, Unfit>, want: &Forecast, freedom: f64) {
    let fit = fit.unwrap();
    let horizon = want.mean.len();
    all_close(&fit.model.mean(&Ahead::steps(horizon)), &want.mean, 1e-12);
    let deviations: Vec<f64> = want.deviations.iter().map(|d| d * freedom).collect();
    all_close(
        &fit.model.deviations(&Ahead::steps(horizon)).unwrap(),
        &deviations,
        1e-9,
    );
    all_close(
        &fit.fitted[fit.fitted.len() - 1..],
        &[want.fitted_last],
        1e-12,
    );
}

#[test]
fn the_simple_methods_are_those_of_the_reference() {
    let golden: Golden =
        serde_json::from_str(include_str!("../../tests/golden/baseline.json")).unwrap();
    for case in golden.cases {
        let y = &case.series;
        agrees(naive(y), &case.naive, 1.0);
        agrees(seasonal_naive(y, case.period), &case.seasonal_naive, 1.0);
        agrees(historic_mean(y), &case.historic_mean, 1.0);
        // The reference takes no degree of freedom for the drift.
        let n = y.len() as f64;
        agrees(drift(y), &case.drift, ((n - 1.0) / (n - 2.0)).sqrt());
        let window = window_average(y, 1, 7).unwrap();
        let mean = window.model.mean(&Ahead::steps(3));
        all_close(&mean, &case.window_average, 1e-12);
    }
}

#[test]
fn a_missing_value_leaves_the_last_of_its_season() {
    let series = [1.0, 2.0, 3.0, 1.5, f64::NAN, 4.0];
    let fit = seasonal_naive(&series, 3).unwrap();
    let mean = fit.model.mean(&Ahead::steps(4));
    all_close(&mean, &[1.5, 2.0, 4.0, 1.5], 1e-15);
    let deviations = fit.model.deviations(&Ahead::steps(2)).unwrap();
    // One season further from what was seen.
    assert!((deviations[1] / deviations[0] - 2.0_f64.sqrt()).abs() < 1e-12);
}

#[test]
fn a_gap_at_the_end_widens_the_walk_and_moves_the_drift() {
    let whole = [2.0, 4.0, 5.0, 8.0];
    let gap = [2.0, 4.0, 5.0, 8.0, f64::NAN];
    let ahead = |h| Ahead::steps(h);
    let (a, b) = (naive(&whole).unwrap(), naive(&gap).unwrap());
    let (a, b) = (
        a.model.deviations(&Ahead::steps(2)).unwrap(),
        b.model.deviations(&Ahead::steps(1)).unwrap(),
    );
    assert!((a[1] - b[0]).abs() < 1e-12);
    let (a, b) = (drift(&whole).unwrap(), drift(&gap).unwrap());
    let (a, b) = (a.model.mean(&ahead(2)), b.model.mean(&ahead(1)));
    assert!((a[1] - b[0]).abs() < 1e-12);
}

#[test]
fn appended_points_move_on_like_the_whole() {
    fn check<M: Model>(fit: impl Fn(&[f64]) -> Result<Fit<M>, Unfit>, series: &[f64]) {
        let mut part = fit(&series[..series.len() - 5]).unwrap().model;
        part.append(&series[series.len() - 5..]);
        let whole = fit(series).unwrap().model;
        let ahead = Ahead::steps(7);
        all_close(&part.mean(&ahead), &whole.mean(&ahead), 1e-12);
    }
    let mut series: Vec<f64> = (0..40).map(|t| f64::from(t * 7 % 11) + 1.0).collect();
    series[37] = f64::NAN;
    check(naive, &series);
    check(|y| seasonal_naive(y, 4), &series);
    check(historic_mean, &series);
    check(|y| window_average(y, 1, 6), &series);
}

fn spread_of_paths<M: Model>(model: &M, horizon: usize) {
    let ahead = Ahead::steps(horizon);
    let (mean, deviations) = (
        model.mean(&ahead),
        model.deviations(&Ahead::steps(horizon)).unwrap(),
    );
    let mut random = Random::new(5);
    let (mut path, draws) = (vec![0.0; horizon], 20_000);
    let (mut sums, mut squares) = (vec![0.0; horizon], vec![0.0; horizon]);
    for _ in 0..draws {
        model.path(&ahead, &mut random, &mut path);
        for (step, y) in path.iter().enumerate() {
            let off = (y - mean[step]) / deviations[step];
            sums[step] += off;
            squares[step] += off * off;
        }
    }
    for step in 0..horizon {
        let (sum, square) = (
            sums[step] / f64::from(draws),
            squares[step] / f64::from(draws),
        );
        assert!(
            sum.abs() < 0.03 && (square - 1.0).abs() < 0.04,
            "{sum} {square}"
        );
    }
}

#[test]
fn paths_spread_as_the_deviations_say() {
    let mut series: Vec<f64> = (0..30).map(|t| f64::from(t * 7 % 11)).collect();
    series[28] = f64::NAN;
    spread_of_paths(&naive(&series).unwrap().model, 9);
    spread_of_paths(&seasonal_naive(&series, 4).unwrap().model, 9);
    spread_of_paths(&drift(&series).unwrap().model, 9);
    spread_of_paths(&historic_mean(&series).unwrap().model, 9);
    spread_of_paths(&window_average(&series, 1, 5).unwrap().model, 9);
    spread_of_paths(&window_average(&series, 4, 3).unwrap().model, 9);
}

fn holds<M>(fit: Result<Fit<M>, Unfit>, series: &[f64], what: &str)
where
    M: Model + Serialize + DeserializeOwned + PartialEq + std::fmt::Debug,
{
    let Ok(mut fit) = fit else { return };
    assert_eq!(fit.fitted.len(), series.len(), "{what}");
    assert!(fit.fitted.iter().all(|f| !f.is_infinite()), "{what}");
    let text = serde_json::to_string(&fit.model).unwrap();
    assert!(text.len() <= 1024, "{what}: {}", text.len());
    assert_eq!(
        serde_json::from_str::<M>(&text).unwrap(),
        fit.model,
        "{what}"
    );
    for _ in 0..2 {
        let ahead = Ahead::steps(30);
        let mut path = vec![0.0; 30];
        fit.model.path(&ahead, &mut Random::new(1), &mut path);
        let deviations = fit.model.deviations(&Ahead::steps(30)).unwrap();
        let mean = fit.model.mean(&ahead);
        for numbers in [&path, &deviations, &mean] {
            assert!(numbers.iter().all(|y| y.is_finite()), "{what}: {numbers:?}");
        }
        fit.model.append(&[f64::NAN, 3.0, f64::NAN]);
    }
}

#[test]
fn hostile_series_give_finite_forecasts_or_none() {
    for (what, y) in hostile_series() {
        holds(naive(&y), &y, what);
        holds(drift(&y), &y, what);
        holds(historic_mean(&y), &y, what);
        for period in [0, 1, 2, 12, 1000] {
            holds(seasonal_naive(&y, period), &y, what);
            holds(window_average(&y, 1, period.min(60)), &y, what);
            holds(window_average(&y, period, 3), &y, what);
            let reference = naive2(&y, period, 30);
            let finite = |f: Vec<f64>| f.iter().all(|y| y.is_finite());
            assert!(reference.is_none_or(finite), "{what}");
        }
    }
}

#[test]
fn a_seasonal_window_is_the_mean_of_the_last_seasons() {
    let gap = f64::NAN;
    let series = [9.0, 8.0, 1.0, 10.0, 2.0, 20.0, gap, 30.0, 4.0];
    let fit = window_average(&series, 2, 3).unwrap();
    // The step after is the second of its season; the first has 1, 2 and 4.
    let mean = fit.model.mean(&Ahead::steps(3));
    all_close(&mean, &[20.0, 7.0 / 3.0, 20.0], 1e-12);
    assert!(fit.fitted[..2].iter().all(|f| f.is_nan()));
    all_close(
        &fit.fitted[2..],
        &[9.0, 8.0, 5.0, 9.0, 4.0, 38.0 / 3.0, 4.0],
        1e-12,
    );
    let mut moved = fit.model.clone();
    moved.append(&[40.0, gap, 50.0]);
    all_close(&moved.mean(&Ahead::steps(2)), &[7.0 / 3.0, 40.0], 1e-12);
    let short = window_average(&[1.0, gap, 2.0], 2, 3).map(|_| ());
    assert_eq!(short, Err(Unfit::TooShort { needed: 3 }));
}
