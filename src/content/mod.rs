//! What a binder can be filled with from the start: the files of `resources/`, read into records.
//!
//! The same file always gives the same ids, so two laptops that install the same content hold the same records.

mod agreement;
mod calendar;
mod core_task;
mod example;
mod file;
mod ground;
mod night;
mod plan;
mod routine;
mod rules;
mod script;
pub mod support;
mod unit;
mod vocabulary;

#[cfg(test)]
mod tests;

use chrono::{DateTime, Utc};

use crate::domain::confidential::LegalGround;
use crate::domain::consultation::Agreement;
use crate::domain::exercise::Script;
use crate::domain::support::care::Owed;
use crate::domain::{
    AnyRecord, Calendar, Concept, Id, Items, Kind, Library, Plan, Role, Routine, RuleSet, Unit,
};
use file::Broken;
pub use script::parse as script;

/// A part of the shipped content that a board may take or leave.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Part {
    Plans,
    Vocabulary,
    Routines,
    Roles,
    Calendar,
    Rules,
    Units,
}

impl Part {
    /// Every part, in the order they are offered.
    pub const ALL: [Self; 7] = [
        Self::Plans,
        Self::Vocabulary,
        Self::Routines,
        Self::Roles,
        Self::Calendar,
        Self::Rules,
        Self::Units,
    ];

    /// The kind of record that the part holds; it has the part's name too.
    pub const fn kind(self) -> Kind {
        match self {
            Self::Plans => Kind::Plan,
            Self::Vocabulary => Kind::Concept,
            Self::Routines => Kind::Routine,
            Self::Roles => Kind::Role,
            Self::Calendar => Kind::Calendar,
            Self::Rules => Kind::RuleSet,
            Self::Units => Kind::Unit,
        }
    }

    /// The word used on the command line.
    pub const fn key(self) -> &'static str {
        match self {
            Self::Plans => "plans",
            Self::Vocabulary => "vocabulary",
            Self::Routines => "routines",
            Self::Roles => "roles",
            Self::Calendar => "calendar",
            Self::Rules => "rules",
            Self::Units => "units",
        }
    }

    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|part| part.key() == key)
    }

    fn records(self) -> Vec<AnyRecord> {
        match self {
            Self::Plans => plans().into_iter().map(AnyRecord::from).collect(),
            Self::Vocabulary => concepts().into_iter().map(AnyRecord::from).collect(),
            Self::Routines => routines().into_iter().map(AnyRecord::from).collect(),
            Self::Roles => roles().into_iter().map(AnyRecord::from).collect(),
            Self::Calendar => vec![calendar().into()],
            Self::Rules => rule_sets().into_iter().map(AnyRecord::from).collect(),
            Self::Units => units().into_iter().map(AnyRecord::from).collect(),
        }
    }
}

/// The plan templates, in the order of their files.
pub fn plans() -> Vec<Plan> {
    sound(plan::read())
}

/// The roles that plans, routines and rosters name.
pub fn roles() -> Vec<Role> {
    sound(unit::roles())
}

/// The vocabulary, one file per area.
pub fn concepts() -> Vec<Concept> {
    sound(vocabulary::read())
}

/// The handover routines.
pub fn routines() -> Vec<Routine> {
    sound(routine::read())
}

/// The routine by which the same task passes from one shift to the next, or any other where it is not kept.
pub fn usual_routine(library: &Library) -> Option<Id<Routine>> {
    let shift = library
        .get(routine::id("skift-till-skift"))
        .filter(|routine| !routine.retired);
    let any = || crate::domain::handover::routines(library).first().copied();
    shift.or_else(any).map(|routine| routine.id)
}

/// Sweden's holidays and the days that count as such, by rule.
pub fn calendar() -> Calendar {
    sound(calendar::read())
}

/// The rules by which a concept counts as agreed.
pub fn agreement() -> Agreement {
    sound(agreement::read())
}

/// The levels of crisis support, and how many talks one person is offered.
pub fn support_levels() -> support::Levels {
    sound(support::levels())
}

/// The talks owed to those who helped, for a board that has said nothing else.
pub fn aftercare() -> Items<Owed> {
    sound(support::aftercare())
}

/// Working-time rules: the law, the municipal agreement, and none.
pub fn rule_sets() -> Vec<RuleSet> {
    sound(rules::read())
}

/// Grounds on which what is secret may be handed from one board to another.
pub fn legal_grounds() -> Vec<LegalGround> {
    sound(ground::read())
}

/// Stockholm's boards and partners, as an example set of units.
pub fn units() -> Vec<Unit> {
    sound(unit::units())
}

/// The scripts to exercise by.
pub fn scripts() -> Vec<Script> {
    sound(script::read())
}

/// The records of the chosen parts.
pub fn everything(parts: &[Part]) -> Vec<AnyRecord> {
    parts.iter().flat_map(|part| part.records()).collect()
}

/// A whole binder of invented people, rosters, plans and a night's work around `now`, shipped content included. Made by
/// the same edits that a person would ask for, so that it keeps every rule.
pub fn example(now: DateTime<Utc>) -> Vec<AnyRecord> {
    sound(example::records(now))
}

fn sound<T>(read: Result<T, Broken>) -> T {
    read.unwrap_or_else(|broken| panic!("the tests read every shipped file: {broken}"))
}
