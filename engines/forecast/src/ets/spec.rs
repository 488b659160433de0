//! The forms of exponential smoothing.

use serde::{Deserialize, Serialize};

/// How a component acts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum Part {
    /// Not there.
    #[default]
    None,
    /// Added.
    Additive,
    /// Multiplied.
    Multiplicative,
}

/// A form of exponential smoothing: error, trend, season and whether the trend
/// is damped, with the length of the season.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) struct Spec {
    /// Whether the error is in proportion to the forecast.
    pub(crate) relative_error: bool,
    pub(crate) trend: Part,
    pub(crate) damped: bool,
    pub(crate) season: Part,
    /// Steps a season; 1 without one.
    pub(crate) period: usize,
}

impl Spec {
    /// The smoothing parameters: α, then β, γ and φ where they are.
    pub(crate) fn smoothing(&self) -> usize {
        1 + usize::from(self.has_trend())
            + usize::from(self.has_season())
            + usize::from(self.damped)
    }

    /// The free initial states: level, trend, and all seasons but one.
    pub(crate) fn states(&self) -> usize {
        let seasons = if self.has_season() {
            self.period - 1
        } else {
            0
        };
        1 + usize::from(self.has_trend()) + seasons
    }

    pub(crate) fn has_trend(&self) -> bool {
        self.trend != Part::None
    }

    pub(crate) fn has_season(&self) -> bool {
        self.season != Part::None
    }

    /// The name in the taxonomy, such as `ETS(M,Ad,N)`.
    pub(crate) fn name(&self) -> String {
        let letter = |part| match part {
            Part::None => "N",
            Part::Additive => "A",
            Part::Multiplicative => "M",
        };
        format!(
            "ETS({},{}{},{})",
            if self.relative_error { "M" } else { "A" },
            letter(self.trend),
            if self.damped { "d" } else { "" },
            letter(self.season),
        )
    }
}
