//! Why a pack that is kept up to date was not written, in words.

use super::Sentence;
use crate::share::pack::PackError;
use crate::text::Text;

/// What happened, what was kept, and what to do.
pub fn pack_trouble(text: &Text, error: &PackError) -> Sentence {
    let (title, what_to_do) = match error {
        PackError::AnotherBinder { path, board } => (
            text.pack_another(path.display().to_string(), board.as_str()),
            text.pack_another_do(),
        ),
        PackError::AnotherFile(path) => (
            text.pack_other_file(path.display().to_string()),
            text.pack_other_file_do(),
        ),
        PackError::FolderGone(folder) => (
            text.pack_folder_gone(folder.display().to_string()),
            text.pack_folder_gone_do(),
        ),
        PackError::File { path, cause } => (
            text.pack_not_written(path.display().to_string(), cause.to_string()),
            text.pack_not_written_do(),
        ),
    };
    Sentence { title, what_to_do }
}
