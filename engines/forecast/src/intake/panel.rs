//! The series of a table, each on its grid.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::{Array, Float64Array, StringArray};
use trimtab_core::{Issue, Severity, TimeForm};

use super::axis::Axis;
use super::columns::Column;
use super::step::Step;

/// A series on its grid: one value a step, NaN where it is missing.
#[derive(Clone, Debug)]
pub(crate) struct Series {
    /// None where the table has no ids.
    pub(crate) id: Option<String>,
    pub(crate) axis: Axis,
    pub(crate) values: Vec<f64>,
    /// The table's further columns, each as long as the values.
    pub(crate) columns: Vec<Vec<f64>>,
    /// Rows that said the same twice and were left out.
    pub(crate) duplicates: usize,
}

/// The series of a table in the order in which they first stand there.
#[derive(Clone, Debug)]
pub(crate) struct Panel {
    pub(crate) form: TimeForm,
    pub(crate) series: Vec<Series>,
    /// What the further columns of the series are, in their order.
    pub(crate) columns: Vec<Column>,
    /// The names of the regressors that were made of them and of holidays.
    pub(crate) regressors: Vec<String>,
    /// Rows and series that were left out.
    pub(crate) issues: Vec<Issue>,
}

/// What stands in the table, by row, and below it what is known of the steps ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows<'a> {
    /// The rows of the first table.
    pub(crate) past: usize,
    /// None where the table has no ids.
    pub(crate) ids: Option<&'a StringArray>,
    pub(crate) form: &'a TimeForm,
    /// Of the first table.
    pub(crate) values: &'a Float64Array,
    pub(crate) columns: &'a [Column],
}

/// What is known is read so many steps beyond the past.
const FURTHEST: usize = 20_000;

impl Rows<'_> {
    /// The value of a row of the first table.
    fn value(&self, row: usize) -> Option<f64> {
        self.values.is_valid(row).then(|| self.values.value(row))
    }

    /// The issue at a row of the table that holds it.
    fn at(&self, issue: Issue, row: usize) -> Issue {
        match row.checked_sub(self.past) {
            Some(below) => issue.row(below).detail("table", "future"),
            None => issue.row(row),
        }
    }
}

/// A grid may be so many times as long as the points on it, and this much longer.
const SPARSEST: (usize, usize) = (50, 5_000);

impl Panel {
    /// Sorts the rows into series; where no step is given it is told from the
    /// times, of each series and of all.
    pub(crate) fn of(rows: &Rows<'_>, times: Vec<Option<i64>>, step: Option<Step>) -> Self {
        let mut issues = Vec::new();
        let mut sorted = Sorted::of(rows, &times, &mut issues);
        drop(times);
        let mut found = sorted.points();
        found.retain(|points| {
            let alone = points.rows.is_empty();
            if alone {
                let message =
                    "the series stands in `future` alone: it has no past to forecast from";
                issues.push(points.issue(Severity::Warning, "FUTURE_ALONE", message.to_owned()));
            }
            !alone
        });
        found.retain_mut(|points| match points.ordered(rows) {
            Ok(notes) => {
                issues.extend(notes);
                true
            }
            Err(issue) => {
                issues.push(*issue);
                false
            }
        });
        let common = step.or_else(|| common_step(rows.form, &found));
        let mut series = Vec::with_capacity(found.len());
        for points in found {
            let axis = points.axis(rows.form, step, common);
            match axis.and_then(|axis| points.on(axis, rows, &mut issues)) {
                Ok(one) => series.push(one),
                Err(issue) => issues.push(*issue),
            }
        }
        Self {
            form: rows.form.clone(),
            series,
            columns: Vec::new(),
            regressors: Vec::new(),
            issues,
        }
    }
}

/// The rows of one series.
struct Points<'a> {
    id: Option<&'a str>,
    rows: &'a mut [usize],
    times: &'a mut [i64],
    /// What is known of steps ahead: times and rows.
    ahead: Vec<(i64, usize)>,
    /// Rows that said the same twice.
    duplicates: usize,
}

/// The rows and times of the past, those of one series after those of another: in two
/// long lists, for there may be many short series.
struct Sorted<'a> {
    rows: Vec<usize>,
    times: Vec<i64>,
    series: Vec<Place<'a>>,
}

/// A series: what it is called, how many rows it has, and what is known ahead.
struct Place<'a> {
    id: Option<&'a str>,
    rows: usize,
    ahead: Vec<(i64, usize)>,
}

impl<'a> Sorted<'a> {
    /// A row without a time or an id is left out.
    fn of(rows: &Rows<'a>, times: &[Option<i64>], issues: &mut Vec<Issue>) -> Self {
        const NOWHERE: u32 = u32::MAX;
        let mut series: Vec<Place<'a>> = Vec::new();
        let mut places: BTreeMap<&str, u32> = BTreeMap::new();
        // The rows of a series mostly follow one another.
        let mut last: Option<(&str, u32)> = None;
        let mut without = [(0_usize, 0_usize); 2];
        let mut place_of_row = vec![NOWHERE; rows.past];
        for (row, time) in times.iter().enumerate() {
            let id = rows
                .ids
                .map(|ids| ids.is_valid(row).then(|| ids.value(row)));
            let time = match (id, time) {
                (Some(None), _) => Err(0),
                (_, None) => Err(1),
                (_, Some(time)) => Ok(*time),
            };
            let time = match time {
                Ok(time) => time,
                Err(kind) => {
                    let (count, first) = &mut without[kind];
                    if *count == 0 {
                        *first = row;
                    }
                    *count += 1;
                    continue;
                }
            };
            let id = id.flatten();
            let name = id.unwrap_or_default();
            let next = u32::try_from(series.len()).unwrap_or(NOWHERE);
            let place = match last {
                Some((before, place)) if before == name => place,
                _ => *places.entry(name).or_insert(next),
            };
            last = Some((name, place));
            if place == next {
                series.push(Place {
                    id,
                    rows: 0,
                    ahead: Vec::new(),
                });
            }
            let one = &mut series[place as usize];
            if row < rows.past {
                place_of_row[row] = place;
                one.rows += 1;
            } else {
                one.ahead.push((time, row));
            }
        }
        for ((count, first), column) in without.into_iter().zip(["unique_id", "ds"]) {
            if count > 0 {
                let message = format!("{} left out: `{column}` is null", counted(count, "row"));
                let issue = Issue::new(Severity::Warning, "ROW_INCOMPLETE", message);
                issues.push(rows.at(issue.column(column), first).detail("rows", count));
            }
        }
        let mut end = 0;
        let mut starts: Vec<usize> = Vec::with_capacity(series.len());
        for one in &series {
            starts.push(end);
            end += one.rows;
        }
        let mut found = Self {
            rows: vec![0; end],
            times: vec![0; end],
            series,
        };
        for (row, (place, time)) in place_of_row.iter().zip(times).enumerate() {
            if let (Some(start), Some(time)) = (starts.get_mut(*place as usize), time) {
                (found.rows[*start], found.times[*start]) = (row, *time);
                *start += 1;
            }
        }
        found
    }

    fn points(&mut self) -> Vec<Points<'_>> {
        let (mut rows, mut times) = (self.rows.as_mut_slice(), self.times.as_mut_slice());
        let points = self.series.iter_mut().map(|one| {
            let (own, rest) = std::mem::take(&mut rows).split_at_mut(one.rows);
            rows = rest;
            let (when, rest) = std::mem::take(&mut times).split_at_mut(one.rows);
            times = rest;
            Points {
                id: one.id,
                rows: own,
                times: when,
                ahead: std::mem::take(&mut one.ahead),
                duplicates: 0,
            }
        });
        points.collect()
    }
}

impl Points<'_> {
    fn issue(&self, severity: Severity, code: &'static str, message: String) -> Issue {
        let issue = Issue::new(severity, code, message);
        match self.id {
            Some(id) => issue.unit(id),
            None => issue,
        }
    }

    /// Why the series is left out, at a row where there is one at fault.
    fn refused(&self, code: &'static str, row: Option<usize>, message: String) -> Box<Issue> {
        let issue = self.issue(Severity::Error, code, message).column("ds");
        Box::new(match row {
            Some(row) => issue.row(row),
            None => issue,
        })
    }

    /// Puts the rows in the order of time and drops those that say the same
    /// twice.
    fn ordered(&mut self, rows: &Rows<'_>) -> Result<Vec<Issue>, Box<Issue>> {
        let mut order: Vec<(i64, usize)> = self
            .times
            .iter()
            .copied()
            .zip(self.rows.iter().copied())
            .collect();
        order.sort_unstable();
        let value = |row: usize| rows.value(row);
        let mut kept: Vec<(i64, usize)> = Vec::with_capacity(order.len());
        let (mut dropped, mut first) = (0_usize, 0);
        for (time, row) in order {
            match kept.last() {
                Some(&(before, at)) if before == time => {
                    if value(at).map(f64::to_bits) != value(row).map(f64::to_bits) {
                        return Err(Box::new(self.twice(at, row, rows.ids.is_none())));
                    }
                    if dropped == 0 {
                        first = row;
                    }
                    dropped += 1;
                }
                _ => kept.push((time, row)),
            }
        }
        for (at, (time, row)) in kept.iter().enumerate() {
            (self.times[at], self.rows[at]) = (*time, *row);
        }
        self.times = &mut std::mem::take(&mut self.times)[..kept.len()];
        self.rows = &mut std::mem::take(&mut self.rows)[..kept.len()];
        self.duplicates = dropped;
        let mut notes = Vec::new();
        if dropped > 0 {
            let message = format!(
                "{} left out: the same time and value stand twice",
                counted(dropped, "row")
            );
            let issue = self.issue(Severity::Info, "ROW_DUPLICATE", message);
            notes.push(issue.column("ds").row(first).detail("rows", dropped));
        }
        let infinite = |&&row: &&usize| rows.value(row).is_some_and(f64::is_infinite);
        if let Some(&row) = self.rows.iter().find(infinite) {
            let count = self.rows.iter().filter(infinite).count();
            let message = format!(
                "{} of `y` infinite and taken as missing",
                counted_is(count, "value")
            );
            let issue = self.issue(Severity::Warning, "VALUE_INFINITE", message);
            notes.push(issue.column("y").row(row).detail("rows", count));
        }
        Ok(notes)
    }

    fn twice(&self, at: usize, row: usize, without_ids: bool) -> Issue {
        let hint = if without_ids {
            "; name the series in `unique_id`, or sum what belongs together"
        } else {
            "; sum what belongs together"
        };
        let message = format!("rows {at} and {row} have different values at the same time{hint}");
        let issue = self.issue(Severity::Error, "TIME_TWICE", message);
        issue.column("ds").row(row).detail("other_row", at)
    }

    /// The axis of the step that is given; else of the series' own step, or of
    /// that of all where its own is only that of what is there: one that divides
    /// it, or where it is too short to have one.
    fn axis(
        &self,
        form: &TimeForm,
        given: Option<Step>,
        common: Option<Step>,
    ) -> Result<Axis, Box<Issue>> {
        let of = |step| Axis::of(form, self.times, step);
        let found = if given.is_some() {
            of(given)
        } else {
            let own = of(None);
            let regular = own.as_ref().is_some_and(|axis| {
                self.times.len() > 3
                    && self
                        .times
                        .iter()
                        .enumerate()
                        .all(|(i, &time)| axis.position(time) == i64::try_from(i).ok())
            });
            let on_common = || {
                let axis = of(Some(common?))?;
                self.times
                    .iter()
                    .all(|&time| axis.position(time).is_some())
                    .then_some(axis)
            };
            if regular { own } else { on_common().or(own) }
        };
        found.ok_or_else(|| {
            let (code, message) = if let Some(step) = given {
                let step = step.name();
                let message = format!(
                    "times of this form cannot be a {step} apart; give another `frequency`"
                );
                ("FREQUENCY_UNFIT", message)
            } else {
                let message =
                    "one time alone does not tell how far apart the next is; give `frequency`";
                ("FREQUENCY_UNKNOWN", message.to_owned())
            };
            self.refused(code, None, message)
        })
    }

    fn on(
        &self,
        axis: Axis,
        rows: &Rows<'_>,
        issues: &mut Vec<Issue>,
    ) -> Result<Series, Box<Issue>> {
        let mut places = Vec::with_capacity(self.times.len());
        for (&time, &row) in self.times.iter().zip(self.rows.iter()) {
            let position = axis
                .position(time)
                .and_then(|position| usize::try_from(position).ok());
            let Some(position) = position else {
                let step = axis.step().name();
                let message = format!(
                    "row {row} lies between two steps of a {step} from the series' first time; correct it, or give another `frequency`"
                );
                return Err(self.refused("TIME_OFF_GRID", Some(row), message));
            };
            if places.last() == Some(&position) {
                let step = axis.step().name();
                let message = format!(
                    "row {row} is the second in its {step}; sum what belongs together, or give a shorter `frequency`"
                );
                return Err(self.refused("TIME_TWICE", Some(row), message));
            }
            places.push(position);
        }
        let length = places.last().map_or(0, |last| last + 1);
        if length > SPARSEST.0 * places.len() + SPARSEST.1 {
            let step = axis.step().name();
            let message = format!(
                "{} spread over {length} steps of a {step}: the times are not regular; sum them by period, or give `frequency`",
                counted(places.len(), "point")
            );
            return Err(self.refused("TIMES_IRREGULAR", None, message));
        }
        let mut values = vec![f64::NAN; length];
        for (&place, &row) in places.iter().zip(self.rows.iter()) {
            values[place] = rows
                .value(row)
                .filter(|y| y.is_finite())
                .unwrap_or(f64::NAN);
        }
        let ahead = self.ahead_on(&axis, length, rows, issues);
        let length = ahead
            .iter()
            .map(|(place, _)| place + 1)
            .fold(length, usize::max);
        values.resize(length, f64::NAN);
        let here = places.iter().copied().zip(self.rows.iter().copied());
        let known = here.chain(ahead.iter().copied());
        let column = |column: &Column| {
            let mut cells = vec![f64::NAN; length];
            for (place, row) in known.clone() {
                if cells[place].is_nan() {
                    cells[place] = column.values[row];
                }
            }
            cells
        };
        Ok(Series {
            id: self.id.map(str::to_owned),
            axis,
            values,
            columns: rows.columns.iter().map(column).collect(),
            duplicates: self.duplicates,
        })
    }

    /// The places of what is known of steps ahead; a row that is on none is left out.
    fn ahead_on(
        &self,
        axis: &Axis,
        length: usize,
        rows: &Rows<'_>,
        issues: &mut Vec<Issue>,
    ) -> Vec<(usize, usize)> {
        let (mut found, mut off) = (Vec::new(), Vec::new());
        for &(time, row) in &self.ahead {
            let place = axis.position(time).map(usize::try_from);
            match place {
                Some(Ok(place)) if place < length + FURTHEST => found.push((place, row)),
                // What lies before the first value is of no use and no fault.
                Some(Err(_)) => {}
                _ => off.push(row),
            }
        }
        if let Some(&first) = off.first() {
            let message = format!(
                "{} of `future` left out: between two steps of a {} from the series' last time, or too far ahead",
                counted(off.len(), "row"),
                axis.step().name()
            );
            let issue = self.issue(Severity::Warning, "FUTURE_OFF_GRID", message);
            let issue = rows.at(issue.column("ds"), first);
            issues.push(issue.detail("rows", off.len()));
        }
        found
    }
}

/// The step that most series have, the shortest of those that are as frequent.
fn common_step(form: &TimeForm, found: &[Points<'_>]) -> Option<Step> {
    let mut counts: BTreeMap<Step, usize> = BTreeMap::new();
    for points in found {
        if let Some(axis) = Axis::of(form, points.times, None) {
            *counts.entry(axis.step()).or_default() += 1;
        }
    }
    let by_count = |(step, count): &(Step, usize)| (*count, std::cmp::Reverse(*step));
    counts
        .into_iter()
        .max_by_key(by_count)
        .map(|(step, _)| step)
}

fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}

fn counted_is(count: usize, noun: &str) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb}", counted(count, noun))
}
