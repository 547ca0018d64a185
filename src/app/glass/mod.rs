//! The lens in the window: words that the vocabulary knows, marked in what is written and in what is read.
//!
//! Nothing is changed by itself: a word is put in when its key is pressed, and not before.

mod geometry;
mod highlight;
mod offer;
pub mod read;
#[cfg(test)]
mod read_tests;
mod reading;
mod seen;
mod sheet;
#[cfg(test)]
mod tests;
mod tip;
mod typeset;
mod written;

use std::sync::{Arc, LazyLock};

use crate::domain::Library;
use crate::domain::vocabulary::Partner;
use crate::lens::{Checked, Finding, Hit, Lens, Verdict};

pub use highlight::{Highlighter, Settings, format};
pub use seen::Memory;
pub use written::{Kind, LINE_HEIGHT, PADDING, Written};

/// A vocabulary to look at texts through.
#[derive(Debug, Clone, Copy)]
pub struct Glass<'a> {
    pub lens: &'a Arc<Lens>,
    /// What the last check of all texts found; none before the first is done.
    pub checked: Option<&'a Checked>,
    /// Whose words stand beside ours in texts that are read.
    pub partner: Option<Partner>,
    /// Which words are marked in texts that are read.
    pub marking: Marking,
    /// What was found in texts that were read.
    pub memory: &'a Memory,
}

/// Which words are marked in texts that are read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Marking {
    /// None, and nothing is said of any.
    Nothing,
    /// Those that are advised against; what the others mean is said to who rests on them.
    #[default]
    Against,
    /// All of which the vocabulary has something to say.
    Known,
}

impl Marking {
    pub const ALL: [Self; 3] = [Self::Nothing, Self::Against, Self::Known];

    /// How a settings file calls it.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Against => "against",
            Self::Known => "known",
        }
    }

    pub fn named(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|one| one.name() == name)
    }
}

/// A vocabulary made ready for the window, and what it found in the binder's texts.
#[derive(Debug, Clone)]
pub struct Ground {
    pub lens: Arc<Lens>,
    pub checked: Option<Arc<Checked>>,
    /// Whose words stand beside ours in texts that are read, until the binder is locked.
    pub partner: Option<Partner>,
    pub memory: Arc<Memory>,
}

impl Default for Ground {
    fn default() -> Self {
        Self {
            lens: Arc::clone(Glass::blind().lens),
            checked: None,
            partner: None,
            memory: Arc::default(),
        }
    }
}

impl Ground {
    /// As whom texts may be read now: each partner with words of its own, and as ourselves where that is not so already.
    pub fn readers(&self) -> Vec<Option<Partner>> {
        let others = Partner::ALL
            .into_iter()
            .filter(|partner| Some(*partner) != self.partner && self.lens.knows(*partner));
        let ours = self.partner.map(|_| None);
        ours.into_iter().chain(others.map(Some)).collect()
    }

    pub fn glass(&self, marking: Marking) -> Glass<'_> {
        Glass {
            lens: &self.lens,
            checked: self.checked.as_deref(),
            partner: self.partner,
            marking,
            memory: &self.memory,
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
        static NOTHING: LazyLock<Memory> = LazyLock::new(Memory::default);
        Glass {
            lens: &BLIND,
            checked: None,
            partner: None,
            marking: Marking::Nothing,
            memory: &NOTHING,
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
