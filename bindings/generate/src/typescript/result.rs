//! The types of what an operation gives: its outputs and the rows of its tables.

use std::fmt::Write as _;

use trimtab::{ColumnKind, Operation, Port, PortKind};

use super::comment::{sentence, write_doc};
use super::function::function_name;
use super::literal::key;
use crate::names::{lower_camel, result_name, upper_camel};
use crate::options::options_of;

pub(super) fn write_row(out: &mut String, operation: &Operation, port: &Port) {
    let PortKind::Table(spec) = &port.kind else {
        return;
    };
    let (row, result) = (row_name(operation, port), result_name(operation));
    out.push('\n');
    let link = format!("A row of {{@link {result}.{}}}.", lower_camel(port.name));
    write_doc(out, "", &link);
    let _ = writeln!(out, "export interface {row} {{");
    for column in &spec.columns {
        let unit = column.unit.as_ref();
        let unit = unit.map_or_else(String::new, |unit| format!(" Unit: {unit}."));
        write_doc(out, "  ", &format!("{}{unit}", sentence(&column.doc)));
        let null = if column.nullable { " | null" } else { "" };
        let (name, kind) = (key(&column.name), column_type(column.kind));
        let _ = writeln!(out, "  {name}: {kind}{null};");
    }
    if let Some((_, doc)) = spec.extra.meaning() {
        write_doc(out, "  ", &sentence(doc));
        out.push_str("  [column: string]: Value;\n");
    }
    out.push_str("}\n");
}

pub(super) fn write_result(out: &mut String, operation: &Operation) {
    let (name, function) = (result_name(operation), function_name(operation));
    out.push('\n');
    let mut doc = format!("What {{@link {function}}} gives.");
    if options_of(operation)
        .iter()
        .any(|option| option.name == "outputs")
    {
        doc.push_str(" An output that was not asked for fails when it is read.");
    }
    write_doc(out, "", &doc);
    if operation.outputs().is_empty() {
        let _ = writeln!(out, "export type {name} = Record<string, never>;");
        return;
    }
    let _ = writeln!(out, "export interface {name} {{");
    for port in operation.outputs() {
        let mut doc = sentence(port.doc);
        let kind = match &port.kind {
            PortKind::Table(spec) => {
                if !spec.order.is_empty() {
                    let _ = write!(doc, " Rows are ordered {}.", spec.order);
                }
                format!("Table<{}>", row_name(operation, port))
            }
            PortKind::Document { document } => {
                let _ = write!(
                    doc,
                    " A document `{}`, version {}.",
                    document.kind, document.version
                );
                "Document".to_owned()
            }
            PortKind::Bytes { media_type } => {
                let _ = write!(doc, " Bytes of the type `{media_type}`.");
                "Uint8Array".to_owned()
            }
            _ => "string".to_owned(),
        };
        write_doc(out, "  ", &doc);
        let _ = writeln!(out, "  readonly {}: {kind};", lower_camel(port.name));
    }
    out.push_str("}\n");
}

fn row_name(operation: &Operation, port: &Port) -> String {
    format!(
        "{}{}Row",
        upper_camel(operation.verb()),
        upper_camel(port.name)
    )
}

fn column_type(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number | ColumnKind::Integer => "number",
        ColumnKind::Flag => "boolean",
        // Dates and timestamps are texts, steps numbers.
        ColumnKind::Time => "string | number",
        ColumnKind::TextList => "string[]",
        _ => "string",
    }
}
