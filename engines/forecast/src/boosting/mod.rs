//! Gradient boosting over a panel of series.

mod elasticity;
mod forecast;
mod history;
mod kept;
mod linear_solve;
mod link;
mod origin;
mod rows;
mod season;
mod series;
mod siblings;
mod spread;
#[cfg(test)]
mod tests;
mod trees;
mod window;

pub(crate) use forecast::Boosted;
pub(crate) use kept::{KeptBoosted, Panels};
pub(crate) use series::BoostedSeries;

use forecast::PanelForecast;

use trimtab_core::{Control, Error, Result};
use trimtab_numerics::Monotone;

use self::history::histories;
use self::origin::{Origin, directions};
use self::rows::Rows;
use self::spread::Spread;
use self::trees::Trees;
use crate::model::Unfit;
use crate::packed::blanks;

/// Fewer rows teach nothing.
const LEAST_ROWS: usize = 30;
/// Fewer errors on what was held out tell no spread.
const LEAST_HELD_OUT: usize = 60;

/// One series of the panel as the booster sees it.
#[derive(Clone, Copy, Debug)]
pub(crate) struct PanelSeries<'a> {
    /// Oldest first, NaN missing.
    pub(crate) values: &'a [f64],
    /// What is known ahead, each as long as the values and the horizon.
    pub(crate) regressors: &'a [Vec<f64>],
    /// Features that do not change: numbers or codes of categories.
    pub(crate) statics: &'a [f64],
    /// When each value was and each step ahead will be; none where other series tell
    /// nothing.
    pub(crate) times: &'a [i64],
}

/// Options of [`boosted`].
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct BoostingOptions {
    /// The lengths of seasons in steps.
    pub(crate) periods: Vec<usize>,
    /// The steps ahead.
    pub(crate) horizon: usize,
    /// The probabilities of the quantiles, rising.
    pub(crate) levels: Vec<f64>,
    /// How the series may move with each regressor, all else equal; any way where it
    /// is not told.
    pub(crate) signs: Vec<Monotone>,
    /// The share of the pooled effects of regressors that the base carries, in 0..=1;
    /// the rest is left to the trees, which do not reach beyond values that were seen.
    pub(crate) carried: f64,
    /// Fixes which rows are learnt.
    pub(crate) seed: u64,
    /// About how many rows are learnt at most; time and memory are linear in it.
    pub(crate) rows: usize,
}

impl BoostingOptions {
    /// Those of a horizon and the lengths of seasons.
    pub(crate) fn new(horizon: usize, periods: &[usize]) -> Self {
        Self {
            periods: periods.to_vec(),
            horizon,
            levels: (1..10).map(|k| f64::from(k) / 10.0).collect(),
            signs: Vec::new(),
            carried: 1.0,
            seed: 0,
            rows: 50_000,
        }
    }
}

/// One model for all series of a panel.
///
/// A panel above 0 is learnt as logarithms, any other as shares of each series' mean
/// absolute value. The forecast of a series starts from a base: its level (an
/// exponentially weighted mean), its season as far as the panel's seasons come back,
/// and the effects of its regressors by a pooled regression, in logarithms an
/// elasticity, which also holds at prices that were never seen. Where it tells more of
/// times that were left out, the regression also has the mean regressors of a series'
/// siblings at the same time, those of the panel or of its group: promotions of others
/// take from it, and where all are promoted at once each gains less. Boosted trees add
/// what lags, means, deviations, seasons, regressors beside their recent means and
/// the step ahead tell of the rest, all of it known at the origin, in units of the
/// series' own errors. They give a low, a middle and a high quantile; how far beyond
/// those what comes lies is learnt from the last quarter of the panel's time, by trees
/// that did not see it.
///
/// A panel too small to hold that out has the spread of the errors that were learnt,
/// which is too narrow.
///
/// # Errors
///
/// - `OPTION_VALUE` if an option is out of range, or a regressor is not as long as its
///   series and the horizon.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # References
///
/// Nakanishi and Cooper (1974), *Parameter estimation for a multiplicative competitive
/// interaction model*, Journal of Marketing Research 11(3), for effects relative to
/// those of others, here to the first order; Friedman (2001), *Greedy function approximation: a gradient boosting machine*,
/// Annals of Statistics 29(5); Januschowski et al. (2022), *Forecasting with trees*,
/// International Journal of Forecasting 38(4); Romano, Patterson and Candès (2019),
/// *Conformalized quantile regression*, for the spread, here by quantiles of the
/// errors over each side of the band.
pub(crate) fn boosted(
    panel: &[PanelSeries<'_>],
    options: &BoostingOptions,
    control: &Control,
) -> Result<std::result::Result<Boosted, Unfit>> {
    check(panel, options)?;
    let (shape, histories) = histories(panel, options);
    control.check(0.0)?;
    let rows = Rows::drawn(&histories, &shape, options.rows, options.seed);
    if rows.len() < LEAST_ROWS {
        return Ok(Err(Unfit::TooShort { needed: LEAST_ROWS }));
    }
    let directions: Vec<Monotone> = directions(&shape);
    let grown = |rows: &Rows| Trees::grown(rows, &directions, options.seed, control);
    let trees = grown(&rows)?;
    let spread_on = |trees: &Trees, rows: &Rows| {
        let bands = trees.bands(rows);
        Spread::of(&bands, &rows.target, &rows.steps, options.horizon)
    };
    let [before, after] = rows.parted(options.horizon);
    let spread = if before.len() < LEAST_ROWS || after.len() < LEAST_HELD_OUT {
        spread_on(&trees, &rows)
    } else {
        spread_on(&grown(&rows.only(&before))?, &rows.only(&after))
    };
    let ends = histories
        .iter()
        .map(|history| {
            let last = history.values.len().checked_sub(1)?;
            let origin = Origin::at(history, &shape, last, 1..=options.horizon)?;
            Some(forecast::End::of(history, origin))
        })
        .collect();
    Ok(Ok(Boosted::new(
        shape,
        trees,
        spread,
        ends,
        options.levels.clone(),
    )))
}

fn check(panel: &[PanelSeries<'_>], options: &BoostingOptions) -> Result<()> {
    let BoostingOptions {
        horizon, carried, ..
    } = *options;
    if !(0.0..=1.0).contains(&carried) {
        let problem = format!("must be between 0 and 1, got {carried}");
        return Err(Error::invalid("carried", problem));
    }
    if horizon == 0 {
        return Err(Error::invalid("horizon", "must be at least 1, got 0"));
    }
    for (i, series) in panel.iter().enumerate() {
        let wanted = series.values.len() + horizon;
        if let Some(column) = series.regressors.iter().find(|c| c.len() != wanted) {
            let problem = format!(
                "must be as long as the series and the horizon, {wanted}, got {} in series {i}",
                column.len()
            );
            return Err(Error::invalid("regressors", problem));
        }
    }
    Ok(())
}
