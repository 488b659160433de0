//! The project's own commands; `cargo xtask` lists them.
#![expect(clippy::print_stdout, reason = "a command speaks on the terminal")]

mod check;
mod faces;
mod gates;
mod generate;
mod kotlin;
mod layers;
mod node;
mod overhead;
mod page;
mod python;
mod rust;
mod swift;
mod tally;
mod tool;
mod uniffi;

use std::path::{Path, PathBuf};
use std::process::ExitCode;

use tally::Tally;

/// A command's name, what it does, and the function that does it.
type Command = (&'static str, &'static str, fn(&Project, &[String]) -> Tally);

const COMMANDS: &[Command] = &[
    ("test", "every test: Rust and each face", test),
    (
        "ci",
        "lints, layers, generated files, documentation, features, accuracy gates",
        ci,
    ),
    ("everything", "test, then ci", everything),
    (
        "generate",
        "write what is derived from the catalogue [--check] [--accept]",
        generate::run,
    ),
    (
        "layers",
        "compare the crates' dependencies with the design",
        layers::run,
    ),
    (
        "wheel",
        "build the Python wheel into target/wheels",
        python::wheel,
    ),
    ("npm", "build the npm packages into target/npm", node::npm),
    (
        "swift",
        "put the Swift package together and test it",
        swift::package,
    ),
    (
        "kotlin",
        "put the Kotlin package together and test it",
        kotlin::package,
    ),
    (
        "page",
        "open the page of the main example in a browser",
        page::package,
    ),
    (
        "overhead",
        "measure what a call through each face costs",
        overhead::run,
    ),
    (
        "docs",
        "build the Rust documentation with warnings denied",
        check::docs,
    ),
];

/// Where things are.
#[derive(Debug)]
pub(crate) struct Project {
    /// The folder of the workspace.
    pub(crate) root: PathBuf,
    /// The folder of the build's output.
    pub(crate) target: PathBuf,
    /// Whether a missing tool is a failure.
    pub(crate) strict: bool,
}

fn main() -> ExitCode {
    let mut arguments = std::env::args().skip(1);
    let name = arguments.next().unwrap_or_default();
    let Some((_, _, run)) = COMMANDS.iter().find(|(command, _, _)| *command == name) else {
        println!("cargo xtask COMMAND\n");
        for (command, meaning, _) in COMMANDS {
            println!("  {command:<12} {meaning}");
        }
        return ExitCode::from(u8::from(!name.is_empty()) * 2);
    };
    let Some(root) = Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .map(Path::to_path_buf)
    else {
        return ExitCode::FAILURE;
    };
    let target =
        std::env::var_os("CARGO_TARGET_DIR").map_or_else(|| root.join("target"), PathBuf::from);
    let strict = std::env::var("CI").is_ok_and(|value| value == "true");
    let tally = run(
        &Project {
            root,
            target,
            strict,
        },
        &arguments.collect::<Vec<_>>(),
    );
    tally.print();
    if tally.failed() > 0 {
        ExitCode::FAILURE
    } else {
        ExitCode::SUCCESS
    }
}

fn test(project: &Project, _: &[String]) -> Tally {
    let mut tally = faces::build(project);
    if tally.failed() > 0 {
        return tally;
    }
    tally.add(rust::test(project));
    let faces = [python::test, node::test, swift::test, kotlin::test];
    for face in faces {
        tally.add(face(project));
    }
    tally.add(page::test(project));
    tally
}

fn ci(project: &Project, arguments: &[String]) -> Tally {
    let mut tally = layers::run(project, arguments);
    tally.add(generate::run(project, &["--check".to_owned()]));
    tally.add(check::all(project));
    tally.add(gates::models(project));
    tally.add(gates::accuracy(project));
    tally.add(gates::monotone(project));
    tally.add(gates::forecasts(project));
    tally
}

fn everything(project: &Project, arguments: &[String]) -> Tally {
    let mut tally = test(project, arguments);
    tally.add(ci(project, arguments));
    tally
}
