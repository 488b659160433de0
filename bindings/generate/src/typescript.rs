//! The typed functions of the npm package: one module an engine.

use std::fmt::Write as _;

use serde_json::Value as Json;
use trimtab::{Code, ColumnKind, ColumnSpec, ErrorKind, ExtraColumns, Operation, Port, PortKind};

use crate::options::{Choice, OptionField, OptionKind, lower_camel, options_of, upper_camel};

const HEAD: &str =
    "// Written by `cargo xtask generate` from the catalogue; change that instead.\n";

/// The longest line of a comment or an example.
const WIDTH: usize = 92;

/// The module of one engine.
pub(crate) fn module(operations: &[&Operation]) -> String {
    let mut body = String::new();
    for operation in operations {
        write_operation(&mut body, operation);
    }
    let mut text = format!("{HEAD}\nimport {{ callTyped }} from \"./call.js\";\n");
    let imports = [
        ("./call.js", &["Declaration"][..]),
        ("./document.js", &["Document", "DocumentInput"]),
        ("./queue.js", &["Control"]),
        ("./table.js", &["Table", "TableInput", "Value"]),
    ];
    for (file, names) in imports {
        let used: Vec<&str> = names
            .iter()
            .copied()
            .filter(|name| mentions(&body, name))
            .collect();
        if !used.is_empty() {
            let _ = writeln!(
                text,
                "import type {{ {} }} from \"{file}\";",
                used.join(", ")
            );
        }
    }
    text + &body
}

/// The list of engines, which the package exports.
pub(crate) fn engines(engines: &[&str]) -> String {
    let mut text = HEAD.to_owned();
    for engine in engines {
        let _ = write!(text, "\nexport * as {engine} from \"./{engine}.js\";");
    }
    if engines.is_empty() {
        text.push_str("\nexport {};");
    }
    text + "\n"
}

/// The kinds and codes of errors as types.
pub(crate) fn codes() -> String {
    let mut text = HEAD.to_owned();
    text.push_str("\n/** What you can do about an error. */\nexport type ErrorKind =");
    for kind in ErrorKind::ALL {
        let _ = write!(text, "\n  | \"{}\"", kind.as_str());
    }
    text.push_str(";\n\n");
    let mut doc = String::from("What exactly happened; the same text in every language.\n\n");
    for code in Code::ALL {
        let (code, kind) = (code, code.kind());
        let meaning = code.meaning().trim();
        let _ = writeln!(doc, "- `{}` ({}): {meaning}", code.as_str(), kind.as_str());
    }
    write_doc(&mut text, "", &doc);
    text.push_str("export type ErrorCode =");
    for code in Code::ALL {
        let _ = write!(text, "\n  | \"{}\"", code.as_str());
    }
    text + ";\n"
}

fn mentions(text: &str, name: &str) -> bool {
    let edge = |letter: Option<char>| letter.is_none_or(|c| !c.is_alphanumeric() && c != '_');
    text.match_indices(name).any(|(start, _)| {
        edge(text[..start].chars().next_back()) && edge(text[start + name.len()..].chars().next())
    })
}

fn write_operation(out: &mut String, operation: &Operation) {
    let options = options_of(operation);
    for option in &options {
        write_option_types(out, &option.kind);
    }
    write_options(out, operation, &options);
    for port in operation.outputs() {
        write_row(out, operation, port);
    }
    write_result(out, operation);
    write_function(out, operation, &options);
    write_declaration(out, operation, &options);
}

// Options.

/// The named types that an option needs: choices, structs.
fn write_option_types(out: &mut String, kind: &OptionKind) {
    match kind {
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => {
            write_choice(out, choice);
        }
        OptionKind::List(item) | OptionKind::Map(item) => write_option_types(out, item),
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

fn write_options(out: &mut String, operation: &Operation, options: &[OptionField]) {
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

fn option_type(kind: &OptionKind) -> String {
    match kind {
        OptionKind::Boolean => "boolean".to_owned(),
        OptionKind::Integer | OptionKind::Number => "number".to_owned(),
        OptionKind::Text => "string".to_owned(),
        OptionKind::Choice(choice) => choice.name.clone(),
        OptionKind::ChoiceOrDocument(choice, _) => format!("{} | DocumentInput", choice.name),
        OptionKind::List(item) => match option_type(item) {
            union if union.contains(" | ") => format!("readonly ({union})[]"),
            plain => format!("readonly {plain}[]"),
        },
        OptionKind::Map(item) => format!("Readonly<Record<string, {}>>", option_type(item)),
        OptionKind::Struct(name, _) => name.clone(),
    }
}

// Outputs.

fn row_name(operation: &Operation, port: &Port) -> String {
    format!(
        "{}{}Row",
        upper_camel(operation.verb()),
        upper_camel(port.name)
    )
}

fn write_row(out: &mut String, operation: &Operation, port: &Port) {
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
    if let ExtraColumns::Numbers(doc) = &spec.extra {
        write_doc(out, "  ", &sentence(doc));
        out.push_str("  [column: string]: Value;\n");
    }
    out.push_str("}\n");
}

fn column_type(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number | ColumnKind::Integer => "number",
        ColumnKind::Flag => "boolean",
        ColumnKind::TextList => "string[]",
        _ => "string",
    }
}

fn result_name(operation: &Operation) -> String {
    format!("{}Result", upper_camel(operation.verb()))
}

fn write_result(out: &mut String, operation: &Operation) {
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

// The function.

fn function_name(operation: &Operation) -> String {
    identifier(&lower_camel(operation.verb()))
}

fn write_function(out: &mut String, operation: &Operation, options: &[OptionField]) {
    out.push('\n');
    write_doc(out, "", &function_doc(operation, options));
    let (name, verb) = (function_name(operation), upper_camel(operation.verb()));
    let required = operation.inputs().iter().filter(|port| port.required);
    let (mut parameters, mut given) = (Vec::new(), Vec::new());
    for port in required {
        let argument = identifier(&lower_camel(port.name));
        parameters.push(format!("{argument}: {}", input_type(port)));
        given.push(if argument == port.name {
            argument
        } else {
            format!("{}: {argument}", key(port.name))
        });
    }
    let given = match given.as_slice() {
        [] => "{}".to_owned(),
        given => format!("{{ {} }}", given.join(", ")),
    };
    parameters.push(format!("options?: {verb}Options"));
    parameters.push("control?: Control".to_owned());
    let result = format!("Promise<{verb}Result>");
    let line = format!(
        "export function {name}({}): {result} {{",
        parameters.join(", ")
    );
    if line.len() <= WIDTH {
        let _ = writeln!(out, "{line}");
    } else {
        let parameters = parameters.join(",\n  ");
        let _ = writeln!(
            out,
            "export function {name}(\n  {parameters},\n): {result} {{"
        );
    }
    let constant = constant(operation);
    let _ = writeln!(
        out,
        "  return callTyped({constant}, {given}, options, control);\n}}"
    );
}

fn function_doc(operation: &Operation, options: &[OptionField]) -> String {
    let mut doc = sentence(operation.summary());
    if !operation.description_text().is_empty() {
        let _ = write!(doc, "\n\n{}", operation.description_text().trim());
    }
    if !operation.cost_text().is_empty() {
        let _ = write!(
            doc,
            "\n\nCost: {}.",
            operation.cost_text().trim_end_matches('.')
        );
    }
    doc.push('\n');
    for port in operation.inputs().iter().filter(|port| port.required) {
        let name = identifier(&lower_camel(port.name));
        let _ = write!(
            doc,
            "\n@param {name} - {}{}",
            sentence(port.doc),
            columns_doc(port)
        );
    }
    let verb = upper_camel(operation.verb());
    let _ = write!(
        doc,
        "\n@param options - See {{@link {verb}Options}}.\
         \n@param control - Signal, time limit, threads, memory limit and progress.\
         \n@returns The outputs; see {{@link {verb}Result}}.\
         \n@throws `TrimtabError` as every call"
    );
    if operation.errors().is_empty() {
        doc.push('.');
    } else {
        doc.push_str(", and:\n");
        for (code, when) in operation.errors() {
            let _ = write!(doc, "\n- `{}`: {}", code.as_str(), sentence(when));
        }
    }
    if let Some(example) = example(operation, options) {
        let _ = write!(doc, "\n\n@example\n```ts\n{example}\n```");
    }
    doc
}

/// The columns of a table input, as a list.
fn columns_doc(port: &Port) -> String {
    let PortKind::Table(spec) = &port.kind else {
        return String::new();
    };
    let mut doc = String::from(" Its columns:\n");
    for column in &spec.columns {
        let _ = write!(doc, "\n- {}", column_doc(column));
    }
    match &spec.extra {
        ExtraColumns::Numbers(meaning) => {
            let _ = write!(doc, "\n- any other (number): {}", sentence(meaning));
        }
        ExtraColumns::Ignored => {}
    }
    doc + "\n"
}

fn column_doc(column: &ColumnSpec) -> String {
    let kind = match column.kind {
        ColumnKind::Number => "number",
        ColumnKind::Integer => "whole number",
        ColumnKind::Id => "text or whole number",
        ColumnKind::Flag => "true or false",
        ColumnKind::Date => "date",
        ColumnKind::Timestamp => "instant",
        ColumnKind::Money | ColumnKind::MoneySum => "exact amount of money",
        ColumnKind::TextList => "list of texts",
        _ => "text",
    };
    let unit = column.unit.as_ref();
    let unit = unit.map_or_else(String::new, |unit| format!(" in {unit}"));
    let policy = match (column.required, column.nullable) {
        (false, _) => ", may be left out",
        (true, true) => ", may be null",
        (true, false) => "",
    };
    format!(
        "`{}` ({kind}{unit}{policy}): {}",
        column.name,
        sentence(&column.doc)
    )
}

fn input_type(port: &Port) -> &'static str {
    match port.kind {
        PortKind::Table(_) => "TableInput",
        PortKind::Document { .. } => "DocumentInput",
        PortKind::Bytes { .. } => "Uint8Array | ArrayBuffer",
        _ => "string",
    }
}

/// The example of the declaration as a program.
fn example(operation: &Operation, options: &[OptionField]) -> Option<String> {
    let example = operation.example_call()?;
    let (mut arguments, mut named) = (Vec::new(), Vec::new());
    for port in operation.inputs() {
        let input = example.inputs.get(port.name).map(|input| match port.kind {
            PortKind::Table(_) => plain_columns(input),
            _ => input.clone(),
        });
        match (input, port.required) {
            (Some(value), true) => arguments.push(literal(&value, 0)),
            (Some(value), false) => named.push((lower_camel(port.name), literal(&value, 1))),
            (None, true) => arguments.push("undefined".to_owned()),
            (None, false) => {}
        }
    }
    for (name, value) in example.options.as_object().into_iter().flatten() {
        let known = options.iter().any(|option| option.name == *name);
        let name = if known {
            lower_camel(name)
        } else {
            name.clone()
        };
        named.push((name, literal(value, 1)));
    }
    if !named.is_empty() {
        let named: Vec<String> = named
            .into_iter()
            .map(|(name, value)| format!("{}: {value}", key(&name)))
            .collect();
        let line = format!("{{ {} }}", named.join(", "));
        arguments.push(if line.contains('\n') || line.len() > WIDTH - 20 {
            format!("{{\n  {},\n}}", named.join(",\n  "))
        } else {
            line
        });
    }
    let (engine, function) = (operation.engine(), function_name(operation));
    let output = lower_camel(example.output);
    // An output may be called as the engine is, which the example imports.
    let (taken, output) = if output == engine {
        (format!("{output}: found"), "found".to_owned())
    } else {
        (output.clone(), output)
    };
    let line = format!(
        "const {{ {taken} }} = await {engine}.{function}({});",
        arguments.join(", ")
    );
    let call = if line.len() <= WIDTH && !line.contains('\n') {
        line
    } else {
        let arguments: Vec<String> = arguments
            .iter()
            .map(|argument| format!("  {},", argument.replace('\n', "\n  ")))
            .collect();
        format!(
            "const {{ {taken} }} = await {engine}.{function}(\n{}\n);",
            arguments.join("\n")
        )
    };
    let shown = match operation
        .outputs()
        .iter()
        .find(|port| port.name == example.output)
    {
        Some(port) if matches!(port.kind, PortKind::Table(_)) => {
            format!("{output}.column(\"{}\")", example.column)
        }
        _ => output,
    };
    Some(format!(
        "import {{ {engine} }} from \"trimtab\";\n\n{call}\nconsole.log({shown});"
    ))
}

/// An input of an example with its columns as lists: what names a type in JSON
/// is read from texts and numbers too.
fn plain_columns(input: &Json) -> Json {
    let Json::Object(columns) = input else {
        return input.clone();
    };
    let plain = |column: &Json| column.get("values").unwrap_or(column).clone();
    columns
        .iter()
        .map(|(name, column)| (name.clone(), plain(column)))
        .collect()
}

/// A JSON value as TypeScript, an object on several lines where one is too long.
fn literal(value: &Json, depth: usize) -> String {
    match value {
        Json::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", key(name), literal(value, depth + 1)))
                .collect();
            let line = format!("{{ {} }}", fields.join(", "));
            if fields.is_empty() {
                "{}".to_owned()
            } else if line.len() + 2 * depth <= WIDTH - 20 {
                line
            } else {
                let space = "  ".repeat(depth);
                let fields: Vec<String> = fields
                    .iter()
                    .map(|field| format!("{space}  {field},\n"))
                    .collect();
                format!("{{\n{}{space}}}", fields.concat())
            }
        }
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(|item| literal(item, depth + 1)).collect();
            let line = format!("[{}]", items.join(", "));
            if line.len() + 2 * depth <= WIDTH - 20 {
                return line;
            }
            let space = "  ".repeat(depth);
            let mut lines = vec![String::new()];
            for item in items {
                match lines.last_mut() {
                    Some(line) if line.len() + item.len() <= WIDTH - 20 => {
                        let _ = write!(line, "{item}, ");
                    }
                    _ => lines.push(format!("{item}, ")),
                }
            }
            let lines = lines.iter().filter(|line| !line.is_empty());
            let lines: Vec<String> = lines
                .map(|line| format!("{space}  {}\n", line.trim_end()))
                .collect();
            let lines = lines.concat();
            format!("[\n{lines}{space}]")
        }
        scalar => scalar.to_string(),
    }
}

// What the call needs to know.

fn constant(operation: &Operation) -> String {
    operation.verb().to_uppercase()
}

fn write_declaration(out: &mut String, operation: &Operation, options: &[OptionField]) {
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
            let kind = match port.kind {
                PortKind::Table(_) => "table",
                PortKind::Document { .. } => "document",
                PortKind::Bytes { .. } => "bytes",
                _ => "text",
            };
            (port.name.to_owned(), format!("\"{kind}\""))
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

/// The options that have another name in the catalogue, or options inside.
fn option_names(options: &[OptionField]) -> Vec<(String, String)> {
    let name = |option: &OptionField| {
        let camel = lower_camel(&option.name);
        let mut parts = Vec::new();
        if camel != option.name {
            parts.push(format!("name: \"{}\"", option.name));
        }
        let (mut kind, mut map) = (&option.kind, false);
        while let OptionKind::List(item) | OptionKind::Map(item) = kind {
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

// Words.

/// A property's name, in quotes where it needs them.
fn key(name: &str) -> String {
    let mut letters = name.chars();
    let plain = letters
        .next()
        .is_some_and(|first| first.is_ascii_alphabetic() || first == '_')
        && letters.all(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    if plain {
        name.to_owned()
    } else {
        Json::String(name.to_owned()).to_string()
    }
}

/// A name that is no word of the language.
fn identifier(name: &str) -> String {
    const WORDS: &[&str] = &[
        "break",
        "case",
        "catch",
        "class",
        "const",
        "continue",
        "default",
        "delete",
        "do",
        "else",
        "enum",
        "export",
        "extends",
        "false",
        "finally",
        "for",
        "function",
        "if",
        "import",
        "in",
        "instanceof",
        "new",
        "null",
        "return",
        "super",
        "switch",
        "this",
        "throw",
        "true",
        "try",
        "typeof",
        "var",
        "void",
        "while",
        "with",
        "yield",
        "options",
        "control",
    ];
    if WORDS.contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// A sentence ends with a full stop.
fn sentence(text: &str) -> String {
    let text = text.trim();
    match text.chars().last() {
        None | Some('.' | '!' | '?' | ':') => text.to_owned(),
        Some(_) => format!("{text}."),
    }
}

/// A comment that tools read, on one line where it fits.
fn write_doc(out: &mut String, indent: &str, doc: &str) {
    // Links of Rust's documentation lead nowhere here, and a comment must not
    // end early.
    let doc = doc
        .replace("[`", "`")
        .replace("`]", "`")
        .replace("*/", "*\\/");
    let doc = doc.trim();
    if doc.is_empty() {
        return;
    }
    if !doc.contains('\n') && doc.len() + indent.len() + 7 <= WIDTH && !doc.starts_with('@') {
        let _ = writeln!(out, "{indent}/** {doc} */");
        return;
    }
    let _ = writeln!(out, "{indent}/**");
    let mut code = false;
    for line in doc.lines() {
        let fence = line.trim_start().starts_with("```");
        if code || fence || line.starts_with('|') {
            let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
        } else {
            for line in wrapped(line, WIDTH - indent.len() - 3) {
                let _ = writeln!(out, "{}", format!("{indent} * {line}").trim_end());
            }
        }
        code ^= fence;
    }
    let _ = writeln!(out, "{indent} */");
}

/// The lines of a paragraph; those of a list item hang.
fn wrapped(text: &str, width: usize) -> Vec<String> {
    let hang = if text.starts_with("- ") { "  " } else { "" };
    let mut lines = Vec::new();
    let mut line = String::new();
    for word in text.split_whitespace() {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > width {
            lines.push(std::mem::replace(&mut line, hang.to_owned()));
        } else if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    lines.push(line);
    lines
}
