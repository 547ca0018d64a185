//! The file that this program attaches to a PDF, read back from it: a plan's data, a handover, what a pack shows.
//!
//! The PDF may come from anywhere, so it is read in the process of [`worker`](super::worker) alone.

use hayro_syntax::object::{Array, Dict, MaybeRef, Object, Stream, String as Written};
use hayro_syntax::{LoadPdfError, Pdf};
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

/// Largest PDF that is read.
pub const FILE_BYTES: usize = 32 * 1024 * 1024;
/// Largest file within a PDF that is taken out.
const ATTACHED_BYTES: usize = 16 * 1024 * 1024;
/// How deep the tree of names may be, and how many names are looked at: a tree that leads back to itself ends.
const DEEPEST: usize = 8;
const MOST_NAMES: usize = 1000;

/// Signs of the digest in a file's name: what was altered on the way is found out.
const DIGEST_SIGNS: usize = 16;

/// What is attached, told by its name.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Holds {
    /// A plan, as JSON.
    Plan,
    /// A handover on its way, or the answer to one.
    Handover,
    /// What a pack shows, and whose it is.
    Pack,
}

impl Holds {
    const ALL: [Self; 3] = [Self::Plan, Self::Handover, Self::Pack];

    /// What the file's name begins with.
    const fn stem(self) -> &'static str {
        match self {
            Self::Plan => "krisparm-plan-",
            Self::Handover => "krisparm-overlamning-",
            Self::Pack => "krisparm-paket-",
        }
    }

    const fn ending(self) -> &'static str {
        match self {
            Self::Plan | Self::Pack => ".json",
            Self::Handover => ".krisparm-fil",
        }
    }

    /// What the bytes are, as PDF says it.
    pub const fn media_type(self) -> &'static str {
        match self {
            Self::Plan | Self::Pack => "application/json",
            Self::Handover => "application/octet-stream",
        }
    }
}

/// A file within a PDF.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attached {
    pub holds: Holds,
    pub bytes: Vec<u8>,
}

impl Attached {
    /// Its name within the PDF, which holds a digest of its bytes.
    pub fn name(&self) -> String {
        let (stem, ending) = (self.holds.stem(), self.holds.ending());
        format!("{stem}{}{ending}", digest(&self.bytes))
    }
}

fn digest(bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let signs: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    signs[..DIGEST_SIGNS].to_owned()
}

/// Why nothing could be read from a PDF.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error, Serialize, Deserialize)]
pub enum PdfError {
    #[error("the PDF is too large")]
    TooLarge,
    #[error("the PDF is protected by a password")]
    Encrypted,
    #[error("the PDF is damaged")]
    Damaged,
    #[error("the PDF carries nothing of this program")]
    NothingAttached,
    #[error("reading took longer than {seconds} seconds")]
    TookTooLong { seconds: u64 },
    #[error("reading stopped unexpectedly")]
    ReaderStopped,
}

/// Whether a file says by its first bytes that it is a PDF.
pub fn is_pdf(bytes: &[u8]) -> bool {
    bytes.starts_with(b"%PDF")
}

/// The file that this program attached.
///
/// # Errors
/// Why nothing could be read; [`PdfError::NothingAttached`] for a PDF without such a file.
pub fn read(bytes: Vec<u8>) -> Result<Attached, PdfError> {
    if bytes.len() > FILE_BYTES {
        return Err(PdfError::TooLarge);
    }
    let pdf = Pdf::new(bytes).map_err(|error| match error {
        LoadPdfError::Decryption(_) => PdfError::Encrypted,
        LoadPdfError::Invalid => PdfError::Damaged,
    })?;
    let catalog: Dict<'_> = pdf.xref().get(pdf.xref().root_id()).ok_or(PdfError::Damaged)?;
    let mut files = Vec::new();
    if let Some(tree) = catalog
        .get::<Dict<'_>>("Names")
        .and_then(|names| names.get::<Dict<'_>>("EmbeddedFiles"))
    {
        gather(&pdf, &tree, DEEPEST, &mut files);
    }
    let ours = |file| {
        let name = name(file)?;
        let holds = Holds::ALL.into_iter().find(|one| name.starts_with(one.stem()))?;
        Some((holds, name, file))
    };
    let (holds, name, file) = files.iter().find_map(ours).ok_or(PdfError::NothingAttached)?;
    let bytes = content(file).ok_or(PdfError::Damaged)?;
    if bytes.len() > ATTACHED_BYTES {
        return Err(PdfError::TooLarge);
    }
    let attached = Attached { holds, bytes };
    if attached.name() == name {
        Ok(attached)
    } else {
        Err(PdfError::Damaged)
    }
}

/// The files that a tree of names leads to.
fn gather<'a>(pdf: &'a Pdf, tree: &Dict<'a>, deepest: usize, files: &mut Vec<Dict<'a>>) {
    let dictionaries = |key: &str| {
        let items = tree.get::<Array<'a>>(key);
        items
            .into_iter()
            .flat_map(|items| items.raw_iter())
            .filter_map(|item| dictionary(pdf, item))
    };
    // Names and files take turns; a name is no dictionary.
    let room = MOST_NAMES.saturating_sub(files.len());
    files.extend(dictionaries("Names").take(room));
    if deepest == 0 {
        return;
    }
    for branch in dictionaries("Kids").take(MOST_NAMES) {
        if files.len() < MOST_NAMES {
            gather(pdf, &branch, deepest - 1, files);
        }
    }
}

fn dictionary<'a>(pdf: &'a Pdf, item: MaybeRef<Object<'a>>) -> Option<Dict<'a>> {
    match item {
        MaybeRef::Ref(reference) => pdf.xref().get(reference.into()),
        MaybeRef::NotRef(object) => object.into_dict(),
    }
}

fn name(file: &Dict<'_>) -> Option<String> {
    let name = file.get::<Written<'_>>("F")?;
    std::str::from_utf8(name.as_bytes()).ok().map(str::to_owned)
}

fn content(file: &Dict<'_>) -> Option<Vec<u8>> {
    let stream = file.get::<Dict<'_>>("EF")?.get::<Stream<'_>>("F")?;
    stream.decoded().ok().map(std::borrow::Cow::into_owned)
}
