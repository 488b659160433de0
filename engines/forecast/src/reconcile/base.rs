//! The forecasts of one time, with what is missing filled where that can be done.

use super::structure::Structure;
use super::tables::{Cell, End, Row};

/// The base forecasts of every series of the structure for one model and time.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Base {
    /// By series; NaN where there is none.
    pub(super) means: Vec<f64>,
    /// By series, then by end: how far it lies from the mean, 0 or more; NaN where
    /// there is none.
    pub(super) widths: Vec<Vec<f64>>,
    /// The bottom series that were filled.
    pub(super) filled: Vec<usize>,
}

impl Base {
    pub(super) fn of(cell: &Cell, rows: &[Row], ends: &[End], structure: &Structure) -> Self {
        let count = structure.ids.len();
        let mut found = Self {
            means: vec![f64::NAN; count],
            widths: vec![vec![f64::NAN; ends.len()]; count],
            filled: Vec::new(),
        };
        for &(place, row) in &cell.rows {
            let Some(mean) = rows[row].mean else {
                continue;
            };
            found.means[place] = mean;
            for (at, end) in ends.iter().enumerate() {
                let width = rows[row].ends[at].map(|value| end.side * (value - mean));
                found.widths[place][at] = width.map_or(f64::NAN, |width| width.max(0.0));
            }
        }
        found.fill(structure, ends);
        found
    }

    /// Gives bottom series without a forecast what the smallest total around them
    /// has beyond its other parts, each alike.
    fn fill(&mut self, structure: &Structure, ends: &[End]) {
        let totals = structure.totals();
        let missing: Vec<usize> = (0..structure.bottoms())
            .filter(|bottom| self.means[totals + bottom].is_nan())
            .collect();
        if missing.is_empty() {
            return;
        }
        let above = structure.above();
        let mut values = Vec::new();
        for &bottom in &missing {
            let known = above[bottom]
                .iter()
                .filter(|(t, _)| !self.means[*t].is_nan());
            let nearest = known.min_by_key(|(total, _)| (structure.sums[*total].len(), *total));
            if let Some(&(total, weight)) = nearest {
                values.push((bottom, self.rest(structure, ends, total, weight)));
            }
        }
        for (bottom, (mean, widths)) in values {
            self.means[totals + bottom] = mean;
            self.widths[totals + bottom] = widths;
            self.filled.push(bottom);
        }
    }

    /// What a part with that weight has of a total beyond its known parts, and how
    /// far from it the ends of its band lie if all errors are independent.
    fn rest(
        &self,
        structure: &Structure,
        ends: &[End],
        total: usize,
        weight: f64,
    ) -> (f64, Vec<f64>) {
        let totals = structure.totals();
        let mut rest = self.means[total];
        let mut lowest = rest;
        let mut squares: Vec<f64> = self.widths[total].iter().map(|w| w * w).collect();
        let mut missing = 0_u32;
        for &(part, weight) in &structure.sums[total] {
            let mean = self.means[totals + part];
            if mean.is_nan() {
                missing += 1;
                lowest = lowest.min(weight);
                continue;
            }
            rest -= weight * mean;
            lowest = lowest.min(mean).min(weight);
            for (at, square) in squares.iter_mut().enumerate() {
                let at = if weight > 0.0 { opposite(ends, at) } else { at };
                let width = self.widths[totals + part][at];
                *square += (weight * width).powi(2);
            }
        }
        if lowest >= 0.0 {
            rest = rest.max(0.0);
        }
        let widths = (0..ends.len()).map(|at| {
            let at = if weight > 0.0 { at } else { opposite(ends, at) };
            squares[at].sqrt() / weight.abs()
        });
        (
            rest / (weight * f64::from(missing.max(1))),
            widths.collect(),
        )
    }
}

/// The other end of the same band; the end itself where it has no other.
pub(super) fn opposite(ends: &[End], at: usize) -> usize {
    let other = |end: &End| {
        end.side * ends[at].side < 0.0 && (end.level - ends[at].level).abs() < f64::EPSILON
    };
    ends.iter().position(other).unwrap_or(at)
}
