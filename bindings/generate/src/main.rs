//! Writes what is derived from the catalogue: the typed functions of every
//! face, the reference pages and `catalogue.lock`.
//!
//! `trimtab-generate ROOT` writes below ROOT; with `--check` it writes nothing
//! and fails where a file is stale; with `--accept` it lets the lock lose
//! lines; with `--selftest` it writes what the faces' own tests import.

mod lock;
mod mobile;
mod names;
mod options;
mod prose;
mod python;
mod reference;
mod typescript;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use trimtab::Operation;
use trimtab_bindings::catalogue;

/// What hosts rely on.
const LOCK: &str = "catalogue.lock";

/// A generated file: its path below the root, and its text.
type File = (PathBuf, String);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| arguments.iter().any(|argument| argument == flag);
    let Some(root) = arguments
        .iter()
        .find(|argument| !argument.starts_with("--"))
        .map(Path::new)
    else {
        return fail("usage: trimtab-generate ROOT [--check] [--accept] [--selftest]");
    };
    let operations: Vec<&Operation> = catalogue()
        .operations()
        .iter()
        .filter(|operation| (operation.engine() == "selftest") == has("--selftest"))
        .collect();
    if let Some(problem) = operations.iter().find_map(|operation| clash(operation)) {
        return fail(&problem);
    }
    let files = files(&operations, has("--selftest"));
    if let Some(problem) = breaks(root, &files).filter(|_| !has("--accept")) {
        return fail(&problem);
    }
    let stale: Vec<&File> = files
        .iter()
        .filter(|(path, text)| std::fs::read_to_string(root.join(path)).ok().as_ref() != Some(text))
        .collect();
    if has("--check") {
        let names: Vec<String> = stale
            .iter()
            .map(|(path, _)| path.display().to_string())
            .collect();
        return match names.as_slice() {
            [] => ExitCode::SUCCESS,
            names => fail(&format!(
                "stale, run `cargo xtask generate`: {}",
                names.join(", ")
            )),
        };
    }
    for (path, text) in stale {
        if let Err(error) = write(&root.join(path), text) {
            return fail(&format!("{}: {error}", path.display()));
        }
    }
    ExitCode::SUCCESS
}

/// Every generated file; for the self-test only what the faces' tests import.
fn files(operations: &[&Operation], selftest: bool) -> Vec<File> {
    let mut engines: Vec<&str> = operations
        .iter()
        .map(|operation| operation.engine())
        .collect();
    engines.dedup();
    let mut files = Vec::new();
    for engine in &engines {
        let own: Vec<&Operation> = operations
            .iter()
            .copied()
            .filter(|operation| operation.engine() == *engine)
            .collect();
        files.push((
            format!("bindings/python/python/trimtab/{engine}.py").into(),
            python::module(engine, &own),
        ));
        files.push((
            format!("bindings/node/src/{engine}.ts").into(),
            typescript::module(&own),
        ));
        let name = names::upper_camel(engine);
        files.push((
            format!("bindings/swift/Sources/Trimtab/{name}.swift").into(),
            mobile::swift::file(engine, &own, selftest),
        ));
        files.push((
            format!("bindings/kotlin/src/main/kotlin/trimtab/{name}.kt").into(),
            mobile::kotlin::file(engine, &own),
        ));
        if !selftest {
            files.push((
                format!("docs/reference/{engine}.md").into(),
                reference::page(engine, &own),
            ));
        }
    }
    if !selftest {
        files.push((
            "bindings/python/python/trimtab/_engines.py".into(),
            python::engines(&engines),
        ));
        files.push((
            "bindings/node/src/engines.ts".into(),
            typescript::engines(&engines),
        ));
        files.push(("bindings/node/src/codes.ts".into(), typescript::codes()));
        files.push(("docs/reference/books.md".into(), reference::books()));
        files.push(("docs/reference/errors.md".into(), reference::errors()));
        files.push((LOCK.into(), lock::lock(operations)));
    }
    files
}

/// An option with the name of an input: most languages have one space of names
/// for both.
fn clash(operation: &Operation) -> Option<String> {
    let option = options::options_of(operation).into_iter().find(|option| {
        operation
            .inputs()
            .iter()
            .any(|port| port.name == option.name)
    })?;
    Some(format!(
        "{}: the option `{}` has the name of an input; rename one",
        operation.name(),
        option.name
    ))
}

/// What hosts rely on and would lose, if anything.
fn breaks(root: &Path, files: &[File]) -> Option<String> {
    let (_, new) = files.iter().find(|(path, _)| path == Path::new(LOCK))?;
    let old = std::fs::read_to_string(root.join(LOCK)).unwrap_or_default();
    match lock::broken(&old, new).as_slice() {
        [] => None,
        lines => Some(format!(
            "this breaks hosts; `cargo xtask generate --accept` if it is meant:\n  {}",
            lines.join("\n  ")
        )),
    }
}

fn write(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        std::fs::create_dir_all(folder)?;
    }
    std::fs::write(path, text)
}

#[expect(clippy::print_stderr, reason = "a command speaks on the terminal")]
fn fail(problem: &str) -> ExitCode {
    eprintln!("{problem}");
    ExitCode::FAILURE
}
