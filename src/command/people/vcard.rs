//! `people vcard`: people as contact cards for a phone.

use std::collections::BTreeSet;

use clap::{ArgMatches, Command};
use serde_json::json;

use crate::command::arguments::{flag, given, needed, option, positional};
use crate::command::export::write;
use crate::command::failure::Failure;
use crate::command::report::Result;
use crate::command::session::Session;
use crate::command::which;
use crate::domain::{Id, Library, Person, Roster, RosterMonth};
use crate::intake::export_cards;

pub fn command() -> Command {
    Command::new("vcard")
        .arg(positional("person", "person").required(false))
        .arg(option("roster", "roster").conflicts_with("person"))
        .arg(option("to", "file").required(true))
        .arg(flag("replace"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let people = match (given(arguments, "person"), given(arguments, "roster")) {
        (Some(words), _) => vec![which::find::<Person>(&library, words)?.id],
        (None, Some(words)) => of_roster(&library, which::find::<Roster>(&library, words)?),
        (None, None) => library
            .sorted::<Person>()
            .iter()
            .map(|person| person.id)
            .collect(),
    };
    let (file, count) = export_cards(&library, &people, text);
    if count == 0 {
        return Err(Failure::usage(text.cli_vcard_none(), text.cli_nothing_changed()));
    }
    let mut report = write(
        session,
        needed(arguments, "to"),
        file.as_bytes(),
        arguments.get_flag("replace"),
    )?;
    report.text = format!(
        "{}\n{}",
        text.cli_vcard_count(count, people.len() - count),
        report.text
    );
    report.json["cards"] = json!(count);
    report.json["left_out"] = json!(people.len() - count);
    Ok(report)
}

/// Those who have a role that the roster needs, or a shift in it.
fn of_roster(library: &Library, roster: &Roster) -> Vec<Id<Person>> {
    let months = library
        .all::<RosterMonth>()
        .filter(|month| month.roster == roster.id);
    let shifts: BTreeSet<_> = months
        .flat_map(|month| month.shifts.unordered().filter_map(|(_, shift)| shift.person))
        .collect();
    let needs = |person: &Person| {
        roster
            .needs
            .unordered()
            .any(|(_, need)| person.roles.contains(&need.role))
    };
    let mut people = library.sorted::<Person>();
    people.retain(|person| shifts.contains(&person.id) || needs(person));
    people.into_iter().map(|person| person.id).collect()
}
