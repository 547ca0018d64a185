//! A call list on paper, to ring by when there is nothing but a telephone: filled, or empty.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Document, Field, Layout, Part, Table, abilities};
use crate::domain::call_list::numbers;
use crate::domain::{CallList, Library, Record};
use crate::intake::{call_columns, call_pieces};
use crate::text::Text;

/// Rows of an empty list: they fill two sheets of A4 on their side.
const ROWS: usize = 26;

/// The list as it stands, with boxes to tick: those already reached say what they said.
pub fn call_list(text: &Text, library: &Library, list: &CallList, now: DateTime<Utc>) -> Document {
    let mut document = Document::new(Layout::Calls, text, library, &list.title);
    document.landscape = true;
    let people = list
        .candidates
        .iter()
        .filter_map(|(_, one)| library.get(one.person));
    let people: Vec<_> = people
        .map(|person| {
            let numbers: Vec<_> = numbers(person)
                .into_iter()
                .map(|(one, failed)| json!([one.number, one.label, failed]))
                .collect();
            json!([person.name, abilities(library, person), numbers])
        })
        .collect();
    let calls: Vec<_> = list
        .log()
        .iter()
        .map(|(_, call)| json!([call.person, call.at, call.outcome, call.minutes]))
        .collect();
    let wanted: Vec<_> = list
        .wanted
        .iter()
        .map(|(_, one)| {
            let role = one.role.and_then(|id| library.get(id));
            json!([one.count, role.map(|role| role.title()), one.competence])
        })
        .collect();
    document.showing(&json!([list.title, wanted, people, calls, list.settled]));
    document.mark_conflict(text, library.in_conflict(list.id));
    document.pieces(call_pieces(library, list, now, text));
    document
}

/// A list with nobody on it yet.
pub fn call_form(text: &Text, library: &Library) -> Document {
    let mut document = Document::new(Layout::Calls, text, library, &text.paper_calls());
    document.landscape = true;
    document.showing(&json!("form"));
    for name in [text.paper_calls_about(), text.paper_calls_needed()] {
        document.parts.push(Part::Field(Field {
            name,
            help: String::new(),
            blocks: Vec::new(),
            choices: Vec::new(),
            lines: 1,
        }));
    }
    let minutes = text.callout_paper_minutes("☐");
    let row = ["", "", &minutes, "☐", "☐", "☐", ""].map(str::to_owned).to_vec();
    let mut table = Table::new(call_columns(text), vec![row; ROWS]);
    table.written = true;
    document.parts.push(Part::Table(table));
    document
}
