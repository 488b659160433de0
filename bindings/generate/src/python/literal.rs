//! Names and values as Python writes them.

use std::fmt::Write as _;

use serde_json::Value as Json;

/// A name that Python allows.
pub(super) fn python_name(name: &str) -> String {
    const KEYWORDS: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
        "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
        "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
        "try", "while", "with", "yield",
    ];
    if KEYWORDS.contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// A JSON value as Python writes it.
pub(super) fn literal(value: &Json) -> String {
    match value {
        Json::Null => "None".to_owned(),
        Json::Bool(true) => "True".to_owned(),
        Json::Bool(false) => "False".to_owned(),
        Json::Number(number) if number.is_f64() => float(number.as_f64().unwrap_or_default()),
        Json::Number(number) => number.to_string(),
        Json::String(value) => text(value),
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(literal).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", text(name), literal(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

pub(super) fn immutable(value: &Json) -> String {
    let Json::Array(items) = value else {
        return literal(value);
    };
    let items: Vec<String> = items.iter().map(immutable).collect();
    match items.as_slice() {
        [one] => format!("({one},)"),
        several => format!("({})", several.join(", ")),
    }
}

/// A float as Python's `repr` writes it.
fn float(value: f64) -> String {
    let scientific = format!("{value:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if (-4..16).contains(&exponent) {
        let plain = format!("{value}");
        return if plain.contains('.') {
            plain
        } else {
            format!("{plain}.0")
        };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// A value as Python's `repr` writes it: texts in single quotes.
pub(super) fn repr(value: &Json) -> String {
    match value {
        Json::String(value) if value.contains('\'') && !value.contains('"') => text(value),
        Json::String(value) => {
            let double = text(value).replace("\\\"", "\"").replace('\'', "\\'");
            format!("'{}'", &double[1..double.len() - 1])
        }
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(repr).collect();
            format!("[{}]", items.join(", "))
        }
        other => literal(other),
    }
}

/// A text as Python writes it in double quotes.
pub(super) fn text(value: &str) -> String {
    let mut out = String::from("\"");
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn floats_are_written_as_python_writes_them() {
        for (value, expected) in [
            (0.0, "0.0"),
            (-1.5, "-1.5"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (0.0001, "0.0001"),
            (0.000_012, "1.2e-05"),
            (1.25e-7, "1.25e-07"),
        ] {
            assert_eq!(float(value), expected);
        }
    }

    #[test]
    fn values_are_written_as_python_shows_them() {
        let values = json!(["a", "it's", "say \"it's\"", 1.0, null, true]);
        assert_eq!(
            repr(&values),
            r#"['a', "it's", 'say "it\'s"', 1.0, None, True]"#
        );
    }
}
