//! What Swift and Kotlin share: both are typed by the same names, records and
//! examples, and differ in how they write them.

mod example;
pub(crate) mod kotlin;
mod literal;
pub(crate) mod swift;

use trimtab::{ColumnKind, ColumnSpec, Operation, Port, PortKind};

use crate::names::{lower_camel, upper_camel};
use crate::options::{Choice, OptionField, OptionKind, options_of};
use crate::prose;

/// The longest line.
const WIDTH: usize = 100;

/// How a language writes what both have.
trait Language {
    /// The words that are no names, apart by spaces.
    const RESERVED: &str;
    const BOOLEAN: &str;
    const INTEGER: &str;
    const BYTES: &str;
    const INSTANT: &str;
    const DECIMAL: &str;
    const NULL: &str;
    /// What follows the last item of a list over several lines.
    const TRAILING: &str;
    /// Whether arguments have labels, but for the first.
    const LABELS: bool;
    /// What stands before a call that may fail.
    const TRY: &str;

    fn list_type(item: &str) -> String;
    fn map_type(item: &str) -> String;

    fn quoted(text: &str) -> String;
    fn number(value: &serde_json::Value) -> String;
    fn choice(choice: &Choice, value: &str) -> String;
    fn choice_or_document(choice: &Choice, value: &str) -> String;
    fn list(items: &[String]) -> String;
    /// Pairs of a text in quotes and a value.
    fn map(entries: &[(String, String)]) -> String;
    /// An argument by name.
    fn argument(name: &str, value: &str) -> String;

    /// A date in a table of an example.
    fn date(text: &str) -> String;
    /// A document of an example.
    fn document(json: &str) -> String;
    /// A table of an example as a value of that name.
    fn table(name: &str, columns: &[(String, String)]) -> String;
    /// A value of that name.
    fn binding(name: &str, value: &str) -> String;

    fn doc(out: &mut String, indent: &str, text: &str);
    fn choice_type(out: &mut String, choice: &Choice);
    fn choice_or_document_type(out: &mut String, choice: &Choice, document: &str);
    fn struct_type(out: &mut String, name: &str, fields: &[OptionField]);
}

/// A name in lower camel case that is no word of the language.
fn identifier<L: Language>(name: &str) -> String {
    let name = lower_camel(name);
    if L::RESERVED.split(' ').any(|word| word == name) {
        format!("`{name}`")
    } else {
        name
    }
}

/// A column as a member of its table, which has members of its own.
fn member<L: Language>(column: &str) -> String {
    match column {
        "table" | "records" => format!("{column}Column"),
        _ => identifier::<L>(column),
    }
}

/// The function of `Table` that reads the column.
fn reader(kind: ColumnKind) -> &'static str {
    match kind {
        ColumnKind::Number => "numbers",
        ColumnKind::Integer => "integers",
        ColumnKind::Flag => "flags",
        ColumnKind::Date => "dates",
        ColumnKind::Timestamp => "timestamps",
        ColumnKind::Time => "times",
        ColumnKind::Money | ColumnKind::MoneySum => "money",
        ColumnKind::TextList => "textLists",
        _ => "texts",
    }
}

/// The type of a value of the column.
fn value_type<L: Language>(column: &ColumnSpec) -> String {
    let kind = match column.kind {
        ColumnKind::Number => "Double".to_owned(),
        ColumnKind::Integer => L::INTEGER.to_owned(),
        ColumnKind::Flag => L::BOOLEAN.to_owned(),
        ColumnKind::Date => "LocalDate".to_owned(),
        ColumnKind::Timestamp => L::INSTANT.to_owned(),
        ColumnKind::Time => "TimePoint".to_owned(),
        ColumnKind::Money | ColumnKind::MoneySum => L::DECIMAL.to_owned(),
        ColumnKind::TextList => L::list_type("String"),
        _ => "String".to_owned(),
    };
    let optional = if column.nullable { "?" } else { "" };
    format!("{kind}{optional}")
}

fn option_type<L: Language>(option: &OptionField) -> String {
    let optional = if option.optional { "?" } else { "" };
    format!("{}{optional}", kind_type::<L>(&option.kind))
}

fn kind_type<L: Language>(kind: &OptionKind) -> String {
    match kind {
        OptionKind::Boolean => L::BOOLEAN.to_owned(),
        OptionKind::Integer => L::INTEGER.to_owned(),
        OptionKind::Number => "Double".to_owned(),
        OptionKind::Text => "String".to_owned(),
        OptionKind::Choice(choice) | OptionKind::ChoiceOrDocument(choice, _) => choice.name.clone(),
        OptionKind::List(item) | OptionKind::OneOrMany(item) => L::list_type(&kind_type::<L>(item)),
        OptionKind::Map(item) => L::map_type(&kind_type::<L>(item)),
        OptionKind::Struct(name, _) => name.clone(),
    }
}

/// The type of a port's value; a table of an output has a type of its own.
fn port_type<L: Language>(port: &Port) -> &'static str {
    match port.kind {
        PortKind::Table(_) => "Table",
        PortKind::Document { .. } => "Document",
        PortKind::Bytes { .. } => L::BYTES,
        _ => "String",
    }
}

fn input<L: Language>(port: &Port) -> String {
    let optional = if port.required { "" } else { "?" };
    let (name, kind) = (identifier::<L>(port.name), port_type::<L>(port));
    format!("{name}: {kind}{optional}")
}

/// An option as a parameter or a member, without its default.
fn option<L: Language>(option: &OptionField) -> String {
    format!(
        "{}: {}",
        identifier::<L>(&option.name),
        option_type::<L>(option)
    )
}

fn option_with_default<L: Language>(field: &OptionField) -> String {
    let default = literal::literal::<L>(&field.kind, &field.default);
    format!("{} = {default}", option::<L>(field))
}

/// The parameters of the function: inputs, options and control.
fn parameters<L: Language>(operation: &Operation) -> String {
    let (required, optional): (Vec<&Port>, Vec<&Port>) =
        operation.inputs().iter().partition(|port| port.required);
    let label = if L::LABELS { "_ " } else { "" };
    let labels = std::iter::once(label).chain(std::iter::repeat(""));
    let required = labels.zip(required);
    let mut lines: Vec<String> = required
        .map(|(label, port)| format!("{label}{}", input::<L>(port)))
        .collect();
    let null = |port| format!("{} = {}", input::<L>(port), L::NULL);
    lines.extend(optional.into_iter().map(null));
    lines.extend(options_of(operation).iter().map(option_with_default::<L>));
    lines.push("control: Control = Control()".to_owned());
    list::<L>("    ", &lines)
}

/// What stands in parentheses: on one line if it is short, else one item a
/// line, indented below `indent`.
fn list<L: Language>(indent: &str, items: &[String]) -> String {
    let line = items.join(", ");
    if line.len() < 50 {
        return line;
    }
    let gap = format!("\n{indent}    ");
    let items = items.join(&format!(",{gap}"));
    format!("{gap}{items}{}\n{indent}", L::TRAILING)
}

/// Each parameter with its documentation, and the columns of a table.
fn documented(operation: &Operation) -> Vec<(String, String, Vec<String>)> {
    let inputs = operation.inputs().iter().map(|port| {
        let (doc, columns) = prose::port(port);
        (lower_camel(port.name), prose::lower_first(&doc), columns)
    });
    let options = options_of(operation).into_iter().map(|option| {
        let doc = prose::lower_first(&prose::joined(&option.doc));
        (lower_camel(&option.name), doc, Vec::new())
    });
    let control = "cancellation, limits and progress.".to_owned();
    let control = ("control".to_owned(), control, Vec::new());
    inputs.chain(options).chain([control]).collect()
}

/// The type of an output, and the expression that reads it.
fn output<L: Language>(port: &Port) -> (String, String) {
    let read = match port.kind {
        PortKind::Table(_) => "table",
        PortKind::Document { .. } => "document",
        PortKind::Bytes { .. } => "bytes",
        _ => "text",
    };
    let value = format!("{}outputs.{read}({:?})", L::TRY, port.name);
    match port.kind {
        PortKind::Table(_) => (upper_camel(port.name), value),
        _ => (port_type::<L>(port).to_owned(), value),
    }
}

/// The tables of a result that need a type; `issues` has the same everywhere.
fn tables(operation: &Operation) -> impl Iterator<Item = (&Port, &[ColumnSpec])> {
    let outputs = operation.outputs().iter();
    outputs.filter_map(|port| match &port.kind {
        PortKind::Table(spec) if port.name != "issues" => Some((port, spec.columns.as_slice())),
        _ => None,
    })
}

/// The types that the options of an operation need.
fn option_types<L: Language>(out: &mut String, kind: &OptionKind) {
    match kind {
        OptionKind::Choice(choice) => L::choice_type(out, choice),
        OptionKind::ChoiceOrDocument(choice, document) => {
            L::choice_or_document_type(out, choice, document);
        }
        OptionKind::List(item) | OptionKind::OneOrMany(item) | OptionKind::Map(item) => {
            option_types::<L>(out, item);
        }
        OptionKind::Struct(name, fields) => {
            L::struct_type(out, name, fields);
            for field in fields {
                option_types::<L>(out, &field.kind);
            }
        }
        _ => {}
    }
}
