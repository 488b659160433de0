//! The types of options: choices and structs.

use std::fmt::Write as _;

use super::super::{Language, identifier, option, option_with_default};
use super::Swift;
use crate::options::{Choice, OptionField};

pub(super) fn choice(out: &mut String, choice: &Choice) {
    Swift::doc(out, "    ", &choice.doc);
    let _ = writeln!(
        out,
        "    public enum {}: String, CaseIterable, Hashable, Sendable, OptionValue {{",
        choice.name
    );
    for (value, text) in &choice.values {
        Swift::doc(out, "        ", text);
        let case = identifier::<Swift>(value);
        if case.trim_matches('`') == value {
            let _ = writeln!(out, "        case {case}");
        } else {
            let _ = writeln!(out, "        case {case} = {}", Swift::quoted(value));
        }
    }
    out.push_str("    }\n\n");
}

pub(super) fn choice_or_document(out: &mut String, choice: &Choice, document: &str) {
    Swift::doc(out, "    ", &choice.doc);
    let _ = writeln!(
        out,
        "    public enum {}: Hashable, Sendable, OptionValue {{",
        choice.name
    );
    for (value, text) in &choice.values {
        Swift::doc(out, "        ", text);
        let _ = writeln!(out, "        case {}", identifier::<Swift>(value));
    }
    let own = format!("A document `{document}` of one's own.");
    Swift::doc(out, "        ", &own);
    out.push_str(
        "        case document(Document)\n\n        /// The value as it crosses.\n        \
         public var json: JSON {\n            switch self {\n",
    );
    for (value, _) in &choice.values {
        let (case, value) = (identifier::<Swift>(value), Swift::quoted(value));
        let _ = writeln!(out, "            case .{case}: {value}");
    }
    out.push_str(
        "            case .document(let document): document.json\n            }\n        }\n    }\n\n",
    );
}

pub(super) fn structure(out: &mut String, name: &str, fields: &[OptionField]) {
    let _ = writeln!(
        out,
        "    /// Further options.\n    public struct {name}: Hashable, Sendable, OptionValue {{"
    );
    let (mut assignments, mut entries) = (String::new(), String::new());
    for field in fields {
        Swift::doc(out, "        ", &field.doc);
        let _ = writeln!(out, "        public var {}\n", option::<Swift>(field));
        let name = identifier::<Swift>(&field.name);
        let own = name.trim_matches('`');
        let _ = writeln!(assignments, "            self.{own} = {name}");
        let key = Swift::quoted(&field.name);
        let _ = writeln!(entries, "                {key}: JSON({name}),");
    }
    let parameters: Vec<String> = fields.iter().map(option_with_default::<Swift>).collect();
    let _ = writeln!(
        out,
        "        /// Options with these values.\n        public init({}) {{\n{assignments}        }}\n\n        \
         /// The value as it crosses.\n        public var json: JSON {{\n            [\n{entries}            ]\n        }}\n    }}\n",
        parameters.join(", ")
    );
}
