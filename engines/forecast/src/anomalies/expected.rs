//! What was to be expected at each point.

use trimtab_core::{Control, Result};

use super::backfitting::Backfit;
use crate::adjustment::{present_seasons, without_seasons};
use crate::changepoints::noise::middle_and_deviation;
use crate::changepoints::segments::{Change, Kind, Search, segmentation};
use crate::decompose::{DecompositionForm, parts_in_form};
use crate::history::History;

/// In what values are judged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Measure {
    /// Themselves.
    Plain,
    /// Their logarithm, where what is usual is in proportion to the level.
    Logarithm,
    /// 2 √(y + 3/8), by which counts vary as much at every level (Anscombe 1948, *The
    /// transformation of Poisson, binomial and negative-binomial data*, Biometrika 35).
    Root,
}

impl Measure {
    pub(super) fn of(self, y: f64) -> f64 {
        match self {
            Self::Plain => y,
            Self::Logarithm => y.ln(),
            Self::Root => 2.0 * (y.max(0.0) + 0.375).sqrt(),
        }
    }

    pub(super) fn back(self, z: f64) -> f64 {
        match self {
            Self::Plain => z,
            Self::Logarithm => z.exp(),
            Self::Root => ((0.5 * z.max(0.0)).powi(2) - 0.375).max(0.0),
        }
    }

    /// The least deviation of good points: counts vary at least as Poisson's do.
    pub(super) fn least(self) -> f64 {
        if self == Self::Root { 1.0 } else { 0.0 }
    }
}

/// What was to be expected, in the measure.
#[derive(Clone, Debug)]
pub(super) struct Expected {
    pub(super) measure: Measure,
    /// At every step, missing or not.
    pub(super) fit: Vec<f64>,
    /// How far each value is from it, as the noise varies; NaN where it is missing.
    pub(super) rest: Vec<f64>,
    /// What a distance from the fit is multiplied with to vary so.
    pub(super) factor: Vec<f64>,
    /// The degrees of freedom that the fit took.
    pub(super) taken: f64,
    /// The levels that shifted, in the measure.
    pub(super) shifts: Vec<Change>,
}

/// A shift of a level is odd from so many deviations on.
const LEAST_JUMP: f64 = 3.0;

/// Median counts up to this are judged as counts.
const FEW: f64 = 30.0;

impl Expected {
    /// Of a series of which some values were put aside (NaN): the level, its shifts taken
    /// out, by loess and its seasons, points far off not heeded.
    pub(super) fn of(
        series: &History,
        values: &[f64],
        given: bool,
        shift_level: f64,
        control: &Control,
    ) -> Result<Self> {
        let seasons = present_seasons(series, values, given);
        let measure = measure(values, &seasons);
        let z: Vec<f64> = values.iter().map(|y| measure.of(*y)).collect();
        let (adjusted, _) = without_seasons(&z, &seasons);
        let search = Search {
            shape: None,
            modified: true,
            factor: 1.0,
            least: 5,
            level: shift_level,
        };
        control.check(0.5)?;
        let found = segmentation(&adjusted, &search, control)?;
        let (within, _) = middle_and_deviation(found.segments.iter().map(|one| one.deviation));
        let mut shifts = found.changes;
        shifts.retain(|change| {
            let jump = (change.after - change.before).abs();
            change.kind == Kind::Level && jump >= LEAST_JUMP * within
        });
        let raised: Vec<f64> = (0..z.len()).map(|t| raised(&shifts, t)).collect();
        let steady: Vec<f64> = z.iter().zip(&raised).map(|(z, by)| z - by).collect();
        let found = Backfit::of(&steady, &seasons);
        let fit: Vec<f64> = found
            .fit
            .iter()
            .zip(&raised)
            .map(|(fit, by)| fit + by)
            .collect();
        let rest = (0..z.len())
            .map(|t| (z[t] - fit[t]) * found.factor[t])
            .collect();
        Ok(Self {
            measure,
            fit,
            rest,
            factor: found.factor,
            taken: found.taken + shifts.len() as f64,
            shifts,
        })
    }

    /// What was to be expected at a step, in the unit of the series.
    pub(super) fn at(&self, step: usize) -> f64 {
        self.measure.back(self.fit[step])
    }

    /// The ends of such a distance about it, as the noise varies.
    pub(super) fn band(&self, step: usize, reach: f64) -> [f64; 2] {
        let off = reach / self.factor[step];
        [-off, off].map(|off| self.measure.back(self.fit[step] + off))
    }
}

/// By how much the shifts up to a step have raised the level.
pub(super) fn raised(shifts: &[Change], step: usize) -> f64 {
    let before = shifts.iter().filter(|change| change.step <= step);
    before.map(|change| change.after - change.before).sum()
}

fn measure(values: &[f64], seasons: &[usize]) -> Measure {
    let known: Vec<f64> = values.iter().copied().filter(|y| y.is_finite()).collect();
    let counts = known.iter().all(|y| *y >= 0.0 && y.fract() == 0.0);
    let (middle, _) = middle_and_deviation(known.iter().copied());
    if counts && middle <= FEW {
        return Measure::Root;
    }
    let (form, _) = parts_in_form(values, seasons, DecompositionForm::Auto, false);
    if form == DecompositionForm::Multiplicative {
        Measure::Logarithm
    } else {
        Measure::Plain
    }
}
