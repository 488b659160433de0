//! Documents, which cross as their written form.

use trimtab_bindings::trimtab::Document;

use crate::failure::{Failure, run};

/// The parts of a document, after its hash was checked or computed.
#[derive(Debug, uniffi::Record)]
pub struct DocumentParts {
    /// What the document is, such as `health.model`.
    pub kind: String,
    /// The version of the kind's form.
    pub version: u32,
    /// `sha256:` and 64 hexadecimal digits.
    pub hash: String,
    /// The content as JSON.
    pub body: String,
    /// The whole document in its written form.
    pub json: String,
}

impl From<&Document> for DocumentParts {
    fn from(document: &Document) -> Self {
        Self {
            kind: document.kind().to_owned(),
            version: document.version(),
            hash: document.hash().to_owned(),
            body: document.body().to_string(),
            json: document.to_json(),
        }
    }
}

/// Reads a document's written form; a missing hash is computed.
///
/// # Errors
///
/// `DOCUMENT_INVALID` or `DOCUMENT_HASH`.
#[uniffi::export]
#[expect(
    clippy::needless_pass_by_value,
    reason = "owned text crosses the border"
)]
pub fn read_document(json: String) -> Result<DocumentParts, Failure> {
    run(|| Ok(DocumentParts::from(&Document::from_json(&json)?)))
}
