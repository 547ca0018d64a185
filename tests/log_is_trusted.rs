//! A log is written by command, from paper and on two laptops apart, and stays as it was written.

#[path = "support/command.rs"]
mod command;
mod support;

use krisparm::domain::edit::logging::{Act, Line};
use krisparm::domain::logbook::chain::check;
use krisparm::domain::logbook::{EntryKind, hash_of};
use krisparm::domain::{Edit, Id, Log, LogEntry};
use krisparm::store::Store;
use support::{Place, anna, minute, noon};

#[test]
fn a_night_is_logged_by_command_and_can_be_counted_again() {
    let place = command::Place::new();
    place.init("vocabulary");
    place
        .run(&["log", "add", "Ingen logg än"])
        .says("Ingen logg är öppen");
    place.run(&["log", "open", "Natten i Ekhammar"]).fine();
    place.run(&["log", "add", "Polisen ringde"]).fine();
    let decision = [
        "log",
        "add",
        "--kind",
        "decision",
        "--who",
        "Sten Ekhammar",
        "Stödcentrum öppnas",
    ];
    place.run(&decision).says("Beslut");
    let paper = |slip: &str| {
        let words = [
            "log",
            "paper",
            slip,
            "Hotellet är klart",
            "--at",
            "00:10",
            "--writer",
            "Sten Ekhammar",
        ];
        place.run(&words)
    };
    paper("1").fine();
    paper("3").fine();
    let missing = place.run(&["log", "missing"]);
    missing.says("Lappar som saknas: 2");
    assert_ne!(missing.code, 0, "something is missing");
    paper("3").says("är redan inskriven");
    place
        .run(&["log", "correct", "1", "Räddningstjänsten ringde"])
        .says("Rättar 1");
    let word = [
        "log",
        "add",
        "--kind",
        "misunderstanding",
        "--word",
        "stabsläge",
        "Vi menade olika",
    ];
    place.run(&word).fine();
    place.run(&["log", "misunderstanding", "6"]).says("stabsläge");
    place
        .run(&["log", "misunderstanding", "6"])
        .says("finns redan i ordlistan");
    place.run(&["log", "seal"]).says("Förseglad för hand");
    place.run(&["log", "close", "--reason", "Över"]).fine();
    place.run(&["log", "add", "För sent"]).says("Ingen logg är öppen");
    let checked = place
        .run(&["log", "verify", "--log", "Natten i Ekhammar", "--json"])
        .json();
    assert_eq!(checked["fine"], true);
    assert_eq!(checked["seals"], 2);

    let file = place.path("logg.json");
    let out = file.to_str().expect("a path");
    place
        .run(&["log", "export", "--log", "Natten i Ekhammar", "--to", out])
        .fine();
    let json: serde_json::Value =
        serde_json::from_slice(&std::fs::read(&file).expect("written")).expect("JSON");
    let log: Id<Log> = json["log"].as_str().expect("an id").parse().expect("an id");
    let entries = json["entries"].as_array().expect("entries");
    assert_eq!(entries.len(), 8);
    for entry in entries {
        let id: Id<LogEntry> = entry["id"].as_str().expect("an id").parse().expect("an id");
        let content = entry["content"].as_str().expect("content");
        assert_eq!(
            hash_of(log, id, content),
            entry["sha256"],
            "anybody can count it again"
        );
    }
    for ending in ["docx", "odt", "md", "xlsx", "csv"] {
        let file = place.path(&format!("logg.{ending}"));
        let out = file.to_str().expect("a path");
        place
            .run(&["log", "export", "--log", "Natten i Ekhammar", "--to", out])
            .fine();
        assert!(std::fs::metadata(&file).expect("written").len() > 100, "{ending}");
    }
    place
        .run(&["log", "show", "--log", "Natten i Ekhammar"])
        .says("Lapp 3, skriven av Sten Ekhammar");
}

#[test]
fn a_corrected_time_is_written_by_command_and_stands_in_every_copy() {
    let place = command::Place::new();
    place.init("vocabulary");
    place.run(&["log", "open", "Natten i Ekhammar"]).fine();
    place.run(&["log", "add", "Polisen ringde"]).fine();
    place
        .run(&["log", "correct", "1", "--at", "2999-01-02 03:04"])
        .says("Klockslaget har inte varit än");
    place.run(&["log", "correct", "1"]).says("Texten är tom");
    place
        .run(&["log", "correct", "1", "--at", "2026-01-02 03:04"])
        .says("Hände i själva verket");
    place.run(&["log", "show"]).says("Rättad tid");
    place.run(&["log", "verify"]).fine();
    for (ending, told) in [
        ("csv", "2026-01-02 03:04"),
        ("md", "03:04"),
        ("json", "2026-01-02T02:04:00Z"),
    ] {
        let file = place.path(&format!("logg.{ending}"));
        place
            .run(&["log", "export", "--to", file.to_str().expect("a path")])
            .fine();
        let written = std::fs::read_to_string(&file).expect("text");
        assert!(written.contains(told), "{ending}: {written}");
    }
}

#[test]
fn the_log_of_a_plan_in_use_is_opened_by_command_and_its_steps_stand_there() {
    let place = command::Place::new();
    place.init("plans,roles");
    place.run(&["plan", "adapt", "Elavbrott"]).fine();
    place
        .run(&["plan", "activate", "Elavbrott", "--called-112", "no"])
        .fine();
    let both = ["log", "open", "Natten", "--activation", "Elavbrott", "--exercise"];
    assert_ne!(place.run(&both).code, 0, "the use says whether it is an exercise");
    assert_ne!(
        place.run(&["log", "open"]).code,
        0,
        "a log of nothing needs a title"
    );
    place.run(&["log", "open", "--activation", "Elavbrott"]).fine();
    place.run(&["log", "add", "Reservkraften startade"]).fine();
    place.run(&["plan", "tick", "Elavbrott", "1"]).fine();
    place
        .run(&[
            "people",
            "add",
            "Bo Lund",
            "--role",
            "Krisstödjare",
            "--phone",
            "08-465 004 12",
        ])
        .fine();
    let rung = [
        "callout",
        "start",
        "Till värmestugan",
        "--want",
        "Krisstödjare=1",
        "--activation",
        "Elavbrott",
    ];
    place.run(&rung).fine();
    place
        .run(&["callout", "outcome", "Bo Lund", "coming", "--minutes", "20"])
        .fine();
    let shown = place.run(&["log", "show", "--log", "Elavbrott"]).fine();
    assert!(shown.contains("Bo Lund"), "whom one rang for it: {shown}");
    assert!(shown.starts_with("Elavbrott  ["), "called as the plan: {shown}");
    assert!(shown.contains("Reservkraften startade"), "{shown}");
    let steps = place.run(&["plan", "steps", "Elavbrott"]).fine();
    let first = steps
        .lines()
        .find_map(|line| line.split_once("[x] 1. "))
        .expect("a step that is ticked")
        .1;
    let words: String = first.chars().take(25).collect();
    assert!(shown.contains(&words), "«{words}» is not in\n{shown}");
}

fn do_it(store: &mut Store, act: Act, at: i64) {
    let (library, _) = store.load().expect("read");
    let edit = Edit::Log(act);
    let writes = edit.carry_out(&library, &anna(), minute(at)).expect("allowed");
    store
        .write_for_good(edit.op(), &writes, &anna(), minute(at))
        .expect("written");
}

fn write(store: &mut Store, name: &str, at: i64) {
    let act = Act::Write {
        log: Id::of_name("log", "night"),
        id: Id::of_name("entry", name),
        line: Box::new(Line::new(EntryKind::Event, name)),
    };
    do_it(store, act, at);
}

fn meet(one: &mut Store, other: &mut Store, at: chrono::DateTime<chrono::Utc>) {
    let bytes = one.export_changes(&other.state().expect("known")).expect("sent");
    other.import_changes(&bytes, at).expect("taken in");
    let bytes = other.export_changes(&one.state().expect("known")).expect("sent");
    one.import_changes(&bytes, at).expect("taken in");
}

#[test]
fn two_laptops_that_wrote_apart_meet_in_one_whole_log() {
    let (here, there) = (Place::new(), Place::new());
    let (mut one, mut two) = (here.create(), there.create());
    let log = Log {
        id: Id::of_name("log", "night"),
        title: "Natten".into(),
        unit: None,
        incident: None,
        baton: None,
        exercise: false,
        opened_at: noon(),
        opened_by: anna(),
        device: None,
        settled: None,
    };
    do_it(&mut one, Act::Open(Box::new(log)), 0);
    write(&mut one, "Före", 1);
    meet(&mut one, &mut two, minute(2));
    write(&mut one, "Här", 3);
    write(&mut two, "Där", 3);
    meet(&mut one, &mut two, minute(4));
    write(&mut two, "Båda", 5);
    let seal = Act::Seal {
        log: Id::of_name("log", "night"),
        id: Id::of_name("entry", "seal"),
    };
    do_it(&mut two, seal, 6);
    meet(&mut one, &mut two, minute(7));
    for store in [&one, &two] {
        let (library, _) = store.load().expect("read");
        let log = library.all::<Log>().next().expect("a log");
        let found = check(log, &library);
        assert_eq!((found.entries, found.faults.len()), (5, 0));
        let mut numbers: Vec<_> = log
            .entries(&library)
            .iter()
            .map(|entry| entry.number(log))
            .collect();
        numbers.sort();
        numbers.dedup();
        assert_eq!(numbers.len(), 5, "no two bear one number");
    }
    // What a laptop stored is not taken back by its window.
    assert!(one.next_undo().is_none());
    let (library, _) = one.load().expect("read");
    let entry = library.all::<LogEntry>().next().expect("an entry").clone();
    let save = Edit::Save(entry.into()).carry_out(&library, &anna(), minute(8));
    assert!(save.is_err(), "an entry is not saved over: {save:?}");
}
