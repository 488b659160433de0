//! What `forecast.reconcile` may be told.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

/// A way to make forecasts add up.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReconcileMethod {
    /// The bottom series keep their forecasts; every total is the sum of its parts.
    BottomUp,
    /// The highest totals keep their forecasts and are split by `proportions`.
    TopDown,
    /// Least squares: every series gives way alike.
    Ols,
    /// Least squares with weights by structure: a total of *k* series gives way like
    /// *k* bottom series.
    Wls,
    /// Least squares with weights by the mean squared error of each series.
    WlsVariance,
    /// Minimum trace with the covariance of the errors, its correlations shrunk towards
    /// one that all pairs of series share.
    MintCommon,
    /// Minimum trace with the covariance of the errors, its correlations shrunk towards
    /// 0.
    MintShrink,
    /// Minimum trace with the covariance of the errors as it is, for many more
    /// errors than series.
    MintSample,
}

impl ReconcileMethod {
    pub(super) const fn needs_errors(self) -> bool {
        matches!(
            self,
            Self::WlsVariance | Self::MintCommon | Self::MintShrink | Self::MintSample
        )
    }

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::BottomUp => "bottom_up",
            Self::TopDown => "top_down",
            Self::Ols => "ols",
            Self::Wls => "wls",
            Self::WlsVariance => "wls_variance",
            Self::MintCommon => "mint_common",
            Self::MintShrink => "mint_shrink",
            Self::MintSample => "mint_sample",
        }
    }
}

/// What a total is split by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Proportions {
    /// The forecasts of its parts, level by level.
    #[default]
    Forecast,
    /// The means of its bottom series in `series`.
    Average,
}

/// An output of [`reconcile`](super::reconcile()).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ReconcileOutput {
    /// The forecasts that add up.
    Forecasts,
    /// What was missing, filled or left as it is.
    Issues,
}

/// Options of [`reconcile`](super::reconcile()).
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ReconcileOptions {
    /// How forecasts are made to add up. Default: `mint_common` where `errors` are
    /// given, else `wls`.
    pub method: Option<ReconcileMethod>,
    /// What `top_down` splits a total by. Default: `forecast`.
    pub proportions: Proportions,
    /// Whether no bottom series may fall below 0; a total that only adds then does
    /// not either. Default: false.
    pub non_negative: bool,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<ReconcileOutput>>,
}

impl ReconcileOptions {
    /// Sets [`ReconcileOptions::method`].
    #[must_use]
    pub fn method(mut self, method: ReconcileMethod) -> Self {
        self.method = Some(method);
        self
    }

    /// Sets [`ReconcileOptions::proportions`].
    #[must_use]
    pub fn proportions(mut self, proportions: Proportions) -> Self {
        self.proportions = proportions;
        self
    }

    /// Sets [`ReconcileOptions::non_negative`].
    #[must_use]
    pub fn non_negative(mut self, wanted: bool) -> Self {
        self.non_negative = wanted;
        self
    }

    /// Sets [`ReconcileOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = ReconcileOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    pub(super) fn wants(&self, output: ReconcileOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }
}
