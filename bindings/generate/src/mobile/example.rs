//! The example of an operation as the code of a call.

use std::fmt::Write as _;

use serde_json::Value as Json;
use trimtab::{Operation, PortKind};

use super::literal::literal;
use super::{Language, identifier, member};
use crate::options::options_of;

pub(super) fn example<L: Language>(object: &str, operation: &Operation) -> Option<String> {
    let example = operation.example_call()?;
    let mut code = String::new();
    let mut arguments = Vec::new();
    for port in operation.inputs() {
        let Some(input) = example.inputs.get(port.name) else {
            continue;
        };
        let name = identifier::<L>(port.name);
        code.push_str(&bound::<L>(&name, &port.kind, input));
        let bare = port.required && (arguments.is_empty() || !L::LABELS);
        arguments.push(if bare {
            name
        } else {
            L::argument(port.name, &name)
        });
    }
    for option in options_of(operation) {
        if let Some(value) = example.options.get(&option.name) {
            arguments.push(L::argument(
                &option.name,
                &literal::<L>(&option.kind, value),
            ));
        }
    }
    let (verb, arguments) = (identifier::<L>(operation.verb()), arguments.join(", "));
    let column = match example.column {
        "" => String::new(),
        column => format!(".{}", member::<L>(column)),
    };
    let output = identifier::<L>(example.output);
    let _ = write!(
        code,
        "{}{object}.{verb}({arguments}).{output}{column}",
        L::TRY
    );
    Some(code)
}

/// An input of an example as a value of that name.
fn bound<L: Language>(name: &str, kind: &PortKind, input: &Json) -> String {
    match kind {
        PortKind::Table(_) => {
            let columns = input.as_object().into_iter().flatten();
            let columns =
                columns.map(|(column, values)| (L::quoted(column), column_of::<L>(values)));
            L::table(name, &columns.collect::<Vec<_>>())
        }
        PortKind::Document { .. } => L::binding(name, &L::document(&input.to_string())),
        _ => L::binding(name, &input.to_string()),
    }
}

fn column_of<L: Language>(values: &Json) -> String {
    let date = values["type"] == "Date32";
    let values = values.get("values").unwrap_or(values);
    let items = values.as_array().into_iter().flatten();
    let items = items.map(|value| match value {
        Json::Null => L::NULL.to_owned(),
        Json::String(text) if date => L::date(text),
        Json::String(text) => L::quoted(text),
        Json::Array(_) => column_of::<L>(value),
        other => other.to_string(),
    });
    L::list(&items.collect::<Vec<_>>())
}
