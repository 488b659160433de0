//! The forecasts of the series of a call, group by group.

use std::collections::BTreeMap;

use serde_json::json;
use trimtab_core::{Control, Issue, Result, Severity};
use trimtab_numerics::normal_quantile;

use crate::combine::{Candidate, Group, candidates, combine};
use crate::history::{History, Kind, of_unit};
use crate::intake::Step;
use crate::method::Fitted;
use crate::model::{Model, Unfit};
use crate::options::{ForecastModel, Settings};
use crate::sample::Sample;

/// The forecast of one series by one model.
#[derive(Clone, Debug)]
pub(crate) struct Answer {
    pub(crate) at: usize,
    pub(crate) model: ForecastModel,
    pub(crate) mean: Vec<f64>,
    /// By level: the ends of the band of each step.
    pub(crate) bands: Vec<Vec<[f64; 2]>>,
    pub(crate) members: Vec<Part>,
}

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

/// The forecasts of all series by all models, series by series.
pub(crate) fn answers(
    series: &[History],
    settings: &Settings,
    control: &Control,
) -> Result<Vec<Answer>> {
    let horizon = settings.reading.horizon;
    let mut groups: BTreeMap<(Step, &[usize], Kind), Vec<usize>> = BTreeMap::new();
    for (at, one) in series.iter().enumerate() {
        let key = (one.series.axis.step(), one.periods.as_slice(), one.kind);
        groups.entry(key).or_default().push(at);
    }
    let mut found = Vec::with_capacity(series.len() * settings.models.len());
    for (&model, ((_, periods, kind), members)) in settings
        .models
        .iter()
        .flat_map(|model| groups.iter().map(move |group| (model, group)))
    {
        let samples: Vec<Sample<'_>> = members.iter().map(|&at| series[at].sample()).collect();
        let candidates = match model.member() {
            Some(member) => vec![Candidate { member, prior: 1.0 }],
            None => candidates(&samples, periods),
        };
        let plain = matches!(kind, Kind::Constant | Kind::Short);
        let forecasts = if plain {
            None
        } else {
            let group = Group {
                samples: &samples,
                horizon,
                members: &candidates,
            };
            Some(combine(&group, control)?)
        };
        for (place, &at) in members.iter().enumerate() {
            let one = &series[at];
            let (last, spread) = one.plain();
            let combined = forecasts.as_ref().and_then(|forecasts| {
                let forecast = forecasts.series[place].as_ref()?;
                Some((forecast, &forecasts.bands))
            });
            let tails: Vec<f64> = settings
                .levels
                .iter()
                .rev()
                .map(|level| 0.5 * (1.0 - level / 100.0))
                .collect();
            let upper = tails.iter().rev().map(|tail| 1.0 - tail);
            let probabilities: Vec<f64> = tails.iter().copied().chain(upper).collect();
            let quantiles = |step: usize| match combined {
                Some((forecast, bands)) => forecast.quantiles(bands, step, &probabilities),
                None => walk(last, spread, step, &probabilities),
            };
            let mean: Vec<f64> = (0..horizon)
                .map(|step| {
                    let mean = combined.map_or(last, |(forecast, _)| forecast.mean[step]);
                    one.bounds.within(mean)
                })
                .collect();
            let by_step: Vec<Vec<f64>> = (0..horizon).map(quantiles).collect();
            let count = settings.levels.len();
            let bands = (0..count).map(|level| {
                // The tails stand from the widest level in, then out again.
                let ends = |all: &[f64]| [all[count - 1 - level], all[count + level]];
                let steps = by_step.iter().zip(&mean);
                steps
                    .map(|(all, mean)| one.bounds.band(ends(all), *mean))
                    .collect()
            });
            found.push(Answer {
                at,
                model,
                bands: bands.collect(),
                members: match combined {
                    Some((forecast, _)) => parts(&candidates, &forecast.members),
                    None => vec![last_value(one.kind)],
                },
                mean,
            });
        }
    }
    found.sort_by_key(|answer| answer.at);
    Ok(found)
}

/// The quantiles of a random walk so many steps from its last value.
fn walk(last: f64, spread: f64, step: usize, levels: &[f64]) -> Vec<f64> {
    let deviation = spread * ((step + 1) as f64).sqrt();
    let quantile = |&level: &f64| match deviation {
        // A quantile may be infinite, and nothing times it is not a number.
        deviation if deviation > 0.0 => last + deviation * normal_quantile(level),
        _ => last,
    };
    levels.iter().map(quantile).collect()
}

impl Answer {
    /// That the last value stands in for a method which has no fit.
    pub(crate) fn notes(&self, series: &[History]) -> Option<Issue> {
        self.members
            .iter()
            .find(|part| part.reason == "NO_FIT" && part.share > 0.0)?;
        let message = format!(
            "`{}` could not be fitted: the last value stands in, with a plain band",
            self.model.as_str()
        );
        let issue = Issue::new(Severity::Warning, "METHOD_UNFIT", message);
        let issue = issue.detail("model", self.model.as_str());
        Some(of_unit(issue, &series[self.at].series))
    }
}

fn last_value(kind: Kind) -> Part {
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

fn parts(
    candidates: &[Candidate],
    members: &[std::result::Result<(f64, Fitted), Unfit>],
) -> Vec<Part> {
    let part = |(candidate, member): (&Candidate, &std::result::Result<(f64, Fitted), Unfit>)| {
        let method = candidate.member.name();
        match member {
            Ok((share, model)) => Part {
                method,
                share: *share,
                fitted: Some((model.name(), json_of(model))),
                reason: "FITTED",
                message: format!(
                    "{:.0} % of the forecast, by its errors at earlier points.",
                    100.0 * share
                ),
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
    candidates.iter().zip(members).map(part).collect()
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
