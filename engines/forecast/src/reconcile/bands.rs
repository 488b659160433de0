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
//! measured beside it on quarterly tourism, six origins: with the shrunk correlation
//! 80 % bands of the states covered 41 %, with the sample correlation 62 %, and these
//! cover 66 % (those of the base 70 %), at a lower quantile loss.

use trimtab_numerics::{Random, normal_quantile};

use super::base::{Base, opposite};
use super::errors::Errors;
use super::structure::Structure;
use super::tables::End;

/// The latest steps with errors that bands go by, and how many draws stand in for
/// errors where there are none.
const STEPS: usize = 100;
const DRAWS: usize = 64;
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
            if !deviation.is_finite() {
                let size = typical * of_errors(place);
                *deviation = if size.is_finite() { size } else { 0.0 };
            }
        }
        found
    }
}

/// The reconciled bottom series of base forecasts, or of their errors.
pub(super) type BottomsOf<'a> = dyn Fn(&[f64]) -> Vec<f64> + 'a;

/// How far the ends of each band lie from the reconciled mean.
pub(super) fn widths(
    structure: &Structure,
    base: &Base,
    ends: &[End],
    scenarios: &Scenarios,
    reconciled: Option<&BottomsOf<'_>>,
) -> Vec<Vec<f64>> {
    let totals = structure.totals();
    let deviations = scenarios.deviations(base, ends);
    let mut sums = Sums::new(structure.ids.len());
    for step in &scenarios.steps {
        let errors: Vec<f64> = step.iter().zip(&deviations).map(|(e, d)| e * d).collect();
        if let Some(reconciled) = reconciled {
            sums.add(structure, &errors, &reconciled(&errors));
        } else {
            sums.add(structure, &errors, &errors[totals..]);
        }
    }
    let mut found = base.widths.clone();
    for (place, widths) in found.iter_mut().enumerate() {
        let ratio = if reconciled.is_some() {
            sums.ratio(place)
        } else {
            1.0
        };
        for width in widths {
            *width *= ratio;
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
