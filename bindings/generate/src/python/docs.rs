//! What stands in the docstring of a function, in numpydoc's form.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use trimtab::{ColumnKind, ColumnSpec, ErrorKind, Operation, Port, PortKind, TableSpec};

use super::docstring::indented;
use super::example::example_doc;
use super::literal::python_name;
use super::types::{described, kind_name};
use crate::names::{result_name, upper_camel};
use crate::options::{OptionField, OptionKind};
use crate::prose;

pub(super) fn function_doc(engine: &str, operation: &Operation, options: &[OptionField]) -> String {
    let mut doc = rst(operation.summary());
    if !operation.description_text().is_empty() {
        let _ = write!(doc, "\n\n{}", rst(operation.description_text().trim()));
    }
    doc.push_str("\n\nParameters\n----------\n");
    for port in operation.inputs() {
        let optional = if port.required { "" } else { ", optional" };
        let kind = match port.kind {
            PortKind::Document { .. } => "Document",
            PortKind::Text => "str",
            _ => prose::port_kind(port),
        };
        let _ = writeln!(doc, "{} : {kind}{optional}", python_name(port.name));
        doc.push_str(&indented(&port_doc(port)));
    }
    for option in options {
        let _ = writeln!(doc, "{} : {}", python_name(&option.name), described(option));
        doc.push_str(&indented(&option_doc(option)));
    }
    doc.push_str(
        "control : Control, optional\n    Time limit, threads, progress and cancellation.\n",
    );
    let _ = write!(doc, "\nReturns\n-------\n{}\n", result_name(operation));
    for port in operation.outputs() {
        let line = format!("- ``{}``: {}", python_name(port.name), rst(port.doc));
        doc.push_str(&indented(&line));
    }
    if operation.outputs().is_empty() {
        doc.push_str("    Nothing.\n");
    }
    write_errors(&mut doc, operation);
    if !operation.cost_text().is_empty() {
        let _ = write!(
            doc,
            "\nNotes\n-----\nCost: {}.\n",
            rst(operation.cost_text())
        );
    }
    if let Some(example) = operation.example_call() {
        doc.push_str("\nExamples\n--------\n");
        doc.push_str(&example_doc(engine, operation, example));
    }
    doc
}

fn write_errors(doc: &mut String, operation: &Operation) {
    let mut by_kind: BTreeMap<ErrorKind, Vec<String>> = BTreeMap::new();
    for (code, when) in operation.errors() {
        let line = format!("- ``{}``: {}", code.as_str(), rst(when));
        by_kind.entry(code.kind()).or_default().push(line);
    }
    doc.push_str("\nRaises\n------\n");
    for (kind, lines) in by_kind {
        let _ = writeln!(doc, "{}Error", upper_camel(kind.as_str()));
        for line in lines {
            doc.push_str(&indented(&line));
        }
    }
    doc.push_str("TrimtabError\n    The root of these and of all other errors.\n");
}

pub(super) fn option_doc(option: &OptionField) -> String {
    let mut doc = rst(&option.doc);
    if let OptionKind::ChoiceOrDocument(_, kind) = &option.kind {
        let _ = write!(doc, " A document is of the kind ``{kind}``.");
    }
    let choice = match &option.kind {
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => Some(choice),
        OptionKind::List(item) | OptionKind::OneOrMany(item) | OptionKind::Map(item) => {
            match item.as_ref() {
                OptionKind::Choice(choice) => Some(choice),
                _ => None,
            }
        }
        _ => None,
    };
    let values = choice
        .map(|choice| choice.values.as_slice())
        .unwrap_or_default();
    if values.iter().any(|(_, meaning)| !meaning.is_empty()) {
        doc.push('\n');
        for (value, meaning) in values {
            let _ = write!(doc, "\n- ``{value}``: {}", rst(meaning));
        }
    } else if choice
        .is_some_and(|choice| kind_name(&OptionKind::Choice(choice.clone())) == choice.name)
    {
        let values: Vec<String> = values
            .iter()
            .map(|(value, _)| format!("``{value}``"))
            .collect();
        let _ = write!(doc, "\n\nOne of {}.", values.join(", "));
    }
    doc
}

pub(super) fn port_doc(port: &Port) -> String {
    let mut doc = rst(port.doc);
    match &port.kind {
        PortKind::Table(spec) => write_columns(&mut doc, spec),
        PortKind::Document { document } => {
            let (kind, version) = (&document.kind, document.version);
            let _ = write!(
                doc,
                "\n\nA document of the kind ``{kind}``, version {version}."
            );
        }
        PortKind::Bytes { media_type } => {
            let _ = write!(doc, "\n\nOf the media type ``{media_type}``.");
        }
        _ => {}
    }
    doc
}

fn write_columns(doc: &mut String, spec: &TableSpec) {
    if !spec.order.is_empty() {
        let _ = write!(doc, " Rows are ordered {}.", rst(&spec.order));
    }
    doc.push('\n');
    for column in &spec.columns {
        let _ = write!(doc, "\n- {}", column_doc(column));
    }
    if let Some((kind, meaning)) = spec.extra.meaning() {
        let _ = write!(doc, "\n- any other column ({kind}): {}", rst(meaning));
    }
}

fn column_doc(column: &ColumnSpec) -> String {
    let kind = match column.kind {
        ColumnKind::Flag => "bool",
        ColumnKind::Timestamp => "datetime",
        ColumnKind::Time => "date, datetime or int",
        ColumnKind::Money | ColumnKind::MoneySum => "decimal",
        ColumnKind::TextList => "list of text",
        kind => prose::column_kind(kind),
    };
    let unit = column.unit.as_deref().map(|unit| format!(", {unit}"));
    let null = match (column.required, column.nullable) {
        (false, _) => ", optional",
        (true, true) => ", may be null",
        (true, false) => "",
    };
    format!(
        "``{}`` ({kind}{}{null}): {}",
        column.name,
        unit.unwrap_or_default(),
        rst(&column.doc)
    )
}

/// Markdown as reStructuredText: code in double back-quotes, links to Rust
/// items as their names.
pub(super) fn rst(markdown: &str) -> String {
    let plain = markdown.replace("[`", "`").replace("`]", "`");
    let mut out = String::new();
    for (i, part) in plain.split('`').enumerate() {
        if i > 0 {
            out.push_str("``");
        }
        out.push_str(part);
    }
    out.replace("````", "``")
}
