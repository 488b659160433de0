//! What goes into an operation and comes out of it.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::Value as Json;

use crate::document::Document;
use crate::error::{Code, Error, Result};
use crate::spec::TableSpec;
use crate::table::Table;

/// The kind of document that a port takes or gives.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct DocumentSpec {
    /// The documents' kind, such as `health.model`.
    pub kind: Cow<'static, str>,
    /// The version of the kind's form.
    pub version: u32,
}

/// What a port carries.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[non_exhaustive]
pub enum PortKind {
    /// An Arrow table.
    Table(TableSpec),
    /// A document.
    Document {
        /// Which documents.
        document: DocumentSpec,
    },
    /// Bytes of a media type.
    Bytes {
        /// The media type, such as `image/png`.
        media_type: Cow<'static, str>,
    },
    /// Text.
    Text,
}

/// A named input or output of an operation.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[non_exhaustive]
pub struct Port {
    /// The port's name.
    pub name: &'static str,
    /// What it is, for the reference pages.
    pub doc: &'static str,
    /// Whether a call without it is refused; outputs are not required.
    pub required: bool,
    /// What it carries.
    #[serde(flatten)]
    pub kind: PortKind,
}

impl Port {
    /// A table.
    pub fn table(name: &'static str, doc: &'static str, spec: TableSpec) -> Self {
        Self {
            name,
            doc,
            required: true,
            kind: PortKind::Table(spec),
        }
    }

    /// A document of a kind and version.
    pub fn document(
        name: &'static str,
        doc: &'static str,
        kind: &'static str,
        version: u32,
    ) -> Self {
        let document = DocumentSpec {
            kind: Cow::Borrowed(kind),
            version,
        };
        Self {
            name,
            doc,
            required: true,
            kind: PortKind::Document { document },
        }
    }

    /// Text.
    pub fn text(name: &'static str, doc: &'static str) -> Self {
        Self {
            name,
            doc,
            required: true,
            kind: PortKind::Text,
        }
    }

    /// Bytes of a media type.
    pub fn bytes(name: &'static str, doc: &'static str, media_type: &'static str) -> Self {
        let media_type = Cow::Borrowed(media_type);
        Self {
            name,
            doc,
            required: true,
            kind: PortKind::Bytes { media_type },
        }
    }

    /// Lets a call leave the input out.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.required = false;
        self
    }
}

/// What a port holds in one call.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Value {
    /// An Arrow table.
    Table(Table),
    /// A document.
    Document(Document),
    /// Bytes.
    Bytes(Vec<u8>),
    /// Text.
    Text(String),
}

impl Value {
    pub(crate) const fn kind_name(&self) -> &'static str {
        match self {
            Self::Table(_) => "table",
            Self::Document(_) => "document",
            Self::Bytes(_) => "bytes",
            Self::Text(_) => "text",
        }
    }

    pub(crate) const fn fits(&self, kind: &PortKind) -> bool {
        matches!(
            (self, kind),
            (Self::Table(_), PortKind::Table(_))
                | (Self::Document(_), PortKind::Document { .. })
                | (Self::Bytes(_), PortKind::Bytes { .. })
                | (Self::Text(_), PortKind::Text)
        )
    }
}

impl PortKind {
    /// A value of this kind in the form that examples give it.
    pub(super) fn read_json(&self, name: &str, value: &Json) -> Result<Value> {
        let read = match (self, value) {
            (Self::Table(_), _) => Table::from_json(value).map(Value::Table),
            (Self::Document { .. }, _) => Document::from_value(value.clone()).map(Value::Document),
            (Self::Text, Json::String(text)) => Ok(Value::Text(text.clone())),
            _ => Err(Error::new(
                Code::InputType,
                format!("a {} has no such form in JSON", self.name()),
            )),
        };
        read.map_err(|error| error.with_argument(name))
    }

    pub(crate) const fn name(&self) -> &'static str {
        match self {
            Self::Table(_) => "table",
            Self::Document { .. } => "document",
            Self::Bytes { .. } => "bytes",
            Self::Text => "text",
        }
    }
}

/// Named values, in order: the inputs or the outputs of a call.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Ports(Vec<(String, Value)>);

impl Ports {
    /// No values.
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a value.
    #[must_use]
    pub fn with(mut self, name: impl Into<String>, value: Value) -> Self {
        self.0.push((name.into(), value));
        self
    }

    /// Adds a table; an output that was not asked for, the table without
    /// columns, is left out.
    #[must_use]
    pub fn with_table(self, name: impl Into<String>, table: Table) -> Self {
        match table.num_columns() {
            0 => self,
            _ => self.with(name, Value::Table(table)),
        }
    }

    /// Adds a document, where there is one.
    #[must_use]
    pub fn with_document(self, name: impl Into<String>, document: Option<Document>) -> Self {
        match document {
            None => self,
            Some(document) => self.with(name, Value::Document(document)),
        }
    }

    /// The value of that name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0
            .iter()
            .find(|(other, _)| other == name)
            .map(|(_, value)| value)
    }

    /// The table of that name.
    ///
    /// # Errors
    ///
    /// `INPUT_MISSING` or `INPUT_TYPE` if there is none.
    pub fn table(&self, name: &str) -> Result<&Table> {
        match self.get(name) {
            Some(Value::Table(table)) => Ok(table),
            other => Err(absent(name, "table", other)),
        }
    }

    /// The document of that name.
    ///
    /// # Errors
    ///
    /// `INPUT_MISSING` or `INPUT_TYPE` if there is none.
    pub fn document(&self, name: &str) -> Result<&Document> {
        match self.get(name) {
            Some(Value::Document(document)) => Ok(document),
            other => Err(absent(name, "document", other)),
        }
    }

    /// Names and values, in order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        self.0.iter().map(|(name, value)| (name.as_str(), value))
    }
}

impl IntoIterator for Ports {
    type Item = (String, Value);
    type IntoIter = std::vec::IntoIter<(String, Value)>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_iter()
    }
}

fn absent(name: &str, wanted: &str, found: Option<&Value>) -> Error {
    let error = match found {
        None => Error::new(
            Code::InputMissing,
            format!("`{name}` is missing; give a {wanted}"),
        ),
        Some(found) => Error::new(
            Code::InputType,
            format!("`{name}` needs a {wanted}, got {}", found.kind_name()),
        ),
    };
    error.with_argument(name)
}
