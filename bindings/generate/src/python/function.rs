//! The function of an operation, and the class of what it gives.

use std::fmt::Write as _;

use trimtab::{Operation, Port, PortKind};

use super::WIDTH;
use super::docs::{function_doc, port_doc, rst};
use super::docstring::write_docstring;
use super::literal::{python_name, text};
use super::types::{annotation, default_of, port_type};
use crate::names::result_name;
use crate::options::{OptionField, options_of};

pub(super) fn write_result(body: &mut String, operation: &Operation) {
    let names: Vec<String> = operation
        .outputs()
        .iter()
        .map(|port| text(port.name))
        .collect();
    let tuple = match names.as_slice() {
        [one] => format!("({one},)"),
        several => format!("({})", several.join(", ")),
    };
    let bases = if of_forecasts(operation) {
        "Forecasts, Result"
    } else {
        "Result"
    };
    let _ = write!(body, "\n\nclass {}({bases}):\n", result_name(operation));
    let summary = format!("What `{}` gives.", operation.verb());
    write_docstring(body, "    ", &rst(&summary));
    let _ = write!(
        body,
        "\n    __slots__ = ()\n\n    operation = {}\n    output_names = {tuple}\n",
        text(operation.name()),
    );
    for port in operation.outputs() {
        let name = python_name(port.name);
        let kind = port_type(&port.kind, true);
        let _ = write!(body, "\n    @property\n    def {name}(self) -> {kind}:\n");
        write_docstring(body, "        ", &port_doc(port));
        let _ = writeln!(
            body,
            "        return self._output({}, {kind})",
            text(port.name)
        );
    }
}

/// Whether the result holds forecasts that can be drawn: means by time.
pub(super) fn of_forecasts(operation: &Operation) -> bool {
    operation.outputs().iter().any(|port| {
        let PortKind::Table(spec) = &port.kind else {
            return false;
        };
        let columns = ["ds", "mean"];
        port.name == "forecasts" && columns.iter().all(|name| spec.column(name).is_some())
    })
}

pub(super) fn write_function(body: &mut String, engine: &str, operation: &Operation) {
    let name = python_name(operation.verb());
    let options = options_of(operation);
    write_signature(body, &name, operation, &options);
    write_docstring(body, "    ", &function_doc(engine, operation, &options));
    // An input or option of the function's name hides the function from its body.
    let hidden = operation.inputs().iter().any(|port| port.name == name)
        || options.iter().any(|option| option.name == name);
    let own = if hidden {
        format!("_{name}")
    } else {
        name.clone()
    };
    let inputs = operation.inputs().iter().map(|port| port.name);
    let options = options.iter().map(|option| option.name.as_str());
    let _ = write!(
        body,
        "    return run(\n        {},\n{}{}        {own}.__kwdefaults__,\n        control,\n    )\n",
        result_name(operation),
        dict_argument(inputs),
        dict_argument(options),
    );
    if hidden {
        let _ = write!(body, "\n\n{own} = {name}\n");
    }
}

fn write_signature(body: &mut String, name: &str, operation: &Operation, options: &[OptionField]) {
    let _ = write!(body, "\n\ndef {name}(\n");
    let (required, optional): (Vec<&Port>, Vec<&Port>) =
        operation.inputs().iter().partition(|port| port.required);
    for port in required {
        let (name, kind) = (python_name(port.name), port_type(&port.kind, false));
        let _ = writeln!(body, "    {name}: {kind},");
    }
    body.push_str("    *,\n");
    for port in optional {
        let (name, kind) = (python_name(port.name), port_type(&port.kind, false));
        let _ = writeln!(body, "    {name}: {kind} | None = None,");
    }
    for option in options {
        let _ = writeln!(
            body,
            "    {}: {} = {},",
            python_name(&option.name),
            annotation(&option.kind, option.optional),
            default_of(option)
        );
    }
    let _ = write!(
        body,
        "    control: Control | None = None,\n) -> {}:\n",
        result_name(operation)
    );
}

/// `{"rows": rows}` as an argument, on as many lines as it needs.
fn dict_argument<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let entries: Vec<String> = names
        .map(|name| format!("{}: {}", text(name), python_name(name)))
        .collect();
    let line = format!("        {{{}}},\n", entries.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| format!("            {entry},\n"))
        .collect();
    format!("        {{\n{}        }},\n", lines.concat())
}
