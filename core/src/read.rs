//! Reading columns by meaning, from every physical form that real frames bring.

use std::sync::Arc;

use arrow::array::{
    Array, ArrayRef, AsArray, BooleanArray, Date32Array, Float64Array, Int64Array, ListArray,
    StringArray, new_null_array,
};
use arrow::compute::{CastOptions, cast_with_options};
use arrow::datatypes::{DataType, Date32Type, Float64Type, Int64Type, TimeUnit};

use crate::error::{Code, Error, Result, quoted, quoted_list};
use crate::read_time::zoned_midnights;
use crate::spec::{ColumnKind, ColumnSpec, TableSpec};
use crate::table::Table;

const HAS_TIME: &str = "has a time of day where a date is needed; truncate it to the day";

/// Reads a table's columns as its specification says.
///
/// Each column is converted when it is asked for: without a copy where it
/// already has the wanted type in one chunk.
///
/// # Examples
///
/// ```
/// use std::sync::Arc;
/// use trimtab_core::arrow::array::{ArrayRef, Int16Array, RecordBatch};
/// use trimtab_core::{ColumnKind, ColumnSpec, Reader, Table, TableSpec};
///
/// let spec = TableSpec::new([ColumnSpec::new("sales", ColumnKind::Number, "Sales.")]);
/// let sales: ArrayRef = Arc::new(Int16Array::from(vec![3, 5]));
/// let table = Table::from(RecordBatch::try_from_iter([("sales", sales)])?);
///
/// let reader = Reader::try_new("table", &table, &spec)?;
/// assert_eq!(reader.number("sales")?.values(), &[3.0, 5.0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct Reader<'a> {
    port: &'a str,
    table: &'a Table,
    spec: &'a TableSpec,
}

impl<'a> Reader<'a> {
    /// A reader of the input `port` after its required columns were found.
    ///
    /// # Errors
    ///
    /// - `COLUMN_MISSING` if a required column is missing.
    /// - `COLUMN_DUPLICATE` if a column that would be read stands twice.
    pub fn try_new(port: &'a str, table: &'a Table, spec: &'a TableSpec) -> Result<Self> {
        let reader = Self { port, table, spec };
        for column in spec.columns.iter().filter(|column| column.required) {
            reader.require(&column.name)?;
        }
        let mut seen = std::collections::BTreeSet::new();
        for name in table.column_names() {
            if !seen.insert(name) && reader.reads(name) {
                return Err(Error::new(
                    Code::ColumnDuplicate,
                    format!(
                        "column {} stands twice in `{port}`; rename or drop one",
                        quoted(name)
                    ),
                )
                .with_argument(port)
                .with_column(name));
            }
        }
        Ok(reader)
    }

    /// The number of rows.
    pub fn num_rows(&self) -> usize {
        self.table.num_rows()
    }

    /// Whether the table has the column.
    pub fn has(&self, name: &str) -> bool {
        self.position(name).is_some()
    }

    /// The names of the columns that the specification does not list, in the
    /// table's order.
    pub fn extra_names(&self) -> impl Iterator<Item = &'a str> + use<'a> {
        let spec = self.spec;
        self.table
            .column_names()
            .filter(move |name| spec.column(name).is_none())
    }

    /// The column as numbers; NaN becomes null. All null where an optional
    /// column is missing.
    ///
    /// # Errors
    ///
    /// `COLUMN_TYPE`, `COLUMN_NULL` or `COLUMN_MISSING`, with the column's name.
    pub fn number(&self, name: &str) -> Result<Float64Array> {
        let array = self.cast(name, ColumnKind::Number, is_number)?;
        let numbers = nan_to_null(array.as_primitive::<Float64Type>());
        self.check_nulls(name, &numbers)?;
        Ok(numbers)
    }

    /// The column as whole numbers.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`], and `COLUMN_VALUE` at the first value that has a
    /// fraction or does not fit 64 bits.
    pub fn integer(&self, name: &str) -> Result<Int64Array> {
        let array = self.find(name)?;
        let source = self.cast(name, ColumnKind::Integer, is_number)?;
        let integers = source.as_primitive::<Int64Type>().clone();
        if let Some(array) = array.filter(|array| !value_type(array.data_type()).is_integer()) {
            let exact = self.cast_array(name, ColumnKind::Number, &array)?;
            let exact = exact.as_primitive::<Float64Type>();
            #[expect(
                clippy::float_cmp,
                reason = "a value without a fraction is equal to its floor"
            )]
            let broken = (0..exact.len()).find(|&i| {
                exact.is_valid(i)
                    && !exact.value(i).is_nan()
                    && (integers.is_null(i) || exact.value(i) != exact.value(i).floor())
            });
            if let Some(row) = broken {
                let found = exact.value(row);
                return Err(self.bad_value(
                    name,
                    row,
                    format!("needs a whole number, got {found}"),
                ));
            }
        } else if let Some(row) = lost_value(self.find(name)?.as_ref(), &integers) {
            return Err(self.bad_value(name, row, "does not fit a signed 64-bit integer"));
        }
        self.check_nulls(name, &integers)?;
        Ok(integers)
    }

    /// The column as text.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`].
    pub fn text(&self, name: &str) -> Result<StringArray> {
        self.strings(name, ColumnKind::Text, is_text)
    }

    /// The column as keys: text as it stands, whole numbers as their digits.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`].
    pub fn id(&self, name: &str) -> Result<StringArray> {
        self.strings(name, ColumnKind::Id, |found| {
            is_text(found) || found.is_integer()
        })
    }

    /// The column as flags.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`], and `COLUMN_VALUE` at the first number that is
    /// neither 0 nor 1.
    pub fn flag(&self, name: &str) -> Result<BooleanArray> {
        let flags = match self.find(name)? {
            Some(array) if is_number(value_type(array.data_type())) => {
                let numbers = self.cast_array(name, ColumnKind::Number, &array)?;
                let numbers = nan_to_null(numbers.as_primitive::<Float64Type>());
                let other = |value: f64| value.to_bits() << 1 != 0 && (value - 1.0).abs() > 0.0;
                if let Some(row) =
                    (0..numbers.len()).find(|&i| numbers.is_valid(i) && other(numbers.value(i)))
                {
                    let found = numbers.value(row);
                    return Err(self.bad_value(name, row, format!("needs 0 or 1, got {found}")));
                }
                numbers
                    .iter()
                    .map(|value| value.map(|value| value > 0.5))
                    .collect()
            }
            _ => {
                let is_flag = |found: &DataType| matches!(found, DataType::Boolean);
                self.cast(name, ColumnKind::Flag, is_flag)?
                    .as_boolean()
                    .clone()
            }
        };
        self.check_nulls(name, &flags)?;
        Ok(flags)
    }

    /// The column as dates: days since 1970-01-01.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`], and `COLUMN_VALUE` at the first timestamp that is
    /// not midnight in its own zone; [`Reader::date_in`] takes any.
    pub fn date(&self, name: &str) -> Result<Date32Array> {
        let zoned = self.find(name)?.and_then(|array| zoned_midnights(&array));
        if let Some(dates) = zoned {
            let dates = dates.map_err(|row| self.bad_value(name, row, HAS_TIME))?;
            self.check_nulls(name, &dates)?;
            return Ok(dates);
        }
        let is_date = |found: &DataType| {
            let date = matches!(
                found,
                DataType::Date32 | DataType::Date64 | DataType::Timestamp(_, None)
            );
            date || is_text(found)
        };
        let dates = self
            .cast(name, ColumnKind::Date, is_date)?
            .as_primitive::<Date32Type>()
            .clone();
        if let Some(row) = lost_value(self.find(name)?.as_ref(), &dates) {
            let found = self
                .find(name)?
                .map_or_else(String::new, |array| found(&array, row));
            let problem = format!("is not a date of the form 2026-01-31{found}");
            return Err(self.bad_value(name, row, problem));
        }
        if let Some(row) = self.find(name)?.and_then(|array| first_with_time(&array)) {
            return Err(self.bad_value(name, row, HAS_TIME));
        }
        self.check_nulls(name, &dates)?;
        Ok(dates)
    }

    /// The column as lists of texts.
    ///
    /// # Errors
    ///
    /// As [`Reader::number`].
    pub fn text_list(&self, name: &str) -> Result<ListArray> {
        let is_list = |found: &DataType| match found {
            DataType::List(item)
            | DataType::LargeList(item)
            | DataType::ListView(item)
            | DataType::LargeListView(item)
            | DataType::FixedSizeList(item, _) => {
                let item = value_type(item.data_type());
                is_text(item) || item.is_null()
            }
            _ => false,
        };
        let lists = self
            .cast(name, ColumnKind::TextList, is_list)?
            .as_list::<i32>()
            .clone();
        self.check_nulls(name, &lists)?;
        Ok(lists)
    }

    fn strings(
        &self,
        name: &str,
        kind: ColumnKind,
        accepts: impl Fn(&DataType) -> bool,
    ) -> Result<StringArray> {
        let strings = self.cast(name, kind, accepts)?.as_string::<i32>().clone();
        self.check_nulls(name, &strings)?;
        Ok(strings)
    }

    /// The column in the Arrow type of `kind`, if its own type is accepted.
    fn cast(
        &self,
        name: &str,
        kind: ColumnKind,
        accepts: impl Fn(&DataType) -> bool,
    ) -> Result<ArrayRef> {
        let Some(array) = self.find_or_require(name)? else {
            return Ok(new_null_array(&kind.arrow_type(), self.num_rows()));
        };
        let found = value_type(array.data_type());
        if !found.is_null() && !accepts(found) {
            return Err(self.bad_type(name, kind, array.data_type()));
        }
        self.cast_array(name, kind, &array)
    }

    fn cast_array(&self, name: &str, kind: ColumnKind, array: &ArrayRef) -> Result<ArrayRef> {
        let wanted = kind.arrow_type();
        if *array.data_type() == wanted {
            return Ok(Arc::clone(array));
        }
        if array.data_type().is_null() {
            return Ok(new_null_array(&wanted, array.len()));
        }
        cast_with_options(array, &wanted, &CastOptions::default()).map_err(|cause| {
            self.bad_type(name, kind, array.data_type())
                .with_source(cause)
        })
    }

    /// The column; an error where it is required and missing.
    pub(crate) fn find_or_require(&self, name: &str) -> Result<Option<ArrayRef>> {
        let found = self.find(name)?;
        if found.is_none() && self.spec.column(name).is_none_or(|column| column.required) {
            self.require(name)?;
        }
        Ok(found)
    }

    /// The input that is read.
    pub(crate) fn port(&self) -> &str {
        self.port
    }

    /// The kind that the specification gives the column.
    pub(crate) fn kind(&self, name: &str) -> Option<ColumnKind> {
        self.spec.column(name).map(|column| column.kind)
    }

    fn find(&self, name: &str) -> Result<Option<ArrayRef>> {
        self.position(name)
            .map(|index| self.table.column_at(index))
            .transpose()
    }

    fn position(&self, name: &str) -> Option<usize> {
        self.table.column_names().position(|column| column == name)
    }

    fn reads(&self, name: &str) -> bool {
        !matches!(self.spec.extra, crate::spec::ExtraColumns::Ignored)
            || self.spec.column(name).is_some()
    }

    fn require(&self, name: &str) -> Result<()> {
        if self.has(name) {
            return Ok(());
        }
        let columns = match self.table.num_columns() {
            0 => "no columns".to_owned(),
            _ => quoted_list(self.table.column_names()),
        };
        Err(Error::new(
            Code::ColumnMissing,
            format!(
                "column {} is missing in `{}`; the table has {columns}",
                quoted(name),
                self.port
            ),
        )
        .with_argument(self.port)
        .with_column(name))
    }

    pub(crate) fn check_nulls(&self, name: &str, array: &dyn Array) -> Result<()> {
        let some = array.null_count() > 0;
        let first = || (0..array.len()).find(|&i| array.is_null(i));
        self.check_null_at(name, some.then(first).flatten())
    }

    /// Refuses the first null, unless the column may have some.
    pub(crate) fn check_null_at(&self, name: &str, row: Option<usize>) -> Result<()> {
        let nullable = self
            .spec
            .column(name)
            .is_none_or(|column: &ColumnSpec| column.nullable);
        let Some(row) = row.filter(|_| !nullable) else {
            return Ok(());
        };
        Err(Error::new(
            Code::ColumnNull,
            format!(
                "column {} of `{}` has a null at row {row} and may have none; fill or drop such rows",
                quoted(name),
                self.port
            ),
        )
        .with_argument(self.port)
        .with_column(name)
        .with_row(row as u64))
    }

    pub(crate) fn bad_type(&self, name: &str, kind: ColumnKind, found: &DataType) -> Error {
        Error::new(
            Code::ColumnType,
            format!(
                "column {} of `{}` is {} and needs {}; {}",
                quoted(name),
                self.port,
                quoted(&found.to_string()),
                kind.needed(),
                kind.repair()
            ),
        )
        .with_argument(self.port)
        .with_column(name)
    }

    pub(crate) fn bad_value(
        &self,
        name: &str,
        row: usize,
        problem: impl std::fmt::Display,
    ) -> Error {
        Error::column_value(name, Some(row as u64), problem).with_argument(self.port)
    }
}

/// What a column holds in a row, for a message.
pub(crate) fn found(array: &ArrayRef, row: usize) -> String {
    let text = cast_with_options(
        &array.slice(row, 1),
        &DataType::Utf8,
        &CastOptions::default(),
    );
    match text {
        Ok(text) if text.is_valid(0) => {
            format!(", got {}", quoted(text.as_string::<i32>().value(0)))
        }
        _ => String::new(),
    }
}

/// The type of the values: of the dictionary's values where it is one.
pub(crate) fn value_type(found: &DataType) -> &DataType {
    match found {
        DataType::Dictionary(_, values) => values,
        DataType::RunEndEncoded(_, values) => values.data_type(),
        _ => found,
    }
}

pub(crate) fn is_number(found: &DataType) -> bool {
    found.is_numeric()
}

pub(crate) fn is_text(found: &DataType) -> bool {
    matches!(
        found,
        DataType::Utf8 | DataType::LargeUtf8 | DataType::Utf8View
    )
}

fn nan_to_null(numbers: &Float64Array) -> Float64Array {
    if !numbers.values().iter().any(|value| value.is_nan()) {
        return numbers.clone();
    }
    numbers
        .iter()
        .map(|value| value.filter(|value| !value.is_nan()))
        .collect()
}

/// The first row that is valid in the source and null after the cast.
pub(crate) fn lost_value(source: Option<&ArrayRef>, cast: &dyn Array) -> Option<usize> {
    let source = source?.logical_nulls();
    let valid = |i| source.as_ref().is_none_or(|nulls| nulls.is_valid(i));
    (0..cast.len()).find(|&i| cast.is_null(i) && valid(i))
}

fn first_with_time(array: &ArrayRef) -> Option<usize> {
    const DAY_MS: i64 = 86_400_000;
    let per_day = match array.data_type() {
        DataType::Timestamp(TimeUnit::Second, None) => DAY_MS / 1_000,
        DataType::Date64 | DataType::Timestamp(TimeUnit::Millisecond, None) => DAY_MS,
        DataType::Timestamp(TimeUnit::Microsecond, None) => DAY_MS * 1_000,
        DataType::Timestamp(TimeUnit::Nanosecond, None) => DAY_MS * 1_000_000,
        _ => return None,
    };
    let ticks = cast_with_options(array, &DataType::Int64, &CastOptions::default()).ok()?;
    let ticks = ticks.as_primitive::<Int64Type>();
    (0..ticks.len()).find(|&i| ticks.is_valid(i) && ticks.value(i).rem_euclid(per_day) != 0)
}
