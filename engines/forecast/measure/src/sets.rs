//! The sets of series.

use std::collections::BTreeMap;
use std::fs::File;
use std::path::PathBuf;

use parquet::arrow::arrow_reader::ParquetRecordBatchReaderBuilder;
use trimtab_core::arrow::array::Array;
use trimtab_core::{ColumnKind, ColumnSpec, Reader, Table, TableSpec};

use crate::Failure;

/// Every set, by name.
pub(crate) const SETS: &[&str] = &[
    "m3_yearly",
    "m3_quarterly",
    "m3_monthly",
    "m3_other",
    "m1_yearly",
    "m1_quarterly",
    "m1_monthly",
    "tourism_yearly",
    "tourism_quarterly",
    "tourism_monthly",
    "hospital_monthly",
    "aus_retail_monthly",
    "nn5_daily",
    "carparts_monthly",
    "m4_weekly",
    "m4_hourly",
];

/// A set: its series, and what came after.
pub(crate) struct Set {
    pub(crate) train: Table,
    /// By series, in the order of its steps; NaN where it is missing.
    pub(crate) test: BTreeMap<String, Vec<f64>>,
    /// The unit of scaled errors, by series.
    pub(crate) scales: BTreeMap<String, f64>,
    pub(crate) horizon: usize,
    pub(crate) season_length: usize,
}

impl Set {
    /// Reads a set.
    pub(crate) fn read(name: &str) -> Result<Self, Failure> {
        let spec = TableSpec::new([
            text("set"),
            text("unique_id"),
            number("season_length"),
            number("horizon"),
            number("mase_scale"),
        ]);
        let series = read("series.parquet")?;
        let reader = Reader::try_new("series", &series, &spec)?;
        let (sets, ids) = (reader.text("set")?, reader.text("unique_id")?);
        let [seasons, horizons, scales] =
            ["season_length", "horizon", "mase_scale"].map(|column| reader.number(column));
        let (seasons, horizons, scales) = (seasons?, horizons?, scales?);
        let rows: Vec<usize> = (0..sets.len())
            .filter(|&row| sets.value(row) == name)
            .collect();
        let first = *rows
            .first()
            .ok_or_else(|| format!("there is no set {name}"))?;
        Ok(Self {
            train: read(&format!("{name}.train.parquet"))?,
            test: values(&read(&format!("{name}.test.parquet"))?)?,
            scales: rows
                .iter()
                .map(|&row| (ids.value(row).to_owned(), scales.value(row)))
                .collect(),
            horizon: count(horizons.value(first)),
            season_length: count(seasons.value(first)),
        })
    }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the file has small whole numbers"
)]
fn count(number: f64) -> usize {
    number as usize
}

fn text(name: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, ColumnKind::Text, "As the source has it.")
}

fn number(name: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, ColumnKind::Number, "As the source has it.").nullable()
}

/// The values by series, in the order of their steps.
fn values(table: &Table) -> Result<BTreeMap<String, Vec<f64>>, Failure> {
    let spec = TableSpec::new([text("unique_id"), number("step"), number("y")]);
    let reader = Reader::try_new("series", table, &spec)?;
    let (ids, steps, y) = (
        reader.text("unique_id")?,
        reader.number("step")?,
        reader.number("y")?,
    );
    let mut found: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
    for (row, y) in y.iter().enumerate() {
        let points = found.entry(ids.value(row).to_owned()).or_default();
        points.push((steps.value(row), y.unwrap_or(f64::NAN)));
    }
    let ordered = |mut points: Vec<(f64, f64)>| {
        points.sort_by(|a, b| a.0.total_cmp(&b.0));
        points.into_iter().map(|(_, y)| y).collect()
    };
    Ok(found
        .into_iter()
        .map(|(id, points)| (id, ordered(points)))
        .collect())
}

/// A table of the data, as it is.
pub(crate) fn read(file: &str) -> Result<Table, Failure> {
    let root =
        std::env::var_os("TRIMTAB_DATA").map_or_else(|| "../shared/data".into(), PathBuf::from);
    let path = root.join("forecast").join(file);
    let open = File::open(&path).map_err(|cause| format!("{}: {cause}", path.display()))?;
    let builder = ParquetRecordBatchReaderBuilder::try_new(open)?;
    let schema = builder.schema().clone();
    let batches = builder.build()?.collect::<Result<Vec<_>, _>>()?;
    Ok(Table::try_new(schema, batches)?)
}
