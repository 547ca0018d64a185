//! `people verify`: what a call to a number said.

use chrono::NaiveDate;
use clap::{ArgMatches, Command};

use super::shown;
use crate::command::arguments::{flag, given, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::Result;
use crate::command::session::Session;
use crate::command::which;
use crate::domain::person::{Phone, clean_number};
use crate::domain::{Id, Person};
use crate::phrase::{self, phone};
use crate::text::Text;

pub fn command() -> Command {
    Command::new("verify")
        .arg(positional("person", "person"))
        .arg(option("number", "phone-or-place"))
        .arg(flag("wrong"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let mut person = which::find::<Person>(&desk.library, needed(arguments, "person"))?.clone();
    let phone = chosen(&session.text, &person, given(arguments, "number"))?;
    if let Some(number) = person.phones.get_mut(phone) {
        number.rang(session.today(), !arguments.get_flag("wrong"));
    }
    desk.save(person.clone())?;
    Ok(shown(&session.text, &desk.library, &person, session.today()))
}

/// The number that was rung: the one to try first when none is named, else by its place or its digits.
fn chosen(text: &Text, person: &Person, typed: Option<&str>) -> std::result::Result<Id<Phone>, Failure> {
    let mut numbers = person.phones.iter();
    let found = match typed {
        None => {
            let first = person.first_phone();
            numbers.find(|(_, one)| first.is_some_and(|first| std::ptr::eq(first, *one)))
        }
        Some(typed) => match clean_number(typed) {
            Some(digits) => numbers.find(|(_, one)| one.number == digits),
            None => typed
                .trim()
                .parse::<usize>()
                .ok()
                .and_then(|place| numbers.nth(place.checked_sub(1)?)),
        },
    };
    found.map(|(id, _)| id).ok_or_else(|| match typed {
        Some(typed) if !person.phones.is_empty() => {
            let known: Vec<_> = person
                .phones
                .iter()
                .map(|(_, one)| phone::group(&one.number))
                .collect();
            Failure::usage(
                text.cli_value_unknown(typed, "--number"),
                text.cli_possible_values(known.join(", ")),
            )
        }
        _ => Failure::usage(text.cli_people_no_number(), text.cli_nothing_changed()),
    })
}

/// Somebody whose numbers nobody can be sure of: which, and why.
pub fn stale_row(text: &Text, person: &Person, today: NaiveDate) -> Vec<String> {
    let worst = person.worst_number(today);
    let number = person.phones.iter().find(|(_, one)| one.trust(today) == worst);
    vec![
        person.name.clone(),
        number.map_or_else(String::new, |(_, one)| phone::group(&one.number)),
        phrase::trust(text, worst, today),
        person.employer.clone(),
    ]
}
