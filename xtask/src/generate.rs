//! What is derived from the catalogue.

use crate::Project;
use crate::tally::{Part, Tally};
use crate::tool;

/// Writes the generated files, or with `--check` says which are stale.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Tally {
    let mut cargo = tool::command("cargo", &project.root);
    cargo.args([
        "run",
        "--quiet",
        "--package",
        "trimtab-generate",
        "--all-features",
        "--",
    ]);
    let result = tool::run(cargo.arg(&project.root).args(arguments));
    Tally::of(Part::check("generate", result))
}
