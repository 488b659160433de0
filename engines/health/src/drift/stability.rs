//! How far two samples of one quantity stand apart.

use trimtab_numerics::{chi_square_critical, chi_square_tail};

/// The level of the test.
pub(super) const LEVEL: f64 = 0.05;

/// The rows of the smaller table that a bin needs on average: with five the
/// test was wrong for 10 % of samples without drift where it says 5 %, with ten
/// for 4 to 8 %.
const ROWS_A_BIN: usize = 10;

/// The rows that a bin without any counts for, so that the logarithm is finite.
const EMPTY: f64 = 0.5;

/// One bin: the values above `lower` up to `upper`; the missing ones where both
/// ends are open and `missing`.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Bin {
    pub(super) missing: bool,
    pub(super) lower: Option<f64>,
    pub(super) upper: Option<f64>,
    /// The rows of the reference and of the current table.
    pub(super) rows: [usize; 2],
    pub(super) contribution: f64,
}

/// What two samples say.
#[derive(Clone, Debug)]
pub(super) struct Stability {
    pub(super) psi: f64,
    pub(super) critical: f64,
    pub(super) p_value: f64,
    pub(super) ks: Option<f64>,
    pub(super) means: [Option<f64>; 2],
    /// The shares of missing values.
    pub(super) missing: [f64; 2],
    pub(super) bins: Vec<Bin>,
}

/// Compares two columns; NaN is missing. `None` if one has no rows.
pub(super) fn stability(columns: [&[f64]; 2], bins: usize) -> Option<Stability> {
    let rows = columns.map(<[f64]>::len);
    if rows.contains(&0) {
        return None;
    }
    let sorted = columns.map(|column| {
        let mut values: Vec<f64> = column
            .iter()
            .copied()
            .filter(|v| !v.is_nan())
            .map(|v| v + 0.0)
            .collect();
        values.sort_unstable_by(f64::total_cmp);
        values
    });
    let smaller = sorted[0].len().min(sorted[1].len().max(1));
    let edges = edges(
        &sorted[0],
        &sorted[1],
        bins.min((smaller / ROWS_A_BIN).max(2)),
    );
    let bins = fill(&edges, &sorted, rows);
    let psi = bins
        .iter()
        .map(|bin| bin.contribution)
        .sum::<f64>()
        .max(0.0);
    let scale = 1.0 / rows[0] as f64 + 1.0 / rows[1] as f64;
    let degrees = bins.len().saturating_sub(1) as f64;
    let (critical, p_value) = if degrees > 0.0 {
        (
            scale * chi_square_critical(LEVEL, degrees),
            chi_square_tail(psi / scale, degrees),
        )
    } else {
        (0.0, 1.0)
    };
    let mean = |values: &Vec<f64>| {
        let count = values.len() as f64;
        let mean = values.iter().map(|value| value / count).sum::<f64>();
        (!values.is_empty() && mean.is_finite()).then_some(mean)
    };
    let share = |side: usize| (rows[side] - sorted[side].len()) as f64 / rows[side] as f64;
    Some(Stability {
        psi,
        critical,
        p_value,
        ks: kolmogorov_smirnov(&sorted[0], &sorted[1]),
        means: [mean(&sorted[0]), mean(&sorted[1])],
        missing: [share(0), share(1)],
        bins,
    })
}

/// The upper ends of all bins but the last, rising.
///
/// They are the reference's quantiles. A value with more than a bin's share has
/// a bin of its own, so that zeros and whole numbers are not mixed with their
/// neighbours; where it is the smallest or the largest of the reference, what is
/// beyond it in `current` has one too.
fn edges(reference: &[f64], current: &[f64], bins: usize) -> Vec<f64> {
    let (Some(&least), Some(&most)) = (reference.first(), reference.last()) else {
        return Vec::new();
    };
    let n = reference.len();
    let mut edges = Vec::with_capacity(2 * bins);
    let mut at = 0;
    for i in 1..=bins {
        let rank = (i * n).div_ceil(bins) - 1;
        if rank < at {
            continue;
        }
        let value = reference[rank];
        let start = reference.partition_point(|v| *v < value);
        let end = reference.partition_point(|v| *v <= value);
        // What comes next is beyond this value.
        at = end;
        let heavy = (end - start) * bins > n;
        if heavy && start > 0 {
            edges.push(reference[start - 1]);
        } else if heavy && current.first().is_some_and(|first| *first < least) {
            edges.push(least.next_down());
        }
        if value < most || heavy && current.last().is_some_and(|last| *last > most) {
            edges.push(value);
        }
    }
    edges.sort_unstable_by(f64::total_cmp);
    edges.dedup_by(|a, b| a.total_cmp(b).is_eq());
    edges
}

/// The bins with their rows; the missing values first where there are any.
fn fill(edges: &[f64], sorted: &[Vec<f64>; 2], rows: [usize; 2]) -> Vec<Bin> {
    let mut bins = Vec::with_capacity(edges.len() + 2);
    let mut push = |missing, lower, upper, count: [usize; 2]| {
        if count == [0, 0] {
            return;
        }
        let share = |side: usize| (count[side] as f64).max(EMPTY) / rows[side] as f64;
        let (p, q) = (share(0), share(1));
        bins.push(Bin {
            missing,
            lower,
            upper,
            rows: count,
            contribution: (p - q) * (p / q).ln(),
        });
    };
    push(
        true,
        None,
        None,
        [rows[0] - sorted[0].len(), rows[1] - sorted[1].len()],
    );
    let (mut lower, mut done) = (None, [0, 0]);
    let ends = edges.iter().copied().map(Some).chain([None]);
    for upper in ends {
        let to = [0, 1].map(|side: usize| {
            let values = &sorted[side];
            upper.map_or(values.len(), |upper| {
                values.partition_point(|v| *v <= upper)
            })
        });
        push(false, lower, upper, [to[0] - done[0], to[1] - done[1]]);
        (lower, done) = (upper, to);
    }
    bins
}

/// The largest distance of the two distribution functions; `None` if one
/// sample is empty.
fn kolmogorov_smirnov(a: &[f64], b: &[f64]) -> Option<f64> {
    if a.is_empty() || b.is_empty() {
        return None;
    }
    let (mut i, mut j, mut largest) = (0, 0, 0.0_f64);
    while i < a.len() && j < b.len() {
        let value = a[i].min(b[j]);
        while i < a.len() && a[i] <= value {
            i += 1;
        }
        while j < b.len() && b[j] <= value {
            j += 1;
        }
        let distance = i as f64 / a.len() as f64 - j as f64 / b.len() as f64;
        largest = largest.max(distance.abs());
    }
    Some(largest)
}

#[cfg(test)]
mod tests {
    use trimtab_numerics::Random;

    use super::*;

    fn normal(random: &mut Random) -> f64 {
        let radius = (-2.0 * (1.0 - random.uniform()).ln()).sqrt();
        radius * (2.0 * std::f64::consts::PI * random.uniform()).cos()
    }

    /// The share of pairs from one distribution that the test tells apart.
    fn told_apart(n: usize, m: usize, draw: &dyn Fn(&mut Random) -> f64) -> f64 {
        const PAIRS: u64 = 2000;
        let significant = (0..PAIRS).filter(|part| {
            let mut random = Random::of_part(5, *part);
            let a: Vec<f64> = (0..n).map(|_| draw(&mut random)).collect();
            let b: Vec<f64> = (0..m).map(|_| draw(&mut random)).collect();
            stability([&a, &b], 10).unwrap().p_value < LEVEL
        });
        significant.count() as f64 / PAIRS as f64
    }

    #[test]
    fn samples_of_one_distribution_are_rarely_told_apart() {
        for (n, m) in [(20, 20), (50, 50), (200, 60), (1000, 1000)] {
            let smooth = told_apart(n, m, &normal);
            let whole = told_apart(n, m, &|random| (3.0 * random.uniform()).floor());
            let blank = told_apart(n, m, &|random| {
                if random.uniform() < 0.2 {
                    f64::NAN
                } else {
                    normal(random)
                }
            });
            println!("{n} {m}: {smooth} {whole} {blank}");
            for rate in [smooth, whole, blank] {
                assert!(rate < 0.085, "{n} {m}: {rate}");
            }
        }
    }

    #[test]
    fn psi_is_the_sum_worked_out_by_hand() {
        // Four distinct values are four bins.
        let a = [1.0, 1.0, 1.0, 1.0, 1.0, 2.0, 2.0, 2.0, 3.0, 3.0];
        let b = [1.0, 1.0, 2.0, 2.0, 2.0, 2.0, 3.0, 3.0, 3.0, 3.0];
        let found = stability([&a, &b], 10).unwrap();
        let want =
            0.3 * (0.5_f64 / 0.2).ln() - 0.1 * (0.3_f64 / 0.4).ln() - 0.2 * (0.2_f64 / 0.4).ln();
        // Ten rows allow two bins, and the heavy values have their own.
        assert_eq!(found.bins.len(), 2);
        let two = (0.5_f64 - 0.2) * (0.5_f64 / 0.2).ln() + (0.5 - 0.8) * (0.5_f64 / 0.8).ln();
        assert!((found.psi - two).abs() < 1e-12);
        assert!((found.ks.unwrap() - 0.3).abs() < 1e-12);
        let many = |values: &[f64]| values.repeat(10);
        let found = stability([&many(&a), &many(&b)], 10).unwrap();
        assert_eq!(found.bins.len(), 3);
        assert!((found.psi - want).abs() < 1e-12);
    }

    #[test]
    fn an_empty_bin_counts_as_half_a_row() {
        let a = [0.0; 50];
        let b: Vec<f64> = (0..50).map(|i| f64::from(u8::from(i < 10))).collect();
        let found = stability([&a, &b], 10).unwrap();
        let want = (1.0 - 0.8) * (1.0_f64 / 0.8).ln() + (0.01 - 0.2) * (0.01_f64 / 0.2).ln();
        assert!((found.psi - want).abs() < 1e-12);
        assert_eq!(found.bins[1].rows, [0, 10]);
    }

    #[test]
    fn heavy_values_have_bins_of_their_own() {
        let mut reference = vec![1.0; 950];
        reference.extend([0.0; 50]);
        reference.sort_unstable_by(f64::total_cmp);
        assert_eq!(edges(&reference, &[0.5], 10), [0.0]);
        assert_eq!(edges(&reference, &[2.0], 10), [0.0, 1.0]);
        assert_eq!(
            edges(&[3.0; 9], &[2.0, 4.0], 10),
            [3.0_f64.next_down(), 3.0]
        );
        assert_eq!(edges(&[3.0; 9], &[3.0], 10), [0.0; 0]);
        let even: Vec<f64> = (1..=100).map(f64::from).collect();
        assert_eq!(edges(&even, &[], 4), [25.0, 50.0, 75.0]);
    }
}
