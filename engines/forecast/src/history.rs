//! The series of a call as they are forecast.

use serde::{Deserialize, Serialize};
use trimtab_core::calendar::Date;
use trimtab_core::{Issue, Severity};

use crate::combine::is_intermittent;
use crate::intake::{Axis, Panel, Series, Step};
use crate::options::Transform;
use crate::regressors::Regressors;
use crate::sample::Sample;
use crate::seasons::search::search_seasons;

/// How series are read, as options say.
#[derive(Clone, Debug, Default)]
pub(crate) struct Reading {
    /// How far ahead regressors are needed; 0 where nothing is forecast.
    pub(crate) horizon: usize,
    /// Whether forecasts start from earlier points alone, at which what came is what is
    /// known ahead.
    pub(crate) backward: bool,
    /// Told from the step or the values where empty.
    pub(crate) season_lengths: Vec<usize>,
    pub(crate) as_of: Option<Date>,
    pub(crate) min: Option<f64>,
    pub(crate) max: Option<f64>,
    pub(crate) integer: bool,
    pub(crate) transform: Transform,
}

/// A series from its first to its last observed value.
#[derive(Clone, Debug)]
pub(crate) struct History {
    pub(crate) series: Series,
    /// The position of the first value on the series' axis.
    pub(crate) first: usize,
    pub(crate) values: Vec<f64>,
    /// The lengths of its seasons, the shortest first; 1 alone without any.
    pub(crate) periods: Vec<usize>,
    /// Whether they were told from the step or the values.
    told: bool,
    /// The lengths of all seasons that such steps may have.
    pub(crate) cycles: Vec<f64>,
    /// The columns that are used, from the first value to the last step ahead.
    pub(crate) regressors: Vec<Vec<f64>>,
    /// The places of those columns among the call's.
    pub(crate) used: Vec<usize>,
    /// How many columns the call has.
    columns: usize,
    /// What never changes within a series but sets it apart.
    statics: Vec<f64>,
    /// From the first value to the last step ahead; none without regressors.
    times: Vec<i64>,
    /// Whether a last period that was not over was left out.
    pub(crate) unfinished: bool,
    pub(crate) kind: Kind,
    pub(crate) bounds: Bounds,
}

/// What a series is like as a whole.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Kind {
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
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Bounds {
    min: Option<f64>,
    max: Option<f64>,
    integer: bool,
}

/// Cuts the series to what is observed and tells what each is like.
pub(crate) fn histories(
    panel: &mut Panel,
    reading: &Reading,
    regressors: &Regressors,
) -> Vec<History> {
    let mut found = Vec::with_capacity(panel.series.len());
    for series in std::mem::take(&mut panel.series) {
        match history(series, reading, regressors) {
            Ok(one) => {
                if reading.horizon > 0 {
                    panel.issues.extend(one.notes());
                }
                found.push(one);
            }
            Err(issue) => panel.issues.push(*issue),
        }
    }
    panel.issues.extend(regressors.notes(&found));
    found
}

fn history(
    mut series: Series,
    reading: &Reading,
    regressors: &Regressors,
) -> Result<History, Box<Issue>> {
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
    let unfinished = reading.as_of.is_some_and(|day| !over(last, day));
    if let (true, Some(day)) = (unfinished, reading.as_of) {
        let rest = (first..=last)
            .rev()
            .find(|&at| series.values[at].is_finite() && over(at, day));
        last = rest.ok_or_else(nothing)?;
    }
    let mut values = std::mem::take(&mut series.values);
    values.truncate(last + 1);
    values.drain(..first);
    let kind = kind(&values);
    let modelled = !matches!(kind, Kind::Constant | Kind::Short);
    if reading.transform != Transform::None && modelled {
        above_zero(&values, &series)?;
    }
    // A bound that was asked for stands above one that was told from values.
    let floor = has_zeros_and_no_less(&values).then(|| reading.max.unwrap_or(0.0).min(0.0));
    let step = series.axis.step();
    let lengths = if reading.season_lengths.is_empty() {
        periods(step, &values)
    } else {
        reading.season_lengths.clone()
    };
    let told = reading.season_lengths.is_empty();
    let periods = held(lengths, values.len(), told);
    let (columns, used) = regressors.of_series(&series, first, values.len(), reading);
    Ok(History {
        first,
        unfinished,
        kind,
        bounds: Bounds {
            min: reading.min.or(floor),
            max: reading.max,
            integer: reading.integer,
        },
        told,
        cycles: cycles(step, &periods),
        periods,
        values,
        statics: regressors.statics(&series),
        times: times(&series, first, columns.first().map_or(0, Vec::len)),
        columns: regressors.names.len(),
        regressors: columns,
        used,
        series,
    })
}

fn times(series: &Series, first: usize, count: usize) -> Vec<i64> {
    let position = |at: usize| i64::try_from(first + at).ok();
    (0..count)
        .map_while(|at| series.axis.time(position(at)?))
        .collect()
}

/// That all values have a logarithm.
fn above_zero(values: &[f64], series: &Series) -> Result<(), Box<Issue>> {
    let count = values.iter().filter(|y| **y <= 0.0).count();
    if count == 0 {
        return Ok(());
    }
    let message = format!(
        "{count} of the series' values are at or below 0, where `transform` wants all above: forecast it without, or add a constant to it"
    );
    let issue = Issue::new(Severity::Error, "TRANSFORM_UNFIT", message);
    let issue = issue.column("y").detail("points", count);
    Err(Box::new(of_unit(issue, series)))
}

pub(crate) fn of_unit(issue: Issue, series: &Series) -> Issue {
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

/// Those of which the values hold two, the shortest first; of a longer one that was
/// `told` from the step five: what has come once or twice may come by chance.
fn held(mut periods: Vec<usize>, points: usize, told: bool) -> Vec<usize> {
    periods.sort_unstable();
    periods.dedup();
    let mut found: Vec<usize> = Vec::new();
    for period in periods {
        let cycles = if told && !found.is_empty() { 5 } else { 2 };
        if period > 1 && period.saturating_mul(cycles) <= points {
            found.push(period);
        }
    }
    if found.is_empty() {
        found.push(1);
    }
    found
}

/// The lengths of all seasons that such steps may have: those that are followed,
/// and the longer ones of days, hours and weeks, whose lengths are not whole.
///
/// Whole steps of a season of 7 are taken for days, of 24 for hours, of 52 for
/// weeks.
fn cycles(step: Step, periods: &[usize]) -> Vec<f64> {
    const YEAR: f64 = 365.25;
    let has = |period: usize| periods.contains(&period);
    let numbers = matches!(step, Step::Numbers(_));
    let longer: &[f64] = match step {
        Step::Days(1) => &[7.0, YEAR],
        Step::Weekdays => &[5.0, YEAR * 5.0 / 7.0],
        Step::Days(7) => &[YEAR / 7.0],
        Step::Days(14) => &[YEAR / 14.0],
        Step::Days(28) => &[YEAR / 28.0],
        Step::Micros(3_600_000_000) => &[24.0, 168.0, 24.0 * YEAR],
        _ if numbers && has(7) => &[7.0, YEAR],
        _ if numbers && has(24) => &[24.0, 168.0, 24.0 * YEAR],
        _ if numbers && has(52) => &[YEAR / 7.0],
        _ => &[],
    };
    let mut found = longer.to_vec();
    for period in periods.iter().map(|period| *period as f64) {
        let near = |other: &f64| (other / period - 1.0).abs() < 0.02;
        if period > 1.0 && !found.iter().any(near) {
            found.push(period);
        }
    }
    found.sort_unstable_by(f64::total_cmp);
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

impl History {
    /// The same when so many points were known; none where fewer than two were.
    pub(crate) fn before(&self, points: usize) -> Option<Self> {
        let values = self.values.get(..points)?.to_vec();
        let known = values.iter().filter(|y| y.is_finite()).count();
        Some(Self {
            kind: kind(&values),
            periods: held(self.periods.clone(), points, self.told),
            unfinished: false,
            values,
            ..self.clone()
        })
        .filter(|_| known > 1)
    }

    /// Leaves out what other series are given at the same time.
    pub(crate) fn without_siblings(&mut self) {
        self.times.clear();
    }

    /// What a method is fitted to.
    pub(crate) fn sample(&self) -> Sample<'_> {
        Sample {
            values: &self.values,
            periods: &self.periods,
            cycles: &self.cycles,
            regressors: &self.regressors,
            used: &self.used,
            columns: self.columns,
            statics: &self.statics,
            times: &self.times,
            beside: &[],
            control: None,
        }
    }

    /// The time of a step ahead, 0 the next; none beyond the calendar.
    pub(crate) fn time(&self, ahead: usize) -> Option<i64> {
        self.end().time(ahead)
    }

    /// Where it ends.
    pub(crate) fn end(&self) -> End<'_> {
        End {
            id: self.series.id.as_deref(),
            axis: &self.series.axis,
            next: self.first + self.values.len(),
        }
    }

    /// The time of a value, 0 the first, or of a step beyond.
    pub(crate) fn time_at(&self, place: usize) -> Option<i64> {
        let position = i64::try_from(self.first + place).ok()?;
        self.series.axis.time(position)
    }

    pub(crate) fn observed(&self) -> usize {
        self.values.iter().filter(|y| y.is_finite()).count()
    }

    /// The share of observed values that are 0.
    pub(crate) fn zeros(&self) -> f64 {
        let zeros = self
            .values
            .iter()
            .filter(|y| y.abs() < f64::MIN_POSITIVE)
            .count();
        zeros as f64 / self.observed().max(1) as f64
    }

    pub(crate) fn is_constant(&self) -> bool {
        self.kind == Kind::Constant
    }

    pub(crate) fn is_short(&self) -> bool {
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
    pub(crate) fn plain(&self) -> (f64, f64) {
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

/// Where a series ends, and what it is called.
#[derive(Clone, Copy, Debug)]
pub(crate) struct End<'a> {
    pub(crate) id: Option<&'a str>,
    pub(crate) axis: &'a Axis,
    /// The position of the next step on the axis.
    pub(crate) next: usize,
}

impl End<'_> {
    /// The time of a step ahead, 0 the next; none beyond the calendar.
    pub(crate) fn time(&self, ahead: usize) -> Option<i64> {
        let position = i64::try_from(self.next + ahead).ok()?;
        self.axis.time(position)
    }
}

impl Bounds {
    /// Whether nothing bounds the forecasts.
    pub(crate) fn is_none(&self) -> bool {
        *self == Self::default()
    }

    pub(crate) fn within(&self, y: f64) -> f64 {
        let y = self.min.map_or(y, |min| y.max(min));
        self.max.map_or(y, |max| y.min(max))
    }

    /// A value within the bounds, whole where it is to be.
    pub(crate) fn whole(&self, y: f64) -> f64 {
        self.within(if self.integer { y.round() } else { y })
    }

    /// The ends of a band, whole where they are to be, around the mean.
    pub(crate) fn band(&self, ends: [f64; 2], mean: f64) -> [f64; 2] {
        let [mut low, mut high] = ends;
        if self.integer {
            (low, high) = (low.floor(), high.ceil());
        }
        [self.within(low).min(mean), self.within(high).max(mean)]
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn seasons_are_followed_where_they_have_come_often_enough() {
        assert_eq!(held(vec![365, 7], 800, true), [7]);
        assert_eq!(held(vec![365, 7], 800, false), [7, 365]);
        assert_eq!(held(vec![7, 365], 1900, true), [7, 365]);
        assert_eq!(held(vec![12], 20, false), [1]);
    }

    #[test]
    fn days_have_a_year_whose_length_is_not_whole() {
        assert_eq!(cycles(Step::Days(1), &[7]), [7.0, 365.25]);
        assert_eq!(cycles(Step::Numbers(1), &[7]), [7.0, 365.25]);
        assert_eq!(cycles(Step::Numbers(1), &[12]), [12.0]);
        assert_eq!(cycles(Step::Days(7), &[52]).len(), 1);
        assert!(cycles(Step::Numbers(1), &[1]).is_empty());
    }
}
