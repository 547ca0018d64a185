//! `backup` makes a checked copy of the binder; `backups` lists the copies there are.

use std::path::PathBuf;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{given, option};
use super::report::{Report, Result, table};
use super::session::Session;
use crate::domain::zone;
use crate::store::backup::{Backup, folder_of, list};
use crate::text::{Text, time};

pub fn command() -> Command {
    Command::new("backup").arg(option("to", "folder"))
}

pub fn list_command() -> Command {
    Command::new("backups").arg(option("in", "folder"))
}

/// Where backups lie: the folder named, or the one beside the binder.
fn folder(arguments: &ArgMatches, id: &str, session: &Session<'_>) -> PathBuf {
    given(arguments, id).map_or_else(|| folder_of(&session.file), PathBuf::from)
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let store = session.open()?;
    let made = store.back_up(&folder(arguments, "to", session), session.now())?;
    let words = session
        .text
        .cli_backup_made(made.path.display().to_string(), kilobytes(&made));
    Ok(Report::new(words, value(&made)))
}

pub fn run_list(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let found = list(&folder(arguments, "in", session))?;
    let text = &session.text;
    let rows: Vec<Vec<String>> = (1..)
        .zip(&found)
        .map(|(number, backup)| row(text, number, backup))
        .collect();
    let words = if rows.is_empty() {
        text.cli_backup_none()
    } else {
        table(&rows)
    };
    let values: Vec<Value> = found.iter().map(value).collect();
    Ok(Report::new(words, json!(values)))
}

fn row(text: &Text, number: usize, backup: &Backup) -> Vec<String> {
    let at = zone::local(backup.made_at);
    vec![
        number.to_string(),
        format!(
            "{} {}",
            time::weekday_date(text, at.date()),
            time::time(at.time())
        ),
        format!("{} kB", kilobytes(backup)),
        backup.path.display().to_string(),
    ]
}

const fn kilobytes(backup: &Backup) -> u64 {
    backup.bytes.div_ceil(1024)
}

fn value(backup: &Backup) -> Value {
    json!({ "path": backup.path, "made_at": backup.made_at, "bytes": backup.bytes })
}
