//! Statements as an input of other operations.

use trimtab_core::{ColumnKind, ColumnSpec, TableSpec};

/// What the other operations read of statements.
pub(crate) fn input_spec() -> TableSpec {
    use ColumnKind::{Date, Flag, Id, MoneySum, Text};
    let column = |name: &'static str, kind, doc: &'static str| ColumnSpec::new(name, kind, doc);
    TableSpec::new([
        column("business_id", Id, "The business; blank where there is one.").optional(),
        column("period_start", Date, "The period's first day."),
        column("period_end", Date, "The period's last day."),
        column("line", Text, "The line, as `health.statements` names it."),
        column(
            "amount",
            MoneySum,
            "The amount, in the direction that the line's name says; of a balance sheet at the period's end.",
        ),
        column(
            "statement",
            Text,
            "`profit_and_loss`, `balance_sheet` or `cash_flow`; blank is what the line's name says.",
        )
        .optional(),
        column("unfinished", Flag, "Whether the period was not over; such periods are left out.").optional(),
        column("currency", Text, "The currency, by its ISO 4217 code; blank is the business's own.").optional(),
    ])
}
