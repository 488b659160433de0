//! The forms of complex exponential smoothing.

use serde::{Deserialize, Serialize};

/// What is seasonal in complex exponential smoothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub(crate) enum Form {
    /// Nothing.
    None,
    /// The smoothing itself: each position of the season has its own.
    Simple,
    /// A real season is added.
    Partial,
    /// A complex season is added.
    Full,
}

impl Form {
    pub(crate) const ALL: [Self; 4] = [Self::None, Self::Simple, Self::Partial, Self::Full];

    pub(crate) fn is_seasonal(self) -> bool {
        self != Self::None
    }

    /// Whether a season is added to a level.
    pub(super) fn adds_season(self) -> bool {
        matches!(self, Self::Partial | Self::Full)
    }

    /// The smoothing parameters: two for the level, then those of the season.
    pub(super) fn parameters(self) -> usize {
        match self {
            Self::None | Self::Simple => 2,
            Self::Partial => 3,
            Self::Full => 4,
        }
    }

    /// The name in the literature.
    pub(crate) fn name(self) -> &'static str {
        match self {
            Self::None => "CES(N)",
            Self::Simple => "CES(S)",
            Self::Partial => "CES(P)",
            Self::Full => "CES(F)",
        }
    }
}
