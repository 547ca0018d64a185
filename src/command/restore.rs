//! `restore`: puts a backup in the binder's place; the binder that was there is moved aside.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{needed, positional};
use super::failure::Failure;
use super::report::{Report, Result};
use super::session::Session;
use crate::store::backup::{folder_of, list, restore};

pub fn command() -> Command {
    Command::new("restore").arg(positional("backup", "backup"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let backup = find(session, needed(arguments, "backup"))?;
    let secret = session.secret()?;
    let aside = restore(
        &backup,
        &session.file,
        &secret,
        session.env.entropy,
        session.now(),
    )?;
    let mut words = text.cli_restored(backup.display().to_string(), session.file.display().to_string());
    if let Some(aside) = &aside {
        words.push('\n');
        words.push_str(&text.cli_restored_aside(aside.display().to_string()));
    }
    Ok(Report::new(
        words,
        json!({ "restored": backup, "file": session.file, "moved_aside": aside }),
    ))
}

/// A backup by its path, its number in the list of `backups`, or "latest".
fn find(session: &Session<'_>, words: &str) -> std::result::Result<PathBuf, Failure> {
    let path = PathBuf::from(words);
    if path.is_file() {
        return Ok(path);
    }
    let place = match words {
        "latest" => Some(0),
        number => number
            .parse::<usize>()
            .ok()
            .and_then(|number| number.checked_sub(1)),
    };
    let found = list(&folder_of(&session.file))?;
    place
        .and_then(|at| found.get(at))
        .map(|backup| backup.path.clone())
        .ok_or(Failure::NoSuchRecord {
            kind: None,
            words: words.to_owned(),
        })
}
