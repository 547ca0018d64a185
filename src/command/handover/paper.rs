//! `handover paper` and `handover missing`: handovers typed in from numbered forms of paper.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::{answer, find};
use crate::command::arguments::{given, needed, number, option, positional};
use crate::command::failure::code;
use crate::command::report::{Report, Result};
use crate::command::session::Session;
use crate::command::{when, which};
use crate::domain::edit::handing::Act;
use crate::domain::handover::Written;
use crate::domain::handover::form::forms;
use crate::domain::{Edit, Routine};
use crate::phrase::{self, on_paper};

pub fn commands() -> [Command; 2] {
    [
        Command::new("paper")
            .arg(positional("handover", "handover"))
            .arg(option("form", "number").required(true))
            .arg(option("writer", "name").required(true))
            .arg(option("written", "when").required(true))
            .arg(option("passed", "when"))
            .arg(option("words", "words").requires("passed"))
            .arg(option("beside", "text").requires("passed")),
        Command::new("missing")
            .arg(positional("routine", "routine"))
            .arg(option("first", "number"))
            .arg(option("last", "number")),
    ]
}

/// Notes the form; where it says that responsibility passed, that is typed in, or the form is kept beside what the record says.
pub fn paper(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let instant = |typed: &str| when::instant(text, typed, session.now());
    let form = Written {
        number: number(arguments, "form", text)?.unwrap_or_default(),
        by: needed(arguments, "writer").to_owned(),
        at: instant(needed(arguments, "written"))?,
    };
    let passed_at = given(arguments, "passed").map(instant).transpose()?;
    let words = given(arguments, "words").unwrap_or_default().to_owned();
    let reason = given(arguments, "beside").map(str::to_owned);
    let mut desk = session.desk()?;
    let handover = find(&desk.library, needed(arguments, "handover"))?.id;
    let written = format!("{words}\n{}", reason.as_deref().unwrap_or_default());
    let warning = phrase::personal_data(text, &desk.library, &written);
    let id = session.new_id();
    let act = match (passed_at, reason) {
        (None, _) => Act::NoteForm { handover, id, form },
        (Some(passed_at), None) => Act::PassOnPaper {
            handover,
            id,
            form,
            passed_at,
            words,
            pass: session.new_id(),
        },
        (Some(passed_at), Some(reason)) => Act::KeepBeside {
            handover,
            id,
            form,
            passed_at,
            words,
            reason,
        },
    };
    desk.carry_out(&Edit::Hand(act))?;
    Ok(answer(&desk, handover)?.warned(warning))
}

/// The forms of a routine that are missing.
pub fn missing(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    let routine = which::find::<Routine>(&library, needed(arguments, "routine"))?;
    let first = number(arguments, "first", text)?;
    let last = number(arguments, "last", text)?;
    let found = forms(&library, routine.id, first, last);
    let code = if found.missing.is_empty() {
        code::DONE
    } else {
        code::SHORT
    };
    let value =
        json!({ "missing": found.missing, "twice": found.twice, "first": found.first, "last": found.last });
    Ok(Report::new(on_paper::missing_forms(text, &found).join("\n"), value).with_code(code))
}
