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
    out.push_str(&prose::block(indent, WIDTH, &doc));
}

/// A sentence ends with a full stop.
pub(super) fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.chars().last() {
        None | Some('.' | '!' | '?' | ':') => text.to_owned(),
        Some(_) => format!("{text}."),
    }
}
