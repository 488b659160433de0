//! The function of an operation, its twin for tasks, and the inputs and
//! options that both cross with.

use std::fmt::Write as _;

use trimtab::Operation;

use super::super::example::example;
use super::super::{Language, documented, identifier, input, list, option, parameters};
use super::Swift;
use crate::names::{lower_camel, result_name};
use crate::options::options_of;
use crate::prose;

pub(super) fn write(out: &mut String, object: &str, operation: &Operation) {
    let verb = lower_camel(operation.verb());
    Swift::doc(out, "    ", &documentation(object, operation));
    function(out, operation, "", "");
    let twin = format!(
        "As the function of the same name, off the calling task; cancelling the task stops the \
         call.\n\n- SeeAlso: `{verb}`, for what the parameters mean."
    );
    Swift::doc(out, "    ", &twin);
    function(out, operation, "async ", "await ");
    let inputs = operation.inputs().iter().map(|port| {
        let (name, case) = (identifier::<Swift>(port.name), prose::port_kind(port));
        if port.required {
            format!("{:?}: .{case}({name})", port.name)
        } else {
            format!("{:?}: {name}.map(Value.{case})", port.name)
        }
    });
    if !operation.inputs().is_empty() {
        let parameters: Vec<String> = operation.inputs().iter().map(input::<Swift>).collect();
        map_function(out, &format!("{verb}Inputs"), "Value?", &parameters, inputs);
    }
    let options = options_of(operation);
    if !options.is_empty() {
        let parameters: Vec<String> = options.iter().map(option::<Swift>).collect();
        let entries = options.iter().map(|option| {
            let name = identifier::<Swift>(&option.name);
            format!("{:?}: JSON({name})", option.name)
        });
        map_function(out, &format!("{verb}Options"), "JSON", &parameters, entries);
    }
}

fn documentation(object: &str, operation: &Operation) -> String {
    let mut text = prose::lead(operation);
    if let Some(example) = example::<Swift>(object, operation) {
        let _ = write!(text, "\n\n```swift\n{example}\n```");
    }
    text.push_str("\n\n- Parameters:\n");
    for (name, doc, columns) in documented(operation) {
        let _ = writeln!(text, "  - {name}: {doc}");
        for column in columns {
            let _ = writeln!(text, "    - {column}");
        }
    }
    let errors: Vec<String> = operation
        .errors()
        .iter()
        .map(|(code, when)| format!("`{}` if {when}", code.as_str()))
        .collect();
    let errors = if errors.is_empty() {
        "if the call does not fit".to_owned()
    } else {
        errors.join("; ")
    };
    let _ = write!(text, "- Throws: ``TrimtabError``: {errors}.");
    text
}

fn function(out: &mut String, operation: &Operation, effect: &str, wait: &str) {
    let (verb, result) = (lower_camel(operation.verb()), result_name(operation));
    let map = |what: &str, names: Vec<&str>| {
        if names.is_empty() {
            return "[:]".to_owned();
        }
        let arguments = names
            .into_iter()
            .map(|name| Swift::argument(name, &identifier::<Swift>(name)));
        let arguments: Vec<String> = arguments.collect();
        format!(
            "{verb}{what}({})",
            list::<Swift>("            ", &arguments)
        )
    };
    let options = options_of(operation);
    let _ = writeln!(
        out,
        "    public static func {}({}) {effect}throws(TrimtabError) -> {result} {{\n        \
         let outputs = try {wait}call(\n            {:?},\n            inputs: {},\n            \
         options: {},\n            control: control\n        )\n        \
         return {result}(outputs: outputs)\n    }}\n",
        identifier::<Swift>(operation.verb()),
        parameters::<Swift>(operation),
        operation.name(),
        map(
            "Inputs",
            operation.inputs().iter().map(|port| port.name).collect()
        ),
        map(
            "Options",
            options.iter().map(|option| option.name.as_str()).collect()
        ),
    );
}

fn map_function(
    out: &mut String,
    name: &str,
    value: &str,
    parameters: &[String],
    entries: impl Iterator<Item = String>,
) {
    let parameters = list::<Swift>("    ", parameters);
    let _ = writeln!(
        out,
        "    private static func {name}({parameters}) -> [String: {value}] {{\n        ["
    );
    for entry in entries {
        let _ = writeln!(out, "            {entry},");
    }
    out.push_str("        ]\n    }\n\n");
}
