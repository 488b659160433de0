//! The typed functions of Python: one module an engine.

mod docs;
mod docstring;
mod example;
mod function;
mod literal;
mod statement;
mod types;

use std::fmt::Write as _;

use trimtab::Operation;

use crate::names::result_name;
use crate::options::options_of;
use function::{write_function, write_result};
use literal::python_name;
use types::write_types;

/// The longest line.
const WIDTH: usize = 100;
/// The longest line of an example, which stands within a docstring.
const LONGEST: usize = 84;

/// The module of one engine.
pub(crate) fn module(engine: &str, operations: &[&Operation]) -> String {
    let mut body = String::new();
    let mut exported = Vec::new();
    for operation in operations {
        let options = options_of(operation);
        for kind in options.iter().map(|option| &option.kind) {
            write_types(&mut body, kind, &mut exported);
        }
    }
    for operation in operations {
        exported.push(result_name(operation));
        exported.push(python_name(operation.verb()));
        write_result(&mut body, operation);
        write_function(&mut body, engine, operation);
    }
    exported.sort_unstable();
    exported.dedup();
    let mut module = format!(
        "\"\"\"The engine ``{engine}``: one function an operation.\"\"\"\n\n\
         # Written by `cargo xtask generate` from the declarations of the engine.\n\n\
         from __future__ import annotations\n\n"
    );
    module.push_str(&imports(&body));
    module.push_str("\n__all__ = [\n");
    for name in exported {
        let _ = writeln!(module, "    \"{name}\",");
    }
    module.push_str("]\n");
    module.push_str(&body);
    module
}

/// The list of the engines.
pub(crate) fn engines(engines: &[&str]) -> String {
    let mut engines = engines.to_vec();
    engines.sort_unstable();
    let mut module = String::from(
        "\"\"\"The engines of this package.\"\"\"\n\n\
         # Written by `cargo xtask generate` from the catalogue.\n\n",
    );
    if !engines.is_empty() {
        let _ = write!(module, "from . import {}\n\n", engines.join(", "));
    }
    let names: Vec<String> = engines
        .iter()
        .map(|engine| format!("\"{engine}\""))
        .collect();
    let _ = writeln!(module, "__all__: list[str] = [{}]", names.join(", "));
    module
}

/// The imports that the body uses, its documentation aside.
fn imports(body: &str) -> String {
    let code: Vec<&str> = body.split("\"\"\"").step_by(2).collect();
    let used = |name: &str| {
        let words = |code: &&str| {
            code.split(|c: char| !c.is_alphanumeric() && c != '_')
                .any(|word| word == name)
        };
        code.iter().any(words)
    };
    let chosen = |names: &[&str]| {
        let names: Vec<&str> = names.iter().copied().filter(|name| used(name)).collect();
        names.join(", ")
    };
    let mut lines = String::new();
    if used("builtins") {
        lines.push_str("import builtins\n");
    }
    for (module, names) in [
        ("collections.abc", &["Mapping", "Sequence"][..]),
        ("typing", &["Literal", "TypeAlias", "TypedDict"][..]),
    ] {
        let names = chosen(names);
        if !names.is_empty() {
            let _ = writeln!(lines, "from {module} import {names}");
        }
    }
    if !lines.is_empty() {
        lines.push('\n');
    }
    for (module, names) in [
        ("_call", &["run"][..]),
        ("_control", &["Control"][..]),
        ("_document", &["Document"][..]),
        ("_forecasts", &["Forecasts"][..]),
        ("_result", &["Result"][..]),
        ("_table", &["Table", "TableLike"][..]),
    ] {
        let names = chosen(names);
        if !names.is_empty() {
            let _ = writeln!(lines, "from .{module} import {names}");
        }
    }
    lines
}
