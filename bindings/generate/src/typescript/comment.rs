//! Comments that tools read.

use super::WIDTH;
use crate::prose;

/// A comment that tools read, on one line where it fits.
pub(super) fn write_doc(out: &mut String, indent: &str, doc: &str) {
    // Links of Rust's documentation lead nowhere here, and a comment must not
    // end early.
    let doc = doc
        .replace("[`", "`")
        .replace("`]", "`")
        .replace("*/", "*\\/");
    out.push_str(&prose::block(indent, WIDTH, wrapped, &doc));
}

/// The lines of a paragraph; those of a list item hang, those of a tag do not.
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
