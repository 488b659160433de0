//! The tables that come out.

use std::borrow::Cow;
use std::collections::BTreeSet;

use trimtab_core::{ColumnKind, ColumnSpec, Result, Table, TableSpec, TableWriter, TimeForm};

use super::{DecompositionForm, Split};
use crate::explored::{column, finite, number, times, whole};
use crate::predict::series_id;
use crate::seasons::names::season_name;

pub(super) fn components_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column(
            "ds",
            ColumnKind::Time,
            "When, in the form in which it came.",
        ),
        number("y", "as y", "The value; null where it is missing.").nullable(),
        column(
            "observed",
            ColumnKind::Flag,
            "Whether the step has a value.",
        ),
        number("trend", "as y", "The trend."),
        number(
            "season",
            "as y, or a factor",
            "All seasons together: added to the trend, or a factor of it.",
        ),
        number(
            "remainder",
            "as y, or a factor",
            "What is left; null where the value is missing.",
        )
        .nullable(),
        number(
            "adjusted",
            "as y",
            "The value without its seasons; null where it is missing.",
        )
        .nullable(),
    ])
    .extra_numbers(
        "`season_7`, `season_365`: each of several seasons; null where a series has another.",
    )
    .order("as the series first stand in the input, then by `ds`")
}

pub(super) fn strengths_spec() -> TableSpec {
    TableSpec::new([
        series_id(),
        column(
            "form",
            ColumnKind::Text,
            "`additive` or `multiplicative`: how the parts make the series.",
        ),
        column("component", ColumnKind::Text, "`trend` or `season`."),
        column(
            "period",
            ColumnKind::Integer,
            "The steps of the season; null for the trend.",
        )
        .nullable(),
        column(
            "name",
            ColumnKind::Text,
            "The season's name, such as `week`; null where it has none.",
        )
        .nullable(),
        number("strength", "share", "How strong it is, from 0 to 1."),
    ])
    .order("as the series first stand in the input, the trend first, then the shortest season")
}

pub(super) fn components_table(form: &TimeForm, splits: &[Split<'_>]) -> Result<Table> {
    let several = splits.iter().filter(|split| split.parts.seasons.len() > 1);
    let periods: BTreeSet<usize> = several
        .flat_map(|split| split.parts.seasons.iter().map(|(period, _)| *period))
        .collect();
    let mut spec = components_spec();
    for period in &periods {
        let name: Cow<'static, str> = format!("season_{period}").into();
        let column = ColumnSpec::new(name, ColumnKind::Number, "One of several seasons.");
        spec.columns
            .push(column.unit("as y, or a factor").nullable());
    }
    let rows = || {
        splits
            .iter()
            .flat_map(|split| (0..split.series.values.len()).map(move |t| (split, t)))
    };
    let numbers = |of: &dyn Fn(&Split<'_>, usize) -> f64| -> Vec<Option<f64>> {
        rows().map(|(split, t)| finite(of(split, t))).collect()
    };
    let mut writer = TableWriter::new(&spec)
        .text(rows().map(|(split, _)| split.series.series.id.as_deref()))
        .times(&times(form, rows().map(|(split, t)| (split.series, t))))
        .number(numbers(&|split, t| split.series.values[t]))
        .flag(rows().map(|(split, t)| Some(split.series.values[t].is_finite())))
        .number(numbers(&|split, t| split.scaled(split.parts.trend[t])))
        .number(numbers(&|split, t| split.scaled(split.parts.season(t))))
        .number(numbers(&remainder))
        .number(numbers(&adjusted));
    for period in &periods {
        writer = writer.number(rows().map(|(split, t)| {
            let mut seasons = split.parts.seasons.iter();
            let season = seasons.find(|(own, _)| own == period)?;
            finite(split.scaled(season.1[t]))
        }));
    }
    writer.finish()
}

impl Split<'_> {
    fn scaled(&self, part: f64) -> f64 {
        if self.form == DecompositionForm::Multiplicative {
            part.exp()
        } else {
            part
        }
    }
}

/// What makes the value of the other parts as they are written.
fn remainder(split: &Split<'_>, t: usize) -> f64 {
    let y = split.series.values[t];
    let trend = split.scaled(split.parts.trend[t]);
    let season = split.scaled(split.parts.season(t));
    if split.form == DecompositionForm::Multiplicative {
        y / trend / season
    } else {
        y - (trend + season)
    }
}

fn adjusted(split: &Split<'_>, t: usize) -> f64 {
    let season = split.scaled(split.parts.season(t));
    if split.form == DecompositionForm::Multiplicative {
        split.series.values[t] / season
    } else {
        split.series.values[t] - season
    }
}

pub(super) fn strengths_table(splits: &[Split<'_>]) -> Result<Table> {
    let mut rows = Vec::new();
    for split in splits {
        rows.push((split, None, split.parts.trend_strength()));
        for (period, strength) in split.parts.season_strengths() {
            rows.push((split, Some(period), strength));
        }
    }
    let forms = rows.iter().map(|(split, ..)| match split.form {
        DecompositionForm::Multiplicative => "multiplicative",
        _ => "additive",
    });
    let component = |period: &Option<usize>| if period.is_some() { "season" } else { "trend" };
    TableWriter::new(&strengths_spec())
        .text(
            rows.iter()
                .map(|(split, ..)| split.series.series.id.as_deref()),
        )
        .text(forms.map(Some))
        .text(rows.iter().map(|(_, period, _)| Some(component(period))))
        .integer(rows.iter().map(|(_, period, _)| whole((*period)?)))
        .text(rows.iter().map(|(split, period, _)| {
            season_name(split.series.series.axis.step(), (*period)? as f64)
        }))
        .number(rows.iter().map(|(_, _, strength)| Some(*strength)))
        .finish()
}
