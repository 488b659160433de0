//! Charts of bars: text of the page beside boxes of a share of its width, so
//! that the words stay readable on a phone.

use std::fmt::Write as _;

use super::{escape, share, tone};
use crate::chart::Chart;
use crate::words::{number, short, signed};

/// One signed bar a label; good news to the right of zero.
pub(super) fn write_signed(page: &mut String, chart: &Chart) {
    let values = chart
        .series
        .first()
        .map_or(&[][..], |series| &series.values);
    let values: Vec<Option<f64>> = values
        .iter()
        .map(|value| value.filter(|value| value.is_finite()))
        .collect();
    let present = || values.iter().flatten();
    let low = present().fold(0.0_f64, |low, value| low.min(*value));
    let high = present().fold(0.0_f64, |high, value| high.max(*value));
    let zero = share(0.0, low, high) * 100.0;
    page.push_str("<div class=\"bars\" role=\"list\">");
    for (label, value) in chart.labels.iter().zip(&values) {
        let label = escape(label);
        let _ = write!(
            page,
            "<div role=\"listitem\"><span class=\"label\">{label}</span>\
             <span class=\"track\" aria-hidden=\"true\">"
        );
        if let Some(value) = value {
            let at = share(*value, low, high) * 100.0;
            let (from, to) = (zero.min(at), zero.max(at));
            let side = if *value < 0.0 { "bad" } else { "good" };
            let _ = write!(
                page,
                "<i class=\"{side}\" style=\"left:{from:.2}%;width:{:.2}%\"></i>",
                to - from
            );
        }
        let value = value.map_or_else(|| "–".to_owned(), signed);
        let _ = write!(
            page,
            "<b style=\"left:{zero:.2}%\"></b></span><span class=\"value\">{value}</span></div>"
        );
    }
    page.push_str("</div>");
}

/// The first value on a scale that bands divide.
pub(super) fn write_scale(page: &mut String, chart: &Chart) {
    let Some((low, high)) = chart.range() else {
        return;
    };
    let first = chart.series.first();
    let at = |values: &[Option<f64>]| {
        let value = values.first().copied().flatten();
        value.filter(|value| value.is_finite())
    };
    let value = first.and_then(|series| at(&series.values));
    let place = |value: f64| share(value, low, high) * 100.0;
    let mut said = value.map_or_else(|| "no value".to_owned(), number);
    let within = |value: f64| chart.bands.iter().rfind(|band| band.from <= value);
    if let Some(band) = value.and_then(within).filter(|band| !band.name.is_empty()) {
        let _ = write!(said, ", {}", band.name);
    }
    let said = escape(&said);
    let _ = write!(
        page,
        "<div class=\"scale\" role=\"img\" aria-label=\"{said}, between {} and {}\">\
         <div class=\"track\">",
        short(low),
        short(high)
    );
    for band in &chart.bands {
        let _ = write!(
            page,
            "<i class=\"{}\" style=\"left:{:.2}%;width:{:.2}%\"></i>",
            tone(band.tone),
            place(band.from),
            place(band.to) - place(band.from)
        );
    }
    if let Some((from, to)) = first.and_then(|series| series.bands.last()?.at(0)) {
        let (from, to) = (place(from), place(to));
        let _ = write!(
            page,
            "<u style=\"left:{from:.2}%;width:{:.2}%\"></u>",
            to - from
        );
    }
    if let Some(value) = value {
        let (left, value) = (place(value), number(value.round()));
        let _ = write!(
            page,
            "<b style=\"left:{left:.2}%\"><span>{value}</span></b>"
        );
    }
    page.push_str("</div><div class=\"names\">");
    for band in &chart.bands {
        let (from, width) = (place(band.from), place(band.to) - place(band.from));
        let (name, start) = (escape(&band.name), short(band.from));
        let _ = write!(
            page,
            "<span style=\"left:{from:.2}%;width:{width:.2}%\"><small>{start}</small>{name}</span>"
        );
    }
    let end = short(high);
    let _ = write!(
        page,
        "<span class=\"end\"><small>{end}</small></span></div></div>"
    );
}
