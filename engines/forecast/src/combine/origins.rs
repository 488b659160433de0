//! Rolling origins: what members would have said before the end of a series.

use super::member::{Member, Said, ask};
use super::panel::PanelFits;
use crate::method::Method;
use crate::metrics::mase_scale;
use crate::sample::Sample;

/// An origin: what each member says from there, and what came.
#[derive(Clone, Debug)]
pub(super) struct Origin {
    /// How many origins lie between this one and the end.
    pub(super) age: usize,
    /// The points before it.
    pub(super) length: usize,
    /// By member; none where it could not be fitted.
    pub(super) said: Vec<Option<Said>>,
    /// What came, NaN where it is missing; as long as the horizon or shorter.
    pub(super) came: Vec<f64>,
    /// The size of the seasonal naive method's errors before the origin.
    pub(super) scale: f64,
}

/// The points before each origin, the latest origin first: the horizon before the
/// end, and half a horizon more each time, as long as half of the series and two
/// seasons are left.
pub(super) fn lengths(points: usize, period: usize, horizon: usize, most: usize) -> Vec<usize> {
    let stride = (horizon / 2).max(1);
    let season = if period > 1 { 2 * period + 4 } else { 8 };
    let least = season.max(points / 2);
    let mut found: Vec<usize> = (0..most)
        .map_while(|k| points.checked_sub(horizon + k * stride))
        .take_while(|&length| length >= least)
        .collect();
    // A short series has one origin, as early as a model can stand.
    if let (true, Some(length)) = (found.is_empty(), points.checked_sub(horizon)) {
        found.extend((length >= 7).then_some(length));
    }
    found
}

/// What the members would have said at the origins of a series.
pub(super) fn origins(
    (at, sample): (usize, &Sample<'_>),
    horizon: usize,
    members: &[Member],
    panels: &PanelFits,
    most: usize,
) -> Vec<Origin> {
    let (series, period) = (sample.values, sample.period());
    let lengths = lengths(series.len(), period, horizon, most);
    let origin = |(age, length): (usize, usize)| {
        let (before, after) = series.split_at(length);
        let came = after[..horizon.min(after.len())].to_vec();
        let said = members
            .iter()
            .map(|&member| {
                let before = sample
                    .before(length)
                    .with_beside(panels.beside(Some(age), at));
                let model = match member.method {
                    Method::Boosting => panels.at(Some(age), at, &before),
                    _ => member.fit(&before),
                };
                ask(model.ok()?, &before, horizon)
                    .ok()
                    .map(|(_, said)| said)
            })
            .collect();
        let scale = mase_scale(before, period).filter(|scale| *scale > 0.0)?;
        Some(Origin {
            age,
            length,
            said,
            came,
            scale,
        })
    };
    lengths.into_iter().enumerate().filter_map(origin).collect()
}

impl Origin {
    /// Whether no step came after both origins of a series.
    pub(super) fn is_apart_from(&self, other: &Self) -> bool {
        let steps = self.came.len().max(other.came.len());
        self.length.abs_diff(other.length) >= steps
    }

    /// The mean absolute error of each member over the scale; NaN where it said
    /// nothing or nothing came.
    pub(super) fn errors(&self) -> Vec<f64> {
        let error = |said: &Option<Said>| {
            let said = said.as_ref()?;
            crate::metrics::mae(&self.came, &said.mean[..self.came.len()])
        };
        self.said
            .iter()
            .map(|said| error(said).map_or(f64::NAN, |error| error / self.scale))
            .collect()
    }
}
