//! `health.fit`: a health model from a host's own labelled table.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Document, Error, Example, Operation, Port, Ports, Result, Table,
    issues_spec, issues_table,
};

use super::labelled::Labelled;
use super::method::fit_model;
use super::settings::FitSettings;
use super::tables::{curves, curves_spec, quality, quality_spec, table_spec};
use crate::model::{Direction, MODEL_KIND, MODEL_VERSION};

/// An output of [`fit`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum FitOutput {
    /// The model.
    Model,
    /// Each input's curve.
    Curves,
    /// Cross-validated quality.
    Quality,
    /// What was left out.
    Issues,
}

/// Options of [`fit`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct FitOptions {
    /// The column that holds the outcome: true or 1 is the bad one. Default: `label`.
    pub label: String,
    /// The columns to use as inputs. Default: every column of numbers but the
    /// label and the weights.
    pub inputs: Option<Vec<String>>,
    /// The healthier side of inputs, by column. Default: that of the built-in
    /// input of the same name, and `free` for all others.
    pub directions: BTreeMap<String, Direction>,
    /// The column that holds the weight of each row. Default: equal weights.
    pub weights: Option<String>,
    /// The model's name. Default: `custom`.
    pub name: String,
    /// The outcome in words, for the model's document. Default: `bad outcome`.
    pub outcome: String,
    /// How far ahead the outcome lies, in years, for the model's document.
    pub horizon_years: Option<f64>,
    /// Whose data they are, for the model's document.
    pub source: String,
    /// The licence of the data, for the model's document.
    pub licence: String,
    /// The folds of the cross-fit, from 2 to 20. Default: 5.
    pub folds: u32,
    /// Fixes random draws and folds. Default: 0.
    pub seed: u64,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<FitOutput>>,
}

impl Default for FitOptions {
    fn default() -> Self {
        let settings = FitSettings::default();
        Self {
            label: "label".to_owned(),
            inputs: None,
            directions: BTreeMap::new(),
            weights: None,
            name: settings.name,
            outcome: settings.outcome,
            horizon_years: None,
            source: String::new(),
            licence: String::new(),
            folds: 5,
            seed: 0,
            outputs: None,
        }
    }
}

impl FitOptions {
    /// Sets [`FitOptions::label`].
    #[must_use]
    pub fn label(mut self, column: impl Into<String>) -> Self {
        self.label = column.into();
        self
    }

    /// Sets the healthier side of one input.
    #[must_use]
    pub fn direction(mut self, input: impl Into<String>, direction: Direction) -> Self {
        self.directions.insert(input.into(), direction);
        self
    }

    /// Sets [`FitOptions::weights`].
    #[must_use]
    pub fn weights(mut self, column: impl Into<String>) -> Self {
        self.weights = Some(column.into());
        self
    }

    /// Sets [`FitOptions::seed`].
    #[must_use]
    pub fn seed(mut self, seed: u64) -> Self {
        self.seed = seed;
        self
    }

    fn wants(&self, output: FitOutput) -> bool {
        self.outputs
            .as_ref()
            .is_none_or(|outputs| outputs.contains(&output))
    }

    fn validate(&self) -> Result<()> {
        if !(2..=20).contains(&self.folds) {
            let problem = format!("must be between 2 and 20, got {}", self.folds);
            return Err(Error::invalid("folds", problem));
        }
        if self
            .horizon_years
            .is_some_and(|years| !(years.is_finite() && years > 0.0))
        {
            return Err(Error::invalid(
                "horizon_years",
                "must be above 0 and finite",
            ));
        }
        Ok(())
    }

    fn settings(&self) -> FitSettings {
        let mut settings = FitSettings::default();
        settings.name.clone_from(&self.name);
        settings.outcome.clone_from(&self.outcome);
        settings.horizon_years = self.horizon_years;
        settings.training.source.clone_from(&self.source);
        settings.training.licence.clone_from(&self.licence);
        settings.folds = self.folds as usize;
        settings.seed = self.seed;
        settings
    }
}

/// What [`fit`] returns.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct HealthFit {
    /// The model's document, for `health.score`; `None` if not asked for.
    pub model: Option<Document>,
    /// Each input's curve, a row a knot.
    pub curves: Table,
    /// Cross-validated quality, one row.
    pub quality: Table,
    /// What was left out.
    pub issues: Table,
}

/// A health model from a labelled table of any numbers, with its curves and its
/// quality on rows that it had not seen; see [`fit_model`] for the method.
///
/// # Arguments
///
/// - `table`: one row a business; the label column, and any named numbers. Null,
///   NaN and infinities are *not supplied*.
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE`, `COLUMN_VALUE` or `COLUMN_DUPLICATE` if the
///   label, the weights or an input named in the options does not fit.
/// - `OPTION_VALUE` if an option is out of range or names no column.
/// - `DATA_TOO_FEW` if either outcome has too few rows, `DATA_CONSTANT` if no
///   input has two values.
/// - `CANCELLED`, `TIME_LIMIT` or `MEMORY_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{Direction, FitOptions, fit};
///
/// let margin: Vec<f64> = (0..200).map(|i| f64::from(i % 20) / 20.0).collect();
/// let failed: Vec<bool> = (0..200).map(|i| i % 20 < 8 && i % 3 > 0).collect();
/// let table = Table::from_json(&json!({"margin": margin, "failed": failed}))?;
/// let options = FitOptions::default().label("failed").direction("margin", Direction::Up);
/// let fitted = fit(&table, &options, &Control::new())?;
/// assert!(fitted.quality.to_json()?["auc"][0].as_f64() > Some(0.8));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn fit(table: &Table, options: &FitOptions, control: &Control) -> Result<HealthFit> {
    options.validate()?;
    let training = Labelled::read(table, options, control)?;
    let fitted = fit_model(
        &training.inputs,
        &training.positive,
        training.weights.as_deref(),
        &options.settings(),
        control,
    )?;
    let mut health = HealthFit::default();
    if options.wants(FitOutput::Model) {
        health.model = Some(fitted.model.to_document()?);
    }
    if options.wants(FitOutput::Curves) {
        health.curves = curves(&fitted.model)?;
    }
    if options.wants(FitOutput::Quality) {
        health.quality = quality(&fitted)?;
    }
    if options.wants(FitOutput::Issues) {
        health.issues = issues_table(&training.issues)?;
    }
    Ok(health)
}

/// The declaration of `health.fit`.
pub(crate) fn operation() -> Operation {
    let margin: Vec<f64> = (0..60).map(|i| f64::from(i % 20) / 20.0).collect();
    let failed: Vec<bool> = (0..60).map(|i| i % 20 < 8 && i % 3 > 0).collect();
    Operation::new(
        "health.fit",
        "A health model from a labelled table of any numbers, with its curves and quality.",
    )
    .description(include_str!("fit.md"))
    .input(Port::table(
        "table",
        "One row a business: a label and any named numbers.",
        table_spec(),
    ))
    .options::<FitOptions>()
    .output(Port::document(
        "model",
        "The model, for `health.score`.",
        MODEL_KIND,
        MODEL_VERSION,
    ))
    .output(Port::table(
        "curves",
        "Each input's curve, a row a knot.",
        curves_spec(),
    ))
    .output(Port::table(
        "quality",
        "How good the probabilities are for rows that the fit had not seen.",
        quality_spec(),
    ))
    .output(Port::table("issues", "What was left out.", issues_spec()))
    .error(
        Code::ColumnMissing,
        "the label, the weights or a named input is missing",
    )
    .error(
        Code::ColumnValue,
        "a label is neither 0 nor 1, or a weight is negative",
    )
    .error(
        Code::OptionValue,
        "`directions` names no input, or `folds` is out of range",
    )
    .error(Code::DataTooFew, "an outcome has fewer than five rows")
    .error(Code::DataConstant, "no input has two different values")
    .cost("linear in rows × inputs × (folds + 1); about 2 s for 5,000 rows of 50 inputs")
    .example(Example {
        inputs: json!({"table": {"margin": margin, "failed": failed}}),
        options: json!({"label": "failed", "directions": {"margin": "up"}}),
        output: "quality",
        column: "auc",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let health = fit(call.table("table")?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_document("model", health.model)
        .with_table("curves", health.curves)
        .with_table("quality", health.quality)
        .with_table("issues", health.issues))
}
