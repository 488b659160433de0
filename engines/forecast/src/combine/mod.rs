//! Several methods as one forecast: what each would have said at earlier origins
//! decides how much it counts, and how wide the bands are.

mod bands;
mod combination;
mod defaults;
mod forecast;
mod member;
mod origins;
mod panel;
mod prior;
mod weights;

pub(crate) use bands::Bands;
pub(crate) use defaults::{candidates, is_intermittent};
pub(crate) use forecast::Forecast;
pub(crate) use member::{Member, range};

use std::borrow::Cow;

use trimtab_core::{Control, Result, map_indexed};

use self::combination::mixture;
use self::forecast::forecast;
use self::member::Said;
use self::origins::{Origin, origins};
use self::panel::PanelFits;
use self::prior::width;
use self::weights::Evidence;
use crate::options::Intervals;
use crate::sample::Sample;

/// Of so many series of a group, evenly spread, the others learn.
const TEACHERS: usize = 300;
/// The origins of a series, and of a series with few siblings.
const ORIGINS: (usize, usize) = (4, 8);
const FEW: usize = 30;

/// Series that are alike: a season in common, and members that suit them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group<'a> {
    pub(crate) samples: &'a [Sample<'a>],
    pub(crate) horizon: usize,
    pub(crate) members: &'a [Candidate],
    pub(crate) intervals: Intervals,
}

/// A member and its error relative to the others' before any evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) member: Member,
    pub(crate) prior: f64,
}

/// The forecasts of a group, by series; none where no member can be fitted.
#[derive(Clone, Debug)]
pub(crate) struct Forecasts {
    pub(crate) series: Vec<Option<Forecast>>,
    pub(crate) bands: Bands,
}

/// Forecasts each series by the weighted mean of its members, with weights from
/// the errors that they would have made at earlier origins of these series, and
/// bands from the errors of the weighted mean.
///
/// # Errors
///
/// `CANCELLED` or `TIME_LIMIT` from `control`.
pub(crate) fn combine(group: &Group<'_>, control: &Control) -> Result<Forecasts> {
    let scales: Vec<f64> = group.samples.iter().map(|one| scale(one.values)).collect();
    let scaled: Vec<Cow<'_, [f64]>> = group
        .samples
        .iter()
        .zip(&scales)
        .map(|(one, scale)| in_units(one.values, *scale))
        .collect();
    let samples: Vec<Sample<'_>> = group
        .samples
        .iter()
        .zip(&scaled)
        .map(|(one, values)| one.with_values(values))
        .collect();
    let members: Vec<Member> = group
        .members
        .iter()
        .map(|candidate| candidate.member)
        .collect();
    let count = samples.len();
    // One member has no weight to learn.
    let taught = match group.intervals {
        Intervals::Model if members.len() == 1 => 0,
        _ => count.min(TEACHERS),
    };
    let teachers: Vec<usize> = (0..taught).map(|i| i * count / taught).collect();
    let most = if teachers.len() < FEW {
        ORIGINS.1
    } else {
        ORIGINS.0
    };
    let origins_asked = if teachers.is_empty() { 0 } else { most };
    let panels = PanelFits::of(&samples, &members, group.horizon, origins_asked, control)?;
    let work = (teachers.len() * most + count).max(1) as f64;
    let taught = map_indexed(teachers.len(), control, |at| {
        control.check((at * most) as f64 / work)?;
        let one = (teachers[at], &samples[teachers[at]]);
        Ok(origins(one, group.horizon, &members, &panels, most))
    });
    let taught = taught.into_iter().collect::<Result<Vec<Vec<Origin>>>>()?;
    let prior: Vec<f64> = group
        .members
        .iter()
        .map(|candidate| candidate.prior)
        .collect();
    let evidence = Evidence::of(&taught, &prior);
    let weights: Vec<Vec<f64>> = taught
        .iter()
        .map(|origins| evidence.weights(origins))
        .collect();
    let said = taught.iter().flat_map(|origins| {
        let evidence = &evidence;
        origins.iter().filter_map(move |origin| {
            let weights = evidence.weights_apart(origins, origin);
            let said: Vec<Option<&Said>> = origin.said.iter().map(Option::as_ref).collect();
            let mixture = mixture(&said, &weights)?;
            Some((origin, mixture.widened(width(origin.length))))
        })
    });
    let bands = match group.intervals {
        Intervals::Conformal => Bands::of(said, group.horizon),
        Intervals::Model => Bands::normal(),
    };
    let mut own = vec![None; count];
    for (at, weights) in teachers.iter().zip(weights) {
        own[*at] = Some(weights);
    }
    let of_siblings = evidence.weights(&[]);
    let series = map_indexed(count, control, |at| {
        control.check((teachers.len() * most + at) as f64 / work)?;
        let weights = own[at].as_ref().unwrap_or(&of_siblings);
        Ok(
            forecast((at, &samples[at]), group, &panels, &members, weights)
                .map(|found| found.times(scales[at])),
        )
    });
    Ok(Forecasts {
        series: series.into_iter().collect::<Result<_>>()?,
        bands,
    })
}

/// The unit in which a series is worked with: 1, or the power of 2 next to its
/// largest value where squares of such numbers leave what a float can hold.
fn scale(series: &[f64]) -> f64 {
    let known = series.iter().filter(|y| y.is_finite());
    let largest = known.fold(0.0_f64, |most, y| most.max(y.abs()));
    let usual = largest <= 0.0 || (1e-75..1e75).contains(&largest);
    // A power of 2 changes no digit.
    if usual {
        1.0
    } else {
        largest.log2().floor().exp2()
    }
}

fn in_units(series: &[f64], unit: f64) -> Cow<'_, [f64]> {
    if unit.to_bits() == 1.0_f64.to_bits() {
        Cow::Borrowed(series)
    } else {
        Cow::Owned(series.iter().map(|y| y / unit).collect())
    }
}

impl Forecast {
    fn times(mut self, unit: f64) -> Self {
        for y in self.mean.iter_mut().chain(&mut self.deviations) {
            *y *= unit;
        }
        self.unit *= unit;
        self
    }
}

#[cfg(test)]
mod tests;
