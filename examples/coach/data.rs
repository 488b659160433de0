//! The chapter on the data themselves: what is there, what does not fit
//! together, and what more would add.

use std::collections::BTreeMap;

use trimtab::Issue;
use trimtab::books::{Books, Checks};
use trimtab::calendar::Date;
use trimtab::report::{Block, Chapter, Sentence, Tone};

/// What a table that is not there would add.
const ADDS: &[(&str, &str)] = &[
    (
        "entries",
        "a ledger gives the profit and loss, the balance sheet and the health score",
    ),
    (
        "bank",
        "bank lines give cash buffer days and how the cash moves",
    ),
    (
        "documents",
        "invoices and bills give days to collect, what is overdue, and on whom sales depend",
    ),
    (
        "lines",
        "lines give the amounts of documents without a total",
    ),
    (
        "people",
        "people give headcount and what pay takes of revenue",
    ),
];

/// The most issues of one kind that are told apart.
const SHOWN: usize = 3;

/// The name in the table `business`.
pub(crate) fn business_name(books: &Books) -> Option<String> {
    let names = books.reader("business").ok()??.text("name").ok()?;
    names.iter().flatten().next().map(str::to_owned)
}

/// The first and the last date of the ledger, or of what there is instead.
pub(crate) fn span(books: &Books) -> Option<String> {
    let (name, first, last) = dates(books)?;
    Some(format!("{first} to {last}, from the table `{name}`"))
}

/// The table that says from when to when the books are, and these dates.
pub(crate) fn dates(books: &Books) -> Option<(&'static str, Date, Date)> {
    let dated = ["entries", "bank", "documents", "payments", "stock"];
    let name = dated
        .into_iter()
        .find(|name| books.get(name).is_some_and(|t| t.num_rows() > 0))?;
    let dates = books.reader(name).ok()??.date("date").ok()?;
    let (first, last) = (dates.iter().flatten().min()?, dates.iter().flatten().max()?);
    Some((name, Date::from_days(first)?, Date::from_days(last)?))
}

/// The chapter.
pub(crate) fn chapter(books: &Books) -> Chapter {
    let rows = books
        .iter()
        .map(|(name, table)| {
            vec![
                name.to_owned(),
                table.num_rows().to_string(),
                Books::summary(name).to_owned(),
            ]
        })
        .collect();
    let columns = ["Table", "Rows", "What it holds"];
    let there = Block::table("What is there", columns, rows);
    let mut chapter = Chapter::new("data", "Your data").block(there);
    let issues = books.check(&Checks::default());
    let found = if issues.is_empty() {
        vec![Sentence::new("BOOKS_CLEAN", "Nothing was found.").tone(Tone::Good)]
    } else {
        summaries(&issues)
    };
    chapter = chapter.block(Block::list("What does not fit together", found));
    let missing: Vec<Sentence> = ADDS
        .iter()
        .filter(|(name, _)| books.get(name).is_none())
        .map(|(name, adds)| {
            let text = format!("`{name}` is not there: {adds}.");
            Sentence::new("BOOKS_TABLE_MISSING", text).value("table", *name)
        })
        .collect();
    if !missing.is_empty() {
        chapter = chapter.block(Block::list("What more data would add", missing));
    }
    chapter
}

/// The first few issues of each kind, and how many more there are.
fn summaries(issues: &[Issue]) -> Vec<Sentence> {
    let mut kinds: BTreeMap<&str, Vec<&Issue>> = BTreeMap::new();
    for issue in issues {
        kinds.entry(issue.code).or_default().push(issue);
    }
    let mut sentences = Vec::new();
    for (code, issues) in kinds {
        for issue in issues.iter().take(SHOWN) {
            sentences.push(Sentence::new(code, issue.message.clone()).tone(Tone::Fair));
        }
        if issues.len() > SHOWN {
            let more = issues.len() - SHOWN;
            sentences.push(
                Sentence::new(code, format!("{more} more of the kind {code}.")).value("more", more),
            );
        }
    }
    sentences
}
