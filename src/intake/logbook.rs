//! A log as a table, as pages to print, and as JSON with every hash, so that anybody can count them again.

use chrono::{DateTime, Utc};
use serde_json::{Value as Json, json};

use crate::domain::logbook::chain::check;
use crate::domain::logbook::timeline::{What, timeline};
use crate::domain::{Library, Log, LogEntry, zone};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::format::page::{Line, Page, Piece, Table};
use crate::phrase::{self, Named, logging};
use crate::text::{Language, Text};

/// Every entry, by when it happened.
pub fn log_sheet(library: &Library, log: &Log, text: &Text) -> Sheet {
    let columns = vec![
        Column::new(text.log_sheet_number(), 9.0, ColumnKind::Text),
        Column::new(text.log_sheet_at(), 17.0, ColumnKind::DateTime),
        Column::new(text.log_sheet_entered(), 17.0, ColumnKind::DateTime),
        Column::new(text.log_sheet_kind(), 16.0, ColumnKind::Text),
        Column::new(text.log_sheet_text(), 60.0, ColumnKind::Text),
        Column::new(text.log_sheet_who(), 24.0, ColumnKind::Text),
        Column::new(text.log_sheet_word(), 18.0, ColumnKind::Text),
        Column::new(text.log_sheet_place(), 20.0, ColumnKind::Text),
        Column::new(text.log_sheet_by(), 24.0, ColumnKind::Text),
        Column::new(text.log_sheet_corrects(), 9.0, ColumnKind::Text),
        Column::new(text.log_sheet_corrected(), 9.0, ColumnKind::Text),
        Column::new(text.log_sheet_right_time(), 17.0, ColumnKind::DateTime),
        Column::new(text.log_sheet_slip(), 9.0, ColumnKind::Number),
        Column::new(text.log_sheet_slip_by(), 24.0, ColumnKind::Text),
        Column::new(text.log_sheet_hash(), 66.0, ColumnKind::Text),
    ];
    let entries = log.entries(library);
    let reader = logging::Reader::new(text, library, log);
    Sheet {
        title: log.title.clone(),
        columns,
        rows: entries
            .into_iter()
            .map(|entry| row(library, log, entry, &reader, text))
            .collect(),
    }
}

fn row(
    library: &Library,
    log: &Log,
    entry: &LogEntry,
    reader: &logging::Reader<'_>,
    text: &Text,
) -> Vec<Value> {
    let said = entry.said();
    let corrects = said.corrects.and_then(|id| library.get(id));
    let slip = said.paper.as_ref();
    let right = reader.right_time(entry.id).or(said.happened_at);
    vec![
        entry.number(log).as_str().into(),
        Value::DateTime(zone::local(said.at)),
        Value::DateTime(zone::local(said.entered_at)),
        said.kind.name(text).into(),
        logging::words(text, entry).as_str().into(),
        said.who.as_str().into(),
        said.word.as_str().into(),
        said.place.as_str().into(),
        said.by.name.as_str().into(),
        corrects
            .map_or_else(String::new, |entry| entry.number(log))
            .as_str()
            .into(),
        reader.corrected_by(entry.id).as_str().into(),
        right.map_or(Value::Empty, |at| Value::DateTime(zone::local(at))),
        slip.map_or(Value::Empty, |paper| Value::Number(paper.slip.into())),
        slip.map_or("", |paper| paper.written_by.as_str()).into(),
        entry.hash.as_str().into(),
    ]
}

/// The log as it is read from beginning to end, with what else was recorded of the incident in its place.
pub fn log_page(library: &Library, log: &Log, now: DateTime<Utc>, text: &Text) -> Page {
    let made = text.callout_paper_made(phrase::moment(text, now));
    let mut pieces: Vec<Piece> = phrase::mark(text, library).into_iter().map(line).collect();
    pieces.push(line(made.clone()));
    pieces.extend(log_pieces(library, log, text));
    Page {
        title: log.title.clone(),
        name: "log".into(),
        language: match text.language() {
            Language::Swedish => "sv-SE",
            Language::English => "en-GB",
        },
        footer: made,
        pieces,
    }
}

fn line(words: String) -> Piece {
    Piece::Line(Line { words, spaced: false })
}

/// Whether the log is whole, who closed it, and what happened.
pub fn log_pieces(library: &Library, log: &Log, text: &Text) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let found = check(log, library);
    pieces.extend(logging::checked(text, library, log, &found).into_iter().map(line));
    if let Some(closed) = &log.settled {
        let when = phrase::moment(text, closed.at);
        pieces.push(line(text.log_closed_by(
            when,
            closed.by.name.as_str(),
            closed.note.as_str(),
        )));
    }
    let reader = logging::Reader::new(text, library, log);
    let rows = timeline(log, library).into_iter().map(|one| {
        let (number, kind, words) = match one.what {
            What::Entry(entry) => {
                let mut words = vec![reader.words(entry)];
                words.extend(reader.beside(entry));
                (entry.number(log), entry.said().kind.name(text), words.join(" · "))
            }
            what => (
                "–".to_owned(),
                String::new(),
                logging::woven(text, library, what).unwrap_or_default(),
            ),
        };
        let by = one.what.by().map_or_else(|| "–".to_owned(), |by| by.name.clone());
        let kind = if kind.is_empty() { "–".to_owned() } else { kind };
        vec![number, phrase::moment(text, one.at), kind, words, by]
    });
    let columns = vec![
        (text.log_sheet_number(), 9),
        (text.log_sheet_at(), 16),
        (text.log_sheet_kind(), 15),
        (text.log_sheet_text(), 44),
        (text.log_sheet_by(), 18),
    ];
    pieces.push(Piece::Table(Table::headed(columns, rows.collect())));
    pieces
}

/// The log with the very content that each hash was counted over: SHA-256 of the log's id, the entry's id and the
/// content, each on a line of its own.
pub fn log_json(library: &Library, log: &Log) -> Json {
    let entries: Vec<_> = log
        .entries(library)
        .into_iter()
        .map(|entry| {
            json!({ "id": entry.id, "number": entry.number(log), "content": entry.content.text(), "sha256": entry.hash })
        })
        .collect();
    json!({ "log": log.id, "title": log.title, "opened_at": log.opened_at, "opened_by": log.opened_by,
        "exercise": log.exercise, "closed": log.settled, "entries": entries })
}
