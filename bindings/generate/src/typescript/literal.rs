//! Names and values as TypeScript writes them.

use std::fmt::Write as _;

use serde_json::Value as Json;

use super::WIDTH;

/// A JSON value as TypeScript, an object on several lines where one is too long.
pub(super) fn literal(value: &Json, depth: usize) -> String {
    match value {
        Json::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", key(name), literal(value, depth + 1)))
                .collect();
            let line = format!("{{ {} }}", fields.join(", "));
            if fields.is_empty() {
                "{}".to_owned()
            } else if line.len() + 2 * depth <= WIDTH - 20 {
                line
            } else {
                let space = "  ".repeat(depth);
                let fields: Vec<String> = fields
                    .iter()
                    .map(|field| format!("{space}  {field},\n"))
                    .collect();
                format!("{{\n{}{space}}}", fields.concat())
            }
        }
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| literal(item, depth + 1)).collect();
            let line = format!("[{}]", items.join(", "));
            if line.len() + 2 * depth <= WIDTH - 20 {
                return line;
            }
            let space = "  ".repeat(depth);
            let mut lines = vec![String::new()];
            for item in items {
                match lines.last_mut() {
                    Some(line) if line.len() + item.len() <= WIDTH - 20 => {
                        let _ = write!(line, "{item}, ");
                    }
                    _ => lines.push(format!("{item}, ")),
                }
            }
            let lines = lines.iter().filter(|line| !line.is_empty());
            let lines: Vec<String> = lines
                .map(|line| format!("{space}  {}\n", line.trim_end()))
                .collect();
            let lines = lines.concat();
            format!("[\n{lines}{space}]")
        }
        scalar => scalar.to_string(),
    }
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
    const WORDS: &[&str] = &[
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "default",
        "delete",
        "do",
        "else",
        "enum",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "function",
        "if",
        "import",
        "in",
        "instanceof",
        "new",
        "null",
        "return",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "var",
        "void",
        "while",
        "with",
        "yield",
        "options",
        "control",
    ];
    if WORDS.contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}
