//! The typed functions of Swift.

mod function;
mod options;
mod result;

use serde_json::Value as Json;
use trimtab::Operation;

use super::{Language, WIDTH, identifier, option_types};
use crate::names::{lower_camel, upper_camel};
use crate::options::{Choice, OptionField, options_of};
use crate::prose;

/// The file of one engine; with `test` for a module of tests, which sees the
/// library from outside.
pub(crate) fn file(engine: &str, operations: &[&Operation], test: bool) -> String {
    let object = upper_camel(engine);
    let mut body = String::new();
    for operation in operations {
        function::write(&mut body, &object, operation);
    }
    for operation in operations {
        result::write(&mut body, operation);
        for option in &options_of(operation) {
            option_types::<Swift>(&mut body, &option.kind);
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

struct Swift;

impl Language for Swift {
    const RESERVED: &str = "as associatedtype break case catch class continue default defer \
        deinit do else enum extension fallthrough false fileprivate for func guard if import in \
        init inout internal is let nil operator precedencegroup private protocol public repeat \
        rethrows return self static struct subscript super switch throw throws true try \
        typealias var where while";
    const BOOLEAN: &str = "Bool";
    const INTEGER: &str = "Int";
    const BYTES: &str = "Data";
    const INSTANT: &str = "Date";
    const DECIMAL: &str = "Decimal";
    const NULL: &str = "nil";
    const TRAILING: &str = "";
    const LABELS: bool = true;
    const TRY: &str = "try ";

    fn list_type(item: &str) -> String {
        format!("[{item}]")
    }

    fn map_type(item: &str) -> String {
        format!("[String: {item}]")
    }

    fn quoted(text: &str) -> String {
        Json::String(text.to_owned()).to_string()
    }

    fn number(value: &Json) -> String {
        match value.as_f64() {
            Some(number) if number.fract().abs() > 0.0 => format!("{number:?}"),
            _ => value.to_string().trim_end_matches(".0").to_owned(),
        }
    }

    fn choice(_: &Choice, value: &str) -> String {
        format!(".{}", identifier::<Self>(value))
    }

    fn choice_or_document(choice: &Choice, value: &str) -> String {
        Self::choice(choice, value)
    }

    fn list(items: &[String]) -> String {
        format!("[{}]", items.join(", "))
    }

    fn map(entries: &[(String, String)]) -> String {
        let pairs = entries
            .iter()
            .map(|(name, value)| format!("{name}: {value}"));
        match entries {
            [] => "[:]".to_owned(),
            _ => Self::list(&pairs.collect::<Vec<_>>()),
        }
    }

    fn argument(name: &str, value: &str) -> String {
        format!("{}: {value}", lower_camel(name))
    }

    fn date(text: &str) -> String {
        Self::quoted(text)
    }

    fn document(json: &str) -> String {
        format!("try Document(json: #\"{json}\"#)")
    }

    fn table(name: &str, columns: &[(String, String)]) -> String {
        let columns = columns
            .iter()
            .map(|(column, values)| format!("    {column}: {values},\n"));
        let columns: String = columns.collect();
        Self::binding(name, &format!("try Table([\n{columns}])"))
    }

    fn binding(name: &str, value: &str) -> String {
        format!("let {name} = {value}\n")
    }

    fn doc(out: &mut String, indent: &str, text: &str) {
        out.push_str(&prose::comment(&format!("{indent}/// "), WIDTH, text));
    }

    fn choice_type(out: &mut String, choice: &Choice) {
        options::choice(out, choice);
    }

    fn choice_or_document_type(out: &mut String, choice: &Choice, document: &str) {
        options::choice_or_document(out, choice, document);
    }

    fn struct_type(out: &mut String, name: &str, fields: &[OptionField]) {
        options::structure(out, name, fields);
    }
}
