//! What the chapter on health reads: the outputs of the health engine.

use serde_json::Value as Json;
use trimtab_core::{Code, ColumnKind, ColumnSpec, Document, Error, Result, TableSpec, quoted};

use super::{HealthOptions, HealthTables};
use crate::rows::{Rows, business};
use crate::words::prose;

/// The kind of a health model's document.
pub(super) const MODEL: &str = "health.model";
/// The version of a health model's document.
pub(super) const MODEL_VERSION: u32 = 1;

/// An input table: its name, what it holds, and the columns that are read.
pub(super) struct Input {
    pub(super) name: &'static str,
    pub(super) doc: &'static str,
    pub(super) spec: fn() -> TableSpec,
}

/// The input tables, in order; `scores` comes first and is required.
pub(super) const INPUTS: &[Input] = &[
    Input {
        name: "scores",
        doc: "What `health.score` gives; earlier dates become a line over time.",
        spec: scores,
    },
    Input {
        name: "points",
        doc: "The points of each input, from `health.score`.",
        spec: points,
    },
    Input {
        name: "missing",
        doc: "The inputs not supplied, from `health.score`.",
        spec: missing,
    },
    Input {
        name: "actions",
        doc: "What to do, from `health.recommend`.",
        spec: actions,
    },
    Input {
        name: "counterfactuals",
        doc: "What would reach the next band, from `health.score`; shown where there are no actions.",
        spec: counterfactuals,
    },
    Input {
        name: "details",
        doc: "How each ratio came about, from `health.ratios`.",
        spec: details,
    },
    Input {
        name: "ratios",
        doc: "The ratios in one row a business, as `health.score` reads them; used where there are no details.",
        spec: ratios,
    },
    Input {
        name: "statements",
        doc: "The monthly statements, from `health.statements`.",
        spec: crate::statements::statements_spec,
    },
    Input {
        name: "profile",
        doc: "What kind of business it is, from `health.profile`.",
        spec: profile,
    },
    Input {
        name: "issues",
        doc: "What could not be used, from any operation of the engine.",
        spec: issues,
    },
];

fn column(name: &'static str, kind: ColumnKind, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, kind, doc)
}

fn text(name: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Text, doc).optional()
}

fn number(name: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Number, doc).optional()
}

/// A table with the keys and these columns.
fn keyed(columns: impl IntoIterator<Item = ColumnSpec>) -> TableSpec {
    let keys = [
        column(
            "business_id",
            ColumnKind::Id,
            "The business; null where there is one.",
        )
        .optional(),
        column("as_of", ColumnKind::Date, "The day that the row speaks of.").optional(),
    ];
    TableSpec::new(keys.into_iter().chain(columns))
}

fn input(doc: &'static str) -> ColumnSpec {
    column("input", ColumnKind::Text, doc).nullable()
}

fn scores() -> TableSpec {
    keyed([
        column("score", ColumnKind::Number, "The score, 0 to 100.")
            .unit("points")
            .nullable(),
        text("band", "The band of the score."),
        number("probability", "The probability of the model's outcome.").unit("share"),
        number("probability_low", "The lower end of its 90 % interval.").unit("share"),
        number("probability_high", "The upper end of its 90 % interval.").unit("share"),
        number("confidence", "How much of the whole picture is known.").unit("share"),
    ])
}

fn points() -> TableSpec {
    keyed([
        input("The input, `base` or `limit`."),
        text(
            "pillar",
            "The part of the business that the input tells of.",
        ),
        number("value", "The value supplied.").unit("as the input"),
        column("points", ColumnKind::Number, "What it adds to the score.")
            .unit("points")
            .nullable(),
    ])
}

fn missing() -> TableSpec {
    keyed([
        input("An input that was not supplied."),
        text(
            "pillar",
            "The part of the business that the input tells of.",
        ),
        number("points_low", "The change of the score at its worse end.").unit("points"),
        number("points_high", "The change of the score at its better end.").unit("points"),
    ])
}

fn actions() -> TableSpec {
    keyed([
        column(
            "rank",
            ColumnKind::Integer,
            "The place in the order, 1 first.",
        )
        .optional(),
        text("action", "The action's code."),
        column("title", ColumnKind::Text, "What to do, in a few words.").nullable(),
        text("driver", "The input that it moves."),
        number("from_value", "The input's value now.").unit("as the input"),
        number("to_value", "The value to reach.").unit("as the input"),
        text("unit", "The unit of the values."),
        number("score_change", "What it adds to the score under the model.").unit("points"),
        number("score_change_low", "The lower end of that.").unit("points"),
        number("score_change_high", "The upper end of that.").unit("points"),
        text("precondition", "What has to hold first."),
        text("effort", "`low`, `medium` or `high`."),
        text(
            "message",
            "The whole in a sentence, shown where there is no title.",
        ),
    ])
}

fn counterfactuals() -> TableSpec {
    keyed([
        column(
            "option",
            ColumnKind::Integer,
            "The option; its changes go together.",
        )
        .nullable(),
        input("The input to change."),
        number("value", "Its value now.").unit("as the input"),
        number("target", "The value to reach.").unit("as the input"),
        text("band", "The band that the option reaches."),
        number("score", "The score that the option reaches.").unit("points"),
    ])
}

fn details() -> TableSpec {
    keyed([
        input("The ratio."),
        number("value", "Its value.").unit("as the input"),
        text("unit", "The unit of the value."),
        text("status", "`supplied`, `does_not_apply` or `not_supplied`."),
        text("formula", "How it is computed."),
        text("source", "What it came from."),
        text("note", "What to know, such as what to supply."),
    ])
}

fn ratios() -> TableSpec {
    let excluded = column(
        "not_applicable",
        ColumnKind::TextList,
        "The inputs that do not apply.",
    );
    let mut spec = keyed([]);
    spec.columns.push(excluded.optional());
    spec.extra_numbers("The ratios, by their names.")
}

fn profile() -> TableSpec {
    keyed([
        text(
            "aspect",
            "`size`, `stage`, `seasonality`, `customers` and so on.",
        ),
        text("measure", "What is measured."),
        number("value", "The measure's value."),
        text("text", "The measure's value in words."),
        text("unit", "The unit of the value."),
        number("benchmark", "What the value may be held against."),
        text("benchmark_source", "Where the benchmark is from."),
        text("message", "The fact in a sentence."),
    ])
}

fn issues() -> TableSpec {
    TableSpec::new([
        column("unit", ColumnKind::Id, "What it concerns.").optional(),
        text("severity", "`info`, `warning` or `error`."),
        text("code", "What it is."),
        column("message", ColumnKind::Text, "What happened.").nullable(),
    ])
}

/// What the chapter is about: one business on one day.
pub(super) struct Subject {
    pub(super) tables: Vec<Rows>,
    pub(super) business: Option<String>,
    /// The businesses of `scores` that the chapter is not about.
    pub(super) others: Vec<String>,
    /// The row of `scores` with the latest day.
    pub(super) head: Option<usize>,
    pub(super) as_of: Option<i32>,
    pub(super) model: Model,
}

/// What is said about the model.
#[derive(Debug, Default)]
pub(super) struct Model {
    pub(super) outcome: Option<String>,
    pub(super) horizon_years: Option<f64>,
    /// The names of the bands and where they start, from the lowest.
    pub(super) bands: Vec<(String, f64)>,
    pub(super) source: Option<String>,
}

impl Subject {
    pub(super) fn read(
        scores: &trimtab_core::Table,
        more: &HealthTables,
        options: &HealthOptions,
    ) -> Result<Self> {
        let tables = INPUTS
            .iter()
            .map(|input| {
                let table = more.get(input.name).unwrap_or(scores);
                Rows::read(input.name, table, &(input.spec)())
            })
            .collect::<Result<Vec<Rows>>>()?;
        // Issues name units of many kinds, so that they do not name the business.
        let named: Vec<(&str, &Rows)> = INPUTS
            .iter()
            .map(|input| input.name)
            .zip(&tables)
            .filter(|(name, _)| *name != "issues")
            .collect();
        let business = business(options.business_id.as_deref(), &named)?;
        let mut subject = Self {
            tables,
            business,
            others: Vec::new(),
            head: None,
            as_of: None,
            model: Model::read(more.model.as_ref(), options)?,
        };
        let scores = subject.table("scores");
        let others = scores
            .all()
            .filter_map(|row| scores.text("business_id", row));
        let others = others.filter(|&name| subject.business.as_deref() != Some(name));
        let mut others: Vec<String> = others.map(str::to_owned).collect();
        others.sort_unstable();
        others.dedup();
        let scored = scores
            .of(subject.business.as_deref())
            .filter(|&row| scores.number("score", row).is_some());
        let head = scored.max_by_key(|&row| (scores.date("as_of", row), row));
        subject.as_of = head.and_then(|row| scores.date("as_of", row));
        (subject.head, subject.others) = (head, others);
        Ok(subject)
    }

    /// The rows of an input; none where it was not given.
    pub(super) fn table(&self, name: &str) -> &Rows {
        static NONE: std::sync::LazyLock<Rows> = std::sync::LazyLock::new(Rows::default);
        let at = INPUTS.iter().position(|input| input.name == name);
        at.and_then(|at| self.tables.get(at)).unwrap_or(&NONE)
    }

    /// The rows of an input for the business and day of the chapter.
    pub(super) fn rows(&self, name: &str) -> Vec<usize> {
        self.table(name).on(self.business.as_deref(), self.as_of)
    }

    /// The unit of an input of the model, where `details` knows it.
    pub(super) fn unit(&self, input: &str) -> Option<&str> {
        let details = self.table("details");
        self.rows("details")
            .into_iter()
            .find(|&row| details.text("input", row) == Some(input))
            .and_then(|row| details.text("unit", row))
    }

    pub(super) fn score(&self, name: &str) -> Option<f64> {
        self.table("scores").number(name, self.head?)
    }
}

impl Model {
    /// What the model's document says, and what the options say instead.
    fn read(document: Option<&Document>, options: &HealthOptions) -> Result<Self> {
        let mut model = Self::default();
        if let Some(document) = document {
            if document.kind() != MODEL {
                let found = quoted(document.kind());
                let message = format!("`model` needs a document `{MODEL}`, got {found}");
                return Err(Error::new(Code::DocumentInvalid, message).with_argument("model"));
            }
            let body = document.body();
            model.outcome = body["outcome"].as_str().map(prose);
            model.horizon_years = body["horizon_years"].as_f64();
            let bands = body["bands"].as_array().into_iter().flatten();
            let band = |band: &Json| Some((prose(band["name"].as_str()?), band["from"].as_f64()?));
            model.bands = bands.filter_map(band).collect();
            model.bands.sort_by(|a, b| a.1.total_cmp(&b.1));
            model.source = body["training"]["source"].as_str().map(prose);
        }
        if let Some(outcome) = &options.outcome {
            model.outcome = Some(prose(outcome));
        }
        model.outcome = model.outcome.filter(|outcome| !outcome.is_empty());
        model.horizon_years = options.horizon_years.or(model.horizon_years);
        model.horizon_years = model.horizon_years.filter(|years| *years > 0.0);
        Ok(model)
    }
}
