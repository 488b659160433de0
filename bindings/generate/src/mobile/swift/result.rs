//! What an operation gives: its outputs, and the records of its tables.

use std::fmt::Write as _;

use trimtab::{ColumnSpec, Operation, PortKind};

use super::super::{Language, identifier, member, output, reader, tables, value_type};
use super::Swift;
use crate::names::{lower_camel, result_name, upper_camel};
use crate::prose;

pub(super) fn write(out: &mut String, operation: &Operation) {
    let verb = lower_camel(operation.verb());
    let text = format!("What `{verb}` gives; reading an output that was not asked for throws.");
    Swift::doc(out, "    ", &text);
    let _ = writeln!(
        out,
        "    public struct {}: Sendable {{\n        /// The outputs by name.\n        \
         public let outputs: Outputs\n",
        result_name(operation)
    );
    for port in operation.outputs() {
        Swift::doc(out, "        ", &prose::port(port).0);
        let (kind, read) = output::<Swift>(port);
        let value = match port.kind {
            PortKind::Table(_) => format!("{kind}(table: {read})"),
            _ => read,
        };
        let _ = writeln!(
            out,
            "        public var {}: {kind} {{\n            get throws(TrimtabError) {{ {value} }}\n        }}\n",
            identifier::<Swift>(port.name)
        );
    }
    for (port, columns) in tables(operation) {
        table(
            out,
            &upper_camel(port.name),
            &prose::joined(port.doc),
            columns,
        );
    }
    out.truncate(out.trim_end().len());
    out.push_str("\n    }\n\n");
}

fn table(out: &mut String, name: &str, text: &str, columns: &[ColumnSpec]) {
    Swift::doc(out, "        ", text);
    let _ = writeln!(
        out,
        "        public struct {name}: TypedTable {{\n            /// The table as it is.\n            \
         public let table: Table\n"
    );
    for column in columns {
        Swift::doc(out, "            ", &prose::output_column(column));
        let read = reader(column.kind);
        let read = if column.nullable {
            format!("try table.{read}({:?})", column.name)
        } else {
            format!("try table.present(table.{read}({0:?}), {0:?})", column.name)
        };
        let _ = writeln!(
            out,
            "            public var {}: [{}] {{\n                get throws(TrimtabError) {{ {read} }}\n            }}\n",
            member::<Swift>(&column.name),
            value_type::<Swift>(column)
        );
    }
    record(out, columns);
    records(out, columns);
    out.push_str("        }\n\n");
}

fn record(out: &mut String, columns: &[ColumnSpec]) {
    let _ = writeln!(
        out,
        "            /// One row.\n            public struct Record: Hashable, Sendable {{"
    );
    for column in columns {
        Swift::doc(out, "                ", &prose::output_column(column));
        let _ = writeln!(
            out,
            "                public let {}: {}",
            member::<Swift>(&column.name),
            value_type::<Swift>(column)
        );
    }
    out.push_str("            }\n\n");
}

fn records(out: &mut String, columns: &[ColumnSpec]) {
    out.push_str("            /// The rows, in order.\n            public func records() throws(TrimtabError) -> [Record] {\n");
    for column in columns {
        let name = member::<Swift>(&column.name);
        let _ = writeln!(out, "                let {name} = try self.{name}");
    }
    let first = columns
        .first()
        .map_or_else(String::new, |column| member::<Swift>(&column.name));
    let arguments = columns.iter().map(|column| {
        let name = member::<Swift>(&column.name);
        let label = name.trim_matches('`');
        format!("                        {label}: {name}[$0]")
    });
    let _ = writeln!(
        out,
        "                return {first}.indices.map {{\n                    Record(\n{}\n                    )\n                }}\n            }}",
        arguments.collect::<Vec<_>>().join(",\n")
    );
}
