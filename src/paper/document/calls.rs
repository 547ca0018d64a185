//! A call list on paper, to ring by when there is nothing but a telephone: filled, or empty.

use chrono::{DateTime, Utc};
use serde_json::json;

use super::{Document, Layout, Part, Table, abilities, blank};
use crate::domain::call_list::{ROWS, numbers};
use crate::domain::{CallList, Library, Record};
use crate::intake::{call_columns, call_pieces};
use crate::text::Text;

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
        document.parts.push(Part::Field(blank(name, String::new(), 1)));
    }
    document
        .parts
        .push(rows(text, call_columns(text), |_| String::new()));
    document
}

/// Empty sheets with numbers, to be typed in later: every row bears the number of its sheet and its own.
pub fn call_sheets(text: &Text, library: &Library, (first, last): (u32, u32)) -> Document {
    let title = text.paper_numbers(text.paper_calls(), first, last);
    let mut document = Document::new(Layout::Calls, text, library, &title);
    document.landscape = true;
    document.showing(&json!(["form", first, last]));
    let mut columns = call_columns(text);
    columns[0].0 = text.paper_sheet_row();
    for sheet in first..=last {
        let asked = Part::Field(blank(text.paper_sheet_writer(), String::new(), 1));
        let rows = rows(text, columns.clone(), |row| format!("{sheet}:{row}"));
        document.numbered(text.paper_sheet(sheet), vec![asked, rows]);
    }
    document
}

/// Rows to ring by that nobody stands on yet, each with what is printed before it.
fn rows(text: &Text, columns: Vec<(String, u16)>, before: impl Fn(u32) -> String) -> Part {
    let minutes = text.callout_paper_minutes("☐");
    let rows = (1..=ROWS).map(|row| {
        let first = before(row);
        [first.as_str(), "", &minutes, "☐", "☐", "☐", ""]
            .map(str::to_owned)
            .to_vec()
    });
    let mut table = Table::new(columns, rows.collect());
    table.written = true;
    Part::Table(table)
}
