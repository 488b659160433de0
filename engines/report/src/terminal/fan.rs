//! Lines with their bands, drawn in the letters of a terminal.

use super::{clip, scaled};
use crate::chart::{Chart, Series};
use crate::words::short;

/// The rows of the drawing.
const HEIGHT: usize = 11;
/// The most columns that a label takes.
const STEP: usize = 3;
/// What stands for a value, by series.
const MARKS: [char; 4] = ['●', '○', '◆', '◇'];
/// What stands for the narrowest band, and for those around it.
const SHADES: [char; 2] = ['▒', '░'];

/// The drawing with its legend, or none where there is no value; of more
/// labels than there is room for the last are shown.
pub(super) fn lines(chart: &Chart, width: usize) -> Vec<String> {
    let Some((low, high)) = chart.range() else {
        return Vec::new();
    };
    let grid = Grid { low, high };
    let ticks = [high, low.midpoint(high), low].map(short);
    let margin = ticks.iter().map(|tick| tick.chars().count()).max();
    let margin = margin.unwrap_or(0);
    let room = width.saturating_sub(margin + 4).max(1);
    let count = chart.labels.len();
    let shown = count.saturating_sub(room)..count;
    let step = (room / shown.len().max(1)).clamp(1, STEP);
    let mut lines = vec![legend(chart, width)];
    for row in 0..HEIGHT {
        let tick = match row {
            0 => ticks[0].as_str(),
            _ if row == HEIGHT / 2 => ticks[1].as_str(),
            _ if row + 1 == HEIGHT => ticks[2].as_str(),
            _ => "",
        };
        let cells: String = shown
            .clone()
            .map(|column| grid.cell(chart, row, column, step))
            .collect();
        lines.push(format!("  {tick:>margin$} │{}", cells.trim_end()));
    }
    let drawn = shown.len() * step;
    if let (Some(first), Some(last)) = (chart.labels.get(shown.start), chart.labels.last()) {
        let (first, last) = (clip(first, drawn / 2), clip(last, drawn / 2));
        let between = drawn.saturating_sub(first.chars().count() + last.chars().count());
        let space = " ".repeat(between);
        lines.push(format!("  {:>margin$}  {first}{space}{last}", ""));
    }
    lines
}

fn legend(chart: &Chart, width: usize) -> String {
    let mut parts = Vec::new();
    for (series, mark) in chart.series.iter().zip(MARKS) {
        parts.push(format!("{mark} {}", series.name));
        let bands = series.bands.iter().enumerate();
        parts.extend(bands.map(|(k, band)| format!("{} {}", shade(series, k), band.name())));
    }
    if !chart.unit.is_empty() {
        parts.push(format!("in {}", chart.unit));
    }
    clip(&format!("  {}", parts.join("  ")), width)
}

/// What stands for the band with that place among those of the series.
fn shade(series: &Series, band: usize) -> char {
    SHADES[usize::from(band + 1 < series.bands.len())]
}

/// The range of values that the rows share.
struct Grid {
    low: f64,
    high: f64,
}

impl Grid {
    /// The row of a value, the greatest at the top.
    fn row(&self, value: f64) -> usize {
        // Halves, because the difference of two finite numbers may not be finite.
        let (low, high) = (self.low / 2.0, self.high / 2.0);
        HEIGHT - 1 - scaled(value / 2.0 - low, high - low, HEIGHT - 1)
    }

    /// What stands in a row at a label: a value, else the narrowest band there.
    fn cell(&self, chart: &Chart, row: usize, column: usize, step: usize) -> String {
        let series = || chart.series.iter().zip(MARKS);
        let mut fill = ' ';
        for (series, _) in series() {
            for (k, band) in series.bands.iter().enumerate() {
                let within = |(low, high)| (self.row(high)..=self.row(low)).contains(&row);
                if band.at(column).is_some_and(within) {
                    fill = shade(series, k);
                }
            }
        }
        let here = |series: &Series| {
            let value = series.values.get(column).copied().flatten();
            value.is_some_and(|value| value.is_finite() && self.row(value) == row)
        };
        let mark = series().find(|(series, _)| here(series));
        let mut cell = vec![fill; step];
        if let (Some((_, mark)), Some(middle)) = (mark, cell.get_mut(step / 2)) {
            *middle = mark;
        }
        cell.into_iter().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::chart::{Band, ChartKind};

    fn chart(count: usize) -> Chart {
        let ends = |end: f64| {
            let values = (0..count).map(|i| (i + 2 >= count).then_some(end));
            values.collect::<Vec<_>>()
        };
        let actual = (0..count).map(|i| (i + 2 < count).then_some(5.0)).collect();
        let forecast = Series::new("forecast", ends(5.0))
            .band(Band::new(Some(95.0), ends(0.0), ends(10.0)))
            .band(Band::new(Some(80.0), ends(3.0), ends(7.0)));
        Chart::new(ChartKind::Line, "t")
            .unit("EUR")
            .labels((0..count).map(|i| i.to_string()))
            .series(Series::new("actual", actual))
            .series(forecast)
    }

    #[test]
    fn the_narrower_band_lies_in_the_wider_one() {
        let lines = lines(&chart(4), 60);
        assert_eq!(
            lines[0],
            "  ● actual  ○ forecast  ░ 95% band  ▒ 80% band  in EUR"
        );
        assert_eq!(lines[1], "  10 │      ░░░░░░");
        assert_eq!(lines[4], "     │      ▒▒▒▒▒▒");
        assert_eq!(lines[6], "   5 │ ●  ● ▒○▒▒○▒");
        assert_eq!(lines[11], "   0 │      ░░░░░░");
        assert_eq!(lines[12], "      0          3");
    }

    #[test]
    fn of_many_labels_the_last_are_shown_within_the_width() {
        for width in [40, 80] {
            let lines = lines(&chart(5000), width);
            assert!(lines.iter().all(|line| line.chars().count() <= width));
            assert!(lines[12].ends_with("4999"), "{}", lines[12]);
        }
    }

    #[test]
    fn odd_numbers_are_drawn() {
        for end in [f64::MAX, f64::NAN, 0.0, 1e-310] {
            let band = Band::new(None, vec![Some(-end)], vec![Some(end)]);
            let series = Series::new("s", vec![Some(end), None]).band(band);
            let chart = Chart::new(ChartKind::Line, "t").labels(["a", "b", "c"]);
            lines(&chart.series(series), 40);
        }
    }
}
