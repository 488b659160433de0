//! From a fit to a model's document.

use trimtab_numerics::{Platt, quantile_sorted, sorted_finite};

use super::additive::Additive;
use super::calibration::{probability, rate};
use super::method::Sample;
use super::settings::{FitInput, FitSettings};
use crate::model::{Band, Calibration, HealthModel, ModelInput, Scale, TrainingRecord, six_digits};
use crate::score::scorer::{Scorer, logit};

/// The share of the score range between the 5 % and the 95 % points.
const SPAN: f64 = 60.0;

/// The model before its scale is known.
pub(super) fn draft(
    sample: &Sample<'_>,
    fit: &Additive,
    errors: &[Vec<f64>],
    line: Platt,
    base_rate: f64,
) -> HealthModel {
    let times = |values: &[f64]| -> Vec<f64> {
        values.iter().map(|v| six_digits(line.slope * v)).collect()
    };
    let input = |(j, input): (usize, &FitInput)| ModelInput {
        name: input.name.clone(),
        direction: input.direction,
        unit: input.unit.clone(),
        pillar: input.pillar.clone(),
        formula: input.formula.clone(),
        knots: fit.knots[j].clone(),
        levels: fit.levels[j].clone(),
        values: times(&fit.curves[j]),
        stand_in: times(&fit.stand_ins[j]),
        errors: times(&errors[j]),
    };
    let square = line.slope * line.slope;
    HealthModel {
        name: String::new(),
        outcome: String::new(),
        horizon_years: None,
        training: TrainingRecord::default(),
        base_rate: six_digits(base_rate),
        intercept: six_digits(-(line.intercept + line.slope * fit.intercept)),
        intercept_error: 0.0,
        calibration: Calibration::default(),
        scale: Scale {
            middle: 50.0,
            points: 10.0,
        },
        bands: bands(),
        inputs: sample.inputs.iter().enumerate().map(input).collect(),
        covariance: fit
            .covariance
            .iter()
            .map(|row| row.iter().map(|c| six_digits(square * c)).collect())
            .collect(),
    }
}

fn bands() -> Vec<Band> {
    [
        ("critical", 0.0),
        ("weak", 20.0),
        ("fair", 40.0),
        ("good", 60.0),
        ("strong", 80.0),
    ]
    .map(|(name, from)| Band {
        name: name.to_owned(),
        from,
    })
    .into()
}

pub(super) fn assemble(
    sample: &Sample<'_>,
    whole: &Additive,
    (errors, intercept_error): &(Vec<Vec<f64>>, f64),
    line: Platt,
    settings: &FitSettings,
) -> HealthModel {
    let mut model = draft(sample, whole, errors, line, rate(sample));
    model.name.clone_from(&settings.name);
    model.outcome.clone_from(&settings.outcome);
    model.horizon_years = settings.horizon_years;
    model.training = settings.training.clone();
    model.training.rows = sample.positive.len() as u64;
    model.training.positives = sample.positive.iter().filter(|&&y| y).count() as u64;
    model.training.seed = settings.seed;
    model.intercept_error = six_digits(line.slope * intercept_error);
    #[expect(
        clippy::cast_possible_truncation,
        reason = "folds are at most the rows of the rarer class, and few"
    )]
    let folds = settings.folds as u32;
    model.calibration = Calibration {
        folds,
        slope: six_digits(line.slope),
        shift: six_digits(line.intercept),
    };
    model.scale.points = points_a_unit(sample, &model);
    model
}

/// Points a unit of log-odds, so that nine firms in ten lie within
/// [`SPAN`] points.
fn points_a_unit(sample: &Sample<'_>, model: &HealthModel) -> f64 {
    let scorer = Scorer::new(model.clone());
    let health: Vec<f64> = (0..sample.positive.len())
        .map(|row| -logit(probability(&scorer, |j| sample.inputs[j].values[row])))
        .collect();
    let sorted = sorted_finite(&health);
    let span = quantile_sorted(&sorted, 0.95) - quantile_sorted(&sorted, 0.05);
    let points = if span > 0.0 { SPAN / span } else { 10.0 };
    (points.clamp(2.0, 60.0) * 10.0).round() / 10.0
}
