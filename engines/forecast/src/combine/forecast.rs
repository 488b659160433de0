//! The forecast of one series by its members together.

use super::Group;
use super::bands::Bands;
use super::combination::Combination;
use super::member::{Member, Said, ask, said};
use super::panel::PanelFits;
use super::prior::width;
use crate::method::{Fitted, Method};
use crate::model::{Ahead, Unfit};
use crate::options::Intervals;
use crate::sample::Sample;

/// The forecast of one series.
#[derive(Clone, Debug)]
pub(crate) struct Forecast {
    pub(crate) mean: Vec<f64>,
    /// What [`Bands`] are in units of.
    pub(crate) deviations: Vec<f64>,
    /// Each member: its share of the forecast with its model, or why it has none.
    pub(crate) members: Vec<Result<(f64, Fitted), Unfit>>,
    /// How they are put together.
    pub(crate) combination: Combination,
    /// What the models' values are multiples of.
    pub(crate) unit: f64,
}

impl Forecast {
    /// The quantiles of a step ahead, counted from 0, at rising `levels`.
    ///
    /// Where a count model is among the members they are its counts, else the mean
    /// and the errors of the group; those of demand are not below 0. Boosted trees learn
    /// quantiles of their own from errors that they did not see: of their share the
    /// spread is theirs, which is wide and long to one side where a promotion makes it so.
    pub(crate) fn quantiles(&self, bands: &Bands, step: usize, levels: &[f64]) -> Vec<f64> {
        let mut demand = false;
        let mut own = None;
        for (share, model) in self.members.iter().flatten() {
            match model {
                Fitted::Counts(counts) => return counts.quantiles(step + 1, levels),
                Fitted::Rate(_) => demand = true,
                Fitted::Boosted(series) if self.combination == Combination::Weighted => {
                    own = series.spread(step, levels).map(|spread| (*share, spread));
                }
                Fitted::KeptBoosted(series) if self.combination == Combination::Weighted => {
                    own = series.spread(step, levels).map(|spread| (*share, spread));
                }
                _ => {}
            }
        }
        let (mean, deviation) = (self.mean[step], self.deviations[step]);
        let least = if demand { 0.0 } else { f64::NEG_INFINITY };
        let (share, spread) = own.unwrap_or_default();
        let quantile = |(at, &level): (usize, &f64)| {
            let of_group = (1.0 - share) * deviation * bands.quantile(step, level);
            let of_trees = share * self.unit * spread.get(at).copied().unwrap_or(0.0);
            (mean + of_group + of_trees).max(least)
        };
        levels.iter().enumerate().map(quantile).collect()
    }
}

/// What the members say of a series, each by its weight; none where none can be
/// fitted.
pub(super) fn forecast(
    (at, sample): (usize, &Sample<'_>),
    group: &Group<'_>,
    panels: &PanelFits,
    members: &[Member],
    weights: &[f64],
) -> Option<Forecast> {
    let sample = &sample.with_beside(panels.beside(None, at));
    let asked: Vec<Result<(Fitted, Said), Unfit>> = members
        .iter()
        .map(|&member| {
            let model = match member.method {
                Method::Boosting => panels.at(None, at, sample),
                _ => member.fit(sample),
            };
            ask(model?, sample, group.horizon)
        })
        .collect();
    let says: Vec<Option<&Said>> = asked
        .iter()
        .map(|asked| Some(&asked.as_ref().ok()?.1))
        .collect();
    let together = group.combination.of(&says, weights)?;
    let together = match group.intervals {
        Intervals::Conformal => together.widened(width(sample.values.len())),
        Intervals::Model => together,
    };
    let known = says.iter().zip(weights).filter(|(said, _)| said.is_some());
    let total: f64 = known.map(|(_, weight)| weight).sum();
    let members = asked
        .into_iter()
        .zip(weights)
        .map(|(asked, weight)| asked.map(|(model, _)| (weight / total, model)));
    Some(Forecast {
        mean: together.mean,
        deviations: together.deviations,
        members: members.collect(),
        combination: group.combination,
        unit: 1.0,
    })
}

impl Forecast {
    /// What models that were kept say; `points` are those behind them, `range` in
    /// their unit. None where none of them says anything.
    pub(crate) fn of_kept(
        mut members: Vec<Result<(f64, Fitted), Unfit>>,
        ahead: &Ahead<'_>,
        points: usize,
        range: (f64, f64),
        unit: f64,
        (intervals, combination): (Intervals, Combination),
    ) -> Option<Self> {
        for (_, model) in members.iter_mut().flatten() {
            if let Fitted::KeptBoosted(series) = model {
                series.tell(ahead);
            }
        }
        let kept = members.iter().map(|member| {
            let (share, model) = member.as_ref().ok()?;
            Some((*share, said(model, ahead, range)?))
        });
        let kept: Vec<Option<(f64, Said)>> = kept.collect();
        let says: Vec<Option<&Said>> = kept
            .iter()
            .map(|one| one.as_ref().map(|(_, said)| said))
            .collect();
        let share = |one: &Option<(f64, Said)>| one.as_ref().map_or(0.0, |(share, _)| *share);
        let weights: Vec<f64> = kept.iter().map(share).collect();
        let together = combination.of(&says, &weights)?;
        let together = match intervals {
            Intervals::Conformal => together.widened(width(points)),
            Intervals::Model => together,
        };
        let found = Self {
            mean: together.mean,
            deviations: together.deviations,
            members,
            combination,
            unit: 1.0,
        };
        Some(found.times(unit))
    }
}
