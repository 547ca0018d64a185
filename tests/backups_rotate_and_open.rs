//! Backups are whole, open by themselves, and the oldest make room.

mod support;

use std::fs;

use chrono::Duration;
use krisparm::store::{Store, StoreError, backup};
use support::*;

#[test]
fn a_backup_opens_by_itself_and_holds_all_that_was_saved() {
    let place = Place::new();
    let mut store = place.create();
    save(&mut store, plan("el", "Elavbrott", 20), &anna(), noon());
    let made = store.back_up(&place.backups(), noon()).unwrap();
    save(&mut store, person("Kim"), &anna(), minute(1));

    let secret = passphrase(PASSPHRASE);
    assert_eq!(backup::check(&made.path, &secret, entropy).unwrap(), 1);
    let copy = Store::open_read_only(&made.path, &secret, entropy).unwrap();
    assert!(copy.verify().unwrap().is_fine());
    let wrong = backup::check(&made.path, &passphrase("fel"), entropy);
    assert!(matches!(wrong, Err(StoreError::WrongPassphrase)));
    drop(copy);
    let names: Vec<_> = fs::read_dir(place.backups())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| !name.ends_with(".krisparm") && !name.ends_with(".krisparm.key"))
        .collect();
    assert!(names.is_empty(), "left behind: {names:?}");
}

#[test]
fn after_a_month_of_backups_the_newest_the_days_and_the_weeks_are_there() {
    let place = Place::new();
    let store = place.create();
    let folder = place.backups();
    for hours in (0..24 * 30).step_by(7) {
        store.back_up(&folder, noon() + Duration::hours(hours)).unwrap();
    }
    let backups = backup::list(&folder).unwrap();
    assert!((20..=30).contains(&backups.len()), "{}", backups.len());
    assert!(
        backups
            .iter()
            .map(|backup| backup.made_at)
            .is_sorted_by(|a, b| a > b)
    );
    let newest = noon() + Duration::hours(24 * 30 - 6);
    assert_eq!(backups[0].made_at, newest);
    assert!(backups.last().unwrap().made_at < newest - Duration::weeks(3));
    let keys = fs::read_dir(&folder)
        .unwrap()
        .filter(|entry| {
            entry
                .as_ref()
                .unwrap()
                .path()
                .extension()
                .is_some_and(|e| e == "key")
        })
        .count();
    assert_eq!(
        keys,
        backups.len(),
        "each with its key file, and no key file alone"
    );
    for made in &backups {
        backup::check(&made.path, &passphrase(PASSPHRASE), entropy).unwrap();
    }
}

#[test]
fn a_backup_keeps_the_passphrase_it_was_made_with() {
    let place = Place::new();
    let mut store = place.create();
    let made = store.back_up(&place.backups(), noon()).unwrap();
    store
        .change_passphrase(PASSPHRASE, "ny", krisparm::store::KeyCost::NONE)
        .unwrap();
    backup::check(&made.path, &passphrase(PASSPHRASE), entropy).unwrap();
}

#[test]
fn a_backup_that_fails_leaves_the_earlier_ones() {
    let place = Place::new();
    let store = place.create();
    let made = store.back_up(&place.backups(), noon()).unwrap();
    // Something lies where the copy would be made.
    fs::create_dir(made.path.with_extension("partial")).unwrap();
    assert!(store.back_up(&place.backups(), noon()).is_err());
    backup::check(&made.path, &passphrase(PASSPHRASE), entropy).unwrap();
}
