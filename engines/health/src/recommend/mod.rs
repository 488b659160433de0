//! The operation `health.recommend`: what to do, and what the model makes of it.

mod actions;

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::arrow::array::Array;
use trimtab_core::calendar::Date;
use trimtab_core::{
    Call, Code, ColumnKind, ColumnSpec, Control, Error, Example, Issue, Named, Operation, Port,
    Ports, Result, Severity, Table, TableSpec, TableWriter, issues_spec, issues_table,
};

use crate::inputs::inputs;
use crate::ratios::formulas::{Finding, finding};
use crate::ratios::pages::{self, Pages};
use crate::ratios::sheet::Sheet;
use crate::score::scorer::{Answer, Row, Scorer};
use crate::score::stand_in::Weights;
use crate::score::{Firms, HealthModelName, id, ratios_spec, scorer};
use crate::statements::input_spec;
use actions::{ACTIONS, Action};

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
        if firms.ids.is_null(row) {
            let message = "the row has no `business_id` and gets no recommendation";
            let issue = Issue::new(Severity::Error, "HEALTH_ID_MISSING", message);
            issues.push(issue.column("business_id").row(row));
            continue;
        }
        let firm = Firm::new(&scorer, &firms, row, &pages);
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

/// One recommendation.
struct Advice {
    firm: usize,
    rank: usize,
    action: &'static Action,
    driver: &'static crate::inputs::Input,
    from: Option<f64>,
    to: Option<f64>,
    /// Points of the score.
    change: f64,
    /// Half the width of its 90 % interval.
    spread: f64,
    message: String,
}

/// A business on a day.
struct Firm<'a> {
    scorer: &'a Scorer,
    row: usize,
    values: Vec<f64>,
    applies: Vec<bool>,
    sheet: Option<Sheet>,
    currency: Option<&'a str>,
    before: (Row, Answer, Vec<Weights>),
}

impl<'a> Firm<'a> {
    fn new(
        scorer: &'a Scorer,
        firms: &Firms,
        row: usize,
        pages: &'a BTreeMap<String, Pages>,
    ) -> Self {
        let names: Vec<String> = firms.not_applicable(row).map_or_else(Vec::new, |names| {
            names.iter().flatten().map(str::to_owned).collect()
        });
        let model = &scorer.model.inputs;
        let values: Vec<f64> = (0..model.len())
            .map(|input| firms.value(input, row))
            .collect();
        let applies: Vec<bool> = model
            .iter()
            .zip(&values)
            .map(|(input, value)| value.is_finite() || !names.contains(&input.name))
            .collect();
        let pages = pages.get(id(&firms.ids, row));
        let as_of = firms
            .as_of
            .is_valid(row)
            .then(|| Date::from_days(firms.as_of.value(row)));
        let end = match as_of {
            Some(day) => day,
            None => pages.and_then(|pages| pages.ends().next_back()),
        };
        let before = answer(scorer, &values, &applies);
        Self {
            scorer,
            row,
            sheet: pages.zip(end).and_then(|(pages, end)| pages.sheet(end)),
            currency: pages.and_then(|pages| pages.currency.as_deref()),
            values,
            applies,
            before,
        }
    }

    fn position(&self, input: &str) -> Option<usize> {
        self.scorer
            .model
            .inputs
            .iter()
            .position(|other| other.name == input)
    }

    fn value(&self, input: &str) -> Option<f64> {
        self.position(input)
            .map(|at| self.values[at])
            .filter(|value| value.is_finite())
    }

    fn advice(&self, action: &'static Action) -> Option<Advice> {
        let (values, applies, amount) = match &self.sheet {
            Some(sheet) => self.carried_through(sheet, action)?,
            None => self.alone(action)?,
        };
        let after = answer(self.scorer, &values, &applies);
        let points = |hundredths: i64| hundredths as f64 / 100.0;
        let driver = inputs().iter().find(|input| input.name == action.driver)?;
        let at = self.position(action.driver);
        let to = at.map(|at| values[at]).filter(|value| value.is_finite());
        let change = points(after.1.score - self.before.1.score);
        Some(Advice {
            firm: self.row,
            rank: 0,
            action,
            driver,
            from: self.value(action.driver),
            to,
            change,
            spread: self.spread(&after),
            message: message(action, amount.zip(self.currency), change),
        })
    }

    /// The inputs after an action went through the statements.
    fn carried_through(
        &self,
        sheet: &Sheet,
        action: &Action,
    ) -> Option<(Vec<f64>, Vec<bool>, Option<f64>)> {
        let step = (action.on_sheet)(sheet)?;
        let after = sheet.changed(&step.changes)?;
        let (mut values, mut applies) = (self.values.clone(), self.applies.clone());
        for (at, input) in self.scorer.model.inputs.iter().enumerate() {
            let old = finding(&input.name, sheet, self.currency);
            let new = finding(&input.name, &after, self.currency);
            if old == new {
                continue;
            }
            (values[at], applies[at]) = match new {
                Some(Finding::Value(value)) => (value, true),
                Some(Finding::DoesNotApply(_)) => (f64::NAN, false),
                _ => (f64::NAN, true),
            };
        }
        Some((values, applies, Some(step.amount)))
    }

    /// The inputs after an action that changes its own alone.
    fn alone(&self, action: &Action) -> Option<(Vec<f64>, Vec<bool>, Option<f64>)> {
        let changed = (action.on_inputs)(&|input| self.value(input))?;
        let mut values = self.values.clone();
        for (input, value) in changed {
            if let Some(at) = self.position(input) {
                values[at] = value;
            }
        }
        Some((values, self.applies.clone(), None))
    }

    /// Half the width of the 90 % interval of the change, in points.
    fn spread(&self, after: &(Row, Answer, Vec<Weights>)) -> f64 {
        const NINETY: f64 = 1.644_853_626_951_472_6;
        let mut variance = 0.0;
        for (at, curve) in self.scorer.curves.iter().enumerate() {
            let of = |(row, _, weights): &(Row, Answer, Vec<Weights>)| {
                let known = row.known.iter().position(|known| *known == at)?;
                let place = row.places[known]?;
                Some((weights[known][0] * curve.error(place), curve.level(place)))
            };
            variance += match (of(&self.before), of(after)) {
                (Some((a, from)), Some((b, to))) => {
                    let shared = 1.0 - (from - to).abs().min(1.0);
                    a * a + b * b - 2.0 * shared * a * b
                }
                (Some((a, _)), None) | (None, Some((a, _))) => a * a,
                (None, None) => 0.0,
            };
        }
        NINETY * variance.max(0.0).sqrt() * self.scorer.model.scale.points
    }
}

fn answer(scorer: &Scorer, values: &[f64], applies: &[bool]) -> (Row, Answer, Vec<Weights>) {
    let (mut row, mut answer) = (Row::default(), Answer::default());
    scorer.read(&mut row, |input| values[input], |input| applies[input]);
    let known = scorer.known(&row);
    scorer.answer(&row, &known.coverage, 0.0, &mut answer);
    (row, answer, known.coverage.weights.clone())
}

fn message(action: &Action, amount: Option<(f64, &str)>, change: f64) -> String {
    let about = match amount {
        Some((amount, currency)) => format!(", about {currency} {}", thousands(amount)),
        None => String::new(),
    };
    format!(
        "{}{about}: the score of such a business is {change:.1} points higher under the model, if {}.",
        action.title, action.precondition
    )
}

/// A whole amount with a comma every three digits.
fn thousands(amount: f64) -> String {
    let digits = format!("{:.0}", amount.abs());
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

fn actions_spec() -> TableSpec {
    use ColumnKind::{Date, Id, Integer, Number, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        column("business_id", Id, "The business."),
        column("as_of", Date, "The day of the statement, as given.").nullable(),
        column("rank", Integer, "1 is the largest change of the score."),
        column("action", Text, "What to do, as a code."),
        column("title", Text, "What to do."),
        column("driver", Text, "The input that it is about."),
        column(
            "pillar",
            Text,
            "The part of the business that the driver tells of.",
        ),
        column("from_value", Number, "The driver's value.").nullable(),
        column("to_value", Number, "The driver's value after the action.").nullable(),
        column("unit", Text, "The unit of the driver."),
        column(
            "score_change",
            Number,
            "The score after less the score before, under the model.",
        )
        .unit("points"),
        column(
            "score_change_low",
            Number,
            "The lower end of its 90 % interval.",
        )
        .unit("points"),
        column(
            "score_change_high",
            Number,
            "The upper end of its 90 % interval.",
        )
        .unit("points"),
        column(
            "basis",
            Text,
            "`model`: a difference of scores, not an effect.",
        ),
        column("precondition", Text, "What must hold."),
        column("effort", Text, "`low`, `medium` or `high`."),
        column("message", Text, "The recommendation in a sentence."),
    ])
    .order("by business as given, and rank")
}

fn actions_table(firms: &Firms, advice: &[Advice]) -> Result<Table> {
    let as_of = |advice: &Advice| {
        firms
            .as_of
            .is_valid(advice.firm)
            .then(|| firms.as_of.value(advice.firm))
    };
    TableWriter::new(&actions_spec())
        .text(
            advice
                .iter()
                .map(|advice| Some(id(&firms.ids, advice.firm))),
        )
        .date(advice.iter().map(as_of))
        .integer(advice.iter().map(|advice| i64::try_from(advice.rank).ok()))
        .text(advice.iter().map(|advice| Some(advice.action.code)))
        .text(advice.iter().map(|advice| Some(advice.action.title)))
        .text(advice.iter().map(|advice| Some(advice.driver.name)))
        .text(advice.iter().map(|advice| Some(advice.driver.pillar)))
        .number(advice.iter().map(|advice| advice.from))
        .number(advice.iter().map(|advice| advice.to))
        .text(advice.iter().map(|advice| Some(advice.driver.unit)))
        .number(advice.iter().map(|advice| Some(advice.change)))
        .number(
            advice
                .iter()
                .map(|advice| Some(advice.change - advice.spread)),
        )
        .number(
            advice
                .iter()
                .map(|advice| Some(advice.change + advice.spread)),
        )
        .text(advice.iter().map(|_| Some("model")))
        .text(advice.iter().map(|advice| Some(advice.action.precondition)))
        .text(
            advice
                .iter()
                .map(|advice| Some(advice.action.effort.as_str())),
        )
        .text(advice.iter().map(|advice| Some(advice.message.as_str())))
        .finish()
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
