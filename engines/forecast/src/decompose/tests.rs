use serde::Deserialize;
use serde_json::{Value, json};
use trimtab_core::{Control, Table};

use super::*;
use crate::hostile_series::hostile_series;

fn steps(values: &[f64]) -> Table {
    let known = values.iter().map(|y| y.is_finite().then_some(*y));
    let columns =
        json!({"ds": (0..values.len()).collect::<Vec<_>>(), "y": known.collect::<Vec<_>>()});
    Table::from_json(&columns).unwrap()
}

fn run(values: &[f64], options: &DecomposeOptions) -> Decomposed {
    decompose(&steps(values), options, &Control::new()).unwrap()
}

fn column(table: &Table, name: &str) -> Vec<Option<f64>> {
    let columns = table.to_json().unwrap();
    let values = columns[name].as_array().unwrap().iter();
    values.map(Value::as_f64).collect()
}

fn codes(found: &Decomposed) -> Vec<String> {
    let codes = found.issues.to_json().unwrap()["code"].clone();
    serde_json::from_value(codes).unwrap()
}

#[test]
fn parts_make_the_value_again() {
    for (name, series) in hostile_series() {
        for form in [
            DecompositionForm::Additive,
            DecompositionForm::Auto,
            DecompositionForm::Multiplicative,
        ] {
            for robust in [false, true] {
                let options = DecomposeOptions::default()
                    .season_length(4)
                    .form(form)
                    .robust(robust)
                    .frequency("step");
                let found = run(&series, &options);
                if found.components.num_rows() == 0 {
                    assert!(series.is_empty() || !codes(&found).is_empty(), "{name}");
                    continue;
                }
                let forms = found.strengths.to_json().unwrap()["form"].clone();
                let multiplied = forms[0] == "multiplicative";
                let parts =
                    ["y", "trend", "season", "remainder"].map(|c| column(&found.components, c));
                let largest = parts[0]
                    .iter()
                    .flatten()
                    .fold(0.0_f64, |m, y| m.max(y.abs()));
                for (t, y) in parts[0].iter().enumerate() {
                    let (trend, season) = (parts[1][t].unwrap(), parts[2][t].unwrap());
                    let Some(y) = *y else {
                        assert_eq!(parts[3][t], None, "{name}");
                        continue;
                    };
                    let rest = parts[3][t].unwrap();
                    let sum = if multiplied {
                        trend * season * rest
                    } else {
                        trend + season + rest
                    };
                    assert!(
                        (sum - y).abs() <= 1e-9 * largest,
                        "{name} {form:?} {robust}: {sum} {y}"
                    );
                }
                for strength in column(&found.strengths, "strength") {
                    assert!((0.0..=1.0).contains(&strength.unwrap()), "{name}");
                }
            }
        }
    }
}

#[derive(Deserialize)]
struct Case {
    series: String,
    period: usize,
    robust: bool,
    y: Vec<f64>,
    season: Vec<f64>,
    trend: Vec<f64>,
    season_strength: f64,
    trend_strength: f64,
}

#[test]
fn components_are_those_of_statsmodels() {
    #[derive(Deserialize)]
    struct Golden {
        cases: Vec<Case>,
    }
    let golden: Golden =
        serde_json::from_str(include_str!("../../tests/golden/decompose.json")).unwrap();
    for case in golden.cases {
        let options = DecomposeOptions::default()
            .season_length(case.period)
            .form(DecompositionForm::Additive)
            .robust(case.robust);
        let found = run(&case.y, &options);
        let largest = case.y.iter().copied().fold(0.0, f64::max);
        for (name, wanted) in [("season", &case.season), ("trend", &case.trend)] {
            for (t, (got, wanted)) in column(&found.components, name)
                .iter()
                .zip(wanted)
                .enumerate()
            {
                let off = (got.unwrap() - wanted).abs();
                assert!(
                    off <= 1e-6 * largest,
                    "{} {name} {t} robust {}: {off}",
                    case.series,
                    case.robust
                );
            }
        }
        let strengths = column(&found.strengths, "strength");
        assert!((strengths[0].unwrap() - case.trend_strength).abs() < 1e-6);
        assert!((strengths[1].unwrap() - case.season_strength).abs() < 1e-6);
    }
}

#[test]
fn a_season_in_proportion_to_the_level_multiplies() {
    let grown: Vec<f64> = (0..60_usize)
        .map(|t| {
            100.0
                * 1.03_f64.powf(t as f64)
                * [1.3, 0.8, 1.0, 0.9][t % 4]
                * (1.0 + 0.01 * (t * 7 % 5) as f64)
        })
        .collect();
    let found = run(&grown, &DecomposeOptions::default().season_length(4));
    assert_eq!(
        found.strengths.to_json().unwrap()["form"][0],
        "multiplicative"
    );
    let added: Vec<f64> = (0..60_usize)
        .map(|t| 100.0 + 3.0 * t as f64 + [30.0, -20.0, 5.0, -15.0][t % 4] + (t * 7 % 5) as f64)
        .collect();
    let found = run(&added, &DecomposeOptions::default().season_length(4));
    assert_eq!(found.strengths.to_json().unwrap()["form"][0], "additive");
}

#[test]
fn several_seasons_have_columns_of_their_own() {
    let series: Vec<f64> = (0..200)
        .map(|t| f64::from(t % 4) + 2.0 * f64::from(t % 10))
        .collect();
    let options = DecomposeOptions {
        season_length: Some([4, 10].into_iter().collect()),
        ..DecomposeOptions::default()
    };
    let found = run(&series, &options);
    let [all, four, ten] =
        ["season", "season_4", "season_10"].map(|c| column(&found.components, c));
    for t in 0..200 {
        assert!((all[t].unwrap() - four[t].unwrap() - ten[t].unwrap()).abs() < 1e-12);
    }
}

#[test]
fn what_is_too_short_is_told() {
    let options = DecomposeOptions::default().season_length(12);
    assert_eq!(codes(&run(&[1.0, 2.0, 3.0], &options)), ["SERIES_SHORT"]);
    let found = run(&(0..20).map(f64::from).collect::<Vec<_>>(), &options);
    assert_eq!(codes(&found), ["SEASON_SHORT"]);
    assert_eq!(found.components.num_rows(), 20);
    let below = run(
        &[1.0, -2.0, 3.0, 4.0, 5.0, 1.0],
        &DecomposeOptions::default().form(DecompositionForm::Multiplicative),
    );
    assert_eq!(codes(&below), ["NOT_POSITIVE"]);
}

#[test]
fn a_last_period_that_is_not_over_is_left_out() {
    let series = Table::from_json(&json!({
        "ds": ["2026-01-01", "2026-02-01", "2026-03-01", "2026-04-01", "2026-05-01", "2026-06-01"],
        "y": [1.0, 2.0, 3.0, 4.0, 5.0, 0.5],
    }))
    .unwrap();
    let options = DecomposeOptions::default().as_of("2026-06-10");
    let found = decompose(&series, &options, &Control::new()).unwrap();
    assert_eq!(found.components.num_rows(), 5);
}
