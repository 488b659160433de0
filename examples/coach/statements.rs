//! The chapter on the statements, from the books.

use trimtab::books::Books;
use trimtab::calendar::Frequency;
use trimtab::report::{self, Report, StatementsTables};
use trimtab::{Control, Result, Table, health};

/// The statements by month, if the books have a ledger, or invoices.
pub(crate) fn monthly(books: &Books, control: &Control) -> Result<Option<Table>> {
    if books
        .get("entries")
        .or_else(|| books.get("documents"))
        .is_none()
    {
        return Ok(None);
    }
    let options = health::StatementsOptions::default().frequency(Frequency::Month);
    health::statements(books, &options, control).map(|drawn| Some(drawn.statements))
}

/// The report with the chapter.
pub(crate) fn chapter(
    report: Report,
    books: &Books,
    months: &Table,
    control: &Control,
) -> Result<Report> {
    let options = health::StatementsOptions::default().frequency(Frequency::FiscalYear);
    let years = health::statements(books, &options, control)?;
    let more = StatementsTables::new()
        .report(report)
        .years(years.statements)
        .unmapped(years.unmapped);
    let options = report::StatementsOptions::default();
    report::statements(months, &more, &options, control)
}
