//! The types of options: choices and structs.

use std::fmt::Write as _;

use super::super::{Language, identifier, option_with_default};
use super::Kotlin;
use crate::names::upper_camel;
use crate::options::{Choice, OptionField};

pub(super) fn choice(out: &mut String, choice: &Choice) {
    Kotlin::doc(out, "    ", &choice.doc);
    let _ = writeln!(
        out,
        "    public enum class {}(\n        /** The name that crosses. */\n        public val value: String,\n    ) : OptionValue {{",
        choice.name
    );
    for (value, doc) in &choice.values {
        Kotlin::doc(out, "        ", doc);
        let (case, value) = (value.to_uppercase(), Kotlin::quoted(value));
        let _ = writeln!(out, "        {case}({value}),\n");
    }
    out.truncate(out.trim_end().len());
    out.push_str(
        "\n        ;\n\n        override val json: JsonElement\n            get() = json(value)\n    }\n\n",
    );
}

pub(super) fn choice_or_document(out: &mut String, choice: &Choice, document: &str) {
    let name = &choice.name;
    Kotlin::doc(out, "    ", &choice.doc);
    let _ = writeln!(out, "    public sealed interface {name} : OptionValue {{");
    for (value, doc) in &choice.values {
        Kotlin::doc(out, "        ", doc);
        let case = upper_camel(value);
        let _ = writeln!(
            out,
            "        public data object {case} : {name} {{\n            override val json: JsonElement\n                \
             get() = json({})\n        }}\n",
            Kotlin::quoted(value)
        );
    }
    let own = format!("A document `{document}` of one's own.");
    Kotlin::doc(out, "        ", &own);
    let _ = writeln!(
        out,
        "        public data class Of(\n            /** The document. */\n            val document: Document,\n        \
         ) : {name} {{\n            override val json: JsonElement\n                get() = document.json\n        }}\n    }}\n"
    );
}

pub(super) fn structure(out: &mut String, name: &str, fields: &[OptionField]) {
    let _ = writeln!(
        out,
        "    /** Further options. */\n    public data class {name}("
    );
    for field in fields {
        Kotlin::doc(out, "        ", &field.doc);
        let _ = writeln!(out, "        val {},", option_with_default::<Kotlin>(field));
    }
    out.push_str("    ) : OptionValue {\n        override val json: JsonElement\n            get() =\n                json(\n                    mapOf(\n");
    for field in fields {
        let (key, name) = (
            Kotlin::quoted(&field.name),
            identifier::<Kotlin>(&field.name),
        );
        let _ = writeln!(out, "                        {key} to {name},");
    }
    out.push_str("                    ),\n                )\n    }\n\n");
}
