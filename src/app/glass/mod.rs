//! The lens in the window: words that the vocabulary knows, marked in what is written.
//!
//! Nothing is changed by itself: a word is put in when its key is pressed, and not before.

mod geometry;
mod highlight;
mod offer;
#[cfg(test)]
mod tests;
mod written;

use std::sync::{Arc, LazyLock};

use crate::lens::{Hit, Lens, Verdict};

pub use highlight::{Highlighter, Settings, format};
pub use written::{Kind, LINE_HEIGHT, PADDING, Written};

/// A vocabulary to look at texts through.
#[derive(Debug, Clone, Copy)]
pub struct Glass<'a> {
    pub lens: &'a Arc<Lens>,
}

impl Glass<'_> {
    /// Knows no word and marks none.
    pub fn blind() -> Glass<'static> {
        static BLIND: LazyLock<Arc<Lens>> = LazyLock::new(|| Arc::new(Lens::new(std::iter::empty())));
        Glass { lens: &BLIND }
    }
}

/// How a word that is written is marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mark {
    /// It is advised against.
    Against,
    /// It may mean several things, and nothing beside it tells which.
    Unsure,
}

/// How a word found in a text is marked; none where it may stand as it is.
fn mark(hit: &Hit, text: &str) -> Option<Mark> {
    match hit.verdict() {
        Verdict::AdvisedAgainst => Some(Mark::Against),
        // "krisstöd (regionens)": the addition tells which is meant.
        _ if hit.meanings.len() > 1 && !text[hit.range.end..].starts_with(" (") => Some(Mark::Unsure),
        _ => None,
    }
}
