//! A report as one HTML page without scripts, fonts or images from elsewhere.

mod bars;
mod line;
mod table;

use std::fmt::Write as _;

use crate::chart::{Chart, ChartKind, Tone};
use crate::report::{Block, Chapter, Figure, Report, Sentence};

const STYLE: &str = include_str!("style.css");

/// What a browser may load for the page: nothing but its own style.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";

/// The report as one self-contained page.
pub fn html(report: &Report) -> String {
    let (title, subtitle) = (escape(&report.title), escape(&report.subtitle));
    let mut page = format!(
        "<!doctype html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <title>{title}</title>\n<style>\n{STYLE}</style>\n</head>\n<body>\n\
         <header><h1>{title}</h1>\n"
    );
    if !subtitle.is_empty() {
        let _ = writeln!(page, "<p>{subtitle}</p>");
    }
    if report.chapters.len() > 1 {
        write_contents(&mut page, report);
    }
    page.push_str("</header>\n<main>\n");
    for (number, chapter) in report.chapters.iter().enumerate() {
        write_chapter(&mut page, number, chapter);
    }
    page.push_str("</main>\n</body>\n</html>\n");
    page
}

fn write_contents(page: &mut String, report: &Report) {
    page.push_str("<nav aria-label=\"Chapters\"><ul>");
    for chapter in &report.chapters {
        let (id, title) = (escape(&chapter.id), escape(&chapter.title));
        let _ = write!(page, "<li><a href=\"#{id}\">{title}</a></li>");
    }
    page.push_str("</ul></nav>\n");
}

fn write_chapter(page: &mut String, number: usize, chapter: &Chapter) {
    let (id, title) = (escape(&chapter.id), escape(&chapter.title));
    let _ = writeln!(
        page,
        "<section id=\"{id}\" aria-labelledby=\"c{number}\"><h2 id=\"c{number}\">{title}</h2>"
    );
    for block in &chapter.blocks {
        write_block(page, block);
    }
    page.push_str("</section>\n");
}

fn write_block(page: &mut String, block: &Block) {
    match block {
        Block::Paragraph(sentence) => {
            let class = tone(sentence.tone);
            let _ = writeln!(page, "<p class=\"{class}\">{}</p>", text(sentence));
        }
        Block::Figures { figures } => write_figures(page, figures),
        Block::List {
            title,
            items,
            ordered,
        } => {
            let tag = if *ordered { "ol" } else { "ul" };
            let _ = write!(page, "<h3>{}</h3><{tag}>", escape(title));
            for item in items {
                let _ = write!(
                    page,
                    "<li class=\"{}\">{}</li>",
                    tone(item.tone),
                    text(item)
                );
            }
            let _ = writeln!(page, "</{tag}>");
        }
        Block::Table {
            title,
            columns,
            rows,
        } => {
            let _ = write!(page, "<h3>{}</h3>", escape(title));
            table::write(page, title, columns, rows);
        }
        Block::Chart(chart) => write_chart(page, chart),
    }
}

/// A sentence behind what it is about.
fn text(sentence: &Sentence) -> String {
    if sentence.lead.is_empty() {
        return escape(&sentence.text);
    }
    let (lead, text) = (escape(&sentence.lead), escape(&sentence.text));
    format!("<strong>{lead}</strong> <span>{text}</span>")
}

fn write_figures(page: &mut String, figures: &[Figure]) {
    page.push_str("<dl class=\"figures\">");
    for figure in figures {
        let (label, value) = (escape(&figure.label), escape(&figure.value));
        let _ = write!(
            page,
            "<div class=\"{}\"><dt>{label}</dt><dd>{value}</dd>",
            tone(figure.tone)
        );
        if !figure.note.is_empty() {
            let _ = write!(page, "<dd class=\"note\">{}</dd>", escape(&figure.note));
        }
        page.push_str("</div>");
    }
    page.push_str("</dl>\n");
}

fn write_chart(page: &mut String, chart: &Chart) {
    let _ = write!(page, "<figure><figcaption>{}", escape(&chart.title));
    if chart.kind == ChartKind::Line && !chart.unit.is_empty() {
        let _ = write!(page, " <small>{}</small>", escape(&chart.unit));
    }
    page.push_str("</figcaption>");
    match chart.kind {
        ChartKind::SignedBars => bars::write_signed(page, chart),
        ChartKind::Scale => bars::write_scale(page, chart),
        ChartKind::Line => line::write(page, chart),
    }
    page.push_str("</figure>\n");
}

/// Where `value` lies between `low` and `high`, in [0, 1]; the middle where
/// they are equal.
fn share(value: f64, low: f64, high: f64) -> f64 {
    // Halves, because the difference of two finite numbers may not be finite.
    let (value, low, high) = (value / 2.0, low / 2.0, high / 2.0);
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{ScaleBand, Series};

    fn page(block: Block) -> String {
        html(&Report::new("A", "").chapter(Chapter::new("c", "C").block(block)))
    }

    #[test]
    fn a_page_asks_for_nothing_and_runs_nothing() {
        let page = page(Block::list("<b>", [Sentence::new("A", "\"x\" & <script>")]));
        for part in ["<script", "<img", "<link", "http://", "https://", "src="] {
            assert!(!page.contains(part), "{part}");
        }
        assert!(page.contains("&quot;x&quot; &amp; &lt;script&gt;"));
    }

    #[test]
    fn every_chart_holds_its_numbers_as_text() {
        let series = Series::new("revenue", vec![Some(10.0), None, Some(-12_500.0)]);
        let chart = Chart::new(ChartKind::Line, "Revenue").labels(["Jan", "Feb", "Mar"]);
        let line = page(Block::Chart(chart.series(series.clone())));
        for part in [
            "<title>Revenue: revenue from 10 to −12,500.",
            "Mar: revenue −12,500",
            "<details",
        ] {
            assert!(line.contains(part), "{part}: {line}");
        }
        let chart = Chart::new(ChartKind::SignedBars, "Points").labels(["a", "b", "c"]);
        let bars = page(Block::Chart(chart.series(series)));
        assert!(
            bars.contains("+10.0") && bars.contains("−12,500.0"),
            "{bars}"
        );
        let chart = Chart::new(ChartKind::Scale, "Score")
            .scale_band(ScaleBand::new("low", 0.0, 50.0, Tone::Bad))
            .scale_band(ScaleBand::new("high", 50.0, 100.0, Tone::Good))
            .series(Series::new("score", vec![Some(72.0)]));
        assert!(page(Block::Chart(chart)).contains("aria-label=\"72, high, between 0 and 100\""));
    }

    #[test]
    fn charts_of_odd_numbers_are_drawn() {
        for values in [
            vec![],
            vec![None],
            vec![Some(0.0)],
            vec![Some(f64::NAN), Some(f64::INFINITY)],
            vec![Some(f64::MAX), Some(f64::MIN)],
            vec![Some(1e-310), Some(-1e-310)],
            (0..5000).map(|i| Some(f64::from(i))).collect(),
        ] {
            for kind in [ChartKind::Line, ChartKind::SignedBars, ChartKind::Scale] {
                let series = Series::new("s", values.clone());
                let labels = values.iter().enumerate().map(|(i, _)| i.to_string());
                let chart = Chart::new(kind, "t").labels(labels).series(series);
                let page = page(Block::Chart(chart));
                assert!(
                    !page.contains("NaN") && !page.contains("inf"),
                    "{kind:?}: {values:?}"
                );
            }
        }
    }
}
