//! Handing over between laptops without a network: by a code read out over the telephone, or by files.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::{answer, find, only_baton, shown};
use crate::command::arguments::{flag, given, joined, needed, option, positional};
use crate::command::failure::{self, Failure};
use crate::command::report::Result;
use crate::command::session::{Session, party};
use crate::command::{export, when, which};
use crate::domain::edit::handing::Act;
use crate::domain::handover::{Holding, code};
use crate::domain::{Baton, Edit, Handover, Refusal, Routine};
use crate::format::attachment::{Holds, is_pdf};
use crate::format::parcel;
use crate::format::worker::{TIME_LIMIT, read_attached_apart};
use crate::intake::plan::pdf_error;

pub fn commands() -> [Command; 4] {
    let handover = || positional("handover", "handover");
    [
        Command::new("code")
            .arg(handover())
            .arg(option("answer", "code"))
            .arg(option("words", "text")),
        Command::new("phone")
            .arg(
                clap::Arg::new("code")
                    .value_name("code")
                    .required(true)
                    .num_args(1..),
            )
            .arg(option("to", "party").required(true))
            .arg(option("baton", "baton"))
            .arg(option("routine", "routine"))
            .arg(option("moves", "when")),
        Command::new("send")
            .arg(handover())
            .arg(positional("parcel", "file"))
            .arg(flag("replace")),
        Command::new("open").arg(positional("parcel", "file")),
    ]
}

pub fn run(name: &str, arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match name {
        "code" => code(arguments, session),
        "phone" => phone(arguments, session),
        "send" => send(arguments, session),
        _ => open(arguments, session),
    }
}

/// The code to read out; or the giver types in the receiver's answer, and responsibility moves.
fn code(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    if let Some(typed) = given(arguments, "answer") {
        let mut desk = session.desk()?;
        let handover = find(&desk.library, needed(arguments, "handover"))?.id;
        desk.carry_out(&Edit::Hand(Act::TakeAnswer {
            handover,
            answer: typed.to_owned(),
            words: given(arguments, "words").unwrap_or_default().to_owned(),
            pass: session.new_id(),
        }))?;
        return answer(&desk, handover);
    }
    let (_, library) = session.read()?;
    let handover = find(&library, needed(arguments, "handover"))?;
    let spoken = if handover.received {
        &handover.answer_code
    } else {
        &handover.code
    };
    if spoken.is_empty() {
        return Err(Refusal::WrongStage { is: handover.stage }.into());
    }
    let groups = code::groups(spoken);
    let said = crate::phrase::spelled(&session.text, &groups);
    Ok(crate::command::report::Report::new(
        format!("{groups}\n{said}"),
        json!({ "id": handover.id, "code": spoken, "answer": handover.received }),
    ))
}

/// The receiver's copy from a code that was read out.
fn phone(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let baton = match given(arguments, "baton") {
        Some(words) => which::find::<Baton>(&desk.library, words)?,
        None => only_baton(text, &desk.library)?,
    };
    let Holding::Held(_, pass) = baton.latest() else {
        return Err(Refusal::Disputed.into());
    };
    let to = party(&desk.library, needed(arguments, "to"));
    let routine = match given(arguments, "routine") {
        Some(words) => Some(which::find::<Routine>(&desk.library, words)?),
        None => None,
    };
    let id = session.new_id();
    let mut copy = Handover::heard(id, routine, (baton, &pass.to), to, session.now());
    copy.code = joined(arguments, "code");
    copy.moves_at = given(arguments, "moves")
        .map(|typed| when::instant(text, typed, session.now()))
        .transpose()?;
    desk.carry_out(&Edit::Hand(Act::Receive(Box::new(copy))))?;
    answer(&desk, id)
}

/// The giver's offer, or the receiver's answer, as a file.
fn send(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (_, library) = session.read()?;
    let handover = find(&library, needed(arguments, "handover"))?;
    let content = parcel::of(handover)?;
    let bytes = parcel::write(library.binder(), content);
    export::write(
        session,
        needed(arguments, "parcel"),
        &bytes,
        arguments.get_flag("replace"),
    )
}

/// Takes in an offer or an answer.
fn open(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let file = needed(arguments, "parcel");
    let mut bytes = std::fs::read(file).map_err(|error| Failure::file(text, Path::new(file), &error))?;
    if is_pdf(&bytes) {
        bytes = read_attached_apart(&session.env.program, bytes, Holds::Handover, TIME_LIMIT)
            .map_err(|error| Failure::Said(pdf_error(text, error), failure::code::FAILED))?;
    }
    let mut desk = session.desk()?;
    let content = parcel::read(&bytes, desk.library.binder()).map_err(|unfit| {
        let said = crate::phrase::unfit(text, &unfit);
        Failure::said(said.title, said.what_to_do)
    })?;
    let ids = (session.new_id(), session.new_id());
    let (edit, id) = parcel::taking(content, &desk.library, ids)?;
    desk.carry_out(&edit)?;
    let handover = which::find::<Handover>(&desk.library, &id.to_string())?;
    Ok(shown(text, &desk.library, handover, session.now()))
}
