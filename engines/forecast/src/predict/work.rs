//! The series of a call, group by group.

use std::collections::BTreeMap;

use serde_json::json;
use trimtab_core::calendar::Date;
use trimtab_core::{Control, Issue, Result, Severity};
use trimtab_numerics::normal_quantile;

use super::options::{ForecastModel, PredictOptions, Settings};
use crate::combine::{Candidate, Group, candidates, combine, is_intermittent};
use crate::intake::{Panel, Series, Step};
use crate::method::Fitted;
use crate::model::{Model, Unfit};
use crate::seasons::search::search_seasons;

/// A series as it is forecast: from its first to its last observed value.
#[derive(Clone, Debug)]
pub(super) struct Prepared {
    pub(super) series: Series,
    /// The position of the first value on the series' axis.
    pub(super) first: usize,
    pub(super) values: Vec<f64>,
    /// The lengths of its seasons, the shortest first; 1 alone without any.
    pub(super) periods: Vec<usize>,
    /// Whether a last period that was not over was left out.
    pub(super) unfinished: bool,
    pub(super) kind: Kind,
    pub(super) bounds: Bounds,
}

/// What a series is like as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Kind {
    /// One value alone, however often.
    Constant,
    /// Too few points for a model of its own.
    Short,
    /// Zeros between demands (see [`is_intermittent`]).
    Intermittent,
    /// All others.
    Ordinary,
}

/// What forecasts stay within.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Bounds {
    min: f64,
    max: f64,
    integer: bool,
}

/// The forecast of one series by one model.
#[derive(Clone, Debug)]
pub(super) struct Answer {
    pub(super) at: usize,
    pub(super) model: ForecastModel,
    pub(super) mean: Vec<f64>,
    /// By level: the ends of the band of each step.
    pub(super) bands: Vec<Vec<[f64; 2]>>,
    pub(super) members: Vec<Part>,
}

/// A member of a forecast.
#[derive(Clone, Debug)]
pub(super) struct Part {
    pub(super) method: String,
    pub(super) share: f64,
    /// The fitted model's name and parameters; none where it could not be fitted.
    pub(super) fitted: Option<(String, String)>,
    pub(super) reason: &'static str,
    pub(super) message: String,
}

/// Cuts the series to what is observed and tells what each is like.
pub(super) fn prepare(
    panel: &mut Panel,
    options: &PredictOptions,
    settings: &Settings,
) -> Vec<Prepared> {
    let mut found = Vec::with_capacity(panel.series.len());
    for series in std::mem::take(&mut panel.series) {
        match prepared(series, options, settings) {
            Ok(one) => {
                panel.issues.extend(one.notes());
                found.push(one);
            }
            Err(issue) => panel.issues.push(*issue),
        }
    }
    found
}

fn prepared(
    series: Series,
    options: &PredictOptions,
    settings: &Settings,
) -> std::result::Result<Prepared, Box<Issue>> {
    let observed = |values: &[f64]| {
        let first = values.iter().position(|y| y.is_finite())?;
        let last = values.iter().rposition(|y| y.is_finite())?;
        Some((first, last))
    };
    let nothing = || {
        let issue = Issue::new(
            Severity::Error,
            "SERIES_EMPTY",
            "the series has no value of `y`",
        );
        Box::new(of_unit(issue, &series).column("y"))
    };
    let (first, mut last) = observed(&series.values).ok_or_else(nothing)?;
    let over = |last: usize, day: Date| {
        let end = series
            .axis
            .last_day(i64::try_from(last).unwrap_or(i64::MAX));
        end.is_none_or(|end| end < day)
    };
    let unfinished = settings.as_of.is_some_and(|day| !over(last, day));
    if let (true, Some(day)) = (unfinished, settings.as_of) {
        let rest = (first..=last)
            .rev()
            .find(|&at| series.values[at].is_finite() && over(at, day));
        last = rest.ok_or_else(nothing)?;
    }
    let values = series.values[first..=last].to_vec();
    let kind = kind(&values);
    let max = options.max.unwrap_or(f64::INFINITY);
    let floor = if has_zeros_and_no_less(&values) {
        // A bound that was asked for stands above one that was told from values.
        max.min(0.0)
    } else {
        f64::NEG_INFINITY
    };
    let periods = match options.season_length {
        Some(length) => vec![length],
        None => periods(series.axis.step(), &values),
    };
    Ok(Prepared {
        first,
        periods: held(periods, values.len()),
        unfinished,
        kind,
        bounds: Bounds {
            min: options.min.unwrap_or(floor),
            max,
            integer: options.integer,
        },
        values,
        series,
    })
}

fn of_unit(issue: Issue, series: &Series) -> Issue {
    match &series.id {
        Some(id) => issue.unit(id),
        None => issue,
    }
}

/// The seasons that such a step has, or one found in the values.
fn periods(step: Step, values: &[f64]) -> Vec<usize> {
    match step {
        Step::Numbers(_) => {
            let found = search_seasons(values);
            #[expect(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "a period is between 2 and the series' length"
            )]
            let whole = |period: f64| period.round() as usize;
            found
                .first()
                .map(|season| whole(season.period))
                .into_iter()
                .collect()
        }
        _ => step.seasons().to_vec(),
    }
}

/// Those of which the values hold two, and of a longer one five: what has come
/// once or twice may come by chance.
fn held(periods: Vec<usize>, points: usize) -> Vec<usize> {
    let mut found: Vec<usize> = Vec::new();
    for period in periods {
        let cycles = if found.is_empty() { 2 } else { 5 };
        if period > 1 && period.saturating_mul(cycles) <= points {
            found.push(period);
        }
    }
    if found.is_empty() {
        found.push(1);
    }
    found
}

fn kind(values: &[f64]) -> Kind {
    let known: Vec<f64> = values.iter().copied().filter(|y| y.is_finite()).collect();
    let same = known
        .windows(2)
        .all(|pair| pair[0].to_bits() == pair[1].to_bits());
    if same && known.len() > 1 {
        Kind::Constant
    } else if known.len() < 5 {
        Kind::Short
    } else if is_intermittent(&known) {
        Kind::Intermittent
    } else {
        Kind::Ordinary
    }
}

fn has_zeros_and_no_less(values: &[f64]) -> bool {
    let least = values.iter().copied().fold(f64::INFINITY, f64::min);
    least.abs() < f64::MIN_POSITIVE
}

impl Prepared {
    /// The time of a step ahead, 0 the next; none beyond the calendar.
    pub(super) fn time(&self, ahead: usize) -> Option<i64> {
        let position = i64::try_from(self.first + self.values.len() + ahead).ok()?;
        self.series.axis.time(position)
    }

    pub(super) fn observed(&self) -> usize {
        self.values.iter().filter(|y| y.is_finite()).count()
    }

    /// The share of observed values that are 0.
    pub(super) fn zeros(&self) -> f64 {
        let zeros = self
            .values
            .iter()
            .filter(|y| y.abs() < f64::MIN_POSITIVE)
            .count();
        zeros as f64 / self.observed().max(1) as f64
    }

    pub(super) fn is_constant(&self) -> bool {
        self.kind == Kind::Constant
    }

    pub(super) fn is_short(&self) -> bool {
        self.kind == Kind::Short
    }

    fn notes(&self) -> Option<Issue> {
        let known = self.observed();
        let (code, message) = match self.kind {
            Kind::Constant => (
                "SERIES_CONSTANT",
                "the series has one value throughout, which is its forecast without a band",
            ),
            Kind::Short => (
                "SERIES_SHORT",
                "the series has fewer than five observed values: its forecast is the last, and its band is plain",
            ),
            _ => return None,
        };
        let issue = Issue::new(Severity::Info, code, message).detail("points", known);
        Some(of_unit(issue, &self.series))
    }

    /// The last observed value, and how far steps from one to the next go.
    fn plain(&self) -> (f64, f64) {
        let known: Vec<f64> = self
            .values
            .iter()
            .copied()
            .filter(|y| y.is_finite())
            .collect();
        let last = known.last().copied().unwrap_or(0.0);
        let steps: Vec<f64> = known
            .windows(2)
            .map(|pair| (pair[1] - pair[0]).abs())
            .collect();
        let largest = steps.iter().copied().fold(0.0, f64::max);
        let spread = if steps.is_empty() {
            0.25 * last.abs()
        } else if largest > 0.0 {
            // In units of the largest, so that no square leaves what a float holds.
            let squares: f64 = steps.iter().map(|step| (step / largest).powi(2)).sum();
            largest * (squares / steps.len() as f64).sqrt()
        } else {
            0.0
        };
        (last, spread)
    }
}

impl Bounds {
    fn within(&self, y: f64) -> f64 {
        y.clamp(self.min, self.max)
    }

    /// The ends of a band, whole where they are to be, around the mean.
    fn band(&self, ends: [f64; 2], mean: f64) -> [f64; 2] {
        let [mut low, mut high] = ends;
        if self.integer {
            (low, high) = (low.floor(), high.ceil());
        }
        [self.within(low).min(mean), self.within(high).max(mean)]
    }
}

/// The forecasts of all series by all models, series by series.
pub(super) fn answers(
    series: &[Prepared],
    horizon: usize,
    settings: &Settings,
    control: &Control,
) -> Result<Vec<Answer>> {
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
        let values: Vec<&[f64]> = members
            .iter()
            .map(|&at| series[at].values.as_slice())
            .collect();
        let candidates = match model.member() {
            Some(member) => vec![Candidate { member, prior: 1.0 }],
            None => candidates(&values, periods),
        };
        let plain = matches!(kind, Kind::Constant | Kind::Short);
        let forecasts = if plain {
            None
        } else {
            let group = Group {
                series: &values,
                periods,
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
    pub(super) fn notes(&self, series: &[Prepared]) -> Option<Issue> {
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
