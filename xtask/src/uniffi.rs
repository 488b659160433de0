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

/// Builds what the tests of the two packages need, and the rest with it.
pub(crate) fn build(project: &Project) -> Result<(), String> {
    faces::workspace(project)?;
    faces::generate(project)
}

/// Writes the code of `language` that calls the native library.
pub(crate) fn bindgen(project: &Project, language: Language, out: &Path) -> Result<(), String> {
    let name = match language {
        Language::Swift => "swift",
        Language::Kotlin => "kotlin",
    };
    let mut bindgen = faces::program(project, "uniffi-bindgen");
    bindgen.arg(faces::library(project, "debug", "trimtab_uniffi"));
    tool::run(bindgen.arg(name).arg(out))
}
