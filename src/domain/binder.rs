//! The binder itself: whose it is, and whether it is for real.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use super::{Id, Items, Unit};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Binder {
    pub id: Id<Binder>,
    /// The board's name, shown on every screen and print.
    pub name: String,
    pub unit: Option<Id<Unit>>,
    pub kind: BinderKind,
    pub created_at: DateTime<Utc>,
    /// Words that the check of all texts would point at and that are to stand.
    #[serde(default)]
    pub wordings: Items<Wording>,
}

/// A word that is to stand as it is written, though the vocabulary advises against it or doesn't know it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wording {
    /// The word in lower case.
    pub text: String,
    /// The record it may stand in; any when none is named.
    pub only_in: Option<Uuid>,
}

impl Binder {
    /// Whether a word, in lower case, is to stand in a record.
    pub fn lets_stand(&self, word: &str, record: Uuid) -> bool {
        let stands =
            |wording: &Wording| wording.text == word && wording.only_in.is_none_or(|only| only == record);
        self.wordings.unordered().any(|(_, wording)| stands(wording))
    }
}

/// Only a live binder is for real; the others are marked on every screen and print.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum BinderKind {
    Live,
    Exercise,
    /// Invented people and numbers, to look around in.
    Example,
}
