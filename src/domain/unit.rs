//! Organisation units, partner bodies, and the roles people have in a crisis.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::Id;

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
