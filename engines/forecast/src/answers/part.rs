//! What stands behind a forecast.

use serde_json::json;

use crate::box_cox::BoxCox;
use crate::combine::{Combination, Forecast};
use crate::history::Kind;
use crate::method::Fitted;
use crate::model::{Model, Unfit};

/// A member of a forecast.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) method: String,
    pub(crate) share: f64,
    /// The fitted model's name and parameters; none where it could not be fitted.
    pub(crate) fitted: Option<(String, String)>,
    pub(crate) reason: &'static str,
    pub(crate) message: String,
}

pub(super) fn last_value(kind: Kind) -> Part {
    let (reason, message) = match kind {
        Kind::Constant => ("CONSTANT", "The series has one value throughout."),
        Kind::Short => ("TOO_SHORT", "Too few values for a model."),
        _ => (
            "NO_FIT",
            "No method could be fitted: the last value stands in.",
        ),
    };
    Part {
        method: "naive".to_owned(),
        share: 1.0,
        fitted: None,
        reason,
        message: message.to_owned(),
    }
}

pub(super) fn parts(names: &[String], forecast: &Forecast, scale: Option<&BoxCox>) -> Vec<Part> {
    let modelled = scale.map_or(String::new(), |scale| format!(" of {}", scale.name()));
    let fitted = forecast.members.iter().flatten().count();
    let part = |(name, member): (&String, &Result<(f64, Fitted), Unfit>)| {
        let method = name.clone();
        match member {
            Ok((share, model)) => Part {
                method,
                share: *share,
                fitted: Some((model.name() + &modelled, json_of(model))),
                reason: "FITTED",
                message: match forecast.combination {
                    Combination::Weighted => format!(
                        "{:.0} % of the forecast, by its errors at earlier points.",
                        100.0 * share
                    ),
                    Combination::Median => {
                        format!("One of {fitted} whose median is the forecast.")
                    }
                },
            },
            Err(unfit) => {
                let (reason, message) = told(*unfit);
                Part {
                    method,
                    share: 0.0,
                    fitted: None,
                    reason,
                    message,
                }
            }
        }
    };
    names.iter().zip(&forecast.members).map(part).collect()
}

fn json_of(model: &Fitted) -> String {
    let pairs = model
        .parameters()
        .into_iter()
        .map(|(name, value)| (name.to_owned(), json!(value)));
    serde_json::Value::Object(pairs.collect()).to_string()
}

fn told(unfit: Unfit) -> (&'static str, String) {
    match unfit {
        Unfit::TooShort { needed } => (
            "TOO_SHORT",
            format!("Needs {needed} observed values or more."),
        ),
        Unfit::NotPositive => ("NOT_POSITIVE", "Needs values above 0.".to_owned()),
        Unfit::NoFit => ("NO_FIT", "Has no sound fit to this series.".to_owned()),
    }
}
