//! The chapter as a whole: what comes next, and a fan chart of each series.

use super::read::{Level, Line, Step, Subject};
use super::{methods, notes, targets};
use crate::chart::{Band, Chart, ChartKind, Series, Tone};
use crate::report::{Block, Chapter, Figure, Sentence};
use crate::words::{percent, quantity};

/// How many points of the past are drawn: four times those ahead, within
/// these bounds.
const PAST: (usize, usize) = (24, 160);

pub(super) fn chapter(subject: &Subject) -> Chapter {
    let mut blocks = Vec::new();
    blocks.extend(figures(subject));
    for line in &subject.lines {
        blocks.push(Block::Chart(chart(line, &subject.levels)));
        blocks.extend(ahead(line, &subject.levels).map(Block::Paragraph));
        let targets = targets::sentences(subject, line);
        blocks.extend(targets.into_iter().map(Block::Paragraph));
        blocks.extend(methods::sentence(&subject.models, line).map(Block::Paragraph));
    }
    if subject.lines.is_empty() {
        let text = "There is no forecast yet: none of the series could be forecast.";
        let sentence = Sentence::new("FORECAST_NONE", text).tone(Tone::Fair);
        blocks.push(Block::Paragraph(sentence));
    }
    blocks.extend(notes::block(subject));
    blocks.extend(reading(subject).map(Block::Paragraph));
    let chapter = Chapter::new("forecast", "What comes next");
    blocks.into_iter().fold(chapter, Chapter::block)
}

/// The last point that was observed, for a new report's subtitle.
pub(super) fn last(subject: &Subject) -> Option<String> {
    let line = subject.lines.first()?;
    let observed = |(time, value): (&i64, &Option<f64>)| value.map(|_| *time);
    let last = line.past.iter().rev().find_map(observed)?;
    Some(format!("Known up to {}", line.periods.label(last)))
}

/// An amount in the line's unit.
pub(super) fn amount(line: &Line, value: f64) -> String {
    quantity("", value, Some(&line.unit))
}

/// `between 74,000 and 90,000 GBP (80%)`.
pub(super) fn between(line: &Line, (low, high): (f64, f64), level: &Level) -> String {
    let (low, high) = (amount(line, low), amount(line, high));
    // The unit need not be said twice.
    let low = match (low.split_once(' '), high.split_once(' ')) {
        (Some((number, unit)), Some((_, same))) if unit == same => number.to_owned(),
        _ => low,
    };
    format!("between {low} and {high} ({}%)", level.percent)
}

/// The band of a step that is told in words.
fn told<'a>(step: &Step, levels: &'a [Level]) -> Option<((f64, f64), &'a Level)> {
    let (at, level) = Level::told(levels)?;
    Some((step.bands.get(at).copied().flatten()?, level))
}

/// How a value compares with the point a year before.
struct Before {
    label: String,
    /// As a share of the value then.
    change: f64,
}

impl Before {
    fn of(line: &Line, step: &Step) -> Option<Self> {
        let time = line.periods.year_before(step.time)?;
        let before = line.past.get(&time).copied().flatten()?;
        let change = step.mean / before - 1.0;
        // A share says nothing where the sign changes.
        (before > 0.0 && step.mean >= 0.0 && change.is_finite()).then(|| Self {
            label: line.periods.label(time),
            change,
        })
    }

    /// `5% above Oct 2025`.
    fn text(&self) -> String {
        let way = if self.change < 0.0 { "below" } else { "above" };
        format!("{} {way} {}", percent(self.change.abs()), self.label)
    }
}

/// The next point of each series.
fn figures(subject: &Subject) -> Option<Block> {
    let figure = |line: &Line| {
        let step = line.steps.first()?;
        let title = format!("{}, {}", line.name, line.periods.label(step.time));
        let band = told(step, &subject.levels).map(|(ends, level)| between(line, ends, level));
        let before = Before::of(line, step).map(|before| before.text());
        let note: Vec<String> = band.into_iter().chain(before).collect();
        let tone = if step.mean < 0.0 {
            Tone::Bad
        } else {
            Tone::Neutral
        };
        Some(Figure::new(title, amount(line, step.mean), note.join("; ")).tone(tone))
    };
    let figures: Vec<Figure> = subject.lines.iter().filter_map(figure).collect();
    (!figures.is_empty()).then_some(Block::Figures { figures })
}

/// What was observed of late, and what is expected with its bands.
fn chart(line: &Line, levels: &[Level]) -> Chart {
    let most = (line.steps.len() * 4).clamp(PAST.0, PAST.1);
    let past: Vec<(i64, Option<f64>)> = line.past.iter().map(|(t, y)| (*t, *y)).collect();
    let past = past
        .get(past.len().saturating_sub(most)..)
        .unwrap_or_default();
    let known = past.iter().map(|(time, value)| (*time, *value, None));
    let ahead = line.steps.iter().map(|step| (step.time, None, Some(step)));
    let mut points: Vec<(i64, Option<f64>, Option<&Step>)> = Vec::new();
    for point in known.chain(ahead) {
        if let Some((before, _, _)) = points.last() {
            let between = line.periods.between(*before, point.0);
            points.extend(between.into_iter().map(|time| (time, None, None)));
        }
        points.push(point);
    }
    let means = points.iter().map(|(_, _, step)| step.map(|step| step.mean));
    let mut expected = Series::new("expected", means.collect());
    for (at, level) in levels.iter().enumerate() {
        let ends = points
            .iter()
            .map(|(_, _, step)| step.and_then(|step| step.bands.get(at).copied().flatten()));
        let ends: Vec<Option<(f64, f64)>> = ends.collect();
        if ends.iter().any(Option::is_some) {
            let low = ends.iter().map(|ends| ends.map(|(low, _)| low));
            let high = ends.iter().map(|ends| ends.map(|(_, high)| high));
            let band = Band::new(Some(level.percent), low.collect(), high.collect());
            expected = expected.band(band);
        }
    }
    let chart = Chart::new(
        ChartKind::Line,
        format!("{} by {}", line.name, line.periods.name()),
    )
    .unit(line.unit.clone())
    .labels(points.iter().map(|(time, _, _)| line.periods.label(*time)));
    let actual: Vec<Option<f64>> = points.iter().map(|(_, value, _)| *value).collect();
    let chart = if actual.iter().any(Option::is_some) {
        chart.series(Series::new("actual", actual))
    } else {
        chart
    };
    chart.series(expected)
}

/// The last point ahead, where it is not the next one.
fn ahead(line: &Line, levels: &[Level]) -> Option<Sentence> {
    let step = line.steps.last().filter(|_| line.steps.len() > 1)?;
    let period = line.periods.label(step.time);
    let mut text = format!(
        "{} is expected at {} in {period}",
        line.name,
        amount(line, step.mean)
    );
    let mut sentence = Sentence::new("FORECAST_AHEAD", "")
        .value("series", line.id.clone())
        .value("period", period)
        .value("mean", step.mean);
    if let Some((ends, level)) = told(step, levels) {
        text = format!("{text}, {}", between(line, ends, level));
        sentence = sentence
            .value("level", level.percent)
            .value("low", ends.0)
            .value("high", ends.1);
    }
    if let Some(before) = Before::of(line, step) {
        text = format!("{text}, {}", before.text());
        sentence = sentence.value("change", before.change);
    }
    sentence.text = text + ".";
    Some(sentence)
}

/// How the bands are to be read.
fn reading(subject: &Subject) -> Option<Sentence> {
    let banded = |line: &Line| {
        line.steps
            .iter()
            .any(|step| told(step, &subject.levels).is_some())
    };
    if !subject.lines.iter().any(banded) {
        return None;
    }
    let (_, level) = Level::told(&subject.levels)?;
    let text = format!(
        "Of a hundred values, {} are to lie in the band of {}%, if what comes is like what was; \
         a forecast is no promise.",
        level.percent, level.percent
    );
    Some(Sentence::new("FORECAST_BANDS", text).value("level", level.percent))
}
