//! The typed functions of Kotlin.

mod function;
mod options;
mod result;

use serde_json::Value as Json;
use trimtab::Operation;

use super::{Language, WIDTH, identifier, option_types};
use crate::names::upper_camel;
use crate::options::{Choice, OptionField, options_of};
use crate::prose;

/// The file of one engine.
pub(crate) fn file(engine: &str, operations: &[&Operation]) -> String {
    let object = upper_camel(engine);
    let mut body = String::new();
    for operation in operations {
        function::write(&mut body, &object, operation);
    }
    for operation in operations {
        result::write(&mut body, operation);
        for option in &options_of(operation) {
            option_types::<Kotlin>(&mut body, &option.kind);
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

struct Kotlin;

impl Language for Kotlin {
    const RESERVED: &str = "as break class continue do else false for fun if in interface is \
        null object package return super this throw true try typealias typeof val var when while";
    const BOOLEAN: &str = "Boolean";
    const INTEGER: &str = "Long";
    const BYTES: &str = "ByteArray";
    const INSTANT: &str = "Instant";
    const DECIMAL: &str = "BigDecimal";
    const NULL: &str = "null";
    const TRAILING: &str = ",";
    const LABELS: bool = false;
    const TRY: &str = "";

    fn list_type(item: &str) -> String {
        format!("List<{item}>")
    }

    fn map_type(item: &str) -> String {
        format!("Map<String, {item}>")
    }

    fn quoted(text: &str) -> String {
        Json::String(text.to_owned())
            .to_string()
            .replace('$', "\\$")
    }

    fn number(value: &Json) -> String {
        format!("{:?}", value.as_f64().unwrap_or_default())
    }

    fn choice(choice: &Choice, value: &str) -> String {
        format!("{}.{}", choice.name, value.to_uppercase())
    }

    fn choice_or_document(choice: &Choice, value: &str) -> String {
        format!("{}.{}", choice.name, upper_camel(value))
    }

    fn list(items: &[String]) -> String {
        match items {
            [] => "emptyList()".to_owned(),
            items => format!("listOf({})", items.join(", ")),
        }
    }

    fn map(entries: &[(String, String)]) -> String {
        let pairs = entries
            .iter()
            .map(|(name, value)| format!("{name} to {value}"));
        match entries {
            [] => "emptyMap()".to_owned(),
            _ => format!("mapOf({})", pairs.collect::<Vec<_>>().join(", ")),
        }
    }

    fn argument(name: &str, value: &str) -> String {
        format!("{} = {value}", identifier::<Self>(name))
    }

    fn date(text: &str) -> String {
        format!("LocalDate.parse({})", Self::quoted(text))
    }

    fn document(json: &str) -> String {
        format!("Document.fromJson(\"\"\"{json}\"\"\")")
    }

    fn table(name: &str, columns: &[(String, String)]) -> String {
        let columns = columns
            .iter()
            .map(|(column, values)| format!("        {column} to {values},\n"));
        let columns: String = columns.collect();
        format!("val {name} =\n    tableOf(\n{columns}    )\n")
    }

    fn binding(name: &str, value: &str) -> String {
        format!("val {name} = {value}\n")
    }

    fn doc(out: &mut String, indent: &str, text: &str) {
        // A comment must not end early.
        let text = text.replace("*/", "*&#47;");
        out.push_str(&prose::block(indent, WIDTH, &text));
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
