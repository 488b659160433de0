//! The forecasts of a call, time by time.

use std::collections::BTreeMap;

use trimtab_core::{Code, Control, Error, Issue, Result, Severity, map_indexed, quoted};

use super::bands::{BottomsOf, Scenarios, widths};
use super::base::Base;
use super::covariance::Covariance;
use super::errors::Errors;
use super::options::{Proportions, ReconcileMethod};
use super::projection::Projection;
use super::structure::Structure;
use super::tables::{Cell, End, Forecasts, Row};
use super::top_down::TopDown;

/// All that a call needs, read and checked.
#[derive(Clone, Debug)]
pub(super) struct Work {
    pub(super) structure: Structure,
    pub(super) forecasts: Forecasts,
    /// None for the default.
    pub(super) method: Option<ReconcileMethod>,
    pub(super) proportions: Proportions,
    pub(super) non_negative: bool,
    /// By model; none where there are none.
    pub(super) errors: Vec<Option<Errors>>,
    /// The mean of each bottom series.
    pub(super) averages: Option<Vec<Option<f64>>>,
}

/// How base forecasts become forecasts of the bottom series.
#[derive(Debug)]
enum Map<'a> {
    BottomUp,
    TopDown(TopDown),
    Least(Projection<'a>),
}

/// What one time came to.
struct Answer {
    rows: Vec<(usize, Row)>,
    /// Rows that the input did not have.
    added: Vec<Row>,
    /// Series that were filled, and those that could not be.
    filled: Vec<usize>,
    lost: Vec<usize>,
}

impl Work {
    /// The rows of the answer, and what is to be told.
    pub(super) fn run(&self, control: &Control) -> Result<(Vec<Row>, Vec<Issue>)> {
        let mut rows = self.forecasts.rows.clone();
        let mut told = Told::default();
        let mut groups: BTreeMap<(usize, Vec<bool>), Vec<&Cell>> = BTreeMap::new();
        for cell in &self.forecasts.cells {
            let key = (cell.model, self.has_forecast(cell));
            groups.entry(key).or_default().push(cell);
        }
        let mut done = 0;
        for model in 0..self.forecasts.models.len() {
            let cells = groups.range((model, Vec::new())..(model + 1, Vec::new()));
            let errors = self.errors.get(model).and_then(Option::as_ref);
            let (method, covariance) = self.weights(model, errors)?;
            told.without_errors(method, errors, &self.structure);
            let scenarios = Scenarios::of(&self.structure, errors);
            for ((_, has_forecast), cells) in cells {
                control.check(done as f64 / self.forecasts.cells.len() as f64)?;
                let map = self.map(method, &covariance, has_forecast)?;
                let map = map.unwrap_or_else(|| {
                    told.unfit += cells.len();
                    Map::BottomUp
                });
                let answers = map_indexed(cells.len(), control, |at| {
                    control.check(done as f64 / self.forecasts.cells.len() as f64)?;
                    Ok(self.answer(cells[at], &map, &scenarios))
                });
                done += cells.len();
                for answer in answers {
                    let answer: Answer = answer?;
                    told.note(&answer);
                    for (at, row) in answer.rows {
                        rows[at] = row;
                    }
                    rows.extend(answer.added);
                }
            }
        }
        Ok((rows, told.issues(self)))
    }

    fn has_forecast(&self, cell: &Cell) -> Vec<bool> {
        let mut found = vec![false; self.structure.totals()];
        for &(place, row) in &cell.rows {
            if let Some(found) = found.get_mut(place) {
                *found = self.forecasts.rows[row].mean.is_some();
            }
        }
        found
    }

    /// The method for a model, and what it weighs by.
    fn weights(
        &self,
        model: usize,
        errors: Option<&Errors>,
    ) -> Result<(ReconcileMethod, Covariance)> {
        let all = 0..self.structure.ids.len();
        let enough = errors.filter(|errors| all.clone().any(|at| errors.count(at) >= 3));
        let method = self.method.unwrap_or(match enough {
            Some(_) => ReconcileMethod::MintCommon,
            None => ReconcileMethod::Wls,
        });
        if let Some(covariance) = Covariance::of(method, &self.structure, enough) {
            return Ok((method, covariance));
        }
        let of = match &self.forecasts.models[model] {
            Some(name) => format!(" of the model {}", quoted(name)),
            None => String::new(),
        };
        if self.method.is_some() {
            let problem = format!(
                "`{}` needs `errors`{of} that are not all 0, at least three of a series; give them, or take `wls`",
                method.name()
            );
            return Err(Error::data(Code::DataTooFew, problem).with_argument("errors"));
        }
        let method = ReconcileMethod::Wls;
        let covariance = Covariance::of(method, &self.structure, None);
        let covariance = covariance.ok_or_else(|| Error::internal("no weights by structure"))?;
        Ok((method, covariance))
    }

    /// The map of base forecasts where these totals have one; none where they cannot
    /// be split.
    fn map<'a>(
        &'a self,
        method: ReconcileMethod,
        covariance: &'a Covariance,
        has_forecast: &[bool],
    ) -> Result<Option<Map<'a>>> {
        Ok(match method {
            ReconcileMethod::BottomUp => Some(Map::BottomUp),
            ReconcileMethod::TopDown => {
                let split = match self.proportions {
                    Proportions::Forecast => TopDown::by_level(&self.structure, has_forecast),
                    Proportions::Average => TopDown::at_once(&self.structure, has_forecast),
                };
                split.map(Map::TopDown)
            }
            _ => {
                let found = Projection::try_new(&self.structure, covariance, has_forecast);
                let unfit = || {
                    let problem = "the errors or weights are too large or too small to compute with; give forecasts, errors and weights in other units";
                    Error::data(Code::DataUnfit, problem)
                };
                Some(Map::Least(found.ok_or_else(unfit)?))
            }
        })
    }

    fn answer(&self, cell: &Cell, map: &Map<'_>, scenarios: &Scenarios) -> Answer {
        let (structure, ends) = (&self.structure, self.forecasts.ends.as_slice());
        let base = Base::of(cell, &self.forecasts.rows, ends, structure);
        let totals = structure.totals();
        let plain: Vec<f64> = base
            .means
            .iter()
            .map(|m| if m.is_nan() { 0.0 } else { *m })
            .collect();
        let mut bottom = match map {
            Map::BottomUp => plain[totals..].to_vec(),
            Map::TopDown(split) => split.bottoms(&plain, &self.shares(&plain)),
            Map::Least(projection) => projection.bottoms(&plain),
        };
        for (at, value) in bottom.iter_mut().enumerate() {
            if base.means[totals + at].is_nan() {
                *value = f64::NAN;
            } else if self.non_negative {
                *value = value.max(0.0);
            }
        }
        let mut means: Vec<f64> = (0..totals).map(|at| structure.sum(at, &bottom)).collect();
        means.extend(bottom);
        let projected = |errors: &[Vec<f64>]| match map {
            Map::Least(projection) => projection.bottoms_of_all(errors),
            _ => errors.iter().map(|all| all[totals..].to_vec()).collect(),
        };
        let linear: Option<&BottomsOf<'_>> = match map {
            Map::TopDown(_) => None,
            _ => Some(&projected),
        };
        let widths = if ends.is_empty() {
            vec![Vec::new(); means.len()]
        } else {
            widths(structure, &base, ends, scenarios, linear, &means)
        };
        self.rows(cell, &base, &means, &widths)
    }

    /// What top-down splits by: the means of the past, and forecasts where there are
    /// none.
    fn shares(&self, base: &[f64]) -> Vec<f64> {
        let mut shares = base.to_vec();
        if let (Proportions::Average, Some(averages)) = (self.proportions, &self.averages) {
            let bottom = shares[self.structure.totals()..].iter_mut();
            for (share, average) in bottom.zip(averages) {
                *share = average.unwrap_or(*share);
            }
        }
        shares
    }

    fn rows(&self, cell: &Cell, base: &Base, means: &[f64], widths: &[Vec<f64>]) -> Answer {
        let totals = self.structure.totals();
        let mut answer = Answer {
            rows: Vec::with_capacity(cell.rows.len()),
            added: Vec::new(),
            filled: base.filled.iter().map(|bottom| totals + bottom).collect(),
            lost: Vec::new(),
        };
        let mut rows: Vec<Option<usize>> = vec![None; means.len()];
        for &(place, row) in &cell.rows {
            rows[place] = Some(row);
        }
        for (place, (mean, widths)) in means.iter().zip(widths).enumerate() {
            let known = mean.is_finite();
            if !known {
                answer.lost.push(place);
            } else if place < totals && base.means[place].is_nan() {
                answer.filled.push(place);
            }
            let row = Row {
                id: self.structure.ids[place].clone(),
                model: cell.model,
                time: cell.time,
                mean: known.then_some(*mean),
                ends: self.ends(place, *mean, widths),
            };
            match rows[place] {
                Some(at) => answer.rows.push((at, row)),
                None if known => answer.added.push(row),
                None => {}
            }
        }
        answer
    }

    /// The ends of the bands, each as far out as those of lower levels.
    fn ends(&self, place: usize, mean: f64, widths: &[f64]) -> Vec<Option<f64>> {
        let ends = &self.forecasts.ends;
        let only_adds = |total: usize| {
            let sum = self.structure.sums.get(total);
            sum.is_none_or(|sum| sum.iter().all(|(_, weight)| *weight > 0.0))
        };
        let floor = self.non_negative && only_adds(place);
        let end = |(at, end): (usize, &End)| {
            let inside = ends
                .iter()
                .zip(widths)
                .filter(|(other, _)| other.level <= end.level && other.side * end.side > 0.0);
            let width = inside.map(|(_, width)| *width).fold(widths[at], f64::max);
            let value = mean + end.side * width;
            let value = if floor { value.max(0.0) } else { value };
            (value.is_finite() && widths[at].is_finite()).then_some(value)
        };
        ends.iter().enumerate().map(end).collect()
    }
}

/// What is to be told, by series.
#[derive(Default)]
struct Told {
    filled: BTreeMap<usize, usize>,
    lost: BTreeMap<usize, usize>,
    /// Series that the method has no errors of.
    unknown: Vec<usize>,
    /// Times at which totals could not be split.
    unfit: usize,
}

impl Told {
    fn note(&mut self, answer: &Answer) {
        for place in &answer.filled {
            *self.filled.entry(*place).or_default() += 1;
        }
        for place in &answer.lost {
            *self.lost.entry(*place).or_default() += 1;
        }
    }

    fn without_errors(
        &mut self,
        method: ReconcileMethod,
        errors: Option<&Errors>,
        structure: &Structure,
    ) {
        if let Some(errors) = errors.filter(|_| method.needs_errors()) {
            let few = (0..structure.ids.len()).filter(|at| errors.count(*at) < 2);
            self.unknown.extend(few);
        }
    }

    fn issues(mut self, work: &Work) -> Vec<Issue> {
        let structure = &work.structure;
        let mut issues = Vec::new();
        for (&place, &steps) in &self.filled {
            let (severity, code, message) = if place < structure.totals() {
                (
                    Severity::Info,
                    "TOTAL_FILLED",
                    "has no forecast of its own: it is the sum of its parts",
                )
            } else {
                (
                    Severity::Warning,
                    "BOTTOM_FILLED",
                    "has no forecast of its own: it is what the smallest total around it leaves, before all are reconciled",
                )
            };
            let message = format!("{message}, at {}", times(steps));
            let issue = Issue::new(severity, code, message).column("mean");
            issues.push(issue.unit(&structure.ids[place]).detail("times", steps));
        }
        for (&place, &steps) in &self.lost {
            let message = if place < structure.totals() {
                "has no forecast, and neither has one of its parts"
            } else {
                "has no forecast, and neither has any total around it"
            };
            let message = format!("{message}, at {}", times(steps));
            let issue = Issue::new(Severity::Error, "SERIES_MISSING", message).column("mean");
            issues.push(issue.unit(&structure.ids[place]).detail("times", steps));
        }
        self.unknown.sort_unstable();
        self.unknown.dedup();
        if !self.unknown.is_empty() {
            let ids = self.unknown.iter().map(|at| structure.ids[*at].as_str());
            let message = format!(
                "fewer than two `errors` of {}: typical ones of its size are taken, apart from those of others",
                trimtab_core::quoted_list(ids)
            );
            let issue = Issue::new(Severity::Warning, "ERRORS_MISSING", message);
            issues.push(issue.column("error").detail("series", self.unknown.len()));
        }
        if self.unfit > 0 {
            let message = format!(
                "totals that have a forecast share series and none holds them all, at {}: the bottom series keep their forecasts",
                times(self.unfit)
            );
            let issue = Issue::new(Severity::Warning, "TOP_DOWN_UNFIT", message);
            issues.push(issue.detail("times", self.unfit));
        }
        issues
    }
}

fn times(count: usize) -> String {
    match count {
        1 => "1 time".to_owned(),
        _ => format!("{count} times"),
    }
}
