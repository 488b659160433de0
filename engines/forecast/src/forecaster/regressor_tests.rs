//! Forecasters with regressors.

use serde_json::{Value, json};
use trimtab_core::calendar::Date;
use trimtab_core::{Code, Control, Table};

use super::*;
use crate::{AheadInputs, ForecastInputs, predict};

/// Months in all, of which so many are past.
const MONTHS: usize = 72;
const PAST: usize = 60;
const HORIZON: usize = 6;

fn date(t: usize) -> String {
    format!("{}-{:02}-01", 2020 + t / 12, t % 12 + 1)
}

fn price(t: usize) -> f64 {
    5.0 + [0.0, 1.0, -1.0, 0.5, 2.0][t * t % 5]
}

fn kind(t: usize) -> &'static str {
    ["none", "none", "flyer", "none", "radio", "none", "none"][t * 3 % 7]
}

fn sales(t: usize) -> f64 {
    let season = [8.0, 0.0, -8.0, 2.0][t % 4];
    let by_kind = match kind(t) {
        "flyer" => 20.0,
        "radio" => 9.0,
        _ => 0.0,
    };
    let deal = if deal(t) { 12.0 } else { 0.0 };
    150.0 + season - 8.0 * price(t) + by_kind + deal + (t * 13 % 7) as f64 / 3.0
}

fn deal(t: usize) -> bool {
    t * 5 % 11 < 3
}

/// Points with numbers, flags and texts beside them.
fn points(id: &str, steps: std::ops::Range<usize>) -> Value {
    let all = || steps.clone();
    json!({
        "unique_id": vec![id; steps.len()],
        "ds": all().map(date).collect::<Vec<_>>(),
        "y": all().map(sales).collect::<Vec<_>>(),
        "price": all().map(price).collect::<Vec<_>>(),
        "deal": all().map(deal).collect::<Vec<_>>(),
        "kind": all().map(kind).collect::<Vec<_>>(),
    })
}

fn without(mut columns: Value, names: &[&str]) -> Value {
    for name in names {
        columns.as_object_mut().unwrap().remove(*name);
    }
    columns
}

fn table(columns: &Value) -> Table {
    Table::from_json(columns).unwrap()
}

fn future(id: &str, from: usize) -> Table {
    table(&without(points(id, from..from + HORIZON), &["y"]))
}

fn options(model: ForecastModel) -> ForecastOptions {
    ForecastOptions::default()
        .horizon(HORIZON)
        .season_length(4)
        .models([model])
}

fn fitted(columns: &Value, model: ForecastModel) -> Forecaster {
    let found = fit(&table(columns), &options(model), &Control::new());
    found.unwrap().forecaster
}

fn asked(forecaster: &Forecaster, future: &Table) -> AheadForecasts {
    let options = AheadOptions::default().horizon(HORIZON);
    let inputs = AheadInputs::from(forecaster).future(future);
    ahead(inputs, &options, &Control::new()).unwrap()
}

fn codes(issues: &Table) -> Vec<String> {
    let issues = issues.to_json().unwrap();
    let codes = issues["code"].as_array().unwrap().iter();
    codes
        .map(|code| code.as_str().unwrap().to_owned())
        .collect()
}

fn assert_near(a: &Table, b: &Table, tolerance: f64) {
    let (a, b) = (a.to_json().unwrap(), b.to_json().unwrap());
    assert_eq!(a["ds"], b["ds"]);
    for column in ["mean", "lo_80", "hi_80", "lo_95", "hi_95"] {
        let pairs = a[column].as_array().unwrap().iter();
        for (a, b) in pairs.zip(b[column].as_array().unwrap()) {
            let (a, b) = (a.as_f64().unwrap(), b.as_f64().unwrap());
            assert!((a - b).abs() <= tolerance * a.abs(), "{column} {a} {b}");
        }
    }
}

const HEEDING: [ForecastModel; 4] = [
    ForecastModel::AutoArima,
    ForecastModel::Prophet,
    ForecastModel::Auto,
    ForecastModel::Ensemble,
];

#[test]
fn a_forecaster_with_regressors_says_what_predict_says() {
    let series = table(&points("a", 0..PAST));
    let known = future("a", PAST);
    for model in HEEDING {
        let inputs = ForecastInputs::from(&series).future(&known);
        let predicted = predict(inputs, &options(model).into(), &Control::new()).unwrap();
        let forecaster = fitted(&points("a", 0..PAST), model);
        let found = asked(&forecaster, &known);
        assert_near(&predicted.forecasts, &found.forecasts, 1e-9);
        assert!(codes(&found.issues).is_empty(), "{model:?}");
        let text = forecaster.to_document().unwrap().to_json();
        let again = Document::from_json(&text).unwrap();
        let again = Forecaster::from_document(&again).unwrap();
        assert_eq!(again, forecaster, "{model:?}");
        assert_eq!(asked(&again, &known).forecasts, found.forecasts);
        let own = serde_json::to_string(&forecaster.kept.series).unwrap();
        let most = match model {
            ForecastModel::AutoArima => 800,
            ForecastModel::Prophet => 1300,
            _ => 10_000,
        };
        assert!(own.len() < most, "{model:?} {}", own.len());
        let beside = serde_json::to_string(&forecaster.kept.beside).unwrap();
        assert!(beside.len() < 300, "{beside}");
    }
}

#[test]
fn new_points_move_models_on_with_their_regressors() {
    for model in [ForecastModel::AutoArima, ForecastModel::Prophet] {
        let early = fitted(&points("a", 0..PAST), model);
        let new = points("a", PAST..MONTHS);
        let control = Control::new();
        let at_once = update(&early, &table(&new), &control).unwrap();
        assert!(codes(&at_once.issues).is_empty());
        let mut stepped = early.clone();
        for t in PAST..MONTHS {
            let point = table(&points("a", t..t + 1));
            stepped = update(&stepped, &point, &control).unwrap().forecaster;
        }
        let known = future("a", MONTHS);
        let found = asked(&at_once.forecaster, &known).forecasts;
        assert_near(&found, &asked(&stepped, &known).forecasts, 1e-9);
        // Nothing that is new surprises, so that a fit of the whole says about the same.
        let whole = asked(&fitted(&points("a", 0..MONTHS), model), &known).forecasts;
        assert_near(&whole, &found, 0.06);
        let mean = found.to_json().unwrap();
        for (step, mean) in mean["mean"].as_array().unwrap().iter().enumerate() {
            let off = mean.as_f64().unwrap() - sales(MONTHS + step);
            assert!(off.abs() < 8.0, "{model:?} {step} {off}");
        }
    }
}

#[test]
fn the_order_and_the_kind_of_numbers_do_not_matter() {
    let with = |deal: &dyn Fn(usize) -> Value, steps: std::ops::Range<usize>| {
        let mut columns = points("a", steps.clone());
        columns["deal"] = json!(steps.map(deal).collect::<Vec<_>>());
        columns
    };
    let flag = |t: usize| json!(deal(t));
    let whole = |t: usize| json!(i64::from(deal(t)));
    let float = |t: usize| json!(f64::from(u8::from(deal(t))));
    let early = fitted(&with(&flag, 0..PAST), ForecastModel::AutoArima);
    assert_eq!(
        fitted(&with(&whole, 0..PAST), ForecastModel::AutoArima),
        early
    );
    let control = Control::new();
    let moved = |columns: Value| update(&early, &table(&columns), &control).unwrap();
    let plain = moved(with(&flag, PAST..MONTHS)).forecaster;
    assert_eq!(moved(with(&float, PAST..MONTHS)).forecaster, plain);
    // Further columns in another order.
    let columns = points("a", PAST..MONTHS);
    let order = ["kind", "deal", "ds", "price", "y", "unique_id"];
    let turned = order.map(|name| table(&json!({name: columns[name]})));
    let turned = turned.map(|one| one.column_at(0).unwrap());
    let turned: Vec<_> = order.into_iter().zip(turned).collect();
    let turned = trimtab_core::arrow::array::RecordBatch::try_from_iter(turned).unwrap();
    let turned = Table::from(turned);
    assert_eq!(update(&early, &turned, &control).unwrap().forecaster, plain);
}

#[test]
fn a_column_that_is_missing_is_named_with_the_repair() {
    let forecaster = fitted(&points("a", 0..PAST), ForecastModel::AutoArima);
    let control = Control::new();
    let new = table(&without(points("a", PAST..MONTHS), &["price"]));
    let error = update(&forecaster, &new, &control).unwrap_err();
    assert_eq!(error.code(), Code::ColumnMissing);
    assert_eq!(
        (error.argument(), error.column()),
        (Some("series"), Some("price"))
    );
    assert!(error.message().contains("`price`"), "{error}");
    let options = AheadOptions::default();
    let error = ahead(&forecaster, &options, &control).unwrap_err();
    assert_eq!(error.code(), Code::InputMissing);
    assert!(
        error.message().contains("`deal`, `kind`, `price`"),
        "{error}"
    );
    let known = table(&without(points("a", PAST..MONTHS), &["y", "kind", "deal"]));
    let inputs = AheadInputs::from(&forecaster).future(&known);
    let error = ahead(inputs, &options, &control).unwrap_err();
    assert_eq!(error.code(), Code::ColumnMissing);
    assert!(error.message().contains("`deal`, `kind`"), "{error}");
    let mut texts = points("a", PAST..MONTHS);
    texts["price"] = json!(vec!["5,0"; MONTHS - PAST]);
    let error = update(&forecaster, &table(&texts), &control).unwrap_err();
    assert_eq!(
        (error.code(), error.column()),
        (Code::ColumnType, Some("price"))
    );
}

#[test]
fn a_value_that_is_missing_is_the_last_before_and_told() {
    let forecaster = fitted(&points("a", 0..PAST), ForecastModel::AutoArima);
    let control = Control::new();
    let (mut gaps, mut same) = (points("a", PAST..MONTHS), points("a", PAST..MONTHS));
    gaps["price"][0] = Value::Null;
    same["price"][0] = json!(price(PAST - 1));
    gaps["price"][4] = Value::Null;
    same["price"][4] = json!(price(PAST + 3));
    let [gaps, same] = [gaps, same].map(|one| update(&forecaster, &table(&one), &control).unwrap());
    assert_eq!(codes(&gaps.issues), ["REGRESSOR_FILLED"]);
    assert_eq!(gaps.forecaster, same.forecaster);
    // Ahead: as `predict`.
    let mut known = without(points("a", MONTHS..MONTHS + HORIZON), &["y"]);
    known["price"][HORIZON - 1] = Value::Null;
    let found = asked(&gaps.forecaster, &table(&known));
    assert_eq!(codes(&found.issues), ["REGRESSOR_FILLED"]);
    known["price"][HORIZON - 1] = json!(price(MONTHS + HORIZON - 2));
    assert_eq!(
        asked(&gaps.forecaster, &table(&known)).forecasts,
        found.forecasts
    );
}

#[test]
fn a_text_that_was_not_there_counts_as_the_most_frequent() {
    let forecaster = fitted(&points("a", 0..PAST), ForecastModel::AutoArima);
    let mut known = without(points("a", PAST..PAST + HORIZON), &["y"]);
    known["kind"][2] = json!("none");
    let usual = asked(&forecaster, &table(&known));
    known["kind"][2] = json!("poster");
    let unseen = asked(&forecaster, &table(&known));
    assert_eq!(codes(&unseen.issues), ["CATEGORY_UNKNOWN"]);
    assert_eq!(unseen.forecasts, usual.forecasts);
}

#[test]
fn each_series_has_its_own_regressors() {
    // The second has no deal and no kind, and a price that never moves.
    let rows = |steps: std::ops::Range<usize>| {
        let mut both = points("a", steps.clone());
        let second = json!({
            "unique_id": vec!["b"; steps.len()],
            "ds": steps.clone().map(date).collect::<Vec<_>>(),
            "y": steps.clone().map(|t| sales(t) / 2.0).collect::<Vec<_>>(),
            "price": vec![3.0; steps.len()],
            "deal": vec![Value::Null; steps.len()],
            "kind": vec![Value::Null; steps.len()],
        });
        for (name, cells) in both.as_object_mut().unwrap() {
            let more = second[name].as_array().unwrap().clone();
            cells.as_array_mut().unwrap().extend(more);
        }
        both
    };
    let forecaster = fitted(&rows(0..PAST), ForecastModel::AutoArima);
    let used = |at: usize| forecaster.kept.series[at].beside.used.len();
    assert_eq!((used(0), used(1)), (4, 0));
    let control = Control::new();
    // New points of the second need no regressors.
    let second = without(points("b", PAST..MONTHS), &["price", "deal", "kind"]);
    assert!(update(&forecaster, &table(&second), &control).is_ok());
    let known = table(&without(rows(PAST..PAST + HORIZON), &["y"]));
    let series = table(&rows(0..PAST));
    let inputs = ForecastInputs::from(&series).future(&known);
    let predicted = predict(inputs, &options(ForecastModel::AutoArima).into(), &control).unwrap();
    let found = asked(&forecaster, &known);
    assert_near(&predicted.forecasts, &found.forecasts, 1e-9);
    // What is known of the second alone leaves the first without a forecast.
    let alone = future("b", PAST);
    let found = asked(&forecaster, &alone);
    assert_eq!(codes(&found.issues), ["REGRESSOR_UNKNOWN"]);
    let ids = found.forecasts.to_json().unwrap()["unique_id"].clone();
    assert_eq!(ids, json!(vec!["b"; HORIZON]));
}

#[test]
fn what_no_method_heeds_is_not_asked_for() {
    let columns = points("a", 0..PAST);
    let found = fit(
        &table(&columns),
        &options(ForecastModel::AutoEts),
        &Control::new(),
    )
    .unwrap();
    assert_eq!(codes(&found.issues), ["REGRESSORS_UNUSED"]);
    let plain = without(columns, &["price", "deal", "kind"]);
    assert_eq!(found.forecaster, fitted(&plain, ForecastModel::AutoEts));
    let moved = update(
        &found.forecaster,
        &table(&points("a", PAST..MONTHS)),
        &Control::new(),
    );
    assert_eq!(codes(&moved.unwrap().issues), ["COLUMNS_UNUSED"]);
    assert!(ahead(&found.forecaster, &AheadOptions::default(), &Control::new()).is_ok());
}

#[test]
fn holidays_are_kept_as_far_as_they_are_known() {
    let day = |t: usize| {
        let days = i32::try_from(20_454 + t).unwrap(); // 2026-01-01
        Date::from_days(days).unwrap().to_string()
    };
    let feasts = [20, 61, 95, 130, 171, 204, 240, 266, 281];
    let sales = |t: usize| {
        let feast = if feasts.contains(&t) { 60.0 } else { 0.0 };
        let eve = if feasts.contains(&(t + 1)) { 25.0 } else { 0.0 };
        100.0 + (t % 7) as f64 + (t * 11 % 5) as f64 + feast + eve
    };
    let rows = |steps: std::ops::Range<usize>| {
        let ds: Vec<String> = steps.clone().map(day).collect();
        table(&json!({"ds": ds, "y": steps.map(sales).collect::<Vec<_>>()}))
    };
    let days = |count: std::ops::Range<usize>| {
        let ds: Vec<String> = feasts[count.clone()].iter().map(|t| day(*t)).collect();
        let count = ds.len();
        let eves = vec![-1; count];
        table(&json!({"ds": ds, "holiday": vec!["feast"; count], "lower_window": eves}))
    };
    let control = Control::new();
    let options = ForecastOptions::default()
        .horizon(10)
        .models([ForecastModel::AutoArima]);
    let series = rows(0..260);
    let with = |holidays: &Table| {
        let inputs = ForecastInputs::from(&series).holidays(holidays);
        fit(inputs, &options, &control).unwrap().forecaster
    };
    let ask = AheadOptions::default().horizon(10);
    let all = days(0..9);
    let inputs = ForecastInputs::from(&series).holidays(&all);
    let predicted = predict(inputs, &options.clone().into(), &control).unwrap();
    // Days to come that were known to the fit.
    let knowing = with(&all);
    let found = ahead(&knowing, &ask, &control).unwrap();
    assert_near(&predicted.forecasts, &found.forecasts, 1e-9);
    assert!(codes(&found.issues).is_empty());
    // Days to come that were not; their eves are those of the fit.
    let unknowing = with(&days(0..7));
    let found = ahead(&unknowing, &ask, &control).unwrap();
    assert_eq!(codes(&found.issues), ["HOLIDAYS_UNKNOWN"]);
    let come = table(&json!({"ds": [day(266), day(263)], "holiday": ["feast", "fair"]}));
    let inputs = AheadInputs::from(&unknowing).holidays(&come);
    let found = ahead(inputs, &ask, &control).unwrap();
    assert_near(&predicted.forecasts, &found.forecasts, 1e-9);
    assert_eq!(codes(&found.issues), ["HOLIDAYS_UNUSED"]);
    // They move on with new points, and days that are past are dropped.
    let moved = update(&knowing, &rows(260..275), &control).unwrap();
    assert!(codes(&moved.issues).is_empty());
    let found = ahead(&moved.forecaster, &ask, &control).unwrap();
    let mean = found.forecasts.to_json().unwrap();
    let mean = |step: usize| mean["mean"][step].as_f64().unwrap();
    assert!(mean(6) > 150.0 && mean(5) > 115.0 && mean(4) < 115.0);
    let text = |forecaster: &Forecaster| forecaster.to_document().unwrap().to_json().len();
    assert!(text(&moved.forecaster) < text(&knowing));
    let further = rows(260..275);
    let inputs = ForecastInputs::from(&further).holidays(&all);
    let given = update(&unknowing, inputs, &control).unwrap().forecaster;
    let found = ahead(&given, &ask, &control).unwrap();
    let again = ahead(&moved.forecaster, &ask, &control).unwrap();
    assert_near(&again.forecasts, &found.forecasts, 1e-9);
}

#[test]
fn what_is_ahead_is_for_asking() {
    let series = table(&points("a", 0..PAST));
    let known = future("a", PAST);
    let inputs = ForecastInputs::from(&series).future(&known);
    let options = options(ForecastModel::AutoArima);
    let error = fit(inputs, &options, &Control::new()).unwrap_err();
    assert_eq!(error.argument(), Some("future"));
}

#[test]
fn regressors_that_do_not_fit_their_models_are_refused() {
    let forecaster = fitted(&points("a", 0..PAST), ForecastModel::AutoArima);
    for (used, last) in [
        (json!([0]), json!([1.0])),
        (json!([0, 1, 2, 9]), json!([1.0, 0.0, 0.0, 0.0])),
    ] {
        let mut body = serde_json::to_value(&forecaster.kept).unwrap();
        body["series"][0]["beside"] = json!({"used": used, "last": last});
        let document = Document::new(KIND, VERSION, body);
        assert!(Forecaster::from_document(&document).is_err());
    }
}
