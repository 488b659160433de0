//! Maximum likelihood for given orders.

use trimtab_numerics::{BfgsOptions, minimise};

use super::design::Design;
use super::likelihood::Evaluator;
use super::order::Order;
use super::prior::Prior;
use crate::model::{Likelihood, Stop};

/// Share of the series' own variance below which a fit is perfect.
const LEAST_VARIANCE: f64 = 1e-20;

/// The longest state: its matrices are solved and kept.
pub(super) const MOST_STATES: usize = 400;

/// Where a search of one order ended.
#[derive(Clone, Debug)]
pub(super) struct Optimum {
    pub(super) order: Order,
    pub(super) constant: bool,
    pub(super) point: Vec<f64>,
    /// Half the deviance a point, and `penalty`.
    pub(super) value: f64,
    /// What the prior adds to the value.
    pub(super) penalty: f64,
    pub(super) work: u64,
}

impl Optimum {
    /// The numbers that were fitted, the variance counted.
    pub(super) fn parameters(&self, design: &Design) -> usize {
        let columns = design.columns(self.constant) - design.sample.missing;
        self.order.coefficients() + columns + 1
    }

    /// The likelihood of the points that differencing leaves.
    pub(super) fn likelihood(&self, design: &Design) -> Likelihood {
        let n = design.sample.points();
        let constant = 0.5 * (1.0 + std::f64::consts::TAU.ln());
        Likelihood {
            log: -(n as f64) * (constant + self.value - self.penalty + design.scale.ln()),
            parameters: self.parameters(design),
            points: n,
        }
    }

    /// Akaike's criterion for few points, the prior counted with the likelihood.
    pub(super) fn criterion(&self, design: &Design) -> f64 {
        let n = design.sample.points() as f64;
        self.likelihood(design).aicc() + 2.0 * n * self.penalty
    }
}

/// The greatest maximum of the likelihood and the prior from the starting points of
/// an order.
///
/// Where a process has both kinds of terms they nearly cancel along a ridge with a
/// maximum at either end, so that a second start lies off it.
pub(super) fn greatest(
    design: &Design,
    (order, prior): (&Order, Prior),
    constant: bool,
    precision: f64,
    (most_work, stop): (u64, Stop<'_>),
) -> Option<Optimum> {
    /// The point of a partial autocorrelation of a half.
    const HALF: f64 = 0.549_306_144_334_054_8;
    let flat = vec![0.0; order.coefficients()];
    let given = (order, prior);
    let first = optimum(design, given, constant, &flat, precision, (most_work, stop));
    if order.ar == 0 || order.ma == 0 {
        return first;
    }
    let done = first.as_ref().map_or(0, |first| first.work);
    let mut apart = flat;
    apart[0] = HALF;
    apart[order.ar] = HALF;
    let left = most_work.saturating_sub(done);
    let second = optimum(design, given, constant, &apart, precision, (left, stop));
    let work = done + second.as_ref().map_or(0, |second| second.work);
    let both = [first, second].into_iter().flatten();
    let best = both.min_by(|a, b| a.value.total_cmp(&b.value))?;
    Some(Optimum { work, ..best })
}

/// The maximum of the likelihood and the prior from a starting point.
pub(super) fn optimum(
    design: &Design,
    (order, prior): (&Order, Prior),
    constant: bool,
    start: &[f64],
    precision: f64,
    (most_work, stop): (u64, Stop<'_>),
) -> Option<Optimum> {
    let mut evaluator = evaluator(design, order, constant);
    let options = options(precision);
    let share = 1.0 / design.sample.points() as f64;
    let found = minimise(start, &options, |point, gradient| {
        if evaluator.work > most_work || stop() {
            return f64::NAN;
        }
        match evaluator.at(point, Some(gradient)) {
            Some(found) => found.value + share * prior.penalty(order, point, share, gradient),
            None => f64::NAN,
        }
    });
    let mut unused = vec![0.0; found.at.len()];
    let penalty = share * prior.penalty(order, &found.at, share, &mut unused);
    found.value.is_finite().then_some(Optimum {
        order: *order,
        constant,
        penalty,
        point: found.at,
        value: found.value,
        work: evaluator.work,
    })
}

fn options(precision: f64) -> BfgsOptions {
    BfgsOptions::default()
        .steps(100)
        .tolerance(precision)
        .gradient(precision.sqrt().min(1e-4))
}

pub(super) fn evaluator<'a>(design: &'a Design, order: &Order, constant: bool) -> Evaluator<'a> {
    Evaluator {
        sample: &design.sample,
        order: *order,
        columns: design.columns(constant),
        work: 0,
        least_variance: LEAST_VARIANCE,
    }
}
