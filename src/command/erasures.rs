//! `erasures`: the record of what was erased, and the erasing of what is due.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, option};
use super::export::write_sheet;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::confidential::{due, protocol};
use crate::domain::edit::confiding::Act;
use crate::domain::{AnyRecord, Edit};
use crate::intake::export_erasures;
use crate::phrase;

pub fn command() -> Command {
    group(
        "erasures",
        [
            Command::new("list")
                .arg(option("to", "file"))
                .arg(flag("replace")),
            Command::new("run"),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("run", _)) => erase_due(session),
        Some((_, arguments)) => list(arguments, session),
        None => list(arguments, session),
    }
}

fn list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (_, library) = session.read()?;
    if let Some(file) = given(arguments, "to") {
        let sheet = export_erasures(text, &library);
        return write_sheet(session, &sheet, file, arguments.get_flag("replace"));
    }
    let mut page = Page::default();
    let all = protocol(&library);
    for one in &all {
        page.line(phrase::erasure(text, &library, one));
    }
    if all.is_empty() {
        page.line(text.erasure_none());
    }
    let values: Vec<Value> = all
        .into_iter()
        .map(|one| which::to_json(&AnyRecord::from(one.clone())))
        .collect();
    Ok(Report::new(page.finish(), json!(values)))
}

fn erase_due(session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut desk = session.desk()?;
    let parts = due(&desk.library, session.today());
    for part in &parts {
        desk.carry_out(&Edit::Confide(Act::Erase {
            part: *part,
            id: session.new_id(),
            reason: None,
        }))?;
    }
    let copies = desk.store.finish_erasing()?;
    let mut words = text.cli_erasures_run(parts.len());
    if !parts.is_empty() || copies != crate::store::Copies::default() {
        words = format!(
            "{words}\n{}",
            phrase::copies(text, copies.made_anew.len(), &copies.left)
        );
    }
    Ok(Report::new(
        words,
        json!({ "erased": parts.len(), "made_anew": copies.made_anew, "left": copies.left }),
    ))
}
