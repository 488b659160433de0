use serde::Deserialize;
use trimtab_numerics::Random;

use super::decomposition::{Decomposition, StlOptions, decompose};
use super::forecast::{Mstl, mstl};
use crate::baseline::drift::{Drift, drift};
use crate::baseline::naive::naive;
use crate::hostile_series::hostile_series;
use crate::model::{Ahead, Model, Unfit};

#[derive(Deserialize)]
struct Golden {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    periods: Vec<usize>,
    robust: bool,
    series: Vec<f64>,
    every: usize,
    seasons: Vec<Vec<f64>>,
    trend: Vec<f64>,
}

fn golden() -> Vec<Case> {
    let golden: Golden =
        serde_json::from_str(include_str!("../../tests/golden/mstl.json")).unwrap();
    golden.cases
}

/// The farthest that two components are apart, over the spread of the series.
fn farthest(case: &Case, found: &Decomposition) -> f64 {
    let least = case.series.iter().copied().fold(f64::MAX, f64::min);
    let most = case.series.iter().copied().fold(f64::MIN, f64::max);
    let apart = |got: &[f64], want: &[f64]| {
        let got = got.iter().step_by(case.every);
        let both = got.zip(want);
        both.fold(0.0_f64, |far, (got, want)| far.max((got - want).abs())) / (most - least)
    };
    let seasons = found.seasons.iter().zip(&case.seasons);
    seasons
        .map(|((_, got), want)| apart(got, want))
        .fold(apart(&found.trend, &case.trend), f64::max)
}

#[test]
fn the_exact_decomposition_is_that_of_the_reference() {
    for case in golden() {
        let options = StlOptions {
            robust: case.robust,
            exact: true,
            few_rounds: false,
        };
        let found = decompose(&case.series, &case.periods, options).unwrap();
        let far = farthest(&case, &found);
        assert!(far < 1e-6, "{} {far}", case.name);
    }
}

#[test]
fn the_quick_decomposition_is_near_the_exact_one() {
    for case in golden() {
        let options = StlOptions {
            robust: case.robust,
            exact: false,
            few_rounds: false,
        };
        let found = decompose(&case.series, &case.periods, options).unwrap();
        let far = farthest(&case, &found);
        assert!(far < 0.01, "{} {far}", case.name);
    }
}

fn seasonal(t: usize) -> f64 {
    [3.0, -1.0, 4.0, -2.0, 0.5, -3.5, -1.0][t % 7]
}

#[test]
fn the_parts_add_up_and_missing_values_do_not_matter_to_a_clean_series() {
    let whole: Vec<f64> = (0..140)
        .map(|t| 50.0 + 0.1 * t as f64 + seasonal(t))
        .collect();
    let mut gaps = whole.clone();
    for t in [0, 5, 6, 30, 31, 32, 33, 34, 35, 36, 37, 100, 139] {
        gaps[t] = f64::NAN;
    }
    let found = decompose(&gaps, &[7], StlOptions::default()).unwrap();
    for t in 0..140 {
        let fit = found.trend[t] + found.seasons[0].1[t];
        assert!((fit - whole[t]).abs() < 0.1, "{t}: {fit} {}", whole[t]);
        assert_eq!(found.remainder[t].is_nan(), gaps[t].is_nan());
    }
    assert!(found.strengths()[0] > 0.99);
}

#[test]
fn a_robust_decomposition_leaves_a_spike_in_the_remainder() {
    let mut series: Vec<f64> = (0..70).map(|t| 50.0 + seasonal(t)).collect();
    series[40] += 100.0;
    let robust = StlOptions {
        robust: true,
        exact: false,
        few_rounds: false,
    };
    let found = decompose(&series, &[7], robust).unwrap();
    assert!(found.remainder[40] > 95.0, "{}", found.remainder[40]);
}

#[test]
fn forecasts_are_the_rest_with_the_last_cycles() {
    let series: Vec<f64> = (0..140)
        .map(|t| 50.0 + 0.1 * t as f64 + seasonal(t))
        .collect();
    let fit = mstl(&series, &[7], StlOptions::default(), drift).unwrap();
    let mean = fit.model.mean(&Ahead::steps(10));
    for (step, got) in mean.iter().enumerate() {
        let want = 50.0 + 0.1 * (140 + step) as f64 + seasonal(140 + step);
        assert!((got - want).abs() < 0.1, "{got} {want}");
    }
    let mut part = mstl(&series[..136], &[7], StlOptions::default(), drift)
        .unwrap()
        .model;
    part.append(&series[136..]);
    for (got, want) in part.mean(&Ahead::steps(10)).iter().zip(mean) {
        assert!((got - want).abs() < 0.1, "{got} {want}");
    }
    assert_eq!(fit.model.name(), "MSTL[7] with Random walk with drift");
}

#[test]
fn without_two_seasons_nothing_is_decomposed() {
    let series = [1.0; 23];
    let fit = |periods: &[usize]| decompose(&series, periods, StlOptions::default());
    assert_eq!(fit(&[4, 12]), Err(Unfit::TooShort { needed: 24 }));
    assert_eq!(fit(&[0, 1]), Err(Unfit::NoFit));
    let mut never = vec![1.0; 40];
    for t in (3..40).step_by(4) {
        never[t] = f64::NAN;
    }
    let found = decompose(&never, &[4], StlOptions::default());
    assert_eq!(found, Err(Unfit::TooShort { needed: 8 }));
}

#[test]
fn hostile_series_give_finite_parts_or_none() {
    for (what, y) in hostile_series() {
        for periods in [&[0, 1][..], &[2], &[3, 12], &[7, 7], &[1000], &[usize::MAX]] {
            for robust in [false, true] {
                let options = StlOptions {
                    robust,
                    exact: false,
                    few_rounds: false,
                };
                if let Ok(found) = decompose(&y, periods, options) {
                    assert!(found.trend.iter().all(|x| x.is_finite()), "{what}");
                    assert!(found.strengths().iter().all(|s| (0.0..=1.0).contains(s)));
                }
                let Ok(fit) = mstl(&y, periods, options, drift) else {
                    continue;
                };
                let text = serde_json::to_string(&fit.model).unwrap();
                assert_eq!(
                    serde_json::from_str::<Mstl<Drift>>(&text).unwrap(),
                    fit.model
                );
                assert!(text.len() <= 1024, "{what} {}", text.len());
                let mut path = vec![0.0; 30];
                let ahead = Ahead::steps(30);
                fit.model.path(&ahead, &mut Random::new(1), &mut path);
                let finite = |numbers: &[f64]| numbers.iter().all(|y| y.is_finite());
                assert!(finite(&path) && finite(&fit.model.mean(&ahead)), "{what}");
                assert!(mstl(&y, periods, options, naive).is_ok(), "{what}");
            }
        }
    }
}
