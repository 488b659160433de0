//! The tables that come out.

use trimtab_core::{ColumnKind, Result, Table, TableSpec, TableWriter, TimeForm};

use super::segments::{Change, Kind, Segment, Segmentation};
use crate::explored::{column, finite, number, times, told, whole};
use crate::history::History;
use crate::predict::series_id;

pub(super) fn changes_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column("ds", ColumnKind::Time, "The first point after the change, in the form in which times came."),
        column("kind", ColumnKind::Text, "What changed: `level`, `trend` or `variance`."),
        number("before", "as y", "The level just before; of a trend its slope a step, of a variance the standard deviation."),
        number("after", "as y", "The same just after."),
        number("change", "as y", "What came on top: after less before."),
        number("p_value", "share", "How likely noise makes such a change anywhere between its neighbours."),
        column("message", ColumnKind::Text, "The change as a sentence, in English."),
    ])
    .order("as the series first stand in the input, then by `ds`")
}

pub(super) fn segments_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column(
            "segment",
            ColumnKind::Integer,
            "Its number in the series, from 1.",
        ),
        column("start", ColumnKind::Time, "Its first observed point."),
        column("end", ColumnKind::Time, "Its last observed point."),
        column("points", ColumnKind::Integer, "Its observed points."),
        number(
            "mean",
            "as y",
            "Its mean, without seasons and with outliers brought in.",
        ),
        number(
            "slope",
            "as y",
            "How far it goes a step; 0 where segments have a level.",
        ),
        number(
            "deviation",
            "as y",
            "The standard deviation about its mean or line.",
        ),
    ])
    .order("as the series first stand in the input, then by `start`")
}

impl Kind {
    fn name(self) -> &'static str {
        match self {
            Self::Level => "level",
            Self::Trend => "trend",
            Self::Variance => "variance",
        }
    }
}

impl Change {
    /// The change as a sentence.
    pub(crate) fn sentence(&self) -> String {
        let (before, after) = (told(self.before), told(self.after));
        let rose = self.after > self.before;
        match self.kind {
            Kind::Level => {
                let verb = if rose { "rose" } else { "fell" };
                let share = 100.0 * (self.after / self.before - 1.0).abs();
                let percent = if self.before > 0.0 && self.after > 0.0 && share.is_finite() {
                    format!(", by {} %", told(share))
                } else {
                    String::new()
                };
                format!("The level {verb} from {before} to {after}{percent}, and stayed.")
            }
            Kind::Trend => {
                format!("The trend went from {before} a step to {after} a step.")
            }
            Kind::Variance => {
                let verb = if rose { "more" } else { "less" };
                format!(
                    "The values came to vary {verb}: their standard deviation went from {before} to {after}."
                )
            }
        }
    }
}

pub(super) fn changes_table(form: &TimeForm, found: &[(&History, Segmentation)]) -> Result<Table> {
    let rows: Vec<(&History, &Change)> = found
        .iter()
        .flat_map(|(series, found)| found.changes.iter().map(|change| (*series, change)))
        .collect();
    let numbers = |of: fn(&Change) -> f64| rows.iter().map(move |(_, change)| finite(of(change)));
    TableWriter::new(&changes_spec())
        .text(rows.iter().map(|(series, _)| series.series.id.as_deref()))
        .times(&times(
            form,
            rows.iter().map(|(series, change)| (*series, change.step)),
        ))
        .text(rows.iter().map(|(_, change)| Some(change.kind.name())))
        .number(numbers(|change| change.before))
        .number(numbers(|change| change.after))
        .number(numbers(|change| change.after - change.before))
        .number(numbers(|change| change.p_value))
        .text(rows.iter().map(|(_, change)| Some(change.sentence())))
        .finish()
}

pub(super) fn segments_table(form: &TimeForm, found: &[(&History, Segmentation)]) -> Result<Table> {
    let rows: Vec<(&History, usize, &Segment)> = found
        .iter()
        .flat_map(|(series, found)| {
            let segments = found.segments.iter().enumerate();
            segments.map(|(at, segment)| (*series, at + 1, segment))
        })
        .collect();
    let numbers =
        |of: fn(&Segment) -> f64| rows.iter().map(move |(.., segment)| finite(of(segment)));
    TableWriter::new(&segments_spec())
        .text(rows.iter().map(|(series, ..)| series.series.id.as_deref()))
        .integer(rows.iter().map(|(_, at, _)| whole(*at)))
        .times(&times(
            form,
            rows.iter()
                .map(|(series, _, segment)| (*series, segment.first)),
        ))
        .times(&times(
            form,
            rows.iter()
                .map(|(series, _, segment)| (*series, segment.last)),
        ))
        .integer(rows.iter().map(|(.., segment)| whole(segment.points)))
        .number(numbers(|segment| segment.mean))
        .number(numbers(|segment| segment.slope))
        .number(numbers(|segment| segment.deviation))
        .finish()
}
