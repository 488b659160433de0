//! Lines in a drawing that is stretched to the page; the words around it are
//! text of the page, so that they stay readable on a phone.

use std::fmt::Write as _;

use super::{escape, share, table, tone};
use crate::chart::{Band, Chart, Series};
use crate::words::{capital, number, short};

/// The drawing's own size, which the page stretches.
const WIDTH: f64 = 1000.0;
const HEIGHT: f64 = 300.0;
/// Half the width of a band that has one label.
const HALF: f64 = 6.0;
/// The most values with a dot of their own and a row of the table.
const DOTS: usize = 400;
/// The most lines of a drawing.
const LINES: usize = 8;

/// The range that is drawn, and the values with a line across.
struct Axis {
    low: f64,
    high: f64,
    ticks: Vec<f64>,
}

pub(super) fn write(page: &mut String, chart: &Chart) {
    let Some((low, high)) = chart.range() else {
        page.push_str("<p>There are no values.</p>");
        return;
    };
    let axis = Axis::new(low, high, chart.bands.is_empty());
    let count = chart.series.iter().map(|series| series.values.len()).max();
    let count = count.unwrap_or(0);
    let banded = chart.series.iter().any(|series| !series.bands.is_empty());
    if chart.series.len() > 1 || banded {
        write_legend(page, chart);
    }
    let longest = axis
        .ticks
        .iter()
        .map(|tick| short(*tick).chars().count())
        .max();
    let _ = write!(
        page,
        "<div class=\"line\" style=\"--y:{}ch\"><div class=\"y\" aria-hidden=\"true\">",
        longest.unwrap_or(1)
    );
    for tick in &axis.ticks {
        let top = 100.0 - share(*tick, axis.low, axis.high) * 100.0;
        let _ = write!(
            page,
            "<span style=\"top:{top:.2}%\">{}</span>",
            short(*tick)
        );
    }
    page.push_str("</div>");
    write_drawing(page, chart, &axis, count);
    page.push_str("<div class=\"x\" aria-hidden=\"true\">");
    let labels = labels(chart, count);
    // On a phone labels of a day in full have no room but at the ends.
    let wide = labels.len() > 2 && labels.iter().any(|label| label.2.chars().count() > 8);
    for (place, minor, label) in labels {
        let class = match place {
            ..=0.0 => " class=\"first\"",
            100.0.. => " class=\"last\"",
            _ if minor || wide => " class=\"minor\"",
            _ => "",
        };
        let _ = write!(
            page,
            "<span{class} style=\"left:{place:.2}%\">{}</span>",
            escape(label)
        );
    }
    page.push_str("</div></div>");
    write_table(page, chart, count);
}

impl Axis {
    /// An axis with about five round values; from zero where the least value
    /// is not far above it, unless bands set the range.
    fn new(low: f64, high: f64, free: bool) -> Self {
        let (low, high) = match free {
            true if low > 0.0 && low < high * 0.6 => (0.0, high),
            true if high < 0.0 && high > low * 0.6 => (low, 0.0),
            _ => (low, high),
        };
        let raw = (high / 5.0 - low / 5.0).abs();
        let power = 10f64.powf(raw.log10().floor());
        let step = [1.0, 2.0, 2.5, 5.0, 10.0]
            .map(|factor| factor * power)
            .into_iter()
            .find(|step| *step >= raw * 0.999)
            .unwrap_or(raw);
        // Subnormal or vast ranges have no round values between them.
        let round = raw.is_normal()
            && step > 0.0
            && [low, high]
                .iter()
                .all(|end| (end / step).abs() < 1e12 && (end + end.signum() * step).is_finite());
        if !round {
            let ticks = if low < high {
                vec![low, high]
            } else {
                vec![low]
            };
            return Self { low, high, ticks };
        }
        let (from, to) = if free {
            ((low / step).floor(), (high / step).ceil())
        } else {
            ((low / step).ceil(), (high / step).floor())
        };
        let mut ticks = Vec::new();
        let mut at = from;
        while at <= to && ticks.len() < 12 {
            ticks.push(at * step);
            at += 1.0;
        }
        let ends = |end: f64, tick: Option<&f64>| tick.filter(|_| free).copied().unwrap_or(end);
        let (low, high) = (ends(low, ticks.first()), ends(high, ticks.last()));
        Self { low, high, ticks }
    }

    fn y(&self, value: f64) -> f64 {
        (1.0 - share(value, self.low, self.high)) * HEIGHT
    }
}

fn x(i: usize, count: usize) -> f64 {
    share(i as f64, 0.0, count.saturating_sub(1) as f64) * WIDTH
}

fn write_legend(page: &mut String, chart: &Chart) {
    page.push_str("<div class=\"legend\">");
    for (i, series) in chart.series.iter().take(LINES).enumerate() {
        let name = escape(&series.name);
        let class = i % 4;
        let _ = write!(page, "<span class=\"s{class}\"><i></i>{name}</span>");
        let last = series.bands.len().saturating_sub(1);
        for (k, band) in series.bands.iter().enumerate() {
            // Bands lie over one another, so that an inner one is darker.
            let depth = if k == last && k > 0 { " inner" } else { "" };
            let _ = write!(
                page,
                "<span class=\"s{class}\"><u class=\"s{class}{depth}\"></u>{}</span>",
                escape(&band.name())
            );
        }
    }
    page.push_str("</div>");
}

fn write_drawing(page: &mut String, chart: &Chart, axis: &Axis, count: usize) {
    let _ = write!(
        page,
        "<svg viewBox=\"0 0 {WIDTH} {HEIGHT}\" preserveAspectRatio=\"none\" role=\"img\">\
         <title>{}</title>",
        escape(&spoken(chart))
    );
    for band in &chart.bands {
        let (top, bottom) = (axis.y(band.to), axis.y(band.from));
        let class = tone(band.tone);
        let height = bottom - top;
        let _ = write!(
            page,
            "<rect class=\"{class}\" x=\"0\" width=\"{WIDTH}\" y=\"{top:.1}\" height=\"{height:.1}\"/>"
        );
    }
    for tick in &axis.ticks {
        let class = if *tick == 0.0 { "zero" } else { "grid" };
        let _ = write!(
            page,
            "<path class=\"{class}\" d=\"M0 {:.1}H{WIDTH}\"/>",
            axis.y(*tick)
        );
    }
    for (i, series) in chart.series.iter().take(LINES).enumerate() {
        write_series(page, chart, axis, (i % 4, series), count);
    }
    page.push_str("</svg>");
}

fn write_series(
    page: &mut String,
    chart: &Chart,
    axis: &Axis,
    (class, series): (usize, &Series),
    count: usize,
) {
    for band in &series.bands {
        write_band(page, axis, (class, band), count);
    }
    for piece in pieces(series.values.iter().map(|value| finite(*value))) {
        let line: Vec<String> = piece
            .iter()
            .map(|(i, value)| format!("{:.1},{:.1}", x(*i, count), axis.y(*value)))
            .collect();
        let _ = write!(
            page,
            "<polyline class=\"s{class}\" points=\"{}\"/>",
            line.join(" ")
        );
    }
    let present = series.values.iter().enumerate();
    let present: Vec<(usize, f64)> = present
        .filter_map(|(i, v)| Some((i, finite(*v)?)))
        .collect();
    if present.len() > DOTS {
        return;
    }
    let unit = if chart.unit.is_empty() {
        String::new()
    } else {
        format!(" {}", chart.unit)
    };
    for (k, (i, value)) in present.iter().enumerate() {
        let end = if k + 1 == present.len() { " end" } else { "" };
        let label = chart.labels.get(*i).map_or("", String::as_str);
        let told = format!("{label}: {} {}{unit}", series.name, number(*value));
        let _ = write!(
            page,
            "<path class=\"dot s{class}{end}\" d=\"M{:.1} {:.1}h0\"><title>{}</title></path>",
            x(*i, count),
            axis.y(*value),
            escape(&told)
        );
    }
}

/// The runs of a band without a gap, each as an area.
fn write_band(page: &mut String, axis: &Axis, (class, band): (usize, &Band), count: usize) {
    for piece in pieces((0..count).map(|i| band.at(i))) {
        let point = |at: f64, end: f64| format!("{at:.1},{:.1}", axis.y(end));
        let area: Vec<String> = if let [(i, (low, high))] = piece.as_slice() {
            // A run of one label has no width of its own.
            let (left, right) = (x(*i, count) - HALF, x(*i, count) + HALF);
            [(left, high), (right, high), (right, low), (left, low)]
                .map(|(at, end)| point(at, *end))
                .into()
        } else {
            let upper = piece
                .iter()
                .map(|(i, (_, high))| point(x(*i, count), *high));
            let lower = piece.iter().map(|(i, (low, _))| point(x(*i, count), *low));
            upper.chain(lower.rev()).collect()
        };
        let _ = write!(
            page,
            "<polygon class=\"s{class}\" points=\"{}\"/>",
            area.join(" ")
        );
    }
}

/// What the drawing shows, for those who do not see it.
fn spoken(chart: &Chart) -> String {
    let mut text = format!("{}:", chart.title);
    for series in chart.series.iter().take(LINES) {
        let mut present = series.values.iter().filter_map(|value| finite(*value));
        if let Some(first) = present.next() {
            let last = present.next_back().unwrap_or(first);
            let _ = write!(
                text,
                " {} from {} to {}.",
                series.name,
                number(first),
                number(last)
            );
        }
    }
    text
}

/// Up to seven labels with their places in percent; every second is minor and
/// gives way on a phone.
fn labels(chart: &Chart, count: usize) -> Vec<(f64, bool, &str)> {
    let shown = match count.min(chart.labels.len()) {
        0 => return Vec::new(),
        1 => 1,
        2 => 2,
        3 | 4 => 3,
        5 | 6 => 5,
        _ => 7,
    };
    let label = |k: usize| {
        let i = (k * (count - 1) * 2 + shown - 1) / (2 * (shown - 1).max(1));
        let i = i.min(count - 1);
        let place = if count == 1 {
            50.0
        } else {
            x(i, count) / WIDTH * 100.0
        };
        Some((
            place,
            shown > 3 && k % 2 == 1,
            chart.labels.get(i)?.as_str(),
        ))
    };
    (0..shown).filter_map(label).collect()
}

/// The same numbers as a table, closed until it is asked for.
fn write_table(page: &mut String, chart: &Chart, count: usize) {
    if count == 0 || count > DOTS || chart.series.len() > LINES {
        return;
    }
    let first = if chart.unit.is_empty() {
        String::new()
    } else {
        chart.unit.clone()
    };
    let mut columns = vec![first];
    for series in &chart.series {
        columns.push(capital(&series.name));
        for band in &series.bands {
            let ends = ["from", "to"].map(|end| format!("{}, {end}", capital(&band.name())));
            columns.extend(ends);
        }
    }
    let shown = |value: Option<f64>| value.map_or_else(|| "–".to_owned(), number);
    let row = |i: usize| {
        let mut row = vec![chart.labels.get(i).cloned().unwrap_or_default()];
        for series in &chart.series {
            row.push(shown(finite(series.values.get(i).copied().flatten())));
            for band in &series.bands {
                let ends = band.at(i);
                row.push(shown(ends.map(|(low, _)| low)));
                row.push(shown(ends.map(|(_, high)| high)));
            }
        }
        row
    };
    let rows: Vec<Vec<String>> = (0..count).map(row).collect();
    page.push_str("<details><summary>The numbers</summary>");
    table::write(page, &chart.title, &columns, &rows);
    page.push_str("</details>");
}

/// The runs of what there is, without a gap, with their places.
fn pieces<T>(values: impl Iterator<Item = Option<T>>) -> Vec<Vec<(usize, T)>> {
    let mut pieces = vec![Vec::new()];
    for (i, value) in values.enumerate() {
        match (value, pieces.last_mut()) {
            (Some(value), Some(piece)) => piece.push((i, value)),
            _ => pieces.push(Vec::new()),
        }
    }
    pieces.retain(|piece| !piece.is_empty());
    pieces
}

fn finite(value: Option<f64>) -> Option<f64> {
    value.filter(|value| value.is_finite())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_axis_has_a_few_round_values_around_its_range() {
        for (low, high, first, last) in [
            (12.0, 96.0, 0.0, 100.0),
            (44_117.0, 115_608.0, 0.0, 125_000.0),
            (-7_683.0, 64_875.0, -20_000.0, 80_000.0),
            (95.0, 99.0, 95.0, 99.0),
        ] {
            let axis = Axis::new(low, high, true);
            assert_eq!(
                (axis.ticks[0], axis.ticks[axis.ticks.len() - 1]),
                (first, last)
            );
            assert!((3..=7).contains(&axis.ticks.len()), "{:?}", axis.ticks);
        }
        let scale = Axis::new(0.0, 100.0, false);
        assert_eq!(scale.ticks, [0.0, 20.0, 40.0, 60.0, 80.0, 100.0]);
    }

    #[test]
    fn a_fan_is_an_area_a_band_with_its_numbers_in_the_table() {
        let ends = |ends: [f64; 2]| ends.map(Some).into_iter().collect::<Vec<_>>();
        let lead = |ends: Vec<Option<f64>>| [vec![None], ends].concat();
        let band = |level, low, high| Band::new(Some(level), lead(ends(low)), lead(ends(high)));
        let series = Series::new("forecast", vec![None, Some(3.0), Some(3.5)])
            .band(band(95.0, [1.0, 0.5], [5.0, 6.0]))
            .band(band(80.0, [2.0, 1.5], [4.0, 5.0]));
        let chart = Chart::new(crate::ChartKind::Line, "t").labels(["a", "b", "c"]);
        let mut page = String::new();
        write(&mut page, &chart.series(series));
        assert_eq!(page.matches("<polygon").count(), 2, "{page}");
        for part in ["95% band", "80% band, from", ">0.50<", ">4<"] {
            assert!(page.contains(part), "{part}: {page}");
        }
    }

    #[test]
    fn a_band_of_one_label_can_be_seen() {
        let band = Band::new(None, vec![Some(1.0)], vec![Some(2.0)]);
        let mut page = String::new();
        let axis = Axis::new(0.0, 2.0, true);
        write_band(&mut page, &axis, (0, &band), 1);
        assert_eq!(
            page,
            "<polygon class=\"s0\" points=\"494.0,0.0 506.0,0.0 506.0,150.0 494.0,150.0\"/>"
        );
    }

    #[test]
    fn the_first_and_the_last_label_are_always_shown() {
        for count in 1..40 {
            let names = (0..count).map(|i: usize| i.to_string());
            let chart = Chart::new(crate::ChartKind::Line, "").labels(names);
            let shown = labels(&chart, count);
            assert_eq!(shown[0].2, "0");
            assert_eq!(shown[shown.len() - 1].2, (count - 1).to_string());
            assert!(!shown[0].1 && !shown[shown.len() - 1].1);
        }
    }
}
