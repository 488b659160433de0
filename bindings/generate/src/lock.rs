//! `catalogue.lock`: what hosts rely on, one fact a line.
//!
//! A new line is an addition and is written without asking. A line that would
//! go, or change its type, breaks hosts: it stops the generator until it is
//! told to accept.

use std::collections::BTreeSet;

use serde_json::Value as Json;
use trimtab::{ColumnSpec, Operation, Port, PortKind};

use crate::options::{OptionField, OptionKind, options_of};

/// The lock of these operations, sorted.
pub(crate) fn lock(operations: &[&Operation]) -> String {
    let mut lines = BTreeSet::new();
    for operation in operations {
        let name = operation.name();
        lines.insert(name.to_owned());
        for (side, ports) in [
            ("input", operation.inputs()),
            ("output", operation.outputs()),
        ] {
            for port in ports {
                lines.extend(port_lines(&format!("{name} {side}"), port));
            }
        }
        for option in options_of(operation) {
            lines.extend(option_lines(&format!("{name} option"), &option));
        }
    }
    lines.into_iter().map(|line| line + "\n").collect()
}

/// The lines of `old` that `new` lacks.
pub(crate) fn broken<'a>(old: &'a str, new: &str) -> Vec<&'a str> {
    let new: BTreeSet<&str> = new.lines().collect();
    old.lines().filter(|line| !new.contains(line)).collect()
}

fn port_lines(path: &str, port: &Port) -> Vec<String> {
    let path = format!("{path} {}", port.name);
    let required = if port.required { "" } else { " optional" };
    match &port.kind {
        PortKind::Table(spec) => {
            let column = |column: &ColumnSpec| {
                let kind = serde_json::json!(column.kind);
                let required = if column.required { "" } else { " optional" };
                format!(
                    "{path} column {} {}{required}",
                    column.name,
                    kind.as_str().unwrap_or_default()
                )
            };
            let head = format!("{path} table{required}");
            std::iter::once(head)
                .chain(spec.columns.iter().map(column))
                .collect()
        }
        PortKind::Document { document } => {
            vec![format!(
                "{path} document {} {}{required}",
                document.kind, document.version
            )]
        }
        PortKind::Bytes { media_type } => vec![format!("{path} bytes {media_type}{required}")],
        _ => vec![format!("{path} text{required}")],
    }
}

fn option_lines(path: &str, option: &OptionField) -> Vec<String> {
    let path = format!("{path} {}", option.name);
    let default = match &option.default {
        Json::Null => "none".to_owned(),
        default => default.to_string(),
    };
    let mut lines = vec![format!(
        "{path} {} default {default}",
        kind_name(&option.kind)
    )];
    lines.extend(
        choices(&option.kind)
            .iter()
            .map(|value| format!("{path} choice {value}")),
    );
    if let OptionKind::Struct(_, fields) = &option.kind {
        lines.extend(fields.iter().flat_map(|field| option_lines(&path, field)));
    }
    lines
}

fn kind_name(kind: &OptionKind) -> String {
    match kind {
        OptionKind::Boolean => "boolean".to_owned(),
        OptionKind::Integer => "integer".to_owned(),
        OptionKind::Number => "number".to_owned(),
        OptionKind::Text => "text".to_owned(),
        OptionKind::Choice(_) => "choice".to_owned(),
        OptionKind::ChoiceOrDocument(_, document) => format!("choice-or-document({document})"),
        OptionKind::List(item) => format!("list({})", kind_name(item)),
        OptionKind::OneOrMany(item) => format!("one-or-many({})", kind_name(item)),
        OptionKind::Map(item) => format!("map({})", kind_name(item)),
        OptionKind::Struct(..) => "struct".to_owned(),
    }
}

fn choices(kind: &OptionKind) -> Vec<&str> {
    match kind {
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => choice
            .values
            .iter()
            .map(|(value, _)| value.as_str())
            .collect(),
        OptionKind::List(item) | OptionKind::OneOrMany(item) | OptionKind::Map(item) => {
            choices(item)
        }
        _ => Vec::new(),
    }
}
