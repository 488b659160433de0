//! How good forecasts are.

use std::collections::BTreeMap;

use serde_json::Value;
use trimtab_core::arrow::array::{Array, RecordBatch};
use trimtab_core::{ColumnKind, ColumnSpec, Control, Reader, Table, TableSpec};
use trimtab_forecast::{
    ForecastModel, ForecastOptions, Intervals, PredictOptions, PredictOutput, predict,
};

use crate::Failure;
use crate::sets::Set;

/// The levels whose bands give the quantiles 0.1 to 0.9, and 0.025 and 0.975.
const LEVELS: [f64; 5] = [20.0, 40.0, 60.0, 80.0, 95.0];

/// The mean over series of each measure.
#[derive(Clone, Debug, Default)]
pub(crate) struct Score {
    pub(crate) series: usize,
    pub(crate) mase: f64,
    pub(crate) covers_80: f64,
    pub(crate) covers_95: f64,
    pub(crate) msis: f64,
    /// Scaled quantile loss over the quantiles 0.1 to 0.9.
    pub(crate) sql: f64,
    pub(crate) cpu_ms: f64,
}

impl Score {
    /// MASE, MSIS and SQL over the best of the set's peers.
    pub(crate) fn ratios(&self, peers: &Value) -> [f64; 3] {
        let best = |measure: &str| {
            let peers = peers.as_object().into_iter().flatten();
            let known = peers.filter_map(|(_, peer)| peer[measure].as_f64());
            known.fold(f64::INFINITY, f64::min)
        };
        [
            self.mase / best("MASE"),
            self.msis / best("MSIS"),
            self.sql / best("SQL"),
        ]
    }
}

/// The forecasts of a set by one model, held against what came.
pub(crate) fn score(
    set: &Set,
    model: ForecastModel,
    intervals: Intervals,
) -> Result<Score, Failure> {
    let options = ForecastOptions::default()
        .horizon(set.horizon)
        .season_length(set.season_length)
        .frequency("step")
        .models([model])
        .levels(LEVELS)
        .intervals(intervals);
    let options = PredictOptions::from(options).outputs([PredictOutput::Forecasts]);
    let series = renamed(&set.train)?;
    let start = cpu_seconds()?;
    let found = predict(&series, &options, &Control::new().threads(1))?;
    let cpu = cpu_seconds()? - start;
    let forecasts = steps(&found.forecasts)?;
    let mut score = Score::default();
    let mut points = 0.0;
    for (id, came) in &set.test {
        let Some(scale) = set.scales.get(id).filter(|scale| **scale > 0.0) else {
            continue;
        };
        let Some(steps) = forecasts.get(id) else {
            return Err(format!("{id} has no forecast").into());
        };
        let one = One::of(came, steps, *scale);
        score.series += 1;
        score.mase += one.mase;
        score.msis += one.msis;
        score.sql += one.sql;
        score.covers_80 += one.within_80;
        score.covers_95 += one.within_95;
        points += one.points;
    }
    let n = score.series as f64;
    for mean in [&mut score.mase, &mut score.msis, &mut score.sql] {
        *mean /= n;
    }
    score.covers_80 /= points;
    score.covers_95 /= points;
    score.cpu_ms = 1e3 * cpu / n;
    Ok(score)
}

/// One series.
#[derive(Default)]
struct One {
    mase: f64,
    msis: f64,
    sql: f64,
    within_80: f64,
    within_95: f64,
    points: f64,
}

impl One {
    /// `steps` hold the mean and the ends of [`LEVELS`], the lower before the upper.
    fn of(came: &[f64], steps: &[[f64; 11]], scale: f64) -> Self {
        let mut found = Self::default();
        for (y, step) in came.iter().zip(steps).filter(|(y, _)| y.is_finite()) {
            let [mean, ends @ ..] = step;
            let end = |level: usize, upper: usize| ends[2 * level + upper];
            found.points += 1.0;
            found.mase += (y - mean).abs();
            let (low, high) = (end(4, 0), end(4, 1));
            found.msis += high - low + 40.0 * (low - y).max(0.0) + 40.0 * (y - high).max(0.0);
            found.within_95 += f64::from(u8::from(low <= *y && *y <= high));
            found.within_80 += f64::from(u8::from(end(3, 0) <= *y && *y <= end(3, 1)));
            let loss = |probability: f64, quantile: f64| {
                let off = y - quantile;
                2.0 * (probability * off).max((probability - 1.0) * off)
            };
            // The mean stands for the median, as with the peers.
            let mut losses = loss(0.5, *mean);
            for level in 0..4 {
                let tail = 0.4 - 0.1 * level as f64;
                losses += loss(tail, end(level, 0)) + loss(1.0 - tail, end(level, 1));
            }
            found.sql += losses / 9.0;
        }
        let unit = scale * found.points.max(1.0);
        for sum in [&mut found.mase, &mut found.msis, &mut found.sql] {
            *sum /= unit;
        }
        found
    }
}

/// The table with `step` as `ds`.
fn renamed(table: &Table) -> Result<Table, Failure> {
    let batch = table.to_batch()?;
    let schema = batch.schema();
    let columns = schema
        .fields()
        .iter()
        .zip(batch.columns())
        .map(|(field, column)| {
            let name = if field.name() == "step" {
                "ds"
            } else {
                field.name().as_str()
            };
            (name.to_owned(), column.clone())
        });
    Ok(Table::from(RecordBatch::try_from_iter_with_nullable(
        columns.map(|(name, column)| {
            let nullable = column.null_count() > 0;
            (name, column, nullable)
        }),
    )?))
}

/// Mean and ends of each step, by series.
fn steps(forecasts: &Table) -> Result<BTreeMap<String, Vec<[f64; 11]>>, Failure> {
    let id = ColumnSpec::new("unique_id", ColumnKind::Text, "The series.");
    let spec = TableSpec::new([id]).extra_numbers("The forecasts.");
    let reader = Reader::try_new("forecasts", forecasts, &spec)?;
    let ids = reader.text("unique_id")?;
    let ends = LEVELS
        .iter()
        .flat_map(|level| [format!("lo_{level}"), format!("hi_{level}")]);
    let names = std::iter::once("mean".to_owned()).chain(ends);
    let columns = names
        .map(|name| reader.number(&name))
        .collect::<Result<Vec<_>, _>>()?;
    let mut found: BTreeMap<String, Vec<[f64; 11]>> = BTreeMap::new();
    for row in 0..ids.len() {
        let step = std::array::from_fn(|at| columns[at].value(row));
        found
            .entry(ids.value(row).to_owned())
            .or_default()
            .push(step);
    }
    Ok(found)
}

/// The processor time of this process so far, in seconds.
fn cpu_seconds() -> Result<f64, Failure> {
    let text = std::fs::read_to_string("/proc/self/schedstat")?;
    let nanoseconds: f64 = text.split_whitespace().next().unwrap_or("0").parse()?;
    Ok(nanoseconds / 1e9)
}
