//! Names and values as TypeScript writes them.

use std::fmt::Write as _;

use serde_json::Value as Json;

use super::WIDTH;

/// A JSON value as TypeScript, on several lines where one is too long.
pub(super) fn literal(value: &Json, depth: usize) -> String {
    match value {
        Json::Object(fields) if fields.is_empty() => "{}".to_owned(),
        Json::Object(fields) => {
            let fields = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", key(name), literal(value, depth + 1)));
            object(&fields.collect::<Vec<_>>(), depth)
        }
        Json::Array(items) => {
            let items = items.iter().map(|item| literal(item, depth + 1));
            array(&items.collect::<Vec<_>>(), depth)
        }
        scalar => scalar.to_string(),
    }
}

fn fits(line: &str, depth: usize) -> bool {
    line.len() + 2 * depth <= WIDTH - 20
}

/// An object, one field a line where a line does not hold it.
fn object(fields: &[String], depth: usize) -> String {
    let line = format!("{{ {} }}", fields.join(", "));
    if fits(&line, depth) {
        return line;
    }
    let space = "  ".repeat(depth);
    let fields = fields.iter().map(|field| format!("{space}  {field},\n"));
    format!("{{\n{}{space}}}", fields.collect::<String>())
}

/// An array, as many items a line as it holds.
fn array(items: &[String], depth: usize) -> String {
    let line = format!("[{}]", items.join(", "));
    if fits(&line, depth) {
        return line;
    }
    let space = "  ".repeat(depth);
    let mut lines: Vec<String> = Vec::new();
    for item in items {
        match lines.last_mut() {
            Some(line) if line.len() + item.len() <= WIDTH - 20 => {
                let _ = write!(line, "{item}, ");
            }
            _ => lines.push(format!("{item}, ")),
        }
    }
    let lines = lines
        .iter()
        .map(|line| format!("{space}  {}\n", line.trim_end()));
    format!("[\n{}{space}]", lines.collect::<String>())
}

/// A property's name, in quotes where it needs them.
pub(super) fn key(name: &str) -> String {
    let mut letters = name.chars();
    let plain = letters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if plain {
        name.to_owned()
    } else {
        Json::String(name.to_owned()).to_string()
    }
}

/// A name that is no word of the language.
pub(super) fn identifier(name: &str) -> String {
    const WORDS: &str = "break case catch class const continue default delete do else enum export extends \
        false finally for function if import in instanceof new null return super switch \
        this throw true try typeof var void while with yield options control";
    if WORDS.split(' ').any(|word| word == name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}
