//! What does not fit together in the books.

use std::collections::{BTreeMap, BTreeSet};

use arrow::array::{Array, Date32Array, Decimal128Array, StringArray};

use super::Books;
use crate::calendar::{Date, Zone};
use crate::error::{Result, quoted};
use crate::issues::{Issue, Severity};
use crate::money::{Amount, Currency, Rates};
use crate::read::Reader;
use crate::spec::ColumnKind;

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

/// Keys that must be unique, by table.
const KEYS: [(&str, &str); 9] = [
    ("accounts", "account_id"),
    ("parties", "party_id"),
    ("documents", "document_id"),
    ("payments", "payment_id"),
    ("items", "item_id"),
    ("people", "person_id"),
    ("campaigns", "campaign_id"),
    ("deals", "deal_id"),
    ("subscriptions", "subscription_id"),
];

/// References: table, column, the table and key referred to, the code.
const REFERENCES: [(&str, &str, &str, &str, &str); 19] = [
    (
        "accounts",
        "parent_id",
        "accounts",
        "account_id",
        "ACCOUNT_UNKNOWN",
    ),
    (
        "entries",
        "account_id",
        "accounts",
        "account_id",
        "ACCOUNT_UNKNOWN",
    ),
    (
        "entries",
        "party_id",
        "parties",
        "party_id",
        "PARTY_UNKNOWN",
    ),
    (
        "entries",
        "document_id",
        "documents",
        "document_id",
        "DOCUMENT_UNKNOWN",
    ),
    (
        "documents",
        "party_id",
        "parties",
        "party_id",
        "PARTY_UNKNOWN",
    ),
    (
        "lines",
        "document_id",
        "documents",
        "document_id",
        "DOCUMENT_UNKNOWN",
    ),
    ("lines", "item_id", "items", "item_id", "ITEM_UNKNOWN"),
    (
        "lines",
        "account_id",
        "accounts",
        "account_id",
        "ACCOUNT_UNKNOWN",
    ),
    (
        "payments",
        "document_id",
        "documents",
        "document_id",
        "DOCUMENT_UNKNOWN",
    ),
    (
        "payments",
        "party_id",
        "parties",
        "party_id",
        "PARTY_UNKNOWN",
    ),
    (
        "items",
        "supplier_id",
        "parties",
        "party_id",
        "PARTY_UNKNOWN",
    ),
    ("stock", "item_id", "items", "item_id", "ITEM_UNKNOWN"),
    (
        "stock",
        "document_id",
        "documents",
        "document_id",
        "DOCUMENT_UNKNOWN",
    ),
    (
        "bank",
        "account_id",
        "accounts",
        "account_id",
        "ACCOUNT_UNKNOWN",
    ),
    ("bank", "party_id", "parties", "party_id", "PARTY_UNKNOWN"),
    (
        "shifts",
        "person_id",
        "people",
        "person_id",
        "PERSON_UNKNOWN",
    ),
    ("deals", "party_id", "parties", "party_id", "PARTY_UNKNOWN"),
    (
        "subscriptions",
        "party_id",
        "parties",
        "party_id",
        "PARTY_UNKNOWN",
    ),
    (
        "subscriptions",
        "item_id",
        "items",
        "item_id",
        "ITEM_UNKNOWN",
    ),
];

/// Dates of what has happened, by table: not after `as_of`.
const PAST: [(&str, &str); 7] = [
    ("entries", "date"),
    ("documents", "date"),
    ("payments", "date"),
    ("stock", "date"),
    ("bank", "date"),
    ("deals", "created"),
    ("people", "hired"),
];

/// Pairs of dates in order, by table.
const SPANS: [(&str, &str, &str); 5] = [
    ("documents", "date", "due_date"),
    ("people", "hired", "left"),
    ("campaigns", "start", "end"),
    ("deals", "created", "closed"),
    ("subscriptions", "start", "end"),
];

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
    /// | `DOCUMENT_WITHOUT_PARTY` | warning | an invoice, bill or credit names nobody |
    /// | `DOCUMENT_TOTAL` | warning | lines and tax do not add up to the total |
    /// | `PAYMENT_EXCEEDS` | warning | more was paid than the document's total |
    /// | `CURRENCY_UNKNOWN` | error | a currency is not one of ISO 4217 |
    /// | `RATE_MISSING` | error | an amount's currency has no rate to the base currency by then |
    /// | `RATE_INVALID` | error | a rate is not positive or too large |
    /// | `DATE_RANGE` | warning | a date is too early or after `as_of` |
    /// | `DATE_ORDER` | warning | an end is before its start |
    /// | `ZONE_UNKNOWN`, `MONTH_INVALID` | error | a setting of the business is not one |
    ///
    /// Each issue carries its table in `details`, and the code's parameters.
    /// Time and memory grow with rows times log rows.
    pub fn check(&self, checks: &Checks) -> Vec<Issue> {
        let mut found = Found {
            books: self,
            checks,
            issues: Vec::new(),
            counts: BTreeMap::new(),
        };
        found.settings();
        for (table, key) in KEYS {
            found.duplicates(table, key);
        }
        for (table, column, other, key, code) in REFERENCES {
            found.references(table, column, other, key, code);
        }
        found.cycles();
        found.balances();
        found.documents();
        found.payments();
        found.currencies();
        for (table, column) in PAST {
            found.ranges(table, column);
        }
        for (table, start, end) in SPANS {
            found.spans(table, start, end);
        }
        found.finish()
    }
}

/// A business and a key within it.
type Key<'a> = (&'a str, &'a str);

/// A business, an entry, and its date where the entry has no id.
type EntryKey<'a> = (&'a str, &'a str, Option<i32>);

/// An entry's first row, sum and currencies.
type EntrySum<'a> = (usize, i128, BTreeSet<&'a str>);

struct Found<'a> {
    books: &'a Books,
    checks: &'a Checks,
    issues: Vec<Issue>,
    counts: BTreeMap<(&'static str, &'static str), usize>,
}

impl Found<'_> {
    fn push(&mut self, table: &'static str, issue: Issue) {
        let count = self.counts.entry((table, issue.code)).or_default();
        *count += 1;
        if *count <= self.checks.most {
            self.issues.push(issue.detail("table", table));
        }
    }

    /// The issues in the order found, with the count of those left out.
    fn finish(mut self) -> Vec<Issue> {
        for ((table, code), count) in self.counts {
            let more = count.saturating_sub(self.checks.most);
            if more > 0 {
                let message = format!("`{table}` has {more} more issues of this code");
                self.issues.push(
                    Issue::new(Severity::Info, code, message)
                        .detail("table", table)
                        .detail("more", more),
                );
            }
        }
        self.issues
    }

    fn reader(&self, table: &str) -> Option<Reader<'_>> {
        self.books.reader(table).ok().flatten()
    }

    /// What `read` gives, or an issue in place of its error.
    fn read<T>(&mut self, table: &'static str, read: Result<T>) -> Option<T> {
        match read {
            Ok(value) => Some(value),
            Err(error) => {
                let mut issue = Issue::new(Severity::Error, "COLUMN_UNREADABLE", error.message())
                    .detail("error", error.code().as_str());
                issue.column = error.column().map(str::to_owned);
                issue.row = error.row();
                let known = self
                    .issues
                    .iter()
                    .any(|other| other.code == issue.code && other.message == issue.message);
                if !known {
                    self.push(table, issue);
                }
                None
            }
        }
    }

    fn ids(&mut self, table: &'static str, column: &str) -> Option<StringArray> {
        let read = self.reader(table)?.id(column);
        self.read(table, read)
    }

    fn texts(&mut self, table: &'static str, column: &str) -> Option<StringArray> {
        let read = self.reader(table)?.text(column);
        self.read(table, read)
    }

    fn dates(&mut self, table: &'static str, column: &str) -> Option<Date32Array> {
        let read = self.reader(table)?.date_in(column, &Zone::utc());
        self.read(table, read)
    }

    fn amounts(&mut self, table: &'static str, column: &str) -> Option<Decimal128Array> {
        let read = self.reader(table)?.money(column);
        self.read(table, read)
    }

    fn settings(&mut self) {
        if let Some(zones) = self.texts("business", "zone") {
            for (row, zone) in rows(&zones) {
                if Zone::try_new(zone).is_err() {
                    let message = format!("{} is not a time zone; UTC is used", quoted(zone));
                    let issue = Issue::new(Severity::Error, "ZONE_UNKNOWN", message);
                    self.push(
                        "business",
                        issue.column("zone").row(row).detail("zone", zone),
                    );
                }
            }
        }
        let months = self
            .reader("business")
            .map(|reader| reader.integer("fiscal_year_start"));
        if let Some(months) = months.and_then(|months| self.read("business", months)) {
            for (row, month) in months.iter().enumerate() {
                if month.is_some_and(|month| !(1..=12).contains(&month)) {
                    let month = month.unwrap_or_default();
                    let message = format!(
                        "a fiscal year starts in a month from 1 to 12, got {month}; 1 is used"
                    );
                    let issue = Issue::new(Severity::Error, "MONTH_INVALID", message);
                    let issue = issue.column("fiscal_year_start").row(row);
                    self.push("business", issue.detail("month", month));
                }
            }
        }
        let rates = self.reader("rates").map(|reader| reader.number("rate"));
        if let Some(rates) = rates.and_then(|rates| self.read("rates", rates)) {
            for (row, rate) in rates.iter().enumerate() {
                let Some(rate) = rate.filter(|rate| crate::money::Rate::from_f64(*rate).is_none())
                else {
                    continue;
                };
                let message =
                    format!("a rate must be over 0 and under 10^9, got {rate}; it is left out");
                let issue = Issue::new(Severity::Error, "RATE_INVALID", message);
                self.push("rates", issue.column("rate").row(row));
            }
        }
    }

    fn duplicates(&mut self, table: &'static str, key: &'static str) {
        let Some(ids) = self.ids(table, key) else {
            return;
        };
        let Some(businesses) = self.ids(table, "business_id") else {
            return;
        };
        let mut seen: BTreeMap<Key<'_>, usize> = BTreeMap::new();
        for (row, id) in rows(&ids) {
            let first = *seen.entry((text(&businesses, row), id)).or_insert(row);
            if first != row {
                let message = format!(
                    "{} stands twice in `{table}`, first in row {first}",
                    quoted(id)
                );
                let issue = Issue::new(Severity::Error, "ID_DUPLICATE", message);
                let issue = issue.unit(id).column(key).row(row);
                self.push(table, issue.detail("first_row", first));
            }
        }
    }

    /// The keys of a table, by business.
    fn keys(&mut self, table: &'static str, key: &str) -> Option<BTreeSet<(String, String)>> {
        let ids = self.ids(table, key)?;
        let businesses = self.ids(table, "business_id")?;
        let keys = rows(&ids).map(|(row, id)| (text(&businesses, row).to_owned(), id.to_owned()));
        Some(keys.collect())
    }

    fn references(
        &mut self,
        table: &'static str,
        column: &'static str,
        other: &'static str,
        key: &'static str,
        code: &'static str,
    ) {
        let Some(known) = self.keys(other, key) else {
            return;
        };
        let Some(ids) = self.ids(table, column) else {
            return;
        };
        let Some(businesses) = self.ids(table, "business_id") else {
            return;
        };
        let severity = match table {
            "entries" | "lines" => Severity::Error,
            _ => Severity::Warning,
        };
        for (row, id) in rows(&ids) {
            let key = (text(&businesses, row).to_owned(), id.to_owned());
            if !known.contains(&key) {
                let message = format!("{} of `{table}` is not in `{other}`", quoted(id));
                let issue = Issue::new(severity, code, message).unit(id).column(column);
                self.push(table, issue.row(row).detail("id", id));
            }
        }
    }

    fn cycles(&mut self) {
        let Some(ids) = self.ids("accounts", "account_id") else {
            return;
        };
        let Some(parents) = self.ids("accounts", "parent_id") else {
            return;
        };
        let Some(businesses) = self.ids("accounts", "business_id") else {
            return;
        };
        let parent: BTreeMap<Key<'_>, &str> = rows(&parents)
            .filter(|(row, _)| ids.is_valid(*row))
            .map(|(row, parent)| ((text(&businesses, row), ids.value(row)), parent))
            .collect();
        // Each chain is walked until it ends or meets a walked account.
        let mut walked: BTreeSet<Key<'_>> = BTreeSet::new();
        for (row, id) in rows(&ids) {
            let business = text(&businesses, row);
            let mut chain = BTreeSet::new();
            let mut at = id;
            while !walked.contains(&(business, at)) {
                if !chain.insert(at) {
                    let message = format!("account {} is its own ancestor", quoted(at));
                    let issue = Issue::new(Severity::Error, "ACCOUNT_CYCLE", message);
                    self.push("accounts", issue.unit(at).column("parent_id").row(row));
                    break;
                }
                match parent.get(&(business, at)) {
                    Some(next) => at = next,
                    None => break,
                }
            }
            walked.extend(chain.into_iter().map(|at| (business, at)));
        }
    }

    fn balances(&mut self) {
        let (Some(amounts), Some(dates)) = (
            self.amounts("entries", "amount"),
            self.dates("entries", "date"),
        ) else {
            return;
        };
        let (Some(entries), Some(businesses)) = (
            self.ids("entries", "entry_id"),
            self.ids("entries", "business_id"),
        ) else {
            return;
        };
        let Some(currencies) = self.texts("entries", "currency") else {
            return;
        };
        // Postings of several currencies balance at the rates of the day only,
        // so each currency of an entry is summed alone and mixed entries are left.
        let mut sums: BTreeMap<EntryKey<'_>, EntrySum<'_>> = BTreeMap::new();
        for row in 0..amounts.len() {
            let entry = text(&entries, row);
            let date = entry.is_empty().then(|| dates.value(row));
            let sum = sums
                .entry((text(&businesses, row), entry, date))
                .or_insert((row, 0, BTreeSet::new()));
            sum.1 = sum.1.saturating_add(amounts.value(row));
            sum.2.insert(text(&currencies, row));
        }
        for ((_, entry, date), (row, sum, currencies)) in sums {
            if sum == 0 || currencies.len() > 1 {
                continue;
            }
            let off = Amount::from_units(sum).unwrap_or_default();
            let what = match date.and_then(Date::from_days) {
                Some(date) => format!("the postings of {date}"),
                None => format!("the postings of entry {}", quoted(entry)),
            };
            let message = format!("{what} add up to {off}, not to 0");
            let mut issue = Issue::new(Severity::Error, "ENTRY_UNBALANCED", message)
                .column("amount")
                .row(row)
                .detail("difference", off.to_string());
            if !entry.is_empty() {
                issue = issue.unit(entry);
            }
            self.push("entries", issue);
        }
    }

    fn documents(&mut self) {
        let (Some(ids), Some(kinds)) = (
            self.ids("documents", "document_id"),
            self.texts("documents", "kind"),
        ) else {
            return;
        };
        let Some(businesses) = self.ids("documents", "business_id") else {
            return;
        };
        if let Some(parties) = self.ids("documents", "party_id") {
            for (row, id) in rows(&ids) {
                let kind = text(&kinds, row);
                let needs = matches!(kind, "invoice" | "bill" | "credit_note" | "supplier_credit");
                if needs && parties.is_null(row) {
                    let message = format!("{kind} {} names no party", quoted(id));
                    let issue = Issue::new(Severity::Warning, "DOCUMENT_WITHOUT_PARTY", message);
                    self.push("documents", issue.unit(id).column("party_id").row(row));
                }
            }
        }
        let Some(totals) = self.amounts("documents", "total") else {
            return;
        };
        let Some(taxes) = self.amounts("documents", "tax") else {
            return;
        };
        let (Some(of), Some(amounts)) = (
            self.ids("lines", "document_id"),
            self.amounts("lines", "amount"),
        ) else {
            return;
        };
        let Some(line_businesses) = self.ids("lines", "business_id") else {
            return;
        };
        let Some(line_taxes) = self.amounts("lines", "tax") else {
            return;
        };
        let mut sums: BTreeMap<Key<'_>, (i128, i128)> = BTreeMap::new();
        for (row, id) in rows(&of) {
            let sum = sums.entry((text(&line_businesses, row), id)).or_default();
            sum.0 = sum.0.saturating_add(amounts.value(row));
            sum.1 = sum.1.saturating_add(valid(&line_taxes, row).unwrap_or(0));
        }
        for (row, id) in rows(&ids) {
            let (Some((lines, line_tax)), Some(total)) =
                (sums.get(&(text(&businesses, row), id)), valid(&totals, row))
            else {
                continue;
            };
            let tax = valid(&taxes, row).unwrap_or(*line_tax);
            let off = total - lines - tax;
            // Sources round tax by line or by document: a cent either way is theirs.
            if off.abs() > 100 {
                let off = Amount::from_units(off).unwrap_or_default();
                let message = format!(
                    "the total of document {} differs from its lines and tax by {off}",
                    quoted(id)
                );
                let issue = Issue::new(Severity::Warning, "DOCUMENT_TOTAL", message)
                    .unit(id)
                    .column("total")
                    .row(row);
                self.push("documents", issue.detail("difference", off.to_string()));
            }
        }
    }

    fn payments(&mut self) {
        let (Some(ids), Some(totals)) = (
            self.ids("documents", "document_id"),
            self.amounts("documents", "total"),
        ) else {
            return;
        };
        let Some(businesses) = self.ids("documents", "business_id") else {
            return;
        };
        let Some(currencies) = self.texts("documents", "currency") else {
            return;
        };
        let (Some(of), Some(amounts)) = (
            self.ids("payments", "document_id"),
            self.amounts("payments", "amount"),
        ) else {
            return;
        };
        let Some(paying) = self.ids("payments", "business_id") else {
            return;
        };
        let Some(paid_in) = self.texts("payments", "currency") else {
            return;
        };
        let documents: BTreeMap<Key<'_>, (i128, &str)> = rows(&ids)
            .filter_map(|(row, id)| {
                Some((
                    (text(&businesses, row), id),
                    (valid(&totals, row)?, text(&currencies, row)),
                ))
            })
            .collect();
        let mut paid: BTreeMap<Key<'_>, i128> = BTreeMap::new();
        for (row, id) in rows(&of) {
            let key = (text(&paying, row), id);
            let Some((total, currency)) = documents.get(&key) else {
                continue;
            };
            if *currency != text(&paid_in, row) {
                continue;
            }
            let sum = paid.entry(key).or_default();
            let before = sum.abs() > total.abs();
            *sum = sum.saturating_add(amounts.value(row));
            if sum.abs() > total.abs() && !before {
                let total = Amount::from_units(total.abs()).unwrap_or_default();
                let message = format!(
                    "with this payment more than {total} is paid on document {}",
                    quoted(id)
                );
                let issue = Issue::new(Severity::Warning, "PAYMENT_EXCEEDS", message)
                    .unit(id)
                    .column("amount")
                    .row(row);
                self.push("payments", issue.detail("total", total.to_string()));
            }
        }
    }

    fn currencies(&mut self) {
        let bases: BTreeMap<String, Option<Currency>> = match self.books.businesses() {
            Ok(businesses) => businesses
                .into_iter()
                .map(|(id, business)| (id, business.currency))
                .collect(),
            Err(_) => BTreeMap::new(),
        };
        let rates = self.books.rates().unwrap_or_default();
        for (table, column) in [
            ("business", "currency"),
            ("rates", "currency"),
            ("rates", "base"),
            ("accounts", "currency"),
        ] {
            let codes = self.texts(table, column);
            for (row, code) in codes.iter().flat_map(rows) {
                self.currency(table, column, row, code);
            }
        }
        for table in Books::TABLES.iter().copied() {
            let dated = ["date", "start", "created"].into_iter().find(|date| {
                let spec = Books::spec(table).ok();
                spec.and_then(|spec| spec.column(date))
                    .is_some_and(|column| column.kind == ColumnKind::Date)
            });
            let (Some(date), true) = (dated, table != "rates") else {
                continue;
            };
            let has = self
                .reader(table)
                .is_some_and(|reader| reader.has("currency"));
            let (true, Some(codes)) = (has, self.texts(table, "currency")) else {
                continue;
            };
            let Some(dates) = self.dates(table, date) else {
                continue;
            };
            let Some(businesses) = self.ids(table, "business_id") else {
                continue;
            };
            for (row, code) in rows(&codes) {
                let Some(currency) = self.currency(table, "currency", row, code) else {
                    continue;
                };
                let base = bases
                    .get(text(&businesses, row))
                    .or_else(|| bases.get(""))
                    .copied()
                    .flatten();
                self.rate(
                    table,
                    row,
                    &rates,
                    (currency, base),
                    Date::from_days(dates.value(row)),
                );
            }
        }
    }

    fn currency(
        &mut self,
        table: &'static str,
        column: &'static str,
        row: usize,
        code: &str,
    ) -> Option<Currency> {
        let currency = Currency::find(code);
        if currency.is_none() {
            let message = format!("{} is not a currency of ISO 4217", quoted(code));
            let issue = Issue::new(Severity::Error, "CURRENCY_UNKNOWN", message)
                .column(column)
                .row(row);
            self.push(table, issue.detail("currency", code));
        }
        currency
    }

    fn rate(
        &mut self,
        table: &'static str,
        row: usize,
        rates: &Rates,
        pair: (Currency, Option<Currency>),
        date: Option<Date>,
    ) {
        let ((from, Some(base)), Some(date)) = (pair, date) else {
            return;
        };
        if !rates.covers(from, base, date) {
            let message = format!("there is no rate from {from} to {base} by {date}");
            let issue = Issue::new(Severity::Error, "RATE_MISSING", message)
                .column("currency")
                .row(row);
            self.push(
                table,
                issue
                    .detail("currency", from.code())
                    .detail("base", base.code()),
            );
        }
    }

    fn ranges(&mut self, table: &'static str, column: &'static str) {
        let Some(dates) = self.dates(table, column) else {
            return;
        };
        for (row, days) in dates.iter().enumerate() {
            let Some(date) = days.and_then(Date::from_days) else {
                continue;
            };
            let problem = match self.checks.as_of {
                _ if date < self.checks.earliest => {
                    format!("{date} is before {}", self.checks.earliest)
                }
                Some(as_of) if date > as_of => format!("{date} is after {as_of}"),
                _ => continue,
            };
            let issue = Issue::new(Severity::Warning, "DATE_RANGE", problem)
                .column(column)
                .row(row);
            self.push(table, issue.detail("date", date.to_string()));
        }
    }

    fn spans(&mut self, table: &'static str, start: &'static str, end: &'static str) {
        let Some(starts) = self.dates(table, start) else {
            return;
        };
        let Some(ends) = self.dates(table, end) else {
            return;
        };
        for (row, pair) in starts.iter().zip(ends.iter()).enumerate() {
            if let (Some(first), Some(last)) = pair
                && last < first
            {
                let message = format!("`{end}` of `{table}` is before `{start}`");
                let issue = Issue::new(Severity::Warning, "DATE_ORDER", message);
                self.push(
                    table,
                    issue.column(end).row(row).detail("days", first - last),
                );
            }
        }
    }
}

/// The rows that have a text, which is not empty.
fn rows(texts: &StringArray) -> impl Iterator<Item = (usize, &str)> {
    let present = texts.iter().enumerate();
    present.filter_map(|(row, text)| text.filter(|text| !text.is_empty()).map(|text| (row, text)))
}

/// The text of a row; empty where it is null.
fn text(texts: &StringArray, row: usize) -> &str {
    if texts.is_valid(row) {
        texts.value(row)
    } else {
        ""
    }
}

fn valid(amounts: &Decimal128Array, row: usize) -> Option<i128> {
    amounts.is_valid(row).then(|| amounts.value(row))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::table::Table;

    fn issues(tables: Value) -> Vec<(String, String, Option<u64>)> {
        found(tables, &Checks::default())
    }

    fn found(tables: Value, checks: &Checks) -> Vec<(String, String, Option<u64>)> {
        let Value::Object(tables) = tables else {
            panic!("tables")
        };
        let books = tables.iter().fold(Books::new(), |books, (name, columns)| {
            books
                .with(name, Table::from_json(columns).unwrap())
                .unwrap()
        });
        let issues = books.check(checks).into_iter();
        let mut found: Vec<_> = issues
            .map(|issue| {
                (
                    issue.details["table"].as_str().unwrap().to_owned(),
                    issue.code.to_owned(),
                    issue.row,
                )
            })
            .collect();
        found.sort();
        found
    }

    fn one(tables: Value, table: &str, code: &str, row: u64) {
        assert_eq!(
            issues(tables),
            [(table.to_owned(), code.to_owned(), Some(row))]
        );
    }

    #[test]
    fn books_that_fit_have_no_issues() {
        let tables = json!({
            "business": {"zone": ["Europe/Berlin"], "currency": ["EUR"], "fiscal_year_start": [1]},
            "rates": {"date": ["2026-01-01"], "currency": ["USD"], "base": ["EUR"], "rate": [0.9]},
            "accounts": {"account_id": ["1", "2"], "name": ["Bank", "Sales"], "parent_id": [null, "1"]},
            "entries": {"date": ["2026-01-02", "2026-01-02"], "account_id": ["1", "2"], "amount": [5.5, -5.5], "entry_id": ["e", "e"]},
            "parties": {"party_id": [7], "name": ["A"]},
            "documents": {"document_id": ["d"], "kind": ["invoice"], "date": ["2026-01-02"], "party_id": [7], "total": [11.9], "tax": [1.9], "currency": ["USD"], "due_date": ["2026-02-01"]},
            "lines": {"document_id": ["d", "d"], "amount": [4, 6]},
            "payments": {"payment_id": ["p"], "date": ["2026-01-09"], "amount": ["11.90"], "document_id": ["d"], "currency": ["USD"]},
        });
        assert_eq!(issues(tables), []);
    }

    #[test]
    fn references_that_lead_nowhere_are_named() {
        one(
            json!({"accounts": {"account_id": ["1"], "name": ["x"]}, "entries": {"date": ["2026-01-01", "2026-01-01"], "account_id": ["1", "2"], "amount": [1, -1]}}),
            "entries",
            "ACCOUNT_UNKNOWN",
            1,
        );
        one(
            json!({"documents": {"document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"]}, "lines": {"document_id": ["a", "b"], "amount": [1, 2]}}),
            "lines",
            "DOCUMENT_UNKNOWN",
            1,
        );
        // The other business's document is not this one's.
        one(
            json!({"documents": {"business_id": ["x"], "document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"]}, "lines": {"business_id": ["y"], "document_id": ["a"], "amount": [1]}}),
            "lines",
            "DOCUMENT_UNKNOWN",
            0,
        );
    }

    #[test]
    fn an_entry_that_does_not_balance_is_named() {
        one(
            json!({"entries": {"date": ["2026-01-01", "2026-01-01", "2026-01-01"], "account_id": ["1", "2", "3"], "amount": [1, -1, 0.0001], "entry_id": ["a", "a", "b"]}}),
            "entries",
            "ENTRY_UNBALANCED",
            2,
        );
        one(
            json!({"entries": {"date": ["2026-01-01", "2026-01-02"], "account_id": ["1", "2"], "amount": [0, 2]}}),
            "entries",
            "ENTRY_UNBALANCED",
            1,
        );
    }

    #[test]
    fn documents_and_payments_are_held_against_each_other() {
        one(
            json!({"documents": {"document_id": ["a"], "kind": ["bill"], "date": ["2026-01-01"]}}),
            "documents",
            "DOCUMENT_WITHOUT_PARTY",
            0,
        );
        one(
            json!({"documents": {"document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"], "total": [10]}, "lines": {"document_id": ["a"], "amount": [9.5]}}),
            "documents",
            "DOCUMENT_TOTAL",
            0,
        );
        one(
            json!({"documents": {"document_id": ["a"], "kind": ["order"], "date": ["2026-01-01"], "total": [10]}, "payments": {"payment_id": ["p", "q"], "date": ["2026-01-01", "2026-01-02"], "amount": [6, 6], "document_id": ["a", "a"]}}),
            "payments",
            "PAYMENT_EXCEEDS",
            1,
        );
    }

    #[test]
    fn settings_currencies_and_dates_are_held_against_their_ranges() {
        one(
            json!({"business": {"zone": ["Mars"], "currency": ["EUR"]}}),
            "business",
            "ZONE_UNKNOWN",
            0,
        );
        one(
            json!({"business": {"fiscal_year_start": [0], "currency": ["EUR"]}}),
            "business",
            "MONTH_INVALID",
            0,
        );
        one(
            json!({"business": {"currency": ["EURO"]}}),
            "business",
            "CURRENCY_UNKNOWN",
            0,
        );
        one(
            json!({"rates": {"date": ["2026-01-01"], "currency": ["USD"], "base": ["EUR"], "rate": [-1]}}),
            "rates",
            "RATE_INVALID",
            0,
        );
        one(
            json!({"business": {"currency": ["EUR"]}, "bank": {"date": ["2026-01-01"], "amount": [1], "currency": ["USD"]}}),
            "bank",
            "RATE_MISSING",
            0,
        );
        one(
            json!({"bank": {"date": ["1926-01-01"], "amount": [1]}}),
            "bank",
            "DATE_RANGE",
            0,
        );
        one(
            json!({"campaigns": {"campaign_id": ["c"], "start": ["2026-02-01"], "end": ["2026-01-01"]}}),
            "campaigns",
            "DATE_ORDER",
            0,
        );
    }

    #[test]
    fn a_cycle_of_accounts_ends() {
        one(
            json!({"accounts": {"account_id": ["1", "2", "3"], "name": ["a", "b", "c"], "parent_id": ["2", "1", "1"]}}),
            "accounts",
            "ACCOUNT_CYCLE",
            0,
        );
    }

    #[test]
    fn an_unreadable_column_is_an_issue_and_the_rest_is_checked() {
        let tables = json!({"accounts": {"account_id": ["1", "1"], "name": ["a", "b"], "parent_id": [1.5, 2.5]}});
        let codes: Vec<String> = issues(tables)
            .into_iter()
            .map(|(_, code, _)| code)
            .collect();
        assert_eq!(codes, ["COLUMN_UNREADABLE", "ID_DUPLICATE"]);
    }

    #[test]
    fn many_issues_of_one_code_are_counted() {
        let ids = vec!["x"; 500];
        let issues = issues(json!({"items": {"item_id": ids}}));
        assert_eq!(issues.len(), 101);
        assert_eq!(
            issues[0],
            ("items".to_owned(), "ID_DUPLICATE".to_owned(), None)
        );
    }

    #[test]
    fn what_is_dated_after_the_day_asked_for_is_named() {
        let checks = Checks {
            as_of: Some("2026-01-31".parse().unwrap()),
            ..Checks::default()
        };
        let tables = json!({"bank": {"date": ["2026-01-31", "2026-02-01"], "amount": [1, 1]}});
        assert_eq!(
            found(tables, &checks),
            [("bank".to_owned(), "DATE_RANGE".to_owned(), Some(1))]
        );
    }
}
