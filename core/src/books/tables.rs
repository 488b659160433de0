//! The tables of the books, column by column.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use crate::spec::{ColumnKind, ColumnSpec, TableSpec};

/// The tables of the books, in the order in which one refers to another.
pub(super) const NAMES: [&str; 16] = [
    "business",
    "rates",
    "accounts",
    "entries",
    "parties",
    "documents",
    "lines",
    "payments",
    "items",
    "stock",
    "bank",
    "people",
    "shifts",
    "campaigns",
    "deals",
    "subscriptions",
];

/// The kinds of documents.
pub const DOCUMENT_KINDS: [&str; 8] = [
    "invoice",
    "bill",
    "credit_note",
    "supplier_credit",
    "order",
    "purchase_order",
    "quote",
    "receipt",
];

pub(super) static SPECS: LazyLock<BTreeMap<&'static str, TableSpec>> = LazyLock::new(|| {
    NAMES
        .into_iter()
        .map(|name| (name, TableSpec::new(columns(name))))
        .collect()
});

/// What a table holds, in one line.
pub(super) fn summary(name: &str) -> &'static str {
    match name {
        "business" => "One row a business: zone, base currency, fiscal year, sector.",
        "rates" => "What one unit of a currency was worth, by date.",
        "accounts" => "The chart of accounts.",
        "entries" => "The general ledger, one row a posting: debits positive, credits negative.",
        "parties" => "Customers, suppliers and others one deals with.",
        "documents" => "Invoices, bills, credit notes, orders and quotes.",
        "lines" => "The lines of documents.",
        "payments" => "Money received and paid, and what it settles.",
        "items" => "Goods and services.",
        "stock" => "Movements of stock.",
        "bank" => "Bank lines.",
        "people" => "Who works for the business.",
        "shifts" => "Working time, planned or done.",
        "campaigns" => "Marketing campaigns and their cost.",
        "deals" => "Sales opportunities.",
        "subscriptions" => "Recurring sales.",
        _ => "",
    }
}

#[expect(clippy::too_many_lines, reason = "a list of columns, read as a table")]
fn columns(name: &str) -> Vec<ColumnSpec> {
    use ColumnKind::{Date, Flag, Id, Integer, Money, MoneySum, Number, Text, Timestamp};
    let must = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    let may = |name: &'static str, kind, doc: &'static str| must(name, kind, doc).optional();
    let currency = || {
        may(
            "currency",
            Text,
            "The currency of the amounts, by its ISO 4217 code; blank is the business's base currency.",
        )
    };
    let own = match name {
        "business" => vec![
            may("name", Text, "The business's name."),
            may(
                "zone",
                Text,
                "The time zone, such as `Europe/Berlin`. Blank: UTC.",
            ),
            must("currency", Text, "The base currency, by its ISO 4217 code."),
            may(
                "fiscal_year_start",
                Integer,
                "The month, 1 to 12, in which the fiscal year starts. Blank: 1.",
            )
            .unit("month"),
            may("sector", Text, "The sector, as the host names it."),
            may("country", Text, "The country, by its ISO 3166 code."),
        ],
        "rates" => vec![
            must("date", Date, "From when the rate counts."),
            must(
                "currency",
                Text,
                "The currency of which one unit is priced.",
            ),
            must("base", Text, "The currency of the price."),
            must(
                "rate",
                Number,
                "Units of `base` for one unit of `currency`.",
            ),
        ],
        "accounts" => vec![
            must("account_id", Id, "The account."),
            must("name", Text, "The account's name, in any language."),
            may(
                "number",
                Text,
                "The account's number in its chart, such as `8400`.",
            ),
            may("parent_id", Id, "The account or group that it belongs to."),
            may(
                "type",
                Text,
                "The account's type, as its source names it, such as `Receivable` or `Cost of Goods Sold`.",
            ),
            may(
                "root_type",
                Text,
                "`asset`, `liability`, `equity`, `income` or `expense`, also as its source names them.",
            ),
            may(
                "line",
                Text,
                "The line of the statements that the host puts the account on; overrides the mapping.",
            ),
            may(
                "chart",
                Text,
                "The chart's name or country, such as `SKR03` or `fr`, where it is known.",
            ),
            may(
                "group",
                Flag,
                "Whether the account only holds other accounts.",
            ),
            currency(),
        ],
        "entries" => vec![
            must("date", Date, "The date of posting."),
            must("account_id", Id, "The account."),
            must(
                "amount",
                Money,
                "The amount: debits positive, credits negative.",
            ),
            may(
                "entry_id",
                Id,
                "The journal entry; its postings add up to 0. Blank: postings of a date do.",
            ),
            may("party_id", Id, "Whom it concerns."),
            may("document_id", Id, "The document that it comes from."),
            may("text", Text, "What it is."),
            currency(),
        ],
        "parties" => vec![
            must("party_id", Id, "The party."),
            may("name", Text, "Its name."),
            may(
                "kind",
                Text,
                "`customer`, `supplier`, `employee` or `other`.",
            ),
            may("country", Text, "Its country, by its ISO 3166 code."),
            may("since", Date, "Since when it is known."),
        ],
        "documents" => vec![
            must("document_id", Id, "The document."),
            must(
                "kind",
                Text,
                "`invoice`, `bill`, `credit_note`, `supplier_credit`, `order`, `purchase_order`, `quote` or `receipt`.",
            ),
            must("date", Date, "The date of the document."),
            may("party_id", Id, "The customer or supplier."),
            may("due_date", Date, "When it is to be paid."),
            may(
                "total",
                Money,
                "The total, tax included; positive also for credits.",
            ),
            may("tax", Money, "The tax in the total."),
            may("status", Text, "`draft`, `open`, `paid` or `cancelled`."),
            may("number", Text, "The number on the document."),
            currency(),
        ],
        "lines" => vec![
            must("document_id", Id, "The document."),
            must(
                "amount",
                Money,
                "The line's amount without tax, in the document's currency.",
            ),
            may("line_id", Id, "The line."),
            may("item_id", Id, "The item."),
            may("account_id", Id, "The account that it is posted to."),
            may("quantity", Number, "How many."),
            may("unit_price", Money, "The price of one, without tax."),
            may("discount", Money, "What was taken off the amount."),
            may("tax", Money, "The tax on the line."),
            may("text", Text, "What it is."),
        ],
        "payments" => vec![
            must("payment_id", Id, "The payment."),
            must("date", Date, "When it was made."),
            must(
                "amount",
                Money,
                "The amount: received positive, paid negative.",
            ),
            may("document_id", Id, "The document that it settles."),
            may("party_id", Id, "Who paid or was paid."),
            may("fee", Money, "What the payment cost."),
            may("method", Text, "How it was paid."),
            currency(),
        ],
        "items" => vec![
            must("item_id", Id, "The item."),
            may("name", Text, "Its name."),
            may("kind", Text, "`good` or `service`."),
            may("category", Text, "Its category."),
            may("unit", Text, "The unit of quantities."),
            may("price", Money, "The usual price of one, without tax."),
            may("cost", Money, "The usual cost of one."),
            may("lead_time_days", Number, "The days from order to delivery.").unit("days"),
            may("supplier_id", Id, "The usual supplier, a party."),
            currency(),
        ],
        "stock" => vec![
            must("item_id", Id, "The item."),
            must("date", Date, "When it moved."),
            must("quantity", Number, "How many came in; negative went out."),
            may("location", Text, "Where."),
            may(
                "reason",
                Text,
                "`purchase`, `sale`, `return`, `adjustment`, `transfer` or `opening`.",
            ),
            may("value", Money, "The value of the movement at cost."),
            may("document_id", Id, "The document that it comes from."),
            currency(),
        ],
        "bank" => vec![
            must("date", Date, "The date of booking."),
            must("amount", Money, "The amount: in positive, out negative."),
            may("line_id", Id, "The bank line."),
            may(
                "account_id",
                Id,
                "The account in the chart that the bank account is.",
            ),
            may(
                "bank_account",
                Text,
                "The bank account, as the host names it.",
            ),
            may("balance", MoneySum, "The balance after the line."),
            may("counterparty", Text, "Who is on the other side."),
            may(
                "party_id",
                Id,
                "The party on the other side, where it is known.",
            ),
            may("text", Text, "The text of the line."),
            currency(),
        ],
        "people" => vec![
            must("person_id", Id, "The person."),
            may("name", Text, "The person's name."),
            may("role", Text, "What the person does."),
            may("hired", Date, "The first day."),
            may("left", Date, "The last day."),
            may("pay", Money, "The gross pay, per `pay_per`."),
            may("pay_per", Text, "`hour`, `month` or `year`."),
            may("hours_per_week", Number, "The agreed hours.").unit("hours"),
            currency(),
        ],
        "shifts" => vec![
            must("person_id", Id, "The person."),
            must("start", Timestamp, "When the shift starts."),
            must("end", Timestamp, "When the shift ends."),
            may("role", Text, "What the person does."),
            may("location", Text, "Where."),
            may("planned", Flag, "Whether it is a plan; blank is done."),
        ],
        "campaigns" => vec![
            must("campaign_id", Id, "The campaign."),
            must("start", Date, "The first day."),
            may("end", Date, "The last day."),
            may("name", Text, "Its name."),
            may("channel", Text, "The channel, such as `search` or `mail`."),
            may("cost", Money, "What it cost."),
            currency(),
        ],
        "deals" => vec![
            must("deal_id", Id, "The deal."),
            must("created", Date, "When it was opened."),
            must("stage", Text, "The stage, as the host names it."),
            may("party_id", Id, "The customer."),
            may("value", Money, "What it is worth when won."),
            may("probability", Number, "The chance of winning it, 0 to 1.").unit("fraction"),
            may("closed", Date, "When it was won or lost."),
            may("won", Flag, "Whether it was won."),
            currency(),
        ],
        "subscriptions" => vec![
            must("subscription_id", Id, "The subscription."),
            must("start", Date, "The first day."),
            must(
                "amount",
                Money,
                "What it brings per `interval`, without tax.",
            ),
            must("interval", Text, "`week`, `month`, `quarter` or `year`."),
            may("end", Date, "The last day."),
            may("party_id", Id, "The customer."),
            may("item_id", Id, "The item."),
            may(
                "status",
                Text,
                "`trial`, `active`, `paused` or `cancelled`.",
            ),
            currency(),
        ],
        _ => Vec::new(),
    };
    let mut columns = vec![may(
        "business_id",
        Id,
        "The business; blank where there is one.",
    )];
    columns.extend(own);
    columns.extend([
        may("source", Text, "The service that the row comes from."),
        may("source_id", Id, "The row's key there."),
        may(
            "source_version",
            Text,
            "The row's version or time of change there.",
        ),
    ]);
    columns
}
