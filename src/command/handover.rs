//! `handover`: responsibility offered, read back and accepted, or returned with a reason.

mod apart;
mod paper;
mod routines;
mod tasks;

use chrono::{DateTime, Utc};
use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, joined, needed, option, positional, words};
use super::baton::party_line;
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::{Desk, Session, party};
use super::which;
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Answer, FieldKind, Holding, Party, Stage, task};
use crate::domain::situation;
use crate::domain::{AnyRecord, Baton, Edit, Handover, Id, Library, Routine};
use crate::format::words::fold;
use crate::phrase::{self, Named, on_paper};
use crate::text::{Text, time};

pub fn command() -> Command {
    let handover = || positional("handover", "handover");
    let with_reason = |name: &'static str| {
        Command::new(name)
            .arg(handover())
            .arg(option("reason", "text").required(true))
    };
    let all = group(
        "handover",
        [
            Command::new("list").arg(flag("all")),
            Command::new("routines"),
            Command::new("show").arg(handover()),
            Command::new("start")
                .arg(positional("routine", "routine"))
                .arg(option("to", "party").required(true))
                .arg(option("baton", "baton"))
                .arg(option("from", "party")),
            Command::new("fill")
                .arg(handover())
                .arg(positional("field", "field"))
                .arg(words("text", "text")),
            Command::new("offer").arg(handover()),
            Command::new("read-back")
                .arg(handover())
                .arg(words("words", "words")),
            Command::new("confirm").arg(handover()),
            Command::new("accept").arg(handover()),
            with_reason("return"),
            with_reason("withdraw"),
            Command::new("moves").arg(handover()).arg(option("at", "when")),
            Command::new("back").arg(handover()),
            tasks::command(),
            routines::command(),
            super::confidential::command(),
            super::confidential::export_command(),
        ],
    );
    all.subcommands(apart::commands()).subcommands(paper::commands())
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let Some((name, arguments)) = arguments.subcommand() else {
        return list(false, session);
    };
    match name {
        "list" => list(arguments.get_flag("all"), session),
        "routines" => routines(session),
        "show" => show(arguments, session),
        "start" => start(arguments, session),
        "fill" => fill(arguments, session),
        "back" => back(arguments, session),
        "task" => tasks::run(arguments, session),
        "routine" => routines::run(arguments, session),
        "code" | "phone" | "send" | "open" => apart::run(name, arguments, session),
        "paper" => paper::paper(arguments, session),
        "missing" => paper::missing(arguments, session),
        "confidential" => super::confidential::run(arguments, session),
        "export" => super::confidential::export(arguments, session),
        name => act(name, arguments, session),
    }
}

/// The handover that is meant; one still open before one that is closed.
pub fn find<'a>(library: &'a Library, words: &str) -> std::result::Result<&'a Handover, Failure> {
    let open = library.all::<Handover>().filter(|handover| handover.is_open());
    match which::among(open, words) {
        Err(Failure::NoSuchRecord { .. }) => which::find(library, words),
        found => found,
    }
}

/// A handover in one line.
pub fn line(text: &Text, handover: &Handover, at: DateTime<Utc>) -> String {
    let mut line = text.cli_handover_line(
        handover.title.as_str(),
        party_line(&handover.from),
        party_line(&handover.to),
        handover.stage.name(text),
    );
    if handover.is_overdue(at)
        && let Some(due) = handover.due()
    {
        line.push_str(&text.cli_handover_overdue(time::until(text, at, due)));
    }
    line
}

fn list(closed_too: bool, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let library_ref = &library;
    let mut handovers: Vec<&Handover> = library
        .all::<Handover>()
        .filter(|handover| closed_too || handover.waits(library_ref))
        .collect();
    handovers.sort_by_key(|handover| (!handover.is_open(), handover.created_at));
    let mut page = Page::default();
    for handover in &handovers {
        page.line(format!(
            "{}  {}",
            which::short(handover.id),
            line(text, handover, session.now())
        ));
    }
    if handovers.is_empty() {
        page.line(text.cli_handover_none());
    }
    let values: Vec<Value> = handovers.into_iter().map(to_json).collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn routines(session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let mut page = Page::default();
    let routines = library.sorted::<Routine>();
    for routine in &routines {
        page.line(format!(
            "{}: {} → {}",
            routine.title, routine.from_role, routine.to_role
        ));
        page.indented(&routine.used_when);
        if routine.retired {
            page.indented(session.text.routine_is_retired());
        }
    }
    let values: Vec<Value> = routines
        .into_iter()
        .map(|routine| which::to_json(&AnyRecord::from(routine.clone())))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn show(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let handover = find(&library, needed(arguments, "handover"))?;
    Ok(shown(&session.text, &library, handover, session.now()))
}

fn to_json(handover: &Handover) -> Value {
    which::to_json(&AnyRecord::from(handover.clone()))
}

fn shown(text: &Text, library: &Library, handover: &Handover, at: DateTime<Utc>) -> Report {
    let mut page = Page::default();
    page.line(format!(
        "{}  [{}]",
        line(text, handover, at),
        which::short(handover.id)
    ));
    if let Some(baton) = library.get(handover.baton) {
        page.line(super::now::holder_line(text, baton, at));
    }
    if let Some(moves) = handover.moves_at {
        page.line(text.handover_moves_at(phrase::moment(text, moves)));
    }
    if !handover.received && !handover.code.is_empty() && handover.is_open() {
        page.line(text.handover_code_is(crate::domain::handover::code::groups(&handover.code)));
    }
    if handover.received && !handover.answer_code.is_empty() && handover.is_open() {
        page.line(text.handover_answer_is(crate::domain::handover::code::groups(&handover.answer_code)));
    }
    if handover.confirmed_at.is_some() && handover.is_open() {
        page.line(text.handover_confirmed());
    }
    if matches!(handover.stage, Stage::Offered | Stage::ReadBack) {
        page.line(text.handover_not_handed_over());
    }
    for form in on_paper::forms(text, handover) {
        page.line(form);
    }
    if let Some(form) = handover.kept_beside() {
        page.line(on_paper::beside(text, handover, form));
    }
    page.gap();
    let tasks = task::open(library, Some(handover.baton));
    let missing = if handover.stage == Stage::Draft {
        handover.missing(!tasks.is_empty())
    } else {
        Vec::new()
    };
    for (number, (_, answer)) in (1..).zip(handover.answers.iter()) {
        let mark = if missing.contains(&answer.field.title.as_str()) {
            text.cli_handover_required()
        } else {
            String::new()
        };
        page.line(format!("{number}. {} {mark}", answer.field.title));
        if answer.text.trim().is_empty() && !answer.field.choices.is_empty() {
            page.indented(format!("({})", answer.field.choices.join(" | ")));
        }
        page.indented(&answer.text);
    }
    let tasks = handover.tasks.iter().map(|task| match task.owner.as_str() {
        "" => task.what.clone(),
        owner => format!("{} · {owner}", task.what),
    });
    page.section(text.handover_tasks(), &tasks.collect::<Vec<_>>());
    if !handover.read_back.is_empty() {
        page.heading(Stage::ReadBack.name(text))
            .indented(&handover.read_back);
    }
    if !handover.reason.is_empty() {
        page.heading(text.reason()).indented(&handover.reason);
    }
    if let Some(closed) = handover.closed_at {
        page.gap().line(format!(
            "{}: {}",
            handover.stage.name(text),
            phrase::moment(text, closed)
        ));
    }
    Report::new(page.finish(), to_json(handover))
}

fn start(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let routine = which::find::<Routine>(&desk.library, needed(arguments, "routine"))?;
    let baton = match given(arguments, "baton") {
        Some(words) => which::find::<Baton>(&desk.library, words)?,
        None => only_baton(text, &desk.library)?,
    };
    let to = party(&desk.library, needed(arguments, "to"));
    let from = match (given(arguments, "from"), baton.latest()) {
        (Some(typed), _) => party(&desk.library, typed),
        (None, Holding::Held(_, pass)) => pass.to.clone(),
        (None, _) => Party {
            name: desk.by.name.clone(),
            role: desk.by.role.clone(),
            phone: String::new(),
        },
    };
    let id = session.new_id();
    let draft = Handover::draft(id, (routine.id, routine), baton.id, from, to, session.now());
    desk.carry_out(&Edit::StartHandover(Box::new(draft)))?;
    answer(&desk, id)
}

/// A handover that gives an accepted one back, filled in as that was.
fn back(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let accepted = find(&desk.library, needed(arguments, "handover"))?;
    if accepted.stage != Stage::Accepted {
        return Err(crate::domain::Refusal::WrongStage { is: accepted.stage }.into());
    }
    let id = session.new_id();
    let draft = accepted.back(id, session.now());
    desk.carry_out(&Edit::StartHandover(Box::new(draft)))?;
    answer(&desk, id)
}

/// The one responsibility that can be meant; the leading of an activation that has ended is none.
fn only_baton<'a>(text: &Text, library: &'a Library) -> std::result::Result<&'a Baton, Failure> {
    let mut batons = situation::batons(library).into_iter();
    match (batons.next(), batons.next()) {
        (Some(only), None) => Ok(only),
        (None, _) => Err(Failure::usage(text.cli_baton_none(), text.cli_baton_none_do())),
        _ => {
            let names: Vec<String> = situation::batons(library)
                .iter()
                .map(|baton| baton.name.clone())
                .collect();
            Err(Failure::usage(
                text.cli_baton_several(),
                text.cli_possible_values(names.join(", ")),
            ))
        }
    }
}

/// The field that is meant: its number in the list, or its title.
fn field(handover: &Handover, words: &str) -> std::result::Result<(Id<Answer>, Answer), Failure> {
    let answers: Vec<_> = handover.answers.iter().collect();
    let place = words
        .trim()
        .parse::<usize>()
        .ok()
        .and_then(|number| number.checked_sub(1));
    let at = match place.filter(|at| *at < answers.len()) {
        Some(at) => at,
        None => {
            let candidates: Vec<_> = answers
                .iter()
                .map(|(id, answer)| (id.uuid(), answer.field.title.clone()))
                .collect();
            which::choose(&candidates, words, None)?
        }
    };
    Ok((answers[at].0, answers[at].1.clone()))
}

fn fill(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let handover = find(&desk.library, needed(arguments, "handover"))?;
    let (id, (which, asked)) = (handover.id, field(handover, needed(arguments, "field"))?);
    let mut typed = joined(arguments, "text");
    if asked.field.kind == FieldKind::Choice {
        let chosen = asked
            .field
            .choices
            .iter()
            .find(|choice| fold(choice) == fold(&typed));
        typed = chosen.cloned().ok_or_else(|| {
            Failure::usage(
                text.cli_value_unknown(typed.as_str(), asked.field.title.as_str()),
                text.cli_possible_values(asked.field.choices.join(", ")),
            )
        })?;
    }
    desk.carry_out(&Edit::Answer {
        handover: id,
        answer: which,
        text: typed.clone(),
    })?;
    let warning = phrase::personal_data(text, &desk.library, &typed);
    Ok(answer(&desk, id)?.warned(warning))
}

fn act(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let mut desk = session.desk()?;
    let handover = find(&desk.library, needed(arguments, "handover"))?.id;
    let edit = match name {
        "offer" => Edit::Offer { handover },
        "read-back" => Edit::ReadBack {
            handover,
            words: joined(arguments, "words"),
        },
        "moves" => {
            let at = given(arguments, "at")
                .map(|typed| super::when::instant(&session.text, typed, session.now()))
                .transpose()?;
            Edit::Hand(Act::MovesAt { handover, at })
        }
        "confirm" => Edit::Hand(Act::Confirm { handover }),
        "accept" => Edit::Accept {
            handover,
            pass: session.new_id(),
        },
        "return" => Edit::Return {
            handover,
            reason: needed(arguments, "reason").to_owned(),
        },
        _ => Edit::Withdraw {
            handover,
            reason: needed(arguments, "reason").to_owned(),
        },
    };
    desk.carry_out(&edit)?;
    answer(&desk, handover)
}

/// The handover as it is after a change.
fn answer(desk: &Desk<'_>, id: Id<Handover>) -> Result {
    let handover = which::find::<Handover>(&desk.library, &id.to_string())?;
    Ok(shown(
        &desk.session.text,
        &desk.library,
        handover,
        desk.session.now(),
    ))
}
