//! The chapter as a whole, and its headline.

use std::collections::BTreeMap;

use super::read::{Model, Subject};
use super::{HealthOptions, advice, drivers, facts};
use crate::chart::{Chart, ChartKind, ScaleBand, Series, Tone};
use crate::report::{Block, Chapter, Figure, Report, Sentence};
use crate::statements::monthly_charts;
use crate::words::{capital, date, grouped, label, number, percent};

/// The confidence under which the score is a first guess.
const LOW_CONFIDENCE: f64 = 0.5;

/// The confidence under which there is nothing to score.
const NO_CONFIDENCE: f64 = 0.01;

/// The bands of the models that come with the library.
const BANDS: [(&str, f64); 5] = [
    ("critical", 0.0),
    ("weak", 20.0),
    ("fair", 40.0),
    ("good", 60.0),
    ("strong", 80.0),
];

/// A report without chapters.
pub(super) fn begun(subject: &Subject, options: &HealthOptions) -> Report {
    let title = match (&options.title, &subject.business) {
        (Some(title), _) => title.clone(),
        (None, Some(business)) => label(business),
        (None, None) => "Business health".to_owned(),
    };
    let subtitle = options.subtitle.clone().unwrap_or_else(|| {
        let day = subject.as_of.map(date).filter(|day| !day.is_empty());
        day.map_or_else(String::new, |day| format!("As of {day}"))
    });
    Report::new(title, subtitle)
}

pub(super) fn chapter(subject: &Subject) -> Chapter {
    let mut blocks = headline(subject);
    blocks.extend(drivers::blocks(subject));
    blocks.extend(over_time(subject));
    blocks.extend(advice::what_to_do(subject));
    blocks.extend(advice::what_is_missing(subject));
    blocks.extend(facts::ratios(subject));
    let statements = subject.table("statements");
    blocks.extend(monthly_charts(statements, subject.business.as_deref()));
    blocks.extend(facts::profile(subject));
    blocks.extend(facts::issues(subject));
    blocks.extend(source(&subject.model));
    blocks
        .into_iter()
        .fold(Chapter::new("health", "Health"), Chapter::block)
}

/// Score, probability and confidence, and where the score stands.
fn headline(subject: &Subject) -> Vec<Block> {
    let Some(score) = subject.score("score") else {
        let text = "There is no score yet: none of the rows could be scored.";
        let sentence = Sentence::new("HEALTH_NO_SCORE", text).tone(Tone::Fair);
        return vec![Block::Paragraph(sentence)];
    };
    if share(subject, "confidence").is_some_and(|confidence| confidence < NO_CONFIDENCE) {
        let text = "There is no score yet: nothing that the model asks about is known.";
        let sentence = Sentence::new("HEALTH_NOTHING_KNOWN", text).tone(Tone::Fair);
        return vec![Block::Paragraph(sentence)];
    }
    let band = band(subject);
    let tone = tone(&subject.model, band.as_deref(), score);
    let mut figures = vec![
        Figure::new(
            "Health score",
            grouped(score, 0),
            match &band {
                Some(band) => format!("{band}, on a scale of 0 to 100"),
                None => "on a scale of 0 to 100".to_owned(),
            },
        )
        .tone(tone),
    ];
    figures.extend(probability(subject));
    if let Some(confidence) = share(subject, "confidence") {
        let note = "of the whole picture is known";
        figures.push(Figure::new("Confidence", percent(confidence), note));
    }
    let mut blocks = vec![
        Block::Figures { figures },
        Block::Chart(scale(subject, score)),
    ];
    if let Some(confidence) = share(subject, "confidence").filter(|c| *c < LOW_CONFIDENCE) {
        let text = format!(
            "Only {} of the whole picture is known: take the score as a first guess, and supply \
             what is missing.",
            percent(confidence)
        );
        let sentence = Sentence::new("HEALTH_CONFIDENCE_LOW", text).value("confidence", confidence);
        blocks.push(Block::Paragraph(sentence.tone(Tone::Fair)));
    }
    blocks
}

fn band(subject: &Subject) -> Option<String> {
    let band = subject.table("scores").text("band", subject.head?)?;
    Some(label(band))
}

fn share(subject: &Subject, name: &str) -> Option<f64> {
    subject
        .score(name)
        .filter(|share| (0.0..=1.0).contains(share))
}

/// The probability of the model's outcome, how far ahead, and its interval.
fn probability(subject: &Subject) -> Option<Figure> {
    let probability = share(subject, "probability")?;
    let outcome = subject.model.outcome.as_deref();
    let outcome = outcome.map_or_else(|| "the model's outcome".to_owned(), label);
    let mut note = Vec::new();
    match subject.model.horizon_years {
        Some(years) if (years - 1.0).abs() < 1e-9 => note.push("about a year ahead".to_owned()),
        Some(years) => note.push(format!("about {} years ahead", number(years))),
        None => {}
    }
    if let (Some(low), Some(high)) = (
        share(subject, "probability_low"),
        share(subject, "probability_high"),
    ) {
        note.push(format!(
            "90% interval {} to {}",
            percent(low),
            percent(high)
        ));
    }
    let title = format!("Probability of {outcome}");
    Some(Figure::new(title, percent(probability), note.join("; ")))
}

fn scale(subject: &Subject, score: f64) -> Chart {
    let chart = Chart::new(ChartKind::Scale, "Where the score stands").unit("points");
    let chart = chart.series(Series::new("score", vec![Some(score)]));
    banded(chart, subject)
}

/// The chart with the bands of the score. Without the model's document they
/// are those of the built-in models, if the score's own band agrees.
fn banded(mut chart: Chart, subject: &Subject) -> Chart {
    let own = &subject.model.bands;
    let bands: Vec<(String, f64)> = if own.is_empty() {
        BANDS.map(|(name, from)| (name.to_owned(), from)).to_vec()
    } else {
        own.clone()
    };
    let within = |score: f64| bands.iter().rfind(|(_, from)| *from <= score);
    let agrees = subject.score("score").is_none_or(|score| {
        let named = band(subject);
        named.is_none() || within(score).map(|(name, _)| name) == named.as_ref()
    });
    if own.is_empty() && !agrees {
        return chart.scale_band(ScaleBand::new("", 0.0, 100.0, Tone::Neutral));
    }
    let ends = bands.iter().skip(1).map(|(_, from)| *from).chain([100.0]);
    for ((name, from), to) in bands.iter().zip(ends) {
        let (from, to) = (from.clamp(0.0, 100.0), to.clamp(0.0, 100.0));
        if from < to {
            let tone = tone(&subject.model, Some(name), from.midpoint(to));
            chart = chart.scale_band(ScaleBand::new(name, from, to, tone));
        }
    }
    chart
}

/// Whether a band is good news: by its name where the name is known, else by
/// its place among the bands.
fn tone(model: &Model, band: Option<&str>, score: f64) -> Tone {
    match band {
        Some("critical" | "weak") => return Tone::Bad,
        Some("fair") => return Tone::Fair,
        Some("good" | "strong") => return Tone::Good,
        _ => {}
    }
    let below = model
        .bands
        .iter()
        .filter(|(_, from)| *from <= score)
        .count();
    let place = match model.bands.len() {
        0 | 1 => score / 100.0,
        count => below.saturating_sub(1) as f64 / (count - 1) as f64,
    };
    match place {
        ..0.4 => Tone::Bad,
        ..0.6 => Tone::Fair,
        _ => Tone::Good,
    }
}

/// The score over the days that there are, and how far it moved.
fn over_time(subject: &Subject) -> Vec<Block> {
    let scores = subject.table("scores");
    // Of rows with one day the last counts, as in the headline.
    let days: BTreeMap<i32, f64> = scores
        .of(subject.business.as_deref())
        .filter_map(|row| Some((scores.date("as_of", row)?, scores.number("score", row)?)))
        .collect();
    let (Some((&first, &from)), Some((&last, &to))) =
        (days.first_key_value(), days.last_key_value())
    else {
        return Vec::new();
    };
    if first == last {
        return Vec::new();
    }
    let chart = Chart::new(ChartKind::Line, "The score over time")
        .unit("points")
        .labels(days.keys().map(|&day| date(day)))
        .series(Series::new(
            "score",
            days.values().copied().map(Some).collect(),
        ));
    let change = to - from;
    let between = format!("between {} and {}", date(first), date(last));
    let points = grouped(change.abs(), 1);
    let (text, tone) = match change {
        0.05.. => (
            format!("The score gained {points} points {between}."),
            Tone::Good,
        ),
        ..=-0.05 => (
            format!("The score lost {points} points {between}."),
            Tone::Bad,
        ),
        _ => (format!("The score did not move {between}."), Tone::Neutral),
    };
    let sentence = Sentence::new("HEALTH_TREND", text)
        .value("from", date(first))
        .value("to", date(last))
        .value("change", change)
        .tone(tone);
    vec![
        Block::Chart(banded(chart, subject)),
        Block::Paragraph(sentence),
    ]
}

/// What the model was fitted on.
fn source(model: &Model) -> Option<Block> {
    let source = model
        .source
        .as_deref()
        .filter(|source| !source.is_empty())?;
    let text = format!(
        "{}.",
        capital(&format!("the model was fitted on: {source}"))
    );
    let sentence = Sentence::new("HEALTH_MODEL_SOURCE", text).value("source", source);
    Some(Block::Paragraph(sentence))
}
