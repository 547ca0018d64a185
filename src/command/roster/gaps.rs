//! `roster gaps`: the hours in which too few are on call.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use crate::command::arguments::{given, option, positional};
use crate::command::failure::code;
use crate::command::report::{Page, Report, Result};
use crate::command::session::Session;
use crate::command::{now, shifts};
use crate::domain::gaps::{Gap, gaps, needed, special_days};
use crate::phrase;

pub fn command() -> Command {
    Command::new("gaps")
        .arg(positional("roster", "roster").required(false))
        .arg(option("from", "date"))
        .arg(option("to", "date"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let (first, last) = shifts::period(arguments, session)?;
    let (_, library) = session.read()?;
    let roster = super::find(text, &library, given(arguments, "roster"))?;
    let (from, to) = shifts::instants((first, last));
    let found = gaps(roster, &library, from, to);
    let mut page = Page::default();
    if roster.needs.is_empty() {
        page.line(text.cli_roster_no_needs());
    } else if needed(roster, &special_days(&library, first, last), from, to).is_empty() {
        page.line(text.cli_gaps_none_needed());
    } else if found.is_empty() {
        page.line(text.planning_whole());
    }
    for gap in &found {
        page.line(phrase::gap(text, &library, gap));
    }
    let json: Vec<Value> = found.iter().map(|gap| now::gap_json(&library, gap)).collect();
    // Never fine by absence: a roster without needs can't be said to have no gaps.
    let code = if found.iter().any(Gap::is_nobody) {
        code::NOBODY
    } else if !found.is_empty() || roster.needs.is_empty() {
        code::SHORT
    } else {
        code::DONE
    };
    Ok(Report::new(page.finish(), json!(json)).with_code(code))
}
