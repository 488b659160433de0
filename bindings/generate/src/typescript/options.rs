//! The types of options.

use std::fmt::Write as _;

use trimtab::{Operation, Port};

use super::WIDTH;
use super::comment::{sentence, write_doc};
use super::function::{columns_doc, function_name, input_type};
use crate::names::{lower_camel, upper_camel};
use crate::options::{Choice, OptionField, OptionKind};

pub(super) fn write_options(out: &mut String, operation: &Operation, options: &[OptionField]) {
    let name = upper_camel(operation.verb());
    let optional: Vec<&Port> = operation
        .inputs()
        .iter()
        .filter(|port| !port.required)
        .collect();
    out.push('\n');
    write_doc(
        out,
        "",
        &format!("Options of {{@link {}}}.", function_name(operation)),
    );
    if options.is_empty() && optional.is_empty() {
        let _ = writeln!(out, "export type {name}Options = Record<string, never>;");
        return;
    }
    let _ = writeln!(out, "export interface {name}Options {{");
    for port in optional {
        let columns = columns_doc(port);
        write_doc(out, "  ", &format!("{}{columns}", sentence(port.doc)));
        let (name, kind) = (lower_camel(port.name), input_type(port));
        let _ = writeln!(out, "  {name}?: {kind} | undefined;");
    }
    for option in options {
        write_option(out, option);
    }
    out.push_str("}\n");
}

/// The named types that an option needs: choices, structs.
pub(super) fn write_option_types(out: &mut String, kind: &OptionKind) {
    match kind {
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => {
            write_choice(out, choice);
        }
        OptionKind::List(item) | OptionKind::OneOrMany(item) | OptionKind::Map(item) => {
            write_option_types(out, item);
        }
        OptionKind::Struct(name, fields) => {
            for field in fields {
                write_option_types(out, &field.kind);
            }
            let _ = write!(out, "\nexport interface {name} {{\n");
            for field in fields {
                write_option(out, field);
            }
            out.push_str("}\n");
        }
        OptionKind::Boolean | OptionKind::Integer | OptionKind::Number | OptionKind::Text => {}
    }
}

fn write_choice(out: &mut String, choice: &Choice) {
    // The default is the option's, not the type's.
    let doc = choice.doc.split("Default:").next().unwrap_or_default();
    let mut doc = doc.trim().to_owned();
    let documented = choice.values.iter().filter(|(_, doc)| !doc.is_empty());
    for (i, (value, meaning)) in documented.enumerate() {
        let space = if i == 0 && !doc.is_empty() {
            "\n\n"
        } else {
            "\n"
        };
        let _ = write!(doc, "{space}- `\"{value}\"`: {meaning}");
    }
    out.push('\n');
    write_doc(out, "", doc.trim());
    let values: Vec<String> = choice
        .values
        .iter()
        .map(|(value, _)| format!("\"{value}\""))
        .collect();
    let line = format!("export type {} = {};", choice.name, values.join(" | "));
    if line.len() <= WIDTH {
        let _ = writeln!(out, "{line}");
    } else {
        let _ = writeln!(
            out,
            "export type {} =\n  | {};",
            choice.name,
            values.join("\n  | ")
        );
    }
}

fn write_option(out: &mut String, option: &OptionField) {
    let mut doc = option.doc.clone();
    if !option.default.is_null() && !doc.contains("Default") {
        let _ = write!(doc, "\n\n@defaultValue `{}`", option.default);
    }
    write_doc(out, "  ", &doc);
    let null = if option.optional { " | null" } else { "" };
    let (name, kind) = (lower_camel(&option.name), option_type(&option.kind));
    let _ = writeln!(out, "  {name}?: {kind}{null} | undefined;");
}

fn list_type(item: &OptionKind) -> String {
    match option_type(item) {
        union if union.contains(" | ") => format!("readonly ({union})[]"),
        plain => format!("readonly {plain}[]"),
    }
}

fn option_type(kind: &OptionKind) -> String {
    match kind {
        OptionKind::Boolean => "boolean".to_owned(),
        OptionKind::Integer | OptionKind::Number => "number".to_owned(),
        OptionKind::Text => "string".to_owned(),
        OptionKind::Choice(choice) => choice.name.clone(),
        OptionKind::ChoiceOrDocument(choice, _) => format!("{} | DocumentInput", choice.name),
        OptionKind::List(item) => list_type(item),
        OptionKind::OneOrMany(item) => format!("{} | {}", option_type(item), list_type(item)),
        OptionKind::Map(item) => format!("Readonly<Record<string, {}>>", option_type(item)),
        OptionKind::Struct(name, _) => name.clone(),
    }
}
