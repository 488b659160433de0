//! A report as one HTML page without scripts, fonts or images from elsewhere.

use std::fmt::Write as _;

use crate::chart::{Chart, ChartKind, Series, Tone};
use crate::report::{Block, Chapter, Report};

const STYLE: &str = include_str!("style.css");

/// The report as one self-contained page.
pub fn html(report: &Report) -> String {
    let mut page =
        String::from("<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n");
    page.push_str("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    let _ = write!(
        page,
        "<title>{}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n",
        escape(&report.title)
    );
    let (title, subtitle) = (escape(&report.title), escape(&report.subtitle));
    let _ = writeln!(
        page,
        "<header><h1>{title}</h1><p>{subtitle}</p></header>\n<main>"
    );
    for chapter in &report.chapters {
        write_chapter(&mut page, chapter);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn write_chapter(page: &mut String, chapter: &Chapter) {
    let _ = writeln!(
        page,
        "<section id=\"{}\"><h2>{}</h2>",
        escape(&chapter.id),
        escape(&chapter.title)
    );
    for block in &chapter.blocks {
        write_block(page, block);
    }
    page.push_str("</section>\n");
}

fn write_block(page: &mut String, block: &Block) {
    match block {
        Block::Paragraph(sentence) => {
            let _ = writeln!(
                page,
                "<p class=\"{}\">{}</p>",
                tone(sentence.tone),
                escape(&sentence.text)
            );
        }
        Block::Figures { figures } => {
            page.push_str("<div class=\"figures\">");
            for figure in figures {
                let _ = write!(
                    page,
                    "<div class=\"figure {}\"><span>{}</span><strong>{}</strong><small>{}</small></div>",
                    tone(figure.tone),
                    escape(&figure.label),
                    escape(&figure.value),
                    escape(&figure.note)
                );
            }
            page.push_str("</div>\n");
        }
        Block::List { title, items, .. } => {
            let _ = write!(page, "<h3>{}</h3><ul>", escape(title));
            for item in items {
                let _ = write!(
                    page,
                    "<li class=\"{}\">{}</li>",
                    tone(item.tone),
                    escape(&item.text)
                );
            }
            page.push_str("</ul>\n");
        }
        Block::Table {
            title,
            columns,
            rows,
        } => write_table(page, title, columns, rows),
        Block::Chart(chart) => write_chart(page, chart),
    }
}

fn write_table(page: &mut String, title: &str, columns: &[String], rows: &[Vec<String>]) {
    let _ = write!(
        page,
        "<h3>{}</h3><div class=\"wide\"><table><thead><tr>",
        escape(title)
    );
    for column in columns {
        let _ = write!(page, "<th>{}</th>", escape(column));
    }
    page.push_str("</tr></thead><tbody>");
    for row in rows {
        page.push_str("<tr>");
        for cell in row {
            let _ = write!(page, "<td>{}</td>", escape(cell));
        }
        page.push_str("</tr>");
    }
    page.push_str("</tbody></table></div>\n");
}

fn write_chart(page: &mut String, chart: &Chart) {
    let _ = write!(
        page,
        "<figure><figcaption>{}</figcaption>",
        escape(&chart.title)
    );
    match chart.kind {
        ChartKind::SignedBars => write_signed_bars(page, chart),
        ChartKind::Scale => write_scale(page, chart),
        ChartKind::Line => write_lines(page, chart),
    }
    page.push_str("</figure>\n");
}

fn write_signed_bars(page: &mut String, chart: &Chart) {
    let values = chart
        .series
        .first()
        .map(|series| series.values.as_slice())
        .unwrap_or_default();
    let most = values
        .iter()
        .flatten()
        .fold(0.0_f64, |most, value| most.max(value.abs()));
    page.push_str("<div class=\"bars\">");
    for (label, value) in chart.labels.iter().zip(values) {
        let value = value.unwrap_or_default();
        let width = share(value.abs(), 0.0, most) * 50.0;
        let (side, start) = if value < 0.0 {
            ("bad", 50.0 - width)
        } else {
            ("good", 50.0)
        };
        let _ = write!(
            page,
            "<span class=\"label\">{}</span><span class=\"track\"><i class=\"{side}\" \
             style=\"left:{start:.2}%;width:{width:.2}%\"></i></span><span class=\"value\">{value:+.2}</span>",
            escape(label)
        );
    }
    page.push_str("</div>");
}

fn write_scale(page: &mut String, chart: &Chart) {
    let Some((low, high)) = chart.range() else {
        return;
    };
    page.push_str("<div class=\"scale\">");
    for band in &chart.bands {
        let width = (share(band.to, low, high) - share(band.from, low, high)) * 100.0;
        let class = tone(band.tone);
        let name = escape(&band.name);
        let _ = write!(
            page,
            "<i class=\"{class}\" style=\"width:{width:.2}%\"><span>{name}</span></i>"
        );
    }
    let first = chart.series.first();
    let at = |values: &[Option<f64>]| values.first().copied().flatten();
    if let Some(series) = first
        && let (Some(from), Some(to)) = (at(&series.low), at(&series.high))
    {
        let (from, to) = (share(from, low, high) * 100.0, share(to, low, high) * 100.0);
        let _ = write!(
            page,
            "<u style=\"left:{from:.2}%;width:{:.2}%\"></u>",
            to - from
        );
    }
    if let Some(value) = first.and_then(|series| at(&series.values)) {
        let left = share(value, low, high) * 100.0;
        let _ = write!(page, "<b style=\"left:{left:.2}%\"></b>");
    }
    page.push_str("</div>");
}

/// Lines in a drawing that is stretched to the page; the words around it are
/// text of the page, so that they stay readable on a phone.
fn write_lines(page: &mut String, chart: &Chart) {
    let Some((low, high)) = chart.range() else {
        return;
    };
    page.push_str("<svg viewBox=\"0 0 1000 300\" preserveAspectRatio=\"none\" role=\"img\">");
    for (i, series) in chart.series.iter().enumerate() {
        let class = i % 4;
        let upper = points(&series.high, low, high);
        let lower = points(&series.low, low, high);
        if !upper.is_empty() && !lower.is_empty() {
            let back = lower.iter().rev();
            let area: Vec<&str> = upper.iter().chain(back).map(String::as_str).collect();
            let _ = write!(
                page,
                "<polygon class=\"s{class}\" points=\"{}\"/>",
                area.join(" ")
            );
        }
        for piece in pieces(series) {
            let line: Vec<String> = piece
                .into_iter()
                .map(|(i, value)| point(i, series.values.len(), value, low, high))
                .collect();
            let _ = write!(
                page,
                "<polyline class=\"s{class}\" points=\"{}\"/>",
                line.join(" ")
            );
        }
    }
    page.push_str("</svg><div class=\"axis\">");
    for label in [chart.labels.first(), chart.labels.last()]
        .into_iter()
        .flatten()
    {
        let _ = write!(page, "<span>{}</span>", escape(label));
    }
    let unit = escape(&chart.unit);
    let _ = write!(
        page,
        "</div><div class=\"legend\"><span>{low:.2} to {high:.2} {unit}</span>"
    );
    for (i, series) in chart.series.iter().enumerate() {
        let _ = write!(
            page,
            "<span class=\"s{}\">{}</span>",
            i % 4,
            escape(&series.name)
        );
    }
    page.push_str("</div>");
}

/// The runs of values without a gap.
fn pieces(series: &Series) -> Vec<Vec<(usize, f64)>> {
    let mut pieces = vec![Vec::new()];
    for (i, value) in series.values.iter().enumerate() {
        match (value, pieces.last_mut()) {
            (Some(value), Some(piece)) => piece.push((i, *value)),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn points(values: &[Option<f64>], low: f64, high: f64) -> Vec<String> {
    let present = values
        .iter()
        .enumerate()
        .filter_map(|(i, value)| value.map(|value| (i, value)));
    present
        .map(|(i, value)| point(i, values.len(), value, low, high))
        .collect()
}

fn point(i: usize, count: usize, value: f64, low: f64, high: f64) -> String {
    let x = share(i as f64, 0.0, count.saturating_sub(1) as f64) * 1000.0;
    let y = 295.0 - share(value, low, high) * 290.0;
    format!("{x:.1},{y:.1}")
}

/// Where `value` lies between `low` and `high`, in [0, 1]; the middle where
/// they are equal.
fn share(value: f64, low: f64, high: f64) -> f64 {
    if high > low {
        ((value - low) / (high - low)).clamp(0.0, 1.0)
    } else {
        0.5
    }
}

const fn tone(tone: Tone) -> &'static str {
    match tone {
        Tone::Neutral => "neutral",
        Tone::Good => "good",
        Tone::Fair => "fair",
        Tone::Bad => "bad",
    }
}

/// Text that a page shows as it is.
fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.chars() {
        match letter {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&#39;"),
            letter if letter.is_control() && letter != '\n' => escaped.push(' '),
            letter => escaped.push(letter),
        }
    }
    escaped
}
