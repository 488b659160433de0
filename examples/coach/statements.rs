//! The chapter on the statements, from the books.

use trimtab::books::Books;
use trimtab::calendar::Frequency;
use trimtab::report::{self, Report, StatementsTables};
use trimtab::{Control, Result, health};

/// The report with the chapter, if the books have a ledger, or invoices.
pub(crate) fn chapter(report: Report, books: &Books, control: &Control) -> Result<Report> {
    if books
        .get("entries")
        .or_else(|| books.get("documents"))
        .is_none()
    {
        return Ok(report);
    }
    let of = |frequency| {
        let options = health::StatementsOptions::default().frequency(frequency);
        health::statements(books, &options, control)
    };
    let (years, months) = (of(Frequency::FiscalYear)?, of(Frequency::Month)?);
    let more = StatementsTables::new()
        .report(report)
        .years(years.statements)
        .unmapped(years.unmapped);
    let options = report::StatementsOptions::default();
    report::statements(&months.statements, &more, &options, control)
}
