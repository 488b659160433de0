//! What to do, and what to supply.

use std::collections::BTreeMap;

use super::read::Subject;
use crate::report::{Block, Sentence};
use crate::words::{capital, change, counted, grouped, label, prose, signed, stopped};

/// The most actions, and the most options of two changes.
const ACTIONS: usize = 5;
/// The most missing inputs that are named.
const MISSING: usize = 6;
/// The least points that show, to one decimal.
const SHOWN: f64 = 0.05;

/// The ordered list of actions, or of what would reach the next band.
pub(super) fn what_to_do(subject: &Subject) -> Vec<Block> {
    let mut steps = actions(subject);
    if steps.is_empty() {
        steps = options(subject);
    }
    if steps.is_empty() {
        return Vec::new();
    }
    let text = "These changes of the score are what it would be under the model, not a promise: \
                the model knows how firms with such figures fared, and not what a change brings \
                about.";
    vec![
        Block::steps("What to do", steps),
        Block::Paragraph(Sentence::new("HEALTH_ADVICE_BASIS", text)),
    ]
}

fn actions(subject: &Subject) -> Vec<Sentence> {
    let table = subject.table("actions");
    let mut rows = subject.rows("actions");
    rows.sort_by_key(|&row| table.integer("rank", row).unwrap_or(i64::MAX));
    let action = |row: usize| -> Option<Sentence> {
        let title = table.text("title", row);
        let message = table.text("message", row);
        let mut parts: Vec<String> = Vec::new();
        if title.is_some() {
            parts.extend(change_of(subject, row));
            parts.extend(gain_of(subject, row));
            if let Some(effort) = table.text("effort", row) {
                parts.push(format!("Effort: {}.", label(effort)));
            }
            if let Some(first) = table.text("precondition", row) {
                parts.push(format!("First: {}", stopped(first)));
            }
        }
        if parts.is_empty() {
            parts.push(stopped(message.or(title)?));
        }
        let mut sentence = Sentence::new("HEALTH_ACTION", parts.join(" "));
        if let Some(title) = title {
            sentence = sentence.lead(capital(prose(title).trim_end_matches('.')));
        }
        for name in ["action", "driver", "effort", "precondition", "message"] {
            if let Some(text) = table.text(name, row) {
                sentence = sentence.value(name, prose(text));
            }
        }
        for name in [
            "from_value",
            "to_value",
            "score_change",
            "score_change_low",
            "score_change_high",
        ] {
            if let Some(number) = table.number(name, row) {
                sentence = sentence.value(name, number);
            }
        }
        Some(sentence)
    };
    rows.into_iter().filter_map(action).take(ACTIONS).collect()
}

/// From where to where the driver moves.
fn change_of(subject: &Subject, row: usize) -> Option<String> {
    let table = subject.table("actions");
    let driver = table.text("driver", row)?;
    let to = table.number("to_value", row)?;
    let unit = table.text("unit", row).or_else(|| subject.unit(driver));
    let change = change(driver, table.number("from_value", row), to, unit);
    Some(format!("{} {change}.", capital(&label(driver))))
}

/// What the change adds to the score, with its interval.
fn gain_of(subject: &Subject, row: usize) -> Option<String> {
    let number = |name| subject.table("actions").number(name, row);
    let gain = signed(number("score_change")?);
    Some(
        match (number("score_change_low"), number("score_change_high")) {
            (Some(low), Some(high)) => format!(
                "{gain} points under the model ({} to {}).",
                signed(low),
                signed(high)
            ),
            _ => format!("{gain} points under the model."),
        },
    )
}

/// The options of the counterfactuals, cheapest first.
fn options(subject: &Subject) -> Vec<Sentence> {
    let table = subject.table("counterfactuals");
    let mut options: BTreeMap<i64, Vec<usize>> = BTreeMap::new();
    for row in subject.rows("counterfactuals") {
        let option = table.integer("option", row).unwrap_or(i64::MAX);
        options.entry(option).or_default().push(row);
    }
    let option = |rows: Vec<usize>| -> Option<Sentence> {
        let changed = |&row: &usize| {
            let input = table.text("input", row)?;
            let unit = subject.unit(input);
            let to = table.number("target", row)?;
            let change = change(input, table.number("value", row), to, unit);
            Some(format!("{} {change}", label(input)))
        };
        let changes: Vec<String> = rows.iter().filter_map(changed).take(ACTIONS).collect();
        if changes.is_empty() {
            return None;
        }
        let first = *rows.first()?;
        let mut text = format!("{}.", capital(&changes.join(", and ")));
        let (score, band) = (table.number("score", first), table.text("band", first));
        if let Some(score) = score {
            let band = band.map_or_else(String::new, |band| format!(" ({})", label(band)));
            let score = grouped(score, 0);
            text = format!("{text} The score would be {score}{band} under the model.");
        }
        let mut sentence = Sentence::new("HEALTH_COUNTERFACTUAL", text).value("changes", changes);
        if let Some(score) = score {
            sentence = sentence.value("score", score);
        }
        if let Some(band) = band {
            sentence = sentence.value("band", label(band));
        }
        Some(sentence)
    };
    options
        .into_values()
        .filter_map(option)
        .take(ACTIONS)
        .collect()
}

/// How far each input that was not supplied could move the score; those that
/// could not move what is shown of it are left out.
pub(super) fn what_is_missing(subject: &Subject) -> Vec<Block> {
    let table = subject.table("missing");
    let mut found: Vec<(f64, &str, Option<f64>, Option<f64>)> = subject
        .rows("missing")
        .into_iter()
        .filter_map(|row| {
            let input = table.text("input", row)?;
            let (low, high) = (
                table.number("points_low", row),
                table.number("points_high", row),
            );
            let reach = low.map_or(0.0, f64::abs).max(high.map_or(0.0, f64::abs));
            let told = low.is_none() || high.is_none() || reach >= SHOWN;
            told.then_some((reach, input, low, high))
        })
        .collect();
    if found.is_empty() {
        return Vec::new();
    }
    found.sort_by(|a, b| b.0.total_cmp(&a.0));
    let mut items: Vec<Sentence> = found
        .iter()
        .take(MISSING)
        .map(|(_, input, low, high)| missing(subject, input, *low, *high))
        .collect();
    if let Some(more) = found.len().checked_sub(MISSING).filter(|more| *more > 0) {
        let text = format!(
            "{} could move the score less.",
            counted(more, "more", "more")
        );
        items.push(Sentence::new("HEALTH_MISSING_MORE", text).value("count", more));
    }
    vec![Block::list("What is missing", items)]
}

fn missing(subject: &Subject, input: &str, low: Option<f64>, high: Option<f64>) -> Sentence {
    let mut text = match (low, high) {
        (Some(low), Some(high)) => format!(
            "could move the score by {} to {} points.",
            signed(low),
            signed(high)
        ),
        _ => "not supplied.".to_owned(),
    };
    let details = subject.table("details");
    let note = subject
        .rows("details")
        .into_iter()
        .find(|&row| details.text("input", row) == Some(input))
        .and_then(|row| details.text("note", row));
    let mut sentence = Sentence::new("HEALTH_MISSING", "").value("input", label(input));
    if let Some(note) = note {
        text = format!("{text} {}", stopped(&capital(note)));
        sentence = sentence.value("note", prose(note));
    }
    for (name, points) in [("points_low", low), ("points_high", high)] {
        if let Some(points) = points {
            sentence = sentence.value(name, points);
        }
    }
    sentence.text = text;
    sentence.lead(capital(&label(input)))
}
