//! The tables that the chapter on forecasts takes.

use trimtab_core::{ColumnKind, ColumnSpec, TableSpec};

fn column(name: &'static str, kind: ColumnKind, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, kind, doc)
}

fn text(name: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Text, doc).optional()
}

fn number(name: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Number, doc).optional()
}

fn id() -> ColumnSpec {
    column(
        "unique_id",
        ColumnKind::Id,
        "The series; null where there is one.",
    )
    .optional()
}

fn time(name: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Time, doc).nullable()
}

pub(super) fn series_spec() -> TableSpec {
    TableSpec::new([
        id(),
        time("ds", "When."),
        column(
            "y",
            ColumnKind::Number,
            "What was observed; null where nothing was.",
        )
        .nullable(),
    ])
}

pub(super) fn forecasts_spec() -> TableSpec {
    TableSpec::new([
        id(),
        time("ds", "When, in the form of `ds` in `series`."),
        text("model", "The method."),
        column("mean", ColumnKind::Number, "The forecast.")
            .unit("as y")
            .nullable(),
    ])
    .extra_numbers(
        "`lo_80`, `hi_80`, `lo_95`, `hi_95` and so on: the ends of the band of each level.",
    )
}

pub(super) fn models_spec() -> TableSpec {
    TableSpec::new([
        id(),
        text("model", "The method."),
        column("member", ColumnKind::Text, "A method behind it.").nullable(),
        number("share", "How much of the forecast it is.").unit("share"),
        text("fitted", "The fitted model; null where there is none."),
        text("message", "The reason in a sentence."),
    ])
}

pub(super) fn quality_spec() -> TableSpec {
    let count = |name, doc| column(name, ColumnKind::Integer, doc).optional();
    let flag = |name, doc| column(name, ColumnKind::Flag, doc).optional();
    TableSpec::new([
        id(),
        count("season_length", "The steps of its season; 1 without one."),
        count("points", "Its observed points."),
        count("missing", "The steps between them without a value."),
        flag(
            "unfinished",
            "Whether a last period that was not over was left out.",
        ),
        flag("constant", "Whether it has one value throughout."),
        flag("short", "Whether it has fewer than five observed points."),
    ])
}

pub(super) fn probabilities_spec() -> TableSpec {
    TableSpec::new([
        id(),
        text("model", "The method."),
        number("target", "What is to be reached.").unit("as y"),
        text(
            "statistic",
            "`sum`, `mean`, `last`, `minimum` or `maximum`.",
        ),
        text("comparison", "`at_least` or `at_most`."),
        time("start", "The first point of the window.").optional(),
        time("end", "The last point of the window.").optional(),
        number("probability", "How likely the target is met.").unit("share"),
        number("mean", "The mean of the statistic.").unit("as y"),
    ])
    .extra_numbers("`lo_80`, `hi_80` and so on: the ends of the band of the statistic.")
}

pub(super) fn issues_spec() -> TableSpec {
    TableSpec::new([
        column("unit", ColumnKind::Id, "The series that it concerns.").optional(),
        text("severity", "`info`, `warning` or `error`."),
        text("code", "What it is."),
        column("message", ColumnKind::Text, "What happened.").nullable(),
    ])
}

pub(super) fn names_spec() -> TableSpec {
    TableSpec::new([
        id(),
        text("name", "What people call it."),
        text("unit", "The unit of its values, such as `GBP`."),
    ])
}
