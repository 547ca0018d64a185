//! Core tasks (kärnuppgifter): what a board must keep doing whatever happens, how long it can stand still, and what it
//! depends on.

use serde::{Deserialize, Serialize};

use super::plan::{Bracket, Dependency};
use super::{Id, Items, Unit};

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct CoreTask {
    pub id: Id<CoreTask>,
    pub unit: Option<Id<Unit>>,
    pub title: String,
    /// Who answers for it: a role or a name.
    pub owner: String,
    /// Longest tolerable outage (acceptabel avbrottstid, MTPD), minutes.
    pub tolerable_outage_minutes: Option<u32>,
    /// Target time to restore (återställningstid, RTO), minutes.
    pub recovery_target_minutes: Option<u32>,
    /// The least that must still be done.
    pub minimum_level: String,
    /// What happens to people when it stands still, one for each time bracket.
    pub impacts: Items<Impact>,
    pub dependencies: Items<Dependency>,
    pub note: String,
}

/// What it means that the task has stood still that long.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Impact {
    pub bracket: Bracket,
    pub weight: Weight,
    pub text: String,
}

/// How bad it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    None,
    Noticeable,
    Serious,
    /// Life, health or the law is at stake.
    Unacceptable,
}

impl Weight {
    pub const ALL: [Self; 4] = [Self::None, Self::Noticeable, Self::Serious, Self::Unacceptable];
}

impl CoreTask {
    /// The place of a bracket's impact: one on every laptop.
    pub fn impact_id(bracket: Bracket) -> Id<Impact> {
        Id::of_name("impact", &format!("{bracket:?}"))
    }
}
