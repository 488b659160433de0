//! The series of a table, each on its grid.

use std::collections::BTreeMap;

use trimtab_core::{Issue, TimeForm};

use super::axis::Axis;
use super::columns::Column;
use super::points::Points;
use super::rows::{Rows, Sorted};
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

impl Panel {
    /// Sorts the rows into series; where no step is given it is told from the
    /// times, of each series and of all.
    pub(crate) fn of(rows: &Rows<'_>, step: Option<Step>) -> Self {
        let mut issues = Vec::new();
        let sorted = Sorted::of(rows, &mut issues);
        issues.extend(sorted.alone());
        let mut laid = Laid::default();
        let mut steps: BTreeMap<Step, usize> = BTreeMap::new();
        let mut told = Told::default();
        // Those whose own step may be only that of what is there.
        let mut waiting = Vec::new();
        for (at, points) in sorted.points(rows).enumerate() {
            let (points, notes) = match points {
                Ok(found) => found,
                Err(issue) => {
                    issues.push(*issue);
                    continue;
                }
            };
            issues.extend(notes);
            let own = told.of(rows.form(), &points.times, step);
            if let (Some(axis), None) = (&own.axis, step) {
                *steps.entry(axis.step()).or_default() += 1;
            }
            if step.is_some() || own.follow && points.times.len() > 3 {
                laid.add(at, &points, own, rows, step);
            } else {
                waiting.push((at, points, own));
            }
        }
        let common = most_common(steps);
        for (at, points, own) in waiting {
            let on_common = common.and_then(|step| {
                let axis = Axis::of(rows.form(), &points.times, Some(step))?;
                let on_grid = |time: &i64| axis.position(*time).is_some();
                points
                    .times
                    .iter()
                    .all(on_grid)
                    .then(|| OwnAxis::of(axis, &points.times))
            });
            laid.add(at, &points, on_common.unwrap_or(own), rows, step);
        }
        let (series, of_series) = laid.in_order();
        issues.extend(of_series);
        Self {
            form: rows.form().clone(),
            series,
            columns: Vec::new(),
            regressors: Vec::new(),
            issues,
        }
    }
}

/// Series on their grids, and what is to be said of them, by their places.
#[derive(Default)]
struct Laid {
    series: Vec<(usize, Series)>,
    issues: Vec<(usize, Issue)>,
}

impl Laid {
    fn add(
        &mut self,
        at: usize,
        points: &Points<'_>,
        own: OwnAxis,
        rows: &Rows<'_>,
        given: Option<Step>,
    ) {
        let mut issues = Vec::new();
        let found = match own.axis {
            Some(axis) => points.on(axis, own.follow, rows, &mut issues),
            None => Err(points.without_axis(given)),
        };
        match found {
            Ok(series) => self.series.push((at, series)),
            Err(issue) => issues.push(*issue),
        }
        self.issues
            .extend(issues.into_iter().map(|issue| (at, issue)));
    }

    fn in_order(mut self) -> (Vec<Series>, impl Iterator<Item = Issue>) {
        self.series.sort_by_key(|(at, _)| *at);
        self.issues.sort_by_key(|(at, _)| *at);
        let series = self.series.into_iter().map(|(_, series)| series);
        (
            series.collect(),
            self.issues.into_iter().map(|(_, issue)| issue),
        )
    }
}

/// The axis of the times of a series, and whether they follow one another on it.
#[derive(Clone, Debug, Default)]
struct OwnAxis {
    axis: Option<Axis>,
    follow: bool,
}

impl OwnAxis {
    fn of(axis: Axis, times: &[i64]) -> Self {
        let mut places = (0_i64..).zip(times);
        Self {
            follow: places.all(|(place, time)| axis.position(*time) == Some(place)),
            axis: Some(axis),
        }
    }
}

/// What was told from the times of the series before: most of a table have the same.
#[derive(Default)]
struct Told {
    times: Vec<i64>,
    axis: OwnAxis,
}

impl Told {
    fn of(&mut self, form: &TimeForm, times: &[i64], step: Option<Step>) -> OwnAxis {
        if self.times != times {
            self.times.clear();
            self.times.extend_from_slice(times);
            let axis = Axis::of(form, times, step);
            self.axis = axis.map_or_else(OwnAxis::default, |axis| OwnAxis::of(axis, times));
        }
        self.axis.clone()
    }
}

/// The step that most series have, the shortest of those that are as frequent.
fn most_common(steps: BTreeMap<Step, usize>) -> Option<Step> {
    let by_count = |(step, count): &(Step, usize)| (*count, std::cmp::Reverse(*step));
    steps.into_iter().max_by_key(by_count).map(|(step, _)| step)
}
