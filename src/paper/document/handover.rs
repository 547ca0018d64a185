//! A handover on paper: layer A only, which carries counts and no names of those who are helped. Layer B leaves the program by
//! `handover export` alone, with a named receiver.

use chrono::{DateTime, Utc};
use serde_json::{Value, json};

use super::{Block, Choice, Document, Field, Layout, Part, Table, blank, blocks, dated, scanned};
use crate::domain::handover::{Answer, FieldKind, Party, RoutineField, Stage, code, task};
use crate::domain::{Handover, Library, Routine};
use crate::format::attachment::{Attached, Holds};
use crate::format::parcel;
use crate::intake::Carries;
use crate::phrase::{self, Named, on_paper};
use crate::text::Text;

/// Lines of an empty form for each kind of field.
const LINES: u8 = 4;
const FEW_LINES: u8 = 1;
/// Rows to write tasks in.
const TASKS: usize = 4;

/// The handover as it stands; what is not filled in of a draft has room to be filled in by hand.
pub fn handover(text: &Text, library: &Library, handover: &Handover) -> Document {
    let mut document = Document::new(Layout::Handover, text, library, &handover.title);
    let answers: Vec<_> = handover
        .answers
        .iter()
        .map(|(_, one)| [&one.field.title, &one.text])
        .collect();
    let parties = [&handover.from, &handover.to].map(|one| [&one.name, &one.role, &one.phone]);
    let open = task::open(library, Some(handover.baton));
    let carried = || open.iter().map(|task| task.carried()).collect();
    let tasks: Vec<_> = if handover.stage == Stage::Draft {
        carried()
    } else {
        handover.tasks.clone()
    };
    let baton = library.get(handover.baton).map(|baton| &baton.name);
    let mut shows = json!([
        handover.id,
        baton,
        handover.offered_at,
        handover.closed_at,
        parties,
        answers,
        handover.stage,
        tasks,
        handover.read_back,
        handover.reason,
        handover.moves_at,
        handover.code
    ]);
    // A handover that never was on paper shows what it showed before forms were typed in.
    if let (Value::Array(all), false) = (&mut shows, handover.forms.is_empty()) {
        let forms = handover.forms.unordered();
        all.extend(forms.map(|(_, one)| json!([one.number, one.written_by, one.written_at, one.passed_at])));
    }
    document.showing(&shows);
    document.attached = on_its_way(library, handover);
    document.mark_conflict(text, library.in_conflict(handover.id));
    document.subtitle = baton.cloned().unwrap_or_default();
    if matches!(handover.stage, Stage::Draft | Stage::Offered | Stage::ReadBack) {
        let words = format!(
            "{}. {}",
            text.handover_not_handed_over(),
            handover.stage.name(text)
        );
        document.parts.push(Part::Notice { words });
    }
    document.parts.push(Part::Facts {
        rows: facts(text, handover),
    });
    for (_, answer) in handover.answers.iter() {
        let mut field = field(&answer.field, Some(answer));
        if handover.stage != Stage::Draft {
            // What was offered without an answer is not answered afterwards.
            field.lines = 0;
        }
        document.parts.push(Part::Field(field));
        if answer.field.kind == FieldKind::Tasks {
            document.parts.push(Part::Table(carried_tasks(text, &tasks)));
        }
    }
    let asked = handover
        .answers
        .iter()
        .any(|(_, one)| one.field.kind == FieldKind::Tasks);
    if !asked && !tasks.is_empty() {
        document.heading(2, text.handover_tasks());
        document.parts.push(Part::Table(carried_tasks(text, &tasks)));
    }
    for (name, words) in [
        (text.handover_read_back(), &handover.read_back),
        (text.reason(), &handover.reason),
    ] {
        if !words.trim().is_empty() {
            document.heading(2, name);
            document.text(words);
        }
    }
    if handover.is_open() && handover.read_back.trim().is_empty() {
        document.parts.extend(receiving(text));
    }
    document
}

/// What another laptop takes in of it: the offer, or the answer to one, as in a file that is sent. Layer B is no part of it. None
/// while there is neither.
fn on_its_way(library: &Library, handover: &Handover) -> Option<Attached> {
    let content = parcel::of(handover).ok()?;
    Some(Attached {
        holds: Holds::Handover,
        bytes: parcel::write(library.binder(), content),
    })
}

/// The same with a square at its end, which a phone's camera reads as a short text: what stands above, as much as fits. It does
/// not count in the check code.
pub fn handover_squared(text: &Text, library: &Library, one: &Handover, now: DateTime<Utc>) -> Document {
    let mut document = handover(text, library, one);
    let (square, left_out) = scanned(text, library, Carries::Handover(one.id), now);
    document.heading(2, text.paper_square());
    document.text(&text.qr_does_handover());
    document.parts.push(Part::Square(square));
    document.listed(&text.qr_without(), &left_out);
    document
}

/// An empty form that follows a routine.
pub fn handover_form(text: &Text, library: &Library, routine: &Routine) -> Document {
    let mut document = Document::new(Layout::Handover, text, library, &routine.title);
    document.showing(&shows_form(routine));
    document.subtitle.clone_from(&routine.responsibility);
    document.parts = form_parts(text, routine);
    document
}

/// Empty forms with numbers, to be typed in later: each asks besides who writes it, and when.
pub fn handover_forms(
    text: &Text,
    library: &Library,
    routine: &Routine,
    (first, last): (u32, u32),
) -> Document {
    let title = text.paper_numbers(routine.title.as_str(), first, last);
    let mut document = Document::new(Layout::Handover, text, library, &title);
    document.showing(&json!([shows_form(routine), first, last]));
    document.subtitle.clone_from(&routine.responsibility);
    for number in first..=last {
        let asked = [text.paper_form_writer(), text.paper_form_written()];
        let asked = asked.map(|name| Part::Field(blank(name, String::new(), FEW_LINES)));
        let parts = asked.into_iter().chain(form_parts(text, routine)).collect();
        document.numbered(text.paper_form_number(number), parts);
    }
    document
}

/// What of a routine counts in the check code of its empty form.
fn shows_form(routine: &Routine) -> Value {
    let fields = routine
        .fields
        .iter()
        .map(|(_, one)| json!([one.title, one.help, one.kind, one.choices]));
    json!(["form", routine.title, fields.collect::<Vec<_>>()])
}

/// What an empty form asks.
fn form_parts(text: &Text, routine: &Routine) -> Vec<Part> {
    let parties = [
        (text.layer_a_from(), &routine.from_role),
        (text.layer_a_to(), &routine.to_role),
    ];
    let asked = parties.map(|(name, role)| blank(name, text.paper_party(role.as_str()), FEW_LINES));
    let moves = blank(text.paper_moves(), String::new(), FEW_LINES);
    let mut parts: Vec<_> = asked.into_iter().chain([moves]).map(Part::Field).collect();
    for (_, one) in routine.fields.iter() {
        parts.push(Part::Field(field(one, None)));
        if one.kind == FieldKind::Tasks {
            let mut table = Table::new(task_columns(text), vec![vec![String::new(); 3]; TASKS]);
            table.written = true;
            parts.push(Part::Table(table));
        }
    }
    parts.extend(receiving(text));
    parts
}

/// Room for the receiver's own words, and for both to sign.
fn receiving(text: &Text) -> [Part; 3] {
    let words = blank(text.handover_read_back(), text.paper_read_back_help(), LINES);
    let mut signed = Table::new(
        vec![
            (text.paper_signed_who(), 30),
            (text.paper_signed_name(), 45),
            (text.paper_signed_when(), 25),
        ],
        [text.paper_signed_giver(), text.paper_signed_receiver()]
            .map(|who| vec![who, String::new(), String::new()])
            .to_vec(),
    );
    signed.written = true;
    let heading = Part::Heading {
        level: 2,
        words: text.paper_receiving(),
    };
    [heading, Part::Field(words), Part::Table(signed)]
}

fn facts(text: &Text, handover: &Handover) -> Vec<[String; 2]> {
    let party = |party: &Party| {
        let number = phrase::phone::group(&party.phone);
        let words = [party.name.trim(), party.role.trim(), &number];
        words
            .into_iter()
            .filter(|words| !words.is_empty())
            .collect::<Vec<_>>()
            .join(", ")
    };
    let moment = |at| dated(text, at);
    let rows = [
        (text.layer_a_from(), Some(party(&handover.from))),
        (text.layer_a_to(), Some(party(&handover.to))),
        (text.paper_stage(), Some(handover.stage.name(text))),
        (text.layer_a_offered(), handover.offered_at.map(moment)),
        (text.paper_moves(), handover.moves_at.map(moment)),
        (text.layer_a_closed(), handover.closed_at.map(moment)),
        (
            text.paper_handover_code(),
            Some(code::groups(&handover.code)).filter(|_| handover.is_open()),
        ),
    ];
    let forms = on_paper::forms(text, handover).into_iter();
    let forms = forms.map(|form| (text.from_paper(), Some(form)));
    rows.into_iter()
        .chain(forms)
        .filter_map(|(name, value)| Some([name, value.filter(|value| !value.is_empty())?]))
        .collect()
}

fn field(field: &RoutineField, answer: Option<&Answer>) -> Field {
    let written = answer.map_or("", |answer| answer.text.trim());
    let is_choice = field.kind == FieldKind::Choice && !field.choices.is_empty();
    let known = field.choices.iter().any(|choice| choice == written);
    Field {
        name: field.title.clone(),
        help: if written.is_empty() {
            field.help.clone()
        } else {
            String::new()
        },
        blocks: if is_choice && known {
            Vec::new()
        } else {
            answered(written)
        },
        choices: field
            .choices
            .iter()
            .filter(|_| is_choice)
            .map(|choice| Choice {
                words: choice.clone(),
                ticked: choice == written,
            })
            .collect(),
        lines: match field.kind {
            _ if !written.is_empty() => 0,
            FieldKind::Choice if is_choice => 0,
            FieldKind::Tasks => 0,
            FieldKind::Count | FieldKind::Choice => FEW_LINES,
            FieldKind::Text | FieldKind::List => LINES,
        },
    }
}

fn answered(written: &str) -> Vec<Block> {
    if written.is_empty() {
        Vec::new()
    } else {
        blocks(written)
    }
}

fn task_columns(text: &Text) -> Vec<(String, u16)> {
    vec![
        (text.paper_task(), 50),
        (text.paper_task_owner(), 28),
        (text.paper_task_by(), 22),
    ]
}

fn carried_tasks(text: &Text, tasks: &[task::Carried]) -> Table {
    if tasks.is_empty() {
        return Table::new(
            task_columns(text),
            vec![vec![text.handover_task_none(), String::new(), String::new()]],
        );
    }
    let row = |task: &task::Carried| {
        let due = task.due.map_or_else(String::new, |due| phrase::moment(text, due));
        vec![format!("☐ {}", task.what), task.owner.clone(), due]
    };
    Table::new(task_columns(text), tasks.iter().map(row).collect())
}
