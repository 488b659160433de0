//! The forms of the Theta method.

use serde::{Deserialize, Serialize};

/// A form of the Theta method: whether the line that it leans on moves with the
/// series, and whether the data say how much it counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Form {
    /// One line through the whole series, θ = 2 (STM): simple exponential
    /// smoothing with half the slope as drift.
    Standard,
    /// One line through the whole series, θ from the data (OTM).
    Optimised,
    /// At each point the line through what is before it, θ = 2 (DSTM).
    DynamicStandard,
    /// At each point the line through what is before it, θ from the data (DOTM).
    DynamicOptimised,
}

impl Form {
    pub(crate) const ALL: [Self; 4] = [
        Self::Standard,
        Self::Optimised,
        Self::DynamicStandard,
        Self::DynamicOptimised,
    ];

    /// Whether the line is that of the points so far.
    pub(crate) fn is_dynamic(self) -> bool {
        matches!(self, Self::DynamicStandard | Self::DynamicOptimised)
    }

    /// Whether the data say what θ is.
    pub(crate) fn is_optimised(self) -> bool {
        matches!(self, Self::Optimised | Self::DynamicOptimised)
    }

    /// The name in the literature.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::Standard => "STM",
            Self::Optimised => "OTM",
            Self::DynamicStandard => "DSTM",
            Self::DynamicOptimised => "DOTM",
        }
    }
}
