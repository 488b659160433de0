//! Which of the further columns of a call are regressors, and of which series.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use trimtab_core::{Issue, Severity, quoted_list};

use crate::history::{History, Reading, of_unit};
use crate::intake::{Holidays, Panel, Series};

/// A category stands for itself where a column has no more of them.
const MOST_CATEGORIES: usize = 30;

/// The regressors of a call.
#[derive(Clone, Debug, Default)]
pub(crate) struct Regressors {
    /// The names, in order: `price`, `kind=b`, the names of holidays.
    pub(crate) names: Vec<String>,
    columns: Vec<Source>,
    /// The columns that never change within a series but are not one for all.
    statics: Vec<usize>,
    holidays: Holidays,
    /// Issues of columns that are no regressors.
    unused: Vec<Issue>,
}

/// What a regressor is made of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Regressor {
    /// A column of numbers or flags.
    Number(String),
    /// Whether a column of texts holds this one.
    Category(String, String),
    /// The effect of a holiday.
    Holiday(String),
}

impl Regressor {
    /// The column that it is read from.
    pub(crate) fn column(&self) -> Option<&str> {
        match self {
            Self::Number(column) | Self::Category(column, _) => Some(column),
            Self::Holiday(_) => None,
        }
    }

    /// As it is called: `price`, `kind=b`, the effect of a holiday.
    pub(crate) fn name(&self) -> String {
        match self {
            Self::Category(column, category) => format!("{column}={category}"),
            Self::Number(name) | Self::Holiday(name) => name.clone(),
        }
    }
}

/// Where a regressor comes from: a column, and one of its categories.
#[derive(Clone, Copy, Debug)]
struct Source {
    column: usize,
    category: Option<usize>,
}

impl Regressors {
    /// The columns of the panel that vary within a series, categories one by one
    /// but the most frequent, and the holidays.
    pub(crate) fn of(panel: &Panel, holidays: Holidays) -> Self {
        let mut found = Self::default();
        let mut constant = Vec::new();
        for (at, column) in panel.columns.iter().enumerate() {
            if !panel
                .series
                .iter()
                .any(|series| varies(&series.columns[at]))
            {
                if sets_apart(panel, at) {
                    found.statics.push(at);
                } else {
                    constant.push(column.name.as_str());
                }
                continue;
            }
            if column.categories.is_empty() {
                found.names.push(column.name.clone());
                found.columns.push(Source {
                    column: at,
                    category: None,
                });
                continue;
            }
            if column.categories.len() > MOST_CATEGORIES {
                let message = format!(
                    "column `{}` has {} different texts, of which no more than {MOST_CATEGORIES} can be regressors: not read",
                    column.name,
                    column.categories.len()
                );
                let issue = Issue::new(Severity::Info, "COLUMNS_UNUSED", message);
                found.unused.push(issue.column(&column.name));
                continue;
            }
            let usual = most_frequent(panel, at);
            for (place, category) in column.categories.iter().enumerate() {
                if place != usual {
                    found.names.push(format!("{}={category}", column.name));
                    found.columns.push(Source {
                        column: at,
                        category: Some(place),
                    });
                }
            }
        }
        if let Some(first) = constant.first() {
            let message = format!(
                "{} never changes: not read",
                quoted_list(constant.iter().copied())
            );
            let issue = Issue::new(Severity::Info, "COLUMNS_UNUSED", message);
            let issue = issue.column(*first).detail("columns", constant);
            found.unused.push(issue);
        }
        found.names.extend(holidays.names().map(str::to_owned));
        found.holidays = holidays;
        found
    }

    /// What each of the names is made of.
    pub(crate) fn made_of(&self, panel: &Panel) -> Vec<Regressor> {
        let own = self.columns.iter().map(|source| {
            let column = &panel.columns[source.column];
            let name = column.name.clone();
            match source.category {
                Some(category) => Regressor::Category(name, column.categories[category].clone()),
                None => Regressor::Number(name),
            }
        });
        let days = self.holidays.names().map(str::to_owned);
        own.chain(days.map(Regressor::Holiday)).collect()
    }

    pub(crate) fn holidays(&self) -> &Holidays {
        &self.holidays
    }

    /// What sets the series apart.
    pub(crate) fn statics(&self, series: &Series) -> Vec<f64> {
        let first = |column: &usize| {
            let known = series.columns[*column].iter().copied();
            known
                .into_iter()
                .find(|x| x.is_finite())
                .unwrap_or(f64::NAN)
        };
        self.statics.iter().map(first).collect()
    }

    /// Of a series from its first value, so many on and the horizon beyond: the
    /// regressors that vary in the past and are known somewhere ahead, and their
    /// places.
    pub(crate) fn of_series(
        &self,
        series: &Series,
        first: usize,
        points: usize,
        reading: &Reading,
    ) -> (Vec<Vec<f64>>, Vec<usize>) {
        let length = points + if reading.backward { 0 } else { reading.horizon };
        let of_column = |source: &Source| -> Vec<f64> {
            let cells = series.columns[source.column]
                .get(first..)
                .unwrap_or_default();
            let mut cells = cells[..length.min(cells.len())].to_vec();
            cells.resize(length, f64::NAN);
            if let Some(category) = source.category {
                for cell in &mut cells {
                    if cell.is_finite() {
                        *cell = f64::from(u8::from((*cell - category as f64).abs() < 0.5));
                    }
                }
            }
            cells
        };
        let own = self.columns.iter().map(of_column);
        let days = i64::try_from(first)
            .ok()
            .and_then(|first| {
                let id = series.id.as_deref();
                self.holidays.columns(id, &series.axis, first, length)
            })
            .unwrap_or_default();
        let useful = |column: &Vec<f64>| {
            let ahead = column[points..].iter().any(|x| x.is_finite());
            varies(&column[..points]) && (ahead || reading.backward)
        };
        let all = own.chain(days).enumerate();
        let (places, columns) = all.filter(|(_, column)| useful(column)).unzip();
        (columns, places)
    }

    /// What of the regressors is not used, and why.
    pub(crate) fn notes(&self, series: &[History]) -> Vec<Issue> {
        let mut notes = self.unused.clone();
        if series.is_empty() {
            return notes;
        }
        // By column: the series that lack a value ahead.
        let mut lacking: BTreeMap<usize, Vec<&History>> = BTreeMap::new();
        for (place, source) in self.columns.iter().enumerate() {
            let lacks = |one: &&History| {
                let past = &one.series.columns[source.column][one.first..];
                let past = &past[..one.values.len().min(past.len())];
                !one.used.contains(&place) && varies(past)
            };
            let found: Vec<&History> = series.iter().filter(lacks).collect();
            if !found.is_empty() && source.category.is_none_or(|category| category < 2) {
                lacking.entry(source.column).or_insert(found);
            }
        }
        for (column, lacking) in lacking {
            let source = |place: &usize| self.columns.get(*place).map(|source| source.column);
            let used = series
                .iter()
                .any(|one| one.used.iter().any(|place| source(place) == Some(column)));
            let name = self
                .columns
                .iter()
                .position(|source| source.column == column);
            let name = name.map_or("", |place| self.names[place].as_str());
            let name = name.split_once('=').map_or(name, |(name, _)| name);
            notes.push(unknown_ahead(name, used, &lacking));
        }
        notes.extend(self.filled(series));
        let mut holidays = self.holidays.names();
        if let (Some(first), true) = (
            holidays.next(),
            series.iter().all(|one| one.series.axis.days(0).is_none()),
        ) {
            let message = "`holidays` need series whose times are dates: not read";
            let issue = Issue::new(Severity::Warning, "HOLIDAYS_UNUSED", message);
            notes.push(issue.detail("holiday", first));
        }
        notes
    }
}

impl Regressors {
    /// That columns which are used are not known at every step ahead.
    fn filled(&self, series: &[History]) -> Option<Issue> {
        let mut names: Vec<&str> = Vec::new();
        let (mut steps, mut first) = (0, None);
        for one in series {
            for (column, place) in one.regressors.iter().zip(&one.used) {
                let ahead = &column[one.values.len()..];
                let missing = ahead.iter().filter(|x| !x.is_finite()).count();
                if missing == 0 {
                    continue;
                }
                steps += missing;
                first.get_or_insert(one);
                let name = self.names[*place].as_str();
                if !names.contains(&name) {
                    names.push(name);
                }
            }
        }
        let issue = filled(&names, steps, "steps ahead");
        Some(of_unit(issue, &first?.series))
    }
}

/// That regressors are not known at some steps.
pub(crate) fn filled(names: &[&str], steps: usize, which: &str) -> Issue {
    let message = format!(
        "{} not known at {steps} {which} in all: the last value before is taken there",
        quoted_list(names.iter().copied())
    );
    let issue = Issue::new(Severity::Warning, "REGRESSOR_FILLED", message);
    let issue = issue.column(names.first().copied().unwrap_or_default());
    issue.detail("columns", names).detail("steps", steps)
}

/// That a column is not known at the steps ahead of some or all series.
fn unknown_ahead(name: &str, used: bool, lacking: &[&History]) -> Issue {
    let repair = "give it in `future`, or as rows of `series` without `y`";
    let (severity, message) = if used {
        let message = format!(
            "column `{name}` is not known at any step ahead of {} series, which are forecast without it; {repair}",
            lacking.len()
        );
        (Severity::Warning, message)
    } else {
        let message =
            format!("column `{name}` is not known at the steps ahead: not used; {repair}");
        (Severity::Info, message)
    };
    let issue = Issue::new(severity, "REGRESSOR_UNKNOWN", message).column(name);
    let issue = issue.detail("series", lacking.len());
    match lacking {
        [first, ..] if used => of_unit(issue, &first.series),
        _ => issue,
    }
}

/// Whether a column has two different values.
fn varies(column: &[f64]) -> bool {
    let mut known = column.iter().filter(|x| x.is_finite());
    let first = known.next();
    first.is_some_and(|first| known.any(|x| x.to_bits() != first.to_bits()))
}

/// Whether a column that never changes within a series differs between two.
fn sets_apart(panel: &Panel, column: usize) -> bool {
    let firsts = panel.series.iter().filter_map(|series| {
        let mut known = series.columns[column].iter().filter(|x| x.is_finite());
        known.next().map(|x| x.to_bits())
    });
    let firsts: std::collections::BTreeSet<u64> = firsts.collect();
    firsts.len() > 1
}

/// The category that most points of the panel have.
fn most_frequent(panel: &Panel, column: usize) -> usize {
    let count = panel.columns[column].categories.len();
    let mut counts = vec![0_usize; count];
    for x in panel
        .series
        .iter()
        .flat_map(|series| &series.columns[column])
    {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a category is a small whole number"
        )]
        if let Some(count) = counts.get_mut(*x as usize).filter(|_| x.is_finite()) {
            *count += 1;
        }
    }
    let most = counts.iter().copied().max().unwrap_or(0);
    counts.iter().position(|count| *count == most).unwrap_or(0)
}
