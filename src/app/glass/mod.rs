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

use crate::domain::Library;
use crate::lens::{Checked, Finding, Hit, Lens, Verdict};

pub use highlight::{Highlighter, Settings, format};
pub use written::{Kind, LINE_HEIGHT, PADDING, Written};

/// A vocabulary to look at texts through.
#[derive(Debug, Clone, Copy)]
pub struct Glass<'a> {
    pub lens: &'a Arc<Lens>,
    /// What the last check of all texts found; none before the first is done.
    pub checked: Option<&'a Checked>,
}

/// A vocabulary made ready for the window, and what it found in the binder's texts.
#[derive(Debug, Clone)]
pub struct Ground {
    pub lens: Arc<Lens>,
    pub checked: Option<Arc<Checked>>,
}

impl Default for Ground {
    fn default() -> Self {
        Self {
            lens: Arc::clone(Glass::blind().lens),
            checked: None,
        }
    }
}

impl Ground {
    pub fn glass(&self) -> Glass<'_> {
        Glass {
            lens: &self.lens,
            checked: self.checked.as_deref(),
        }
    }
}

impl<'a> Glass<'a> {
    /// What was found and is still to be looked at: the check may be a moment behind the library. None before the first
    /// check is done.
    pub fn findings(self, library: &Library) -> Option<Vec<&'a Finding>> {
        let stands = |finding: &Finding| {
            let word = finding.word.to_lowercase();
            let binder = library.binder();
            binder.is_some_and(|binder| binder.lets_stand(&word, finding.record.id))
        };
        let found = self.checked?.findings.iter();
        let found = found.filter(|one| library.any(one.record).is_some() && !stands(one));
        Some(found.collect())
    }
}

impl Glass<'_> {
    /// Knows no word and marks none.
    pub fn blind() -> Glass<'static> {
        static BLIND: LazyLock<Arc<Lens>> = LazyLock::new(|| Arc::new(Lens::new(std::iter::empty())));
        Glass {
            lens: &BLIND,
            checked: None,
        }
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
