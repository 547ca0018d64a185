//! Rows of people joined with the people of the binder: somebody of the same name is completed, never doubled.

use std::collections::HashMap;

use super::{Choices, Ids, Intake, ProblemKind, Roles};
use crate::domain::person::{Certificate, Phone};
use crate::domain::{Library, Person, RuleSet, Unit};
use crate::format::mapping::{PersonRow, Report};
use crate::format::words::fold;

/// Joins rows with the binder's people. What a row says replaces employer and e-mail address; roles, competences,
/// numbers and notes are added to those there are, so that nothing is lost by an old list.
pub fn people(library: &Library, report: Report<PersonRow>, choices: &Choices, ids: Ids) -> Intake {
    let mut intake = Intake::default();
    let mut roles = Roles::of(library, choices);
    let mut book = Book::of(library);
    for (number, row) in report.read {
        let at = match book.find(&row) {
            Found::Nobody => book.add(Person::new(ids.fresh(), row.name.as_str())),
            Found::OfTheSameName => {
                let name = row.name.clone();
                intake.problem(number, ProblemKind::TwoOfThatName { name });
                book.add(Person::new(ids.fresh(), row.name.as_str()))
            }
            Found::One(at) => at,
            Found::Several => {
                let name = row.name;
                intake.problem(
                    number,
                    ProblemKind::SeveralOfThatName {
                        name,
                        row_left_out: true,
                    },
                );
                continue;
            }
        };
        let entry = &mut book.entries[at];
        entry.named_by_row = true;
        complete(&mut entry.person, &row, ids);
        belong(library, &mut entry.person, &row, |kind| {
            intake.problem(number, kind)
        });
        for name in row.roles {
            match roles.find(&name, &mut intake, ids) {
                Some(role) if !entry.person.roles.contains(&role) => entry.person.roles.push(role),
                Some(_) => {}
                None => intake.problem(
                    number,
                    ProblemKind::UnknownRole {
                        name,
                        row_left_out: false,
                    },
                ),
            }
        }
    }
    for entry in book.entries.into_iter().filter(|entry| entry.named_by_row) {
        match entry.was {
            None => intake.created += 1,
            Some(was) if was != entry.person => intake.updated += 1,
            Some(_) => {
                intake.unchanged += 1;
                continue;
            }
        }
        intake.records.push(entry.person.into());
    }
    intake.finish(report.problems)
}

struct Entry {
    person: Person,
    was: Option<Person>,
    named_by_row: bool,
}

/// Everybody, by name.
struct Book {
    entries: Vec<Entry>,
    by_name: HashMap<String, Vec<usize>>,
}

enum Found {
    Nobody,
    One(usize),
    /// An earlier row of the same name is somebody else.
    OfTheSameName,
    Several,
}

impl Book {
    fn of(library: &Library) -> Self {
        let mut book = Self {
            entries: Vec::new(),
            by_name: HashMap::new(),
        };
        for person in library.all::<Person>() {
            let at = book.add(person.clone());
            book.entries[at].was = Some(person.clone());
        }
        book
    }

    fn add(&mut self, person: Person) -> usize {
        let at = self.entries.len();
        self.by_name.entry(fold(&person.name)).or_default().push(at);
        self.entries.push(Entry {
            person,
            was: None,
            named_by_row: false,
        });
        at
    }

    /// Whom a row is about: the name decides, and where several have it a number or an e-mail address.
    fn find(&self, row: &PersonRow) -> Found {
        let named = self.by_name.get(&fold(&row.name)).map_or(&[][..], Vec::as_slice);
        if let Some(at) = named.iter().find(|at| shares(&self.entries[**at].person, row)) {
            return Found::One(*at);
        }
        match named {
            [] => Found::Nobody,
            [at] => {
                let entry = &self.entries[*at];
                let told_apart = reachable(row) && has_contact(&entry.person);
                if entry.named_by_row && told_apart {
                    Found::OfTheSameName
                } else {
                    Found::One(*at)
                }
            }
            _ => Found::Several,
        }
    }
}

fn reachable(row: &PersonRow) -> bool {
    row.phone.is_some() || row.second_phone.is_some() || row.email.is_some()
}

fn has_contact(person: &Person) -> bool {
    !person.phones.is_empty() || !person.email.is_empty()
}

/// Whether a person and a row have a number or an e-mail address in common.
fn shares(person: &Person, row: &PersonRow) -> bool {
    let mail = row
        .email
        .as_deref()
        .is_some_and(|email| !person.email.is_empty() && email.to_lowercase() == person.email.to_lowercase());
    let mut numbers = row.phone.iter().chain(&row.second_phone);
    mail || numbers.any(|number| has_number(person, number))
}

fn has_number(person: &Person, number: &str) -> bool {
    person
        .phones
        .unordered()
        .any(|(_, phone)| national(&phone.number) == national(number))
}

/// A Swedish number as it is dialled within the country.
fn national(number: &str) -> String {
    let rest = number.strip_prefix("+46").or_else(|| number.strip_prefix("0046"));
    rest.map_or_else(
        || number.to_owned(),
        |rest| format!("0{}", rest.trim_start_matches('0')),
    )
}

/// Finds the board and the rules that a row names. A board nobody knows is the employer, where the row names none.
fn belong(library: &Library, person: &mut Person, row: &PersonRow, mut problem: impl FnMut(ProblemKind)) {
    if let Some(name) = &row.board {
        let key = fold(name);
        match library.all::<Unit>().find(|unit| fold(&unit.name) == key) {
            Some(unit) => person.unit = Some(unit.id),
            None => {
                let as_employer = row.employer.is_none();
                if as_employer {
                    person.employer.clone_from(name);
                }
                let name = name.clone();
                problem(ProblemKind::UnknownBoard { name, as_employer });
            }
        }
    }
    if let Some(name) = &row.rules {
        let key = fold(name);
        let named = |set: &&RuleSet| [&set.name, &set.name_en].iter().any(|one| fold(one) == key);
        match library.all::<RuleSet>().find(named) {
            Some(set) => person.rule_set = Some(set.id),
            None => problem(ProblemKind::UnknownRules { name: name.clone() }),
        }
    }
}

/// Puts what a row says into a person.
fn complete(person: &mut Person, row: &PersonRow, ids: Ids) {
    if let Some(employer) = &row.employer {
        person.employer.clone_from(employer);
    }
    if let Some(email) = &row.email {
        person.email.clone_from(email);
    }
    for competence in &row.competences {
        let shown = person.certificates.unordered().map(|(_, one)| &one.competence);
        let mut known = person.competences.iter().chain(shown);
        if !known.any(|known| fold(known) == fold(competence)) {
            person.competences.push(competence.clone());
        }
    }
    person.share_percent = row.share.or(person.share_percent);
    person.travel_minutes = row.travel.or(person.travel_minutes);
    for (competence, until) in &row.certificates {
        let same = |one: &Certificate| fold(&one.competence) == fold(competence);
        let known = person
            .certificates
            .iter()
            .find(|(_, one)| same(one))
            .map(|(id, _)| id);
        let id = known.unwrap_or_else(|| ids.fresh());
        let one = Certificate {
            competence: competence.clone(),
            valid_until: Some(*until),
        };
        person.certificates.push(id, one);
    }
    // The list's numbers come first, as somebody just wrote them; those known before stay after them.
    for number in row.second_phone.iter().chain(&row.phone) {
        if !has_number(person, number) {
            let phone = Phone {
                label: String::new(),
                number: number.clone(),
                verified_on: None,
                failed_on: None,
            };
            person.phones.insert_after(None, ids.fresh(), phone);
        }
    }
    if let Some(note) = &row.note
        && !person.note.contains(note.as_str())
    {
        if !person.note.is_empty() {
            person.note.push('\n');
        }
        person.note.push_str(note);
    }
}
