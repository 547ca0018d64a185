//! A call list on paper, to ring by when there is nothing but a telephone, and its log as a table.

use chrono::{DateTime, Utc};

use crate::domain::call_list::{self, CallOutcome};
use crate::domain::{CallList, Id, Library, Person, zone};
use crate::format::export::{Column, ColumnKind, Sheet, Value};
use crate::format::page::{Heading, Line, Page, Piece, Table};
use crate::phrase::{self, Named, calling, on_paper, phone};
use crate::text::{Language, Text};

const BOX: &str = "☐";

/// The list as it stands, with boxes to tick: those already reached say what they said. Its head says how old it is.
pub fn call_sheet(library: &Library, list: &CallList, now: DateTime<Utc>, text: &Text) -> Page {
    let made = phrase::moment(text, now);
    let mut pieces: Vec<Piece> = phrase::mark(text, library).into_iter().map(line).collect();
    pieces.push(line(text.callout_paper_made(made.as_str())));
    pieces.extend(call_pieces(library, list, now, text));
    Page {
        title: list.title.clone(),
        name: "call_list".into(),
        language: match text.language() {
            Language::Swedish => "sv-SE",
            Language::English => "en-GB",
        },
        footer: text.callout_paper_made(made.as_str()),
        pieces,
    }
}

/// The columns of the list on paper, as wide as the longest word of each heading needs, and each number on a line of its own.
pub fn call_columns(text: &Text) -> Vec<(String, u16)> {
    vec![
        (text.callout_paper_who(), 25),
        (text.callout_paper_numbers(), 18),
        (text.callout_paper_comes(), 15),
        (text.callout_paper_no_answer(), 10),
        (text.callout_paper_busy(), 13),
        (text.callout_paper_cannot(), 8),
        (text.callout_paper_rung(), 12),
    ]
}

/// What is wanted, whom to ring, and who is left out.
pub fn call_pieces(library: &Library, list: &CallList, now: DateTime<Utc>, text: &Text) -> Vec<Piece> {
    let wanted = list
        .wanted
        .iter()
        .map(|(_, one)| text.callout_paper_wanted(one.count, calling::wanted(text, library, one)));
    let mut pieces: Vec<Piece> = wanted.map(line).collect();
    let rows: Vec<_> = list
        .candidates
        .iter()
        .filter_map(|(_, one)| library.get(one.person))
        .map(|person| row(text, library, list, person))
        .collect();
    pieces.push(Piece::Table(Table::headed(call_columns(text), rows)));
    let out = list.left_out(library, now);
    if !out.is_empty() {
        pieces.push(Piece::Heading(Heading {
            level: 1,
            words: text.callout_left_out(out.len()),
            name: "left_out".into(),
        }));
        pieces.extend(out.iter().map(|(person, why)| {
            let why = calling::left_out(text, library, why);
            line(format!("{}: {why}", library.person_name(*person)))
        }));
    }
    pieces
}

fn line(words: String) -> Piece {
    Piece::Line(Line { words, spaced: false })
}

fn row(text: &Text, library: &Library, list: &CallList, person: &Person) -> Vec<String> {
    let abilities = calling::abilities(text, library, person);
    let who = if abilities.is_empty() {
        person.name.clone()
    } else {
        format!("{} – {abilities}", person.name)
    };
    let numbers = call_list::numbers(person).into_iter().map(|(one, failed)| {
        let number = calling::number_line(&one.number, &one.label);
        if failed {
            format!("{number} ({})", text.callout_number_failed())
        } else {
            number
        }
    });
    let numbers = numbers.collect::<Vec<_>>().join(", ");
    let said = said(list, person.id);
    let tick = |outcome| {
        let is_it = said.as_ref().is_some_and(|(found, ..)| *found == outcome);
        if is_it { "☒".to_owned() } else { BOX.to_owned() }
    };
    let comes = match &said {
        Some((outcome, Some(minutes), _)) if outcome.is_coming() => format!("☒ {minutes} min"),
        Some((outcome, None, _)) if outcome.is_coming() => "☒".to_owned(),
        _ => text.callout_paper_minutes(BOX),
    };
    let rung = said
        .as_ref()
        .map_or_else(|| "–".to_owned(), |(.., rung)| rung.clone());
    vec![
        who,
        if numbers.is_empty() {
            text.callout_without_number()
        } else {
            numbers
        },
        comes,
        tick(CallOutcome::NoAnswer),
        tick(CallOutcome::Busy),
        tick(CallOutcome::Cannot),
        rung,
    ]
}

/// What somebody said last, the minutes they said, and when and by whom they were rung.
fn said(list: &CallList, person: Id<Person>) -> Option<(CallOutcome, Option<u32>, String)> {
    let last = list.last_calls();
    let call = last
        .get(&person)
        .filter(|call| call.outcome != CallOutcome::Calling)?;
    let rung = format!("{} {}", calling::clock(call.at), call.rung_by());
    Some((call.outcome, call.minutes, rung))
}

/// Every call of a list, the first first.
pub fn call_log(library: &Library, list: &CallList, text: &Text) -> Sheet {
    let columns = vec![
        Column::new(text.callout_log_at(), 17.0, ColumnKind::DateTime),
        Column::new(text.callout_log_caller(), 24.0, ColumnKind::Text),
        Column::new(text.callout_log_person(), 24.0, ColumnKind::Text),
        Column::new(text.callout_log_number(), 18.0, ColumnKind::Text),
        Column::new(text.callout_log_outcome(), 18.0, ColumnKind::Text),
        Column::new(text.callout_log_minutes(), 9.0, ColumnKind::Number),
        Column::new(text.callout_log_round(), 9.0, ColumnKind::Number),
        Column::new(text.note(), 30.0, ColumnKind::Text),
        Column::new(text.from_paper(), 60.0, ColumnKind::Text),
    ];
    let log = list.log();
    let rows = log.iter().map(|(_, call)| {
        vec![
            Value::DateTime(zone::local(call.at)),
            calling::caller(call).into(),
            library.person_name(call.person).into(),
            phone::group(&call.number).into(),
            call.outcome.name(text).into(),
            call.minutes
                .map_or(Value::Empty, |minutes| Value::Number(minutes.into())),
            Value::Number(call.round.into()),
            call.note.as_str().into(),
            on_paper::call(text, call).unwrap_or_default().into(),
        ]
    });
    Sheet {
        title: list.title.clone(),
        columns,
        rows: rows.collect(),
    }
}
