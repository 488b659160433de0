//! Profit and loss by year; revenue, result and cash by month.

use super::read::{Ledger, Period};
use crate::chart::{Chart, ChartKind, Series, Tone};
use crate::report::{Block, Chapter, Figure, Sentence};
use crate::rows::Rows;
use crate::words::{counted, grouped, label, percent};

/// The lines of the yearly table, and how they are called.
const YEARLY: &[(&str, &str)] = &[
    ("net_revenue", "Net revenue"),
    ("gross_profit", "Gross profit"),
    ("personnel", "Personnel"),
    ("ebitda", "EBITDA"),
    ("ebit", "Operating result"),
    ("net_result", "Net result"),
];
/// The most years of the table, so that it fits a page.
const YEARS: usize = 6;
/// The most accounts that are named.
const NAMED: usize = 5;

pub(super) fn chapter(ledger: &Ledger, unmapped: &Rows, business: Option<&str>) -> Chapter {
    let mut blocks = Vec::new();
    blocks.extend(figures(ledger));
    blocks.extend(yearly(ledger));
    blocks.extend(charts(ledger));
    blocks.extend(unfinished(ledger));
    blocks.extend(without_line(unmapped, business));
    if blocks.is_empty() {
        let text = "There are no statements yet: no period has an amount.";
        let sentence = Sentence::new("STATEMENTS_NONE", text).tone(Tone::Fair);
        blocks.push(Block::Paragraph(sentence));
    }
    let chapter = Chapter::new("statements", "Profit, and where the cash stands");
    blocks.into_iter().fold(chapter, Chapter::block)
}

/// The charts by month of a statements table, for other chapters.
pub(crate) fn monthly_charts(statements: &Rows, business: Option<&str>) -> Vec<Block> {
    charts(&Ledger::read([statements], business))
}

/// The latest whole year at a glance, and the cash.
fn figures(ledger: &Ledger) -> Option<Block> {
    let unit = currency(ledger);
    let mut figures = Vec::new();
    let at = ledger.years.iter().rposition(|year| !year.partial);
    if let Some(year) = at.and_then(|at| ledger.years.get(at)) {
        let before = at.and_then(|at| ledger.years.get(at.checked_sub(1)?));
        let before = before.filter(|before| !before.partial);
        let revenue = year.amount("net_revenue");
        if let Some(revenue) = revenue {
            let change = before
                .and_then(|before| before.amount("net_revenue"))
                .filter(|before| *before > 0.0)
                .map(|before| revenue / before - 1.0);
            let note = change.map_or_else(String::new, |change| {
                let way = if change < 0.0 { "below" } else { "above" };
                format!("{} {way} the year before", percent(change.abs()))
            });
            let title = format!("Net revenue, {}", year.label);
            figures.push(Figure::new(
                title,
                format!("{}{unit}", grouped(revenue, 0)),
                note,
            ));
        }
        if let Some(result) = year.amount("net_result") {
            let note = revenue
                .filter(|revenue| *revenue > 0.0)
                .map(|revenue| format!("{} of revenue", percent(result / revenue)));
            let title = format!("Net result, {}", year.label);
            let value = format!("{}{unit}", grouped(result, 0));
            let tone = if result < 0.0 {
                Tone::Bad
            } else {
                Tone::Neutral
            };
            figures.push(Figure::new(title, value, note.unwrap_or_default()).tone(tone));
        }
    }
    let mut periods = ledger.periods.iter().rev();
    if let Some((period, cash)) = periods.find_map(|period| Some((period, period.amount("cash")?)))
    {
        let note = if period.partial {
            format!("in {}, which is not over", ledger.label(period))
        } else {
            format!("at the end of {}", ledger.label(period))
        };
        let tone = if cash < 0.0 { Tone::Bad } else { Tone::Neutral };
        let value = format!("{}{unit}", grouped(cash, 0));
        figures.push(Figure::new("Cash", value, note).tone(tone));
    }
    (!figures.is_empty()).then_some(Block::Figures { figures })
}

fn currency(ledger: &Ledger) -> String {
    let code = ledger.currency.as_deref();
    code.map_or_else(String::new, |code| format!(" {code}"))
}

/// The profit and loss, a year a column.
fn yearly(ledger: &Ledger) -> Option<Block> {
    let first = ledger.years.len().saturating_sub(YEARS);
    let years = ledger.years.get(first..).unwrap_or_default();
    let rows: Vec<Vec<String>> = YEARLY
        .iter()
        .filter(|(line, _)| years.iter().any(|year| year.amount(line).is_some()))
        .map(|(line, name)| {
            let amount = |year: &Period| {
                let amount = year.amount(line);
                amount.map_or_else(|| "–".to_owned(), |amount| grouped(amount, 0))
            };
            std::iter::once((*name).to_owned())
                .chain(years.iter().map(amount))
                .collect()
        })
        .collect();
    if rows.is_empty() {
        return None;
    }
    let partial = years.iter().any(|year| year.partial);
    let title = match (ledger.fiscal, partial) {
        (true, false) => "By fiscal year",
        (true, true) => "By fiscal year (* is not over)",
        (false, false) => "By calendar year",
        (false, true) => "By calendar year (* is not a whole year)",
    };
    let unit = currency(ledger);
    let mut columns = vec![if unit.is_empty() {
        "Line".to_owned()
    } else {
        unit.trim().to_owned()
    }];
    columns.extend(years.iter().map(|year| {
        let star = if year.partial { "*" } else { "" };
        format!("{}{star}", year.label)
    }));
    Some(Block::table(title, columns, rows))
}

/// Revenue and result, and cash, by period; what is not over is left out.
fn charts(ledger: &Ledger) -> Vec<Block> {
    let whole: Vec<&Period> = ledger
        .periods
        .iter()
        .filter(|period| !period.partial)
        .collect();
    if whole.len() < 2 {
        return Vec::new();
    }
    let every = if ledger.monthly() { "month" } else { "period" };
    let kinds: [(String, &[(&str, &str)]); 2] = [
        (
            format!("Revenue and result by {every}"),
            &[("net_revenue", "revenue"), ("net_result", "result")],
        ),
        (
            format!("Cash at the end of the {every}"),
            &[("cash", "cash")],
        ),
    ];
    let mut charts = Vec::new();
    for (title, lines) in kinds {
        let labels = whole.iter().map(|period| ledger.label(period));
        let mut chart = Chart::new(ChartKind::Line, title)
            .unit(ledger.currency.clone().unwrap_or_default())
            .labels(labels);
        for (line, name) in lines {
            let values: Vec<Option<f64>> = whole.iter().map(|period| period.amount(line)).collect();
            if values.iter().any(Option::is_some) {
                chart = chart.series(Series::new(*name, values));
            }
        }
        if !chart.series.is_empty() {
            charts.push(Block::Chart(chart));
        }
    }
    charts
}

/// Says which period was left out of the charts.
fn unfinished(ledger: &Ledger) -> Option<Block> {
    let period = ledger.periods.iter().rev().find(|period| period.partial)?;
    let label = ledger.label(period);
    let text = format!("{label} is not over and is left out of the charts.");
    let sentence = Sentence::new("STATEMENTS_UNFINISHED", text).value("period", label);
    Some(Block::Paragraph(sentence))
}

/// The accounts that are on no line, those with the most postings first.
fn without_line(unmapped: &Rows, business: Option<&str>) -> Option<Block> {
    let mut rows: Vec<usize> = unmapped.of(business).collect();
    let count = rows.len();
    if count == 0 {
        return None;
    }
    rows.sort_by_key(|&row| std::cmp::Reverse(unmapped.integer("postings", row)));
    let names = rows
        .iter()
        .filter_map(|&row| unmapped.text("name", row).map(label));
    let names: Vec<String> = names.take(NAMED).collect();
    let such = match names.as_slice() {
        [] => String::new(),
        names => format!(", such as {}", names.join(", ")),
    };
    let text = format!(
        "{} on no line of the statements{such}; name the line of each.",
        counted(count, "account is", "accounts are")
    );
    let sentence = Sentence::new("ACCOUNTS_UNMAPPED", text)
        .value("count", count)
        .value("names", names);
    Some(Block::Paragraph(sentence.tone(Tone::Fair)))
}
