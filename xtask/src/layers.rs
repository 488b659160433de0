//! The layers: which crate may know which.

use std::collections::BTreeSet;

use serde_json::Value;

use crate::Project;
use crate::tally::{Part, Tally};
use crate::tool;

/// Each crate and the crates of the workspace that it may depend on.
///
/// Dependencies point down: a face knows the façade, the façade the engines,
/// an engine `numerics` and `core`. What only tests and tools need is listed
/// at the end.
const LAYERS: &[(&str, &[&str])] = &[
    ("trimtab-core", &[]),
    ("trimtab-numerics", &["trimtab-core"]),
    ("trimtab-forecast", &["trimtab-core", "trimtab-numerics"]),
    ("trimtab-health", &["trimtab-core", "trimtab-numerics"]),
    ("trimtab-report", &["trimtab-core"]),
    (
        "trimtab",
        &[
            "trimtab-core",
            "trimtab-forecast",
            "trimtab-health",
            "trimtab-report",
        ],
    ),
    ("trimtab-bindings", &["trimtab", "trimtab-core"]),
    (
        "trimtab-python",
        &["trimtab", "trimtab-bindings", "trimtab-core"],
    ),
    ("trimtab-node", &["trimtab-bindings"]),
    ("trimtab-uniffi", &["trimtab-bindings"]),
    ("trimtab-uniffi-bindgen", &[]),
    ("trimtab-generate", &["trimtab", "trimtab-bindings"]),
    (
        "trimtab-health-training",
        &["trimtab-core", "trimtab-health", "trimtab-numerics"],
    ),
    (
        "trimtab-forecast-measure",
        &["trimtab-core", "trimtab-forecast"],
    ),
    ("trimtab-test-support", &["trimtab-core"]),
    (
        "trimtab-tests",
        &[
            "trimtab",
            "trimtab-bindings",
            "trimtab-core",
            "trimtab-test-support",
        ],
    ),
    ("xtask", &[]),
];

/// Crates that any other may use in its tests, and none in its library.
const FOR_TESTS: &[&str] = &["trimtab-test-support"];

/// Compares `cargo metadata` with the list.
pub(crate) fn run(project: &Project, _: &[String]) -> Tally {
    let mut cargo = tool::command("cargo", &project.root);
    cargo.args(["metadata", "--no-deps", "--format-version", "1"]);
    let result = tool::output(&mut cargo)
        .and_then(|text| serde_json::from_str(&text).map_err(|error| error.to_string()))
        .and_then(|metadata: Value| match violations(&metadata).as_slice() {
            [] => Ok(()),
            several => Err(several.join("; ")),
        });
    Tally::of(Part::check("layers", result))
}

fn violations(metadata: &Value) -> Vec<String> {
    let packages: Vec<&Value> = metadata["packages"]
        .as_array()
        .into_iter()
        .flatten()
        .collect();
    let names: BTreeSet<&str> = packages
        .iter()
        .filter_map(|package| package["name"].as_str())
        .collect();
    let mut violations = Vec::new();
    for package in packages {
        let name = package["name"].as_str().unwrap_or_default();
        let Some((_, allowed)) = LAYERS.iter().find(|(layer, _)| *layer == name) else {
            violations.push(format!("`{name}` is not in the list of layers"));
            continue;
        };
        for dependency in package["dependencies"].as_array().into_iter().flatten() {
            let other = dependency["name"].as_str().unwrap_or_default();
            let in_tests = dependency["kind"] == "dev";
            let known = allowed.contains(&other) || (in_tests && FOR_TESTS.contains(&other));
            if names.contains(other) && other != name && !known {
                violations.push(format!("`{name}` must not depend on `{other}`"));
            }
        }
    }
    violations
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn metadata(name: &str, dependency: &str, kind: &Value) -> Value {
        json!({"packages": [
            {"name": name, "dependencies": [{"name": dependency, "kind": kind}]},
            {"name": dependency, "dependencies": []}
        ]})
    }

    #[test]
    fn an_edge_upwards_is_named() {
        let found = violations(&metadata("trimtab-core", "trimtab-health", &Value::Null));
        assert_eq!(
            found,
            ["`trimtab-core` must not depend on `trimtab-health`"]
        );
        assert!(violations(&metadata("trimtab-health", "trimtab-core", &Value::Null)).is_empty());
    }

    #[test]
    fn what_only_tests_need_stays_out_of_libraries() {
        let tests = violations(&metadata(
            "trimtab-core",
            "trimtab-test-support",
            &json!("dev"),
        ));
        assert!(tests.is_empty(), "{tests:?}");
        assert!(
            !violations(&metadata(
                "trimtab-core",
                "trimtab-test-support",
                &Value::Null
            ))
            .is_empty()
        );
    }

    #[test]
    fn a_crate_that_is_not_listed_is_named() {
        assert!(!violations(&metadata("trimtab-new", "trimtab-core", &Value::Null)).is_empty());
    }
}
