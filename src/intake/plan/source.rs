//! What a plan is read in from: a document from elsewhere, or a plan that this program wrote whole, as JSON or within a PDF.

use std::path::Path;

use crate::format::attachment::{Holds, is_pdf};
use crate::format::document::{Document, DocumentError, ENDINGS};
use crate::format::worker::{TIME_LIMIT, read_attached_apart, read_document_apart};

/// What a file held.
#[derive(Debug, Clone)]
pub enum Source {
    Document(Document),
    /// A plan that this program wrote whole.
    Json(Vec<u8>),
}

/// Endings of the files that a plan is read in from, without the dot.
pub fn endings() -> Vec<&'static str> {
    [&ENDINGS[..], &["json", "pdf"]].concat()
}

/// Reads a file by its bytes and its own name; what is not JSON is read in `program`, started anew.
///
/// # Errors
/// Why nothing could be read.
pub fn open(program: &Path, bytes: Vec<u8>, name: &str) -> Result<Source, DocumentError> {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.to_lowercase());
    match ending.as_deref() {
        Some("json") => Ok(Source::Json(bytes)),
        _ if is_pdf(&bytes) => Ok(Source::Json(read_attached_apart(
            program,
            bytes,
            Holds::Plan,
            TIME_LIMIT,
        )?)),
        _ => read_document_apart(program, bytes, name, TIME_LIMIT).map(Source::Document),
    }
}
