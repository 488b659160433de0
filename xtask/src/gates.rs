//! The gates that need the data of `TRIMTAB_DATA`.

use std::path::PathBuf;

use crate::Project;
use crate::faces;
use crate::tally::{Part, Tally, timed};
use crate::tool;

/// Fits the built-in models anew and compares them with what is committed.
pub(crate) fn models(project: &Project) -> Tally {
    training(project, "built-in models", "--check")
}

/// Cross-validates the method; fails below a bar.
pub(crate) fn accuracy(project: &Project) -> Tally {
    training(project, "accuracy of health", "evaluate")
}

/// Improves inputs of random firms; fails if a score falls.
pub(crate) fn monotone(project: &Project) -> Tally {
    training(project, "monotone health", "monotone")
}

/// One run of the training program.
fn training(project: &Project, name: &'static str, argument: &str) -> Tally {
    let data = std::env::var_os("TRIMTAB_DATA")
        .map_or_else(|| project.root.join("../shared/data"), PathBuf::from);
    if !data.is_dir() {
        return Tally::of(Part::missing(
            name,
            "the folder TRIMTAB_DATA",
            project.strict,
        ));
    }
    Tally::of(timed(name, |part| {
        faces::workspace(project)?;
        let mut training = faces::program(project, "trimtab-health-training");
        tool::run(training.arg(argument).env("TRIMTAB_DATA", &data))?;
        part.passed += 1;
        Ok(())
    }))
}
