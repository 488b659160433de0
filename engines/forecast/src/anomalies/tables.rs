//! The table that comes out.

use trimtab_core::{ColumnKind, Result, Table, TableSpec, TableWriter, TimeForm};

use super::odd::Odd;
use crate::explored::{column, finite, number, times, whole};
use crate::history::History;
use crate::predict::series_id;

pub(super) fn anomalies_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column("ds", ColumnKind::Time, "When, or when it began, in the form in which it came."),
        column("end", ColumnKind::Time, "Its last step: `ds` of one point; of a shift the last before the next."),
        column("steps", ColumnKind::Integer, "The steps from the one to the other."),
        column("kind", ColumnKind::Text, "`SPIKE`, `LEVEL_SHIFT`, `MISSING_RUN` or `STOCK_OUT`."),
        number("y", "as y", "The value, of several the mean; null where they are missing.").nullable(),
        number("expected", "as y", "What was to be expected, of several the mean; of a shift without it.").nullable(),
        number("lo", "as y", "The lower end of the band beyond which a value is odd; of a shift at its start; null for runs.").nullable(),
        number("hi", "as y", "The upper end.").nullable(),
        number("score", "deviations", "How many robust deviations the value is off; null for runs.").nullable(),
        number("p_value", "share", "How likely a good point is as far off, or a run as long."),
        number("contribution", "as y", "What the values add to those expected, in all; null where they are missing.").nullable(),
        column("message", ColumnKind::Text, "What is odd, as a sentence in English."),
    ])
    .order("as the series first stand in the input, then by `ds`")
}

pub(super) fn anomalies_table(form: &TimeForm, rows: &[(&History, Odd)]) -> Result<Table> {
    let numbers = |of: fn(&Odd) -> Option<f64>| rows.iter().map(move |(_, odd)| finite(of(odd)?));
    TableWriter::new(&anomalies_spec())
        .text(rows.iter().map(|(series, _)| series.series.id.as_deref()))
        .times(&times(
            form,
            rows.iter().map(|(series, odd)| (*series, odd.first)),
        ))
        .times(&times(
            form,
            rows.iter().map(|(series, odd)| (*series, odd.last)),
        ))
        .integer(rows.iter().map(|(_, odd)| whole(odd.last - odd.first + 1)))
        .text(rows.iter().map(|(_, odd)| Some(odd.kind.as_str())))
        .number(numbers(|odd| odd.y))
        .number(numbers(|odd| Some(odd.expected)))
        .number(numbers(|odd| Some(odd.band?[0])))
        .number(numbers(|odd| Some(odd.band?[1])))
        .number(numbers(|odd| odd.score))
        .number(numbers(|odd| Some(odd.p_value)))
        .number(numbers(|odd| odd.contribution))
        .text(rows.iter().map(|(_, odd)| Some(&odd.message)))
        .finish()
}
