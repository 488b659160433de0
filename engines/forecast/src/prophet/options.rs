//! How the model is set.

use serde::{Deserialize, Serialize};

/// How seasons and regressors join the trend.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Joined {
    /// Trend + effects.
    #[default]
    Additive,
    /// Trend × (1 + effects).
    Multiplicative,
}

/// Options of [`super::prophet`]; the default is the plain form, that of the program
/// Prophet.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct ProphetOptions {
    /// How effects join the trend; none for the likelier of both.
    pub(crate) joined: Option<Joined>,
    /// The most places where the slope may change.
    pub(crate) changepoints: usize,
    /// The share of the history, from its start, that they are spread over.
    pub(crate) changepoint_range: f64,
    /// The scale of the Laplace prior of each change of slope, in largest values a
    /// history.
    pub(crate) changepoint_scale: f64,
    /// The deviation of the normal prior of each effect, in largest values; none for
    /// one that is learnt from the series, season by season; that of regressors is then
    /// 10.
    pub(crate) effect_scale: Option<f64>,
    /// Whether seasons take more waves than Prophet gives them: 12, a week of hours
    /// 24, for a scale that is learnt to hold in check.
    pub(crate) detailed: bool,
    /// Whether the errors are an ARMA(1, 1) instead of white noise.
    pub(crate) correlated: bool,
    /// The standard errors that the slope ahead has to show: of a slope *b* with the
    /// standard error *s* the share (1 − (this · *s*/*b*)²)₊ goes on.
    pub(crate) slope_errors: f64,
    /// The steps ahead, in histories, after which half of the slope is left; the
    /// trend goes straight on where this is infinite.
    pub(crate) half_life: f64,
}

impl Default for ProphetOptions {
    fn default() -> Self {
        Self {
            joined: Some(Joined::Additive),
            changepoints: 25,
            changepoint_range: 0.8,
            changepoint_scale: 0.05,
            effect_scale: Some(10.0),
            detailed: false,
            correlated: false,
            slope_errors: 0.0,
            half_life: f64::INFINITY,
        }
    }
}

impl ProphetOptions {
    /// The form that forecasts best: correlated errors, priors of seasons that are
    /// learnt, effects joined as is likelier, and no more of a slope than is sure.
    pub(crate) fn steady() -> Self {
        Self {
            joined: None,
            effect_scale: None,
            detailed: true,
            correlated: true,
            slope_errors: 2.0,
            ..Self::default()
        }
    }
}
