//! The health model: a document one can read, draw and compare.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use trimtab_core::{Code, Document, Error, Result};

use crate::score::stand_in::EFFECTS;

/// The kind of a model's document.
pub const MODEL_KIND: &str = "health.model";
/// The version of a model's document.
pub const MODEL_VERSION: u32 = 1;

/// The side of an input that is healthier.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[expect(clippy::exhaustive_enums, reason = "there is no fourth way")]
pub enum Direction {
    /// Higher is healthier.
    Up,
    /// Lower is healthier.
    Down,
    /// Accounting gives no sign: the curve is as the data say.
    #[default]
    Free,
}

impl Direction {
    /// The direction's name.
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Down => "down",
            Self::Free => "free",
        }
    }
}

/// A health model: the log-odds of *no* bad outcome as an intercept and one
/// curve per input.
///
/// *health(x) = α + Σⱼ fⱼ(xⱼ)*, probability of the outcome = 1 / (1 + e^health).
/// A curve is linear between its knots and flat beyond them, monotone in its
/// input's direction, and has mean 0 over the training firms.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HealthModel {
    /// The model's name.
    pub name: String,
    /// The outcome whose probability the model gives.
    pub outcome: String,
    /// How far ahead the outcome lies, in years, where that is known.
    pub horizon_years: Option<f64>,
    /// What the model was fitted on.
    pub training: TrainingRecord,
    /// The rate of the outcome in the training data, as weighted.
    pub base_rate: f64,
    /// The intercept α.
    pub intercept: f64,
    /// The standard error of α.
    pub intercept_error: f64,
    /// How the cross-fitted scores were calibrated; already in curves and α.
    pub calibration: Calibration,
    /// How the log-odds become a score.
    pub scale: Scale,
    /// The bands of the score, from the lowest.
    pub bands: Vec<Band>,
    /// The inputs.
    pub inputs: Vec<ModelInput>,
    /// The covariance of the effects over the training firms, as a lower triangle:
    /// row 2*j* is that of input *j*'s curve, row 2*j* + 1 that of its stand-in.
    pub covariance: Vec<Vec<f64>>,
}

/// What a model was fitted on.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TrainingRecord {
    /// Whose data they are.
    pub source: String,
    /// Their licence, as seen.
    pub licence: String,
    /// What was done with them and what to know.
    pub note: String,
    /// The rows used.
    pub rows: u64,
    /// The rows with the bad outcome.
    pub positives: u64,
    /// The seed of the fit.
    pub seed: u64,
}

/// The logistic recalibration of scores from models that had not seen the row.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Calibration {
    /// The folds of the cross-fit.
    pub folds: u32,
    /// The slope by which curves were multiplied.
    pub slope: f64,
    /// What was added to the intercept.
    pub shift: f64,
}

/// The affine map from log-odds to score: `middle` at the base rate, and
/// `points` a unit of log-odds.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Scale {
    /// The score of a firm at the base rate.
    pub middle: f64,
    /// Score points a unit of log-odds.
    pub points: f64,
}

/// A band of the score.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Band {
    /// The band's name.
    pub name: String,
    /// The least score of the band.
    pub from: f64,
}

/// One input and its curve.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ModelInput {
    /// The input's name: the column that carries it.
    pub name: String,
    /// The side that is healthier.
    pub direction: Direction,
    /// The unit of its values.
    pub unit: String,
    /// The part of the business that it tells of.
    pub pillar: String,
    /// How it is computed.
    pub formula: String,
    /// The knots, rising: quantiles of the training firms.
    pub knots: Vec<f64>,
    /// The share of the training firms at or below each knot, in mid-ranks.
    pub levels: Vec<f64>,
    /// The curve at the knots: log-odds of health.
    pub values: Vec<f64>,
    /// What the input alone tells of all the other curves together, at the knots:
    /// it speaks where they are missing.
    pub stand_in: Vec<f64>,
    /// The standard error of each value.
    pub errors: Vec<f64>,
}

impl HealthModel {
    /// The model's document.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if a number is not finite.
    pub fn to_document(&self) -> Result<Document> {
        Document::encode(MODEL_KIND, MODEL_VERSION, self)
    }

    /// The model of a document, after every rule that scoring relies on was
    /// checked: a document may come from anywhere.
    ///
    /// # Errors
    ///
    /// `DOCUMENT_INVALID` if the document is not a health model, a curve breaks
    /// its direction, or lengths and numbers do not fit together.
    pub fn from_document(document: &Document) -> Result<Self> {
        let model: Self = document.decode(MODEL_KIND, MODEL_VERSION)?;
        model
            .check()
            .map_err(|problem| Error::new(Code::DocumentInvalid, format!("the model {problem}")))?;
        Ok(model)
    }

    fn check(&self) -> Result<(), String> {
        if !(self.base_rate > 0.0 && self.base_rate < 1.0) {
            return Err(format!(
                "has a base rate outside (0, 1): {}",
                self.base_rate
            ));
        }
        let numbers = [self.intercept, self.scale.middle];
        if !numbers.iter().all(|x| x.abs() < 1e6)
            || self.intercept_error.is_nan()
            || self.intercept_error < 0.0
        {
            return Err("has an intercept or a middle of the scale out of range".into());
        }
        if !(self.scale.points > 0.0 && self.scale.points < 1e4) {
            return Err(format!(
                "has {} points a unit of log-odds",
                self.scale.points
            ));
        }
        let rising = self
            .bands
            .windows(2)
            .all(|pair| pair[0].from < pair[1].from);
        if self.bands.is_empty() || !rising {
            return Err("needs bands with rising lower ends".into());
        }
        if self.inputs.is_empty() {
            return Err("has no inputs".into());
        }
        for input in &self.inputs {
            input.check()?;
        }
        let mut names: Vec<&str> = self.inputs.iter().map(|i| i.name.as_str()).collect();
        names.sort_unstable();
        if let Some((name, _)) = names.iter().zip(names.iter().skip(1)).find(|(a, b)| a == b) {
            return Err(format!("has the input `{name}` twice"));
        }
        let triangle = self.covariance.iter().enumerate();
        if self.covariance.len() != EFFECTS * self.inputs.len()
            || !triangle.clone().all(|(j, row)| row.len() == j + 1)
            || !triangle
                .clone()
                .all(|(_, row)| row.iter().all(|c| c.abs() < 1e6))
        {
            return Err("needs a covariance of two triangular rows an input".into());
        }
        Ok(())
    }
}

impl ModelInput {
    fn check(&self) -> Result<(), String> {
        let n = self.knots.len();
        let name = &self.name;
        if n < 2
            || [&self.levels, &self.values, &self.stand_in, &self.errors]
                .iter()
                .any(|v| v.len() != n)
        {
            return Err(format!(
                "input `{name}` needs at least two knots and as many levels, values, stand-ins and errors"
            ));
        }
        if !self.knots.iter().all(|x| x.abs() < 1e100)
            || !self.knots.windows(2).all(|p| p[0] < p[1])
        {
            return Err(format!("input `{name}` needs finite, rising knots"));
        }
        let levels = |p: &[f64]| p[0] <= p[1] && p[0] >= 0.0 && p[1] <= 1.0;
        if !self.levels.windows(2).all(levels) {
            return Err(format!(
                "input `{name}` needs levels that rise within 0..=1"
            ));
        }
        let effects = [&self.values, &self.stand_in];
        let in_range = effects.iter().all(|v| v.iter().all(|x| x.abs() < 1e6));
        if !in_range || !self.errors.iter().all(|x| *x >= 0.0) {
            return Err(format!("input `{name}` has values or errors out of range"));
        }
        let kept = |p: &[f64]| match self.direction {
            Direction::Up => p[0] <= p[1],
            Direction::Down => p[0] >= p[1],
            Direction::Free => true,
        };
        if !effects.iter().all(|v| v.windows(2).all(kept)) {
            return Err(format!("input `{name}` breaks its direction"));
        }
        Ok(())
    }
}

/// The number with six significant digits, so that documents compare well.
pub(crate) fn six_digits(x: f64) -> f64 {
    // INVARIANT: the text of a float in exponent form parses as a float.
    format!("{x:.5e}").parse().unwrap_or(x) + 0.0
}
