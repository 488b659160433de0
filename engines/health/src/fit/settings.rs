//! What a fit takes, and how good it is.

use trimtab_numerics::{auc, brier_skill, calibration_error, fit_platt};

use crate::model::{Direction, HealthModel, TrainingRecord};
use crate::score::scorer::logit;

/// An input of a training table.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FitInput {
    /// The input's name.
    pub name: String,
    /// The side that is healthier.
    pub direction: Direction,
    /// The unit of its values.
    pub unit: String,
    /// The part of the business that it tells of.
    pub pillar: String,
    /// How it is computed.
    pub formula: String,
    /// One value a row; `NaN` where not supplied.
    pub values: Vec<f64>,
}

impl FitInput {
    /// An input of which name, direction and values are known.
    pub fn new(name: impl Into<String>, direction: Direction, values: Vec<f64>) -> Self {
        Self {
            name: name.into(),
            direction,
            unit: String::new(),
            pillar: String::new(),
            formula: String::new(),
            values,
        }
    }
}

/// How a model is fitted. The defaults were chosen by cross-validation on the
/// Polish and Slovak sets that `training` reads.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct FitSettings {
    /// The model's name.
    pub name: String,
    /// The outcome, in words.
    pub outcome: String,
    /// How far ahead the outcome lies.
    pub horizon_years: Option<f64>,
    /// Whose data they are, and under which licence.
    pub training: TrainingRecord,
    /// The folds of the cross-fitted calibration. Default: 5.
    pub folds: usize,
    /// The seed. Default: 0.
    pub seed: u64,
    /// The penalised curves' share of the blend; boosted stumps have the rest.
    pub smooth_share: f64,
    /// The penalty of the penalised curves.
    pub penalty: f64,
    /// The bags of boosted stumps, each on its own fill of the blanks.
    pub bags: usize,
    /// The rounds of each bag.
    pub rounds: usize,
}

impl Default for FitSettings {
    fn default() -> Self {
        Self {
            name: "custom".to_owned(),
            outcome: "bad outcome".to_owned(),
            horizon_years: None,
            training: TrainingRecord::default(),
            folds: 5,
            seed: 0,
            smooth_share: 0.85,
            penalty: 40.0,
            bags: 4,
            rounds: 200,
        }
    }
}

/// A fitted model with its quality on rows that it had not seen.
#[derive(Clone, Debug)]
#[non_exhaustive]
pub struct Fitted {
    /// The model.
    pub model: HealthModel,
    /// Cross-validated quality.
    pub quality: Quality,
}

/// How good probabilities are.
#[derive(Clone, Copy, Debug, Default)]
#[non_exhaustive]
pub struct Quality {
    /// The area under the ROC curve.
    pub auc: f64,
    /// One less the Brier score over that of the base rate.
    pub brier_skill: f64,
    /// The expected calibration error over ten bins of equal count.
    pub calibration_error: f64,
    /// The calibration slope.
    pub calibration_slope: f64,
}

impl Quality {
    /// The quality of these probabilities.
    pub fn of(positive: &[bool], probabilities: &[f64]) -> Self {
        let logits: Vec<f64> = probabilities
            .iter()
            .map(|p| logit(p.clamp(1e-9, 1.0 - 1e-9)))
            .collect();
        Self {
            auc: auc(positive, probabilities),
            brier_skill: brier_skill(positive, probabilities),
            calibration_error: calibration_error(positive, probabilities, 10),
            calibration_slope: fit_platt(positive, &logits, &[]).slope,
        }
    }
}
