//! The check code: what a page shows, in twelve signs that can be read out, and as a square for a camera.

use super::Document;
use crate::domain::handover::code::{self, Slip};
use crate::format::qr::Square;

/// Signs of a check code; the last one checks the others.
const LENGTH: usize = 12;

/// The code of what a document shows: the same on every print of it, whenever, in whichever language and on whichever
/// paper it was made, and another as soon as something it shows has changed.
pub fn check_code(document: &Document) -> String {
    let shown = [document.layout.key(), &document.board, &document.shows].join("\n");
    code::close(code::tag(&shown, LENGTH - 1))
}

/// The code as it stands on the page: "K7RM 2QXB 9TNA".
pub fn code_groups(code: &str) -> String {
    code::groups(code)
}

/// What was typed, as the code that was meant.
///
/// # Errors
/// A [`Slip`] when it is none.
pub fn read_code(typed: &str) -> Result<String, Slip> {
    code::read(typed, LENGTH)
}

/// The rows of the square, dark as 1 and light as 0. Capital letters and digits only, so that no reader guesses at a script.
/// Empty where there can be none: the code stands beside it.
pub fn square(code: &str) -> Vec<String> {
    Square::of(code).map_or_else(|_| Vec::new(), |square| square.rows())
}
