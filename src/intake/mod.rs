//! Rows of somebody else's tables joined with what the binder already holds, and what the binder holds laid out as
//! tables. Pure: what comes out is edits to carry out, or sheets to write. The window and the command line both use it.
//!
//! A row is never taken in on a guess: a name that two people share, a role nobody knows or a form that is not said is
//! listed in [`Intake::problems`], and the other rows are taken in all the same. Taking the same table in twice changes
//! nothing the second time.

mod calendar;
mod callout;
mod cards;
mod handover;
mod logbook;
mod month;
mod people;
pub mod plan;
mod register;
mod sheet;
mod shifts;
mod squares;
mod supporting;
pub mod terms;
mod words;

#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::{DateTime, Utc};

use crate::domain::roster::{DutyForm, Shift};
use crate::domain::{AnyRecord, Edit, Id, Library, Role, Roster};
use crate::format::mapping::{Impact, Problem as CellProblem};
use crate::format::words::fold;

pub use calendar::export_calendar;
pub use callout::{call_columns, call_log, call_pieces, call_sheet};
pub use cards::export_cards;
pub use handover::{Found, Outgoing as HandoverFile, export_erasures, found_line, layer_a, layer_b};
pub use logbook::{log_json, log_page, log_pieces, log_sheet};
pub use month::export_month;
pub use people::people;
pub use register::{dependent_name, export_core_tasks, export_dependencies, need_name};
pub use sheet::{export_people, export_shifts};
pub use shifts::shifts;
pub use squares::{Carried, Carries, NoSquare, no_square, square, square_of_number};
pub use supporting::{support_calling, support_sheet};
pub use words::{missing, note, problem, table_error};

/// Fresh ids, from an instant and randomness that are handed in.
#[derive(Debug, Clone, Copy)]
pub struct Ids {
    pub now: DateTime<Utc>,
    pub entropy: fn(&mut [u8]),
}

impl Ids {
    /// An id nobody has had before.
    pub fn fresh<T>(self) -> Id<T> {
        let mut random = [0; 10];
        (self.entropy)(&mut random);
        Id::new(self.now, random)
    }
}

/// What the person who imports has decided for rows that don't say it themselves.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Choices {
    /// Makes a person of a name that no record has.
    pub create_people: bool,
    /// Makes a role of a word that no role has.
    pub create_roles: bool,
    /// The role of shifts whose row names none.
    pub role: Option<Id<Role>>,
    /// The form of shifts whose row names none.
    pub form: Option<DutyForm>,
}

/// What came of joining rows with a binder.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Intake {
    /// People and roles to write, each as it shall be.
    pub records: Vec<AnyRecord>,
    /// Shifts to write, new ones and those that somebody was put on.
    pub shifts: Vec<(Id<Shift>, Shift)>,
    /// How many people (or shifts, in a list of shifts) are new.
    pub created: usize,
    /// How many were there and are changed.
    pub updated: usize,
    /// How many were there and are as the table says already.
    pub unchanged: usize,
    /// Names in a list of shifts that no person has, each once; made into people when so chosen.
    pub unknown_people: Vec<String>,
    /// Words for roles that no role has, each once; made into roles when so chosen.
    pub unknown_roles: Vec<String>,
    /// Everything that was not as it should be, in the order of the rows.
    pub problems: Vec<Problem>,
}

/// Something about a row.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// Row number in the file, 1-based.
    pub row: u32,
    pub kind: ProblemKind,
}

/// What is wrong with a row, or worth a look.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ProblemKind {
    /// Said when the table was read.
    Cell(CellProblem),
    /// No role has this name.
    UnknownRole {
        name: String,
        /// Whether the whole row fell with it.
        row_left_out: bool,
    },
    /// No unit has this name.
    UnknownBoard {
        name: String,
        /// Whether the word was taken as the employer instead.
        as_employer: bool,
    },
    /// No working-time rules have this name.
    UnknownRules {
        name: String,
    },
    /// The row names no role, and none was chosen.
    RoleMissing,
    /// The row says neither jour nor beredskap, and neither was chosen.
    FormMissing,
    /// No person has this name: the shift is taken in with nobody on it.
    UnknownPerson {
        name: String,
    },
    /// Several people have this name and nothing in the row tells them apart.
    SeveralOfThatName {
        name: String,
        /// False in a list of shifts: the shift is taken in with nobody on it.
        row_left_out: bool,
    },
    /// Two rows have this name and nothing else in common: taken as two people.
    TwoOfThatName {
        name: String,
    },
    /// The same shift stands in the table twice.
    Twice {
        name: String,
    },
    /// Somebody else has a shift of the same role and hours already; both are kept.
    AlsoOnDuty {
        name: String,
    },
    TooLong {
        longest_days: i64,
    },
}

impl ProblemKind {
    /// What the problem did to its row.
    pub fn impact(&self) -> Impact {
        match self {
            Self::Cell(problem) => problem.kind.impact(),
            Self::UnknownRole { row_left_out, .. } | Self::SeveralOfThatName { row_left_out, .. } => {
                if *row_left_out {
                    Impact::RowLeftOut
                } else {
                    Impact::ValueLeftOut
                }
            }
            Self::UnknownBoard {
                as_employer: true, ..
            } => Impact::Changed,
            Self::UnknownPerson { .. } | Self::UnknownBoard { .. } | Self::UnknownRules { .. } => {
                Impact::ValueLeftOut
            }
            Self::RoleMissing | Self::FormMissing | Self::Twice { .. } | Self::TooLong { .. } => {
                Impact::RowLeftOut
            }
            Self::TwoOfThatName { .. } | Self::AlsoOnDuty { .. } => Impact::ToCheck,
        }
    }
}

impl Intake {
    /// The one edit that takes everything in, so that one step back takes it all out again. None when there is nothing.
    pub fn edit(&self, roster: Option<Id<Roster>>) -> Option<Edit> {
        let shifts = roster
            .filter(|_| !self.shifts.is_empty())
            .map(|roster| (roster, self.shifts.clone()));
        let empty = self.records.is_empty() && shifts.is_none();
        (!empty).then(|| Edit::Import {
            records: self.records.clone(),
            shifts,
        })
    }

    /// Numbers of the rows that are left out, each once.
    pub fn rows_left_out(&self) -> Vec<u32> {
        let mut rows: Vec<u32> = self
            .problems
            .iter()
            .filter(|problem| problem.kind.impact() == Impact::RowLeftOut)
            .map(|problem| problem.row)
            .collect();
        rows.sort_unstable();
        rows.dedup();
        rows
    }

    fn problem(&mut self, row: u32, kind: ProblemKind) {
        self.problems.push(Problem { row, kind });
    }

    /// Puts what reading said among the rest, in the order of the rows.
    fn finish(mut self, read: Vec<CellProblem>) -> Self {
        self.problems.extend(read.into_iter().map(|problem| Problem {
            row: problem.row,
            kind: ProblemKind::Cell(problem),
        }));
        self.problems.sort_by_key(|problem| problem.row);
        self
    }
}

/// The binder's roles by every name they have, and those made on the way.
struct Roles {
    by_name: HashMap<String, Id<Role>>,
    create: bool,
}

impl Roles {
    fn of(library: &Library, choices: &Choices) -> Self {
        let mut by_name = HashMap::new();
        for role in library.all::<Role>() {
            for name in [&role.name, &role.name_en] {
                by_name.entry(fold(name)).or_insert(role.id);
            }
        }
        by_name.remove("");
        Self {
            by_name,
            create: choices.create_roles,
        }
    }

    /// The role of a name. An unknown one is listed, and made when so chosen.
    fn find(&mut self, name: &str, intake: &mut Intake, ids: Ids) -> Option<Id<Role>> {
        let key = fold(name);
        if let Some(id) = self.by_name.get(&key) {
            return Some(*id);
        }
        if !intake.unknown_roles.iter().any(|known| fold(known) == key) {
            intake.unknown_roles.push(name.to_owned());
        }
        if !self.create {
            return None;
        }
        let role = Role {
            id: ids.fresh(),
            name: name.to_owned(),
            name_en: String::new(),
            description: String::new(),
            source: String::new(),
            unverified: false,
        };
        let id = role.id;
        self.by_name.insert(key, id);
        intake.records.push(role.into());
        Some(id)
    }
}
