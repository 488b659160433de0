//! The tables that come in and out.

use std::collections::{BTreeMap, BTreeSet};

use trimtab_core::{
    ColumnKind, ColumnSpec, Error, Issue, Reader, Result, Severity, Table, TableSpec, TableWriter,
    TimeForm, Times, quoted_list,
};

use super::errors::Errors;
use super::structure::{Edge, Structure};

fn column(name: &'static str, kind: ColumnKind, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, kind, doc)
}

const ENDS: &str = "`lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each level, in the unit of `mean`.";

pub(super) fn forecasts_spec() -> TableSpec {
    TableSpec::new([
        column(
            "unique_id",
            ColumnKind::Id,
            "The series: a bottom series or a total.",
        )
        .nullable(),
        column(
            "ds",
            ColumnKind::Time,
            "When, the same times for all series.",
        )
        .nullable(),
        column(
            "model",
            ColumnKind::Text,
            "The method; those of each are reconciled on their own. May be left out.",
        )
        .optional(),
        column(
            "mean",
            ColumnKind::Number,
            "The forecast; null and NaN are missing.",
        )
        .unit("any")
        .nullable(),
    ])
    .extra_numbers(ENDS)
}

pub(super) fn structure_spec() -> TableSpec {
    TableSpec::new([
        column("unique_id", ColumnKind::Id, "A total.").nullable(),
        column(
            "part",
            ColumnKind::Id,
            "A series that it is the sum of: a bottom series, or a total in its turn.",
        )
        .nullable(),
        column(
            "weight",
            ColumnKind::Number,
            "How often the part counts: -1 for the costs of a profit. Default: 1.",
        )
        .unit("factor")
        .optional(),
    ])
}

pub(super) fn errors_spec() -> TableSpec {
    TableSpec::new([
        column("unique_id", ColumnKind::Id, "The series.").nullable(),
        column("ds", ColumnKind::Time, "When.").nullable(),
        column(
            "model",
            ColumnKind::Text,
            "The method that erred; left out where the errors are for all.",
        )
        .optional(),
        column(
            "error",
            ColumnKind::Number,
            "Actual value less its forecast one step before; null and NaN are missing.",
        )
        .unit("as mean")
        .nullable(),
    ])
}

pub(super) fn series_spec() -> TableSpec {
    TableSpec::new([
        column("unique_id", ColumnKind::Id, "A bottom series.").nullable(),
        column("ds", ColumnKind::Time, "When.").nullable(),
        column(
            "y",
            ColumnKind::Number,
            "The value; null and NaN are missing.",
        )
        .unit("as mean")
        .nullable(),
    ])
}

pub(super) fn reconciled_spec() -> TableSpec {
    let mut spec = forecasts_spec();
    spec.columns[1].nullable = false;
    spec.columns[3].doc = "The forecast; null where it is missing.".into();
    spec.order("as the input, then what was missing there, as it stands in `structure`")
}

/// An end of a band.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct End {
    pub(super) name: String,
    pub(super) level: f64,
    /// 1 for an upper end, −1 for a lower.
    pub(super) side: f64,
}

impl End {
    fn of(name: &str) -> Option<Self> {
        let (side, level) = match name.strip_prefix("hi_") {
            Some(level) => (1.0, level),
            None => (-1.0, name.strip_prefix("lo_")?),
        };
        let level: f64 = level.parse().ok()?;
        (level > 0.0 && level < 100.0).then(|| Self {
            name: name.to_owned(),
            level,
            side,
        })
    }
}

/// The forecasts of one model for one time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Cell {
    /// Its place among the models.
    pub(super) model: usize,
    pub(super) time: i64,
    /// Series of the structure, and the rows that they have.
    pub(super) rows: Vec<(usize, usize)>,
}

/// The forecasts as they came.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Forecasts {
    pub(super) form: TimeForm,
    /// None where the table names no models.
    pub(super) models: Vec<Option<String>>,
    pub(super) has_models: bool,
    pub(super) ends: Vec<End>,
    pub(super) rows: Vec<Row>,
    pub(super) cells: Vec<Cell>,
}

/// A row of forecasts.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Row {
    pub(super) id: String,
    pub(super) model: usize,
    pub(super) time: i64,
    pub(super) mean: Option<f64>,
    /// In the order of the ends.
    pub(super) ends: Vec<Option<f64>>,
}

fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

/// Rows that were left out for a null.
#[derive(Clone, Copy, Debug, Default)]
struct LeftOut {
    count: usize,
    first: usize,
}

impl LeftOut {
    fn add(&mut self, row: usize) {
        if self.count == 0 {
            self.first = row;
        }
        self.count += 1;
    }

    fn issue(self, port: &str, columns: &str) -> Option<Issue> {
        let message = format!(
            "{} left out of `{port}`: {columns} is null",
            match self.count {
                0 => return None,
                1 => "1 row".to_owned(),
                count => format!("{count} rows"),
            }
        );
        let issue = Issue::new(Severity::Warning, "ROW_INCOMPLETE", message);
        let issue = issue.row(self.first).detail("rows", self.count);
        Some(issue.detail("input", port))
    }
}

pub(super) fn read_structure(table: &Table, issues: &mut Vec<Issue>) -> Result<Structure> {
    let spec = structure_spec();
    let reader = Reader::try_new("structure", table, &spec)?;
    let (totals, parts) = (reader.id("unique_id")?, reader.id("part")?);
    let weights = reader.number("weight")?;
    let plain = (!reader.has("weight")).then_some(1.0);
    let mut edges = Vec::with_capacity(reader.num_rows());
    let mut left_out = LeftOut::default();
    let rows = totals.iter().zip(&parts).zip(&weights);
    for (row, ((total, part), weight)) in rows.enumerate() {
        let weight = plain.or(weight);
        let (Some(total), Some(part), Some(weight)) = (total, part, weight) else {
            left_out.add(row);
            continue;
        };
        if !weight.is_finite() || weight.abs() < f64::MIN_POSITIVE {
            let problem = format!(
                "must be a finite number other than 0, got {weight}; leave out a row that counts nothing"
            );
            let error = Error::column_value("weight", Some(row as u64), problem);
            return Err(error.with_argument("structure"));
        }
        edges.push(Edge {
            row,
            total,
            part,
            weight,
        });
    }
    issues.extend(left_out.issue("structure", "`unique_id`, `part` or `weight`"));
    Structure::of(&edges, issues)
}

pub(super) fn read_forecasts(
    table: &Table,
    structure: &Structure,
    issues: &mut Vec<Issue>,
) -> Result<Forecasts> {
    let spec = forecasts_spec();
    let reader = Reader::try_new("forecasts", table, &spec)?;
    let ids = reader.id("unique_id")?;
    let times = reader.times("ds")?;
    let has_models = reader.has("model");
    let names = reader.text("model")?;
    let means = reader.number("mean")?;
    let (ends, values) = read_ends(&reader, issues)?;
    let places = places(structure);
    let mut found = Forecasts {
        form: times.form().clone(),
        models: Vec::new(),
        has_models,
        ends,
        rows: Vec::with_capacity(reader.num_rows()),
        cells: Vec::new(),
    };
    let mut models: BTreeMap<Option<&str>, usize> = BTreeMap::new();
    let mut cells: BTreeMap<(usize, i64), usize> = BTreeMap::new();
    let mut known: BTreeSet<(usize, i64, &str)> = BTreeSet::new();
    let (mut left_out, mut repeated) = (LeftOut::default(), LeftOut::default());
    let rows = ids.iter().zip(times.iter()).zip(names.iter().zip(&means));
    for (row, ((id, time), (name, mean))) in rows.enumerate() {
        let (Some(id), Some(time)) = (id, time) else {
            left_out.add(row);
            continue;
        };
        let model = *models.entry(name).or_insert_with(|| {
            found.models.push(name.map(str::to_owned));
            found.models.len() - 1
        });
        if !known.insert((model, time, id)) {
            repeated.add(row);
            continue;
        }
        if let Some(&place) = places.get(id) {
            let cell = *cells.entry((model, time)).or_insert_with(|| {
                found.cells.push(Cell {
                    model,
                    time,
                    rows: Vec::new(),
                });
                found.cells.len() - 1
            });
            found.cells[cell].rows.push((place, found.rows.len()));
        }
        found.rows.push(Row {
            id: id.to_owned(),
            model,
            time,
            mean: finite(mean),
            ends: values.iter().map(|end| finite(end[row])).collect(),
        });
    }
    issues.extend(left_out.issue("forecasts", "`unique_id` or `ds`"));
    if repeated.count > 0 {
        let message = format!(
            "{} of `forecasts` repeated for the same series, time and model: the first of each counts",
            repeated.count
        );
        let issue = Issue::new(Severity::Warning, "FORECAST_DUPLICATE", message);
        issues.push(issue.row(repeated.first).detail("rows", repeated.count));
    }
    Ok(found)
}

type Values = Vec<Vec<Option<f64>>>;

fn read_ends(reader: &Reader<'_>, issues: &mut Vec<Issue>) -> Result<(Vec<End>, Values)> {
    let (mut ends, mut values, mut unused) = (Vec::new(), Vec::new(), Vec::new());
    for name in reader.extra_names() {
        match End::of(name) {
            Some(end) => {
                values.push(reader.number(name)?.iter().collect());
                ends.push(end);
            }
            None => unused.push(name),
        }
    }
    if let Some(first) = unused.first() {
        let message = format!(
            "columns that are no end of a band are not read: {}",
            quoted_list(unused.iter().copied())
        );
        let issue = Issue::new(Severity::Info, "COLUMNS_UNUSED", message).column(*first);
        issues.push(issue.detail("columns", unused));
    }
    Ok((ends, values))
}

/// The errors of each model, in the order of the models; none where the table has
/// none for it.
pub(super) fn read_errors(
    table: &Table,
    structure: &Structure,
    models: &[Option<String>],
    issues: &mut Vec<Issue>,
) -> Result<Vec<Option<Errors>>> {
    let spec = errors_spec();
    let reader = Reader::try_new("errors", table, &spec)?;
    let ids = reader.id("unique_id")?;
    let times = reader.times("ds")?;
    let names = reader.text("model")?;
    let has_models = reader.has("model");
    let values = reader.number("error")?;
    let places = places(structure);
    let mut found: BTreeMap<Option<&str>, Vec<(usize, i64, f64)>> = BTreeMap::new();
    let mut left_out = LeftOut::default();
    let rows = ids.iter().zip(times.iter()).zip(names.iter().zip(&values));
    for (row, ((id, time), (name, error))) in rows.enumerate() {
        let (Some(id), Some(time)) = (id, time) else {
            left_out.add(row);
            continue;
        };
        if let (Some(place), Some(error)) = (places.get(id), finite(error)) {
            let name = name.filter(|_| has_models);
            found.entry(name).or_default().push((*place, time, error));
        }
    }
    issues.extend(left_out.issue("errors", "`unique_id` or `ds`"));
    let series = structure.ids.len();
    let of = |model: &Option<String>| {
        let key = if has_models { model.as_deref() } else { None };
        Some(Errors::of(series, found.get(&key)?))
    };
    Ok(models.iter().map(of).collect())
}

/// The mean of each bottom series; none where it has no value.
pub(super) fn read_averages(
    table: &Table,
    structure: &Structure,
    issues: &mut Vec<Issue>,
) -> Result<Vec<Option<f64>>> {
    let spec = series_spec();
    let reader = Reader::try_new("series", table, &spec)?;
    let ids = reader.id("unique_id")?;
    let values = reader.number("y")?;
    let places = places(structure);
    let mut sums = vec![(0.0, 0_u32); structure.bottoms()];
    let mut left_out = LeftOut::default();
    for (row, (id, value)) in ids.iter().zip(&values).enumerate() {
        let Some(id) = id else {
            left_out.add(row);
            continue;
        };
        let place = places
            .get(id)
            .and_then(|at| at.checked_sub(structure.totals()));
        if let (Some(bottom), Some(value)) = (place, finite(value)) {
            sums[bottom].0 += value;
            sums[bottom].1 += 1;
        }
    }
    issues.extend(left_out.issue("series", "`unique_id`"));
    let mean = |(sum, count): (f64, u32)| (count > 0).then(|| sum / f64::from(count));
    Ok(sums.into_iter().map(mean).collect())
}

fn places(structure: &Structure) -> BTreeMap<&str, usize> {
    let ids = structure.ids.iter().enumerate();
    ids.map(|(place, id)| (id.as_str(), place)).collect()
}

pub(super) fn reconciled_table(forecasts: &Forecasts, rows: &[Row]) -> Result<Table> {
    let mut spec = reconciled_spec();
    if !forecasts.has_models {
        spec.columns.retain(|column| column.name != "model");
    }
    for end in &forecasts.ends {
        let doc = if end.side > 0.0 {
            "The upper end of the band."
        } else {
            "The lower end of the band."
        };
        let column = ColumnSpec::new(end.name.clone(), ColumnKind::Number, doc);
        spec.columns.push(column.unit("as mean").nullable());
    }
    let times = rows.iter().map(|row| Some(row.time));
    let mut writer = TableWriter::new(&spec)
        .text(rows.iter().map(|row| Some(&row.id)))
        .times(&Times::new(forecasts.form.clone(), times));
    if forecasts.has_models {
        let models = rows
            .iter()
            .map(|row| forecasts.models[row.model].as_deref());
        writer = writer.text(models);
    }
    writer = writer.number(rows.iter().map(|row| row.mean));
    for end in 0..forecasts.ends.len() {
        writer = writer.number(rows.iter().map(|row| row.ends[end]));
    }
    writer.finish()
}
