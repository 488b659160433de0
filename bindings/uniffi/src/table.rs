//! Tables as objects, built from columns and read into columns.

use std::sync::Arc;

use trimtab_bindings::trimtab::arrow::array::{ArrayRef, RecordBatch, RecordBatchOptions};
use trimtab_bindings::trimtab::arrow::datatypes::{Field, Schema};
use trimtab_bindings::trimtab::{Code, ColumnSpec, Error, Result, TableSpec};
use trimtab_bindings::{Reader, quoted, trimtab};

use crate::column::{Column, ColumnKind};
use crate::failure::{Failure, run};

/// A table that lives on the native side.
#[derive(Debug, uniffi::Object)]
pub struct Table(trimtab::Table);

#[uniffi::export]
impl Table {
    /// A table of these columns, in their order.
    ///
    /// # Errors
    ///
    /// - `TABLE_UNREADABLE` if lengths differ.
    /// - `COLUMN_TYPE` if the values of a column mix types.
    #[uniffi::constructor]
    pub fn new(columns: Vec<Column>) -> Result<Arc<Self>, Failure> {
        run(|| build(columns).map(Self).map(Arc::new))
    }

    /// A table from JSON: an object of columns, each a list of values.
    ///
    /// # Errors
    ///
    /// - `TABLE_UNREADABLE` if the text is not such an object or lengths differ.
    /// - `COLUMN_TYPE` if the values of a column mix types.
    #[uniffi::constructor]
    #[expect(
        clippy::needless_pass_by_value,
        reason = "owned text crosses the border"
    )]
    pub fn from_json(json: String) -> Result<Arc<Self>, Failure> {
        run(|| {
            trimtab::Table::from_json(&parse(&json)?)
                .map(Self)
                .map(Arc::new)
        })
    }

    /// A table from an Arrow IPC stream.
    ///
    /// # Errors
    ///
    /// - `TABLE_UNREADABLE` if the bytes are not a whole stream.
    /// - `UNSUPPORTED` if this build leaves Arrow IPC out.
    #[uniffi::constructor]
    pub fn from_ipc(bytes: Vec<u8>) -> Result<Arc<Self>, Failure> {
        run(|| read_ipc(bytes).map(Self).map(Arc::new))
    }

    /// The table as JSON.
    ///
    /// # Errors
    ///
    /// `UNSUPPORTED` if a column's type has no form in JSON.
    pub fn to_json(&self) -> Result<String, Failure> {
        run(|| Ok(self.0.to_json()?.to_string()))
    }

    /// The table as an Arrow IPC stream.
    ///
    /// # Errors
    ///
    /// `UNSUPPORTED` if this build leaves Arrow IPC out.
    pub fn to_ipc(&self) -> Result<Vec<u8>, Failure> {
        run(|| write_ipc(&self.0))
    }

    /// The number of rows.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic.
    pub fn num_rows(&self) -> Result<u64, Failure> {
        run(|| Ok(self.0.num_rows() as u64))
    }

    /// The columns' names, in order.
    ///
    /// # Errors
    ///
    /// `INTERNAL` after a panic.
    pub fn column_names(&self) -> Result<Vec<String>, Failure> {
        run(|| Ok(self.0.column_names().map(str::to_owned).collect()))
    }

    /// A column as values of a kind, or of its own kind where none is given.
    ///
    /// # Errors
    ///
    /// - `COLUMN_MISSING` or `COLUMN_DUPLICATE`.
    /// - `COLUMN_TYPE` or `COLUMN_VALUE` if it cannot be read as that kind.
    #[expect(
        clippy::needless_pass_by_value,
        reason = "owned text crosses the border"
    )]
    pub fn column(&self, name: String, kind: Option<ColumnKind>) -> Result<Column, Failure> {
        run(|| read(&self.0, &name, kind))
    }
}

impl Table {
    pub(crate) fn core(&self) -> &trimtab::Table {
        &self.0
    }
}

impl From<trimtab::Table> for Table {
    fn from(table: trimtab::Table) -> Self {
        Self(table)
    }
}

fn build(columns: Vec<Column>) -> Result<trimtab::Table> {
    let mut fields = Vec::with_capacity(columns.len());
    let mut arrays: Vec<ArrayRef> = Vec::with_capacity(columns.len());
    for column in columns {
        let name = column.name.clone();
        let array = column.into_array()?;
        if let Some(first) = arrays.first().filter(|first| first.len() != array.len()) {
            let (found, needed) = (array.len(), first.len());
            let message = format!(
                "column {} has {found} values where the first has {needed}",
                quoted(&name)
            );
            return Err(Error::new(Code::TableUnreadable, message).with_column(name));
        }
        fields.push(Field::new(name, array.data_type().clone(), true));
        arrays.push(array);
    }
    let rows = arrays.first().map_or(0, |array| array.len());
    let options = RecordBatchOptions::new().with_row_count(Some(rows));
    RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), arrays, &options)
        .map(trimtab::Table::from)
        .map_err(|cause| Error::new(Code::TableUnreadable, cause.to_string()).with_source(cause))
}

fn read(table: &trimtab::Table, name: &str, kind: Option<ColumnKind>) -> Result<Column> {
    let own = || {
        let field = table.schema().column_with_name(name);
        field.map_or(ColumnKind::Text, |(_, field)| {
            ColumnKind::of(field.data_type())
        })
    };
    let kind = kind.unwrap_or_else(own);
    let spec = TableSpec::new([ColumnSpec::new(name.to_owned(), kind.core(), "").nullable()]);
    Column::read(&Reader::try_new("table", table, &spec)?, name, kind)
}

pub(crate) fn parse(json: &str) -> Result<serde_json::Value> {
    serde_json::from_str(json).map_err(|cause| {
        Error::new(
            Code::TableUnreadable,
            format!("a table must be JSON: {cause}"),
        )
        .with_source(cause)
    })
}

#[cfg(feature = "ipc")]
fn read_ipc(bytes: Vec<u8>) -> Result<trimtab::Table> {
    trimtab::table_from_ipc(bytes)
}

#[cfg(feature = "ipc")]
fn write_ipc(table: &trimtab::Table) -> Result<Vec<u8>> {
    trimtab::table_to_ipc(table)
}

#[cfg(not(feature = "ipc"))]
fn read_ipc(_: Vec<u8>) -> Result<trimtab::Table> {
    Err(no_ipc())
}

#[cfg(not(feature = "ipc"))]
fn write_ipc(_: &trimtab::Table) -> Result<Vec<u8>> {
    Err(no_ipc())
}

#[cfg(not(feature = "ipc"))]
fn no_ipc() -> Error {
    Error::new(
        Code::Unsupported,
        "this build leaves Arrow IPC out; build with the feature `ipc`, or use JSON",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(failure: &Failure) -> serde_json::Value {
        serde_json::from_str(&failure.to_string()).unwrap()
    }

    #[test]
    fn columns_of_every_kind_come_back_as_they_went_in() {
        let json = r#"{"date":{"type":"Date32","values":["2026-01-31",null]},"flag":[true,null],
            "integer":[1,null],"number":[1.5,null],"text":["é",null],"texts":[["x","yz"],null]}"#;
        let table = Table::from_json(json.to_owned()).unwrap();
        let columns: Vec<Column> = table
            .column_names()
            .unwrap()
            .into_iter()
            .map(|name| table.column(name, None).unwrap())
            .collect();
        let again = Table::new(columns).unwrap();
        assert_eq!(again.to_json().unwrap(), table.to_json().unwrap());
        assert_eq!(again.num_rows().unwrap(), 2);
    }

    #[test]
    fn a_sliced_column_crosses_from_its_own_start() {
        let json = r#"{"flag":[true,null,false],"number":[1.5,null,2.5],"text":["a",null,"b"],"texts":[["x"],null,["y"]]}"#;
        let whole = Table::from_json(json.to_owned()).unwrap();
        let batch = whole.core().to_batch().unwrap().slice(1, 2);
        let sliced = Table::from(trimtab::Table::from(batch));
        let columns = sliced.column_names().unwrap();
        let columns = columns
            .into_iter()
            .map(|name| sliced.column(name, None).unwrap());
        let again = Table::new(columns.collect()).unwrap();
        assert_eq!(again.to_json().unwrap(), sliced.to_json().unwrap());
    }

    #[test]
    fn times_of_every_form_come_back_as_they_went_in() {
        let json = r#"{"date":{"type":"Date32","values":[null,"2026-01-31"]},
            "wall":{"type":"Timestamp(Microsecond, None)","values":[null,"2026-01-31T10:00:00"]},
            "instant":{"type":"Timestamp(Microsecond, Some(\"UTC\"))","values":[null,"2026-01-31T10:00:00Z"]},
            "step":[null,7],"none":{"type":"Date32","values":[null,null]}}"#;
        let table = Table::from_json(json.to_owned()).unwrap();
        let read = |name| table.column(name, Some(ColumnKind::Time)).unwrap();
        let names = table.column_names().unwrap().into_iter();
        let again = Table::new(names.map(read).collect()).unwrap();
        assert_eq!(
            again.core().schema().fields(),
            table.core().schema().fields()
        );
        assert_eq!(again.to_json().unwrap(), table.to_json().unwrap());
    }

    #[test]
    fn times_of_two_forms_are_refused_by_row() {
        let table = Table::from_json(r#"{"a":[1,null,2]}"#.to_owned()).unwrap();
        let mut column = table
            .column("a".to_owned(), Some(ColumnKind::Time))
            .unwrap();
        column.forms[1] = 0;
        assert!(Table::new(vec![column.clone()]).is_ok());
        column.forms[2] = 2;
        let failure = Table::new(vec![column.clone()]).unwrap_err();
        assert_eq!(fields(&failure)["code"], "COLUMN_TYPE");
        assert_eq!(
            fields(&failure)["message"],
            "column `a` mixes steps and instants; give one form alone"
        );
        assert_eq!(fields(&failure)["row"], 2);
        column.forms.clear();
        assert!(Table::new(vec![column]).is_err());
    }

    #[test]
    fn a_missing_column_is_named() {
        let table = Table::from_json(r#"{"a":[1]}"#.to_owned()).unwrap();
        let failure = table.column("b".to_owned(), None).unwrap_err();
        assert_eq!(fields(&failure)["code"], "COLUMN_MISSING");
        assert_eq!(fields(&failure)["column"], "b");
    }

    #[test]
    fn columns_of_unequal_length_are_refused() {
        let column = |name: &str, json: &str| Column::json(name, json);
        let failure = Table::new(vec![column("a", "[1]"), column("b", "[1,2]")]).unwrap_err();
        assert_eq!(fields(&failure)["code"], "TABLE_UNREADABLE");
        assert_eq!(fields(&failure)["column"], "b");
    }

    #[test]
    fn forged_buffers_are_refused() {
        let mut column = Table::from_json(r#"{"a":["x","y"]}"#.to_owned())
            .unwrap()
            .column("a".to_owned(), None)
            .unwrap();
        column.offsets.truncate(5);
        assert!(Table::new(vec![column]).is_err());
    }

    #[cfg(not(feature = "ipc"))]
    #[test]
    fn a_build_without_ipc_says_so() {
        let failure = Table::from_ipc(Vec::new()).unwrap_err();
        assert!(matches!(failure, Failure::Unsupported(_)));
    }
}
