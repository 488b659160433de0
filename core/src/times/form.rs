//! What times count.

use arrow::datatypes::{DataType, TimeUnit};

/// How a column says when.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TimeForm {
    /// Days since 1970-01-01.
    Date,
    /// Microseconds of a clock on the wall since it showed 1970-01-01T00:00:00,
    /// in no zone that is known.
    Wall,
    /// Microseconds since 1970-01-01T00:00:00Z.
    Instant {
        /// The zone in which they are shown: its IANA name or its offset, as
        /// [`Zone::try_new`](crate::calendar::Zone::try_new) takes it.
        zone: Box<str>,
    },
    /// A whole number.
    Step,
}

impl TimeForm {
    /// The Arrow type of a column of that form.
    pub fn arrow_type(&self) -> DataType {
        match self {
            Self::Date => DataType::Date32,
            Self::Wall => DataType::Timestamp(TimeUnit::Microsecond, None),
            Self::Instant { zone } => {
                DataType::Timestamp(TimeUnit::Microsecond, Some(zone.as_ref().into()))
            }
            Self::Step => DataType::Int64,
        }
    }
}
