//! A column as its Arrow buffers.
//!
//! Each buffer crosses as one block of bytes, in the machine's byte order:
//! UniFFI would otherwise write and read every value by itself, with a tag
//! for null.

use trimtab_bindings::trimtab::arrow::array::{
    Array, ArrayData, ArrayRef, AsArray, Decimal128Array, Int64Array, ListArray, RecordBatch,
    StringArray, make_array,
};
use trimtab_bindings::trimtab::arrow::buffer::{BooleanBuffer, Buffer, OffsetBuffer, ScalarBuffer};
use trimtab_bindings::trimtab::arrow::compute::cast;
use trimtab_bindings::trimtab::arrow::datatypes::{ArrowNativeType, DataType, Int64Type};
use trimtab_bindings::trimtab::calendar::Zone;
use trimtab_bindings::trimtab::{Code, ColumnSpec, Error, Result, TableSpec};
use trimtab_bindings::{Reader, TimeForm, Times, quoted, trimtab};

/// The most decimals that money has.
const MONEY_SCALE: i8 = 4;

/// The forms of a time, as [`Column::forms`] says them.
const DATE: u8 = 0;
const WALL: u8 = 1;
const INSTANT: u8 = 2;
const STEP: u8 = 3;

fn form_name(form: u8) -> &'static str {
    match form {
        DATE => "dates",
        WALL => "times without a zone",
        INSTANT => "instants",
        _ => "steps",
    }
}

/// What the values of a [`Column`] are.
#[derive(Clone, Copy, Debug, PartialEq, Eq, uniffi::Enum)]
#[non_exhaustive]
pub enum ColumnKind {
    /// 64-bit floats.
    Number,
    /// 64-bit signed integers.
    Integer,
    /// UTF-8, with the offsets of its rows.
    Text,
    /// One bit a row, least significant first.
    Flag,
    /// Days since 1970-01-01 as 32-bit signed integers.
    Date,
    /// Microseconds since 1970-01-01T00:00:00Z as 64-bit signed integers.
    Timestamp,
    /// Times in one of four forms as 64-bit signed integers, with the form of
    /// each row.
    Time,
    /// Exact amounts at four decimals: decimal texts, with the offsets of their
    /// rows.
    Money,
    /// UTF-8, with the offsets of its texts and of its rows.
    TextList,
    /// A JSON list, whose type the library infers; never read back.
    Json,
}

/// A column as its Arrow buffers.
#[derive(Clone, Debug, uniffi::Record)]
pub struct Column {
    /// The column's name.
    pub name: String,
    /// What the values are.
    pub kind: ColumnKind,
    /// The number of rows.
    pub rows: u64,
    /// One bit a row, set where there is a value; none where nothing is null.
    pub valid: Option<Vec<u8>>,
    /// The values.
    pub values: Vec<u8>,
    /// Where each row begins, and the last one ends, as 32-bit integers: in
    /// the bytes of a text, in the texts of a list of texts.
    pub offsets: Vec<u8>,
    /// Where each text of a list of texts begins, and the last one ends.
    pub text_offsets: Vec<u8>,
    /// What each row of a time is, one byte a row: 0 for a date in days since
    /// 1970-01-01, 1 for what a clock on the wall shows and 2 for an instant,
    /// both in microseconds, 3 for a step. One form must be that of all rows;
    /// what stands where a row is null does not count.
    pub forms: Vec<u8>,
}

impl ColumnKind {
    /// The kind that a column of that Arrow type is read as.
    pub(crate) fn of(found: &DataType) -> Self {
        match found {
            DataType::Dictionary(_, values) => Self::of(values),
            DataType::Boolean => Self::Flag,
            DataType::Date32 | DataType::Date64 => Self::Date,
            // Without a zone it is no instant.
            DataType::Timestamp(_, None) => Self::Time,
            DataType::Timestamp(..) => Self::Timestamp,
            DataType::Null => Self::Number,
            DataType::Decimal32(_, scale)
            | DataType::Decimal64(_, scale)
            | DataType::Decimal128(_, scale)
            | DataType::Decimal256(_, scale)
                if *scale <= MONEY_SCALE =>
            {
                Self::Money
            }
            found if found.is_integer() => Self::Integer,
            found if found.is_numeric() => Self::Number,
            found if found.is_nested() => Self::TextList,
            _ => Self::Text,
        }
    }

    pub(crate) fn core(self) -> trimtab::ColumnKind {
        match self {
            Self::Number => trimtab::ColumnKind::Number,
            Self::Integer => trimtab::ColumnKind::Integer,
            Self::Text | Self::Json => trimtab::ColumnKind::Id,
            Self::Flag => trimtab::ColumnKind::Flag,
            Self::Date => trimtab::ColumnKind::Date,
            Self::Timestamp => trimtab::ColumnKind::Timestamp,
            Self::Time => trimtab::ColumnKind::Time,
            Self::Money => trimtab::ColumnKind::MoneySum,
            Self::TextList => trimtab::ColumnKind::TextList,
        }
    }
}

impl Column {
    /// The reader's column `name` as values of `kind`.
    pub(crate) fn read(reader: &Reader<'_>, name: &str, kind: ColumnKind) -> Result<Self> {
        let column = match kind {
            ColumnKind::Number => {
                let array = reader.number(name)?;
                Self::new(&array, bytes(array.values()))
            }
            ColumnKind::Integer => {
                let array = reader.integer(name)?;
                Self::new(&array, bytes(array.values()))
            }
            ColumnKind::Date => {
                let array = reader.date(name)?;
                Self::new(&array, bytes(array.values()))
            }
            ColumnKind::Flag => {
                let array = reader.flag(name)?;
                Self::new(&array, bits(array.values()))
            }
            ColumnKind::Text | ColumnKind::Json => Self::of_texts(&reader.id(name)?),
            ColumnKind::Timestamp => {
                let array = reader.timestamp(name, &Zone::utc())?;
                Self::new(&array, bytes(array.values()))
            }
            ColumnKind::Time => Self::of_times(&reader.times(name)?),
            ColumnKind::Money => Self::of_money(&reader.money(name)?)?,
            ColumnKind::TextList => Self::of_text_lists(name, &reader.text_list(name)?)?,
        };
        Ok(Self {
            name: name.to_owned(),
            kind,
            ..column
        })
    }

    fn new(array: &dyn Array, values: Vec<u8>) -> Self {
        let nulls = array.nulls().filter(|nulls| nulls.null_count() > 0);
        Self {
            name: String::new(),
            kind: ColumnKind::Number,
            rows: array.len() as u64,
            valid: nulls.map(|nulls| bits(nulls.inner())),
            values,
            offsets: Vec::new(),
            text_offsets: Vec::new(),
            forms: Vec::new(),
        }
    }

    fn of_texts(array: &StringArray) -> Self {
        let (offsets, range) = rebased(array.offsets());
        Self {
            offsets,
            ..Self::new(array, array.values().as_slice()[range].to_vec())
        }
    }

    fn of_times(times: &Times) -> Self {
        let form = match times.form() {
            TimeForm::Date => DATE,
            TimeForm::Wall => WALL,
            TimeForm::Instant { .. } => INSTANT,
            _ => STEP,
        };
        let array: Int64Array = times.iter().collect();
        Self {
            forms: vec![form; array.len()],
            ..Self::new(&array, bytes(array.values()))
        }
    }

    fn of_money(array: &Decimal128Array) -> Result<Self> {
        let texts = cast(array, &DataType::Utf8)
            .map_err(|cause| Error::internal("money has no text").with_source(cause))?;
        Ok(Self::of_texts(texts.as_string::<i32>()))
    }

    fn of_text_lists(name: &str, array: &ListArray) -> Result<Self> {
        let (offsets, range) = rebased(array.offsets());
        let texts = array.values().slice(range.start, range.len());
        if texts.null_count() > 0 {
            let message = format!("column {} has a null inside a list", quoted(name));
            return Err(Error::new(Code::ColumnNull, message).with_column(name));
        }
        let texts = Self::of_texts(texts.as_string::<i32>());
        Ok(Self {
            offsets,
            text_offsets: texts.offsets,
            ..Self::new(array, texts.values)
        })
    }

    /// The column as an array, after its buffers were checked.
    pub(crate) fn into_array(self) -> Result<ArrayRef> {
        match self.kind {
            ColumnKind::Json => return self.infer(),
            ColumnKind::Money => return self.into_money(),
            ColumnKind::Time => return self.into_times(),
            _ => {}
        }
        let rows = usize::try_from(self.rows).map_err(|_| self.broken("it has too many rows"))?;
        let values = Buffer::from(self.values.clone());
        let data = ArrayData::builder(self.kind.core().arrow_type())
            .len(rows)
            .null_bit_buffer(self.valid.clone().map(Buffer::from));
        let data = match self.kind {
            ColumnKind::Text => data
                .add_buffer(Buffer::from(self.offsets.clone()))
                .add_buffer(values),
            ColumnKind::TextList => {
                let count = (self.text_offsets.len() / size_of::<i32>()).saturating_sub(1);
                let texts = ArrayData::builder(DataType::Utf8)
                    .len(count)
                    .add_buffer(Buffer::from(self.text_offsets.clone()))
                    .add_buffer(values)
                    .align_buffers(true);
                data.add_buffer(Buffer::from(self.offsets.clone()))
                    .add_child_data(texts.build().map_err(|cause| self.broken(cause))?)
            }
            _ => data.add_buffer(values),
        };
        let data = data.align_buffers(true).build();
        data.map(make_array).map_err(|cause| self.broken(cause))
    }

    /// Times of the one form that all rows have; instants are shown in UTC.
    fn into_times(self) -> Result<ArrayRef> {
        let numbers = Self {
            kind: ColumnKind::Integer,
            ..self.clone()
        };
        let numbers = numbers.into_array()?;
        let numbers = numbers.as_primitive::<Int64Type>();
        if self.forms.len() != numbers.len() {
            return Err(self.broken("a time has no form"));
        }
        let present = || (0..numbers.len()).filter(|&row| numbers.is_valid(row));
        let first = present().next().map_or(DATE, |row| self.forms[row]);
        if let Some(row) = present().find(|&row| self.forms[row] != first) {
            let message = format!(
                "column {} mixes {} and {}; give one form alone",
                quoted(&self.name),
                form_name(first),
                form_name(self.forms[row])
            );
            let error = Error::new(Code::ColumnType, message).with_column(self.name);
            return Err(error.with_row(row as u64));
        }
        let form = match first {
            DATE => TimeForm::Date,
            WALL => TimeForm::Wall,
            INSTANT => TimeForm::Instant { zone: "UTC".into() },
            STEP => TimeForm::Step,
            _ => return Err(self.broken("a time has an unknown form")),
        };
        Ok(Times::new(form, numbers.iter()).to_array())
    }

    /// The amounts of decimal texts, as the library reads them.
    fn into_money(self) -> Result<ArrayRef> {
        let name = self.name.clone();
        let texts = Self {
            kind: ColumnKind::Text,
            ..self
        };
        let texts = texts.into_array()?;
        let table = RecordBatch::try_from_iter([(&name, texts)]).map(trimtab::Table::from);
        let table = table.map_err(|cause| Error::internal(cause.to_string()))?;
        let kind = ColumnKind::Money.core();
        let spec = TableSpec::new([ColumnSpec::new(name.clone(), kind, "").nullable()]);
        let money = Reader::try_new("table", &table, &spec)?.money(&name)?;
        Ok(std::sync::Arc::new(money))
    }

    /// The column of a JSON list, as the library infers it.
    fn infer(&self) -> Result<ArrayRef> {
        let json = std::str::from_utf8(&self.values).map_err(|cause| self.broken(cause))?;
        let mut columns = serde_json::Map::new();
        columns.insert(self.name.clone(), crate::table::parse(json)?);
        trimtab::Table::from_json(&columns.into())?.column_at(0)
    }

    fn broken(&self, cause: impl std::fmt::Display) -> Error {
        Error::internal(format!(
            "column {} crossed with buffers that do not fit: {cause}",
            quoted(&self.name)
        ))
    }

    #[cfg(test)]
    pub(crate) fn json(name: &str, json: &str) -> Self {
        Self {
            name: name.to_owned(),
            kind: ColumnKind::Json,
            ..Self::new(&StringArray::from(vec![""]), json.as_bytes().to_vec())
        }
    }
}

fn bytes<T: ArrowNativeType>(values: &ScalarBuffer<T>) -> Vec<u8> {
    values.inner().as_slice().to_vec()
}

fn bits(bits: &BooleanBuffer) -> Vec<u8> {
    bits.sliced().as_slice().to_vec()
}

/// Offsets from 0 on, and the range of values that they span.
fn rebased(offsets: &OffsetBuffer<i32>) -> (Vec<u8>, std::ops::Range<usize>) {
    let (first, last) = (offsets[0], offsets[offsets.len() - 1]);
    let rebased = offsets
        .iter()
        .flat_map(|offset| (offset - first).to_ne_bytes());
    (rebased.collect(), first.as_usize()..last.as_usize())
}
