//! The reference pages: one an engine, one for the error codes.

use std::fmt::Write as _;

use trimtab::{Code, ColumnSpec, Operation, Port, PortKind};

use trimtab::books::Books;

use crate::options::{Choice, OptionField, OptionKind, options_of};

/// The head of a table of columns.
const COLUMNS: &str =
    "| column | type | unit | null | meaning |\n| --- | --- | --- | --- | --- |\n";

/// The page of one engine.
pub(crate) fn page(engine: &str, operations: &[&Operation]) -> String {
    let mut page = format!("# {engine}\n\n| operation | gives |\n| --- | --- |\n");
    for operation in operations {
        let anchor = operation.name().replace('.', "");
        let _ = writeln!(
            page,
            "| [`{}`](#{anchor}) | {} |",
            operation.name(),
            operation.summary()
        );
    }
    for operation in operations {
        write_operation(&mut page, operation);
    }
    page
}

/// The table of error codes.
pub(crate) fn errors() -> String {
    let mut page = String::from(
        "# Error codes\n\nThe same text in every language. The kind says what the caller can do.\n\n\
         | code | kind | meaning |\n| --- | --- | --- |\n",
    );
    for code in Code::ALL {
        let _ = writeln!(
            page,
            "| `{}` | `{}` |{} |",
            code.as_str(),
            code.kind().as_str(),
            code.meaning()
        );
    }
    page
}

/// The tables of the books.
pub(crate) fn books() -> String {
    let mut page = String::from(
        "# The books\n\nThe canonical tables that connectors fill and engines read. Each is optional: \
         what is there is used, and what is not is said.\n",
    );
    for name in Books::TABLES {
        let Ok(spec) = Books::spec(name) else {
            continue;
        };
        let _ = write!(page, "\n## {name}\n\n{}\n\n{COLUMNS}", Books::summary(name));
        for column in &spec.columns {
            write_column(&mut page, column);
        }
    }
    page
}

fn write_operation(page: &mut String, operation: &Operation) {
    let _ = write!(
        page,
        "\n## {}\n\n{}\n",
        operation.name(),
        operation.summary()
    );
    if !operation.description_text().is_empty() {
        let _ = write!(page, "\n{}\n", operation.description_text().trim());
    }
    for (side, ports) in [
        ("Inputs", operation.inputs()),
        ("Outputs", operation.outputs()),
    ] {
        if !ports.is_empty() {
            let _ = write!(page, "\n### {side}\n");
        }
        for port in ports {
            write_port(page, port);
        }
    }
    let options = options_of(operation);
    if !options.is_empty() {
        page.push_str(
            "\n### Options\n\n| option | type | default | meaning |\n| --- | --- | --- | --- |\n",
        );
        for option in &options {
            write_option(page, "", option);
        }
    }
    if !operation.errors().is_empty() {
        page.push_str("\n### Errors\n\n| code | when |\n| --- | --- |\n");
        for (code, when) in operation.errors() {
            let _ = writeln!(page, "| `{}` | {} |", code.as_str(), cell(when));
        }
    }
    if !operation.cost_text().is_empty() {
        let _ = write!(page, "\nCost: {}.\n", operation.cost_text());
    }
}

fn write_port(page: &mut String, port: &Port) {
    let optional = if port.required { "" } else { " (optional)" };
    let _ = write!(page, "\n**`{}`**{optional}: {}", port.name, port.doc);
    match &port.kind {
        PortKind::Table(spec) => {
            if !spec.order.is_empty() {
                let _ = write!(page, " Rows are ordered {}.", spec.order);
            }
            page.push_str("\n\n");
            page.push_str(COLUMNS);
            for column in &spec.columns {
                write_column(page, column);
            }
            if let Some((kind, doc)) = spec.extra.meaning() {
                let _ = writeln!(
                    page,
                    "| any other | {kind} | | may be null | {} |",
                    cell(doc)
                );
            }
        }
        PortKind::Document { document } => {
            let _ = writeln!(
                page,
                " A document `{}`, version {}.",
                document.kind, document.version
            );
        }
        PortKind::Bytes { media_type } => {
            let _ = writeln!(page, " Bytes of the type `{media_type}`.");
        }
        _ => page.push('\n'),
    }
}

fn write_column(page: &mut String, column: &ColumnSpec) {
    let kind = serde_json::json!(column.kind);
    let null = match (column.required, column.nullable) {
        (false, _) => "may be left out",
        (true, true) => "may be null",
        (true, false) => "never",
    };
    let _ = writeln!(
        page,
        "| `{}` | {} | {} | {null} | {} |",
        column.name,
        kind.as_str().unwrap_or_default().replace('_', " "),
        column.unit.as_deref().unwrap_or_default(),
        cell(&column.doc)
    );
}

fn write_option(page: &mut String, path: &str, option: &OptionField) {
    let name = format!("{path}{}", option.name);
    let default = if option.default.is_null() {
        String::new()
    } else {
        format!("`{}`", option.default)
    };
    let _ = writeln!(
        page,
        "| `{name}` | {} | {default} | {} |",
        kind_name(&option.kind),
        cell(&option.doc)
    );
    if let OptionKind::Struct(_, fields) = &option.kind {
        for field in fields {
            write_option(page, &format!("{name}."), field);
        }
    }
}

fn kind_name(kind: &OptionKind) -> String {
    match kind {
        OptionKind::Boolean => "boolean".to_owned(),
        OptionKind::Integer => "integer".to_owned(),
        OptionKind::Number => "number".to_owned(),
        OptionKind::Text => "text".to_owned(),
        OptionKind::Choice(choice) => choices(choice),
        OptionKind::ChoiceOrDocument(choice, document) => {
            format!("{} or a document `{document}`", choices(choice))
        }
        OptionKind::List(item) => format!("list of {}", kind_name(item)),
        OptionKind::OneOrMany(item) => format!("{0}, or list of {0}", kind_name(item)),
        OptionKind::Map(item) => format!("by name: {}", kind_name(item)),
        OptionKind::Struct(..) => "object".to_owned(),
    }
}

fn choices(choice: &Choice) -> String {
    let values: Vec<String> = choice
        .values
        .iter()
        .map(|(value, _)| format!("`{value}`"))
        .collect();
    values.join(", ")
}

/// Text that fits a cell of a Markdown table.
fn cell(text: &str) -> String {
    text.split_whitespace()
        .collect::<Vec<_>>()
        .join(" ")
        .replace('|', "\\|")
}
