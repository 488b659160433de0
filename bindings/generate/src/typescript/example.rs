//! The example of an operation as a program.

use serde_json::Value as Json;
use trimtab::{Operation, PortKind};

use super::WIDTH;
use super::function::function_name;
use super::literal::{key, literal};
use crate::names::lower_camel;
use crate::options::OptionField;

/// The example of the declaration as a program.
pub(super) fn example(operation: &Operation, options: &[OptionField]) -> Option<String> {
    let example = operation.example_call()?;
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
        let named: Vec<String> = named
            .into_iter()
            .map(|(name, value)| format!("{}: {value}", key(&name)))
            .collect();
        let line = format!("{{ {} }}", named.join(", "));
        arguments.push(if line.contains('\n') || line.len() > WIDTH - 20 {
            format!("{{\n  {},\n}}", named.join(",\n  "))
        } else {
            line
        });
    }
    let (engine, function) = (operation.engine(), function_name(operation));
    let output = lower_camel(example.output);
    // An output may be called as the engine is, which the example imports.
    let (taken, output) = if output == engine {
        (format!("{output}: found"), "found".to_owned())
    } else {
        (output.clone(), output)
    };
    let line = format!(
        "const {{ {taken} }} = await {engine}.{function}({});",
        arguments.join(", ")
    );
    let call = if line.len() <= WIDTH && !line.contains('\n') {
        line
    } else {
        let arguments: Vec<String> = arguments
            .iter()
            .map(|argument| format!("  {},", argument.replace('\n', "\n  ")))
            .collect();
        format!(
            "const {{ {taken} }} = await {engine}.{function}(\n{}\n);",
            arguments.join("\n")
        )
    };
    let shown = match operation
        .outputs()
        .iter()
        .find(|port| port.name == example.output)
    {
        Some(port) if matches!(port.kind, PortKind::Table(_)) => {
            format!("{output}.column(\"{}\")", example.column)
        }
        _ => output,
    };
    Some(format!(
        "import {{ {engine} }} from \"trimtab\";\n\n{call}\nconsole.log({shown});"
    ))
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
