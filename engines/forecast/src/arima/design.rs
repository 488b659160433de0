//! The regression of a series: what the columns are, and their values.

use serde::{Deserialize, Serialize};

use super::differences::differenced;
use super::likelihood::Sample;
use super::order::Order;

/// Regressors beside those that the caller gives.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Terms {
    /// Pairs of sine and cosine over a long season.
    pub(crate) harmonics: usize,
    /// Steps of the long season.
    pub(crate) long_period: usize,
    /// A mean, or a drift where there is one difference. With two or more there
    /// is none.
    pub(crate) constant: bool,
}

impl Terms {
    /// The columns of the harmonics.
    pub(super) fn harmonic_columns(&self) -> usize {
        // The last sine of an even season is 0 everywhere.
        let is_whole = self.harmonics > 0 && 2 * self.harmonics == self.long_period;
        2 * self.harmonics - usize::from(is_whole)
    }

    /// The columns from a step on, the constant last.
    fn columns(&self, first: usize, n: usize, drifts: bool) -> Vec<Vec<f64>> {
        let rows: Vec<Vec<f64>> = (first..first + n).map(|t| self.harmonics_at(t)).collect();
        let mut columns: Vec<Vec<f64>> = (0..self.harmonic_columns())
            .map(|column| rows.iter().map(|row| row[column]).collect())
            .collect();
        if self.constant {
            let constant = (0..n).map(|t| if drifts { t as f64 } else { 1.0 });
            columns.push(constant.collect());
        }
        columns
    }

    /// The harmonics at a step.
    pub(super) fn harmonics_at(&self, step: usize) -> Vec<f64> {
        let turn = std::f64::consts::TAU / self.long_period.max(1) as f64;
        (0..self.harmonic_columns())
            .map(|column| {
                let times = (column / 2 + 1) * (step % self.long_period.max(1));
                let angle = turn * (times % self.long_period.max(1)) as f64;
                if column % 2 == 0 {
                    angle.cos()
                } else {
                    angle.sin()
                }
            })
            .collect()
    }
}

/// A series made ready for fits of every order with the same differences.
#[derive(Clone, Debug)]
pub(super) struct Design {
    pub(super) sample: Sample,
    /// The series from its first to its last seen point, filled by lines.
    pub(super) filled: Vec<f64>,
    /// Where points miss.
    pub(super) missing: Vec<usize>,
    /// Steps before the first seen point.
    pub(super) first: usize,
    /// The unit of the series in the sample.
    pub(super) scale: f64,
    /// The units of the regressors in the sample, those of missing values left out.
    units: Vec<f64>,
    pub(super) terms: Terms,
    /// The columns of the caller.
    pub(super) given: usize,
}

/// The most missing values that are modelled: each is a column of the sample. Of
/// a series with more, the latest part is taken.
const MOST_MISSING: usize = 64;

/// The most points that are modelled, the latest: what is older tells no more.
const MOST_POINTS: usize = 10_000;

impl Design {
    /// Trims, fills, differences and scales; none where fewer than two differences
    /// are left.
    pub(super) fn new(
        series: &[f64],
        regressors: &[Vec<f64>],
        order: &Order,
        terms: Terms,
    ) -> Option<Self> {
        let (first, seen) = trimmed(series, regressors)?;
        let missing: Vec<usize> = (0..seen.len()).filter(|&t| seen[t].is_nan()).collect();
        let n = seen.len();
        if n < order.lost_points() + missing.len() + 2 {
            return None;
        }
        let constant = terms.constant && order.all_differences() < 2;
        let terms = Terms { constant, ..terms };
        let pulse = |at: usize| (0..n).map(move |t| f64::from(u8::from(t == at)));
        let mut columns: Vec<Vec<f64>> = missing
            .iter()
            .map(|at| differenced(&pulse(*at).collect::<Vec<f64>>(), order))
            .collect();
        let mut units = Vec::new();
        let own = terms.columns(first, n, order.all_differences() == 1);
        for column in given(regressors, &seen, first).chain(own) {
            let (column, unit) = scaled(differenced(&column, order));
            columns.push(column);
            units.push(unit);
        }
        let filled = filled(&seen);
        let (series, scale) = without_rounding(&filled, order);
        Some(Self {
            sample: Sample {
                series,
                regressors: columns,
                missing: missing.len(),
            },
            filled,
            missing,
            first,
            scale,
            units,
            terms,
            given: regressors.len(),
        })
    }

    /// The columns in use, with or without the constant.
    pub(super) fn columns(&self, constant: bool) -> usize {
        let all = self.sample.regressors.len();
        all - usize::from(self.terms.constant && !constant)
    }

    /// The regression in units of the caller: the values that miss, as far as they
    /// differ from the filled, and the other coefficients.
    pub(super) fn in_units(&self, regression: &[f64]) -> (Vec<f64>, Vec<f64>) {
        let (missing, rest) = regression.split_at(self.sample.missing);
        let rest = rest.iter().zip(&self.units);
        (
            // A missing value's column is −1 in the series that it completes.
            missing.iter().map(|c| -c * self.scale).collect(),
            rest.map(|(c, unit)| c * self.scale / unit).collect(),
        )
    }
}

/// The series from its first to its last point that was seen with all regressors,
/// the others NaN, and the steps before it.
fn trimmed(series: &[f64], regressors: &[Vec<f64>]) -> Option<(usize, Vec<f64>)> {
    let is_seen = |t: &usize| {
        let has = |x: &Vec<f64>| x.get(*t).is_some_and(|x| x.is_finite());
        series[*t].is_finite() && regressors.iter().all(has)
    };
    let last = (0..series.len()).rfind(is_seen)?;
    let (mut first, mut missing) = (last, 0);
    for t in (last.saturating_sub(MOST_POINTS - 1)..=last).rev() {
        if is_seen(&t) {
            first = t;
        } else {
            missing += 1;
        }
        if missing > MOST_MISSING {
            break;
        }
    }
    let value = |t: usize| if is_seen(&t) { series[t] } else { f64::NAN };
    Some((first, (first..=last).map(value).collect()))
}

/// The regressors of the caller, 0 where a point misses.
fn given<'a>(
    regressors: &'a [Vec<f64>],
    seen: &'a [f64],
    first: usize,
) -> impl Iterator<Item = Vec<f64>> {
    regressors.iter().map(move |x| {
        let rows = seen.iter().zip(&x[first..]);
        rows.map(|(y, x)| if y.is_nan() { 0.0 } else { *x })
            .collect()
    })
}

/// The differenced series over its unit; the unit is 0 where rounding is all that
/// differencing leaves.
fn without_rounding(filled: &[f64], order: &Order) -> (Vec<f64>, f64) {
    let (mut series, mut scale) = scaled(differenced(filled, order));
    let most = filled.iter().fold(0.0, |most: f64, y| most.max(y.abs()));
    if scale <= 1e-13 * most {
        series.fill(0.0);
        scale = 0.0;
    }
    (series, scale)
}

/// The values over their root mean square, and that; as they are where all are 0.
fn scaled(mut values: Vec<f64>) -> (Vec<f64>, f64) {
    let most = values.iter().fold(0.0, |most: f64, x| most.max(x.abs()));
    if most.is_nan() || most <= 0.0 {
        return (values, 1.0);
    }
    let n = values.len() as f64;
    let square = values.iter().map(|x| (x / most).powi(2)).sum::<f64>() / n;
    let unit = most * square.sqrt();
    for x in &mut values {
        *x /= unit;
    }
    (values, unit)
}

/// Missing values inside a series on straight lines.
pub(super) fn filled(series: &[f64]) -> Vec<f64> {
    let mut filled = series.to_vec();
    let mut before: Option<usize> = None;
    for t in 0..filled.len() {
        if filled[t].is_nan() {
            continue;
        }
        if let Some(from) = before {
            let step = (filled[t] - filled[from]) / (t - from) as f64;
            for at in from + 1..t {
                filled[at] = filled[from] + step * (at - from) as f64;
            }
        }
        before = Some(t);
    }
    filled
}
