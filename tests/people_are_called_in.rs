//! People are called in, one after another, until enough are coming: from the command line, and by two who ring apart.

#[path = "support/command.rs"]
mod command;
mod support;

use krisparm::domain::call_list::{
    Call, CallList, CallOutcome, CallSequence, Caller, Candidate, From, Wanted,
};
use krisparm::domain::edit::Write;
use krisparm::domain::edit::calling::{Act, Said};
use krisparm::domain::{AnyRecord, Edit, Id, Items, Library, Person};
use krisparm::store::Store;
use proptest::prelude::*;
use support::{Place, anna, minute, noon, person};

#[test]
fn people_are_rung_in_turn_until_enough_are_coming() {
    let place = command::Place::new();
    place.init("roles");
    assert_eq!(place.run(&["callout", "show"]).code, 2, "there is no list yet");
    for (name, number, more) in [
        ("Anna Lund", "08-465 004 11", "barn"),
        ("Bo Lund", "08-465 004 12", "barn"),
        ("Cilla Lund", "08-465 004 13", "tolk"),
    ] {
        let add = [
            "people",
            "add",
            name,
            "--role",
            "Krisstödjare",
            "--phone",
            number,
            "--competence",
            more,
        ];
        place.run(&add).fine();
    }
    let start = [
        "callout",
        "start",
        "Brand i skolan",
        "--want",
        "Krisstödjare=2",
        "--competence",
        "barn=1",
    ];
    place.run(&start).fine();
    let first = place.run(&["callout", "next"]);
    first.says("Ring nu: Anna Lund");
    first.says("08-465 004 11");
    let busy = [
        "callout",
        "outcome",
        "Anna Lund",
        "busy",
        "--number",
        "08-465 004 11",
    ];
    place.run(&busy).fine();
    place.run(&["callout", "next"]).says("Bo Lund");
    let coming = [
        "callout",
        "outcome",
        "Bo Lund",
        "coming",
        "--minutes",
        "40",
        "--note",
        "tar bilen",
    ];
    place.run(&coming).says("Saknas: ");
    assert_eq!(place.run(&["callout", "show"]).code, 4, "too few are coming");
    place.run(&["callout", "next"]).says("Cilla Lund");
    place
        .run(&["callout", "outcome", "Cilla Lund", "coming", "--minutes", "20"])
        .fine();
    place.run(&["callout", "next"]).says("Ingen är kvar att ringa");
    place.run(&["callout", "round"]).fine();
    place.run(&["callout", "next"]).says("Anna Lund");
    place.run(&["callout", "outcome", "Anna Lund", "coming"]).fine();
    let met = place.run(&["callout", "show", "--json"]);
    assert_eq!(met.code, 0);
    assert_eq!(met.json()["missing"], 0);
    assert_eq!(
        met.json()["calls"].as_array().map(Vec::len),
        Some(4),
        "every call is in the log"
    );
    place.run(&["callout", "arrived", "Bo Lund"]).says("Framme");
    paper_and_log(&place);
    let silent = place.run(&["callout", "close", "--reason", " "]);
    assert_eq!(silent.code, 1, "{}", silent.all());
    place
        .run(&["callout", "close", "--reason", "Alla är på plats"])
        .fine();
    assert_eq!(place.run(&["callout", "next"]).code, 2);
}

/// The list on paper in three formats, and its log as two kinds of table.
fn paper_and_log(place: &command::Place) {
    for file in ["lista.docx", "lista.odt", "lista.md"] {
        place.run(&["callout", "print", file]).fine();
    }
    let paper = std::fs::read_to_string(place.path("lista.md")).expect("written");
    for words in [
        "Brand i skolan",
        "Behövs: 2 Krisstödjare",
        "Cilla Lund",
        "08-465 004 13",
        "Läget ",
    ] {
        assert!(paper.contains(words), "{words} is not in:\n{paper}");
    }
    let other = place.run(&["callout", "print", "lista.pdf"]);
    assert_eq!(other.code, 2, "{}", other.all());
    place.run(&["callout", "log", "--to", "logg.xlsx"]).fine();
    place.run(&["callout", "log", "--to", "logg.csv"]).fine();
    let log = std::fs::read_to_string(place.path("logg.csv")).expect("written");
    for words in [
        "Upptaget",
        "08-465 004 11",
        "tar bilen",
        "Karin Ek, Krisledare",
        "Framme",
    ] {
        assert!(log.contains(words), "{words} is not in:\n{log}");
    }
}

/// What two callers do, apart until they meet.
#[derive(Debug, Clone, Copy)]
enum Deed {
    /// Rings the next and says how it went.
    Ring(usize, CallOutcome),
    /// Rings the next and says nothing yet.
    Dial(usize),
    TakeBack(usize),
    NewRound(usize),
    Meet,
}

fn deed() -> impl Strategy<Value = Deed> {
    let outcome = prop_oneof![
        Just(CallOutcome::Coming),
        Just(CallOutcome::NoAnswer),
        Just(CallOutcome::Busy),
        Just(CallOutcome::Cannot),
    ];
    prop_oneof![
        6 => (0..2usize, outcome).prop_map(|(who, outcome)| Deed::Ring(who, outcome)),
        2 => (0..2usize).prop_map(Deed::Dial),
        1 => (0..2usize).prop_map(Deed::TakeBack),
        1 => (0..2usize).prop_map(Deed::NewRound),
        2 => Just(Deed::Meet),
    ]
}

/// A laptop: its store, what its window knows, and who rings at it. Both callers have the same name.
struct Laptop {
    store: Store,
    library: Library,
    made: u32,
}

impl Laptop {
    fn of(place: &Place) -> Self {
        Self {
            store: place.create(),
            library: Library::default(),
            made: 0,
        }
    }

    /// Reads everything anew, as after a restart.
    fn read(&mut self) {
        self.library = self.store.load().unwrap().0;
    }

    fn list(library: &Library) -> &CallList {
        library.all::<CallList>().next().expect("started")
    }

    fn carry_out(&mut self, act: Act, at: i64) -> bool {
        let edit = Edit::Call(act);
        let Ok(writes) = edit.carry_out(&self.library, &anna(), minute(at)) else {
            return false;
        };
        assert!(!edit.can_undo(), "Ctrl+Z of an edit would take calls from others");
        let written = self
            .store
            .write_for_good(edit.op(), &writes, &anna(), minute(at))
            .expect("nothing here is in conflict");
        for (_, record, _) in written.records {
            self.library
                .put(record.expect("nothing is deleted"), minute(at), false);
        }
        true
    }

    fn fresh(&mut self, who: usize) -> Id<Call> {
        self.made += 1;
        Id::of_name("call", &format!("{who}/{}", self.made))
    }

    /// The next is dialled, and whoever was being dialled already stays so.
    fn dial(&mut self, who: usize, at: i64) -> Option<Id<Person>> {
        let library = &self.library;
        let list = Self::list(library);
        let (me, from) = (anna(), [From::Top, From::Bottom][who]);
        if let Some((_, call)) = list.ringing(Caller::here(&me, library), minute(at)) {
            return Some(call.person);
        }
        let person = list.next(library, from, minute(at))?;
        let list = list.id;
        let call = self.fresh(who);
        let act = Act::Dial { list, call, person };
        assert!(self.carry_out(act, at), "the next may be rung");
        Some(person)
    }
}

fn started(people: usize, count: u32) -> Vec<AnyRecord> {
    let mut records: Vec<AnyRecord> = (0..people)
        .map(|at| person(&format!("Person {at:02}")).into())
        .collect();
    let ids: Vec<_> = records
        .iter()
        .map(|record| Id::from_uuid(record.uuid()))
        .collect();
    let wanted = Wanted {
        role: None,
        competence: String::new(),
        count,
    };
    let candidates = ids.iter().enumerate().map(|(at, person)| {
        let id = Id::of_name("candidate", &at.to_string());
        (id, Candidate { person: *person })
    });
    records.push(
        CallList {
            id: Id::of_name("call-list", ""),
            title: "Brand".into(),
            incident: None,
            activation: None,
            roster: None,
            role: None,
            unit: None,
            created_at: noon(),
            created_by: anna(),
            wanted: [(Id::of_name("wanted", ""), wanted)].into_iter().collect(),
            sequence: CallSequence::Duty,
            candidates: candidates.collect(),
            round: 1,
            rounds: Items::default(),
            calls: Items::default(),
            settled: None,
        }
        .into(),
    );
    records
}

fn meet(laptops: &mut [Laptop; 2], at: i64) {
    let [one, other] = laptops;
    let bytes = one.store.export_changes(&other.store.state().unwrap()).unwrap();
    other.store.import_changes(&bytes, minute(at)).unwrap();
    let bytes = other.store.export_changes(&one.store.state().unwrap()).unwrap();
    one.store.import_changes(&bytes, minute(at)).unwrap();
    one.read();
    other.read();
    let (ours, theirs) = (&one.library, &other.library);
    assert_eq!(Laptop::list(ours), Laptop::list(theirs), "they see the same");
    assert_eq!(
        Laptop::list(ours).next(ours, From::Top, minute(at)),
        Laptop::list(theirs).next(theirs, From::Top, minute(at))
    );
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn two_laptops_that_ring_apart_lose_no_outcome_and_once_they_have_met_reach_nobody_twice(
        deeds in prop::collection::vec(deed(), 0..24),
        count in 1_u32..8,
    ) {
        let places = [Place::new(), Place::new()];
        let mut laptops = places.each_ref().map(Laptop::of);
        let writes: Vec<_> = started(8, count).into_iter().map(Write::Put).collect();
        laptops[0].store.write("save-all", &writes, &anna(), noon()).unwrap();
        meet(&mut laptops, 0);
        // Every outcome said and not taken back, by the laptop that said it: the last is taken back first.
        let mut said: [Vec<(Id<Person>, CallOutcome)>; 2] = [Vec::new(), Vec::new()];
        for (at, deed) in (1..).zip(&deeds) {
            match *deed {
                Deed::Ring(who, outcome) => {
                    let laptop = &mut laptops[who];
                    let Some(person) = laptop.dial(who, at) else { continue };
                    let list = Laptop::list(&laptop.library);
                    let last = list.last_calls();
                    let reached = last.get(&person).is_some_and(|call| call.outcome.is_reached());
                    prop_assert!(!reached, "reached already, and this laptop knew");
                    let list = list.id;
                    let call = laptop.fresh(who);
                    let words = Said { person, outcome, minutes: Some(20), number: "112".into(), note: String::new() };
                    let end = Act::End { list, call, said: words };
                    prop_assert!(laptop.carry_out(end, at));
                    said[who].push((person, outcome));
                }
                Deed::Dial(who) => {
                    laptops[who].dial(who, at);
                }
                Deed::TakeBack(who) => {
                    let list = Id::of_name("call-list", "");
                    if laptops[who].carry_out(Act::TakeBack { list }, at) {
                        prop_assert!(said[who].pop().is_some());
                    }
                }
                Deed::NewRound(who) => {
                    let list = Id::of_name("call-list", "");
                    let round = laptops[who].fresh(who).cast();
                    laptops[who].carry_out(Act::NewRound { list, round }, at);
                }
                Deed::Meet => meet(&mut laptops, at),
            }
        }
        meet(&mut laptops, 100);
        let library = &laptops[0].library;
        let list = Laptop::list(library);
        let mut kept: Vec<_> = list
            .log()
            .iter()
            .filter(|(_, call)| call.outcome != CallOutcome::Calling)
            .map(|(_, call)| (call.person, format!("{:?}", call.outcome)))
            .collect();
        let mut all: Vec<_> = said.concat().into_iter().map(|(who, how)| (who, format!("{how:?}"))).collect();
        kept.sort();
        all.sort();
        prop_assert_eq!(kept, all, "every outcome is in the log, and nothing else");
        let rung = list.next(library, From::Top, minute(101));
        let reached = said.concat().into_iter().filter(|(_, how)| how.is_reached());
        for (person, _) in reached {
            prop_assert!(rung != Some(person), "spoken to, and rung again");
        }
    }
}
