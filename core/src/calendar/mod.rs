//! Days, weeks, months, quarters and fiscal years of a business, in its own
//! time zone.
//!
//! A [`Calendar`] holds the zone, the day on which weeks start and the month in
//! which fiscal years start; it cuts time into [`Period`]s without gap or
//! overlap, names them, and says which is not over yet.

mod date;
mod period;
mod zone;

pub use date::Date;
pub use period::{Calendar, Frequency, Period, Weekday};
pub use zone::Zone;

pub(crate) use zone::{Moment, parse_moment};
