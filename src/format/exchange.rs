//! A file about words that somebody sent: a vocabulary, or the answer to a consultation. What kind it is its bytes say,
//! and its name where bytes don't.

use serde::{Deserialize, Serialize};

use super::page::{Field, fields};
use super::table::{self, RawSheet, Request, TableError};
use super::terminology::{self, TermFormat};

/// Largest file that is read.
pub const FILE_BYTES: usize = terminology::FILE_BYTES;
/// Endings of the files that are read, without the dot.
pub const ENDINGS: [&str; 8] = ["tbx", "xml", "ttl", "jsonld", "json", "csv", "xlsx", "docx"];

/// What a file held.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub enum Taken {
    Terms(terminology::Read),
    /// A workbook or delimited text, whose columns say what it is.
    Sheets(Vec<RawSheet>, TermFormat),
    /// The filled fields of a form.
    Fields(Vec<Field>),
}

/// Reads a file.
///
/// # Errors
/// Says why nothing could be read.
pub fn read(bytes: &[u8], file_name: &str) -> Result<Taken, TableError> {
    let ending = file_name.rsplit_once('.').map_or("", |(_, ending)| ending);
    let named = TermFormat::of_ending(ending);
    if bytes.starts_with(b"PK") {
        if let Some(fields) = fields(bytes)? {
            return Ok(Taken::Fields(fields));
        }
        let sheets = table::read_raw(bytes, &Request::visible(file_name))?;
        return Ok(Taken::Sheets(sheets, TermFormat::Xlsx));
    }
    let start = bytes
        .strip_prefix(b"\xEF\xBB\xBF")
        .unwrap_or(bytes)
        .trim_ascii_start();
    let format = match (start.first(), named) {
        (_, Some(format @ (TermFormat::Turtle | TermFormat::JsonLd | TermFormat::Tbx))) => Some(format),
        (_, Some(TermFormat::Csv)) => None,
        (Some(b'<'), _) => Some(TermFormat::Tbx),
        (Some(b'{' | b'['), _) => Some(TermFormat::JsonLd),
        _ => None,
    };
    match format {
        Some(format) => terminology::read(bytes, format).map(Taken::Terms),
        None => {
            let sheets = table::read_raw(bytes, &Request::visible(file_name))?;
            Ok(Taken::Sheets(sheets, TermFormat::Csv))
        }
    }
}
