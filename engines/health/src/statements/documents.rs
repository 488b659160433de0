//! What documents alone say of the result, where there is no ledger.

use std::collections::BTreeMap;

use trimtab_core::arrow::array::Array;
use trimtab_core::books::{Books, DOCUMENT_KINDS};
use trimtab_core::{Issue, Result, Severity, quoted, quoted_list};

use super::ledger::{Row, Source, Zones, business, dates, text};
use super::line::Line;

/// Revenue, deductions and bought goods and services of invoices, receipts,
/// credit notes and bills, without tax; `None` where there are no documents.
pub(super) fn results(
    books: &Books,
    zones: &Zones,
    owner: &str,
    issues: &mut Vec<Issue>,
) -> Result<Option<Source>> {
    let Some(reader) = books.reader("documents")? else {
        return Ok(None);
    };
    issues.push(Issue::new(
        Severity::Info,
        "NO_ENTRIES",
        "there are no entries: the profit and loss holds what the documents say, and there is no balance sheet and no cash flow; give `entries` for those",
    ));
    let lines = lines(books, owner)?;
    let (ids, kinds) = (reader.id("document_id")?, reader.text("kind")?);
    let (businesses, currencies) = (reader.id("business_id")?, reader.text("currency")?);
    let dates = dates(&reader, &businesses, zones, owner)?;
    let (totals, taxes) = (reader.money("total")?, reader.money("tax")?);
    let statuses = reader.text("status")?;
    let mut rows = Vec::new();
    let mut unknown: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
    for (row, date) in dates.into_iter().enumerate() {
        let kind = kinds.value(row);
        let Some((line, sign)) = meaning(kind) else {
            if !DOCUMENT_KINDS.contains(&kind) {
                unknown.entry(kind).or_insert((row, 0)).1 += 1;
            }
            continue;
        };
        if statuses.is_valid(row) && matches!(statuses.value(row), "draft" | "cancelled") {
            continue;
        }
        let base = Row {
            business: business(&businesses, row, owner),
            date,
            currency: text(&currencies, row),
            index: row,
            ..Row::default()
        };
        let key = (base.business.clone(), text(&ids, row));
        if let Some(parts) = lines.get(&key) {
            rows.extend(parts.iter().map(|(account, units)| Row {
                account: account.clone(),
                units: units.saturating_mul(sign),
                line: account.is_empty().then_some(line),
                ..base.clone()
            }));
        } else if totals.is_valid(row) {
            let tax = if taxes.is_valid(row) {
                taxes.value(row)
            } else {
                0
            };
            rows.push(Row {
                units: (totals.value(row) - tax).saturating_mul(sign),
                line: Some(line),
                ..base
            });
        } else {
            let message = "a document has neither a total nor lines and is left out";
            let issue = Issue::new(Severity::Warning, "DOCUMENT_EMPTY", message);
            issues.push(issue.unit(ids.value(row)).column("total").row(row));
        }
    }
    issues.extend(unknown.into_iter().take(100).map(of_no_kind));
    Ok(Some(Source { rows, whole: false }))
}

/// That documents of a kind count nowhere: the first of them and their number.
fn of_no_kind((kind, (row, count)): (&str, (usize, usize))) -> Issue {
    let message = format!(
        "{count} documents are of the kind {}, which is none, and are left out; use one of {}",
        quoted(kind),
        quoted_list(DOCUMENT_KINDS)
    );
    let issue = Issue::new(Severity::Error, "DOCUMENT_KIND_UNKNOWN", message);
    issue.column("kind").row(row).detail("rows", count)
}

/// The line that a kind of document is about, and its sign as a debit.
fn meaning(kind: &str) -> Option<(Line, i128)> {
    match kind {
        "invoice" | "receipt" => Some((Line::Revenue, -1)),
        "credit_note" => Some((Line::SalesDeductions, 1)),
        "bill" => Some((Line::CostOfSales, 1)),
        "supplier_credit" => Some((Line::CostOfSales, -1)),
        _ => None,
    }
}

type Parts = BTreeMap<(String, String), Vec<(String, i128)>>;

/// Account and amount of each document's lines.
fn lines(books: &Books, owner: &str) -> Result<Parts> {
    let mut parts: Parts = BTreeMap::new();
    let Some(reader) = books.reader("lines")? else {
        return Ok(parts);
    };
    let (of, businesses) = (reader.id("document_id")?, reader.id("business_id")?);
    let (accounts, amounts) = (reader.id("account_id")?, reader.money("amount")?);
    for row in 0..reader.num_rows() {
        let key = (business(&businesses, row, owner), text(&of, row));
        let part = (text(&accounts, row), amounts.value(row));
        parts.entry(key).or_default().push(part);
    }
    Ok(parts)
}
