//! The example of an operation, with what it gives by running it.

use std::fmt::Write as _;

use serde_json::{Value as Json, json};
use trimtab::{Control, Error, Example, Operation, PortKind, Value};

use super::LONGEST;
use super::literal::{literal, python_name, repr, text};
use super::statement::statement;

/// The example with what it gives, by running it.
pub(super) fn example_doc(engine: &str, operation: &Operation, example: &Example) -> String {
    let verb = python_name(operation.verb());
    let mut doc = String::from(">>> import trimtab as tt\n");
    let mut arguments = Vec::new();
    for port in operation.inputs() {
        let Some(value) = example.inputs.get(port.name) else {
            continue;
        };
        let name = python_name(port.name);
        doc.push_str(&assignment(&name, &input_literal(&port.kind, value)));
        arguments.push(if port.required {
            name.clone()
        } else {
            format!("{name}={name}")
        });
    }
    for (name, value) in example.options.as_object().into_iter().flatten() {
        arguments.push(format!("{}={}", python_name(name), literal(value)));
    }
    let call = format!("result = tt.{engine}.{verb}({})", arguments.join(", "));
    doc.push_str(&statement(&call));
    let output = python_name(example.output);
    match example_values(operation, example) {
        Ok(Shown::Column(values)) => {
            let column = format!("result.{output}[{}]", text(example.column));
            doc.push_str(&shown_column(&column, &values));
        }
        Ok(Shown::Kind(kind)) => {
            let _ = write!(doc, ">>> result.{output}.kind\n'{kind}'\n");
        }
        Ok(Shown::Line(line)) => {
            let line = repr(&json!(line));
            let _ = write!(doc, ">>> result.{output}.splitlines()[0]\n{line}\n");
        }
        // A broken example fails the doctest, where its author sees it.
        Err(error) => {
            let _ = write!(doc, ">>> result.{output}\n{}\n", error.message());
        }
    }
    doc
}

/// The values of a column, or the first of them where a line does not hold all.
fn shown_column(column: &str, values: &[Json]) -> String {
    let short: Vec<Json> = values.iter().map(rounded).collect();
    let exact = short == values;
    let fitting = (1..=short.len())
        .rev()
        .find(|count| repr(&json!(short[..*count])).len() <= LONGEST)
        .unwrap_or(short.len());
    let first = if fitting < short.len() {
        format!("[:{fitting}]")
    } else {
        String::new()
    };
    let output = repr(&json!(short[..fitting]));
    match (exact, first.is_empty()) {
        (true, true) => format!(">>> {column}.to_pylist()\n{output}\n"),
        (true, false) => format!(">>> {column}{first}\n{output}\n"),
        (false, _) => {
            format!(">>> [value and round(value, 4) for value in {column}{first}]\n{output}\n")
        }
    }
}

/// What an example shows.
enum Shown {
    /// The values of a column.
    Column(Vec<Json>),
    /// The kind of a document.
    Kind(String),
    /// The first line of a text.
    Line(String),
}

fn example_values(operation: &Operation, example: &Example) -> Result<Shown, Error> {
    let inputs = operation.example_inputs()?;
    let options = example.options.to_string();
    let outputs = operation.call(&inputs, &options, &Control::new())?;
    match outputs.get(example.output) {
        Some(Value::Document(document)) => return Ok(Shown::Kind(document.kind().to_owned())),
        Some(Value::Text(text)) => {
            let line = text.lines().next().unwrap_or_default();
            return Ok(Shown::Line(line.to_owned()));
        }
        _ => {}
    }
    let columns = outputs.table(example.output)?.to_json()?;
    let values = columns.get(example.column).and_then(Json::as_array);
    Ok(Shown::Column(values.cloned().unwrap_or_default()))
}

/// A number with four decimals: the last digits of a result may differ between
/// platforms.
fn rounded(value: &Json) -> Json {
    let short = |value: f64| format!("{value:.4}").parse::<f64>().ok();
    match value.as_f64().filter(|_| value.is_f64()).and_then(short) {
        Some(short) => json!(short),
        None => value.clone(),
    }
}

fn input_literal(kind: &PortKind, value: &Json) -> String {
    let typed = |value: &Json| {
        let columns = value.as_object();
        columns.is_some_and(|columns| columns.values().any(Json::is_object))
    };
    match kind {
        PortKind::Table(_) if typed(value) => format!("tt.Table.from_json({})", literal(value)),
        PortKind::Document { .. } => format!("tt.Document.from_json({})", literal(value)),
        _ => literal(value),
    }
}

/// `name = value` in an example.
fn assignment(name: &str, value: &str) -> String {
    statement(&format!("{name} = {value}"))
}
