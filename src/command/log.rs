//! `log`: what happened and was decided, in entries that stand as they were written.

use std::io::Read;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, joined, needed, number, option, positional, words};
use super::export::{write, write_sheet};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::{Desk, Session};
use super::{plan, when, which};
use crate::domain::edit::logging::{Act, Line};
use crate::domain::logbook::chain::check;
use crate::domain::logbook::timeline::{What, timeline};
use crate::domain::logbook::{EntryKind, Paper, logs, paper};
use crate::domain::{Baton, Concept, Edit, Id, Incident, Library, Log, LogEntry, Unit};
use crate::intake::plan::Format;
use crate::intake::{log_json, log_page, log_sheet};
use crate::phrase::{self, Named, logging};
use crate::text::Text;

/// The kinds as they are typed.
const KINDS: [(&str, EntryKind); 8] = [
    ("event", EntryKind::Event),
    ("decision", EntryKind::Decision),
    ("contact", EntryKind::Contact),
    ("report", EntryKind::Report),
    ("measure", EntryKind::Measure),
    ("resource", EntryKind::Resource),
    ("misunderstanding", EntryKind::Misunderstanding),
    ("note", EntryKind::Note),
];

pub fn command() -> Command {
    let log = || option("log", "log");
    group(
        "log",
        [
            Command::new("list"),
            Command::new("open")
                .arg(
                    positional("title", "text")
                        .required(false)
                        .required_unless_present("activation"),
                )
                .arg(option("activation", "activation").conflicts_with_all(["incident", "baton", "exercise"]))
                .arg(option("incident", "incident"))
                .arg(option("baton", "baton"))
                .arg(option("board", "unit"))
                .arg(flag("exercise")),
            Command::new("show").arg(log()).arg(flag("own")),
            Command::new("add")
                .arg(words("text", "text").required(false))
                .arg(flag("stdin"))
                .arg(option("kind", "log-kind"))
                .arg(option("at", "when"))
                .arg(option("who", "name"))
                .arg(option("word", "text"))
                .arg(option("place", "text"))
                .arg(log()),
            Command::new("correct")
                .arg(positional("entry", "log-number"))
                .arg(words("text", "text").required(false))
                .arg(option("at", "when"))
                .arg(log()),
            Command::new("paper")
                .arg(positional("slip", "number"))
                .arg(words("text", "text"))
                .arg(option("at", "when").required(true))
                .arg(option("writer", "name").required(true))
                .arg(option("kind", "log-kind"))
                .arg(option("who", "name"))
                .arg(flag("void"))
                .arg(log()),
            Command::new("missing")
                .arg(option("first", "number"))
                .arg(option("last", "number"))
                .arg(log()),
            Command::new("misunderstanding")
                .arg(positional("entry", "log-number"))
                .arg(log()),
            Command::new("seal").arg(log()),
            Command::new("close")
                .arg(option("reason", "text").required(true))
                .arg(log()),
            Command::new("verify").arg(log()),
            Command::new("export")
                .arg(option("to", "file").required(true))
                .arg(flag("replace"))
                .arg(log()),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("open", arguments)) => open(arguments, session),
        Some(("show", arguments)) => show(arguments, session),
        Some(("add", arguments)) => add(arguments, session),
        Some(("correct", arguments)) => correct(arguments, session),
        Some(("paper", arguments)) => from_paper(arguments, session),
        Some(("missing", arguments)) => missing(arguments, session),
        Some(("misunderstanding", arguments)) => misunderstanding(arguments, session),
        Some(("seal", arguments)) => ending(arguments, session, |log, id| Act::Seal { log, id }),
        Some(("close", arguments)) => ending(arguments, session, |log, id| Act::Close {
            log,
            id,
            reason: needed(arguments, "reason").to_owned(),
        }),
        Some(("verify", arguments)) => verify(arguments, session),
        Some(("export", arguments)) => export(arguments, session),
        _ => list(session),
    }
}

/// The log that is meant: the only open one when none is named.
pub fn find<'a>(
    arguments: &ArgMatches,
    text: &Text,
    library: &'a Library,
) -> std::result::Result<&'a Log, Failure> {
    if let Some(words) = given(arguments, "log") {
        return which::find(library, words);
    }
    let mut open = logs(library).into_iter().filter(|log| log.is_open());
    match (open.next(), open.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Failure::usage(text.cli_log_none(), text.cli_log_none_do())),
        _ => {
            let names: Vec<_> = logs(library).iter().map(|log| log.title.clone()).collect();
            Err(Failure::usage(
                text.cli_log_several(),
                text.cli_possible_values(names.join(", ")),
            ))
        }
    }
}

/// The entry with a number, as it stands in the log.
pub fn entry<'a>(
    text: &Text,
    library: &'a Library,
    log: &Log,
    number: &str,
) -> std::result::Result<&'a LogEntry, Failure> {
    let typed = number.trim().to_uppercase();
    log.written(library)
        .into_iter()
        .find(|entry| entry.number(log) == typed)
        .ok_or_else(|| {
            Failure::usage(
                text.cli_log_no_entry(number),
                text.cli_log_no_entry_do(log.title.as_str()),
            )
        })
}

fn kind(arguments: &ArgMatches, text: &Text) -> std::result::Result<EntryKind, Failure> {
    let Some(typed) = given(arguments, "kind") else {
        return Ok(EntryKind::Event);
    };
    let found = KINDS.iter().find(|(name, _)| *name == typed);
    found.map(|(_, kind)| *kind).ok_or_else(|| {
        let names: Vec<_> = KINDS.iter().map(|(name, _)| *name).collect();
        Failure::usage(
            text.cli_value_unknown(typed, "--kind"),
            text.cli_possible_values(names.join(", ")),
        )
    })
}

fn list(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let mut found = Vec::new();
    for log in logs(&library) {
        let entries = log.entries(&library);
        let state = if log.is_open() {
            text.log_goes_on()
        } else {
            text.log_is_closed()
        };
        let opened = phrase::moment(text, log.opened_at);
        let summary = text.log_summary(entries.len(), opened, log.opened_by.name.as_str());
        page.line(format!(
            "{}  [{}]  {state} · {summary}",
            log.title,
            which::short(log.id)
        ));
        found.push(
            json!({ "id": log.id, "title": log.title, "open": log.is_open(), "entries": entries.len() }),
        );
    }
    if found.is_empty() {
        page.line(text.log_empty_title());
    }
    Ok(Report::new(page.finish(), json!(found)))
}

fn open(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let library = &desk.library;
    let unit = given(arguments, "board").map(|words| which::find::<Unit>(library, words));
    let unit = unit.transpose()?.map(|one| one.id);
    let id = session.new_id();
    let blank = |title: &str| Log {
        unit,
        ..Log::opened(id, title, &desk.by, session.now())
    };
    let used = given(arguments, "activation").map(|words| plan::find_activation(library, words));
    let act = match used.transpose()? {
        Some(used) => Act::OpenFor {
            activation: used.id,
            log: Box::new(Log {
                unit: unit.or_else(|| library.get(used.plan)?.unit),
                ..blank(given(arguments, "title").unwrap_or(&used.title))
            }),
        },
        None => {
            let incident = given(arguments, "incident").map(|words| which::find::<Incident>(library, words));
            let baton = given(arguments, "baton").map(|words| which::find::<Baton>(library, words));
            let incident = incident.transpose()?;
            Act::Open(Box::new(Log {
                incident: incident.map(|one| one.id),
                baton: baton.transpose()?.map(|one| one.id),
                exercise: arguments.get_flag("exercise") || incident.is_some_and(|one| one.exercise),
                ..blank(needed(arguments, "title"))
            }))
        }
    };
    desk.carry_out(&Edit::Log(act))?;
    answer(&desk, id)
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let log = find(arguments, &session.text, &library)?;
    Ok(report(&session.text, &library, log, arguments.get_flag("own")))
}

fn add(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut typed = joined(arguments, "text");
    if arguments.get_flag("stdin") {
        std::io::stdin()
            .read_to_string(&mut typed)
            .map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))?;
    }
    let at = given(arguments, "at").map(|typed| when::instant(text, typed, session.now()));
    let line = Line {
        at: at.transpose()?,
        who: given(arguments, "who").unwrap_or_default().to_owned(),
        word: given(arguments, "word").unwrap_or_default().to_owned(),
        place: given(arguments, "place").unwrap_or_default().to_owned(),
        ..Line::new(kind(arguments, text)?, typed)
    };
    put(arguments, session, line)
}

fn from_paper(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let at = when::instant(text, needed(arguments, "at"), session.now())?;
    let slip = number(arguments, "slip", text)?.unwrap_or_default();
    let line = Line {
        at: Some(at),
        who: given(arguments, "who").unwrap_or_default().to_owned(),
        paper: Some(Paper {
            slip,
            written_by: needed(arguments, "writer").trim().to_owned(),
            void: arguments.get_flag("void"),
        }),
        ..Line::new(kind(arguments, text)?, joined(arguments, "text"))
    };
    put(arguments, session, line)
}

fn put(arguments: &ArgMatches, session: &Session<'_>, line: Line) -> Result {
    let mut desk = session.desk()?;
    let log = find(arguments, &session.text, &desk.library)?.id;
    let id = session.new_id();
    desk.carry_out(&Edit::Log(Act::Write {
        log,
        id,
        line: Box::new(line),
    }))?;
    written(&desk, log, id)
}

fn correct(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let log = find(arguments, &session.text, &desk.library)?;
    let wrong = entry(&session.text, &desk.library, log, needed(arguments, "entry"))?.id;
    let (log, id) = (log.id, session.new_id());
    let at = given(arguments, "at").map(|typed| when::instant(&session.text, typed, session.now()));
    desk.carry_out(&Edit::Log(Act::Correct {
        id,
        entry: wrong,
        text: joined(arguments, "text"),
        at: at.transpose()?,
    }))?;
    written(&desk, log, id)
}

fn missing(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let log = find(arguments, text, &library)?;
    let first = number(arguments, "first", text)?;
    let last = number(arguments, "last", text)?;
    let slips = paper::slips(&log.written(&library), first, last);
    let code = if slips.missing.is_empty() {
        code::DONE
    } else {
        code::SHORT
    };
    let value =
        json!({ "missing": slips.missing, "twice": slips.twice, "first": slips.first, "last": slips.last });
    Ok(Report::new(logging::slips(text, &slips).join("\n"), value).with_code(code))
}

/// Puts the word of a misunderstanding among the concepts to sort out.
fn misunderstanding(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let log = find(arguments, &session.text, &desk.library)?;
    let found = entry(&session.text, &desk.library, log, needed(arguments, "entry"))?;
    let (word, entry) = (found.said().word.clone(), found.id);
    let concept: Id<Concept> = crate::domain::edit::logging::candidate_id(found);
    desk.carry_out(&Edit::Log(Act::Suggest {
        entry,
        term: session.new_id(),
    }))?;
    let line = format!("{word}  [{}]", which::short(concept));
    Ok(Report::new(line, json!({ "concept": concept, "word": word })))
}

fn ending(
    arguments: &ArgMatches,
    session: &Session<'_>,
    make: impl Fn(Id<Log>, Id<LogEntry>) -> Act,
) -> Result {
    let mut desk = session.desk()?;
    let log = find(arguments, &session.text, &desk.library)?.id;
    let id = session.new_id();
    desk.carry_out(&Edit::Log(make(log, id)))?;
    written(&desk, log, id)
}

fn verify(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let log = find(arguments, text, &library)?;
    let found = check(log, &library);
    let faults: Vec<_> = found
        .faults
        .iter()
        .map(|one| json!({ "entry": one.entry(), "what": logging::fault(text, &library, log, *one) }))
        .collect();
    let code = if faults.is_empty() {
        code::DONE
    } else {
        code::DAMAGED
    };
    let value = json!({ "fine": faults.is_empty(), "entries": found.entries, "seals": found.seals,
        "unsealed": found.unsealed, "faults": faults });
    let lines = logging::checked(text, &library, log, &found);
    Ok(Report::new(lines.join("\n"), value).with_code(code))
}

fn export(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let log = find(arguments, text, &library)?;
    let (file, replace) = (needed(arguments, "to"), arguments.get_flag("replace"));
    match Format::of_file(file) {
        Some(Format::Json) => {
            let bytes = format!("{:#}\n", log_json(&library, log));
            write(session, file, bytes.as_bytes(), replace)
        }
        Some(format) => {
            let page = log_page(&library, log, session.now(), text);
            let bytes = format
                .page(&page)
                .map_err(|error| Failure::said(error.to_string(), text.cli_nothing_changed()))?;
            write(session, file, &bytes, replace)
        }
        None => write_sheet(session, &log_sheet(&library, log, text), file, replace),
    }
}

fn answer(desk: &Desk<'_>, log: Id<Log>) -> Result {
    let log = which::find::<Log>(&desk.library, &log.to_string())?;
    Ok(report(&desk.session.text, &desk.library, log, true))
}

/// What was written, with its number.
fn written(desk: &Desk<'_>, log: Id<Log>, id: Id<LogEntry>) -> Result {
    let text = &desk.session.text;
    let log = which::find::<Log>(&desk.library, &log.to_string())?;
    let entry = which::find::<LogEntry>(&desk.library, &id.to_string())?;
    let mut page = Page::default();
    let said = entry.said();
    for warning in [&said.text, &said.word, &said.place]
        .into_iter()
        .filter_map(|words| phrase::personal_data(text, &desk.library, words))
    {
        page.line(warning);
    }
    let reader = logging::Reader::new(text, &desk.library, log);
    lines(text, &reader, log, entry, &mut page);
    Ok(Report::new(page.finish(), value(log, entry)))
}

fn lines(text: &Text, reader: &logging::Reader<'_>, log: &Log, entry: &LogEntry, page: &mut Page) {
    let said = entry.said();
    page.line(format!(
        "{:>5}  {}  {}: {}  ({})",
        entry.number(log),
        phrase::moment(text, said.at),
        said.kind.name(text),
        reader.words(entry),
        said.by.name
    ));
    for line in reader.beside(entry) {
        page.indented(line);
    }
}

fn value(log: &Log, entry: &LogEntry) -> Value {
    let said = entry.said();
    json!({ "id": entry.id, "number": entry.number(log), "kind": said.kind, "at": said.at,
        "entered_at": said.entered_at, "by": said.by.name, "text": said.text, "who": said.who, "word": said.word,
        "place": said.place, "corrects": said.corrects, "slip": said.paper.as_ref().map(|paper| paper.slip),
        "written_by": said.paper.as_ref().map(|paper| paper.written_by.as_str()),
        "code": said.seal.as_ref().map(|seal| seal.code.as_str()), "hash": entry.hash })
}

fn report(text: &Text, library: &Library, log: &Log, own: bool) -> Report {
    let mut page = Page::default();
    if log.exercise {
        page.line(text.log_exercise());
    }
    let opened = phrase::moment(text, log.opened_at);
    let entries = log.entries(library);
    page.line(format!("{}  [{}]", log.title, which::short(log.id)));
    page.line(text.log_summary(entries.len(), opened, log.opened_by.name.as_str()));
    let reader = logging::Reader::new(text, library, log);
    for one in timeline(log, library) {
        match one.what {
            What::Entry(entry) => lines(text, &reader, log, entry, &mut page),
            _ if own => {}
            what => {
                let words = logging::woven(text, library, what).unwrap_or_default();
                page.line(format!("{:>5}  {}  {words}", "–", phrase::moment(text, one.at)));
            }
        }
    }
    if let Some(closed) = &log.settled {
        let when = phrase::moment(text, closed.at);
        page.line(text.log_closed_by(when, closed.by.name.as_str(), closed.note.as_str()));
    }
    let entries: Vec<_> = entries.iter().map(|entry| value(log, entry)).collect();
    let value = json!({ "id": log.id, "title": log.title, "open": log.is_open(), "exercise": log.exercise,
        "entries": entries });
    Report::new(page.finish(), value)
}
