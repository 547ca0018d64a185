//! Choosing a file and reading it, in a process of its own so that no file can bring the window down.

use std::path::{Path, PathBuf};

use iced::Task;

use super::Message;
use crate::format::table::{Book, Limits, Request, TableError};
use crate::format::worker::{TIME_LIMIT, read_apart};

/// Endings of the files that can be read.
const ENDINGS: [&str; 6] = ["xlsx", "xlsm", "ods", "csv", "tsv", "txt"];

/// Why nothing was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Trouble {
    /// There is no such file, or it may not be read.
    Unreachable(PathBuf),
    Table(TableError),
}

/// Asks the system for a spreadsheet.
pub fn pick() -> Task<Message> {
    ask_for_file("xlsx, ods, csv", &ENDINGS).map(Message::Picked)
}

/// Asks the system for a file with one of some endings. Where the system has no dialog of files it answers with none.
pub fn ask_for_file(kinds: &str, endings: &[&str]) -> Task<Option<PathBuf>> {
    let dialog = rfd::AsyncFileDialog::new().add_filter(kinds, endings);
    Task::perform(dialog.pick_file(), |file| file.map(|file| file.path().to_owned()))
}

/// The path a person typed or pasted: without quotation marks, and not as an address.
pub fn typed_path(typed: &str) -> Option<PathBuf> {
    let path = typed.trim().trim_matches(['"', '\'']).trim();
    let path = path.strip_prefix("file://").unwrap_or(path);
    (!path.is_empty()).then(|| PathBuf::from(path))
}

/// Reads a file's tables; the reading itself happens in `program`, started anew.
pub fn load(path: &Path, hidden_sheets: bool, program: &Path) -> Result<Book, Trouble> {
    let limit = Limits::default().file_bytes;
    let bytes = bytes_of(path, limit)
        .map_err(|_| Trouble::Unreachable(path.to_owned()))?
        .ok_or(Trouble::Table(TableError::FileTooLarge { limit }))?;
    let name = name_of(path);
    let request = Request {
        hidden_sheets,
        ..Request::visible(name)
    };
    read_apart(program, bytes, &request, TIME_LIMIT).map_err(Trouble::Table)
}

/// The bytes of a file; none when there are more than `limit`.
///
/// # Errors
/// When it can't be opened, or is no file: a folder can't be read, and a device would never end.
pub fn bytes_of(path: &Path, limit: u64) -> std::io::Result<Option<Vec<u8>>> {
    let about = std::fs::metadata(path)?;
    if !about.is_file() {
        return Err(std::io::ErrorKind::InvalidInput.into());
    }
    if about.len() > limit {
        return Ok(None);
    }
    std::fs::read(path).map(Some)
}

/// A file's own name.
pub fn name_of(path: &Path) -> String {
    path.file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default()
}
