//! Tests of the family as a whole.

use serde_json::Value;
use trimtab_numerics::Random;

use super::auto::traced;
use super::coefficients::Coefficients;
use super::design::{Design, Terms};
use super::fit::{Optimum, evaluator};
use super::given::{auto_arima, fit};
use super::order::Order;
use super::outcome::finished;
use super::search::Verdict;
use super::{Arima, AutoOptions, Constant};
use crate::hostile_series::hostile_series;
use crate::model::{Ahead, Fit, Model, Unfit};

pub(super) fn golden() -> Value {
    serde_json::from_str(include_str!("../../tests/golden/arima.json")).unwrap()
}

pub(super) fn numbers(value: &Value) -> Vec<f64> {
    let values = value.as_array().unwrap().iter();
    values.map(|v| v.as_f64().unwrap_or(f64::NAN)).collect()
}

/// The model with given coefficients, as it is after a series.
fn at(series: &[f64], order: Order, coefficients: &Coefficients) -> (f64, Fit<Arima>) {
    let design = Design::new(series, &[], &order, Terms::default()).unwrap();
    let point = coefficients.point();
    let value = evaluator(&design, &order, false)
        .at(&point, None)
        .unwrap()
        .value;
    let optimum = Optimum {
        order,
        constant: false,
        point,
        value,
        penalty: 0.0,
        work: 0,
    };
    let fit = finished(series, &[], &design, &optimum).unwrap();
    (fit.likelihood.unwrap().log, fit)
}

fn given(case: &Value) -> (Order, Coefficients) {
    let o: Vec<usize> = serde_json::from_value(case["order"].clone()).unwrap();
    let order = Order::plain(o[0], o[1], o[2]).season(o[3], o[4], o[5], o[6]);
    let flat = numbers(&case["coefficients"]);
    let (ar, rest) = flat.split_at(order.ar);
    let (ma, rest) = rest.split_at(order.ma);
    let (seasonal_ar, seasonal_ma) = rest.split_at(order.seasonal_ar);
    let [ar, ma, seasonal_ar, seasonal_ma] =
        [ar, ma, seasonal_ar, seasonal_ma].map(<[f64]>::to_vec);
    (
        order,
        Coefficients {
            ar,
            ma,
            seasonal_ar,
            seasonal_ma,
        },
    )
}

/// What a golden case takes off its series at a step.
fn constant(case: &Value, step: usize) -> f64 {
    match case["constant"].as_array().map(Vec::as_slice) {
        Some([kind, value]) if kind == "drift" => value.as_f64().unwrap() * step as f64,
        Some([_, value]) => value.as_f64().unwrap(),
        _ => 0.0,
    }
}

#[test]
fn likelihood_and_forecasts_at_given_parameters_are_those_of_the_reference() {
    let golden = golden();
    for case in golden["cases"].as_array().unwrap() {
        let series = numbers(&golden["series"][case["series"].as_str().unwrap()]);
        let (order, coefficients) = given(case);
        let errors = series
            .iter()
            .enumerate()
            .map(|(t, y)| y - constant(case, t));
        let (log, found) = at(&errors.collect::<Vec<f64>>(), order, &coefficients);
        let name = format!("{} of {}", found.model.name(), case["series"]);
        let wanted = case["log_likelihood"].as_f64().unwrap();
        assert!((log - wanted).abs() < 1e-3, "{name}: {log} for {wanted}");
        let mean = found.model.mean(&Ahead::steps(12));
        for (h, (mean, wanted)) in mean.iter().zip(numbers(&case["mean"])).enumerate() {
            let mean = mean + constant(case, series.len() + h);
            assert!(
                (mean - wanted).abs() < 1e-4 * wanted.abs(),
                "{name}, {h}: {mean} for {wanted}"
            );
        }
        let deviations = found.model.deviations(&Ahead::steps(12)).unwrap();
        let unit = found.model.deviation;
        for (h, (found, wanted)) in deviations
            .iter()
            .zip(numbers(&case["deviations"]))
            .enumerate()
        {
            let found = found / unit;
            assert!(
                (found / wanted - 1.0).abs() < 1e-4,
                "{name}, {h}: {found} for {wanted}"
            );
        }
    }
}

/// A series of given weights from normal shocks.
fn simulated(order: Order, coefficients: &Coefficients, n: usize, seed: u64) -> Vec<f64> {
    let polynomials = super::coefficients::Polynomials::new(coefficients, order.period);
    let ar = polynomials.integrated(&order);
    let mut random = Random::new(seed);
    let (mut shocks, mut series) = (Vec::new(), Vec::<f64>::new());
    for t in 0..n + 200 {
        shocks.push(random.normal());
        let before = ar
            .iter()
            .zip(series.iter().rev())
            .map(|(a, y)| a * y)
            .sum::<f64>();
        let moved = polynomials
            .ma
            .iter()
            .zip(shocks[..t].iter().rev())
            .map(|(b, e)| b * e)
            .sum::<f64>();
        series.push(before + moved + shocks[t]);
    }
    series.split_off(200)
}

#[test]
fn simulated_parameters_come_back() {
    let order = Order::plain(1, 0, 1);
    let truth = Coefficients {
        ar: vec![0.7],
        ma: vec![0.4],
        ..Coefficients::default()
    };
    let found = fit(
        &simulated(order, &truth, 3000, 1),
        &[],
        order,
        Terms::default(),
    )
    .unwrap();
    assert!((found.model.coefficients.ar[0] - 0.7).abs() < 0.05);
    assert!((found.model.coefficients.ma[0] - 0.4).abs() < 0.05);
    assert!((found.model.deviation - 1.0).abs() < 0.04);

    let order = Order::plain(0, 1, 1).season(0, 1, 1, 12);
    let truth = Coefficients {
        ma: vec![-0.4],
        seasonal_ma: vec![-0.6],
        ..Coefficients::default()
    };
    let found = fit(
        &simulated(order, &truth, 1200, 2),
        &[],
        order,
        Terms::default(),
    )
    .unwrap();
    assert!((found.model.coefficients.ma[0] + 0.4).abs() < 0.08);
    assert!((found.model.coefficients.seasonal_ma[0] + 0.6).abs() < 0.08);
}

#[test]
fn drift_and_regressor_come_back_beside_gaps() {
    let order = Order::plain(1, 1, 0);
    let truth = Coefficients {
        ar: vec![0.5],
        ..Coefficients::default()
    };
    let mut random = Random::new(4);
    let price: Vec<f64> = (0..620).map(|_| 1e3 + 10.0 * random.normal()).collect();
    let mut series = simulated(order, &truth, 600, 3);
    for (t, y) in series.iter_mut().enumerate() {
        *y += 0.8 * t as f64 - 2.5 * price[t];
    }
    for t in [0, 17, 100, 101, 102, 350, 598, 599] {
        series[t] = f64::NAN;
    }
    let terms = Terms {
        constant: true,
        ..Terms::default()
    };
    let regressors = [price[..600].to_vec()];
    let found = fit(&series, &regressors, order, terms).unwrap();
    assert!(
        (found.model.regression[0] + 2.5).abs() < 0.02,
        "{:?}",
        found.model.regression
    );
    assert!(matches!(found.model.constant, Constant::Drift(drift) if (drift - 0.8).abs() < 0.25));
    let ahead = Ahead {
        horizon: 20,
        regressors: &[price[600..].to_vec()],
    };
    let mean = found.model.mean(&ahead);
    let off = mean
        .iter()
        .zip(&price[600..])
        .map(|(m, x)| m + 2.5 * x - 480.0);
    assert!(off.into_iter().all(|off| off.abs() < 120.0), "{mean:?}");
}

#[test]
fn a_filter_that_steps_over_gaps_finds_the_same_likelihood() {
    let order = Order::plain(1, 1, 1).season(0, 1, 1, 4);
    let truth = Coefficients {
        ar: vec![0.4],
        ma: vec![0.3],
        seasonal_ma: vec![-0.5],
        ..Coefficients::default()
    };
    let mut series = simulated(order, &truth, 150, 5);
    for t in [20, 21, 22, 23, 24, 60, 149] {
        series[t] = f64::NAN;
    }
    series.push(1.0 + series[148]);
    let (log, found) = at(&series, order, &truth);
    // The first ten points are five differences with a variance of their own, by
    // two degrees of freedom; the others are filtered one by one.
    let (first, start) = at(&series[..10], order, &truth);
    let mut model = start.model;
    let unit = model.deviation * model.deviation;
    let most_likely: f64 = unit * 2.0 / 5.0;
    let mut n = 5.0;
    let mut logs = -2.0 * first - 5.0 * (1.0 + (std::f64::consts::TAU * most_likely).ln());
    let mut squares = 2.0 * unit;
    for point in &series[10..] {
        let variance = model.deviations(&Ahead::steps(1)).unwrap()[0].powi(2) / unit;
        if point.is_finite() {
            squares += (point - model.mean(&Ahead::steps(1))[0]).powi(2) / variance;
            logs += variance.ln();
            n += 1.0;
        }
        model.append(&[*point]);
    }
    let wanted = -0.5 * (n * (1.0 + (std::f64::consts::TAU * squares / n).ln()) + logs);
    assert!(
        (log - wanted).abs() < 1e-8 * wanted.abs(),
        "{log} for {wanted}"
    );
    let ends = found.model.mean(&Ahead::steps(5));
    for (a, b) in ends.iter().zip(model.mean(&Ahead::steps(5))) {
        assert!((a - b).abs() < 1e-9 * (1.0 + b.abs()));
    }
}

#[test]
fn appending_is_filtering_the_whole_series() {
    let order = Order::plain(0, 1, 1).season(0, 1, 1, 12);
    let truth = Coefficients {
        ma: vec![-0.4],
        seasonal_ma: vec![-0.6],
        ..Coefficients::default()
    };
    let mut series = simulated(order, &truth, 90, 6);
    for gaps in [vec![], vec![75, 76, 89], vec![40, 80]] {
        for at in gaps {
            series[at] = f64::NAN;
        }
        let mut early = at(&series[..70], order, &truth).1.model;
        early.append(&series[70..]);
        // The same filter from the same start, over all points at once.
        let mut whole = at(&series[..70], order, &truth).1.model;
        for point in &series[70..] {
            whole.append(&[*point]);
        }
        let late = at(&series, order, &truth).1.model;
        let (a, b) = (early.mean(&Ahead::steps(24)), late.mean(&Ahead::steps(24)));
        for ((a, b), c) in a.iter().zip(&b).zip(whole.mean(&Ahead::steps(24))) {
            assert!((a - b).abs() < 1e-9 * (1.0 + b.abs()), "{a} for {b}");
            assert!((a - c).abs() < 1e-12 * (1.0 + c.abs()));
        }
        let unit = |model: &Arima| model.deviation;
        let (a, b) = (
            early.deviations(&Ahead::steps(24)).unwrap(),
            late.deviations(&Ahead::steps(24)).unwrap(),
        );
        for (a, b) in a.iter().zip(&b) {
            let (a, b) = (a / unit(&early), b / unit(&late));
            assert!((a - b).abs() < 1e-7 * b, "{a} for {b}");
        }
    }
}

#[test]
fn paths_have_the_mean_and_the_deviations() {
    const PATHS: usize = 20_000;
    let order = Order::plain(1, 1, 0).season(0, 1, 1, 4);
    let truth = Coefficients {
        ar: vec![0.3],
        seasonal_ma: vec![-0.5],
        ..Coefficients::default()
    };
    let mut series = simulated(order, &truth, 60, 7);
    series[58] = f64::NAN;
    let model = fit(&series, &[], order, Terms::default()).unwrap().model;
    let (mean, deviations) = (
        model.mean(&Ahead::steps(8)),
        model.deviations(&Ahead::steps(8)).unwrap(),
    );
    let mut random = Random::new(8);
    let (mut sums, mut squares) = ([0.0; 8], [0.0; 8]);
    for _ in 0..PATHS {
        let mut path = [0.0; 8];
        model.path(&Ahead::default(), &mut random, &mut path);
        for h in 0..8 {
            let off = (path[h] - mean[h]) / deviations[h];
            sums[h] += off / PATHS as f64;
            squares[h] += off * off / PATHS as f64;
        }
    }
    for h in 0..8 {
        assert!(
            sums[h].abs() < 0.03 && (squares[h] - 1.0).abs() < 0.05,
            "{h}: {sums:?} {squares:?}"
        );
    }
}

#[test]
fn orders_are_found_with_a_trace() {
    let golden = golden();
    let series = numbers(&golden["series"]["passengers"]);
    let options = AutoOptions {
        period: 12,
        ..AutoOptions::default()
    };
    let (found, trace) = traced(&series, &[], &options, &|| false).unwrap();
    assert_eq!(found.model.name(), "ARIMA(0,1,1)(0,1,1)[12]");
    assert!(!trace.stopped);
    let chosen = auto_arima(&series, &[], &options).unwrap();
    assert_eq!(chosen.choice.chosen, found.model.name());
    let least = chosen
        .choice
        .candidates
        .iter()
        .map(|c| c.value)
        .fold(f64::INFINITY, f64::min);
    assert!((found.likelihood.unwrap().aicc() - least).abs() < 1e-5);
    assert!(
        trace
            .candidates
            .iter()
            .any(|c| c.verdict == Verdict::Compared)
    );
}

#[test]
fn a_search_without_work_left_stops_and_says_so() {
    let order = Order::plain(1, 0, 1).season(1, 0, 1, 12);
    let truth = Coefficients {
        ar: vec![0.4],
        ma: vec![0.3],
        seasonal_ar: vec![0.5],
        seasonal_ma: vec![0.2],
    };
    let series = simulated(order, &truth, 300, 9);
    let options = AutoOptions {
        period: 12,
        most_work: 300_000,
        ..AutoOptions::default()
    };
    let (found, trace) = traced(&series, &[], &options, &|| false).unwrap();
    assert!(
        trace.stopped
            && found
                .model
                .mean(&Ahead::steps(3))
                .iter()
                .all(|y| y.is_finite())
    );
}

#[test]
fn a_long_season_is_met_by_waves() {
    let mut random = Random::new(12);
    let wave = |t: usize| 10.0 * (std::f64::consts::TAU * t as f64 / 90.0).sin();
    let series: Vec<f64> = (0..400).map(|t| 50.0 + wave(t) + random.normal()).collect();
    let options = AutoOptions {
        period: 90,
        ..AutoOptions::default()
    };
    let found = auto_arima(&series, &[], &options).unwrap().best;
    assert!(
        found.model.name().contains("Fourier"),
        "{}",
        found.model.name()
    );
    for (h, y) in found.model.mean(&Ahead::steps(90)).iter().enumerate() {
        assert!((y - 50.0 - wave(400 + h)).abs() < 2.0);
    }
}

#[test]
fn what_differences_explain_wholly_is_continued() {
    let line: Vec<f64> = (0..30).map(|t| 5.0 + 3.0 * f64::from(t)).collect();
    let found = auto_arima(&line, &[], &AutoOptions::default())
        .unwrap()
        .best;
    assert_eq!(found.model.name(), "ARIMA(0,1,0) with drift");
    let mean = found.model.mean(&Ahead::steps(3));
    assert!(
        mean.iter()
            .zip([95.0, 98.0, 101.0])
            .all(|(a, b)| (a - b).abs() < 1e-9)
    );
    assert!(
        found
            .model
            .deviations(&Ahead::steps(3))
            .unwrap()
            .iter()
            .all(|d| d.abs() < 1e-9)
    );
    let season: Vec<f64> = (0..40).map(|t| f64::from(t % 4)).collect();
    let options = AutoOptions {
        period: 4,
        ..AutoOptions::default()
    };
    let mean = auto_arima(&season, &[], &options)
        .unwrap()
        .best
        .model
        .mean(&Ahead::steps(4));
    assert!(
        mean.iter()
            .zip([0.0, 1.0, 2.0, 3.0])
            .all(|(a, b)| (a - b).abs() < 1e-9)
    );
}

#[test]
fn the_unit_of_a_series_does_not_matter() {
    let golden = golden();
    let series = numbers(&golden["series"]["beer with gaps"]);
    let options = AutoOptions {
        period: 4,
        ..AutoOptions::default()
    };
    let own = auto_arima(&series, &[], &options).unwrap().best;
    for unit in [1e-12, 1e12] {
        let scaled: Vec<f64> = series.iter().map(|y| y * unit).collect();
        let found = auto_arima(&scaled, &[], &options).unwrap().best;
        assert_eq!(found.model.name(), own.model.name());
        let (a, b) = (
            found.model.mean(&Ahead::steps(8)),
            own.model.mean(&Ahead::steps(8)),
        );
        assert!(
            a.iter()
                .zip(&b)
                .all(|(a, b)| (a / unit / b - 1.0).abs() < 1e-6)
        );
    }
}

fn check(name: &str, outcome: Result<Fit<Arima>, Unfit>, length: usize) {
    let Ok(found) = outcome else {
        return;
    };
    let mut model = found.model;
    assert_eq!(found.fitted.len(), length, "{name}");
    assert!(found.fitted.iter().all(|y| !y.is_infinite()), "{name}");
    for _ in 0..2 {
        let mean = model.mean(&Ahead::steps(30));
        assert!(
            mean.iter().all(|y| y.is_finite()),
            "{name}: {} {mean:?}",
            model.name()
        );
        let deviations = model.deviations(&Ahead::steps(30)).unwrap();
        assert!(
            deviations.iter().all(|d| d.is_finite() && *d >= 0.0),
            "{name}: {deviations:?}"
        );
        let mut path = [0.0; 30];
        model.path(&Ahead::default(), &mut Random::new(1), &mut path);
        assert!(path.iter().all(|y| y.is_finite()), "{name}");
        serde_json::from_str::<Arima>(&serde_json::to_string(&model).unwrap()).unwrap();
        model.append(&[f64::NAN, 3.0, f64::NAN]);
    }
}

#[test]
fn hostile_series_give_a_finite_forecast_or_none() {
    let orders = [
        Order::plain(0, 0, 0),
        Order::plain(2, 1, 2),
        Order::plain(0, 2, 1),
        Order::plain(1, 1, 1).season(1, 1, 1, 4),
        Order::plain(1, 0, 0).season(1, 0, 1, 12),
        Order::plain(1, 0, 1).season(1, 1, 1, 100),
        Order::plain(1, 0, 1).season(1, 1, 1, 0),
    ];
    let waves = Terms {
        harmonics: 3,
        long_period: 60,
        constant: true,
    };
    for (name, series) in hostile_series() {
        for period in [0, 1, 4, 12, 70, 1000] {
            let options = AutoOptions {
                period,
                ..AutoOptions::default()
            };
            let found = auto_arima(&series, &[], &options).map(|chosen| chosen.best);
            check(&format!("{name} by {period}"), found, series.len());
        }
        for order in orders {
            for terms in [Terms::default(), waves] {
                let found = fit(&series, &[], order, terms);
                check(&format!("{name} of {}", order.name()), found, series.len());
            }
        }
    }
}

#[test]
fn hostile_regressors_give_a_finite_forecast_or_none() {
    let n = 60;
    let mut random = Random::new(13);
    let series: Vec<f64> = (0..n).map(|t| t as f64 + random.normal()).collect();
    let own: Vec<f64> = (0..n).map(|_| random.normal()).collect();
    let mut gaps = own.clone();
    gaps[20..30].fill(f64::NAN);
    let line: Vec<f64> = (0..n).map(|t| t as f64).collect();
    let sets: [Vec<Vec<f64>>; 7] = [
        vec![own.clone(), own.clone()],
        vec![vec![1.0; n], own.clone()],
        vec![vec![0.0; n]],
        vec![line, gaps],
        vec![vec![f64::NAN; n]],
        vec![
            own.iter().map(|x| x * 1e150).collect(),
            own.iter().map(|x| x * 1e-150).collect(),
        ],
        (0..70)
            .map(|k| own.iter().map(|x| x * f64::from(k)).collect())
            .collect(),
    ];
    for regressors in sets {
        let found = auto_arima(&series, &regressors, &AutoOptions::default());
        check("regressors", found.map(|chosen| chosen.best), n);
        let found = fit(
            &series,
            &regressors,
            Order::plain(1, 1, 1),
            Terms::default(),
        );
        check("regressors", found, n);
    }
}
