//! `history`: who changed a record, when, and what.

use clap::{ArgMatches, Command};
use serde_json::{Value, json};
use uuid::Uuid;

use super::arguments::{option, words};
use super::failure::Failure;
use super::report::{Page, Report, Result};
use super::session::Session;
use super::which;
use crate::domain::{AnyRecord, Kind, Library, RecordRef, zone};
use crate::phrase::{self, Named};
use crate::store::Store;
use crate::store::history::Version;
use crate::text::time;

pub fn command() -> Command {
    let keys = Kind::ALL.iter().map(|kind| kind.key());
    Command::new("history")
        .arg(words("record", "record"))
        .arg(option("kind", "kind").value_parser(keys.collect::<Vec<_>>()))
}

pub fn run(arguments: &ArgMatches, session: &Session<'_>) -> Result {
    let text = &session.text;
    let kind = super::arguments::given(arguments, "kind").and_then(Kind::from_key);
    let (store, library) = session.read()?;
    let (which, title) = find(
        &store,
        &library,
        &super::arguments::joined(arguments, "record"),
        kind,
    )?;
    let mut page = Page::default();
    page.line(format!("{}: {title}", which.kind.name(text)));
    let mut versions = Vec::new();
    for version in store.history(which)? {
        let bodies = store.version(which, &version.hash)?;
        let before = bodies.before.unwrap_or(Value::Null);
        let changes = phrase::changes(text, &library, which.kind, &before, &bodies.after);
        let sentences: Vec<String> = changes.iter().map(|change| change.sentence(text)).collect();
        page.gap().line(heading(session, &version));
        for sentence in &sentences {
            page.indented(sentence);
        }
        versions.push(json!({
            "version": version.hash,
            "op": version.op,
            "by": version.by,
            "at": version.at,
            "changes": sentences,
        }));
    }
    let value = json!({ "kind": which.kind, "id": which.id, "title": title, "versions": versions });
    Ok(Report::new(page.finish(), value))
}

/// "tor 24 dec 2026 23:40  Anna Ek (Krisledare) godkände planen".
fn heading(session: &Session<'_>, version: &Version) -> String {
    let text = &session.text;
    let op = phrase::op(text, &version.op);
    let role = if version.by.role.is_empty() {
        String::new()
    } else {
        format!(" ({})", version.by.role)
    };
    // Shipped content carries no time: it is the same on every laptop.
    if version.op == "shipped" {
        return format!("{}{role} {op}", version.by.name);
    }
    let at = zone::local(version.at);
    let date = time::weekday_date(text, at.date());
    format!("{date} {}  {}{role} {op}", time::time(at.time()), version.by.name)
}

/// The record that is meant, of any kind, also a deleted one.
fn find(
    store: &Store,
    library: &Library,
    words: &str,
    kind: Option<Kind>,
) -> std::result::Result<(RecordRef, String), Failure> {
    let mut records = which::everything(library);
    records.retain(|(which, _)| kind.is_none_or(|kind| kind == which.kind));
    let choose = |records: &[(RecordRef, String)]| {
        let candidates: Vec<(Uuid, String)> = records
            .iter()
            .map(|(which, title)| (which.id, title.clone()))
            .collect();
        which::choose(&candidates, words, kind).map(|at| records[at].clone())
    };
    match choose(&records) {
        Err(Failure::NoSuchRecord { .. }) => {
            let deleted = store.deleted()?.into_iter();
            let deleted: Vec<(RecordRef, String)> = deleted
                .filter(|(which, _)| kind.is_none_or(|kind| kind == which.kind))
                .map(|(which, body)| {
                    let record = AnyRecord::from_value(which.kind, body).ok();
                    (which, record.map_or_else(String::new, |record| record.title()))
                })
                .collect();
            choose(&deleted)
        }
        found => found,
    }
}
