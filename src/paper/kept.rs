//! The paper pack that lies ready at a place of its own, written anew when what it shows has changed and not otherwise.
//! Nothing of this needs the window: it may go on beside it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::press::Press;
use super::subject::{self, kind};
use super::{Document, Job, Pages, PaperError, Replaced, Setting, Standard, check_code, words};
use crate::domain::Library;
use crate::domain::handover::code;
use crate::format::attachment::{Attached, Holds};
use crate::format::export::file_name;
use crate::format::worker;
use crate::share::pack::{self, Imprint, PackError};
use crate::text::Text;

/// Signs of the digest of all that a pack shows.
const DIGEST_SIGNS: usize = 24;

/// Whose pack is to lie where.
#[derive(Debug, Clone, Copy)]
pub struct Wanted<'a> {
    pub library: &'a Library,
    pub text: &'a Text,
    pub now: DateTime<Utc>,
    /// Who writes it.
    pub by: &'a str,
    /// A file, or a folder in which it gets a name.
    pub place: &'a Path,
    /// Whether something that is no pack may be written over.
    pub replace: bool,
    /// This program, which reads and lays out in processes of its own.
    pub program: &'a Path,
}

/// The pack as it lies there now.
#[derive(Debug, Clone, PartialEq)]
pub struct Kept {
    pub path: PathBuf,
    pub imprint: Imprint,
    /// The documents in it that are not as in the latest print that was noted.
    pub changed: Vec<String>,
    /// None where it showed just this already, and was let be.
    pub written: Option<Fresh>,
}

/// A pack that was written.
#[derive(Debug, Clone, PartialEq)]
pub struct Fresh {
    pub pages: usize,
    /// Those of [`Kept::changed`], as a printer is told them.
    pub changed_pages: String,
    pub replaced: Vec<Replaced>,
    pub standard: Standard,
}

/// Why there is no pack, or an older one.
#[derive(Debug, thiserror::Error)]
pub enum KeepError {
    #[error(transparent)]
    Pack(#[from] PackError),
    #[error(transparent)]
    Paper(#[from] PaperError),
}

/// Sees to it that the pack at its place shows what the binder holds now.
///
/// # Errors
/// When it could not be written. What lay there is as it was.
pub fn keep(wanted: &Wanted<'_>) -> Result<Kept, KeepError> {
    let mut document = subject::document(
        wanted.text,
        wanted.library,
        &subject::whole(kind::PACK),
        wanted.now,
    )
    .ok_or(PaperError::Stopped)?;
    let imprint = imprint(wanted, &document);
    let path = pack::file_at(wanted.place, &name(wanted.text, &document))?;
    let lying = pack::look(&path, |bytes| read(wanted.program, bytes))?;
    let changed = changed(&document);
    if let Some(imprint) = pack::current(lying, &path, &imprint, wanted.replace)? {
        return Ok(Kept {
            path,
            imprint,
            changed,
            written: None,
        });
    }
    document.attached = serde_json::to_vec(&imprint).ok().map(|bytes| Attached {
        holds: Holds::Pack,
        bytes,
    });
    let job = Job::of(&document, &Setting::plain(wanted.text, wanted.now, wanted.by));
    let (pdf, pages, standard) = pressed(wanted.program, &job)?;
    pack::put(&path, &pdf)?;
    let written = Fresh {
        pages: pages.count,
        changed_pages: words::pages_of(&document.changed(), &pages),
        replaced: job.replaced,
        standard,
    };
    Ok(Kept {
        path,
        imprint,
        changed,
        written: Some(written),
    })
}

/// Lays a job out in a process of its own, to its PDF.
///
/// # Errors
/// As [`Press::lay_out`].
pub fn pressed(program: &Path, job: &Job) -> Result<(Vec<u8>, Pages, Standard), PaperError> {
    let press = Press::start(program).map_err(|_| PaperError::Stopped)?;
    let pages = press.lay_out(job)?;
    let (pdf, standard) = press.pdf()?;
    Ok((pdf, pages, standard))
}

/// What the pack says of itself. The code alone would not do: neither the language counts in it nor what is marked as changed.
fn imprint(wanted: &Wanted<'_>, document: &Document) -> Imprint {
    let words = serde_json::to_string(document).unwrap_or_default();
    Imprint {
        code: check_code(document),
        shows: code::tag(&words, DIGEST_SIGNS),
        ..Imprint::of(wanted.library.binder(), wanted.now)
    }
}

/// What a PDF says of itself, where it is a pack.
fn read(program: &Path, bytes: Vec<u8>) -> Option<Imprint> {
    let imprint = worker::read_attached_apart(program, bytes, Holds::Pack, worker::TIME_LIMIT).ok()?;
    serde_json::from_slice(&imprint).ok()
}

/// The file's name in a folder: whose it is, and whether it is for real.
fn name(text: &Text, document: &Document) -> String {
    let whose = [document.mark.as_deref(), Some(document.board.as_str())];
    let whose: Vec<_> = whose.into_iter().flatten().collect();
    format!("{}.pdf", file_name(&text.pack_name(whose.join(" "))).trim())
}

fn changed(document: &Document) -> Vec<String> {
    let leaves = document.bound.iter().flat_map(super::document::Bound::leaves);
    leaves
        .filter(|leaf| !leaf.changed.is_empty())
        .map(|leaf| leaf.name.clone())
        .collect()
}
