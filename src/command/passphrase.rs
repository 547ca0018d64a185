//! `passphrase`: another passphrase for the same binder.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{given, option};
use super::init::is_weak;
use super::report::{Report, Result};
use super::session::Session;
use crate::store::{Secret, Store};

pub fn command() -> Command {
    Command::new("passphrase").arg(option("new-passphrase-file", "file"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let secret = session.secret()?;
    let mut store = Store::open(&session.file, &secret, session.env.entropy)?;
    let new = session.next_passphrase(given(arguments, "new-passphrase-file").map(Path::new))?;
    match &secret {
        Secret::Passphrase(current) => store.change_passphrase(current, &new, session.env.cost)?,
        Secret::Recovery(_) => store.set_passphrase(&new, session.env.cost)?,
    }
    let mut words = text.cli_passphrase_changed();
    if is_weak(&new) {
        words.push('\n');
        words.push_str(&text.cli_weak_passphrase());
    }
    Ok(Report::new(words, json!({ "changed": true })))
}
