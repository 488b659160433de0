//! Comments that tools read.

use std::fmt::Write as _;

use super::WIDTH;

/// A comment that tools read, on one line where it fits.
pub(super) fn write_doc(out: &mut String, indent: &str, doc: &str) {
    // Links of Rust's documentation lead nowhere here, and a comment must not
    // end early.
    let doc = doc
        .replace("[`", "`")
        .replace("`]", "`")
        .replace("*/", "*\\/");
    let doc = doc.trim();
    if doc.is_empty() {
        return;
    }
    if !doc.contains('\n') && doc.len() + indent.len() + 7 <= WIDTH && !doc.starts_with('@') {
        let _ = writeln!(out, "{indent}/** {doc} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**");
    let mut code = false;
    for line in doc.lines() {
        let fence = line.trim_start().starts_with("```");
        if code || fence || line.starts_with('|') {
            let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
        } else {
            for line in wrapped(line, WIDTH - indent.len() - 3) {
                let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
            }
        }
        code ^= fence;
    }
    let _ = writeln!(out, "{indent} */");
}

/// The lines of a paragraph; those of a list item hang.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let hang = if text.starts_with("- ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, hang.to_owned()));
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}

/// A sentence ends with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.chars().last() {
        None | Some('.' | '!' | '?' | ':') => text.to_owned(),
        Some(_) => format!("{text}."),
    }
}
