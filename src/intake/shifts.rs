//! Rows of shifts joined with a roster: roles and people found by name, shifts that are there already recognised.

use std::collections::{HashMap, HashSet};

use chrono::{Duration, NaiveDateTime};

use super::{Choices, Ids, Intake, ProblemKind, Roles};
use crate::domain::duty::LONGEST_SHIFT_DAYS;
use crate::domain::roster::{DutyForm, Shift};
use crate::domain::{Id, Library, Person, Role, Roster, RosterMonth};
use crate::format::mapping::{DutyForm as RowForm, Report, ShiftRow};
use crate::format::words::fold;

/// Joins rows with a roster. A shift of the same role, form and hours that has the same person, or nobody, is the same
/// shift; one with somebody else stays beside the new one and is told.
pub fn shifts(
    library: &Library,
    roster: Id<Roster>,
    report: Report<ShiftRow>,
    choices: &Choices,
    ids: Ids,
) -> Intake {
    let mut joiner = Joiner {
        library,
        roster,
        choices,
        ids,
        intake: Intake::default(),
        roles: Roles::of(library, choices),
        people: names(library),
    };
    let wanted: Vec<(u32, Shift)> = report
        .read
        .into_iter()
        .filter_map(|(number, row)| Some((number, joiner.shift(number, row)?)))
        .collect();
    joiner.join(wanted);
    joiner.intake.finish(report.problems)
}

fn names(library: &Library) -> HashMap<String, Vec<Id<Person>>> {
    let mut people: HashMap<String, Vec<Id<Person>>> = HashMap::new();
    for person in library.all::<Person>() {
        people.entry(fold(&person.name)).or_default().push(person.id);
    }
    people
}

struct Joiner<'a> {
    library: &'a Library,
    roster: Id<Roster>,
    choices: &'a Choices,
    ids: Ids,
    intake: Intake,
    roles: Roles,
    people: HashMap<String, Vec<Id<Person>>>,
}

/// What makes two shifts the same but for who has them.
type Slot = (NaiveDateTime, NaiveDateTime, Id<Role>, bool);

fn slot(shift: &Shift) -> Slot {
    (shift.start, shift.end, shift.role, shift.form == DutyForm::OnSite)
}

impl Joiner<'_> {
    /// The shift a row describes, or none when something it must say is unknown.
    fn shift(&mut self, number: u32, row: ShiftRow) -> Option<Shift> {
        if row.end - row.start > Duration::days(LONGEST_SHIFT_DAYS) {
            let longest_days = LONGEST_SHIFT_DAYS;
            self.intake.problem(number, ProblemKind::TooLong { longest_days });
            return None;
        }
        let role = self.role(number, row.role)?;
        let said = row.form.map(|form| match form {
            RowForm::OnSite => DutyForm::OnSite,
            RowForm::Standby => DutyForm::Standby,
        });
        let Some(form) = said.or(self.choices.form).or_else(|| self.usual_form(role)) else {
            self.intake.problem(number, ProblemKind::FormMissing);
            return None;
        };
        Some(Shift {
            person: row.person.and_then(|name| self.person(number, name)),
            form,
            note: row.note.unwrap_or_default(),
            ..Shift::new(role, row.start, row.end)
        })
    }

    fn role(&mut self, number: u32, name: Option<String>) -> Option<Id<Role>> {
        let Some(name) = name else {
            let role = self.choices.role.or_else(|| self.usual_role());
            if role.is_none() {
                self.intake.problem(number, ProblemKind::RoleMissing);
            }
            return role;
        };
        let role = self.roles.find(&name, &mut self.intake, self.ids);
        if role.is_none() {
            let row_left_out = true;
            self.intake
                .problem(number, ProblemKind::UnknownRole { name, row_left_out });
        }
        role
    }

    /// The role of a roster that needs one role only.
    fn usual_role(&self) -> Option<Id<Role>> {
        only(
            self.library
                .get(self.roster)?
                .needs
                .unordered()
                .map(|(_, need)| need.role),
        )
    }

    /// The form of a role that the roster needs in one form only.
    fn usual_form(&self, role: Id<Role>) -> Option<DutyForm> {
        let needs = self.library.get(self.roster)?.needs.unordered();
        only(
            needs
                .filter(|(_, need)| need.role == role)
                .map(|(_, need)| need.form),
        )
    }

    fn person(&mut self, number: u32, name: String) -> Option<Id<Person>> {
        let key = fold(&name);
        match self.people.get(&key).map(Vec::as_slice) {
            Some([person]) => return Some(*person),
            Some([_, ..]) => {
                self.intake.problem(
                    number,
                    ProblemKind::SeveralOfThatName {
                        name,
                        row_left_out: false,
                    },
                );
                return None;
            }
            _ => {}
        }
        if !self.intake.unknown_people.iter().any(|known| fold(known) == key) {
            self.intake.unknown_people.push(name.clone());
        }
        if !self.choices.create_people {
            self.intake.problem(number, ProblemKind::UnknownPerson { name });
            return None;
        }
        let person = Person::new(self.ids.fresh(), name);
        let id = person.id;
        self.people.insert(key, vec![id]);
        self.intake.records.push(person.into());
        Some(id)
    }

    fn join(&mut self, wanted: Vec<(u32, Shift)>) {
        let mut there = self.there(&wanted);
        let mut seen: HashSet<(Slot, Id<Person>)> = HashSet::new();
        let mut rest = Vec::new();
        // Those that have their person already first, so that nobody else takes their place.
        for (number, shift) in wanted {
            if let Some(person) = shift.person
                && !seen.insert((slot(&shift), person))
            {
                let name = self.name(person);
                self.intake.problem(number, ProblemKind::Twice { name });
                continue;
            }
            match take(&mut there, &shift, |known| known == shift.person) {
                Some((id, known)) => self.keep(id, known, shift),
                None => rest.push((number, shift)),
            }
        }
        let mut new = Vec::new();
        for (number, shift) in rest {
            let found = match shift.person {
                Some(_) => take(&mut there, &shift, |known| known.is_none()),
                // The table knows of nobody, the roster does: nothing to change.
                None => take(&mut there, &shift, |_| true),
            };
            match found {
                Some((_, _)) if shift.person.is_none() => self.intake.unchanged += 1,
                Some((id, known)) => self.keep(id, known, shift),
                None => new.push((number, shift)),
            }
        }
        for (number, shift) in new {
            let others = there.get(&slot(&shift)).into_iter().flatten();
            let other = others.clone().find_map(|(_, known)| known.person);
            if let Some(other) = other {
                let name = self.name(other);
                self.intake.problem(number, ProblemKind::AlsoOnDuty { name });
            }
            self.intake.created += 1;
            self.intake.shifts.push((self.ids.fresh(), shift));
        }
    }

    /// The roster's shifts in the months the rows are about.
    fn there(&self, wanted: &[(u32, Shift)]) -> HashMap<Slot, Vec<(Id<Shift>, Shift)>> {
        let months: HashSet<Id<RosterMonth>> = wanted
            .iter()
            .map(|(_, shift)| RosterMonth::id_of(self.roster, shift.start.date()))
            .collect();
        let mut there: HashMap<Slot, Vec<(Id<Shift>, Shift)>> = HashMap::new();
        for month in months.into_iter().filter_map(|id| self.library.get(id)) {
            for (id, shift) in month.shifts.iter() {
                there.entry(slot(shift)).or_default().push((id, shift.clone()));
            }
        }
        there
    }

    /// A shift that is there, with what the row adds to it.
    fn keep(&mut self, id: Id<Shift>, known: Shift, row: Shift) {
        let note = if row.note.is_empty() {
            known.note.clone()
        } else {
            row.note
        };
        let kept = Shift {
            person: row.person.or(known.person),
            note,
            ..known.clone()
        };
        if kept == known {
            self.intake.unchanged += 1;
        } else {
            self.intake.updated += 1;
            self.intake.shifts.push((id, kept));
        }
    }

    fn name(&self, person: Id<Person>) -> String {
        self.library.person_name(person).to_owned()
    }
}

/// Takes out the first shift of the same slot whose person is as wanted.
fn take(
    there: &mut HashMap<Slot, Vec<(Id<Shift>, Shift)>>,
    shift: &Shift,
    wanted: impl Fn(Option<Id<Person>>) -> bool,
) -> Option<(Id<Shift>, Shift)> {
    let known = there.get_mut(&slot(shift))?;
    let at = known.iter().position(|(_, other)| wanted(other.person))?;
    Some(known.remove(at))
}

/// The value that all have, if there is one.
fn only<T: PartialEq>(mut values: impl Iterator<Item = T>) -> Option<T> {
    let first = values.next()?;
    values.all(|other| other == first).then_some(first)
}
