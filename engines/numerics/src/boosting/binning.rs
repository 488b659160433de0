//! Inputs as small whole numbers: the bins of the histograms.

use super::Training;

/// The bin of missing values.
pub(super) const MISSING: u8 = 0;

/// Each input cut at weighted quantiles; bin 0 holds the missing values.
#[derive(Debug)]
pub(super) struct Bins {
    /// The bin of each row, by input.
    pub(super) codes: Vec<Vec<u8>>,
    /// The values that part neighbouring bins, by input: a value up to
    /// `cuts[k]` is in bin `k + 1` or lower.
    pub(super) cuts: Vec<Vec<f64>>,
}

impl Bins {
    pub(super) fn new(data: &Training<'_>, max_bins: usize) -> Self {
        let cuts: Vec<Vec<f64>> = data
            .columns
            .iter()
            .map(|column| cuts(column, data, max_bins))
            .collect();
        let codes = data
            .columns
            .iter()
            .zip(&cuts)
            .map(|(column, cuts)| column.iter().map(|&x| code(x, cuts)).collect())
            .collect();
        Self { codes, cuts }
    }

    /// Bins of an input, with that of the missing values.
    pub(super) fn count(&self, input: usize) -> usize {
        self.cuts[input].len() + 2
    }
}

fn code(x: f64, cuts: &[f64]) -> u8 {
    if x.is_nan() {
        return MISSING;
    }
    // INVARIANT: there are at most 254 cuts, because max_bins is at most 255.
    u8::try_from(1 + cuts.partition_point(|cut| *cut < x)).unwrap_or(u8::MAX)
}

/// Cuts halfway between neighbouring distinct values, so that each bin holds
/// about the same weight.
fn cuts(column: &[f64], data: &Training<'_>, max_bins: usize) -> Vec<f64> {
    let distinct = distinct_weights(column, data);
    if distinct.len() <= max_bins {
        return distinct
            .windows(2)
            .map(|p| middle(p[0].0, p[1].0))
            .collect();
    }
    let total: f64 = distinct.iter().map(|(_, weight)| weight).sum();
    let mut cuts = Vec::with_capacity(max_bins - 1);
    let (mut below, mut next) = (0.0, 1);
    for pair in distinct.windows(2) {
        below += pair[0].1;
        if below * max_bins as f64 >= next as f64 * total && next < max_bins {
            cuts.push(middle(pair[0].0, pair[1].0));
            while below * max_bins as f64 >= next as f64 * total {
                next += 1;
            }
        }
    }
    cuts
}

/// The distinct values of positive weight, rising, each with its weight.
fn distinct_weights(column: &[f64], data: &Training<'_>) -> Vec<(f64, f64)> {
    let mut values: Vec<(f64, f64)> = column
        .iter()
        .enumerate()
        .filter(|(_, x)| !x.is_nan())
        // Adding 0 turns −0 into 0, which the total order would keep apart.
        .map(|(row, &x)| (x + 0.0, data.weight(row)))
        .filter(|(_, weight)| *weight > 0.0)
        .collect();
    values.sort_by(|a, b| a.0.total_cmp(&b.0));
    values.dedup_by(|later, kept| {
        let same = later.0.total_cmp(&kept.0).is_eq();
        if same {
            kept.1 += later.1;
        }
        same
    });
    values
}

/// A value that parts `low` from `high`: at least `low` and below `high`.
fn middle(low: f64, high: f64) -> f64 {
    let (low, top) = (low.max(f64::MIN), high.min(f64::MAX));
    let middle = low / 2.0 + top / 2.0;
    if middle >= low && middle < high {
        middle
    } else {
        low
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(values: &[f64], max_bins: usize) -> Vec<f64> {
        let target = vec![0.0; values.len()];
        let data = Training {
            columns: &[],
            target: &target,
            weights: None,
        };
        cuts(values, &data, max_bins)
    }

    #[test]
    fn few_values_have_a_bin_each() {
        assert_eq!(cut(&[2.0, 1.0, f64::NAN, 2.0, 4.0], 255), [1.5, 3.0]);
    }

    #[test]
    fn many_values_fall_into_bins_of_equal_count() {
        let values: Vec<f64> = (0..1000).map(f64::from).collect();
        let cuts = cut(&values, 10);
        assert_eq!(cuts.len(), 9);
        assert!((cuts[0] - 99.5).abs() < 1e-9 && (cuts[8] - 899.5).abs() < 1e-9);
    }

    #[test]
    fn infinities_and_the_largest_numbers_are_parted() {
        for pair in [
            [f64::NEG_INFINITY, 0.0],
            [0.0, f64::INFINITY],
            [f64::MIN, f64::MAX],
            [f64::NEG_INFINITY, f64::INFINITY],
            [1.0, 1.0_f64.next_up()],
            [f64::MAX, f64::INFINITY],
        ] {
            let cuts = cut(&pair, 255);
            assert_eq!(
                [code(pair[0], &cuts), code(pair[1], &cuts)],
                [1, 2],
                "{pair:?}"
            );
        }
    }
}
