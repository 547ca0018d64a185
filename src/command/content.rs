//! `content`: what the program ships with, put into the binder part by part.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};

use super::arguments::{group, joined, words};
use super::failure::Failure;
use super::report::{Report, Result, table};
use super::session::Session;
use crate::content::{Part, everything};
use crate::phrase::kind_plural;
use crate::text::Text;

pub fn command() -> Command {
    group(
        "content",
        [
            Command::new("list"),
            Command::new("install").arg(words("parts", "parts")),
        ],
    )
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    match arguments.subcommand() {
        Some(("install", arguments)) => install(arguments, session),
        _ => Ok(list(&session.text)),
    }
}

/// "all", "none", or parts with commas or spaces between.
pub fn parts(text: &Text, typed: &str) -> std::result::Result<Vec<Part>, Failure> {
    match typed {
        "all" => return Ok(Part::ALL.to_vec()),
        "none" => return Ok(Vec::new()),
        _ => {}
    }
    let names = typed.split([',', ' ']).filter(|name| !name.is_empty());
    names
        .map(|name| {
            Part::from_key(name).ok_or_else(|| {
                let keys: Vec<&str> = Part::ALL.iter().map(|part| part.key()).collect();
                Failure::usage(
                    text.cli_value_unknown(name, text.cli_value_parts()),
                    text.cli_possible_values(format!("all, none, {}", keys.join(", "))),
                )
            })
        })
        .collect()
}

fn list(text: &Text) -> Report {
    let parts: Vec<(Part, usize)> = Part::ALL
        .into_iter()
        .map(|part| (part, everything(&[part]).len()))
        .collect();
    let rows: Vec<Vec<String>> = parts
        .iter()
        .map(|(part, count)| {
            vec![
                part.key().to_owned(),
                count.to_string(),
                kind_plural(text, part.kind()),
            ]
        })
        .collect();
    let values: Vec<Value> = parts
        .iter()
        .map(|(part, count)| json!({ "part": part.key(), "records": count }))
        .collect();
    Report::new(table(&rows), json!(values))
}

fn install(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let chosen = parts(&session.text, &joined(arguments, "parts"))?;
    let mut store = session.open()?;
    let written = store.install(&everything(&chosen), session.now())?;
    let count = written.records.len();
    Ok(Report::new(
        session.text.cli_content_installed(count),
        json!({ "installed": count }),
    ))
}
