use serde_json::{Value, json};
use trimtab_core::Control;

use super::tests::{
    TREE, codes, column, forecasts, near, numbers, of, refused, run, structure, table,
};
use super::*;

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
