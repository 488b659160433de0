//! Totals and targets over several points, as joint paths give them.

use super::chapter::{amount, between};
use super::read::{Level, Line, Subject, of};
use crate::report::Sentence;
use crate::words::percent;

/// The most sentences of one series.
const MOST: usize = 4;

pub(super) fn sentences(subject: &Subject, line: &Line) -> Vec<Sentence> {
    let rows = &subject.probabilities;
    let own = |row: &usize| {
        let model = rows.text("model", *row);
        model.is_none() || model == line.model.as_deref()
    };
    let rows = of(rows, line.id.as_deref()).filter(own);
    rows.filter_map(|row| sentence(subject, line, row))
        .take(MOST)
        .collect()
}

/// What the statistic of a window may be, and how likely it meets its target.
fn sentence(subject: &Subject, line: &Line, row: usize) -> Option<Sentence> {
    let rows = &subject.probabilities;
    let statistic = rows.text("statistic", row).unwrap_or("sum");
    let what = match statistic {
        "sum" => "total",
        "mean" => "mean",
        "last" => "last value",
        "minimum" => "lowest value",
        "maximum" => "highest value",
        _ => return None,
    };
    let mut parts = Vec::new();
    let mut sentence = Sentence::new("FORECAST_TARGET", "")
        .value("series", line.id.clone())
        .value("statistic", statistic);
    let label = |name| rows.time(name, row).map(|time| line.periods.label(time));
    let window = match (label("start"), label("end")) {
        (Some(start), Some(end)) if start == end => format!(" in {end}"),
        (Some(start), Some(end)) => format!(" from {start} to {end}"),
        _ => String::new(),
    };
    for name in ["start", "end"] {
        sentence = sentence.value(name, label(name));
    }
    if let Some(mean) = rows.number("mean", row) {
        let levels = &subject.probability_levels;
        let band = Level::told(levels).and_then(|(_, level)| {
            let ends = level.ends(rows, row)?;
            Some((between(line, ends, level), ends, level.percent))
        });
        sentence = sentence.value("mean", mean);
        let expected = format!("is expected at {}", amount(line, mean));
        parts.push(match band {
            None => expected,
            Some((band, ends, level)) => {
                let ends = [("low", ends.0), ("high", ends.1), ("level", level)];
                for (name, value) in ends {
                    sentence = sentence.value(name, value);
                }
                format!("{expected}, {band}")
            }
        });
    }
    let share = |share: &f64| (0.0..=1.0).contains(share);
    let probability = rows.number("probability", row).filter(share);
    if let (Some(target), Some(probability)) = (rows.number("target", row), probability) {
        let at_most = rows.text("comparison", row) == Some("at_most");
        let bound = if at_most { "at most" } else { "at least" };
        parts.push(format!(
            "is {bound} {} {}",
            amount(line, target),
            likely(probability)
        ));
        sentence = sentence
            .value("target", target)
            .value("comparison", if at_most { "at_most" } else { "at_least" })
            .value("probability", probability);
    }
    if parts.is_empty() {
        return None;
    }
    let name = &line.name;
    sentence.text = format!("{name}: the {what}{window} {}.", parts.join("; it "));
    Some(sentence)
}

/// A share of the paths that were drawn: none of them is not never.
fn likely(probability: f64) -> String {
    if probability <= 0.0 {
        "in none of the drawn paths".to_owned()
    } else if probability >= 1.0 {
        "in all of the drawn paths".to_owned()
    } else {
        format!("with a probability of {}", percent(probability))
    }
}
