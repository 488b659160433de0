//! The tables of `health.fit`.

use trimtab_core::{ColumnKind, ColumnSpec, Result, Table, TableSpec, TableWriter};

use super::settings::{Fitted, Quality};
use crate::model::HealthModel;

pub(super) fn table_spec() -> TableSpec {
    TableSpec::new([ColumnSpec::new(
        "business_id",
        ColumnKind::Id,
        "The business; not used in the fit.",
    )
    .optional()])
    .extra_numbers("The label, the weights and the inputs, by the names that the options give.")
}

pub(super) fn curves_spec() -> TableSpec {
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

pub(super) fn curves(model: &HealthModel) -> Result<Table> {
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

pub(super) fn quality_spec() -> TableSpec {
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

pub(super) fn quality(fitted: &Fitted) -> Result<Table> {
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
