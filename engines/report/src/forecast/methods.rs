//! What stands behind a forecast, in words.

use serde_json::json;

use super::read::{Line, of};
use crate::chart::Tone;
use crate::report::Sentence;
use crate::rows::Rows;
use crate::words::{label, percent, prose, stopped};

/// The methods that are named of several.
const NAMED: usize = 2;

/// The methods, and what people call them.
const METHODS: &[(&str, &str)] = &[
    ("naive", "the last value"),
    ("seasonal_naive", "the value of a season before"),
    ("drift", "the last value with the mean change"),
    ("mean", "the mean of all values"),
    ("window_average", "the mean of the last values"),
    ("seasonal_window_average", "the mean of the last seasons"),
    ("auto_arima", "ARIMA"),
    ("auto_ets", "exponential smoothing"),
    ("auto_theta", "the Theta method"),
    ("dynamic_theta", "the dynamic Theta method"),
    ("auto_ces", "complex exponential smoothing"),
    ("mstl", "seasons by loess"),
    ("prophet", "a bending trend with seasons as in Prophet"),
    ("tbats", "smoothing with waves for seasons"),
    ("gbm", "boosted trees"),
    ("croston", "Croston's method"),
    ("croston_optimized", "Croston's method"),
    ("sba", "Croston's method without its bias"),
    ("tsb", "the method of Teunter, Syntetos and Babai"),
    ("adida", "demand added up over its interval"),
    ("imapa", "demand added up over many intervals"),
    ("counts", "a model of counts"),
];

/// A member of a forecast.
struct Member<'a> {
    name: &'a str,
    share: f64,
    fitted: Option<&'a str>,
}

/// Which methods the forecast is made of, and why.
pub(super) fn sentence(models: &Rows, line: &Line) -> Option<Sentence> {
    let own = |row: &usize| {
        let model = models.text("model", *row);
        model.is_none() || model == line.model.as_deref()
    };
    let rows: Vec<usize> = of(models, line.id.as_deref()).filter(own).collect();
    let member = |&row: &usize| {
        Some(Member {
            name: models.text("member", row)?,
            share: models.number("share", row).filter(|share| *share > 0.0)?,
            fitted: models.text("fitted", row),
        })
    };
    let mut members: Vec<Member<'_>> = rows.iter().filter_map(member).collect();
    members.sort_by(|a, b| b.share.total_cmp(&a.share));
    let fitted = members.iter().any(|member| member.fitted.is_some());
    let first = members.first()?;
    let name = &line.name;
    let told = match members.as_slice() {
        [only] if !fitted => {
            let message = rows.iter().find_map(|&row| models.text("message", row));
            let why = message.map_or_else(String::new, |message| format!(" {}", stopped(message)));
            let text = format!("{name} is forecast by {}.{why}", called(only.name));
            Sentence::new("FORECAST_LAST_VALUE", text).tone(Tone::Fair)
        }
        [only] => {
            let form = only
                .fitted
                .map_or_else(String::new, |form| format!(", {}", prose(form)));
            let text = format!("Behind it stands {}{form}.", called(only.name));
            Sentence::new("FORECAST_METHOD", text)
        }
        _ => {
            let shown = members.iter().take(NAMED);
            let shown = shown.map(|one| format!("{} ({})", called(one.name), percent(one.share)));
            let shown: Vec<String> = shown.collect();
            let text = format!(
                "Behind it stand {} methods, each weighted by its errors at earlier points; \
                 what counts most is {}.",
                members.len(),
                shown.join(", then ")
            );
            Sentence::new("FORECAST_METHODS", text).value("most", first.name)
        }
    };
    let methods: Vec<_> = members
        .iter()
        .map(|one| {
            let fitted = one.fitted.map(prose);
            json!({"member": prose(one.name), "share": one.share, "fitted": fitted})
        })
        .collect();
    Some(
        told.value("series", line.id.clone())
            .value("methods", methods),
    )
}

/// What people call a method.
fn called(member: &str) -> String {
    let known = METHODS.iter().find(|(name, _)| *name == member);
    known.map_or_else(|| label(member), |(_, words)| (*words).to_owned())
}
