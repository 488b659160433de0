//! What every face is tested with: the libraries, built by one call of cargo,
//! and the sources generated from the operations that exist for tests alone.

use std::path::PathBuf;
use std::process::Command;

use crate::Project;
use crate::tally::{Tally, timed};
use crate::tool;

/// Builds every face and generates what their tests import.
pub(crate) fn build(project: &Project) -> Tally {
    Tally::of(timed("build of the faces", |part| {
        workspace(project)?;
        generate(project)?;
        part.passed += 1;
        Ok(())
    }))
}

/// Builds all there is, tests included.
///
/// Each call of cargo that selects other packages or targets gives the shared
/// dependencies other features and builds them anew, so that every command
/// here asks for the same.
pub(crate) fn workspace(project: &Project) -> Result<(), String> {
    let mut cargo = tool::command("cargo", &project.root);
    tool::run(cargo.args(["build", "--workspace", "--all-features", "--all-targets"]))
}

/// A program of the workspace, once [`workspace`] has built it.
pub(crate) fn program(project: &Project, name: &str) -> Command {
    tool::command(project.target.join("debug").join(name), &project.root)
}

/// Generates what the faces' tests import.
pub(crate) fn generate(project: &Project) -> Result<(), String> {
    let mut generate = program(project, "trimtab-generate");
    tool::run(generate.arg(generated(project)).arg("--selftest"))
}

/// The folder of what the faces' tests import.
pub(crate) fn generated(project: &Project) -> PathBuf {
    project.target.join("selftest")
}

/// The dynamic library of that name, from `debug` or `release`.
pub(crate) fn library(project: &Project, profile: &str, name: &str) -> PathBuf {
    let (prefix, suffix) = (std::env::consts::DLL_PREFIX, std::env::consts::DLL_SUFFIX);
    project
        .target
        .join(profile)
        .join(format!("{prefix}{name}{suffix}"))
}
