//! The books of a small business that does not exist: a bicycle shop with a
//! workshop, thirty months, to the penny.
//!
//! The story, for whoever reads the coach's report: two firms that pay ever
//! later, dearer goods from September 2025, a peak every early summer, and two
//! weeks of February 2025 whose orders were never exported although the ledger
//! has their sales.

mod ledger;
mod shop;

use std::collections::BTreeMap;

pub use ledger::Account;
pub use shop::{GAP, MONTHS, START};

/// The tables of the books and what is true of them.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Each table as CSV, by name.
    pub tables: BTreeMap<&'static str, String>,
    /// The chart of accounts.
    pub accounts: &'static [Account],
    /// The change of each account in each month, in pennies, debits positive:
    /// by month from 0, then by account number.
    pub movements: Vec<BTreeMap<&'static str, i64>>,
    /// The bank's balance at the end of each month, in pennies.
    pub bank: Vec<i64>,
}

/// Makes the books; the same every time.
pub fn sample() -> Sample {
    shop::Shop::new().run()
}

/// Numbers by chance that are the same every time (`SplitMix64`).
#[derive(Clone, Debug)]
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `end`.
    fn below(&mut self, end: i64) -> i64 {
        i64::try_from(self.next() % end.unsigned_abs().max(1)).unwrap_or_default()
    }

    /// True in `share` of a thousand cases.
    fn chance(&mut self, share: i64) -> bool {
        self.below(1000) < share
    }
}

/// A calendar date as days since 1970-01-01, and its parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
struct Day(i64);

impl Day {
    /// The first day of a month; months count on past 12.
    fn first_of(year: i64, month: i64) -> Self {
        let (year, month) = (
            year + (month - 1).div_euclid(12),
            (month - 1).rem_euclid(12) + 1,
        );
        // Days from civil, after Hinnant, chrono-Compatible Low-Level Date Algorithms.
        let shifted = year - i64::from(month <= 2);
        let era = shifted.div_euclid(400);
        let of_era = shifted.rem_euclid(400);
        let of_year = (153 * ((month + 9) % 12) + 2) / 5;
        Self(era * 146_097 + of_era * 365 + of_era / 4 - of_era / 100 + of_year - 719_468)
    }

    fn weekday(self) -> i64 {
        (self.0 + 3).rem_euclid(7)
    }

    /// Year, month and day of the month.
    fn parts(self) -> (i64, i64, i64) {
        let z = self.0 + 719_468;
        let era = z.div_euclid(146_097);
        let doe = z.rem_euclid(146_097);
        let yoe = (doe - doe / 1460 + doe / 36_524 - doe / 146_096) / 365;
        let doy = doe - (365 * yoe + yoe / 4 - yoe / 100);
        let mp = (5 * doy + 2) / 153;
        let month = if mp < 10 { mp + 3 } else { mp - 9 };
        (
            yoe + era * 400 + i64::from(month <= 2),
            month,
            doy - (153 * mp + 2) / 5 + 1,
        )
    }

    fn text(self) -> String {
        let (year, month, day) = self.parts();
        format!("{year:04}-{month:02}-{day:02}")
    }
}

/// Pennies as a decimal text.
fn money(pennies: i64) -> String {
    let sign = if pennies < 0 { "-" } else { "" };
    format!("{sign}{}.{:02}", pennies.abs() / 100, pennies.abs() % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn days_and_dates_agree() {
        assert_eq!(Day::first_of(1970, 1), Day(0));
        assert_eq!(Day::first_of(2024, 14).text(), "2025-02-01");
        for day in 19_000..21_000 {
            let (year, month, of_month) = Day(day).parts();
            assert_eq!(Day::first_of(year, month).0 + of_month - 1, day);
        }
        assert_eq!(
            Day::first_of(2026, 6).weekday(),
            0,
            "1 June 2026 is a Monday"
        );
    }

    #[test]
    fn every_journal_balances_and_cash_ties_to_the_bank() {
        let sample = sample();
        let mut cash = 0;
        for (month, bank) in sample.movements.iter().zip(&sample.bank) {
            assert_eq!(month.values().sum::<i64>(), 0);
            cash += month.get("1200").copied().unwrap_or_default();
            assert_eq!(cash, *bank);
        }
        assert!(
            sample.bank.iter().all(|balance| *balance > 0),
            "{:?}",
            sample.bank
        );
    }

    #[test]
    fn it_is_the_same_every_time() {
        assert_eq!(sample().tables, sample().tables);
    }
}
