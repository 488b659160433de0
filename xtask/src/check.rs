//! The checks that are not tests: format, lints, documentation, features.

use crate::Project;
use crate::tally::{Part, Tally, timed};
use crate::tool;

/// The features of the façade, each of which must compile alone.
const FEATURES: &[&str] = &[
    "forecast", "health", "ipc", "mobile", "parallel", "report", "full",
];

/// Format, lints, each feature alone, documentation.
pub(crate) fn all(project: &Project) -> Tally {
    let mut tally = Tally::default();
    let mut check = |name: &str, words: &[&str]| {
        let mut cargo = tool::command("cargo", &project.root);
        tally.add(Tally::of(timed(name, |part| {
            passed(part, tool::run(cargo.args(words)))
        })));
    };
    check("format", &["fmt", "--all", "--check"]);
    let lints = [
        "clippy",
        "--workspace",
        "--all-features",
        "--all-targets",
        "--",
        "-D",
        "warnings",
    ];
    check("lints", &lints);
    check(
        "no features",
        &["check", "--package", "trimtab", "--no-default-features"],
    );
    for feature in FEATURES {
        let words = [
            "check",
            "--package",
            "trimtab",
            "--no-default-features",
            "--features",
            feature,
        ];
        check(&format!("feature {feature}"), &words);
    }
    tally.add(docs(project, &[]));
    tally
}

/// The Rust documentation, with warnings denied.
pub(crate) fn docs(project: &Project, _: &[String]) -> Tally {
    let mut cargo = tool::command("cargo", &project.root);
    cargo
        .args(["doc", "--workspace", "--no-deps", "--all-features"])
        .env("RUSTDOCFLAGS", "-D warnings");
    Tally::of(timed("documentation", |part| {
        passed(part, tool::run(&mut cargo))
    }))
}

fn passed(part: &mut Part, result: Result<(), String>) -> Result<(), String> {
    part.passed += usize::from(result.is_ok());
    result
}
