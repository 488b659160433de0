//! What the call needs to know of an operation.

use std::fmt::Write as _;

use trimtab::Operation;

use super::WIDTH;
use super::literal::key;
use crate::names::lower_camel;
use crate::options::{OptionField, OptionKind};
use crate::prose;

pub(super) fn write_declaration(out: &mut String, operation: &Operation, options: &[OptionField]) {
    let _ = write!(
        out,
        "\nconst {}: Declaration = {{\n  name: \"{}\",\n",
        constant(operation),
        operation.name()
    );
    let inputs = operation.inputs().iter();
    write_record(
        out,
        "inputs",
        inputs.map(|port| {
            (
                port.name.to_owned(),
                format!("\"{}\"", prose::port_kind(port)),
            )
        }),
    );
    let optional: Vec<(String, String)> = operation
        .inputs()
        .iter()
        .filter(|port| !port.required)
        .map(|port| (lower_camel(port.name), format!("\"{}\"", port.name)))
        .collect();
    if !optional.is_empty() {
        write_record(out, "optionalInputs", optional);
    }
    let outputs = operation.outputs().iter();
    write_record(
        out,
        "outputs",
        outputs.map(|port| (lower_camel(port.name), format!("\"{}\"", port.name))),
    );
    let names = option_names(options);
    if !names.is_empty() {
        write_record(out, "options", names);
    }
    out.push_str("};\n");
}

pub(super) fn constant(operation: &Operation) -> String {
    operation.verb().to_uppercase()
}

/// The options that have another name in the catalogue, or options inside.
fn option_names(options: &[OptionField]) -> Vec<(String, String)> {
    let name = |option: &OptionField| {
        let camel = lower_camel(&option.name);
        let mut parts = Vec::new();
        if camel != option.name {
            parts.push(format!("name: \"{}\"", option.name));
        }
        let (mut kind, mut map) = (&option.kind, false);
        while let OptionKind::List(item) | OptionKind::OneOrMany(item) | OptionKind::Map(item) =
            kind
        {
            map |= matches!(kind, OptionKind::Map(_));
            kind = item;
        }
        if let OptionKind::Struct(_, fields) = kind {
            let fields = record(option_names(fields));
            parts.push(format!("fields: {fields}"));
            if map {
                parts.push("map: true".to_owned());
            }
        }
        (!parts.is_empty()).then(|| (camel, format!("{{ {} }}", parts.join(", "))))
    };
    options.iter().filter_map(name).collect()
}

fn record(entries: Vec<(String, String)>) -> String {
    let entries: Vec<String> = entries
        .into_iter()
        .map(|(name, value)| format!("{}: {value}", key(&name)))
        .collect();
    match entries.as_slice() {
        [] => "{}".to_owned(),
        entries => format!("{{ {} }}", entries.join(", ")),
    }
}

fn write_record(out: &mut String, name: &str, entries: impl IntoIterator<Item = (String, String)>) {
    let entries: Vec<(String, String)> = entries.into_iter().collect();
    let line = format!("  {name}: {},", record(entries.clone()));
    if line.len() <= WIDTH + 8 {
        let _ = writeln!(out, "{line}");
        return;
    }
    let _ = writeln!(out, "  {name}: {{");
    for (name, value) in entries {
        let _ = writeln!(out, "    {}: {value},", key(&name));
    }
    out.push_str("  },\n");
}
