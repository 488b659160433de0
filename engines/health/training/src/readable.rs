//! JSON as people read and compare it: one line a leaf list, keys in order.

use serde_json::Value;

/// The value with two spaces of indent, lists of numbers on one line.
pub(crate) fn readable(value: &Value) -> String {
    let mut text = String::new();
    write(value, 0, &mut text);
    text.push('\n');
    text
}

fn write(value: &Value, depth: usize, out: &mut String) {
    let flat = |items: &[Value]| !items.iter().any(|i| i.is_array() || i.is_object());
    match value {
        Value::Object(map) if !map.is_empty() => {
            let entries = map.iter().map(|(key, value)| (Some(key), value));
            block(['{', '}'], entries, depth, out);
        }
        Value::Array(items) if !flat(items) => {
            block(
                ['[', ']'],
                items.iter().map(|item| (None, item)),
                depth,
                out,
            );
        }
        scalar => out.push_str(&scalar.to_string().replace(',', ", ")),
    }
}

fn block<'a>(
    ends: [char; 2],
    entries: impl Iterator<Item = (Option<&'a String>, &'a Value)>,
    depth: usize,
    out: &mut String,
) {
    out.push(ends[0]);
    for (i, (key, value)) in entries.enumerate() {
        if i > 0 {
            out.push(',');
        }
        out.push('\n');
        out.push_str(&"  ".repeat(depth + 1));
        if let Some(key) = key {
            out.push_str(&Value::String(key.clone()).to_string());
            out.push_str(": ");
        }
        // A text may hold commas, which must stay as they are.
        match value {
            Value::String(_) => out.push_str(&value.to_string()),
            _ => write(value, depth + 1, out),
        }
    }
    out.push('\n');
    out.push_str(&"  ".repeat(depth));
    out.push(ends[1]);
}
