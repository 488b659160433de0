//! The products that sell most, in pieces by month.

use std::collections::BTreeMap;

use trimtab::Result;
use trimtab::arrow::array::{Array as _, StringArray};
use trimtab::books::Books;
use trimtab::calendar::Date;

use crate::forecast::Monthly;

/// How many products are looked at.
const MOST: usize = 3;

/// What was sold of one product.
#[derive(Default)]
struct Sales {
    amount: f64,
    months: BTreeMap<Date, f64>,
}

/// The products with the most revenue; a month without a sale is one of zero.
pub(crate) fn most_sold(books: &Books) -> Result<Vec<Monthly>> {
    let days = sale_days(books)?;
    let Some(lines) = books.reader("lines")? else {
        return Ok(Vec::new());
    };
    let (documents, items) = (lines.id("document_id")?, lines.id("item_id")?);
    let (quantities, amounts) = (lines.number("quantity")?, lines.number("amount")?);
    let mut sales: BTreeMap<&str, Sales> = BTreeMap::new();
    for row in 0..lines.num_rows() {
        let sale = days.get(documents.value(row));
        let (Some((month, sign)), true, true) =
            (sale, items.is_valid(row), quantities.is_valid(row))
        else {
            continue;
        };
        let sold = sales.entry(items.value(row)).or_default();
        if amounts.is_valid(row) {
            sold.amount += sign * amounts.value(row);
        }
        *sold.months.entry(*month).or_default() += sign * quantities.value(row);
    }
    let Some(last) = days.values().map(|(month, _)| *month).max() else {
        return Ok(Vec::new());
    };
    let names = names(books)?;
    let mut sales: Vec<(&str, Sales)> = sales.into_iter().collect();
    sales.sort_by(|a, b| b.1.amount.total_cmp(&a.1.amount));
    sales.truncate(MOST);
    let monthly = |(item, sold): (&str, Sales)| Monthly {
        id: item.to_owned(),
        name: names.get(item).cloned().unwrap_or_else(|| item.to_owned()),
        unit: "pieces".to_owned(),
        months: filled(sold.months, last),
    };
    Ok(sales.into_iter().map(monthly).collect())
}

/// The month of each document that is a sale, and -1 where it takes one back.
fn sale_days(books: &Books) -> Result<BTreeMap<String, (Date, f64)>> {
    let mut days = BTreeMap::new();
    let Some(documents) = books.reader("documents")? else {
        return Ok(days);
    };
    let (ids, kinds) = (documents.id("document_id")?, documents.text("kind")?);
    let (dates, statuses) = (documents.date("date")?, documents.text("status")?);
    for row in 0..documents.num_rows() {
        let sign = match kinds.value(row) {
            "invoice" | "receipt" | "order" => 1.0,
            "credit_note" => -1.0,
            _ => continue,
        };
        let day = Date::from_days(dates.value(row)).filter(|_| dates.is_valid(row));
        let void = matches!(text(&statuses, row), "draft" | "cancelled");
        if let (Some(day), false) = (day, void) {
            let day_of_month = i32::try_from(day.day()).unwrap_or(1);
            let month = day.add_days(1 - day_of_month);
            days.insert(ids.value(row).to_owned(), (month, sign));
        }
    }
    Ok(days)
}

fn text(texts: &StringArray, row: usize) -> &str {
    if texts.is_valid(row) {
        texts.value(row)
    } else {
        ""
    }
}

fn names(books: &Books) -> Result<BTreeMap<String, String>> {
    let Some(items) = books.reader("items")? else {
        return Ok(BTreeMap::new());
    };
    let (ids, names) = (items.id("item_id")?, items.text("name")?);
    let named = (0..items.num_rows()).filter(|&row| names.is_valid(row));
    Ok(named
        .map(|row| (ids.value(row).to_owned(), names.value(row).to_owned()))
        .collect())
}

/// The months up to the last, from the first with a sale.
fn filled(mut months: BTreeMap<Date, f64>, last: Date) -> BTreeMap<Date, f64> {
    let mut month = months.keys().next().copied().unwrap_or(last);
    while month < last {
        months.entry(month).or_default();
        month = month.add_months(1);
    }
    months.entry(last).or_default();
    months
}
