//! What does not fit together in the books, a file for each kind of check.

mod accounts;
mod currencies;
mod dates;
mod documents;
mod entries;
mod found;
mod gaps;
mod keys;
mod settings;
#[cfg(test)]
mod tests;

use found::Found;

use super::Books;
use crate::calendar::Date;
use crate::issues::Issue;

/// What [`Books::check`] takes for granted.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Checks {
    /// Dates of things that happened may not be after this one. Default: none.
    pub as_of: Option<Date>,
    /// Dates before this one are taken for mistakes. Default: 1970-01-01.
    pub earliest: Date,
    /// The most issues of one code in one table; a last one counts the rest.
    /// Default: 100.
    pub most: usize,
}

impl Default for Checks {
    fn default() -> Self {
        Self {
            as_of: None,
            earliest: Date::from_days(0).unwrap_or(Date::MIN),
            most: 100,
        }
    }
}

impl Books {
    /// What does not fit together, by table and row.
    ///
    /// | code | severity | what |
    /// |---|---|---|
    /// | `COLUMN_UNREADABLE` | error | a column cannot be read; it is skipped |
    /// | `ID_DUPLICATE` | error | a key stands twice |
    /// | `ACCOUNT_UNKNOWN`, `PARTY_UNKNOWN`, `DOCUMENT_UNKNOWN`, `ITEM_UNKNOWN`, `PERSON_UNKNOWN` | error in `entries` and `lines`, else warning | a reference leads nowhere, though its table was given |
    /// | `ACCOUNT_CYCLE` | error | an account is its own ancestor |
    /// | `ENTRY_UNBALANCED` | error | the postings of an entry do not add up to 0 |
    /// | `DOCUMENT_KIND_UNKNOWN` | error | a document is of no kind that books have |
    /// | `DOCUMENT_WITHOUT_PARTY` | warning | an invoice, bill or credit names nobody |
    /// | `DOCUMENT_TOTAL` | warning | lines and tax do not add up to the total |
    /// | `PAYMENT_EXCEEDS` | warning | more was paid than the document's total |
    /// | `CURRENCY_UNKNOWN` | error | a currency is not one of ISO 4217 |
    /// | `RATE_MISSING` | error | an amount's currency has no rate to the base currency by then |
    /// | `RATE_INVALID` | error | a rate is not positive or too large |
    /// | `DATE_RANGE` | warning | a date is too early or after `as_of` |
    /// | `DATE_ORDER` | warning | an end is before its start |
    /// | `DATES_GAP` | warning | a table has no row for two weeks or more, far longer than is usual for it |
    /// | `ZONE_UNKNOWN`, `MONTH_INVALID` | error | a setting of the business is not one |
    ///
    /// Each issue carries its table in `details`, and the code's parameters.
    /// Time and memory grow with rows times log rows.
    pub fn check(&self, checks: &Checks) -> Vec<Issue> {
        let mut found = Found::new(self, checks);
        settings::check(&mut found);
        keys::check(&mut found);
        accounts::check(&mut found);
        entries::check(&mut found);
        documents::check(&mut found);
        currencies::check(&mut found);
        dates::check(&mut found);
        gaps::check(&mut found);
        found.finish()
    }
}
