//! A stick to grab: the program, the encrypted binder beside it, sheets to print and a note on how to open it. It runs on a
//! laptop without installation, network or administrator's rights, and what is written on it there comes home the next time
//! it is filled.

use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use chrono::{DateTime, Utc};

use super::whole;
use crate::store::{Store, StoreError, Written};

/// The binder's name on a stick: a program beside a file of this name opens that one.
pub const BINDER: &str = "parm.krisparm";

/// Files by their names.
pub type Files = Vec<(String, Vec<u8>)>;

/// What lies on the stick besides the binder.
#[derive(Debug, Clone)]
pub struct Load {
    /// The program, which is running.
    pub program: PathBuf,
    /// Whatever else.
    pub files: Files,
}

/// A file that was written and read back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Filled {
    pub path: PathBuf,
    pub bytes: u64,
}

impl Filled {
    /// Without the folder.
    pub fn name(&self) -> String {
        self.path.file_name().unwrap_or_default().display().to_string()
    }
}

/// Why a stick was not filled.
#[derive(Debug, thiserror::Error)]
pub enum StickError {
    #[error("the binder itself lies in {0}")]
    SamePlace(PathBuf),
    /// What lies there opens with another key: it is another binder's, or damaged.
    #[error("{0} is another binder")]
    AnotherBinder(PathBuf),
    #[error("{0}")]
    Store(#[from] StoreError),
    #[error("{path}: {cause}")]
    File { path: PathBuf, cause: io::Error },
    /// What was read back is not what was written.
    #[error("{0} was not written whole")]
    Unlike(PathBuf),
}

/// Takes home what was written on the stick since it was filled; nothing where it holds no binder yet.
///
/// # Errors
/// [`StickError::SamePlace`] and [`StickError::AnotherBinder`]; nothing is changed then.
pub fn take_home(
    store: &mut Store,
    folder: &Path,
    now: DateTime<Utc>,
) -> Result<Option<Written>, StickError> {
    let there = folder.join(BINDER);
    if !there.exists() {
        return Ok(None);
    }
    if same(&there, store.path()) {
        return Err(StickError::SamePlace(folder.to_owned()));
    }
    let changes = store
        .changes_in(&there)
        .map_err(|_| StickError::AnotherBinder(there))?;
    Ok(Some(store.import_changes(&changes, now)?))
}

/// Writes everything into `folder`, each file whole or not at all, and reads it back.
///
/// # Errors
/// A [`StickError`]. What lay there before and was not written anew stays as it was.
pub fn fill(store: &Store, folder: &Path, load: &Load) -> Result<Vec<Filled>, StickError> {
    fs::create_dir_all(folder).map_err(|cause| StickError::File {
        path: folder.to_owned(),
        cause,
    })?;
    let mut filled = Vec::new();
    let program = folder.join(load.program.file_name().unwrap_or_default());
    if !same(&program, &load.program) {
        put(&program, |partial| fs::copy(&load.program, partial).map(|_| ()))?;
        if !alike(&load.program, &program).map_err(|cause| StickError::File {
            path: program.clone(),
            cause,
        })? {
            return Err(StickError::Unlike(program));
        }
    }
    filled.push(measured(&program)?);
    for (name, bytes) in &load.files {
        let path = folder.join(name);
        put(&path, |partial| fs::write(partial, bytes))?;
        let back = fs::read(&path).map_err(|cause| StickError::File {
            path: path.clone(),
            cause,
        })?;
        if back != *bytes {
            return Err(StickError::Unlike(path));
        }
        filled.push(measured(&path)?);
    }
    // Last, and opened to see that it is whole: a stick with a binder on it has everything else too.
    let binder = folder.join(BINDER);
    if same(&binder, store.path()) {
        return Err(StickError::SamePlace(folder.to_owned()));
    }
    store.copy_to(&binder)?;
    filled.push(measured(&binder)?);
    Ok(filled)
}

fn put(path: &Path, write: impl FnOnce(&Path) -> io::Result<()>) -> Result<(), StickError> {
    whole::put(path, write).map_err(|cause| StickError::File {
        path: path.to_owned(),
        cause,
    })
}

fn measured(path: &Path) -> Result<Filled, StickError> {
    let about = fs::metadata(path).map_err(|cause| StickError::File {
        path: path.to_owned(),
        cause,
    })?;
    Ok(Filled {
        path: path.to_owned(),
        bytes: about.len(),
    })
}

/// Whether two paths lead to one file.
fn same(one: &Path, other: &Path) -> bool {
    let real = |path: &Path| path.canonicalize().ok();
    real(one)
        .zip(real(other))
        .is_some_and(|(one, other)| one == other)
}

/// Whether two files hold the same.
fn alike(one: &Path, other: &Path) -> io::Result<bool> {
    let (mut one, mut other) = (File::open(one)?, File::open(other)?);
    if one.metadata()?.len() != other.metadata()?.len() {
        return Ok(false);
    }
    let (mut first, mut second) = (vec![0; 1 << 16], vec![0; 1 << 16]);
    loop {
        let read = one.read(&mut first)?;
        if read == 0 {
            return Ok(true);
        }
        other.read_exact(&mut second[..read])?;
        if first[..read] != second[..read] {
            return Ok(false);
        }
    }
}
