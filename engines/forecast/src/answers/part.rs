//! What stands behind a forecast.

use std::borrow::Cow;
use std::sync::Arc;

use serde_json::json;

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
            Why::Fitted => "FITTED",
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

pub(super) fn parts(names: &[Arc<str>], members: &[Result<(f64, Fitted), Unfit>]) -> Vec<Part> {
    let part = |(name, member): (&Arc<str>, &Result<(f64, Fitted), Unfit>)| {
        let (share, fitted, why) = match member {
            Ok((share, model)) => (*share, Some((model.name(), json_of(model))), Why::Fitted),
            Err(unfit) => (0.0, None, Why::Unfit(*unfit)),
        };
        Part {
            method: Arc::clone(name),
            share,
            fitted,
            why,
        }
    };
    names.iter().zip(members).map(part).collect()
}

fn json_of(model: &Fitted) -> String {
    let pairs = model
        .parameters()
        .into_iter()
        .map(|(name, value)| (name.to_owned(), json!(value)));
    serde_json::Value::Object(pairs.collect()).to_string()
}
