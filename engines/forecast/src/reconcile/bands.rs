//! How far reconciled forecasts are off.
//!
//! A reconciled forecast keeps the shape of its series' band, moved to the new mean
//! and widened, on either side, by how much larger its errors are than those of the
//! base forecast. The errors *e* of base forecasts become *S G e*, so that both are
//! known from the same past errors, in units of the deviations that the bands of
//! this very step tell. No band becomes narrower: the weights were chosen to make
//! these same errors small.
//!
//! Drawing from a Gaussian copula of the base bands and projecting each draw
//! (Panagiotelis, Gamakumara, Athanasopoulos and Hyndman 2023, *Probabilistic
//! forecast reconciliation*, European Journal of Operational Research 306) was
//! measured beside it on quarterly tourism: 80 % bands covered 55 % on the mean of its
//! levels with the shrunk correlation, 71 % with that of the sample, these 76 % and
//! those of the base 76 %; and the quantile loss of these was the lowest.

use trimtab_numerics::{Random, normal_quantile};

use super::base::{Base, opposite};
use super::errors::Errors;
use super::projection::AT_ONCE;
use super::structure::Structure;
use super::tables::End;

/// The latest steps with errors that bands go by, and how many draws stand in for
/// errors where there are none.
const STEPS: usize = 100;
const DRAWS: usize = 64;
/// The most that a band may be out of proportion to the errors of its series, against
/// the median of all, when it says how far that series is off: one that is far too
/// wide would widen those of all its neighbours.
const OUT_OF_PROPORTION: f64 = 5.0;
/// The correlation of errors that is held where there are none: on quarterly tourism
/// the bands of totals and parts tell 0.03 one step ahead and 0.13 eight steps ahead.
const CORRELATION: f64 = 0.1;

/// Errors in units of their size, series by series.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Scenarios {
    /// Step by step, each by series.
    steps: Vec<Vec<f64>>,
    /// The root of the mean square of the errors; none where there are no errors.
    sizes: Option<Vec<f64>>,
}

impl Scenarios {
    /// Past errors; for a series without any, and where there are none at all,
    /// independent signs.
    pub(super) fn of(structure: &Structure, errors: Option<&Errors>) -> Self {
        let count = structure.ids.len();
        let errors = errors.filter(|errors| errors.steps() > 1);
        let used = errors.map_or(DRAWS, |errors| errors.steps().min(STEPS));
        let mut steps = vec![vec![0.0; count]; used];
        let mut sizes = vec![f64::NAN; count];
        for place in 0..count {
            let known = errors.map_or(&[][..], |errors| errors.of_series(place));
            let known = &known[known.len().saturating_sub(used)..];
            let squares: f64 = known.iter().filter(|e| e.is_finite()).map(|e| e * e).sum();
            let found = known.iter().filter(|e| e.is_finite()).count();
            let size = (squares / found.max(1) as f64).sqrt();
            if size > 0.0 {
                sizes[place] = size;
                for (step, error) in steps.iter_mut().zip(known) {
                    step[place] = if error.is_finite() { error / size } else { 0.0 };
                }
            } else {
                let mut random = Random::of_part(0, place as u64);
                for step in &mut steps {
                    step[place] = if random.uniform() < 0.5 { -1.0 } else { 1.0 };
                }
            }
        }
        Self {
            steps,
            sizes: errors.map(|_| sizes),
        }
    }

    /// How far each series is off at this step: by its band, and where it has none
    /// by its past errors in the same proportion as the others.
    fn deviations(&self, base: &Base, ends: &[End]) -> Vec<f64> {
        let widest = ends.iter().map(|end| end.level).fold(0.0, f64::max);
        let used: Vec<(usize, f64)> = ends
            .iter()
            .enumerate()
            .filter(|(_, end)| end.level >= widest)
            .map(|(at, end)| (at, normal_quantile(0.5 + end.level / 200.0)))
            .collect();
        let mut found: Vec<f64> = base
            .widths
            .iter()
            .map(|widths| used.iter().map(|(at, z)| widths[*at] / z).sum::<f64>())
            .map(|sum| sum / used.len() as f64)
            .collect();
        let of_errors = |place: usize| self.sizes.as_ref().map_or(1.0, |sizes| sizes[place]);
        let mut ratios: Vec<f64> = (0..found.len())
            .map(|place| found[place] / of_errors(place))
            .filter(|ratio| ratio.is_finite())
            .collect();
        ratios.sort_unstable_by(f64::total_cmp);
        let typical = ratios.get(ratios.len() / 2).copied().unwrap_or(1.0);
        for (place, deviation) in found.iter_mut().enumerate() {
            let size = typical * of_errors(place);
            if !deviation.is_finite() {
                *deviation = if size.is_finite() { size } else { 0.0 };
            } else if self.sizes.is_some() && size.is_finite() {
                *deviation = deviation.min(OUT_OF_PROPORTION * size);
            }
        }
        found
    }
}

/// The reconciled bottom series of many base forecasts, or of their errors.
pub(super) type BottomsOf<'a> = dyn Fn(&[Vec<f64>]) -> Vec<Vec<f64>> + 'a;

/// How far the ends of each band lie from the reconciled means.
pub(super) fn widths(
    structure: &Structure,
    base: &Base,
    ends: &[End],
    scenarios: &Scenarios,
    reconciled: Option<&BottomsOf<'_>>,
    means: &[f64],
) -> Vec<Vec<f64>> {
    let totals = structure.totals();
    let deviations = scenarios.deviations(base, ends);
    let mut sums = Sums::new(structure.ids.len());
    for steps in scenarios.steps.chunks(AT_ONCE) {
        let sized = |step: &Vec<f64>| step.iter().zip(&deviations).map(|(e, d)| e * d).collect();
        let errors: Vec<Vec<f64>> = steps.iter().map(sized).collect();
        let found = match reconciled {
            Some(reconciled) => reconciled(&errors),
            None => errors.iter().map(|all| all[totals..].to_vec()).collect(),
        };
        for (errors, bottom) in errors.iter().zip(&found) {
            sums.add(structure, errors, bottom);
        }
    }
    let mut found = base.widths.clone();
    for (place, widths) in found.iter_mut().enumerate() {
        let ratio = if reconciled.is_some() {
            sums.ratio(place)
        } else {
            1.0
        };
        let raised = raised(base, ends, means, place);
        for (width, end) in widths.iter_mut().zip(ends) {
            *width *= if end.side < 0.0 {
                ratio * raised
            } else {
                ratio
            };
        }
    }
    for total in (0..totals).filter(|total| base.means[*total].is_nan()) {
        let shared = match scenarios.sizes {
            Some(_) => sums.summed(structure, total),
            None => held(structure, total, &deviations[totals..]),
        };
        found[total] = of_sum(structure, total, ends, &found, shared);
    }
    found
}

/// By how much the lower side of a band grows with a mean that is raised.
///
/// A band that does not fall below 0 may end there because its series does: the lower
/// end is then moved in proportion, so that what may be 0 stays so. On quarterly
/// tourism, where 7 % of the bottom values are 0, their bands of 95 % covered 89 %
/// when lower ends were moved like the mean, and cover 95 %.
fn raised(base: &Base, ends: &[End], means: &[f64], place: usize) -> f64 {
    let mean = base.means[place];
    let widths = base.widths[place].iter().zip(ends);
    let above = |(width, end): (&f64, &End)| end.side > 0.0 || *width <= mean;
    let raised = means[place] / mean;
    if mean > 0.0 && raised.is_finite() && widths.into_iter().all(above) {
        raised.max(1.0)
    } else {
        1.0
    }
}

/// Sums of squares over scenarios.
struct Sums {
    base: Vec<f64>,
    reconciled: Vec<f64>,
    /// Of each total, what its parts' base errors add up to.
    added: Vec<f64>,
}

impl Sums {
    fn new(count: usize) -> Self {
        Self {
            base: vec![0.0; count],
            reconciled: vec![0.0; count],
            added: vec![0.0; count],
        }
    }

    /// Adds a scenario; where a series has no error the reconciled one says nothing.
    fn add(&mut self, structure: &Structure, base: &[f64], bottom: &[f64]) {
        let totals = structure.totals();
        for (place, error) in base.iter().enumerate() {
            let known = error.abs() > 0.0;
            let found = if place < totals {
                let added = structure.sum(place, &base[totals..]);
                self.added[place] += added * added;
                structure.sum(place, bottom)
            } else {
                bottom[place - totals]
            };
            if known {
                self.base[place] += error * error;
                self.reconciled[place] += found * found;
            }
        }
    }

    fn ratio(&self, place: usize) -> f64 {
        let ratio = (self.reconciled[place] / self.base[place]).sqrt();
        if ratio.is_finite() {
            ratio.max(1.0)
        } else {
            1.0
        }
    }

    /// The variance of a sum over that of independent parts.
    fn summed(&self, structure: &Structure, total: usize) -> f64 {
        let squares = &self.base[structure.totals()..];
        let parts = structure.sums[total].iter();
        let apart: f64 = parts
            .map(|(part, weight)| weight * weight * squares[*part])
            .sum();
        if apart > 0.0 {
            self.added[total] / apart
        } else {
            1.0
        }
    }
}

/// The variance of a sum over that of independent parts, at the correlation that is
/// held without errors.
fn held(structure: &Structure, total: usize, deviations: &[f64]) -> f64 {
    let parts = structure.sums[total].iter();
    let (sum, squares) = parts.fold((0.0, 0.0), |(sum, squares), (part, weight)| {
        let own = weight * deviations[*part];
        (sum + own, squares + own * own)
    });
    if squares > 0.0 {
        1.0 - CORRELATION + CORRELATION * sum * sum / squares
    } else {
        1.0
    }
}

/// The band of a sum from those of its parts and the variance over that of
/// independent parts.
fn of_sum(
    structure: &Structure,
    total: usize,
    ends: &[End],
    widths: &[Vec<f64>],
    shared: f64,
) -> Vec<f64> {
    let totals = structure.totals();
    let width = |at: usize| {
        let square = |&(part, weight): &(usize, f64)| {
            let at = if weight > 0.0 { at } else { opposite(ends, at) };
            (weight * widths[totals + part][at]).powi(2)
        };
        let sum: f64 = structure.sums[total].iter().map(square).sum();
        (shared * sum).sqrt()
    };
    (0..ends.len()).map(width).collect()
}
