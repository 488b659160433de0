//! The regressors that a forecaster was fitted with.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};
use trimtab_core::{Issue, Severity, quoted};

use crate::history::History;
use crate::intake::{Holidays, Panel};
use crate::regressors::{Regressor, Regressors, filled};

/// Those of all series.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Beside {
    pub(super) made_of: Vec<Regressor>,
    /// By column of texts: the most frequent, which is no regressor of its own.
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    usual: BTreeMap<String, String>,
    /// The days to come.
    #[serde(default, skip_serializing_if = "Holidays::is_none")]
    pub(super) holidays: Holidays,
}

/// Those of one series.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Own {
    /// Their places among those of all.
    pub(super) used: Vec<usize>,
    /// The last value of each that is known.
    pub(super) last: Vec<f64>,
}

impl Beside {
    /// What the regressors of a call are made of.
    pub(super) fn of(regressors: &Regressors, panel: &Panel) -> Self {
        let made_of = regressors.made_of(panel);
        let mut usual = BTreeMap::new();
        for column in &panel.columns {
            let named = |category: &&String| {
                let one = Regressor::Category(column.name.clone(), (*category).clone());
                made_of.contains(&one)
            };
            if column.categories.iter().any(|category| named(&category)) {
                let rest = column.categories.iter().find(|category| !named(category));
                usual.extend(rest.map(|category| (column.name.clone(), category.clone())));
            }
        }
        Self {
            made_of,
            usual,
            holidays: regressors.holidays().clone(),
        }
    }

    pub(super) fn is_none(&self) -> bool {
        self.made_of.is_empty()
    }

    /// Leaves out the holidays before a day, and those that no series uses; everything
    /// where none uses anything.
    pub(super) fn prune<'a>(&mut self, first: Option<i32>, all: impl Iterator<Item = &'a Own>) {
        let used: BTreeSet<usize> = all.flat_map(|own| &own.used).copied().collect();
        if used.is_empty() {
            *self = Self::default();
            return;
        }
        let is_used = |name: &str| {
            let mut names = used.iter().filter_map(|at| self.made_of.get(*at));
            names.any(|one| matches!(one, Regressor::Holiday(own) if own == name))
        };
        self.holidays = self.holidays.since(first.unwrap_or(i32::MIN), is_used);
    }

    /// The regressors of a series.
    pub(super) fn own<'a>(&'a self, own: &'a Own) -> impl Iterator<Item = &'a Regressor> {
        own.used.iter().filter_map(|at| self.made_of.get(*at))
    }

    /// The columns that a series is fitted with.
    pub(super) fn columns<'a>(&'a self, own: &'a Own) -> impl Iterator<Item = &'a str> {
        self.own(own).filter_map(Regressor::column)
    }

    /// Whether a column is one of texts; none where no regressor is made of it.
    pub(super) fn holds_text(&self, column: &str) -> Option<bool> {
        let one = self
            .made_of
            .iter()
            .find(|one| one.column() == Some(column))?;
        Some(matches!(one, Regressor::Category(..)))
    }

    /// That texts of a column were not there when the forecaster was fitted.
    pub(super) fn unseen(&self, column: &str, categories: &[String]) -> Option<Issue> {
        let usual = self.usual.get(column)?;
        let known = |category: &&String| {
            let one = Regressor::Category(column.to_owned(), (*category).clone());
            *category == usual || self.made_of.contains(&one)
        };
        let unseen: Vec<&String> = categories.iter().filter(|one| !known(one)).collect();
        let first = unseen.first()?;
        let message = format!(
            "column {} has {}, which was not there when the forecaster was fitted: taken for {}; fit anew with it",
            quoted(column),
            quoted(first),
            quoted(usual)
        );
        let issue = Issue::new(Severity::Warning, "CATEGORY_UNKNOWN", message);
        let names: Vec<&str> = unseen.into_iter().map(String::as_str).collect();
        Some(issue.column(column).detail("categories", names))
    }
}

impl Own {
    /// Those of a series, with their last values.
    pub(super) fn of(series: &History) -> Self {
        let last = series.sample().ahead(1).into_iter();
        Self {
            used: series.used.clone(),
            last: last.filter_map(|column| column.first().copied()).collect(),
        }
    }

    pub(super) fn is_none(&self) -> bool {
        self.used.is_empty()
    }

    /// Whether they are among so many.
    pub(super) fn is_sound(&self, all: usize) -> bool {
        let finite = self.last.iter().all(|x| x.is_finite());
        let same = self.last.len() == self.used.len();
        finite && same && self.used.iter().all(|at| *at < all)
    }

    /// Puts the last value before where one misses, of which those at steps that count are
    /// noted; moves on by the columns.
    pub(super) fn fill(
        &mut self,
        columns: &mut [Vec<f64>],
        counts: impl Fn(usize) -> bool,
        missing: &mut Missing,
    ) {
        for ((column, last), place) in columns.iter_mut().zip(&mut self.last).zip(&self.used) {
            for (step, x) in column.iter_mut().enumerate() {
                if x.is_finite() {
                    *last = *x;
                } else {
                    *x = *last;
                    if counts(step) {
                        missing.steps += 1;
                        missing.places.insert(*place);
                    }
                }
            }
        }
    }
}

/// Where regressors were not known.
#[derive(Clone, Debug, Default)]
pub(super) struct Missing {
    steps: usize,
    places: BTreeSet<usize>,
}

impl Missing {
    pub(super) fn note(&self, beside: &Beside, which: &str) -> Option<Issue> {
        let names = self.places.iter().filter_map(|at| beside.made_of.get(*at));
        let names: Vec<String> = names.map(Regressor::name).collect();
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        (self.steps > 0).then(|| filled(&names, self.steps, which))
    }
}
