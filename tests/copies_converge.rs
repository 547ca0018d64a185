//! Copies that exchange their changes, in any order and any number of times, end equal; what two people changed at once
//! waits for a person.

mod support;

use automerge::transaction::Transactable;
use automerge::{AutoCommit, ObjType, ROOT, ReadDoc};
use krisparm::domain::activation::{Called112, Ended, ReturnState, Start};
use krisparm::domain::edit::{Use, Write};
use krisparm::domain::plan::Return;
use krisparm::domain::swap::{Offer, Swap, SwapStage};
use krisparm::domain::{Activation, AnyRecord, Author, Edit, Id, Library, RecordRef, RosterMonth};
use krisparm::store::exchange::State;
use krisparm::store::{Store, StoreError};
use proptest::prelude::*;
use serde_json::{Value, json};
use sha2::{Digest, Sha256};
use support::*;

/// Sends everything that one copy lacks.
fn send(from: &Store, to: &mut Store) {
    let bytes = from.export_changes(&to.state().unwrap()).unwrap();
    to.import_changes(&bytes, minute(1000)).unwrap();
}

/// Two copies with the same records, and their folders.
fn two(records: Vec<AnyRecord>) -> ([Place; 2], [Store; 2]) {
    let places = [Place::new(), Place::new()];
    let mut copies = places.each_ref().map(Place::create);
    let writes: Vec<_> = records.into_iter().map(Write::Put).collect();
    copies[0].write("save-all", &writes, &anna(), noon()).unwrap();
    let [one, other] = &mut copies;
    send(one, other);
    (places, copies)
}

fn meet([one, other]: &mut [Store; 2]) {
    send(one, other);
    send(other, one);
    assert_equal(one, other);
}

fn assert_equal(one: &Store, other: &Store) {
    assert_eq!(one.derived().unwrap(), other.derived().unwrap());
    let conflicts = one.records_in_conflict().unwrap();
    let mut theirs = other.records_in_conflict().unwrap();
    theirs.sort();
    let mut ours = conflicts.clone();
    ours.sort();
    assert_eq!(ours, theirs);
    for which in conflicts {
        assert_eq!(one.conflicts(which).unwrap(), other.conflicts(which).unwrap());
    }
}

#[derive(Debug, Clone)]
enum Deed {
    Section(usize, usize, u8),
    Reason(usize, u8),
    AddStep(usize, usize),
    MoveStep(usize),
    RemoveStep(usize, usize),
    Shift(usize, u8),
    Note(usize, u8),
    Competence(usize, u8),
    Delete(usize),
    Undo,
    Redo,
    Restore(usize),
    Resolve,
    /// Puts a bundle on the table for another copy, or for one that has nothing.
    Export(usize, bool),
    /// Takes a bundle from the table, maybe not for the first time.
    Import(usize),
}

fn deed() -> impl Strategy<Value = Deed> {
    prop_oneof![
        3 => (0..2usize, 0..3usize, 0..4u8).prop_map(|(plan, section, text)| Deed::Section(plan, section, text)),
        2 => (0..2usize, 0..4u8).prop_map(|(plan, text)| Deed::Reason(plan, text)),
        2 => (0..2usize, 3..8usize).prop_map(|(plan, step)| Deed::AddStep(plan, step)),
        1 => (0..2usize).prop_map(Deed::MoveStep),
        2 => (0..2usize, 0..8usize).prop_map(|(plan, step)| Deed::RemoveStep(plan, step)),
        3 => (0..6usize, 0..4u8).prop_map(|(shift, note)| Deed::Shift(shift, note)),
        2 => (0..3usize, 0..4u8).prop_map(|(person, note)| Deed::Note(person, note)),
        2 => (0..3usize, 0..4u8).prop_map(|(person, note)| Deed::Competence(person, note)),
        1 => (0..5usize).prop_map(Deed::Delete),
        2 => Just(Deed::Undo),
        1 => Just(Deed::Redo),
        1 => (0..5usize).prop_map(Deed::Restore),
        1 => Just(Deed::Resolve),
        4 => (0..3usize, any::<bool>()).prop_map(|(to, all)| Deed::Export(to, all)),
        5 => (0..20usize).prop_map(Deed::Import),
    ]
}

/// Plans, people and the month that every deed is about.
fn target(n: usize) -> AnyRecord {
    match n {
        0 | 1 => plan(&n.to_string(), "Plan", 3).into(),
        2 => month().into(),
        _ => person(&format!("Person {n}")).into(),
    }
}

fn record(library: &Library, n: usize) -> AnyRecord {
    let fresh = target(n);
    library.any(RecordRef::from(&fresh)).unwrap_or(fresh)
}

fn changed(library: &Library, deed: &Deed) -> Option<AnyRecord> {
    let as_plan = |n: usize| match record(library, n) {
        AnyRecord::Plan(plan) => plan,
        _ => unreachable!("the first two are plans"),
    };
    let as_person = |n: usize| match record(library, 3 + n) {
        AnyRecord::Person(person) => person,
        _ => unreachable!("the last three are people"),
    };
    Some(match deed {
        Deed::Section(n, section, text) => {
            let mut plan = as_plan(*n);
            plan.sections.get_mut(section_id(*section))?.text = format!("Text {text}");
            plan.into()
        }
        Deed::Reason(n, text) => {
            let mut plan = as_plan(*n);
            plan.steps.get_mut(step_id(1))?.reason = format!("Skäl {text}");
            plan.into()
        }
        Deed::AddStep(n, id) => {
            let mut plan = as_plan(*n);
            plan.steps
                .insert_after(Some(step_id(0)), step_id(*id), step("Nytt"));
            plan.into()
        }
        Deed::MoveStep(n) => {
            let mut plan = as_plan(*n);
            plan.steps.shift(step_id(1), false);
            plan.into()
        }
        Deed::RemoveStep(n, id) => {
            let mut plan = as_plan(*n);
            plan.steps.remove(step_id(*id));
            plan.into()
        }
        Deed::Shift(n, note) => {
            let AnyRecord::RosterMonth(mut month) = record(library, 2) else {
                return None;
            };
            let (id, mut shift) = shift(*n);
            shift.note = note.to_string();
            month.shifts.push(id, shift);
            month.into()
        }
        Deed::Note(n, note) => {
            let mut person = as_person(*n);
            person.note = note.to_string();
            person.into()
        }
        Deed::Competence(n, note) => {
            let mut person = as_person(*n);
            let word = format!("Kan {note}");
            match person.competences.iter().position(|known| *known == word) {
                Some(at) => {
                    person.competences.remove(at);
                }
                None => person.competences.push(word),
            }
            person.into()
        }
        _ => return None,
    })
}

/// Does a deed; what the store rightly refuses is no failure.
fn act(copies: &mut [Store; 3], table: &mut Vec<Vec<u8>>, (who, deed): &(usize, Deed), at: i64) {
    let by = author(["Anna", "Bo", "Cecilia"][*who]);
    let now = minute(at);
    let result = match deed {
        Deed::Export(to, all) => {
            let since = if *all {
                State::default()
            } else {
                copies[*to].state().unwrap()
            };
            table.push(copies[*who].export_changes(&since).unwrap());
            return;
        }
        Deed::Import(n) => match table.get(n % table.len().max(1)) {
            Some(bytes) => copies[*who].import_changes(bytes, now),
            None => return,
        },
        Deed::Undo => copies[*who].undo(&by, now),
        Deed::Redo => copies[*who].redo(&by, now),
        Deed::Delete(n) => {
            let which = RecordRef::from(&target(*n));
            copies[*who].write("delete", &[Write::Delete(which)], &by, now)
        }
        Deed::Restore(n) => {
            let which = RecordRef::from(&target(*n));
            let Ok(history) = copies[*who].history(which) else {
                return;
            };
            let hash = history[at.unsigned_abs() as usize % history.len()].hash.clone();
            copies[*who].restore_version(which, &hash, &by, now)
        }
        Deed::Resolve => {
            let Some(which) = copies[*who].records_in_conflict().unwrap().pop() else {
                return;
            };
            let conflict = copies[*who].conflicts(which).unwrap().remove(0);
            let value = conflict.versions.last().unwrap().value.clone();
            copies[*who].resolve(which, &conflict.path, &value, &by, now)
        }
        _ => match changed(&copies[*who].load().unwrap().0, deed) {
            Some(record) => copies[*who].write("save", &[Write::Put(record)], &by, now),
            None => return,
        },
    };
    if let Err(error) = result {
        assert!(
            matches!(
                error,
                StoreError::InConflict { .. }
                    | StoreError::ChangesMissing
                    | StoreError::NothingToUndo
                    | StoreError::ChangedSince { .. }
                    | StoreError::NoSuchRecord
            ),
            "{error:?}"
        );
    }
}

proptest! {
    // Each case is some fifty edits on a disk: a few by default, as many as PROPTEST_CASES says when one doubts.
    #![proptest_config(ProptestConfig {
        cases: std::env::var("PROPTEST_CASES").ok().and_then(|cases| cases.parse().ok()).unwrap_or(16),
        failure_persistence: None,
        ..ProptestConfig::default()
    })]

    #[test]
    fn three_copies_end_equal_however_their_changes_travel(
        deeds in prop::collection::vec((0..3usize, deed()), 1..50)
    ) {
        let places = [Place::new(), Place::new(), Place::new()];
        let mut copies = places.each_ref().map(Place::create);
        let mut table = Vec::new();
        for (at, deed) in deeds.iter().enumerate() {
            act(&mut copies, &mut table, deed, i64::try_from(at).unwrap());
        }
        // What was lost is sent again.
        for _ in 0..2 {
            for (from, to) in [(0, 1), (1, 2), (2, 0), (0, 2), (2, 1), (1, 0)] {
                let bytes = copies[from].export_changes(&copies[to].state().unwrap()).unwrap();
                copies[to].import_changes(&bytes, minute(900)).unwrap();
            }
        }
        assert_equal(&copies[0], &copies[1]);
        assert_equal(&copies[0], &copies[2]);
        let derived = copies[1].derived().unwrap();
        copies[1].rebuild().unwrap();
        prop_assert_eq!(copies[1].derived().unwrap(), derived);
        // Every conflict can be settled, and then all agree. Choosing between two whole items may show what was open inside.
        let mut choices = 0;
        while let Some(which) = copies[0].records_in_conflict().unwrap().pop() {
            let conflict = copies[0].conflicts(which).unwrap().remove(0);
            let value = conflict.versions[0].value.clone();
            copies[0].resolve(which, &conflict.path, &value, &anna(), minute(950)).unwrap();
            let left = copies[0].conflicts(which).unwrap();
            prop_assert!(left.iter().all(|other| other.path != conflict.path), "{:?}\nthen {:?}", conflict, left);
            choices += 1;
            prop_assert!(choices < 100);
        }
        let [first, others @ ..] = &mut copies;
        for other in others {
            send(first, other);
            assert_equal(first, other);
        }
    }
}

#[test]
fn two_edits_of_one_field_are_both_kept_with_their_authors_until_one_is_chosen() {
    let (_places, mut copies) = two(vec![person("Kim").into()]);
    let which = RecordRef::from(&person("Kim").into());
    for ((copy, by), note) in copies.iter_mut().zip([anna(), bo()]).zip(["här", "där"]) {
        let mut kim = get_person(copy, which);
        kim.note = note.into();
        save(copy, kim, &by, minute(5));
    }
    meet(&mut copies);
    let conflicts = copies[0].conflicts(which).unwrap();
    assert_eq!(conflicts.len(), 1);
    assert_eq!(conflicts[0].path, ["note"]);
    let mut versions: Vec<_> = conflicts[0]
        .versions
        .iter()
        .map(|version| (version.value.clone(), version.by.clone(), version.at))
        .collect();
    assert_eq!(
        versions[0].0,
        get_person(&copies[0], which).note,
        "what is shown comes first"
    );
    versions.sort_by_key(|(value, _, _)| value.to_string());
    assert_eq!(
        versions,
        [(json!("där"), bo(), minute(5)), (json!("här"), anna(), minute(5))]
    );
    assert!(
        copies[0]
            .load()
            .unwrap()
            .0
            .in_conflict::<krisparm::domain::Person>(krisparm::domain::Id::from_uuid(which.id))
    );

    let mut kim = get_person(&copies[0], which);
    kim.note = "mitt".into();
    let refused = copies[0].write("save", &[put(kim.clone())], &anna(), minute(6));
    assert!(
        matches!(&refused, Err(StoreError::InConflict { field, .. }) if field == "note"),
        "{refused:?}"
    );
    kim = get_person(&copies[0], which);
    kim.email = "kim@example.org".into();
    save(&mut copies[0], kim, &anna(), minute(7));

    copies[0]
        .resolve(which, &["note".into()], &json!("här och där"), &anna(), minute(8))
        .unwrap();
    meet(&mut copies);
    for copy in &copies {
        assert!(copy.conflicts(which).unwrap().is_empty());
        assert_eq!(get_person(copy, which).note, "här och där");
    }
}

#[test]
fn edits_of_different_fields_and_items_merge_by_themselves() {
    let (_places, mut copies) = two(vec![plan("el", "Elavbrott", 3).into()]);
    let which = RecordRef::from(&plan("el", "Elavbrott", 3).into());
    let mut one = get_plan(&copies[0], which);
    one.steps.get_mut(step_id(0)).unwrap().text = "Ring alla".into();
    one.steps.push(step_id(7), step("Från den ena"));
    save(&mut copies[0], one, &anna(), minute(1));
    let mut other = get_plan(&copies[1], which);
    other.title = "Strömavbrott".into();
    other.steps.get_mut(step_id(0)).unwrap().reason = "Ensamma".into();
    other.steps.push(step_id(8), step("Från den andra"));
    save(&mut copies[1], other, &bo(), minute(1));
    meet(&mut copies);
    assert!(copies[0].records_in_conflict().unwrap().is_empty());
    let merged = get_plan(&copies[0], which);
    assert_eq!(merged.title, "Strömavbrott");
    let first = merged.steps.get(step_id(0)).unwrap();
    assert_eq!(
        (first.text.as_str(), first.reason.as_str()),
        ("Ring alla", "Ensamma")
    );
    assert_eq!(merged.steps.len(), 5);
}

#[test]
fn two_who_put_back_and_learn_at_once_lose_nothing() {
    let mut plan = plan("el", "Elavbrott", 3);
    for what in ["besök", "nycklar"] {
        let item = Return {
            what: what.into(),
            place: String::new(),
            role: String::new(),
            origin: None,
        };
        plan.returns.push(Id::of_name("return", what), item);
    }
    let how = Start {
        exercise: false,
        outage_began_at: noon(),
        authority: String::new(),
        called_112: Called112::NotNeeded,
        channel: String::new(),
        draft: true,
    };
    let mut used = Activation::start(Id::of_name("use", "el"), (&plan, None), how, anna(), noon());
    used.ended = Some(Ended {
        at: minute(1),
        by: anna(),
        note: String::new(),
    });
    let id = used.id;
    let (_places, mut copies) = two(vec![plan.into(), used.into()]);
    let act = |copy: &mut Store, by: &Author, edit: Use, at: i64| {
        let library = copy.load().unwrap().0;
        let writes = Edit::Use(edit).carry_out(&library, by, minute(at)).unwrap();
        copy.write("use", &writes, by, minute(at)).unwrap();
    };
    let put_back = |what: &str, state: ReturnState| Use::SettleReturn {
        activation: id,
        item: Id::of_name("return", what),
        state,
        note: "för att".into(),
    };
    let lesson = |text: &str| Use::AddLesson {
        activation: id,
        id: Id::of_name("lesson", text),
        worked: true,
        text: text.into(),
    };
    act(&mut copies[0], &anna(), put_back("besök", ReturnState::Done), 2);
    act(&mut copies[0], &anna(), lesson("Listorna fanns"), 3);
    act(
        &mut copies[1],
        &bo(),
        put_back("nycklar", ReturnState::NotKept),
        2,
    );
    act(&mut copies[1], &bo(), lesson("Nyckeln saknades"), 3);
    meet(&mut copies);
    assert!(copies[0].records_in_conflict().unwrap().is_empty());
    let merged = copies[0].load().unwrap().0;
    let merged: &Activation = merged.get(id).unwrap();
    assert_eq!(merged.returns_left(), 0);
    let by = |what: &str| {
        let item = merged.returns.get(Id::of_name("return", what)).unwrap();
        item.settled.as_ref().unwrap().by.clone()
    };
    assert_eq!((by("besök"), by("nycklar")), (anna(), bo()));
    assert_eq!(merged.lessons.len(), 2);
}

#[test]
fn two_who_begin_the_same_month_share_it() {
    let places = [Place::new(), Place::new()];
    let mut copies = places.each_ref().map(Place::create);
    for (n, copy) in copies.iter_mut().enumerate() {
        let mut month = month();
        let (id, shift) = shift(n);
        month.shifts.push(id, shift);
        save(copy, month, &anna(), minute(1));
    }
    meet(&mut copies);
    assert!(copies[0].records_in_conflict().unwrap().is_empty());
    let library = copies[0].load().unwrap().0;
    assert_eq!(library.get::<RosterMonth>(month().id).unwrap().shifts.len(), 2);
}

#[test]
fn different_offers_of_a_swap_taken_on_two_laptops_wait_for_a_choice() {
    let offer = |who: &str| Offer {
        person: Id::of_name("person", who),
        at: noon(),
        return_month: None,
        return_shift: None,
    };
    let ids = ["bo", "cecilia"].map(|who| Id::of_name("offer", who));
    let asked = Swap {
        id: Id::of_name("swap", "s"),
        roster: Id::of_name("roster", "r"),
        month: Id::of_name("month", "m"),
        shift: Id::of_name("shift", "s"),
        person: Id::of_name("person", "anna"),
        asked_at: noon(),
        note: String::new(),
        offers: [(ids[0], offer("bo")), (ids[1], offer("cecilia"))]
            .into_iter()
            .collect(),
        stage: SwapStage::Asked,
        taken: None,
        settled: None,
    };
    let which = RecordRef::of(asked.id);
    let (_places, mut copies) = two(vec![asked.clone().into()]);
    for ((copy, taken), by) in copies.iter_mut().zip(ids).zip([anna(), bo()]) {
        let swap = Swap {
            taken: Some(taken),
            stage: SwapStage::Waiting,
            ..asked.clone()
        };
        copy.write("take-swap", &[Write::Put(swap.into())], &by, noon())
            .unwrap();
    }
    meet(&mut copies);
    for copy in &copies {
        assert_eq!(copy.records_in_conflict().unwrap(), [which]);
        assert_eq!(
            copy.conflicts(which).unwrap().len(),
            1,
            "only what was taken is disputed"
        );
    }
}

#[test]
fn shipped_content_installed_twice_is_there_once_and_another_version_of_it_waits_for_a_choice() {
    let places = [Place::new(), Place::new(), Place::new()];
    let [mut one, mut same, mut newer] = places.each_ref().map(Place::create);
    let shipped = AnyRecord::from(plan("el", "Elavbrott", 3));
    let which = RecordRef::from(&shipped);
    one.install(std::slice::from_ref(&shipped), minute(0)).unwrap();
    same.install(&[shipped], minute(5)).unwrap();
    newer
        .install(&[plan("el", "Elavbrott och mörker", 3).into()], minute(9))
        .unwrap();
    send(&one, &mut same);
    assert!(same.records_in_conflict().unwrap().is_empty());
    assert_eq!(same.history(which).unwrap().len(), 1);
    let mut kept = get_plan(&same, which);
    kept.steps.get_mut(step_id(0)).unwrap().text = "Vårt eget".into();
    save(&mut same, kept, &anna(), minute(10));
    assert!(same.records_in_conflict().unwrap().is_empty());
    send(&one, &mut newer);
    let conflicts = newer.conflicts(which).unwrap();
    assert_eq!(conflicts.len(), 1, "{conflicts:?}");
    assert_eq!(conflicts[0].path, ["title"]);
    newer
        .resolve(which, &["title".into()], &json!("Elavbrott"), &anna(), minute(11))
        .unwrap();
    let mut kept = get_plan(&newer, which);
    kept.steps.get_mut(step_id(0)).unwrap().text = "Vårt eget".into();
    kept.failed.push(krisparm::domain::plan::Failure::Power);
    save(&mut newer, kept, &anna(), minute(12));
    let conflicts = newer.conflicts(which).unwrap();
    assert!(
        conflicts.is_empty(),
        "what both said the same is one: {conflicts:?}"
    );
}

#[test]
fn of_two_different_items_made_at_once_under_one_id_one_is_chosen_whole() {
    for choice in 0..2 {
        let (_places, mut copies) = two(vec![plan("el", "Elavbrott", 1).into()]);
        let which = RecordRef::from(&plan("el", "Elavbrott", 1).into());
        for (copy, text) in copies.iter_mut().zip(["Ring", "Skriv"]) {
            let mut plan = get_plan(copy, which);
            plan.steps.push(step_id(5), step(text));
            save(copy, plan, &anna(), minute(1));
        }
        meet(&mut copies);
        let conflicts = copies[0].conflicts(which).unwrap();
        assert_eq!(conflicts.len(), 1);
        let path = &conflicts[0].path;
        assert_eq!(path.join("/"), format!("steps/{}", step_id(5)));
        let chosen = &conflicts[0].versions[choice].value;
        copies[1]
            .resolve(which, path, chosen, &anna(), minute(2))
            .unwrap();
        meet(&mut copies);
        let plan = get_plan(&copies[0], which);
        assert_eq!(chosen["text"], plan.steps.get(step_id(5)).unwrap().text);
        assert!(copies[0].records_in_conflict().unwrap().is_empty());
    }
}

#[test]
fn a_record_deleted_here_and_edited_there_stays_until_somebody_has_chosen() {
    for keep in [true, false] {
        let (_places, mut copies) = two(vec![person("Kim").into()]);
        let which = RecordRef::from(&person("Kim").into());
        copies[0]
            .write("delete", &[Write::Delete(which)], &anna(), minute(1))
            .unwrap();
        let mut kim = get_person(&copies[1], which);
        kim.competences.push("Samtal".into());
        save(&mut copies[1], kim, &bo(), minute(2));
        meet(&mut copies);
        let conflicts = copies[0].conflicts(which).unwrap();
        assert_eq!(conflicts.len(), 1, "{conflicts:?}");
        assert_eq!(conflicts[0].path, ["_deleted"]);
        let by: Vec<_> = conflicts[0]
            .versions
            .iter()
            .map(|version| (version.value.clone(), version.by.clone()))
            .collect();
        assert_eq!(by, [(json!(true), anna()), (json!(false), bo())]);
        assert_eq!(get_person(&copies[0], which).competences, ["Samtal"]);
        let refused = copies[0].write("save", &[put(person("Kim"))], &anna(), minute(3));
        assert!(matches!(refused, Err(StoreError::InConflict { .. })));
        copies[0]
            .resolve(which, &["_deleted".into()], &json!(!keep), &anna(), minute(4))
            .unwrap();
        meet(&mut copies);
        for copy in &copies {
            assert!(copy.conflicts(which).unwrap().is_empty());
            assert_eq!(copy.load().unwrap().0.any(which).is_some(), keep);
        }
    }
}

#[test]
fn an_item_removed_here_and_edited_there_waits_for_a_choice_and_a_moved_one_does_not() {
    let (_places, mut copies) = two(vec![plan("el", "Elavbrott", 3).into()]);
    let which = RecordRef::from(&plan("el", "Elavbrott", 3).into());
    let mut one = get_plan(&copies[0], which);
    one.steps.remove(step_id(0));
    one.steps.remove(step_id(1));
    save(&mut copies[0], one, &anna(), minute(1));
    let mut other = get_plan(&copies[1], which);
    other.steps.get_mut(step_id(0)).unwrap().text = "Viktigt".into();
    other.steps.shift(step_id(1), true);
    save(&mut copies[1], other, &bo(), minute(2));
    meet(&mut copies);
    let conflicts = copies[0].conflicts(which).unwrap();
    let paths: Vec<_> = conflicts.iter().map(|conflict| conflict.path.join("/")).collect();
    assert_eq!(paths, [format!("steps/{}/removed", step_id(0))]);
    copies[1]
        .resolve(which, &conflicts[0].path, &json!(false), &bo(), minute(3))
        .unwrap();
    meet(&mut copies);
    let plan = get_plan(&copies[0], which);
    assert_eq!(plan.steps.get(step_id(0)).unwrap().text, "Viktigt");
    assert_eq!(plan.steps.len(), 2);
}

#[test]
fn deleting_what_is_in_conflict_settles_it() {
    let (_places, mut copies) = two(vec![person("Kim").into()]);
    let which = RecordRef::from(&person("Kim").into());
    for (copy, note) in copies.iter_mut().zip(["här", "där"]) {
        let mut kim = get_person(copy, which);
        kim.note = note.into();
        save(copy, kim, &anna(), minute(5));
    }
    meet(&mut copies);
    copies[0]
        .write("delete", &[Write::Delete(which)], &anna(), minute(6))
        .unwrap();
    meet(&mut copies);
    assert!(copies[1].records_in_conflict().unwrap().is_empty());
    assert!(copies[1].load().unwrap().0.is_empty());
}

/// The parts of a bundle.
fn parts(bundle: &[u8]) -> Value {
    let whole: Value = serde_json::from_slice(&bundle[16 + 1 + 8 + 32..]).unwrap();
    whole["parts"].clone()
}

/// A bundle that is whole, with these parts.
fn bundle(parts: &Value) -> Vec<u8> {
    sealed(&serde_json::to_vec(&json!({ "binder": null, "parts": parts })).unwrap())
}

fn sealed(payload: &[u8]) -> Vec<u8> {
    let mut bytes = b"KRISPARM CHANGE\n\x02".to_vec();
    bytes.extend((payload.len() as u64).to_be_bytes());
    bytes.extend(Sha256::digest(payload));
    bytes.extend(payload);
    bytes
}

fn unhex(text: &str) -> Vec<u8> {
    (0..text.len() / 2)
        .map(|at| u8::from_str_radix(&text[2 * at..2 * at + 2], 16).unwrap())
        .collect()
}

fn part(kind: &str, id: &str, doc: &mut AutoCommit) -> Value {
    let changes: String = doc
        .save_after(&[])
        .iter()
        .map(|byte| format!("{byte:02x}"))
        .collect();
    let heads: Vec<String> = doc.get_heads().iter().map(ToString::to_string).collect();
    json!({ "kind": kind, "id": id, "heads": heads, "changes": changes })
}

#[test]
fn what_a_newer_version_added_survives_an_older_ones_edit() {
    let (_places, mut copies) = two(vec![plan("el", "Elavbrott", 2).into()]);
    let which = RecordRef::from(&plan("el", "Elavbrott", 2).into());
    let all = parts(&copies[0].export_changes(&State::default()).unwrap());
    let mut doc = AutoCommit::load(&unhex(all[0]["changes"].as_str().unwrap())).unwrap();
    doc.put(ROOT, "colour", "blå").unwrap();
    let list = doc.put_object(ROOT, "photos", ObjType::Map).unwrap();
    doc.put(&list, "1", "bild").unwrap();
    let steps = doc.get(ROOT, "steps").unwrap().unwrap().1;
    let first = doc.get(&steps, step_id(0).to_string()).unwrap().unwrap().1;
    doc.put(&first, "drawing", "streck").unwrap();
    doc.commit();
    let mut unknown = AutoCommit::new();
    let id = "0192f0c1-2d3e-7a4b-8c5d-6e7f8091a2b3";
    unknown.put(ROOT, "_kind", "drone").unwrap();
    unknown.put(ROOT, "id", id).unwrap();
    unknown.put(ROOT, "_deleted", false).unwrap();
    unknown.put(ROOT, "name", "Drönare ett").unwrap();
    unknown.commit();
    let newer = json!([
        part("plan", &which.id.to_string(), &mut doc),
        part("drone", id, &mut unknown)
    ]);
    let written = copies[0].import_changes(&bundle(&newer), minute(1)).unwrap();
    assert_eq!(written.records.len(), 1, "nobody here can show a drone");
    assert_eq!(copies[0].load().unwrap().1, 1, "but it is counted");

    let mut older = get_plan(&copies[0], which);
    older.title = "Strömavbrott".into();
    older.steps.get_mut(step_id(0)).unwrap().text = "Ring".into();
    save(&mut copies[0], older, &anna(), minute(2));
    copies[0].undo(&anna(), minute(3)).unwrap();
    copies[0].redo(&anna(), minute(4)).unwrap();
    let derived = copies[0].derived().unwrap();
    copies[0].rebuild().unwrap();
    assert_eq!(copies[0].derived().unwrap(), derived);
    meet(&mut copies);
    let all = parts(&copies[1].export_changes(&State::default()).unwrap());
    let body = |kind: &str| {
        let part = all
            .as_array()
            .unwrap()
            .iter()
            .find(|part| part["kind"] == kind)
            .unwrap();
        let doc = AutoCommit::load(&unhex(part["changes"].as_str().unwrap())).unwrap();
        serde_json::to_value(automerge::AutoSerde::from(&doc)).unwrap()
    };
    let plan = body("plan");
    assert_eq!(plan["title"], "Strömavbrott");
    assert_eq!(plan["colour"], "blå");
    assert_eq!(plan["photos"]["1"], "bild");
    assert_eq!(plan["steps"][step_id(0).to_string()]["drawing"], "streck");
    assert_eq!(body("drone")["name"], "Drönare ett");
}

#[test]
fn changes_that_build_on_missing_ones_change_nothing_until_those_arrive() {
    let (_places, mut copies) = two(vec![person("Kim").into()]);
    let which = RecordRef::from(&person("Kim").into());
    let mut bundles = Vec::new();
    for note in ["ett", "två"] {
        let since = copies[0].state().unwrap();
        let mut kim = get_person(&copies[0], which);
        kim.note = note.into();
        save(&mut copies[0], kim, &anna(), minute(1));
        bundles.push(copies[0].export_changes(&since).unwrap());
    }
    let before = copies[1].derived().unwrap();
    let early = copies[1].import_changes(&bundles[1], minute(2));
    assert!(matches!(early, Err(StoreError::ChangesMissing)), "{early:?}");
    assert_eq!(copies[1].derived().unwrap(), before);
    for at in [0, 1, 0, 1] {
        copies[1].import_changes(&bundles[at], minute(3)).unwrap();
    }
    assert_equal(&copies[0], &copies[1]);
}

#[test]
fn ten_thousand_altered_bundles_change_nothing() {
    let (_places, mut copies) = two(vec![person("Kim").into(), plan("el", "Elavbrott", 1).into()]);
    let which = RecordRef::from(&person("Kim").into());
    let since = copies[1].state().unwrap();
    let mut kim = get_person(&copies[0], which);
    kim.note = "nytt".into();
    save(&mut copies[0], kim, &anna(), minute(1));
    save(&mut copies[0], person("Robin"), &anna(), minute(2));
    let good = copies[0].export_changes(&since).unwrap();
    let payload = good[57..].to_vec();
    let before = copies[1].derived().unwrap();
    let mut random = Random(10_000);
    let mut taken = 0;
    for n in 0..10_000 {
        // One half as they arrive damaged, the other as somebody would forge them, with a right checksum.
        let forged = n % 2 == 1;
        let mut bytes = if forged { payload.clone() } else { good.clone() };
        for _ in 0..=random.below(3) {
            let at = random.below(bytes.len());
            match random.below(6) {
                0 => bytes.truncate(at.max(1)),
                1 => bytes.insert(at, random.next().to_le_bytes()[0]),
                2 => {
                    bytes.remove(at);
                }
                // A digit for a digit keeps the frame whole and alters what is in it.
                3 | 4 => bytes[at] = b"0123456789abcdef"[random.below(16)],
                _ => bytes[at] ^= 1 << random.below(8),
            }
        }
        let unaltered = if forged { bytes == payload } else { bytes == good };
        if unaltered {
            continue;
        }
        let bytes = if forged { sealed(&bytes) } else { bytes };
        if let Ok(written) = copies[1].import_changes(&bytes, minute(3)) {
            assert!(forged, "bundle {n} was altered on the way");
            // What was altered was no part of the changes: their hashes agree with what the sender has.
            taken += written.records.len();
            assert!(copies[1].verify().unwrap().is_fine());
            let heads = copies[1].state().unwrap();
            assert!(copies[0].export_changes(&heads).is_ok());
        } else if taken == 0 && n % 50 == 0 {
            assert_eq!(copies[1].derived().unwrap(), before, "bundle {n}");
        }
    }
    if taken == 0 {
        assert_eq!(copies[1].derived().unwrap(), before);
    }
    meet(&mut copies);
}
