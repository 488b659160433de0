//! The chapter on the statements: profit and loss by year, revenue, result and
//! cash by month.

use std::collections::BTreeMap;

use trimtab::arrow::array::AsArray as _;
use trimtab::arrow::datatypes::Decimal128Type;
use trimtab::books::Books;
use trimtab::calendar::Frequency;
use trimtab::health::{StatementsOptions, statements};
use trimtab::report::{Block, Chapter, Chart, ChartKind, Sentence, Series, Tone};
use trimtab::{Control, Error, Result, Table};

/// The lines of the yearly table, and how they are called.
const YEARLY: &[(&str, &str)] = &[
    ("net_revenue", "net revenue"),
    ("gross_profit", "gross profit"),
    ("personnel", "personnel"),
    ("ebitda", "EBITDA"),
    ("ebit", "operating result"),
    ("net_result", "net result"),
];

/// Amounts by line, then by period; a period that was not over has a star.
type Lines = BTreeMap<String, BTreeMap<String, f64>>;

/// The chapter, if the books have a ledger.
pub(crate) fn chapter(books: &Books, control: &Control) -> Result<Option<Chapter>> {
    if books.get("entries").is_none() {
        return Ok(None);
    }
    let of = |frequency| {
        let options = StatementsOptions::default().frequency(frequency);
        statements(books, &options, control)
    };
    let (years, months) = (of(Frequency::FiscalYear)?, of(Frequency::Month)?);
    let monthly = lines(&months.statements)?;
    let mut chapter = Chapter::new("statements", "Profit, and where the cash stands")
        .block(yearly(&lines(&years.statements)?));
    for (title, names) in [
        (
            "Revenue and result by month",
            &[("net_revenue", "revenue"), ("net_result", "result")][..],
        ),
        ("Cash at the end of the month", &[("cash", "cash")][..]),
    ] {
        chapter = chapter.block(Block::Chart(line_chart(title, names, &monthly)));
    }
    let unmapped = years.unmapped.num_rows();
    if unmapped > 0 {
        let text =
            format!("{unmapped} accounts are on no line of the statements; name their lines.");
        let sentence = Sentence::new("ACCOUNTS_UNMAPPED", text).value("count", unmapped);
        chapter = chapter.block(Block::Paragraph(sentence.tone(Tone::Fair)));
    }
    Ok(Some(chapter))
}

fn yearly(years: &Lines) -> Block {
    let periods: Vec<&String> = years
        .get("net_revenue")
        .into_iter()
        .flat_map(BTreeMap::keys)
        .collect();
    let mut columns = vec!["line".to_owned()];
    columns.extend(periods.iter().map(|period| (*period).clone()));
    let rows = YEARLY
        .iter()
        .filter_map(|(line, name)| years.get(*line).map(|amounts| (name, amounts)))
        .map(|(name, amounts)| {
            let amount = |period: &&String| {
                amounts
                    .get(*period)
                    .map_or_else(String::new, |v| thousands(*v))
            };
            std::iter::once((*name).to_owned())
                .chain(periods.iter().map(amount))
                .collect()
        })
        .collect();
    Block::Table {
        title: "By fiscal year (* is not over)".to_owned(),
        columns,
        rows,
    }
}

fn line_chart(title: &str, names: &[(&str, &str)], months: &Lines) -> Chart {
    let labels: Vec<String> = names
        .first()
        .and_then(|(line, _)| months.get(*line))
        .into_iter()
        .flat_map(BTreeMap::keys)
        .cloned()
        .collect();
    let mut chart = Chart::new(ChartKind::Line, title).labels(labels.clone());
    for (line, name) in names {
        let values = labels
            .iter()
            .map(|label| months.get(*line)?.get(label).copied())
            .collect();
        chart = chart.series(Series::new(*name, values));
    }
    chart
}

/// The amounts of a statements table.
fn lines(statements: &Table) -> Result<Lines> {
    let batch = statements.to_batch()?;
    let column = |name: &str| {
        let missing = || Error::internal(format!("the statements have no column `{name}`"));
        batch.column_by_name(name).ok_or_else(missing)
    };
    let (periods, names) = (
        column("period")?.as_string::<i32>(),
        column("line")?.as_string::<i32>(),
    );
    let unfinished = column("unfinished")?.as_boolean();
    let amounts = column("amount")?.as_primitive::<Decimal128Type>();
    let mut lines = Lines::new();
    for row in 0..batch.num_rows() {
        let star = if unfinished.value(row) { "*" } else { "" };
        let period = format!("{}{star}", periods.value(row));
        let amount = amounts.value(row) as f64 / 10_000.0;
        lines
            .entry(names.value(row).to_owned())
            .or_default()
            .insert(period, amount);
    }
    Ok(lines)
}

/// A whole amount with a comma every three digits.
fn thousands(amount: f64) -> String {
    let digits = format!("{:.0}", amount.abs());
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    if amount < 0.0 && text != "0" {
        format!("-{text}")
    } else {
        text
    }
}
