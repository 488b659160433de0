//! The forecasts of the series of a call, group by group.

mod answer;
mod part;
mod paths;

pub(crate) use answer::{Answer, Source, Walk};
pub(crate) use part::Part;

use std::collections::BTreeMap;
use std::sync::Arc;

use trimtab_core::{Control, Result};

use crate::combine::{Candidate, Group, candidates, combine};
use crate::history::{History, Kind};
use crate::intake::Step;
use crate::options::Settings;
use crate::sample::Sample;

/// What is made of the forecasts of all series by all models, series by series.
pub(crate) fn answers<T: Send>(
    series: &[History],
    settings: &Settings,
    control: &Control,
    each: impl Fn(Answer) -> T + Sync,
) -> Result<Vec<T>> {
    let horizon = settings.reading.horizon;
    let mut groups: BTreeMap<(Step, &[usize], Kind), Vec<usize>> = BTreeMap::new();
    for (at, one) in series.iter().enumerate() {
        let key = (one.series.axis.step(), one.periods.as_slice(), one.kind);
        groups.entry(key).or_default().push(at);
    }
    let mut found: Vec<(usize, T)> = Vec::with_capacity(series.len() * settings.models.len());
    let each = |answer: Answer| (answer.at, each(answer));
    for (&model, ((_, periods, kind), members)) in settings
        .models
        .iter()
        .flat_map(|model| groups.iter().map(move |group| (model, group)))
    {
        if matches!(kind, Kind::Constant | Kind::Short) {
            let plain = |&at: &usize| {
                let one = &series[at];
                each(Answer::plain(at, model, one.bounds, Walk::of(one), horizon))
            };
            found.extend(members.iter().map(plain));
            continue;
        }
        let samples: Vec<Sample<'_>> = members.iter().map(|&at| series[at].sample()).collect();
        let candidates = match model.member() {
            Some(member) => vec![Candidate { member, prior: 1.0 }],
            None => candidates(&samples, periods),
        };
        let group = Group {
            samples: &samples,
            horizon,
            members: &candidates,
            intervals: settings.intervals,
        };
        let names: Arc<[Arc<str>]> = candidates.iter().map(|c| c.member.name().into()).collect();
        found.extend(combine(&group, control, |at, forecast, bands| {
            let at = members[at];
            let one = &series[at];
            each(match forecast {
                Some(forecast) => Answer::combined(at, model, one.bounds, forecast, bands, &names),
                None => Answer::plain(at, model, one.bounds, Walk::of(one), horizon),
            })
        })?);
    }
    found.sort_by_key(|(at, _)| *at);
    Ok(found.into_iter().map(|(_, one)| one).collect())
}
