//! The types of inputs, outputs and options.

use std::fmt::Write as _;

use serde_json::Value as Json;
use trimtab::PortKind;

use super::docs::option_doc;
use super::docstring::{indented, write_docstring};
use super::literal::{immutable, literal, text};
use super::{LONGEST, WIDTH};
use crate::options::{Choice, OptionField, OptionKind};

/// The named types of an option: choices and structs.
pub(super) fn write_types(body: &mut String, kind: &OptionKind, exported: &mut Vec<String>) {
    match kind {
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _)
            if !exported.contains(&choice.name) =>
        {
            exported.push(choice.name.clone());
            write_choice(body, choice);
        }
        OptionKind::List(item) | OptionKind::OneOrMany(item) | OptionKind::Map(item) => {
            write_types(body, item, exported);
        }
        OptionKind::Struct(name, fields) => {
            for field in fields {
                write_types(body, &field.kind, exported);
            }
            if !exported.contains(name) {
                exported.push(name.clone());
                write_struct(body, name, fields);
            }
        }
        _ => {}
    }
}

fn write_choice(body: &mut String, choice: &Choice) {
    let values: Vec<String> = choice.values.iter().map(|(value, _)| text(value)).collect();
    let line = format!(
        "{}: TypeAlias = Literal[{}]",
        choice.name,
        values.join(", ")
    );
    if line.len() <= WIDTH {
        let _ = write!(body, "\n{line}\n");
    } else {
        let _ = writeln!(body, "\n{}: TypeAlias = Literal[", choice.name);
        for value in values {
            let _ = writeln!(body, "    {value},");
        }
        body.push_str("]\n");
    }
}

fn write_struct(body: &mut String, name: &str, fields: &[OptionField]) {
    let _ = write!(body, "\n\nclass {name}(TypedDict, total=False):\n");
    let mut doc =
        String::from("Further options, each of which may be left out.\n\nAttributes\n----------\n");
    for field in fields {
        let _ = writeln!(doc, "{} : {}", field.name, described(field));
        doc.push_str(&indented(&option_doc(field)));
    }
    write_docstring(body, "    ", &doc);
    body.push('\n');
    for field in fields {
        let _ = writeln!(
            body,
            "    {}: {}",
            field.name,
            annotation(&field.kind, field.optional)
        );
    }
}

pub(super) fn port_type(kind: &PortKind, output: bool) -> &'static str {
    match kind {
        PortKind::Table(_) if output => "Table",
        PortKind::Table(_) => "TableLike",
        PortKind::Document { .. } => "Document",
        PortKind::Bytes { .. } => "builtins.bytes",
        _ => "str",
    }
}

pub(super) fn annotation(kind: &OptionKind, optional: bool) -> String {
    let own = match kind {
        OptionKind::Boolean => "bool".to_owned(),
        OptionKind::Integer => "int".to_owned(),
        OptionKind::Number => "float".to_owned(),
        OptionKind::Text => "str".to_owned(),
        OptionKind::Choice(choice) => choice.name.clone(),
        OptionKind::ChoiceOrDocument(choice, _) => format!("{} | Document", choice.name),
        OptionKind::List(item) => format!("Sequence[{}]", annotation(item, false)),
        OptionKind::OneOrMany(item) => {
            let item = annotation(item, false);
            format!("{item} | Sequence[{item}]")
        }
        OptionKind::Map(item) => {
            return format!("Mapping[str, {}] | None", annotation(item, false));
        }
        OptionKind::Struct(name, _) => return format!("{name} | None"),
    };
    if optional {
        format!("{own} | None")
    } else {
        own
    }
}

/// The default in the signature. A dict may be changed by accident, so that
/// `None` stands for one; the documentation says what it means.
pub(super) fn default_of(option: &OptionField) -> String {
    match option.kind {
        OptionKind::Map(_) | OptionKind::Struct(..) => "None".to_owned(),
        _ => immutable(&option.default),
    }
}

/// The type and default of an option, in numpydoc's words.
pub(super) fn described(option: &OptionField) -> String {
    let kind = kind_name(&option.kind);
    match &option.default {
        Json::Null | Json::Object(_) => format!("{kind}, optional"),
        Json::Array(items) if items.is_empty() => format!("{kind}, optional"),
        value => format!("{kind}, default {}", literal(value)),
    }
}

pub(super) fn kind_name(kind: &OptionKind) -> String {
    let choices = |choice: &Choice| {
        let values: Vec<String> = choice.values.iter().map(|(value, _)| text(value)).collect();
        let choices = format!("{{{}}}", values.join(", "));
        if choices.len() > LONGEST - 24 {
            choice.name.clone()
        } else {
            choices
        }
    };
    match kind {
        OptionKind::Boolean => "bool".to_owned(),
        OptionKind::Integer => "int".to_owned(),
        OptionKind::Number => "float".to_owned(),
        OptionKind::Text => "str".to_owned(),
        OptionKind::Choice(choice) => choices(choice),
        OptionKind::ChoiceOrDocument(choice, _) => format!("{} or Document", choices(choice)),
        OptionKind::List(item) => format!("sequence of {}", kind_name(item)),
        OptionKind::OneOrMany(item) => format!("{0}, or sequence of {0}", kind_name(item)),
        OptionKind::Map(item) => format!("dict of {}", kind_name(item)),
        OptionKind::Struct(name, _) => name.clone(),
    }
}
