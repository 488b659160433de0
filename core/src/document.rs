//! Documents: versioned JSON with a kind and a content hash.

use std::fmt::Write as _;

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Map, Number, Value, json};
use sha2::{Digest, Sha256};

use crate::error::{Code, Error, Result, quoted};

/// A fitted model, a goal, a graph: JSON of a kind and version, with a hash of
/// its content.
///
/// The written form is `{"kind": …, "version": …, "hash": "sha256:…", "body": …}`.
/// The hash is of kind, version and body in canonical form (keys sorted, no
/// white space), so that equal content has an equal hash wherever it was made.
///
/// # Examples
///
/// ```
/// use trimtab_core::Document;
///
/// let document = Document::new("demo", 1, serde_json::json!({"b": 1, "a": [2.5]}));
/// let again = Document::from_json(&document.to_json())?;
/// assert_eq!(again.hash(), document.hash());
/// # Ok::<(), trimtab_core::Error>(())
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Document {
    kind: String,
    version: u32,
    body: Value,
    hash: String,
}

impl Document {
    /// A document of that content.
    pub fn new(kind: impl Into<String>, version: u32, body: Value) -> Self {
        let kind = kind.into();
        let hash = content_hash(&kind, version, &body);
        Self {
            kind,
            version,
            body,
            hash,
        }
    }

    /// A document whose body is `content` as JSON.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if `content` has no JSON form, as with a map of composite keys.
    pub fn encode(kind: &str, version: u32, content: &impl Serialize) -> Result<Self> {
        let body = serde_json::to_value(content).map_err(|cause| {
            Error::internal(format!("a {kind} has no JSON form")).with_source(cause)
        })?;
        Ok(Self::new(kind, version, body))
    }

    /// The body as a typed value, if the document is of that kind and version.
    ///
    /// # Errors
    ///
    /// `DOCUMENT_INVALID` if kind, version or content are others.
    pub fn decode<T: DeserializeOwned>(&self, kind: &str, version: u32) -> Result<T> {
        if self.kind != kind || self.version != version {
            return Err(invalid(format!(
                "needs a document `{kind}` of version {version}, got {} of version {}",
                quoted(&self.kind),
                self.version
            )));
        }
        T::deserialize(&self.body).map_err(|cause| {
            invalid(format!(
                "the body of the `{kind}` document does not fit: {cause}"
            ))
            .with_source(cause)
        })
    }

    /// Reads the written form; a missing `hash` is computed, a wrong one refused.
    ///
    /// # Errors
    ///
    /// - `DOCUMENT_INVALID` if the text is not a document.
    /// - `DOCUMENT_HASH` if the content was changed and the hash was not.
    pub fn from_json(text: &str) -> Result<Self> {
        let value: Value = serde_json::from_str(text).map_err(|cause| {
            invalid(format!("a document must be JSON: {cause}")).with_source(cause)
        })?;
        Self::from_value(value)
    }

    /// As [`Document::from_json`], from parsed JSON.
    ///
    /// # Errors
    ///
    /// As [`Document::from_json`].
    pub fn from_value(value: Value) -> Result<Self> {
        let form = "a document needs `kind` (text), `version` (whole number) and `body`";
        let Value::Object(mut parts) = value else {
            return Err(invalid(form.to_owned()));
        };
        let version = parts
            .get("version")
            .and_then(Value::as_u64)
            .and_then(|v| u32::try_from(v).ok());
        let (Some(Value::String(kind)), Some(version), Some(body)) =
            (parts.remove("kind"), version, parts.remove("body"))
        else {
            return Err(invalid(form.to_owned()));
        };
        let document = Self::new(kind, version, body);
        match parts.remove("hash") {
            None | Some(Value::Null) => Ok(document),
            Some(Value::String(hash)) if hash == document.hash => Ok(document),
            Some(_) => Err(Error::new(
                Code::DocumentHash,
                "the document's content does not match its `hash`; drop `hash` to accept the change",
            )),
        }
    }

    /// The written form as JSON.
    pub fn to_value(&self) -> Value {
        json!({"kind": self.kind, "version": self.version, "hash": self.hash, "body": self.body})
    }

    /// The written form as text.
    pub fn to_json(&self) -> String {
        self.to_value().to_string()
    }

    /// What the document is, such as `health.model`.
    pub fn kind(&self) -> &str {
        &self.kind
    }

    /// The version of the kind's form.
    pub fn version(&self) -> u32 {
        self.version
    }

    /// The content.
    pub fn body(&self) -> &Value {
        &self.body
    }

    /// `sha256:` and 64 hexadecimal digits.
    pub fn hash(&self) -> &str {
        &self.hash
    }
}

fn invalid(message: String) -> Error {
    Error::new(Code::DocumentInvalid, message)
}

fn content_hash(kind: &str, version: u32, body: &Value) -> String {
    let mut text = String::new();
    write_canonical(
        &json!({"kind": kind, "version": version, "body": body}),
        &mut text,
    );
    let mut hash = String::from("sha256:");
    for byte in Sha256::digest(text.as_bytes()) {
        // Writing to a string cannot fail.
        let _ = write!(hash, "{byte:02x}");
    }
    hash
}

/// JSON with sorted keys and without white space.
///
/// `serde_json` keeps the order in which keys were written, and equal content
/// must have an equal hash.
fn write_canonical(value: &Value, out: &mut String) {
    match value {
        Value::Object(map) => write_object(map, out),
        Value::Array(items) => {
            out.push('[');
            for (i, item) in items.iter().enumerate() {
                if i > 0 {
                    out.push(',');
                }
                write_canonical(item, out);
            }
            out.push(']');
        }
        Value::Number(number) => write_number(number, out),
        scalar => {
            let _ = write!(out, "{scalar}");
        }
    }
}

/// A whole number has one form: a language with one kind of number reads 1.0
/// and writes 1, and that is no change of content.
fn write_number(number: &Number, out: &mut String) {
    const WHOLE: f64 = 9_223_372_036_854_775_808.0;
    let _ = match number.as_f64().filter(|_| number.is_f64()) {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a whole number between -2^63 and 2^63"
        )]
        Some(value) if value.trunc().total_cmp(&value).is_eq() && value.abs() < WHOLE => {
            write!(out, "{}", value as i64)
        }
        _ => write!(out, "{number}"),
    };
}

fn write_object(map: &Map<String, Value>, out: &mut String) {
    let mut entries: Vec<(&String, &Value)> = map.iter().collect();
    entries.sort_unstable_by_key(|(key, _)| *key);
    out.push('{');
    for (i, (key, value)) in entries.into_iter().enumerate() {
        if i > 0 {
            out.push(',');
        }
        let _ = write!(out, "{}:", Value::String(key.clone()));
        write_canonical(value, out);
    }
    out.push('}');
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_body_is_refused_until_the_hash_is_dropped() {
        let mut value = Document::new("demo", 1, json!({"a": 1})).to_value();
        value["body"]["a"] = json!(2);
        assert_eq!(
            Document::from_value(value.clone()).unwrap_err().code(),
            Code::DocumentHash
        );
        value["hash"] = Value::Null;
        assert_eq!(Document::from_value(value).unwrap().body()["a"], 2);
    }

    #[test]
    fn another_kind_or_version_is_refused_by_name() {
        let document = Document::new("demo", 1, json!({}));
        let error = document.decode::<Value>("health.model", 1).unwrap_err();
        assert!(error.message().contains("`demo`"), "{error}");
        assert!(document.decode::<Value>("demo", 2).is_err());
        assert!(document.decode::<Value>("demo", 1).is_ok());
    }

    #[test]
    fn what_is_not_a_document_is_refused() {
        for text in [
            "",
            "1",
            "{}",
            "[]",
            r#"{"kind":1,"version":1,"body":{}}"#,
            r#"{"kind":"a","version":-1,"body":{}}"#,
        ] {
            assert_eq!(
                Document::from_json(text).unwrap_err().code(),
                Code::DocumentInvalid,
                "{text}"
            );
        }
    }

    #[test]
    fn the_hash_does_not_depend_on_how_a_whole_number_is_written() {
        let hash = |body: &str| {
            let text = format!(r#"{{"kind":"d","version":1,"body":[{body}]}}"#);
            Document::from_json(&text).unwrap().hash().to_owned()
        };
        for (one, other) in [("1.0", "1"), ("-0.0", "0"), ("1e17", "100000000000000000")] {
            assert_eq!(hash(one), hash(other), "{one}");
        }
        assert_ne!(hash("1.5"), hash("1"));
        assert_ne!(hash("1e300"), hash("0"));
    }

    #[test]
    fn the_hash_does_not_depend_on_the_order_of_keys() {
        let a = Document::from_json(r#"{"kind":"d","version":1,"body":{"x":1,"y":{"b":2,"a":3}}}"#)
            .unwrap();
        let b = Document::from_json(r#"{"body":{"y":{"a":3,"b":2},"x":1},"version":1,"kind":"d"}"#)
            .unwrap();
        assert_eq!(a.hash(), b.hash());
    }
}
