//! Documentation texts for languages whose comments are Markdown.

use std::fmt::Write as _;

use trimtab::{ColumnKind, ColumnSpec, Operation, Port, PortKind};

/// The text as a comment of `/**` and `*/`, on one line where it fits.
pub(crate) fn block(indent: &str, width: usize, text: &str) -> String {
    let text = text.trim();
    if text.is_empty() {
        return String::new();
    }
    let line = format!("{indent}/** {text} */");
    let plain = !text.contains('\n') && !text.starts_with('@');
    if plain && line.chars().count() <= width {
        return line + "\n";
    }
    let lines = comment(&format!("{indent} * "), width, text);
    format!("{indent}/**\n{lines}{indent} */\n")
}

/// The text as comment lines of at most `width` characters, each after
/// `prefix`; lists, tables and code keep their lines.
pub(crate) fn comment(prefix: &str, width: usize, text: &str) -> String {
    let mut out = String::new();
    let mut fenced = false;
    for line in text.trim().lines() {
        fenced ^= line.trim_start().starts_with("```");
        let kept = fenced || line.trim_start().starts_with(['|', '`']) && line.contains("```");
        let rows = if kept || line.trim_start().starts_with('|') {
            vec![line.to_owned()]
        } else {
            wrapped(line, width.saturating_sub(prefix.len()))
        };
        for row in rows {
            let _ = writeln!(out, "{}", format!("{prefix}{row}").trim_end());
        }
    }
    out
}

/// A line cut at spaces; what follows a list mark is indented below it.
pub(crate) fn wrapped(line: &str, width: usize) -> Vec<String> {
    let indent = line.len() - line.trim_start().len();
    let hang = if line.trim_start().starts_with("- ") {
        indent + 2
    } else if line.trim_start().starts_with('@') {
        indent + 4
    } else {
        indent
    };
    let mut rows = vec![" ".repeat(indent)];
    for word in line.split_whitespace() {
        let last = rows.last().map_or(0, |row| row.chars().count());
        let is_empty = rows.last().is_none_or(|row| row.trim().is_empty());
        // At the start of a line these would begin a list.
        let is_mark = matches!(word, "+" | "-" | "*" | "#" | ">");
        if !is_empty && !is_mark && last + 1 + word.chars().count() > width {
            rows.push(format!("{}{word}", " ".repeat(hang)));
        } else if let Some(row) = rows.last_mut() {
            if !is_empty {
                row.push(' ');
            }
            row.push_str(word);
        }
    }
    rows
}

/// Lines that belong together in one paragraph as one line.
pub(crate) fn joined(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Text with its first letter small, unless the first word is a name.
pub(crate) fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match (letters.next(), letters.next()) {
        (Some(first), Some(second)) if !second.is_uppercase() => {
            first.to_lowercase().chain(text.chars().skip(1)).collect()
        }
        _ => text.to_owned(),
    }
}

/// Summary, definition and cost: what stands above the parameters.
pub(crate) fn lead(operation: &Operation) -> String {
    let mut text = operation.summary().to_owned();
    if !operation.description_text().is_empty() {
        let _ = write!(text, "\n\n{}", operation.description_text().trim());
    }
    if !operation.cost_text().is_empty() {
        let _ = write!(text, "\n\nCost: {}.", operation.cost_text());
    }
    text
}

/// A port in one paragraph, and the list of its columns where it is a table.
pub(crate) fn port(port: &Port) -> (String, Vec<String>) {
    let doc = joined(port.doc);
    match &port.kind {
        PortKind::Table(spec) => {
            let order = match spec.order.as_ref() {
                "" => String::new(),
                order => format!(" Rows are ordered {order}."),
            };
            let mut columns: Vec<String> = spec.columns.iter().map(column).collect();
            if let Some((kind, doc)) = spec.extra.meaning() {
                columns.push(format!("any other ({kind}): {}", joined(doc)));
            }
            (format!("{doc}{order}"), columns)
        }
        PortKind::Document { document } => {
            let (kind, version) = (&document.kind, document.version);
            (
                format!("{doc} A document `{kind}`, version {version}."),
                Vec::new(),
            )
        }
        PortKind::Bytes { media_type } => (
            format!("{doc} Bytes of the type `{media_type}`."),
            Vec::new(),
        ),
        _ => (doc, Vec::new()),
    }
}

/// What a port is: the case of a value that crosses.
pub(crate) fn port_kind(port: &Port) -> &'static str {
    match port.kind {
        PortKind::Table(_) => "table",
        PortKind::Document { .. } => "document",
        PortKind::Bytes { .. } => "bytes",
        _ => "text",
    }
}

/// What a column holds.
pub(crate) fn column_kind(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "number",
        ColumnKind::Integer => "whole number",
        ColumnKind::Id => "text or whole number",
        ColumnKind::Flag => "boolean",
        ColumnKind::Date => "date",
        ColumnKind::Timestamp => "instant",
        ColumnKind::Time => "date, timestamp or whole number",
        ColumnKind::Money | ColumnKind::MoneySum => "exact amount of money",
        ColumnKind::TextList => "list of texts",
        _ => "text",
    }
}

fn column(column: &ColumnSpec) -> String {
    let kind = column_kind(column.kind);
    let unit = column
        .unit
        .as_ref()
        .map_or_else(String::new, |unit| format!(" in {unit}"));
    let null = match (column.required, column.nullable) {
        (false, _) => ", optional",
        (true, true) => ", may be null",
        (true, false) => "",
    };
    format!(
        "`{}` ({kind}{unit}{null}): {}",
        column.name,
        joined(&column.doc)
    )
}

/// A column of an output in one paragraph.
pub(crate) fn output_column(column: &ColumnSpec) -> String {
    let doc = joined(&column.doc);
    match &column.unit {
        Some(unit) => format!("{doc} In {unit}."),
        None => doc,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_cut_and_lists_hang() {
        let text = comment(
            "/// ",
            24,
            "one two three four five six\n\n- one two three four five",
        );
        assert_eq!(
            text,
            "/// one two three four\n/// five six\n///\n/// - one two three four\n///   five\n"
        );
    }

    #[test]
    fn no_line_begins_with_what_would_be_a_list() {
        let text = comment("", 12, "one + two + three");
        assert_eq!(text, "one + two +\nthree\n");
        assert_eq!(comment("", 9, "one + two + three"), "one + two +\nthree\n");
    }

    #[test]
    fn code_keeps_its_lines() {
        let code = "```\nlet a_long_line_of_code = 1;\n```";
        assert_eq!(
            comment("// ", 12, code),
            "// ```\n// let a_long_line_of_code = 1;\n// ```\n"
        );
    }

    #[test]
    fn names_keep_their_capitals() {
        assert_eq!(lower_first("The score."), "the score.");
        assert_eq!(lower_first("AUC by fold."), "AUC by fold.");
    }
}
