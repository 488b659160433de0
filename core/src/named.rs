//! An option that is either a built-in thing by name or a document of one's own.

use std::borrow::Cow;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::de::{DeserializeOwned, Error as _};
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::Value;

use crate::document::Document;

/// The names of built-in things that a document can stand in for.
pub trait BuiltIn: Serialize + DeserializeOwned + JsonSchema {
    /// The kind of such documents, such as `health.model`.
    const DOCUMENT: &'static str;
}

/// A built-in thing by name, or a document.
///
/// In JSON it is the name as a text, or the document's written form.
#[derive(Clone, Debug, PartialEq)]
#[expect(
    clippy::exhaustive_enums,
    reason = "a name or a document, and nothing else"
)]
pub enum Named<N> {
    /// A built-in thing.
    Name(N),
    /// A document of one's own.
    Document(Document),
}

impl<N: Default> Default for Named<N> {
    fn default() -> Self {
        Self::Name(N::default())
    }
}

impl<N: BuiltIn> From<N> for Named<N> {
    fn from(name: N) -> Self {
        Self::Name(name)
    }
}

impl<N> From<Document> for Named<N> {
    fn from(document: Document) -> Self {
        Self::Document(document)
    }
}

impl<N: BuiltIn> Serialize for Named<N> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Name(name) => name.serialize(serializer),
            Self::Document(document) => document.to_value().serialize(serializer),
        }
    }
}

impl<'de, N: BuiltIn> Deserialize<'de> for Named<N> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        match Value::deserialize(deserializer)? {
            name @ Value::String(_) => N::deserialize(name)
                .map(Self::Name)
                .map_err(D::Error::custom),
            document => Document::from_value(document)
                .map(Self::Document)
                .map_err(D::Error::custom),
        }
    }
}

impl<N: BuiltIn> JsonSchema for Named<N> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        N::schema_name()
    }

    /// Either form; the keyword `x-document` names the documents' kind for the
    /// generated faces.
    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let names = N::json_schema(generator);
        json_schema!({
            "oneOf": [names, {"type": "object", "x-document": N::DOCUMENT}]
        })
    }
}
