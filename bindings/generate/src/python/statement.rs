//! Statements of an example, on as many lines as they need.

use std::fmt::Write as _;

use super::LONGEST;

/// A statement of an example, on as many lines as it needs.
pub(super) fn statement(code: &str) -> String {
    let lines = broken(code, 0);
    let prompts = std::iter::once(">>>").chain(std::iter::repeat("..."));
    let mut text = String::new();
    for (prompt, line) in prompts.zip(&lines) {
        let _ = writeln!(text, "{prompt} {line}");
    }
    text
}

/// Code broken after the commas of its brackets: values side by side as long
/// as a line holds them, what has brackets of its own on lines of its own.
fn broken(code: &str, indent: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    let open = bracket(code).filter(|_| indent + code.chars().count() > LONGEST);
    let Some(open) = open else {
        return vec![format!("{margin}{code}")];
    };
    let (head, rest) = code.split_at(open + 1);
    // A comma may follow the closing bracket.
    let close = rest.rfind([')', ']', '}']).unwrap_or(rest.len());
    let (body, tail) = rest.split_at(close);
    let mut lines = vec![format!("{margin}{head}")];
    let inner = indent + 4;
    for part in outer_parts(body) {
        let part = format!("{},", part.trim());
        match lines.last_mut() {
            Some(line)
                if bracket(&part).is_none()
                    && line.ends_with(',')
                    && bracket(line).is_none()
                    && line.chars().count() + 1 + part.chars().count() <= LONGEST =>
            {
                line.push(' ');
                line.push_str(&part);
            }
            _ => lines.extend(broken(&part, inner)),
        }
    }
    lines.push(format!("{margin}{tail}"));
    lines
}

/// Where the first bracket outside quotation marks opens or closes.
fn bracket(code: &str) -> Option<usize> {
    let mut quoted = false;
    code.char_indices()
        .find(|(_, c)| {
            quoted ^= *c == '"';
            !quoted && "([{}])".contains(*c)
        })
        .map(|(at, _)| at)
}

/// The parts between the commas that no bracket or quotation encloses.
fn outer_parts(code: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut start) = (0_i32, false, 0);
    let mut parts = Vec::new();
    for (at, c) in code.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !code[start..].trim().is_empty() {
        parts.push(&code[start..]);
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_statement_is_broken_within_its_brackets() {
        let texts = ["\"words\""; 12].join(", ");
        let code = format!("rows = {{\"a\": [{texts}], \"b\": [1]}}");
        let lines: Vec<String> = statement(&code).lines().map(str::to_owned).collect();
        assert_eq!(lines[0], ">>> rows = {");
        assert_eq!(lines[1], "...     \"a\": [");
        assert!(lines[2].starts_with("...         \"words\", \"words\","));
        assert_eq!(lines[4..], ["...     ],", "...     \"b\": [1],", "... }"]);
    }
}
