//! A pack that is kept up to date: one PDF that lies ready. It says itself whose it is and what it shows, so that it is
//! written only when that has changed, and never over another binder's or over anything else.

use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::whole;
use crate::domain::binder::BinderKind;
use crate::domain::{Binder, Id};

/// What a pack says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Imprint {
    pub binder: Option<Id<Binder>>,
    /// The binder's name, for people.
    pub board: String,
    pub live: bool,
    /// The code that stands on its cover.
    pub code: String,
    /// A digest of every word in it: a mark beside what has changed is in no code.
    pub shows: String,
    pub made_at: DateTime<Utc>,
}

impl Imprint {
    /// Of a pack of this binder; what it shows is not known yet.
    pub fn of(binder: Option<&Binder>, made_at: DateTime<Utc>) -> Self {
        Self {
            binder: binder.map(|binder| binder.id),
            board: binder.map_or_else(String::new, |binder| binder.name.clone()),
            live: binder.is_none_or(|binder| binder.kind == BinderKind::Live),
            code: String::new(),
            shows: String::new(),
            made_at,
        }
    }

    /// Whether two packs are of one binder.
    fn is_of(&self, other: &Self) -> bool {
        (self.binder, self.live) == (other.binder, other.live)
    }
}

/// What lies where a pack is to lie.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Lying {
    Nothing,
    Pack(Box<Imprint>),
    /// Anything else, or a pack that is damaged.
    Other,
}

/// Why no pack was written. What lay there is as it was.
#[derive(Debug, thiserror::Error)]
pub enum PackError {
    /// The pack of the binder of that name lies there.
    #[error("{path} is the pack of another binder, {board}")]
    AnotherBinder { path: PathBuf, board: String },
    #[error("{0} is no pack")]
    AnotherFile(PathBuf),
    #[error("{path}: {cause}")]
    File { path: PathBuf, cause: io::Error },
    /// A stick that is not in, a share that is not connected.
    #[error("{0} is not there")]
    FolderGone(PathBuf),
}

/// The file that is meant: in a folder, the one of this name.
///
/// # Errors
/// When the place is neither a folder nor the name of a PDF.
pub fn file_at(place: &Path, name: &str) -> Result<PathBuf, PackError> {
    if place.is_dir() {
        return Ok(place.join(name));
    }
    let is_pdf = place
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("pdf"));
    if is_pdf {
        Ok(place.to_owned())
    } else {
        Err(PackError::FolderGone(place.to_owned()))
    }
}

/// Looks at what lies there; `imprint` finds what a PDF says of itself.
///
/// # Errors
/// When it can't be read.
pub fn look(path: &Path, imprint: impl FnOnce(Vec<u8>) -> Option<Imprint>) -> Result<Lying, PackError> {
    match fs::read(path) {
        Ok(bytes) => Ok(imprint(bytes).map_or(Lying::Other, |imprint| Lying::Pack(Box::new(imprint)))),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(Lying::Nothing),
        Err(cause) => Err(failed(path, cause)),
    }
}

/// The pack that lies there and shows just what this one would; none where it is to be written. `replace` lets anything
/// be written over that is no other binder's pack.
///
/// # Errors
/// When what lies there is to stay.
pub fn current(
    lying: Lying,
    path: &Path,
    ours: &Imprint,
    replace: bool,
) -> Result<Option<Imprint>, PackError> {
    match lying {
        Lying::Nothing => Ok(None),
        Lying::Pack(theirs) if !theirs.is_of(ours) => Err(PackError::AnotherBinder {
            path: path.to_owned(),
            board: theirs.board,
        }),
        Lying::Pack(same) if (&same.code, &same.shows) == (&ours.code, &ours.shows) => Ok(Some(*same)),
        Lying::Pack(_) => Ok(None),
        Lying::Other if replace => Ok(None),
        Lying::Other => Err(PackError::AnotherFile(path.to_owned())),
    }
}

/// Writes the pack, whole or not at all.
///
/// # Errors
/// When it can't be written; what lay there is as it was.
pub fn put(path: &Path, pdf: &[u8]) -> Result<(), PackError> {
    whole::put(path, |partial| fs::write(partial, pdf)).map_err(|cause| failed(path, cause))
}

fn failed(path: &Path, cause: io::Error) -> PackError {
    PackError::File {
        path: path.to_owned(),
        cause,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn imprint() -> Imprint {
        Imprint {
            binder: Some(Id::of_name("binder", "norra")),
            board: "Norra".into(),
            live: true,
            code: "K7RM2QXB9TNA".into(),
            shows: "2345".into(),
            made_at: DateTime::UNIX_EPOCH,
        }
    }

    fn weighed(lying: Imprint, ours: &Imprint, replace: bool) -> Result<Option<Imprint>, PackError> {
        current(
            Lying::Pack(Box::new(lying)),
            Path::new("paket.pdf"),
            ours,
            replace,
        )
    }

    #[test]
    fn a_pack_that_shows_just_this_is_let_be_and_one_that_says_it_otherwise_is_written_anew() {
        let later = Imprint {
            made_at: DateTime::UNIX_EPOCH + chrono::Duration::days(2),
            ..imprint()
        };
        assert_eq!(weighed(imprint(), &later, false).unwrap(), Some(imprint()));
        for other in [
            Imprint {
                code: "22222222222".into(),
                ..imprint()
            },
            Imprint {
                shows: "9999".into(),
                ..imprint()
            },
        ] {
            assert_eq!(weighed(other, &imprint(), false).unwrap(), None);
        }
    }

    #[test]
    fn the_pack_of_another_binder_or_of_an_exercise_is_never_written_over() {
        let exercise = Imprint {
            live: false,
            ..imprint()
        };
        let elsewhere = Imprint {
            binder: Some(Id::of_name("binder", "södra")),
            board: "Södra".into(),
            ..imprint()
        };
        for (lying, ours) in [
            (imprint(), exercise.clone()),
            (exercise, imprint()),
            (elsewhere, imprint()),
        ] {
            for replace in [false, true] {
                let refused = weighed(lying.clone(), &ours, replace);
                assert!(matches!(refused, Err(PackError::AnotherBinder { .. })));
            }
        }
        let path = Path::new("brev.pdf");
        let refused = current(Lying::Other, path, &imprint(), false);
        assert!(matches!(refused, Err(PackError::AnotherFile(_))));
        assert_eq!(current(Lying::Other, path, &imprint(), true).unwrap(), None);
    }
}
