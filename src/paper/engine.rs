//! The typesetter, sealed: it sees the layouts, one document's data and the fonts of the program, and no disk, network,
//! package or clock.

use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use chrono::{DateTime, Utc};
use typst::diag::{FileError, FileResult, SourceDiagnostic, SourceResult};
use typst::ecow::EcoVec;
use typst::engine::Engine;
use typst::foundations::{
    Bytes, Content, Datetime, Duration, Label, Output, Selector, Smart, StyleChain, Target, Value,
};
use typst::introspection::{Introspector, Location, Locator, MetadataElem};
use typst::layout::Frame;
use typst::model::Document as _;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr, Scalar, hash128};
use typst::{Library, LibraryExt, World};
use typst_layout::{Page, PagedDocument};
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::document::Layout;
use super::{Pages, Picture, Standard, clock, fonts, stamp};

/// What the typesetter begins with.
const MAIN: &str = "main.typ";
/// What it is told of the document.
const DATA: &str = "data.json";
/// The label of what the register of a binder looks up.
const SOUGHT: &str = "entry";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts::FILES
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// The layouts as they were read: each is read once.
static SOURCES: LazyLock<Mutex<HashMap<FileId, Source>>> = LazyLock::new(Mutex::default);

/// Whether some font of the program has a character.
pub fn has_glyph(sign: char) -> bool {
    let fonts = &FONTS.1;
    fonts
        .iter()
        .any(|font| font.info().coverage.contains(u32::from(sign)))
}

struct Sealed {
    data: Bytes,
    attached: Option<Bytes>,
}

fn file(name: &str) -> FileId {
    let path = VirtualPath::new(name).expect("the name of a file of the program is a path");
    RootedPath::new(VirtualRoot::Project, path).intern()
}

impl World for Sealed {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &FONTS.0
    }

    fn main(&self) -> FileId {
        file(MAIN)
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        let mut sources = SOURCES.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(source) = sources.get(&id) {
            return Ok(source.clone());
        }
        let name = id.vpath().get_without_slash();
        let found = Layout::source_of(name).ok_or(FileError::AccessDenied)?;
        let source = Source::new(id, found.to_owned());
        sources.insert(id, source.clone());
        Ok(source)
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let attached = self.attached.as_ref().filter(|_| id == file("attached.json"));
        match attached {
            Some(attached) => Ok(attached.clone()),
            None if id == file(DATA) => Ok(self.data.clone()),
            None => Err(FileError::AccessDenied),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        FONTS.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        None
    }
}

/// The pages of one document that was laid out for itself.
pub struct Sheets {
    document: PagedDocument,
    /// What is looked up in it, and on which of its pages; the first is 1.
    pub sought: Vec<(String, usize)>,
}

/// A document whose every place is its own also among others that are bound with it: a heading that two of them share is two.
struct Apart(PagedDocument);

impl Output for Apart {
    fn target() -> Target {
        PagedDocument::target()
    }

    fn create(engine: &mut Engine, content: &Content, styles: StyleChain) -> SourceResult<Self> {
        let data = engine.world.file(file(DATA));
        let place = Locator::synthesize(Location::new(data.map_or(0, |data| hash128(&data))));
        typst_layout::layout_document_for_bundle(engine, content, place, styles).map(Self)
    }

    fn introspector(&self) -> &dyn Introspector {
        Output::introspector(&self.0)
    }
}

/// Lays one document out.
///
/// # Errors
/// What is wrong with the layout.
pub fn sheets(data: &[u8], attached: Option<&[u8]>) -> Result<Sheets, String> {
    let world = Sealed {
        data: Bytes::new(data.to_vec()),
        attached: attached.map(|bytes| Bytes::new(bytes.to_vec())),
    };
    let done = typst::compile::<Apart>(&world);
    let Apart(document) = done.output.map_err(|faults| said(&faults))?;
    Ok(Sheets {
        sought: sought(&document),
        document,
    })
}

fn sought(document: &PagedDocument) -> Vec<(String, usize)> {
    let introspector = document.introspector();
    let Some(label) = Label::new(PicoStr::constant(SOUGHT)) else {
        return Vec::new();
    };
    let found = introspector.query(&Selector::Label(label));
    let found = found.iter().filter_map(|element| {
        let Value::Str(key) = &element.to_packed::<MetadataElem>()?.value else {
            return None;
        };
        let page = introspector.page(element.location()?)?;
        Some((key.as_str().to_owned(), page.get()))
    });
    found.collect()
}

impl Sheets {
    /// How many pages.
    pub fn count(&self) -> usize {
        self.document.pages().len()
    }
}

fn stamped(page: &Page, stamp: &Sheets) -> Page {
    let mut page = page.clone();
    if let Some(words) = stamp.document.pages().first() {
        stamp::put(&mut page, words);
    }
    page
}

/// The pages that a document takes of a binder: in print on two sides the next one begins on a sheet of its own.
pub const fn filled(pages: usize, on_two_sides: bool) -> usize {
    if on_two_sides {
        pages.next_multiple_of(2)
    } else {
        pages
    }
}

/// Pages that can be written as a file or drawn.
pub struct Laid {
    document: PagedDocument,
    pub pages: Pages,
}

/// Gives back what the typesetter remembers of earlier documents.
pub fn forget() {
    comemo::evict(0);
}

fn said(faults: &EcoVec<SourceDiagnostic>) -> String {
    let faults = faults.iter().map(|fault| {
        let hints = fault.hints.iter().map(|hint| format!(" ({})", hint.v));
        [fault.message.to_string()]
            .into_iter()
            .chain(hints)
            .collect::<String>()
    });
    faults.collect::<Vec<_>>().join("; ")
}

impl Laid {
    /// Documents in their order, and what stands between them and is none; on each of their pages the words of `stamp`. The title of
    /// all is the first one's.
    pub fn join<'a>(
        all: impl Iterator<Item = (&'a Sheets, bool)>,
        stamp: &Sheets,
        on_two_sides: bool,
    ) -> Self {
        let mut pages = EcoVec::new();
        let mut ranges = Vec::new();
        let mut info = None;
        for (sheets, is_document) in all {
            info.get_or_insert_with(|| sheets.document.info().clone());
            let first = pages.len() + 1;
            pages.extend(sheets.document.pages().iter().map(|page| stamped(page, stamp)));
            if is_document {
                ranges.push((first, pages.len()));
            }
            if let (true, Some(last)) = (on_two_sides && pages.len() % 2 == 1, pages.last()) {
                let blank = Page {
                    frame: Frame::hard(last.frame.size()),
                    ..last.clone()
                };
                pages.push(blank);
            }
        }
        let count = pages.len();
        Self {
            document: PagedDocument::new(pages, info.unwrap_or_default()),
            pages: Pages { count, ranges },
        }
    }

    /// The pages as PDF of a standard, made at an instant.
    ///
    /// # Errors
    /// Why they are not of that standard.
    pub fn pdf(&self, standard: Standard, now: DateTime<Utc>) -> Result<Vec<u8>, String> {
        let standards: &[PdfStandard] = match standard {
            Standard::Archive => &[PdfStandard::A_2a, PdfStandard::Ua_1],
            Standard::ArchiveWithData => &[PdfStandard::A_3a, PdfStandard::Ua_1],
            Standard::None => &[],
        };
        let ((year, [month, day, hour, minute, second]), ahead) = clock(now);
        let made = Datetime::from_ymd_hms(year, month, day, hour, minute, second);
        let options = PdfOptions {
            creator: Smart::Custom(Some("Krispärm".to_owned())),
            timestamp: made.and_then(|made| Timestamp::new_local(made, ahead)),
            standards: PdfStandards::new(standards).map_err(|fault| fault.message().to_string())?,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&self.document, &options).map_err(|faults| said(&faults))
    }

    pub fn pictures(&self, first: usize, count: usize, width: u32) -> Vec<Picture> {
        let pages = self.document.pages().iter().skip(first).take(count);
        pages
            .map(|page| {
                let points = page.frame.size().x.to_pt().max(1.0);
                let options = RenderOptions {
                    pixel_per_pt: Scalar::new(f64::from(width) / points),
                    render_bleed: false,
                };
                let drawn = typst_render::render(page, &options);
                Picture {
                    width: drawn.width(),
                    height: drawn.height(),
                    // The paper is white and nothing shines through it, so that opacity needs no undoing.
                    rgba: drawn.take(),
                }
            })
            .collect()
    }
}
