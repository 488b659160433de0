//! A report as text: the operation `report.render`.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::json;
use trimtab_core::{Code, Control, Error, Example, Operation, Port, Ports, Result, Value};

use crate::html::html;
use crate::report::{REPORT, REPORT_VERSION, Report};
use crate::terminal::{NARROWEST, terminal};

/// What a report is written for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum Format {
    /// One self-contained page for a browser, without scripts.
    #[default]
    Html,
    /// Lines for a terminal.
    Terminal,
}

/// Options of [`render`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize, JsonSchema)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct RenderOptions {
    /// What the report is written for. Default: `html`.
    pub format: Format,
    /// The columns of the terminal, at least 40. Default: 80.
    pub width: u16,
    /// Whether the terminal shows ANSI colours. Default: false.
    pub colour: bool,
}

impl Default for RenderOptions {
    fn default() -> Self {
        Self {
            format: Format::Html,
            width: 80,
            colour: false,
        }
    }
}

impl RenderOptions {
    /// Sets [`RenderOptions::format`].
    #[must_use]
    pub fn format(mut self, format: Format) -> Self {
        self.format = format;
        self
    }

    /// Sets [`RenderOptions::width`].
    #[must_use]
    pub fn width(mut self, columns: u16) -> Self {
        self.width = columns;
        self
    }

    /// Sets [`RenderOptions::colour`].
    #[must_use]
    pub fn colour(mut self, colour: bool) -> Self {
        self.colour = colour;
        self
    }

    fn validate(&self) -> Result<()> {
        if usize::from(self.width) < NARROWEST {
            return Err(Error::invalid(
                "width",
                format!("must be at least {NARROWEST}, got {}", self.width),
            ));
        }
        Ok(())
    }
}

/// The report as a page or as lines.
///
/// # Errors
///
/// - `OPTION_VALUE` if `width` is below 40.
/// - `CANCELLED` or `TIME_LIMIT` from `control`.
///
/// # Examples
///
/// ```
/// use trimtab_core::Control;
/// use trimtab_report::{Block, Chapter, RenderOptions, Report, Sentence, render};
///
/// let hello = Block::Paragraph(Sentence::new("HELLO", "All is well."));
/// let report = Report::new("Mill & Sons", "May 2026").chapter(Chapter::new("a", "Health").block(hello));
/// let page = render(&report, &RenderOptions::default(), &Control::new())?;
/// assert!(page.contains("<h1>Mill &amp; Sons</h1>"));
/// # Ok::<(), trimtab_core::Error>(())
/// ```
pub fn render(report: &Report, options: &RenderOptions, control: &Control) -> Result<String> {
    options.validate()?;
    control.check(0.0)?;
    Ok(match options.format {
        Format::Html => html(report),
        Format::Terminal => terminal(report, usize::from(options.width), options.colour),
    })
}

/// The declaration of `report.render`.
pub(crate) fn operation() -> Operation {
    Operation::new(
        "report.render",
        "The report as a page for a browser or as lines for a terminal.",
    )
    .description(DESCRIPTION)
    .input(Port::document(
        "report",
        "The report.",
        REPORT,
        REPORT_VERSION,
    ))
    .options::<RenderOptions>()
    .output(Port::text("text", "The page or the lines."))
    .error(Code::OptionValue, "`width` is below 40")
    .error(
        Code::DocumentInvalid,
        "the document is not a report of this version",
    )
    .cost("linear in the report")
    .example(Example {
        inputs: json!({"report": {"kind": REPORT, "version": REPORT_VERSION, "body": {
            "title": "Mill & Sons", "subtitle": "May 2026", "chapters": []
        }}}),
        options: json!({"format": "terminal"}),
        output: "text",
        column: "",
    })
    .run(|call| {
        let report = Report::from_document(call.document("report")?)
            .map_err(|error| error.with_argument("report"))?;
        let text = render(&report, &call.options()?, call.control())?;
        Ok(Ports::new().with("text", Value::Text(text)))
    })
}

const DESCRIPTION: &str = "\
A page is self-contained: it holds no script, asks for nothing from elsewhere, \
follows the reader's light or dark colours, fits a phone and prints well. Lines \
for a terminal are at most `width` columns wide.";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::report::Chapter;

    #[test]
    fn the_two_forms_say_the_same() {
        let report = Report::new("A", "B").chapter(Chapter::new("c", "Chapter"));
        for format in [Format::Html, Format::Terminal] {
            let options = RenderOptions::default().format(format);
            let text = render(&report, &options, &Control::new()).unwrap();
            assert!(text.contains("Chapter"), "{text}");
        }
    }

    #[test]
    fn a_terminal_too_narrow_to_read_is_refused() {
        let options = RenderOptions::default().width(39);
        let error = render(&Report::new("A", "B"), &options, &Control::new()).unwrap_err();
        assert_eq!(error.argument(), Some("width"));
    }

    #[test]
    fn another_document_is_refused_by_the_inputs_name() {
        let other = trimtab_core::Document::new("other", 1, json!({}));
        let inputs = Ports::new().with_document("report", Some(other));
        let error = operation().call(&inputs, "", &Control::new()).unwrap_err();
        assert_eq!(
            (error.code(), error.argument()),
            (Code::DocumentInvalid, Some("report"))
        );
    }

    #[test]
    fn the_example_shows_its_first_line() {
        let operation = operation();
        let inputs = operation.example_inputs().unwrap();
        let outputs = operation
            .call(&inputs, r#"{"format":"terminal"}"#, &Control::new())
            .unwrap();
        let Some(Value::Text(text)) = outputs.get("text") else {
            panic!("no text")
        };
        assert_eq!(text.lines().next(), Some("Mill & Sons"));
    }
}
