//! A series of a boosted panel that is kept and moves on.

use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};
use trimtab_numerics::Random;

use super::forecast::End;
use super::history::{History, Shape, follow_level, plain, scales, take_season_out};
use super::origin::Origin;
use super::season::Season;
use super::series::{NAME, path};
use super::{Boosted, PanelForecast, PanelSeries, blanks};
use crate::model::{Ahead, Model};

/// The panels of a document, without their series.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Panels(Vec<Arc<Boosted>>);

/// One series of a panel: where it stands, and what came last.
///
/// The trees stay as they were learnt. New points move the latest values on, from which
/// the inputs of the trees are told anew; means over all of the past are then over those.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct KeptBoosted {
    /// The place of its panel in the document.
    place: usize,
    #[serde(skip)]
    panel: Option<Arc<Boosted>>,
    /// The places of its regressors among the panel's.
    used: Vec<usize>,
    end: End,
    /// The units of its errors when it was learnt.
    usual: f64,
    /// The latest values.
    #[serde(with = "blanks")]
    values: Vec<f64>,
    /// By regressor, beside them.
    regressors: Vec<Latest>,
    /// What it was last told of the steps ahead.
    #[serde(skip)]
    told: Option<Told>,
}

/// The regressors of the steps ahead as they are learnt, by regressor, and the forecast
/// with them.
#[derive(Clone, Debug)]
struct Told {
    ahead: Vec<Vec<f64>>,
    said: PanelForecast,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
#[serde(transparent)]
struct Latest(#[serde(with = "blanks")] Vec<f64>);

/// The values that are kept at least.
const LEAST: usize = 60;

/// The values that are kept: of the longest season two and a half, for its states are
/// known half a season late.
fn kept_values(shape: &Shape) -> usize {
    let longest = shape.periods.last().copied().unwrap_or(1);
    LEAST.max(5 * longest / 2 + 26)
}

impl Panels {
    /// The place of a panel, which is taken in where it is not there yet.
    pub(crate) fn place(&mut self, panel: &Arc<Boosted>) -> usize {
        let same = |own: &Arc<Boosted>| Arc::ptr_eq(own, panel) || own.learnt_as(panel);
        self.0.iter().position(same).unwrap_or_else(|| {
            self.0.push(Arc::clone(panel));
            self.0.len() - 1
        })
    }

    /// Leaves the series out, each of which is kept by itself.
    pub(crate) fn without_ends(self) -> Self {
        let panels = self.0.iter();
        Self(panels.map(|panel| Arc::new(panel.without_ends())).collect())
    }

    pub(crate) fn is_none(&self) -> bool {
        self.0.is_empty()
    }

    pub(crate) fn is_sound(&self) -> bool {
        self.0.iter().all(|panel| panel.is_sound())
    }
}

impl Serialize for Panels {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(self.0.iter().map(AsRef::as_ref))
    }
}

impl<'de> Deserialize<'de> for Panels {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let panels = Vec::<Boosted>::deserialize(deserializer)?;
        Ok(Self(panels.into_iter().map(Arc::new).collect()))
    }
}

/// By what is written, where NaN is NaN.
impl PartialEq for KeptBoosted {
    fn eq(&self, other: &Self) -> bool {
        let written = |one: &Self| serde_json::to_string(one).ok();
        written(self) == written(other)
    }
}

impl KeptBoosted {
    pub(super) fn of(
        (panel, place): (&Arc<Boosted>, usize),
        end: End,
        used: &[usize],
        (values, regressors): (&[f64], &[Vec<f64>]),
    ) -> Self {
        let mut found = Self {
            place,
            usual: end.origin.scale,
            panel: Some(Arc::clone(panel)),
            used: used.to_vec(),
            end,
            values: Vec::new(),
            regressors: vec![Latest(Vec::new()); used.len()],
            told: None,
        };
        found.take(values, regressors);
        found
    }

    /// Finds its panel among those of the document.
    pub(crate) fn attach(&mut self, panels: &Panels) {
        self.panel = panels.0.get(self.place).map(Arc::clone);
    }

    /// Whether it has what the panel asks for.
    fn fits_its_panel(&self) -> bool {
        let Some(panel) = &self.panel else {
            return false;
        };
        let count = panel.shape().logarithmic.len();
        let beside = |column: &Latest| column.0.len() == self.values.len();
        self.regressors.len() == self.used.len()
            && self.regressors.iter().all(beside)
            && self.used.iter().all(|at| *at < count)
            && self.end.origin.recent.len() == count
            && self.end.origin.statics().len() == panel.shape().statics
            && self.end.origin.level.is_finite()
            && self.end.origin.scale > 0.0
            && self.usual > 0.0
    }

    /// Takes the latest values in and drops the oldest.
    fn take(&mut self, values: &[f64], regressors: &[Vec<f64>]) {
        let Some(most) = self.panel.as_ref().map(|panel| kept_values(panel.shape())) else {
            return;
        };
        let latest = |all: &mut Vec<f64>| {
            all.drain(..all.len().saturating_sub(most));
        };
        self.values.extend(values);
        latest(&mut self.values);
        for (at, Latest(own)) in self.regressors.iter_mut().enumerate() {
            let column = regressors.get(at).map_or(&[][..], Vec::as_slice);
            let cells = (0..values.len()).map(|t| column.get(t).copied().unwrap_or(f64::NAN));
            own.extend(cells);
            latest(own);
        }
    }

    /// What the panel would have made of the latest values.
    fn history(&self, shape: &Shape) -> History {
        let length = self.values.len();
        let mut columns = vec![vec![f64::NAN; length + shape.horizon]; shape.logarithmic.len()];
        for (at, Latest(own)) in self.used.iter().zip(&self.regressors) {
            if let Some(column) = columns.get_mut(*at) {
                column[..length].copy_from_slice(own);
            }
        }
        let series = PanelSeries {
            values: &self.values,
            regressors: &columns,
            statics: self.end.origin.statics(),
            times: &[],
        };
        let mut history = plain(&series, shape);
        history.units = self.end.units;
        let later = |y: &f64| history.units.of_later(*y);
        history.values = self.values.iter().map(later).collect();
        history.adjusted.clone_from(&history.values);
        let recent = &self.end.origin.recent;
        history.coefficients = recent.iter().map(|one| one.coefficient).collect();
        for (b, column) in history.coefficients.iter().zip(&history.regressors) {
            for (u, x) in history.adjusted.iter_mut().zip(column) {
                *u -= b * x;
            }
        }
        history.rest.clone_from(&history.adjusted);
        for (period, strength) in shape.periods.iter().zip(&shape.strengths) {
            history.seasons.push(Season::of(&history.rest, *period));
            take_season_out(&mut history, *strength);
        }
        let errors = follow_level(&mut history, shape.smoothing);
        history.scales = scales(&errors, self.usual);
        history
    }

    /// Takes in what is known of the steps ahead, for [`KeptBoosted::spread`].
    pub(crate) fn tell(&mut self, ahead: &Ahead<'_>) {
        self.told = self.with(ahead);
    }

    /// How far the quantiles of a step ahead, counted from 0, lie from the mean; none
    /// beyond the steps that were learnt, and before it is told what is known of them.
    pub(crate) fn spread(&self, step: usize, levels: &[f64]) -> Option<Vec<f64>> {
        let (panel, told) = (self.panel.as_ref()?, self.told.as_ref()?);
        let mean = told.said.mean.get(step)?;
        let quantiles = panel.quantiles_from(&self.end, &told.ahead, step + 1, levels)?;
        Some(quantiles.iter().map(|y| y - mean).collect())
    }

    fn with(&self, ahead: &Ahead<'_>) -> Option<Told> {
        let panel = self.panel.as_ref()?;
        let mut all = vec![Vec::new(); panel.shape().logarithmic.len()];
        for (place, column) in self.used.iter().zip(ahead.regressors) {
            all.get_mut(*place)?.clone_from(column);
        }
        let ahead = panel.other(&self.end, &all);
        let said = panel.from(&self.end, &ahead);
        Some(Told { ahead, said })
    }

    fn said(&self, ahead: &Ahead<'_>) -> Option<PanelForecast> {
        self.with(ahead).map(|told| told.said)
    }
}

impl Model for KeptBoosted {
    fn name(&self) -> String {
        NAME.to_owned()
    }

    fn parameters(&self) -> Vec<(&'static str, f64)> {
        Vec::new()
    }

    fn mean(&self, ahead: &Ahead<'_>) -> Vec<f64> {
        let said = self.said(ahead);
        said.map_or_else(Vec::new, |said| said.means(ahead.horizon))
    }

    fn deviations(&self, ahead: &Ahead<'_>) -> Option<Vec<f64>> {
        self.said(ahead)?.deviations(ahead.horizon)
    }

    fn path(&self, ahead: &Ahead<'_>, random: &mut Random, path: &mut [f64]) {
        let widths = self.deviations(ahead).unwrap_or_default();
        self::path(&self.mean(ahead), &widths, random, path);
    }

    fn regressors(&self) -> usize {
        self.used.len()
    }

    fn is_sound(&self) -> bool {
        self.fits_its_panel()
    }

    fn append(&mut self, points: &[f64]) {
        self.append_with(points, &[]);
    }

    fn append_with(&mut self, points: &[f64], regressors: &[Vec<f64>]) {
        self.take(points, regressors);
        let Some(panel) = &self.panel else { return };
        let history = self.history(panel.shape());
        let origin = self.values.len().checked_sub(1).and_then(|last| {
            let steps = 1..=panel.shape().horizon;
            Origin::at(&history, panel.shape(), last, steps)
        });
        if let Some(origin) = origin.filter(|_| !points.is_empty()) {
            self.end.origin = origin;
        }
    }
}
