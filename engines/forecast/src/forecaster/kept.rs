//! What a forecaster holds.

use std::sync::Arc;

use serde::{Deserialize, Serialize};
use trimtab_core::{Code, Error, Result, TimeForm};

use crate::answers::{Answer, Source, Walk};
use crate::box_cox::BoxCox;
use crate::combine::{Bands, Forecast, range};
use crate::history::{Bounds, End, History, Kind};
use crate::intake::Axis;
use crate::method::Fitted;
use crate::model::{Ahead, Model, Unfit};
use crate::options::{ForecastModel, Intervals};

/// The models of all series.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub(super) struct Kept {
    /// How times are given.
    pub(super) form: Form,
    intervals: Intervals,
    pub(super) bands: Vec<Bands>,
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
        series: &[History],
        answers: &[Answer],
    ) -> Self {
        let mut found = Self {
            form: Form::of(form),
            intervals,
            bands: Vec::new(),
            series: Vec::with_capacity(series.len()),
        };
        for (at, one) in series.iter().enumerate() {
            let own = answers.iter().filter(|answer| answer.at == at);
            let models = own.map(|answer| KeptModel {
                model: answer.model,
                state: State::of(answer.source(), one, &mut found.bands),
            });
            let models = models.collect();
            found.series.push(KeptSeries {
                id: one.series.id.clone(),
                axis: one.series.axis.clone(),
                next: one.end().next,
                points: one.values.len(),
                bounds: one.bounds,
                models,
            });
        }
        found
    }

    /// Whether every model has its bands.
    pub(super) fn check(&self) -> Result<()> {
        let models = self.series.iter().flat_map(|series| &series.models);
        let held = |model: &KeptModel| match &model.state {
            State::Combined {
                bands, unit, scale, ..
            } => {
                let sound = scale.as_ref().is_none_or(BoxCox::is_sound);
                sound && *bands < self.bands.len() && *unit > 0.0
            }
            State::Plain(_) => true,
        };
        if models.into_iter().all(held) && self.bands.iter().all(Bands::is_sound) {
            return Ok(());
        }
        let message = "the forecaster's bands do not fit its models; fit it anew";
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

    /// What the models say of the steps ahead.
    pub(super) fn answers(&self, horizon: usize) -> Vec<Answer> {
        let bands: Vec<Arc<Bands>> = self.bands.iter().cloned().map(Arc::new).collect();
        let mut found = Vec::new();
        for (at, series) in self.series.iter().enumerate() {
            for kept in &series.models {
                found.push(series.answer(at, kept, &bands, (horizon, self.intervals)));
            }
        }
        found
    }
}

impl State {
    fn of(source: &Source, series: &History, bands: &mut Vec<Bands>) -> Self {
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
        let member = |(name, member): (&Arc<str>, &Fit)| {
            let (share, model) = member.as_ref().ok()?;
            Some(KeptMember {
                name: name.to_string(),
                share: *share,
                model: model.clone(),
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

    /// Moves on by further points.
    fn append(&mut self, points: &[f64]) {
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
                    member.model.append(&scaled);
                }
            }
        }
    }
}

impl KeptSeries {
    fn answer(
        &self,
        at: usize,
        kept: &KeptModel,
        bands: &[Arc<Bands>],
        (horizon, intervals): (usize, Intervals),
    ) -> Answer {
        let plain = |walk| Answer::plain(at, kept.model, self.bounds, walk, horizon);
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
                let ahead = Ahead::steps(horizon);
                let how = (intervals, kept.model.combination());
                let found = Forecast::of_kept(models, &ahead, self.points, *range, *unit, how);
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

    pub(super) fn step_name(&self) -> String {
        self.axis.step().name()
    }

    /// Moves on by further points, NaN where missing.
    pub(super) fn append(&mut self, points: &[f64]) {
        for kept in &mut self.models {
            kept.state.append(points);
        }
        self.next += points.len();
        self.points += points.len();
    }
}
