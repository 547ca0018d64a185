//! Logs that laptops write apart and bring together, and somebody who tampers with them.

use chrono::{DateTime, Duration, Utc};
use proptest::prelude::*;

use super::chain::{Fault, check, check_entries};
use super::*;
use crate::domain::edit::logging::{Act, Line, concept_of};
use crate::domain::edit::{Edit, Refusal, Write};
use crate::domain::vocabulary::ConceptStage;
use crate::domain::{AnyRecord, Record, RecordRef};

fn start() -> DateTime<Utc> {
    "2026-12-24T22:00:00Z".parse().expect("an instant")
}

fn me() -> Author {
    Author {
        name: "Amina Hallonkvist".into(),
        role: "Loggförare".into(),
    }
}

/// A laptop with an open log on it.
fn laptop(name: &str) -> Library {
    let mut library = Library::default();
    library.set_device(Id::of_name("device", name));
    library
}

fn log() -> Log {
    Log {
        id: Id::of_name("log", "night"),
        title: "Natten".into(),
        unit: None,
        incident: None,
        baton: None,
        exercise: false,
        opened_at: start(),
        opened_by: me(),
        device: Some(Id::of_name("device", "one")),
        settled: None,
    }
}

fn apply(library: &mut Library, act: Act, now: DateTime<Utc>) -> Result<(), Refusal> {
    for write in Edit::Log(act).carry_out(library, &me(), now)? {
        let Write::Put(record) = write else {
            panic!("nothing in a log is deleted")
        };
        library.put(record, now, false);
    }
    Ok(())
}

fn entry_id(name: impl std::fmt::Display) -> Id<LogEntry> {
    Id::of_name("entry", &name.to_string())
}

fn write(library: &mut Library, name: impl std::fmt::Display, line: Line, now: DateTime<Utc>) {
    let act = Act::Write {
        log: log().id,
        id: entry_id(name),
        line: Box::new(line),
    };
    apply(library, act, now).expect("written");
}

fn note(text: &str) -> Line {
    Line::new(EntryKind::Note, text)
}

fn opened() -> Library {
    let mut library = laptop("one");
    apply(&mut library, Act::Open(Box::new(log())), start()).expect("opened");
    library
}

fn faults(library: &Library) -> Vec<Fault> {
    check(&log(), library).faults
}

/// Brings the entries of one laptop to another.
fn bring(from: &Library, to: &mut Library) {
    let entries: Vec<_> = from.all::<LogEntry>().cloned().collect();
    for entry in entries {
        to.put(entry.into(), start(), false);
    }
}

#[test]
fn an_entry_is_never_changed_deleted_or_put_in_by_another_way() {
    let mut library = opened();
    write(&mut library, 1, note("Strömmen gick"), start());
    let entry = library.get(entry_id(1)).expect("there").clone();
    let refused = [
        Edit::Save(entry.clone().into()),
        Edit::SaveAll(vec![log().into()]),
        Edit::Import {
            records: vec![entry.clone().into()],
            shifts: None,
        },
        Edit::Delete(RecordRef::of(entry.id)),
        Edit::Delete(RecordRef::of(log().id)),
    ];
    for edit in refused {
        assert_eq!(edit.carry_out(&library, &me(), start()), Err(Refusal::LogStands));
    }
    let written = Edit::Log(Act::Seal {
        log: log().id,
        id: entry_id(2),
    });
    assert!(!written.can_undo());
}

#[test]
fn two_laptops_that_write_apart_give_no_two_entries_one_number() {
    let mut one = opened();
    let mut two = laptop("two");
    two.put(log().into(), start(), false);
    write(&mut one, "a", note("Här"), start());
    write(&mut two, "b", note("Där"), start());
    bring(&two, &mut one);
    write(&mut one, "c", note("Båda"), start());
    let numbers: Vec<_> = log()
        .entries(&one)
        .iter()
        .map(|entry| entry.number(&log()))
        .collect();
    assert_eq!(numbers.len(), 3);
    assert!(
        numbers.contains(&"1".to_owned()) && numbers.contains(&"2".to_owned()),
        "{numbers:?}"
    );
    assert!(
        numbers.iter().any(|number| number.starts_with("1-")),
        "{numbers:?}"
    );
    let joined = one.get(entry_id("c")).expect("there").said();
    assert_eq!(joined.follows.len(), 2);
    assert_eq!(faults(&one), []);
}

#[test]
fn a_correction_stands_beside_and_a_closed_log_takes_nothing_more() {
    let mut library = opened();
    write(&mut library, 1, note("Tolv drabbade"), start());
    let correct = Act::Correct {
        id: entry_id(2),
        entry: entry_id(1),
        text: "Tjugo drabbade".into(),
        at: None,
    };
    apply(&mut library, correct.clone(), start()).expect("corrected");
    assert_eq!(
        library.get(entry_id(1)).expect("there").said().text,
        "Tolv drabbade"
    );
    assert_eq!(
        library.get(entry_id(2)).expect("there").said().corrects,
        Some(entry_id(1))
    );
    let close = |reason: &str| Act::Close {
        log: log().id,
        id: entry_id(3),
        reason: reason.into(),
    };
    assert_eq!(
        apply(&mut library, close(" "), start()),
        Err(Refusal::ReasonMissing)
    );
    apply(&mut library, close("Över"), start()).expect("closed");
    let checked = check(&log(), &library);
    assert_eq!((checked.entries, checked.seals, checked.unsealed), (3, 1, 0));
    assert_eq!(apply(&mut library, correct, start()), Err(Refusal::LogClosed));
}

#[test]
fn what_cannot_have_happened_or_lacks_what_it_needs_is_refused() {
    let mut library = opened();
    let mut refused = |line: Line| {
        let act = Act::Write {
            log: log().id,
            id: entry_id("no"),
            line: Box::new(line),
        };
        apply(&mut library, act, start())
    };
    assert_eq!(refused(note("  ")), Err(Refusal::TextMissing));
    let ahead = Line {
        at: Some(start() + Duration::minutes(AHEAD_MINUTES + 1)),
        ..note("I morgon")
    };
    assert_eq!(refused(ahead), Err(Refusal::EventInFuture));
    let wordless = Line::new(EntryKind::Misunderstanding, "Vi menade olika");
    assert_eq!(refused(wordless), Err(Refusal::WordMissing));
    assert_eq!(
        refused(Line::new(EntryKind::Seal, "Falsk")),
        Err(Refusal::LogStands)
    );
    let nameless = Line {
        paper: Some(Paper {
            slip: 1,
            written_by: " ".into(),
            void: false,
        }),
        ..note("På papper")
    };
    assert_eq!(refused(nameless), Err(Refusal::PaperWriterMissing));
}

#[test]
fn missing_slips_are_listed_and_one_slip_is_typed_in_once() {
    let mut library = opened();
    for slip in [2, 3, 6] {
        let line = Line {
            at: Some(start() - Duration::hours(2)),
            paper: Some(Paper {
                slip,
                written_by: "Sten Ekhammar".into(),
                void: slip == 3,
            }),
            ..note("Från papper")
        };
        write(&mut library, slip, line, start());
    }
    let entries = log().entries(&library);
    assert_eq!(paper::slips(&entries, None, None).missing, [4, 5]);
    assert_eq!(paper::slips(&entries, Some(1), Some(8)).missing, [1, 4, 5, 7, 8]);
    assert_eq!(paper::slips(&entries, None, None).next(), 7);
    assert!(entries[0].is_late());
    let again = Act::Write {
        log: log().id,
        id: entry_id("again"),
        line: Box::new(Line {
            paper: entries[0].said().paper.clone(),
            ..note("Samma lapp")
        }),
    };
    let refusal = Refusal::SlipTypedIn {
        slip: 2,
        number: "1".into(),
    };
    assert_eq!(apply(&mut library, again, start()), Err(refusal));
}

#[test]
fn a_misunderstanding_becomes_a_candidate_once() {
    let mut library = opened();
    let line = Line {
        word: "stab".into(),
        ..Line::new(
            EntryKind::Misunderstanding,
            "Vi menade krisledning, de menade stabsläge",
        )
    };
    write(&mut library, 1, line, start());
    let suggest = Act::Suggest {
        entry: entry_id(1),
        term: Id::of_name("term", "stab"),
    };
    apply(&mut library, suggest.clone(), start()).expect("suggested");
    let entry = library.get(entry_id(1)).expect("there");
    let concept = concept_of(&library, entry).expect("a concept");
    assert_eq!(
        (concept.stage, concept.title().as_str()),
        (ConceptStage::Candidate, "stab")
    );
    assert_eq!(concept.source, "Natten 1");
    let known = Refusal::ConceptKnown { word: "stab".into() };
    assert_eq!(apply(&mut library, suggest, start()), Err(known));
}

#[test]
fn an_entry_slipped_in_behind_a_seal_is_named() {
    let mut library = opened();
    write(&mut library, 1, note("Ett"), start());
    apply(
        &mut library,
        Act::Seal {
            log: log().id,
            id: entry_id("seal"),
        },
        start(),
    )
    .expect("sealed");
    let mut said = library.get(entry_id(1)).expect("there").said().clone();
    said.text = "Noll".into();
    library.put(
        LogEntry::new(entry_id("late"), log().id, said).into(),
        start(),
        false,
    );
    assert_eq!(faults(&library), [Fault::SlippedIn(entry_id("late"))]);
}

#[derive(Debug, Clone)]
enum Move {
    Write(usize, String),
    Correct(usize, usize),
    Seal(usize),
    Bring(usize, usize),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        4 => (0..3usize, "[a-zåäö ]{1,12}[a-z]").prop_map(|(on, text)| Move::Write(on, text)),
        1 => (0..3usize, any::<usize>()).prop_map(|(on, which)| Move::Correct(on, which)),
        1 => (0..3usize).prop_map(Move::Seal),
        2 => (0..3usize, 0..3usize).prop_map(|(from, to)| Move::Bring(from, to)),
    ];
    prop::collection::vec(one, 1..40)
}

/// Three laptops do all that, and then meet: every entry on one of them.
fn played(moves: &[Move]) -> Library {
    let mut laptops = ["one", "two", "three"].map(|name| {
        let mut library = laptop(name);
        library.put(log().into(), start(), false);
        library
    });
    for (at, step) in moves.iter().enumerate() {
        let now = start() + Duration::minutes(i64::try_from(at).expect("few"));
        match step {
            Move::Write(on, text) => write(&mut laptops[*on], at, note(text), now),
            Move::Correct(on, which) => {
                let library = &mut laptops[*on];
                let ids: Vec<_> = library
                    .all::<LogEntry>()
                    .filter(|entry| entry.said().kind != EntryKind::Seal)
                    .map(|entry| entry.id)
                    .collect();
                if let Some(entry) = ids.get(which % ids.len().max(1)) {
                    let act = Act::Correct {
                        id: entry_id(at),
                        entry: *entry,
                        text: "Rätt".into(),
                        at: (which % 2 == 0).then_some(now),
                    };
                    apply(library, act, now).expect("corrected");
                }
            }
            Move::Seal(on) => {
                let act = Act::Seal {
                    log: log().id,
                    id: entry_id(at),
                };
                apply(&mut laptops[*on], act, now).expect("sealed");
            }
            Move::Bring(from, to) => {
                let source = laptops[*from].clone();
                bring(&source, &mut laptops[*to]);
            }
        }
    }
    let [mut all, two, three] = laptops;
    bring(&two, &mut all);
    bring(&three, &mut all);
    all
}

/// The same log with a last seal, so that nothing lies open at its end.
fn sealed(moves: &[Move]) -> Library {
    let mut library = played(moves);
    let last = Act::Seal {
        log: log().id,
        id: entry_id("last"),
    };
    apply(&mut library, last, start() + Duration::days(1)).expect("sealed");
    library
}

proptest! {
    #[test]
    fn an_honest_log_is_found_as_it_was_written_however_laptops_met(moves in moves()) {
        let library = sealed(&moves);
        prop_assert_eq!(faults(&library), []);
        let mut numbers: Vec<_> = log().entries(&library).iter().map(|entry| entry.number(&log())).collect();
        let all = numbers.len();
        numbers.sort();
        numbers.dedup();
        prop_assert_eq!(numbers.len(), all, "two entries bear one number");
    }

    #[test]
    fn an_altered_entry_is_named_whatever_was_altered_and_even_with_a_hash_to_fit(
        moves in moves(), which in any::<usize>(), field in 0..6usize, with_hash in any::<bool>(),
    ) {
        let library = sealed(&moves);
        let mut entries: Vec<_> = library.all::<LogEntry>().cloned().collect();
        entries.retain(|entry| entry.id != entry_id("last"));
        prop_assume!(!entries.is_empty());
        let at = which % entries.len();
        let victim = entries[at].clone();
        let mut said = victim.said().clone();
        match field {
            0 => said.text.push('!'),
            1 => said.at -= Duration::hours(1),
            2 => said.by.name = "Någon annan".into(),
            3 => said.entered_at -= Duration::hours(1),
            4 => said.place.push('x'),
            _ => said.follows = vec![Link { entry: victim.id, number: 0, hash: String::new() }],
        }
        prop_assume!(&said != victim.said());
        let mut altered = LogEntry::new(victim.id, log().id, said);
        if !with_hash {
            altered.hash = victim.hash.clone();
        }
        let mut library = library.clone();
        library.put(AnyRecord::from(altered), start(), false);
        let found = faults(&library);
        prop_assert!(found.iter().all(|fault| fault.entry() == victim.id), "{:?}", found);
        prop_assert!(found.contains(&Fault::Altered(victim.id)), "{:?}", found);
    }

    #[test]
    fn a_removed_entry_is_missed(moves in moves(), which in any::<usize>()) {
        let library = sealed(&moves);
        let entries: Vec<_> = library.all::<LogEntry>().filter(|entry| entry.id != entry_id("last")).collect();
        prop_assume!(!entries.is_empty());
        let gone = entries[which % entries.len()].id;
        let left: Vec<_> = library.all::<LogEntry>().filter(|entry| entry.id != gone).collect();
        let found = check_entries(log().id, &left).faults;
        let missed = |fault: &&Fault| matches!(fault, Fault::Missing { entry, .. } if *entry == gone);
        prop_assert_eq!(found.iter().filter(missed).count(), 1, "{:?}", found);
    }
}

/// A log as the version before corrections of time wrote it out, with the text that each hash was counted over.
const BEFORE: &str = include_str!("../../../tests/data/log_without_corrected_times.json");

fn before() -> (Id<Log>, Vec<LogEntry>) {
    let file: serde_json::Value = serde_json::from_str(BEFORE).expect("JSON");
    let log: Id<Log> = serde_json::from_value(file["log"].clone()).expect("an id");
    let entry = |one: &serde_json::Value| {
        let parts = serde_json::json!({
            "id": one["id"], "log": log, "content": one["content"], "hash": one["sha256"]
        });
        serde_json::from_value(parts).expect("an entry")
    };
    let entries = file["entries"].as_array().expect("entries");
    (log, entries.iter().map(entry).collect())
}

#[test]
fn a_chain_written_before_times_could_be_corrected_holds_and_reads_the_same_today() {
    let (id, entries) = before();
    let all: Vec<_> = entries.iter().collect();
    let checked = check_entries(id, &all);
    assert_eq!((checked.entries, checked.seals), (4, 1));
    assert_eq!(checked.faults, []);
    for entry in &entries {
        assert_eq!(entry.said().happened_at, None);
        let today = LogEntry::new(entry.id, id, entry.said().clone());
        assert_eq!(
            today, *entry,
            "an entry without a corrected time is hashed as before"
        );
    }
}

#[test]
fn a_correction_of_the_time_joins_an_old_chain_and_is_under_its_own_hash() {
    let (id, entries) = before();
    let mut library = laptop("one");
    library.put(Log { id, ..log() }.into(), start(), false);
    for entry in &entries {
        library.put(entry.clone().into(), start(), false);
    }
    let at = entries[1].said().at - Duration::minutes(50);
    let now = entries[3].said().at + Duration::hours(1);
    let correct = |at| Act::Correct {
        id: entry_id("time"),
        entry: entries[1].id,
        text: " ".into(),
        at,
    };
    assert_eq!(apply(&mut library, correct(None), now), Err(Refusal::TextMissing));
    let ahead = Some(now + Duration::minutes(AHEAD_MINUTES + 1));
    assert_eq!(
        apply(&mut library, correct(ahead), now),
        Err(Refusal::EventInFuture)
    );
    apply(&mut library, correct(Some(at)), now).expect("corrected");
    let written = library.get(entry_id("time")).expect("there").clone();
    assert_eq!(written.said().happened_at, Some(at));
    assert_eq!(written.said().at, now, "the correction itself was written now");
    assert_eq!(written.said().follows, [entries[3].link()]);
    let kept = library.get(entries[1].id).expect("there");
    assert_eq!(*kept, entries[1], "what is corrected stands as it was written");
    let log = library.get(id).expect("there").clone();
    assert_eq!(check(&log, &library).faults, []);
    let mut said = written.said().clone();
    said.happened_at = Some(at - Duration::minutes(1));
    let altered = LogEntry {
        content: Content::of(said),
        ..written.clone()
    };
    library.put(altered.into(), now, false);
    assert_eq!(check(&log, &library).faults, [Fault::Altered(written.id)]);
}
