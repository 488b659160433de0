//! Tables: numbers to the right, and scrolling within themselves where a
//! screen is too narrow.

use std::fmt::Write as _;

use super::escape;

/// The columns that fit a phone.
const NARROW: usize = 4;

pub(super) fn write(page: &mut String, title: &str, columns: &[String], rows: &[Vec<String>]) {
    let numbers: Vec<bool> = (0..columns.len())
        .map(|column| {
            let mut cells = rows.iter().filter_map(|row| row.get(column)).peekable();
            column > 0 && cells.peek().is_some() && cells.all(|cell| is_number(cell))
        })
        .collect();
    let class = |column: usize| match numbers.get(column) {
        Some(true) => " class=\"number\"",
        _ => "",
    };
    let wide = if columns.len() > NARROW {
        " class=\"many\""
    } else {
        ""
    };
    // What scrolls must be reached without a mouse.
    let _ = write!(
        page,
        "<div class=\"wide\" role=\"region\" tabindex=\"0\" aria-label=\"{}\"><table{wide}><thead><tr>",
        escape(title)
    );
    for (i, column) in columns.iter().enumerate() {
        let _ = write!(
            page,
            "<th scope=\"col\"{}>{}</th>",
            class(i),
            escape(column)
        );
    }
    page.push_str("</tr></thead><tbody>");
    for row in rows {
        page.push_str("<tr>");
        for (i, cell) in row.iter().enumerate() {
            let cell = escape(cell);
            let _ = if i == 0 {
                write!(page, "<th scope=\"row\">{cell}</th>")
            } else {
                write!(page, "<td{}>{cell}</td>", class(i))
            };
        }
        page.push_str("</tr>");
    }
    page.push_str("</tbody></table></div>\n");
}

/// Whether a cell is a number, or stands for one that there is not.
fn is_number(cell: &str) -> bool {
    let cell = cell.trim_start_matches(['+', '−', '-', '–']);
    cell.chars()
        .next()
        .is_none_or(|first| first.is_ascii_digit())
        && cell.len() <= 24
}
