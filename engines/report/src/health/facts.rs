//! The figures behind the score: ratios, profile, issues.

use std::collections::BTreeMap;

use super::read::Subject;
use crate::chart::Tone;
use crate::report::{Block, Sentence};
use crate::words::{capital, counted, label, prose, quantity, signed, stopped};

/// The most ratios of the table.
const RATIOS: usize = 12;
/// The most facts of the profile.
const FACTS: usize = 16;
/// The most issues that are told.
const ISSUES: usize = 6;

/// A ratio as the table shows it.
struct Ratio {
    input: String,
    value: String,
    source: String,
}

/// The ratios that count most, with what each adds to the score.
pub(super) fn ratios(subject: &Subject) -> Vec<Block> {
    let points: BTreeMap<&str, f64> = {
        let table = subject.table("points");
        let row = |row| Some((table.text("input", row)?, table.number("points", row)?));
        subject.rows("points").into_iter().filter_map(row).collect()
    };
    let mut ratios = known(subject);
    let weight = |ratio: &Ratio| points.get(ratio.input.as_str()).map_or(-1.0, |p| p.abs());
    ratios.sort_by(|a, b| weight(b).total_cmp(&weight(a)));
    if ratios.is_empty() {
        return Vec::new();
    }
    let with_source = ratios.iter().any(|ratio| !ratio.source.is_empty());
    let rows = ratios.iter().take(RATIOS).map(|ratio| {
        let points = points.get(ratio.input.as_str()).copied();
        let mut row = vec![
            capital(&label(&ratio.input)),
            ratio.value.clone(),
            points.map_or_else(|| "–".to_owned(), signed),
        ];
        if with_source {
            row.push(ratio.source.clone());
        }
        row
    });
    let columns = ["Ratio", "Value", "Points", "From"];
    let columns = columns.into_iter().take(3 + usize::from(with_source));
    let mut blocks = vec![Block::table("Key ratios", columns, rows.collect())];
    if let Some(more) = ratios.len().checked_sub(RATIOS).filter(|more| *more > 0) {
        let text = format!(
            "{} that count less are not shown.",
            counted(more, "ratio", "ratios")
        );
        let sentence = Sentence::new("HEALTH_RATIOS_MORE", text).value("count", more);
        blocks.push(Block::Paragraph(sentence));
    }
    blocks
}

/// The ratios of `details`, else of `ratios`, else the values of `points`.
fn known(subject: &Subject) -> Vec<Ratio> {
    let details = subject.table("details");
    let detail = |row: usize| {
        let input = details.text("input", row)?;
        let value = match (details.number("value", row), details.text("status", row)) {
            (_, Some("does_not_apply")) => "does not apply".to_owned(),
            (Some(value), _) => quantity(input, value, details.text("unit", row)),
            (None, _) => return None,
        };
        let source = details.text("source", row).or(details.text("formula", row));
        Some(Ratio {
            input: input.to_owned(),
            value,
            source: source.map(prose).unwrap_or_default(),
        })
    };
    let found: Vec<Ratio> = subject
        .rows("details")
        .into_iter()
        .filter_map(detail)
        .collect();
    if !found.is_empty() {
        return found;
    }
    let plain = |input: &str, value: f64| Ratio {
        input: input.to_owned(),
        value: quantity(input, value, None),
        source: String::new(),
    };
    let ratios = subject.table("ratios");
    if let Some(row) = subject.rows("ratios").into_iter().next_back() {
        let names = ratios.extra().iter();
        let found: Vec<Ratio> = names
            .filter_map(|name| Some(plain(name, ratios.number(name, row)?)))
            .collect();
        if !found.is_empty() {
            return found;
        }
    }
    let points = subject.table("points");
    let value = |row: usize| {
        Some(plain(
            points.text("input", row)?,
            points.number("value", row)?,
        ))
    };
    subject
        .rows("points")
        .into_iter()
        .filter_map(value)
        .collect()
}

/// What kind of business it is, a fact a line.
pub(super) fn profile(subject: &Subject) -> Option<Block> {
    let table = subject.table("profile");
    let fact = |row: usize| {
        let aspect = table.text("aspect", row);
        let measure = table.text("measure", row);
        let text = match table.text("message", row) {
            Some(message) => stopped(&capital(message)),
            None => stopped(&told(subject, row)?),
        };
        let mut sentence = Sentence::new("HEALTH_PROFILE", text);
        for (name, text) in [
            ("aspect", aspect),
            ("measure", measure),
            ("text", table.text("text", row)),
            ("unit", table.text("unit", row)),
            ("benchmark_source", table.text("benchmark_source", row)),
        ] {
            if let Some(text) = text {
                sentence = sentence.value(name, prose(text));
            }
        }
        for name in ["value", "benchmark"] {
            if let Some(number) = table.number(name, row) {
                sentence = sentence.value(name, number);
            }
        }
        Some(sentence.lead(capital(&label(aspect.unwrap_or_default()))))
    };
    let rows = table.latest(subject.business.as_deref());
    let facts: Vec<Sentence> = rows.into_iter().filter_map(fact).take(FACTS).collect();
    (!facts.is_empty()).then(|| Block::list("What kind of business it is", facts))
}

/// A fact of the profile without a message: the measure, its value and what it
/// may be held against.
fn told(subject: &Subject, row: usize) -> Option<String> {
    let table = subject.table("profile");
    let measure = table.text("measure", row)?;
    let unit = table.text("unit", row).or(Some(""));
    let number = table.number("value", row);
    let value = number.map(|value| quantity(measure, value, unit));
    let value = value.or_else(|| table.text("text", row).map(prose))?;
    let mut text = format!("{} is {value}", label(measure));
    if let Some(benchmark) = table.number("benchmark", row) {
        let benchmark = quantity(measure, benchmark, unit);
        let source = table.text("benchmark_source", row);
        let source = source.map_or_else(String::new, |source| format!(" ({})", prose(source)));
        text = format!("{text}, against {benchmark}{source}");
    }
    Some(capital(&text))
}

/// What could not be used, the worst first.
pub(super) fn issues(subject: &Subject) -> Option<Block> {
    let table = subject.table("issues");
    let concerns = |row: &usize| {
        let unit = table.text("unit", *row);
        unit.is_none_or(|unit| {
            subject
                .others
                .binary_search_by(|other| other.as_str().cmp(unit))
                .is_err()
        })
    };
    let rank = |row: usize| match table.text("severity", row) {
        Some("error") => 0,
        Some("warning") => 1,
        _ => 2,
    };
    let mut rows: Vec<usize> = table.all().filter(concerns).collect();
    rows.sort_by_key(|&row| rank(row));
    let issue = |row: usize| {
        let tone = match rank(row) {
            0 => Tone::Bad,
            1 => Tone::Fair,
            _ => Tone::Neutral,
        };
        let text = stopped(&capital(table.text("message", row)?));
        let code = table.text("code", row).unwrap_or("HEALTH_ISSUE");
        let mut sentence = Sentence::new(&prose(code), text).tone(tone);
        if let Some(unit) = table.text("unit", row) {
            sentence = sentence.value("unit", prose(unit));
        }
        Some(sentence)
    };
    let mut items: Vec<Sentence> = rows
        .iter()
        .copied()
        .filter_map(issue)
        .take(ISSUES)
        .collect();
    if let Some(more) = rows.len().checked_sub(ISSUES).filter(|more| *more > 0) {
        let text = format!(
            "{} in the table `issues`.",
            counted(more, "more is", "more are")
        );
        items.push(Sentence::new("HEALTH_ISSUES_MORE", text).value("count", more));
    }
    (!items.is_empty()).then(|| Block::list("What could not be used", items))
}
