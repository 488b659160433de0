//! The Kotlin package and its tests.

use std::path::Path;
use std::process::Command;

use crate::Project;
use crate::tally::{Part, Tally, timed};
use crate::tool;
use crate::uniffi::{self, Language};

const NAME: &str = "Kotlin";

/// Builds what the package needs, and tests it.
pub(crate) fn package(project: &Project, _: &[String]) -> Tally {
    match uniffi::build(project) {
        Ok(()) => test(project),
        Err(problem) => Tally::of(Part::check(NAME, Err(problem))),
    }
}

/// The tests under Maven, against the library that cargo built.
pub(crate) fn test(project: &Project) -> Tally {
    if !tool::exists("mvn") {
        return Tally::of(Part::missing(NAME, "Maven with JDK 17", project.strict));
    }
    Tally::of(timed(NAME, |part| {
        let folder = project.target.join("kotlin");
        uniffi::bindgen(project, Language::Kotlin, &folder.join("uniffi"))?;
        let reports = folder.join("build/surefire-reports");
        // Reports of classes that are gone would be counted again.
        let _ = std::fs::remove_dir_all(&reports);
        let ended = tool::run(maven(project).arg("test"));
        count(&reports, part);
        ended
    }))
}

fn maven(project: &Project) -> Command {
    let mut maven = tool::command("mvn", &project.root.join("bindings/kotlin"));
    maven
        .args(["--quiet", "--batch-mode", "-Dstyle.color=never"])
        .arg(format!("-Dtrimtab.target={}", project.target.display()));
    maven
}

/// The measurement of a call, against the release build of the library.
pub(crate) fn overhead(project: &Project) -> Result<Option<Command>, String> {
    let folder = project.target.join("kotlin");
    uniffi::bindgen(project, Language::Kotlin, &folder.join("uniffi"))?;
    let mut maven = maven(project);
    maven
        .arg(format!(
            "-Dtrimtab.native={}",
            project.target.join("release").display()
        ))
        .args(["-Dtest=OverheadTest", "test"])
        .env("TRIMTAB_OVERHEAD", "1");
    Ok(tool::exists("mvn").then_some(maven))
}

/// Adds the counts of the reports, one file a class.
fn count(reports: &Path, part: &mut Part) {
    let files = std::fs::read_dir(reports).into_iter().flatten().flatten();
    for file in files.filter(|file| file.path().extension().is_some_and(|end| end == "xml")) {
        count_suite(
            &std::fs::read_to_string(file.path()).unwrap_or_default(),
            part,
        );
    }
}

/// Adds the counts of a report: `<testsuite … tests="9" errors="0" …>`.
fn count_suite(report: &str, part: &mut Part) {
    let suite = report
        .split_once("<testsuite ")
        .map_or("", |(_, rest)| rest);
    let suite = suite.split_once('>').map_or("", |(suite, _)| suite);
    let number = |name: &str| -> usize {
        let value = suite
            .split_once(&format!(" {name}=\""))
            .map(|(_, rest)| rest);
        let value = value.and_then(|rest| rest.split_once('"'));
        value
            .and_then(|(value, _)| value.parse().ok())
            .unwrap_or_default()
    };
    let (failed, skipped) = (number("failures") + number("errors"), number("skipped"));
    part.passed += number("tests").saturating_sub(failed + skipped);
    part.failed += failed;
    part.skipped += skipped;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_counts_of_a_report_are_added() {
        let mut part = Part::default();
        count_suite(
            r#"<?xml version="1.0"?><testsuite name="A" time="0.1" tests="9" errors="1" skipped="2" failures="1"><testcase tests="4"/>"#,
            &mut part,
        );
        assert_eq!((part.passed, part.failed, part.skipped), (5, 2, 2));
    }
}
