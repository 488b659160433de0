//! The forecasts of the series of a call, group by group.

mod answer;
mod part;
mod paths;
mod scaled;

pub(crate) use answer::{Answer, Source, Walk};
pub(crate) use part::Part;

use std::collections::BTreeMap;
use std::sync::Arc;

use trimtab_core::{Control, Issue, Result, Severity};

use self::scaled::Scaled;
use crate::combine::{Candidate, Combination, Effort, Group, candidates, combine, kept};
use crate::history::{History, Kind};
use crate::intake::Step;
use crate::options::{ForecastModel, Intervals, Settings, Transform};
use crate::sample::Sample;

/// What is made of the forecasts of all series by all models, series by series; what
/// there is to say of them goes to `issues`.
pub(crate) fn answers<T: Send>(
    series: &[History],
    settings: &Settings,
    issues: &mut Vec<Issue>,
    control: &Control,
    each: impl Fn(Answer) -> T + Sync,
) -> Result<Vec<T>> {
    let horizon = settings.reading.horizon;
    let mut groups: BTreeMap<(Step, &[usize], Kind), Vec<usize>> = BTreeMap::new();
    for (at, one) in series.iter().enumerate() {
        let key = (one.series.axis.step(), one.periods.as_slice(), one.kind);
        groups.entry(key).or_default().push(at);
    }
    let mut found: Vec<(usize, Option<Issue>, T)> =
        Vec::with_capacity(series.len() * settings.models.len());
    let each = |answer: Answer| (answer.at, answer.notes(series), each(answer));
    let mut saved = Saved::default();
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
        let scaled = Scaled::of(members.iter().map(|&at| &series[at]), settings);
        let samples = scaled.samples();
        let candidates = candidates_of(model, &scaled, periods, settings.reading.transform);
        let share = settings.share(members.len(), series.len());
        let (candidates, effort) = saved.within(share, &candidates, &samples, (model, settings));
        let group = Group {
            samples: &samples,
            horizon,
            members: &candidates,
            combination: model.combination(),
            intervals: settings.intervals,
            effort,
            seed: settings.seed,
        };
        let names: Arc<[Arc<str>]> = candidates.iter().map(|c| c.member.name().into()).collect();
        found.extend(combine(&group, control, |place, forecast, bands| {
            let at = members[place];
            let one = &series[at];
            let answer = forecast.and_then(|forecast| {
                let found = Answer::combined(at, model, one.bounds, forecast, bands, &names);
                scaled.brought_back(place, found)
            });
            let plain = || Answer::plain(at, model, one.bounds, Walk::of(one), horizon);
            each(answer.unwrap_or_else(plain))
        })?);
    }
    found.sort_by_key(|(at, ..)| *at);
    let mut notes = Vec::new();
    let told = found.into_iter().map(|(_, note, one)| {
        notes.extend(note);
        one
    });
    let told = told.collect();
    issues.extend(notes);
    issues.extend(saved.note(settings));
    Ok(told)
}

/// The members behind a model for a group.
fn candidates_of(
    model: ForecastModel,
    scaled: &Scaled<'_>,
    periods: &[usize],
    transform: Transform,
) -> Vec<Candidate> {
    if let Some(member) = model.member() {
        return vec![Candidate { member, prior: 1.0 }];
    }
    let mut found = candidates(&scaled.originals(), periods);
    // Of a series that was transformed no logarithm is taken again.
    if transform != Transform::None {
        found.retain(|candidate| !candidate.member.of_logarithm);
    }
    found
}

impl Settings {
    /// The fits that are left to one model of some of all series.
    fn share(&self, some: usize, all: usize) -> Option<usize> {
        let limit = self.work_limit?;
        Some(limit.saturating_mul(some) / all.max(1) / self.models.len().max(1))
    }
}

/// What the limit of work saved.
#[derive(Clone, Debug, Default)]
struct Saved {
    /// The fits of all, and those that were left.
    full: usize,
    left: usize,
    /// The least origins, teachers and members of what was cut.
    least: Option<[usize; 3]>,
}

impl Saved {
    /// The members and the effort for some series within their share of the limit.
    fn within(
        &mut self,
        share: Option<usize>,
        candidates: &[Candidate],
        samples: &[Sample<'_>],
        (model, settings): (ForecastModel, &Settings),
    ) -> (Vec<Candidate>, Effort) {
        // One member has no weight to learn, and neither has a median.
        let weighted = candidates.len() > 1 && model.combination() == Combination::Weighted;
        let learns = weighted || settings.intervals == Intervals::Conformal;
        let full = Effort::full(samples.len(), candidates.len(), learns);
        let effort = share.map_or(full, |most| full.within(most));
        self.full += full.fits();
        self.left += effort.fits();
        if effort != full {
            let own = [effort.origins, effort.teachers, effort.members];
            let least = self.least.get_or_insert(own);
            for (least, own) in least.iter_mut().zip(own) {
                *least = own.min(*least);
            }
        }
        (kept(candidates, effort.members, samples), effort)
    }

    fn note(&self, settings: &Settings) -> Option<Issue> {
        let [origins, teachers, members] = self.least?;
        let limit = settings.work_limit?;
        let message = format!(
            "`work_limit` of {limit}: {} fits in place of {}, with as few as {origins} earlier points of {teachers} series and {members} methods",
            self.left, self.full
        );
        let issue = Issue::new(Severity::Info, "WORK_LIMIT", message);
        let issue = issue
            .detail("fits", self.left)
            .detail("without_limit", self.full);
        let issue = issue
            .detail("origins", origins)
            .detail("teachers", teachers);
        Some(issue.detail("methods", members))
    }
}
