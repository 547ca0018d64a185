//! A plan as a file for somebody else.

use super::page::{Made, page};
use crate::domain::plan::Plan;
use crate::domain::{AnyRecord, Kind, Library};
use crate::format::page::{docx, markdown, odt};
use crate::text::Text;

/// The formats a plan is written in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    Docx,
    Odt,
    Markdown,
    /// Everything the plan holds, for another binder.
    Json,
}

impl Format {
    pub const ALL: [Self; 4] = [Self::Docx, Self::Odt, Self::Markdown, Self::Json];

    /// The ending of its files, without the dot.
    pub const fn ending(self) -> &'static str {
        match self {
            Self::Docx => "docx",
            Self::Odt => "odt",
            Self::Markdown => "md",
            Self::Json => "json",
        }
    }

    /// The format with this ending.
    pub fn named(ending: &str) -> Option<Self> {
        Self::ALL
            .into_iter()
            .find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// The format that a file's name says.
    pub fn of_file(name: &str) -> Option<Self> {
        name.rsplit_once('.').and_then(|(_, ending)| Self::named(ending))
    }
}

/// The plan as the bytes of a file.
///
/// # Errors
/// When there is no memory for it.
pub fn export(
    text: &Text,
    library: &Library,
    plan: &Plan,
    made: &Made<'_>,
    format: Format,
) -> std::io::Result<Vec<u8>> {
    let page = || page(text, library, plan, made);
    match format {
        Format::Docx => docx(&page()),
        Format::Odt => odt(&page()),
        Format::Markdown => Ok(markdown(&page()).into_bytes()),
        Format::Json => {
            let mut value = AnyRecord::from(plan.clone()).to_value();
            value["kind"] = Kind::Plan.key().into();
            Ok(format!("{value:#}\n").into_bytes())
        }
    }
}
