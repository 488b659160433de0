//! Models of given orders, to hold against reference values.

use super::Arima;
use super::auto::{AutoOptions, auto_arima_until};
use super::design::{Design, Terms};
use super::fit::{MOST_STATES, greatest};
use super::order::Order;
use super::outcome::finished;
use super::prior::Prior;
use crate::choice::Chosen;
use crate::model::{Fit, Unfit};

/// Multiplications that a fit may take: some seconds.
const MOST_WORK: u64 = 2_000_000_000;

/// The model that the criterion chooses.
pub(crate) fn auto_arima(
    series: &[f64],
    regressors: &[Vec<f64>],
    options: &AutoOptions,
) -> Result<Chosen<Fit<Arima>>, Unfit> {
    auto_arima_until(series, regressors, options, &|| false)
}

/// The ARIMA model of the given orders with the greatest likelihood.
///
/// The regressors are columns as long as the series; their coefficients and those
/// of `terms` are fitted with the model. A point where the series or a regressor
/// misses is stepped over.
///
/// # Errors
///
/// - [`Unfit::TooShort`] where the points are fewer than the parameters need.
/// - [`Unfit::NoFit`] where the likelihood is nowhere finite, or the seasonal
///   terms reach back more than 400 steps.
pub(crate) fn fit(
    series: &[f64],
    regressors: &[Vec<f64>],
    order: Order,
    terms: Terms,
) -> Result<Fit<Arima>, Unfit> {
    let order = sensible(order);
    let reach = order.period * order.seasonal_ar.max(order.seasonal_ma);
    if reach + order.ar.max(order.ma) >= MOST_STATES {
        return Err(Unfit::NoFit);
    }
    let harmonics = terms.harmonic_columns();
    let needed = order.lost_points() + order.coefficients() + regressors.len() + harmonics + 3;
    let seen = series.iter().filter(|y| y.is_finite()).count();
    if seen < needed {
        return Err(Unfit::TooShort { needed });
    }
    let design =
        Design::new(series, regressors, &order, terms).ok_or(Unfit::TooShort { needed })?;
    let constant = design.terms.constant;
    let best = greatest(
        &design,
        (&order, Prior::FLAT),
        constant,
        1e-10,
        (MOST_WORK, &|| false),
    )
    .ok_or(Unfit::NoFit)?;
    finished(series, regressors, &design, &best)
}

/// An order without a season of one step.
fn sensible(order: Order) -> Order {
    if order.period >= 2 {
        return order;
    }
    Order {
        seasonal_ar: 0,
        seasonal_differences: 0,
        seasonal_ma: 0,
        period: 1,
        ..order
    }
}
