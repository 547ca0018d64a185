//! Everything derived can be made anew from the documents, and is the same.

mod support;

use krisparm::domain::edit::Write;
use krisparm::store::Store;
use krisparm::store::exchange::State;
use support::*;

fn worked_in(place: &Place) -> Store {
    let mut store = place.create();
    let el = save(&mut store, plan("el", "Elavbrott", 5), &anna(), noon());
    let kim = save(&mut store, person("Kim Åberg"), &anna(), minute(1));
    let gone = save(&mut store, person("Robin Öst"), &anna(), minute(2));
    let mut changed = get_plan(&store, el);
    changed.steps.remove(step_id(2));
    changed.steps.shift(step_id(4), true);
    save(&mut store, changed, &bo(), minute(3));
    store
        .write("delete", &[Write::Delete(gone)], &bo(), minute(4))
        .unwrap();
    let mut shifts = month();
    (0..20)
        .map(shift)
        .for_each(|(id, shift)| shifts.shifts.push(id, shift));
    save(&mut store, shifts, &bo(), minute(5));

    // Another copy, so that there are conflicts and merged histories too.
    let other = Place::new();
    let mut copy = other.create();
    copy.import_changes(&store.export_changes(&State::default()).unwrap(), minute(6))
        .unwrap();
    for (store, note) in [(&mut store, "här"), (&mut copy, "där")] {
        let mut person = get_person(store, kim);
        person.note = note.into();
        save(store, person, &bo(), minute(7));
    }
    let theirs = copy.export_changes(&store.state().unwrap()).unwrap();
    store.import_changes(&theirs, minute(8)).unwrap();
    assert_eq!(store.records_in_conflict().unwrap(), [kim]);
    store
}

#[test]
fn rebuilding_gives_the_same_tables() {
    let place = Place::new();
    let mut store = worked_in(&place);
    let (derived, library) = (store.derived().unwrap(), store.load().unwrap().0);
    assert_eq!(store.rebuild().unwrap(), 4);
    assert_eq!(store.derived().unwrap(), derived);
    let after = store.load().unwrap().0;
    let people = |library: &krisparm::domain::Library| {
        library
            .all::<krisparm::domain::Person>()
            .map(|person| library.stamped(person.id).unwrap().clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(people(&after), people(&library), "times and marks stay too");
    assert!(store.verify().unwrap().is_fine());
    assert_eq!(store.search("åberg", 5).unwrap().len(), 1);
    drop(store);
    let store = place.open().unwrap();
    assert_eq!(store.derived().unwrap(), derived);
}
