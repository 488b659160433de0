//! The case files of `tests/parity`, which every face runs.

use std::path::Path;

use serde_json::{Map, Value as Json, json};
use trimtab_core::{Document, Ports, Result, Table, Value};

/// One call and what must come of it.
#[derive(Clone, Debug)]
pub struct Case {
    /// A sentence.
    pub name: String,
    /// The operation's name.
    pub operation: String,
    /// The inputs, each as `{"table": columns}`, `{"document": …}`,
    /// `{"bytes": base64}` or `{"text": …}`.
    pub inputs: Map<String, Json>,
    /// The options.
    pub options: Json,
    /// The outputs in the form of the inputs, or the error's fields.
    pub expect: Expected,
}

/// What must come of a call.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Expected {
    /// Every output, by name.
    Outputs(Json),
    /// The fields of the error.
    Error(Json),
    /// Nothing was written down yet.
    Unknown,
}

/// The cases of one file.
///
/// # Panics
///
/// If the file is not a list of cases.
#[expect(
    clippy::panic,
    reason = "a broken case file fails the test that reads it"
)]
pub fn read_cases(path: &Path) -> Vec<Case> {
    let text = std::fs::read_to_string(path).unwrap_or_default();
    let Ok(Json::Array(cases)) = serde_json::from_str::<Json>(&text) else {
        panic!("{} is not a list of cases", path.display());
    };
    cases.iter().map(read_case).collect()
}

fn read_case(case: &Json) -> Case {
    let text = |key: &str| case[key].as_str().unwrap_or_default().to_owned();
    let expect = match (&case["expect"]["outputs"], &case["expect"]["error"]) {
        (Json::Null, Json::Null) => Expected::Unknown,
        (Json::Null, error) => Expected::Error(error.clone()),
        (outputs, _) => Expected::Outputs(outputs.clone()),
    };
    Case {
        name: text("name"),
        operation: text("operation"),
        inputs: case["inputs"].as_object().cloned().unwrap_or_default(),
        options: case.get("options").cloned().unwrap_or_else(|| json!({})),
        expect,
    }
}

impl Case {
    /// The inputs as ports.
    ///
    /// # Errors
    ///
    /// Those of a table or a document that cannot be read.
    pub fn ports(&self) -> Result<Ports> {
        let mut ports = Ports::new();
        for (name, input) in &self.inputs {
            ports = ports.with(name.clone(), read_value(input)?);
        }
        Ok(ports)
    }
}

fn read_value(input: &Json) -> Result<Value> {
    if let Some(columns) = input.get("table") {
        return Table::from_json(columns).map(Value::Table);
    }
    if let Some(document) = input.get("document") {
        return Document::from_value(document.clone()).map(Value::Document);
    }
    if let Some(bytes) = input.get("bytes").and_then(Json::as_str) {
        return Ok(Value::Bytes(from_base64(bytes)));
    }
    Ok(Value::Text(
        input["text"].as_str().unwrap_or_default().to_owned(),
    ))
}

/// Outputs in the form of the case files.
///
/// # Errors
///
/// Those of a table that has no JSON form.
pub fn outputs_to_json(outputs: Ports) -> Result<Json> {
    let mut forms = Map::new();
    for (name, value) in outputs {
        let form = match value {
            Value::Table(table) => json!({"table": table.to_json()?}),
            Value::Document(document) => json!({"document": document.to_value()}),
            Value::Bytes(bytes) => json!({"bytes": to_base64(&bytes)}),
            Value::Text(text) => json!({"text": text}),
            _ => Json::Null,
        };
        forms.insert(name, form);
    }
    Ok(Json::Object(forms))
}

const DIGITS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

fn to_base64(bytes: &[u8]) -> String {
    let mut text = String::new();
    for chunk in bytes.chunks(3) {
        let word = chunk
            .iter()
            .fold(0_u32, |word, byte| word << 8 | u32::from(*byte));
        let word = word << (8 * (3 - chunk.len()));
        for i in 0..4 {
            let digit = DIGITS[(word >> (18 - 6 * i)) as usize & 63];
            text.push(if i <= chunk.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    text
}

fn from_base64(text: &str) -> Vec<u8> {
    let digits = text
        .bytes()
        .filter_map(|byte| DIGITS.iter().position(|digit| *digit == byte));
    let (mut bytes, mut word, mut bits) = (Vec::new(), 0_usize, 0);
    for digit in digits {
        word = word << 6 | digit;
        bits += 6;
        if bits >= 8 {
            bits -= 8;
            bytes.push(u8::try_from(word >> bits & 255).unwrap_or_default());
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_comes_back() {
        for length in 0..20_u8 {
            let bytes: Vec<u8> = (0..length).map(|i| i.wrapping_mul(77)).collect();
            assert_eq!(from_base64(&to_base64(&bytes)), bytes);
        }
        assert_eq!(to_base64(b"trimtab"), "dHJpbXRhYg==");
    }
}
