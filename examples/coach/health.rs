//! The chapter on health: from the books to ratios, a score and what to do.

use trimtab::books::Books;
use trimtab::report::{self, HealthTables, Report};
use trimtab::{Control, Result, health};

/// The report with the chapter; without a ledger, what the other tables say of
/// the business.
pub(crate) fn chapter(report: Report, books: &Books, control: &Control) -> Result<Report> {
    let statements =
        health::statements(books, &health::StatementsOptions::default(), control)?.statements;
    let over_time = health::RatiosOptions::default().history(true);
    let ratios = health::ratios(&statements, &over_time, control)?.ratios;
    let found = health::ratios(&statements, &health::RatiosOptions::default(), control)?;
    let model = health::HealthModelName::OneYear;
    let scores = health::score(&ratios, &health::ScoreOptions::default(), control)?;
    let advice = health::recommend(
        &found.ratios,
        Some(&statements),
        &health::RecommendOptions::default(),
        control,
    )?;
    let profile = health::profile(
        books,
        Some(&statements),
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
