//! The rows of a table, sorted into series.

use std::collections::BTreeMap;
use std::ops::Range;

use trimtab_core::arrow::array::{Array, Float64Array, StringArray};
use trimtab_core::{Issue, Severity, TimeForm, Times};

use super::columns::Column;
use super::points::Points;

/// What stands in the table, by row, and below it what is known of the steps ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Rows<'a> {
    /// Of both tables; none where they have no ids.
    pub(crate) ids: Option<&'a StringArray>,
    /// Of the first table.
    pub(crate) times: &'a Times,
    /// Of the other.
    pub(crate) ahead: Option<&'a Times>,
    /// Of the first table.
    pub(crate) values: &'a Float64Array,
    /// Of both.
    pub(crate) columns: &'a [Column],
}

impl Rows<'_> {
    pub(super) fn form(&self) -> &TimeForm {
        self.times.form()
    }

    /// The value of a row of the first table.
    pub(super) fn value(&self, row: usize) -> Option<f64> {
        self.values.is_valid(row).then(|| self.values.value(row))
    }

    /// The issue at a row of the table that holds it.
    pub(super) fn at(&self, issue: Issue, row: usize) -> Issue {
        match row.checked_sub(self.times.len()) {
            Some(below) => issue.row(below).detail("table", "future"),
            None => issue.row(row),
        }
    }
}

/// The series of a table in the order in which they first stand there.
///
/// Which rows a series has is held as runs of rows that follow one another: a table may
/// have millions, and those of a series mostly stand together.
pub(super) struct Sorted<'a> {
    places: Vec<Place<'a>>,
    /// By series, and in the order of the table.
    runs: Vec<Run>,
}

/// A series: what it is called, which runs are its own, and what is known ahead.
pub(super) struct Place<'a> {
    pub(super) id: Option<&'a str>,
    runs: Range<usize>,
    /// Times and rows.
    pub(super) ahead: Vec<(i64, usize)>,
}

/// Rows of a series that follow one another.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Run {
    place: u32,
    first: usize,
    rows: u32,
}

/// The places of series by their ids.
#[derive(Default)]
struct Names<'a> {
    places: BTreeMap<&'a str, u32>,
    /// The rows of a series mostly follow one another.
    last: Option<(&'a str, u32)>,
}

impl<'a> Names<'a> {
    /// The place of a name; `next` where it is new.
    fn place(&mut self, name: &'a str, next: u32) -> u32 {
        let place = match self.last {
            Some((before, place)) if before == name => place,
            _ => *self.places.entry(name).or_insert(next),
        };
        self.last = Some((name, place));
        place
    }
}

impl<'a> Sorted<'a> {
    /// A row without a time or an id is left out.
    pub(super) fn of(rows: &Rows<'a>, issues: &mut Vec<Issue>) -> Self {
        let (mut places, mut runs): (Vec<Place<'a>>, Vec<Run>) = (Vec::new(), Vec::new());
        let mut names = Names::default();
        let mut without = [(0_usize, 0_usize); 2];
        let past = rows.times.len();
        let times = rows
            .times
            .iter()
            .chain(rows.ahead.into_iter().flat_map(Times::iter));
        for (row, time) in times.enumerate() {
            let id = rows
                .ids
                .map(|ids| ids.is_valid(row).then(|| ids.value(row)));
            let missing = if id == Some(None) {
                Some(0)
            } else {
                time.is_none().then_some(1)
            };
            if let Some(kind) = missing {
                let (count, first) = &mut without[kind];
                if *count == 0 {
                    *first = row;
                }
                *count += 1;
            }
            let (Some(time), None) = (time, missing) else {
                continue;
            };
            let id = id.flatten();
            let next = u32::try_from(places.len()).unwrap_or(u32::MAX);
            let place = names.place(id.unwrap_or_default(), next);
            if place == next {
                places.push(Place {
                    id,
                    runs: 0..0,
                    ahead: Vec::new(),
                });
            }
            if row < past {
                extend(&mut runs, place, row);
            } else {
                places[place as usize].ahead.push((time, row));
            }
        }
        for ((count, first), column) in without.into_iter().zip(["unique_id", "ds"]) {
            if count > 0 {
                let message = format!("{} left out: `{column}` is null", counted(count, "row"));
                let issue = Issue::new(Severity::Warning, "ROW_INCOMPLETE", message);
                issues.push(rows.at(issue.column(column), first).detail("rows", count));
            }
        }
        runs.sort_unstable();
        let mut from = 0;
        for own in runs.chunk_by(|a, b| a.place == b.place) {
            places[own[0].place as usize].runs = from..from + own.len();
            from += own.len();
        }
        Self { places, runs }
    }

    /// That series have no past.
    pub(super) fn alone(&self) -> impl Iterator<Item = Issue> {
        let alone = self.places.iter().filter(|place| place.runs.is_empty());
        alone.map(|place| {
            let message = "the series stands in `future` alone: it has no past to forecast from";
            place.issue(Severity::Warning, "FUTURE_ALONE", message.to_owned())
        })
    }

    /// The points of each series that has a past, and what there is to say of them.
    pub(super) fn points(
        &self,
        rows: &Rows<'_>,
    ) -> impl Iterator<Item = Result<(Points<'_>, Vec<Issue>), Box<Issue>>> {
        let with_past = self.places.iter().filter(|place| !place.runs.is_empty());
        with_past.map(|place| {
            let runs = &self.runs[place.runs.clone()];
            let own = runs
                .iter()
                .flat_map(|run| run.first..run.first + run.rows as usize);
            Points::of(place, own, rows)
        })
    }
}

/// Adds a row to the last run, or begins another.
fn extend(runs: &mut Vec<Run>, place: u32, row: usize) {
    match runs.last_mut() {
        Some(run)
            if run.place == place
                && run.first + run.rows as usize == row
                && run.rows < u32::MAX =>
        {
            run.rows += 1;
        }
        _ => runs.push(Run {
            place,
            first: row,
            rows: 1,
        }),
    }
}

impl Place<'_> {
    pub(super) fn issue(&self, severity: Severity, code: &'static str, message: String) -> Issue {
        let issue = Issue::new(severity, code, message);
        match self.id {
            Some(id) => issue.unit(id),
            None => issue,
        }
    }
}

pub(super) fn counted(count: usize, noun: &str) -> String {
    let plural = if count == 1 { "" } else { "s" };
    format!("{count} {noun}{plural}")
}
