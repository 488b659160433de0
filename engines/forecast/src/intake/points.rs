//! The points of one series, from its rows to its grid.

use trimtab_core::{Issue, Severity};

use super::axis::Axis;
use super::columns::Column;
use super::panel::Series;
use super::rows::{Place, Rows, counted};
use super::step::Step;

/// What is known is read so many steps beyond the past.
const FURTHEST: usize = 20_000;

/// A grid may be so many times as long as the points on it, and this much longer.
const SPARSEST: (usize, usize) = (50, 5_000);

/// The points of one series in the order of time, each once.
pub(super) struct Points<'a> {
    place: &'a Place<'a>,
    pub(super) times: Vec<i64>,
    rows: Vec<usize>,
    /// Rows that said the same twice.
    duplicates: usize,
}

impl<'a> Points<'a> {
    /// Why the series is left out, at a row where there is one at fault.
    fn refused(&self, code: &'static str, row: Option<usize>, message: String) -> Box<Issue> {
        let issue = self
            .place
            .issue(Severity::Error, code, message)
            .column("ds");
        Box::new(match row {
            Some(row) => issue.row(row),
            None => issue,
        })
    }

    /// Puts the rows in the order of time and drops those that say the same twice.
    pub(super) fn of(
        place: &'a Place<'a>,
        own: impl Iterator<Item = usize>,
        rows: &Rows<'_>,
    ) -> Result<(Self, Vec<Issue>), Box<Issue>> {
        let order = own.filter_map(|row| Some((rows.times.get(row)?, row)));
        let mut order: Vec<(i64, usize)> = order.collect();
        order.sort_unstable();
        let mut found = Self {
            place,
            times: Vec::with_capacity(order.len()),
            rows: Vec::with_capacity(order.len()),
            duplicates: 0,
        };
        let value = |row: usize| rows.value(row).map(f64::to_bits);
        let mut first = 0;
        for (time, row) in order {
            match (found.times.last(), found.rows.last()) {
                (Some(before), Some(&at)) if *before == time => {
                    if value(at) != value(row) {
                        return Err(Box::new(found.twice(at, row, rows.ids.is_none())));
                    }
                    if found.duplicates == 0 {
                        first = row;
                    }
                    found.duplicates += 1;
                }
                _ => {
                    found.times.push(time);
                    found.rows.push(row);
                }
            }
        }
        let notes = found.notes(first, rows);
        Ok((found, notes))
    }

    /// That rows were left out, the first of them named, and that values are infinite.
    fn notes(&self, first: usize, rows: &Rows<'_>) -> Vec<Issue> {
        let dropped = self.duplicates;
        let mut notes = Vec::new();
        if dropped > 0 {
            let message = format!(
                "{} left out: the same time and value stand twice",
                counted(dropped, "row")
            );
            let issue = self.place.issue(Severity::Info, "ROW_DUPLICATE", message);
            notes.push(issue.column("ds").row(first).detail("rows", dropped));
        }
        let infinite = |&&row: &&usize| rows.value(row).is_some_and(f64::is_infinite);
        if let Some(&row) = self.rows.iter().find(infinite) {
            let count = self.rows.iter().filter(infinite).count();
            let message = format!(
                "{} of `y` infinite and taken as missing",
                counted_is(count, "value")
            );
            let issue = self
                .place
                .issue(Severity::Warning, "VALUE_INFINITE", message);
            notes.push(issue.column("y").row(row).detail("rows", count));
        }
        notes
    }

    fn twice(&self, at: usize, row: usize, without_ids: bool) -> Issue {
        let hint = if without_ids {
            "; name the series in `unique_id`, or sum what belongs together"
        } else {
            "; sum what belongs together"
        };
        let message = format!("rows {at} and {row} have different values at the same time{hint}");
        let issue = self.place.issue(Severity::Error, "TIME_TWICE", message);
        issue.column("ds").row(row).detail("other_row", at)
    }

    /// That no axis holds the times.
    pub(super) fn without_axis(&self, given: Option<Step>) -> Box<Issue> {
        let (code, message) = if let Some(step) = given {
            let step = step.name();
            let message =
                format!("times of this form cannot be a {step} apart; give another `frequency`");
            ("FREQUENCY_UNFIT", message)
        } else {
            let message =
                "one time alone does not tell how far apart the next is; give `frequency`";
            ("FREQUENCY_UNKNOWN", message.to_owned())
        };
        self.refused(code, None, message)
    }

    /// The series on an axis; the points may be known to `follow` one another on it.
    pub(super) fn on(
        &self,
        axis: Axis,
        follow: bool,
        rows: &Rows<'_>,
        issues: &mut Vec<Issue>,
    ) -> Result<Series, Box<Issue>> {
        let places = if follow {
            (0..self.times.len()).collect()
        } else {
            self.places(&axis)?
        };
        let length = places.last().map_or(0, |last| last + 1);
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
            id: self.place.id.map(str::to_owned),
            axis,
            values,
            columns: rows.columns.iter().map(column).collect(),
            duplicates: self.duplicates,
        })
    }

    /// The places of the points on an axis.
    fn places(&self, axis: &Axis) -> Result<Vec<usize>, Box<Issue>> {
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
        Ok(places)
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
        for &(time, row) in &self.place.ahead {
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
            let issue = self
                .place
                .issue(Severity::Warning, "FUTURE_OFF_GRID", message);
            let issue = rows.at(issue.column("ds"), first);
            issues.push(issue.detail("rows", off.len()));
        }
        found
    }
}

fn counted_is(count: usize, noun: &str) -> String {
    let verb = if count == 1 { "is" } else { "are" };
    format!("{} {verb}", counted(count, noun))
}
