//! The search over orders.

use serde::{Deserialize, Serialize};

use super::coefficients::Coefficients;
use super::design::Design;
use super::fit::{Optimum, greatest, optimum};
use super::order::Order;
use super::prior::Prior;
use crate::model::Stop;

/// The highest orders that a search tries.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Limits {
    ar: usize,
    ma: usize,
    seasonal_ar: usize,
    seasonal_ma: usize,
    points: usize,
}

impl Limits {
    /// Five terms of a kind and two seasonal ones, fewer where the points or the
    /// season are few.
    pub(super) fn new(points: usize, period: usize) -> Self {
        let plain = 5
            .min(points / 3)
            .min(if period > 1 { period - 1 } else { 5 });
        let seasonal = if period > 1 {
            2.min(points / 3 / period)
        } else {
            0
        };
        Self {
            ar: plain,
            ma: plain,
            seasonal_ar: seasonal,
            seasonal_ma: seasonal,
            points,
        }
    }

    fn allow(&self, order: &Order) -> bool {
        order.ar <= self.ar
            && order.ma <= self.ma
            && order.seasonal_ar <= self.seasonal_ar
            && order.seasonal_ma <= self.seasonal_ma
    }

    fn within(&self, order: Order) -> Order {
        Order {
            ar: order.ar.min(self.ar),
            ma: order.ma.min(self.ma),
            seasonal_ar: order.seasonal_ar.min(self.seasonal_ar),
            seasonal_ma: order.seasonal_ma.min(self.seasonal_ma),
            ..order
        }
    }
}

/// What a search tried, in this order.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub(crate) struct Trace {
    pub(crate) candidates: Vec<Candidate>,
    /// Whether the search ended for want of work or of models, not by itself.
    pub(crate) stopped: bool,
}

/// A model that was tried.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub(crate) struct Candidate {
    pub(crate) order: Order,
    pub(crate) constant: bool,
    /// Akaike's criterion for few points, the prior counted with the likelihood.
    pub(crate) criterion: f64,
    pub(crate) verdict: Verdict,
}

/// What became of a candidate. All are fitted by exact maximum likelihood.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Verdict {
    /// Compared by its criterion.
    Compared,
    /// A root of one of its four polynomials has a modulus below 1.01: the model
    /// nearly has one difference more, or one less, than it says.
    NearUnitRoot,
    /// Too many parameters for the points, or no finite likelihood.
    NotFitted,
}

/// The search over orders with given differences.
pub(super) struct Search<'a> {
    design: &'a Design,
    base: Order,
    limits: Limits,
    work_left: u64,
    stop: Stop<'a>,
    best: Option<(f64, Optimum)>,
    pub(super) trace: Trace,
}

/// The steps of a walk, in the order in which they are tried: (AR, MA) by one.
const STEPS: [(isize, isize); 8] = [
    (-1, 0),
    (0, -1),
    (1, 0),
    (0, 1),
    (-1, -1),
    (-1, 1),
    (1, -1),
    (1, 1),
];

impl<'a> Search<'a> {
    pub(super) fn new(
        design: &'a Design,
        base: Order,
        limits: Limits,
        most_work: u64,
        stop: Stop<'a>,
    ) -> Self {
        Self {
            design,
            base,
            limits,
            work_left: most_work,
            stop,
            best: None,
            trace: Trace::default(),
        }
    }

    /// Walks from four or five simple models to neighbours, as long as one of them
    /// is better (Hyndman and Khandakar 2008, section 3.2).
    pub(super) fn walk(&mut self) -> Option<Optimum> {
        let constant = self.design.terms.constant;
        let mut at = self.start(constant);
        // The walk goes on with the constant even from a start without.
        let mut with = constant;
        while let Some((next, next_with)) = self.neighbour(at, with) {
            (at, with) = (next, next_with);
        }
        self.best.take().map(|(_, optimum)| optimum)
    }

    fn start(&mut self, constant: bool) -> Order {
        let seasonal = usize::from(self.base.period > 1);
        let few = self.limits.points < 10;
        let with = |ar, ma, seasonal_ar, seasonal_ma| Order {
            ar,
            ma,
            seasonal_ar,
            seasonal_ma,
            ..self.base
        };
        let first = if few {
            with(1, 1, 0, 0)
        } else {
            with(2, 2, seasonal, seasonal)
        };
        let starts = [
            (first, constant),
            (with(0, 0, 0, 0), constant),
            (with(1, 0, seasonal, 0), constant),
            (with(0, 1, 0, seasonal), constant),
            (with(0, 0, 0, 0), false),
        ];
        let mut at = self.limits.within(first);
        for (order, constant) in starts {
            let order = self.limits.within(order);
            if !self.is_tried(&order, constant) && self.improves(order, constant) {
                at = order;
            }
        }
        at
    }

    /// The first neighbour that is better than all before.
    fn neighbour(&mut self, at: Order, constant: bool) -> Option<(Order, bool)> {
        const MOST: usize = 94;
        let seasonal = STEPS.iter().map(|(ar, ma)| {
            Some(Order {
                seasonal_ar: at.seasonal_ar.checked_add_signed(*ar)?,
                seasonal_ma: at.seasonal_ma.checked_add_signed(*ma)?,
                ..at
            })
        });
        let plain = STEPS.iter().map(|(ar, ma)| {
            Some(Order {
                ar: at.ar.checked_add_signed(*ar)?,
                ma: at.ma.checked_add_signed(*ma)?,
                ..at
            })
        });
        let orders = seasonal
            .chain(plain)
            .flatten()
            .map(|order| (order, constant));
        let other = self.design.terms.constant.then_some((at, !constant));
        let neighbours: Vec<(Order, bool)> = orders.chain(other).collect();
        for (order, constant) in neighbours {
            if !self.limits.allow(&order) || self.is_tried(&order, constant) {
                continue;
            }
            if self.work_left == 0 || (self.stop)() || self.trace.candidates.len() >= MOST {
                self.trace.stopped = true;
                return None;
            }
            if self.improves(order, constant) {
                return Some((order, constant));
            }
        }
        None
    }

    /// Tries every model of up to five coefficients.
    pub(super) fn full(&mut self) -> Option<Optimum> {
        const MOST: usize = 5;
        let limits = self.limits;
        let plain = (0..=limits.ar).flat_map(|ar| (0..=limits.ma).map(move |ma| (ar, ma)));
        for (ar, ma) in plain {
            for seasonal_ar in 0..=limits.seasonal_ar {
                for seasonal_ma in 0..=limits.seasonal_ma {
                    let order = Order {
                        ar,
                        ma,
                        seasonal_ar,
                        seasonal_ma,
                        ..self.base
                    };
                    if order.coefficients() > MOST {
                        continue;
                    }
                    self.improves(order, false);
                    if self.design.terms.constant {
                        self.improves(order, true);
                    }
                }
            }
        }
        self.trace.stopped = self.work_left == 0;
        self.best.take().map(|(_, optimum)| optimum)
    }

    /// The model without coefficients, where no candidate could be compared.
    pub(super) fn simplest(&self) -> Option<Optimum> {
        let given = (&self.base, Prior::FLAT);
        let within = (u64::MAX, self.stop);
        let with = |constant| optimum(self.design, given, constant, &[], 1e-8, within);
        with(self.design.terms.constant).or_else(|| with(false))
    }

    fn is_tried(&self, order: &Order, constant: bool) -> bool {
        let mut tried = self.trace.candidates.iter();
        tried.any(|tried| tried.order == *order && tried.constant == constant)
    }

    /// Fits a candidate; whether it is the best so far.
    fn improves(&mut self, order: Order, constant: bool) -> bool {
        let (criterion, verdict, found) = self.compared(&order, constant);
        self.trace.candidates.push(Candidate {
            order,
            constant,
            criterion,
            verdict,
        });
        let Some(found) = found else {
            return false;
        };
        let is_better = self
            .best
            .as_ref()
            .is_none_or(|(least, _)| criterion < *least);
        if is_better {
            self.best = Some((criterion, found));
        }
        is_better
    }

    fn compared(&mut self, order: &Order, constant: bool) -> (f64, Verdict, Option<Optimum>) {
        const LEAST_ROOT: f64 = 1.01;
        const PRECISION: f64 = 1e-8;
        let failed = (f64::INFINITY, Verdict::NotFitted, None);
        let columns = self.design.columns(constant) - self.design.sample.missing;
        if order.coefficients() + columns + 2 >= self.design.sample.points() || (self.stop)() {
            return failed;
        }
        let within = (self.work_left, self.stop);
        let found = greatest(
            self.design,
            (order, Prior::WEAK),
            constant,
            PRECISION,
            within,
        );
        let Some(found) = found else {
            return failed;
        };
        self.work_left = self.work_left.saturating_sub(found.work);
        let coefficients = Coefficients::at(order, &found.point);
        let criterion = found.criterion(self.design);
        if !coefficients.roots_beyond(LEAST_ROOT) {
            return (criterion, Verdict::NearUnitRoot, None);
        }
        if !criterion.is_finite() {
            return failed;
        }
        (criterion, Verdict::Compared, Some(found))
    }
}
