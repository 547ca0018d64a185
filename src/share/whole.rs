//! A file that is there whole or not at all.

use std::fs;
use std::io;
use std::path::Path;

/// Writes a file beside its place, then moves it there. What lay there before stays when anything fails.
///
/// # Errors
/// When it can't be written, or can't take the place of what lies there.
pub fn put(path: &Path, write: impl FnOnce(&Path) -> io::Result<()>) -> io::Result<()> {
    let partial = path.with_extension("partial");
    let written = write(&partial)
        .and_then(|()| fs::OpenOptions::new().write(true).open(&partial)?.sync_all())
        .and_then(|()| fs::rename(&partial, path));
    written.inspect_err(|_| {
        let _ = fs::remove_file(&partial);
    })
}
