//! The typed functions of Swift.

use std::fmt::Write as _;

use serde_json::Value as Json;
use trimtab::{ColumnKind, ColumnSpec, Operation, Port, PortKind};

use crate::options::{Choice, OptionField, OptionKind, lower_camel, options_of, upper_camel};
use crate::prose;

const WIDTH: usize = 100;

/// The file of one engine; with `test` for a module of tests, which sees the
/// library from outside.
pub(crate) fn file(engine: &str, operations: &[&Operation], test: bool) -> String {
    let object = upper_camel(engine);
    let mut body = String::new();
    for operation in operations {
        functions(&mut body, &object, operation);
    }
    for operation in operations {
        result(&mut body, operation);
        for option in &options_of(operation) {
            option_types(&mut body, &option.kind);
        }
    }
    let import = if test {
        "@testable import Trimtab\n\n"
    } else {
        ""
    };
    let needs_foundation = [": Data", "Date]", "Date?]", "Decimal]", "Decimal?]"];
    let foundation = if needs_foundation.iter().any(|name| body.contains(name)) {
        "public import Foundation\n\n"
    } else {
        ""
    };
    format!(
        "// Written by `cargo xtask generate` from the catalogue; changes here are lost.\n\n{import}{foundation}\
         /// The operations of the engine `{engine}`.\npublic enum {object} {{\n{}\n}}\n",
        body.trim_matches('\n')
    )
}

/// The function, its twin for tasks, and the inputs and options that both
/// cross with.
fn functions(out: &mut String, object: &str, operation: &Operation) {
    let verb = lower_camel(operation.verb());
    doc(out, "    ", &documentation(object, operation));
    function(out, operation, "", "");
    let twin = format!(
        "As the function of the same name, off the calling task; cancelling the task stops the \
         call.\n\n- SeeAlso: `{verb}`, for what the parameters mean."
    );
    doc(out, "    ", &twin);
    function(out, operation, "async ", "await ");
    let inputs = operation.inputs().iter().map(|port| {
        let name = identifier(port.name);
        let case = match &port.kind {
            PortKind::Table(_) => "table",
            PortKind::Document { .. } => "document",
            PortKind::Bytes { .. } => "bytes",
            _ => "text",
        };
        if port.required {
            format!("{:?}: .{case}({name})", port.name)
        } else {
            format!("{:?}: {name}.map(Value.{case})", port.name)
        }
    });
    if !operation.inputs().is_empty() {
        let parameters: Vec<String> = operation.inputs().iter().map(plain_input).collect();
        map_function(out, &format!("{verb}Inputs"), "Value?", &parameters, inputs);
    }
    let options = options_of(operation);
    if !options.is_empty() {
        let parameters: Vec<String> = options
            .iter()
            .map(|option| format!("{}: {}", identifier(&option.name), option_type(option)))
            .collect();
        let entries = options
            .iter()
            .map(|option| format!("{:?}: JSON({})", option.name, identifier(&option.name)));
        map_function(out, &format!("{verb}Options"), "JSON", &parameters, entries);
    }
}

fn documentation(object: &str, operation: &Operation) -> String {
    let mut text = prose::lead(operation);
    if let Some(example) = example(object, operation) {
        let _ = write!(text, "\n\n```swift\n{example}\n```");
    }
    text.push_str("\n\n- Parameters:\n");
    for port in operation.inputs() {
        let (doc, columns) = prose::port(port);
        let name = lower_camel(port.name);
        let _ = writeln!(text, "  - {name}: {}", prose::lower_first(&doc));
        for column in columns {
            let _ = writeln!(text, "    - {column}");
        }
    }
    for option in options_of(operation) {
        let doc = prose::lower_first(&prose::joined(&option.doc));
        let _ = writeln!(text, "  - {}: {doc}", lower_camel(&option.name));
    }
    text.push_str("  - control: cancellation, limits and progress.\n");
    let errors: Vec<String> = operation
        .errors()
        .iter()
        .map(|(code, when)| format!("`{}` if {when}", code.as_str()))
        .collect();
    let errors = if errors.is_empty() {
        "if the call does not fit".to_owned()
    } else {
        errors.join("; ")
    };
    let _ = write!(text, "- Throws: ``TrimtabError``: {errors}.");
    text
}

fn function(out: &mut String, operation: &Operation, effect: &str, wait: &str) {
    let (verb, result) = (lower_camel(operation.verb()), result_name(operation));
    let names = |what: &str, names: Vec<String>| {
        if names.is_empty() {
            return "[:]".to_owned();
        }
        let arguments: Vec<String> = names
            .iter()
            .map(|name| format!("{}: {}", name.trim_matches('`'), name))
            .collect();
        format!("{verb}{what}({})", list("            ", &arguments))
    };
    let inputs = operation
        .inputs()
        .iter()
        .map(|port| identifier(port.name))
        .collect();
    let options = options_of(operation);
    let options = options
        .iter()
        .map(|option| identifier(&option.name))
        .collect();
    let _ = writeln!(
        out,
        "    public static func {}({}) {effect}throws(TrimtabError) -> {result} {{\n        \
         let outputs = try {wait}call(\n            {:?},\n            inputs: {},\n            \
         options: {},\n            control: control\n        )\n        \
         return {result}(outputs: outputs)\n    }}\n",
        identifier(operation.verb()),
        parameters(operation),
        operation.name(),
        names("Inputs", inputs),
        names("Options", options),
    );
}

fn map_function(
    out: &mut String,
    name: &str,
    value: &str,
    parameters: &[String],
    entries: impl Iterator<Item = String>,
) {
    let parameters = list("    ", parameters);
    let _ = writeln!(
        out,
        "    private static func {name}({parameters}) -> [String: {value}] {{\n        ["
    );
    for entry in entries {
        let _ = writeln!(out, "            {entry},");
    }
    out.push_str("        ]\n    }\n\n");
}

fn parameters(operation: &Operation) -> String {
    let mut lines = Vec::new();
    let (required, optional): (Vec<&Port>, Vec<&Port>) =
        operation.inputs().iter().partition(|port| port.required);
    for (i, port) in required.into_iter().enumerate() {
        let label = if i == 0 { "_ " } else { "" };
        lines.push(format!("{label}{}", plain_input(port)));
    }
    for port in optional {
        lines.push(format!("{} = nil", plain_input(port)));
    }
    for option in options_of(operation) {
        let (name, kind) = (identifier(&option.name), option_type(&option));
        lines.push(format!("{name}: {kind} = {}", default(&option)));
    }
    lines.push("control: Control = Control()".to_owned());
    list("    ", &lines)
}

/// What stands in parentheses: on one line if it is short, else one item a
/// line, indented below `indent`.
fn list(indent: &str, items: &[String]) -> String {
    let line = items.join(", ");
    if line.len() < 50 {
        return line;
    }
    let gap = format!("\n{indent}    ");
    format!("{gap}{}\n{indent}", items.join(&format!(",{gap}")))
}

fn plain_input(port: &Port) -> String {
    let kind = match port.kind {
        PortKind::Table(_) => "Table",
        PortKind::Document { .. } => "Document",
        PortKind::Bytes { .. } => "Data",
        _ => "String",
    };
    let optional = if port.required { "" } else { "?" };
    format!("{}: {kind}{optional}", identifier(port.name))
}

fn result_name(operation: &Operation) -> String {
    format!("{}Result", upper_camel(operation.verb()))
}

fn result(out: &mut String, operation: &Operation) {
    let verb = lower_camel(operation.verb());
    let text = format!("What `{verb}` gives; reading an output that was not asked for throws.");
    doc(out, "    ", &text);
    let _ = writeln!(
        out,
        "    public struct {}: Sendable {{\n        /// The outputs by name.\n        \
         public let outputs: Outputs\n",
        result_name(operation)
    );
    let mut types = String::new();
    for port in operation.outputs() {
        doc(out, "        ", &prose::port(port).0);
        let (kind, value) = match &port.kind {
            PortKind::Table(spec) => {
                let table = table_name(port);
                if !is_issues(port) {
                    table_type(&mut types, &table, &prose::joined(port.doc), &spec.columns);
                }
                (
                    table.clone(),
                    format!("{table}(table: try outputs.table({:?}))", port.name),
                )
            }
            PortKind::Document { .. } => (
                "Document".to_owned(),
                format!("try outputs.document({:?})", port.name),
            ),
            PortKind::Bytes { .. } => (
                "Data".to_owned(),
                format!("try outputs.bytes({:?})", port.name),
            ),
            _ => (
                "String".to_owned(),
                format!("try outputs.text({:?})", port.name),
            ),
        };
        let _ = writeln!(
            out,
            "        public var {}: {kind} {{\n            get throws(TrimtabError) {{ {value} }}\n        }}\n",
            identifier(port.name)
        );
    }
    out.push_str(&types);
    out.truncate(out.trim_end().len());
    out.push_str("\n    }\n\n");
}

fn is_issues(port: &Port) -> bool {
    port.name == "issues"
}

fn table_name(port: &Port) -> String {
    upper_camel(port.name)
}

fn table_type(out: &mut String, name: &str, text: &str, columns: &[ColumnSpec]) {
    doc(out, "        ", text);
    let _ = writeln!(
        out,
        "        public struct {name}: TypedTable {{\n            /// The table as it is.\n            \
         public let table: Table\n"
    );
    for column in columns {
        doc(out, "            ", &prose::output_column(column));
        let (read, _) = column_type(column.kind);
        let read = if column.nullable {
            format!("try table.{read}({:?})", column.name)
        } else {
            format!("try table.present(table.{read}({0:?}), {0:?})", column.name)
        };
        let _ = writeln!(
            out,
            "            public var {}: [{}] {{\n                get throws(TrimtabError) {{ {read} }}\n            }}\n",
            member(&column.name),
            value_type(column)
        );
    }
    let _ = writeln!(
        out,
        "            /// One row.\n            public struct Record: Hashable, Sendable {{"
    );
    for column in columns {
        doc(out, "                ", &prose::output_column(column));
        let _ = writeln!(
            out,
            "                public let {}: {}",
            member(&column.name),
            value_type(column)
        );
    }
    out.push_str("            }\n\n            /// The rows, in order.\n            public func records() throws(TrimtabError) -> [Record] {\n");
    for column in columns {
        let name = member(&column.name);
        let _ = writeln!(out, "                let {name} = try self.{name}");
    }
    let first = columns
        .first()
        .map_or_else(String::new, |column| member(&column.name));
    let arguments = columns.iter().map(|column| {
        let name = member(&column.name);
        format!(
            "                        {}: {name}[$0]",
            name.trim_matches('`')
        )
    });
    let _ = writeln!(
        out,
        "                return {first}.indices.map {{\n                    Record(\n{}\n                    )\n                }}\n            }}\n        }}\n",
        arguments.collect::<Vec<_>>().join(",\n")
    );
}

/// A column as a member of its table, which has members of its own.
fn member(column: &str) -> String {
    match column {
        "table" | "records" => format!("{column}Column"),
        _ => identifier(column),
    }
}

fn value_type(column: &ColumnSpec) -> String {
    let (_, kind) = column_type(column.kind);
    let optional = if column.nullable { "?" } else { "" };
    format!("{kind}{optional}")
}

/// The function of `Table` that reads the column, and the type of a value.
fn column_type(kind: ColumnKind) -> (&'static str, &'static str) {
    match kind {
        ColumnKind::Number => ("numbers", "Double"),
        ColumnKind::Integer => ("integers", "Int"),
        ColumnKind::Flag => ("flags", "Bool"),
        ColumnKind::Date => ("dates", "LocalDate"),
        ColumnKind::Timestamp => ("timestamps", "Date"),
        ColumnKind::Money | ColumnKind::MoneySum => ("money", "Decimal"),
        ColumnKind::TextList => ("textLists", "[String]"),
        _ => ("texts", "String"),
    }
}

fn option_type(option: &OptionField) -> String {
    let optional = if option.optional { "?" } else { "" };
    format!("{}{optional}", kind_type(&option.kind))
}

fn kind_type(kind: &OptionKind) -> String {
    match kind {
        OptionKind::Boolean => "Bool".to_owned(),
        OptionKind::Integer => "Int".to_owned(),
        OptionKind::Number => "Double".to_owned(),
        OptionKind::Text => "String".to_owned(),
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => choice.name.clone(),
        OptionKind::List(item) => format!("[{}]", kind_type(item)),
        OptionKind::Map(item) => format!("[String: {}]", kind_type(item)),
        OptionKind::Struct(name, _) => name.clone(),
    }
}

fn default(option: &OptionField) -> String {
    literal(&option.kind, &option.default)
}

fn literal(kind: &OptionKind, value: &Json) -> String {
    if value.is_null() {
        return "nil".to_owned();
    }
    let text = value.as_str().unwrap_or_default();
    match kind {
        OptionKind::Boolean | OptionKind::Integer => value.to_string(),
        OptionKind::Number => match value.as_f64() {
            Some(number) if number.fract().abs() > 0.0 => format!("{number:?}"),
            _ => value.to_string().trim_end_matches(".0").to_owned(),
        },
        OptionKind::Text => quoted(text),
        OptionKind::Choice(_) | OptionKind::ChoiceOrDocument(..) => format!(".{}", case(text)),
        OptionKind::List(item) => {
            let items = value.as_array().into_iter().flatten();
            let items: Vec<String> = items.map(|value| literal(item, value)).collect();
            format!("[{}]", items.join(", "))
        }
        OptionKind::Map(item) => match value.as_object().filter(|entries| !entries.is_empty()) {
            None => "[:]".to_owned(),
            Some(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(name, value)| format!("{}: {}", quoted(name), literal(item, value)))
                    .collect();
                format!("[{}]", entries.join(", "))
            }
        },
        OptionKind::Struct(name, fields) => {
            let set: Vec<String> = fields
                .iter()
                .filter(|field| {
                    value
                        .get(&field.name)
                        .is_some_and(|value| *value != field.default)
                })
                .map(|field| {
                    format!(
                        "{}: {}",
                        lower_camel(&field.name),
                        literal(&field.kind, &value[&field.name])
                    )
                })
                .collect();
            format!("{name}({})", set.join(", "))
        }
    }
}

fn option_types(out: &mut String, kind: &OptionKind) {
    match kind {
        OptionKind::Choice(choice) => choice_type(out, choice),
        OptionKind::ChoiceOrDocument(choice, document) => {
            choice_or_document(out, choice, document);
        }
        OptionKind::List(item) | OptionKind::Map(item) => option_types(out, item),
        OptionKind::Struct(name, fields) => struct_type(out, name, fields),
        _ => {}
    }
}

fn choice_type(out: &mut String, choice: &Choice) {
    doc(out, "    ", &choice.doc);
    let _ = writeln!(
        out,
        "    public enum {}: String, CaseIterable, Hashable, Sendable, OptionValue {{",
        choice.name
    );
    for (value, text) in &choice.values {
        doc(out, "        ", text);
        let case = case(value);
        if case.trim_matches('`') == value {
            let _ = writeln!(out, "        case {case}");
        } else {
            let _ = writeln!(out, "        case {case} = {}", quoted(value));
        }
    }
    out.push_str("    }\n\n");
}

fn choice_or_document(out: &mut String, choice: &Choice, document: &str) {
    doc(out, "    ", &choice.doc);
    let _ = writeln!(
        out,
        "    public enum {}: Hashable, Sendable, OptionValue {{",
        choice.name
    );
    for (value, text) in &choice.values {
        doc(out, "        ", text);
        let _ = writeln!(out, "        case {}", case(value));
    }
    doc(
        out,
        "        ",
        &format!("A document `{document}` of one's own."),
    );
    out.push_str(
        "        case document(Document)\n\n        /// The value as it crosses.\n        \
         public var json: JSON {\n            switch self {\n",
    );
    for (value, _) in &choice.values {
        let _ = writeln!(out, "            case .{}: {}", case(value), quoted(value));
    }
    out.push_str(
        "            case .document(let document): document.json\n            }\n        }\n    }\n\n",
    );
}

fn struct_type(out: &mut String, name: &str, fields: &[OptionField]) {
    let _ = writeln!(
        out,
        "    /// Further options.\n    public struct {name}: Hashable, Sendable, OptionValue {{"
    );
    let mut lines = Vec::new();
    let mut assignments = String::new();
    let mut entries = String::new();
    for field in fields {
        doc(out, "        ", &field.doc);
        let (field_name, kind) = (identifier(&field.name), option_type(field));
        let _ = writeln!(out, "        public var {field_name}: {kind}\n");
        lines.push(format!("{field_name}: {kind} = {}", default(field)));
        let _ = writeln!(
            assignments,
            "            self.{} = {field_name}",
            field_name.trim_matches('`')
        );
        let _ = writeln!(
            entries,
            "                {}: JSON({field_name}),",
            quoted(&field.name)
        );
    }
    let _ = writeln!(
        out,
        "        /// Options with these values.\n        public init({}) {{\n{assignments}        }}\n\n        \
         /// The value as it crosses.\n        public var json: JSON {{\n            [\n{entries}            ]\n        }}\n    }}\n",
        lines.join(", ")
    );
    for field in fields {
        option_types(out, &field.kind);
    }
}

/// The operation's example as the code of a call.
fn example(object: &str, operation: &Operation) -> Option<String> {
    let example = operation.example_call()?;
    let mut code = String::new();
    let mut arguments = Vec::new();
    for port in operation.inputs() {
        let Some(input) = example.inputs.get(port.name) else {
            continue;
        };
        let name = identifier(port.name);
        write_input(&mut code, &name, &port.kind, input);
        arguments.push(if arguments.is_empty() && port.required {
            name
        } else {
            format!("{name}: {name}")
        });
    }
    for option in options_of(operation) {
        if let Some(value) = example.options.get(&option.name) {
            let name = lower_camel(&option.name);
            arguments.push(format!("{name}: {}", literal(&option.kind, value)));
        }
    }
    let (verb, arguments) = (identifier(operation.verb()), arguments.join(", "));
    let column = match example.column {
        "" => String::new(),
        column => format!(".{}", member(column)),
    };
    let _ = write!(
        code,
        "try {object}.{verb}({arguments}).{}{column}",
        identifier(example.output)
    );
    Some(code)
}

/// An input of an example as a value of that name.
fn write_input(code: &mut String, name: &str, kind: &PortKind, input: &Json) {
    if !matches!(kind, PortKind::Table(_)) {
        let value = match kind {
            PortKind::Document { .. } => format!("try Document(json: #\"{input}\"#)"),
            _ => input.to_string(),
        };
        let _ = writeln!(code, "let {name} = {value}");
        return;
    }
    let _ = writeln!(code, "let {name} = try Table([");
    for (column, values) in input.as_object().into_iter().flatten() {
        let _ = writeln!(code, "    {}: {},", quoted(column), column_literal(values));
    }
    code.push_str("])\n");
}

fn column_literal(values: &Json) -> String {
    let values = values.get("values").unwrap_or(values);
    let items = values
        .as_array()
        .into_iter()
        .flatten()
        .map(|value| match value {
            Json::Null => "nil".to_owned(),
            Json::String(text) => quoted(text),
            Json::Array(_) => column_literal(value),
            other => other.to_string(),
        });
    format!("[{}]", items.collect::<Vec<_>>().join(", "))
}

fn doc(out: &mut String, indent: &str, text: &str) {
    let prefix = format!("{indent}/// ");
    out.push_str(&prose::comment(&prefix, WIDTH, text.trim()));
}

fn quoted(text: &str) -> String {
    Json::String(text.to_owned()).to_string()
}

fn case(value: &str) -> String {
    identifier(value)
}

fn identifier(name: &str) -> String {
    const RESERVED: &[&str] = &[
        "as",
        "associatedtype",
        "break",
        "case",
        "catch",
        "class",
        "continue",
        "default",
        "defer",
        "deinit",
        "do",
        "else",
        "enum",
        "extension",
        "fallthrough",
        "false",
        "fileprivate",
        "for",
        "func",
        "guard",
        "if",
        "import",
        "in",
        "init",
        "inout",
        "internal",
        "is",
        "let",
        "nil",
        "operator",
        "precedencegroup",
        "private",
        "protocol",
        "public",
        "repeat",
        "rethrows",
        "return",
        "self",
        "static",
        "struct",
        "subscript",
        "super",
        "switch",
        "throw",
        "throws",
        "true",
        "try",
        "typealias",
        "var",
        "where",
        "while",
    ];
    let name = lower_camel(name);
    if RESERVED.contains(&name.as_str()) {
        format!("`{name}`")
    } else {
        name
    }
}
