//! What is derived from the catalogue.

use crate::Project;
use crate::faces;
use crate::tally::{Part, Tally};
use crate::tool;

/// Writes the generated files, or with `--check` says which are stale.
pub(crate) fn run(project: &Project, arguments: &[String]) -> Tally {
    let result = faces::workspace(project).and_then(|()| {
        let mut generate = faces::program(project, "trimtab-generate");
        tool::run(generate.arg(&project.root).args(arguments))
    });
    Tally::of(Part::check("generate", result))
}
