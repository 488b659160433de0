//! The tables of forecasts and of what stands behind them, written as these come.

use std::sync::Arc;

use trimtab_core::arrow::array::{ArrayRef, Float64Builder, StringBuilder, UInt64Array};
use trimtab_core::arrow::compute::take;
use trimtab_core::{Code, Error, Result, Table, TableWriter, TimeForm, Times};

use super::tables::{forecasts_spec, level_columns, models_spec};
use crate::answers::Answer;
use crate::history::End;

/// How many rows each series got, in the order in which they came.
#[derive(Debug, Default)]
struct Spans(Vec<(usize, usize)>);

impl Spans {
    /// The rows in the order of the series; none where that is the order they have.
    fn order(&self) -> Option<UInt64Array> {
        if self.0.is_sorted_by_key(|(at, _)| *at) {
            return None;
        }
        let mut next = 0;
        let mut spans: Vec<(usize, std::ops::Range<u64>)> = Vec::with_capacity(self.0.len());
        for &(at, rows) in &self.0 {
            let end = next + rows as u64;
            spans.push((at, next..end));
            next = end;
        }
        spans.sort_by_key(|(at, _)| *at);
        let rows = spans.into_iter().flat_map(|(_, rows)| rows);
        Some(rows.collect::<Vec<u64>>().into())
    }
}

/// A column in an order.
fn put(column: ArrayRef, order: Option<&UInt64Array>) -> Result<ArrayRef> {
    let Some(order) = order else {
        return Ok(column);
    };
    take(column.as_ref(), order, None).map_err(|cause| {
        Error::new(Code::Internal, "rows of forecasts cannot be put in order").with_source(cause)
    })
}

/// The table of forecasts.
#[derive(Debug)]
pub(crate) struct ForecastRows {
    levels: Vec<f64>,
    spans: Spans,
    ids: StringBuilder,
    times: Vec<Option<i64>>,
    models: StringBuilder,
    mean: Float64Builder,
    /// By level: the lower and the upper ends.
    bands: Vec<[Float64Builder; 2]>,
}

impl ForecastRows {
    pub(crate) fn new(levels: &[f64]) -> Self {
        let ends = || [Float64Builder::new(), Float64Builder::new()];
        Self {
            levels: levels.to_vec(),
            spans: Spans::default(),
            ids: StringBuilder::new(),
            times: Vec::new(),
            models: StringBuilder::new(),
            mean: Float64Builder::new(),
            bands: levels.iter().map(|_| ends()).collect(),
        }
    }

    pub(crate) fn push(&mut self, answer: &Answer, end: &End<'_>) {
        self.spans.0.push((answer.at, answer.mean.len()));
        for (step, mean) in answer.mean.iter().enumerate() {
            self.ids.append_option(end.id);
            self.times.push(end.time(step));
            self.models.append_value(answer.model.as_str());
            self.mean.append_value(*mean);
            let bands = answer.bands(step, &self.levels);
            for (ends, band) in self.bands.iter_mut().zip(bands) {
                for (end, y) in ends.iter_mut().zip(band) {
                    end.append_value(y);
                }
            }
        }
    }

    pub(crate) fn finish(mut self, form: &TimeForm) -> Result<Table> {
        let mut spec = forecasts_spec();
        level_columns(&mut spec, &self.levels, "as y");
        let order = self.spans.order();
        if let Some(order) = &order {
            let rows = order
                .values()
                .iter()
                .filter_map(|row| usize::try_from(*row).ok());
            self.times = rows.map(|row| self.times[row]).collect();
        }
        let column = |array: ArrayRef| put(array, order.as_ref());
        let mut writer = TableWriter::new(&spec)
            .array(column(Arc::new(self.ids.finish()))?)
            .times(&Times::new(form.clone(), self.times))
            .array(column(Arc::new(self.models.finish()))?)
            .array(column(Arc::new(self.mean.finish()))?);
        for end in self.bands.iter_mut().flatten() {
            writer = writer.array(column(Arc::new(end.finish()))?);
        }
        writer.finish()
    }
}

/// The table of what stands behind the forecasts.
#[derive(Debug, Default)]
pub(crate) struct ModelRows {
    spans: Spans,
    ids: StringBuilder,
    models: StringBuilder,
    members: StringBuilder,
    shares: Float64Builder,
    fitted: StringBuilder,
    parameters: StringBuilder,
    reasons: StringBuilder,
    messages: StringBuilder,
}

impl ModelRows {
    pub(crate) fn push(&mut self, answer: &Answer, end: &End<'_>) {
        let parts = answer.parts();
        self.spans.0.push((answer.at, parts.len()));
        for part in parts {
            self.ids.append_option(end.id);
            self.models.append_value(answer.model.as_str());
            self.members.append_value(&part.method);
            self.shares.append_value(part.share);
            let (name, parameters) = part.fitted.as_ref().map(|(a, b)| (a, b)).unzip();
            self.fitted.append_option(name);
            self.parameters.append_option(parameters);
            self.reasons.append_value(part.reason());
            self.messages.append_value(part.message());
        }
    }

    pub(crate) fn finish(mut self) -> Result<Table> {
        let spec = models_spec();
        let order = self.spans.order();
        let columns: [ArrayRef; 8] = [
            Arc::new(self.ids.finish()),
            Arc::new(self.models.finish()),
            Arc::new(self.members.finish()),
            Arc::new(self.shares.finish()),
            Arc::new(self.fitted.finish()),
            Arc::new(self.parameters.finish()),
            Arc::new(self.reasons.finish()),
            Arc::new(self.messages.finish()),
        ];
        let mut writer = TableWriter::new(&spec);
        for column in columns {
            writer = writer.array(put(column, order.as_ref())?);
        }
        writer.finish()
    }
}
