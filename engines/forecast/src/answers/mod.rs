//! The forecasts of the series of a call, group by group.

mod answer;
mod part;
mod paths;
mod scaled;

pub(crate) use answer::{Answer, Source, Walk};

use std::collections::BTreeMap;
use std::sync::Arc;

use trimtab_core::{Control, Issue, Result, Severity};

use self::scaled::Scaled;
use crate::combine::{Candidate, Combination, Effort, Group, candidates, combine, kept};
use crate::history::{History, Kind};
use crate::intake::Step;
use crate::options::{ForecastModel, Intervals, Settings, Transform};
use crate::sample::Sample;

/// The forecasts of all series by all models, series by series; what there is to say of
/// them goes to `issues`.
pub(crate) fn answers(
    series: &[History],
    settings: &Settings,
    issues: &mut Vec<Issue>,
    control: &Control,
) -> Result<Vec<Answer>> {
    let mut found = Vec::with_capacity(series.len() * settings.models.len());
    told(series, settings, issues, control, |answer| {
        found.push(answer);
    })?;
    found.sort_by_key(|answer: &Answer| answer.at);
    Ok(found)
}

/// The same, told one after the other: model by model, group by group of series. No more
/// than a few are held at once.
pub(crate) fn told(
    series: &[History],
    settings: &Settings,
    issues: &mut Vec<Issue>,
    control: &Control,
    mut keep: impl FnMut(Answer),
) -> Result<()> {
    let horizon = settings.reading.horizon;
    let mut groups: BTreeMap<(Step, &[usize], Kind), Vec<usize>> = BTreeMap::new();
    for (at, one) in series.iter().enumerate() {
        let key = (one.series.axis.step(), one.periods.as_slice(), one.kind);
        groups.entry(key).or_default().push(at);
    }
    let mut notes: Vec<(usize, Issue)> = Vec::new();
    let mut keep = |answer: Answer| {
        notes.extend(answer.notes(series).map(|note| (answer.at, note)));
        keep(answer);
    };
    let mut saved = Saved::default();
    for (&model, ((_, periods, kind), members)) in settings
        .models
        .iter()
        .flat_map(|model| groups.iter().map(move |group| (model, group)))
    {
        if matches!(kind, Kind::Constant | Kind::Short) {
            for &at in members {
                let one = &series[at];
                let walk = Walk::of(one);
                keep(Answer::plain(at, model, one.bounds, walk, horizon));
            }
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
        combine(&group, control, |place, forecast, bands| {
            let at = members[place];
            let one = &series[at];
            let answer = forecast.and_then(|forecast| {
                let found = Answer::combined(at, model, one.bounds, forecast, bands, &names);
                scaled.brought_back(place, found)
            });
            let plain = || Answer::plain(at, model, one.bounds, Walk::of(one), horizon);
            keep(answer.unwrap_or_else(plain));
        })?;
    }
    notes.sort_by_key(|(at, _)| *at);
    issues.extend(notes.into_iter().map(|(_, note)| note));
    issues.extend(saved.note(settings));
    Ok(())
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
