//! The operation `health.recommend`: what to do, and what the model makes of it.

mod actions;
mod firm;
mod tables;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{
    Call, Code, Control, Error, Example, Issue, Named, Operation, Port, Ports, Result, Severity,
    Table, issues_spec, issues_table,
};

use self::actions::ACTIONS;
use self::firm::{Advice, Firm};
use self::tables::{actions_spec, actions_table};
use crate::ratios::pages;
use crate::score::firms::{Firms, id};
use crate::score::{HealthModelName, ratios_spec, scorer};
use crate::statements::input_spec;

/// An output of [`recommend`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum RecommendOutput {
    /// What to do, best first.
    Actions,
    /// What could not be read as it stands.
    Issues,
}

/// Options of [`recommend`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RecommendOptions {
    /// The model of the score: `one_year`, `five_year`, or a document of
    /// `health.fit`. Default: `one_year`.
    pub model: Named<HealthModelName>,
    /// The most actions a business. Default: 5.
    pub limit: u32,
    /// The least change of the score, in points, that is worth an action.
    /// Default: 0.5.
    pub least_change: f64,
    /// Which outputs to compute. Default: all.
    pub outputs: Option<Vec<RecommendOutput>>,
}

impl Default for RecommendOptions {
    fn default() -> Self {
        Self {
            model: Named::default(),
            limit: 5,
            least_change: 0.5,
            outputs: None,
        }
    }
}

impl RecommendOptions {
    /// Sets [`RecommendOptions::model`].
    #[must_use]
    pub fn model(mut self, model: impl Into<Named<HealthModelName>>) -> Self {
        self.model = model.into();
        self
    }

    /// Sets [`RecommendOptions::limit`].
    #[must_use]
    pub fn limit(mut self, limit: u32) -> Self {
        self.limit = limit;
        self
    }

    /// Sets [`RecommendOptions::least_change`].
    #[must_use]
    pub fn least_change(mut self, points: f64) -> Self {
        self.least_change = points;
        self
    }

    /// Sets [`RecommendOptions::outputs`].
    #[must_use]
    pub fn outputs(mut self, outputs: impl IntoIterator<Item = RecommendOutput>) -> Self {
        self.outputs = Some(outputs.into_iter().collect());
        self
    }

    fn wants(&self, output: RecommendOutput) -> bool {
        let outputs = self.outputs.as_ref();
        outputs.is_none_or(|outputs| outputs.contains(&output))
    }

    fn validate(&self) -> Result<()> {
        if self.least_change.is_nan() || self.least_change < 0.0 {
            let least = self.least_change;
            return Err(Error::invalid(
                "least_change",
                format!("must be at least 0, got {least}"),
            ));
        }
        Ok(())
    }
}

/// What [`recommend`] gives; an output that was not asked for has no columns.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Recommendations {
    /// What to do, best first.
    pub actions: Table,
    /// What could not be read as it stands.
    pub issues: Table,
}

/// What an owner can do, ranked by what the model makes of it.
///
/// With `statements`, each action is carried through the statements of its
/// business and day (money collected sooner is cash and no receivable; a better
/// result is taxed, and what is left becomes cash and equity), every ratio is
/// computed anew, and the score before is compared with the score after. Without
/// them, an action changes its own inputs and the others stay.
///
/// `score_change` is a difference of two scores of the model, never an effect:
/// the model says how firms of either kind fared, not what the action would do.
/// Its 90 % interval comes from the standard errors of the curves; the errors of
/// two points of a curve are taken to correlate by 1 less the share of training
/// firms between them.
///
/// # Errors
///
/// - `COLUMN_MISSING`, `COLUMN_TYPE` or `COLUMN_DUPLICATE` if a table does not
///   fit.
/// - `OPTION_VALUE` if `least_change` is negative.
/// - `DOCUMENT_INVALID` if the model is not a health model.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::{Control, Table};
/// use trimtab_health::{RecommendOptions, recommend};
///
/// let ratios = Table::from_json(&json!({
///     "business_id": ["garage"], "receivables_days": [80.0], "debt_ratio": [0.9],
///     "sales_margin": [-0.01], "return_on_assets": [0.01],
/// }))?;
/// let found = recommend(&ratios, None, &RecommendOptions::default(), &Control::new())?;
/// assert!(found.actions.num_rows() > 0);
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn recommend(
    ratios: &Table,
    statements: Option<&Table>,
    options: &RecommendOptions,
    control: &Control,
) -> Result<Recommendations> {
    options.validate()?;
    let scorer = scorer(&options.model)?;
    let firms = Firms::read(ratios, &scorer)?;
    let mut issues = firms.issues.clone();
    let pages = match statements {
        Some(table) => pages::read(table, firms.owner(), None, &mut issues)?,
        None => BTreeMap::new(),
    };
    let mut advice: Vec<Advice> = Vec::new();
    for row in 0..firms.len() {
        if row % 64 == 0 {
            control.check(row as f64 / firms.len() as f64)?;
        }
        let Some(excluded) = firms.excluded(&scorer, row, &mut issues) else {
            continue;
        };
        let firm = Firm::new(&scorer, &firms, row, &excluded, &pages);
        if statements.is_some() && firm.sheet.is_none() {
            let message = "the statements have no finished period that ends on the row's day; its actions change their own inputs alone";
            let issue = Issue::new(Severity::Warning, "STATEMENTS_MISSING", message);
            issues.push(issue.unit(id(&firms.ids, row)).column("as_of").row(row));
        }
        let mut found: Vec<Advice> = ACTIONS
            .iter()
            .filter_map(|action| firm.advice(action))
            .collect();
        found.retain(|advice| advice.change >= options.least_change);
        found.sort_by(|a, b| {
            b.change
                .total_cmp(&a.change)
                .then(a.action.effort.cmp(&b.action.effort))
        });
        found.truncate(usize::try_from(options.limit).unwrap_or(usize::MAX));
        for (at, advice) in found.iter_mut().enumerate() {
            advice.rank = at + 1;
        }
        advice.extend(found);
    }
    Ok(Recommendations {
        actions: if options.wants(RecommendOutput::Actions) {
            actions_table(&firms, &advice)?
        } else {
            Table::default()
        },
        issues: if options.wants(RecommendOutput::Issues) {
            issues_table(&issues)?
        } else {
            Table::default()
        },
    })
}

/// The declaration of `health.recommend`.
pub(crate) fn operation() -> Operation {
    Operation::new("health.recommend", "What to do, ranked by what the model of the score makes of it.")
        .description(include_str!("recommend.md"))
        .input(Port::table("ratios", "One row a business, as `health.score` takes it.", ratios_spec()))
        .input(
            Port::table(
                "statements",
                "Statements by period, as `health.statements` gives them: actions are carried through them.",
                input_spec(),
            )
            .optional(),
        )
        .options::<RecommendOptions>()
        .output(Port::table("actions", "What to do, best first.", actions_spec()))
        .output(Port::table("issues", "What could not be read as it stands.", issues_spec()))
        .error(Code::OptionValue, "`least_change` is negative")
        .error(Code::DocumentInvalid, "`model` is not a health model")
        .cost("linear in rows; about 50 µs a row")
        .example(Example {
            inputs: json!({"ratios": {
                "business_id": ["garage"], "receivables_days": [80.0], "debt_ratio": [0.9],
                "sales_margin": [-0.01], "return_on_assets": [0.01],
            }}),
            options: json!({"limit": 2}),
            output: "actions",
            column: "action",
        })
        .run(run)
}

fn run(call: &Call<'_>) -> Result<Ports> {
    let statements = match call.inputs().get("statements") {
        Some(_) => Some(call.table("statements")?),
        None => None,
    };
    let found = recommend(
        call.table("ratios")?,
        statements,
        &call.options()?,
        call.control(),
    )?;
    Ok(Ports::new()
        .with_table("actions", found.actions)
        .with_table("issues", found.issues))
}
