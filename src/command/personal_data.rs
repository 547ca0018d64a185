//! `personal-data`: what in a text file looks like personal data. Needs no binder.

use std::path::Path;

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{needed, positional};
use super::failure::{Failure, code};
use super::report::{Page, Report, Result};
use super::session::Session;
use crate::domain::personal_data::{Certainty, Known, find};
use crate::phrase;

pub fn command() -> Command {
    Command::new("personal-data").arg(positional("file", "file").id("text-file"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let path = Path::new(needed(arguments, "text-file"));
    let bytes = std::fs::read(path).map_err(|error| Failure::file(text, path, &error))?;
    let whole = String::from_utf8_lossy(&bytes);
    let mut page = Page::default();
    let mut values: Vec<Value> = Vec::new();
    for (number, line) in (1..).zip(whole.lines()) {
        for stretch in find(line, &Known::default()) {
            let words = &line[stretch.range.clone()];
            page.line(text.cli_personal_line(number, phrase::stretch(text, &stretch, words)));
            values.push(json!({
                "line": number,
                "column": line[..stretch.range.start].chars().count() + 1,
                "sort": stretch.sort.key(),
                "certainty": match stretch.certainty {
                    Certainty::Sure => "sure",
                    Certainty::Perhaps => "perhaps",
                    Certainty::Hint => "hint",
                },
                "words": words,
            }));
        }
    }
    if values.is_empty() {
        return Ok(Report::new(text.cli_personal_none(), json!([])));
    }
    Ok(Report::new(page.finish(), json!(values)).with_code(code::FOUND))
}
