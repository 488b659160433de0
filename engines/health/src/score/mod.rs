//! `health.score`: how healthy a business is, why, and what would change it.

mod counterfactual;
mod curve;
pub(crate) mod firms;
mod memo;
pub(crate) mod scorer;
pub(crate) mod stand_in;
pub(crate) mod tables;

use std::borrow::Cow;
use std::sync::{Arc, LazyLock};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    BuiltIn, Call, Code, ColumnKind, ColumnSpec, Control, Document, Error, Example, Named,
    Operation, Port, Ports, Result, Table, TableSpec, issues_spec, issues_table, map_indexed,
};

use self::firms::Firms;
use self::scorer::{Scorer, logit};
use self::tables::{Block, Written, counterfactuals_spec, missing_spec, points_spec, scores_spec};
use crate::inputs::inputs;
use crate::model::HealthModel;

/// A model that comes with the library.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum HealthModelName {
    /// Bankruptcy within about a year of the statements.
    #[default]
    OneYear,
    /// Bankruptcy about five years after the statements.
    FiveYear,
}

impl BuiltIn for HealthModelName {
    const DOCUMENT: &'static str = crate::model::MODEL_KIND;
}

/// An output of [`score`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ScoreOutput {
    /// Score, band and probability of each business.
    Scores,
    /// What each input adds to the score.
    Points,
    /// How far each missing input could move the score.
    Missing,
    /// The cheapest changes that reach the next band.
    Counterfactuals,
    /// What could not be read as it stands.
    Issues,
}

/// Options of [`score`].
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ScoreOptions {
    /// The model: `one_year`, `five_year`, or a document that `health.fit`
    /// returned. Default: `one_year`.
    pub model: Named<HealthModelName>,
    /// The rate of the outcome among the businesses scored, between 0 and 1;
    /// it shifts probabilities and leaves scores as they are. Default: the rate
    /// in the model's training data, which for bankruptcy samples is above what
    /// is true of a whole economy.
    pub base_rate: Option<f64>,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<ScoreOutput>>,
}

impl ScoreOptions {
    /// Sets [`ScoreOptions::model`].
    #[must_use]
    pub fn model(mut self, model: impl Into<Named<HealthModelName>>) -> Self {
        self.model = model.into();
        self
    }

    /// Sets [`ScoreOptions::base_rate`].
    #[must_use]
    pub fn base_rate(mut self, rate: f64) -> Self {
        self.base_rate = Some(rate);
        self
    }

    /// Sets [`ScoreOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = ScoreOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    fn wants(&self, output: ScoreOutput) -> bool {
        self.outputs
            .as_ref()
            .is_none_or(|outputs| outputs.contains(&output))
    }

    fn validate(&self) -> Result<()> {
        match self.base_rate {
            Some(rate) if !(rate > 0.0 && rate < 1.0) => Err(Error::invalid(
                "base_rate",
                format!("must be above 0 and below 1, got {rate}"),
            )),
            _ => Ok(()),
        }
    }
}

/// What [`score`] returns; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default)]
#[non_exhaustive]
pub struct HealthScores {
    /// One row a business: score, band, probability, confidence.
    pub scores: Table,
    /// What each input adds; a business's points add up to its score.
    pub points: Table,
    /// How far each missing input could move the score.
    pub missing: Table,
    /// The cheapest changes that reach the next band.
    pub counterfactuals: Table,
    /// What could not be read as it stands.
    pub issues: Table,
}

/// How healthy each business is: a score from 0 to 100, higher healthier, with
/// the points of each input, the inputs missed most and what would reach the
/// next band.
///
/// The model is additive: *health = α + Σⱼ fⱼ(xⱼ)* in log-odds, each *fⱼ* a
/// monotone curve (see [`HealthModel`]). The score is
/// *50 + k (g(health) − base)*: 50 is a business at the training data's base
/// rate, and *k* is the model's points a unit of log-odds. Points are rounded
/// input by input to hundredths, so that base and points add up to the score
/// exactly; a row `limit` holds what keeps a score within 0 and 100.
///
/// **Missing inputs.** Null and NaN are *not supplied*. With *S* the sum of all
/// contributions and *f* those of the inputs present, the expected health is
/// *Σ w f*, with weights *w ≥ 0* that minimise
/// *Var(S − Σ w f) + 0.1 Σ Var(f) (w − 1)²* over the training firms, drawn
/// towards the base rate as the unexplained variance of *S* grows; `confidence`
/// is the share of the variance of *S* that is explained. An input listed in
/// `not_applicable` is known and neutral: it adds nothing and costs nothing.
///
/// **Interval.** `probability_low` and `probability_high` bound a 90 % interval
/// from the curves' standard errors and the missing inputs' variance.
///
/// # Arguments
///
/// - `ratios`: one row a business (and date): `business_id`; optional `as_of`
///   and `not_applicable`; and a nullable number for each input at hand, named
///   as the model's inputs are ([`inputs`](crate::inputs)).
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE` or `COLUMN_DUPLICATE` if the table does not
///   fit.
/// - `OPTION_VALUE` if `base_rate` is out of range.
/// - `DOCUMENT_INVALID` if the model is not a health model.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{ScoreOptions, score};
///
/// let ratios = Table::from_json(&json!({
///     "business_id": ["bakery", "garage"],
///     "return_on_assets": [0.12, -0.20],
///     "debt_ratio": [0.35, 0.95],
///     "current_ratio": [2.1, 0.7],
/// }))?;
/// let health = score(&ratios, &ScoreOptions::default(), &Control::new())?;
/// let scores = health.scores.to_json()?;
/// assert!(scores["score"][0].as_f64() > scores["score"][1].as_f64());
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn score(ratios: &Table, options: &ScoreOptions, control: &Control) -> Result<HealthScores> {
    options.validate()?;
    let scorer = scorer(&options.model)?;
    let shift = options
        .base_rate
        .map_or(0.0, |rate| logit(rate) - logit(scorer.model.base_rate));
    let firms = Firms::read(ratios, &scorer)?;
    let rows_a_block = firms.rows_a_block(&scorer)?;
    let count = firms.len().div_ceil(rows_a_block).max(1);

    let one_block = |block: usize| -> Result<Written> {
        control.check(block as f64 / count as f64)?;
        let rows = block * rows_a_block..((block + 1) * rows_a_block).min(firms.len());
        Block::new(&scorer, &firms, shift).write(rows, |output| options.wants(output))
    };
    let blocks = map_indexed(count, control, one_block);
    let mut written = blocks.into_iter().collect::<Result<Vec<Written>>>()?;
    control.check(1.0)?;
    let mut take = |part: fn(&mut Written) -> &mut Table| -> Result<Table> {
        joined(written.iter_mut().map(|block| std::mem::take(part(block))))
    };
    let mut health = HealthScores {
        scores: take(|block| &mut block.scores)?,
        points: take(|block| &mut block.points)?,
        missing: take(|block| &mut block.missing)?,
        counterfactuals: take(|block| &mut block.counterfactuals)?,
        issues: Table::default(),
    };
    if options.wants(ScoreOutput::Issues) {
        let mut issues = firms.issues.clone();
        issues.extend(written.into_iter().flat_map(|block| block.issues));
        issues.sort_by_key(|issue| issue.row);
        health.issues = issues_table(&issues)?;
    }
    Ok(health)
}

/// The tables of the blocks as one table of many batches.
fn joined(tables: impl Iterator<Item = Table>) -> Result<Table> {
    let tables: Vec<Table> = tables.collect();
    let Some(first) = tables.first() else {
        return Ok(Table::default());
    };
    let batches = tables
        .iter()
        .flat_map(|table| table.batches().iter().cloned());
    Table::try_new(Arc::clone(first.schema()), batches.collect())
}

pub(crate) fn scorer(model: &Named<HealthModelName>) -> Result<Cow<'static, Scorer>> {
    match model {
        Named::Name(name) => built_in(*name).map(Cow::Borrowed),
        Named::Document(document) => {
            let model = HealthModel::from_document(document)
                .map_err(|error| error.with_argument("model"))?;
            Ok(Cow::Owned(Scorer::new(model)))
        }
    }
}

fn built_in(name: HealthModelName) -> Result<&'static Scorer> {
    type Read = LazyLock<Result<Scorer>>;
    static ONE_YEAR: Read = LazyLock::new(|| read(include_str!("../../models/one_year.json")));
    static FIVE_YEAR: Read = LazyLock::new(|| read(include_str!("../../models/five_year.json")));
    fn read(text: &str) -> Result<Scorer> {
        HealthModel::from_document(&Document::from_json(text)?).map(Scorer::new)
    }
    let scorer = match name {
        HealthModelName::OneYear => &ONE_YEAR,
        HealthModelName::FiveYear => &FIVE_YEAR,
    };
    scorer
        .as_ref()
        .map_err(|cause| Error::internal(format!("a built-in health model is broken: {cause}")))
}

impl HealthModel {
    /// A model that comes with the library.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the committed document is broken.
    pub fn built_in(name: HealthModelName) -> Result<Self> {
        built_in(name).map(|scorer| scorer.model.clone())
    }
}

pub(crate) fn ratios_spec() -> TableSpec {
    let keys = [
        ColumnSpec::new(
            "business_id",
            ColumnKind::Id,
            "The business; a row without one is left out.",
        )
        .nullable(),
        ColumnSpec::new("as_of", ColumnKind::Date, "The day of the statement.").optional(),
        ColumnSpec::new(
            "not_applicable",
            ColumnKind::TextList,
            "The inputs that do not apply to the business, such as interest coverage without \
             debt: they are neutral, never a minus.",
        )
        .optional(),
    ];
    let ratios = inputs().iter().map(|input| {
        let healthier = match input.direction {
            crate::Direction::Up => "higher is healthier",
            crate::Direction::Down => "lower is healthier",
            crate::Direction::Free => "no side is healthier by itself",
        };
        ColumnSpec::new(
            input.name,
            ColumnKind::Number,
            format!("{}; {healthier}. Null is not supplied.", input.formula),
        )
        .unit(input.unit)
        .optional()
    });
    TableSpec::new(keys.into_iter().chain(ratios))
        .extra_numbers("The inputs of a model of one's own, by their names.")
}

/// The declaration of `health.score`.
pub(crate) fn operation() -> Operation {
    Operation::new(
        "health.score",
        "How healthy each business is: a score from 0 to 100 with its reasons.",
    )
    .description(include_str!("score.md"))
    .input(Port::table(
        "ratios",
        "One row a business, with a number for each ratio at hand.",
        ratios_spec(),
    ))
    .options::<ScoreOptions>()
    .output(Port::table(
        "scores",
        "One row a business: score, band, probability, confidence.",
        scores_spec(),
    ))
    .output(Port::table(
        "points",
        "What each input adds; a business's points add up to its score.",
        points_spec(),
    ))
    .output(Port::table(
        "missing",
        "How far each missing input could move the score.",
        missing_spec(),
    ))
    .output(Port::table(
        "counterfactuals",
        "The cheapest changes that reach the next band, at most three a business.",
        counterfactuals_spec(),
    ))
    .output(Port::table(
        "issues",
        "Rows that were not scored, values that were not read.",
        issues_spec(),
    ))
    .error(Code::OptionValue, "`base_rate` is not between 0 and 1")
    .error(Code::DocumentInvalid, "`model` is not a health model")
    .cost("linear in rows and inputs; about 2 µs a row for the scores alone")
    .example(Example {
        inputs: json!({"ratios": {
            "business_id": ["bakery", "garage"],
            "return_on_assets": [0.12, -0.2],
            "debt_ratio": [0.35, 0.95],
            "current_ratio": [2.1, 0.7],
            "interest_coverage": [null, 0.4],
            "not_applicable": [["interest_coverage"], null]
        }}),
        options: json!({"model": "one_year"}),
        output: "scores",
        column: "score",
    })
    .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let health = score(call.table("ratios")?, &call.options()?, call.control())?;
    Ok(Ports::new()
        .with_table("scores", health.scores)
        .with_table("points", health.points)
        .with_table("missing", health.missing)
        .with_table("counterfactuals", health.counterfactuals)
        .with_table("issues", health.issues))
}
