//! What the chapter on forecasts reads: the series, and the outputs of the
//! forecast engine.

use std::collections::{BTreeMap, BTreeSet};

use trimtab_core::{Code, Error, Result, Table, TimeForm, quoted, quoted_list};

use super::periods::Periods;
use super::tables::{
    forecasts_spec, issues_spec, models_spec, names_spec, probabilities_spec, quality_spec,
    series_spec,
};
use super::{ForecastOptions, ForecastTables};
use crate::rows::Rows;
use crate::words::{capital, label};

/// The method that is shown where there are several and none is named.
const AUTO: &str = "auto";

/// The level of a band and the columns of its ends.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Level {
    pub(super) percent: f64,
    low: String,
    high: String,
}

impl Level {
    /// The levels that a table has both ends of, the widest first.
    fn of(rows: &Rows) -> Vec<Self> {
        let names: BTreeSet<&str> = rows.extra().iter().map(String::as_str).collect();
        let level = |low: &&str| {
            let name = low.strip_prefix("lo_")?;
            let high = format!("hi_{name}");
            let percent: f64 = name.parse().ok()?;
            let sound = percent > 0.0 && percent < 100.0 && names.contains(high.as_str());
            sound.then(|| Self {
                percent,
                low: (*low).to_owned(),
                high,
            })
        };
        let mut levels: Vec<Self> = names.iter().filter_map(level).collect();
        levels.sort_by(|a, b| b.percent.total_cmp(&a.percent));
        levels
    }

    /// The level that is told in words: the one that is nearest to 80.
    pub(super) fn told(levels: &[Self]) -> Option<(usize, &Self)> {
        let far = |level: &Self| (level.percent - 80.0).abs();
        let levels = levels.iter().enumerate();
        levels.min_by(|(_, a), (_, b)| far(a).total_cmp(&far(b)))
    }

    /// The ends in a row, where both are known and in order.
    pub(super) fn ends(&self, rows: &Rows, row: usize) -> Option<(f64, f64)> {
        let (low, high) = (rows.number(&self.low, row)?, rows.number(&self.high, row)?);
        (low <= high).then_some((low, high))
    }
}

/// A point ahead.
#[derive(Clone, Debug)]
pub(super) struct Step {
    pub(super) time: i64,
    pub(super) mean: f64,
    /// By level, the widest first.
    pub(super) bands: Vec<Option<(f64, f64)>>,
}

/// A series with its forecast.
#[derive(Clone, Debug)]
pub(super) struct Line {
    pub(super) id: Option<String>,
    /// What it is called, with a capital letter.
    pub(super) name: String,
    pub(super) unit: String,
    pub(super) model: Option<String>,
    pub(super) periods: Periods,
    /// What was observed before the forecast begins, by time.
    pub(super) past: BTreeMap<i64, Option<f64>>,
    /// How many observed values lie where the forecast does.
    pub(super) left_out: usize,
    /// At least one, by time.
    pub(super) steps: Vec<Step>,
}

/// What the chapter is about.
pub(super) struct Subject {
    pub(super) lines: Vec<Line>,
    pub(super) levels: Vec<Level>,
    /// The names of the series that have no forecast.
    pub(super) without: Vec<String>,
    /// How many series with a forecast are not shown.
    pub(super) more: usize,
    pub(super) models: Rows,
    pub(super) quality: Rows,
    pub(super) probabilities: Rows,
    pub(super) probability_levels: Vec<Level>,
    pub(super) issues: Rows,
    names: BTreeMap<Option<String>, Named>,
    unit: Option<String>,
}

/// What people call a series, and its unit.
#[derive(Debug, Default)]
struct Named {
    name: Option<String>,
    unit: Option<String>,
}

type ById<'a> = BTreeMap<Option<&'a str>, Vec<usize>>;

impl Subject {
    pub(super) fn read(
        series: &Table,
        forecasts: &Table,
        more: &ForecastTables,
        options: &ForecastOptions,
    ) -> Result<Self> {
        let series = Rows::read("series", series, &series_spec())?;
        let forecasts = Rows::read("forecasts", forecasts, &forecasts_spec())?;
        let probabilities =
            Rows::read("probabilities", &more.probabilities, &probabilities_spec())?;
        let mut subject = Self {
            lines: Vec::new(),
            levels: Level::of(&forecasts),
            without: Vec::new(),
            more: 0,
            models: Rows::read("models", &more.models, &models_spec())?,
            quality: Rows::read("quality", &more.quality, &quality_spec())?,
            probability_levels: Level::of(&probabilities),
            probabilities,
            issues: Rows::read("issues", &more.issues, &issues_spec())?,
            names: named(&Rows::read("names", &more.names, &names_spec())?),
            unit: options.unit.clone(),
        };
        let form = form(&[
            ("series", "ds", &series),
            ("forecasts", "ds", &forecasts),
            ("probabilities", "start", &subject.probabilities),
            ("probabilities", "end", &subject.probabilities),
        ])?;
        let (past, ahead) = (by_id(&series), by_id(&forecasts));
        let model = options.model.as_deref();
        check_model(&forecasts, model)?;
        for id in chosen(&series, &forecasts, options)? {
            let rows = ahead.get(&id).map(Vec::as_slice).unwrap_or_default();
            let (model, steps) = subject.steps(&forecasts, rows, model);
            if steps.is_empty() {
                subject.without.push(subject.name(id));
            } else if subject.lines.len() < options.most() {
                let rows = past.get(&id).map(Vec::as_slice).unwrap_or_default();
                let line = subject.line((id, model), &form, (&series, rows), steps);
                subject.lines.push(line);
            } else {
                subject.more += 1;
            }
        }
        Ok(subject)
    }

    /// The points ahead of one series by one method: the one that is named,
    /// else `auto`, else the first. Of rows with one time the last counts.
    fn steps(
        &self,
        forecasts: &Rows,
        rows: &[usize],
        named: Option<&str>,
    ) -> (Option<String>, Vec<Step>) {
        let method = |row: usize| forecasts.text("model", row);
        let auto = || rows.iter().any(|&row| method(row) == Some(AUTO));
        let first = || rows.first().and_then(|&row| method(row));
        let model = named.or_else(|| if auto() { Some(AUTO) } else { first() });
        let mut steps = BTreeMap::new();
        for &row in rows.iter().filter(|&&row| method(row) == model) {
            let (time, mean) = (forecasts.time("ds", row), forecasts.number("mean", row));
            if let (Some(time), Some(mean)) = (time, mean) {
                let bands = self.levels.iter().map(|level| level.ends(forecasts, row));
                let bands = bands.collect();
                steps.insert(time, Step { time, mean, bands });
            }
        }
        (model.map(str::to_owned), steps.into_values().collect())
    }

    fn line(
        &self,
        (id, model): (Option<&str>, Option<String>),
        form: &TimeForm,
        (series, rows): (&Rows, &[usize]),
        steps: Vec<Step>,
    ) -> Line {
        let begin = steps.first().map_or(i64::MAX, |step| step.time);
        let mut past = BTreeMap::new();
        for &row in rows {
            if let Some(time) = series.time("ds", row) {
                past.insert(time, series.number("y", row));
            }
        }
        let rest = past.split_off(&begin);
        let times: BTreeSet<i64> = past
            .keys()
            .copied()
            .chain(steps.iter().map(|step| step.time))
            .collect();
        Line {
            id: id.map(str::to_owned),
            name: self.name(id),
            unit: self.unit(id),
            model,
            periods: Periods::of(form, times.into_iter()),
            past,
            left_out: rest.values().flatten().count(),
            steps,
        }
    }

    /// What a series is called.
    pub(super) fn name(&self, id: Option<&str>) -> String {
        let own = self.named(id).and_then(|named| named.name.as_deref());
        own.or(id)
            .map_or_else(|| "Value".to_owned(), |name| capital(&label(name)))
    }

    fn unit(&self, id: Option<&str>) -> String {
        let own = self.named(id).and_then(|named| named.unit.as_deref());
        own.or(self.unit.as_deref()).map(label).unwrap_or_default()
    }

    fn named(&self, id: Option<&str>) -> Option<&Named> {
        self.names.get(&id.map(str::to_owned))
    }
}

fn named(rows: &Rows) -> BTreeMap<Option<String>, Named> {
    let mut names = BTreeMap::new();
    for row in rows.all() {
        let text = |name| rows.text(name, row).map(str::to_owned);
        let (name, unit) = (text("name"), text("unit"));
        names.insert(text("unique_id"), Named { name, unit });
    }
    names
}

/// The rows of a series.
pub(super) fn of<'a>(rows: &'a Rows, id: Option<&'a str>) -> impl Iterator<Item = usize> + 'a {
    rows.all()
        .filter(move |&row| rows.text("unique_id", row) == id)
}

fn by_id(rows: &Rows) -> ById<'_> {
    let mut found = ById::new();
    for row in rows.all() {
        let id = rows.text("unique_id", row);
        found.entry(id).or_default().push(row);
    }
    found
}

/// The form that the times of all tables have.
fn form(columns: &[(&str, &str, &Rows)]) -> Result<TimeForm> {
    let mut known: Option<(&TimeForm, &str, &str)> = None;
    for (port, name, rows) in columns {
        let Some(form) = rows.time_form(name) else {
            continue;
        };
        match known {
            None => known = Some((form, port, name)),
            Some((other, _, _)) if other == form => {}
            Some((_, first, before)) => {
                let message = format!(
                    "column {} of `{port}` must hold times in the form of {} in `{first}`",
                    quoted(name),
                    quoted(before)
                );
                let error = Error::new(Code::ColumnType, message);
                return Err(error.with_argument(*port).with_column(*name));
            }
        }
    }
    Ok(known.map_or(TimeForm::Step, |(form, _, _)| form.clone()))
}

/// Refuses a method that no forecast is by.
fn check_model(forecasts: &Rows, named: Option<&str>) -> Result<()> {
    let known = forecasts
        .all()
        .filter_map(|row| forecasts.text("model", row));
    let known: BTreeSet<&str> = known.collect();
    match named {
        Some(model) if !known.is_empty() && !known.contains(model) => {
            let list = quoted_list(known);
            let problem = format!("names {}, and `forecasts` has {list}", quoted(model));
            Err(Error::invalid("model", problem))
        }
        _ => Ok(()),
    }
}

/// The series that the options choose, else all, as they stand in the tables.
fn chosen<'a>(
    series: &'a Rows,
    forecasts: &'a Rows,
    options: &'a ForecastOptions,
) -> Result<Vec<Option<&'a str>>> {
    let mut seen = BTreeSet::new();
    let ids = |rows: &'a Rows| rows.all().map(|row| rows.text("unique_id", row));
    let all: Vec<Option<&str>> = ids(series)
        .chain(ids(forecasts))
        .filter(|id| seen.insert(*id))
        .collect();
    let Some(wanted) = &options.unique_ids else {
        return Ok(all);
    };
    let mut taken = BTreeSet::new();
    let wanted: Vec<&str> = wanted
        .iter()
        .map(|id| id.trim())
        .filter(|id| taken.insert(*id))
        .collect();
    if let Some(unknown) = wanted.iter().find(|id| !seen.contains(&Some(**id))) {
        let list = quoted_list(all.into_iter().flatten());
        let problem = format!("names {}, and `series` has {list}", quoted(unknown));
        return Err(Error::invalid("unique_ids", problem));
    }
    Ok(wanted.into_iter().map(Some).collect())
}
