//! `init`: makes a binder, and shows its recovery code once.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{given, needed, option};
use super::content::parts;
use super::report::{Page, Report, Result};
use super::session::Session;
use crate::content;
use crate::domain::binder::BinderKind;
use crate::domain::{Author, Binder, Edit, Library, Refusal};
use crate::store::{Store, StoreError};

/// Below this estimate a passphrase is guessed in hours.
const WEAK: u8 = 3;

pub fn command() -> Command {
    Command::new("init")
        .arg(option("board", "name").required(true))
        .arg(option("name", "name").required(true))
        .arg(option("role", "role").required(true))
        .arg(option("content", "parts"))
        .arg(option("kind", "binder-kind").value_parser(["live", "exercise"]))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let chosen = parts(text, given(arguments, "content").unwrap_or("all"))?;
    let me = Author {
        name: needed(arguments, "name").trim().to_owned(),
        role: needed(arguments, "role").trim().to_owned(),
    };
    let board = needed(arguments, "board").trim().to_owned();
    if me.name.is_empty() || board.is_empty() {
        return Err(Refusal::NameMissing.into());
    }
    if session.file.exists() {
        return Err(StoreError::Exists(session.file.clone()).into());
    }
    let passphrase = session.first_passphrase()?;
    let created = Store::create(&session.file, &passphrase, session.env.cost, session.env.entropy)?;
    let mut store = created.store;
    let kind = match given(arguments, "kind") {
        Some("exercise") => BinderKind::Exercise,
        _ => BinderKind::Live,
    };
    let binder = Binder {
        id: session.new_id(),
        name: board,
        unit: None,
        kind,
        created_at: session.now(),
        wordings: Default::default(),
    };
    let edit = Edit::Save(binder.into());
    let writes = edit.carry_out(&Library::default(), &me, session.now())?;
    store.write_for_good(edit.op(), &writes, &me, session.now())?;
    let records = content::everything(&chosen);
    store.install(&records, session.now())?;
    store.set_setting("me", &json!(me).to_string())?;
    store.keep_label()?;
    let groups = created.code.groups();
    let mut page = Page::default();
    page.line(text.cli_init_made(records.len(), session.file.display().to_string()));
    page.gap()
        .line(text.cli_recovery_code())
        .indented(groups.join(" "));
    page.gap().line(text.cli_recovery_keep());
    if is_weak(&passphrase) {
        page.gap().line(text.cli_weak_passphrase());
    }
    Ok(Report::new(
        page.finish(),
        json!({ "file": session.file, "records": records.len(), "recovery_code": groups.join("-") }),
    ))
}

/// Whether a passphrase is easily guessed.
pub fn is_weak(passphrase: &str) -> bool {
    u8::from(zxcvbn::zxcvbn(passphrase, &[]).score()) < WEAK
}
