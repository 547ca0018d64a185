//! The typesetter, sealed: it sees the layouts, one document's data and the fonts of the program, and no disk, network,
//! package or clock.

use std::num::NonZeroUsize;
use std::sync::LazyLock;

use chrono::{DateTime, Utc};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::ecow::EcoVec;
use typst::foundations::{Bytes, Datetime, Duration, Label, Smart};
use typst::introspection::Introspector as _;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::{LazyHash, PicoStr, Scalar};
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};
use typst_render::RenderOptions;

use super::document::Layout;
use super::{Pages, Picture, Standard, clock, fonts};

/// What the typesetter begins with.
const MAIN: &str = "main.typ";

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(Library::default()));
static FONTS: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = fonts::FILES
        .into_iter()
        .flat_map(|file| Font::iter(Bytes::new(file)))
        .collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

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
        let name = id.vpath().get_without_slash();
        let found = Layout::source_of(name).ok_or(FileError::AccessDenied)?;
        Ok(Source::new(id, found.to_owned()))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let attached = self.attached.as_ref().filter(|_| id == file("attached.json"));
        match attached {
            Some(attached) => Ok(attached.clone()),
            None if id == file("data.json") => Ok(self.data.clone()),
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

/// What stands at the beginning and at the end of each document, before its number.
const ENDS: [&str; 2] = ["start-", "end-"];

/// Pages that can be written as a file or drawn.
pub struct Laid(PagedDocument);

/// Lays a document out.
///
/// # Errors
/// What is wrong with the layout.
pub fn lay_out(data: Vec<u8>, attached: Option<&[u8]>) -> Result<Laid, String> {
    let world = Sealed {
        data: Bytes::new(data),
        attached: attached.map(|bytes| Bytes::new(bytes.to_vec())),
    };
    let done = typst::compile::<PagedDocument>(&world);
    done.output.map(Laid).map_err(|faults| said(&faults))
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
    /// How many pages there are, and which are those of each document.
    pub fn pages(&self) -> Pages {
        let introspector = self.0.introspector();
        let page = |label: String| {
            let label = Label::new(PicoStr::intern(&label))?;
            let at = introspector.query_label(label).ok()?.location()?;
            introspector.page(at).map(NonZeroUsize::get)
        };
        let ranges = (0..).map_while(|nth| {
            let [first, last] = ENDS.map(|end| page(format!("{end}{nth}")));
            Some((first?, last?))
        });
        Pages {
            count: self.0.pages().len(),
            ranges: ranges.collect(),
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
        typst_pdf::pdf(&self.0, &options).map_err(|faults| said(&faults))
    }

    pub fn pictures(&self, first: usize, count: usize, width: u32) -> Vec<Picture> {
        let pages = self.0.pages().iter().skip(first).take(count);
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
