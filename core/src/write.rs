//! Building an output table that is exactly what its specification says.

use std::sync::Arc;

use arrow::array::{
    ArrayRef, BooleanArray, Date32Array, Float64Array, Int64Array, ListBuilder, RecordBatch,
    RecordBatchOptions, StringArray, StringBuilder, TimestampMicrosecondArray,
};
use arrow::datatypes::{Field, Schema};

use crate::error::{Code, Error, Result, quoted};
use crate::money::Amount;
use crate::read_money::decimals;
use crate::spec::{ColumnKind, ColumnSpec, TableSpec};
use crate::table::Table;
use crate::times::Times;

/// Collects the columns of an output, in the order of its specification.
///
/// # Examples
///
/// ```
/// use trimtab_core::{ColumnKind, ColumnSpec, TableSpec, TableWriter};
///
/// let spec = TableSpec::new([
///     ColumnSpec::new("business_id", ColumnKind::Id, "The business."),
///     ColumnSpec::new("score", ColumnKind::Number, "The score.").nullable(),
/// ]);
/// let table = TableWriter::new(&spec)
///     .text(["a", "b"].map(Some))
///     .number([Some(61.5), None])
///     .finish()?;
/// assert_eq!(table.num_rows(), 2);
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Debug)]
pub struct TableWriter<'a> {
    spec: &'a TableSpec,
    columns: Vec<ArrayRef>,
    problem: Option<Error>,
}

impl<'a> TableWriter<'a> {
    /// An empty table of that specification.
    pub fn new(spec: &'a TableSpec) -> Self {
        Self {
            spec,
            columns: Vec::with_capacity(spec.columns.len()),
            problem: None,
        }
    }

    /// The next column, as an array of the column's Arrow type.
    #[must_use]
    pub fn array(mut self, array: ArrayRef) -> Self {
        self.columns.push(array);
        self
    }

    /// The next column, of numbers.
    #[must_use]
    pub fn number(self, values: impl IntoIterator<Item = Option<f64>>) -> Self {
        self.array(Arc::new(values.into_iter().collect::<Float64Array>()))
    }

    /// The next column, of whole numbers.
    #[must_use]
    pub fn integer(self, values: impl IntoIterator<Item = Option<i64>>) -> Self {
        self.array(Arc::new(values.into_iter().collect::<Int64Array>()))
    }

    /// The next column, of text or keys.
    #[must_use]
    pub fn text<T: AsRef<str>>(self, values: impl IntoIterator<Item = Option<T>>) -> Self {
        self.array(Arc::new(values.into_iter().collect::<StringArray>()))
    }

    /// The next column, of flags.
    #[must_use]
    pub fn flag(self, values: impl IntoIterator<Item = Option<bool>>) -> Self {
        self.array(Arc::new(values.into_iter().collect::<BooleanArray>()))
    }

    /// The next column, of dates as days since 1970-01-01.
    #[must_use]
    pub fn date(self, values: impl IntoIterator<Item = Option<i32>>) -> Self {
        self.array(Arc::new(values.into_iter().collect::<Date32Array>()))
    }

    /// The next column, of instants as microseconds since 1970-01-01T00:00:00Z.
    #[must_use]
    pub fn timestamp(self, values: impl IntoIterator<Item = Option<i64>>) -> Self {
        let instants = values.into_iter().collect::<TimestampMicrosecondArray>();
        self.array(Arc::new(instants.with_timezone("UTC")))
    }

    /// The next column, of times in their form; one outside the years 1 to 9999
    /// fails [`TableWriter::finish`].
    #[must_use]
    pub fn times(mut self, times: &Times) -> Self {
        let column = self.spec.columns.get(self.columns.len());
        if let (Some(row), Some(column)) = (times.first_outside(), column) {
            let problem = format!(
                "column {} of the answer has a time outside the years 1 to 9999; ask for fewer periods",
                quoted(&column.name)
            );
            let error = Error::data(Code::DataUnfit, problem);
            self.problem = Some(error.with_column(column.name.clone()).with_row(row as u64));
        }
        self.array(times.to_array())
    }

    /// The next column, of exact amounts; one that the column's type cannot
    /// hold fails [`TableWriter::finish`].
    #[must_use]
    pub fn money(mut self, values: impl IntoIterator<Item = Option<Amount>>) -> Self {
        let column = self.spec.columns.get(self.columns.len());
        let is_sum = column.is_some_and(|column| column.kind == ColumnKind::MoneySum);
        let values: Vec<Option<Amount>> = values.into_iter().collect();
        let too_large = |amount: &Option<Amount>| amount.is_some_and(|amount| !amount.is_single());
        if let (false, Some(row), Some(column)) =
            (is_sum, values.iter().position(too_large), column)
        {
            let problem = format!(
                "column {} of the answer has an amount of 10^14 or more; give amounts in a larger unit",
                quoted(&column.name)
            );
            let error = Error::data(Code::DataUnfit, problem);
            self.problem = Some(error.with_column(column.name.clone()).with_row(row as u64));
        }
        let units = values
            .iter()
            .map(|value| value.map(Amount::units))
            .collect();
        self.array(Arc::new(decimals(units, if is_sum { 38 } else { 18 })))
    }

    /// The next column, of lists of texts.
    #[must_use]
    pub fn text_list<T: AsRef<str>>(
        self,
        values: impl IntoIterator<Item = Option<Vec<T>>>,
    ) -> Self {
        let mut lists = ListBuilder::new(StringBuilder::new());
        for list in values {
            let present = list.is_some();
            for text in list.into_iter().flatten() {
                lists.values().append_value(text);
            }
            lists.append(present);
        }
        self.array(Arc::new(lists.finish()))
    }

    /// The finished table.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if the columns are not those of the specification: that is a
    /// bug of the operation, found by its first test. `DATA_UNFIT` if an amount
    /// of money is larger, or a time further away, than its column may hold.
    pub fn finish(self) -> Result<Table> {
        if let Some(problem) = self.problem {
            return Err(problem);
        }
        let mut arrays = self.columns.iter();
        let field = |column: &ColumnSpec| {
            // The type of an array that the kind may not have is refused below.
            let found = arrays.next().map(|array| array.data_type());
            let found = found.filter(|found| column.kind.holds(found)).cloned();
            let kind = found.unwrap_or_else(|| column.kind.arrow_type());
            Field::new(column.name.clone(), kind, column.nullable)
        };
        let fields: Vec<Field> = self.spec.columns.iter().map(field).collect();
        let rows = self.columns.first().map_or(0, |column| column.len());
        let options = RecordBatchOptions::new().with_row_count(Some(rows));
        RecordBatch::try_new_with_options(Arc::new(Schema::new(fields)), self.columns, &options)
            .map(Table::from)
            .map_err(|cause| {
                Error::internal(format!("an output is not what it declares: {cause}"))
                    .with_source(cause)
            })
    }
}
