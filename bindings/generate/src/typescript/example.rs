//! The example of an operation as a program.

use serde_json::Value as Json;
use trimtab::{Example, Operation, PortKind};

use super::WIDTH;
use super::function::function_name;
use super::literal::{key, literal};
use crate::names::lower_camel;
use crate::options::OptionField;

pub(super) fn example(operation: &Operation, options: &[OptionField]) -> Option<String> {
    let example = operation.example_call()?;
    let engine = operation.engine();
    let output = lower_camel(example.output);
    // An output may be called as the engine is, which the example imports.
    let (taken, output) = if output == engine {
        (format!("{output}: found"), "found".to_owned())
    } else {
        (output.clone(), output)
    };
    let call = call(operation, &taken, &arguments(operation, example, options));
    let outputs = operation.outputs().iter();
    let table = outputs
        .filter(|port| matches!(port.kind, PortKind::Table(_)))
        .any(|port| port.name == example.output);
    let shown = if table {
        format!("{output}.column(\"{}\")", example.column)
    } else {
        output
    };
    Some(format!(
        "import {{ {engine} }} from \"trimtab\";\n\n{call}\nconsole.log({shown});"
    ))
}

/// The call of an example, which takes an output of the result.
fn call(operation: &Operation, taken: &str, arguments: &[String]) -> String {
    let (engine, function) = (operation.engine(), function_name(operation));
    let head = format!("const {{ {taken} }} = await {engine}.{function}(");
    let line = format!("{head}{});", arguments.join(", "));
    if line.len() <= WIDTH && !line.contains('\n') {
        return line;
    }
    let lines = arguments
        .iter()
        .map(|argument| format!("  {},\n", argument.replace('\n', "\n  ")));
    format!("{head}\n{});", lines.collect::<String>())
}

/// The required inputs, then one object of all else.
fn arguments(operation: &Operation, example: &Example, options: &[OptionField]) -> Vec<String> {
    let (mut arguments, mut named) = (Vec::new(), Vec::new());
    for port in operation.inputs() {
        let input = example.inputs.get(port.name).map(|input| match port.kind {
            PortKind::Table(_) => plain_columns(input),
            _ => input.clone(),
        });
        match (input, port.required) {
            (Some(value), true) => arguments.push(literal(&value, 0)),
            (Some(value), false) => named.push((lower_camel(port.name), literal(&value, 1))),
            (None, true) => arguments.push("undefined".to_owned()),
            (None, false) => {}
        }
    }
    for (name, value) in example.options.as_object().into_iter().flatten() {
        let known = options.iter().any(|option| option.name == *name);
        let name = if known {
            lower_camel(name)
        } else {
            name.clone()
        };
        named.push((name, literal(value, 1)));
    }
    if !named.is_empty() {
        arguments.push(object(&named));
    }
    arguments
}

fn object(fields: &[(String, String)]) -> String {
    let fields = fields.iter();
    let fields = fields.map(|(name, value)| format!("{}: {value}", key(name)));
    let fields: Vec<String> = fields.collect();
    let line = format!("{{ {} }}", fields.join(", "));
    if line.contains('\n') || line.len() > WIDTH - 20 {
        return format!("{{\n  {},\n}}", fields.join(",\n  "));
    }
    line
}

/// An input of an example with its columns as lists: what names a type in JSON
/// is read from texts and numbers too.
fn plain_columns(input: &Json) -> Json {
    let Json::Object(columns) = input else {
        return input.clone();
    };
    let plain = |column: &Json| column.get("values").unwrap_or(column).clone();
    columns
        .iter()
        .map(|(name, column)| (name.clone(), plain(column)))
        .collect()
}
