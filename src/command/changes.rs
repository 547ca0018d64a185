//! `changes`: what two copies of a binder send each other, as files.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{flag, given, group, needed, option, positional};
use super::failure::Failure;
use super::report::{Report, Result};
use super::session::Session;
use super::{export, which};
use crate::store::StoreError;
use crate::store::exchange::State;

pub fn command() -> Command {
    let file = || positional("bundle", "file");
    group(
        "changes",
        [
            Command::new("state").arg(file()).arg(flag("replace")),
            Command::new("export")
                .arg(file())
                .arg(option("since", "file"))
                .arg(flag("replace")),
            Command::new("import").arg(file()),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("export", arguments)) => send(arguments, session),
        Some(("import", arguments)) => receive(arguments, session),
        Some((_, arguments)) => state(arguments, session),
        None => state(arguments, session),
    }
}

fn read(session: &Session<'_>, file: &str) -> std::result::Result<Vec<u8>, Failure> {
    std::fs::read(file).map_err(|error| Failure::file(&session.text, Path::new(file), &error))
}

/// What this copy holds, for the other to say what is missing here.
fn state(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let (store, _) = session.read()?;
    let state = serde_json::to_vec(&store.state()?).map_err(StoreError::from)?;
    export::write(
        session,
        needed(arguments, "bundle"),
        &state,
        arguments.get_flag("replace"),
    )
}

fn send(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let since = match given(arguments, "since") {
        Some(file) => serde_json::from_slice(&read(session, file)?).map_err(|_| {
            Failure::usage(
                session.text.cli_changes_no_state(file),
                session.text.cli_nothing_changed(),
            )
        })?,
        None => State::default(),
    };
    let (store, _) = session.read()?;
    let bytes = store.export_changes(&since)?;
    export::write(
        session,
        needed(arguments, "bundle"),
        &bytes,
        arguments.get_flag("replace"),
    )
}

fn receive(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let bytes = read(session, needed(arguments, "bundle"))?;
    let mut store = session.open()?;
    let written = store.import_changes(&bytes, session.now())?;
    let conflicts = written
        .records
        .iter()
        .filter(|(_, _, in_conflict)| *in_conflict)
        .count();
    let text = &session.text;
    let mut words = text.cli_changes_taken_in(written.records.len());
    if conflicts > 0 {
        words.push('\n');
        words.push_str(&text.cli_changes_conflicts(conflicts));
    }
    let records: Vec<Value> = written
        .records
        .iter()
        .map(|(which, record, in_conflict)| {
            let title = record.as_ref().map(crate::domain::AnyRecord::title);
            json!({
                "kind": which.kind,
                "id": which.id,
                "short": which::short(crate::domain::Id::<()>::from_uuid(which.id)),
                "title": title,
                "in_conflict": in_conflict,
            })
        })
        .collect();
    Ok(Report::new(
        words,
        json!({ "records": records, "conflicts": conflicts }),
    ))
}
