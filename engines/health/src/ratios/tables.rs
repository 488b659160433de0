//! The tables that come out.

use trimtab_core::{ColumnKind, ColumnSpec, Result, Table, TableSpec, TableWriter};

use super::day::{Day, Value};
use super::formulas::Finding;
use crate::inputs::{books_inputs, inputs};

/// Name, unit, pillar and formula of each input, in the order of
/// [`Day::values`].
fn all() -> impl Iterator<Item = [&'static str; 4]> {
    let of_models = inputs().iter();
    let of_models = of_models.map(|input| [input.name, input.unit, input.pillar, input.formula]);
    let of_books = books_inputs().iter();
    let of_books = of_books.map(|input| [input.name, input.unit, input.pillar, input.formula]);
    of_models.chain(of_books)
}

pub(super) fn ratios_spec() -> TableSpec {
    let keys = [
        ColumnSpec::new(
            "business_id",
            ColumnKind::Id,
            "The business; empty where no table names one.",
        ),
        ColumnSpec::new(
            "as_of",
            ColumnKind::Date,
            "The last day of the statements; without them, the day on which the books are looked at.",
        ),
        ColumnSpec::new(
            "not_applicable",
            ColumnKind::TextList,
            "The inputs that do not apply.",
        ),
    ];
    let values = all().map(|[name, unit, _, formula]| {
        ColumnSpec::new(name, ColumnKind::Number, format!("{formula}."))
            .unit(unit)
            .nullable()
    });
    TableSpec::new(keys.into_iter().chain(values)).order("by business and day")
}

pub(super) fn details_spec() -> TableSpec {
    use ColumnKind::{Date, Id, Number, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        column("business_id", Id, "The business; empty where no table names one."),
        column("as_of", Date, "The day of the row in `ratios`."),
        column("input", Text, "The input."),
        column("pillar", Text, "The part of the business that it tells of."),
        column("value", Number, "Its value.").unit("as `unit` says").nullable(),
        column("unit", Text, "The unit of the value."),
        column(
            "status",
            Text,
            "`supplied`, `does_not_apply` or `not_supplied`.",
        ),
        column("formula", Text, "How it is computed."),
        column(
            "source",
            Text,
            "What it came from, such as `statements from 2025-01-01 to 2025-12-31`, `orders from …`, `invoices open on …` or `bank balance of …`, joined by `; `; null where nothing of it was there.",
        )
        .nullable(),
        column("note", Text, "Why it does not apply, or what to supply.").nullable(),
    ])
    .order("by business, day and input: those of the models as they list them, then those of the books")
}

pub(super) fn ratios_table(days: &[Day]) -> Result<Table> {
    let not_applicable = days.iter().map(|day| {
        let values = all().zip(&day.values);
        let names = values.filter(|(_, value)| matches!(value.finding, Finding::DoesNotApply(_)));
        Some(names.map(|([name, ..], _)| name).collect::<Vec<_>>())
    });
    let spec = ratios_spec();
    let mut writer = TableWriter::new(&spec)
        .text(days.iter().map(|day| Some(day.business.as_str())))
        .date(days.iter().map(|day| Some(day.as_of.days())))
        .text_list(not_applicable);
    for at in 0..all().count() {
        writer = writer.number(days.iter().map(|day| number(day.values.get(at)?)));
    }
    writer.finish()
}

pub(super) fn details_table(days: &[Day]) -> Result<Table> {
    let rows: Vec<(&Day, [&str; 4], &Value)> = days
        .iter()
        .flat_map(|day| {
            all()
                .zip(&day.values)
                .map(move |(input, value)| (day, input, value))
        })
        .collect();
    let text = |at: usize| rows.iter().map(move |(_, input, _)| Some(input[at]));
    TableWriter::new(&details_spec())
        .text(rows.iter().map(|(day, ..)| Some(day.business.as_str())))
        .date(rows.iter().map(|(day, ..)| Some(day.as_of.days())))
        .text(text(0))
        .text(text(2))
        .number(rows.iter().map(|(.., value)| number(value)))
        .text(text(1))
        .text(rows.iter().map(|(.., value)| Some(status(value))))
        .text(text(3))
        .text(rows.iter().map(|(.., value)| value.source.as_deref()))
        .text(rows.iter().map(|(.., value)| note(value)))
        .finish()
}

fn number(value: &Value) -> Option<f64> {
    match value.finding {
        Finding::Value(value) => Some(value),
        _ => None,
    }
}

fn status(value: &Value) -> &'static str {
    match value.finding {
        Finding::Value(_) => "supplied",
        Finding::DoesNotApply(_) => "does_not_apply",
        Finding::Missing(_) => "not_supplied",
    }
}

fn note(value: &Value) -> Option<&str> {
    match &value.finding {
        Finding::Value(_) => None,
        Finding::DoesNotApply(why) => Some(why),
        Finding::Missing(what) => Some(what),
    }
}
