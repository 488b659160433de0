//! The typed functions of Kotlin.

use std::fmt::Write as _;

use serde_json::Value as Json;
use trimtab::{ColumnKind, ColumnSpec, Operation, Port, PortKind};

use crate::options::{Choice, OptionField, OptionKind, lower_camel, options_of, upper_camel};
use crate::prose;

const WIDTH: usize = 100;

/// The file of one engine.
pub(crate) fn file(engine: &str, operations: &[&Operation]) -> String {
    let object = upper_camel(engine);
    let mut body = String::new();
    for operation in operations {
        function(&mut body, &object, operation);
        suspending(&mut body, operation);
        parts(&mut body, operation);
    }
    for operation in operations {
        result(&mut body, operation);
        for option in &options_of(operation) {
            option_types(&mut body, &option.kind);
        }
    }
    let imports: String = [
        ("BigDecimal", "java.math.BigDecimal"),
        ("Instant", "java.time.Instant"),
        ("LocalDate", "java.time.LocalDate"),
        ("JsonElement", "kotlinx.serialization.json.JsonElement"),
    ]
    .into_iter()
    .filter(|(name, _)| body.contains(name))
    .fold(String::new(), |imports, (_, path)| {
        imports + "import " + path + "\n"
    });
    let gap = if imports.is_empty() { "" } else { "\n" };
    format!(
        "// Written by `cargo xtask generate` from the catalogue; changes here are lost.\n\n\
         package trimtab\n\n{imports}{gap}/** The operations of the engine `{engine}`. */\n\
         public object {object} {{\n{}\n}}\n",
        body.trim_matches('\n')
    )
}

fn function(out: &mut String, object: &str, operation: &Operation) {
    let name = identifier(operation.verb());
    let result = result_name(operation);
    let mut text = prose::lead(operation);
    if let Some(example) = example(object, operation) {
        let _ = write!(text, "\n\n```\n{example}\n```");
    }
    text.push_str("\n\n");
    for port in operation.inputs() {
        let (doc, columns) = prose::port(port);
        let name = lower_camel(port.name);
        let _ = writeln!(text, "@param {name} {}", prose::lower_first(&doc));
        for column in columns {
            let _ = writeln!(text, "    - {column}");
        }
    }
    for option in options_of(operation) {
        let doc = prose::lower_first(&prose::joined(&option.doc));
        let _ = writeln!(text, "@param {} {doc}", lower_camel(&option.name));
    }
    text.push_str("@param control cancellation, limits and progress.\n");
    for (code, when) in operation.errors() {
        let _ = writeln!(
            text,
            "@throws TrimtabException `{}`: {when}.",
            code.as_str()
        );
    }
    kdoc(out, "    ", &text);
    out.push_str("    @JvmStatic\n    @JvmOverloads\n");
    let _ = writeln!(
        out,
        "    public fun {name}({}): {result} =\n{}\n",
        parameters(operation),
        forwarded(operation, "call")
    );
}

fn suspending(out: &mut String, operation: &Operation) {
    let name = lower_camel(operation.verb());
    let result = result_name(operation);
    kdoc(
        out,
        "    ",
        &format!("As [{name}], off the calling thread; cancelling the coroutine stops the call."),
    );
    let _ = writeln!(
        out,
        "    public suspend fun {name}Async({}): {result} =\n{}\n",
        parameters(operation),
        forwarded(operation, "callAsync")
    );
}

/// The call behind both functions: inputs and options as maps.
fn forwarded(operation: &Operation, call: &str) -> String {
    let verb = lower_camel(operation.verb());
    let inputs = operation.inputs().iter().map(|port| identifier(port.name));
    let options = options_of(operation);
    let options = options.iter().map(|option| identifier(&option.name));
    let map = |what: &str, names: Vec<String>| {
        if names.is_empty() {
            return "emptyMap()".to_owned();
        }
        format!("{verb}{what}({})", list("                ", &names))
    };
    let (inputs, options) = (
        map("Inputs", inputs.collect()),
        map("Options", options.collect()),
    );
    let (result, name) = (result_name(operation), quoted(operation.name()));
    let line = format!("{result}({call}({name}, {inputs}, {options}, control))");
    if line.len() < 90 && !line.contains('\n') {
        return format!("        {line}");
    }
    format!(
        "        {result}(\n            {call}(\n                {name},\n                {inputs},\n                \
         {options},\n                control,\n            ),\n        )"
    )
}

/// The maps of inputs and options, which both functions cross with.
fn parts(out: &mut String, operation: &Operation) {
    let verb = lower_camel(operation.verb());
    if !operation.inputs().is_empty() {
        let parameters: Vec<String> = operation.inputs().iter().map(plain_input).collect();
        let entries = operation.inputs().iter().map(|port| {
            let name = identifier(port.name);
            let value = match (&port.kind, port.required) {
                (PortKind::Bytes { .. }, true) => format!("Bytes({name})"),
                (PortKind::Bytes { .. }, false) => format!("{name}?.let(::Bytes)"),
                (PortKind::Text, true) => format!("Text({name})"),
                (PortKind::Text, false) => format!("{name}?.let(::Text)"),
                _ => name,
            };
            format!("{:?} to {value}", port.name)
        });
        map_function(
            out,
            &format!("{verb}Inputs"),
            "Value?",
            &parameters,
            entries,
        );
    }
    let options = options_of(operation);
    if !options.is_empty() {
        let parameters: Vec<String> = options
            .iter()
            .map(|option| format!("{}: {}", identifier(&option.name), option_type(option)))
            .collect();
        let entries = options
            .iter()
            .map(|option| format!("{:?} to {}", option.name, identifier(&option.name)));
        map_function(out, &format!("{verb}Options"), "Any?", &parameters, entries);
    }
}

fn map_function(
    out: &mut String,
    name: &str,
    value: &str,
    parameters: &[String],
    entries: impl Iterator<Item = String>,
) {
    let parameters = list("    ", parameters);
    let entries = list("        ", &entries.collect::<Vec<_>>());
    let _ = writeln!(
        out,
        "    private fun {name}({parameters}): Map<String, {value}> =\n        mapOf({entries})\n"
    );
}

fn parameters(operation: &Operation) -> String {
    let (required, optional): (Vec<&Port>, Vec<&Port>) =
        operation.inputs().iter().partition(|port| port.required);
    let mut lines: Vec<String> = required.into_iter().map(plain_input).collect();
    lines.extend(
        optional
            .into_iter()
            .map(|port| format!("{} = null", plain_input(port))),
    );
    lines.extend(options_of(operation).iter().map(|option| {
        let (name, kind) = (identifier(&option.name), option_type(option));
        format!("{name}: {kind} = {}", default(option))
    }));
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
    let lines = items.iter().fold(String::new(), |mut lines, item| {
        let _ = writeln!(lines, "{indent}    {item},");
        lines
    });
    format!("\n{lines}{indent}")
}

fn plain_input(port: &Port) -> String {
    let kind = match port.kind {
        PortKind::Table(_) => "Table",
        PortKind::Document { .. } => "Document",
        PortKind::Bytes { .. } => "ByteArray",
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
    kdoc(
        out,
        "    ",
        &format!("What [{verb}] gives; reading an output that was not asked for throws."),
    );
    let name = result_name(operation);
    let _ = writeln!(
        out,
        "    public class {name} internal constructor(\n        /** The outputs by name. */\n        \
         public val outputs: Outputs,\n    ) {{"
    );
    let mut types = String::new();
    for port in operation.outputs() {
        let property = identifier(port.name);
        kdoc(out, "        ", &prose::port(port).0);
        let (kind, value) = match &port.kind {
            PortKind::Table(spec) => {
                let table = table_name(port);
                if !is_issues(port) {
                    table_type(&mut types, &table, &prose::joined(port.doc), &spec.columns);
                }
                (
                    table.clone(),
                    format!("{table}(outputs.table({:?}))", port.name),
                )
            }
            PortKind::Document { .. } => (
                "Document".to_owned(),
                format!("outputs.document({:?})", port.name),
            ),
            PortKind::Bytes { .. } => (
                "ByteArray".to_owned(),
                format!("outputs.bytes({:?})", port.name),
            ),
            _ => (
                "String".to_owned(),
                format!("outputs.text({:?})", port.name),
            ),
        };
        let lazily = if matches!(port.kind, PortKind::Table(_)) {
            format!(" by lazy {{ {value} }}")
        } else {
            format!("\n            get() = {value}")
        };
        let _ = writeln!(out, "        public val {property}: {kind}{lazily}\n");
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

fn table_type(out: &mut String, name: &str, doc: &str, columns: &[ColumnSpec]) {
    kdoc(out, "        ", doc);
    let _ = writeln!(
        out,
        "        public class {name} internal constructor(table: Table) : TypedTable<{name}.Record>(table) {{"
    );
    for column in columns {
        kdoc(out, "            ", &prose::output_column(column));
        let (read, _) = column_type(column.kind);
        let present = if column.nullable {
            ""
        } else {
            ".requireNoNulls()"
        };
        let _ = writeln!(
            out,
            "            public val {}: List<{}> by lazy {{ table.{read}({:?}){present} }}\n",
            member(&column.name),
            value_type(column),
            column.name
        );
    }
    let arguments: Vec<String> = columns
        .iter()
        .map(|column| match member(&column.name) {
            // The row's number is called so too.
            name if name == "index" => "this.index[index]".to_owned(),
            name => format!("{name}[index]"),
        })
        .collect();
    let _ = write!(
        out,
        "            override fun record(index: Int): Record =\n                Record(\n{}                )\n\n",
        arguments.iter().fold(String::new(), |mut lines, argument| {
            let _ = writeln!(lines, "                    {argument},");
            lines
        })
    );
    kdoc(out, "            ", &format!("One row of [{name}]."));
    out.push_str("            public data class Record(\n");
    for column in columns {
        kdoc(out, "                ", &prose::output_column(column));
        let _ = writeln!(
            out,
            "                val {}: {},",
            member(&column.name),
            value_type(column)
        );
    }
    out.push_str("            )\n        }\n\n");
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
        ColumnKind::Integer => ("integers", "Long"),
        ColumnKind::Flag => ("flags", "Boolean"),
        ColumnKind::Date => ("dates", "LocalDate"),
        ColumnKind::Timestamp => ("timestamps", "Instant"),
        ColumnKind::Money | ColumnKind::MoneySum => ("money", "BigDecimal"),
        ColumnKind::TextList => ("textLists", "List<String>"),
        _ => ("texts", "String"),
    }
}

fn option_type(option: &OptionField) -> String {
    let optional = if option.optional { "?" } else { "" };
    format!("{}{optional}", kind_type(&option.kind))
}

fn kind_type(kind: &OptionKind) -> String {
    match kind {
        OptionKind::Boolean => "Boolean".to_owned(),
        OptionKind::Integer => "Long".to_owned(),
        OptionKind::Number => "Double".to_owned(),
        OptionKind::Text => "String".to_owned(),
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => choice.name.clone(),
        OptionKind::List(item) => format!("List<{}>", kind_type(item)),
        OptionKind::Map(item) => format!("Map<String, {}>", kind_type(item)),
        OptionKind::Struct(name, _) => name.clone(),
    }
}

fn default(option: &OptionField) -> String {
    literal(&option.kind, &option.default)
}

fn literal(kind: &OptionKind, value: &Json) -> String {
    if value.is_null() {
        return "null".to_owned();
    }
    let text = value.as_str().unwrap_or_default();
    match kind {
        OptionKind::Boolean | OptionKind::Integer => value.to_string(),
        OptionKind::Number => format!("{:?}", value.as_f64().unwrap_or_default()),
        OptionKind::Text => quoted(text),
        OptionKind::Choice(choice) => format!("{}.{}", choice.name, text.to_uppercase()),
        OptionKind::ChoiceOrDocument(choice, _) => format!("{}.{}", choice.name, upper_camel(text)),
        OptionKind::List(item) => match value.as_array().map(Vec::as_slice) {
            None | Some([]) => "emptyList()".to_owned(),
            Some(items) => {
                let items: Vec<String> = items.iter().map(|value| literal(item, value)).collect();
                format!("listOf({})", items.join(", "))
            }
        },
        OptionKind::Map(item) => match value.as_object().filter(|entries| !entries.is_empty()) {
            None => "emptyMap()".to_owned(),
            Some(entries) => {
                let entries: Vec<String> = entries
                    .iter()
                    .map(|(name, value)| format!("{} to {}", quoted(name), literal(item, value)))
                    .collect();
                format!("mapOf({})", entries.join(", "))
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
                        "{} = {}",
                        identifier(&field.name),
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
    kdoc(out, "    ", &choice.doc);
    let _ = writeln!(
        out,
        "    public enum class {}(\n        /** The name that crosses. */\n        public val value: String,\n    ) : OptionValue {{",
        choice.name
    );
    for (value, doc) in &choice.values {
        kdoc(out, "        ", doc);
        let _ = writeln!(
            out,
            "        {}({}),\n",
            value.to_uppercase(),
            quoted(value)
        );
    }
    out.truncate(out.trim_end().len());
    out.push_str(
        "\n        ;\n\n        override val json: JsonElement\n            get() = json(value)\n    }\n\n",
    );
}

fn choice_or_document(out: &mut String, choice: &Choice, document: &str) {
    let name = &choice.name;
    kdoc(out, "    ", &choice.doc);
    let _ = writeln!(out, "    public sealed interface {name} : OptionValue {{");
    for (value, doc) in &choice.values {
        kdoc(out, "        ", doc);
        let case = upper_camel(value);
        let _ = writeln!(
            out,
            "        public data object {case} : {name} {{\n            override val json: JsonElement\n                \
             get() = json({})\n        }}\n",
            quoted(value)
        );
    }
    kdoc(
        out,
        "        ",
        &format!("A document `{document}` of one's own."),
    );
    let _ = writeln!(
        out,
        "        public data class Of(\n            /** The document. */\n            val document: Document,\n        \
         ) : {name} {{\n            override val json: JsonElement\n                get() = document.json\n        }}\n    }}\n"
    );
}

fn struct_type(out: &mut String, name: &str, fields: &[OptionField]) {
    let _ = writeln!(
        out,
        "    /** Further options. */\n    public data class {name}("
    );
    for field in fields {
        kdoc(out, "        ", &field.doc);
        let (field_name, kind) = (identifier(&field.name), option_type(field));
        let _ = writeln!(
            out,
            "        val {field_name}: {kind} = {},",
            default(field)
        );
    }
    out.push_str("    ) : OptionValue {\n        override val json: JsonElement\n            get() =\n                json(\n                    mapOf(\n");
    for field in fields {
        let _ = writeln!(
            out,
            "                        {} to {},",
            quoted(&field.name),
            identifier(&field.name)
        );
    }
    out.push_str("                    ),\n                )\n    }\n\n");
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
        arguments.push(if port.required {
            name
        } else {
            format!("{name} = {name}")
        });
    }
    for option in options_of(operation) {
        if let Some(value) = example.options.get(&option.name) {
            let name = identifier(&option.name);
            arguments.push(format!("{name} = {}", literal(&option.kind, value)));
        }
    }
    let (verb, arguments) = (identifier(operation.verb()), arguments.join(", "));
    let column = match example.column {
        "" => String::new(),
        column => format!(".{}", member(column)),
    };
    let _ = write!(
        code,
        "{object}.{verb}({arguments}).{}{column}",
        identifier(example.output)
    );
    Some(code)
}

/// An input of an example as a value of that name.
fn write_input(code: &mut String, name: &str, kind: &PortKind, input: &Json) {
    if !matches!(kind, PortKind::Table(_)) {
        let value = match kind {
            PortKind::Document { .. } => format!("Document.fromJson(\"\"\"{input}\"\"\")"),
            _ => input.to_string(),
        };
        let _ = writeln!(code, "val {name} = {value}");
        return;
    }
    let _ = writeln!(code, "val {name} =\n    tableOf(");
    for (column, values) in input.as_object().into_iter().flatten() {
        let (column, values) = (quoted(column), column_literal(values));
        let _ = writeln!(code, "        {column} to {values},");
    }
    code.push_str("    )\n");
}

fn column_literal(values: &Json) -> String {
    let date = values["type"] == "Date32";
    let values = values.get("values").unwrap_or(values);
    let items = values
        .as_array()
        .into_iter()
        .flatten()
        .map(|value| match value {
            Json::String(text) if date => format!("LocalDate.parse({})", quoted(text)),
            Json::String(text) => quoted(text),
            Json::Array(_) => column_literal(value),
            other => other.to_string(),
        });
    format!("listOf({})", items.collect::<Vec<_>>().join(", "))
}

fn kdoc(out: &mut String, indent: &str, text: &str) {
    let text = text.trim().replace("*/", "*&#47;");
    if text.is_empty() {
        return;
    }
    if !text.contains('\n') && indent.len() + text.chars().count() + 7 <= WIDTH {
        let _ = writeln!(out, "{indent}/** {text} */");
        return;
    }
    let lines = prose::comment(&format!("{indent} * "), WIDTH, &text);
    let _ = write!(out, "{indent}/**\n{lines}{indent} */\n");
}

fn quoted(text: &str) -> String {
    Json::String(text.to_owned())
        .to_string()
        .replace('$', "\\$")
}

fn identifier(name: &str) -> String {
    const RESERVED: &[&str] = &[
        "as",
        "break",
        "class",
        "continue",
        "do",
        "else",
        "false",
        "for",
        "fun",
        "if",
        "in",
        "interface",
        "is",
        "null",
        "object",
        "package",
        "return",
        "super",
        "this",
        "throw",
        "true",
        "try",
        "typealias",
        "typeof",
        "val",
        "var",
        "when",
        "while",
    ];
    let name = lower_camel(name);
    if RESERVED.contains(&name.as_str()) {
        format!("`{name}`")
    } else {
        name
    }
}
