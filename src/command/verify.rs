//! `verify`: whether every page of the file is whole and everything derived says what the records say.

use clap::Command;
use serde_json::json;

use super::failure::code;
use super::report::{Page, Report, Result};
use super::session::Session;
use crate::domain::Log;
use crate::domain::logbook::chain::check;
use crate::phrase::logging;

pub fn command() -> Command {
    Command::new("verify")
}

pub fn run(session: &Session<'_>) -> Result {
    let text = &session.text;
    let (store, library) = session.read()?;
    let found = store.verify()?;
    let mut page = Page::default();
    let mut logs_fine = true;
    for log in library.all::<Log>() {
        let checked = check(log, &library);
        if !checked.faults.is_empty() {
            logs_fine = false;
            page.line(text.cli_verify_log(log.title.as_str()));
            for line in logging::checked(text, &library, log, &checked) {
                page.indented(line);
            }
        }
    }
    if found.is_fine() {
        page.line(text.cli_verify_fine(found.records));
    } else {
        page.line(text.cli_verify_damaged(found.damaged_pages.len(), found.differing));
        for page_name in &found.damaged_pages {
            page.indented(page_name);
        }
        page.line(if found.damaged_pages.is_empty() {
            text.cli_verify_rebuild()
        } else {
            text.cli_verify_restore()
        });
    }
    if session.unread() > 0 {
        page.line(text.cli_unread(session.unread()));
    }
    let code = if found.is_fine() && logs_fine {
        code::DONE
    } else {
        code::DAMAGED
    };
    let value = json!({
        "fine": found.is_fine() && logs_fine,
        "logs_fine": logs_fine,
        "records": found.records,
        "damaged_pages": found.damaged_pages,
        "differing": found.differing,
        "unread": session.unread(),
    });
    Ok(Report::new(page.finish(), value).with_code(code))
}
