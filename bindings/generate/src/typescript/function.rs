//! The function of an operation and its documentation.

use std::fmt::Write as _;

use trimtab::{ColumnKind, ColumnSpec, Operation, Port, PortKind};

use super::WIDTH;
use super::comment::{sentence, write_doc};
use super::declaration::constant;
use super::example::example;
use super::literal::{identifier, key};
use crate::names::{lower_camel, upper_camel};
use crate::options::OptionField;
use crate::prose;

pub(super) fn write_function(out: &mut String, operation: &Operation, options: &[OptionField]) {
    out.push('\n');
    write_doc(out, "", &function_doc(operation, options));
    let (name, verb) = (function_name(operation), upper_camel(operation.verb()));
    let required = operation.inputs().iter().filter(|port| port.required);
    let (mut parameters, mut given) = (Vec::new(), Vec::new());
    for port in required {
        let argument = identifier(&lower_camel(port.name));
        parameters.push(format!("{argument}: {}", input_type(port)));
        given.push(if argument == port.name {
            argument
        } else {
            format!("{}: {argument}", key(port.name))
        });
    }
    let given = match given.as_slice() {
        [] => "{}".to_owned(),
        given => format!("{{ {} }}", given.join(", ")),
    };
    parameters.push(format!("options?: {verb}Options"));
    parameters.push("control?: Control".to_owned());
    let result = format!("Promise<{verb}Result>");
    let line = format!(
        "export function {name}({}): {result} {{",
        parameters.join(", ")
    );
    if line.len() <= WIDTH {
        let _ = writeln!(out, "{line}");
    } else {
        let parameters = parameters.join(",\n  ");
        let _ = writeln!(
            out,
            "export function {name}(\n  {parameters},\n): {result} {{"
        );
    }
    let constant = constant(operation);
    let _ = writeln!(
        out,
        "  return callTyped({constant}, {given}, options, control);\n}}"
    );
}

pub(super) fn function_name(operation: &Operation) -> String {
    identifier(&lower_camel(operation.verb()))
}

fn function_doc(operation: &Operation, options: &[OptionField]) -> String {
    let mut doc = sentence(operation.summary());
    if !operation.description_text().is_empty() {
        let _ = write!(doc, "\n\n{}", operation.description_text().trim());
    }
    if !operation.cost_text().is_empty() {
        let _ = write!(
            doc,
            "\n\nCost: {}.",
            operation.cost_text().trim_end_matches('.')
        );
    }
    doc.push('\n');
    for port in operation.inputs().iter().filter(|port| port.required) {
        let name = identifier(&lower_camel(port.name));
        let _ = write!(
            doc,
            "\n@param {name} - {}{}",
            sentence(port.doc),
            columns_doc(port)
        );
    }
    let verb = upper_camel(operation.verb());
    let _ = write!(
        doc,
        "\n@param options - See {{@link {verb}Options}}.\
         \n@param control - Signal, time limit, threads, memory limit and progress.\
         \n@returns The outputs; see {{@link {verb}Result}}.\
         \n@throws `TrimtabError` as every call"
    );
    if operation.errors().is_empty() {
        doc.push('.');
    } else {
        doc.push_str(", and:\n");
        for (code, when) in operation.errors() {
            let _ = write!(doc, "\n- `{}`: {}", code.as_str(), sentence(when));
        }
    }
    if let Some(example) = example(operation, options) {
        let _ = write!(doc, "\n\n@example\n```ts\n{example}\n```");
    }
    doc
}

/// The columns of a table input, as a list.
pub(super) fn columns_doc(port: &Port) -> String {
    let PortKind::Table(spec) = &port.kind else {
        return String::new();
    };
    let mut doc = String::from(" Its columns:\n");
    for column in &spec.columns {
        let _ = write!(doc, "\n- {}", column_doc(column));
    }
    if let Some((kind, meaning)) = spec.extra.meaning() {
        let _ = write!(doc, "\n- any other ({kind}): {}", sentence(meaning));
    }
    doc + "\n"
}

fn column_doc(column: &ColumnSpec) -> String {
    let kind = match column.kind {
        ColumnKind::Flag => "true or false",
        kind => prose::column_kind(kind),
    };
    let unit = column.unit.as_ref();
    let unit = unit.map_or_else(String::new, |unit| format!(" in {unit}"));
    let policy = match (column.required, column.nullable) {
        (false, _) => ", may be left out",
        (true, true) => ", may be null",
        (true, false) => "",
    };
    format!(
        "`{}` ({kind}{unit}{policy}): {}",
        column.name,
        sentence(&column.doc)
    )
}

pub(super) fn input_type(port: &Port) -> &'static str {
    match port.kind {
        PortKind::Table(_) => "TableInput",
        PortKind::Document { .. } => "DocumentInput",
        PortKind::Bytes { .. } => "Uint8Array | ArrayBuffer",
        _ => "string",
    }
}
