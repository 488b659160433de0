//! Currencies, and the rates from them to the base currency.

use std::collections::BTreeMap;

use super::found::{Found, rows, text};
use crate::books::{Books, Business};
use crate::calendar::Date;
use crate::error::quoted;
use crate::issues::{Issue, Severity};
use crate::money::{Currency, Rates};
use crate::spec::ColumnKind;

/// Currencies in tables without a date to find a rate for.
const UNDATED: [(&str, &str); 4] = [
    ("business", "currency"),
    ("rates", "currency"),
    ("rates", "base"),
    ("accounts", "currency"),
];

pub(super) fn check(found: &mut Found<'_>) {
    let exchange = Exchange {
        businesses: found.books.businesses().unwrap_or_default(),
        rates: found.books.rates().unwrap_or_default(),
    };
    for (table, column) in UNDATED {
        let codes = found.texts(table, column);
        for (row, code) in codes.iter().flat_map(rows) {
            currency(found, table, column, row, code);
        }
    }
    for table in Books::TABLES.iter().filter(|table| **table != "rates") {
        if let Some(date) = date_column(table) {
            dated(found, &exchange, table, date);
        }
    }
}

/// The column by whose date the amounts of a table are converted.
fn date_column(table: &str) -> Option<&'static str> {
    let spec = Books::spec(table).ok()?;
    ["date", "start", "created"].into_iter().find(|date| {
        spec.column(date)
            .is_some_and(|column| column.kind == ColumnKind::Date)
    })
}

fn dated(found: &mut Found<'_>, exchange: &Exchange, table: &'static str, date: &str) {
    let has = |books: &Books| Some(books.reader(table).ok()??.has("currency"));
    if has(found.books) != Some(true) {
        return;
    }
    let Some(codes) = found.texts(table, "currency") else {
        return;
    };
    let Some(dates) = found.dates(table, date) else {
        return;
    };
    let Some(businesses) = found.ids(table, "business_id") else {
        return;
    };
    for (row, code) in rows(&codes) {
        let Some(from) = currency(found, table, "currency", row, code) else {
            continue;
        };
        let date = Date::from_days(dates.value(row));
        let missing = exchange.missing(from, text(&businesses, row), date);
        if let Some((base, date)) = missing {
            let message = format!("there is no rate from {from} to {base} by {date}");
            let issue = Issue::new(Severity::Error, "RATE_MISSING", message)
                .column("currency")
                .row(row)
                .detail("currency", from.code())
                .detail("base", base.code());
            found.push(table, issue);
        }
    }
}

/// The currency of that code, or an issue.
fn currency(
    found: &mut Found<'_>,
    table: &'static str,
    column: &'static str,
    row: usize,
    code: &str,
) -> Option<Currency> {
    let currency = Currency::find(code);
    if currency.is_none() {
        let message = format!("{} is not a currency of ISO 4217", quoted(code));
        let issue = Issue::new(Severity::Error, "CURRENCY_UNKNOWN", message).column(column);
        found.push(table, issue.row(row).detail("currency", code));
    }
    currency
}

/// What amounts are converted to, and by what.
struct Exchange {
    businesses: BTreeMap<String, Business>,
    rates: Rates,
}

impl Exchange {
    /// The base currency and the date for which there is no rate.
    fn missing(
        &self,
        from: Currency,
        business: &str,
        date: Option<Date>,
    ) -> Option<(Currency, Date)> {
        let business = self
            .businesses
            .get(business)
            .or_else(|| self.businesses.get(""))?;
        let (base, date) = business.currency.zip(date)?;
        (!self.rates.covers(from, base, date)).then_some((base, date))
    }
}
