//! Words shared with others: vocabularies out and in, consultations and their answers, and the glossary of a partner.

mod consult;
mod glossary;
mod review;
mod sheet;
pub mod words;

#[cfg(test)]
mod tests;

use crate::domain::{Concept, Library, zone};
use crate::format::export::{ExportError, csv, xlsx};
use crate::format::table::RawSheet;
use crate::format::terminology::{Entry, Loss, Read, TermFormat, sayable, write};
use crate::text::Text;

pub use consult::{Answers, Strange, answers, asked, files, new_consultation, questions};
pub use glossary::{Beside, Glossary, beside, definition, glossary, ours};
pub use review::{Difference, Found, Review, Standing, Take, review};
pub use sheet::{read_sheets, term_sheets};

/// A vocabulary as a file, and what of it the format can't say.
#[derive(Debug)]
pub struct Exported {
    pub bytes: Vec<u8>,
    pub concepts: usize,
    pub lost: Vec<Loss>,
}

/// Writes every concept, or those of an area.
///
/// # Errors
/// When a text is longer than the format holds.
pub fn export_terms(
    library: &Library,
    format: TermFormat,
    area: Option<&str>,
    text: &Text,
    now: chrono::DateTime<chrono::Utc>,
) -> Result<Exported, ExportError> {
    let mut concepts = library.sorted::<Concept>();
    concepts.retain(|concept| area.is_none_or(|area| concept.area == area));
    let entries: Vec<Entry> = concepts.into_iter().map(Entry::of).collect();
    let lost = entries
        .iter()
        .flat_map(|entry| sayable(entry, format).1)
        .collect();
    let bytes = match format {
        TermFormat::Csv => csv(&term_sheets(&entries, format, text)[0], true)?,
        TermFormat::Xlsx => xlsx(&term_sheets(&entries, format, text), zone::local(now))?,
        _ => write(&entries, format, &text.terms_title()).map_err(|error| ExportError::Text(error.into()))?,
    };
    Ok(Exported {
        bytes,
        concepts: entries.len(),
        lost,
    })
}

/// What a table of terms held; none when its columns are not ours.
pub fn terms_of(sheets: &[RawSheet], format: TermFormat) -> Option<Read> {
    read_sheets(sheets, format)
}
