//! `rebuild`: makes every derived table anew from the records' own documents.

use clap::Command;
use serde_json::json;

use super::report::{Report, Result};
use super::session::Session;

pub fn command() -> Command {
    Command::new("rebuild")
}

pub fn run(session: &Session<'_>) -> Result {
    let mut store = session.open()?;
    let records = store.rebuild()?;
    Ok(Report::new(
        session.text.cli_rebuilt(records),
        json!({ "records": records }),
    ))
}
