//! What was read, joined with the binder, and what the user has decided for names that the binder doesn't know.

use std::cmp::Reverse;
use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use crate::app::context::Context;
use crate::domain::roster::DutyForm;
use crate::domain::{AnyRecord, Id, Kind, Role, Roster};
use crate::format::mapping::{PersonRow, Report, ShiftRow};
use crate::format::words::fold;
use crate::intake::{self, Choices, Ids, ProblemKind};

/// The rows of a table, read.
#[derive(Debug)]
pub enum Read {
    People(Report<PersonRow>),
    Shifts(Id<Roster>, Report<ShiftRow>),
}

/// What was read and what would become of it.
#[derive(Debug)]
pub struct Check {
    pub read: Read,
    /// Words for roles that no role of the binder has.
    pub unknown_roles: Vec<String>,
    /// The role that is meant by an unknown word, by the word folded; the others are made.
    meant: BTreeMap<String, Id<Role>>,
    pub add_people: bool,
    pub usual_role: Option<Id<Role>>,
    pub usual_form: Option<DutyForm>,
    /// Rows that name no role and get none from the roster's needs.
    pub without_role: usize,
    /// Rows that say neither jour nor beredskap and get no form from the roster's needs.
    pub without_form: usize,
    pub intake: intake::Intake,
    pub figures: Figures,
}

impl Check {
    pub fn new(read: Read, ctx: Context<'_>) -> Self {
        let mut check = Self {
            read,
            unknown_roles: Vec::new(),
            meant: BTreeMap::new(),
            add_people: true,
            usual_role: None,
            usual_form: None,
            without_role: 0,
            without_form: 0,
            intake: intake::Intake::default(),
            figures: Figures::default(),
        };
        check.join(ctx);
        check.unknown_roles.clone_from(&check.intake.unknown_roles);
        check.without_role = count(&check.intake, &ProblemKind::RoleMissing);
        check
    }

    /// The role that an unknown word stands for; none makes the role.
    pub fn mean(&mut self, unknown: usize, role: Option<Id<Role>>) {
        if let Some(name) = self.unknown_roles.get(unknown) {
            match role {
                Some(role) => self.meant.insert(fold(name), role),
                None => self.meant.remove(&fold(name)),
            };
        }
    }

    pub fn meant(&self, name: &str) -> Option<Id<Role>> {
        self.meant.get(&fold(name)).copied()
    }

    /// Joins what was read with the binder as it is, under what has been decided.
    pub fn join(&mut self, ctx: Context<'_>) {
        let choices = Choices {
            create_people: self.add_people,
            create_roles: true,
            role: self.usual_role,
            form: self.usual_form,
        };
        self.intake = self.joined(ctx, &choices);
        // What is lost is listed first.
        self.intake
            .problems
            .sort_by_key(|problem| (Reverse(problem.kind.impact()), problem.row));
        self.figures = Figures::of(&self.read, &self.intake);
        self.without_form = if choices.form.is_some() {
            let unsaid = Choices {
                form: None,
                ..choices
            };
            count(&self.joined(ctx, &unsaid), &ProblemKind::FormMissing)
        } else {
            count(&self.intake, &ProblemKind::FormMissing)
        };
    }

    fn joined(&self, ctx: Context<'_>, choices: &Choices) -> intake::Intake {
        let ids = Ids {
            now: ctx.now,
            entropy: ctx.entropy,
        };
        let rename = |name: &mut String| {
            if let Some(role) = self.meant(name) {
                ctx.library.role_name(role).clone_into(name);
            }
        };
        match &self.read {
            Read::People(report) => {
                let mut report = report.clone();
                let roles = report.read.iter_mut().flat_map(|(_, row)| &mut row.roles);
                roles.for_each(rename);
                intake::people(ctx.library, report, choices, ids)
            }
            Read::Shifts(roster, report) => {
                let mut report = report.clone();
                let roles = report.read.iter_mut().filter_map(|(_, row)| row.role.as_mut());
                roles.for_each(rename);
                intake::shifts(ctx.library, *roster, report, choices, ids)
            }
        }
    }
}

/// The figures of a look at what was read.
#[derive(Debug, Default)]
pub struct Figures {
    /// Rows that are taken in.
    pub read: usize,
    /// Rows that are taken in but should be looked at.
    pub to_check: usize,
    pub left_out: usize,
    /// The first and the last day on which a shift begins.
    pub between: Option<(NaiveDate, NaiveDate)>,
    /// People that a list of shifts brings along.
    pub new_people: usize,
    /// Names of the roles that are made.
    pub new_roles: Vec<String>,
}

impl Figures {
    fn of(read: &Read, intake: &intake::Intake) -> Self {
        let left_out: BTreeSet<u32> = intake.rows_left_out().into_iter().collect();
        let problems = intake.problems.iter().map(|problem| problem.row);
        let told: BTreeSet<u32> = problems.filter(|row| !left_out.contains(row)).collect();
        let (rows, between): (BTreeSet<u32>, _) = match read {
            Read::People(report) => (report.read.iter().map(|(row, _)| *row).collect(), None),
            Read::Shifts(_, report) => {
                let days = report.read.iter().map(|(_, shift)| shift.start.date());
                let between = days.clone().min().zip(days.max());
                (report.read.iter().map(|(row, _)| *row).collect(), between)
            }
        };
        let records = intake.records.iter();
        let people = records.clone().filter(|record| record.kind() == Kind::Person);
        let roles = records.filter(|record| record.kind() == Kind::Role);
        Self {
            read: rows.difference(&left_out).count(),
            to_check: told.len(),
            left_out: left_out.len(),
            between,
            new_people: if matches!(read, Read::People(_)) {
                0
            } else {
                people.count()
            },
            new_roles: roles.map(AnyRecord::title).collect(),
        }
    }
}

/// Number of rows with a problem.
fn count(intake: &intake::Intake, kind: &ProblemKind) -> usize {
    let rows: BTreeSet<u32> = intake
        .problems
        .iter()
        .filter(|problem| problem.kind == *kind)
        .map(|problem| problem.row)
        .collect();
    rows.len()
}
