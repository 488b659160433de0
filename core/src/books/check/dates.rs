//! Dates against their range and against each other.

use super::found::Found;
use crate::calendar::Date;
use crate::issues::{Issue, Severity};

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

pub(super) fn check(found: &mut Found<'_>) {
    for (table, column) in PAST {
        range(found, table, column);
    }
    for (table, start, end) in SPANS {
        span(found, table, start, end);
    }
}

fn range(found: &mut Found<'_>, table: &'static str, column: &'static str) {
    let dates = found.dates(table, column);
    let (earliest, as_of) = (found.checks.earliest, found.checks.as_of);
    for (row, days) in dates.iter().flatten().enumerate() {
        let Some(date) = days.and_then(Date::from_days) else {
            continue;
        };
        let problem = match as_of {
            _ if date < earliest => format!("{date} is before {earliest}"),
            Some(as_of) if date > as_of => format!("{date} is after {as_of}"),
            _ => continue,
        };
        let issue = Issue::new(Severity::Warning, "DATE_RANGE", problem).column(column);
        found.push(table, issue.row(row).detail("date", date.to_string()));
    }
}

fn span(found: &mut Found<'_>, table: &'static str, start: &'static str, end: &'static str) {
    let Some(starts) = found.dates(table, start) else {
        return;
    };
    let Some(ends) = found.dates(table, end) else {
        return;
    };
    for (row, pair) in starts.iter().zip(ends.iter()).enumerate() {
        if let (Some(first), Some(last)) = pair
            && last < first
        {
            let message = format!("`{end}` of `{table}` is before `{start}`");
            let issue = Issue::new(Severity::Warning, "DATE_ORDER", message).column(end);
            found.push(table, issue.row(row).detail("days", first - last));
        }
    }
}
