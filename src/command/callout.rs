//! `callout`: people rung one after another until enough are coming.

mod paper;

use chrono::{DateTime, Utc};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{all, flag, given, group, needed, number, option, options, positional};
use super::export::{write, write_sheet};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::{Desk, Session};
use super::{plan, which};
use crate::domain::call_list::{
    Call, CallList, CallOutcome, CallSequence, Candidate, From, Scope, Wanted, candidates, numbers,
};
use crate::domain::edit::calling::{Act, Said};
use crate::domain::person::clean_number;
use crate::domain::{Edit, Id, Incident, Items, Library, Person, Role, Roster, Unit, zone};
use crate::intake::plan::Format;
use crate::intake::{call_log, call_sheet};
use crate::phrase::{calling, on_paper};
use crate::text::{Text, time};

pub fn command() -> Command {
    let list = || option("list", "list");
    let all = group(
        "callout",
        [
            Command::new("list"),
            Command::new("start")
                .arg(positional("title", "text"))
                .arg(option("roster", "roster"))
                .arg(option("role", "role"))
                .arg(option("board", "unit"))
                .arg(option("incident", "incident").conflicts_with("activation"))
                .arg(option("activation", "activation"))
                .arg(options("want", "want"))
                .arg(options("competence", "share"))
                .arg(option("order", "order")),
            Command::new("show").arg(list()),
            Command::new("next").arg(list()).arg(flag("bottom")),
            Command::new("outcome")
                .arg(positional("person", "person"))
                .arg(positional("outcome", "outcome"))
                .arg(option("minutes", "minutes"))
                .arg(option("number", "phone"))
                .arg(option("note", "text"))
                .arg(list()),
            Command::new("arrived")
                .arg(positional("person", "person"))
                .arg(list()),
            Command::new("back").arg(list()),
            Command::new("round").arg(list()),
            Command::new("close")
                .arg(option("reason", "text").required(true))
                .arg(list()),
            Command::new("print")
                .arg(positional("document", "file"))
                .arg(list())
                .arg(flag("replace")),
            Command::new("log")
                .arg(option("to", "file").required(true))
                .arg(list())
                .arg(flag("replace")),
        ],
    );
    all.subcommands(paper::commands())
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("start", arguments)) => start(arguments, session),
        Some(("show", arguments)) => show(arguments, session),
        Some(("next", arguments)) => next(arguments, session),
        Some(("outcome", arguments)) => outcome(arguments, session),
        Some(("paper", arguments)) => paper::paper(arguments, session),
        Some(("missing", arguments)) => paper::missing(arguments, session),
        Some(("arrived", arguments)) => arrived(arguments, session),
        Some(("back", arguments)) => act(arguments, session, |list| Act::TakeBack { list }),
        Some(("print", arguments)) => print(arguments, session),
        Some(("log", arguments)) => save_log(arguments, session),
        Some(("round", arguments)) => act(arguments, session, |list| Act::NewRound {
            list,
            round: session.new_id(),
        }),
        Some(("close", arguments)) => act(arguments, session, |list| Act::Close {
            list,
            reason: needed(arguments, "reason").to_owned(),
        }),
        _ => list(session),
    }
}

/// The list that is meant: the only open one when none is named.
pub fn find<'a>(
    arguments: &ArgMatches,
    text: &Text,
    library: &'a Library,
) -> std::result::Result<&'a CallList, Failure> {
    if let Some(words) = given(arguments, "list") {
        return which::find(library, words);
    }
    let mut open = library.all::<CallList>().filter(|list| list.is_open());
    match (open.next(), open.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Failure::usage(text.callout_none(), text.callout_none_do())),
        _ => {
            let open = library.all::<CallList>().filter(|list| list.is_open());
            let names: Vec<_> = open.map(|list| list.title.clone()).collect();
            Err(Failure::usage(
                text.callout_several(),
                text.cli_possible_values(names.join(", ")),
            ))
        }
    }
}

fn start(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let sequence = match given(arguments, "order").unwrap_or("duty") {
        "duty" => CallSequence::Duty,
        "competence" => CallSequence::Competence,
        "travel" => CallSequence::Travel,
        "response" => CallSequence::Response,
        typed => {
            return Err(Failure::usage(
                text.cli_value_unknown(typed, "--order"),
                text.cli_possible_values("duty, competence, travel, response"),
            ));
        }
    };
    let mut desk = session.desk()?;
    let wanted = wanted(arguments, text, &desk.library)?;
    let scope = scope(arguments, &desk.library)?;
    let incident = given(arguments, "incident").map(|words| which::find::<Incident>(&desk.library, words));
    let used = given(arguments, "activation").map(|words| plan::find_activation(&desk.library, words));
    let people = candidates(&desk.library, &wanted, scope, sequence, session.now());
    let list = CallList {
        id: session.new_id(),
        title: needed(arguments, "title").trim().to_owned(),
        incident: incident.transpose()?.map(|incident| incident.id),
        activation: used.transpose()?.map(|used| used.id),
        roster: scope.roster,
        role: scope.role,
        unit: scope.unit,
        created_at: session.now(),
        created_by: desk.by.clone(),
        wanted: wanted.into_iter().map(|line| (session.new_id(), line)).collect(),
        sequence,
        candidates: people
            .into_iter()
            .map(|person| (session.new_id(), Candidate { person }))
            .collect(),
        round: 1,
        rounds: Items::default(),
        calls: Items::default(),
        settled: None,
    };
    let id = list.id;
    desk.carry_out(&Edit::Call(Act::Start(Box::new(list))))?;
    answer(text, &desk, id)
}

/// How many of what are needed.
fn wanted(
    arguments: &ArgMatches,
    text: &Text,
    library: &Library,
) -> std::result::Result<Vec<Wanted>, Failure> {
    let mut wanted = Vec::new();
    for typed in all(arguments, "want") {
        let (name, count) = share(text, typed)?;
        wanted.push(Wanted {
            role: Some(which::find::<Role>(library, name)?.id),
            competence: String::new(),
            count,
        });
    }
    for typed in all(arguments, "competence") {
        let (name, count) = share(text, typed)?;
        wanted.push(Wanted {
            role: None,
            competence: name.to_owned(),
            count,
        });
    }
    if wanted.is_empty() {
        return Err(Failure::usage(text.callout_no_want(), text.callout_no_want_do()));
    }
    Ok(wanted)
}

/// Whose people are rung.
fn scope(arguments: &ArgMatches, library: &Library) -> std::result::Result<Scope, Failure> {
    let roster = given(arguments, "roster").map(|words| which::find::<Roster>(library, words));
    let role = given(arguments, "role").map(|words| which::find::<Role>(library, words));
    let unit = given(arguments, "board").map(|words| which::find::<Unit>(library, words));
    Ok(Scope {
        roster: roster.transpose()?.map(|one| one.id),
        role: role.transpose()?.map(|one| one.id),
        unit: unit.transpose()?.map(|one| one.id),
    })
}

/// "Krisstödjare=4": a name and how many.
pub fn share<'a>(text: &Text, typed: &'a str) -> std::result::Result<(&'a str, u32), Failure> {
    let (name, count) = typed.split_once('=').unwrap_or((typed, "1"));
    let count = count
        .trim()
        .parse()
        .ok()
        .filter(|count| (1..=500).contains(count));
    let name = Some(name.trim()).filter(|name| !name.is_empty());
    name.zip(count)
        .ok_or_else(|| Failure::usage(text.cli_not_a_share(typed), text.cli_not_a_share_do()))
}

fn list(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let mut lists = Vec::new();
    for list in library.all::<CallList>() {
        let state = match &list.settled {
            None => text.callout_open(list.current_round()),
            Some(settled) => text.callout_closed(when(text, settled.at), &settled.note),
        };
        page.line(format!("{}  [{}]  {state}", list.title, which::short(list.id)));
        lists
            .push(json!({ "id": list.id, "title": list.title, "open": list.is_open(), "round": list.current_round() }));
    }
    if lists.is_empty() {
        page.line(text.callout_none());
    }
    Ok(Report::new(page.finish(), json!(lists)))
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let list = find(arguments, text, &library)?;
    Ok(report(text, &library, list, session.now()))
}

/// Says whom to ring, and marks that they are being rung.
fn next(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let list = find(arguments, text, &desk.library)?;
    let from = if arguments.get_flag("bottom") {
        From::Bottom
    } else {
        From::Top
    };
    let id = list.id;
    let Some(person) = list.next(&desk.library, from, session.now()) else {
        let line = if list.missing(&desk.library).is_empty() {
            text.callout_met()
        } else {
            text.callout_nobody_left()
        };
        let code = state_code(&desk.library, list);
        return Ok(Report::new(line, json!({ "person": null })).with_code(code));
    };
    let dial = Act::Dial {
        list: id,
        call: session.new_id(),
        person,
    };
    desk.carry_out(&Edit::Call(dial))?;
    let found = which::find::<Person>(&desk.library, &person.to_string())?;
    let mut page = Page::default();
    page.line(text.callout_next(&found.name));
    let list = which::find::<CallList>(&desk.library, &id.to_string())?;
    let why = calling::why_next(text, &list.reason(&desk.library, person, session.now()));
    page.indented(&why);
    let numbers: Vec<String> = numbers(found)
        .into_iter()
        .map(|(number, failed)| {
            let line = calling::number_line(&number.number, &number.label);
            if failed {
                format!("{line} {}", text.callout_number_failed())
            } else {
                line
            }
        })
        .collect();
    for number in &numbers {
        page.indented(number.trim_end());
    }
    if !found.competences.is_empty() {
        page.indented(found.competences.join(", "));
    }
    Ok(Report::new(
        page.finish(),
        json!({ "person": found.id, "name": found.name, "phones": numbers, "why": why }),
    ))
}

fn outcome(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let typed = said(arguments, text)?;
    let mut desk = session.desk()?;
    let list = find(arguments, text, &desk.library)?.id;
    let said = typed(which::find::<Person>(&desk.library, needed(arguments, "person"))?.id);
    desk.carry_out(&Edit::Call(Act::End {
        list,
        call: session.new_id(),
        said,
    }))?;
    answer(text, &desk, list)
}

/// What is said of a call with somebody yet to be found.
fn said(
    arguments: &ArgMatches,
    text: &Text,
) -> std::result::Result<impl FnOnce(Id<Person>) -> Said + use<>, Failure> {
    let typed = needed(arguments, "outcome");
    let outcome = match typed {
        "coming" | "kommer" => CallOutcome::Coming,
        "no-answer" | "svarar-inte" => CallOutcome::NoAnswer,
        "busy" | "upptaget" => CallOutcome::Busy,
        "cannot" | "kan-inte" => CallOutcome::Cannot,
        _ => {
            return Err(Failure::usage(
                text.cli_value_unknown(typed, "outcome"),
                text.cli_possible_values("coming, no-answer, busy, cannot"),
            ));
        }
    };
    let minutes = number(arguments, "minutes", text)?;
    let number = match given(arguments, "number") {
        Some(typed) => clean_number(typed)
            .ok_or_else(|| Failure::usage(text.cli_people_not_a_number(typed), text.cli_nothing_changed()))?,
        None => String::new(),
    };
    let note = given(arguments, "note").unwrap_or_default().to_owned();
    Ok(move |person| Said {
        person,
        outcome,
        minutes,
        number,
        note,
    })
}

fn arrived(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let list = find(arguments, &session.text, &desk.library)?.id;
    let person = which::find::<Person>(&desk.library, needed(arguments, "person"))?.id;
    desk.carry_out(&Edit::Call(Act::Arrive {
        list,
        call: session.new_id(),
        person,
    }))?;
    answer(&session.text, &desk, list)
}

/// A list to ring by on paper, in the format that the file's name says.
fn print(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let list = find(arguments, text, &library)?;
    let file = needed(arguments, "document");
    let format = Format::of_file(file).filter(|format| *format != Format::Json);
    let format = format
        .ok_or_else(|| Failure::usage(text.callout_print_ending(file), text.callout_print_ending_do()))?;
    let page = call_sheet(&library, list, session.now(), text);
    let bytes = format
        .page(&page)
        .map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))?;
    write(session, file, &bytes, arguments.get_flag("replace"))
}

fn save_log(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let list = find(arguments, text, &library)?;
    let sheet = call_log(&library, list, text);
    write_sheet(
        session,
        &sheet,
        needed(arguments, "to"),
        arguments.get_flag("replace"),
    )
}

fn act(arguments: &ArgMatches, session: &Session<'_>, make: impl Fn(Id<CallList>) -> Act) -> Result {
    let mut desk = session.desk()?;
    let list = find(arguments, &session.text, &desk.library)?.id;
    desk.carry_out(&Edit::Call(make(list)))?;
    answer(&session.text, &desk, list)
}

fn answer(text: &Text, desk: &Desk<'_>, id: Id<CallList>) -> Result {
    let list = which::find::<CallList>(&desk.library, &id.to_string())?;
    Ok(report(text, &desk.library, list, desk.session.now()).with_code(code::DONE))
}

/// Fine when everybody who is needed is coming.
fn state_code(library: &Library, list: &CallList) -> u8 {
    if list.missing(library).is_empty() {
        code::DONE
    } else {
        code::SHORT
    }
}

fn when(text: &Text, at: DateTime<Utc>) -> String {
    let local = zone::local(at);
    format!(
        "{} {}",
        time::weekday_date(text, local.date()),
        time::time(local.time())
    )
}

fn report(text: &Text, library: &Library, list: &CallList, now: DateTime<Utc>) -> Report {
    let missing = list.missing(library);
    let mut page = Page::default();
    page.line(text.callout_started(&list.title, list.candidates.len()));
    let lines = missing
        .iter()
        .filter_map(|(id, count)| Some((list.wanted.get(*id)?, *count)));
    for (line, count) in lines {
        page.line(text.callout_missing(count, calling::wanted(text, library, line)));
    }
    if missing.is_empty() {
        page.line(text.callout_met());
    }
    for one in list.coming() {
        let at = one.arrived.or(one.expected);
        let at = at.map_or_else(|| "–".to_owned(), |at| time::time(zone::local(at).time()));
        page.line(text.callout_coming(at, library.person_name(one.person)));
    }
    let out = list.left_out(library, now);
    if list.is_open() && !out.is_empty() {
        let lines: Vec<_> = out
            .iter()
            .map(|(person, why)| {
                let why = calling::left_out(text, library, why);
                format!("{}: {why}", library.person_name(*person))
            })
            .collect();
        page.section(text.callout_left_out(out.len()), &lines);
    }
    let (lines, calls) = log(text, library, list);
    if !lines.is_empty() {
        page.section(text.callout_log(), &lines);
    }
    let coming: Vec<Value> = list
        .coming()
        .into_iter()
        .map(|one| {
            json!({ "person": library.person_name(one.person), "at": one.expected, "arrived": one.arrived })
        })
        .collect();
    let left_out: Vec<Value> = out
        .iter()
        .map(|(person, why)| {
            json!({ "person": library.person_name(*person), "why": calling::left_out(text, library, why) })
        })
        .collect();
    let missing: u32 = missing.iter().map(|(_, count)| count).sum();
    let json = json!({ "id": list.id, "title": list.title, "open": list.is_open(), "round": list.current_round(),
        "missing": missing, "coming": coming, "left_out": left_out, "calls": calls });
    Report::new(page.finish(), json).with_code(state_code(library, list))
}

/// Every call, the first first: in words and as values.
fn log(text: &Text, library: &Library, list: &CallList) -> (Vec<String>, Vec<Value>) {
    let calls: Vec<_> = list.log().into_iter().map(|(_, call)| call).collect();
    let line = |call: &&Call| {
        let who = on_paper::call(text, call).unwrap_or_else(|| call.by.name.clone());
        format!(
            "{}  {}  {}  ({who})",
            time::time(zone::local(call.at).time()),
            library.person_name(call.person),
            calling::call_outcome(text, call),
        )
    };
    let value = |call: &&Call| {
        json!({ "person": library.person_name(call.person), "round": call.round, "by": call.by.name, "at": call.at,
            "outcome": call.outcome, "minutes": call.minutes, "number": call.number,
            "note": call.note, "paper": call.paper })
    };
    (
        calls.iter().map(line).collect(),
        calls.iter().map(value).collect(),
    )
}
