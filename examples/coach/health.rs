//! The chapter on health: from the books to ratios, a score and what to do.

use trimtab::books::Books;
use trimtab::report::{self, HealthTables, Report};
use trimtab::{Control, Result, health};

/// The report with the chapter; without a ledger, the score rests on what the
/// other tables say of the business.
pub(crate) fn chapter(report: Report, books: &Books, control: &Control) -> Result<Report> {
    let draw = || health::statements(books, &health::StatementsOptions::default(), control);
    let drawn = books.get("entries").map(|_| draw()).transpose()?;
    let statements = drawn.as_ref().map(|drawn| &drawn.statements);
    let today = health::RatiosOptions::default();
    let over_time = health::RatiosOptions::default().history(true);
    let ratios = health::ratios(books, statements, &over_time, control)?.ratios;
    let found = health::ratios(books, statements, &today, control)?;
    let model = health::HealthModelName::OneYear;
    let scores = health::score(&ratios, &health::ScoreOptions::default(), control)?;
    let advice = health::recommend(
        &found.ratios,
        statements,
        &health::RecommendOptions::default(),
        control,
    )?;
    let profile = health::profile(
        books,
        statements,
        &health::ProfileOptions::default(),
        control,
    )?;
    let more = HealthTables::new()
        .report(report)
        .model(health::HealthModel::built_in(model)?.to_document()?)
        .with("points", scores.points)?
        .with("missing", scores.missing)?
        .with("counterfactuals", scores.counterfactuals)?
        .with("actions", advice.actions)?
        .with("details", found.details)?
        .with("profile", profile.profile)?
        .with("issues", found.issues)?;
    report::health(
        &scores.scores,
        &more,
        &report::HealthOptions::default(),
        control,
    )
}
