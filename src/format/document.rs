//! A text document somebody else made, read without harm into headings, paragraphs, list items and table rows.
//!
//! Markdown and plain text, in UTF-8 or Windows-1252. Every line lands in a block or is listed as passed over.

use encoding_rs::{UTF_8, WINDOWS_1252};

/// Largest file that is read.
pub const FILE_BYTES: usize = 20 * 1024 * 1024;
/// A line of plain text that stands alone and is no longer than this is taken for a heading.
const HEADING_CHARACTERS: usize = 60;

/// What a piece of the document is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Shape {
    Heading { level: usize },
    Paragraph,
    Item { depth: usize, ticked: Option<bool> },
    Row,
}

/// A piece of the document, with the number of its first line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Block {
    pub line: usize,
    pub shape: Shape,
    pub text: String,
}

/// A line that is in no block: a picture, a comment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PassedOver {
    pub line: usize,
    pub text: String,
}

#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    pub blocks: Vec<Block>,
    pub passed_over: Vec<PassedOver>,
}

/// Why nothing could be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum DocumentError {
    #[error("the file is too large")]
    TooLarge,
    #[error("the file is empty")]
    Empty,
    #[error("not a text document")]
    NotText,
}

/// Reads a document; `plain` says that its author knew nothing of Markdown, so that a short line alone is a heading.
///
/// # Errors
/// When the file is too large, empty, or not text.
pub fn read(bytes: &[u8], plain: bool) -> Result<Document, DocumentError> {
    if bytes.len() > FILE_BYTES {
        return Err(DocumentError::TooLarge);
    }
    if bytes.contains(&0) {
        return Err(DocumentError::NotText);
    }
    let text = match UTF_8.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text,
        None => WINDOWS_1252.decode_without_bom_handling(bytes).0,
    };
    let mut document = Document::default();
    let lines: Vec<&str> = text.trim_start_matches('\u{feff}').lines().collect();
    for at in 0..lines.len() {
        read_line(&mut document, &lines, at, plain);
    }
    if document.blocks.is_empty() && document.passed_over.is_empty() {
        return Err(DocumentError::Empty);
    }
    Ok(document)
}

fn read_line(document: &mut Document, lines: &[&str], at: usize, plain: bool) {
    let (line, number) = (lines[at], at + 1);
    let text = line.trim();
    let blank = |at: Option<usize>| {
        at.and_then(|at| lines.get(at))
            .is_none_or(|line| line.trim().is_empty())
    };
    let alone = blank(at.checked_sub(1)) && blank(Some(at + 1));
    if text.is_empty() {
        return;
    }
    if text.starts_with("![") || text.starts_with("<!--") {
        document.passed_over.push(PassedOver {
            line: number,
            text: text.to_owned(),
        });
        return;
    }
    let (shape, text) = if let Some((level, heading)) = heading(text) {
        (Shape::Heading { level }, heading)
    } else if let Some((ticked, item)) = item(text) {
        let indent = line.len() - line.trim_start().len();
        (
            Shape::Item {
                depth: indent / 2,
                ticked,
            },
            item,
        )
    } else if text.len() > 1 && text.starts_with('|') {
        if text.chars().all(|c| "|-: ".contains(c)) {
            return;
        }
        (Shape::Row, text.trim_matches('|').trim())
    } else if plain
        && alone
        && text.chars().count() <= HEADING_CHARACTERS
        && !text.ends_with(['.', ',', ';', '!', '?'])
    {
        (Shape::Heading { level: 2 }, text.trim_end_matches(':'))
    } else {
        (Shape::Paragraph, text)
    };
    document.blocks.push(Block {
        line: number,
        shape,
        text: text.to_owned(),
    });
}

fn heading(text: &str) -> Option<(usize, &str)> {
    let level = text.bytes().take_while(|byte| *byte == b'#').count();
    let rest = text[level..].strip_prefix(' ')?.trim();
    ((1..=6).contains(&level) && !rest.is_empty()).then_some((level, rest))
}

/// The words of a list item, and whether it is ticked where it has a box.
fn item(text: &str) -> Option<(Option<bool>, &str)> {
    for (mark, ticked) in [("☐", false), ("☑", true), ("☒", true)] {
        if let Some(rest) = text.strip_prefix(mark) {
            return Some((Some(ticked), rest.trim()));
        }
    }
    let digits = text.bytes().take_while(u8::is_ascii_digit).count();
    let marked = ["- ", "* ", "+ ", "• "]
        .iter()
        .find_map(|mark| text.strip_prefix(mark));
    let numbered = || {
        (1..=3)
            .contains(&digits)
            .then(|| text[digits..].strip_prefix(". "))
            .flatten()
    };
    let rest = marked.or_else(numbered)?.trim();
    for (mark, ticked) in [("[ ] ", false), ("[x] ", true), ("[X] ", true)] {
        if let Some(words) = rest.strip_prefix(mark) {
            return Some((Some(ticked), words.trim()));
        }
    }
    Some((None, rest))
}
