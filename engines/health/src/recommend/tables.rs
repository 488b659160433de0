//! The table of `health.recommend`.

use trimtab_core::arrow::array::Array;
use trimtab_core::{ColumnKind, ColumnSpec, Result, Table, TableSpec, TableWriter};

use super::firm::Advice;
use crate::score::firms::{Firms, id};

pub(super) fn actions_spec() -> TableSpec {
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

pub(super) fn actions_table(firms: &Firms, advice: &[Advice]) -> Result<Table> {
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
