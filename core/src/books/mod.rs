//! The books: the canonical data model that connectors fill and engines read.
//!
//! [`Books`] is a set of tables by name, each optional: a host that has only
//! bank lines or only orders gives those. [`Books::check`] says what does not
//! fit together, as issues, and never refuses the whole.

mod check;
mod tables;

use std::collections::BTreeMap;

use arrow::array::Array;

use crate::calendar::{Calendar, Zone};
use crate::error::{Code, Error, Result, quoted, quoted_list};
use crate::money::{Currency, Rate, Rates};
use crate::read::Reader;
use crate::spec::TableSpec;
use crate::table::Table;

pub use check::Checks;
pub use tables::DOCUMENT_KINDS;

/// The tables of one or several businesses.
///
/// # Examples
///
/// ```
/// use serde_json::json;
/// use trimtab_core::Table;
/// use trimtab_core::books::{Books, Checks};
///
/// let accounts = Table::from_json(&json!({"account_id": ["1000"], "name": ["Cash"]}))?;
/// let entries = Table::from_json(&json!({
///     "date": ["2026-01-31", "2026-01-31"], "account_id": ["1000", "4000"], "amount": [10, -10],
/// }))?;
/// let books = Books::new()
///     .with("accounts", accounts)?
///     .with("entries", entries)?;
/// let issues = books.check(&Checks::default());
/// assert_eq!(issues[0].code, "ACCOUNT_UNKNOWN");
/// assert_eq!((issues[0].column.as_deref(), issues[0].row), (Some("account_id"), Some(1)));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Books {
    tables: BTreeMap<&'static str, Table>,
}

impl Books {
    /// The names of the tables.
    pub const TABLES: &'static [&'static str] = &tables::NAMES;

    /// No tables.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a table, in place of one of the same name.
    ///
    /// # Errors
    ///
    /// - `INPUT_UNKNOWN` if the books have no table of that name.
    /// - `COLUMN_MISSING` or `COLUMN_DUPLICATE` if the table lacks a required
    ///   column or has one twice.
    pub fn with(mut self, name: &str, table: Table) -> Result<Self> {
        let (name, spec) = find(name)?;
        Reader::try_new(name, &table, spec)?;
        self.tables.insert(name, table);
        Ok(self)
    }

    /// The table of that name, if it was given.
    pub fn get(&self, name: &str) -> Option<&Table> {
        self.tables.get(name)
    }

    /// The tables that were given, by name.
    pub fn iter(&self) -> impl Iterator<Item = (&'static str, &Table)> {
        self.tables.iter().map(|(name, table)| (*name, table))
    }

    /// A reader of the table, if it was given.
    ///
    /// # Errors
    ///
    /// As [`Books::with`].
    pub fn reader(&self, name: &str) -> Result<Option<Reader<'_>>> {
        let (name, spec) = find(name)?;
        self.get(name)
            .map(|table| Reader::try_new(name, table, spec))
            .transpose()
    }

    /// The specification of the table of that name.
    ///
    /// # Errors
    ///
    /// `INPUT_UNKNOWN` if the books have no table of that name.
    pub fn spec(name: &str) -> Result<&'static TableSpec> {
        find(name).map(|(_, spec)| spec)
    }

    /// What the table of that name holds, in one line; empty for other names.
    pub fn summary(name: &str) -> &'static str {
        tables::summary(name)
    }

    /// The businesses by id; the empty id stands for rows without one, which
    /// belong to the only business where there is one. Blank or unreadable settings fall back to UTC, January and no currency, which
    /// [`Books::check`] reports.
    ///
    /// # Errors
    ///
    /// `COLUMN_TYPE` or `COLUMN_NULL` if a column cannot be read.
    pub fn businesses(&self) -> Result<BTreeMap<String, Business>> {
        let mut businesses = BTreeMap::new();
        let Some(reader) = self.reader("business")? else {
            return Ok(businesses);
        };
        let (ids, zones) = (reader.id("business_id")?, reader.text("zone")?);
        let (currencies, months) = (
            reader.text("currency")?,
            reader.integer("fiscal_year_start")?,
        );
        for row in 0..reader.num_rows() {
            let zone = zones.is_valid(row).then(|| Zone::try_new(zones.value(row)));
            let calendar = Calendar::new(zone.and_then(Result::ok).unwrap_or_default());
            let month = months.is_valid(row).then(|| months.value(row));
            let month = month.and_then(|month| u32::try_from(month).ok());
            let fiscal = calendar.clone().fiscal_start(month.unwrap_or(1));
            let business = Business {
                calendar: fiscal.unwrap_or(calendar),
                currency: Currency::find(currencies.value(row)),
            };
            let id = if ids.is_valid(row) {
                ids.value(row)
            } else {
                ""
            };
            businesses.entry(id.to_owned()).or_insert(business);
        }
        if let (1, Some(only)) = (businesses.len(), businesses.values().next().cloned()) {
            businesses.entry(String::new()).or_insert(only);
        }
        Ok(businesses)
    }

    /// The exchange rates; rows that are no rate are left out, and
    /// [`Books::check`] reports them.
    ///
    /// # Errors
    ///
    /// `COLUMN_TYPE`, `COLUMN_NULL` or `COLUMN_VALUE` if a column cannot be read.
    pub fn rates(&self) -> Result<Rates> {
        let mut rates = Rates::new();
        let Some(reader) = self.reader("rates")? else {
            return Ok(rates);
        };
        let dates = reader.date_in("date", &Zone::utc())?;
        let (from, to) = (reader.text("currency")?, reader.text("base")?);
        let values = reader.number("rate")?;
        for row in 0..reader.num_rows() {
            let date = crate::calendar::Date::from_days(dates.value(row));
            let pair = (
                Currency::find(from.value(row)),
                Currency::find(to.value(row)),
            );
            if let (Some(date), (Some(from), Some(to)), Some(rate)) =
                (date, pair, Rate::from_f64(values.value(row)))
            {
                rates.insert(date, from, to, rate);
            }
        }
        Ok(rates)
    }
}

/// What the books say about one business.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Business {
    /// Zone and fiscal year.
    pub calendar: Calendar,
    /// The base currency, where it is one of ISO 4217.
    pub currency: Option<Currency>,
}

fn find(name: &str) -> Result<(&'static str, &'static TableSpec)> {
    tables::SPECS
        .get_key_value(name)
        .map(|(name, spec)| (*name, spec))
        .ok_or_else(|| {
            Error::new(
                Code::InputUnknown,
                format!(
                    "{} is not a table of the books; they are {}",
                    quoted(name),
                    quoted_list(tables::NAMES)
                ),
            )
            .with_argument(name)
        })
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn table(columns: &serde_json::Value) -> Table {
        Table::from_json(columns).unwrap()
    }

    #[test]
    fn every_table_has_a_summary_columns_and_provenance() {
        for name in Books::TABLES {
            assert!(!Books::summary(name).is_empty(), "{name}");
            let spec = Books::spec(name).unwrap();
            assert_eq!(spec.columns[0].name, "business_id");
            for column in ["source", "source_id", "source_version"] {
                assert!(spec.column(column).is_some(), "{name}");
            }
            assert!(spec.columns.iter().any(|column| column.required), "{name}");
            let mut names: Vec<_> = spec.columns.iter().map(|column| &column.name).collect();
            names.sort_unstable();
            assert!(names.windows(2).all(|pair| pair[0] != pair[1]), "{name}");
        }
    }

    #[test]
    fn an_unknown_table_and_a_missing_column_are_refused_by_name() {
        let empty = || table(&json!({"x": [1]}));
        let error = Books::new().with("ledger", empty()).unwrap_err();
        assert_eq!(error.code(), Code::InputUnknown);
        let error = Books::new().with("entries", empty()).unwrap_err();
        assert_eq!(
            (error.code(), error.column()),
            (Code::ColumnMissing, Some("date"))
        );
    }

    #[test]
    fn a_business_has_its_calendar_and_currency() {
        let business = table(&json!({
            "business_id": ["a", "b"], "zone": ["Asia/Kolkata", "Nowhere"],
            "currency": ["INR", "???"], "fiscal_year_start": [4, 13],
        }));
        let books = Books::new().with("business", business).unwrap();
        let businesses = books.businesses().unwrap();
        assert_eq!(businesses["a"].calendar.fiscal_start_month(), 4);
        assert_eq!(businesses["a"].currency.unwrap().code(), "INR");
        assert_eq!(businesses["b"], Business::default());
        assert!(!businesses.contains_key(""));
    }

    #[test]
    fn rows_without_a_business_belong_to_the_only_one() {
        let business = table(&json!({"business_id": ["a"], "currency": ["GBP"]}));
        let books = Books::new().with("business", business).unwrap();
        let businesses = books.businesses().unwrap();
        assert_eq!(businesses[""], businesses["a"]);
    }
}
