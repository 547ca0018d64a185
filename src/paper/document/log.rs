//! A log on paper: whole, or one entry of it.

use serde_json::{Value, json};

use super::{Document, Layout, Part, Table, dated};
use crate::domain::logbook::timeline::timeline;
use crate::domain::{Library, Log, LogEntry};
use crate::intake::log_pieces;
use crate::phrase::{Named, logging};
use crate::text::Text;

/// Rows of an empty sheet: they fill it.
const FORM_ROWS: usize = 11;

/// The log from beginning to end, with what else was recorded of its incident.
pub fn log(text: &Text, library: &Library, log: &Log) -> Document {
    let mut document = started(text, library, log);
    document.showing(&shows(library, log));
    let opened = format!("{}, {}", dated(text, log.opened_at), log.opened_by.name);
    document.parts.push(Part::Facts {
        rows: vec![[text.paper_opened(), opened]],
    });
    document.pieces(log_pieces(library, log, text));
    document
}

/// What of a log counts in the check code.
pub(super) fn shows(library: &Library, log: &Log) -> Value {
    let hashes: Vec<_> = log
        .entries(library)
        .iter()
        .map(|entry| entry.hash.as_str())
        .collect();
    let times: Vec<_> = timeline(log, library).iter().map(|line| line.at).collect();
    json!([log.title, log.opened_at, hashes, times, log.settled])
}

/// One entry, with both times, who wrote it and what stands beside it.
pub fn log_entry(text: &Text, library: &Library, log: &Log, entry: &LogEntry) -> Document {
    let mut document = started(text, library, log);
    let said = entry.said();
    let reader = logging::Reader::new(text, library, log);
    let corrected = reader.corrected_by(entry.id);
    document.showing(&json!([log.title, entry.hash, corrected]));
    document.subtitle.clone_from(&document.title);
    document.title = text.paper_entry(entry.number(log));
    let moment = |at| dated(text, at);
    let right = reader.right_time(entry.id).or(said.happened_at);
    let rows = [
        Some((text.log_sheet_at(), moment(said.at))),
        right.map(|at| (text.log_sheet_right_time(), moment(at))),
        Some((text.log_sheet_entered(), moment(said.entered_at))),
        Some((text.log_sheet_kind(), said.kind.name(text))),
        Some((text.log_sheet_by(), said.by.name.clone())),
    ];
    document.parts.push(Part::Facts {
        rows: rows.into_iter().flatten().map(<[String; 2]>::from).collect(),
    });
    document.text(&reader.words(entry));
    for line in reader.beside(entry) {
        document.text(&line);
    }
    document.parts.push(Part::Facts {
        rows: vec![[text.log_sheet_hash(), entry.hash.clone()]],
    });
    document
}

/// An empty sheet to write a log on, entry below entry, where there is no pad of numbered slips.
pub fn log_form(text: &Text, library: &Library) -> Document {
    let mut document = Document::new(Layout::Log, text, library, &text.paper_log_form());
    document.showing(&json!("form"));
    document.landscape = true;
    document.parts.push(Part::Facts {
        rows: vec![[text.paper_log_form_about(), String::new()]],
    });
    let columns = [
        (text.log_sheet_number(), 9),
        (text.paper_slip_happened(), 16),
        (text.paper_slip_written(), 16),
        (text.log_sheet_text(), 41),
        (text.log_sheet_by(), 18),
    ];
    let mut table = Table::new(columns.to_vec(), vec![vec![String::new(); 5]; FORM_ROWS]);
    table.written = true;
    document.parts.push(Part::Table(table));
    document
}

fn started(text: &Text, library: &Library, log: &Log) -> Document {
    let mut document = Document::new(Layout::Log, text, library, &log.title);
    if log.exercise {
        document.mark = Some(text.mark_exercise_word());
    }
    document.mark_conflict(text, library.in_conflict(log.id));
    document
}
