//! Premises (lokaler) where people can be met: kept before anything happens, checked now and then.

use chrono::{Months, NaiveDate};
use serde::{Deserialize, Serialize};

use crate::domain::{Id, Unit};

/// Months after which somebody should have been there again.
const FRESH_MONTHS: u32 = 12;

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Premises {
    pub id: Id<Premises>,
    pub name: String,
    pub address: String,
    pub unit: Option<Id<Unit>>,
    pub kind: PremisesKind,
    /// The role that has the key at night.
    pub key_holder: String,
    /// How many people can be there; nothing where nobody has said.
    pub capacity: Option<u32>,
    /// What it suits and what not.
    pub suitability: String,
    pub verified_on: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PremisesKind {
    /// Where people gather the first hours, away from onlookers.
    #[default]
    Gathering,
    /// A centre for support and information.
    Centre,
    /// Where helpers rest and are relieved.
    Rest,
}

impl PremisesKind {
    pub const ALL: [Self; 3] = [Self::Gathering, Self::Centre, Self::Rest];
}

impl Premises {
    pub fn new(id: Id<Self>, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            address: String::new(),
            unit: None,
            kind: PremisesKind::default(),
            key_holder: String::new(),
            capacity: None,
            suitability: String::new(),
            verified_on: None,
        }
    }

    /// Whether somebody has checked it within a year.
    pub fn is_fresh(&self, today: NaiveDate) -> bool {
        let limit = today.checked_sub_months(Months::new(FRESH_MONTHS));
        self.verified_on
            .zip(limit)
            .is_some_and(|(on, limit)| on >= limit && on <= today)
    }
}
