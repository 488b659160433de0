//! What stands behind a forecast.

use std::borrow::Cow;
use std::sync::Arc;

use serde_json::json;

use crate::box_cox::BoxCox;
use crate::combine::{Combination, Forecast};
use crate::history::Kind;
use crate::method::Fitted;
use crate::model::{Model, Unfit};

/// A member of a forecast.
#[derive(Clone, Debug)]
pub(crate) struct Part {
    pub(crate) method: Arc<str>,
    pub(crate) share: f64,
    /// The fitted model's name and parameters; none where it could not be fitted.
    pub(crate) fitted: Option<(String, String)>,
    pub(crate) why: Why,
}

/// Why something is part of a forecast, or is not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Why {
    Fitted,
    /// One of so many whose median is the forecast.
    OneOf(usize),
    /// The series has one value throughout.
    Constant,
    /// The series is too short for any method.
    Short,
    /// No method has a fit.
    Nothing,
    /// The method has none.
    Unfit(Unfit),
}

impl Part {
    /// As a code.
    pub(crate) fn reason(&self) -> &'static str {
        match self.why {
            Why::Fitted | Why::OneOf(_) => "FITTED",
            Why::Constant => "CONSTANT",
            Why::Short | Why::Unfit(Unfit::TooShort { .. }) => "TOO_SHORT",
            Why::Unfit(Unfit::NotPositive) => "NOT_POSITIVE",
            Why::Nothing | Why::Unfit(Unfit::NoFit) => "NO_FIT",
        }
    }

    /// As a sentence.
    pub(crate) fn message(&self) -> Cow<'static, str> {
        match self.why {
            Why::Fitted => {
                let percent = 100.0 * self.share;
                format!("{percent:.0} % of the forecast, by its errors at earlier points.").into()
            }
            Why::OneOf(of) => format!("One of {of} whose median is the forecast.").into(),
            Why::Constant => "The series has one value throughout.".into(),
            Why::Short => "Too few values for a model.".into(),
            Why::Nothing => "No method could be fitted: the last value stands in.".into(),
            Why::Unfit(Unfit::TooShort { needed }) => {
                format!("Needs {needed} observed values or more.").into()
            }
            Why::Unfit(Unfit::NotPositive) => "Needs values above 0.".into(),
            Why::Unfit(Unfit::NoFit) => "Has no sound fit to this series.".into(),
        }
    }
}

pub(super) fn last_value(kind: Kind) -> Part {
    let why = match kind {
        Kind::Constant => Why::Constant,
        Kind::Short => Why::Short,
        _ => Why::Nothing,
    };
    Part {
        method: "naive".into(),
        share: 1.0,
        fitted: None,
        why,
    }
}

pub(super) fn parts(names: &[Arc<str>], forecast: &Forecast, scale: Option<&BoxCox>) -> Vec<Part> {
    let modelled = scale.map_or(String::new(), |scale| format!(" of {}", scale.name()));
    let of = forecast.members.iter().flatten().count();
    let part = |(name, member): (&Arc<str>, &Result<(f64, Fitted), Unfit>)| {
        let (share, fitted, why) = match member {
            Ok((share, model)) => {
                let why = match forecast.combination {
                    Combination::Weighted => Why::Fitted,
                    Combination::Median => Why::OneOf(of),
                };
                (
                    *share,
                    Some((model.name() + &modelled, json_of(model))),
                    why,
                )
            }
            Err(unfit) => (0.0, None, Why::Unfit(*unfit)),
        };
        Part {
            method: Arc::clone(name),
            share,
            fitted,
            why,
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
