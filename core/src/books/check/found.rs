//! The issues found so far, and the columns in which they are looked for.

use std::collections::BTreeMap;

use arrow::array::{Array, Date32Array, Decimal128Array, StringArray};

use super::Checks;
use crate::books::Books;
use crate::calendar::Zone;
use crate::error::{Error, Result};
use crate::issues::{Issue, Severity};
use crate::read::Reader;

/// A business and a key within it.
pub(super) type Key<'a> = (&'a str, &'a str);

/// The issues of some books, in the order found.
pub(super) struct Found<'a> {
    pub(super) books: &'a Books,
    pub(super) checks: &'a Checks,
    issues: Vec<Issue>,
    counts: BTreeMap<(&'static str, &'static str), usize>,
}

impl<'a> Found<'a> {
    pub(super) fn new(books: &'a Books, checks: &'a Checks) -> Self {
        Self {
            books,
            checks,
            issues: Vec::new(),
            counts: BTreeMap::new(),
        }
    }

    pub(super) fn push(&mut self, table: &'static str, issue: Issue) {
        let count = self.counts.entry((table, issue.code)).or_default();
        *count += 1;
        if *count <= self.checks.most {
            self.issues.push(issue.detail("table", table));
        }
    }

    /// The issues in the order found, with the count of those left out.
    pub(super) fn finish(mut self) -> Vec<Issue> {
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

    /// What `read` gives of a table; none where the table is not there, or
    /// with an issue where it cannot be read.
    pub(super) fn read<T>(
        &mut self,
        table: &'static str,
        read: impl FnOnce(Reader<'a>) -> Result<T>,
    ) -> Option<T> {
        let books: &'a Books = self.books;
        let reader = books.reader(table).ok().flatten()?;
        read(reader)
            .map_err(|error| self.unreadable(table, &error))
            .ok()
    }

    fn unreadable(&mut self, table: &'static str, error: &Error) {
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
    }

    pub(super) fn ids(&mut self, table: &'static str, column: &str) -> Option<StringArray> {
        self.read(table, |reader| reader.id(column))
    }

    pub(super) fn texts(&mut self, table: &'static str, column: &str) -> Option<StringArray> {
        self.read(table, |reader| reader.text(column))
    }

    pub(super) fn dates(&mut self, table: &'static str, column: &str) -> Option<Date32Array> {
        self.read(table, |reader| reader.date_in(column, &Zone::utc()))
    }

    pub(super) fn amounts(&mut self, table: &'static str, column: &str) -> Option<Decimal128Array> {
        self.read(table, |reader| reader.money(column))
    }

    /// The keys in a column.
    pub(super) fn keys(&mut self, table: &'static str, column: &str) -> Option<Keys> {
        let ids = self.ids(table, column)?;
        let businesses = self.ids(table, "business_id")?;
        Some(Keys { businesses, ids })
    }
}

/// A column of keys, each within the business of its row.
pub(super) struct Keys {
    businesses: StringArray,
    ids: StringArray,
}

impl Keys {
    /// The rows that have a key, which is not empty.
    pub(super) fn rows(&self) -> impl Iterator<Item = (usize, Key<'_>)> {
        rows(&self.ids).map(|(row, id)| (row, (text(&self.businesses, row), id)))
    }

    /// The key of a row; empty where it is null.
    pub(super) fn key(&self, row: usize) -> Key<'_> {
        (text(&self.businesses, row), text(&self.ids, row))
    }
}

/// The rows that have a text, which is not empty.
pub(super) fn rows(texts: &StringArray) -> impl Iterator<Item = (usize, &str)> {
    let present = texts.iter().enumerate();
    present.filter_map(|(row, text)| text.filter(|text| !text.is_empty()).map(|text| (row, text)))
}

/// The text of a row; empty where it is null.
pub(super) fn text(texts: &StringArray, row: usize) -> &str {
    if texts.is_valid(row) {
        texts.value(row)
    } else {
        ""
    }
}

pub(super) fn valid(amounts: &Decimal128Array, row: usize) -> Option<i128> {
    amounts.is_valid(row).then(|| amounts.value(row))
}
