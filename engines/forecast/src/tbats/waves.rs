//! How many waves each season needs.

use crate::cholesky::Cholesky;

use super::form::{Form, Trend};
use super::season::Season;
use super::states::States;
use super::sweep::derivatives;

/// The answers to errors under which waves are counted: α and the first order of
/// an autoregression.
const ROUGH: [(f64, f64); 7] = [
    (0.01, 0.0),
    (0.1, 0.0),
    (0.4, 0.0),
    (0.01, 0.5),
    (0.1, 0.5),
    (0.01, 0.85),
    (0.9, 0.0),
];

/// The waves that a series needs.
#[derive(Clone, Debug)]
pub(super) struct Needed {
    pub(super) seasons: Vec<Season>,
    /// The α and the first order of an autoregression under which they were counted.
    pub(super) rough: (f64, f64),
    /// Akaike's criterion there.
    pub(super) criterion: f64,
}

/// The first waves of each season by Akaike's criterion, under the best of a few
/// answers to errors or the one given: waves that stand in for a wandering level would
/// be many without any.
///
/// The answers are fixed, so that the errors are linear in all columns: one factor of
/// the normal equations tells what every number of waves leaves.
pub(super) fn needed(series: &[f64], seasons: &[Season], rough: Option<(f64, f64)>) -> Needed {
    let form = Form {
        trend: Trend::Straight,
        seasons: seasons.to_vec(),
        orders: (1, 0),
    };
    let mut best = Needed {
        seasons: Vec::new(),
        rough: ROUGH[1],
        criterion: f64::INFINITY,
    };
    let states: Vec<usize> = (0..form.states()).collect();
    let points = series.iter().filter(|y| !y.is_nan()).count();
    let given = rough.map(|one| [one]);
    for (alpha, ar) in given.as_ref().map_or(&ROUGH[..], |one| &one[..]) {
        let mut by = form.start(*alpha);
        by.beta = 0.0;
        by.ar[0] = *ar;
        let first = States::new(&vec![0.0; states.len()]);
        let mut products = derivatives(&form, &by, &first, series);
        let (matrix, mut gains) = products.normal_equations(&states);
        Cholesky::new(&matrix, states.len()).forward(&mut gains);
        let (criterion, found) = counted(seasons, &gains, products.squares(), points);
        if criterion < best.criterion {
            best = Needed {
                seasons: found,
                rough: (*alpha, *ar),
                criterion,
            };
        }
    }
    best
}

/// The best first waves of each season, where the squares of `gains`, by state, are
/// what is taken from the squares without any, and the criterion.
fn counted(seasons: &[Season], gains: &[f64], total: f64, points: usize) -> (f64, Vec<Season>) {
    let n = points as f64;
    let (pairs, _) = gains.as_chunks::<2>();
    let gain: Vec<f64> = pairs.iter().map(|[a, b]| a * a + b * b).collect();
    let mut rest = (total - gain.iter().sum::<f64>()).max(1e-12 * total) + f64::MIN_POSITIVE;
    let mut numbers = 4 + seasons
        .iter()
        .map(|s| s.numbers(s.harmonics.len()))
        .sum::<usize>();
    let criterion = |rest: f64, numbers: usize| {
        let k = numbers as f64;
        n * (rest / n).ln() + 2.0 * k * n / (n - k - 1.0).max(1.0)
    };
    let mut found = seasons.to_vec();
    let mut last = gain.len();
    let mut value = criterion(rest, numbers);
    // From the last season on, so that what the waves of the shorter ones explain is
    // not counted for the longer.
    for season in found.iter_mut().rev() {
        let waves = season.harmonics.len();
        let own = &gain[last - waves..last];
        let (mut best, mut left, mut used) = ((value, waves), rest, numbers);
        for keep in (0..waves).rev() {
            left += own[keep];
            used = used + season.numbers(keep) - season.numbers(keep + 1);
            let with = criterion(left, used);
            if with < best.0 {
                best = (with, keep);
            }
        }
        value = best.0;
        rest += own[best.1..].iter().sum::<f64>();
        numbers = numbers + season.numbers(best.1) - season.numbers(waves);
        season.harmonics.truncate(best.1);
        last -= waves;
    }
    found.retain(|season| !season.harmonics.is_empty());
    (value, found)
}
