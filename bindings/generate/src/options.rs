//! The options of an operation as types that every language can write.

use serde_json::Value as Json;
use trimtab::Operation;

use crate::names::upper_camel;

/// One option.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct OptionField {
    pub(crate) name: String,
    /// The doc comment of the field, in Markdown.
    pub(crate) doc: String,
    pub(crate) kind: OptionKind,
    /// Whether null is allowed, and what leaving the option out means.
    pub(crate) optional: bool,
    pub(crate) default: Json,
}

/// What an option holds.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum OptionKind {
    Boolean,
    Integer,
    Number,
    Text,
    /// One of several texts.
    Choice(Choice),
    /// One of several texts, or a document of a kind.
    ChoiceOrDocument(Choice, String),
    List(Box<OptionKind>),
    /// A list whose only item may stand without it.
    OneOrMany(Box<OptionKind>),
    /// By name.
    Map(Box<OptionKind>),
    /// A struct of further options.
    Struct(String, Vec<OptionField>),
}

/// A named set of texts with their meanings.
#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Choice {
    /// A name for the type: the verb and the option, such as `ScoreModel`.
    pub(crate) name: String,
    pub(crate) doc: String,
    pub(crate) values: Vec<(String, String)>,
}

/// The options of an operation, in the order of their struct.
pub(crate) fn options_of(operation: &Operation) -> Vec<OptionField> {
    fields(operation.verb(), operation.options_schema())
}

/// `owner` begins the names of the types, such as `score` in `ScoreModel`.
fn fields(owner: &str, schema: &Json) -> Vec<OptionField> {
    let properties = schema["properties"].as_object();
    properties
        .into_iter()
        .flatten()
        .map(|(name, property)| {
            let (kind, optional) = kind(&format!("{owner}_{name}"), property);
            OptionField {
                name: name.clone(),
                doc: text(property, "description"),
                kind,
                optional,
                default: property.get("default").cloned().unwrap_or(Json::Null),
            }
        })
        .collect()
}

/// The kind of a property, and whether it may be null.
fn kind(name: &str, schema: &Json) -> (OptionKind, bool) {
    let branches = ["anyOf", "oneOf"]
        .iter()
        .find_map(|key| schema[*key].as_array());
    if let Some(branches) = branches {
        let (null, others): (Vec<&Json>, Vec<&Json>) =
            branches.iter().partition(|branch| branch["type"] == "null");
        let optional = !null.is_empty();
        if let [one] = others.as_slice()
            && optional
        {
            return (kind(name, one).0, true);
        }
        if let Some(document) = others
            .iter()
            .find_map(|branch| branch["x-document"].as_str())
        {
            let names = others
                .iter()
                .find(|branch| branch.get("x-document").is_none());
            let choice = choice(name, names.copied().unwrap_or(&Json::Null));
            return (
                OptionKind::ChoiceOrDocument(choice, document.to_owned()),
                optional,
            );
        }
        return (OptionKind::Choice(choice(name, schema)), optional);
    }
    if schema.get("enum").is_some() || schema.get("const").is_some() {
        return (OptionKind::Choice(choice(name, schema)), false);
    }
    let types: Vec<&str> = match &schema["type"] {
        Json::String(one) => vec![one],
        Json::Array(several) => several.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    };
    let optional = types.contains(&"null");
    let kind = match types.iter().find(|name| **name != "null").copied() {
        Some("boolean") => OptionKind::Boolean,
        Some("integer") => OptionKind::Integer,
        Some("number") => OptionKind::Number,
        Some("array") => {
            let item = Box::new(kind(name, &schema["items"]).0);
            if schema["x-one"] == true {
                OptionKind::OneOrMany(item)
            } else {
                OptionKind::List(item)
            }
        }
        Some("object") if schema.get("properties").is_some() => {
            OptionKind::Struct(upper_camel(name), fields(name, schema))
        }
        Some("object") => OptionKind::Map(Box::new(kind(name, &schema["additionalProperties"]).0)),
        _ => OptionKind::Text,
    };
    (kind, optional)
}

fn choice(name: &str, schema: &Json) -> Choice {
    let branches = ["oneOf", "anyOf"]
        .iter()
        .find_map(|key| schema[*key].as_array());
    let values = match branches {
        Some(branches) => branches.iter().flat_map(values).collect(),
        None => values(schema),
    };
    Choice {
        name: upper_camel(name),
        doc: text(schema, "description"),
        values,
    }
}

fn values(branch: &Json) -> Vec<(String, String)> {
    let doc = text(branch, "description");
    let one = branch.get("const").and_then(Json::as_str);
    let several = branch.get("enum").and_then(Json::as_array);
    one.into_iter()
        .chain(several.into_iter().flatten().filter_map(Json::as_str))
        .map(|value| {
            (
                value.to_owned(),
                if several.is_some() {
                    String::new()
                } else {
                    doc.clone()
                },
            )
        })
        .collect()
}

fn text(schema: &Json, key: &str) -> String {
    schema
        .get(key)
        .and_then(Json::as_str)
        .unwrap_or_default()
        .to_owned()
}
