//! What to know of the series: short ones, gaps, and those without a forecast.

use super::read::{Line, Subject, of};
use crate::chart::Tone;
use crate::report::{Block, Sentence};
use crate::words::{capital, counted, prose, stopped};

/// The most issues that are told.
const ISSUES: usize = 6;
/// The most series without a forecast that are named.
const NAMED: usize = 4;
/// What is told of `quality` already.
const TOLD: [&str; 2] = ["SERIES_SHORT", "SERIES_CONSTANT"];

pub(super) fn block(subject: &Subject) -> Option<Block> {
    let mut items: Vec<Sentence> = subject
        .lines
        .iter()
        .flat_map(|line| of_line(subject, line))
        .collect();
    items.extend(without(subject));
    items.extend(issues(subject));
    if subject.more > 0 {
        let text = format!(
            "{} in the table `forecasts`.",
            counted(subject.more, "more series is", "more series are")
        );
        items.push(Sentence::new("FORECAST_MORE", text).value("count", subject.more));
    }
    (!items.is_empty()).then(|| Block::list("What to know", items))
}

/// What the table `quality` says of a series that is shown.
fn of_line(subject: &Subject, line: &Line) -> Vec<Sentence> {
    let quality = &subject.quality;
    let row = of(quality, line.id.as_deref()).last();
    let flag = |name| row.is_some_and(|row| quality.flag(name, row));
    let count = |name| {
        row.and_then(|row| quality.integer(name, row))
            .and_then(|n| usize::try_from(n).ok())
    };
    let mut found = Vec::new();
    let points = count("points").unwrap_or(0);
    let season = count("season_length").unwrap_or(1);
    if flag("short") {
        let text = "has too few values for a model; the last one stands in, and the band is plain.";
        found.push(Sentence::new("FORECAST_SHORT", text).value("points", points));
    } else if flag("constant") {
        let text = "has had one value throughout, which is its forecast without a band.";
        found.push(Sentence::new("FORECAST_CONSTANT", text));
    } else if row.is_some() && season > 1 && points < season.saturating_mul(2) {
        let text = format!(
            "has {} and a season of {season}; what comes back with the season is hard to tell \
             before it was seen twice.",
            counted(points, "value", "values")
        );
        let sentence = Sentence::new("FORECAST_SEASON_UNSEEN", text);
        found.push(
            sentence
                .value("points", points)
                .value("season_length", season),
        );
    }
    let first = line.steps.first().map(|step| line.periods.label(step.time));
    if let Some(first) = first {
        if flag("unfinished") {
            let text = format!(
                "{first} was not over: what there is of it is left out, and the whole is forecast."
            );
            found.push(Sentence::new("FORECAST_UNFINISHED", text).value("period", first));
        } else if line.left_out > 0 {
            let values = counted(line.left_out, "value", "values");
            let text =
                format!("{values} from {first} on, where the forecast begins, are not drawn.");
            let sentence = Sentence::new("FORECAST_LEFT_OUT", text).value("from", first);
            found.push(sentence.value("count", line.left_out));
        }
    }
    if let Some(missing) = count("missing").filter(|missing| *missing > 0) {
        let all = points.saturating_add(missing);
        let verb = if missing == 1 { "has" } else { "have" };
        let text =
            format!("{missing} of its {all} points {verb} no value; the methods step over that.");
        let sentence = Sentence::new("FORECAST_GAPS", text).value("missing", missing);
        found.push(sentence.value("points", points));
    }
    let about = |sentence: Sentence| {
        let sentence = sentence.lead(line.name.clone()).tone(Tone::Fair);
        sentence.value("series", line.id.clone())
    };
    found.into_iter().map(about).collect()
}

/// The series that have no forecast.
fn without(subject: &Subject) -> Option<Sentence> {
    let count = subject.without.len();
    if count == 0 || subject.lines.is_empty() {
        return None;
    }
    let mut names: Vec<String> = subject.without.iter().take(NAMED).cloned().collect();
    let shown = names.clone();
    if count > NAMED {
        names.push(counted(count - NAMED, "other", "others"));
    }
    let verb = if count == 1 { "has" } else { "have" };
    let text = format!("{} {verb} no forecast.", listed(&names));
    let sentence = Sentence::new("FORECAST_MISSING", text).value("names", shown);
    Some(sentence.value("count", count).tone(Tone::Fair))
}

/// `a, b and c`.
fn listed(names: &[String]) -> String {
    match names {
        [] => String::new(),
        [only] => only.clone(),
        [most @ .., last] => format!("{} and {last}", most.join(", ")),
    }
}

/// The issues of series that are shown or have no forecast, the worst first.
fn issues(subject: &Subject) -> Vec<Sentence> {
    let table = &subject.issues;
    let rank = |row: usize| match table.text("severity", row) {
        Some("error") => 0,
        Some("warning") => 1,
        _ => 2,
    };
    let known = !subject.quality.all().is_empty();
    let concerns = |row: &usize| {
        let told = known
            && table
                .text("code", *row)
                .is_some_and(|code| TOLD.contains(&code));
        let shown = match table.text("unit", *row) {
            // What is only worth knowing of the call as a whole is for its maker.
            None => rank(*row) < 2,
            Some(unit) => {
                let mut lines = subject.lines.iter();
                rank(*row) == 0 || lines.any(|line| line.id.as_deref() == Some(unit))
            }
        };
        shown && !told && table.text("message", *row).is_some()
    };
    let mut rows: Vec<usize> = table.all().filter(concerns).collect();
    rows.sort_by_key(|&row| rank(row));
    let issue = |&row: &usize| {
        let tone = [Tone::Bad, Tone::Fair, Tone::Neutral]
            .get(rank(row))
            .copied();
        let text = stopped(&capital(table.text("message", row)?));
        let code = table.text("code", row).unwrap_or("FORECAST_ISSUE");
        let sentence = Sentence::new(&prose(code), text).tone(tone.unwrap_or_default());
        Some(match table.text("unit", row) {
            Some(unit) => sentence
                .lead(subject.name(Some(unit)))
                .value("series", prose(unit)),
            None => sentence,
        })
    };
    let mut items: Vec<Sentence> = rows.iter().filter_map(issue).take(ISSUES).collect();
    if let Some(more) = rows.len().checked_sub(ISSUES).filter(|more| *more > 0) {
        let text = format!(
            "{} in the table `issues`.",
            counted(more, "more is", "more are")
        );
        items.push(Sentence::new("FORECAST_ISSUES_MORE", text).value("count", more));
    }
    items
}
