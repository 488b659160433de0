//! A series of a boosted panel as a model of its own.

use std::sync::Arc;

use trimtab_numerics::Random;

use super::{Boosted, PanelForecast};
use crate::model::{Ahead, Model};

/// The outer tenths of a normal distribution are so many deviations apart.
const APART: f64 = 2.563_103;

/// The share of a step's uncertainty that all steps have in common in a path.
const COMMON: f64 = 0.5;

/// One series of a panel that was learnt together.
#[derive(Clone, Debug)]
pub(crate) struct BoostedSeries {
    panel: Arc<Boosted>,
    at: usize,
    /// The places of the series' regressors among the panel's, and how many those are.
    used: Vec<usize>,
    columns: usize,
    /// What it says with the regressors that were known.
    said: PanelForecast,
}

impl PartialEq for BoostedSeries {
    fn eq(&self, other: &Self) -> bool {
        self.at == other.at && Arc::ptr_eq(&self.panel, &other.panel)
    }
}

impl BoostedSeries {
    /// None where the panel says nothing of the series.
    pub(crate) fn of(
        panel: &Arc<Boosted>,
        at: usize,
        used: &[usize],
        columns: usize,
    ) -> Option<Self> {
        Some(Self {
            said: panel.forecast(at)?,
            panel: Arc::clone(panel),
            at,
            used: used.to_vec(),
            columns,
        })
    }

    /// How far the quantiles of a step ahead, counted from 0, lie from the mean; none
    /// beyond the steps that were learnt.
    pub(crate) fn spread(&self, step: usize, levels: &[f64]) -> Option<Vec<f64>> {
        let mean = self.said.mean.get(step)?;
        let quantiles = self.panel.quantiles(self.at, step + 1, levels)?;
        Some(quantiles.iter().map(|y| y - mean).collect())
    }

    fn asked(&self, regressors: &[Vec<f64>]) -> Option<PanelForecast> {
        let first = regressors.first()?;
        let mut all = vec![vec![f64::NAN; first.len()]; self.columns];
        for (place, column) in self.used.iter().zip(regressors) {
            all.get_mut(*place)?.clone_from(column);
        }
        self.panel.what_if(self.at, &all)
    }

    /// By step: the quantiles 0.1, 0.5 and 0.9.
    fn thirds(&self) -> impl Iterator<Item = [f64; 3]> + '_ {
        let quantiles = self.said.quantiles.iter();
        quantiles.filter_map(|all| Some([*all.first()?, *all.get(all.len() / 2)?, *all.last()?]))
    }
}

impl Model for BoostedSeries {
    fn name(&self) -> String {
        "boosted trees of the panel".to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        Vec::new()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let asked = self.asked(ahead.regressors);
        let said = asked.as_ref().unwrap_or(&self.said);
        let mut mean = said.mean.clone();
        mean.resize(ahead.horizon, mean.last().copied().unwrap_or(f64::NAN));
        mean
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        let horizon = ahead.horizon;
        let of = |[low, _, high]: [f64; 3]| (high - low) / APART;
        let mut found: Vec<f64> = self.thirds().map(of).collect();
        found.resize(horizon, found.last().copied()?);
        Some(found)
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let common = COMMON.sqrt() * random.normal();
        let mean = self.mean(ahead);
        let widths = self
            .deviations(&Ahead::steps(ahead.horizon))
            .unwrap_or_default();
        for (step, y) in path.iter_mut().enumerate() {
            let draw = common + (1.0 - COMMON).sqrt() * random.normal();
            let width = widths.get(step).copied().unwrap_or(0.0);
            *y = mean.get(step).copied().unwrap_or(0.0) + width * draw;
        }
    }

    /// It says what it said: a panel is learnt anew.
    fn append(&mut self, _points: &[f64]) {}
}
