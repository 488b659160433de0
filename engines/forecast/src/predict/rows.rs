//! The tables of forecasts and of what stands behind them, written as these come.

use std::sync::Arc;

use trimtab_core::arrow::array::{ArrayRef, AsArray, Float64Array, Int64Builder, UInt64Array};
use trimtab_core::arrow::compute::take;
use trimtab_core::arrow::datatypes::Int64Type;
use trimtab_core::{Code, Error, Result, Table, TableWriter, TimeForm, Times};

use super::tables::{forecasts_spec, level_columns, models_spec};
use super::texts::Texts;
use crate::answers::Answer;
use crate::history::End;
use crate::options::ForecastModel;

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
    /// What is to be made before the first row.
    room: Option<Room>,
    spans: Spans,
    ids: Texts,
    times: Int64Builder,
    models: Texts,
    mean: Vec<f64>,
    /// By level: the lower and the upper ends.
    bands: Vec<[Vec<f64>; 2]>,
}

/// How many rows there will be, and how long their ids and the names of models are together.
#[derive(Clone, Copy, Debug)]
struct Room {
    rows: usize,
    ids: usize,
    models: usize,
}

impl ForecastRows {
    pub(crate) fn new(levels: &[f64]) -> Self {
        Self {
            levels: levels.to_vec(),
            room: None,
            spans: Spans::default(),
            ids: Texts::default(),
            times: Int64Builder::new(),
            models: Texts::default(),
            mean: Vec::new(),
            bands: levels.iter().map(|_| [Vec::new(), Vec::new()]).collect(),
        }
    }

    /// To be given so many steps of each of those series by each of those models.
    #[must_use]
    pub(crate) fn expecting(
        mut self,
        horizon: usize,
        ends: &[End<'_>],
        models: &[ForecastModel],
    ) -> Self {
        let of_ids: usize = ends.iter().map(|end| end.id.map_or(0, str::len)).sum();
        let of_names: usize = models.iter().map(|model| model.as_str().len()).sum();
        self.room = Some(Room {
            rows: ends.len() * models.len() * horizon,
            ids: of_ids * models.len() * horizon,
            models: of_names * ends.len() * horizon,
        });
        self
    }

    fn reserve(&mut self, room: &Room) {
        self.ids.reserve(room.rows, room.ids);
        self.models.reserve(room.rows, room.models);
        self.times = Int64Builder::with_capacity(room.rows);
        let ends = self.bands.iter_mut().flatten();
        for numbers in [&mut self.mean].into_iter().chain(ends) {
            numbers.reserve_exact(room.rows);
        }
    }

    pub(crate) fn push(&mut self, answer: &Answer, end: &End<'_>) {
        // Not before: what was needed to learn from has been given back by then.
        if let Some(room) = self.room.take() {
            self.reserve(&room);
        }
        self.spans.0.push((answer.at, answer.mean.len()));
        for (step, mean) in answer.mean.iter().enumerate() {
            self.ids.push(end.id);
            self.times.append_option(end.time(step));
            self.models.push(Some(answer.model.as_str()));
            self.mean.push(*mean);
            let bands = answer.bands(step, &self.levels);
            for (ends, band) in self.bands.iter_mut().zip(bands) {
                for (end, y) in ends.iter_mut().zip(band) {
                    end.push(y);
                }
            }
        }
    }

    pub(crate) fn finish(mut self, form: &TimeForm) -> Result<Table> {
        let mut spec = forecasts_spec();
        level_columns(&mut spec, &self.levels, "as y");
        let order = self.spans.order();
        let column = |array: ArrayRef| put(array, order.as_ref());
        let times = column(Arc::new(self.times.finish()))?;
        let times = Times::new(form.clone(), times.as_primitive::<Int64Type>());
        let mut writer = TableWriter::new(&spec)
            .array(column(self.ids.finish()?)?)
            .times(&times)
            .array(column(self.models.finish()?)?);
        for numbers in [self.mean]
            .into_iter()
            .chain(self.bands.into_iter().flatten())
        {
            writer = writer.array(column(Arc::new(Float64Array::from(numbers)))?);
        }
        writer.finish()
    }
}

/// The table of what stands behind the forecasts.
#[derive(Debug)]
pub(crate) struct ModelRows {
    spans: Spans,
    /// How many answers it will be of.
    answers: usize,
    shares: Vec<f64>,
    /// All columns but the shares, in their order.
    texts: [Texts; 7],
}

impl ModelRows {
    /// Of so many answers.
    pub(crate) fn new(answers: usize) -> Self {
        Self {
            spans: Spans::default(),
            answers,
            shares: Vec::new(),
            texts: Default::default(),
        }
    }

    pub(crate) fn push(&mut self, answer: &Answer, end: &End<'_>) {
        let parts = answer.parts();
        self.spans.0.push((answer.at, parts.len()));
        for part in parts {
            let (name, parameters) = part.fitted.as_ref().map(|(a, b)| (a, b)).unzip();
            self.shares.push(part.share);
            let row = [
                end.id,
                Some(answer.model.as_str()),
                Some(&*part.method),
                name.map(String::as_str),
                parameters.map(String::as_str),
                Some(part.reason()),
                Some(&*part.message()),
            ];
            for (texts, text) in self.texts.iter_mut().zip(row) {
                texts.push(text);
            }
        }
        let done = self.spans.0.len();
        if done >= 64 && done.is_power_of_two() {
            let left = self.answers.saturating_sub(done);
            for texts in &mut self.texts {
                texts.foresee(done, left);
            }
            self.shares.reserve_exact(self.shares.len() * left / done);
        }
    }

    pub(crate) fn finish(mut self) -> Result<Table> {
        let spec = models_spec();
        let order = self.spans.order();
        self.shares.shrink_to_fit();
        let shares: ArrayRef = Arc::new(Float64Array::from(self.shares));
        let mut columns = Vec::with_capacity(8);
        for texts in self.texts {
            columns.push(put(texts.finish()?, order.as_ref())?);
        }
        columns.insert(3, put(shares, order.as_ref())?);
        let mut writer = TableWriter::new(&spec);
        for column in columns {
            writer = writer.array(column);
        }
        writer.finish()
    }
}
