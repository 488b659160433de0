//! The postings of the ledger.

use std::collections::{BTreeMap, BTreeSet};

use super::found::{Found, Key, text};
use crate::calendar::Date;
use crate::error::quoted;
use crate::issues::{Issue, Severity};
use crate::money::Amount;

/// An entry, and its date where the entry has no id.
type Entry<'a> = (Key<'a>, Option<i32>);

/// An entry's first row, sum and currencies.
type Sum<'a> = (usize, i128, BTreeSet<&'a str>);

/// The postings of an entry add up to 0.
pub(super) fn check(found: &mut Found<'_>) {
    let amounts = found.amounts("entries", "amount");
    let dates = found.dates("entries", "date");
    let (Some(amounts), Some(dates)) = (amounts, dates) else {
        return;
    };
    let Some(entries) = found.keys("entries", "entry_id") else {
        return;
    };
    let Some(currencies) = found.texts("entries", "currency") else {
        return;
    };
    // Postings of several currencies balance at the rates of the day only,
    // so each currency of an entry is summed alone and mixed entries are left.
    let mut sums: BTreeMap<Entry<'_>, Sum<'_>> = BTreeMap::new();
    for row in 0..amounts.len() {
        let entry = entries.key(row);
        let date = entry.1.is_empty().then(|| dates.value(row));
        let sum = sums
            .entry((entry, date))
            .or_insert((row, 0, BTreeSet::new()));
        sum.1 = sum.1.saturating_add(amounts.value(row));
        sum.2.insert(text(&currencies, row));
    }
    for (((_, entry), date), (row, sum, currencies)) in sums {
        if sum != 0 && currencies.len() == 1 {
            unbalanced(found, entry, date.and_then(Date::from_days), row, sum);
        }
    }
}

fn unbalanced(found: &mut Found<'_>, entry: &str, date: Option<Date>, row: usize, sum: i128) {
    let off = Amount::from_units(sum).unwrap_or_default();
    let what = match date {
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
    found.push("entries", issue);
}
