//! The tables that come in and out.

use std::borrow::Cow;

use trimtab_core::{
    ColumnKind, ColumnSpec, Result, Table, TableSpec, TableWriter, TimeForm, Times,
};

use crate::history::History;
use crate::quality::Quality;

fn column(name: &'static str, kind: ColumnKind, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, kind, doc)
}

fn number(name: &'static str, unit: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Number, doc).unit(unit)
}

/// The series of a row.
pub(crate) fn series_id() -> ColumnSpec {
    column(
        "unique_id",
        ColumnKind::Text,
        "The series; null where the input names none.",
    )
    .nullable()
}

pub(crate) fn forecasts_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column("ds", ColumnKind::Time, "When, in the form in which it came."),
        column("model", ColumnKind::Text, "The method, as `models` names it."),
        number("mean", "as y", "The forecast."),
    ])
    .extra_numbers("`lo_80`, `hi_80`, `lo_95`, `hi_95`: the ends of the band of each level, in the unit of `y`; of a level such as 99.5 `lo_99.5`.")
    .order("as the series first stand in the input, then as `models`, then by `ds`")
}

pub(crate) fn models_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column(
            "model",
            ColumnKind::Text,
            "The method, as `models` names it.",
        ),
        column(
            "member",
            ColumnKind::Text,
            "The method behind it: the same, or one of those of `auto`.",
        ),
        number("share", "share", "How much of the forecast it is."),
        column(
            "fitted",
            ColumnKind::Text,
            "The fitted model, such as `ETS(M,Ad,M)`; null where it could not be fitted.",
        )
        .nullable(),
        column(
            "parameters",
            ColumnKind::Text,
            "Its parameters as a JSON object.",
        )
        .nullable(),
        column(
            "reason",
            ColumnKind::Text,
            "`FITTED`, or why not: `TOO_SHORT`, `NOT_POSITIVE`, `NO_FIT`, `CONSTANT`.",
        ),
        column(
            "message",
            ColumnKind::Text,
            "The reason as a sentence, in English.",
        ),
    ])
    .order("as `forecasts`, then as the members of `auto`")
}

pub(crate) fn quality_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column(
            "frequency",
            ColumnKind::Text,
            "How far apart its points are, as the option of that name.",
        ),
        column(
            "season_length",
            ColumnKind::Integer,
            "The steps of its season; 1 without one.",
        ),
        column("start", ColumnKind::Time, "Its first observed point."),
        column(
            "end",
            ColumnKind::Time,
            "Its last observed point that was used.",
        ),
        column(
            "points",
            ColumnKind::Integer,
            "The observed points from the one to the other.",
        ),
        column(
            "missing",
            ColumnKind::Integer,
            "The steps between them without a value.",
        ),
        column("gaps", ColumnKind::Integer, "The runs of steps without a value."),
        column(
            "longest_gap",
            ColumnKind::Integer,
            "The most steps without a value one after the other.",
        ),
        column(
            "duplicates",
            ColumnKind::Integer,
            "The rows that were left out since they say the same twice.",
        ),
        number("zeros", "share", "The share of observed points that are 0."),
        column(
            "stock_outs",
            ColumnKind::Integer,
            "The runs of zeros that the demand around them makes unlikely (p ≤ 0.001), none of a series that is intermittent without them.",
        ),
        column(
            "stock_out_steps",
            ColumnKind::Integer,
            "The steps in them.",
        ),
        column(
            "last_stock_out",
            ColumnKind::Time,
            "The first step of the latest of them; null without one.",
        )
        .nullable(),
        column(
            "level_shifts",
            ColumnKind::Integer,
            "How often the level shifted for good, among the last 500 points and by three deviations or more (p ≤ 0.0001).",
        ),
        column(
            "last_level_shift",
            ColumnKind::Time,
            "The first point after the latest shift; null without one.",
        )
        .nullable(),
        number(
            "last_level_change",
            "as y",
            "How far the level rose there, or fell; null without a shift.",
        )
        .nullable(),
        column(
            "unfinished",
            ColumnKind::Flag,
            "Whether a last period that was not over was left out.",
        ),
        column(
            "constant",
            ColumnKind::Flag,
            "Whether it has one value throughout.",
        ),
        column(
            "short",
            ColumnKind::Flag,
            "Whether it has fewer than five observed points.",
        ),
    ])
    .order("as the series first stand in the input")
}

/// The name of a level in a column: 80, or 99.5.
pub(crate) fn level_name(level: f64) -> String {
    format!("{level}")
}

/// Adds the ends of the band of each level, such as `lo_80` and `hi_80`.
pub(crate) fn level_columns(spec: &mut TableSpec, levels: &[f64], unit: &'static str) {
    for level in levels {
        for (end, doc) in [
            ("lo", "The lower end of the band."),
            ("hi", "The upper end of the band."),
        ] {
            let name: Cow<'static, str> = format!("{end}_{}", level_name(*level)).into();
            let column = ColumnSpec::new(name, ColumnKind::Number, doc);
            spec.columns.push(column.unit(unit));
        }
    }
}

pub(crate) fn quality_table(
    form: &TimeForm,
    series: &[History],
    qualities: &[Quality],
) -> Result<Table> {
    let times = |of: fn(&History) -> Option<i64>| Times::new(form.clone(), series.iter().map(of));
    let counts =
        |of: fn(&History) -> usize| series.iter().map(move |one| i64::try_from(of(one)).ok());
    let pairs = || series.iter().zip(qualities);
    let numbers =
        |of: fn(&Quality) -> usize| qualities.iter().map(move |one| i64::try_from(of(one)).ok());
    let places = |of: fn(&Quality) -> Option<usize>| {
        let times = pairs().map(|(one, quality)| one.time_at(of(quality)?));
        Times::new(form.clone(), times)
    };
    let flags = |of: fn(&History) -> bool| series.iter().map(move |one| Some(of(one)));
    TableWriter::new(&quality_spec())
        .text(series.iter().map(|one| one.series.id.as_deref()))
        .text(series.iter().map(|one| Some(one.series.axis.step().name())))
        .integer(counts(|one| one.periods[0]))
        .times(&times(|one| {
            one.series.axis.time(i64::try_from(one.first).ok()?)
        }))
        .times(&times(|one| {
            one.series
                .axis
                .time(i64::try_from(one.first + one.values.len() - 1).ok()?)
        }))
        .integer(counts(History::observed))
        .integer(counts(|one| one.values.len() - one.observed()))
        .integer(numbers(|quality| quality.gaps))
        .integer(numbers(|quality| quality.longest_gap))
        .integer(counts(|one| one.series.duplicates))
        .number(series.iter().map(|one| Some(one.zeros())))
        .integer(numbers(|quality| quality.stock_outs.len()))
        .integer(numbers(Quality::stock_out_steps))
        .times(&places(|quality| Some(quality.stock_outs.last()?.0)))
        .integer(numbers(|quality| quality.shifts.len()))
        .times(&places(|quality| Some(quality.shifts.last()?.step)))
        .number(qualities.iter().map(|quality| {
            let shift = quality.shifts.last()?;
            Some(shift.after - shift.before)
        }))
        .flag(flags(|one| one.unfinished))
        .flag(flags(History::is_constant))
        .flag(flags(History::is_short))
        .finish()
}
