//! Docstrings, cut to lines.

use std::fmt::Write as _;

use super::WIDTH;

pub(super) fn write_docstring(body: &mut String, indent: &str, doc: &str) {
    let doc = doc
        .trim_end()
        .replace('\\', "\\\\")
        .replace("\"\"\"", "\\\"\\\"\\\"");
    let lines = wrapped(&doc, WIDTH - indent.len());
    if let [one] = lines.as_slice()
        && one.len() + indent.len() + 6 <= WIDTH
    {
        let _ = writeln!(body, "{indent}\"\"\"{one}\"\"\"");
        return;
    }
    for (i, line) in lines.iter().enumerate() {
        match (i, line.as_str()) {
            (0, line) => {
                let _ = writeln!(body, "{indent}\"\"\"{line}");
            }
            (_, "") => body.push('\n'),
            (_, line) => {
                let _ = writeln!(body, "{indent}{line}");
            }
        }
    }
    let _ = writeln!(body, "{indent}\"\"\"");
}

pub(super) fn indented(doc: &str) -> String {
    doc.lines()
        .map(|line| match line {
            "" => "\n".to_owned(),
            line => format!("    {line}\n"),
        })
        .collect()
}

/// Lines of at most `width` characters; code of examples stays as it is.
fn wrapped(doc: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut example = false;
    for (i, line) in doc.lines().enumerate() {
        example = line.starts_with(">>>") || (example && !line.is_empty());
        // The three quotation marks stand before the first line.
        let room = if i == 0 { width - 3 } else { width };
        if example || line.len() <= room {
            lines.push(line.to_owned());
            continue;
        }
        let content = line.trim_start();
        let mut indent = " ".repeat(line.len() - content.len());
        let mut current = indent.clone();
        if content.starts_with("- ") {
            indent.push_str("  ");
        }
        for word in content.split(' ') {
            let room = if lines.is_empty() { width - 3 } else { width };
            if !current.trim().is_empty()
                && current.chars().count() + 1 + word.chars().count() > room
            {
                lines.push(std::mem::replace(&mut current, indent.clone()));
            }
            if !current.trim().is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_broken_between_words() {
        let lines = wrapped("- one two three four five", 12);
        assert_eq!(lines, ["- one two", "  three four", "  five"]);
    }
}
