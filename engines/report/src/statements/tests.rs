use serde_json::{Value as Json, json};
use trimtab_core::{Code, Control};

use super::*;
use crate::report::{Block, Chapter};
use crate::terminal;

fn table(columns: &Json) -> Table {
    Table::from_json(columns).unwrap()
}

/// Months of one line each, with their last days.
fn months(rows: &[(&str, &str, &str, Json, bool)]) -> Table {
    let days = |of: fn(&(&str, &str, &str, Json, bool)) -> String| json!({"type": "Date32", "values": rows.iter().map(of).collect::<Vec<_>>()});
    table(&json!({
        "business_id": rows.iter().map(|_| "mill").collect::<Vec<_>>(),
        "period": rows.iter().map(|row| &row.0[..7]).collect::<Vec<_>>(),
        "period_start": days(|row| row.0.to_owned()), "period_end": days(|row| row.1.to_owned()),
        "line": rows.iter().map(|row| row.2).collect::<Vec<_>>(),
        "amount": {"type": "Decimal128(38, 4)", "values": rows.iter().map(|row| row.3.clone()).collect::<Vec<_>>()},
        "unfinished": rows.iter().map(|row| row.4).collect::<Vec<_>>(),
        "currency": rows.iter().map(|_| "EUR").collect::<Vec<_>>(),
    }))
}

fn sample() -> Table {
    months(&[
        (
            "2025-11-01",
            "2025-11-30",
            "net_revenue",
            json!("1000.10"),
            false,
        ),
        ("2025-11-01", "2025-11-30", "cash", json!("300"), false),
        (
            "2025-12-01",
            "2025-12-31",
            "net_revenue",
            json!("2000.20"),
            false,
        ),
        ("2025-12-01", "2025-12-31", "cash", json!("-20"), false),
        (
            "2026-01-01",
            "2026-01-31",
            "net_revenue",
            json!("500"),
            true,
        ),
    ])
}

fn chapter(table: &Table, more: &StatementsTables) -> Chapter {
    let report = statements(table, more, &StatementsOptions::default(), &Control::new());
    report.unwrap().chapters.remove(0)
}

fn yearly(chapter: &Chapter) -> (&str, &[String], &[Vec<String>]) {
    let found = chapter.blocks.iter().find_map(|block| match block {
        Block::Table {
            title,
            columns,
            rows,
        } => Some((title.as_str(), columns.as_slice(), rows.as_slice())),
        _ => None,
    });
    found.unwrap()
}

#[test]
fn without_years_the_months_are_summed_by_calendar_year() {
    let chapter = chapter(&sample(), &StatementsTables::new());
    let (title, columns, rows) = yearly(&chapter);
    assert_eq!(title, "By calendar year (* is not a whole year)");
    assert_eq!(columns, ["EUR", "2025*", "2026*"]);
    assert_eq!(
        rows,
        [["Net revenue", "3,000", "500"].map(str::to_owned).to_vec()]
    );
}

#[test]
fn given_years_are_shown_as_they_are() {
    let years = months(&[
        (
            "2024-07-01",
            "2025-06-30",
            "net_revenue",
            json!("20000"),
            false,
        ),
        (
            "2025-07-01",
            "2026-06-30",
            "net_revenue",
            json!("25000"),
            false,
        ),
        (
            "2025-07-01",
            "2026-06-30",
            "net_result",
            json!("-2500"),
            false,
        ),
    ]);
    let chapter = chapter(&sample(), &StatementsTables::new().years(years));
    let (title, columns, rows) = yearly(&chapter);
    assert_eq!((title, columns.len()), ("By fiscal year", 3));
    assert_eq!(rows[1], ["Net result", "–", "−2,500"]);
    let Block::Figures { figures } = &chapter.blocks[0] else {
        panic!("no figures")
    };
    let shown: Vec<_> = figures
        .iter()
        .map(|f| (f.value.as_str(), f.note.as_str()))
        .collect();
    assert_eq!(
        shown,
        [
            ("25,000 EUR", "25% above the year before"),
            ("−2,500 EUR", "−10% of revenue"),
            ("−20 EUR", "at the end of Dec 2025"),
        ]
    );
}

#[test]
fn a_month_that_is_not_over_is_left_out_of_the_charts() {
    let chapter = chapter(&sample(), &StatementsTables::new());
    let charts: Vec<_> = chapter
        .blocks
        .iter()
        .filter_map(|block| match block {
            Block::Chart(chart) => Some(chart),
            _ => None,
        })
        .collect();
    assert_eq!(charts.len(), 2);
    assert_eq!(charts[0].labels, ["Nov 2025", "Dec 2025"]);
    assert_eq!(charts[1].series[0].values, [Some(300.0), Some(-20.0)]);
    let report = Report::new("", "").chapter(chapter.clone());
    let text = terminal(&report, 100, false);
    assert!(
        text.contains("Jan 2026 is not over and is left out"),
        "{text}"
    );
}

#[test]
fn accounts_without_a_line_are_named() {
    let unmapped = table(&json!({"name": ["Odd", "Odder", null], "postings": [3, 9, 1]}));
    let chapter = chapter(&sample(), &StatementsTables::new().unmapped(unmapped));
    let Some(Block::Paragraph(sentence)) = chapter.blocks.last() else {
        panic!("no sentence")
    };
    assert_eq!(
        sentence.text,
        "3 accounts are on no line of the statements, such as Odder, Odd; name the line of each."
    );
}

#[test]
fn no_period_at_all_is_said() {
    let empty = chapter(&months(&[]), &StatementsTables::new());
    let Some(Block::Paragraph(sentence)) = empty.blocks.first() else {
        panic!("no sentence")
    };
    assert_eq!(sentence.code, "STATEMENTS_NONE");
}

#[test]
fn of_several_businesses_one_must_be_named() {
    let day = json!({"type": "Date32", "values": ["2026-01-01", "2026-01-01"]});
    let two = table(&json!({
        "business_id": ["a", "b"], "period_start": day, "period_end": day,
        "line": ["cash", "cash"], "amount": [1, 2],
    }));
    let run = |options: &StatementsOptions| {
        statements(&two, &StatementsTables::new(), options, &Control::new())
    };
    let error = run(&StatementsOptions::default()).unwrap_err();
    assert_eq!(
        (error.code(), error.argument()),
        (Code::OptionValue, Some("business_id"))
    );
    assert_eq!(
        run(&StatementsOptions::default().business_id("b"))
            .unwrap()
            .title,
        "b"
    );
}

#[test]
fn dates_out_of_range_and_backwards_are_passed_over() {
    let odd = table(&json!({
        "period_start": {"type": "Date32", "values": [i32::MIN, 100, 0, null]},
        "period_end": {"type": "Date32", "values": [i32::MAX, 50, i32::MAX, 5]},
        "line": ["cash", "cash", "cash", "cash"], "amount": [1, 2, 3, 4],
    }));
    let chapter = chapter(&odd, &StatementsTables::new());
    assert_eq!(chapter.blocks.len(), 1);
}
