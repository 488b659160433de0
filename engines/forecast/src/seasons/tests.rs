use serde::Deserialize;
use trimtab_numerics::Random;

use super::search::search_seasons;
use super::{Season, found};
use crate::hostile_series::hostile_series;

fn seasons(series: &[f64], candidates: &[f64]) -> Vec<Season> {
    found(series, candidates, candidates.len())
}

fn periods(found: &[Season]) -> Vec<f64> {
    found.iter().map(|season| season.period).collect()
}

/// Noise of several kinds, none of it seasonal.
fn noise(kind: usize, length: usize, random: &mut Random) -> Vec<f64> {
    let (mut level, mut before, mut slope) = (0.0, 0.0, 0.0);
    (0..length)
        .map(|t| {
            let e = random.normal();
            let y = match kind {
                0 => e,
                1 => 0.7 * before + e,
                2 => before + e,
                3 => level + e,
                4 => 0.5 * t as f64 + before * 0.4 + e,
                5 => e / random.uniform().max(0.02).sqrt(),
                6 => -0.5 * before + e,
                _ => before + slope + e,
            };
            level += 0.3 * e;
            slope += 0.1 * random.normal();
            before = y;
            if kind == 4 {
                before = y - 0.5 * t as f64;
            }
            y
        })
        .collect()
}

const KINDS: [&str; 8] = [
    "white",
    "autoregressive",
    "random walk",
    "local level",
    "trend",
    "heavy tails",
    "alternating",
    "local trend",
];

/// The share of series of noise that have a season.
fn false_positives(kind: usize, length: usize, candidates: &[f64], runs: usize) -> f64 {
    let mut random = Random::new(77);
    let hits = (0..runs).filter(|_| {
        let series = noise(kind, length, &mut random);
        !seasons(&series, candidates).is_empty()
    });
    hits.count() as f64 / runs as f64
}

#[test]
fn noise_has_no_season() {
    for (candidates, length) in [
        (&[12.0][..], 30),
        (&[12.0], 60),
        (&[12.0], 140),
        (&[4.0], 16),
        (&[4.0], 40),
        (&[7.0, 365.25], 100),
    ] {
        for (kind, name) in KINDS.iter().enumerate() {
            let share = false_positives(kind, length, candidates, 200);
            assert!(share <= 0.05, "{name} of {length}, {candidates:?}: {share}");
        }
    }
    // Slow: fewer runs, so that only a gross fault shows.
    for (kind, name) in KINDS.iter().enumerate() {
        let share = false_positives(kind, 1000, &[7.0, 365.25], 30);
        assert!(share <= 0.1, "{name}: {share}");
    }
}

#[test]
fn noise_of_unknown_frequency_has_no_season() {
    let mut random = Random::new(3);
    for (kind, name) in KINDS.iter().enumerate() {
        let hits = (0..100).filter(|_| !search_seasons(&noise(kind, 80, &mut random)).is_empty());
        let hits = hits.count();
        assert!(hits <= 5, "{name}: {hits}");
    }
}

#[derive(Deserialize)]
struct Golden {
    cases: Vec<Case>,
}

#[derive(Deserialize)]
struct Case {
    name: String,
    series: Vec<f64>,
}

fn textbook(name: &str) -> Vec<f64> {
    let golden: Golden =
        serde_json::from_str(include_str!("../../tests/golden/mstl.json")).unwrap();
    let case = golden.cases.into_iter().find(|case| case.name == name);
    case.unwrap().series
}

#[test]
fn textbook_series_have_their_seasons() {
    let found = seasons(&textbook("airpassengers"), &[12.0]);
    assert_eq!(periods(&found), [12.0]);
    assert!(
        found[0].strength > 0.9 && found[0].p_value < 1e-12,
        "{found:?}"
    );
    assert_eq!(periods(&seasons(&textbook("woolyrnq"), &[4.0])), [4.0]);
    // Half-hours of electricity: days and weeks.
    let found = seasons(&textbook("taylor"), &[48.0, 336.0]);
    assert_eq!(periods(&found), [48.0, 336.0]);
    for name in ["airpassengers", "woolyrnq"] {
        let found = search_seasons(&textbook(name));
        let want = if name == "woolyrnq" { 4.0 } else { 12.0 };
        assert_eq!(periods(&found), [want], "{name}");
    }
    let found = search_seasons(&textbook("taylor"));
    assert_eq!(periods(&found)[..1], [48.0]);
}

#[test]
fn a_season_shows_through_gaps_a_trend_and_a_shift() {
    let mut random = Random::new(9);
    let mut series: Vec<f64> = (0..72)
        .map(|t| {
            let wave = (std::f64::consts::TAU * f64::from(t) / 12.0).sin();
            100.0 + f64::from(t) + 12.0 * wave + 2.0 * random.normal()
        })
        .collect();
    for t in [3, 17, 18, 40, 41, 42, 43, 60] {
        series[t] = f64::NAN;
    }
    for y in &mut series[50..] {
        *y += 60.0;
    }
    let found = seasons(&series, &[12.0]);
    assert_eq!(periods(&found), [12.0]);
    let scaled: Vec<f64> = series.iter().map(|y| y * 1e12).collect();
    assert_eq!(periods(&seasons(&scaled, &[12.0])), [12.0]);
}

#[test]
fn a_pure_wave_is_a_season_and_a_line_is_none() {
    let wave: Vec<f64> = (0..48)
        .map(|t| (std::f64::consts::TAU * f64::from(t) / 12.0).sin())
        .collect();
    assert_eq!(periods(&seasons(&wave, &[12.0])), [12.0]);
    let line: Vec<f64> = (0..48).map(f64::from).collect();
    assert!(seasons(&line, &[12.0]).is_empty());
    // Fewer than two cycles tell nothing.
    assert!(seasons(&wave[..23], &[12.0]).is_empty());
}

#[test]
fn hostile_series_have_seasons_or_none() {
    for (what, y) in hostile_series() {
        let candidates = [
            f64::NAN,
            -1.0,
            0.0,
            1.0,
            2.0,
            12.0,
            30.5,
            1e9,
            f64::INFINITY,
        ];
        for season in seasons(&y, &candidates)
            .into_iter()
            .chain(search_seasons(&y))
        {
            assert!((0.0..=1.0).contains(&season.strength), "{what}: {season:?}");
            assert!((0.0..=1.0).contains(&season.p_value), "{what}: {season:?}");
        }
    }
}
