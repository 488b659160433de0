//! A report on a terminal.

mod fan;

use std::fmt::Write as _;

use crate::chart::{Chart, ChartKind, Tone};
use crate::report::{Block, Chapter, Figure, Report, Sentence};
use crate::words::{is_number_column, number, signed};

/// The narrowest terminal that is written for.
pub(crate) const NARROWEST: usize = 40;

/// The report as lines of at most `width` columns, with ANSI colours where
/// `colour` is set.
pub fn terminal(report: &Report, width: usize, colour: bool) -> String {
    let mut page = Page {
        text: String::new(),
        width: width.max(NARROWEST),
        colour,
    };
    page.line(&page.bold(&report.title));
    page.wrapped("", &report.subtitle);
    for chapter in &report.chapters {
        page.chapter(chapter);
    }
    page.text
}

struct Page {
    text: String,
    width: usize,
    colour: bool,
}

impl Page {
    fn chapter(&mut self, chapter: &Chapter) {
        self.line("");
        self.line(&self.bold(&chapter.title));
        self.line(&"─".repeat(chapter.title.chars().count()));
        for block in &chapter.blocks {
            self.block(block);
        }
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Paragraph(sentence) => self.sentence("", sentence),
            Block::Figures { figures } => self.figures(figures),
            Block::List {
                title,
                items,
                ordered,
            } => {
                self.line("");
                self.line(&self.bold(title));
                for (number, item) in (1..).zip(items) {
                    let mark = if *ordered {
                        format!("{number:>2}. ")
                    } else {
                        " • ".to_owned()
                    };
                    self.sentence(&mark, item);
                }
            }
            Block::Table {
                title,
                columns,
                rows,
            } => {
                self.line("");
                self.line(&self.bold(title));
                self.table(columns, rows);
            }
            Block::Chart(chart) => {
                self.line("");
                self.line(&self.bold(&chart.title));
                self.chart(chart);
            }
        }
    }

    fn figures(&mut self, figures: &[Figure]) {
        // A width of text that came with the data has to be bounded.
        let label = figures.iter().map(|figure| figure.label.chars().count());
        let label = label.max().unwrap_or_default().min(self.width / 2);
        for figure in figures {
            let value = self.toned(figure.tone, &figure.value);
            let _ = writeln!(
                self.text,
                "  {:<label$}  {value}  {}",
                clip(&figure.label, label),
                plain(&figure.note)
            );
        }
    }

    fn table(&mut self, columns: &[String], rows: &[Vec<String>]) {
        let cell = |row: &[String], i: usize| row.get(i).map_or(0, |text| text.chars().count());
        let widths: Vec<usize> = (0..columns.len())
            .map(|i| {
                rows.iter()
                    .map(|row| cell(row, i))
                    .chain([cell(columns, i)])
                    .max()
                    .unwrap_or(0)
                    .min(self.width)
            })
            .collect();
        for row in std::iter::once(columns).chain(rows.iter().map(Vec::as_slice)) {
            let mut line = String::from(" ");
            for (i, (text, &width)) in row.iter().zip(&widths).enumerate() {
                let text = clip(text, width);
                let _ = if i > 0 && is_number_column(rows, i) {
                    write!(line, " {text:>width$} ")
                } else {
                    write!(line, " {text:<width$} ")
                };
            }
            self.line(&clip(line.trim_end(), self.width));
        }
    }

    fn chart(&mut self, chart: &Chart) {
        match chart.kind {
            ChartKind::SignedBars => self.signed_bars(chart),
            ChartKind::Scale => self.scale(chart),
            ChartKind::Line if chart.series.iter().any(|series| !series.bands.is_empty()) => {
                for line in fan::lines(chart, self.width) {
                    self.line(&line);
                }
            }
            ChartKind::Line => self.lines(chart),
        }
    }

    fn signed_bars(&mut self, chart: &Chart) {
        let values = chart
            .series
            .first()
            .map(|series| series.values.as_slice())
            .unwrap_or_default();
        let label = chart
            .labels
            .iter()
            .map(|text| text.chars().count())
            .max()
            .unwrap_or(0);
        let label = label.min(self.width / 2);
        let most = values
            .iter()
            .flatten()
            .fold(0.0_f64, |most, value| most.max(value.abs()));
        let room = self.width.saturating_sub(label + 14) / 2;
        for (text, value) in chart.labels.iter().zip(values) {
            let value = value.unwrap_or_default();
            let filled = scaled(value.abs(), most, room);
            let bar = "█".repeat(filled);
            let (left, right, tone) = if value < 0.0 {
                (format!("{bar:>room$}"), " ".repeat(room), Tone::Bad)
            } else {
                (" ".repeat(room), format!("{bar:<room$}"), Tone::Good)
            };
            let bars = format!("{}│{}", self.toned(tone, &left), self.toned(tone, &right));
            let _ = writeln!(
                self.text,
                "  {:<label$} {bars} {:>7}",
                clip(text, label),
                signed(value)
            );
        }
    }

    fn scale(&mut self, chart: &Chart) {
        let Some((low, high)) = chart.range() else {
            return;
        };
        let room = self.width.saturating_sub(4).max(1);
        let value = chart
            .series
            .first()
            .and_then(|series| series.values.first().copied().flatten());
        let at = value.map(|value| scaled(value - low, high - low, room - 1));
        let mut line = String::from("  ");
        for column in 0..room {
            let here = low + (high - low) * (column as f64 + 0.5) / room as f64;
            let band = chart
                .bands
                .iter()
                .find(|band| here >= band.from && here < band.to);
            let tone = band.map_or(Tone::Neutral, |band| band.tone);
            let mark = if at == Some(column) { "◆" } else { "━" };
            line.push_str(&self.toned(
                if at == Some(column) {
                    Tone::Neutral
                } else {
                    tone
                },
                mark,
            ));
        }
        self.line(&line);
        let names: Vec<String> = chart
            .bands
            .iter()
            .map(|band| format!("{} {:.0}-{:.0}", band.name, band.from, band.to))
            .collect();
        self.wrapped("  ", &names.join("  "));
    }

    fn lines(&mut self, chart: &Chart) {
        const LEVELS: [char; 8] = ['▁', '▂', '▃', '▄', '▅', '▆', '▇', '█'];
        let Some((low, high)) = chart.range() else {
            return;
        };
        for series in &chart.series {
            let spark: String = series
                .values
                .iter()
                .map(|value| match value {
                    None => ' ',
                    Some(value) => LEVELS[scaled(value - low, high - low, LEVELS.len() - 1)],
                })
                .collect();
            let _ = writeln!(self.text, "  {spark}  {}", plain(&series.name));
        }
        if let (Some(first), Some(last)) = (chart.labels.first(), chart.labels.last()) {
            let _ = writeln!(
                self.text,
                "  {} to {}, {} to {} {}",
                plain(first),
                plain(last),
                number(low),
                number(high),
                plain(&chart.unit)
            );
        }
    }

    fn sentence(&mut self, mark: &str, sentence: &Sentence) {
        if sentence.lead.is_empty() {
            self.wrapped(mark, &sentence.text);
        } else {
            self.wrapped(mark, &format!("{}: {}", sentence.lead, sentence.text));
        }
    }

    /// The text in lines no wider than the page; the first starts with `mark`.
    fn wrapped(&mut self, mark: &str, text: &str) {
        let indent = " ".repeat(mark.chars().count());
        let mut line = mark.to_owned();
        let mut empty = true;
        for word in plain(text).split_whitespace() {
            if !empty && line.chars().count() + 1 + word.chars().count() > self.width {
                self.line(&line);
                line.clone_from(&indent);
                empty = true;
            }
            if !empty {
                line.push(' ');
            }
            line.push_str(word);
            empty = false;
        }
        self.line(&line);
    }

    fn line(&mut self, text: &str) {
        self.text.push_str(text);
        self.text.push('\n');
    }

    fn bold(&self, text: &str) -> String {
        if self.colour {
            format!("\u{1b}[1m{}\u{1b}[0m", plain(text))
        } else {
            plain(text)
        }
    }

    fn toned(&self, tone: Tone, text: &str) -> String {
        let code = match tone {
            Tone::Good => "32",
            Tone::Fair => "33",
            Tone::Bad => "31",
            Tone::Neutral => return plain(text),
        };
        if self.colour {
            format!("\u{1b}[{code}m{}\u{1b}[0m", plain(text))
        } else {
            plain(text)
        }
    }
}

/// `value` of `most` as a whole number of `room` steps.
fn scaled(value: f64, most: f64, room: usize) -> usize {
    let share = if most > 0.0 {
        (value / most).clamp(0.0, 1.0)
    } else {
        0.0
    };
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "the share lies in [0, 1], so that the product fits"
    )]
    let steps = (share * room as f64).round() as usize;
    steps
}

/// The text without what a terminal would obey: text that came with the data
/// must not move the cursor or change colours.
fn plain(text: &str) -> String {
    let shown = |letter: char| if letter.is_control() { ' ' } else { letter };
    text.chars().map(shown).collect()
}

fn clip(text: &str, width: usize) -> String {
    let text = plain(text);
    if text.chars().count() <= width {
        return text;
    }
    text.chars()
        .take(width.saturating_sub(1))
        .chain(['…'])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{ScaleBand, Series};

    #[test]
    fn texts_of_any_length_are_bounded() {
        let long = "ä".repeat(100_000);
        let chart = |kind| {
            let series = Series::new(&long, vec![Some(f64::MAX), Some(f64::MIN), None]);
            Block::Chart(
                Chart::new(kind, &long)
                    .labels([&long, &long])
                    .series(series)
                    .scale_band(ScaleBand::new(&long, -1.0, 1.0, Tone::Bad)),
            )
        };
        let blocks = [
            Block::table(&long, [&long, &long], vec![vec![long.clone(); 3], vec![]]),
            Block::Figures {
                figures: vec![Figure::new(&long, &long, &long)],
            },
            Block::steps(&long, [Sentence::new("A", &long).lead(&long)]),
            chart(ChartKind::Line),
            chart(ChartKind::Scale),
            chart(ChartKind::SignedBars),
        ];
        let chapter = Chapter::new(&long, &long);
        let chapter = blocks.into_iter().fold(chapter, Chapter::block);
        let report = Report::new(&long, &long).chapter(chapter);
        assert!(terminal(&report, 80, true).contains("1. "));
        assert!(crate::html(&report).contains("</html>"));
    }

    #[test]
    fn what_a_terminal_would_obey_is_not_passed_on() {
        let bad = "\u{1b}[2Jx\u{7}\n\u{9b}1m";
        let series = Series::new(bad, vec![Some(1.0), Some(2.0)]);
        let chart = Chart::new(ChartKind::Line, bad).labels([bad, bad]);
        let chart = Block::Chart(chart.unit(bad).series(series));
        let figures = vec![Figure::new(bad, bad, bad)];
        let chapter = Chapter::new(bad, bad)
            .block(Block::Paragraph(Sentence::new("A", bad).lead(bad)))
            .block(Block::Figures { figures })
            .block(Block::table(bad, [bad], vec![vec![bad.to_owned()]]))
            .block(Block::list(bad, [Sentence::new("A", bad)]))
            .block(chart);
        let report = Report::new(bad, bad).chapter(chapter);
        let text = terminal(&report, 80, false);
        let obeyed = text
            .chars()
            .find(|letter| letter.is_control() && *letter != '\n');
        assert_eq!(obeyed, None, "{text:?}");
    }

    #[test]
    fn numbers_of_a_table_stand_to_the_right() {
        let rows = vec![
            vec!["a".to_owned(), "9".to_owned()],
            vec!["b".to_owned(), "−1,000".to_owned()],
        ];
        let table = Block::table("T", ["name", "sum"], rows);
        let report = Report::new("", "").chapter(Chapter::new("c", "C").block(table));
        let text = terminal(&report, 80, false);
        assert!(text.contains("  a          9\n  b     −1,000\n"), "{text}");
    }
}
