//! The rows of a table beside a forecaster: new points, or what is known ahead.

use std::collections::{BTreeMap, BTreeSet};

use trimtab_core::{
    Code, Error, Issue, Reader, Result, Severity, Table, TableSpec, Times, quoted, quoted_list,
};

use super::kept::{Kept, KeptSeries};
use crate::intake::{Column, Columns};
use crate::regressors::Regressor;

/// Steps that are further ahead are not read.
pub(super) const FURTHEST: i64 = 100_000;

/// A table as it is read beside a forecaster.
#[derive(Debug)]
pub(super) struct Rows {
    /// What the table is called.
    input: &'static str,
    times: Option<Times>,
    pub(super) series: BTreeMap<Option<String>, Vec<usize>>,
    /// Those that regressors are made of.
    columns: BTreeMap<String, Column>,
}

/// The rows of a series by their place, counted from its next step.
#[derive(Debug, Default)]
pub(super) struct Placed {
    /// In the order of places.
    pub(super) rows: Vec<(usize, usize)>,
    /// Before the next step.
    pub(super) old: Vec<usize>,
    /// Between two steps, without a time or too far ahead.
    pub(super) off: Vec<usize>,
}

impl Rows {
    /// # Errors
    ///
    /// `COLUMN_MISSING` or `COLUMN_TYPE` if the table does not fit.
    pub(super) fn of(
        input: &'static str,
        (table, spec): (&Table, &TableSpec),
        kept: &Kept,
        issues: &mut Vec<Issue>,
    ) -> Result<Self> {
        let reader = Reader::try_new(input, table, spec)?;
        let (ids, times) = (reader.id("unique_id")?, reader.times("ds")?);
        if *times.form() != kept.form.times() && times.has_any() {
            let message = "column `ds` must hold times in the form of the series that the forecaster was fitted to";
            return Err(Error::new(Code::ColumnType, message)
                .with_argument(input)
                .with_column("ds"));
        }
        let mut series: BTreeMap<Option<String>, Vec<usize>> = BTreeMap::new();
        for (row, id) in ids.iter().enumerate() {
            series.entry(id.map(str::to_owned)).or_default().push(row);
        }
        let known = |name: &str| spec.column(name).is_some();
        let found = Columns::of(table, None, known)?;
        let (columns, others): (Vec<Column>, Vec<Column>) = found
            .read
            .into_iter()
            .partition(|column| kept.beside.holds_text(&column.name).is_some());
        let others: Vec<String> = others.into_iter().map(|column| column.name).collect();
        issues.extend(unused(&others));
        Ok(Self {
            input,
            times: Some(times),
            series,
            columns: columns
                .into_iter()
                .map(|column| (column.name.clone(), column))
                .collect(),
        })
    }

    /// No table.
    pub(super) fn none(input: &'static str) -> Self {
        Self {
            input,
            times: None,
            series: BTreeMap::new(),
            columns: BTreeMap::new(),
        }
    }

    /// Refuses the table where it lacks columns that these series were fitted with, or has
    /// others of their name; tells of texts that were not there in the fit.
    pub(super) fn check<'a>(
        &self,
        kept: &Kept,
        series: impl Iterator<Item = &'a KeptSeries>,
        issues: &mut Vec<Issue>,
    ) -> Result<()> {
        let mut needed: BTreeSet<&str> = BTreeSet::new();
        for one in series {
            needed.extend(kept.beside.columns(&one.beside));
        }
        let lacking = || {
            let lacks = |name: &&&str| !self.columns.contains_key(**name);
            needed.iter().filter(lacks).copied()
        };
        if let Some(first) = lacking().next() {
            let message = format!(
                "the forecaster was fitted with {}, which `{}` does not have as numbers, flags or text: add what is missing, or fit anew without it",
                quoted_list(lacking()),
                self.input
            );
            return Err(Error::new(Code::ColumnMissing, message)
                .with_argument(self.input)
                .with_column(first));
        }
        for name in needed {
            let Some(column) = self.columns.get(name) else {
                continue;
            };
            let is_text = !column.categories.is_empty();
            let wants_text = kept.beside.holds_text(name) == Some(true);
            let is_known = column.values.iter().any(|x| x.is_finite());
            if is_known && is_text != wants_text {
                let wanted = if wants_text {
                    "text"
                } else {
                    "numbers or flags"
                };
                let message = format!(
                    "column {} of `{}` must hold {wanted}, as when the forecaster was fitted",
                    quoted(name),
                    self.input
                );
                return Err(Error::new(Code::ColumnType, message)
                    .with_argument(self.input)
                    .with_column(name));
            }
            issues.extend(kept.beside.unseen(name, &column.categories));
        }
        Ok(())
    }

    /// That the forecaster does not know some of the series.
    pub(super) fn unknown(&self, kept: &Kept, severity: Severity) -> Vec<Issue> {
        let known: BTreeSet<&Option<String>> = kept.series.iter().map(|one| &one.id).collect();
        let others = self.series.iter().filter(|(id, _)| !known.contains(id));
        others
            .map(|(id, rows)| unknown(severity, id.clone(), rows))
            .collect()
    }

    /// Where the rows of a series stand.
    pub(super) fn placed(&self, series: &KeptSeries, rows: &[usize]) -> Placed {
        let mut found = Placed::default();
        for &row in rows {
            let time = self.times.as_ref().and_then(|times| times.get(row));
            match time.map(|time| series.place(time)) {
                Some(Some(place)) if (0..FURTHEST).contains(&place) => {
                    let place = usize::try_from(place).unwrap_or_default();
                    found.rows.push((place, row));
                }
                Some(Some(place)) if place < 0 => found.old.push(row),
                _ => found.off.push(row),
            }
        }
        found.rows.sort_unstable();
        found
    }

    /// The regressors of a series at its next steps, NaN where they are not known.
    pub(super) fn regressors(
        &self,
        kept: &Kept,
        series: &KeptSeries,
        placed: &Placed,
        steps: usize,
    ) -> Vec<Vec<f64>> {
        let column = |one: &Regressor| match one {
            Regressor::Holiday(name) => kept.days(name, series, steps),
            Regressor::Number(name) => self.cells(name, None, placed, steps),
            Regressor::Category(name, category) => self.cells(name, Some(category), placed, steps),
        };
        kept.beside.own(&series.beside).map(column).collect()
    }

    /// The cells of a column, or whether they hold a text.
    fn cells(
        &self,
        name: &str,
        category: Option<&String>,
        placed: &Placed,
        steps: usize,
    ) -> Vec<f64> {
        let mut found = vec![f64::NAN; steps];
        let Some(column) = self.columns.get(name) else {
            return found;
        };
        let held = category.map(|category| {
            let place = column.categories.iter().position(|one| one == category);
            // None of the places where the table does not have it.
            place.map_or(-1.0, |place| place as f64)
        });
        for (place, row) in &placed.rows {
            if let Some(cell) = found.get_mut(*place).filter(|cell| cell.is_nan()) {
                let x = column.values[*row];
                *cell = match held {
                    Some(held) if x.is_finite() => f64::from(u8::from((x - held).abs() < 0.5)),
                    _ => x,
                };
            }
        }
        found
    }
}

/// That the forecaster knows nothing of columns.
fn unused(names: &[String]) -> Option<Issue> {
    let first = names.first()?;
    let message = format!(
        "{} not read: the forecaster has no regressor of that name",
        quoted_list(names.iter().map(String::as_str))
    );
    let issue = Issue::new(Severity::Info, "COLUMNS_UNUSED", message);
    Some(issue.column(first).detail("columns", names.to_vec()))
}

/// That the forecaster does not know a series.
fn unknown(severity: Severity, id: Option<String>, rows: &[usize]) -> Issue {
    let message = "the forecaster does not know the series; fit it anew with it";
    let issue = Issue::new(severity, "SERIES_UNKNOWN", message);
    let issue = issue.column("unique_id").detail("rows", rows.len());
    let issue = match rows.first() {
        Some(row) => issue.row(*row),
        None => issue,
    };
    match id {
        Some(id) => issue.unit(id),
        None => issue,
    }
}
