//! `roster aid`: which boards lend people, on what terms, and whether they have said yes.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{all, day, given, group, needed, number, option, options, positional};
use crate::command::failure::Failure;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::command::which;
use crate::domain::edit::aiding::Act;
use crate::domain::{AidAgreement, AnyRecord, Edit, Id, Library, Role, Unit};
use crate::phrase::{self, Named};
use crate::text::Text;

pub fn command() -> Command {
    group(
        "aid",
        [
            Command::new("list"),
            Command::new("add")
                .arg(positional("unit", "unit"))
                .arg(options("role", "role"))
                .arg(option("people", "number").required(true))
                .arg(option("notice", "minutes"))
                .arg(option("most-days", "number"))
                .arg(option("first", "date"))
                .arg(option("last", "date"))
                .arg(option("note", "text")),
            Command::new("agree")
                .arg(positional("aid", "aid"))
                .arg(option("decided-by", "name").required(true))
                .arg(option("on", "date")),
            Command::new("end").arg(positional("aid", "aid")),
            Command::new("remove").arg(positional("aid", "aid")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("add", arguments)) => add(arguments, session),
        Some(("agree", arguments)) => agree(arguments, session),
        Some(("end", arguments)) => end(arguments, session),
        Some(("remove", arguments)) => remove(arguments, session),
        _ => list(session),
    }
}

fn list(session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let text = &session.text;
    let mut page = Page::default();
    let all: Vec<_> = library.all::<AidAgreement>().collect();
    if all.is_empty() {
        page.line(text.aid_none());
    }
    for one in &all {
        page.line(shown(session, &library, one)).gap();
    }
    let json: Vec<Value> = all.iter().map(|one| to_json(session, one)).collect();
    Ok(Report::new(page.finish(), json!(json)))
}

fn shown(session: &Session<'_>, library: &Library, aid: &AidAgreement) -> String {
    let text = &session.text;
    let mut page = Page::default();
    page.line(format!(
        "{} ({})  [{}]",
        phrase::endurance::board(text, library, aid.unit),
        aid.standing(session.today()).name(text),
        which::short(aid.id)
    ));
    page.indented(phrase::endurance::agreement(text, library, aid))
        .indented(phrase::endurance::agreement_terms(text, aid));
    if !aid.note.is_empty() {
        page.indented(&aid.note);
    }
    page.finish()
}

fn to_json(session: &Session<'_>, aid: &AidAgreement) -> Value {
    let mut json = which::to_json(&AnyRecord::from(aid.clone()));
    json["counts_today"] = aid.counts_on(session.today()).into();
    json
}

/// The agreement that is meant: by its id, or by the board when it has only one.
fn find<'a>(
    text: &Text,
    library: &'a Library,
    typed: &str,
) -> std::result::Result<&'a AidAgreement, Failure> {
    let of_board = which::find::<Unit>(library, typed).ok().map(|unit| {
        let mut all = library
            .all::<AidAgreement>()
            .filter(move |one| one.unit == Some(unit.id));
        (all.next(), all.next())
    });
    match of_board {
        Some((Some(only), None)) => Ok(only),
        Some((None, _)) => Err(Failure::usage(text.aid_none(), text.cli_see_help())),
        _ => which::find(library, typed),
    }
}

fn carry_out(session: &Session<'_>, id: Id<AidAgreement>, act: Act) -> Result {
    let mut desk = session.desk()?;
    desk.carry_out(&Edit::Aid(act))?;
    Ok(match desk.library.get(id) {
        Some(aid) => Report::new(shown(session, &desk.library, aid), to_json(session, aid)),
        None => Report::new(session.text.aid_none(), json!({})),
    })
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let roles = all(arguments, "role");
    let roles = roles
        .iter()
        .map(|typed| which::find::<Role>(&library, typed).map(|role| role.id));
    let agreement = AidAgreement {
        id: session.new_id(),
        unit: Some(which::find::<Unit>(&library, needed(arguments, "unit"))?.id),
        roles: roles.collect::<std::result::Result<_, _>>()?,
        people: number(arguments, "people", text)?.unwrap_or(0),
        notice_minutes: number(arguments, "notice", text)?.unwrap_or(0),
        most_days: number(arguments, "most-days", text)?,
        valid_from: day(arguments, "first", text)?,
        valid_to: day(arguments, "last", text)?,
        agreed_by: String::new(),
        agreed_on: None,
        note: given(arguments, "note").unwrap_or_default().trim().to_owned(),
    };
    carry_out(session, agreement.id, Act::Propose(Box::new(agreement)))
}

fn agree(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let agreement = find(text, &library, needed(arguments, "aid"))?.id;
    let act = Act::Agree {
        agreement,
        by: needed(arguments, "decided-by").to_owned(),
        on: day(arguments, "on", text)?.unwrap_or_else(|| session.today()),
    };
    carry_out(session, agreement, act)
}

fn end(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let agreement = find(&session.text, &library, needed(arguments, "aid"))?.id;
    carry_out(session, agreement, Act::End { agreement })
}

fn remove(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let aid = find(text, &desk.library, needed(arguments, "aid"))?;
    let (id, name) = (aid.id, phrase::endurance::board(text, &desk.library, aid.unit));
    desk.carry_out(&Edit::Delete(crate::domain::RecordRef::of(id)))?;
    Ok(Report::new(text.cli_removed(name), json!({ "removed": id })))
}
