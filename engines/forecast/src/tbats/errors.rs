//! Of what order the errors are.

use super::form::{Form, Parameters, Trend};
use super::search::Found;

/// The orders tried, beside none.
const ORDERS: [(usize, usize); 7] = [(1, 0), (0, 1), (1, 1), (2, 0), (0, 2), (2, 1), (1, 2)];

/// The ARMA of the errors of level, slope and waves by Akaike's criterion, were they
/// a series of their own; none where they are noise.
pub(super) fn arma(errors: &[f64]) -> Option<Parameters> {
    let found = |orders| {
        let form = Form {
            trend: Trend::None,
            seasons: Vec::new(),
            orders,
        };
        let mut by = form.start(0.0);
        // At 0 an autoregression and a moving average have the same derivative.
        by.ar[0] = if orders.0 > 0 { 0.1 } else { 0.0 };
        Found::start(form, by, errors).searched(errors)
    };
    let mut best = found((0, 0));
    for orders in ORDERS {
        let other = found(orders);
        if other.aicc(0) < best.aicc(0) {
            best = other;
        }
    }
    (best.form.orders != (0, 0)).then_some(best.by)
}
