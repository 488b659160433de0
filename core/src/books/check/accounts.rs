//! The tree of accounts.

use std::collections::{BTreeMap, BTreeSet};

use super::found::{Found, Key, rows};
use crate::error::quoted;
use crate::issues::{Issue, Severity};

/// No account may be its own ancestor.
pub(super) fn check(found: &mut Found<'_>) {
    let Some(accounts) = found.keys("accounts", "account_id") else {
        return;
    };
    let Some(parents) = found.ids("accounts", "parent_id") else {
        return;
    };
    let parent: BTreeMap<Key<'_>, &str> = rows(&parents)
        .map(|(row, parent)| (accounts.key(row), parent))
        .collect();
    // Each chain is walked until it ends or meets a walked account.
    let mut walked: BTreeSet<Key<'_>> = BTreeSet::new();
    for (row, (business, id)) in accounts.rows() {
        let mut chain = BTreeSet::new();
        let mut at = id;
        while !walked.contains(&(business, at)) {
            if !chain.insert(at) {
                let message = format!("account {} is its own ancestor", quoted(at));
                let issue = Issue::new(Severity::Error, "ACCOUNT_CYCLE", message).unit(at);
                found.push("accounts", issue.column("parent_id").row(row));
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
