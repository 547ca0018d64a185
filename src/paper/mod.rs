//! Documents on paper: what a document shows as data, a layout in `resources/paper/` that anybody may edit, and PDF/A with
//! PDF/UA made of both. The typesetter is known to [`engine`] only.
//!
//! A print never fails because of what somebody wrote: characters that no font has are replaced and listed. The same
//! document printed at the same time by the same person gives the same bytes.

mod binding;
mod bound;
mod clean;
mod code;
pub mod document;
mod engine;
mod fonts;
pub mod kept;
pub mod press;
mod stamp;
pub mod subject;
pub mod words;

use chrono::{DateTime, Datelike, Timelike, Utc};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::domain::printout::CopyLabel;
use crate::domain::zone;
use crate::text::{Language, Text};

use binding::Shelf;
pub use clean::Replaced;
pub use code::{check_code, code_groups, read_code};
pub use document::Document;
use document::Layout;
use engine::Laid;

/// How a document is printed. Neither belongs to what it shows, so none of it counts in the check code.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The words around the document; in the language that it was made in.
    pub text: &'a Text,
    pub now: DateTime<Utc>,
    /// Who prints.
    pub by: &'a str,
    pub sheet: Sheet,
    pub sides: Sides,
}

impl<'a> Setting<'a> {
    /// A4, on one side: what any printer takes.
    pub const fn plain(text: &'a Text, now: DateTime<Utc>, by: &'a str) -> Self {
        Self {
            text,
            now,
            by,
            sheet: Sheet::A4,
            sides: Sides::One,
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sheet {
    #[default]
    A4,
    /// For the wall: the same, larger.
    A3,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Sides {
    #[default]
    One,
    /// The margin for the holes changes sides.
    Two,
}

/// A document as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Printed {
    pub pdf: Vec<u8>,
    pub pages: Pages,
    /// The characters that no font has, each once, in the order they were met.
    pub replaced: Vec<Replaced>,
    pub standard: Standard,
    /// The code that stands on every page.
    pub code: String,
}

/// How many pages there are in all, and which of them are those of each document, the first page of all being 1.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pages {
    pub count: usize,
    /// The first and the last, by [`Document::nth`]; a binder's register comes after its last document.
    pub ranges: Vec<(usize, usize)>,
}

/// What the file is by its own word.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Standard {
    /// PDF/A-2a and PDF/UA-1.
    Archive,
    /// PDF/A-3a and PDF/UA-1, with the data attached.
    ArchiveWithData,
    /// The export with a standard failed: it prints, and is tagged.
    None,
}

impl Standard {
    /// As on the command line.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Archive => "PDF/A-2a, PDF/UA-1",
            Self::ArchiveWithData => "PDF/A-3a, PDF/UA-1",
            Self::None => "PDF 1.7",
        }
    }
}

/// A page as a picture, four bytes for each dot: red, green, blue, opacity.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub width: u32,
    pub height: u32,
    pub rgba: Vec<u8>,
}

/// Why there is no print. None can come of what somebody wrote in the binder.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, thiserror::Error)]
pub enum PaperError {
    #[error("the layout {layout} is broken: {cause}")]
    Layout { layout: String, cause: String },
    #[error("the pages can't be written as PDF: {0}")]
    Export(String),
    /// The process that laid out was stopped, or ended by itself.
    #[error("the press ended before it was done")]
    Stopped,
}

/// All that the typesetter is given of a document: plain data, which may go to a process of its own.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Job {
    /// Which layout, to say so when it is broken.
    layout: Layout,
    /// JSON that the layouts read. Travels beside the job.
    #[serde(skip)]
    data: String,
    /// The same of what comes last on every page: when it was printed, and by whom.
    stamp: String,
    /// A file within the PDF. Travels beside the job.
    #[serde(skip)]
    attached: Option<Vec<u8>>,
    now: DateTime<Utc>,
    /// The characters that no font has, each once, in the order they were met.
    pub replaced: Vec<Replaced>,
    /// The code that stands on every page.
    pub code: String,
}

impl Job {
    pub fn of(document: &Document, setting: &Setting<'_>) -> Self {
        let (mut data, replaced) = data(document, setting);
        let stamp = json!({
            "document": {
                "layout": Layout::Stamp,
                "title": "",
                "board": "",
                "language": data["document"]["language"],
                "region": data["document"]["region"],
            },
            "print": { "sheet": setting.sheet, "printed": data["print"]["printed"].take() },
        });
        Self {
            layout: document.layout,
            data: data.to_string(),
            stamp: stamp.to_string(),
            attached: document.attached.as_ref().map(|one| one.bytes.clone()),
            now: setting.now,
            replaced,
            code: check_code(document),
        }
    }

    /// Whether its cover has a row that says which copy it is, where it lies and who keeps it.
    pub fn has_label(&self) -> bool {
        self.layout == Layout::Binder
    }

    /// The same with that row filled in. The check code stays: where a copy lies is nothing that it shows.
    pub fn labelled(&self, label: &CopyLabel) -> Self {
        let mut job = self.clone();
        let Ok(mut shown) = serde_json::from_str::<Value>(&self.data) else {
            return job;
        };
        let language = Language::from_locale(shown["document"]["language"].as_str().unwrap_or_default());
        let parts = shown["document"]["parts"].as_array_mut();
        // The cover's one table to write in.
        let row = parts.and_then(|parts| parts.iter_mut().rfind(|part| part["written"] == true));
        if let Some(table) = row {
            table["rows"] = json!([[label.number.to_string(), label.place, label.keeper]]);
            for one in clean::clean(table, language) {
                clean::list(&mut job.replaced, one);
            }
            job.data = shown.to_string();
        }
        job
    }

    /// Lays it out and makes a PDF of it, here.
    ///
    /// # Errors
    /// A [`PaperError`] when a layout is broken.
    pub fn print(self) -> Result<Printed, PaperError> {
        let laid = self.lay_out(&mut Shelf::default())?;
        let (pdf, standard) = self.pdf(&laid)?;
        Ok(Printed {
            pdf,
            pages: laid.pages,
            replaced: self.replaced,
            standard,
            code: self.code,
        })
    }

    /// Lays it out; what `kept` holds of a binder is not laid out again.
    fn lay_out(&self, kept: &mut Shelf) -> Result<Laid, PaperError> {
        let attached = self.attached.as_deref();
        let laid = engine::sheets(self.stamp.as_bytes(), None).and_then(|stamp| {
            if self.layout == Layout::Binder {
                return binding::lay_out((&self.data, attached), &stamp, kept);
            }
            let sheets = engine::sheets(self.data.as_bytes(), attached)?;
            Ok(Laid::join([(&sheets, true)].into_iter(), &stamp, false))
        });
        engine::forget();
        laid.map_err(|cause| PaperError::Layout {
            layout: self.layout.key().to_owned(),
            cause,
        })
    }

    /// The pages as a PDF of the strictest standard that they can be of.
    fn pdf(&self, laid: &Laid) -> Result<(Vec<u8>, Standard), PaperError> {
        let wanted = if self.attached.is_some() {
            Standard::ArchiveWithData
        } else {
            Standard::Archive
        };
        let of = |standard| laid.pdf(standard, self.now).map(|pdf| (pdf, standard));
        of(wanted)
            .or_else(|_| of(Standard::None))
            .map_err(PaperError::Export)
    }
}

/// The document as a PDF.
///
/// # Errors
/// A [`PaperError`] when a layout is broken.
pub fn print(document: &Document, setting: &Setting<'_>) -> Result<Printed, PaperError> {
    Job::of(document, setting).print()
}

/// The pages from `first` on (0 is the first of all), no more than `count`, each `width` dots wide; and how many pages there are in
/// all.
///
/// # Errors
/// As [`print`].
pub fn pictures(
    document: &Document,
    setting: &Setting<'_>,
    (first, count): (usize, usize),
    width: u32,
) -> Result<(Vec<Picture>, usize), PaperError> {
    let laid = Job::of(document, setting).lay_out(&mut Shelf::default())?;
    Ok((laid.pictures(first, count, width), laid.pages.count))
}

/// What the layouts read, with every character one that can be printed.
fn data(document: &Document, setting: &Setting<'_>) -> (Value, Vec<Replaced>) {
    let text = setting.text;
    let when = document::dated(text, setting.now);
    let printed = match setting.by.trim() {
        "" => text.paper_printed(when),
        by => text.paper_printed_by(when, by),
    };
    let mut shown = json!({
        "document": document,
        "print": { "printed": printed },
    });
    let replaced = clean::clean(&mut shown, text.language());
    shown["print"]["page"] = text.paper_page("{x}", "{y}").into();
    shown["print"]["code_name"] = text.paper_code().into();
    shown["print"]["sheet"] = json!(setting.sheet);
    shown["print"]["sides"] = json!(setting.sides);
    put_codes(&mut shown["document"], document);
    if let Some(attached) = &document.attached {
        let (name, media_type) = (attached.name(), attached.holds.media_type());
        shown["print"]["attached"] = json!({ "name": name, "type": media_type });
    }
    (shown, replaced)
}

/// Puts beside each document what somebody types, or holds a camera over, to know whether the paper still tells the truth.
fn put_codes(shown: &mut Value, document: &Document) {
    let code = check_code(document);
    shown["code"] = code_groups(&code).into();
    shown["square"] = json!(code::square(&code));
    let tabs = document.bound.iter().flat_map(|bound| &bound.tabs);
    for (tab, shown) in tabs.zip(values(shown, "tabs")) {
        for (leaf, shown) in tab.documents.iter().zip(values(shown, "documents")) {
            put_codes(shown, &leaf.document);
        }
    }
}

fn values<'a>(shown: &'a mut Value, name: &str) -> impl Iterator<Item = &'a mut Value> {
    let values = shown.get_mut(name).and_then(Value::as_array_mut);
    values.into_iter().flatten()
}

/// An instant in parts, as the clocks of Stockholm show it, with their distance from UTC in minutes.
fn clock(at: DateTime<Utc>) -> ((i32, [u8; 5]), i32) {
    let local = zone::local(at);
    let small = |number: u32| u8::try_from(number).unwrap_or(0);
    let parts = [
        local.month(),
        local.day(),
        local.hour(),
        local.minute(),
        local.second(),
    ]
    .map(small);
    let ahead = (local.and_utc() - at).num_minutes();
    ((local.year(), parts), i32::try_from(ahead).unwrap_or(0))
}
