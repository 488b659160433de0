//! What drives the score: by input and by part of the business.

use std::collections::BTreeMap;

use super::read::Subject;
use crate::chart::{Chart, ChartKind, Series};
use crate::report::{Block, Sentence};
use crate::words::{capital, counted, grouped, label, signed};

/// The most inputs with a bar of their own.
const BARS: usize = 8;

/// The points of one input.
struct Driver<'a> {
    input: &'a str,
    pillar: Option<&'a str>,
    points: f64,
}

pub(super) fn blocks(subject: &Subject) -> Vec<Block> {
    let table = subject.table("points");
    let (mut base, mut drivers) = (None, Vec::new());
    for row in subject.rows("points") {
        let (Some(input), Some(points)) = (table.text("input", row), table.number("points", row))
        else {
            continue;
        };
        if input == "base" {
            base = Some(points);
        } else {
            let pillar = table.text("pillar", row);
            drivers.push(Driver {
                input,
                pillar,
                points,
            });
        }
    }
    if drivers.is_empty() {
        return Vec::new();
    }
    drivers.sort_by(|a, b| b.points.abs().total_cmp(&a.points.abs()));
    let mut blocks = vec![
        Block::Paragraph(sentence(&drivers)),
        Block::Chart(bars(&drivers, base)),
    ];
    blocks.extend(pillars(&drivers));
    blocks
}

/// What lifts the score most, and what lowers it most.
fn sentence(drivers: &[Driver<'_>]) -> Sentence {
    let inputs = || drivers.iter().filter(|driver| driver.input != "limit");
    let up = inputs().find(|driver| driver.points > 0.0);
    let down = inputs().find(|driver| driver.points < 0.0);
    let shown =
        |driver: &Driver<'_>| format!("{} ({} points)", label(driver.input), signed(driver.points));
    let (code, text) = match (up, down) {
        (Some(up), Some(down)) => (
            "HEALTH_DRIVERS",
            format!(
                "What lifts the score most is {}; what lowers it most is {}.",
                shown(up),
                shown(down)
            ),
        ),
        (Some(up), None) => (
            "HEALTH_DRIVER_UP",
            format!(
                "What lifts the score most is {}; nothing lowers it.",
                shown(up)
            ),
        ),
        (None, Some(down)) => (
            "HEALTH_DRIVER_DOWN",
            format!(
                "What lowers the score most is {}; nothing lifts it.",
                shown(down)
            ),
        ),
        (None, None) => (
            "HEALTH_NO_DRIVER",
            "What is known neither lifts nor lowers the score.".to_owned(),
        ),
    };
    let mut sentence = Sentence::new(code, text);
    for (name, driver) in [("up", up), ("down", down)] {
        if let Some(driver) = driver {
            sentence = sentence
                .value(name, label(driver.input))
                .value(&format!("{name}_points"), driver.points);
        }
    }
    sentence
}

/// A bar an input, best first, and one for the rest.
fn bars(drivers: &[Driver<'_>], base: Option<f64>) -> Chart {
    let (shown, rest) = drivers.split_at(drivers.len().min(BARS));
    let mut shown: Vec<&Driver<'_>> = shown.iter().collect();
    shown.sort_by(|a, b| b.points.total_cmp(&a.points));
    let mut labels: Vec<String> = shown
        .iter()
        .map(|driver| match driver.input {
            "limit" => "held within 0 and 100".to_owned(),
            input => label(input),
        })
        .collect();
    let mut values: Vec<Option<f64>> = shown.iter().map(|driver| Some(driver.points)).collect();
    if !rest.is_empty() {
        labels.push(counted(rest.len(), "other", "others"));
        values.push(Some(rest.iter().map(|driver| driver.points).sum()));
    }
    let title = match base {
        Some(base) => format!("Points by input, added to a base of {}", grouped(base, 1)),
        None => "Points by input".to_owned(),
    };
    Chart::new(ChartKind::SignedBars, title)
        .unit("points")
        .labels(labels)
        .series(Series::new("points", values))
}

/// The points by part of the business, the weakest first.
fn pillars(drivers: &[Driver<'_>]) -> Option<Block> {
    let mut pillars: BTreeMap<&str, Vec<&Driver<'_>>> = BTreeMap::new();
    for driver in drivers {
        if let Some(pillar) = driver.pillar {
            pillars.entry(pillar).or_default().push(driver);
        }
    }
    if pillars.is_empty() {
        return None;
    }
    let sum = |drivers: &[&Driver<'_>]| drivers.iter().map(|driver| driver.points).sum::<f64>();
    let mut rows: Vec<(f64, Vec<String>)> = pillars
        .into_iter()
        .map(|(pillar, drivers)| {
            let points = sum(&drivers);
            let end = |worst: bool| {
                let sign = if worst { -1.0 } else { 1.0 };
                let driver = drivers.iter().find(|driver| driver.points * sign > 0.0);
                driver.map_or_else(|| "–".to_owned(), |driver| label(driver.input))
            };
            let row = vec![
                capital(&label(pillar)),
                signed(points),
                end(false),
                end(true),
            ];
            (points, row)
        })
        .collect();
    rows.sort_by(|a, b| a.0.total_cmp(&b.0));
    Some(Block::table(
        "By part of the business",
        ["Part", "Points", "Lifts most", "Lowers most"],
        rows.into_iter().map(|(_, row)| row).collect(),
    ))
}
