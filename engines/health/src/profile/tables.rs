//! The tables that go in and come out.

use std::sync::Arc;

use trimtab_core::{ColumnKind, ColumnSpec, Error, Result, Table, TableSpec, TableWriter};

use super::answer::Answer;
use super::measure::Measure;
use super::segments::Customer;

fn column(name: &'static str, kind: ColumnKind, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, kind, doc)
}

fn business() -> ColumnSpec {
    column(
        "business_id",
        ColumnKind::Id,
        "The business; null where no table names one.",
    )
    .nullable()
}

pub(super) fn profile_spec() -> TableSpec {
    use ColumnKind::{Date, Number, Text};
    TableSpec::new([
        business(),
        column("as_of", Date, "The day up to which the tables count; null where none has a date.").nullable(),
        column("aspect", Text, "`size`, `stage`, `seasonality`, `customers`, `concentration` or `cash`."),
        column("measure", Text, "The measure."),
        column("value", Number, "Its value; null where it is a text.").unit("as `unit` says").nullable(),
        column("text", Text, "Its value as a text, such as a class or whom it is about.").nullable(),
        column("unit", Text, "The unit of `value`: a currency's code, `currency` where it is not known, `share`, `days`, `months`, `month`, `people`, `customers`, `suppliers`, `payers`, `index` or `probability`.").nullable(),
        column("benchmark", Number, "What others have, where it was measured.").unit("as `unit` says").nullable(),
        column("benchmark_source", Text, "Who measured it.").nullable(),
        column("message", Text, "The measure as a sentence, in English."),
    ])
    .order("by business, aspect and measure")
}

pub(super) fn segments_spec() -> TableSpec {
    use ColumnKind::{Id, Integer, MoneySum, Number, Text};
    TableSpec::new([
        business(),
        column("party_id", Id, "The customer."),
        column("recency_days", Integer, "The days since its last order.").unit("days"),
        column("orders", Integer, "How many orders it made, credits aside."),
        column(
            "revenue",
            MoneySum,
            "What it bought without tax, less credits.",
        ),
        column(
            "revenue_share",
            Number,
            "Its share of all sales; null where they are not above zero.",
        )
        .unit("share")
        .nullable(),
        column(
            "segment",
            Text,
            "`champion`, `loyal`, `new`, `at_risk`, `lost` or `one_time`.",
        ),
    ])
    .order("by business and party")
}

pub(super) fn seasonality_spec() -> TableSpec {
    use ColumnKind::{Flag, Integer, Number};
    TableSpec::new([
        business(),
        column("month", Integer, "The month of the year, 1 to 12.").unit("month"),
        column(
            "index",
            Number,
            "Sales of the month beside an average month, without trend; 1 is average.",
        )
        .unit("ratio"),
        column(
            "years",
            Integer,
            "How many full months of that name stand behind it.",
        ),
        column(
            "significant",
            Flag,
            "Whether the months of the business differ by more than chance would.",
        ),
    ])
    .order("by business and month")
}

/// The table of all answers, in as many batches as it takes to keep the texts of
/// each below the 2 GB that Arrow's offsets reach.
///
/// # Errors
///
/// `COLUMN_VALUE` if the id of one business is so long that its own rows have
/// more.
pub(super) fn in_blocks(
    answers: &[Answer],
    table: fn(&[&Answer]) -> Result<Table>,
) -> Result<Table> {
    const MOST_BYTES: usize = 1 << 30;
    // A measure has a message and a source of at most a few hundred bytes.
    const A_ROW: usize = 500;
    let mut blocks: Vec<Vec<&Answer>> = vec![Vec::new()];
    let mut sum = 0_usize;
    for answer in answers {
        let measures = &answer.findings.measures;
        let rows = measures.len().max(answer.customers.len());
        if answer.id.len().saturating_mul(rows) > MOST_BYTES {
            let problem = format!("is too long to stand in each of its {rows} rows");
            return Err(Error::column_value("business_id", None, problem));
        }
        let parties = answer.customers.iter().map(|(party, _)| party.len());
        let texts = measures
            .iter()
            .filter_map(|measure| measure.text.as_deref());
        let texts = parties.chain(texts.map(str::len)).sum::<usize>();
        let bytes = rows * (answer.id.len() + A_ROW) + texts;
        if sum > 0 && sum.saturating_add(bytes) > MOST_BYTES {
            blocks.push(Vec::new());
            sum = 0;
        }
        sum = sum.saturating_add(bytes);
        if let Some(block) = blocks.last_mut() {
            block.push(answer);
        }
    }
    let tables = blocks.iter().map(|block| table(block));
    let tables = tables.collect::<Result<Vec<Table>>>()?;
    let batches = tables
        .iter()
        .flat_map(|table| table.batches().iter().cloned());
    match tables.first() {
        Some(first) => Table::try_new(Arc::clone(first.schema()), batches.collect()),
        None => Ok(Table::default()),
    }
}

fn id(answer: &Answer) -> Option<&str> {
    Some(answer.id.as_str()).filter(|id| !id.is_empty())
}

pub(super) fn profile_table(answers: &[&Answer]) -> Result<Table> {
    let rows: Vec<(&Answer, &Measure)> = answers
        .iter()
        .flat_map(|&answer| {
            answer
                .findings
                .measures
                .iter()
                .map(move |measure| (answer, measure))
        })
        .collect();
    let unit = |answer: &Answer, measure: &Measure| match measure.unit {
        Some("currency") => answer.currency.or(Some("currency")),
        unit => unit,
    };
    TableWriter::new(&profile_spec())
        .text(rows.iter().map(|(answer, _)| id(answer)))
        .date(rows.iter().map(|(answer, _)| answer.as_of))
        .text(rows.iter().map(|(_, measure)| Some(measure.aspect)))
        .text(rows.iter().map(|(_, measure)| Some(measure.name)))
        .number(rows.iter().map(|(_, measure)| measure.value))
        .text(rows.iter().map(|(_, measure)| measure.text.as_deref()))
        .text(rows.iter().map(|(answer, measure)| unit(answer, measure)))
        .number(
            rows.iter()
                .map(|(_, measure)| measure.benchmark.map(|(value, _)| value)),
        )
        .text(
            rows.iter()
                .map(|(_, measure)| measure.benchmark.map(|(_, source)| source)),
        )
        .text(
            rows.iter()
                .map(|(_, measure)| Some(measure.message.as_str())),
        )
        .finish()
}

pub(super) fn segments_table(answers: &[&Answer]) -> Result<Table> {
    let rows: Vec<(&Answer, &str, &Customer)> = answers
        .iter()
        .flat_map(|&answer| {
            answer
                .customers
                .iter()
                .map(move |(party, customer)| (answer, party.as_str(), customer))
        })
        .collect();
    let revenue = rows
        .iter()
        .map(|(_, _, customer)| trimtab_core::money::Amount::from_units(customer.units));
    TableWriter::new(&segments_spec())
        .text(rows.iter().map(|(answer, _, _)| id(answer)))
        .text(rows.iter().map(|(_, party, _)| Some(*party)))
        .integer(
            rows.iter()
                .map(|(_, _, customer)| Some(i64::from(customer.recency_days))),
        )
        .integer(
            rows.iter()
                .map(|(_, _, customer)| i64::try_from(customer.orders).ok()),
        )
        .money(revenue)
        .number(rows.iter().map(|(_, _, customer)| customer.share))
        .text(rows.iter().map(|(_, _, customer)| Some(customer.segment)))
        .finish()
}

pub(super) fn seasonality_table(answers: &[&Answer]) -> Result<Table> {
    let rows: Vec<_> = answers
        .iter()
        .filter_map(|answer| answer.season.as_ref().map(|season| (*answer, season)))
        .flat_map(|(answer, season)| (0..12).map(move |month| (answer, season, month)))
        .collect();
    TableWriter::new(&seasonality_spec())
        .text(rows.iter().map(|(answer, _, _)| id(answer)))
        .integer((1..=12).cycle().take(rows.len()).map(Some))
        .number(
            rows.iter()
                .map(|(_, season, month)| Some(season.index[*month])),
        )
        .integer(
            rows.iter()
                .map(|(_, season, month)| Some(season.years[*month])),
        )
        .flag(
            rows.iter()
                .map(|(_, season, _)| Some(season.is_significant())),
        )
        .finish()
}
