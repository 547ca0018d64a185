//! A text document somebody else made, read without harm into headings, paragraphs, list items and tables.
//!
//! Word (docx), OpenDocument (odt), Markdown and plain text in UTF-8 or Windows-1252. Every word lands in a block or is
//! listed as passed over, with where it stood.

mod docx;
mod found;
mod markdown;
mod odt;
mod plain;
mod styles;

pub use found::is_box;

use encoding_rs::{UTF_8, WINDOWS_1252};
use serde::{Deserialize, Serialize};

use super::attachment::PdfError;
use super::table::package::{Package, compound_file};
use super::table::{Limits, TableError};

/// Largest file that is read.
pub const FILE_BYTES: usize = 20 * 1024 * 1024;
/// Bytes that all parts of a package together may inflate to.
const INFLATED_BYTES: u64 = 64 * 1024 * 1024;
/// Endings of the documents that are read, without the dot.
pub const ENDINGS: [&str; 7] = ["docx", "docm", "dotx", "odt", "md", "markdown", "txt"];

/// What a piece of the document is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shape {
    /// The document's title is level 0.
    Heading {
        level: usize,
    },
    Paragraph,
    /// `mark` is what stands before the words: `-`, `3.`, `☐`. A box is ticked or not.
    Item {
        depth: usize,
        mark: String,
        ticked: Option<bool>,
    },
    /// Rows of cells.
    Table(Vec<Vec<String>>),
}

/// A piece of the document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Block {
    /// Its place, counted as the document says in [`Document::counted`].
    pub at: usize,
    pub shape: Shape,
    /// Empty for a table.
    pub text: String,
    /// Whether an empty line stands above it.
    pub spaced: bool,
    /// The name that this program gave a heading when it wrote the document, without [`NAME`]; else empty.
    pub name: String,
}

/// What the names begin with that this program gives its headings.
pub const NAME: &str = "krisparm_";
/// Where in a text of Markdown its footer begins, after [`NAME`].
pub const FOOTER: &str = "footer";

/// Why something is not in the blocks, or not in the plan made of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Left {
    Picture,
    Comment,
    Header,
    Footer,
    /// Struck out by somebody who kept track of changes.
    Deleted,
    Contents,
    /// A drawing sign, an embedded file, a formula of another program.
    Object,
    Code,
    Link,
    /// A heading whose meaning was taken, and its words not.
    Heading,
    /// A name of a column, or a figure, that has no place in a plan.
    Figure,
    /// A box that was ticked already.
    Tick,
}

/// What is in no block.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PassedOver {
    /// As [`Block::at`]; 0 for what stands beside the text.
    pub at: usize,
    /// The heading it stands under.
    pub under: String,
    pub what: Left,
    pub text: String,
}

/// What [`Block::at`] counts.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Counted {
    #[default]
    Lines,
    Paragraphs,
}

/// Something a person should look at after the reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Remark {
    /// Nothing had the style of a heading: short bold lines were taken for headings.
    BoldHeadings,
    /// Nothing looked like a heading at all.
    NoHeadings,
    /// Changes that nobody had accepted were read as if they were.
    TrackedChanges,
    OldEncoding,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Document {
    pub counted: Counted,
    pub blocks: Vec<Block>,
    pub passed_over: Vec<PassedOver>,
    pub remarks: Vec<Remark>,
}

/// Why nothing could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum DocumentError {
    #[error("the file is too large")]
    TooLarge,
    #[error("the file holds more than a document can")]
    TooMuch,
    #[error("the file is empty")]
    Empty,
    #[error("not a document of a known kind")]
    NotADocument,
    #[error("the file is damaged")]
    Damaged,
    #[error("the file is built in a way no word processor builds it")]
    Hostile,
    #[error("the file is protected by a password")]
    Encrypted,
    #[error("a Word file from before 2007")]
    OldWord,
    #[error(transparent)]
    Pdf(#[from] PdfError),
    #[error("reading took longer than {seconds} seconds")]
    TookTooLong { seconds: u64 },
    #[error("reading stopped unexpectedly")]
    ReaderStopped,
}

impl From<TableError> for DocumentError {
    fn from(error: TableError) -> Self {
        match error {
            TableError::FileTooLarge { .. } => Self::TooLarge,
            TableError::TooManyMembers { .. } | TableError::InflatesTooMuch { .. } | TableError::Hostile => {
                Self::Hostile
            }
            TableError::TooMuchContent => Self::TooMuch,
            TableError::Damaged => Self::Damaged,
            TableError::Encrypted => Self::Encrypted,
            TableError::OldExcel => Self::OldWord,
            TableError::UnknownKind => Self::NotADocument,
            TableError::Empty => Self::Empty,
            TableError::TookTooLong { seconds } => Self::TookTooLong { seconds },
            TableError::ReaderStopped => Self::ReaderStopped,
        }
    }
}

/// Reads a document, of the kind that its bytes say; text is Markdown where the file's name says so.
///
/// # Errors
/// Says why nothing could be read.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Document, DocumentError> {
    if bytes.len() > FILE_BYTES {
        return Err(DocumentError::TooLarge);
    }
    let ending = file_name
        .rsplit_once('.')
        .map_or_else(String::new, |(_, ending)| ending.to_lowercase());
    let document = if bytes.starts_with(b"PK") {
        packed(bytes)?
    } else if bytes.starts_with(&[0xD0, 0xCF, 0x11, 0xE0]) {
        return Err(compound_file(bytes).into());
    } else if bytes.is_empty() {
        return Err(DocumentError::Empty);
    } else if ["docx", "docm", "dotx", "odt", "doc"].contains(&ending.as_str()) {
        return Err(DocumentError::Damaged);
    } else if bytes.contains(&0) || bytes.starts_with(b"{\\rtf") || bytes.starts_with(b"%PDF") {
        return Err(DocumentError::NotADocument);
    } else {
        text(bytes, ["md", "markdown"].contains(&ending.as_str()))?
    };
    if document.blocks.is_empty() && document.passed_over.is_empty() {
        return Err(DocumentError::Empty);
    }
    Ok(document)
}

fn packed(bytes: &[u8]) -> Result<Document, DocumentError> {
    let limits = Limits {
        inflated_bytes: INFLATED_BYTES,
        ..Limits::default()
    };
    let mut package = Package::open(bytes, &limits)?;
    if package.has("content.xml") {
        Ok(odt::read(&mut package)?)
    } else if package.has("[Content_Types].xml") {
        Ok(docx::read(&mut package)?)
    } else {
        Err(DocumentError::NotADocument)
    }
}

fn text(bytes: &[u8], is_markdown: bool) -> Result<Document, DocumentError> {
    let utf8 = UTF_8.decode_without_bom_handling_and_without_replacement(bytes);
    let old = utf8.is_none();
    let text = utf8.unwrap_or_else(|| WINDOWS_1252.decode_without_bom_handling(bytes).0);
    let text = text.trim_start_matches('\u{feff}');
    let mut document = if is_markdown {
        markdown::read(text)?
    } else {
        plain::read(text)?
    };
    if old {
        document.remarks.push(Remark::OldEncoding);
    }
    Ok(document)
}
