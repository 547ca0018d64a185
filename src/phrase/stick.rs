//! A stick to grab, in words: the note that lies on it, and why it was not filled.

use chrono::{DateTime, Utc};

use super::{Sentence, moment, trouble};
use crate::domain::Binder;
use crate::share::stick::StickError;
use crate::text::{Language, Text};

/// The note on how to open what lies on the stick, by its file's name: in the language that is used, then in the other.
pub fn note(text: &Text, binder: Option<&Binder>, now: DateTime<Utc>) -> (String, Vec<u8>) {
    let board = binder.map_or("", |binder| binder.name.as_str());
    let said = |text: &Text| text.stick_note(board, moment(text, now));
    let other = Text::new(match text.language() {
        Language::Swedish => Language::English,
        Language::English => Language::Swedish,
    });
    let words = format!("{}\n\n---\n\n{}\n", said(text), said(&other)).replace('\n', "\r\n");
    // With a byte order mark, so that every editor shows å, ä and ö.
    (text.stick_note_file(), format!("\u{feff}{words}").into_bytes())
}

/// Why a stick was not filled, what was kept, and what to do.
pub fn stick_trouble(text: &Text, error: &StickError) -> Sentence {
    let (title, what_to_do) = match error {
        StickError::Store(error) => return trouble(text, error),
        StickError::SamePlace(folder) => (
            text.stick_same_place(folder.display().to_string()),
            text.stick_same_place_do(),
        ),
        StickError::AnotherBinder(path) => (
            text.stick_another(path.display().to_string()),
            text.stick_another_do(),
        ),
        StickError::File { path, cause } => (
            text.stick_not_written(path.display().to_string(), cause.to_string()),
            text.stick_not_written_do(),
        ),
        StickError::Unlike(path) => (
            text.stick_unlike(path.display().to_string()),
            text.stick_unlike_do(),
        ),
    };
    Sentence { title, what_to_do }
}
