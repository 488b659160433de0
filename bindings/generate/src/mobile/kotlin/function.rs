//! The function of an operation, its twin for coroutines, and the maps of
//! inputs and options that both cross with.

use std::fmt::Write as _;

use trimtab::{Operation, Port, PortKind};

use super::super::example::example;
use super::super::{Language, documented, identifier, input, list, option, parameters};
use super::Kotlin;
use crate::names::{lower_camel, result_name};
use crate::options::options_of;
use crate::prose;

pub(super) fn write(out: &mut String, object: &str, operation: &Operation) {
    Kotlin::doc(out, "    ", &documentation(object, operation));
    out.push_str("    @JvmStatic\n    @JvmOverloads\n");
    let name = identifier::<Kotlin>(operation.verb());
    function(out, operation, &format!("fun {name}"), "call");
    let name = lower_camel(operation.verb());
    let twin =
        format!("As [{name}], off the calling thread; cancelling the coroutine stops the call.");
    Kotlin::doc(out, "    ", &twin);
    function(
        out,
        operation,
        &format!("suspend fun {name}Async"),
        "callAsync",
    );
    maps(out, operation);
}

fn documentation(object: &str, operation: &Operation) -> String {
    let mut text = prose::lead(operation);
    if let Some(example) = example::<Kotlin>(object, operation) {
        let _ = write!(text, "\n\n```\n{example}\n```");
    }
    text.push_str("\n\n");
    for (name, doc, columns) in documented(operation) {
        let _ = writeln!(text, "@param {name} {doc}");
        for column in columns {
            let _ = writeln!(text, "    - {column}");
        }
    }
    for (code, when) in operation.errors() {
        let code = code.as_str();
        let _ = writeln!(text, "@throws TrimtabException `{code}`: {when}.");
    }
    text
}

fn function(out: &mut String, operation: &Operation, name: &str, call: &str) {
    let _ = writeln!(
        out,
        "    public {name}({}): {} =\n{}\n",
        parameters::<Kotlin>(operation),
        result_name(operation),
        forwarded(operation, call)
    );
}

/// The call behind both functions: inputs and options as maps.
fn forwarded(operation: &Operation, call: &str) -> String {
    let verb = lower_camel(operation.verb());
    let map = |what: &str, names: Vec<String>| {
        if names.is_empty() {
            return "emptyMap()".to_owned();
        }
        format!(
            "{verb}{what}({})",
            list::<Kotlin>("                ", &names)
        )
    };
    let inputs = operation.inputs().iter();
    let inputs = inputs.map(|port| identifier::<Kotlin>(port.name)).collect();
    let options = options_of(operation);
    let options = options.iter();
    let options = options
        .map(|option| identifier::<Kotlin>(&option.name))
        .collect();
    let (inputs, options) = (map("Inputs", inputs), map("Options", options));
    let (result, name) = (result_name(operation), Kotlin::quoted(operation.name()));
    let line = format!("{result}({call}({name}, {inputs}, {options}, control))");
    if line.len() < 90 && !line.contains('\n') {
        return format!("        {line}");
    }
    format!(
        "        {result}(\n            {call}(\n                {name},\n                {inputs},\n                \
         {options},\n                control,\n            ),\n        )"
    )
}

/// The maps of inputs and options, which both functions cross with.
fn maps(out: &mut String, operation: &Operation) {
    let verb = lower_camel(operation.verb());
    if !operation.inputs().is_empty() {
        let parameters: Vec<String> = operation.inputs().iter().map(input::<Kotlin>).collect();
        let entries = operation.inputs().iter().map(entry);
        map_function(
            out,
            &format!("{verb}Inputs"),
            "Value?",
            &parameters,
            entries,
        );
    }
    let options = options_of(operation);
    if !options.is_empty() {
        let parameters: Vec<String> = options.iter().map(option::<Kotlin>).collect();
        let entries = options.iter().map(|option| {
            let name = identifier::<Kotlin>(&option.name);
            format!("{:?} to {name}", option.name)
        });
        map_function(out, &format!("{verb}Options"), "Any?", &parameters, entries);
    }
}

/// An input in the map of inputs.
fn entry(port: &Port) -> String {
    let name = identifier::<Kotlin>(port.name);
    let value = match (&port.kind, port.required) {
        (PortKind::Bytes { .. }, true) => format!("Bytes({name})"),
        (PortKind::Bytes { .. }, false) => format!("{name}?.let(::Bytes)"),
        (PortKind::Text, true) => format!("Text({name})"),
        (PortKind::Text, false) => format!("{name}?.let(::Text)"),
        _ => name,
    };
    format!("{:?} to {value}", port.name)
}

fn map_function(
    out: &mut String,
    name: &str,
    value: &str,
    parameters: &[String],
    entries: impl Iterator<Item = String>,
) {
    let parameters = list::<Kotlin>("    ", parameters);
    let entries = list::<Kotlin>("        ", &entries.collect::<Vec<_>>());
    let _ = writeln!(
        out,
        "    private fun {name}({parameters}): Map<String, {value}> =\n        mapOf({entries})\n"
    );
}
