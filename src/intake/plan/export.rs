//! A plan as a file for somebody else.

use serde_json::Value;

use super::page::{Made, page};
use crate::domain::plan::{Plan, Secrecy};
use crate::domain::{AnyRecord, Items, Kind, Library};
use crate::format::page::{Line, Page, Piece, docx, markdown, odt};
use crate::phrase;
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

impl Format {
    /// A page as a file; as Markdown where the format is not one for pages.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn page(self, page: &Page) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Docx => docx(page),
            Self::Odt => odt(page),
            Self::Markdown | Self::Json => Ok(markdown(page).into_bytes()),
        }
    }
}

/// A plan ready to be written, in whichever format somebody chooses.
#[derive(Debug, Clone)]
pub struct Outgoing {
    page: Page,
    json: Value,
}

impl Outgoing {
    /// The whole plan.
    pub fn new(text: &Text, library: &Library, plan: &Plan, made: &Made<'_>) -> Self {
        Self::of(
            marked(text, library, page(text, library, plan, None, made)),
            plan.clone(),
        )
    }

    /// The plan without what is restricted. None while the plan is restricted as a whole and nobody has said which of
    /// its sections are.
    pub fn open_extract(text: &Text, library: &Library, plan: &Plan, made: &Made<'_>) -> Option<Self> {
        let (extract, left_out) = plan.open_extract();
        if left_out == 0 && plan.secrecy == Secrecy::Restricted {
            return None;
        }
        let page = marked(
            text,
            library,
            page(text, library, plan, Some((&extract, left_out)), made),
        );
        let outside = Plan {
            decisions: Items::default(),
            ..extract
        };
        Some(Self::of(page, outside))
    }

    fn of(page: Page, plan: Plan) -> Self {
        let mut json = AnyRecord::from(plan).to_value();
        json["kind"] = Kind::Plan.key().into();
        Self { page, json }
    }

    /// The bytes of the file.
    ///
    /// # Errors
    /// When there is no memory for it.
    pub fn bytes(&self, format: Format) -> std::io::Result<Vec<u8>> {
        match format {
            Format::Json => Ok(format!("{:#}\n", self.json).into_bytes()),
            format => format.page(&self.page),
        }
    }
}

/// Out of an exercise binder the page says so under its title and at the foot of every sheet.
fn marked(text: &Text, library: &Library, mut page: Page) -> Page {
    if let Some(mark) = phrase::mark(text, library) {
        page.footer = format!("{mark} {}", page.footer);
        page.pieces.insert(
            0,
            Piece::Line(Line {
                words: mark,
                spaced: true,
            }),
        );
    }
    page
}
