//! What a table must hold: columns with type, unit, null policy and meaning.

use std::borrow::Cow;

use arrow::datatypes::{DataType, Field, TimeUnit};
use serde::Serialize;

/// What a column means to an operation, whatever its physical Arrow type.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum ColumnKind {
    /// A real number; every integer, float and decimal type is read, and NaN is null.
    Number,
    /// A whole number; every integer type is read, and floats and decimals without a fraction.
    Integer,
    /// Text; every text type is read, and dictionaries of text.
    Text,
    /// A key: text or a whole number, which becomes its decimal digits.
    Id,
    /// True or false; 0 and 1 are read too.
    Flag,
    /// A calendar date; timestamps are read where they are midnight, and texts
    /// of the form 2026-01-31. Where the operation knows the business's zone,
    /// any timestamp is read as the date there.
    Date,
    /// An instant; timestamps with a zone are read as they are, naive ones and
    /// dates in the business's zone, and texts of the form 2026-01-31T10:00:00Z.
    Timestamp,
    /// A date, a timestamp or a whole number of steps; comes back in the form
    /// in which it came. Texts are read too: dates, times with or without an
    /// offset, and periods such as 2026-01, 2026-Q1 or 2026 as their first day.
    Time,
    /// An exact amount of money under 10^14, at four decimals: decimals, whole
    /// numbers (of currency units), floats and decimal texts are read, and more
    /// decimals are rounded half to even.
    Money,
    /// An exact sum of money, under 10^34, at four decimals; read as `money` is.
    MoneySum,
    /// A list of texts.
    TextList,
}

impl ColumnKind {
    /// The Arrow type of an output column of this kind.
    ///
    /// A column of [`ColumnKind::Time`] has the type of its form, one of four
    /// ([`ColumnKind::holds`]); what stands here is that of steps.
    pub fn arrow_type(self) -> DataType {
        match self {
            Self::Number => DataType::Float64,
            Self::Integer | Self::Time => DataType::Int64,
            Self::Text | Self::Id => DataType::Utf8,
            Self::Flag => DataType::Boolean,
            Self::Date => DataType::Date32,
            Self::Timestamp => DataType::Timestamp(TimeUnit::Microsecond, Some("UTC".into())),
            Self::Money => DataType::Decimal128(18, 4),
            Self::MoneySum => DataType::Decimal128(38, 4),
            Self::TextList => DataType::List(Field::new_list_field(DataType::Utf8, true).into()),
        }
    }

    /// Whether an output column of this kind may have that Arrow type.
    pub fn holds(self, found: &DataType) -> bool {
        match (self, found) {
            (Self::Time, DataType::Date32 | DataType::Timestamp(TimeUnit::Microsecond, _)) => true,
            _ => *found == self.arrow_type(),
        }
    }

    /// What is needed, in words for an error message.
    pub(crate) const fn needed(self) -> &'static str {
        match self {
            Self::Number => "a number (any integer, float or decimal type)",
            Self::Integer => "a whole number (any integer type)",
            Self::Text => "text",
            Self::Id => "text or a whole number",
            Self::Flag => "true or false (or 0 and 1)",
            Self::Date => "a date (date32, date64 or a timestamp at midnight)",
            Self::Timestamp => "an instant (a timestamp of any unit, a date or a text in ISO 8601)",
            Self::Time => "a date, a timestamp or a whole number of steps",
            Self::Money | Self::MoneySum => "money (any decimal, integer or float type)",
            Self::TextList => "a list of texts",
        }
    }

    /// How to get there, in words for an error message.
    pub(crate) const fn repair(self) -> &'static str {
        match self {
            Self::Number => "cast it to float64, with nulls for what is not a number",
            Self::Integer => "cast it to int64",
            Self::Text | Self::Id => "cast it to utf8",
            Self::Flag => "cast it to bool",
            Self::Date => "cast it to date32",
            Self::Timestamp => "cast it to a timestamp",
            Self::Time => "cast it to date32, a timestamp or int64",
            Self::Money => "cast it to decimal128(18, 4)",
            Self::MoneySum => "cast it to decimal128(38, 4)",
            Self::TextList => "cast it to list<utf8>",
        }
    }
}

/// One column of a [`TableSpec`].
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct ColumnSpec {
    /// The column's name.
    pub name: Cow<'static, str>,
    /// What the column means.
    pub kind: ColumnKind,
    /// What the column is, for the reference pages.
    pub doc: Cow<'static, str>,
    /// The unit of a number, such as `ratio`, `days` or `points`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub unit: Option<Cow<'static, str>>,
    /// Whether a table without the column is refused.
    pub required: bool,
    /// Whether a value may be null.
    pub nullable: bool,
}

impl ColumnSpec {
    /// A required column without nulls.
    pub fn new(
        name: impl Into<Cow<'static, str>>,
        kind: ColumnKind,
        doc: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self {
            name: name.into(),
            kind,
            doc: doc.into(),
            unit: None,
            required: true,
            nullable: false,
        }
    }

    /// Sets the unit.
    #[must_use]
    pub fn unit(mut self, unit: impl Into<Cow<'static, str>>) -> Self {
        self.unit = Some(unit.into());
        self
    }

    /// Lets a table leave the column out; its values may then be null too.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self.nullable = true;
        self
    }

    /// Lets values be null.
    #[must_use]
    pub fn nullable(mut self) -> Self {
        self.nullable = true;
        self
    }
}

/// What an operation does with columns that its specification does not name.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "policy", content = "doc", rename_all = "snake_case")]
pub enum ExtraColumns {
    /// They are not read.
    Ignored,
    /// They are read as numbers; the text says what they mean.
    Numbers(Cow<'static, str>),
    /// They are read as numbers, flags or text; the text says what they mean.
    Values(Cow<'static, str>),
}

impl ExtraColumns {
    /// What further columns hold, and what they mean; none where they are not read.
    pub fn meaning(&self) -> Option<(&'static str, &str)> {
        match self {
            Self::Ignored => None,
            Self::Numbers(doc) => Some(("number", doc)),
            Self::Values(doc) => Some(("number, flag or text", doc)),
        }
    }
}

/// What a table holds, in order.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct TableSpec {
    /// The columns, in the order of an output table.
    pub columns: Vec<ColumnSpec>,
    /// What further columns mean.
    pub extra: ExtraColumns,
    /// The order of an output's rows, in words; empty for an input.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub order: Cow<'static, str>,
}

impl TableSpec {
    /// A table of these columns; further ones are ignored.
    pub fn new(columns: impl IntoIterator<Item = ColumnSpec>) -> Self {
        Self {
            columns: columns.into_iter().collect(),
            extra: ExtraColumns::Ignored,
            order: Cow::Borrowed(""),
        }
    }

    /// Reads further columns as numbers with the meaning `doc`.
    #[must_use]
    pub fn extra_numbers(mut self, doc: impl Into<Cow<'static, str>>) -> Self {
        self.extra = ExtraColumns::Numbers(doc.into());
        self
    }

    /// Reads further columns as numbers, flags or text with the meaning `doc`.
    #[must_use]
    pub fn extra_values(mut self, doc: impl Into<Cow<'static, str>>) -> Self {
        self.extra = ExtraColumns::Values(doc.into());
        self
    }

    /// States the order of the rows.
    #[must_use]
    pub fn order(mut self, order: impl Into<Cow<'static, str>>) -> Self {
        self.order = order.into();
        self
    }

    /// The column of that name.
    pub fn column(&self, name: &str) -> Option<&ColumnSpec> {
        self.columns.iter().find(|column| column.name == name)
    }
}
