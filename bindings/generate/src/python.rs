//! The typed functions of Python: one module an engine.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use serde_json::{Value as Json, json};
use trimtab::{
    ColumnKind, ColumnSpec, Control, Error, ErrorKind, Example, ExtraColumns, Operation, Port,
    PortKind, TableSpec, Value,
};

use crate::options::{Choice, OptionField, OptionKind, options_of, upper_camel};

/// The longest line.
const WIDTH: usize = 100;
/// The longest line of an example, which stands within a docstring.
const LONGEST: usize = 84;

/// The module of one engine.
pub(crate) fn module(engine: &str, operations: &[&Operation]) -> String {
    let mut body = String::new();
    let mut exported = Vec::new();
    for operation in operations {
        let options = options_of(operation);
        for kind in options.iter().map(|option| &option.kind) {
            write_types(&mut body, kind, &mut exported);
        }
    }
    for operation in operations {
        exported.push(result_name(operation));
        exported.push(python_name(operation.verb()));
        write_result(&mut body, operation);
        write_function(&mut body, engine, operation);
    }
    exported.sort_unstable();
    exported.dedup();
    let mut module = format!(
        "\"\"\"The engine ``{engine}``: one function an operation.\"\"\"\n\n\
         # Written by `cargo xtask generate` from the declarations of the engine.\n\n\
         from __future__ import annotations\n\n"
    );
    module.push_str(&imports(&body));
    module.push_str("\n__all__ = [\n");
    for name in exported {
        let _ = writeln!(module, "    \"{name}\",");
    }
    module.push_str("]\n");
    module.push_str(&body);
    module
}

/// The list of the engines.
pub(crate) fn engines(engines: &[&str]) -> String {
    let mut engines = engines.to_vec();
    engines.sort_unstable();
    let mut module = String::from(
        "\"\"\"The engines of this package.\"\"\"\n\n\
         # Written by `cargo xtask generate` from the catalogue.\n\n",
    );
    if !engines.is_empty() {
        let _ = write!(module, "from . import {}\n\n", engines.join(", "));
    }
    let names: Vec<String> = engines
        .iter()
        .map(|engine| format!("\"{engine}\""))
        .collect();
    let _ = writeln!(module, "__all__: list[str] = [{}]", names.join(", "));
    module
}

/// The imports that the body uses.
fn imports(body: &str) -> String {
    let used = |name: &str| {
        body.split(|c: char| !c.is_alphanumeric() && c != '_')
            .any(|word| word == name)
    };
    let chosen = |names: &[&str]| {
        let names: Vec<&str> = names.iter().copied().filter(|name| used(name)).collect();
        names.join(", ")
    };
    let mut lines = String::new();
    if used("builtins") {
        lines.push_str("import builtins\n");
    }
    for (module, names) in [
        ("collections.abc", &["Mapping", "Sequence"][..]),
        ("typing", &["Literal", "TypeAlias", "TypedDict"][..]),
    ] {
        let names = chosen(names);
        if !names.is_empty() {
            let _ = writeln!(lines, "from {module} import {names}");
        }
    }
    if !lines.is_empty() {
        lines.push('\n');
    }
    for (module, names) in [
        ("_call", &["run"][..]),
        ("_control", &["Control"][..]),
        ("_document", &["Document"][..]),
        ("_result", &["Result"][..]),
        ("_table", &["Table", "TableLike"][..]),
    ] {
        let names = chosen(names);
        if !names.is_empty() {
            let _ = writeln!(lines, "from .{module} import {names}");
        }
    }
    lines
}

/// The named types of an option: choices and structs.
fn write_types(body: &mut String, kind: &OptionKind, exported: &mut Vec<String>) {
    match kind {
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _)
            if !exported.contains(&choice.name) =>
        {
            exported.push(choice.name.clone());
            write_choice(body, choice);
        }
        OptionKind::List(item) | OptionKind::Map(item) => write_types(body, item, exported),
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

fn result_name(operation: &Operation) -> String {
    format!("{}Result", upper_camel(operation.verb()))
}

fn write_result(body: &mut String, operation: &Operation) {
    let names: Vec<String> = operation
        .outputs()
        .iter()
        .map(|port| text(port.name))
        .collect();
    let tuple = match names.as_slice() {
        [one] => format!("({one},)"),
        several => format!("({})", several.join(", ")),
    };
    let _ = write!(body, "\n\nclass {}(Result):\n", result_name(operation));
    let summary = format!("What `{}` gives.", operation.verb());
    write_docstring(body, "    ", &rst(&summary));
    let _ = write!(
        body,
        "\n    __slots__ = ()\n\n    operation = {}\n    output_names = {tuple}\n",
        text(operation.name()),
    );
    for port in operation.outputs() {
        let name = python_name(port.name);
        let kind = port_type(&port.kind, true);
        let _ = write!(body, "\n    @property\n    def {name}(self) -> {kind}:\n");
        write_docstring(body, "        ", &port_doc(port));
        let _ = writeln!(
            body,
            "        return self._output({}, {kind})",
            text(port.name)
        );
    }
}

fn write_function(body: &mut String, engine: &str, operation: &Operation) {
    let name = python_name(operation.verb());
    let options = options_of(operation);
    let _ = write!(body, "\n\ndef {name}(\n");
    for port in operation.inputs().iter().filter(|port| port.required) {
        let _ = writeln!(
            body,
            "    {}: {},",
            python_name(port.name),
            port_type(&port.kind, false)
        );
    }
    body.push_str("    *,\n");
    for port in operation.inputs().iter().filter(|port| !port.required) {
        let kind = port_type(&port.kind, false);
        let _ = writeln!(
            body,
            "    {}: {kind} | None = None,",
            python_name(port.name)
        );
    }
    for option in &options {
        let _ = writeln!(
            body,
            "    {}: {} = {},",
            python_name(&option.name),
            annotation(&option.kind, option.optional),
            default_of(option)
        );
    }
    let _ = write!(
        body,
        "    control: Control | None = None,\n) -> {}:\n",
        result_name(operation)
    );
    write_docstring(body, "    ", &function_doc(engine, operation, &options));
    // An input or option of the function's name hides the function from its body.
    let hidden = operation.inputs().iter().any(|port| port.name == name)
        || options.iter().any(|option| option.name == name);
    let own = if hidden {
        format!("_{name}")
    } else {
        name.clone()
    };
    let inputs = operation.inputs().iter().map(|port| port.name);
    let options = options.iter().map(|option| option.name.as_str());
    let _ = write!(
        body,
        "    return run(\n        {},\n{}{}        {own}.__kwdefaults__,\n        control,\n    )\n",
        result_name(operation),
        dict_argument(inputs),
        dict_argument(options),
    );
    if hidden {
        let _ = write!(body, "\n\n{own} = {name}\n");
    }
}

/// `{"rows": rows}` as an argument, on as many lines as it needs.
fn dict_argument<'a>(names: impl Iterator<Item = &'a str>) -> String {
    let entries: Vec<String> = names
        .map(|name| format!("{}: {}", text(name), python_name(name)))
        .collect();
    let line = format!("        {{{}}},\n", entries.join(", "));
    if line.len() <= WIDTH {
        return line;
    }
    let lines: Vec<String> = entries
        .iter()
        .map(|entry| format!("            {entry},\n"))
        .collect();
    format!("        {{\n{}        }},\n", lines.concat())
}

fn port_type(kind: &PortKind, output: bool) -> &'static str {
    match kind {
        PortKind::Table(_) if output => "Table",
        PortKind::Table(_) => "TableLike",
        PortKind::Document { .. } => "Document",
        PortKind::Bytes { .. } => "builtins.bytes",
        _ => "str",
    }
}

fn annotation(kind: &OptionKind, optional: bool) -> String {
    let own = match kind {
        OptionKind::Boolean => "bool".to_owned(),
        OptionKind::Integer => "int".to_owned(),
        OptionKind::Number => "float".to_owned(),
        OptionKind::Text => "str".to_owned(),
        OptionKind::Choice(choice) => choice.name.clone(),
        OptionKind::ChoiceOrDocument(choice, _) => format!("{} | Document", choice.name),
        OptionKind::List(item) => format!("Sequence[{}]", annotation(item, false)),
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
fn default_of(option: &OptionField) -> String {
    match option.kind {
        OptionKind::Map(_) | OptionKind::Struct(..) => "None".to_owned(),
        _ => immutable(&option.default),
    }
}

fn immutable(value: &Json) -> String {
    let Json::Array(items) = value else {
        return literal(value);
    };
    let items: Vec<String> = items.iter().map(immutable).collect();
    match items.as_slice() {
        [one] => format!("({one},)"),
        several => format!("({})", several.join(", ")),
    }
}

/// A JSON value as Python writes it.
fn literal(value: &Json) -> String {
    match value {
        Json::Null => "None".to_owned(),
        Json::Bool(true) => "True".to_owned(),
        Json::Bool(false) => "False".to_owned(),
        Json::Number(number) if number.is_f64() => float(number.as_f64().unwrap_or_default()),
        Json::Number(number) => number.to_string(),
        Json::String(value) => text(value),
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(literal).collect();
            format!("[{}]", items.join(", "))
        }
        Json::Object(fields) => {
            let fields: Vec<String> = fields
                .iter()
                .map(|(name, value)| format!("{}: {}", text(name), literal(value)))
                .collect();
            format!("{{{}}}", fields.join(", "))
        }
    }
}

/// A float as Python's `repr` writes it.
fn float(value: f64) -> String {
    let scientific = format!("{value:e}");
    let (digits, exponent) = scientific.split_once('e').unwrap_or((&scientific, "0"));
    let exponent: i32 = exponent.parse().unwrap_or_default();
    if (-4..16).contains(&exponent) {
        let plain = format!("{value}");
        return if plain.contains('.') {
            plain
        } else {
            format!("{plain}.0")
        };
    }
    let sign = if exponent < 0 { '-' } else { '+' };
    format!("{digits}e{sign}{:02}", exponent.abs())
}

/// A value as Python's `repr` writes it: texts in single quotes.
fn repr(value: &Json) -> String {
    match value {
        Json::String(value) if value.contains('\'') && !value.contains('"') => text(value),
        Json::String(value) => {
            let double = text(value).replace("\\\"", "\"").replace('\'', "\\'");
            format!("'{}'", &double[1..double.len() - 1])
        }
        Json::Array(items) => {
            let items: Vec<String> = items.iter().map(repr).collect();
            format!("[{}]", items.join(", "))
        }
        other => literal(other),
    }
}

/// A text as Python writes it in double quotes.
fn text(value: &str) -> String {
    let mut out = String::from("\"");
    for c in value.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\t' => out.push_str("\\t"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                let _ = write!(out, "\\x{:02x}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A name that Python allows.
fn python_name(name: &str) -> String {
    const KEYWORDS: [&str; 35] = [
        "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class",
        "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global",
        "if", "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return",
        "try", "while", "with", "yield",
    ];
    if KEYWORDS.contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

fn function_doc(engine: &str, operation: &Operation, options: &[OptionField]) -> String {
    let mut doc = rst(operation.summary());
    if !operation.description_text().is_empty() {
        let _ = write!(doc, "\n\n{}", rst(operation.description_text().trim()));
    }
    doc.push_str("\n\nParameters\n----------\n");
    for port in operation.inputs() {
        let optional = if port.required { "" } else { ", optional" };
        let kind = match &port.kind {
            PortKind::Table(_) => "table",
            PortKind::Document { .. } => "Document",
            PortKind::Bytes { .. } => "bytes",
            _ => "str",
        };
        let _ = writeln!(doc, "{} : {kind}{optional}", python_name(port.name));
        doc.push_str(&indented(&port_doc(port)));
    }
    for option in options {
        let _ = writeln!(doc, "{} : {}", python_name(&option.name), described(option));
        doc.push_str(&indented(&option_doc(option)));
    }
    doc.push_str(
        "control : Control, optional\n    Time limit, threads, progress and cancellation.\n",
    );
    let _ = write!(doc, "\nReturns\n-------\n{}\n", result_name(operation));
    for port in operation.outputs() {
        let line = format!("- ``{}``: {}", python_name(port.name), rst(port.doc));
        doc.push_str(&indented(&line));
    }
    if operation.outputs().is_empty() {
        doc.push_str("    Nothing.\n");
    }
    write_errors(&mut doc, operation);
    if !operation.cost_text().is_empty() {
        let _ = write!(
            doc,
            "\nNotes\n-----\nCost: {}.\n",
            rst(operation.cost_text())
        );
    }
    if let Some(example) = operation.example_call() {
        doc.push_str("\nExamples\n--------\n");
        doc.push_str(&example_doc(engine, operation, example));
    }
    doc
}

fn write_errors(doc: &mut String, operation: &Operation) {
    let mut by_kind: BTreeMap<ErrorKind, Vec<String>> = BTreeMap::new();
    for (code, when) in operation.errors() {
        let line = format!("- ``{}``: {}", code.as_str(), rst(when));
        by_kind.entry(code.kind()).or_default().push(line);
    }
    doc.push_str("\nRaises\n------\n");
    for (kind, lines) in by_kind {
        let _ = writeln!(doc, "{}Error", upper_camel(kind.as_str()));
        for line in lines {
            doc.push_str(&indented(&line));
        }
    }
    doc.push_str("TrimtabError\n    The root of these and of all other errors.\n");
}

/// The type and default of an option, in numpydoc's words.
fn described(option: &OptionField) -> String {
    let kind = kind_name(&option.kind);
    match &option.default {
        Json::Null | Json::Object(_) => format!("{kind}, optional"),
        Json::Array(items) if items.is_empty() => format!("{kind}, optional"),
        value => format!("{kind}, default {}", literal(value)),
    }
}

fn kind_name(kind: &OptionKind) -> String {
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
        OptionKind::Map(item) => format!("dict of {}", kind_name(item)),
        OptionKind::Struct(name, _) => name.clone(),
    }
}

fn option_doc(option: &OptionField) -> String {
    let mut doc = rst(&option.doc);
    if let OptionKind::ChoiceOrDocument(_, kind) = &option.kind {
        let _ = write!(doc, " A document is of the kind ``{kind}``.");
    }
    let choice = match &option.kind {
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => Some(choice),
        OptionKind::List(item) | OptionKind::Map(item) => match item.as_ref() {
            OptionKind::Choice(choice) => Some(choice),
            _ => None,
        },
        _ => None,
    };
    let values = choice
        .map(|choice| choice.values.as_slice())
        .unwrap_or_default();
    if values.iter().any(|(_, meaning)| !meaning.is_empty()) {
        doc.push('\n');
        for (value, meaning) in values {
            let _ = write!(doc, "\n- ``{value}``: {}", rst(meaning));
        }
    } else if choice
        .is_some_and(|choice| kind_name(&OptionKind::Choice(choice.clone())) == choice.name)
    {
        let values: Vec<String> = values
            .iter()
            .map(|(value, _)| format!("``{value}``"))
            .collect();
        let _ = write!(doc, "\n\nOne of {}.", values.join(", "));
    }
    doc
}

fn port_doc(port: &Port) -> String {
    let mut doc = rst(port.doc);
    match &port.kind {
        PortKind::Table(spec) => write_columns(&mut doc, spec),
        PortKind::Document { document } => {
            let (kind, version) = (&document.kind, document.version);
            let _ = write!(
                doc,
                "\n\nA document of the kind ``{kind}``, version {version}."
            );
        }
        PortKind::Bytes { media_type } => {
            let _ = write!(doc, "\n\nOf the media type ``{media_type}``.");
        }
        _ => {}
    }
    doc
}

fn write_columns(doc: &mut String, spec: &TableSpec) {
    if !spec.order.is_empty() {
        let _ = write!(doc, " Rows are ordered {}.", rst(&spec.order));
    }
    doc.push('\n');
    for column in &spec.columns {
        let _ = write!(doc, "\n- {}", column_doc(column));
    }
    if let ExtraColumns::Numbers(meaning) = &spec.extra {
        let _ = write!(doc, "\n- any other column (number): {}", rst(meaning));
    }
}

fn column_doc(column: &ColumnSpec) -> String {
    let kind = match column.kind {
        ColumnKind::Number => "number",
        ColumnKind::Integer => "whole number",
        ColumnKind::Id => "text or whole number",
        ColumnKind::Flag => "bool",
        ColumnKind::Date => "date",
        ColumnKind::Timestamp => "datetime",
        ColumnKind::Money | ColumnKind::MoneySum => "decimal",
        ColumnKind::TextList => "list of text",
        _ => "text",
    };
    let unit = column.unit.as_deref().map(|unit| format!(", {unit}"));
    let null = match (column.required, column.nullable) {
        (false, _) => ", optional",
        (true, true) => ", may be null",
        (true, false) => "",
    };
    format!(
        "``{}`` ({kind}{}{null}): {}",
        column.name,
        unit.unwrap_or_default(),
        rst(&column.doc)
    )
}

/// The example with what it gives, by running it.
fn example_doc(engine: &str, operation: &Operation, example: &Example) -> String {
    let verb = python_name(operation.verb());
    let mut doc = String::from(">>> import trimtab as tt\n");
    let mut arguments = Vec::new();
    for port in operation.inputs() {
        let Some(value) = example.inputs.get(port.name) else {
            continue;
        };
        let name = python_name(port.name);
        doc.push_str(&assignment(&name, &input_literal(&port.kind, value)));
        arguments.push(if port.required {
            name.clone()
        } else {
            format!("{name}={name}")
        });
    }
    for (name, value) in example.options.as_object().into_iter().flatten() {
        arguments.push(format!("{}={}", python_name(name), literal(value)));
    }
    let call = format!("result = tt.{engine}.{verb}({})", arguments.join(", "));
    doc.push_str(&statement(&call));
    let output = python_name(example.output);
    match example_values(operation, example) {
        Ok(Shown::Column(values)) => {
            let column = format!("result.{output}[{}]", text(example.column));
            doc.push_str(&shown_column(&column, &values));
        }
        Ok(Shown::Kind(kind)) => {
            let _ = write!(doc, ">>> result.{output}.kind\n'{kind}'\n");
        }
        Ok(Shown::Line(line)) => {
            let line = repr(&json!(line));
            let _ = write!(doc, ">>> result.{output}.splitlines()[0]\n{line}\n");
        }
        // A broken example fails the doctest, where its author sees it.
        Err(error) => {
            let _ = write!(doc, ">>> result.{output}\n{}\n", error.message());
        }
    }
    doc
}

/// The values of a column, or the first of them where a line does not hold all.
fn shown_column(column: &str, values: &[Json]) -> String {
    let short: Vec<Json> = values.iter().map(rounded).collect();
    let exact = short == values;
    let fitting = (1..=short.len())
        .rev()
        .find(|count| repr(&json!(short[..*count])).len() <= LONGEST)
        .unwrap_or(short.len());
    let first = if fitting < short.len() {
        format!("[:{fitting}]")
    } else {
        String::new()
    };
    let output = repr(&json!(short[..fitting]));
    match (exact, first.is_empty()) {
        (true, true) => format!(">>> {column}.to_pylist()\n{output}\n"),
        (true, false) => format!(">>> {column}{first}\n{output}\n"),
        (false, _) => {
            format!(">>> [value and round(value, 4) for value in {column}{first}]\n{output}\n")
        }
    }
}

/// What an example shows.
enum Shown {
    /// The values of a column.
    Column(Vec<Json>),
    /// The kind of a document.
    Kind(String),
    /// The first line of a text.
    Line(String),
}

fn example_values(operation: &Operation, example: &Example) -> Result<Shown, Error> {
    let inputs = operation.example_inputs()?;
    let options = example.options.to_string();
    let outputs = operation.call(&inputs, &options, &Control::new())?;
    match outputs.get(example.output) {
        Some(Value::Document(document)) => return Ok(Shown::Kind(document.kind().to_owned())),
        Some(Value::Text(text)) => {
            let line = text.lines().next().unwrap_or_default();
            return Ok(Shown::Line(line.to_owned()));
        }
        _ => {}
    }
    let columns = outputs.table(example.output)?.to_json()?;
    let values = columns.get(example.column).and_then(Json::as_array);
    Ok(Shown::Column(values.cloned().unwrap_or_default()))
}

/// A number with four decimals: the last digits of a result may differ between
/// platforms.
fn rounded(value: &Json) -> Json {
    let short = |value: f64| format!("{value:.4}").parse::<f64>().ok();
    match value.as_f64().filter(|_| value.is_f64()).and_then(short) {
        Some(short) => json!(short),
        None => value.clone(),
    }
}

fn input_literal(kind: &PortKind, value: &Json) -> String {
    let typed = |value: &Json| {
        let columns = value.as_object();
        columns.is_some_and(|columns| columns.values().any(Json::is_object))
    };
    match kind {
        PortKind::Table(_) if typed(value) => format!("tt.Table.from_json({})", literal(value)),
        PortKind::Document { .. } => format!("tt.Document.from_json({})", literal(value)),
        _ => literal(value),
    }
}

/// `name = value` in an example.
fn assignment(name: &str, value: &str) -> String {
    statement(&format!("{name} = {value}"))
}

/// A statement of an example, on as many lines as it needs.
fn statement(code: &str) -> String {
    let lines = broken(code, 0);
    let prompts = std::iter::once(">>>").chain(std::iter::repeat("..."));
    let mut text = String::new();
    for (prompt, line) in prompts.zip(&lines) {
        let _ = writeln!(text, "{prompt} {line}");
    }
    text
}

/// Code broken after the commas of its brackets: values side by side as long
/// as a line holds them, what has brackets of its own on lines of its own.
fn broken(code: &str, indent: usize) -> Vec<String> {
    let margin = " ".repeat(indent);
    let open = bracket(code).filter(|_| indent + code.chars().count() > LONGEST);
    let Some(open) = open else {
        return vec![format!("{margin}{code}")];
    };
    let (head, rest) = code.split_at(open + 1);
    // A comma may follow the closing bracket.
    let close = rest.rfind([')', ']', '}']).unwrap_or(rest.len());
    let (body, tail) = rest.split_at(close);
    let mut lines = vec![format!("{margin}{head}")];
    let inner = indent + 4;
    for part in outer_parts(body) {
        let part = format!("{},", part.trim());
        match lines.last_mut() {
            Some(line)
                if bracket(&part).is_none()
                    && line.ends_with(',')
                    && bracket(line).is_none()
                    && line.chars().count() + 1 + part.chars().count() <= LONGEST =>
            {
                line.push(' ');
                line.push_str(&part);
            }
            _ => lines.extend(broken(&part, inner)),
        }
    }
    lines.push(format!("{margin}{tail}"));
    lines
}

/// Where the first bracket outside quotation marks opens or closes.
fn bracket(code: &str) -> Option<usize> {
    let mut quoted = false;
    code.char_indices()
        .find(|(_, c)| {
            quoted ^= *c == '"';
            !quoted && "([{}])".contains(*c)
        })
        .map(|(at, _)| at)
}

/// The parts between the commas that no bracket or quotation encloses.
fn outer_parts(code: &str) -> Vec<&str> {
    let (mut depth, mut quoted, mut start) = (0_i32, false, 0);
    let mut parts = Vec::new();
    for (at, c) in code.char_indices() {
        match c {
            '"' => quoted = !quoted,
            '(' | '[' | '{' if !quoted => depth += 1,
            ')' | ']' | '}' if !quoted => depth -= 1,
            ',' if !quoted && depth == 0 => {
                parts.push(&code[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !code[start..].trim().is_empty() {
        parts.push(&code[start..]);
    }
    parts
}

/// Markdown as reStructuredText: code in double back-quotes, links to Rust
/// items as their names.
fn rst(markdown: &str) -> String {
    let plain = markdown.replace("[`", "`").replace("`]", "`");
    let mut out = String::new();
    for (i, part) in plain.split('`').enumerate() {
        if i > 0 {
            out.push_str("``");
        }
        out.push_str(part);
    }
    out.replace("````", "``")
}

fn indented(doc: &str) -> String {
    doc.lines()
        .map(|line| match line {
            "" => "\n".to_owned(),
            line => format!("    {line}\n"),
        })
        .collect()
}

fn write_docstring(body: &mut String, indent: &str, doc: &str) {
    let doc = doc
        .trim_end()
        .replace('\\', "\\\\")
        .replace("\"\"\"", "\\\"\\\"\\\"");
    let lines = wrapped(&doc, WIDTH - indent.len());
    if let [one] = lines.as_slice()
        && one.len() + indent.len() + 6 <= WIDTH
    {
        let _ = writeln!(body, "{indent}\"\"\"{one}\"\"\"");
        return;
    }
    for (i, line) in lines.iter().enumerate() {
        match (i, line.as_str()) {
            (0, line) => {
                let _ = writeln!(body, "{indent}\"\"\"{line}");
            }
            (_, "") => body.push('\n'),
            (_, line) => {
                let _ = writeln!(body, "{indent}{line}");
            }
        }
    }
    let _ = writeln!(body, "{indent}\"\"\"");
}

/// Lines of at most `width` characters; code of examples stays as it is.
fn wrapped(doc: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut example = false;
    for (i, line) in doc.lines().enumerate() {
        example = line.starts_with(">>>") || (example && !line.is_empty());
        // The three quotation marks stand before the first line.
        let room = if i == 0 { width - 3 } else { width };
        if example || line.len() <= room {
            lines.push(line.to_owned());
            continue;
        }
        let content = line.trim_start();
        let mut indent = " ".repeat(line.len() - content.len());
        let mut current = indent.clone();
        if content.starts_with("- ") {
            indent.push_str("  ");
        }
        for word in content.split(' ') {
            let room = if lines.is_empty() { width - 3 } else { width };
            if !current.trim().is_empty()
                && current.chars().count() + 1 + word.chars().count() > room
            {
                lines.push(std::mem::replace(&mut current, indent.clone()));
            }
            if !current.trim().is_empty() {
                current.push(' ');
            }
            current.push_str(word);
        }
        lines.push(current);
    }
    lines
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn floats_are_written_as_python_writes_them() {
        for (value, expected) in [
            (0.0, "0.0"),
            (-1.5, "-1.5"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (0.0001, "0.0001"),
            (0.000_012, "1.2e-05"),
            (1.25e-7, "1.25e-07"),
        ] {
            assert_eq!(float(value), expected);
        }
    }

    #[test]
    fn long_lines_are_broken_between_words() {
        let lines = wrapped("- one two three four five", 12);
        assert_eq!(lines, ["- one two", "  three four", "  five"]);
    }

    #[test]
    fn a_long_statement_is_broken_within_its_brackets() {
        let texts = ["\"words\""; 12].join(", ");
        let code = format!("rows = {{\"a\": [{texts}], \"b\": [1]}}");
        let lines: Vec<String> = statement(&code).lines().map(str::to_owned).collect();
        assert_eq!(lines[0], ">>> rows = {");
        assert_eq!(lines[1], "...     \"a\": [");
        assert!(lines[2].starts_with("...         \"words\", \"words\","));
        assert_eq!(lines[4..], ["...     ],", "...     \"b\": [1],", "... }"]);
    }

    #[test]
    fn values_are_written_as_python_shows_them() {
        let values = json!(["a", "it's", "say \"it's\"", 1.0, null, true]);
        assert_eq!(
            repr(&values),
            r#"['a', "it's", 'say "it\'s"', 1.0, None, True]"#
        );
    }
}
