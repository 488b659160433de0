//! Values of options as literals.

use serde_json::Value as Json;

use super::Language;
use crate::options::{OptionField, OptionKind};

pub(super) fn literal<L: Language>(kind: &OptionKind, value: &Json) -> String {
    if value.is_null() {
        return L::NULL.to_owned();
    }
    let text = value.as_str().unwrap_or_default();
    match kind {
        OptionKind::Boolean | OptionKind::Integer => value.to_string(),
        OptionKind::Number => L::number(value),
        OptionKind::Text => L::quoted(text),
        OptionKind::Choice(choice) => L::choice(choice, text),
        OptionKind::ChoiceOrDocument(choice, _) => L::choice_or_document(choice, text),
        OptionKind::List(item) | OptionKind::OneOrMany(item) => {
            let items = value.as_array().into_iter().flatten();
            L::list(
                &items
                    .map(|value| literal::<L>(item, value))
                    .collect::<Vec<_>>(),
            )
        }
        OptionKind::Map(item) => {
            let entries = value.as_object().into_iter().flatten();
            let entry = |(name, value): (&String, _)| (L::quoted(name), literal::<L>(item, value));
            L::map(&entries.map(entry).collect::<Vec<_>>())
        }
        OptionKind::Struct(name, fields) => structure::<L>(name, fields, value),
    }
}

/// A struct with the fields that differ from their defaults.
fn structure<L: Language>(name: &str, fields: &[OptionField], value: &Json) -> String {
    let set = fields.iter().filter_map(|field| {
        let value = value.get(&field.name)?;
        let value = (*value != field.default).then(|| literal::<L>(&field.kind, value))?;
        Some(L::argument(&field.name, &value))
    });
    format!("{name}({})", set.collect::<Vec<_>>().join(", "))
}
