//! The tables that come in.

use trimtab_core::arrow::array::StringArray;
use trimtab_core::{
    Code, ColumnKind, ColumnSpec, Error, Issue, Reader, Result, Severity, Table, TableSpec,
    TimeForm, Times, quoted_list,
};

use super::columns::Columns;
use super::panel::Panel;
use super::rows::Rows;
use super::step::Step;

/// The table of series: a row a point.
pub(crate) fn series_spec() -> TableSpec {
    let y = ColumnSpec::new(
        "y",
        ColumnKind::Number,
        "The value; null, NaN and infinities are missing.",
    );
    TableSpec::new([id_column(), time_column(), y.unit("any").nullable()])
        .extra_values("Any further columns of numbers, flags or text: regressors, such as `price`.")
}

/// The table of what is known of the steps ahead.
pub(crate) fn future_spec() -> TableSpec {
    TableSpec::new([id_column(), time_column()])
        .extra_values("The further columns of `series`, at the steps ahead.")
}

/// The series that a row belongs to.
pub(crate) fn id_column() -> ColumnSpec {
    ColumnSpec::new(
        "unique_id",
        ColumnKind::Id,
        "The series that the row belongs to; may be left out where there is one.",
    )
    .optional()
    .nullable()
}

fn time_column() -> ColumnSpec {
    ColumnSpec::new(
        "ds",
        ColumnKind::Time,
        "When: a date, a timestamp or a whole number of steps, in any order.",
    )
    .nullable()
}

/// The tables of series and of what is known ahead.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Inputs<'a> {
    pub(crate) series: &'a Table,
    pub(crate) future: Option<&'a Table>,
}

/// The rows of one table.
struct Read {
    ids: Option<StringArray>,
    times: Times,
}

impl Read {
    fn of(reader: &Reader<'_>) -> Result<Self> {
        let id = reader
            .has("unique_id")
            .then(|| reader.id("unique_id"))
            .transpose()?;
        let times = reader.times("ds")?;
        Ok(Self { ids: id, times })
    }

    /// Puts the ids of what is known ahead below.
    fn extend(&mut self, below: &Self) -> Result<()> {
        let wrong = |column: &str, problem: String| {
            Error::new(Code::ColumnType, problem)
                .with_argument("future")
                .with_column(column)
        };
        if self.ids.is_some() != below.ids.is_some() {
            let problem = "`unique_id` must stand in both `series` and `future`, or in neither";
            return Err(wrong("unique_id", problem.to_owned()));
        }
        // A table without rows has times of no form.
        if below.times.is_empty() {
            return Ok(());
        }
        if self.times.form() != below.times.form() && !self.times.is_empty() {
            let problem = format!(
                "column `ds` of `future` has {}, that of `series` {}; give both in one form",
                form_name(below.times.form()),
                form_name(self.times.form())
            );
            return Err(wrong("ds", problem));
        }
        if let (Some(own), Some(below)) = (&mut self.ids, &below.ids) {
            *own = own.iter().chain(below).collect();
        }
        Ok(())
    }
}

fn form_name(form: &TimeForm) -> String {
    match form {
        TimeForm::Date => "dates".to_owned(),
        TimeForm::Wall => "timestamps without a zone".to_owned(),
        TimeForm::Instant { zone } => format!("timestamps in {zone}"),
        _ => "whole numbers".to_owned(),
    }
}

impl Inputs<'_> {
    /// The series, each on its grid.
    pub(crate) fn panel(&self, step: Option<Step>) -> Result<Panel> {
        let spec = series_spec();
        let reader = Reader::try_new("series", self.series, &spec)?;
        let mut read = Read::of(&reader)?;
        let values = reader.number("y")?;
        let mut ahead = None;
        if let Some(future) = self.future {
            let spec = future_spec();
            let below = Read::of(&Reader::try_new("future", future, &spec)?)?;
            read.extend(&below)?;
            ahead = Some(below.times);
        }
        let known = |name: &str| spec.column(name).is_some();
        let future = self.future.filter(|future| future.num_rows() > 0);
        let columns = Columns::of(self.series, future, known)?;
        let rows = Rows {
            ids: read.ids.as_ref(),
            times: &read.times,
            ahead: ahead.as_ref(),
            values: &values,
            columns: &columns.read,
        };
        let mut panel = Panel::of(&rows, step);
        if let Some(first) = columns.unread.first() {
            let names = || columns.unread.iter().map(String::as_str);
            let message = format!(
                "further columns are numbers, flags or text, and stand in `series`: {} not read",
                quoted_list(names())
            );
            let issue = Issue::new(Severity::Info, "COLUMNS_UNUSED", message);
            let issue = issue
                .column(first)
                .detail("columns", columns.unread.clone());
            panel.issues.push(issue);
        }
        panel.columns = columns.read;
        Ok(panel)
    }
}
