//! Checking options against their JSON Schema, with errors a user can act on.
//!
//! The schemas are made by `schemars` from options structs without untagged or
//! flattened enums, so that a small part of JSON Schema is all there is. An
//! unknown keyword is not an error: serde has the last word when the struct is
//! read.

use serde_json::{Map, Value as Json};

use crate::document::Document;
use crate::error::{Code, Error, Result, quoted, quoted_list};

/// Checks `options` against `schema`.
pub(super) fn check_options(operation: &str, schema: &Json, options: &Json) -> Result<()> {
    Checker { operation }.check("", schema, options)
}

/// `; did you mean …?`, or nothing where no name is near.
pub(super) fn nearest<'a>(name: &str, known: impl IntoIterator<Item = &'a str>) -> String {
    const LONGEST: usize = 64;
    if name.len() > LONGEST {
        return String::new();
    }
    let lower = name.to_lowercase();
    known
        .into_iter()
        .map(|other| (strsim::jaro_winkler(&lower, other), other))
        .filter(|(likeness, _)| *likeness > 0.75)
        .max_by(|a, b| a.0.total_cmp(&b.0))
        .map_or_else(String::new, |(_, other)| {
            format!("; did you mean `{other}`?")
        })
}

pub(super) const fn type_name(value: &Json) -> &'static str {
    match value {
        Json::Null => "null",
        Json::Bool(_) => "a boolean",
        Json::Number(_) => "a number",
        Json::String(_) => "a text",
        Json::Array(_) => "a list",
        Json::Object(_) => "an object",
    }
}

struct Checker<'a> {
    operation: &'a str,
}

impl Checker<'_> {
    fn check(&self, path: &str, schema: &Json, value: &Json) -> Result<()> {
        let Json::Object(schema) = schema else {
            return Ok(());
        };
        if let Some(branches) = branches(schema) {
            return self.check_branches(path, branches, value);
        }
        if let Some(allowed) = schema.get("const") {
            return self.check_choice(path, std::slice::from_ref(allowed), value);
        }
        if let Some(Json::Array(allowed)) = schema.get("enum") {
            return self.check_choice(path, allowed, value);
        }
        if let Some(item) = alone(schema).filter(|_| !value.is_array() && !value.is_null()) {
            return self.check(path, item, value);
        }
        self.check_type(path, schema, value)?;
        if let Some(kind) = schema.get("x-document").and_then(Json::as_str) {
            return check_document(path, kind, value);
        }
        match value {
            Json::Object(fields) => self.check_fields(path, schema, fields),
            Json::Array(items) => self.check_items(path, schema, items),
            Json::Number(_) => check_bounds(path, schema, value),
            _ => Ok(()),
        }
    }

    /// One of several forms: the choices of an enum, a name or a document, a
    /// value or null.
    fn check_branches(&self, path: &str, branches: &[Json], value: &Json) -> Result<()> {
        let of_type: Vec<&Json> = branches
            .iter()
            .filter(|branch| may_hold(branch, value))
            .collect();
        let names: Vec<Json> = branches.iter().flat_map(choices).collect();
        match of_type.as_slice() {
            _ if value.is_string() && !names.is_empty() => self.check_choice(path, &names, value),
            [one] => self.check(path, one, value),
            [] => {
                let mut forms: Vec<String> = Vec::new();
                for branch in branches {
                    let form = form_name(branch);
                    if !forms.contains(&form) {
                        forms.push(form);
                    }
                }
                Err(self.wrong_type(path, &forms.join(" or "), value))
            }
            several => {
                let mut problem = None;
                for branch in several {
                    match self.check(path, branch, value) {
                        Ok(()) => return Ok(()),
                        Err(error) => problem = Some(error),
                    }
                }
                problem.map_or(Ok(()), Err)
            }
        }
    }

    fn check_choice(&self, path: &str, allowed: &[Json], value: &Json) -> Result<()> {
        if allowed.contains(value) {
            return Ok(());
        }
        let texts: Vec<&str> = allowed.iter().filter_map(Json::as_str).collect();
        let Some(found) = value.as_str() else {
            return Err(self.wrong_type(path, "a text", value));
        };
        let hint = nearest(found, texts.iter().copied());
        let message = format!(
            "`{path}` of {} must be one of {}, got {}{hint}",
            self.operation,
            quoted_list(texts),
            quoted(found)
        );
        Err(Error::new(Code::OptionValue, message).with_argument(path))
    }

    fn check_type(&self, path: &str, schema: &Map<String, Json>, value: &Json) -> Result<()> {
        let types = types(schema);
        if types.is_empty() || types.iter().any(|name| is_of_type(name, value)) {
            return Ok(());
        }
        let wanted: Vec<&str> = types
            .iter()
            .filter(|name| **name != "null")
            .map(|name| wanted_name(name))
            .collect();
        Err(self.wrong_type(path, &wanted.join(" or "), value))
    }

    fn check_fields(
        &self,
        path: &str,
        schema: &Map<String, Json>,
        fields: &Map<String, Json>,
    ) -> Result<()> {
        let properties = schema.get("properties").and_then(Json::as_object);
        for (name, value) in fields {
            let inner = join(path, name);
            if let Some(property) = properties.and_then(|properties| properties.get(name)) {
                self.check(&inner, property, value)?;
                continue;
            }
            match schema.get("additionalProperties") {
                Some(Json::Bool(false)) => {
                    let known: Vec<&str> = properties
                        .into_iter()
                        .flat_map(Map::keys)
                        .map(String::as_str)
                        .collect();
                    return Err(self.unknown(&inner, name, &known));
                }
                Some(other) => self.check(&inner, other, value)?,
                None => {}
            }
        }
        let required = schema.get("required").and_then(Json::as_array);
        for name in required.into_iter().flatten().filter_map(Json::as_str) {
            if !fields.contains_key(name) {
                let inner = join(path, name);
                let message = format!("`{inner}` of {} is required", self.operation);
                return Err(Error::new(Code::OptionValue, message).with_argument(inner));
            }
        }
        Ok(())
    }

    fn check_items(&self, path: &str, schema: &Map<String, Json>, items: &[Json]) -> Result<()> {
        let Some(item) = schema.get("items") else {
            return Ok(());
        };
        for (i, value) in items.iter().enumerate() {
            self.check(&format!("{path}[{i}]"), item, value)?;
        }
        Ok(())
    }

    fn unknown(&self, path: &str, name: &str, known: &[&str]) -> Error {
        let hint = match (nearest(name, known.iter().copied()), known) {
            (near, _) if !near.is_empty() => near,
            (_, []) => "; it takes no options".to_owned(),
            (_, known) => format!("; it takes {}", quoted_list(known.iter().copied())),
        };
        let message = format!(
            "{} is not an option of {}{hint}",
            quoted(path),
            self.operation
        );
        Error::new(Code::OptionUnknown, message).with_argument(path)
    }

    fn wrong_type(&self, path: &str, wanted: &str, value: &Json) -> Error {
        let found = match value {
            Json::Array(_) | Json::Object(_) => type_name(value).to_owned(),
            scalar => quoted(&scalar.to_string()),
        };
        let message = format!("`{path}` of {} needs {wanted}, got {found}", self.operation);
        Error::new(Code::OptionType, message).with_argument(path)
    }
}

fn check_bounds(path: &str, schema: &Map<String, Json>, value: &Json) -> Result<()> {
    let bound = |name: &str| schema.get(name).and_then(Json::as_f64);
    let number = value.as_f64().unwrap_or(f64::NAN);
    let problem = match (bound("minimum"), bound("maximum")) {
        (Some(least), _) if number < least => format!("must be at least {least}, got {value}"),
        (_, Some(most)) if number > most => format!("must be at most {most}, got {value}"),
        _ => return Ok(()),
    };
    Err(Error::invalid(path, problem))
}

/// A document in place of a name: whole, unchanged and of the right kind.
fn check_document(path: &str, kind: &str, value: &Json) -> Result<()> {
    let document = Document::from_value(value.clone()).map_err(|e| e.with_argument(path))?;
    if document.kind() == kind {
        return Ok(());
    }
    let found = quoted(document.kind());
    let message = format!("`{path}` needs a document `{kind}`, got one of the kind {found}");
    Err(Error::new(Code::DocumentInvalid, message).with_argument(path))
}

fn join(path: &str, name: &str) -> String {
    let name = quoted(name);
    let name = name.trim_matches('`');
    if path.is_empty() {
        name.to_owned()
    } else {
        format!("{path}.{name}")
    }
}

/// What a list may hold, where its only item may stand without the list.
fn alone(schema: &Map<String, Json>) -> Option<&Json> {
    let may = schema.get("x-one") == Some(&Json::Bool(true));
    schema.get("items").filter(|_| may)
}

fn branches(schema: &Map<String, Json>) -> Option<&Vec<Json>> {
    schema
        .get("oneOf")
        .or_else(|| schema.get("anyOf"))
        .and_then(Json::as_array)
}

/// The texts that a branch allows by name.
fn choices(branch: &Json) -> Vec<Json> {
    let Json::Object(schema) = branch else {
        return Vec::new();
    };
    if let Some(branches) = branches(schema) {
        return branches.iter().flat_map(choices).collect();
    }
    match (schema.get("const"), schema.get("enum")) {
        (Some(one), _) => vec![one.clone()],
        (_, Some(Json::Array(several))) => several.clone(),
        _ => Vec::new(),
    }
}

fn may_hold(branch: &Json, value: &Json) -> bool {
    let Json::Object(schema) = branch else {
        return true;
    };
    if let Some(branches) = branches(schema) {
        return branches.iter().any(|branch| may_hold(branch, value));
    }
    if schema.contains_key("const") || schema.contains_key("enum") {
        return value.is_string();
    }
    let types = types(schema);
    types.is_empty() || types.iter().any(|name| is_of_type(name, value))
}

fn form_name(branch: &Json) -> String {
    if !choices(branch).is_empty() {
        return "a text".to_owned();
    }
    let Json::Object(schema) = branch else {
        return "a value".to_owned();
    };
    let named = types(schema)
        .into_iter()
        .filter(|name| *name != "null")
        .map(wanted_name);
    named.collect::<Vec<_>>().join(" or ")
}

fn types(schema: &Map<String, Json>) -> Vec<&str> {
    match schema.get("type") {
        Some(Json::String(one)) => vec![one.as_str()],
        Some(Json::Array(several)) => several.iter().filter_map(Json::as_str).collect(),
        _ => Vec::new(),
    }
}

fn is_of_type(name: &str, value: &Json) -> bool {
    match name {
        "null" => value.is_null(),
        "boolean" => value.is_boolean(),
        "integer" => value.is_i64() || value.is_u64(),
        "number" => value.is_number(),
        "string" => value.is_string(),
        "array" => value.is_array(),
        "object" => value.is_object(),
        _ => true,
    }
}

fn wanted_name(name: &str) -> &str {
    match name {
        "boolean" => "true or false",
        "integer" => "a whole number",
        "number" => "a finite number",
        "string" => "a text",
        "array" => "a list",
        "object" => "an object",
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use schemars::JsonSchema;
    use serde::{Deserialize, Serialize};
    use serde_json::json;

    use super::*;
    use crate::{BuiltIn, Named, OneOrMany, Operation};

    #[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize, JsonSchema)]
    #[serde(rename_all = "snake_case")]
    enum Way {
        #[default]
        Up,
        Down,
    }

    #[derive(Default, Serialize, Deserialize, JsonSchema)]
    #[serde(default)]
    #[schemars(deny_unknown_fields)]
    struct Options {
        /// The window.
        window: u32,
        /// The floor.
        floor: Option<f64>,
        /// The way.
        way: Way,
        /// Ways by name.
        ways: std::collections::BTreeMap<String, Way>,
        /// Levels.
        levels: Vec<f64>,
        /// Inner.
        inner: Option<Inner>,
        /// A way or a map.
        map: Named<Way>,
        /// Lengths.
        lengths: Option<OneOrMany<u32>>,
        #[serde(flatten)]
        shared: Shared,
    }

    #[derive(Default, Serialize, Deserialize, JsonSchema)]
    #[serde(default)]
    struct Shared {
        /// The horizon.
        horizon: u32,
    }

    impl BuiltIn for Way {
        const DOCUMENT: &'static str = "demo.map";
    }

    #[derive(Default, Serialize, Deserialize, JsonSchema)]
    #[serde(default, deny_unknown_fields)]
    struct Inner {
        /// Depth.
        depth: u8,
    }

    fn check(options: &Json) -> Result<()> {
        let operation = Operation::new("demo.run", "Nothing.").options::<Options>();
        check_options("demo.run", operation.options_schema(), options)
    }

    #[test]
    fn right_options_pass() {
        check(&json!({})).unwrap();
        check(&json!({
            "window": 3, "floor": null, "way": "down", "ways": {"a": "up"},
            "levels": [1, 2.5], "inner": {"depth": 3}
        }))
        .unwrap();
    }

    #[test]
    fn each_wrong_option_names_its_path_and_the_repair() {
        let cases = [
            (
                json!({"windw": 3}),
                Code::OptionUnknown,
                "windw",
                "did you mean `window`?",
            ),
            (
                json!({"window": 3.5}),
                Code::OptionType,
                "window",
                "needs a whole number, got `3.5`",
            ),
            (
                json!({"window": -1}),
                Code::OptionValue,
                "window",
                "must be at least 0, got -1",
            ),
            (
                json!({"floor": "x"}),
                Code::OptionType,
                "floor",
                "needs a finite number",
            ),
            (
                json!({"way": "dwon"}),
                Code::OptionValue,
                "way",
                "did you mean `down`?",
            ),
            (
                json!({"way": 3}),
                Code::OptionType,
                "way",
                "needs a text, got `3`",
            ),
            (
                json!({"ways": {"a": "left"}}),
                Code::OptionValue,
                "ways.a",
                "must be one of `up`, `down`",
            ),
            (
                json!({"levels": [1, "b"]}),
                Code::OptionType,
                "levels[1]",
                "needs a finite number",
            ),
            (
                json!({"inner": {"dpth": 1}}),
                Code::OptionUnknown,
                "inner.dpth",
                "did you mean `depth`?",
            ),
            (
                json!({"inner": 3}),
                Code::OptionType,
                "inner",
                "needs an object",
            ),
        ];
        for (options, code, argument, part) in cases {
            let error = check(&options).unwrap_err();
            assert_eq!(error.code(), code, "{options}: {error}");
            assert_eq!(error.argument(), Some(argument), "{options}: {error}");
            assert!(error.message().contains(part), "{options}: {error}");
        }
    }

    #[test]
    fn the_only_item_of_a_list_may_stand_alone() {
        for lengths in [json!(12), json!([12]), json!([24, 168]), json!(null)] {
            check(&json!({"lengths": lengths})).unwrap();
        }
        let read: Options = serde_json::from_value(json!({"lengths": 12})).unwrap();
        assert_eq!(read.lengths, Some(OneOrMany(vec![12])));
        let error = check(&json!({"lengths": "12"})).unwrap_err();
        assert!(error.message().contains("a whole number"), "{error}");
        let error = check(&json!({"lengths": [12, -1]})).unwrap_err();
        assert_eq!(error.argument(), Some("lengths[1]"));
    }

    #[test]
    fn shared_options_stand_beside_the_others() {
        check(&json!({"horizon": 3, "window": 2})).unwrap();
        let error = check(&json!({"horizn": 3})).unwrap_err();
        assert!(
            error.message().contains("did you mean `horizon`?"),
            "{error}"
        );
        let read: Options = serde_json::from_value(json!({"horizon": 3})).unwrap();
        assert_eq!(read.shared.horizon, 3);
    }

    #[test]
    fn a_document_in_place_of_a_name_is_checked() {
        let good = Document::new("demo.map", 1, json!({"a": 1})).to_value();
        check(&json!({"map": "down"})).unwrap();
        check(&json!({"map": good})).unwrap();
        let other = Document::new("demo.other", 1, json!({})).to_value();
        let mut changed = good;
        changed["body"]["a"] = json!(2);
        for (map, code) in [
            (json!("dwn"), Code::OptionValue),
            (json!({"a": 1}), Code::DocumentInvalid),
            (other, Code::DocumentInvalid),
            (changed, Code::DocumentHash),
            (json!(3), Code::OptionType),
        ] {
            let error = check(&json!({"map": map})).unwrap_err();
            assert_eq!(
                (error.code(), error.argument()),
                (code, Some("map")),
                "{error}"
            );
        }
    }
}
