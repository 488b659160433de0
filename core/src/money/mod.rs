//! Exact money: amounts at four decimals, ISO 4217 currencies, dated rates.
//!
//! An [`Amount`] is a whole number of ten-thousandths; nothing here rounds
//! without saying so, and nothing wraps: what does not fit is an error or
//! `None`.

mod amount;
mod currency;
mod rates;

pub use amount::Amount;
pub use currency::Currency;
pub use rates::{Rate, Rates};

pub(crate) use amount::{LARGEST_AMOUNT, LARGEST_SUM, rescaled};
