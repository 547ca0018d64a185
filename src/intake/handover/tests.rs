use std::io::Read;

use super::*;
use crate::content;
use crate::domain::confidential::{ConfidentialSection, Layer};
use crate::domain::exercise::{People, copy};
use crate::domain::handover::{Answer, FieldKind, RoutineField, Stage};
use crate::domain::{AnyRecord, Binder, CallList, Id, Items, Plan, Roster};
use crate::format::export::{csv, xlsx};
use crate::intake::plan::{Made, Outgoing as PlanOut};
use crate::intake::{
    call_log, call_sheet, export_calendar, export_cards, export_core_tasks, export_dependencies,
    export_people, export_shifts,
};

const OPEN: &str = "Öppenuppgift ett";
const SECRET: &str = "Hemlighetsplanta";
const NUMBER: &str = "811218-9876";
const SECRET_NUMBER: &str = "640823-3234";

fn now() -> DateTime<Utc> {
    "2026-11-24T12:00:00Z".parse().expect("an instant")
}

fn text() -> Text {
    Text::new(Language::Swedish)
}

fn answer(words: &str) -> Answer {
    Answer {
        field: RoutineField {
            title: "Läget".into(),
            help: String::new(),
            kind: FieldKind::Text,
            choices: Vec::new(),
            required: true,
            warn_personal_data: true,
            section: None,
        },
        text: words.into(),
    }
}

fn handover(words: &str) -> Handover {
    let party = |name: &str| Party {
        name: name.into(),
        role: "Jour".into(),
        phone: "08-465 004 00".into(),
    };
    Handover {
        id: Id::of_name("handover", "planted"),
        routine: Id::of_name("routine", ""),
        title: "Till krisstöd".into(),
        baton: Id::of_name("baton", ""),
        from: party("Socialjouren"),
        to: party("Krisstödet"),
        overdue_minutes: 30,
        created_at: now(),
        answers: [(Id::of_name("answer", ""), answer(words))].into_iter().collect(),
        stage: Stage::Accepted,
        offered_at: Some(now()),
        read_back: OPEN.into(),
        closed_at: Some(now()),
        reason: String::new(),
        moves_at: None,
        follows: None,
        tasks: Vec::new(),
        digest: String::new(),
        code: String::new(),
        answer_code: String::new(),
        received: false,
        confirmed_at: None,
        gives_back: None,
        forms: Default::default(),
    }
}

fn part() -> ConfidentialPart {
    ConfidentialPart {
        id: Id::of_name("part", ""),
        handover: handover("").id,
        ground: format!("Samtycke {SECRET}"),
        ground_source: "OSL 12:2".into(),
        ground_unverified: true,
        assessed_by: format!("Bedömare {SECRET}"),
        assessed_on: now().date_naive(),
        from_unit: Id::of_name("unit", "a"),
        to_unit: Id::of_name("unit", "b"),
        sections: [(
            Id::of_name("section", ""),
            ConfidentialSection {
                heading: format!("Vem {SECRET}"),
                text: format!("{SECRET} {SECRET_NUMBER}"),
            },
        )]
        .into_iter()
        .collect::<Items<_>>(),
        erase_on: now().date_naive(),
        created_at: now(),
    }
}

fn given() -> Disclosure {
    Disclosure {
        id: Id::of_name("disclosure", ""),
        handover: handover("").id,
        layer: Layer::A,
        receiver: "Vakthavande befäl".into(),
        unit: None,
        purpose: "Gemensam lägesbild".into(),
        format: String::new(),
        masked: 0,
        given_at: now(),
        given_by: "Sten".into(),
    }
}

/// The shipped example with a handover that has both layers.
fn library(words: &str) -> Library {
    let mut library = Library::default();
    for record in content::example(now()) {
        library.put(record, now(), false);
    }
    library.put(handover(words).into(), now(), false);
    library.put(part().into(), now(), false);
    library
}

/// A file's bytes, with those of its members when it is packed.
fn unpacked(bytes: Vec<u8>) -> Vec<u8> {
    let mut all = bytes.clone();
    if let Ok(mut archive) = zip::ZipArchive::new(std::io::Cursor::new(bytes)) {
        for at in 0..archive.len() {
            let mut member = archive.by_index(at).expect("a member");
            member.read_to_end(&mut all).expect("read");
        }
    }
    all
}

fn holds(bytes: &[u8], words: &str) -> bool {
    memchr::memmem::find(bytes, words.as_bytes()).is_some()
}

#[test]
fn nothing_of_layer_b_is_in_any_byte_of_layer_a_and_layer_b_is_whole() {
    let library = library(OPEN);
    let a = layer_a(&text(), &library, &handover(OPEN), &given(), false);
    assert!(a.stops().is_empty());
    let b = layer_b(&text(), &library, &part(), now());
    for format in Format::ALL {
        let bytes = unpacked(a.bytes(format).expect("written"));
        assert!(holds(&bytes, OPEN), "{format:?}");
        assert!(
            !holds(&bytes, SECRET) && !holds(&bytes, SECRET_NUMBER),
            "{format:?}"
        );
        let bytes = unpacked(b.bytes(format).expect("written"));
        assert!(
            holds(&bytes, SECRET_NUMBER) && holds(&bytes, "Samtycke"),
            "{format:?}"
        );
    }
    let words = b.bytes(Format::Markdown).expect("written");
    let words = String::from_utf8(words).expect("text");
    assert!(
        words.lines().next().is_some_and(|line| line.contains("Samtycke")),
        "{words}"
    );
}

#[test]
fn a_number_of_a_person_stops_layer_a_until_it_is_written_over_in_the_copy() {
    let words = format!("{OPEN}, mannen {NUMBER} väntar, ring 070-174 06 99");
    let library = library(&words);
    let whole = layer_a(&text(), &library, &handover(&words), &given(), false);
    let stops = whole.stops();
    assert_eq!(stops.len(), 1);
    assert_eq!(found_line(&text(), stops[0]), "Läget: personnummer: 811218-9876");
    let masked = layer_a(&text(), &library, &handover(&words), &given(), true);
    assert!(masked.stops().is_empty());
    assert_eq!(masked.masked.len(), 1);
    assert!(
        masked.found.iter().any(|one| one.words == "070-174 06 99"),
        "told before it is written"
    );
    for format in Format::ALL {
        let bytes = unpacked(masked.bytes(format).expect("written"));
        assert!(!holds(&bytes, NUMBER), "{format:?}");
        assert!(holds(&bytes, "borttaget: personnummer"), "{format:?}");
    }
}

#[test]
fn no_other_file_that_leaves_the_binder_holds_anything_of_layer_b() {
    let library = library(OPEN);
    let text = text();
    let made = Made {
        board: "Norra",
        now: now(),
    };
    let mut files: Vec<Vec<u8>> = Vec::new();
    for plan in library.all::<Plan>().take(3) {
        let whole = PlanOut::new(&text, &library, plan, &made);
        files.extend(Format::ALL.map(|format| whole.bytes(format).expect("written")));
    }
    let mut sheets = vec![
        export_people(&library, &text),
        export_core_tasks(&library, None, &text),
        export_dependencies(&library, None, &text),
        export_erasures(&text, &library),
    ];
    let (from, to) = (now().date_naive(), now().date_naive() + chrono::Days::new(30));
    for roster in library.all::<Roster>() {
        sheets.push(export_shifts(&library, roster.id, from, to, &text));
    }
    for list in library.all::<CallList>() {
        sheets.push(call_log(&library, list, &text));
        let page = call_sheet(&library, list, now(), &text);
        files.extend(Format::ALL.map(|format| format.page(&page).expect("written")));
    }
    for sheet in &sheets {
        files.push(csv(sheet, true).expect("written"));
        files.push(xlsx(std::slice::from_ref(sheet), zone::local(now())).expect("written"));
    }
    let people: Vec<_> = library
        .all::<crate::domain::Person>()
        .map(|person| person.id)
        .collect();
    files.push(export_cards(&library, &people, &text).0.into_bytes());
    files.push(export_calendar(&library, None, now(), &text).into_bytes());
    let binder = Binder {
        kind: crate::domain::binder::BinderKind::Exercise,
        ..library.binder().expect("a binder").clone()
    };
    let copied = copy(&library, binder, People::AsTheyAre, "Någon", now().date_naive());
    files.extend(
        copied
            .iter()
            .map(|record| record.to_value().to_string().into_bytes()),
    );
    assert!(files.len() > 20);
    for bytes in files {
        let bytes = unpacked(bytes);
        assert!(!holds(&bytes, SECRET) && !holds(&bytes, SECRET_NUMBER));
    }
}

#[test]
fn what_is_found_by_has_nothing_of_layer_b() {
    let record = AnyRecord::from(part());
    assert_eq!(record.title(), "");
    assert!(record.texts().is_empty());
    let before = serde_json::Value::Null;
    let told = phrase::changes(
        &text(),
        &library(OPEN),
        record.kind(),
        &before,
        &record.to_value(),
    );
    let told: Vec<_> = told.iter().map(|change| change.sentence(&text())).collect();
    let of_sections: Vec<_> = told.iter().filter(|line| line.contains("Avsnitt")).collect();
    assert!(!of_sections.is_empty());
    assert!(of_sections.iter().all(|line| !line.contains(SECRET)), "{told:?}");
}
