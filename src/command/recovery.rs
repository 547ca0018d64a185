//! `recovery`: a new recovery code, shown once; the old one no longer holds.

use clap::Command;
use serde_json::json;

use super::report::{Page, Report, Result};
use super::session::Session;

pub fn command() -> Command {
    Command::new("recovery")
}

pub fn run(session: &Session<'_>) -> Result {
    let text = &session.text;
    let mut store = session.open()?;
    let groups = store.new_recovery_code(session.env.cost)?.groups();
    let mut page = Page::default();
    page.line(text.cli_recovery_code()).indented(groups.join(" "));
    page.gap().line(text.cli_recovery_keep());
    Ok(Report::new(
        page.finish(),
        json!({ "recovery_code": groups.join("-") }),
    ))
}
