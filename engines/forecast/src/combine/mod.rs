//! Several methods as one forecast: what each would have said at earlier origins
//! decides how much it counts, and how wide the bands are.

mod bands;
mod combination;
mod defaults;
mod effort;
mod forecast;
mod member;
mod origins;
mod panel;
mod prior;
mod weights;

pub(crate) use bands::Bands;
pub(crate) use combination::Combination;
pub(crate) use defaults::{candidates, is_intermittent};
pub(crate) use effort::{Effort, kept};
pub(crate) use forecast::Forecast;
pub(crate) use member::{Member, range};

use std::borrow::Cow;
use std::sync::Arc;

use trimtab_core::{Control, Result, map_indexed};

use self::forecast::forecast;
use self::member::Said;
use self::origins::{Origin, origins};
use self::panel::PanelFits;
use self::prior::width;
use self::weights::Evidence;
use crate::options::Intervals;
use crate::sample::Sample;

/// So many forecasts are held at once.
const AT_ONCE: usize = 128;

/// Series that are alike: a season in common, and members that suit them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Group<'a> {
    pub(crate) samples: &'a [Sample<'a>],
    pub(crate) horizon: usize,
    pub(crate) members: &'a [Candidate],
    pub(crate) combination: Combination,
    pub(crate) intervals: Intervals,
    pub(crate) effort: Effort,
    pub(crate) seed: u64,
}

/// A member and its error relative to the others' before any evidence.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Candidate {
    pub(crate) member: Member,
    pub(crate) prior: f64,
}

/// Forecasts each series by its members together: by their weighted mean, with
/// weights from the errors that they would have made at earlier origins of these
/// series, or by their median. Bands are from the errors of the combination there.
///
/// `keep` takes the place of each series, its forecast (none where no member can be
/// fitted) and the bands, one series after the other; no more than a few are held for it,
/// for the models of many take much room.
///
/// # Errors
///
/// `CANCELLED` or `TIME_LIMIT` from `control`.
pub(crate) fn combine(
    group: &Group<'_>,
    control: &Control,
    mut keep: impl FnMut(usize, Option<Forecast>, &Arc<Bands>),
) -> Result<()> {
    let scales: Vec<f64> = group.samples.iter().map(|one| scale(one.values)).collect();
    let scaled: Vec<Cow<'_, [f64]>> = group
        .samples
        .iter()
        .zip(&scales)
        .map(|(one, scale)| in_units(one.values, *scale))
        .collect();
    let as_they_are = scaled.iter().all(|one| matches!(one, Cow::Borrowed(_)));
    let samples: Cow<'_, [Sample<'_>]> = if as_they_are {
        Cow::Borrowed(group.samples)
    } else {
        let pairs = group.samples.iter().zip(&scaled);
        pairs.map(|(one, values)| one.with_values(values)).collect()
    };
    let members: Vec<Member> = group
        .members
        .iter()
        .map(|candidate| candidate.member)
        .collect();
    let count = samples.len();
    let Effort {
        teachers: taught,
        origins: most,
        ..
    } = group.effort;
    let teachers: Vec<usize> = (0..taught).map(|i| i * count / taught).collect();
    let panels = PanelFits::of(
        &samples,
        &members,
        (group.horizon, most),
        group.seed,
        control,
    )?;
    let work = (teachers.len() * most + count).max(1) as f64;
    let taught = map_indexed(teachers.len(), control, |at| {
        control.check((at * most) as f64 / work)?;
        let one = (teachers[at], &samples[teachers[at]]);
        let found = origins(one, group.horizon, &members, &panels, most);
        control.check(((at + 1) * most) as f64 / work)?;
        Ok(found)
    });
    let taught = taught.into_iter().collect::<Result<Vec<Vec<Origin>>>>()?;
    let prior: Vec<f64> = group
        .members
        .iter()
        .map(|candidate| candidate.prior)
        .collect();
    let evidence = Evidence::of(&taught, &prior);
    let equal = || vec![1.0; members.len()];
    let weights_of = |origins: &[Origin]| match group.combination {
        Combination::Weighted => evidence.weights(origins),
        Combination::Median => equal(),
    };
    let weights: Vec<Vec<f64>> = taught.iter().map(|origins| weights_of(origins)).collect();
    let said = taught.iter().flat_map(|origins| {
        let evidence = &evidence;
        origins.iter().filter_map(move |origin| {
            let weights = match group.combination {
                Combination::Weighted => evidence.weights_apart(origins, origin),
                Combination::Median => equal(),
            };
            let said: Vec<Option<&Said>> = origin.said.iter().map(Option::as_ref).collect();
            let mixture = group.combination.of(&said, &weights)?;
            Some((origin, mixture.widened(width(origin.length))))
        })
    });
    let bands = Arc::new(match group.intervals {
        Intervals::Conformal => Bands::of(said, group.horizon),
        Intervals::Model => Bands::normal(),
    });
    // What members said at earlier origins is of no more use, and may be much.
    drop(taught);
    let mut own = vec![None; count];
    for (at, weights) in teachers.iter().zip(weights) {
        own[*at] = Some(weights);
    }
    let of_siblings = weights_of(&[]);
    let each = |at: usize| {
        control.check((teachers.len() * most + at) as f64 / work)?;
        let weights = own[at].as_ref().unwrap_or(&of_siblings);
        let found = forecast((at, &samples[at]), group, &panels, &members, weights);
        control.check((teachers.len() * most + at + 1) as f64 / work)?;
        Ok(found.map(|found| found.times(scales[at])))
    };
    for first in (0..count).step_by(AT_ONCE) {
        let some = AT_ONCE.min(count - first);
        let some: Vec<Result<Option<Forecast>>> = map_indexed(some, control, |at| each(first + at));
        for (at, forecast) in some.into_iter().enumerate() {
            keep(first + at, forecast?, &bands);
        }
    }
    Ok(())
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
