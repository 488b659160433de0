//! A report as data: chapters of blocks.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use trimtab_core::{Call, Document, Result};

use crate::chart::{Chart, Tone};
use crate::words::label;

/// The kind of a report's document.
pub const REPORT: &str = "report";
/// The version of a report's form.
pub const REPORT_VERSION: u32 = 1;

/// A title and its chapters.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Report {
    /// What the report is about.
    pub title: String,
    /// As of when, and what else stands under the title.
    pub subtitle: String,
    /// The chapters, in order.
    pub chapters: Vec<Chapter>,
}

/// One part of a report.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Chapter {
    /// A name that does not change with the wording, such as `health`.
    pub id: String,
    /// The heading.
    pub title: String,
    /// What stands in it, in order.
    pub blocks: Vec<Block>,
}

/// What a chapter is made of.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
#[non_exhaustive]
pub enum Block {
    /// A sentence or a few.
    Paragraph(Sentence),
    /// A few figures in large type.
    Figures {
        /// The figures, in order.
        figures: Vec<Figure>,
    },
    /// Sentences, one a line.
    List {
        /// What the list is of.
        title: String,
        /// The sentences.
        items: Vec<Sentence>,
        /// Whether their order counts, so that they are numbered.
        #[serde(default)]
        ordered: bool,
    },
    /// Rows of text.
    Table {
        /// What the table shows.
        title: String,
        /// The columns' names.
        columns: Vec<String>,
        /// The rows, a text a column.
        rows: Vec<Vec<String>>,
    },
    /// A chart.
    Chart(Chart),
}

/// A text that also exists as a code with its parameters, so that a host can
/// translate it.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Sentence {
    /// What it says, the same in every language, such as `HEALTH_DRIVER`.
    pub code: String,
    /// What it is about, in a word or a few that stand before it; may be empty.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub lead: String,
    /// The text in English.
    pub text: String,
    /// The code's parameters.
    pub values: serde_json::Map<String, serde_json::Value>,
    /// Whether it is good news.
    #[serde(default)]
    pub tone: Tone,
}

/// A figure in large type.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Figure {
    /// What it is.
    pub label: String,
    /// The figure as it is shown.
    pub value: String,
    /// What stands under it.
    pub note: String,
    /// Whether it is good news.
    #[serde(default)]
    pub tone: Tone,
}

impl Report {
    /// A report without chapters.
    pub fn new(title: impl Into<String>, subtitle: impl Into<String>) -> Self {
        Self {
            title: title.into(),
            subtitle: subtitle.into(),
            chapters: Vec::new(),
        }
    }

    /// Adds a chapter.
    #[must_use]
    pub fn chapter(mut self, chapter: Chapter) -> Self {
        self.chapters.push(chapter);
        self
    }

    /// Adds a chapter that may stand in the report already, for another
    /// business: then it says whose it is.
    pub(crate) fn appended(self, mut chapter: Chapter, of: Option<&str>) -> Self {
        let id = chapter.id.clone();
        let ids = self.chapters.iter().map(|other| other.id.as_str());
        let ids: BTreeSet<&str> = ids.collect();
        let mut count = 1;
        while ids.contains(chapter.id.as_str()) {
            count += 1;
            chapter.id = format!("{id}-{count}");
        }
        if let (true, Some(of)) = (count > 1, of) {
            chapter.title = format!("{}: {}", chapter.title, label(of));
        }
        self.chapter(chapter)
    }

    /// The report that a call gives as the optional input `report`.
    pub(crate) fn given(call: &Call<'_>) -> Result<Option<Self>> {
        if call.inputs().get("report").is_none() {
            return Ok(None);
        }
        let report = Self::from_document(call.document("report")?);
        report
            .map(Some)
            .map_err(|error| error.with_argument("report"))
    }

    /// The report as a document.
    ///
    /// # Errors
    ///
    /// `INTERNAL` if it has no JSON form.
    pub fn to_document(&self) -> Result<Document> {
        Document::encode(REPORT, REPORT_VERSION, self)
    }

    /// The report in a document.
    ///
    /// # Errors
    ///
    /// `DOCUMENT_INVALID` if the document is not a report of this version.
    pub fn from_document(document: &Document) -> Result<Self> {
        document.decode(REPORT, REPORT_VERSION)
    }
}

impl Chapter {
    /// A chapter without blocks.
    pub fn new(id: impl Into<String>, title: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            title: title.into(),
            blocks: Vec::new(),
        }
    }

    /// Adds a block.
    #[must_use]
    pub fn block(mut self, block: Block) -> Self {
        self.blocks.push(block);
        self
    }
}

impl Block {
    /// Sentences, one a line.
    pub fn list(title: impl Into<String>, items: impl IntoIterator<Item = Sentence>) -> Self {
        Self::List {
            title: title.into(),
            items: items.into_iter().collect(),
            ordered: false,
        }
    }

    /// Sentences, one a line, with their numbers.
    pub fn steps(title: impl Into<String>, items: impl IntoIterator<Item = Sentence>) -> Self {
        Self::List {
            title: title.into(),
            items: items.into_iter().collect(),
            ordered: true,
        }
    }

    /// Rows of text.
    pub fn table<T: Into<String>>(
        title: impl Into<String>,
        columns: impl IntoIterator<Item = T>,
        rows: Vec<Vec<String>>,
    ) -> Self {
        Self::Table {
            title: title.into(),
            columns: columns.into_iter().map(Into::into).collect(),
            rows,
        }
    }
}

impl Sentence {
    /// A sentence with its code.
    pub fn new(code: &str, text: impl Into<String>) -> Self {
        Self {
            code: code.to_owned(),
            lead: String::new(),
            text: text.into(),
            values: serde_json::Map::new(),
            tone: Tone::Neutral,
        }
    }

    /// Sets what stands before the text.
    #[must_use]
    pub fn lead(mut self, lead: impl Into<String>) -> Self {
        self.lead = lead.into();
        self
    }

    /// Adds a parameter.
    #[must_use]
    pub fn value(mut self, name: &str, value: impl Into<serde_json::Value>) -> Self {
        self.values.insert(name.to_owned(), value.into());
        self
    }

    /// Sets the tone.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}

impl Figure {
    /// A figure with its label.
    pub fn new(
        label: impl Into<String>,
        value: impl Into<String>,
        note: impl Into<String>,
    ) -> Self {
        Self {
            label: label.into(),
            value: value.into(),
            note: note.into(),
            tone: Tone::Neutral,
        }
    }

    /// Sets the tone.
    #[must_use]
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = tone;
        self
    }
}
