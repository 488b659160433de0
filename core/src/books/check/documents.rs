//! Documents against their parties, lines and payments.

use std::collections::BTreeMap;

use arrow::array::{Array, Decimal128Array};

use super::found::{Found, Key, Keys, text, valid};
use crate::books::DOCUMENT_KINDS;
use crate::error::{quoted, quoted_list};
use crate::issues::{Issue, Severity};
use crate::money::Amount;

pub(super) fn check(found: &mut Found<'_>) {
    kinds(found);
    parties(found);
    totals(found);
    payments(found);
}

/// A document of no known kind counts nowhere.
fn kinds(found: &mut Found<'_>) {
    let Some(kinds) = found.texts("documents", "kind") else {
        return;
    };
    for row in 0..kinds.len() {
        let kind = text(&kinds, row);
        if kinds.is_valid(row) && !DOCUMENT_KINDS.contains(&kind) {
            let message = format!(
                "{} is no kind of document and counts nowhere; use one of {}",
                quoted(kind),
                quoted_list(DOCUMENT_KINDS)
            );
            let issue = Issue::new(Severity::Error, "DOCUMENT_KIND_UNKNOWN", message);
            found.push("documents", issue.column("kind").row(row));
        }
    }
}

/// Who owes and who is owed must be known.
fn parties(found: &mut Found<'_>) {
    let documents = found.keys("documents", "document_id");
    let kinds = found.texts("documents", "kind");
    let (Some(documents), Some(kinds)) = (documents, kinds) else {
        return;
    };
    let Some(parties) = found.ids("documents", "party_id") else {
        return;
    };
    for (row, (_, id)) in documents.rows() {
        let kind = text(&kinds, row);
        let needs = matches!(kind, "invoice" | "bill" | "credit_note" | "supplier_credit");
        if needs && parties.is_null(row) {
            let message = format!("{kind} {} names no party", quoted(id));
            let issue = Issue::new(Severity::Warning, "DOCUMENT_WITHOUT_PARTY", message);
            found.push("documents", issue.unit(id).column("party_id").row(row));
        }
    }
}

/// Lines and tax add up to the total.
fn totals(found: &mut Found<'_>) {
    let Some((documents, totals)) = documents(found) else {
        return;
    };
    let Some(taxes) = found.amounts("documents", "tax") else {
        return;
    };
    let Some(lines) = Lines::read(found) else {
        return;
    };
    let sums = lines.sums();
    for (row, key) in documents.rows() {
        let (Some((lines, line_tax)), Some(total)) = (sums.get(&key), valid(&totals, row)) else {
            continue;
        };
        let off = total - lines - valid(&taxes, row).unwrap_or(*line_tax);
        // Sources round tax by line or by document: a cent either way is theirs.
        if off.abs() > 100 {
            let (id, off) = (key.1, Amount::from_units(off).unwrap_or_default());
            let message = format!(
                "the total of document {} differs from its lines and tax by {off}",
                quoted(id)
            );
            let issue = Issue::new(Severity::Warning, "DOCUMENT_TOTAL", message).unit(id);
            let issue = issue.column("total").row(row);
            found.push("documents", issue.detail("difference", off.to_string()));
        }
    }
}

fn documents(found: &mut Found<'_>) -> Option<(Keys, Decimal128Array)> {
    let keys = found.keys("documents", "document_id");
    keys.zip(found.amounts("documents", "total"))
}

struct Lines {
    documents: Keys,
    amounts: Decimal128Array,
    taxes: Decimal128Array,
}

impl Lines {
    fn read(found: &mut Found<'_>) -> Option<Self> {
        let documents = found.keys("lines", "document_id");
        let (documents, amounts) = documents.zip(found.amounts("lines", "amount"))?;
        let taxes = found.amounts("lines", "tax")?;
        Some(Self {
            documents,
            amounts,
            taxes,
        })
    }

    /// The amount and the tax on the lines of each document.
    fn sums(&self) -> BTreeMap<Key<'_>, (i128, i128)> {
        let mut sums: BTreeMap<Key<'_>, (i128, i128)> = BTreeMap::new();
        for (row, document) in self.documents.rows() {
            let sum = sums.entry(document).or_default();
            sum.0 = sum.0.saturating_add(self.amounts.value(row));
            sum.1 = sum.1.saturating_add(valid(&self.taxes, row).unwrap_or(0));
        }
        sums
    }
}

/// No more is paid than the total; payments in another currency are left.
fn payments(found: &mut Found<'_>) {
    let Some((documents, totals)) = documents(found) else {
        return;
    };
    let Some(currencies) = found.texts("documents", "currency") else {
        return;
    };
    let paying = found.keys("payments", "document_id");
    let Some((paying, amounts)) = paying.zip(found.amounts("payments", "amount")) else {
        return;
    };
    let Some(paid_in) = found.texts("payments", "currency") else {
        return;
    };
    let owed: BTreeMap<Key<'_>, (i128, &str)> = documents
        .rows()
        .filter_map(|(row, key)| Some((key, (valid(&totals, row)?.abs(), text(&currencies, row)))))
        .collect();
    let mut paid: BTreeMap<Key<'_>, i128> = BTreeMap::new();
    for (row, key) in paying.rows() {
        let Some((total, _)) = owed
            .get(&key)
            .filter(|(_, currency)| *currency == text(&paid_in, row))
        else {
            continue;
        };
        let sum = paid.entry(key).or_default();
        let before = sum.abs() > *total;
        *sum = sum.saturating_add(amounts.value(row));
        if sum.abs() > *total && !before {
            exceeds(found, key.1, row, *total);
        }
    }
}

fn exceeds(found: &mut Found<'_>, id: &str, row: usize, total: i128) {
    let total = Amount::from_units(total).unwrap_or_default();
    let message = format!(
        "with this payment more than {total} is paid on document {}",
        quoted(id)
    );
    let issue = Issue::new(Severity::Warning, "PAYMENT_EXCEEDS", message).unit(id);
    let issue = issue.column("amount").row(row);
    found.push("payments", issue.detail("total", total.to_string()));
}
