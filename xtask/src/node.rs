//! The Node face: its tests and its packages.

use std::process::Command;

use crate::Project;
use crate::faces;
use crate::tally::{Part, Tally, timed};
use crate::tool;

const NAME: &str = "Node";

/// The tests of the face against the library that cargo built.
pub(crate) fn test(project: &Project) -> Tally {
    if !tool::exists("node") || !tool::exists("npm") {
        return Tally::of(Part::missing(
            NAME,
            "Node 20 or newer with npm",
            project.strict,
        ));
    }
    Tally::of(timed(NAME, |part| {
        let mut node = tool::command("node", &project.root.join("bindings/node"));
        node.arg("scripts/test.mjs")
            .arg("--library")
            .arg(faces::library(project, "debug", "trimtab_node"));
        node.arg("--generated").arg(faces::generated(project));
        tool::lines(node.env("CARGO_TARGET_DIR", &project.target), |line| {
            count(line, part);
        })
    }))
}

/// The measurement of a call on the package that the tests put together,
/// against the release build of the library.
pub(crate) fn overhead(project: &Project) -> Option<Command> {
    let mut node = tool::command("node", &project.root.join("bindings/node"));
    node.args(["scripts/bench.mjs", "--line", "--library"])
        .arg(faces::library(project, "release", "trimtab_node"))
        .env("CARGO_TARGET_DIR", &project.target);
    tool::exists("node").then_some(node)
}

/// The tarballs that are published, in `target/npm`.
pub(crate) fn npm(project: &Project, _: &[String]) -> Tally {
    let mut node = tool::command("node", &project.root.join("bindings/node"));
    node.arg("scripts/pack.mjs")
        .env("CARGO_TARGET_DIR", &project.target);
    Tally::of(Part::check("npm", tool::run(&mut node)))
}

/// Adds a line of the summary, such as `# pass 12`.
fn count(line: &str, part: &mut Part) {
    let Some((what, number)) = line
        .strip_prefix("# ")
        .and_then(|line| line.split_once(' '))
    else {
        return;
    };
    let Ok(number) = number.parse::<usize>() else {
        return;
    };
    match what {
        "pass" => part.passed += number,
        "fail" | "cancelled" => part.failed += number,
        "skipped" | "todo" => part.skipped += number,
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_summary_of_node_is_counted() {
        let mut part = Part::default();
        for line in [
            "# tests 9",
            "# pass 7",
            "# fail 1",
            "# cancelled 0",
            "# skipped 1",
            "# Subtest: a",
        ] {
            count(line, &mut part);
        }
        assert_eq!((part.passed, part.failed, part.skipped), (7, 1, 1));
    }
}
