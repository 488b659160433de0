//! Tables: numbers to the right, and scrolling within themselves where a
//! screen is too narrow.

use std::fmt::Write as _;

use super::escape;
use crate::words::is_number_column;

/// The columns that fit a phone.
const NARROW: usize = 4;

/// The characters from which a cell is a text that needs room.
const LONG: usize = 28;

pub(super) fn write(page: &mut String, title: &str, columns: &[String], rows: &[Vec<String>]) {
    let long = |column: usize| {
        let mut cells = rows.iter().filter_map(|row| row.get(column));
        column > 0 && cells.any(|cell| cell.chars().nth(LONG).is_some())
    };
    let classes: Vec<&str> = (0..columns.len())
        .map(|column| match column {
            1.. if is_number_column(rows, column) => " class=\"number\"",
            _ if long(column) => " class=\"long\"",
            _ => "",
        })
        .collect();
    let class = |column: usize| classes.get(column).copied().unwrap_or_default();
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
