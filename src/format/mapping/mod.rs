//! What the columns of somebody else's table mean: proposed from header and contents, changed and remembered by the
//! user, and applied so that a row that can't be read never drops the others.

mod people;
mod propose;
mod report;
mod shifts;

use serde::{Deserialize, Serialize};

use super::table::Table;
use super::when::Span;
use super::words::fold;

pub use people::{PersonRow, apply_people};
pub use propose::{propose, propose_as};
pub use report::{Impact, Problem, ProblemKind, Report};
pub use shifts::{DutyForm, ShiftRow, apply_shifts};

/// What a table is a list of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum TableKind {
    People,
    Shifts,
}

/// What a column holds.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Target {
    /// Not read.
    Ignore,
    /// A person's whole name, in a list of people.
    Name,
    GivenName,
    FamilyName,
    Employer,
    /// One role or several with commas between, in a list of people.
    Roles,
    Competences,
    Phone,
    SecondPhone,
    Email,
    Note,
    /// The board somebody belongs to.
    Board,
    /// Percent of a full share of duty.
    Share,
    /// Minutes to the place of service.
    Travel,
    /// The working-time rules that bind somebody.
    Rules,
    /// The day a shift begins; may carry its time too.
    Date,
    /// The day a shift ends.
    EndDate,
    /// ISO week number, used where a row has no date.
    Week,
    /// Weekday: checked against the date, or counted from the week.
    Weekday,
    Start,
    End,
    /// Start and end in one cell, such as 17–08.
    Span,
    /// The role that a shift is for.
    Role,
    /// Who has the shift; nobody when empty.
    Person,
    /// On-call at the workplace (jour) or elsewhere (beredskap).
    Form,
    /// The wide layout: the column is a role, its cells say who has it. The header may carry the hours.
    RoleColumn {
        role: String,
        hours: Option<Span>,
    },
}

impl Target {
    /// The targets that make sense in a list of this kind, in the order to offer them; `RoleColumn` takes the
    /// column's name as its role.
    pub fn offered(kind: TableKind, column_name: &str) -> Vec<Target> {
        match kind {
            TableKind::People => vec![
                Target::Ignore,
                Target::Name,
                Target::GivenName,
                Target::FamilyName,
                Target::Employer,
                Target::Roles,
                Target::Competences,
                Target::Phone,
                Target::SecondPhone,
                Target::Email,
                Target::Note,
                Target::Board,
                Target::Rules,
                Target::Share,
                Target::Travel,
            ],
            TableKind::Shifts => vec![
                Target::Ignore,
                Target::Date,
                Target::EndDate,
                Target::Week,
                Target::Weekday,
                Target::Span,
                Target::Start,
                Target::End,
                Target::Role,
                Target::Person,
                Target::Form,
                Target::Note,
                propose::role_column(column_name),
            ],
        }
    }
}

/// What is still needed before a mapping can be applied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Missing {
    /// No column holds names.
    Name,
    /// Neither a date nor a week is mapped.
    Date,
    /// No column says when a shift begins and ends, and no usual hours are given.
    Times,
    /// Neither a person nor a role column is mapped.
    Person,
}

/// What each column of a table means.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mapping {
    pub kind: TableKind,
    /// The header that the mapping was made for, folded; see [`fingerprint`].
    pub fingerprint: String,
    /// One target per column of the table.
    pub columns: Vec<Target>,
    /// Hours of shifts whose row says none; asked of the user when no column has them.
    pub usual_hours: Option<Span>,
}

impl Mapping {
    /// Whether the mapping was made for a table with this header, so that a remembered one can be used again.
    pub fn fits(&self, table: &Table) -> bool {
        self.fingerprint == fingerprint(table) && self.columns.len() == table.header.len()
    }

    /// The first column with a target.
    pub fn column(&self, target: &Target) -> Option<usize> {
        self.columns.iter().position(|mapped| mapped == target)
    }

    /// What has to be mapped before anything can be read.
    pub fn missing(&self) -> Vec<Missing> {
        let has = |target| self.column(&target).is_some();
        let wide = self
            .columns
            .iter()
            .any(|target| matches!(target, Target::RoleColumn { .. }));
        let mut missing = Vec::new();
        match self.kind {
            TableKind::People => {
                if !has(Target::Name) && !has(Target::GivenName) && !has(Target::FamilyName) {
                    missing.push(Missing::Name);
                }
            }
            TableKind::Shifts => {
                if !has(Target::Date) && !has(Target::Week) {
                    missing.push(Missing::Date);
                }
                let all_wide_have_hours = wide
                    && self
                        .columns
                        .iter()
                        .all(|target| !matches!(target, Target::RoleColumn { hours: None, .. }));
                let has_hours = has(Target::Span) || (has(Target::Start) && has(Target::End));
                if !has_hours && !all_wide_have_hours && self.usual_hours.is_none() {
                    missing.push(Missing::Times);
                }
                if !has(Target::Person) && !wide {
                    missing.push(Missing::Person);
                }
            }
        }
        missing
    }
}

/// What a header is remembered by: its names, folded, in order. Two files from the same hand have the same.
pub fn fingerprint(table: &Table) -> String {
    let names: Vec<String> = table.header.iter().map(|name| fold(name)).collect();
    names.join("|")
}
