//! Orders chosen by Akaike's criterion for few points.
//!
//! Source: Hyndman and Khandakar (2008), *Automatic time series forecasting: the
//! forecast package for R*, Journal of Statistical Software 27(3), with the tests
//! of later versions: seasonal differences by the strength of the season, others
//! by the test of Kwiatkowski and others.
//!
//! Five things differ. Every candidate is fitted by exact maximum likelihood, not
//! by conditional sums of squares. The roots of the seasonal polynomials are held
//! against the bound as roots in Bᵐ: as roots in B, a seasonal moving average
//! beyond 0.93 (m = 7) or 0.89 (m = 12) would be refused, which is what steady
//! seasons have. The moving averages are always invertible. The autoregression has
//! a weak prior (see [`super::prior`]). And the first difference is taken at the
//! level of 10 %, a second at 2.5 %, not both at 5 %.

use super::Arima;
use super::design::{Design, Terms};
use super::differences::is_constant;
use super::explained::{differences, harmonics};
use super::fit::{Optimum, optimum};
use super::order::Order;
use super::outcome::{finished, perfect};
use super::prior::Prior;
use super::search::{Limits, Search, Trace, Verdict};
use crate::choice::{self, Choice, Chosen};
use crate::model::{Fit, Model, Stop, Unfit};

/// The longest season that seasonal terms may have: the state is twice as long.
const MOST_PERIOD: usize = 190;

/// How orders are chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct AutoOptions {
    /// Steps a season; 1 without one.
    pub(crate) period: usize,
    /// Whether every combination is tried, up to five coefficients in all, in
    /// place of a walk.
    pub(crate) full: bool,
    /// The shortest season that is met by sines and cosines in place of seasonal
    /// terms. Default: 53: on 45 hourly series of M4 seasonal terms had the lower
    /// error in 25, and the lower mean; longer states take long.
    pub(crate) long_period: usize,
    /// The most multiplications of the whole search: what is left out after
    /// these is not tried, and the trace says so. Default: 10⁹, less than a second
    /// of the hourly series of M4.
    pub(crate) most_work: u64,
}

impl Default for AutoOptions {
    fn default() -> Self {
        Self {
            period: 1,
            full: false,
            long_period: 53,
            most_work: 1_000_000_000,
        }
    }
}

/// The ARIMA model that the criterion chooses, with the criteria of those that
/// were compared; where it is to stop, of what was tried before.
///
/// # Errors
///
/// - [`Unfit::TooShort`] below three points.
/// - [`Unfit::NoFit`] where no candidate has a likelihood.
pub(crate) fn auto_arima_until(
    series: &[f64],
    regressors: &[Vec<f64>],
    options: &AutoOptions,
    stop: Stop<'_>,
) -> Result<Chosen<Fit<Arima>>, Unfit> {
    let (fit, trace) = traced(series, regressors, options, stop)?;
    let chosen = fit.model.name();
    let compared = trace
        .candidates
        .iter()
        .filter(|c| c.verdict == Verdict::Compared);
    let candidates = compared.map(|candidate| choice::Candidate {
        name: fit.model.named(&candidate.order, candidate.constant),
        value: candidate.criterion,
    });
    let choice = Choice {
        criterion: "aicc".to_owned(),
        candidates: candidates.collect(),
        chosen,
    };
    Ok(Chosen { best: fit, choice })
}

/// The same with everything that the search tried.
pub(super) fn traced(
    series: &[f64],
    regressors: &[Vec<f64>],
    options: &AutoOptions,
    stop: Stop<'_>,
) -> Result<(Fit<Arima>, Trace), Unfit> {
    const LEAST: usize = 3;
    let seen: Vec<f64> = series.iter().copied().filter(|y| y.is_finite()).collect();
    if seen.len() < LEAST {
        return Err(Unfit::TooShort { needed: LEAST });
    }
    if is_constant(&seen) {
        let fit = perfect(series, &Order::empty(1)).ok_or(Unfit::NoFit)?;
        return Ok((fit, Trace::default()));
    }
    let is_long = options.period >= options.long_period.clamp(2, MOST_PERIOD);
    let (period, terms) = if is_long {
        (1, harmonics(series, regressors, options.period))
    } else {
        (options.period.max(1), Terms::default())
    };
    let differences = differences(series, regressors, period, terms)?;
    let is_plain = regressors.is_empty() && terms.harmonics == 0;
    if let Some(fit) = is_plain.then(|| perfect(series, &differences)).flatten() {
        return Ok((fit, Trace::default()));
    }
    let constant = true;
    let terms = Terms { constant, ..terms };
    let needed = differences.lost_points() + LEAST;
    let design = Design::new(series, regressors, &differences, terms);
    let design = design.ok_or(Unfit::TooShort { needed })?;
    let limits = Limits::new(design.sample.points() + differences.lost_points(), period);
    let mut search = Search::new(&design, differences, limits, options.most_work, stop);
    let best = if options.full {
        search.full()
    } else {
        search.walk()
    };
    let best = best.or_else(|| search.simplest()).ok_or(Unfit::NoFit)?;
    let best = polished(&design, best, stop);
    let fit = finished(series, regressors, &design, &best)?;
    Ok((fit, search.trace))
}

/// The same optimum to the last digits.
fn polished(design: &Design, rough: Optimum, stop: Stop<'_>) -> Optimum {
    const PRECISION: f64 = 1e-12;
    const MOST_WORK: u64 = 1_000_000_000;
    let Optimum {
        order,
        constant,
        point,
        ..
    } = &rough;
    let fine = optimum(
        design,
        (order, Prior::WEAK),
        *constant,
        point,
        PRECISION,
        (MOST_WORK, stop),
    );
    fine.filter(|fine| fine.value <= rough.value)
        .unwrap_or(rough)
}
