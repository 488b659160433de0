use proptest::prelude::*;
use serde_json::{Value, json};
use trimtab_core::{Control, Table};

use super::*;

const METHODS: [ReconcileMethod; 8] = [
    ReconcileMethod::BottomUp,
    ReconcileMethod::TopDown,
    ReconcileMethod::Ols,
    ReconcileMethod::Wls,
    ReconcileMethod::WlsVariance,
    ReconcileMethod::MintCommon,
    ReconcileMethod::MintShrink,
    ReconcileMethod::MintSample,
];

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

fn structure(rows: &[(&str, &str)]) -> Table {
    let totals: Vec<&str> = rows.iter().map(|row| row.0).collect();
    let parts: Vec<&str> = rows.iter().map(|row| row.1).collect();
    table(&json!({"unique_id": totals, "part": parts}))
}

/// Forecasts of one time, each with a band of 80 % 10 below and 20 above.
fn forecasts(rows: &[(&str, Option<f64>)]) -> Table {
    let ids: Vec<&str> = rows.iter().map(|row| row.0).collect();
    let by = |change: f64| -> Vec<Option<f64>> {
        rows.iter()
            .map(|row| row.1.map(|mean| mean + change))
            .collect()
    };
    let times = vec![1; rows.len()];
    table(&json!({
        "unique_id": ids, "ds": times, "mean": by(0.0), "lo_80": by(-10.0), "hi_80": by(20.0),
    }))
}

fn run(forecasts: &Table, structure: &Table, options: &ReconcileOptions) -> Reconciliation {
    reconcile(forecasts, structure, None, None, options, &Control::new()).unwrap()
}

fn refused(forecasts: &Table, structure: &Table, options: &ReconcileOptions) -> Error {
    reconcile(forecasts, structure, None, None, options, &Control::new()).unwrap_err()
}

fn column(table: &Table, name: &str) -> Vec<Value> {
    let columns = table.to_json().unwrap();
    columns[name].as_array().unwrap().clone()
}

fn numbers(table: &Table, name: &str) -> Vec<f64> {
    let values = column(table, name).into_iter();
    values.map(|v| v.as_f64().unwrap_or(f64::NAN)).collect()
}

fn near(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (a, b) in found.iter().zip(expected) {
        assert!(
            (a - b).abs() <= 1e-9 * (1.0 + b.abs()),
            "{found:?} {expected:?}"
        );
    }
}

fn codes(found: &Reconciliation) -> Vec<Value> {
    column(&found.issues, "code")
}

fn of(method: ReconcileMethod) -> ReconcileOptions {
    ReconcileOptions::default().method(method)
}

const TREE: [(&str, &str); 4] = [("all", "n"), ("all", "c"), ("n", "a"), ("n", "b")];

#[test]
fn golden_values_of_hierarchicalforecast() {
    let golden: Value =
        serde_json::from_str(include_str!("../../tests/golden/reconcile.json")).unwrap();
    for case in golden["cases"].as_array().unwrap() {
        let long = |name: &str, values: &Value| {
            let (mut ids, mut times, mut column) = (vec![], vec![], vec![]);
            for (id, series) in case["ids"]
                .as_array()
                .unwrap()
                .iter()
                .zip(values.as_array().unwrap())
            {
                for (time, value) in series.as_array().unwrap().iter().enumerate() {
                    ids.push(id.clone());
                    times.push(time);
                    column.push(value.clone());
                }
            }
            table(&json!({"unique_id": ids, "ds": times, name: column}))
        };
        let mut rows = Vec::new();
        for (total, parts) in case["sums"].as_object().unwrap() {
            rows.extend(
                parts
                    .as_array()
                    .unwrap()
                    .iter()
                    .map(|p| (total.as_str(), p.as_str().unwrap())),
            );
        }
        let base = long("mean", &case["base"]);
        let (errors, past) = (long("error", &case["errors"]), long("y", &case["past"]));
        for (name, expected) in case["found"].as_object().unwrap() {
            let mut words = name.split(' ');
            let method = serde_json::from_value(json!(words.next())).unwrap();
            let proportions = words.next().map_or(Proportions::Forecast, |name| {
                serde_json::from_value(json!(name)).unwrap()
            });
            let found = reconcile(
                &base,
                &structure(&rows),
                Some(&errors),
                Some(&past),
                &of(method).proportions(proportions),
                &Control::new(),
            );
            let found = numbers(&found.unwrap().forecasts, "mean");
            let expected = expected
                .as_array()
                .unwrap()
                .iter()
                .flat_map(|row| row.as_array().unwrap());
            for (ours, theirs) in found.iter().zip(expected) {
                let theirs = theirs.as_f64().unwrap();
                assert!(
                    (ours - theirs).abs() < 1e-6 * theirs.abs(),
                    "{} {name}: {ours} {theirs}",
                    case["name"]
                );
            }
        }
    }
}

#[test]
fn rows_come_back_in_their_order_and_form() {
    let base = table(&json!({
        "unique_id": ["b", "all", "a", "b", "all", "a"],
        "ds": ["2026-02-01", "2026-01-01", "2026-01-01", "2026-01-01", "2026-02-01", "2026-02-01"],
        "model": ["m", "m", "m", "m", "m", "m"],
        "mean": [3.0, 10.0, 4.0, 5.0, 7.0, 4.0],
        "note": [0.0, 0.0, 0.0, 0.0, 0.0, 0.0],
    }));
    let found = run(
        &base,
        &structure(&[("all", "a"), ("all", "b")]),
        &of(ReconcileMethod::BottomUp),
    );
    let names: Vec<&str> = found.forecasts.column_names().collect();
    assert_eq!(names, ["unique_id", "ds", "model", "mean"]);
    near(
        &numbers(&found.forecasts, "mean"),
        &[3.0, 9.0, 4.0, 5.0, 7.0, 4.0],
    );
    assert_eq!(column(&found.forecasts, "ds")[0], json!("2026-02-01"));
    assert_eq!(codes(&found), [json!("COLUMNS_UNUSED")]);
}

#[test]
fn each_model_is_reconciled_on_its_own() {
    let base = table(&json!({
        "unique_id": ["all", "a", "b", "all", "a", "b"],
        "ds": [1, 1, 1, 1, 1, 1],
        "model": ["x", "x", "x", "y", "y", "y"],
        "mean": [9.0, 3.0, 3.0, 4.0, 2.0, 2.0],
    }));
    let found = run(
        &base,
        &structure(&[("all", "a"), ("all", "b")]),
        &of(ReconcileMethod::Ols),
    );
    near(
        &numbers(&found.forecasts, "mean"),
        &[8.0, 4.0, 4.0, 4.0, 2.0, 2.0],
    );
}

#[test]
fn a_difference_adds_up_too() {
    let parts = table(&json!({
        "unique_id": ["profit", "profit"], "part": ["revenue", "cost"], "weight": [1.0, -1.0],
    }));
    let base = forecasts(&[
        ("profit", Some(30.0)),
        ("revenue", Some(100.0)),
        ("cost", Some(76.0)),
    ]);
    let found = run(&base, &parts, &of(ReconcileMethod::Ols));
    near(&numbers(&found.forecasts, "mean"), &[28.0, 102.0, 74.0]);
    // What is far above in costs is far below in profit.
    let parts_alone = forecasts(&[("revenue", Some(100.0)), ("cost", Some(76.0))]);
    let found = run(&parts_alone, &parts, &ReconcileOptions::default());
    let [lo, hi] = ["lo_80", "hi_80"].map(|name| numbers(&found.forecasts, name)[2]);
    let held = |d: [f64; 2], sum: f64| (0.9 * (d[0] * d[0] + d[1] * d[1]) + 0.1 * sum * sum).sqrt();
    assert!((24.0 - lo - held([10.0, 20.0], 0.0)).abs() < 1e-9, "{lo}");
    assert!((hi - 24.0 - held([20.0, 10.0], 0.0)).abs() < 1e-9, "{hi}");
}

#[test]
fn a_total_without_a_forecast_is_the_sum_and_told() {
    let base = forecasts(&[
        ("a", Some(10.0)),
        ("b", Some(20.0)),
        ("c", Some(30.0)),
        ("n", None),
    ]);
    let found = run(&base, &structure(&TREE), &ReconcileOptions::default());
    near(
        &numbers(&found.forecasts, "mean"),
        &[10.0, 20.0, 30.0, 30.0, 60.0],
    );
    assert_eq!(column(&found.forecasts, "unique_id")[4], json!("all"));
    assert_eq!(
        codes(&found),
        [json!("TOTAL_FILLED"), json!("TOTAL_FILLED")]
    );
    let hi = numbers(&found.forecasts, "hi_80");
    assert!(
        hi[4] > 60.0 + 20.0 * 3.0_f64.sqrt() && hi[4] < 60.0 + 20.0 * 3.0,
        "{hi:?}"
    );
}

#[test]
fn a_bottom_series_without_a_forecast_takes_what_is_left() {
    let base = forecasts(&[
        ("all", Some(70.0)),
        ("n", Some(30.0)),
        ("a", Some(10.0)),
        ("c", Some(40.0)),
    ]);
    let found = run(&base, &structure(&TREE), &ReconcileOptions::default());
    near(
        &numbers(&found.forecasts, "mean"),
        &[70.0, 30.0, 10.0, 40.0, 20.0],
    );
    assert_eq!(codes(&found), [json!("BOTTOM_FILLED")]);
    // Without any total around it, it stays missing, and so do those above.
    let alone = forecasts(&[("a", Some(10.0)), ("c", Some(40.0))]);
    let found = run(&alone, &structure(&TREE), &ReconcileOptions::default());
    near(&numbers(&found.forecasts, "mean"), &[10.0, 40.0]);
    assert_eq!(codes(&found), ["SERIES_MISSING"; 3].map(Value::from));
}

#[test]
fn top_down_goes_level_by_level() {
    let base = forecasts(&[
        ("all", Some(100.0)),
        ("n", Some(30.0)),
        ("c", Some(20.0)),
        ("a", Some(1.0)),
        ("b", Some(3.0)),
    ]);
    let found = run(&base, &structure(&TREE), &of(ReconcileMethod::TopDown));
    near(
        &numbers(&found.forecasts, "mean"),
        &[100.0, 60.0, 40.0, 15.0, 45.0],
    );
    // Parts that are all nothing share alike.
    let base = forecasts(&[
        ("all", Some(9.0)),
        ("n", Some(0.0)),
        ("c", Some(0.0)),
        ("a", Some(0.0)),
        ("b", Some(0.0)),
    ]);
    let found = run(&base, &structure(&TREE), &of(ReconcileMethod::TopDown));
    near(
        &numbers(&found.forecasts, "mean"),
        &[9.0, 4.5, 4.5, 2.25, 2.25],
    );
}

#[test]
fn top_down_needs_one_total_above_those_that_cross() {
    let crossed = structure(&[("n", "a"), ("n", "b"), ("x", "a"), ("x", "c")]);
    let base = forecasts(&[("a", Some(1.0)), ("b", Some(1.0)), ("c", Some(1.0))]);
    let error = refused(&base, &crossed, &of(ReconcileMethod::TopDown));
    assert_eq!(error.code(), Code::DataUnfit);
    assert!(error.message().contains("add the grand total"));
}

#[test]
fn what_is_missing_is_named_with_its_repair() {
    let base = forecasts(&[("all", Some(1.0)), ("a", Some(1.0))]);
    let parts = structure(&[("all", "a")]);
    let error = refused(&base, &parts, &of(ReconcileMethod::MintShrink));
    assert_eq!(
        error.message(),
        "`mint_shrink` needs the input `errors`; give it, or take `wls`"
    );
    let error = refused(
        &base,
        &parts,
        &of(ReconcileMethod::TopDown).proportions(Proportions::Average),
    );
    assert_eq!(error.argument(), Some("series"));
    let nothing = table(&json!({"unique_id": ["all"], "part": ["a"], "weight": [0.0]}));
    let error = refused(&base, &nothing, &ReconcileOptions::default());
    assert_eq!((error.column(), error.row()), (Some("weight"), Some(0)));
    let few = table(&json!({"unique_id": ["all"], "ds": [1], "error": [2.0]}));
    let options = of(ReconcileMethod::MintShrink);
    let error = reconcile(&base, &parts, Some(&few), None, &options, &Control::new()).unwrap_err();
    assert_eq!(error.code(), Code::DataTooFew);
    // The default makes do without.
    let options = ReconcileOptions::default();
    assert!(reconcile(&base, &parts, Some(&few), None, &options, &Control::new()).is_ok());
}

#[test]
fn empty_tables_single_series_and_strangers_come_back_as_they_are() {
    let none = run(
        &forecasts(&[]),
        &structure(&[]),
        &ReconcileOptions::default(),
    );
    assert_eq!((none.forecasts.num_rows(), none.issues.num_rows()), (0, 0));
    for method in [ReconcileMethod::Wls, ReconcileMethod::TopDown] {
        let found = run(
            &forecasts(&[("a", Some(4.0))]),
            &structure(&[("a", "a")]),
            &of(method),
        );
        near(&numbers(&found.forecasts, "mean"), &[4.0]);
        near(&numbers(&found.forecasts, "hi_80"), &[24.0]);
        let found = run(
            &forecasts(&[("z", Some(4.0)), ("y", None)]),
            &structure(&[]),
            &of(method),
        );
        assert_eq!(column(&found.forecasts, "mean"), [json!(4.0), json!(null)]);
        assert_eq!(codes(&found), [json!("STRUCTURE_UNKNOWN")]);
    }
}

#[test]
fn two_trees_do_not_touch() {
    let both = structure(&[("s", "a"), ("s", "b"), ("t", "c"), ("t", "d")]);
    let base = forecasts(&[
        ("s", Some(9.0)),
        ("a", Some(3.0)),
        ("b", Some(3.0)),
        ("t", Some(5.0)),
        ("c", Some(2.0)),
        ("d", Some(3.0)),
    ]);
    for method in [ReconcileMethod::Ols, ReconcileMethod::TopDown] {
        let found = numbers(&run(&base, &both, &of(method)).forecasts, "mean");
        near(&found[3..], &[5.0, 2.0, 3.0]);
        assert!((found[0] - found[1] - found[2]).abs() < 1e-9);
    }
}

#[test]
fn errors_that_add_up_or_are_all_alike_do_not_break_the_weights() {
    let base = forecasts(&[
        ("all", Some(70.0)),
        ("n", Some(35.0)),
        ("a", Some(10.0)),
        ("b", Some(20.0)),
        ("c", Some(30.0)),
    ]);
    let ids = ["all", "n", "a", "b", "c"];
    for sizes in [
        [6.0, 3.0, 1.0, 2.0, 3.0],
        [0.0, 0.0, 0.0, 0.0, 1.0],
        [1e9, 1e-9, 1.0, 1.0, 0.0],
    ] {
        let (mut id, mut time, mut error) = (vec![], vec![], vec![]);
        for t in 0..20_i32 {
            for (name, size) in ids.iter().zip(sizes) {
                id.push(*name);
                time.push(t);
                error.push(f64::from(t * 7 % 5 - 2) * size);
            }
        }
        let errors = table(&json!({"unique_id": id, "ds": time, "error": error}));
        for method in METHODS {
            let found = reconcile(
                &base,
                &structure(&TREE),
                Some(&errors),
                None,
                &of(method),
                &Control::new(),
            );
            let forecasts = found.unwrap().forecasts;
            let mean = numbers(&forecasts, "mean");
            near(&[mean[1] + mean[4], mean[2] + mean[3]], &[mean[0], mean[1]]);
            let (lo, hi) = (numbers(&forecasts, "lo_80"), numbers(&forecasts, "hi_80"));
            let inside = |i: usize| lo[i] <= mean[i] && mean[i] <= hi[i];
            assert!((0..5).all(inside), "{method:?} {lo:?} {mean:?} {hi:?}");
        }
    }
}

/// A structure of totals over bottom series, some with the weight -1, and all of it
/// as tables: forecasts with two levels, structure, errors with gaps, history.
fn tables(
    sums: &[Vec<(usize, bool)>],
    bottoms: usize,
    values: &[f64],
) -> (Vec<String>, Table, Table, Table, Table) {
    let (mut totals, mut parts, mut weights) = (vec![], vec![], vec![]);
    for (total, sum) in sums.iter().enumerate() {
        let mut seen = Vec::new();
        for (part, minus) in sum {
            let part = part % bottoms;
            if !seen.contains(&part) {
                seen.push(part);
                totals.push(format!("t{total}"));
                parts.push(format!("b{part}"));
                weights.push(if *minus { -1.0 } else { 1.0 });
            }
        }
    }
    let names = (0..sums.len()).map(|t| format!("t{t}"));
    let ids: Vec<String> = names.chain((0..bottoms).map(|b| format!("b{b}"))).collect();
    let mut next = values.iter().copied().cycle();
    let mut draw = move || next.next().unwrap_or(1.0);
    let mut base = json!({"unique_id": [], "ds": [], "mean": [], "lo_80": [], "hi_80": [], "lo_95": [], "hi_95": []});
    let mut errors = json!({"unique_id": [], "ds": [], "error": []});
    let push = |table: &mut Value, name: &str, value: Value| {
        table[name].as_array_mut().unwrap().push(value);
    };
    for id in &ids {
        for time in 0..2 {
            let (mean, width) = (draw() * 10.0, draw().abs());
            push(&mut base, "unique_id", json!(id));
            push(&mut base, "ds", json!(time));
            for (name, value) in [
                ("mean", mean),
                ("lo_80", mean - width),
                ("hi_80", mean + 2.0 * width),
                ("lo_95", mean - 2.0 * width),
                ("hi_95", mean + 3.0 * width),
            ] {
                push(&mut base, name, json!(value));
            }
        }
        for time in 0..6 {
            let error = draw();
            push(&mut errors, "unique_id", json!(id));
            push(&mut errors, "ds", json!(time));
            push(
                &mut errors,
                "error",
                if error > 4.5 {
                    Value::Null
                } else {
                    json!(error)
                },
            );
        }
    }
    let mut series = errors.clone();
    series["y"] = series["error"].clone();
    let structure = json!({"unique_id": totals, "part": parts, "weight": weights});
    (
        ids,
        table(&base),
        table(&structure),
        table(&errors),
        table(&series),
    )
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(60))]

    #[test]
    fn forecasts_add_up_for_every_structure_and_method(
        sums in prop::collection::vec(prop::collection::vec((0_usize..6, prop::bool::weighted(0.1)), 1..6), 0..6),
        bottoms in 1_usize..6,
        values in prop::collection::vec(-5.0..5.0_f64, 97),
        non_negative in prop::bool::ANY,
    ) {
        let (_, base, parts, errors, series) = tables(&sums, bottoms, &values);
        let weights = read_structure(&parts, &mut Vec::new()).unwrap();
        for (method, proportions) in METHODS.map(|m| (m, Proportions::Forecast)).into_iter()
            .chain([(ReconcileMethod::TopDown, Proportions::Average)])
        {
            let options = of(method).proportions(proportions).non_negative(non_negative);
            let found = reconcile(&base, &parts, Some(&errors), Some(&series), &options, &Control::new());
            let found = match found {
                Err(error) => {
                    prop_assert!(method == ReconcileMethod::TopDown || method.needs_errors(), "{error}");
                    continue;
                }
                Ok(found) => found.forecasts,
            };
            let ids = column(&found, "unique_id");
            let mean = numbers(&found, "mean");
            let ends = ["lo_95", "lo_80", "mean", "hi_80", "hi_95"].map(|name| numbers(&found, name));
            for row in 0..mean.len() {
                prop_assert!(ends.windows(2).all(|pair| pair[0][row] <= pair[1][row]), "{method:?}");
            }
            for time in 0..2 {
                let at = |id: &str| mean[2 * ids.iter().position(|found| found == id).unwrap() / 2 + time];
                for (total, sum) in weights.sums.iter().enumerate() {
                    let part = |(part, weight): &(usize, f64)| weight * at(&weights.ids[weights.totals() + part]);
                    let whole: f64 = sum.iter().map(part).sum();
                    let size: f64 = sum.iter().map(|p| part(p).abs()).sum();
                    let told = at(&weights.ids[total]);
                    prop_assert!((told - whole).abs() <= 1e-9 * size.max(1e-9), "{method:?} {told} {whole}");
                }
                if non_negative {
                    prop_assert!(weights.ids[weights.totals()..].iter().all(|id| at(id) >= 0.0));
                }
            }
        }
    }
}

#[test]
fn a_series_that_may_be_nothing_still_may() {
    let base = table(&json!({
        "unique_id": ["all", "a", "b"], "ds": [1, 1, 1],
        "mean": [30.0, 5.0, 10.0], "lo_80": [20.0, 0.0, -1.0], "hi_80": [40.0, 9.0, 20.0],
    }));
    let found = run(
        &base,
        &structure(&[("all", "a"), ("all", "b")]),
        &of(ReconcileMethod::Ols),
    );
    near(&numbers(&found.forecasts, "mean"), &[25.0, 10.0, 15.0]);
    let lo = numbers(&found.forecasts, "lo_80");
    // The band of `a` is widened beyond its floor by what it learns from the others.
    assert!(lo[1] <= 0.0 && lo[2] <= 4.0, "{lo:?}");
}

#[test]
fn repeated_rows_nulls_and_unknown_errors_are_told() {
    let base = table(&json!({
        "unique_id": ["all", "a", "a", null, "b"], "ds": [1, 1, 1, 1, 1],
        "mean": [9.0, 3.0, 4.0, 5.0, 3.0],
    }));
    let errors = table(&json!({
        "unique_id": ["all", "all", "all", "all", "a", "a", "a", "x", null],
        "ds": [1, 2, 3, 4, 1, 2, 4, 1, 1],
        "error": [1.0, -2.0, 1.5, null, 0.5, -0.5, 0.7, 3.0, 1.0],
    }));
    let parts = structure(&[("all", "a"), ("all", "b")]);
    let options = ReconcileOptions::default();
    let found = reconcile(
        &base,
        &parts,
        Some(&errors),
        None,
        &options,
        &Control::new(),
    )
    .unwrap();
    let expected = [
        "ROW_INCOMPLETE",
        "FORECAST_DUPLICATE",
        "ROW_INCOMPLETE",
        "ERRORS_MISSING",
    ];
    assert_eq!(codes(&found), expected.map(Value::from));
    let mean = numbers(&found.forecasts, "mean");
    near(&mean[..1], &[mean[1] + mean[2]]);
    assert_eq!(found.forecasts.num_rows(), 3);
}

#[test]
fn errors_of_each_model_are_its_own() {
    let base = table(&json!({
        "unique_id": ["all", "a", "b", "all", "a", "b"], "ds": [1, 1, 1, 1, 1, 1],
        "model": ["x", "x", "x", "y", "y", "y"], "mean": [9.0, 3.0, 3.0, 9.0, 3.0, 3.0],
    }));
    let (mut id, mut ds, mut model, mut error) = (vec![], vec![], vec![], vec![]);
    for t in 0..6 {
        for (name, size) in [("all", 1.0), ("a", 1.0), ("b", 3.0)] {
            id.push(name);
            ds.push(t);
            model.push("x");
            error.push(if t % 2 == 0 { size } else { -size });
        }
    }
    let errors = table(&json!({"unique_id": id, "ds": ds, "model": model, "error": error}));
    let parts = structure(&[("all", "a"), ("all", "b")]);
    let run = |method: Option<ReconcileMethod>| {
        let options = ReconcileOptions {
            method,
            ..ReconcileOptions::default()
        };
        reconcile(
            &base,
            &parts,
            Some(&errors),
            None,
            &options,
            &Control::new(),
        )
    };
    let mean = numbers(&run(None).unwrap().forecasts, "mean");
    // `y` has no errors, and is reconciled by structure alone.
    near(&mean[3..], &[7.5, 3.75, 3.75]);
    assert!(mean[2] - 3.0 > mean[1] - 3.0, "{mean:?}");
    let error = run(Some(ReconcileMethod::WlsVariance)).unwrap_err();
    assert!(error.message().contains("of the model `y`"), "{error}");
}
