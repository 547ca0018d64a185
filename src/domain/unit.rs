//! Organisation units, partner bodies, and the roles people have in a crisis.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::confidential::DocumentationDecision;
use super::{Id, Items};

/// An organisation unit or a partner body. Boards are merged and renamed: old records keep the name of their time.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Unit {
    pub id: Id<Unit>,
    pub name: String,
    pub kind: UnitKind,
    pub valid_from: Option<NaiveDate>,
    /// The last day the unit exists.
    pub valid_to: Option<NaiveDate>,
    pub successor: Option<Id<Unit>>,
    pub source: String,
    pub unverified: bool,
    /// Who may decide what in a crisis, by the board's own delegation (delegationsordning).
    #[serde(default)]
    pub authorities: Items<Authority>,
    /// What the board has decided to document about individuals; without a decision nothing.
    #[serde(default)]
    pub documentation: Option<DocumentationDecision>,
}

impl Unit {
    /// A unit of which nothing more is said.
    pub fn new(id: Id<Self>, name: impl Into<String>, kind: UnitKind) -> Self {
        Self {
            id,
            name: name.into(),
            kind,
            valid_from: None,
            valid_to: None,
            successor: None,
            source: String::new(),
            unverified: false,
            authorities: Items::default(),
            documentation: None,
        }
    }
}

/// A right to decide that a board has given to a role.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Authority {
    /// The role that may decide.
    pub who: String,
    /// What it may decide.
    pub what: String,
    /// The paragraph or decision that says so.
    pub source: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum UnitKind {
    DistrictBoard,
    SpecialistBoard,
    Central,
    Partner,
}

/// What somebody is on call as, or does in a plan.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Role {
    pub id: Id<Role>,
    pub name: String,
    pub name_en: String,
    pub description: String,
    pub source: String,
    pub unverified: bool,
}
