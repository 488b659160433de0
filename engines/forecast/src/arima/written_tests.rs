//! A kept model says what it said.

use serde_json::Value;

use super::Arima;
use super::design::Terms;
use super::given::fit;
use super::order::Order;
use super::tests::{golden, numbers};
use crate::model::{Ahead, Model};

#[test]
fn a_kept_model_is_small_and_forecasts_the_same() {
    let golden = golden();
    let series = numbers(&golden["series"]["passengers"]);
    let order = Order::plain(0, 1, 1).season(0, 1, 1, 12);
    let model = fit(&series, &[], order, Terms::default()).unwrap().model;
    let kept = serde_json::to_string(&model).unwrap();
    assert!(kept.len() <= 500, "{} bytes: {kept}", kept.len());
    let back: Arima = serde_json::from_str(&kept).unwrap();
    assert_eq!(back, model);
}

#[test]
fn a_kept_model_goes_on_over_gaps_as_before() {
    let golden = golden();
    let series = numbers(&golden["series"]["passengers with gaps"]);
    let order = Order::plain(1, 1, 1).season(0, 1, 1, 12);
    let mut model = fit(&series, &[], order, Terms::default()).unwrap().model;
    let back = |model: &Arima| -> Arima {
        let kept = serde_json::to_string(model).unwrap();
        assert!(kept.len() <= 600, "{} bytes: {kept}", kept.len());
        serde_json::from_str(&kept).unwrap()
    };
    let nan = f64::NAN;
    for points in [
        &[nan, nan][..],
        &[6.1, 6.0, nan, 6.2],
        &[nan; 3],
        &[6.1; 200],
    ] {
        model.append(points);
        let mut again = back(&model);
        assert_eq!(again, model);
        again.append(&[6.1, nan, 6.0]);
        let mut model = model.clone();
        model.append(&[6.1, nan, 6.0]);
        let (a, b) = (&again, &model);
        assert_eq!(a, b);
        let steps = Ahead::steps(24);
        assert_eq!(a.mean(&steps), b.mean(&steps));
        assert_eq!(a.deviations(&steps), b.deviations(&steps));
    }
}

#[test]
fn a_course_too_long_to_repeat_is_written_as_it_ended() {
    // A moving average on the unit circle never settles.
    let golden = golden();
    let series = numbers(&golden["series"]["passengers"]);
    let order = Order::plain(0, 1, 1).season(0, 1, 1, 12);
    let mut model = fit(&series, &[], order, Terms::default()).unwrap().model;
    model.coefficients.seasonal_ma = vec![-1.0];
    let points: Vec<f64> = (0..120_000)
        .map(|t| if t % 9 == 0 { f64::NAN } else { 6.0 })
        .collect();
    model.append(&points);
    let kept = serde_json::to_string(&model).unwrap();
    assert!(kept.contains("spread"), "{kept}");
    let back: Arima = serde_json::from_str(&kept).unwrap();
    assert_eq!(back, model);
}

#[test]
fn a_kept_model_whose_parts_do_not_fit_is_refused() {
    let golden = golden();
    let series = numbers(&golden["series"]["passengers with gaps"]);
    let order = Order::plain(0, 1, 1).season(0, 1, 1, 12);
    let mut model = fit(&series, &[], order, Terms::default()).unwrap().model;
    model.append(&[f64::NAN]);
    let kept = serde_json::to_value(&model).unwrap();
    let changed = |key: &str, value: Value| {
        let mut kept = kept.clone();
        kept[key] = value;
        serde_json::from_value::<Arima>(kept).is_ok()
    };
    assert!(changed("next", 1.into()));
    assert!(!changed("state", "".into()));
    assert!(!changed("coefficients", "mpmZmZmZuT8".into()));
    for order in [
        [0, 1, 2, 0, 1, 1, 12],
        [0, 1, 1, 0, 1, 1, 0],
        [0, 1, 1, 0, 1, 1, 900],
    ] {
        assert!(!changed("order", serde_json::json!(order)), "{order:?}");
    }
    for runs in [
        vec![1_u64],
        vec![0, 0, 1],
        vec![0, 1 << 60],
        vec![0, 1, 100_000],
    ] {
        let doubt = serde_json::json!({"after": {"runs": runs}});
        assert!(!changed("doubt", doubt), "{runs:?}");
    }
}
