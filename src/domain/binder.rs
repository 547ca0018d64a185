//! The binder itself: whose it is, and whether it is for real.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use super::{Id, Unit};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Binder {
    pub id: Id<Binder>,
    /// The board's name, shown on every screen and print.
    pub name: String,
    pub unit: Option<Id<Unit>>,
    pub kind: BinderKind,
    pub created_at: DateTime<Utc>,
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
