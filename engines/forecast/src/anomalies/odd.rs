//! The points of a series that are unlike the others.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use trimtab_core::{Control, Result};

use super::expected::Expected;
use super::runs::{Run, runs};
use super::threshold::{Side, Verdict};
use crate::changepoints::noise::middle_and_deviation;
use crate::explored::told;
use crate::history::{History, Kind as SeriesKind};

/// What is odd.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema,
)]
#[serde(rename_all = "SCREAMING_SNAKE_CASE")]
#[non_exhaustive]
pub enum AnomalyKind {
    /// A value far from what was to be expected.
    Spike,
    /// A level that shifted, and stayed.
    LevelShift,
    /// Several missing values one after the other.
    MissingRun,
    /// Zeros in a series that sells otherwise.
    StockOut,
}

impl AnomalyKind {
    /// The code.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Spike => "SPIKE",
            Self::LevelShift => "LEVEL_SHIFT",
            Self::MissingRun => "MISSING_RUN",
            Self::StockOut => "STOCK_OUT",
        }
    }
}

/// A point, or several one after the other, unlike the others.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Odd {
    pub(super) kind: AnomalyKind,
    pub(super) first: usize,
    pub(super) last: usize,
    /// The mean of the values; none where they are missing.
    pub(super) y: Option<f64>,
    /// The mean of what was to be expected.
    pub(super) expected: f64,
    pub(super) band: Option<[f64; 2]>,
    pub(super) score: Option<f64>,
    pub(super) p_value: f64,
    /// What the values add to those expected, in all.
    pub(super) contribution: Option<f64>,
    pub(super) message: String,
}

/// The fewest observed values of a series that is judged.
pub(super) const FEWEST: usize = 8;

/// The share of the level that is left to each kind but spikes: runs and shifts are few,
/// and what is taken for one is not judged again.
const SHARE: f64 = 0.2;

/// What is odd in a series, in the order of time.
pub(super) fn odd(
    series: &History,
    level: f64,
    given: bool,
    control: &Control,
) -> Result<Vec<Odd>> {
    let values = &series.values;
    let missing: Vec<bool> = values.iter().map(|y| y.is_nan()).collect();
    let mut gaps = runs(&missing);
    gaps.retain(|run| run.p_value <= SHARE * level);
    let known: Vec<usize> = (0..values.len()).filter(|t| !missing[*t]).collect();
    let mut empty = zeros(values, &known);
    empty.retain(|run| run.p_value <= SHARE * level);
    let mut rest = values.clone();
    for run in &empty {
        rest[run.first..=run.last].fill(f64::NAN);
    }
    if rest.iter().filter(|y| y.is_finite()).count() < FEWEST {
        return Ok(Vec::new());
    }
    let judged = match series.kind {
        SeriesKind::Constant | SeriesKind::Short => return Ok(Vec::new()),
        SeriesKind::Intermittent => Judged::demands(&rest, level),
        SeriesKind::Ordinary => {
            let expected = Expected::of(series, &rest, given, SHARE * level, control)?;
            Judged::points(&rest, &expected, level)
        }
    };
    let mut found = judged.odd;
    found.extend(gaps.iter().map(|run| gap(run, &judged.mean)));
    found.extend(empty.iter().map(|run| stock_out(run, values, &judged.mean)));
    found.sort_by_key(|odd| (odd.first, odd.kind));
    Ok(found)
}

/// Runs of zeros among the observed values, of a series that has none below.
fn zeros(values: &[f64], known: &[usize]) -> Vec<Run> {
    if known.iter().any(|t| values[*t] < 0.0) {
        return Vec::new();
    }
    let zero: Vec<bool> = known
        .iter()
        .map(|t| values[*t].abs() < f64::MIN_POSITIVE)
        .collect();
    let place = |run: Run| Run {
        first: known[run.first],
        last: known[run.last],
        ..run
    };
    runs(&zero).into_iter().map(place).collect()
}

/// A series whose points were judged.
struct Judged {
    odd: Vec<Odd>,
    /// What was to be expected at each step.
    mean: Vec<f64>,
}

impl Judged {
    /// Points far from what was to be expected, and levels that shifted.
    fn points(values: &[f64], expected: &Expected, level: f64) -> Self {
        let sound = |t: usize| {
            // Below this is rounding.
            let size = expected.measure.of(values[t]).abs() + expected.fit[t].abs();
            expected.rest[t].abs() > 1e-9 * size
        };
        let distances: Vec<f64> = (0..values.len())
            .map(|t| {
                if expected.rest[t].is_nan() || sound(t) {
                    expected.rest[t]
                } else {
                    0.0
                }
            })
            .collect();
        let least = expected.measure.least();
        let verdict = Verdict::on(&distances, expected.taken, least, Side::Both, level);
        let deviation = verdict.usual.deviation.max(f64::MIN_POSITIVE);
        let score = |t: usize| expected.rest[t] / deviation;
        let reach = verdict.reach();
        let mut odd: Vec<Odd> = verdict
            .odd
            .into_iter()
            .filter(|(t, _)| !expected.is_of_shift(*t, reach))
            .map(|(t, p_value)| {
                let (y, mean) = (values[t], expected.at(t));
                let band = expected.band(t, reach);
                let zero = y.abs() < f64::MIN_POSITIVE && mean > 0.0 && band[0] >= 0.0;
                let kind = if zero {
                    AnomalyKind::StockOut
                } else {
                    AnomalyKind::Spike
                };
                Odd {
                    kind,
                    first: t,
                    last: t,
                    y: Some(y),
                    expected: mean,
                    band: Some(band),
                    score: Some(score(t)),
                    p_value,
                    contribution: Some(y - mean),
                    message: spike(y, mean, band),
                }
            })
            .collect();
        odd.extend(expected.shifted(values, reach, deviation));
        Self {
            odd,
            mean: (0..values.len()).map(|t| expected.at(t)).collect(),
        }
    }

    /// Demands larger than the others of a series that mostly has none: by their
    /// logarithms, which vary at least as those of Poisson's counts.
    fn demands(values: &[f64], level: f64) -> Self {
        let known: Vec<f64> = values.iter().copied().filter(|y| y.is_finite()).collect();
        let rate = known.iter().sum::<f64>() / known.len() as f64;
        let mut judged = Self {
            odd: Vec::new(),
            mean: vec![rate; values.len()],
        };
        let demands: Vec<usize> = (0..values.len()).filter(|t| values[*t] > 0.0).collect();
        if demands.len() < FEWEST {
            return judged;
        }
        let sizes: Vec<f64> = demands.iter().map(|t| values[*t].ln()).collect();
        let (middle, _) = middle_and_deviation(sizes.iter().copied());
        let least = if known.iter().all(|y| y.fract() == 0.0) {
            (-0.5 * middle).exp()
        } else {
            0.1
        };
        let distances: Vec<f64> = sizes.iter().map(|size| size - middle).collect();
        let verdict = Verdict::on(&distances, 1.0, least, Side::Above, level);
        let band = [0.0, (middle + verdict.reach()).exp()];
        for (at, p_value) in verdict.odd {
            let t = demands[at];
            judged.odd.push(Odd {
                kind: AnomalyKind::Spike,
                first: t,
                last: t,
                y: Some(values[t]),
                expected: middle.exp(),
                band: Some(band),
                score: Some(distances[at] / verdict.usual.deviation),
                p_value,
                contribution: Some(values[t] - rate),
                message: format!(
                    "{}, where a demand is usually about {} and seldom more than {}.",
                    told(values[t]),
                    told(middle.exp()),
                    told(band[1])
                ),
            });
        }
        judged
    }
}

impl Expected {
    /// Whether a point near a shift is on the level of its other side: the place of a
    /// shift is not sure to the step.
    fn is_of_shift(&self, t: usize, reach: f64) -> bool {
        self.shifts.iter().any(|change| {
            let jump = change.after - change.before;
            let other = if t >= change.step { jump } else { -jump };
            let near = t.abs_diff(change.step) <= 3;
            near && (self.rest[t] + other * self.factor[t]).abs() <= reach
        })
    }

    /// The shifts, each until the next.
    fn shifted(&self, values: &[f64], reach: f64, deviation: f64) -> Vec<Odd> {
        let of_shift = |(at, change): (usize, &crate::changepoints::segments::Change)| {
            let end = self
                .shifts
                .get(at + 1)
                .map_or(values.len(), |next| next.step);
            let jump = change.after - change.before;
            let steps: Vec<usize> = (change.step..end)
                .filter(|t| values[*t].is_finite())
                .collect();
            let count = steps.len().max(1) as f64;
            let before = |t: &usize| self.measure.back(self.fit[*t] - jump);
            let y = steps.iter().map(|t| values[*t] / count).sum::<f64>();
            let expected = steps.iter().map(|t| before(t) / count).sum::<f64>();
            let start = self.fit[change.step] - jump;
            let size = jump.abs() / deviation;
            Odd {
                kind: AnomalyKind::LevelShift,
                first: change.step,
                last: steps.last().copied().unwrap_or(change.step),
                y: Some(y),
                expected,
                band: Some([-reach, reach].map(|off| self.measure.back(start + off))),
                score: Some(size.copysign(jump)).filter(|score| score.is_finite()),
                p_value: change.p_value,
                contribution: Some(count * (y - expected)),
                message: format!(
                    "The level {}: {} on average from here on, where {} was to be expected without the shift{}.",
                    if jump > 0.0 { "rose" } else { "fell" },
                    told(y),
                    told(expected),
                    share(y, expected)
                ),
            }
        };
        self.shifts.iter().enumerate().map(of_shift).collect()
    }
}

fn gap(run: &Run, mean: &[f64]) -> Odd {
    let count = (run.last - run.first + 1) as f64;
    let expected = mean[run.first..=run.last].iter().map(|y| y / count).sum();
    Odd {
        kind: AnomalyKind::MissingRun,
        first: run.first,
        last: run.last,
        y: None,
        expected,
        band: None,
        score: None,
        p_value: run.p_value,
        contribution: None,
        message: format!(
            "{count} values are missing one after the other, where about {} a step was to be expected.",
            told(expected)
        ),
    }
}

fn stock_out(run: &Run, values: &[f64], mean: &[f64]) -> Odd {
    let steps = || (run.first..=run.last).filter(|t| values[*t].is_finite());
    let count = steps().count() as f64;
    let lost: f64 = steps().map(|t| mean[t]).sum();
    Odd {
        kind: AnomalyKind::StockOut,
        first: run.first,
        last: run.last,
        y: Some(0.0),
        expected: lost / count,
        band: None,
        score: None,
        p_value: run.p_value,
        contribution: Some(-lost),
        message: format!(
            "{count} zeros one after the other, where about {} in all was to be expected.",
            told(lost)
        ),
    }
}

fn spike(y: f64, expected: f64, band: [f64; 2]) -> String {
    format!(
        "{}, where {} was to be expected ({} to {}){}.",
        told(y),
        told(expected),
        told(band[0]),
        told(band[1]),
        share(y, expected)
    )
}

/// How far a value is from what was expected, as a share of it.
fn share(y: f64, expected: f64) -> String {
    let share = y / expected;
    if !(y > 0.0 && expected > 0.0 && share.is_finite()) {
        String::new()
    } else if share >= 2.0 {
        format!(": {} times as much", told(share))
    } else if share >= 1.0 {
        format!(": {:.0} % more", 100.0 * (share - 1.0))
    } else {
        format!(": {:.0} % less", 100.0 * (1.0 - share))
    }
}
