//! The typed functions of the npm package: one module an engine.

mod comment;
mod declaration;
mod example;
mod function;
mod literal;
mod options;
mod result;

use std::fmt::Write as _;

use trimtab::{Code, ErrorKind, Operation};

use crate::options::options_of;
use comment::write_doc;
use declaration::write_declaration;
use function::write_function;
use options::{write_option_types, write_options};
use result::{write_result, write_row};

const HEAD: &str =
    "// Written by `cargo xtask generate` from the catalogue; change that instead.\n";

/// The longest line of a comment or an example.
const WIDTH: usize = 92;

/// The module of one engine.
pub(crate) fn module(operations: &[&Operation]) -> String {
    let mut body = String::new();
    for operation in operations {
        write_operation(&mut body, operation);
    }
    let mut text = format!("{HEAD}\nimport {{ callTyped }} from \"./call.js\";\n");
    let imports = [
        ("./call.js", &["Declaration"][..]),
        ("./document.js", &["Document", "DocumentInput"]),
        ("./queue.js", &["Control"]),
        ("./table.js", &["Table", "TableInput", "Value"]),
    ];
    for (file, names) in imports {
        let used: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| mentions(&body, name))
            .collect();
        if !used.is_empty() {
            let _ = writeln!(
                text,
                "import type {{ {} }} from \"{file}\";",
                used.join(", ")
            );
        }
    }
    text + &body
}

/// The list of engines, which the package exports.
pub(crate) fn engines(engines: &[&str]) -> String {
    let mut text = HEAD.to_owned();
    for engine in engines {
        let _ = write!(text, "\nexport * as {engine} from \"./{engine}.js\";");
    }
    if engines.is_empty() {
        text.push_str("\nexport {};");
    }
    text + "\n"
}

/// The kinds and codes of errors as types.
pub(crate) fn codes() -> String {
    let mut text = HEAD.to_owned();
    text.push_str("\n/** What you can do about an error. */\nexport type ErrorKind =");
    for kind in ErrorKind::ALL {
        let _ = write!(text, "\n  | \"{}\"", kind.as_str());
    }
    text.push_str(";\n\n");
    let mut doc = String::from("What exactly happened; the same text in every language.\n\n");
    for code in Code::ALL {
        let (code, kind) = (code, code.kind());
        let meaning = code.meaning().trim();
        let _ = writeln!(doc, "- `{}` ({}): {meaning}", code.as_str(), kind.as_str());
    }
    write_doc(&mut text, "", &doc);
    text.push_str("export type ErrorCode =");
    for code in Code::ALL {
        let _ = write!(text, "\n  | \"{}\"", code.as_str());
    }
    text + ";\n"
}

fn mentions(text: &str, name: &str) -> bool {
    let edge = |letter: Option<char>| letter.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    text.match_indices(name).any(|(start, _)| {
        edge(text[..start].chars().next_back()) && edge(text[start + name.len()..].chars().next())
    })
}

fn write_operation(out: &mut String, operation: &Operation) {
    let options = options_of(operation);
    for option in &options {
        write_option_types(out, &option.kind);
    }
    write_options(out, operation, &options);
    for port in operation.outputs() {
        write_row(out, operation, port);
    }
    write_result(out, operation);
    write_function(out, operation, &options);
    write_declaration(out, operation, &options);
}
