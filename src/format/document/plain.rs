//! Plain text: a short line alone is a heading, a line says by its first sign that it is in a list.

use super::super::table::TableError;
use super::found::{Found, Para, is_heading_like};
use super::{Counted, Document};

/// Reads a text line by line.
///
/// # Errors
/// When the document holds more than is kept.
pub fn read(text: &str) -> Result<Document, TableError> {
    let mut found = Found::new(Counted::Lines);
    let lines: Vec<&str> = text.lines().collect();
    let blank = |at: Option<usize>| {
        at.and_then(|at| lines.get(at))
            .is_none_or(|line| line.trim().is_empty())
    };
    for (at, line) in lines.iter().enumerate() {
        found.at = at + 1;
        let words = line.trim();
        let alone = blank(at.checked_sub(1)) && blank(Some(at + 1));
        if alone && !words.is_empty() && is_heading_like(words) {
            found.para(Para {
                text: words.trim_end_matches(':').to_owned(),
                heading: Some(2),
                ..Para::default()
            })?;
        } else {
            let indent = line.len() - line.trim_start().len();
            found.line(line, indent / 2)?;
        }
    }
    Ok(found.finish())
}
