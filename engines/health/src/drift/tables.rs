//! The tables that come out.

use trimtab_core::{ColumnKind, ColumnSpec, Result, Table, TableSpec, TableWriter};

use super::compared::Compared;
use super::stability::{Bin, Stability};
use super::{Band, message};

fn column(name: &'static str, kind: ColumnKind, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, kind, doc)
}

fn number(name: &'static str, unit: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Number, doc).unit(unit)
}

pub(super) fn drift_spec() -> TableSpec {
    TableSpec::new([
        column("input", ColumnKind::Text, "The column, or `score`."),
        number("psi", "index", "The population stability index."),
        number(
            "psi_threshold",
            "index",
            "What the index passes by chance with probability 5 %.",
        ),
        number(
            "p_value",
            "probability",
            "How likely chance alone gives such an index.",
        ),
        number(
            "ks",
            "share",
            "The largest distance of the two distribution functions; null where one has no values.",
        )
        .nullable(),
        number(
            "mean_reference",
            "as the input",
            "The mean before; null without values.",
        )
        .nullable(),
        number(
            "mean_current",
            "as the input",
            "The mean now; null without values.",
        )
        .nullable(),
        number(
            "missing_reference",
            "share",
            "The share of rows without a value before.",
        ),
        number(
            "missing_current",
            "share",
            "The share of rows without a value now.",
        ),
        column(
            "band",
            ColumnKind::Text,
            "`stable`, `moderate` or `large`; `stable` where chance explains it.",
        ),
        column(
            "message",
            ColumnKind::Text,
            "The row as a sentence, in English.",
        ),
    ])
    .order("as the columns of the reference or as `inputs`, then `score`")
}

pub(super) fn bins_spec() -> TableSpec {
    TableSpec::new([
        column("input", ColumnKind::Text, "The column, or `score`."),
        column(
            "bin",
            ColumnKind::Integer,
            "The bin, from 1; 0 holds the missing values.",
        ),
        number(
            "lower",
            "as the input",
            "The values are above it; null where the end is open.",
        )
        .nullable(),
        number(
            "upper",
            "as the input",
            "The values go up to it; null where the end is open.",
        )
        .nullable(),
        number("share_reference", "share", "The share of the rows before."),
        number("share_current", "share", "The share of the rows now."),
        number("contribution", "index", "What the bin adds to the index."),
    ])
    .order("as `drift`, then by bin")
}

pub(super) fn drift_table(rows: &[(&Compared, &Stability)]) -> Result<Table> {
    let numbers = |of: fn(&Stability) -> f64| rows.iter().map(move |(_, found)| Some(of(found)));
    let maybe = |of: fn(&Stability) -> Option<f64>| rows.iter().map(move |(_, found)| of(found));
    TableWriter::new(&drift_spec())
        .text(rows.iter().map(|(column, _)| Some(column.name.as_str())))
        .number(numbers(|found| found.psi))
        .number(numbers(|found| found.critical))
        .number(numbers(|found| found.p_value))
        .number(maybe(|found| found.ks))
        .number(maybe(|found| found.means[0]))
        .number(maybe(|found| found.means[1]))
        .number(numbers(|found| found.missing[0]))
        .number(numbers(|found| found.missing[1]))
        .text(rows.iter().map(|(_, found)| Some(Band::of(found).as_str())))
        .text(
            rows.iter()
                .map(|(column, found)| Some(message(&column.name, found))),
        )
        .finish()
}

pub(super) fn bins_table(rows: &[(&Compared, &Stability)]) -> Result<Table> {
    let bins: Vec<(&Compared, i64, &Bin)> = rows
        .iter()
        .flat_map(|(column, found)| {
            let first = i64::from(!found.bins.first().is_some_and(|bin| bin.missing));
            (first..)
                .zip(&found.bins)
                .map(move |(at, bin)| (*column, at, bin))
        })
        .collect();
    let share = |side: usize| {
        bins.iter().map(move |(column, _, bin)| {
            Some(bin.rows[side] as f64 / column.values[side].len().max(1) as f64)
        })
    };
    TableWriter::new(&bins_spec())
        .text(bins.iter().map(|(column, _, _)| Some(column.name.as_str())))
        .integer(bins.iter().map(|(_, at, _)| Some(*at)))
        .number(bins.iter().map(|(_, _, bin)| bin.lower))
        .number(bins.iter().map(|(_, _, bin)| bin.upper))
        .number(share(0))
        .number(share(1))
        .number(bins.iter().map(|(_, _, bin)| Some(bin.contribution)))
        .finish()
}
