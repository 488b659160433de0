//! The case files that every face runs, run by Rust.
//!
//! With `TRIMTAB_BLESS=1` the expectations are written instead of compared; a
//! reviewer reads the difference.

use std::path::PathBuf;

use serde_json::{Value as Json, json};
use trimtab::Control;
use trimtab_bindings::call;
use trimtab_test_support::{Case, Expected, outputs_to_json, read_cases};

fn files() -> Vec<PathBuf> {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("parity");
    let entries = std::fs::read_dir(folder).unwrap();
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.unwrap().path()).collect();
    files.sort();
    files
}

fn outcome(case: &Case) -> Json {
    let ports = case.ports().expect("the inputs of a case can be read");
    match call(
        &case.operation,
        &ports,
        &case.options.to_string(),
        &Control::new(),
    ) {
        Ok(outputs) => json!({"outputs": outputs_to_json(outputs).unwrap()}),
        Err(error) => {
            let mut error = json!(error);
            error.as_object_mut().unwrap().remove("causes");
            json!({"error": error})
        }
    }
}

#[test]
fn every_case_comes_out_as_written() {
    let bless = std::env::var_os("TRIMTAB_BLESS").is_some();
    for path in files() {
        let cases = read_cases(&path);
        assert!(!cases.is_empty(), "{} has no cases", path.display());
        let outcomes: Vec<Json> = cases.iter().map(outcome).collect();
        if bless {
            let written: Vec<Json> = cases
                .iter()
                .zip(&outcomes)
                .map(|(case, outcome)| {
                    json!({
                        "name": case.name, "operation": case.operation, "inputs": case.inputs,
                        "options": case.options, "expect": outcome
                    })
                })
                .collect();
            std::fs::write(&path, format!("{:#}\n", Json::Array(written))).unwrap();
            continue;
        }
        for (case, outcome) in cases.iter().zip(&outcomes) {
            let expected = match &case.expect {
                Expected::Outputs(outputs) => json!({"outputs": outputs}),
                Expected::Error(error) => json!({"error": error}),
                _ => Json::Null,
            };
            assert_eq!(*outcome, expected, "{}: {}", path.display(), case.name);
        }
    }
}
