//! Keys that must be unique, and references that must lead to one.

use std::collections::{BTreeMap, BTreeSet};

use super::found::{Found, Key};
use crate::error::quoted;
use crate::issues::{Issue, Severity};

/// Keys that must be unique, by table.
const UNIQUE: [(&str, &str); 9] = [
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

/// What a reference leads to.
struct Target {
    table: &'static str,
    key: &'static str,
    /// The code of a reference that leads nowhere.
    unknown: &'static str,
}

const ACCOUNT: Target = Target {
    table: "accounts",
    key: "account_id",
    unknown: "ACCOUNT_UNKNOWN",
};
const PARTY: Target = Target {
    table: "parties",
    key: "party_id",
    unknown: "PARTY_UNKNOWN",
};
const DOCUMENT: Target = Target {
    table: "documents",
    key: "document_id",
    unknown: "DOCUMENT_UNKNOWN",
};
const ITEM: Target = Target {
    table: "items",
    key: "item_id",
    unknown: "ITEM_UNKNOWN",
};
const PERSON: Target = Target {
    table: "people",
    key: "person_id",
    unknown: "PERSON_UNKNOWN",
};

/// References by table and column.
const REFERENCES: [(&str, &str, Target); 19] = [
    ("accounts", "parent_id", ACCOUNT),
    ("entries", "account_id", ACCOUNT),
    ("entries", "party_id", PARTY),
    ("entries", "document_id", DOCUMENT),
    ("documents", "party_id", PARTY),
    ("lines", "document_id", DOCUMENT),
    ("lines", "item_id", ITEM),
    ("lines", "account_id", ACCOUNT),
    ("payments", "document_id", DOCUMENT),
    ("payments", "party_id", PARTY),
    ("items", "supplier_id", PARTY),
    ("stock", "item_id", ITEM),
    ("stock", "document_id", DOCUMENT),
    ("bank", "account_id", ACCOUNT),
    ("bank", "party_id", PARTY),
    ("shifts", "person_id", PERSON),
    ("deals", "party_id", PARTY),
    ("subscriptions", "party_id", PARTY),
    ("subscriptions", "item_id", ITEM),
];

pub(super) fn check(found: &mut Found<'_>) {
    for (table, key) in UNIQUE {
        duplicates(found, table, key);
    }
    for (table, column, target) in REFERENCES {
        references(found, table, column, &target);
    }
}

fn duplicates(found: &mut Found<'_>, table: &'static str, key: &'static str) {
    let Some(keys) = found.keys(table, key) else {
        return;
    };
    let mut seen: BTreeMap<Key<'_>, usize> = BTreeMap::new();
    for (row, (business, id)) in keys.rows() {
        let first = *seen.entry((business, id)).or_insert(row);
        if first != row {
            let message = format!(
                "{} stands twice in `{table}`, first in row {first}",
                quoted(id)
            );
            let issue = Issue::new(Severity::Error, "ID_DUPLICATE", message).unit(id);
            let issue = issue.column(key).row(row);
            found.push(table, issue.detail("first_row", first));
        }
    }
}

fn references(found: &mut Found<'_>, table: &'static str, column: &'static str, target: &Target) {
    let Some(targets) = found.keys(target.table, target.key) else {
        return;
    };
    let Some(keys) = found.keys(table, column) else {
        return;
    };
    let known: BTreeSet<Key<'_>> = targets.rows().map(|(_, key)| key).collect();
    let severity = match table {
        "entries" | "lines" => Severity::Error,
        _ => Severity::Warning,
    };
    for (row, (business, id)) in keys.rows() {
        if !known.contains(&(business, id)) {
            let message = format!("{} of `{table}` is not in `{}`", quoted(id), target.table);
            let issue = Issue::new(severity, target.unknown, message).unit(id);
            found.push(table, issue.column(column).row(row).detail("id", id));
        }
    }
}
