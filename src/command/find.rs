//! `find`: any record by what is written in it, tolerant of missing diacritics and small typos.

use clap::{ArgMatches, Command};
use serde_json::json;

use super::arguments::{joined, option, words};
use super::failure::code;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which::short;
use crate::domain::Id;
use crate::phrase::Named;

/// As many hits as fit on a screen.
const USUAL: usize = 20;

pub fn command() -> Command {
    Command::new("find")
        .arg(words("words", "words"))
        .arg(option("limit", "number"))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let query = joined(arguments, "words");
    let limit = super::arguments::number(arguments, "limit", text)?.unwrap_or(USUAL);
    let (mut store, _) = session.read()?;
    let hits = store.search(&query, limit)?;
    let mut page = Page::default();
    page.line(text.count_hits(hits.len()));
    let mut found = Vec::new();
    for hit in &hits {
        let id = short(Id::<()>::from_uuid(hit.which.id));
        let guess = if hit.by_typo {
            text.cli_find_guess()
        } else {
            String::new()
        };
        page.line(format!(
            "{}: {}  [{id}] {guess}",
            hit.which.kind.name(text),
            hit.title
        ));
        if !hit.context.is_empty() {
            page.indented(&hit.context);
        }
        found.push(json!({
            "kind": hit.which.kind,
            "id": hit.which.id,
            "title": hit.title,
            "context": hit.context,
            "by_typo": hit.by_typo,
        }));
    }
    let code = if hits.is_empty() {
        code::NOT_FOUND
    } else {
        code::DONE
    };
    Ok(Report::new(page.finish(), json!(found)).with_code(code))
}
