//! The history says who changed what and when; every earlier version can be brought back, and the last edits undone.

mod support;

use krisparm::domain::activation::{Called112, Start};
use krisparm::domain::edit::Write;
use krisparm::domain::plan::Failure;
use krisparm::domain::{Activation, Edit, Id, Incident, Person, RecordRef, RosterMonth};
use krisparm::store::exchange::State;
use krisparm::store::{Store, StoreError};
use support::*;

fn is_there(store: &Store, which: RecordRef) -> bool {
    store.load().unwrap().0.any(which).is_some()
}

fn with_note(person: &Person, note: &str) -> Person {
    Person {
        note: note.into(),
        ..person.clone()
    }
}

#[test]
fn every_change_says_who_made_it_when_and_what_it_changed() {
    let place = Place::new();
    let mut store = place.create();
    let kim = person("Kim Åberg");
    let which = save(&mut store, kim.clone(), &anna(), minute(0));
    save(&mut store, with_note(&kim, "ledig"), &bo(), minute(5));
    store
        .write("delete", &[Write::Delete(which)], &anna(), minute(9))
        .unwrap();
    let history = store.history(which).unwrap();
    let told: Vec<_> = history
        .iter()
        .map(|version| (version.op.as_str(), version.by.clone(), version.at))
        .collect();
    assert_eq!(
        told,
        [
            ("delete", anna(), minute(9)),
            ("save", bo(), minute(5)),
            ("save", anna(), minute(0))
        ]
    );
    let made = store.version(which, &history[2].hash).unwrap();
    assert_eq!(made.before, None);
    assert_eq!(made.after["name"], "Kim Åberg");
    let changed = store.version(which, &history[1].hash).unwrap();
    assert_eq!(changed.before.unwrap()["note"], "");
    assert_eq!(changed.after["note"], "ledig");
    assert_eq!(store.deleted().unwrap()[0].0, which);
    assert!(matches!(
        store.version(which, "ffff"),
        Err(StoreError::NoSuchVersion)
    ));
}

#[test]
fn saving_what_is_already_so_is_no_change() {
    let place = Place::new();
    let mut store = place.create();
    let which = save(&mut store, plan("el", "Elavbrott", 5), &anna(), minute(0));
    let written = store
        .write("save", &[put(plan("el", "Elavbrott", 5))], &bo(), minute(1))
        .unwrap();
    assert!(written.records.is_empty());
    assert_eq!(store.history(which).unwrap().len(), 1);
}

#[test]
fn an_earlier_version_comes_back_and_nothing_leaves_the_history() {
    let place = Place::new();
    let mut store = place.create();
    let first = plan("el", "Elavbrott", 3);
    let which = save(&mut store, first.clone(), &anna(), minute(0));
    let mut second = first.clone();
    second.title = "Strömavbrott".into();
    second.steps.push(step_id(9), step("Släck inte ljuset"));
    second.steps.remove(step_id(0));
    save(&mut store, second, &bo(), minute(1));
    let oldest = store.history(which).unwrap().pop().unwrap();
    store
        .restore_version(which, &oldest.hash, &anna(), minute(2))
        .unwrap();
    let restored = get_plan(&store, which);
    assert_eq!(restored.title, "Elavbrott");
    assert!(restored.steps.iter().eq(first.steps.iter()));
    assert_eq!(store.history(which).unwrap().len(), 3);
    store.undo(&anna(), minute(3)).unwrap();
    assert_eq!(get_plan(&store, which).title, "Strömavbrott");
    assert!(get_plan(&store, which).steps.get(step_id(9)).is_some());
}

#[test]
fn what_was_deleted_comes_back_from_the_history() {
    let place = Place::new();
    let mut store = place.create();
    let which = save(&mut store, person("Kim"), &anna(), minute(0));
    store
        .write("delete", &[Write::Delete(which)], &anna(), minute(1))
        .unwrap();
    assert!(!is_there(&store, which));
    let before_deletion = store.history(which).unwrap()[1].hash.clone();
    store
        .restore_version(which, &before_deletion, &bo(), minute(2))
        .unwrap();
    assert!(is_there(&store, which));
    assert!(store.deleted().unwrap().is_empty());
}

#[test]
fn nothing_is_deleted_that_is_not_there() {
    let place = Place::new();
    let mut store = place.create();
    let which = RecordRef::from(&person("Kim").into());
    let refused = store.write("delete", &[Write::Delete(which)], &anna(), noon());
    assert!(matches!(refused, Err(StoreError::NoSuchRecord)));
}

#[test]
fn undo_and_redo_walk_back_and_forth_through_the_session() {
    let place = Place::new();
    let mut store = place.create();
    let mut states = vec![store.load().unwrap().0.len().to_string()];
    let kim = person("Kim");
    let which = RecordRef::from(&kim.clone().into());
    let state = |store: &Store| match store.load().unwrap().0.any(which) {
        Some(record) => record.to_value()["note"].to_string(),
        None => "0".into(),
    };
    for (n, note) in ["", "ett", "två", "tre"].into_iter().enumerate() {
        save(
            &mut store,
            with_note(&kim, note),
            &anna(),
            minute(n.try_into().unwrap()),
        );
        states.push(state(&store));
    }
    for round in 0..2 {
        for wanted in states.iter().rev().skip(1) {
            store.undo(&anna(), minute(10)).unwrap();
            assert_eq!(&state(&store), wanted, "round {round}");
        }
        assert!(matches!(
            store.undo(&anna(), minute(11)),
            Err(StoreError::NothingToUndo)
        ));
        for wanted in &states[1..] {
            store.redo(&anna(), minute(12)).unwrap();
            assert_eq!(&state(&store), wanted, "round {round}");
        }
        assert!(store.redo(&anna(), minute(13)).is_err());
    }
    assert_eq!(
        store.history(which).unwrap().len(),
        4 + 16,
        "each step is told in the history"
    );
    assert_eq!(store.next_undo(), Some("save"));
}

#[test]
fn undoing_a_new_record_leaves_a_tombstone_that_others_learn_of() {
    let (place, other) = (Place::new(), Place::new());
    let (mut store, mut copy) = (place.create(), other.create());
    let which = save(&mut store, person("Kim"), &anna(), minute(0));
    copy.import_changes(&store.export_changes(&State::default()).unwrap(), minute(1))
        .unwrap();
    assert!(is_there(&copy, which));
    store.undo(&anna(), minute(2)).unwrap();
    copy.import_changes(&store.export_changes(&copy.state().unwrap()).unwrap(), minute(3))
        .unwrap();
    assert!(!is_there(&copy, which));
    assert_eq!(copy.derived().unwrap(), store.derived().unwrap());
}

#[test]
fn an_edit_of_many_records_is_undone_as_one() {
    let place = Place::new();
    let mut store = place.create();
    let mut other_month = month();
    other_month.id = Id::of_name("roster-month", "other");
    let mut both = [month(), other_month];
    for (at, month) in both.iter_mut().enumerate() {
        let (id, shift) = shift(at);
        month.shifts.push(id, shift);
    }
    let write: Vec<_> = both.iter().cloned().map(put).collect();
    store.write("put-shifts", &write, &anna(), minute(0)).unwrap();
    let people: Vec<_> = both
        .iter()
        .map(|month| month.shifts.unordered().next().unwrap().1.person)
        .collect();
    let mut swapped = both.clone();
    for (at, month) in swapped.iter_mut().enumerate() {
        let id = month.shifts.unordered().next().unwrap().0;
        month.shifts.get_mut(id).unwrap().person = people[1 - at];
    }
    let write: Vec<_> = swapped.iter().cloned().map(put).collect();
    store.write("swap-shifts", &write, &anna(), minute(1)).unwrap();
    let written = store.undo(&anna(), minute(2)).unwrap();
    assert_eq!(written.op, "swap-shifts");
    assert_eq!(written.records.len(), 2);
    let library = store.load().unwrap().0;
    for month in &both {
        assert_eq!(library.get::<RosterMonth>(month.id), Some(month));
    }
    store.redo(&anna(), minute(3)).unwrap();
    let library = store.load().unwrap().0;
    for month in &swapped {
        assert_eq!(library.get::<RosterMonth>(month.id), Some(month));
    }
}

#[test]
fn an_added_item_that_was_undone_can_be_done_again() {
    let place = Place::new();
    let mut store = place.create();
    let which = save(&mut store, plan("el", "Elavbrott", 2), &anna(), minute(0));
    let mut longer = get_plan(&store, which);
    longer.steps.push(step_id(9), step("Ring igen"));
    save(&mut store, longer.clone(), &anna(), minute(1));
    store.undo(&anna(), minute(2)).unwrap();
    assert_eq!(get_plan(&store, which).steps.len(), 2);
    store.redo(&anna(), minute(3)).unwrap();
    assert!(get_plan(&store, which).steps.iter().eq(longer.steps.iter()));
}

#[test]
fn undo_refuses_when_the_same_was_changed_since_and_goes_on_when_something_else_was() {
    let (place, other) = (Place::new(), Place::new());
    let (mut store, mut copy) = (place.create(), other.create());
    let which = save(&mut store, person("Kim"), &anna(), minute(0));
    let send = |from: &Store, to: &mut Store| {
        let bytes = from.export_changes(&to.state().unwrap()).unwrap();
        to.import_changes(&bytes, minute(5)).unwrap();
    };
    let kim = get_person(&store, which);
    save(&mut store, with_note(&kim, "ledig"), &anna(), minute(1));
    send(&store, &mut copy);
    let mut theirs = get_person(&copy, which);
    theirs.email = "kim@example.org".into();
    save(&mut copy, theirs, &bo(), minute(2));
    send(&copy, &mut store);
    store.undo(&anna(), minute(3)).unwrap();
    let kim = get_person(&store, which);
    assert_eq!((kim.note.as_str(), kim.email.as_str()), ("", "kim@example.org"));
    store.redo(&anna(), minute(4)).unwrap();

    send(&store, &mut copy);
    let theirs = get_person(&copy, which);
    save(&mut copy, with_note(&theirs, "åter"), &bo(), minute(5));
    send(&copy, &mut store);
    let before = store.derived().unwrap();
    match store.undo(&anna(), minute(6)) {
        Err(StoreError::ChangedSince { record, fields }) => {
            assert_eq!((record, fields), (which, vec!["note".to_owned()]));
        }
        other => panic!("{other:?}"),
    }
    assert_eq!(store.derived().unwrap(), before);
}

#[test]
fn what_others_acted_on_is_not_undone_nor_what_came_before_it() {
    let place = Place::new();
    let mut store = place.create();
    let which = save(&mut store, plan("el", "Elavbrott", 2), &anna(), minute(0));
    let kim = save(&mut store, person("Kim"), &anna(), minute(1));
    let mut approved = get_plan(&store, which);
    approved.approve(
        Id::of_name("approval", "1"),
        anna(),
        minute(2),
        noon().date_naive(),
        "dnr 1".into(),
    );
    store
        .write_for_good("approve-plan", &[put(approved)], &anna(), minute(2))
        .unwrap();
    store.undo(&anna(), minute(3)).unwrap();
    assert!(!is_there(&store, kim));
    assert!(matches!(
        store.undo(&anna(), minute(4)),
        Err(StoreError::NothingToUndo)
    ));
}

#[test]
fn plans_started_together_are_undone_together() {
    let place = Place::new();
    let mut store = place.create();
    let plans = [plan("el", "Elavbrott", 2), plan("it", "IT-avbrott", 1)];
    for plan in &plans {
        save(&mut store, plan.clone(), &anna(), minute(0));
    }
    let edit = Edit::StartIncident {
        incident: Incident {
            id: Id::of_name("incident", "1"),
            title: "El, IT".into(),
            failed: vec![Failure::Power, Failure::It],
            began_at: minute(0),
            exercise: false,
            started_by: anna(),
            ended_at: None,
        },
        plans: plans
            .iter()
            .map(|plan| (Id::of_name("activation", &plan.title), plan.id))
            .collect(),
        down: std::collections::BTreeMap::new(),
        how: Start {
            exercise: false,
            outage_began_at: minute(0),
            authority: String::new(),
            called_112: Called112::Yes,
            channel: String::new(),
            draft: false,
        },
    };
    let writes = edit
        .carry_out(&store.load().unwrap().0, &anna(), minute(1))
        .unwrap();
    store.write(edit.op(), &writes, &anna(), minute(1)).unwrap();
    let counts = |store: &Store| {
        let library = store.load().unwrap().0;
        (library.count::<Incident>(), library.count::<Activation>())
    };
    assert_eq!(counts(&store), (1, 2));
    assert_eq!(store.undo(&anna(), minute(2)).unwrap().op, "start-incident");
    assert_eq!(counts(&store), (0, 0));
    store.redo(&anna(), minute(3)).unwrap();
    assert_eq!(counts(&store), (1, 2));
}
