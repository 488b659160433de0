//! A series of a boosted panel as a model of its own.

use std::sync::Arc;

use trimtab_numerics::Random;

use super::{Boosted, KeptBoosted, PanelForecast};
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

    /// The same to keep, after values with these regressors.
    pub(crate) fn kept(
        &self,
        place: usize,
        values: &[f64],
        regressors: &[Vec<f64>],
    ) -> Option<KeptBoosted> {
        let end = self.panel.end(self.at)?;
        Some(KeptBoosted::of(
            (&self.panel, place),
            end,
            &self.used,
            (values, regressors),
        ))
    }

    pub(crate) fn panel(&self) -> &Arc<Boosted> {
        &self.panel
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
}

impl PanelForecast {
    /// The mean of each step, the last beyond the horizon.
    pub(super) fn means(&self, horizon: usize) -> Vec<f64> {
        let mut mean = self.mean.clone();
        mean.resize(horizon, mean.last().copied().unwrap_or(f64::NAN));
        mean
    }

    /// The deviation of each step, from the quantiles 0.1 and 0.9.
    pub(super) fn deviations(&self, horizon: usize) -> Option<Vec<f64>> {
        let of = |all: &Vec<f64>| Some((all.last()? - all.first()?) / APART);
        let mut found: Vec<f64> = self.quantiles.iter().filter_map(of).collect();
        found.resize(horizon, found.last().copied()?);
        Some(found)
    }
}

/// A path about the means of steps with these deviations.
pub(super) fn path(mean: &[f64], widths: &[f64], random: &mut Random, path: &mut [f64]) {
    let common = COMMON.sqrt() * random.normal();
    for (step, y) in path.iter_mut().enumerate() {
        let draw = common + (1.0 - COMMON).sqrt() * random.normal();
        let width = widths.get(step).copied().unwrap_or(0.0);
        *y = mean.get(step).copied().unwrap_or(0.0) + width * draw;
    }
}

/// The name of each series' model.
pub(super) const NAME: &str = "boosted trees of the panel";

impl Model for BoostedSeries {
    fn name(&self) -> String {
        NAME.to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        Vec::new()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let asked = self.asked(ahead.regressors);
        asked.as_ref().unwrap_or(&self.said).means(ahead.horizon)
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        self.said.deviations(ahead.horizon)
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let widths = self.deviations(ahead).unwrap_or_default();
        self::path(&self.mean(ahead), &widths, random, path);
    }

    /// It says what it said: a panel is learnt anew.
    fn append(&mut self, _points: &[f64]) {}
}
