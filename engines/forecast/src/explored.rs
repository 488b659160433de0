//! What operations that look at series, and forecast nothing, share.

use trimtab_core::calendar::Date;
use trimtab_core::{
    ColumnKind, ColumnSpec, Control, Issue, OneOrMany, Result, Severity, Table, TimeForm, Times,
    map_indexed,
};

use crate::history::{History, Reading, histories, of_unit};
use crate::intake::{Inputs, Panel};
use crate::options::{season_lengths, step};
use crate::regressors::Regressors;

/// The options that say how series are read.
#[derive(Clone, Copy, Debug)]
pub(crate) struct SeriesReading<'a> {
    pub(crate) frequency: Option<&'a str>,
    pub(crate) season_length: Option<&'a OneOrMany<usize>>,
    pub(crate) as_of: Option<&'a str>,
}

impl SeriesReading<'_> {
    /// The series of a table, with what could not be read.
    pub(crate) fn histories(&self, series: &Table) -> Result<(Panel, Vec<History>)> {
        let reading = Reading {
            season_lengths: season_lengths(self.season_length)?,
            as_of: Date::option("as_of", self.as_of)?,
            ..Reading::default()
        };
        let step = step(self.frequency)?;
        let mut panel = Inputs {
            series,
            future: None,
        }
        .panel(step)?;
        let mut found = histories(&mut panel, &reading, &Regressors::default());
        found.retain(|one| {
            let large = one.values.iter().any(|y| y.abs() > LARGEST);
            if large {
                let message = format!(
                    "the series has values beyond {LARGEST:e}, of which no squares can be held; give it in a larger unit"
                );
                let issue = note(one, Severity::Error, "VALUE_TOO_LARGE", message);
                panel.issues.push(issue.column("y"));
            }
            !large
        });
        Ok((panel, found))
    }
}

/// No larger values are looked at.
const LARGEST: f64 = 1e100;

/// What `work` makes of each series, in their order.
pub(crate) fn each<'a, T: Send>(
    series: &'a [History],
    control: &Control,
    work: impl Fn(&'a History) -> Result<T> + Sync,
) -> Result<Vec<T>> {
    let count = series.len().max(1) as f64;
    let found = map_indexed(series.len(), control, |at| {
        control.check(at as f64 / count)?;
        work(&series[at])
    });
    found.into_iter().collect()
}

/// An issue about a series.
pub(crate) fn note(
    series: &History,
    severity: Severity,
    code: &'static str,
    message: impl Into<String>,
) -> Issue {
    of_unit(Issue::new(severity, code, message), &series.series)
}

pub(crate) fn column(name: &'static str, kind: ColumnKind, doc: &'static str) -> ColumnSpec {
    ColumnSpec::new(name, kind, doc)
}

pub(crate) fn number(name: &'static str, unit: &'static str, doc: &'static str) -> ColumnSpec {
    column(name, ColumnKind::Number, doc).unit(unit)
}

/// The times of places in series.
pub(crate) fn times<'a>(
    form: &TimeForm,
    places: impl Iterator<Item = (&'a History, usize)>,
) -> Times {
    let values = places.map(|(series, place)| series.time_at(place));
    Times::new(form.clone(), values)
}

/// A count as a column has it.
pub(crate) fn whole(count: usize) -> Option<i64> {
    i64::try_from(count).ok()
}

/// A finite number as a column has it.
pub(crate) fn finite(value: f64) -> Option<f64> {
    value.is_finite().then_some(value)
}

/// A number in a sentence: four digits, or all before the point.
pub(crate) fn told(value: f64) -> String {
    let size = value.abs();
    if size < f64::MIN_POSITIVE {
        "0".to_owned()
    } else if !(1e-4..1e15).contains(&size) {
        format!("{value:.3e}")
    } else {
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the exponent is between -4 and 15"
        )]
        let digits = (3.0 - size.log10().floor()).max(0.0) as usize;
        let text = format!("{value:.digits$}");
        if text.contains('.') {
            text.trim_end_matches('0').trim_end_matches('.').to_owned()
        } else {
            text
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_in_sentences_have_four_digits() {
        for (value, text) in [
            (0.0, "0"),
            (12.0, "12"),
            (-1.5, "-1.5"),
            (1234.56, "1235"),
            (98765.4, "98765"),
            (0.012_346, "0.01235"),
            (1e20, "1.000e20"),
        ] {
            assert_eq!(told(value), text);
        }
    }
}
