//! The members that learn from all series of a group at once.

use std::sync::Arc;

use trimtab_core::{Control, Result};

use super::member::Member;
use super::origins::lengths;
use crate::boosting::{Boosted, BoostedSeries, BoostingOptions, PanelSeries, boosted};
use crate::method::{Fitted, Method};
use crate::model::Unfit;
use crate::sample::Sample;

/// A panel as it was learnt, by the age of the origin and at the end.
#[derive(Clone, Debug, Default)]
pub(super) struct PanelFits {
    ages: Vec<Option<Learnt>>,
    end: Option<Learnt>,
}

#[derive(Clone, Debug)]
struct Learnt {
    panel: Arc<Boosted>,
    /// By series of the group: its place in the panel.
    places: Vec<Option<usize>>,
}

impl PanelFits {
    /// The panels that the members need, at so many origins.
    pub(super) fn of(
        samples: &[Sample<'_>],
        members: &[Member],
        (horizon, origins): (usize, usize),
        seed: u64,
        control: &Control,
    ) -> Result<Self> {
        if !members
            .iter()
            .any(|member| member.method == Method::Boosting)
        {
            return Ok(Self::default());
        }
        let cuts: Vec<Vec<usize>> = samples
            .iter()
            .map(|one| lengths(one.values.len(), one.period(), horizon, origins))
            .collect();
        let at_age = |age: usize| {
            let cut = samples.iter().zip(&cuts);
            let cut: Vec<Option<Sample<'_>>> = cut
                .map(|(one, cuts)| Some(one.before(*cuts.get(age)?)))
                .collect();
            learn(&cut, horizon, seed, control)
        };
        let whole: Vec<Option<Sample<'_>>> = samples.iter().copied().map(Some).collect();
        Ok(Self {
            ages: (0..origins).map(at_age).collect::<Result<_>>()?,
            end: learn(&whole, horizon, seed, control)?,
        })
    }

    /// The model of a series at the origin of an age, or at the end.
    pub(super) fn at(
        &self,
        age: Option<usize>,
        series: usize,
        sample: &Sample<'_>,
    ) -> std::result::Result<Fitted, Unfit> {
        let learnt = match age {
            Some(age) => self.ages.get(age).and_then(Option::as_ref),
            None => self.end.as_ref(),
        };
        let model = learnt.and_then(|learnt| {
            let place = (*learnt.places.get(series)?)?;
            BoostedSeries::of(&learnt.panel, place, sample.used, sample.columns)
        });
        model.map(Fitted::Boosted).ok_or(Unfit::NoFit)
    }
}

impl PanelFits {
    /// What the regressors of other series do to the logarithm of a series, as it was
    /// known at the origin of an age, or at the end; none where that is not known.
    pub(super) fn beside(&self, age: Option<usize>, series: usize) -> &[f64] {
        let learnt = match age {
            Some(age) => self.ages.get(age).and_then(Option::as_ref),
            None => self.end.as_ref(),
        };
        let place = learnt.and_then(|learnt| Some((&learnt.panel, (*learnt.places.get(series)?)?)));
        place.map_or(&[], |(panel, place)| panel.beside(place))
    }
}

/// The panel of the series that there are; none where it teaches nothing.
fn learn(
    samples: &[Option<Sample<'_>>],
    horizon: usize,
    seed: u64,
    control: &Control,
) -> Result<Option<Learnt>> {
    let mut places = Vec::with_capacity(samples.len());
    let mut series: Vec<(Sample<'_>, Vec<Vec<f64>>)> = Vec::new();
    for sample in samples {
        places.push(sample.as_ref().map(|_| series.len()));
        series.extend(sample.map(|sample| (sample, columns(&sample, horizon))));
    }
    let panel: Vec<PanelSeries<'_>> = series
        .iter()
        .map(|(sample, regressors)| PanelSeries {
            values: sample.values,
            regressors,
            statics: sample.statics,
            times: sample.times,
        })
        .collect();
    let periods = series
        .iter()
        .max_by_key(|(sample, _)| sample.values.len())
        .map_or(Vec::new(), |(sample, _)| sample.periods.to_vec());
    let periods: Vec<usize> = periods.into_iter().filter(|period| *period > 1).collect();
    let options = BoostingOptions {
        seed,
        ..BoostingOptions::new(horizon, &periods)
    };
    let learnt = boosted(&panel, &options, control)?.ok();
    Ok(learnt.map(|panel| Learnt {
        panel: Arc::new(panel),
        places,
    }))
}

/// All columns of the call at a series: missing where the series does not use them.
fn columns(sample: &Sample<'_>, horizon: usize) -> Vec<Vec<f64>> {
    let length = sample.values.len() + horizon;
    let mut found = vec![vec![f64::NAN; length]; sample.columns];
    let own = sample.past().into_iter().zip(sample.ahead(horizon));
    for (place, (mut past, ahead)) in sample.used.iter().zip(own) {
        past.extend(ahead);
        if let Some(column) = found.get_mut(*place) {
            *column = past;
        }
    }
    found
}
