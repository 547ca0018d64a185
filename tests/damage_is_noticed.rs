//! A damaged byte is noticed wherever it is, and the newest good backup brings the binder back.

mod support;

use std::fs::{self, File, OpenOptions};
use std::io::{Read, Seek, SeekFrom, Write};

use krisparm::store::backup;
use krisparm::store::{Store, StoreError};
use support::*;

const PAGE: u64 = 4096;

fn flip(file: &mut File, at: u64) {
    let mut byte = [0];
    file.seek(SeekFrom::Start(at)).unwrap();
    file.read_exact(&mut byte).unwrap();
    byte[0] ^= 0x10;
    file.seek(SeekFrom::Start(at)).unwrap();
    file.write_all(&byte).unwrap();
}

fn writable(path: &std::path::Path) -> File {
    OpenOptions::new().read(true).write(true).open(path).unwrap()
}

fn filled(place: &Place) -> Store {
    let mut store = place.create();
    for n in 0..3 {
        save(
            &mut store,
            plan(&n.to_string(), "Elavbrott", 10),
            &anna(),
            minute(n),
        );
    }
    store
}

#[test]
fn every_single_damaged_byte_of_a_page_is_noticed() {
    let place = Place::new();
    drop(filled(&place));
    let store = place.open().unwrap();
    assert!(store.damaged_pages().unwrap().is_empty());
    let pages = fs::metadata(&place.binder).unwrap().len() / PAGE;
    let mut file = writable(&place.binder);
    for page in [0, 1, pages / 2, pages - 1] {
        for at in page * PAGE..(page + 1) * PAGE {
            flip(&mut file, at);
            assert!(
                !store.damaged_pages().unwrap().is_empty(),
                "byte {at} of page {page}"
            );
            flip(&mut file, at);
        }
    }
    assert!(store.verify().unwrap().is_fine());
}

#[test]
fn a_binder_whose_first_page_is_damaged_says_that_it_is_damaged() {
    let place = Place::new();
    drop(filled(&place));
    for at in (0..16).chain((16..PAGE).step_by(97)) {
        let mut file = writable(&place.binder);
        flip(&mut file, at);
        let error = place.open().err().expect("it must not open");
        assert!(matches!(error, StoreError::Damaged(_)), "byte {at}: {error:?}");
        flip(&mut file, at);
    }
    place.open().unwrap();
}

#[test]
fn a_binder_that_lost_its_end_is_noticed() {
    let place = Place::new();
    drop(filled(&place));
    let length = fs::metadata(&place.binder).unwrap().len();
    writable(&place.binder).set_len(length - PAGE).unwrap();
    let noticed = match place.open() {
        Err(StoreError::Damaged(_)) => true,
        Err(error) => panic!("{error:?}"),
        Ok(store) => !store.verify().is_ok_and(|verified| verified.is_fine()),
    };
    assert!(noticed);
}

#[test]
fn a_damaged_key_file_is_not_taken_for_a_wrong_passphrase() {
    let place = Place::new();
    drop(place.create());
    let key = beside(&place.binder, ".key");
    let length = fs::metadata(&key).unwrap().len();
    for at in 0..length {
        let mut file = writable(&key);
        flip(&mut file, at);
        match place.open() {
            // Blanks between the values carry nothing.
            Ok(_) => {}
            Err(StoreError::KeyFileDamaged(path)) => assert_eq!(path, key),
            Err(error) => panic!("byte {at}: {error:?}"),
        }
        flip(&mut file, at);
    }
    for length in [0, 10, length / 2] {
        let whole = fs::read(&key).unwrap();
        writable(&key).set_len(length).unwrap();
        assert!(matches!(place.open(), Err(StoreError::KeyFileDamaged(_))));
        fs::write(&key, whole).unwrap();
    }
    place.open().unwrap();
}

#[test]
fn the_newest_good_backup_is_found_by_its_date_and_brings_the_binder_back() {
    let place = Place::new();
    let mut store = filled(&place);
    let folder = place.backups();
    let old = store.back_up(&folder, minute(0)).unwrap();
    save(&mut store, person("Kim Åberg"), &anna(), minute(1));
    let good = store.back_up(&folder, minute(60)).unwrap();
    save(&mut store, person("Robin Öst"), &anna(), minute(61));
    let newest = store.back_up(&folder, minute(120)).unwrap();
    drop(store);
    flip(&mut writable(&newest.path), 3 * PAGE + 1000);
    flip(&mut writable(&place.binder), 100);
    assert!(matches!(place.open(), Err(StoreError::Damaged(_))));

    let secret = passphrase(PASSPHRASE);
    assert!(backup::check(&newest.path, &secret, entropy).is_err());
    let (found, records) = backup::newest_good(&folder, &secret, entropy).unwrap().unwrap();
    assert_eq!((found, records), (good.clone(), 4));
    assert_eq!(
        backup::list(&folder).unwrap(),
        [newest.clone(), good.clone(), old]
    );

    let damaged = fs::read(&place.binder).unwrap();
    let refused = backup::restore(&newest.path, &place.binder, &secret, entropy, minute(200));
    assert!(refused.is_err());
    assert_eq!(
        fs::read(&place.binder).unwrap(),
        damaged,
        "a bad backup replaces nothing"
    );
    let aside = backup::restore(&good.path, &place.binder, &secret, entropy, minute(200))
        .unwrap()
        .unwrap();
    assert_eq!(
        fs::read(aside).unwrap(),
        damaged,
        "what was there is moved aside, not lost"
    );
    let store = place.open().unwrap();
    assert_eq!(store.load().unwrap().0.len(), 4);
    assert!(store.verify().unwrap().is_fine());
}
