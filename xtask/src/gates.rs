//! The gates that need the data of `TRIMTAB_DATA`.

use std::path::PathBuf;

use crate::Project;
use crate::faces;
use crate::tally::{Part, Tally, timed};
use crate::tool;

/// Fits the built-in models anew and compares them with what is committed.
pub(crate) fn models(project: &Project) -> Tally {
    gate(project, "built-in models", HEALTH, "--check")
}

/// Cross-validates the method; fails below a bar.
pub(crate) fn accuracy(project: &Project) -> Tally {
    gate(project, "accuracy of health", HEALTH, "evaluate")
}

/// Improves inputs of random firms; fails if a score falls.
pub(crate) fn monotone(project: &Project) -> Tally {
    gate(project, "monotone health", HEALTH, "monotone")
}

/// Forecasts every visible set; fails below a bar.
pub(crate) fn forecasts(project: &Project) -> Tally {
    let program = "trimtab-forecast-measure";
    gate(project, "accuracy of forecasts", program, "--check")
}

const HEALTH: &str = "trimtab-health-training";

/// One run of a program that measures.
fn gate(project: &Project, name: &'static str, program: &str, argument: &str) -> Tally {
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
        let mut measure = faces::program(project, program);
        tool::run(measure.arg(argument).env("TRIMTAB_DATA", &data))?;
        part.passed += 1;
        Ok(())
    }))
}
