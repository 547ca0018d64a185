//! Crisis support is led by command: from the call until what remains is handed over, with counts that add.

#[path = "support/command.rs"]
mod command;
mod support;

use krisparm::domain::edit::supporting::Act;
use krisparm::domain::support::{Count, Counted, SupportEffort, SupportStep};
use krisparm::domain::{Edit, Id};
use krisparm::store::Store;
use support::{Place, anna, minute};

#[test]
fn a_night_is_led_by_command_and_its_figures_go_out_without_names() {
    let place = command::Place::new();
    place.init("roles");
    assert_eq!(place.run(&["support", "show"]).code, 2, "there is none yet");
    let add = [
        "people",
        "add",
        "Anna Lund",
        "--role",
        "Krisstödjare",
        "--phone",
        "08-465 004 11",
    ];
    place.run(&add).fine();
    let start = [
        "support",
        "start",
        "Brand i skolan",
        "--caller",
        "Sten Ekhammar/RCB/0701740605",
        "--mandate",
        "En granne",
    ];
    let started = place.run(&start);
    started.says("Inte kontrollerat");
    started.says("En granne står inte på nämndens lista");
    place
        .run(&["premises", "add", "Församlingshemmet", "--capacity", "80"])
        .fine();
    place.run(&["support", "premises", "Församlingshemmet"]).fine();
    place
        .run(&[
            "support",
            "level",
            "small",
            "--call",
            "--decided-by",
            "Socialchef",
        ])
        .fine();
    place.run(&["callout", "show", "--json"]).says("\"missing\": 2");
    place.run(&["support", "count", "children", "3"]).fine();
    place.run(&["support", "count", "children", "2"]).fine();
    assert_ne!(place.run(&["support", "count", "children", "-6"]).code, 0);
    place.run(&["support", "contact"]).fine();
    let shown = place.run(&["support", "show", "--json"]).json();
    assert_eq!(shown["sums"]["children"], 5);
    assert_eq!(shown["level_now"], "small");
    assert_eq!(shown["off_list"], true);
    let care = [
        "support",
        "care",
        "--person",
        "Anna Lund",
        "--add",
        "--talk",
        "relief",
    ];
    place.run(&care).says("Hållet");
    let end = ["support", "end", "--remains", "Två samtal, 811218-9876"];
    assert_ne!(
        place.run(&end).code,
        0,
        "what remains needs somebody who takes it"
    );
    let end = [end.as_slice(), &["--handed-to", "Skolan"]].concat();
    place.run(&end).says("personnummer");
    let file = place.path("insatser.csv");
    let file = file.to_str().expect("a path");
    place.run(&["support", "export", "--to", file]).fine();
    let table = std::fs::read_to_string(file).expect("written");
    assert!(table.contains("Brand i skolan") && !table.contains("Anna Lund") && !table.contains("Ekhammar"));
}

/// Carries out an act on a laptop that has what its own file has.
fn act(store: &mut Store, act: Act, at: i64) {
    let library = store.load().expect("read").0;
    let edit = Edit::Support(act);
    let writes = edit.carry_out(&library, &anna(), minute(at)).expect("allowed");
    store
        .write(edit.op(), &writes, &anna(), minute(at))
        .expect("written");
}

fn meet(one: &mut Store, other: &mut Store, at: i64) {
    let bytes = one.export_changes(&other.state().expect("a state")).expect("out");
    other.import_changes(&bytes, minute(at)).expect("in");
    let bytes = other.export_changes(&one.state().expect("a state")).expect("out");
    one.import_changes(&bytes, minute(at)).expect("in");
}

#[test]
fn two_laptops_that_count_and_decide_apart_lose_neither() {
    let (place, other_place) = (Place::new(), Place::new());
    let (mut one, mut other) = (place.create(), other_place.create());
    let effort: Id<SupportEffort> = Id::of_name("effort", "");
    let start = Act::Start {
        effort: Box::new(SupportEffort::new(effort, "Brand", &anna(), minute(0))),
        incident: None,
    };
    act(&mut one, start, 0);
    meet(&mut one, &mut other, 1);
    let count = |name: &str, number| Act::Count {
        effort,
        id: Id::of_name("count", name),
        count: Count {
            step: SupportStep::Acute,
            what: Counted::Adults,
            detail: String::new(),
            number,
            at: minute(5),
            by: anna(),
        },
    };
    let level = |level: &str| Act::DecideLevel {
        effort,
        id: Id::of_name("level", level),
        level: level.into(),
        decided_by: "Socialchef".into(),
        grounds: String::new(),
    };
    act(&mut one, count("one", 3), 5);
    act(&mut other, count("other", 4), 5);
    act(&mut one, level("small"), 6);
    act(&mut other, level("large"), 7);
    meet(&mut one, &mut other, 10);
    for store in [&one, &other] {
        let library = store.load().expect("read").0;
        let found = library.get(effort).expect("there");
        assert_eq!(found.sum(Counted::Adults, None), 7);
        assert_eq!(found.decisions().len(), 2);
        assert_eq!(found.level().map(|one| one.level.as_str()), Some("large"));
    }
}
