//! What an operation gives: its outputs, and the records of its tables.

use std::fmt::Write as _;

use trimtab::{ColumnSpec, Operation, PortKind};

use super::super::{Language, identifier, member, output, reader, tables, value_type};
use super::Kotlin;
use crate::names::{lower_camel, result_name, upper_camel};
use crate::prose;

pub(super) fn write(out: &mut String, operation: &Operation) {
    let verb = lower_camel(operation.verb());
    let text = format!("What [{verb}] gives; reading an output that was not asked for throws.");
    Kotlin::doc(out, "    ", &text);
    let _ = writeln!(
        out,
        "    public class {} internal constructor(\n        /** The outputs by name. */\n        \
         public val outputs: Outputs,\n    ) {{",
        result_name(operation)
    );
    for port in operation.outputs() {
        Kotlin::doc(out, "        ", &prose::port(port).0);
        let (kind, read) = output::<Kotlin>(port);
        let value = match port.kind {
            PortKind::Table(_) => format!(" by lazy {{ {kind}({read}) }}"),
            _ => format!("\n            get() = {read}"),
        };
        let name = identifier::<Kotlin>(port.name);
        let _ = writeln!(out, "        public val {name}: {kind}{value}\n");
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
    Kotlin::doc(out, "        ", text);
    let _ = writeln!(
        out,
        "        public class {name} internal constructor(table: Table) : TypedTable<{name}.Record>(table) {{"
    );
    for column in columns {
        Kotlin::doc(out, "            ", &prose::output_column(column));
        let read = reader(column.kind);
        let present = if column.nullable {
            ""
        } else {
            ".requireNoNulls()"
        };
        let _ = writeln!(
            out,
            "            public val {}: List<{}> by lazy {{ table.{read}({:?}){present} }}\n",
            member::<Kotlin>(&column.name),
            value_type::<Kotlin>(column),
            column.name
        );
    }
    let arguments = columns.iter().map(|column| {
        let value = match member::<Kotlin>(&column.name) {
            // The row's number is called so too.
            name if name == "index" => "this.index[index]".to_owned(),
            name => format!("{name}[index]"),
        };
        format!("                    {value},\n")
    });
    let _ = write!(
        out,
        "            override fun record(index: Int): Record =\n                Record(\n{}                )\n\n",
        arguments.collect::<String>()
    );
    record(out, name, columns);
    out.push_str("        }\n\n");
}

fn record(out: &mut String, name: &str, columns: &[ColumnSpec]) {
    Kotlin::doc(out, "            ", &format!("One row of [{name}]."));
    out.push_str("            public data class Record(\n");
    for column in columns {
        Kotlin::doc(out, "                ", &prose::output_column(column));
        let _ = writeln!(
            out,
            "                val {}: {},",
            member::<Kotlin>(&column.name),
            value_type::<Kotlin>(column)
        );
    }
    out.push_str("            )\n");
}
