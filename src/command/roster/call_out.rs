//! `roster callout`: call-outs during standby, and the rest they have earned.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{given, group, needed, option, positional};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result, table};
use crate::command::session::{Desk, Session};
use crate::command::{when, which};
use crate::domain::call_out::RestGiven;
use crate::domain::working_time::{Owed, owed};
use crate::domain::{AnyRecord, CallOut, Items, Library, Person, zone};
use crate::phrase;
use crate::text::{Text, time};

pub fn command() -> Command {
    let person = || positional("person", "person");
    group(
        "callout",
        [
            Command::new("list").arg(option("person", "person")),
            Command::new("add")
                .arg(person())
                .arg(option("from", "when"))
                .arg(option("to", "when"))
                .arg(option("note", "text")),
            Command::new("end").arg(person()).arg(option("at", "when")),
            Command::new("rest")
                .arg(person())
                .arg(option("from", "when").required(true))
                .arg(option("to", "when").required(true)),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("add", arguments)) => add(arguments, session),
        Some(("end", arguments)) => end(arguments, session),
        Some(("rest", arguments)) => rest(arguments, session),
        Some((_, arguments)) => list(arguments, session),
        None => list(arguments, session),
    }
}

fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let person = given(arguments, "person")
        .map(|words| which::find::<Person>(&library, words))
        .transpose()?;
    Ok(shown(session, &library, person))
}

fn shown(session: &Session<'_>, library: &Library, person: Option<&Person>) -> Report {
    let text = &session.text;
    let mut call_outs: Vec<&CallOut> = library.all::<CallOut>().collect();
    call_outs.retain(|one| person.is_none_or(|person| person.id == one.person));
    call_outs.sort_by_key(|one| std::cmp::Reverse(one.began_at));
    let mut rest = owed(library, session.now());
    rest.retain(|one| person.is_none_or(|person| person.id == one.person));
    let mut page = Page::default();
    if call_outs.is_empty() {
        page.line(text.cli_call_outs_none());
    } else {
        let rows: Vec<Vec<String>> = call_outs.iter().map(|one| row(text, library, one)).collect();
        page.line(table(&rows));
    }
    let lines: Vec<String> = rest.iter().map(|one| phrase::owed(text, library, one)).collect();
    page.section(text.working_owed(), &lines);
    let values: Vec<Value> = call_outs
        .into_iter()
        .map(|one| which::to_json(&AnyRecord::from(one.clone())))
        .collect();
    let rest: Vec<Value> = rest.iter().map(|one| owed_value(library, one)).collect();
    Report::new(page.finish(), json!({ "call_outs": values, "rest": rest }))
}

fn row(text: &Text, library: &Library, one: &CallOut) -> Vec<String> {
    let when = match one.ended_at {
        Some(ended) => time::span(text, zone::local(one.began_at), zone::local(ended)),
        None => text.working_going_on(phrase::moment(text, one.began_at)),
    };
    let name = library.person_name(one.person).to_owned();
    vec![which::short(one.id), name, when, one.note.clone()]
}

fn owed_value(library: &Library, one: &Owed) -> Value {
    json!({
        "person": one.person,
        "name": library.person_name(one.person),
        "call_outs": one.call_outs,
        "from": one.began,
        "to": one.ended,
        "minutes": one.minutes,
        "given": one.given,
        "left": one.left(),
    })
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let at = |id: &str| {
        given(arguments, id)
            .map(|typed| when::instant(&session.text, typed, session.now()))
            .transpose()
    };
    let (from, to) = (at("from")?, at("to")?);
    let mut desk = session.desk()?;
    let person = which::find::<Person>(&desk.library, needed(arguments, "person"))?.id;
    let began_at = from.unwrap_or_else(|| session.now());
    let on_call = desk.library.duties().on_call(began_at);
    let roster = on_call
        .into_iter()
        .find(|duty| duty.person == Some(person))
        .map(|duty| duty.roster);
    let call_out = CallOut {
        id: session.new_id(),
        person,
        roster,
        began_at,
        ended_at: to,
        incident: None,
        note: given(arguments, "note").unwrap_or_default().to_owned(),
        by: desk.by.clone(),
        rests: Items::default(),
    };
    keep(session, &mut desk, call_out)
}

fn keep(session: &Session<'_>, desk: &mut Desk<'_>, call_out: CallOut) -> Result {
    let person = call_out.person;
    desk.save(call_out)?;
    Ok(shown(session, &desk.library, desk.library.get(person)))
}

/// The person's latest call-out, of those that pass.
fn latest(
    text: &Text,
    library: &Library,
    words: &str,
    passes: impl Fn(&CallOut) -> bool,
) -> std::result::Result<CallOut, Failure> {
    let person = which::find::<Person>(library, words)?;
    library
        .all::<CallOut>()
        .filter(|one| one.person == person.id && passes(one))
        .max_by_key(|one| one.began_at)
        .cloned()
        .ok_or_else(|| {
            Failure::usage(
                text.cli_call_out_missing(person.name.as_str()),
                text.cli_nothing_changed(),
            )
        })
}

fn end(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let at = given(arguments, "at")
        .map(|typed| when::instant(text, typed, session.now()))
        .transpose()?;
    let mut desk = session.desk()?;
    let goes_on = |one: &CallOut| one.ended_at.is_none();
    let mut call_out = latest(text, &desk.library, needed(arguments, "person"), goes_on)?;
    call_out.ended_at = Some(at.unwrap_or_else(|| session.now()));
    keep(session, &mut desk, call_out)
}

fn rest(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let at = |id: &str| when::local(text, needed(arguments, id), session.now());
    let (start, end) = (at("from")?, at("to")?);
    let mut desk = session.desk()?;
    let before = |one: &CallOut| zone::local(one.began_at) <= start;
    let mut call_out = latest(text, &desk.library, needed(arguments, "person"), before)?;
    call_out.rests.push(session.new_id(), RestGiven { start, end });
    keep(session, &mut desk, call_out)
}
