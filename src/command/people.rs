//! `people`: who can be reached, and how.

mod terms;
mod vcard;
mod verify;

use chrono::NaiveDate;
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{all, flag, given, group, needed, option, options, positional};
use super::failure::Failure;
use super::report::{Page, Report, Result, table};
use super::session::{Desk, Session};
use super::{when, which};
use crate::domain::person::{Phone, clean_number};
use crate::domain::{AnyRecord, Edit, Id, Kind, Library, Person, RecordRef, Role, numbers};
use crate::phrase::{self, phone};
use crate::text::Text;

pub fn command() -> Command {
    let person = || positional("person", "person");
    let details = |command: Command| {
        command
            .arg(option("employer", "text"))
            .arg(options("role", "role"))
            .arg(options("competence", "text"))
            .arg(options("phone", "phone"))
            .arg(option("email", "email"))
            .arg(option("note", "text"))
            .arg(option("verified", "date"))
            .args(terms::arguments())
    };
    group(
        "people",
        [
            Command::new("list")
                .arg(option("role", "role"))
                .arg(flag("stale")),
            Command::new("show").arg(person()),
            details(Command::new("add").arg(positional("name", "name"))),
            details(Command::new("set").arg(person()).arg(option("name", "name"))),
            Command::new("remove").arg(person()),
            verify::command(),
            vcard::command(),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("show", arguments)) => show(arguments, session),
        Some(("add", arguments)) => add(arguments, session),
        Some(("set", arguments)) => set(arguments, session),
        Some(("remove", arguments)) => remove(arguments, session),
        Some(("verify", arguments)) => verify::run(arguments, session),
        Some(("vcard", arguments)) => vcard::run(arguments, session),
        Some((_, arguments)) => list(arguments, session),
        None => list(arguments, session),
    }
}

fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let role = given(arguments, "role")
        .map(|words| which::find::<Role>(&library, words).map(|role| role.id))
        .transpose()?;
    let stale = arguments.get_flag("stale");
    let today = session.today();
    let mut people = if stale {
        numbers::rotten(&library, today)
            .into_iter()
            .map(|(person, _)| person)
            .collect()
    } else {
        library.sorted::<Person>()
    };
    people.retain(|person| role.is_none_or(|role| person.roles.contains(&role)));
    let rows: Vec<Vec<String>> = people
        .iter()
        .map(|person| {
            if stale {
                return verify::stale_row(&session.text, person, today);
            }
            let number = person
                .first_phone()
                .map_or_else(String::new, |found| phone::group(&found.number));
            vec![
                person.name.clone(),
                number,
                roles(&session.text, &library, person),
                person.employer.clone(),
            ]
        })
        .collect();
    let mut page = Page::default();
    page.line(session.text.count_people(people.len()))
        .line(table(&rows));
    let people: Vec<Value> = people
        .into_iter()
        .map(|person| which::to_json(&AnyRecord::from(person.clone())))
        .collect();
    Ok(Report::new(page.finish(), json!(people)))
}

fn roles(text: &Text, library: &Library, person: &Person) -> String {
    let names: Vec<&str> = person
        .roles
        .iter()
        .map(|role| phrase::role(text, library, *role))
        .collect();
    names.join(", ")
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let person = which::find::<Person>(&library, needed(arguments, "person"))?;
    Ok(shown(&session.text, &library, person, session.today()))
}

fn shown(text: &Text, library: &Library, person: &Person, today: NaiveDate) -> Report {
    let mut page = Page::default();
    page.line(format!("{}  [{}]", person.name, which::short(person.id)));
    let mut rows = Vec::new();
    let mut row = |key: &str, value: String| {
        if !value.is_empty() {
            rows.push(vec![phrase::field_name(text, Kind::Person, &[key]), value]);
        }
    };
    for (_, number) in person.phones.iter() {
        let checked = phrase::trust(text, number.trust(today), today).to_lowercase();
        row(
            "phones",
            format!("{} {} ({checked})", phone::group(&number.number), number.label),
        );
    }
    row("email", person.email.clone());
    row("employer", person.employer.clone());
    row("roles", roles(text, library, person));
    row("competences", person.competences.join(", "));
    terms::rows((text, library), person, today, &mut row);
    row("note", person.note.replace('\n', "; "));
    page.indented(table(&rows));
    Report::new(page.finish(), which::to_json(&AnyRecord::from(person.clone())))
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let person = Person::new(session.new_id(), needed(arguments, "name").trim());
    write(&mut desk, person, arguments)
}

fn set(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let mut person = which::find::<Person>(&desk.library, needed(arguments, "person"))?.clone();
    if let Some(name) = given(arguments, "name") {
        name.trim().clone_into(&mut person.name);
    }
    write(&mut desk, person, arguments)
}

/// Puts what was given into a person; a list that is given replaces the one there was.
fn write(desk: &mut Desk<'_>, mut person: Person, arguments: &ArgMatches) -> Result {
    let session = desk.session;
    let text = &session.text;
    for (id, field) in [
        ("employer", &mut person.employer),
        ("email", &mut person.email),
        ("note", &mut person.note),
    ] {
        if let Some(value) = given(arguments, id) {
            value.trim().clone_into(field);
        }
    }
    let names = all(arguments, "role");
    if !names.is_empty() {
        person.roles = names
            .into_iter()
            .map(|words| which::find::<Role>(&desk.library, words).map(|role| role.id))
            .collect::<std::result::Result<_, _>>()?;
    }
    let competences = all(arguments, "competence");
    if !competences.is_empty() {
        person.competences = competences.into_iter().map(str::to_owned).collect();
    }
    let numbers = all(arguments, "phone");
    if !numbers.is_empty() {
        take_numbers(session, &mut person, &numbers)?;
    }
    if let Some(typed) = given(arguments, "verified") {
        let on = when::date(text, typed)?;
        let first = person.phones.iter().next().map(|(id, _)| id);
        match first.and_then(|id| person.phones.get_mut(id)) {
            Some(number) => number.rang(on, true),
            None => {
                return Err(Failure::usage(
                    text.cli_people_no_number(),
                    text.cli_nothing_changed(),
                ));
            }
        }
    }
    terms::take(session, &desk.library, &mut person, arguments)?;
    let id = person.id;
    desk.save(person)?;
    let person = which::find::<Person>(&desk.library, &id.to_string())?;
    Ok(shown(text, &desk.library, person, session.today()))
}

/// Makes the numbers those that were given; one that was there before keeps its label and when it was checked.
fn take_numbers(
    session: &Session<'_>,
    person: &mut Person,
    typed: &[&str],
) -> std::result::Result<(), Failure> {
    let before: Vec<(Id<Phone>, Phone)> = person
        .phones
        .iter()
        .map(|(id, phone)| (id, phone.clone()))
        .collect();
    let mut kept: Option<Id<Phone>> = None;
    let mut ids = Vec::new();
    for typed in typed {
        let text = &session.text;
        let number = clean_number(typed).ok_or_else(|| {
            Failure::usage(text.cli_people_not_a_number(*typed), text.cli_nothing_changed())
        })?;
        let known = before.iter().find(|(_, phone)| phone.number == number).cloned();
        let (id, phone) = known.unwrap_or_else(|| {
            let phone = Phone {
                label: String::new(),
                number,
                verified_on: None,
                failed_on: None,
            };
            (session.new_id(), phone)
        });
        person.phones.insert_after(kept, id, phone);
        person.phones.move_after(id, kept);
        kept = Some(id);
        ids.push(id);
    }
    for (id, _) in before.iter().filter(|(id, _)| !ids.contains(id)) {
        person.phones.remove(*id);
    }
    Ok(())
}

fn remove(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let person = which::find::<Person>(&desk.library, needed(arguments, "person"))?;
    let (id, name) = (person.id, person.name.clone());
    desk.carry_out(&Edit::Delete(RecordRef::of(id)))?;
    Ok(Report::new(
        session.text.cli_removed(name),
        json!({ "removed": id }),
    ))
}
