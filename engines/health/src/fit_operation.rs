//! `health.fit`: a health model from a host's own labelled table.

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::arrow::array::Array;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Document, Error, Example, Issue, Operation, Port,
    Ports, Reader, Result, Severity, Table, TableSpec, TableWriter, issues_spec, issues_table,
    quoted, quoted_list,
};

use crate::fit::{FitInput, FitSettings, Fitted, Quality, fit_model};
use crate::inputs::inputs;
use crate::model::{Direction, HealthModel, MODEL_KIND, MODEL_VERSION};

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

/// The rows that have a label, by input.
struct Labelled {
    inputs: Vec<FitInput>,
    positive: Vec<bool>,
    weights: Option<Vec<f64>>,
    issues: Vec<Issue>,
}

impl Labelled {
    fn read(table: &Table, options: &FitOptions, control: &Control) -> Result<Self> {
        let spec = table_spec();
        let reader = Reader::try_new("table", table, &spec)?;
        let flags = reader
            .flag(&options.label)
            .map_err(|e| of_option(e, "label"))?;
        let rows: Vec<usize> = (0..flags.len())
            .filter(|&row| flags.is_valid(row))
            .collect();
        let mut issues = Vec::new();
        if rows.len() < flags.len() {
            issues.push(unlabelled(&options.label, flags.len() - rows.len()));
        }
        let names = input_names(table, &reader, options, &mut issues)?;
        let bytes = 8 * rows.len() as u64 * names.len() as u64;
        control.reserve(bytes.saturating_mul(6))?;
        let mut inputs = Vec::new();
        for name in names {
            let numbers = reader.number(name).map_err(|e| of_option(e, "inputs"))?;
            let values: Vec<f64> = rows
                .iter()
                .map(|&row| {
                    if numbers.is_valid(row) {
                        numbers.value(row)
                    } else {
                        f64::NAN
                    }
                })
                .collect();
            inputs.extend(input(name, values, options, &mut issues));
        }
        Ok(Self {
            inputs,
            positive: rows.iter().map(|&row| flags.value(row)).collect(),
            weights: weights(&reader, &rows, options)?,
            issues,
        })
    }
}

fn of_option(error: Error, option: &str) -> Error {
    if error.code() == Code::ColumnMissing {
        error.with_argument(option)
    } else {
        error
    }
}

fn unlabelled(label: &str, count: usize) -> Issue {
    let message = format!("{count} rows have no {} and were left out", quoted(label));
    Issue::new(Severity::Warning, "HEALTH_LABEL_MISSING", message)
        .column(label)
        .detail("rows", count)
}

/// The columns that become inputs.
fn input_names<'a>(
    table: &'a Table,
    reader: &Reader<'a>,
    options: &'a FitOptions,
    issues: &mut Vec<Issue>,
) -> Result<Vec<&'a str>> {
    let reserved = |name: &str| name == options.label || options.weights.as_deref() == Some(name);
    let mut names: Vec<&str> = match &options.inputs {
        Some(names) => names.iter().map(String::as_str).collect(),
        None => reader
            .extra_names()
            .filter(|name| !reserved(name))
            .collect(),
    };
    if let Some(name) = names.iter().find(|name| reserved(name)) {
        let problem = format!("{} is the label or the weights, not an input", quoted(name));
        return Err(Error::invalid("inputs", problem));
    }
    if let Some((i, name)) = names
        .iter()
        .enumerate()
        .find(|(i, n)| names[..*i].contains(n))
    {
        let problem = format!("names {} twice, the second time at {i}", quoted(name));
        return Err(Error::invalid("inputs", problem));
    }
    if options.inputs.is_none() {
        names.retain(|name| is_number(table, name, issues));
    }
    let known = |name: &&String| !names.contains(&name.as_str());
    if let Some(name) = options.directions.keys().find(known) {
        let inputs = quoted_list(names.iter().copied());
        let problem = format!(
            "names {}, which is not an input; there are {inputs}",
            quoted(name)
        );
        return Err(Error::invalid("directions", problem));
    }
    Ok(names)
}

/// Whether a column that nobody named can be an input.
fn is_number(table: &Table, name: &str, issues: &mut Vec<Issue>) -> bool {
    use trimtab_core::arrow::datatypes::DataType;
    let found = table
        .schema()
        .field_with_name(name)
        .map(|field| field.data_type().clone());
    let number = found.is_ok_and(|found| match found {
        DataType::Dictionary(_, values) => values.is_numeric(),
        found => found.is_numeric(),
    });
    if !number {
        let message = format!("{} does not hold numbers and was left out", quoted(name));
        issues.push(Issue::new(Severity::Info, "HEALTH_COLUMN_IGNORED", message).column(name));
    }
    number
}

/// The input of a column; `None` where it has no two values.
fn input(
    name: &str,
    mut values: Vec<f64>,
    options: &FitOptions,
    issues: &mut Vec<Issue>,
) -> Option<FitInput> {
    let infinite = values.iter().filter(|x| x.is_infinite()).count();
    if infinite > 0 {
        let message = format!(
            "{infinite} values of {} are infinite and count as blank",
            quoted(name)
        );
        let issue = Issue::new(Severity::Warning, "HEALTH_VALUE_INFINITE", message);
        issues.push(issue.column(name).detail("rows", infinite));
    }
    for x in &mut values {
        // Beyond this a difference of two values could overflow.
        *x = if x.is_finite() {
            x.clamp(-1e90, 1e90)
        } else {
            f64::NAN
        };
    }
    let mut supplied = values.iter().filter(|x| !x.is_nan());
    let first = supplied.next();
    if !supplied.any(|x| first.is_some_and(|first| x.total_cmp(first).is_ne())) {
        let message = format!(
            "{} has no two different values and was left out",
            quoted(name)
        );
        let issue = Issue::new(Severity::Warning, "HEALTH_COLUMN_CONSTANT", message);
        issues.push(issue.column(name));
        return None;
    }
    let built_in = inputs().iter().find(|input| input.name == name);
    let direction = options.directions.get(name).copied();
    let direction = direction
        .or(built_in.map(|input| input.direction))
        .unwrap_or_default();
    let mut input = FitInput::new(name, direction, values);
    if let Some(built_in) = built_in {
        built_in.unit.clone_into(&mut input.unit);
        built_in.pillar.clone_into(&mut input.pillar);
        built_in.formula.clone_into(&mut input.formula);
    }
    Some(input)
}

/// The weights of the rows, scaled to a mean of 1.
fn weights(reader: &Reader<'_>, rows: &[usize], options: &FitOptions) -> Result<Option<Vec<f64>>> {
    let Some(name) = &options.weights else {
        return Ok(None);
    };
    let numbers = reader.number(name).map_err(|e| of_option(e, "weights"))?;
    let mut weights = Vec::with_capacity(rows.len());
    for &row in rows {
        let weight = if numbers.is_valid(row) {
            numbers.value(row)
        } else {
            f64::NAN
        };
        if !(0.0..=1e12).contains(&weight) {
            let problem = format!("must be a weight from 0 to 10^12, got {weight}");
            return Err(Error::column_value(name, Some(row as u64), problem).with_argument("table"));
        }
        weights.push(weight);
    }
    let mean = weights.iter().sum::<f64>() / weights.len().max(1) as f64;
    if mean <= 0.0 {
        return Err(
            Error::column_value(name, None, "must not be 0 in every row").with_argument("table"),
        );
    }
    Ok(Some(
        weights.into_iter().map(|weight| weight / mean).collect(),
    ))
}

fn table_spec() -> TableSpec {
    TableSpec::new([ColumnSpec::new(
        "business_id",
        ColumnKind::Id,
        "The business; not used in the fit.",
    )
    .optional()])
    .extra_numbers("The label, the weights and the inputs, by the names that the options give.")
}

fn curves_spec() -> TableSpec {
    TableSpec::new([
        ColumnSpec::new("input", ColumnKind::Text, "The input."),
        ColumnSpec::new("direction", ColumnKind::Text, "`up`, `down` or `free`."),
        ColumnSpec::new(
            "value",
            ColumnKind::Number,
            "A value of the input: a knot of its curve.",
        )
        .unit("as the input"),
        ColumnSpec::new(
            "level",
            ColumnKind::Number,
            "The share of the training rows up to it.",
        )
        .unit("share"),
        ColumnSpec::new(
            "effect",
            ColumnKind::Number,
            "What it adds to the log-odds of health.",
        )
        .unit("log-odds"),
        ColumnSpec::new(
            "error",
            ColumnKind::Number,
            "The standard error of the effect.",
        )
        .unit("log-odds"),
        ColumnSpec::new(
            "points",
            ColumnKind::Number,
            "What it adds to a score with all inputs.",
        )
        .unit("points"),
    ])
    .order("by input as in the table, then by value")
}

fn curves(model: &HealthModel) -> Result<Table> {
    let knots = || {
        model
            .inputs
            .iter()
            .flat_map(|input| (0..input.knots.len()).map(move |k| (input, k)))
    };
    TableWriter::new(&curves_spec())
        .text(knots().map(|(input, _)| Some(&input.name)))
        .text(knots().map(|(input, _)| Some(input.direction.as_str())))
        .number(knots().map(|(input, k)| Some(input.knots[k])))
        .number(knots().map(|(input, k)| Some(input.levels[k])))
        .number(knots().map(|(input, k)| Some(input.values[k])))
        .number(knots().map(|(input, k)| Some(input.errors[k])))
        .number(knots().map(|(input, k)| Some(input.values[k] * model.scale.points)))
        .finish()
}

fn quality_spec() -> TableSpec {
    TableSpec::new([
        ColumnSpec::new("rows", ColumnKind::Integer, "The rows used."),
        ColumnSpec::new(
            "positives",
            ColumnKind::Integer,
            "The rows with the bad outcome.",
        ),
        ColumnSpec::new("base_rate", ColumnKind::Number, "Their share, as weighted.").unit("share"),
        ColumnSpec::new("auc", ColumnKind::Number, "The area under the ROC curve.").unit("share"),
        ColumnSpec::new(
            "brier_skill",
            ColumnKind::Number,
            "One less the Brier score over that of the base rate.",
        )
        .unit("share"),
        ColumnSpec::new(
            "calibration_error",
            ColumnKind::Number,
            "The expected calibration error over ten bins of equal count.",
        )
        .unit("share"),
        ColumnSpec::new(
            "calibration_slope",
            ColumnKind::Number,
            "The calibration slope; 1 is right.",
        )
        .unit("ratio"),
    ])
    .order("one row")
}

fn quality(fitted: &Fitted) -> Result<Table> {
    let Quality {
        auc,
        brier_skill,
        calibration_error,
        calibration_slope,
    } = fitted.quality;
    let training = &fitted.model.training;
    let count = |n: u64| [i64::try_from(n).ok()];
    TableWriter::new(&quality_spec())
        .integer(count(training.rows))
        .integer(count(training.positives))
        .number([Some(fitted.model.base_rate)])
        .number([Some(auc)])
        .number([Some(brier_skill)])
        .number([Some(calibration_error)])
        .number([Some(calibration_slope)])
        .finish()
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
