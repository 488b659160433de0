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
    of(rows, line.id.as_deref())
        .filter(own)
        .filter_map(|row| sentence(subject, line, row))
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
    let label = |name| rows.time(name, row).map(|time| line.periods.label(time));
    let (start, end) = (label("start"), label("end"));
    let window = match (&start, &end) {
        (Some(start), Some(end)) if start == end => format!(" in {end}"),
        (Some(start), Some(end)) => format!(" from {start} to {end}"),
        _ => String::new(),
    };
    let mut sentence = Sentence::new("FORECAST_TARGET", "")
        .value("series", line.id.clone())
        .value("statistic", statistic)
        .value("start", start)
        .value("end", end);
    let before = (statistic == "sum")
        .then(|| year_before(subject, line, row))
        .flatten();
    let parts = [
        expected(subject, line, row, &mut sentence),
        target(subject, line, (row, before), &mut sentence),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() {
        return None;
    }
    let name = &line.name;
    sentence.text = format!("{name}: the {what}{window} {}.", parts.join("; it "));
    Some(sentence)
}

/// The mean of the statistic and its band.
fn expected(subject: &Subject, line: &Line, row: usize, sentence: &mut Sentence) -> Option<String> {
    let mean = subject.probabilities.number("mean", row)?;
    sentence.values.insert("mean".to_owned(), mean.into());
    let text = format!("is expected at {}", amount(line, mean));
    let level = Level::told(&subject.probability_levels).map(|(_, level)| level);
    let band = level.and_then(|level| Some((level, level.ends(&subject.probabilities, row)?)));
    let Some((level, ends)) = band else {
        return Some(text);
    };
    for (name, value) in [("level", level.percent), ("low", ends.0), ("high", ends.1)] {
        sentence.values.insert(name.to_owned(), value.into());
    }
    Some(format!("{text}, {}", between(line, ends, level)))
}

/// How likely the target is met; `before` is the total of a year before.
fn target(
    subject: &Subject,
    line: &Line,
    (row, before): (usize, Option<f64>),
    sentence: &mut Sentence,
) -> Option<String> {
    let rows = &subject.probabilities;
    let (target, probability) = (
        rows.number("target", row)?,
        rows.number("probability", row)?,
    );
    if !(0.0..=1.0).contains(&probability) {
        return None;
    }
    let (comparison, bound) = match rows.text("comparison", row) {
        Some("at_most") => ("at_most", "at most"),
        _ => ("at_least", "at least"),
    };
    let values = &mut sentence.values;
    values.insert("target".to_owned(), target.into());
    values.insert("comparison".to_owned(), comparison.into());
    values.insert("probability".to_owned(), probability.into());
    let same = before.is_some_and(|before| (before - target).abs() <= 1e-9 * target.abs());
    let as_before = if same { ", as a year before," } else { "" };
    Some(format!(
        "is {bound} {}{as_before} {}",
        amount(line, target),
        likely(probability)
    ))
}

/// The total of the same points a year before, where all were observed.
fn year_before(subject: &Subject, line: &Line, row: usize) -> Option<f64> {
    let time = |name| subject.probabilities.time(name, row);
    let (start, end) = (time("start")?, time("end")?);
    // What of the window was observed is no step.
    if line.steps.first()?.time > start || line.steps.last()?.time < end {
        return None;
    }
    let within = line
        .steps
        .iter()
        .filter(|step| (start..=end).contains(&step.time));
    let before = |time| {
        line.past
            .get(&line.periods.year_before(time)?)
            .copied()
            .flatten()
    };
    within.map(|step| before(step.time)).sum()
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
