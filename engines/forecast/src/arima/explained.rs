//! What of a series its regression and its differences take away, before the
//! search over terms.

use super::design::{Design, Terms, filled};
use super::differences::{difference, is_constant, plain_differences, seasonal_differences};
use super::fit::{evaluator, optimum};
use super::order::Order;
use super::prior::Prior;
use crate::model::Unfit;

/// The differences of both kinds, the rest of the order at 0.
pub(super) fn differences(
    series: &[f64],
    regressors: &[Vec<f64>],
    period: usize,
    terms: Terms,
) -> Result<Order, Unfit> {
    const MOST: usize = 2;
    let explained = without_regression(series, regressors, terms)?;
    let mut seasonal = seasonal_differences(&explained, period);
    let trimmed = |column: &Vec<f64>| filled(&finite(column));
    let mut columns: Vec<Vec<f64>> = regressors.iter().map(trimmed).collect();
    columns.retain(|x| !is_constant(x));
    let still =
        |columns: &[Vec<f64>], lag: usize| columns.iter().any(|x| is_constant(&difference(x, lag)));
    // A regressor that differencing makes constant must not be lost with the level.
    if seasonal > 0 && still(&columns, period) {
        seasonal = 0;
    }
    let mut left = explained;
    if seasonal > 0 {
        left = difference(&left, period);
        columns = columns.iter().map(|x| difference(x, period)).collect();
    }
    let mut plain = plain_differences(&left, MOST);
    for done in 0..plain {
        if still(&columns, 1) {
            plain = done;
            break;
        }
        columns = columns.iter().map(|x| difference(x, 1)).collect();
    }
    Ok(Order {
        differences: plain,
        seasonal_differences: seasonal,
        ..Order::empty(period)
    })
}

fn finite(values: &[f64]) -> Vec<f64> {
    values
        .iter()
        .map(|x| if x.is_finite() { *x } else { f64::NAN })
        .collect()
}

/// The series, filled by lines, less what a regression by least squares explains.
fn without_regression(
    series: &[f64],
    regressors: &[Vec<f64>],
    terms: Terms,
) -> Result<Vec<f64>, Unfit> {
    let plain = Order::empty(1);
    let terms = Terms {
        constant: true,
        ..terms
    };
    let short = Unfit::TooShort {
        needed: regressors.len() + terms.harmonic_columns() + 4,
    };
    let design = Design::new(series, regressors, &plain, terms).ok_or(short)?;
    if regressors.is_empty() && terms.harmonics == 0 {
        return Ok(design.filled);
    }
    let found = evaluator(&design, &plain, true).at(&[], None);
    let Some(found) = found else {
        return Ok(design.filled);
    };
    let sample = &design.sample;
    let mut left = sample.series.clone();
    let used = sample
        .regressors
        .iter()
        .zip(&found.regression)
        .skip(sample.missing);
    for (column, b) in used {
        for (y, x) in left.iter_mut().zip(column) {
            *y -= b * x;
        }
    }
    Ok(left)
}

/// How many harmonics of a long season: the least criterion of a plain model with
/// the differences that the series needs beside all of them.
pub(super) fn harmonics(series: &[f64], regressors: &[Vec<f64>], period: usize) -> Terms {
    const TRIED: [usize; 9] = [1, 2, 3, 4, 6, 8, 10, 12, 16];
    const WORK: u64 = 200_000_000;
    let n = series.iter().filter(|y| y.is_finite()).count();
    let terms = |harmonics: usize| Terms {
        harmonics,
        long_period: period,
        constant: true,
    };
    let most = (period / 2).min(n / 6);
    let tried: Vec<usize> = TRIED.into_iter().filter(|k| *k <= most).collect();
    let none = Terms::default();
    let (Some(&widest), true) = (tried.last(), n > 2 * period) else {
        return none;
    };
    let Ok(order) = differences(series, regressors, 1, terms(widest)) else {
        return none;
    };
    let order = Order {
        ar: 1,
        ma: 1,
        ..order
    };
    let criterion = |terms: Terms| {
        let design = Design::new(series, regressors, &order, terms)?;
        let constant = design.terms.constant;
        let found = optimum(
            &design,
            (&order, Prior::FLAT),
            constant,
            &[0.0; 2],
            1e-7,
            (WORK, &|| false),
        )?;
        Some(found.likelihood(&design).aicc())
    };
    let mut best = (f64::INFINITY, 0);
    for harmonics in std::iter::once(0).chain(tried) {
        let criterion = criterion(terms(harmonics)).unwrap_or(f64::INFINITY);
        if criterion < best.0 {
            best = (criterion, harmonics);
        }
    }
    match best {
        (_, 0) => none,
        (_, harmonics) => terms(harmonics),
    }
}
