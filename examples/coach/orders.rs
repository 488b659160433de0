//! Reading a shop's export of order lines, one file, into the books model.

use std::collections::BTreeMap;
use std::path::Path;

use serde_json::json;
use trimtab::arrow::array::{Array as _, AsArray as _, Float64Array, StringArray};
use trimtab::arrow::compute::cast;
use trimtab::arrow::datatypes::{DataType, Date32Type, Float64Type};
use trimtab::books::Books;
use trimtab::{Result, Table};

use crate::load;

/// What the export calls its columns; the first name found counts.
const COLUMNS: [(&str, &[&str]); 6] = [
    ("order", &["InvoiceNo", "Invoice", "order_id"]),
    ("item", &["StockCode", "item_id"]),
    ("quantity", &["Quantity", "quantity"]),
    ("date", &["InvoiceDate", "date"]),
    ("price", &["UnitPrice", "Price", "unit_price"]),
    ("customer", &["CustomerID", "Customer ID", "customer_id"]),
];

/// The books of a file of order lines: a document an order and a line a line.
/// An order whose number starts with `C` is a credit note.
pub(crate) fn books(path: &Path) -> std::result::Result<Books, String> {
    let place = |problem: String| format!("{}: {problem}", path.display());
    let table = load::parquet(path).map_err(place)?;
    let names: Vec<String> = table.column_names().map(str::to_owned).collect();
    let mut found = BTreeMap::new();
    for (meaning, known) in COLUMNS {
        let name = known
            .iter()
            .find(|name| names.iter().any(|other| other == *name));
        let name = name.ok_or_else(|| {
            let listed = names.join(", ");
            place(format!(
                "no column for the {meaning} of a line: it should be called {}; the file has {listed}",
                known.join(" or ")
            ))
        })?;
        found.insert(meaning, *name);
    }
    read(&table, &found).map_err(|error| place(error.to_string()))
}

fn read(table: &Table, names: &BTreeMap<&str, &str>) -> Result<Books> {
    let batch = table.to_batch()?;
    let column = |meaning: &str, kind: &DataType| {
        let name = names.get(meaning).copied().unwrap_or_default();
        let missing = || trimtab::Error::invalid(name, "is not a column of the file");
        let array = batch.column_by_name(name).ok_or_else(missing)?;
        cast(array, kind).map_err(|cause| {
            trimtab::Error::invalid(name, format!("cannot be read as {kind}: {cause}"))
        })
    };
    let text = |meaning: &str| -> Result<StringArray> {
        Ok(column(meaning, &DataType::Utf8)?.as_string::<i32>().clone())
    };
    let number = |meaning: &str| -> Result<Float64Array> {
        Ok(column(meaning, &DataType::Float64)?
            .as_primitive::<Float64Type>()
            .clone())
    };
    let (orders, items, customers) = (text("order")?, text("item")?, text("customer")?);
    let (quantities, prices) = (number("quantity")?, number("price")?);
    let dates = column("date", &DataType::Date32)?;
    let dates = dates.as_primitive::<Date32Type>();

    let mut documents: BTreeMap<&str, (i32, Option<&str>)> = BTreeMap::new();
    let mut lines = Lines::default();
    for row in 0..batch.num_rows() {
        if orders.is_null(row) || dates.is_null(row) {
            continue;
        }
        let order = orders.value(row);
        let customer = customers.is_valid(row).then(|| customers.value(row));
        documents
            .entry(order)
            .or_insert((dates.value(row), customer));
        let sign = if is_credit(order) { -1.0 } else { 1.0 };
        lines.orders.push(order);
        lines
            .items
            .push(items.is_valid(row).then(|| items.value(row)));
        lines.quantities.push(sign * quantities.value(row));
        lines
            .amounts
            .push(sign * (quantities.value(row) * prices.value(row) * 100.0).round() / 100.0);
    }
    let kind = |order: &&str| {
        if is_credit(order) {
            "credit_note"
        } else {
            "invoice"
        }
    };
    let documents = json!({
        "document_id": documents.keys().collect::<Vec<_>>(),
        "kind": documents.keys().map(kind).collect::<Vec<_>>(),
        "date": {"type": "Date32", "values": documents.values().map(|(date, _)| date).collect::<Vec<_>>()},
        "party_id": documents.values().map(|(_, customer)| customer).collect::<Vec<_>>(),
    });
    let lines = json!({
        "document_id": lines.orders, "item_id": lines.items,
        "quantity": lines.quantities, "amount": lines.amounts,
    });
    Books::new()
        .with("documents", Table::from_json(&documents)?)?
        .with("lines", Table::from_json(&lines)?)
}

#[derive(Default)]
struct Lines<'a> {
    orders: Vec<&'a str>,
    items: Vec<Option<&'a str>>,
    quantities: Vec<f64>,
    amounts: Vec<f64>,
}

fn is_credit(order: &str) -> bool {
    order.starts_with('C')
}
