use proptest::prelude::*;
use serde_json::{Value, json};
use trimtab_core::{Control, Table};

use super::tests::{METHODS, TREE, column, forecasts, near, numbers, of, structure, table};
use super::*;

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
