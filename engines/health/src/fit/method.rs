//! The steps of a fit.

use trimtab_core::{Code, Control, Error, Result, map_indexed};
use trimtab_numerics::{Random, sigmoid, stratified_folds};

use super::additive::Additive;
use super::assembly::assemble;
use super::calibration::{calibrate, jackknife_errors, unseen_logits};
use super::settings::{FitInput, FitSettings, Fitted, Quality};

/// Fits a health model.
///
/// 1. Each input gets knots at fixed quantiles of its supplied values.
/// 2. Blanks are filled with random draws from the same input's supplied
///    values, whatever the row's outcome, so that a blank tells nothing.
/// 3. Curves are a blend of two additive monotone fits: bagged boosted stumps,
///    which spread over inputs that tell the same, and a penalised regression,
///    which ranks better where all inputs are there.
/// 4. Curves are centred. What each input alone tells of all the other curves is
///    fitted too, as its stand-in; the covariance of both lets scoring know what
///    an absent input would have told.
/// 5. Steps 1-4 without each fold in turn give scores of rows not seen: their
///    logistic recalibration goes into the curves, their spread is the standard
///    error (a grouped jackknife).
///
/// Rows without an outcome are the caller's to drop. Time is about
/// (folds + 1) × (bags × rounds × rows × inputs + sweeps × rows × inputs).
///
/// # Errors
///
/// - `DATA_TOO_FEW` if either outcome has fewer rows than there are folds.
/// - `DATA_CONSTANT` if no input has two values.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # References
///
/// - Lou, Caruana and Gehrke (2012), *Intelligible models for classification and
///   regression*, KDD.
/// - Platt (1999), *Probabilistic outputs for support vector machines*.
/// - Shao and Tu (1995), *The jackknife and bootstrap*, for the grouped
///   jackknife.
pub fn fit_model(
    inputs: &[FitInput],
    positive: &[bool],
    weights: Option<&[f64]>,
    settings: &FitSettings,
    control: &Control,
) -> Result<Fitted> {
    validate(inputs, positive, weights, settings)?;
    let sample = Sample {
        inputs,
        positive,
        weights,
        rows: (0..positive.len()).collect(),
    };
    let folds = stratified_folds(positive, settings.folds, &mut Random::new(settings.seed));
    let work = |part: usize| -> Result<Additive> {
        let rows = sample.rows.iter().copied();
        let rows = rows
            .filter(|&row| part == 0 || folds[row] != part - 1)
            .collect();
        let part_seed = Random::of_part(settings.seed, part as u64).bits();
        Additive::fit(&sample.of_rows(rows), settings, part_seed, control)
    };
    let fits = map_indexed(settings.folds + 1, control, work);
    let mut fits = fits.into_iter().collect::<Result<Vec<Additive>>>()?;
    let whole = fits.remove(0);

    let unseen = unseen_logits(&sample, &fits, &folds);
    let line = calibrate(&sample, &unseen);
    let errors = jackknife_errors(&whole, &fits);
    let model = assemble(&sample, &whole, &errors, line, settings);
    let probabilities: Vec<f64> = unseen
        .iter()
        .map(|z| sigmoid(line.intercept + line.slope * z))
        .collect();
    Ok(Fitted {
        quality: Quality::of(positive, &probabilities),
        model,
    })
}

fn validate(
    inputs: &[FitInput],
    positive: &[bool],
    weights: Option<&[f64]>,
    settings: &FitSettings,
) -> Result<()> {
    if settings.folds < 2 {
        let problem = format!("must be at least 2, got {}", settings.folds);
        return Err(Error::invalid("folds", problem));
    }
    if !(0.0..=1.0).contains(&settings.smooth_share) {
        return Err(Error::invalid("smooth_share", "must be in 0..=1"));
    }
    let needed = settings.folds.max(5);
    for class in [true, false] {
        let counts = |row: &usize| {
            positive[*row] == class && weights.is_none_or(|weights| weights[*row] > 0.0)
        };
        let found = (0..positive.len()).filter(counts).count();
        if found < needed {
            let what = if class { "with" } else { "without" };
            return Err(Error::data(
                Code::DataTooFew,
                format!("needs at least {needed} rows {what} the outcome, got {found}"),
            ));
        }
    }
    if inputs.is_empty() {
        return Err(Error::data(
            Code::DataConstant,
            "no input has two different values",
        ));
    }
    Ok(())
}

/// The rows of a training table that one fit sees.
#[derive(Clone)]
pub(super) struct Sample<'a> {
    pub(super) inputs: &'a [FitInput],
    pub(super) positive: &'a [bool],
    pub(super) weights: Option<&'a [f64]>,
    pub(super) rows: Vec<usize>,
}

impl Sample<'_> {
    pub(super) fn of_rows(&self, rows: Vec<usize>) -> Self {
        Self {
            rows,
            ..self.clone()
        }
    }

    pub(super) fn column(&self, input: usize) -> Vec<f64> {
        let values = &self.inputs[input].values;
        self.rows.iter().map(|&row| values[row]).collect()
    }

    pub(super) fn outcome(&self) -> Vec<bool> {
        self.rows.iter().map(|&row| self.positive[row]).collect()
    }

    pub(super) fn row_weights(&self) -> Option<Vec<f64>> {
        let weights = self.weights?;
        Some(self.rows.iter().map(|&row| weights[row]).collect())
    }
}
