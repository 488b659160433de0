//! `forecast.update`: a forecaster moved on by new points.

use std::collections::BTreeMap;

use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Error, Example, Issue, Operation, Port, Ports, Reader, Result, Severity,
    Table, Times, issues_spec, issues_table,
};

use super::kept::KeptSeries;
use super::{Forecaster, forecaster_port};
use crate::intake::series_spec;

/// A series may be moved on by so many steps at a time.
const FURTHEST: i64 = 100_000;

/// What [`update`] gives.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Updated {
    /// The forecaster after the new points.
    pub forecaster: Forecaster,
    /// What could not be read or added.
    pub issues: Table,
}

/// Moves a forecaster on by new points, parameters as they are.
///
/// A step without a value between the last point and a new one is a missing value.
///
/// # Arguments
///
/// - `forecaster`: as [`fit`](crate::fit()) or this gave it.
/// - `series`: the new points: rows of `unique_id`, `ds`, `y` in the form in which
///   the forecaster was fitted.
///
/// # Errors
///
/// `COLUMN_MISSING`, `COLUMN_TYPE` or `COLUMN_VALUE` if the table does not fit. A
/// point that is not new, of a series that the forecaster does not know, or between
/// two steps is an issue and moves nothing.
///
/// # Examples
///
/// See [`Forecaster`].
pub fn update(forecaster: &Forecaster, series: &Table, control: &Control) -> Result<Updated> {
    let spec = series_spec();
    let reader = Reader::try_new("series", series, &spec)?;
    let (ids, times, y) = (
        reader.id("unique_id")?,
        reader.times("ds")?,
        reader.number("y")?,
    );
    let mut kept = forecaster.kept.clone();
    if *times.form() != kept.form.times() && times.has_any() {
        let message = "column `ds` must hold times in the form of the series that the forecaster was fitted to";
        return Err(Error::new(Code::ColumnType, message)
            .with_argument("series")
            .with_column("ds"));
    }
    let mut issues = Vec::new();
    let mut rows: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
    for (row, id) in ids.iter().enumerate() {
        rows.entry(id.map(str::to_owned)).or_default().push(row);
    }
    let values: Vec<f64> = y.iter().map(|y| y.unwrap_or(f64::NAN)).collect();
    for (at, one) in kept.series.iter_mut().enumerate() {
        control.check(at as f64)?;
        if let Some(rows) = rows.remove(&one.id) {
            let points = new_points(one, &rows, &times, &values, &mut issues);
            one.append(&points);
        }
    }
    for (id, rows) in rows {
        let message = "the forecaster does not know the series; fit it anew with it";
        let issue = Issue::new(Severity::Error, "SERIES_UNKNOWN", message);
        let issue = issue
            .column("unique_id")
            .row(rows[0])
            .detail("rows", rows.len());
        issues.push(match id {
            Some(id) => issue.unit(id),
            None => issue,
        });
    }
    Ok(Updated {
        forecaster: Forecaster { kept },
        issues: issues_table(&issues)?,
    })
}

/// The values of the steps after the last point, NaN where missing.
fn new_points(
    series: &KeptSeries,
    rows: &[usize],
    times: &Times,
    values: &[f64],
    issues: &mut Vec<Issue>,
) -> Vec<f64> {
    let mut points: Vec<f64> = Vec::new();
    let (mut old, mut off, mut twice) = (Vec::new(), Vec::new(), Vec::new());
    let mut below = Vec::new();
    let above_zero = series.is_above_zero();
    let mut placed: Vec<(usize, usize)> = Vec::new();
    for &row in rows {
        match times.get(row).map(|time| series.place(time)) {
            Some(Some(place)) if (0..FURTHEST).contains(&place) => {
                placed.push((usize::try_from(place).unwrap_or_default(), row));
            }
            Some(Some(place)) if place < 0 => old.push(row),
            _ => off.push(row),
        }
    }
    placed.sort_unstable();
    for (place, row) in placed {
        if place < points.len() {
            if points[place].to_bits() != values[row].to_bits() {
                twice.push(row);
            }
            continue;
        }
        points.resize(place, f64::NAN);
        let unfit = above_zero && values[row] <= 0.0;
        if unfit {
            below.push(row);
        }
        points.push(if values[row].is_finite() && !unfit {
            values[row]
        } else {
            f64::NAN
        });
    }
    // A step whose value is not there yet is no point.
    while points.last().is_some_and(|y| y.is_nan()) {
        points.pop();
    }
    let step = series.step_name();
    for (rows, code, message) in [
        (
            old,
            "POINT_OLD",
            "not after the last point: the past changes only by a new fit".to_owned(),
        ),
        (
            off,
            "TIME_OFF_GRID",
            format!("between two steps of a {step}, without a time or too far ahead"),
        ),
        (
            twice,
            "TIME_TWICE",
            "another value for a time that has one".to_owned(),
        ),
        (
            below,
            "TRANSFORM_UNFIT",
            "at or below 0, where the forecaster was fitted with a `transform`".to_owned(),
        ),
    ] {
        let Some(&first) = rows.first() else { continue };
        let count = rows.len();
        let message = format!("{count} rows left out: {message}");
        let issue = Issue::new(Severity::Warning, code, message);
        let issue = issue.column("ds").row(first).detail("rows", count);
        issues.push(match &series.id {
            Some(id) => issue.unit(id),
            None => issue,
        });
    }
    points
}

/// The declaration of `forecast.update`.
pub(super) fn operation() -> Operation {
    Operation::new(
        "forecast.update",
        "A forecaster moved on by new points, without a refit.",
    )
    .description(include_str!("update.md"))
    .input(forecaster_port(
        "As `forecast.fit` or `forecast.update` gave it.",
    ))
    .input(Port::table("series", "The new points.", series_spec()))
    .output(forecaster_port("The forecaster after the new points."))
    .output(Port::table(
        "issues",
        "What could not be read or added.",
        issues_spec(),
    ))
    .cost("0.02 to 0.08 ms a series, 0.2 ms with `auto`, most of it the reading and writing of the document")
    .example(Example {
        inputs: json!({
            "forecaster": super::example(),
            "series": {"ds": ["2026-07-01", "2026-06-01"], "y": [111.0, 112.0]},
        }),
        options: json!({}),
        output: "issues",
        column: "code",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let forecaster = Forecaster::from_document(call.document("forecaster")?)?;
    let result = update(&forecaster, call.table("series")?, call.control())?;
    Ok(Ports::new()
        .with_document("forecaster", Some(result.forecaster.to_document()?))
        .with_table("issues", result.issues))
}
