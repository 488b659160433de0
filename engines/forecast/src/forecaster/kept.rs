//! What a forecaster holds.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use trimtab_core::{Code, Error, Issue, Result, Severity, Table, TimeForm, quoted_list};

use super::beside::{Beside, Own};
use crate::answers::{Answer, Source, Walk};
use crate::boosting::Panels;
use crate::box_cox::BoxCox;
use crate::combine::{Bands, Forecast, range};
use crate::history::{Bounds, End, History, Kind};
use crate::intake::{Axis, Holidays};
use crate::method::Fitted;
use crate::model::{Ahead, MOST_STEPS, Model, Unfit};
use crate::options::{ForecastModel, Intervals};

/// The models of all series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// How times are given.
    pub(super) form: Form,
    intervals: Intervals,
    pub(super) bands: Vec<Bands>,
    #[serde(default, skip_serializing_if = "Beside::is_none")]
    pub(super) beside: Beside,
    /// Boosted trees, each of many series.
    #[serde(default, skip_serializing_if = "Panels::is_none")]
    panels: Panels,
    pub(super) series: Vec<KeptSeries>,
}

/// [`TimeForm`] as it is written.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(super) enum Form {
    Date,
    Wall,
    Instant(String),
    Step,
}

/// A member as a combination holds it: its share and model.
type Fit = std::result::Result<(f64, Fitted), Unfit>;

/// One series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct KeptSeries {
    pub(super) id: Option<String>,
    axis: Axis,
    /// The position of the next step, and how many points lie before it.
    next: usize,
    points: usize,
    #[serde(default, skip_serializing_if = "Bounds::is_none")]
    bounds: Bounds,
    #[serde(default, skip_serializing_if = "Own::is_none")]
    pub(super) beside: Own,
    models: Vec<KeptModel>,
}

/// One forecast of a series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct KeptModel {
    model: ForecastModel,
    state: State,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
enum State {
    Combined {
        /// The place of its bands.
        bands: usize,
        /// The least and the greatest value, in units of `unit`.
        range: (f64, f64),
        unit: f64,
        members: Vec<KeptMember>,
        /// The scale that all of it is on; none of the series' own.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        scale: Option<BoxCox>,
    },
    Plain(Walk),
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
struct KeptMember {
    name: String,
    share: f64,
    model: Fitted,
}

impl Form {
    pub(super) fn of(form: &TimeForm) -> Self {
        match form {
            TimeForm::Date => Self::Date,
            TimeForm::Wall => Self::Wall,
            TimeForm::Instant { zone } => Self::Instant(zone.to_string()),
            _ => Self::Step,
        }
    }

    pub(super) fn times(&self) -> TimeForm {
        match self {
            Self::Date => TimeForm::Date,
            Self::Wall => TimeForm::Wall,
            Self::Instant(zone) => TimeForm::Instant {
                zone: zone.as_str().into(),
            },
            Self::Step => TimeForm::Step,
        }
    }
}

impl Kept {
    /// The models behind the answers, series by series.
    pub(super) fn of(
        form: &TimeForm,
        intervals: Intervals,
        beside: Beside,
        series: &[History],
        answers: &[Answer],
    ) -> Self {
        let mut found = Self {
            form: Form::of(form),
            intervals,
            bands: Vec::new(),
            beside,
            panels: Panels::default(),
            series: Vec::with_capacity(series.len()),
        };
        for (at, one) in series.iter().enumerate() {
            let own = answers.iter().filter(|answer| answer.at == at);
            let models = own.map(|answer| KeptModel {
                model: answer.model,
                state: State::of(answer.source(), one, (&mut found.bands, &mut found.panels)),
            });
            let models: Vec<KeptModel> = models.collect();
            let heeds = models.iter().any(KeptModel::uses_regressors);
            found.series.push(KeptSeries {
                id: one.series.id.clone(),
                axis: one.series.axis.clone(),
                next: one.end().next,
                points: one.values.len(),
                bounds: one.bounds,
                beside: if heeds { Own::of(one) } else { Own::default() },
                models,
            });
        }
        found.panels = found.panels.without_ends();
        found.attach();
        found.prune();
        found
    }

    /// Gives the series of panels their panel.
    pub(super) fn attach(&mut self) {
        let models = self.series.iter_mut().flat_map(|series| &mut series.models);
        for model in models {
            if let State::Combined { members, .. } = &mut model.state {
                for member in members {
                    if let Fitted::KeptBoosted(own) = &mut member.model {
                        own.attach(&self.panels);
                    }
                }
            }
        }
    }

    /// Leaves out what is not needed any more to read what comes beside the points.
    pub(super) fn prune(&mut self) {
        if self.beside.is_none() {
            return;
        }
        let dated = !self.beside.holidays.is_none();
        let next = self.series.iter().filter(|_| dated);
        let next = next.filter_map(KeptSeries::next_day);
        let own = self.series.iter().map(|one| &one.beside);
        self.beside.prune(next.min(), own);
    }

    /// Takes further holidays in; tells of those that no series was fitted with.
    pub(super) fn take_holidays(&mut self, table: Option<&Table>) -> Result<Option<Issue>> {
        let Some(table) = table else {
            return Ok(None);
        };
        let own = &mut self.beside.holidays;
        let further = Holidays::beside(table, own)?;
        let unknown = own.extend(further);
        let names = unknown.iter().map(String::as_str);
        let message = format!(
            "{} not read: the forecaster was fitted without",
            quoted_list(names)
        );
        let issue = Issue::new(Severity::Info, "HOLIDAYS_UNUSED", message);
        let issue = issue.detail("holidays", unknown.clone());
        Ok((!unknown.is_empty()).then_some(issue))
    }

    /// That no day of the holidays that series were fitted with lies ahead of any.
    pub(super) fn without_days_ahead(&self) -> Option<Issue> {
        let of_days = |one: &&KeptSeries| {
            let mut own = self.beside.own(&one.beside);
            own.any(|regressor| regressor.column().is_none())
        };
        let next = self.series.iter().filter(of_days);
        let first = next.filter_map(KeptSeries::next_day).min()?;
        let message = "no day of `holidays` that the forecaster knows lies ahead: none is counted; give those to come in `holidays`";
        let issue = Issue::new(Severity::Warning, "HOLIDAYS_UNKNOWN", message);
        (!self.beside.holidays.reach(first)).then_some(issue)
    }

    /// The days of a holiday in the next steps of a series.
    pub(super) fn days(&self, name: &str, series: &KeptSeries, steps: usize) -> Vec<f64> {
        let found = i64::try_from(series.next).ok().and_then(|next| {
            let holidays = &self.beside.holidays;
            holidays.column(name, series.id.as_deref(), &series.axis, next, steps)
        });
        found.unwrap_or_else(|| vec![0.0; steps])
    }

    /// Whether every model has its bands.
    pub(super) fn check(&self) -> Result<()> {
        let held = |series: &KeptSeries, model: &KeptModel| match &model.state {
            State::Combined {
                bands,
                unit,
                scale,
                members,
                ..
            } => {
                let sound = scale.as_ref().is_none_or(BoxCox::is_sound);
                let beside = |member: &KeptMember| {
                    let count = member.model.regressors();
                    let sound = member.share >= 0.0 && member.model.is_sound();
                    sound && (count == 0 || count == series.beside.used.len())
                };
                let counted = members.iter().map(|member| member.share).sum::<f64>();
                sound
                    && *bands < self.bands.len()
                    && *unit > 0.0
                    && counted > 0.0
                    && members.iter().all(beside)
            }
            State::Plain(_) => true,
        };
        let whole = |series: &KeptSeries| {
            series.axis.is_sound()
                && series.next <= MOST_STEPS
                && series.points <= MOST_STEPS
                && series.beside.is_sound(self.beside.made_of.len())
                && series.models.iter().all(|model| held(series, model))
        };
        let shared = self.bands.iter().all(Bands::is_sound) && self.panels.is_sound();
        if shared && self.series.iter().all(whole) {
            return Ok(());
        }
        let message = "the parts of the forecaster do not fit one another; fit it anew";
        Err(Error::new(Code::DocumentInvalid, message).with_argument("forecaster"))
    }

    /// What each series is called, and where it ends.
    pub(super) fn ends(&self) -> Vec<End<'_>> {
        let ends = self.series.iter().map(|series| End {
            id: series.id.as_deref(),
            axis: &series.axis,
            next: series.next,
        });
        ends.collect()
    }

    /// What the models say of the steps ahead, beside each series' regressors; nothing of a
    /// series where those are not known.
    pub(super) fn answers(
        &self,
        horizon: usize,
        regressors: &[Option<Vec<Vec<f64>>>],
    ) -> Vec<Answer> {
        let bands: Vec<Arc<Bands>> = self.bands.iter().cloned().map(Arc::new).collect();
        let mut found = Vec::new();
        for (at, (series, regressors)) in self.series.iter().zip(regressors).enumerate() {
            let Some(regressors) = regressors else {
                continue;
            };
            let ahead = Ahead {
                horizon,
                regressors,
            };
            for kept in &series.models {
                found.push(series.answer((at, kept), &bands, &ahead, self.intervals));
            }
        }
        found
    }
}

impl KeptModel {
    fn uses_regressors(&self) -> bool {
        match &self.state {
            State::Combined { members, .. } => {
                members.iter().any(|member| member.model.regressors() > 0)
            }
            State::Plain(_) => false,
        }
    }
}

impl State {
    fn of(
        source: &Source,
        series: &History,
        (bands, panels): (&mut Vec<Bands>, &mut Panels),
    ) -> Self {
        let (forecast, own, names, scale) = match source {
            Source::Plain(walk) => return Self::Plain(*walk),
            Source::Combined {
                forecast,
                bands,
                names,
                scale,
            } => (forecast, bands, names, *scale),
        };
        let place = bands.iter().position(|bands| bands == own.as_ref());
        let place = place.unwrap_or_else(|| {
            bands.push(own.as_ref().clone());
            bands.len() - 1
        });
        let members = names.iter().zip(&forecast.members);
        let mut to_keep = |model: &Fitted| match model {
            Fitted::Boosted(own) => {
                let there = |y: &f64| scale.map_or(*y, |scale| scale.there(*y));
                let values: Vec<f64> = series.values.iter().map(there).collect();
                let values: Vec<f64> = values.iter().map(|y| y / forecast.unit).collect();
                let place = panels.place(own.panel());
                let kept = own.kept(place, &values, &series.regressors)?;
                Some(Fitted::KeptBoosted(kept))
            }
            other => Some(other.clone()),
        };
        let member = |(name, member): (&Arc<str>, &Fit)| {
            let (share, model) = member.as_ref().ok()?;
            Some(KeptMember {
                name: name.to_string(),
                share: *share,
                model: to_keep(model)?,
            })
        };
        let (low, high) = range(&series.values).unwrap_or((0.0, 0.0));
        // Rises, so that ends stay ends.
        let [low, high] = [low, high].map(|y| scale.map_or(y, |scale| scale.there(y)));
        Self::Combined {
            bands: place,
            range: (low / forecast.unit, high / forecast.unit),
            unit: forecast.unit,
            members: members.filter_map(member).collect(),
            scale,
        }
    }

    /// Moves on by further points and the regressors beside them.
    fn append(&mut self, points: &[f64], regressors: &[Vec<f64>]) {
        let known = || points.iter().copied().filter(|y| y.is_finite());
        match self {
            Self::Plain(walk) => walk.last = known().next_back().unwrap_or(walk.last),
            Self::Combined {
                range,
                unit,
                members,
                scale,
                ..
            } => {
                let there = |y: &f64| scale.map_or(*y, |scale| scale.there(*y));
                let scaled: Vec<f64> = points.iter().map(|y| there(y) / *unit).collect();
                for y in scaled.iter().filter(|y| y.is_finite()) {
                    *range = (range.0.min(*y), range.1.max(*y));
                }
                for member in members {
                    member.model.append_with(&scaled, regressors);
                }
            }
        }
    }
}

impl KeptSeries {
    fn answer(
        &self,
        (at, kept): (usize, &KeptModel),
        bands: &[Arc<Bands>],
        ahead: &Ahead<'_>,
        intervals: Intervals,
    ) -> Answer {
        let plain = |walk| Answer::plain(at, kept.model, self.bounds, walk, ahead.horizon);
        match &kept.state {
            State::Plain(walk) => plain(*walk),
            State::Combined {
                bands: place,
                range,
                unit,
                members,
                scale,
            } => {
                let names = members
                    .iter()
                    .map(|member| member.name.as_str().into())
                    .collect();
                let models = members
                    .iter()
                    .map(|member| Ok((member.share, member.model.clone())))
                    .collect();
                let how = (intervals, kept.model.combination());
                let found = Forecast::of_kept(models, ahead, self.points, *range, *unit, how);
                let back = |y: f64| scale.map_or(y, |scale| scale.back(y));
                let (low, high) = (back(range.0 * unit), back(range.1 * unit));
                let found = found.and_then(|forecast| {
                    let bands = &bands[*place];
                    let found =
                        Answer::combined(at, kept.model, self.bounds, forecast, bands, &names);
                    match scale {
                        Some(scale) => found.brought_back(*scale, (low, high)),
                        None => Some(found),
                    }
                });
                let middle = Walk {
                    last: 0.5 * (low + high),
                    spread: high - low,
                    kind: Kind::Ordinary,
                };
                found.unwrap_or_else(|| plain(middle))
            }
        }
    }

    /// The position of a time, counted from the next step; none where it lies
    /// between two.
    pub(super) fn place(&self, time: i64) -> Option<i64> {
        let position = self.axis.position(time)?;
        position.checked_sub(i64::try_from(self.next).ok()?)
    }

    /// Whether a value at or below 0 is none to it.
    pub(super) fn is_above_zero(&self) -> bool {
        let scaled =
            |kept: &KeptModel| matches!(kept.state, State::Combined { scale: Some(_), .. });
        self.models.iter().any(scaled)
    }

    /// The issue of this series.
    pub(super) fn named(&self, issue: Issue) -> Issue {
        match &self.id {
            Some(id) => issue.unit(id),
            None => issue,
        }
    }

    pub(super) fn step_name(&self) -> String {
        self.axis.step().name()
    }

    /// The first day of the next step; none where times are no dates.
    pub(super) fn next_day(&self) -> Option<i32> {
        let days = self.axis.days(i64::try_from(self.next).ok()?);
        days.map(|(first, _)| first)
    }

    /// Moves on by further points, NaN where missing, and the regressors beside them.
    pub(super) fn append(&mut self, points: &[f64], regressors: &[Vec<f64>]) {
        for kept in &mut self.models {
            kept.state.append(points, regressors);
        }
        self.next += points.len();
        self.points += points.len();
    }
}
