//! Every operation under input made to break it: an answer or a clear error,
//! in bounded time, and never a panic.

use std::time::{Duration, Instant};

use trimtab::{Catalogue, Control, Operation, PortKind, Ports, Table, Value};
use trimtab_bindings::FlatError;
use trimtab_core::{Code, table_from_ipc, table_to_ipc};
use trimtab_test_support::{hostile_options, hostile_tables};

/// The longest that one hostile call may take in the tests' build.
const LONGEST: Duration = Duration::from_secs(20);

fn operations() -> impl Iterator<Item = &'static Operation> {
    let catalogue: &'static Catalogue = trimtab_bindings::catalogue();
    let deliberate = ["selftest.panic", "selftest.wait", "selftest.fail"];
    catalogue
        .operations()
        .iter()
        .filter(move |operation| !deliberate.contains(&operation.name()))
}

/// The inputs of the operation's own example.
fn example_inputs(operation: &Operation) -> Ports {
    assert!(
        operation.example_call().is_some(),
        "every operation has an example"
    );
    operation.example_inputs().unwrap()
}

fn call(
    operation: &Operation,
    what: &str,
    inputs: &Ports,
    options: &str,
) -> Result<Ports, Box<FlatError>> {
    let start = Instant::now();
    let control = Control::new().timeout(LONGEST);
    let result = trimtab_bindings::call(operation.name(), inputs, options, &control);
    assert!(
        start.elapsed() < 2 * LONGEST,
        "{} hung on {what}",
        operation.name()
    );
    if let Err(error) = &result {
        let place = format!("{} on {what}: {error:?}", operation.name());
        assert_ne!(error.code, Code::Internal.as_str(), "{place}");
        assert_ne!(error.code, Code::TimeLimit.as_str(), "{place}");
        assert!(
            error.message.len() < 4_000,
            "a message without bound: {place}"
        );
        assert!(
            error.kind == "data" || error.argument.is_some() || error.column.is_some(),
            "{place}"
        );
    }
    result
}

#[test]
fn every_example_runs_and_shows_what_it_says() {
    for operation in operations() {
        let example = operation
            .example_call()
            .expect("every operation has an example");
        let outputs = call(
            operation,
            "its example",
            &example_inputs(operation),
            &example.options.to_string(),
        );
        let outputs = outputs.unwrap_or_else(|error| panic!("{}: {error:?}", operation.name()));
        let shown = match outputs.get(example.output) {
            Some(Value::Table(table)) => {
                let columns = table.to_json().unwrap();
                columns.get(example.column).is_some()
            }
            output => output.is_some() && example.column.is_empty(),
        };
        assert!(shown, "{} does not show its output", operation.name());
    }
}

#[test]
fn every_operation_survives_hostile_tables() {
    for operation in operations() {
        let good = example_inputs(operation);
        let options = operation
            .example_call()
            .map_or_else(String::new, |e| e.options.to_string());
        for port in operation.inputs() {
            let PortKind::Table(spec) = &port.kind else {
                continue;
            };
            let Ok(table) = good.table(port.name) else {
                continue;
            };
            for (what, hostile) in hostile_tables(spec, table) {
                let inputs = good.iter().fold(Ports::new(), |inputs, (name, value)| {
                    let hostile = Value::Table(hostile.clone());
                    inputs.with(
                        name,
                        if name == port.name {
                            hostile
                        } else {
                            value.clone()
                        },
                    )
                });
                if let Ok(outputs) = call(operation, &what, &inputs, &options) {
                    for (name, value) in outputs.iter() {
                        if let Value::Table(table) = value {
                            assert_finite(operation, &what, name, table);
                        }
                    }
                }
            }
        }
    }
}

/// No number of an answer is NaN or infinite.
fn assert_finite(operation: &Operation, what: &str, output: &str, table: &Table) {
    use trimtab::arrow::array::AsArray as _;
    use trimtab::arrow::datatypes::{DataType, Float64Type};
    for (i, field) in table.schema().fields().iter().enumerate() {
        if *field.data_type() == DataType::Float64 && operation.engine() != "selftest" {
            let column = table.column_at(i).unwrap();
            let finite = column
                .as_primitive::<Float64Type>()
                .iter()
                .flatten()
                .all(f64::is_finite);
            assert!(
                finite,
                "{} on {what}: {output}.{}",
                operation.name(),
                field.name()
            );
        }
    }
}

#[test]
fn every_operation_survives_hostile_options() {
    for operation in operations() {
        let good = example_inputs(operation);
        for (what, options) in hostile_options(operation.options_schema()) {
            let _ = call(operation, &what, &good, &options.to_string());
        }
        for text in ["{", "nonsense", "\u{0}", "1e999", "{\"a\":1e999}", "[[[[[["] {
            assert!(
                call(operation, text, &good, text).is_err(),
                "{} took {text}",
                operation.name()
            );
        }
        let deep = "[".repeat(100_000);
        assert!(call(operation, "a deep nest", &good, &deep).is_err());
    }
}

#[test]
fn every_operation_refuses_wrong_inputs_by_name() {
    for operation in operations() {
        let unknown = example_inputs(operation).with("no_such_input", Value::Text(String::new()));
        let error = call(operation, "an unknown input", &unknown, "").unwrap_err();
        assert_eq!(
            (error.code, error.argument.as_deref()),
            ("INPUT_UNKNOWN", Some("no_such_input"))
        );
        for port in operation.inputs().iter().filter(|port| port.required) {
            let error = call(operation, "no inputs", &Ports::new(), "").unwrap_err();
            assert_eq!(error.code, "INPUT_MISSING");
            let wrong = Ports::new().with(port.name, Value::Bytes(vec![1]));
            let error = call(operation, "bytes for another kind", &wrong, "").unwrap_err();
            assert_eq!(
                (error.code, error.argument.as_deref()),
                ("INPUT_TYPE", Some(port.name))
            );
        }
    }
}

#[test]
fn an_unknown_operation_is_answered_with_the_nearest_name() {
    let error =
        trimtab_bindings::call("selftest.ehco", &Ports::new(), "", &Control::new()).unwrap_err();
    assert_eq!(error.code, "OPERATION_UNKNOWN");
    assert!(
        error.message.contains("did you mean `selftest.echo`?"),
        "{}",
        error.message
    );
}

#[test]
fn a_panic_becomes_an_error_and_the_process_lives() {
    let error =
        trimtab_bindings::call("selftest.panic", &Ports::new(), "", &Control::new()).unwrap_err();
    assert_eq!(error.code, "INTERNAL");
    assert!(
        error.message.contains("a deliberate panic"),
        "{}",
        error.message
    );
}

#[test]
fn every_declaration_is_complete() {
    for operation in operations() {
        let name = operation.name();
        assert!(name.contains('.') && name == name.to_lowercase(), "{name}");
        assert!(
            operation.summary().ends_with('.'),
            "{name}: a summary is a sentence"
        );
        assert!(operation.options_schema()["type"] == "object", "{name}");
        for (option, schema) in operation.options_schema()["properties"]
            .as_object()
            .unwrap()
        {
            assert!(
                schema["description"].is_string(),
                "{name}: `{option}` has no doc comment"
            );
        }
        for port in operation.inputs().iter().chain(operation.outputs()) {
            assert!(
                port.doc.ends_with('.'),
                "{name}: `{}` needs a sentence",
                port.name
            );
        }
    }
}

#[test]
fn every_output_survives_the_crossing_as_a_stream() {
    for operation in operations() {
        let options = operation
            .example_call()
            .map_or_else(String::new, |e| e.options.to_string());
        let outputs = call(
            operation,
            "its example",
            &example_inputs(operation),
            &options,
        )
        .unwrap();
        for (name, value) in outputs.iter() {
            if let Value::Table(table) = value {
                let back = table_from_ipc(table_to_ipc(table).unwrap()).unwrap();
                assert_eq!(back.to_json().unwrap(), table.to_json().unwrap(), "{name}");
            }
        }
    }
}
