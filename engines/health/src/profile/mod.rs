//! What kind of business this is, from whatever tables there are.

mod answer;
mod cash;
mod customers;
mod documents;
mod facts;
mod firm;
mod intake;
mod measure;
mod months;
mod operation;
mod register;
mod seasonality;
mod segments;
mod size;
mod tables;

pub(crate) use answer::counted_twice;
pub(crate) use facts::{Facts, facts};
pub(crate) use firm::{Firm, Until, number};
pub(crate) use intake::{TABLES, firms};
pub(crate) use months::{Months, Source, first_day, last_over, month_of, sales_by_month};
pub use operation::{Orders, Profile, ProfileOptions, ProfileOutput, profile};
pub(crate) use operation::{books_ports, operation, read_books, require_tables};
pub(crate) use register::with_unit;
