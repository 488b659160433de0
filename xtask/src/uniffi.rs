//! What Swift and Kotlin share: the native library and the code that calls it.

use std::path::Path;

use crate::Project;
use crate::faces;
use crate::tool;

/// The languages that UniFFI writes for.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Language {
    Swift,
    Kotlin,
}

/// Builds what the tests of the two packages need, without the other faces.
pub(crate) fn build(project: &Project) -> Result<(), String> {
    let mut cargo = tool::command("cargo", &project.root);
    cargo.args(["build", "--all-features"]);
    for package in [
        "trimtab-uniffi",
        "trimtab-uniffi-bindgen",
        "trimtab-generate",
    ] {
        cargo.args(["--package", package]);
    }
    tool::run(&mut cargo)?;
    faces::generate(project)
}

/// Writes the code of `language` that calls the native library.
pub(crate) fn bindgen(project: &Project, language: Language, out: &Path) -> Result<(), String> {
    let name = match language {
        Language::Swift => "swift",
        Language::Kotlin => "kotlin",
    };
    let bindgen = project.target.join("debug/uniffi-bindgen");
    let mut bindgen = tool::command(bindgen, &project.root);
    bindgen.arg(faces::library(project, "trimtab_uniffi"));
    tool::run(bindgen.arg(name).arg(out))
}
